/** The whole load over the official client: what is read, and exactly how many requests it takes. */
import { coverageOf } from "../../src/domain/coverage";
import { deliveryOf } from "../../src/domain/delivery";
import { pagePath } from "../../src/domain/ids";
import type { WorkItemId } from "../../src/domain/ids";
import { linesOf } from "../../src/domain/joinPortfolio";
import type { Wiki } from "../../src/domain/wiki";
import { isFailure } from "../../src/ports/failure";
import type { Connection } from "../../src/adapters/node/connect";
import { diagnose } from "../../src/usecases/diagnose";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import type { Loaded, LoadProgress } from "../../src/usecases/loadPortfolio";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";

const ROADMAP = `# Roadmap

## Now

### Checkout takes one click
#1

Customers leave when it takes longer.

- Wallets #2
- Saved addresses

### Returns are free

- A label in every parcel
`;

let world: LocalWorld;
let wiki: Wiki;
beforeEach(async () => {
  world = await localWorld();
  const [only] = await world.connection.wikiStore.wikis();
  if (only === undefined) throw new Error("the project has no wiki");
  wiki = only;
});
afterEach(() => world.close());

async function create(type: string, title: string, parent: WorkItemId | null = null): Promise<WorkItemId> {
  const { writer } = world.connection;
  const made = await writer.createItem({
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

const set = (id: WorkItemId, rev: number, state: string) =>
  world.connection.writer.updateItem({
    id,
    rev,
    fields: { state },
    wikiLink: null,
    removeWikiLink: null,
    validateOnly: false,
  });

const put = (path: string, text: string) =>
  world.connection.writer.putPage(wiki, { path: pagePath(path), text, ifMatch: null, message: "Write" });

/** Epic 1 › Feature 2 › stories 3 (closed) and 4; Epic 5 alone. The roadmap names 1 and 2. */
async function arrange(): Promise<void> {
  const epic = await create("Epic", "Checkout takes one click");
  const feature = await create("Feature", "Wallets", epic);
  const story = await create("User Story", "Pay with a wallet", feature);
  await create("User Story", "Refund to a wallet", feature);
  await create("Epic", "Nobody asked for this");
  await set(story, 1, "Active");
  await set(story, 2, "Closed");
  await put("/Roadmap", ROADMAP);
}

async function load(
  connection: Connection = world.connection,
  onProgress?: (progress: LoadProgress) => void,
): Promise<Loaded> {
  return loadPortfolio(connection, wiki, {
    roots: [],
    settingsPage: null,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}

/** Requests of a fresh connection during `work`, by what they ask for. */
async function requestsOf(
  work: (connection: Connection) => Promise<unknown>,
  changes: Parameters<LocalWorld["open"]>[0] = {},
): Promise<readonly string[]> {
  const connection = await world.open(changes);
  const before = world.sent.length;
  await work(connection);
  return world.sent
    .slice(before)
    .map(
      (request) =>
        `${request.method} ${request.path.replace(/^(?:Demo\/)?_apis\//, "").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}")}`,
    );
}

test("both halves, joined: lines, links, roll-up, coverage", async () => {
  await arrange();
  const { portfolio, snapshot, org } = await load();
  expect(org).toBe(world.orgUrl);
  expect(snapshot.commit).toMatch(/^[0-9a-f]{40}$/);
  expect(linesOf(portfolio).map((line) => [line.kind, line.facts.title, line.primary?.item?.title ?? null])).toEqual([
    ["outcome", "Checkout takes one click", "Checkout takes one click"],
    ["deliverable", "Wallets", "Wallets"],
    ["deliverable", "Saved addresses", null],
    ["outcome", "Returns are free", null],
    ["deliverable", "A label in every parcel", null],
  ]);
  const [outcome] = portfolio.outcomes;
  const [deliverable] = outcome?.deliverables ?? [];
  if (portfolio.board === null || outcome === undefined || deliverable === undefined)
    throw new Error("nothing was read");
  expect(deliveryOf(outcome, portfolio.board)).toMatchObject({ basis: "children", total: 1, completed: 0, share: 0 });
  expect(deliveryOf(deliverable, portfolio.board)).toMatchObject({
    state: "in-progress",
    total: 2,
    completed: 1,
    share: 0.5,
  });
  const { all } = coverageOf(portfolio, "2026-11-20");
  expect(all.outcomes.percent).toBe(50);
  expect(all.workWithoutOutcome.flatMap((group) => group.items.map((item) => item.title))).toEqual([
    "Nobody asked for this",
  ]);
});

test("before the links are read there is a glimpse of the lines with the items they name, and it costs no request", async () => {
  await arrange();
  const asked = (await requestsOf((connection) => load(connection))).length;
  const glimpses: Loaded[] = [];
  const withGlimpses = await requestsOf((connection) =>
    loadPortfolio(connection, wiki, {
      roots: [],
      settingsPage: null,
      onGlimpse: (glimpse) => glimpses.push(glimpse),
    }),
  );
  expect(withGlimpses).toHaveLength(asked);
  const last = glimpses.at(-1)?.portfolio;
  expect(last?.outcomes.map((line) => [line.facts.title, line.primary?.item?.title ?? null])).toEqual([
    ["Checkout takes one click", "Checkout takes one click"],
    ["Returns are free", null],
  ]);
  expect(last?.board?.links.size).toBe(0);
  expect(glimpses.every(({ portfolio }) => portfolio.outcomes.length === 2)).toBe(true);
  expect(glimpses.slice(0, -1).every(({ portfolio }) => portfolio.board === null)).toBe(true);
});

describe("requests of a cold load, exactly", () => {
  test("git path: 2 + P + 2 + (1 + ⌈N/200⌉) + ⌈U/500⌉ + ⌈L/200⌉ + 3", async () => {
    await arrange();
    expect([...(await requestsOf((connection) => load(connection)))].sort()).toEqual(
      [
        "GET git/repositories/{id}/items",
        "POST git/repositories/{id}/blobs",
        "GET projects/Demo",
        "GET work/backlogconfiguration",
        "GET wit/workitemtypes",
        "POST wit/wiql", // Epics and Features
        "POST wit/workitemsbatch", // N = 3
        "POST wit/artifacturiquery", // U = 1
        "POST wit/workitemsbatch", // L = 2, with relations
        "POST wit/wiql", // roll-up: all that is not removed
        "POST wit/wiql", // in progress
        "POST wit/wiql", // completed
      ].sort(),
    );
  });

  test("the number does not grow with pages, stories or outcomes", async () => {
    await arrange();
    const before = (await requestsOf((connection) => load(connection))).length;
    for (let n = 0; n < 12; n += 1) await put(`/Notes ${n}`, `# Notes ${n}\n`);
    for (let n = 0; n < 5; n += 1) await create("User Story", `Story ${n}`, 2 as WorkItemId);
    expect(await requestsOf((connection) => load(connection))).toHaveLength(before);
  });

  test("without vso.code: one to learn it, tree, every page, tree again", async () => {
    await arrange();
    await put("/Notes", "# Notes\n");
    const token = world.token(["vso.wiki", "vso.work", "vso.project"]);
    const asked = await requestsOf((connection) => load(connection), { token });
    expect(asked.filter((line) => line.includes("git/"))).toEqual(["GET git/repositories/{id}/items"]);
    expect(asked.filter((line) => line.includes("wiki/"))).toHaveLength(2 + 2);
    expect(asked).toHaveLength(1 + (2 + 2) + 1 + 2 + 2 + 1 + 1 + 3);
  });

  test("a warm reload asks for the process and the project no more", async () => {
    await arrange();
    const connection = await world.open({});
    await load(connection);
    const before = world.sent.length;
    await load(connection);
    expect(world.sent.length - before).toBe(2 + 0 + 0 + 2 + 1 + 1 + 3);
  });

  test("a linked story costs a batch more, a linked item nobody can read a look into the recycle bin", async () => {
    await arrange();
    await put(
      "/Roadmap 2027",
      "# Roadmap 2027\n\n## Later\n\n### Stories count as well\n#3\n\n- one\n\n### Nobody knows this one\n#4711\n\n- two\n",
    );
    const asked = await requestsOf((connection) => load(connection));
    expect(asked).toHaveLength(2 + 1 + 2 + 2 + 1 + 1 + 1 + 1 + 3);
    expect(asked).toContain("GET wit/recyclebin");
  });

  test("a wiki without outcomes asks for no relations, an empty one for no links either", async () => {
    const links = /artifacturiquery|workitemsbatch/;
    const empty = await requestsOf((connection) => load(connection));
    expect(empty.filter((line) => links.test(line))).toEqual([]);
    await put("/Notes", "# Notes\n");
    const asked = await requestsOf((connection) => load(connection));
    expect(asked.filter((line) => links.test(line))).toEqual(["POST wit/artifacturiquery"]);
    expect(asked).toHaveLength(2 + 1 + 2 + 1 + 1 + 3);
  });

  test("pages alone ask for nothing of the board", async () => {
    await arrange();
    const asked = await requestsOf((connection) =>
      loadPortfolio({ ...connection, workItemStore: null }, wiki, { roots: [], settingsPage: null }),
    );
    expect(asked).toHaveLength(2);
  });

  test("the command line asks once per area what the service offers, and once who is signed in", async () => {
    await arrange();
    const before = world.wire.length;
    await load(await world.open({}));
    const overhead = world.wire.slice(before).filter((line) => /^OPTIONS|connectionData/.test(line));
    expect(overhead.map((line) => line.replace("/local/_apis/", "")).sort()).toEqual([
      "GET connectionData",
      "OPTIONS core",
      "OPTIONS git",
      "OPTIONS wit",
      "OPTIONS work",
    ]);
  });

  test("nothing but reads", async () => {
    await arrange();
    const before = world.sent.length;
    await load();
    expect(world.sent.slice(before).every((request) => request.intent === "read")).toBe(true);
  });
});

test("progress goes through every stage and ends complete", async () => {
  await arrange();
  const seen: LoadProgress[] = [];
  await load(world.connection, (progress) => seen.push(progress));
  const last = new Map(seen.map((progress) => [progress.stage, progress]));
  expect([...last.keys()].sort()).toEqual(["links", "pages", "reading", "roll-up", "work-items"]);
  for (const progress of last.values()) expect(progress.done).toBe(progress.total);
});

describe("when the world refuses", () => {
  async function failureOf(work: Promise<unknown>) {
    const error: unknown = await work.catch((reason: unknown) => reason);
    if (!isFailure(error)) throw new Error(`expected a Failure, got ${String(error)}`);
    return error.failure;
  }

  test("an unknown token", async () => {
    expect(await failureOf(world.open({ token: "x".repeat(52) }))).toMatchObject({ kind: "not-signed-in" });
  });

  test("an expired token", async () => {
    const { secret } = world.service.users.issueToken({
      userId: world.service.administrator.id,
      expires: Date.now() - 1000,
    });
    expect(await failureOf(world.open({ token: secret }))).toMatchObject({ kind: "not-signed-in" });
  });

  test("a token that went bad after connecting", async () => {
    const { secret } = world.service.users.issueToken({ userId: world.service.administrator.id });
    const connection = await world.open({ token: secret });
    world.service.users.revoke(secret);
    expect(await failureOf(load(connection))).toMatchObject({ kind: "not-signed-in" });
  });

  test("a token without the scope for work items", async () => {
    await arrange();
    const connection = await world.open({ token: world.token(["vso.wiki", "vso.code", "vso.project"]) });
    expect(await failureOf(load(connection))).toMatchObject({
      kind: expect.stringMatching(/not-signed-in|not-permitted/) as string,
    });
  });

  test("a project that is not there", async () => {
    const connection = await world.open({ project: "Nowhere" });
    expect(await failureOf(connection.workItemStore.project())).toMatchObject({ kind: "not-found" });
    expect(await failureOf(connection.wikiStore.wikis())).toMatchObject({ kind: "not-found" });
  });

  test("nobody listens there", async () => {
    expect(await failureOf(world.open({ org: "http://localhost:9/local" }))).toMatchObject({ kind: "not-reachable" });
  });

  test("the token is not sent to a host nobody named", async () => {
    const failure = await failureOf(world.open({ org: "https://example.com/contoso" }));
    expect(failure).toMatchObject({ kind: "not-permitted" });
    expect(failure.help).toContain("--allow-host example.com");
  });

  test("a reader may read, and a write says that it is not allowed", async () => {
    await arrange();
    const reader = world.service.users.add({
      displayName: "Rita Reader",
      uniqueName: "rita@local.example",
      permission: "read",
    });
    const connection = await world.open({ token: world.service.users.issueToken({ userId: reader.id }).secret });
    expect((await load(connection)).portfolio.outcomes).toHaveLength(2);
    const write = connection.writer.putPage(wiki, { path: pagePath("/X"), text: "x", ifMatch: null, message: "m" });
    expect(await failureOf(write)).toMatchObject({ kind: "not-permitted" });
  });
});

describe("doctor", () => {
  const choice = { wiki: null, roots: [], settingsPage: null };

  test("everything in order", async () => {
    await arrange();
    const checks = await diagnose(world.connection, choice);
    expect(checks.filter((check) => check.level === "problem")).toEqual([]);
    expect(checks.map((check) => check.message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("as Local Administrator"),
        expect.stringContaining("An outcome becomes: Epic"),
        expect.stringContaining("A deliverable becomes: Feature"),
        expect.stringContaining("because it is the project wiki"),
        expect.stringContaining("2 outcomes"),
      ]),
    );
  });

  test("a wiki nobody has", async () => {
    const checks = await diagnose(world.connection, { ...choice, wiki: "Other.wiki" });
    expect(checks.at(-1)).toMatchObject({
      topic: "wiki",
      level: "problem",
      message: expect.stringContaining("Demo.wiki") as string,
    });
  });

  test("a wiki without a roadmap says so and what to do", async () => {
    await put("/Notes", "# Notes\n");
    const checks = await diagnose(world.connection, choice);
    expect(checks.find((check) => check.level === "problem")).toMatchObject({
      topic: "pages",
      help: expect.stringContaining("--root") as string,
    });
  });

  test("no right to read the history is a note, not a problem", async () => {
    await arrange();
    const connection = await world.open({ token: world.token(["vso.wiki", "vso.work", "vso.project"]) });
    const checks = await diagnose(connection, choice);
    expect(checks.find((check) => check.help?.includes("vso.code"))).toMatchObject({ level: "note" });
  });
});
