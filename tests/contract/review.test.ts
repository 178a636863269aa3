/** Reviews month after month against the local service: what each compares with, who changed what, and what is carried over. */
import { pagePath, runId } from "../../src/domain/ids";
import type { WorkItemId } from "../../src/domain/ids";
import { reviewOf } from "../../src/domain/review";
import type { Wiki } from "../../src/domain/wiki";
import { reviewDocument } from "../../src/report/reviewDocument";
import type { ReviewDocument } from "../../src/report/reviewDocument";
import { editTree } from "../../src/local/service/git/trees";
import { applyPlan } from "../../src/usecases/applyPlan";
import { commitsLookedInto } from "../../src/usecases/editsOfChanges";
import { previewMinutes } from "../../src/usecases/previewMinutes";
import { type PreparedReview, prepareReview } from "../../src/usecases/prepareReview";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";
import { onlyWiki, pageText, putPage } from "./onlyWiki";

let now = 0;
let world: LocalWorld;
let wiki: Wiki;
beforeEach(async () => {
  on("2026-01-05");
  world = await localWorld({ now: () => now });
  wiki = await onlyWiki(world);
});
afterEach(() => world.close());

function on(day: string): void {
  now = Date.parse(`${day}T09:00:00Z`);
}
const today = (): string => new Date(now).toISOString().slice(0, 10);

const put = (page: string, text: string, by = world.connection, message = "Write"): Promise<void> =>
  putPage(by, wiki, page, text, message);

const textOf = async (page: string): Promise<string> => (await pageText(world.connection, wiki, page)) ?? "";

/** The world as somebody else works in it. */
function person(displayName: string): Promise<LocalWorld["connection"]> {
  const uniqueName = `${displayName.toLowerCase()}@example.com`;
  const { id } = world.service.users.add({ displayName, uniqueName, permission: "write" });
  return world.open({ token: world.service.users.issueToken({ userId: id }).secret });
}

/** `withoutHistory`: as an extension without the scope to read code has it. */
const prepare = ({ withoutHistory } = { withoutHistory: false }): Promise<PreparedReview> =>
  prepareReview(withoutHistory ? withoutPast() : world.connection, wiki, {
    roots: [],
    settingsPage: null,
    day: today(),
    today: today(),
    since: null,
  });

function withoutPast(): LocalWorld["connection"] {
  const { connection } = world;
  const none = { value: null };
  const wikiStore = Object.create(connection.wikiStore, { past: none, history: none }) as typeof connection.wikiStore;
  return { ...connection, wikiStore };
}

const documentOf = ({ request }: PreparedReview): ReviewDocument => reviewDocument(reviewOf(request));

async function save(prepared: PreparedReview): Promise<readonly string[]> {
  const plan = previewMinutes(prepared.loaded, prepared.minutes, documentOf(prepared));
  const report = await applyPlan(
    plan,
    {
      ...world.connection,
      wiki,
      run: runId("0a0b0c0d"),
      options: { roots: [], settingsPage: null },
      strategy: prepared.loaded.portfolio.strategy,
    },
    () => undefined,
  );
  return [...report.rows].map(([id, result]) => `${id}: ${result.outcome}`);
}

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

const roadmap = (id: WorkItemId, due: string): string =>
  `# Roadmap\n\n## Now\n\n### Checkout takes one click\n#${id}\n\n- Owner: Ann\n- Due: ${due}\n\n### Returns are free\n\n- A label\n`;

test("the first review compares with nothing and says so; its minutes stand below a page of their own", async () => {
  await put("/Roadmap", roadmap(await epic("Checkout takes one click"), "2026-03-31"));
  const prepared = await prepare();
  expect(prepared.noPast).toBe("no-earlier-review");
  expect(documentOf(prepared).changes).toEqual([]);
  expect(await save(prepared)).toEqual(["create-page:/Reviews: done", "create-page:/Reviews/Review 2026-01-05: done"]);
});

test("the next review sees what people changed since, by whom, and carries the open actions over", async () => {
  const id = await epic("Checkout takes one click");
  await put("/Roadmap", roadmap(id, "2026-03-31"));
  await save(await prepare());
  const minutes = pagePath("/Reviews/Review 2026-01-05");
  const page = await world.connection.wikiStore.page(wiki, minutes);
  await put(
    minutes,
    (page?.text ?? "").replace(/<!-- - \[ \].*-->/, "- [ ] Ask legal — owner: Ann — due: 2026-01-20\n- [x] Call"),
  );
  on("2026-02-05");
  await put("/Roadmap", roadmap(id, "2026-06-30").replace("### Returns are free", "### Parcels arrive whole"));
  on("2026-02-06");
  const prepared = await prepare();
  const review = documentOf(prepared);
  expect(review.since).toBe("2026-01-05");
  expect(
    review.changes.map(({ kind, outcome, facts }) => [kind, outcome.title, facts.map(({ fact }) => fact)]),
  ).toEqual([
    ["changed", "Checkout takes one click", ["target"]],
    ["added", "Parcels arrive whole", []],
    ["dropped", "Returns are free", []],
  ]);
  expect(review.changes[0]?.edits.map(({ date }) => date)).toEqual(["2026-02-05"]);
  expect(review.actions.map(({ text, done, overdue }) => [text, done, overdue])).toEqual([
    ["Ask legal", false, true],
    ["Call", true, false],
  ]);
  await save(prepared);
  const next = await world.connection.wikiStore.page(wiki, pagePath("/Reviews/Review 2026-02-06"));
  expect(next?.text).toContain("- [ ] Ask legal — owner: Ann — due: 2026-01-20");
  expect(next?.text).not.toContain("Call");
});

