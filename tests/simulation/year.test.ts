/**
 * A department's year on the local host with virtual time: three streams, people at work on both sides every month, twelve
 * reviews with their minutes, four period closings, a reorganisation of areas, three page moves, two people who leave, a
 * process that changes, and at the end an uninstall.
 *
 * What is right is kept by the test itself: each thing a person does is noted when it is done, in numbers and dates of the
 * test's own, and compared with what the product says.
 */
import { deliveryOf } from "../../src/domain/delivery";
import { instant, pagePath, runId, type WorkItemId } from "../../src/domain/ids";
import { linesOf } from "../../src/domain/joinPortfolio";
import { isPromised } from "../../src/domain/promise";
import { reviewOf } from "../../src/domain/review";
import type { Wiki } from "../../src/domain/wiki";
import { outcomeReport } from "../../src/report/outcomeReport";
import { reviewDocument } from "../../src/report/reviewDocument";
import { writeReport } from "../../src/report/writeReport";
import { readPointer } from "../../src/sync/pointer";
import type { Plan } from "../../src/sync/operation";
import type { User } from "../../src/local/service/route";
import { importCommits } from "../../src/local/service/wiki/importWiki";
import { applyPlan } from "../../src/usecases/applyPlan";
import { type Loaded, loadPortfolio } from "../../src/usecases/loadPortfolio";
import { prepareReport } from "../../src/usecases/prepareReport";
import { prepareReview } from "../../src/usecases/prepareReview";
import { previewClosing } from "../../src/usecases/previewClosing";
import { previewMinutes } from "../../src/usecases/previewMinutes";
import { previewReadings } from "../../src/usecases/previewReadings";
import { previewSync } from "../../src/usecases/previewSync";
import { previewUninstall } from "../../src/usecases/previewUninstall";
import { fileOfPage } from "../../src/pages/pagePath";
import { localWorld, type LocalWorld } from "../contract/localWorld";

let now = 0;
let world: LocalWorld;
let wiki: Wiki;
let runs = 0;
const people = new Map<string, User>();
const options = { roots: [], settingsPage: null };

beforeAll(async () => {
  on(1, 2);
  world = await localWorld({ now: () => now });
  const [only] = await world.connection.wikiStore.wikis();
  if (only === undefined) throw new Error("the project has no wiki");
  wiki = only;
  for (const name of ["Ann", "Ben", "Cy", "Dee"])
    people.set(name, world.service.users.add({ displayName: name, uniqueName: `${name.toLowerCase()}@example.com` }));
});
afterAll(() => world.close());

// Days and people ------------------------------------------------------------------------------------

