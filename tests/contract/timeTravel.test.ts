/** Both halves as they were: what a page promised and what the board said at a moment in the past, over the official client. */
import { deliveryOf } from "../../src/domain/delivery";
import { instant } from "../../src/domain/ids";
import type { Instant, WorkItemId } from "../../src/domain/ids";
import { linesOf } from "../../src/domain/joinPortfolio";
import type { Wiki } from "../../src/domain/wiki";
import { isFailure } from "../../src/ports/failure";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";
import { onlyWiki, putPage } from "./onlyWiki";

let now = 0;
let world: LocalWorld;
let wiki: Wiki;
beforeEach(async () => {
  now = Date.parse("2026-01-05T09:00:00Z");
  world = await localWorld({ now: () => now });
  wiki = await onlyWiki(world);
});
afterEach(() => world.close());

const on = (day: string): void => {
  now = Date.parse(`${day}T09:00:00Z`);
};
const endOf = (day: string): Instant => instant(`${day}T23:59:59Z`);

async function create(type: string, title: string, parent: WorkItemId | null): Promise<WorkItemId> {
  const made = await world.connection.writer.createItem({
    project: "Demo",
    type,
    fields: { title },
    parent,
    wikiLink: null,
    validateOnly: false,
  });
  if (made === null) throw new Error("nothing was created");
  return made.item.id;
}

async function close(id: WorkItemId): Promise<void> {
  for (const [rev, state] of [
    [1, "Active"],
    [2, "Closed"],
  ] as const) {
    const change = { id, rev, fields: { state }, wikiLink: null, removeWikiLink: null, validateOnly: false };
    await world.connection.writer.updateItem(change);
  }
}

const put = (text: string): Promise<void> => putPage(world.connection, wiki, "/Roadmap", text);

const load = (asOf: Instant | null) => loadPortfolio(world.connection, wiki, { roots: [], settingsPage: null, asOf });

/** In January two outcomes are promised; in February one is renamed, the other dropped, and the work begins to close. */
async function arrange(): Promise<void> {
  const epic = await create("Epic", "Checkout takes one click", null);
  const feature = await create("Feature", "Wallets", epic);
  await create("Feature", "Saved addresses", epic);
  await put(
    `# Roadmap\n\n## Now\n\n### Checkout takes one click\n#${epic}\n\n- Wallets #${feature}\n\n### Returns are free\n\n- A label\n`,
  );
  on("2026-02-10");
  await put(`# Roadmap\n\n## Now\n\n### Checkout takes no click\n#${epic}\n\n- Wallets #${feature}\n`);
  await close(feature);
  on("2026-03-01");
}

const titles = async (asOf: Instant | null) =>
  (await load(asOf)).portfolio.outcomes.map((outcome) => outcome.facts.title);

test("the pages are those of the last commit before the moment", async () => {
  await arrange();
  expect(await titles(endOf("2026-01-31"))).toEqual(["Checkout takes one click", "Returns are free"]);
  expect(await titles(null)).toEqual(["Checkout takes no click"]);
});

test("the work items and their roll-up are those of the moment", async () => {
  await arrange();
  const delivered = async (asOf: Instant | null) => {
    const { portfolio } = await load(asOf);
    const [outcome] = portfolio.outcomes;
    if (portfolio.board === null || outcome === undefined) throw new Error("nothing was read");
    return deliveryOf(outcome, portfolio.board);
  };
  expect(await delivered(endOf("2026-01-31"))).toMatchObject({ total: 2, completed: 0 });
  expect(await delivered(null)).toMatchObject({ total: 2, completed: 1 });
});

test("the link of a line holds as of the moment by its mention and the item's relations", async () => {
  await arrange();
  const { portfolio } = await load(endOf("2026-01-31"));
  expect(linesOf(portfolio).map((line) => line.primary?.item?.state ?? null)).toEqual(["New", "New", null, null]);
});

test("before the first page there is nothing, and that is no error", async () => {
  await arrange();
  const { portfolio } = await load(endOf("2025-12-31"));
  expect([portfolio.outcomes.length, portfolio.board?.items.length]).toEqual([0, 0]);
});

test("reading the past takes as many requests as the present: the commit of then is asked for, and no artifact query is made", async () => {
  await arrange();
  const count = async (asOf: Instant | null): Promise<number> => {
    const before = world.sent.length;
    await load(asOf);
    return world.sent.length - before;
  };
  await load(null);
  const present = await count(null);
  expect(await count(endOf("2026-01-31"))).toBe(present);
});

test("without the scope vso.code the past is refused in a sentence", async () => {
  await arrange();
  const connection = await world.open({ token: world.token(["vso.wiki", "vso.work", "vso.project"]) });
  await loadPortfolio(connection, wiki, { roots: [], settingsPage: null });
  const refused = await loadPortfolio(connection, wiki, {
    roots: [],
    settingsPage: null,
    asOf: endOf("2026-01-31"),
  }).catch((error: unknown) => error);
  expect(isFailure(refused) ? refused.failure.kind : refused).toBe("not-supported");
});

test("commits between two moments are listed newest first, the whole wiki or one file", async () => {
  await arrange();
  const past = world.connection.wikiStore.past;
  if (past === undefined || past === null) throw new Error("no past");
  const between = await past.commitsBetween(wiki, null, endOf("2026-01-31"), endOf("2026-03-01"), 50);
  expect(between.map((commit) => commit.date.slice(0, 10))).toEqual(["2026-02-10"]);
  const all = await past.commitsBetween(wiki, "/Roadmap.md", instant("2025-01-01T00:00:00Z"), endOf("2026-03-01"), 50);
  expect(all.map((commit) => commit.date.slice(0, 10))).toEqual(["2026-02-10", "2026-01-05"]);
});
