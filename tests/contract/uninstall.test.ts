/** Throughline turned off for good, against the local service: what is ours goes, what is people's stays, and nothing comes twice. */
import { pagePath, runId, type RunId, type WorkItemId } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import { readPointer } from "../../src/sync/pointer";
import type { Plan } from "../../src/sync/operation";
import { applyPlan } from "../../src/usecases/applyPlan";
import { type Loaded, loadPortfolio } from "../../src/usecases/loadPortfolio";
import { previewIgnores } from "../../src/usecases/previewIgnores";
import { previewReadings } from "../../src/usecases/previewReadings";
import { previewSync } from "../../src/usecases/previewSync";
import { previewUninstall } from "../../src/usecases/previewUninstall";
import { tickRows } from "../../src/usecases/tickRows";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";
import { onlyWiki, pageText, putPage } from "./onlyWiki";

let world: LocalWorld;
let wiki: Wiki;
beforeEach(async () => {
  world = await localWorld();
  wiki = await onlyWiki(world);
});
afterEach(() => world.close());

const options = { roots: [], settingsPage: null };
const read = (): Promise<Loaded> => loadPortfolio(world.connection, wiki, options);

async function apply(plan: Plan, run: RunId): Promise<readonly string[]> {
  const report = await applyPlan(plan, { ...world.connection, wiki, run, options }, () => undefined);
  return [...report.rows.values()].map((row) => ("message" in row ? `${row.outcome}: ${row.message}` : row.outcome));
}

const put = (page: string, text: string): Promise<void> => putPage(world.connection, wiki, page, text);
const textOf = (page: string): Promise<string | null> => pageText(world.connection, wiki, page);

async function epic(title: string): Promise<WorkItemId> {
  const made = await world.connection.writer.createItem({
    project: "Demo",
    type: "Epic",
    fields: { title },
    parent: null,
    wikiLink: null,
    validateOnly: false,
  });
  if (made === null) throw new Error("nothing was created");
  return made.item.id;
}

const roadmap = (mention: string): string =>
  `# Roadmap\r\n\r\n## Now\r\n\r\n### Checkout takes one click\r\n\r\nFor everybody who pays with a card.\r\n\r\n- One page\r\n- Wallets\r\n\r\n### Returns are free\r\n${mention}\r\n- A label\r\n`;

/** Links by a run, a link a person typed, settings, an ignore, and a comment on how to read a page. */
async function used(): Promise<{ readonly typed: WorkItemId }> {
  const typed = await epic("Returns are free");
  await put("/Roadmap", roadmap(`#${typed}\r\n`));
  await put("/Plans", "<!-- roadmap: ignore -->\n\n# Plans\n\n## Now\n\n- Paint the office\n");
  const first = await read();
  await apply(previewReadings(first, new Map([[pagePath("/Roadmap"), "as-read" as const]])), runId("0000000a"));
  const second = await read();
  await apply(
    previewIgnores(second, [{ subject: "Wallets", reason: "bought", until: null, on: "2026-11-20" }]),
    runId("0000000b"),
  );
  const settings = (await textOf("/Throughline")) ?? "";
  await put("/Throughline", `${settings}- 2026-11-20: muted stale-page on /Plans – kept\n`);
  const plan = previewSync(await read(), { confirmed: "all" });
  await apply(
    tickRows(
      plan,
      plan.operations.map(({ id }) => id),
      true,
    ),
    runId("0000000c"),
  );
  return { typed };
}

async function pointers(): Promise<readonly string[]> {
  const { portfolio } = await read();
  const ids = portfolio.board?.items.map(({ id }) => id) ?? [];
  const links = await world.connection.workItemStore.links(ids);
  return [...links.values()].flatMap(({ id, wikiPages }) =>
    wikiPages.flatMap(({ page, comment }) => (readPointer(comment ?? "") === null ? [] : [`#${id} ${page}`])),
  );
}

test("nothing of ours is left, every page says what people wrote byte for byte, and the items stay", async () => {
  const { typed } = await used();
  const before = await read();
  expect((await pointers()).length).toBeGreaterThan(2);
  const plan = await previewUninstall(before, world.connection);
  expect(new Set(await apply(plan, runId("0000000d")))).toEqual(new Set(["done"]));
  expect(await pointers()).toEqual([]);
  expect(await textOf("/Roadmap")).toBe(roadmap(`#${typed}\r\n`));
  expect(await textOf("/Plans")).toBe("# Plans\n\n## Now\n\n- Paint the office\n");
  const after = await read();
  expect(after.portfolio.strategy.settings).toMatchObject({ rows: [], ignored: [], muted: [] });
  expect((await textOf("/Throughline"))?.trim()).toBe("");
  expect(after.portfolio.board?.items.map(({ id }) => id)).toEqual(before.portfolio.board?.items.map(({ id }) => id));
});

test("the description keeps the text from the wiki and loses the words that say it is kept in step", async () => {
  await used();
  const described = async (): Promise<string> => {
    const { portfolio } = await read();
    return portfolio.board?.items.find(({ title }) => title === "Checkout takes one click")?.description?.text ?? "";
  };
  expect(await described()).toContain("kept in step by Throughline");
  await apply(await previewUninstall(await read(), world.connection), runId("0000000d"));
  expect(await described()).toContain("For everybody who pays with a card.");
  expect(await described()).not.toMatch(/Throughline|End of the text/);
});

test("done once, a second plan ticks nothing; a number a person typed is offered and not ticked", async () => {
  const { typed } = await used();
  await apply(await previewUninstall(await read(), world.connection), runId("0000000d"));
  const again = await previewUninstall(await read(), world.connection);
  expect(again.operations.map(({ ticked, changes }) => [ticked, changes])).toEqual([
    [false, [{ fact: "mention", from: `#${typed}`, to: null }]],
  ]);
});

test("a person keeps links or numbers: those rows are there and not ticked", async () => {
  await used();
  const kept = await previewUninstall(await read(), world.connection, { links: true, mentions: true });
  const facts = (ticked: boolean): ReadonlySet<string> =>
    new Set(
      kept.operations.filter((row) => row.ticked === ticked).flatMap(({ changes }) => changes.map(({ fact }) => fact)),
    );
  expect(facts(true)).toEqual(new Set(["reading", "ignored", "note"]));
  expect(facts(false)).toEqual(new Set(["wiki-link", "description", "mention"]));
});

test("a link to a page that is gone goes too", async () => {
  await used();
  const text = (await textOf("/Roadmap")) ?? "";
  await put("/Roadmap 2026", text);
  await put("/Roadmap", "# Roadmap\n\nNothing here.\n");
  const plan = await previewUninstall(await read(), world.connection);
  await apply(plan, runId("0000000d"));
  expect(await pointers()).toEqual([]);
});

test("without the wiki's history no number is ticked, and the plan says so once", async () => {
  await used();
  const blind = { ...world.connection, wikiStore: { ...world.connection.wikiStore, history: null } };
  const plan = await previewUninstall(await read(), blind);
  const mentions = plan.operations.filter(({ changes }) => changes.some(({ fact }) => fact === "mention"));
  expect(mentions.length).toBeGreaterThan(0);
  expect(mentions.every(({ ticked }) => !ticked)).toBe(true);
  expect(plan.diagnostics.filter(({ rule }) => rule === "writer-unknown")).toHaveLength(1);
});
