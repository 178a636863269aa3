/** A code wiki whose branch takes changes through pull requests only, over the wire: what happens, what waits, and the way out. */
import { systemClock } from "../../src/adapters/azureDevOps/systemClock";
import type { WorkItemId } from "../../src/domain/ids";
import { runId } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import { importCommits } from "../../src/local/service/wiki/importWiki";
import type { Plan } from "../../src/sync/operation";
import { applyPlan } from "../../src/usecases/applyPlan";
import type { Loaded } from "../../src/usecases/loadPortfolio";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { pagePatch } from "../../src/usecases/pagePatch";
import { noEvidence, previewSync } from "../../src/usecases/previewSync";
import { previewWithEvidence } from "../../src/usecases/previewWithEvidence";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";

const reading = { roots: [], settingsPage: null };
const branch = "refs/heads/main";
const page = (title: string, owner: string): string =>
  `# Roadmap\n\n## ${title}\n#1\n\n- Queue orders\n${owner}\n## Returns are easy\n\n- Labels\n`;

let world: LocalWorld;
let wiki: Wiki;

/** The pages as somebody pushed them, by a merged pull request or otherwise. */
function push(text: string, message: string): void {
  const { service } = world;
  importCommits(service.repositories, wiki.repositoryId, branch, [
    { by: service.administrator, at: new Date(), message, files: new Map([["/docs/Roadmap.md", text]]) },
  ]);
}

beforeEach(async () => {
  world = await localWorld();
  const { service, projectId } = world;
  const { id } = service.repositories.create({ projectId, name: "handbook", isWiki: false });
  const files = new Map([["/docs/Roadmap.md", page("Checkout", "")]]);
  importCommits(service.repositories, id, branch, [
    { by: service.administrator, at: new Date(), message: "first", files },
  ]);
  service.repositories.update(id, { defaultBranch: branch });
  const project = service.projects.find(projectId);
  if (project === null) throw new Error("no project");
  service.wiki.createCodeWiki({ project, name: "Handbook", repositoryId: id, mappedPath: "/docs", version: "main" });
  const found = (await world.connection.wikiStore.wikis()).find((candidate) => candidate.name === "Handbook");
  if (found === undefined) throw new Error("no code wiki");
  wiki = found;
  const epic = { project: "Demo", type: "Epic", fields: { title: "Checkout" }, parent: null, wikiLink: null };
  await world.connection.writer.createItem({ ...epic, validateOnly: false });
});
afterEach(() => world.close());

const load = (): Promise<Loaded> => loadPortfolio(world.connection, wiki, reading);
const choices = { create: "all", confirmed: "all" } as const;

const apply = (loaded: Loaded, plan: Plan) =>
  applyPlan(
    plan,
    {
      ...world.connection,
      clock: systemClock,
      wiki,
      who: "Ann",
      run: runId("0a0b0c0d"),
      options: reading,
      strategy: loaded.portfolio.strategy,
    },
    () => undefined,
  );

async function renameOnTheBoard(title: string): Promise<void> {
  const item = (await load()).portfolio.board?.items.find(({ id }) => id === (1 as WorkItemId));
  if (item === undefined) throw new Error("no Epic");
  const change = { id: item.id, rev: item.rev, fields: { title }, wikiLink: null, removeWikiLink: null };
  await world.connection.writer.updateItem({ ...change, validateOnly: false });
}

test("rows of the board are done, rows of the page say the way out, and nothing is created that could not be named", async () => {
  await apply(await load(), previewSync(await load(), { confirmed: "all" }));
  await renameOnTheBoard("Checkout never blocks");
  world.service.repositories.protect(wiki.repositoryId, branch, true);
  push(page("Checkout", "").replace("Queue orders", "Queue orders #2"), "link by hand");
  const feature = { project: "Demo", type: "Feature", fields: { title: "Queue orders" }, parent: null, wikiLink: null };
  await world.connection.writer.createItem({ ...feature, validateOnly: false });
  const loaded = await load();
  const plan = previewSync(loaded, choices);
  const report = await apply(loaded, plan);
  const outcomes = plan.operations.map((row) => [row.kind, row.subject.title, report.rows.get(row.id)?.outcome]);
  expect(outcomes).toEqual([
    ["edit-page", "Checkout", "failed"],
    ["advance-base", "Checkout", "skipped"],
    ["link", "Queue orders", "done"],
    ["link", "Queue orders", "done"],
    ["create-work-item", "Returns are easy", "failed"],
    ["edit-page", "Returns are easy", "skipped"],
    ["create-work-item", "Labels", "failed"],
    ["edit-page", "Labels", "skipped"],
  ]);
  const [edit] = plan.operations;
  expect(report.rows.get(edit?.id ?? "")).toMatchObject({
    message: expect.stringMatching(/TF402455/) as unknown,
    help: expect.stringMatching(/patch/) as unknown,
  });
  expect((await load()).portfolio.board?.items.map(({ title }) => title)).toEqual([
    "Checkout never blocks",
    "Queue orders",
  ]);
});

test("the page edits are a patch; once it is merged the plan only notes what both sides agree on", async () => {
  await apply(await load(), previewSync(await load(), { confirmed: "all" }));
  await renameOnTheBoard("Checkout never blocks");
  world.service.repositories.protect(wiki.repositoryId, branch, true);
  const loaded = await load();
  const patch = pagePatch(loaded, previewSync(loaded));
  expect(patch.text).toContain("--- a/docs/Roadmap.md\n+++ b/docs/Roadmap.md\n");
  expect(patch.text).toContain("-## Checkout\n+## Checkout never blocks\n");
  push(page("Checkout never blocks", ""), "Merged PR 1: titles from the board");
  const ticked = previewSync(await load()).operations.filter((row) => row.ticked);
  expect(ticked.map(({ kind }) => kind)).toEqual(["advance-base"]);
});

test("where the policy is known beforehand, creates wait unticked and the plan says how many go which way", async () => {
  await apply(await load(), previewSync(await load(), { confirmed: "all" }));
  await renameOnTheBoard("Checkout never blocks");
  const loaded = await load();
  const plan = previewSync(loaded, choices, { ...noEvidence, protectedBranch: true });
  expect(plan.operations.filter(({ ticked }) => ticked).map(({ kind }) => kind)).toEqual(["edit-page", "advance-base"]);
  expect(plan.diagnostics.filter(({ rule }) => rule === "branch-protected")).toMatchObject([
    {
      message:
        "The branch main of Handbook takes changes through pull requests only: 1 page edit goes into a patch, 3 new work items wait.",
    },
  ]);
});

test("this host does not say which policies a branch has, so nothing is held back on a guess", async () => {
  const loaded = await load();
  expect(await world.connection.wikiStore.takesPullRequestsOnly?.(wiki)).toBeNull();
  const { evidence } = await previewWithEvidence(loaded, world.connection, (known) =>
    previewSync(loaded, choices, known),
  );
  expect(evidence.protectedBranch).toBe(false);
});