test("minutes of one day that contradict each other are named, and one of them is taken", async () => {
  await put("/Roadmap", roadmap(await epic("Checkout takes one click"), "2026-03-31"));
  await put("/Reviews", "");
  await put("/Reviews/Review 2026-01-04", "# Review\n\n## Actions\n- [ ] Ask legal\n");
  await put("/Reviews/Second review 2026-01-04", "# Review\n\n## Actions\n- [ ] Do not ask legal\n");
  const prepared = await prepare();
  expect(prepared.request.minutes?.page).toBe("/Reviews/Review 2026-01-04");
  expect(prepared.contradicting).toEqual(["/Reviews/Second review 2026-01-04"]);
  expect(documentOf(prepared).actions.map(({ text }) => text)).toEqual(["Ask legal"]);
});

test("without the wiki's history nothing is said to have changed, and the reason is given", async () => {
  await put("/Roadmap", roadmap(await epic("Checkout takes one click"), "2026-03-31"));
  await save(await prepare());
  on("2026-02-05");
  await put("/Roadmap", "# Roadmap\n\n## Now\n\n### Returns are free\n\n- A label\n");
  const prepared = await prepare({ withoutHistory: true });
  expect(prepared.noPast).toBe("no-history");
  expect(documentOf(prepared).changes).toEqual([]);
});

test("our own commits are nobody's change", async () => {
  const id = await epic("Checkout takes one click");
  await put("/Roadmap", roadmap(id, "2026-03-31"));
  await save(await prepare());
  on("2026-02-05");
  const path = pagePath("/Roadmap");
  const before = await world.connection.wikiStore.page(wiki, path);
  await world.connection.writer.putPage(wiki, {
    path,
    text: roadmap(id, "2026-06-30"),
    ifMatch: before?.blob ?? null,
    message: "Take over 1 change from the board\n\nSync-Run: 0a0b0c0d",
  });
  const [change] = documentOf(await prepare()).changes;
  expect([change?.facts.map(({ fact }) => fact), change?.edits]).toEqual([["target"], []]);
});

test("two people who changed different outcomes of one page are each named at their own, and nowhere else", async () => {
  const id = await epic("Checkout takes one click");
  await put("/Roadmap", roadmap(id, "2026-03-31"));
  await save(await prepare());
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  on("2026-02-03");
  await put("/Roadmap", roadmap(id, "2026-06-30"), ann);
  on("2026-02-04");
  await put("/Roadmap", roadmap(id, "2026-06-30").replace("- A label", "- Owner: Ben"), ben);
  on("2026-02-05");
  await put("/Roadmap", `${await textOf("/Roadmap")}\n### Parcels arrive whole\n\n- A box\n`, ann);
  const words = (document: ReviewDocument) =>
    document.changes.map(({ outcome, edits, editsOf }) => [
      outcome.title,
      editsOf,
      edits.map(({ author, date }) => `${author} ${date}`),
    ]);
  expect(words(documentOf(await prepare()))).toEqual([
    ["Checkout takes one click", "outcome", ["Ann 2026-02-03"]],
    ["Returns are free", "outcome", ["Ben 2026-02-04"]],
    ["Parcels arrive whole", "outcome", ["Ann 2026-02-05"]],
  ]);
});

