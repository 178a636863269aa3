/** Debt and metrics against the local service through the official client: what it asks, what it writes, and that undo takes it back. */
import { getPersonalAccessTokenHandler, WebApi } from "azure-devops-node-api";
import { runId, type RunId, type WorkItemId } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import { reviewOf } from "../../src/domain/review";
import { reviewDocument } from "../../src/report/reviewDocument";
import type { Plan } from "../../src/sync/operation";
import { applyPlan } from "../../src/usecases/applyPlan";
import { itemsWithFlow, loadDebt, loadFlow } from "../../src/usecases/loadDebt";
import { type Loaded, loadPortfolio } from "../../src/usecases/loadPortfolio";
import { previewClasses } from "../../src/usecases/previewClasses";
import { previewStatements } from "../../src/usecases/previewStatements";
import { prepareReview } from "../../src/usecases/prepareReview";
import { previewUndo } from "../../src/usecases/previewUndo";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";
import { onlyWiki, pageText, putPage } from "./onlyWiki";

let now = 0;
let world: LocalWorld;
let wiki: Wiki;
beforeEach(async () => {
  on("2026-10-01");
  world = await localWorld({ now: () => now });
  wiki = await onlyWiki(world);
});
afterEach(() => world.close());

function on(day: string): void {
  now = Date.parse(`${day}T09:00:00Z`);
}

const options = { roots: [], settingsPage: null };
const read = (): Promise<Loaded> => loadPortfolio(world.connection, wiki, options);

const put = (page: string, text: string): Promise<void> => putPage(world.connection, wiki, page, text);
const textOf = (page: string): Promise<string | null> => pageText(world.connection, wiki, page);

async function item(type: string, title: string, tags: readonly string[]): Promise<WorkItemId> {
  const made = await world.connection.writer.createItem({
    project: "Demo",
    type,
    fields: { title, tags },
    parent: null,
    wikiLink: null,
    validateOnly: false,
  });
  if (made === null) throw new Error("nothing was created");
  return made.item.id;
}

async function setState(id: WorkItemId, state: string): Promise<void> {
  const { items } = await world.connection.workItemStore.itemsById([id]);
  await world.connection.writer.updateItem({
    id,
    rev: items[0]?.rev ?? 0,
    fields: { state },
    wikiLink: null,
    removeWikiLink: null,
    validateOnly: false,
  });
}

async function apply(plan: Plan, run: RunId): Promise<readonly string[]> {
  const report = await applyPlan(plan, { ...world.connection, wiki, run, options }, () => undefined);
  return [...report.rows.values()].map((row) => ("message" in row ? `${row.outcome}: ${row.message}` : row.outcome));
}

async function countedIn<Result>(work: () => Promise<Result>): Promise<readonly [Result, number]> {
  const before = world.sent.length;
  return [await work(), world.sent.length - before];
}

const debtPage = "# Technical debt\n\n| Debt | Class |\n|--|--|\n| Old runtime | safety |\n| Five log formats |  |\n";

test("debt asks nothing without settings, four with tags and incidents, and one an item for its flow", async () => {
  await put("/Technical-debt", debtPage);
  const gate = await item("User Story", "Rebuild the gate", ["legacy"]);
  await item("Bug", "Gate stands still", ["outage"]);
  const store = world.connection.workItemStore;
  const [bare, none] = await countedIn(async () => loadDebt(await read(), null, "2026-10-20"));
  expect(bare.debt.records.map(({ title }) => title)).toEqual(["Old runtime", "Five log formats"]);
  expect(none).toBeGreaterThan(0);
  const plain = await read();
  expect((await countedIn(() => loadDebt(plain, store, "2026-10-20")))[1]).toBe(0);
  await put("/Throughline", "| Setting | Value |\n| --- | --- |\n| Debt tag | legacy |\n| Incident tag | outage |\n");
  const loaded = await read();
  const [{ debt, incidents }, asked] = await countedIn(() => loadDebt(loaded, store, "2026-10-20"));
  expect(asked).toBe(4);
  expect(debt.records.map(({ id, class: of }) => [id, of])).toEqual([
    [debt.records[0]?.id, "safety"],
    [debt.records[1]?.id, null],
    [`#${gate}`, null],
  ]);
  expect(incidents?.map(({ period, incidents: count }) => [period, count])).toEqual([
    ["2026 Q1", 0],
    ["2026 Q2", 0],
    ["2026 Q3", 0],
    ["2026 Q4", 1],
  ]);
  on("2026-10-05");
  await setState(gate, "Active");
  on("2026-10-08");
  await setState(gate, "Closed");
  await setState(gate, "Active");
  on("2026-10-12");
  await setState(gate, "Closed");
  const later = await loadDebt(loaded, store, "2026-10-20");
  const [flows, histories] = await countedIn(() => loadFlow(itemsWithFlow(later.debt, loaded), store));
  expect(histories).toBe(1);
  expect(flows).toEqual([{ id: gate, cycleDays: 7, reopened: 1 }]);
});