const dayOf = (month: number, day: number): string =>
  `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
function on(month: number, day: number): void {
  now = Math.max(now, Date.parse(`${dayOf(month, day)}T09:00:00Z`));
}
const today = (): string => new Date(now).toISOString().slice(0, 10);
/** A minute passes between two things people do. */
const at = (): Date => new Date((now += 60_000));

function person(name: string): User {
  const found = people.get(name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
}

function commit(by: string, message: string, files: ReadonlyMap<string, string | null>): void {
  importCommits(world.service.repositories, wiki.repositoryId, "refs/heads/wikiMaster", [
    { by: person(by), at: at(), message, files },
  ]);
}

const textOf = async (page: string): Promise<string> => {
  const found = await world.connection.wikiStore.page(wiki, pagePath(page));
  if (found === null) throw new Error(`there is no page ${page}`);
  return found.text;
};
async function edit(by: string, page: string, change: (text: string) => string): Promise<void> {
  const before = await textOf(page);
  const after = change(before);
  if (after === before) throw new Error(`${by} changed nothing on ${page}`);
  commit(by, `Updated ${page}`, new Map([[fileOfPage(pagePath(page)), after]]));
}
const write = (by: string, page: string, text: string): void =>
  commit(by, `Added ${page}`, new Map([[fileOfPage(pagePath(page)), text]]));
async function move(by: string, from: string, to: string): Promise<void> {
  const text = await textOf(from);
  commit(
    by,
    `Moved ${from}`,
    new Map([
      [fileOfPage(pagePath(from)), null],
      [fileOfPage(pagePath(to)), text],
    ]),
  );
}
const setItem = (by: string, item: number, fields: Readonly<Record<string, string>>): void =>
  world.service.board.seed.changeItem({ item, fields, by: person(by), at: at() });

// The product --------------------------------------------------------------------------------------------

const read = (asOf: string | null = null): Promise<Loaded> =>
  loadPortfolio(world.connection, wiki, {
    ...options,
    asOf: asOf === null ? null : instant(`${asOf}T23:59:59.999Z`),
  });

async function apply(plan: Plan): Promise<void> {
  now += 60_000;
  runs += 1;
  const run = runId(runs.toString(16).padStart(8, "0"));
  const report = await applyPlan(plan, { ...world.connection, wiki, run, options }, () => undefined);
  const bad = [...report.rows].filter(([, { outcome }]) => outcome !== "done");
  expect(bad).toEqual([]);
}

const ticked = (plan: Plan) => plan.operations.filter((row) => row.ticked);

/** Everything there is to do, and then nothing: applied twice it would write nothing. */
async function sync(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const plan = previewSync(await read(), { confirmed: "all", create: "all" });
    if (ticked(plan).length === 0) return;
    await apply(plan);
  }
  const left = ticked(previewSync(await read(), { confirmed: "all", create: "all" }));
  expect(left.map(({ kind, subject }) => `${kind} ${subject.title}`)).toEqual([]);
}

interface Reviewed {
  readonly since: string | null;
  readonly changes: readonly string[];
  readonly open: readonly string[];
}

/** Goes through the review of this day and saves its minutes with one action added by hand. */
async function review(action: string): Promise<Reviewed> {
  const prepared = await prepareReview(world.connection, wiki, {
    ...options,
    day: today(),
    today: today(),
    since: null,
  });
  const document = reviewDocument(reviewOf(prepared.request));
  await apply(previewMinutes(prepared.loaded, prepared.minutes, document));
  await edit("Ann", `/Reviews/Review ${today()}`, (text) =>
    text.includes("<!-- - [ ]")
      ? text.replace(/<!-- - \[ \].*-->/, `- [ ] ${action} — owner: Ann`)
      : text.replace("## Actions\n\n", `## Actions\n\n- [ ] ${action} — owner: Ann\n`),
  );
  return {
    since: document.since,
    changes: document.changes
      .flatMap(({ kind, outcome, facts }) =>
        kind === "changed"
          ? facts.filter(({ fact }) => fact !== "delivered").map(({ fact }) => `${outcome.title}: ${fact}`)
          : [`${outcome.title}: ${kind}`],
      )
      .sort(),
    open: document.actions.filter(({ done }) => !done).map(({ text }) => text),
  };
}

async function close(page: string, to: string | null, fates: Readonly<Record<string, string>>): Promise<void> {
  const loaded = await read();
  const lines = loaded.portfolio.outcomes.filter(({ facts }) => facts.place.page === page);
  const preview = previewClosing(loaded, {
    page: pagePath(page),
    group: null,
    to: to === null ? null : pagePath(to),
    day: today(),
    fates: lines
      .filter(({ facts }) => facts.held !== "carried-over")
      .map(({ key, facts }) => {
        const fate = fates[facts.title];
        if (fate === undefined) throw new Error(`nobody decided about ${facts.title}`);
        const [what = "", why = ""] = fate.split(": ");
        return { key, fate: what as "achieved" | "carried" | "dropped", why };
      }),
  });
  if ("refused" in preview) throw new Error(preview.refused.join("\n"));
  await apply(preview.plan);
}

const counting = ({ portfolio }: Loaded) =>
  portfolio.outcomes.filter(({ facts, shared }) => isPromised(facts) && !shared);
const promised = async (asOf: string | null = null): Promise<readonly string[]> =>
  counting(await read(asOf))
    .map(({ facts }) => facts.title)
    .sort();

