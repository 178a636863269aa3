/** Quiet, exactly: what a page of forty outcomes in step with its board causes when nobody, or somebody, changes something. */
import type { RunId } from "../../../src/domain/ids";
import { pagePath, workItemId } from "../../../src/domain/ids";
import { staleOf } from "../../../src/domain/staleness";
import { tick } from "../../../src/sync/makePlan";
import { lastTouched } from "../../../src/usecases/lastTouched";
import { loadPortfolio } from "../../../src/usecases/loadPortfolio";
import { previewSync } from "../../../src/usecases/previewSync";
import { apply, load, preview, sync } from "../../simulation/appliers";
import type { Client } from "../../simulation/appliers";
import { World } from "../../simulation/world";

const outcomes = Array.from({ length: 40 }, (_, at) => `Outcome number ${at + 1}`);
const page = (titles: readonly string[], prose = "We do this for our customrs."): string =>
  `# Roadmap\n\n${prose}\n\n${titles.map((title) => `## ${title}\n\nWhy we want it.\n\n- Part of ${title.toLowerCase()}\n`).join("\n")}`;

let world: World;
let client: Client;
beforeEach(async () => {
  world = new World();
  world.setPage("/Roadmap", page(outcomes));
  client = world.connect("ann");
  const { report } = await sync(world, client);
  expect(report.done).toBe(160);
});

const now = () => ({ writes: world.writes, revisions: world.revisions(), commits: world.commits.length });

/** What a whole sync writes: writes, revisions, commits. */
async function written(): Promise<readonly number[]> {
  const before = now();
  await sync(world, client);
  const after = now();
  return [after.writes - before.writes, after.revisions - before.revisions, after.commits - before.commits];
}

const edit = (from: string, to: string): void => {
  const text = world.text("/Roadmap");
  expect(text).toContain(from);
  world.setPage("/Roadmap", text.replace(from, to));
};

test("nobody changed anything: 0 writes, 0 revisions, 0 commits, however often; our own commits and revisions do not count", async () => {
  for (let times = 0; times < 3; times += 1) expect(await written()).toEqual([0, 0, 0]);
});

test("a typo fixed in the prose: 0 writes, 0 revisions, 0 commits", async () => {
  edit("customrs", "customers");
  expect(await written()).toEqual([0, 0, 0]);
});

test("blanks, line ends and invisible characters around forty lines: 0 writes", async () => {
  world.setPage(
    "/Roadmap",
    world
      .text("/Roadmap")
      .replace(/\n/g, "\r\n")
      .replace(/Why we/g, "Why\u200b  we"),
  );
  expect(await written()).toEqual([0, 0, 0]);
});

test("one title changed on the wiki: 1 revision on 1 item, no commit, and then silence", async () => {
  const before = world.live().map(({ item }) => [item.id, item.rev]);
  edit("## Outcome number 7\n", "## Outcome number seven\n");
  expect(await written()).toEqual([1, 1, 0]);
  const touched = world.live().filter(({ item }, at) => item.rev !== before[at]?.[1]);
  expect(touched.map(({ item }) => item.title)).toEqual(["Outcome number seven"]);
  expect(await written()).toEqual([0, 0, 0]);
});

test("one title changed on the board: 1 commit, 1 revision for the base, and then silence", async () => {
  world.editItem(workItemId(100), { title: "Outcome number one" });
  expect(await written()).toEqual([2, 1, 1]);
  expect(await written()).toEqual([0, 0, 0]);
});

test("forty titles changed on the board: one commit for all of them", async () => {
  for (const { item } of world.live().filter(({ item }) => item.type === "Epic"))
    world.editItem(item.id, { title: `${item.title}!` });
  expect(await written()).toEqual([41, 40, 1]);
});

test("both changed alike: 1 revision that only notes it, then one side's next change is that side's", async () => {
  edit("## Outcome number 7\n", "## Same\n");
  const seven = world.live().find(({ item }) => item.title === "Outcome number 7");
  if (seven === undefined) throw new Error("no item");
  world.editItem(seven.item.id, { title: "Same" });
  expect(await written()).toEqual([1, 1, 0]);
  edit("## Same\n", "## Other\n");
  const { plan } = await preview(world, client);
  expect(plan.conflicts).toEqual([]);
  expect(plan.operations.map(({ kind }) => kind)).toEqual(["update-work-item"]);
});

