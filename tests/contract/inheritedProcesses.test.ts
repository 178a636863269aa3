/** Processes as organisations change them, over the wire: what an outcome becomes, and what would be refused, is known before. */
import { pagePath } from "../../src/domain/ids";
import type { Inheritance } from "../../src/local/service/board/processes/inheritProcess";
import type { Plan } from "../../src/sync/operation";
import { systemClock } from "../../src/adapters/azureDevOps/systemClock";
import { runId } from "../../src/domain/ids";
import { applyPlan } from "../../src/usecases/applyPlan";
import type { ApplyReport } from "../../src/usecases/applyPlan";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import type { Loaded } from "../../src/usecases/loadPortfolio";
import { previewSync } from "../../src/usecases/previewSync";
import { previewWithEvidence } from "../../src/usecases/previewWithEvidence";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";

const choices = { create: "all", confirmed: "all" } as const;
const reading = { roots: [], settingsPage: null };
const roadmap = "# Roadmap\n\n## Checkout never blocks\n\n- [ ] Queue orders\n- [ ] Retry payments\n";

let world: LocalWorld;
afterEach(() => world.close());

async function start(changes: Inheritance, page = roadmap): Promise<void> {
  world = await localWorld();
  const project = world.service.projects.find(world.projectId);
  if (project === null) throw new Error("no project");
  world.service.board.inheritProcess(project, changes);
  const [wiki] = await world.connection.wikiStore.wikis();
  if (wiki === undefined) throw new Error("no wiki");
  const put = { path: pagePath("/Roadmap"), text: page, ifMatch: null, message: "m" };
  await world.connection.writer.putPage(wiki, put);
}

async function load(): Promise<Loaded> {
  const [wiki] = await world.connection.wikiStore.wikis();
  if (wiki === undefined) throw new Error("no wiki");
  return loadPortfolio(world.connection, wiki, reading);
}

async function preview(): Promise<{ readonly loaded: Loaded; readonly plan: Plan; readonly asked: readonly string[] }> {
  const loaded = await load();
  const before = world.sent.length;
  const { plan } = await previewWithEvidence(loaded, world.connection, (evidence) =>
    previewSync(loaded, choices, evidence),
  );
  return { loaded, plan, asked: world.sent.slice(before).map(({ method, path }) => `${method} ${path}`) };
}

const apply = ({ loaded, plan }: { readonly loaded: Loaded; readonly plan: Plan }): Promise<ApplyReport> =>
  applyPlan(
    plan,
    {
      ...world.connection,
      clock: systemClock,
      wiki: loaded.snapshot.wiki,
      who: "Ann",
      run: runId("0a0b0c0d"),
      options: reading,
      strategy: loaded.portfolio.strategy,
    },
    () => undefined,
  );

const titles = (plan: Plan): readonly string[] => plan.operations.map((row) => `${row.kind} ${row.subject.title}`);

test("a field of the organisation's own that must be filled: found before anything is created, and the rest goes on", async () => {
  const cause = { referenceName: "Custom.Cause", name: "Cause", type: "string" } as const;
  await start({ addFields: [{ field: cause, types: ["Feature"], rules: { required: true } }] });
  const { loaded, plan, asked } = await preview();
  expect(titles(plan)).toEqual(["create-work-item Checkout never blocks", "edit-page Checkout never blocks"]);
  expect(
    plan.diagnostics.filter(({ rule }) => rule === "row-refused").map(({ message, place }) => [message, place?.line]),
  ).toEqual([
    [expect.stringMatching(/^The service would refuse creating the Feature for “Queue orders”: .*Cause/), 5],
    [expect.stringMatching(/^The service would refuse creating the Feature for “Retry payments”: .*Cause/), 6],
  ]);
  // One question for the Epic, one for both Features; nothing was made by asking.
  expect(asked).toHaveLength(2);
  expect((await load()).portfolio.board?.items).toEqual([]);
  expect((await apply({ loaded, plan })).failed).toBe(0);
});

test("a person who may not write is told that nothing could be asked, and sees the plan all the same", async () => {
  await start({});
  const loaded = await load();
  const reader = await world.open({ token: world.token(["vso.wiki", "vso.work", "vso.code", "vso.project"]) });
  const { plan } = await previewWithEvidence(loaded, reader, (evidence) => previewSync(loaded, choices, evidence));
  expect(plan.operations).toHaveLength(6);
  expect(plan.diagnostics.map(({ rule }) => rule)).toContain("not-rehearsed");
});

test("renamed states: what is done rolls up and ticks the mark on the page", async () => {
  await start({ renameStates: { Feature: { New: "Offen", Active: "Läuft", Closed: "Erledigt" } } });
  expect((await apply(await preview())).done).toBe(6);
  const made = await load();
  const feature = made.portfolio.board?.items.find(({ title }) => title === "Queue orders");
  expect(feature?.state).toBe("Offen");
  expect(feature?.category).toBe("proposed");
  if (feature === undefined) throw new Error("nothing was created");
  const done = { id: feature.id, fields: { state: "Erledigt" }, wikiLink: null, removeWikiLink: null };
  await world.connection.writer.updateItem({ ...done, rev: feature.rev, validateOnly: false });
  const next = await preview();
  expect(next.plan.operations.map(({ kind, changes }) => [kind, changes])).toEqual([
    ["edit-page", [{ fact: "status", from: "proposed", to: "done" }]],
  ]);
  await apply(next);
  const page = await world.connection.wikiStore.page(next.loaded.snapshot.wiki, pagePath("/Roadmap"));
  expect(page?.text).toContain("- [x] Queue orders");
  expect(next.loaded.portfolio.board?.childCounts.get(made.portfolio.outcomes[0]?.primary?.id as never)).toMatchObject({
    total: 2,
    completed: 1,
  });
});

test("an Initiative level above, and the Epics hidden: an outcome is an Epic all the same, and the plan says where to look", async () => {
  await start({
    levelAbove: { name: "Initiatives", type: "Initiative" },
    hidden: { "Microsoft.EpicCategory": true },
  });
  const { loaded, plan } = await preview();
  const { process } = loaded.portfolio.board ?? {};
  expect(process?.levels.map(({ name }) => name).slice(0, 2)).toEqual(["Initiatives", "Epics"]);
  expect(process?.outcomeLevel).toMatchObject({ defaultType: "Epic", hidden: true });
  expect(plan.operations[0]?.changes[0]).toEqual({ fact: "type", from: null, to: "Epic" });
  expect(plan.diagnostics.map(({ rule }) => rule)).toEqual(["level-hidden"]);
  expect((await apply({ loaded, plan })).done).toBe(6);
  expect((await preview()).plan.operations).toEqual([]);
});

test("no level below the Epics: outcomes are planned, deliverables are said to have no level", async () => {
  await start({ removeTypes: ["Feature", "User Story", "Bug"] });
  const { plan } = await preview();
  expect(titles(plan)).toEqual(["create-work-item Checkout never blocks", "edit-page Checkout never blocks"]);
  expect(plan.diagnostics.map(({ rule }) => rule)).toEqual(["no-level", "no-level", "level-hidden"]);
});