async function itemOf(title: string): Promise<WorkItemId> {
  const line = linesOf((await read()).portfolio).find(
    ({ facts, primary }) => facts.title === title && primary !== null,
  );
  if (line?.primary == null) throw new Error(`${title} has no work`);
  return line.primary.id;
}

// The year ---------------------------------------------------------------------------------------------

const technology = (quarter: number): string => `/Technology/Roadmap 2026 Q${quarter}`;
const outcome = (title: string, ...deliverables: readonly string[]): string =>
  `### ${title}\n\n- Owner: Ann\n${deliverables.map((each) => `- ${each}`).join("\n")}\n`;

/** What product promises each month, and the one thing made for it. */
const monthly: readonly (readonly [string, string])[] = [
  ["Search understands synonyms", "Word lists"],
  ["Gifts arrive wrapped", "Paper and ribbon"],
  ["Invoices explain themselves", "Plain wording"],
  ["Lockers open by phone", "Bluetooth key"],
  ["Drivers see the queue", "Tablet screen"],
  ["Addresses correct themselves", "Postcode check"],
  ["Customs forms fill in", "Tariff numbers"],
  ["Neighbours can sign", "Signature pad"],
  ["Night delivery in cities", "Quiet vans"],
  ["Refunds within a day", "Bank interface"],
  ["Weekend slots are shown", "Calendar feed"],
  ["Big items get an appointment", "Two person crews"],
];