test("items a saved query finds are debt, of any type, in one request for the query and one for the items; a review lists the same", async () => {
  await put("/Technical-debt", debtPage);
  await put("/Roadmap", "# Roadmap\n\n## Now\n\n- Pay at once\n- Pay later\n");
  const gate = await item("Bug", "Gate code nobody reads", ["legacy"]);
  await item("Bug", "Gate squeaks", ["fixed"]);
  const people = new WebApi(world.orgUrl, getPersonalAccessTokenHandler(world.token()), { maxRedirects: 0 });
  const wit = await people.getWorkItemTrackingApi();
  const wiql = "SELECT [System.Id] FROM WorkItems WHERE [System.Tags] CONTAINS 'legacy' ORDER BY [System.Id]";
  const { id: query } = await wit.createQuery({ name: "Old code", wiql }, "Demo", "Shared Queries");
  await put("/Throughline", `| Setting | Value |\n| --- | --- |\n| Debt query | ${query ?? ""} |\n`);
  const loaded = await read();
  const store = world.connection.workItemStore;
  const [{ debt }, asked] = await countedIn(() => loadDebt(loaded, store, "2026-10-20"));
  expect(asked).toBe(2);
  expect(debt.records.map(({ title }) => title)).toEqual(["Old runtime", "Five log formats", "Gate code nobody reads"]);
  const { request } = await prepareReview(world.connection, wiki, {
    ...options,
    day: "2026-10-01",
    today: "2026-10-01",
    since: null,
  });
  const { entries, shares } = reviewDocument(reviewOf(request)).debt;
  expect(entries.map(({ title, workItems, place }) => [title, workItems, place?.page ?? null])).toEqual([
    ["Old runtime", [], "/Technical-debt"],
    ["Five log formats", [], "/Technical-debt"],
    ["Gate code nobody reads", [gate], null],
  ]);
  expect(shares).toEqual(debt.shares);
});

test("a saved query that is gone is named, and keeps nothing else from being read", async () => {
  await put("/Technical-debt", debtPage);
  const gone = "6c3ea3f1-7d6d-4a54-9f5b-3a3b5f6f0000";
  await put(
    "/Throughline",
    `| Setting | Value |\n| --- | --- |\n| Debt query | ${gone}, not an id |\n| Debt tag | legacy |\n`,
  );
  await item("Bug", "Old gate", ["legacy"]);
  const loaded = await read();
  const { debt, unread } = await loadDebt(loaded, world.connection.workItemStore, "2026-10-20");
  expect(unread).toEqual([gone, "not an id"]);
  expect(debt.records.map(({ title }) => title)).toEqual(["Old runtime", "Five log formats", "Old gate"]);
});

test("classes go to the page and to a tag in one plan; a tag somebody set meanwhile makes the row stale", async () => {
  await put("/Technical-debt", debtPage);
  const gate = await item("Epic", "Rebuild the gate", ["debt", "speed"]);
  const wall = await item("Epic", "Paint the wall", ["debt"]);
  const loaded = await read();
  const { debt } = await loadDebt(loaded, world.connection.workItemStore, "2026-10-20");
  const classes = new Map(debt.records.map(({ id }) => [id, "safety"]));
  const plan = previewClasses(loaded, debt, classes);
  expect(plan.operations.map(({ subject }) => subject.title)).toEqual([
    "Five log formats",
    "Rebuild the gate",
    "Paint the wall",
  ]);
  await world.connection.writer.updateItem({
    id: wall,
    rev: 1,
    fields: { tags: ["debt", "hers"] },
    wikiLink: null,
    removeWikiLink: null,
    validateOnly: false,
  });
  const answers = await apply(plan, runId("0000000c"));
  expect(answers.filter((answer) => answer === "done")).toHaveLength(2);
  expect(answers).toContain(`stale: The tags of #${wall} changed on the board since the plan was made.`);
  const { items } = await world.connection.workItemStore.itemsById([gate, wall]);
  expect(items.map(({ tags }) => tags)).toEqual([
    ["debt", "safety"],
    ["debt", "hers"],
  ]);
  expect(await textOf("/Technical-debt")).toBe(debtPage.replace("formats |  |", "formats | safety |"));
});

test("undo puts the value of a measure back where nobody wrote since, and leaves the rest of the page alone", async () => {
  const page =
    "# KPIs\r\n\r\n| Metric | Target | Current |\r\n|--|--|--|\r\n| Lead time | 3 days | 9 days |\r\n| Lost | 3 % | 7,2 % |\r\n";
  await put("/KPIs", page);
  const loaded = await read();
  const metric = loaded.portfolio.strategy.streams.flatMap(({ kpis }) => kpis).find(({ name }) => name === "Lost");
  if (metric === undefined) throw new Error("no such metric");
  const plan = previewStatements(loaded, [{ kind: "metric", metric, values: { current: "6.4" } }]);
  expect(await apply(plan, runId("0000000d"))).toEqual(["done"]);
  const written = page.replace("7,2 %", "6,4 %");
  expect(await textOf("/KPIs")).toBe(written);
  // Somebody writes elsewhere on the page meanwhile.
  await put("/KPIs", `${written}\r\nAgreed.\r\n`);
  const undo = await previewUndo(await read(), world.connection, runId("0000000d"));
  expect(await apply(undo, runId("0000000e"))).toEqual(["done"]);
  expect(await textOf("/KPIs")).toBe(`${page}\r\nAgreed.\r\n`);
});
