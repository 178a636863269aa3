/** Bad days of the service, over the wire: throttling, outages, sign-in pages, broken connections. And code wikis. */
import { pagePath } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import type { Fault } from "../../src/local/service/faults";
import { importCommits } from "../../src/local/service/wiki/importWiki";
import { isFailure } from "../../src/ports/failure";
import type { Failure } from "../../src/ports/failure";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";

let world: LocalWorld;
let wiki: Wiki;
beforeEach(async () => {
  world = await localWorld();
  const [only] = await world.connection.wikiStore.wikis();
  if (only === undefined) throw new Error("no wiki");
  wiki = only;
});
afterEach(() => world.close());

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!isFailure(error)) throw new Error(`expected a Failure, got ${String(error)}`);
  return error.failure;
}

const API = /_apis\/(?:wiki|wit|work|git)\/./;
const load = () => loadPortfolio(world.connection, wiki, { roots: [], settingsPage: null });

describe("a load gets through", () => {
  test.each<Fault>([
    { kind: "too-many-requests", retryAfterSeconds: 0 },
    { kind: "unavailable" },
    { kind: "server-error" },
    { kind: "drop-before" },
    { kind: "drop-after-commit" },
    { kind: "slowed", retryAfterSeconds: 0 },
    { kind: "html", status: 503 },
  ])("three times: $kind", async (fault) => {
    await load();
    world.service.faults.arm({ url: API, times: 3 }, fault);
    const { portfolio } = await load();
    expect(portfolio.board?.process.outcomeLevel?.defaultType).toBe("Epic");
  });
});

describe("what stays is said as it is", () => {
  test.each<[Fault, Failure["kind"]]>([
    [{ kind: "html", status: 203 }, "not-signed-in"],
    [{ kind: "html", status: 302 }, "not-signed-in"],
    [{ kind: "html", status: 200 }, "not-signed-in"],
    [{ kind: "answer", status: 401, body: '{"count":0,"value":[]}', type: "application/json" }, "not-signed-in"],
    [{ kind: "answer", status: 401, body: "", type: "text/plain" }, "not-signed-in"],
    [{ kind: "unavailable" }, "not-reachable"],
    [{ kind: "drop-before" }, "not-reachable"],
    [
      { kind: "answer", status: 404, body: "The controller for path '/x' was not found", type: "text/plain" },
      "not-found",
    ],
    [{ kind: "answer", status: 200, body: '{"value": "no list"}', type: "application/json" }, "unexpected-answer"],
  ])("%j", async (fault, kind) => {
    world.service.faults.arm({ url: /_apis\/wiki\/wikis/, times: Infinity }, fault);
    const failure = await failureOf(world.connection.wikiStore.wikis());
    expect(failure.kind).toBe(kind);
    expect(failure.message).not.toContain("<");
  });

  test("a throttled create is not sent twice, and not called done", async () => {
    world.service.faults.arm(
      { method: "POST", url: /workitems\/\$Epic/i, times: 1 },
      { kind: "too-many-requests", retryAfterSeconds: 1 },
    );
    const request = {
      project: "Demo",
      type: "Epic",
      fields: { title: "Epic" },
      parent: null,
      wikiLink: null,
      validateOnly: false,
    };
    expect((await failureOf(world.connection.writer.createItem(request))).kind).toBe("unknown-outcome");
    expect((await world.connection.workItemStore.itemsOfTypes(["Epic"])).items).toEqual([]);
  });
});

describe("a code wiki", () => {
  let code: Wiki;
  beforeEach(async () => {
    const { service, projectId } = world;
    const { id } = service.repositories.create({ projectId, name: "handbook", isWiki: false });
    const files = new Map([
      ["/docs/Road-map.md", "# Road map\n"],
      ["/docs/.order", "Road-map"],
      ["/docs/.attachments/p.png", "png"],
      ["/src/code.md", "not a page"],
    ]);
    importCommits(service.repositories, id, "refs/heads/main", [
      { by: service.administrator, at: new Date(), message: "first", files },
    ]);
    service.repositories.update(id, { defaultBranch: "refs/heads/main" });
    const project = service.projects.find(projectId);
    if (project === null) throw new Error("no project");
    service.wiki.createCodeWiki({ project, name: "Handbook", repositoryId: id, mappedPath: "/docs", version: "main" });
    const found = (await world.connection.wikiStore.wikis()).find((candidate) => candidate.name === "Handbook");
    if (found === undefined) throw new Error("no code wiki");
    code = found;
  });

  test("is read below its folder, in its branch", async () => {
    expect(code).toMatchObject({ kind: "code", mappedPath: "/docs", version: "main" });
    const { files } = await world.connection.wikiStore.snapshot(code);
    expect(files.map((file) => [file.file, file.content?.kind ?? null]).sort()).toEqual([
      ["/.attachments/p.png", null],
      ["/.order", "text"],
      ["/Road-map.md", "text"],
    ]);
  });

  test("is read the same page by page", async () => {
    const { wikiStore } = await world.open({ token: world.token(["vso.wiki", "vso.work", "vso.project"]) });
    const { files } = await wikiStore.snapshot(code);
    expect(files).toMatchObject([{ file: "/Road-map.md", path: "/Road map", content: { text: "# Road map\n" } }]);
  });

  test("is written under the text that was read, in its branch", async () => {
    const before = await world.connection.wikiStore.page(code, pagePath("/Road map"));
    const page = {
      path: pagePath("/Road map"),
      text: "# Road map\n\n- one\n",
      ifMatch: before?.blob ?? null,
      message: "second",
    };
    const { blob } = await world.connection.writer.putPage(code, page);
    expect((await failureOf(world.connection.writer.putPage(code, { ...page, text: "x" }))).kind).toBe("stale");
    const commits = await world.connection.wikiStore.history?.commits(code, "/Road-map.md", 9);
    expect(commits?.map((commit) => commit.comment)).toEqual(["second", "first"]);
    expect(await world.connection.wikiStore.history?.blob(code, blob)).toBe(page.text);
  });

  test("whose branch takes changes through pull requests only refuses the write", async () => {
    world.service.repositories.protect(code.repositoryId, "refs/heads/main", true);
    const page = { path: pagePath("/New"), text: "x", ifMatch: null, message: "m" };
    const failure = await failureOf(world.connection.writer.putPage(code, page));
    expect(failure.kind).toBe("branch-protected");
    expect(failure.message).toMatch(/pull request|TF402455/i);
  });
});