test("who dropped an outcome and who moved one to another page is told on both pages", async () => {
  const id = await epic("Checkout takes one click");
  await put("/Roadmap", roadmap(id, "2026-03-31"));
  await put("/Next roadmap", "# Next roadmap\n\n## Next\n\n### Parcels arrive whole\n\n- A box\n");
  await save(await prepare());
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  const [, checkout = "", returns = ""] = roadmap(id, "2026-03-31").split(/(?=^### )/m);
  on("2026-02-03");
  await put("/Roadmap", `# Roadmap\n\n## Now\n\n${returns}`, ann);
  await put("/Next roadmap", `${await textOf("/Next roadmap")}\n${checkout}`, ben);
  on("2026-02-04");
  await put("/Roadmap", "# Roadmap\n\n## Now\n\n### Stock is counted daily\n\n- A list\n", ben);
  const { changes } = documentOf(await prepare());
  expect(
    changes.map(({ kind, outcome, edits }) => [kind, outcome.title, edits.map(({ author }) => author).sort()]),
  ).toEqual(
    expect.arrayContaining([
      ["changed", "Checkout takes one click", ["Ann", "Ben"]],
      ["dropped", "Returns are free", ["Ben"]],
      ["added", "Stock is counted daily", ["Ben"]],
    ]),
  );
});

test("an outcome whose fact only our own commit changed is nobody's, though people changed others of its page", async () => {
  const id = await epic("Checkout takes one click");
  await put("/Roadmap", roadmap(id, "2026-03-31"));
  await save(await prepare());
  on("2026-02-05");
  await put("/Roadmap", roadmap(id, "2026-06-30"), undefined, "Take over 1 change\n\nSync-Run: 0a0b0c0d");
  await put("/Roadmap", roadmap(id, "2026-06-30").replace("- A label", "- Owner: Ben"), await person("Ben"));
  expect(documentOf(await prepare()).changes.map(({ edits }) => edits.map(({ author }) => author))).toEqual([
    [],
    ["Ben"],
  ]);
});

test("where the page has more commits than are looked into, any of the others may have changed it", async () => {
  const id = await epic("Checkout takes one click");
  await put("/Roadmap", roadmap(id, "2026-03-31"));
  await save(await prepare());
  on("2026-02-03");
  await put("/Roadmap", roadmap(id, "2026-06-30"), await person("Ann"));
  const ben = await person("Ben");
  for (let count = 0; count < commitsLookedInto; count += 1) {
    await put("/Roadmap", roadmap(id, "2026-06-30").replace("A label", `Label ${count}`), ben);
  }
  const [change] = documentOf(await prepare()).changes;
  expect([change?.editsOf, [...new Set(change?.edits.map(({ author }) => author))].sort()]).toEqual([
    "page",
    ["Ann", "Ben"],
  ]);
});

describe("a change that came by a merge", () => {
  /** Ben changes the roadmap on a branch, Ann another page meanwhile, Cy merges both; `merged` is the roadmap Cy leaves. */
  async function merge(bens: string, merged: string): Promise<void> {
    const repository = world.service.repositories.open(wiki.repositoryId);
    const ref = "refs/heads/wikiMaster";
    const base = repository.ref(ref);
    if (base === null) throw new Error("the wiki has no commit");
    const commit = (name: string, parents: readonly string[], file: string, text: string): string => {
      now += 60_000;
      const author = { name, email: `${name.toLowerCase()}@example.com`, date: new Date(now) };
      const onto = repository.commit(parents[0] ?? "")?.tree ?? "";
      const blob = { id: repository.writeBlob(Buffer.from(text)), mode: "100644" };
      const tree = editTree(repository, onto, new Map([[file, blob]]));
      return repository.writeCommit({ tree, parents, author, committer: author, message: `By ${name}` });
    };
    const branch = commit("Ben", [base], "/Roadmap.md", bens);
    const main = commit("Ann", [base], "/Canteen.md", "# Canteen\n");
    expect(repository.moveRef(ref, base, commit("Cy", [main, branch], "/Roadmap.md", merged))).toBe(true);
  }

  test.each([
    ["names who made it and not who merged", "2026-06-30", ["Ben"]],
    ["names who merged where the merge itself changed it", "2026-09-30", ["Cy", "Ben"]],
  ])("%s", async (_, due, who) => {
    const id = await epic("Checkout takes one click");
    await put("/Roadmap", roadmap(id, "2026-03-31"));
    await save(await prepare());
    on("2026-02-05");
    await merge(roadmap(id, "2026-06-30"), roadmap(id, due));
    now += 60_000;
    const [change] = documentOf(await prepare()).changes;
    expect(change?.facts).toEqual([{ fact: "target", from: "2026-03-31", to: due }]);
    expect([change?.editsOf, change?.edits.map(({ author }) => author)]).toEqual(["outcome", who]);
  });
});

test("minutes of a day are written once: a second review of that day plans nothing", async () => {
  await put("/Roadmap", roadmap(await epic("Checkout takes one click"), "2026-03-31"));
  await save(await prepare());
  expect(await save(await prepare())).toEqual([]);
});

test("the first and the next review take exactly these requests", async () => {
  const count = async (work: () => Promise<unknown>): Promise<number> => {
    const before = world.sent.length;
    await work();
    return world.sent.length - before;
  };
  const id = await epic("Checkout takes one click");
  await put("/Roadmap", roadmap(id, "2026-03-31"));
  await prepare();
  const first = await count(prepare);
  await save(await prepare());
  on("2026-02-05");
  await put("/Roadmap", roadmap(id, "2026-06-30"));
  // The load once more for the past (the iterations are asked for once), and one for the page that changed.
  expect(await count(prepare)).toBe(first + (first - 1) + 1);
  // With n commits of the page, 2n − 1 more: the changes of each, and the texts between both ends.
  for (const [commits, due] of [
    [2, "2026-07-31"],
    [3, "2026-08-31"],
  ] as const) {
    await put("/Roadmap", roadmap(id, due));
    expect(await count(prepare)).toBe(first + (first - 1) + 1 + (2 * commits - 1));
  }
});