test("the page moved: every link is repaired at once, one revision an item, no commit, and then silence", async () => {
  world.movePage("/Roadmap", "/Roadmap 2027");
  const { plan } = await preview(world, client);
  expect(new Set(plan.operations.map(({ kind, ticked }) => `${kind} ${String(ticked)}`))).toEqual(
    new Set(["link true"]),
  );
  expect(plan.operations).toHaveLength(80);
  expect(await written()).toEqual([80, 80, 0]);
  expect(world.live().every(({ wikiPages }) => wikiPages.length === 1 && wikiPages[0]?.page === "/Roadmap 2027")).toBe(
    true,
  );
  expect(await written()).toEqual([0, 0, 0]);
});

test("a revision of ours is nobody's touch: work in progress a person last changed a quarter ago is stale all the same", async () => {
  const part = world.live().find(({ item }) => item.title === "Part of outcome number 7");
  if (part === undefined) throw new Error("no item");
  world.editItem(part.item.id, { state: "Active", category: "in-progress" });
  const touched = world.time().slice(0, 10);
  world.advance(120 * 86_400_000);
  world.movePage("/Roadmap", "/Roadmap 2027");
  expect(await written()).toEqual([80, 80, 0]);

  const today = world.time().slice(0, 10);
  const stale = async () => {
    const loaded = await load(world, client);
    const known = await lastTouched(loaded, client.workItemStore, today);
    return { looked: known.size, work: staleOf(loaded.portfolio, today, known) };
  };
  expect(await stale()).toMatchObject({
    looked: 1,
    work: [{ kind: "work", since: touched, item: { id: part.item.id } }],
  });
  world.editItem(part.item.id, { priority: 1 });
  expect(await stale()).toEqual({ looked: 0, work: [] });
});

test("every line gone from the page: forty questions and more, not one write", async () => {
  world.setPage("/Roadmap", "# Roadmap\n\nTo be written.\n");
  const { plan } = await preview(world, client);
  expect(plan.operations).toHaveLength(80);
  expect(plan.operations.every(({ kind, ticked }) => kind === "unlink" && !ticked)).toBe(true);
  expect(await written()).toEqual([0, 0, 0]);
});

test("the same plan twice, the same bytes", async () => {
  edit("## Outcome number 7\n", "## Outcome number seven\n");
  const [one, two] = await Promise.all([load(world, client), load(world, client)]);
  const bytes = async (): Promise<string> => JSON.stringify((await preview(world, client)).plan);
  expect(one.snapshot.files).toEqual(two.snapshot.files);
  expect(await bytes()).toBe(await bytes());
});

test("no tags and no comments: an item carries what its line says, and a link", () => {
  const runs = new Set<RunId | string>();
  for (const { item, wikiPages } of world.live()) {
    expect(item.tags).toEqual([]);
    expect(wikiPages).toHaveLength(1);
    runs.add(/run=(\w+)/.exec(wikiPages[0]?.comment ?? "")?.[1] ?? "");
  }
  expect(runs.size).toBe(1);
});

test("the whole page deleted: a question for each item, not one write; restored: silence", async () => {
  const text = world.text("/Roadmap");
  world.deletePage("/Roadmap");
  const { plan } = await preview(world, client);
  expect(plan.operations).toHaveLength(80);
  expect(plan.operations.every(({ kind, ticked }) => kind === "unlink" && !ticked)).toBe(true);
  expect(plan.operations[0]?.reason).toMatch(
    /^The page \/Roadmap is not there any more, and no line elsewhere names #/,
  );
  expect(await written()).toEqual([0, 0, 0]);
  world.setPage("/Roadmap", text);
  expect(await written()).toEqual([0, 0, 0]);
});

test("the whole page deleted and a row ticked: the link comes off that item, and the question with it", async () => {
  world.deletePage("/Roadmap");
  const { plan, loaded } = await preview(world, client);
  const [first] = plan.operations;
  if (first === undefined) throw new Error("no row");
  const report = await apply(world, client, tick(plan, [first.id], true), loaded);
  expect(report.done).toBe(1);
  expect(world.live().filter(({ wikiPages }) => wikiPages.length === 0)).toHaveLength(1);
  expect((await preview(world, client)).plan.operations).toHaveLength(79);
});

test("only a part of the wiki is read: pages outside it are not taken for gone", async () => {
  world.setPage("/Elsewhere", "# Elsewhere roadmap\n\n## Other outcome\n");
  const roots = [pagePath("/Elsewhere")];
  const loaded = await loadPortfolio({ ...client, org: "local" }, world.wiki, { roots, settingsPage: null });
  expect(loaded.portfolio.diagnostics.filter(({ rule }) => rule === "link-to-missing-page")).toEqual([]);
  expect(previewSync(loaded).operations.filter(({ kind }) => kind === "unlink")).toEqual([]);
});