test("a year: links, history, trends and counts are right, nothing is doubled, and after the uninstall nothing of ours is left", async () => {
  /** What is promised at the end of each month, by the test's own book. */
  const book = new Set<string>();
  const promisedAt = new Map<string, readonly string[]>();
  const values: { readonly date: string; readonly value: number }[] = [];
  const expected = new Map<number, readonly string[]>();
  const seen = new Map<number, Reviewed>();
  const pages = { metrics: "/Technology/Metrics", product: "/Product/Roadmap", support: "/Support/Roadmap" };
  const measured = (month: number): string =>
    `# Metrics\n\n## North star\n\n| Metric | Baseline | Target | Current | Date |\n| --- | --- | --- | --- | --- |\n| Deployments a week | 80 | 100 | ${80 + month} | ${dayOf(month, 3)} |\n`;
  const titles = {
    Technology: ["Builds take minutes", "One login", "No night calls"],
    Product: ["Orders in one click", "Returns are free", "Parcels arrive whole"],
    Support: ["Answers within an hour", "A manual people read", "Fewer repeats"],
  };

  on(1, 3);
  write("Ann", "/Mission", "# Mission\n\nWe move parcels for people who wait for them.\n");
  for (const stream of ["Technology", "Product", "Support"] as const) {
    write("Ann", `/${stream}`, `# ${stream}\n\nThe ${stream.toLowerCase()} side of the department.\n`);
    write("Ann", `/${stream}/Vision`, `# Vision\n\nNobody waits for ${stream.toLowerCase()}.\n`);
    const page = stream === "Technology" ? technology(1) : stream === "Product" ? pages.product : pages.support;
    const lines = titles[stream].map((title) => outcome(title, `${title}, first half`, `${title}, second half`));
    write("Ann", page, `# Roadmap${stream === "Technology" ? " 2026 Q1" : ""}\n\n## Now\n\n${lines.join("\n")}`);
    for (const title of titles[stream]) book.add(title);
  }

  let value = 0;
  for (let month = 1; month <= 12; month += 1) {
    const quarter = Math.ceil(month / 3);
    const changed: string[] = [];

    // People at work on both sides.
    on(month, 3);
    if (month === 1) write("Ben", pages.metrics, measured(1));
    else await edit("Ben", pages.metrics, () => measured(month));
    value = 80 + month;
    values.push({ date: dayOf(month, 3), value });

    if (month === 2) {
      await move("Cy", pages.metrics, "/Technology/Numbers/Metrics");
      write("Cy", "/Technology/Numbers", "# Numbers\n\nWhat we count.\n");
      pages.metrics = "/Technology/Numbers/Metrics";
    }
    if (month === 5) {
      write("Dee", "/Product/Plans", "# Plans\n\nWhat product is up to.\n");
      await move("Dee", pages.product, "/Product/Plans/Roadmap");
      pages.product = "/Product/Plans/Roadmap";
      for (const title of [...titles.Product, ...monthly.slice(0, 4).map(([name]) => name)])
        changed.push(`${title}: page`);
    }
    if (month === 8) {
      write("Ann", "/Support/Plans", "# Plans\n\nWhat support is up to.\n");
      await move("Ann", pages.support, "/Support/Plans/Roadmap");
      pages.support = "/Support/Plans/Roadmap";
      for (const title of titles.Support) changed.push(`${title}: page`);
    }

    // A new outcome on the page of product every month, and one of support is re-owned.
    const [fresh = "", work = ""] = monthly[month - 1] ?? [];
    await edit("Ann", pages.product, (text) => `${text}\n${outcome(fresh, work)}`);
    book.add(fresh);
    changed.push(`${fresh}: added`);
    const owner = month % 2 === 1 ? "Ben" : "Ann";
    await edit(owner, pages.support, (text) =>
      text.replace(/(### Fewer repeats\n(?:#\d+\n)?\n- Owner: )\w+/, `$1${owner}`),
    );
    changed.push("Fewer repeats: owner");
    if (month === 7) {
      await edit("Ben", pages.product, (text) =>
        text.replace(/\n### Gifts arrive wrapped\n[\s\S]*?(?=\n### |$)/, "\n"),
      );
      book.delete("Gifts arrive wrapped");
      changed.push("Gifts arrive wrapped: dropped");
    }

    on(month, 5);
    await sync();
    // A Feature is finished on the board every month.
    setItem("Ben", await itemOf(work), { "System.State": "Active" });
    setItem("Ben", await itemOf(work), { "System.State": "Closed" });

    if (month === 4) {
      // Areas are reorganised: what was below the project stands below a department now.
      world.service.board.seed.addNode(
        world.service.projects.find(world.projectId) ?? fail("no project"),
        "area",
        "Delivery\\Technology",
      );
      for (const title of titles.Technology)
        setItem("Ben", await itemOf(title), { "System.AreaPath": "Demo\\Delivery\\Technology" });
    }
    if (month === 6 || month === 10) leave(month === 6 ? "Cy" : "Dee");
    if (month === 9) {
      const project = world.service.projects.find(world.projectId) ?? fail("no project");
      world.service.board.inheritProcess(project, { renameStates: { Feature: { Resolved: "In trial" } } });
      setItem("Ben", await itemOf("One login, first half"), { "System.State": "Active" });
      setItem("Ben", await itemOf("One login, first half"), { "System.State": "In trial" });
    }

    on(month, 20);
    await sync();

    if (month % 3 === 0) {
      on(month, 27);
      const next = quarter < 4 ? technology(quarter + 1) : null;
      const fates: Record<string, string> = {
        "Builds take minutes": quarter < 2 ? "carried: half done" : "achieved",
        "One login": quarter < 4 ? "carried: waits for the directory" : "dropped: bought",
        "No night calls": quarter < 3 ? "carried: two nights left" : "achieved",
      };
      await close(technology(quarter), next, fates);
      for (const title of titles.Technology) {
        const fate = fates[title] ?? "";
        if (!book.has(title)) continue;
        if (fate.startsWith("carried")) changed.push(`${title}: page`);
        else {
          book.delete(title);
          changed.push(`${title}: dropped`);
        }
      }
      await sync();
    }

    on(month, 28);
    expected.set(month, month === 1 ? [] : changed.sort());
    seen.set(month, await review(`Action of month ${month}`));
    promisedAt.set(dayOf(month, 28), [...book].sort());
  }

  // Reviews: each looks back to the one before, sees exactly what people did, and carries what is open.
  for (let month = 1; month <= 12; month += 1) {
    const one = seen.get(month);
    expect([month, one?.since]).toEqual([month, month === 1 ? null : dayOf(month - 1, 28)]);
    expect([month, one?.changes]).toEqual([month, expected.get(month)]);
    expect([month, one?.open.length]).toEqual([month, month - 1]);
  }
  const end = await read();
  const kinds = end.portfolio.strategy.pages;
  expect(kinds.filter(({ path }) => path.startsWith("/Reviews/Review ")).length).toBe(12);

  // Counts: today and on every day of a review.
  expect(await promised()).toEqual([...book].sort());
  for (const [day, was] of promisedAt) expect([day, await promised(day)]).toEqual([day, was]);

  // Work: an Epic for each of the 9 + 12 outcomes, a Feature for each of the 18 + 12 deliverables, and none twice.
  const items = end.portfolio.board?.items ?? [];
  expect(items.filter(({ type }) => type === "Epic").length).toBe(21);
  expect(items.filter(({ type }) => type === "Feature").length).toBe(30);
  expect(new Set(items.map(({ type, title }) => `${type} ${title}`)).size).toBe(51);

  // Links: each promised outcome has its Epic, and the Epic one pointer, to the page the outcome stands on now.
  for (const line of counting(end)) {
    const links = end.portfolio.board?.links.get(line.primary?.id ?? (0 as WorkItemId))?.wikiPages ?? [];
    const pointers = links.filter(({ comment }) => readPointer(comment ?? "") !== null).map(({ page }) => page);
    expect([line.facts.title, pointers]).toEqual([line.facts.title, [line.facts.place.page]]);
  }

  // Delivery: one Feature of the outcomes of each month is finished, of the three of the start none.
  const delivered = counting(end).filter(
    (line) => end.portfolio.board !== null && deliveryOf(line, end.portfolio.board).completed > 0,
  );
  expect(delivered.map(({ facts }) => facts.title).sort()).toEqual(
    [...book].filter((title) => monthly.some(([name]) => name === title)).sort(),
  );

  // Trends go on over the page that moved; the report says the same bytes for the same state.
  const request = await prepareReport(world.connection, wiki, { ...options, day: null });
  expect(request.trends.map(({ points }) => points.map((point) => ({ date: point.date, value: point.value })))).toEqual(
    [values],
  );
  expect(outcomeReport(request).streams.map(({ name, outcomes }) => [name, outcomes.length])).toEqual([
    ["Product", 14],
    ["Support", 3],
    ["Technology", 0],
  ]);
  const again = await prepareReport(world.connection, wiki, { ...options, day: null });
  expect(writeReport("html", again)).toBe(writeReport("html", request));

  // Turned off: everything of ours goes, nothing of theirs.
  await apply(previewReadings(end, new Map([[pagePath(pages.support), "as-read" as const]])));
  const plan = await previewUninstall(await read(), world.connection);
  await apply(plan);
  const after = await read();
  const left = await world.connection.workItemStore.links(items.map(({ id }) => id));
  expect([...left.values()].flatMap(({ wikiPages }) => wikiPages)).toEqual([]);
  expect(after.portfolio.board?.items.filter(({ description }) => description?.text.includes("Throughline"))).toEqual(
    [],
  );
  expect(after.portfolio.strategy.settings).toMatchObject({ rows: [], ignored: [], muted: [] });
  for (const { path } of after.portfolio.strategy.pages) {
    if (path.startsWith("/Reviews")) continue;
    expect([path, (await textOf(path)).match(/^.*(?:#\d+|Throughline|<!-- roadmap).*$/gm)]).toEqual([path, null]);
  }
  expect(await promised()).toEqual([...book].sort());
  expect(after.portfolio.board?.items.length).toBe(51);
  expect((await previewUninstall(after, world.connection)).operations).toEqual([]);
});

/** Signed out, without rights, and unknown to whoever looks for a name. */
function leave(name: string): void {
  const user = person(name);
  world.service.users.setPermission(user.id, null, "none");
  world.service.db.prepare("DELETE FROM core_user WHERE id = ?").run(user.id);
}

function fail(message: string): never {
  throw new Error(message);
}
