/**
 * What it costs to ask, exactly, at a size as published limits make interesting: 200 pages, 300 outcomes, 300 Epics, 1,500
 * Features, 15,000 stories, every line linked. The terms are those of `loadPortfolio.ts` and `causes.ts`.
 *
 * Beside the counts recommended for a client that caches (19 cold and 3 warm over git, 217 cold page by page), a load asks for
 * more in three places, each on purpose: the relations of linked items (⌈L/200⌉), because the base of the merge stands in them;
 * the pages' links (1), because half a link is a finding; and everything again when nothing changed, because nothing is stored and
 * no plan is made from a cache. The roll-up takes 3 queries instead of 4.
 */
import { pagePath, runId, workItemId } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import { importCommits } from "../../src/local/service/wiki/importWiki";
import { applyPlan } from "../../src/usecases/applyPlan";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { previewSync } from "../../src/usecases/previewSync";
import { systemClock } from "../../src/adapters/azureDevOps/systemClock";
import type { Connection } from "../../src/adapters/node/connect";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";

const size = { pages: 200, outcomes: 300, features: 5, stories: 10, perPage: 25 };
const items = size.outcomes * (1 + size.features);
const roadmaps = size.outcomes / size.perPage;

/** Requests of a load, by name. */
const terms = {
  listing: 1,
  contents: Math.ceil(size.pages / 500),
  project: 1,
  process: 2,
  ids: 1,
  batches: Math.ceil(items / 200),
  pageLinks: Math.ceil(size.pages / 500),
  relations: Math.ceil(items / 200),
  rollUp: 3,
};
const board = terms.ids + terms.batches + terms.pageLinks + terms.relations + terms.rollUp;
const git = terms.listing + terms.contents;
/** The tree, every page, the tree again. */
const pageByPage = 2 + size.pages;

const reading = { roots: [], settingsPage: null };
let world: LocalWorld;
let wiki: Wiki;

beforeAll(async () => {
  world = await localWorld();
  const [only] = await world.connection.wikiStore.wikis();
  if (only === undefined) throw new Error("no wiki");
  wiki = only;
  plant(world);
}, 300_000);
afterAll(() => world.close());

function plant({ service, projectId, wikiId }: LocalWorld): void {
  const project = service.projects.find(projectId);
  if (project === null) throw new Error("no project");
  const by = service.administrator;
  const at = new Date();
  const make = (type: string, title: string, parent?: number): number =>
    service.board.seed.createItem({
      project,
      type,
      fields: { "System.Title": title },
      by,
      at,
      ...(parent === undefined ? {} : { parent }),
    });
  const files = new Map<string, string>();
  service.board.seed.together(() => {
    for (let page = 0; page < roadmaps; page += 1) {
      const lines = [`# Roadmap ${page}`, ""];
      for (let each = 0; each < size.perPage; each += 1) {
        const title = `Outcome ${page * size.perPage + each}`;
        const epic = make("Epic", title);
        lines.push(`## ${title}`, `#${epic}`, "");
        for (let part = 0; part < size.features; part += 1) {
          const feature = make("Feature", `Part ${part} of ${title}`, epic);
          lines.push(`- Part ${part} of ${title} #${feature}`);
          for (let story = 0; story < size.stories; story += 1) make("User Story", `Story ${story}`, feature);
        }
        lines.push("");
      }
      files.set(`/Roadmap-${page}.md`, lines.join("\n"));
    }
  });
  for (let note = roadmaps; note < size.pages; note += 1) files.set(`/Notes-${note}.md`, `# Notes ${note}\n\nWords.\n`);
  importCommits(service.repositories, wikiId, "refs/heads/wikiMaster", [{ by, at, message: "Pages", files }]);
}

const load = (connection: Connection) => loadPortfolio(connection, wiki, reading);

async function countedIn(work: () => Promise<unknown>): Promise<number> {
  const before = world.sent.length;
  await work();
  return world.sent.length - before;
}

/** One in a hundred: two pages and eighteen items. */
async function change(connection: Connection): Promise<void> {
  for (const page of ["/Notes 100", "/Notes 101"]) {
    const now = await connection.wikiStore.page(wiki, pagePath(page));
    const text = `${now?.text ?? ""}More words.\n`;
    await connection.writer.putPage(wiki, { path: pagePath(page), text, ifMatch: now?.blob ?? null, message: "m" });
  }
  const { administrator: by, board: its } = world.service;
  for (let item = 1; item <= 18; item += 1)
    its.seed.changeItem({ item, fields: { "System.Tags": "seen" }, by, at: new Date() });
}

const noCode = ["vso.wiki_write", "vso.work_write", "vso.project"];

test("with vso.code: 28 cold, 25 warm, and 25 when one in a hundred changed", async () => {
  const connection = await world.open({});
  expect(await countedIn(() => load(connection))).toBe(git + terms.project + terms.process + board);
  expect(git + terms.project + terms.process + board).toBe(28);
  expect(await countedIn(() => load(connection))).toBe(git + board);
  await change(connection);
  expect(await countedIn(() => load(connection))).toBe(git + board);
  expect(git + board).toBe(25);
}, 300_000);

test("without vso.code: one more to learn it, and every page: 229 cold, 225 warm, 225 when one in a hundred changed", async () => {
  const connection = await world.open({ token: world.token(noCode) });
  expect(await countedIn(() => load(connection))).toBe(1 + pageByPage + terms.project + terms.process + board);
  expect(1 + pageByPage + terms.project + terms.process + board).toBe(229);
  expect(await countedIn(() => load(connection))).toBe(pageByPage + board);
  await change(connection);
  expect(await countedIn(() => load(connection))).toBe(pageByPage + board);
  expect(pageByPage + board).toBe(225);
}, 300_000);

test("a plan asks nothing; an apply asks what the plan says: links of 1,800 items, one title, then nothing", async () => {
  const connection = await world.open({});
  const apply = async (run: string, limit: number): Promise<readonly [said: number, sent: number, rows: number]> => {
    const loaded = await load(connection);
    const before = world.sent.length;
    const whole = previewSync(loaded, { confirmed: "all" });
    const only = new Set(whole.operations.slice(0, limit).map(({ id }) => id));
    const plan = previewSync(loaded, {
      confirmed: "all",
      ticked: new Map(whole.operations.map(({ id }) => [id, only.has(id)])),
    });
    expect(world.sent.length).toBe(before);
    const { strategy } = loaded.portfolio;
    const its = { ...connection, clock: systemClock, wiki, who: "Ann", run: runId(run), options: reading, strategy };
    const report = await applyPlan(plan, its, () => undefined);
    expect([report.failed, report.stale, report.unknown]).toEqual([0, 0, 0]);
    return [plan.causes.reads + plan.causes.writes, world.sent.length - before, report.rows.size];
  };
  const [said, sent, rows] = await apply("00000001", 60);
  expect([said, rows]).toEqual([sent, 60]);
  // 60 rows on 1 page: the page, the items in one batch with their relations, and for each a read and a write.
  expect(sent).toBe(1 + 2 * Math.ceil(60 / 200) + 60 * 2);
  const { items: before } = await connection.workItemStore.itemsById([workItemId(1)]);
  world.service.board.seed.changeItem({
    item: 1,
    fields: { "System.Title": "Outcome nought" },
    by: world.service.administrator,
    at: new Date(),
  });
  const [title] = await apply("00000002", 2);
  expect(title).toBeGreaterThan(0);
  expect((await connection.workItemStore.itemsById([workItemId(1)])).items[0]?.rev).toBeGreaterThan(
    before[0]?.rev ?? 0,
  );
}, 300_000);
