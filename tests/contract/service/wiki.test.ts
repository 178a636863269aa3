import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { startService, type Started } from "./startService";

let started: Started;
beforeEach(async () => {
  started = await startService();
});
afterEach(() => started.close());

const json = { "content-type": "application/json" };
const pages = "Demo/_apis/wiki/wikis/Demo.wiki/pages";

function put(path: string, content: string, headers: Record<string, string> = {}): Promise<Response> {
  return started.send(`${pages}?path=${encodeURIComponent(path)}&api-version=7.1`, {
    method: "PUT",
    headers: { ...json, ...headers },
    body: JSON.stringify({ content }),
  });
}

function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

async function move(path: string, newPath: string, newOrder?: number): Promise<Response> {
  return started.send("Demo/_apis/wiki/wikis/Demo.wiki/pagemoves?api-version=7.1", {
    method: "POST",
    headers: json,
    body: JSON.stringify({ path, newPath, newOrder }),
  });
}

async function page(path: string, query = ""): Promise<Record<string, unknown>> {
  return (await (await started.send(`${pages}?path=${encodeURIComponent(path)}${query}`)).json()) as Record<
    string,
    unknown
  >;
}

test("a page is created with 201, edited with 200, and its ETag is the quoted blob id of its bytes", async () => {
  const created = await put("abc", "This is my wiki page");
  expect(created.status).toBe(201);
  expect(created.headers.get("etag")).toBe(`"${blobId("This is my wiki page")}"`);
  expect(created.headers.get("content-type")).toBe("application/json; charset=utf-8; api-version=7.1");
  const body = (await created.json()) as { id: number };
  expect(Object.keys(body)).toEqual(["path", "order", "gitItemPath", "subPages", "url", "remoteUrl", "id", "content"]);
  expect(body).toMatchObject({
    path: "/abc",
    order: 0,
    gitItemPath: "/abc.md",
    subPages: [],
    content: "This is my wiki page",
  });

  const edited = await put("abc", "New content is here now.", { "if-match": created.headers.get("etag") ?? "" });
  expect(edited.status).toBe(200);
  expect(await edited.json()).toMatchObject({ id: body.id, content: "New content is here now." });
  const unquoted = await put("abc", "third", { "if-match": blobId("New content is here now.") });
  expect(unquoted.status).toBe(200);
});

test.each([
  ["/abc", {}, 500, "WikiPageAlreadyExistsException"],
  ["/none/child", {}, 404, "WikiAncestorPageNotFoundException"],
  ["/abc", { "if-match": '"0000000000000000000000000000000000000000"' }, 412, "WikiPageHasConflictsException"],
  ["/missing", { "if-match": '"0000000000000000000000000000000000000000"' }, 404, "WikiPageNotFoundException"],
])("PUT %s with headers %j is refused with %i %s", async (path, headers, status, typeKey) => {
  await put("/abc", "one");
  const refused = await put(path, "two", headers);
  expect(refused.status).toBe(status);
  expect(refused.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const body = (await refused.json()) as Record<string, unknown>;
  expect(Object.keys(body)).toEqual([
    "$id",
    "innerException",
    "message",
    "typeName",
    "typeKey",
    "errorCode",
    "eventId",
  ]);
  expect(body["typeKey"]).toBe(typeKey);
});

test("a missing page is told in the service's words", async () => {
  const answer = await started.send(`${pages}?path=abc&includeContent=true`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({
    $id: "1",
    innerException: null,
    message: "Wiki page ‘/abc’ could not be found. Ensure that the path of the page is correct and the page exists.",
    typeName: "Microsoft.TeamFoundation.Wiki.Server.WikiPageNotFoundException, Microsoft.TeamFoundation.Wiki.Server",
    typeKey: "WikiPageNotFoundException",
    errorCode: 0,
    eventId: 3000,
  });
});

test("titles are kept under encoded file names and served decoded, parents before children", async () => {
  await put("/Team - A/", "a");
  await put("/Team - A/What? 100%", "b");
  const child = await page("/Team - A/What? 100%");
  expect(child).toMatchObject({ path: "/Team - A/What? 100%", gitItemPath: "/Team-%2D-A/What%3F-100%.md" });
  const tree = await page("/", "&recursionLevel=full");
  expect(tree).toMatchObject({ path: "/", gitItemPath: "/", isParentPage: true });
  const [team] = tree["subPages"] as Record<string, unknown>[];
  expect(team).toMatchObject({ path: "/Team - A", isParentPage: true });
  expect(team).not.toHaveProperty("id");
  expect(team).not.toHaveProperty("content");
  expect((team?.["subPages"] as unknown[]).length).toBe(1);
});

test("a page keeps its id over an edit and a move and gets a new one when it is made again", async () => {
  const first = (await (await put("/A", "one")).json()) as { id: number };
  await put("/B", "two");
  const moved = await move("/A", "/B/C", 0);
  expect(moved.status).toBe(201);
  expect(moved.headers.get("etag")).toBe(`"${blobId("one")}"`);
  expect(await moved.json()).toMatchObject({
    page: { path: "/B/C", gitItemPath: "/B/C.md", content: "" },
    path: "/A",
    newPath: "/B/C",
    newOrder: 0,
  });
  expect((await page("/B/C"))["id"]).toBe(first.id);
  const deleted = await started.send(`${pages}?path=/B/C&api-version=7.1`, { method: "DELETE" });
  expect(deleted.status).toBe(200);
  expect(deleted.headers.get("etag")).toBe('""');
  const body = (await deleted.json()) as Record<string, unknown>;
  expect(body).not.toHaveProperty("id");
  expect(body["content"]).toBe("");
  const again = (await (await put("/B/C", "one")).json()) as { id: number };
  expect(again.id).not.toBe(first.id);
});

test("moving a parent takes its children along with their ids", async () => {
  await put("/A", "one");
  const child = (await (await put("/A/Child", "two")).json()) as { id: number };
  await put("/B", "three");
  expect((await move("/A", "/B/A2")).status).toBe(201);
  expect((await page("/B/A2/Child"))["id"]).toBe(child.id);
  expect((await started.send(`${pages}?path=/A`)).status).toBe(404);
  const byId = await started.send(`${pages}/${child.id}?includeContent=true`);
  expect(await byId.json()).toMatchObject({ path: "/B/A2/Child", content: "two" });
});

test("pages are reordered by moving them to where they are", async () => {
  for (const name of ["A", "B", "C"]) await put(`/${name}`, name);
  await move("/C", "/C", 0);
  const tree = (await page("/", "&recursionLevel=oneLevel"))["subPages"] as { path: string; order: number }[];
  expect(tree.map(({ path, order }) => [path, order])).toEqual([
    ["/A", 1],
    ["/B", 2],
    ["/C", 0],
  ]);
  const order = await started.send(`Demo/_apis/git/repositories/${started.wikiId}/items?path=/.order&$format=text`);
  if (order.status === 200) expect(await order.text()).toBe("C\nA\nB");
});

test("pagesBatch pages in order of ids and says with a header where to go on", async () => {
  for (const name of ["A", "B", "C"]) await put(`/${name}`, name);
  const batch = (token?: string): Promise<Response> =>
    started.send("Demo/_apis/wiki/wikis/Demo.wiki/pagesbatch?api-version=7.1", {
      method: "POST",
      headers: json,
      body: JSON.stringify({ top: 2, continuationToken: token }),
    });
  const first = await batch();
  const token = first.headers.get("x-ms-continuationtoken");
  expect(((await first.json()) as { value: { path: string }[] }).value.map(({ path }) => path)).toEqual(["/A", "/B"]);
  const second = await batch(token ?? "");
  expect(second.headers.get("x-ms-continuationtoken")).toBeNull();
  expect(((await second.json()) as { value: { path: string }[] }).value.map(({ path }) => path)).toEqual(["/C"]);
});

test("a page pushed with a blank in its file name is listed as non-conformant and not served", async () => {
  const { service, wikiId } = started;
  service.wiki.importCommits(wikiId, [
    {
      by: service.administrator,
      at: new Date(0),
      message: "by hand",
      files: new Map([
        ["/Bad name.md", "x"],
        ["/Good-name.md", "y"],
      ]),
    },
  ]);
  const tree = (await page("/", "&recursionLevel=1"))["subPages"] as Record<string, unknown>[];
  expect(tree.find((row) => row["path"] === "/Bad name")).toMatchObject({ isNonConformant: true });
  expect((await started.send(`${pages}?path=/Bad%20name`)).status).toBe(404);
  expect((await page("/Good name"))["gitItemPath"]).toBe("/Good-name.md");
});

test("text is served byte for byte with the same ETag", async () => {
  const text = "\uFEFFa\r\nb\u00a0\tno newline";
  await put("/T", text);
  const answer = await started.send(`${pages}?path=/T`, { headers: { accept: "text/plain" } });
  expect(Buffer.from(await answer.arrayBuffer()).toString("utf8")).toBe(text);
  expect(answer.headers.get("etag")).toBe(`"${blobId(text)}"`);
});

test("an attachment is sent as base64 text, once per name", async () => {
  const send = (): Promise<Response> =>
    started.send("Demo/_apis/wiki/wikis/Demo.wiki/attachments?name=x.png&api-version=7.1", {
      method: "PUT",
      headers: { "content-type": "application/octet-stream" },
      body: Buffer.from([1, 2, 3]).toString("base64"),
    });
  const first = await send();
  expect(first.status).toBe(201);
  expect(await first.json()).toEqual({ name: "x.png", path: "/.attachments/x.png" });
  const second = await send();
  expect(second.status).toBe(500);
  expect(((await second.json()) as { message: string }).message).toBe(
    "The path '/.attachments/x.png' specified in the add operation already exists. Please specify a new path.",
  );
});

test("the node client lists wikis, creates a code wiki and reads a page's text", async () => {
  const { api, service, project } = started;
  await put("/Home", "hello");
  const wiki = await api.getWikiApi();
  const [row] = await wiki.getAllWikis("Demo");
  expect(row).toMatchObject({ name: "Demo.wiki", type: 0, mappedPath: "/", versions: [{ version: "wikiMaster" }] });
  const stream = await wiki.getPageText("Demo", "Demo.wiki", "/Home");
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  expect(Buffer.concat(chunks).toString()).toBe("hello");
  const batch = await wiki.getPagesBatch({ top: 10 }, "Demo", "Demo.wiki");
  expect(batch.map(({ path }) => path)).toEqual(["/Home"]);

  const repository = service.repositories.find("Demo", project.id);
  if (repository === null) throw new Error("a project has a repository");
  const { importCommits } = await import("../../../src/local/service/wiki/importWiki");
  importCommits(service.repositories, repository.id, "refs/heads/main", [
    { by: service.administrator, at: new Date(0), message: "docs", files: new Map([["/docs/Start.md", "s"]]) },
  ]);
  const code = await wiki.createWiki(
    {
      name: "docs",
      projectId: project.id,
      type: 1,
      repositoryId: repository.id,
      mappedPath: "/docs",
      version: { version: "main" },
    },
    "Demo",
  );
  expect(code).toMatchObject({ type: 1, mappedPath: "/docs", versions: [{ version: "main" }] });
  const start = (await (await started.send("Demo/_apis/wiki/wikis/docs/pages?path=/Start")).json()) as {
    gitItemPath: string;
  };
  expect(start.gitItemPath).toBe("/docs/Start.md");
  const refused = await started.send("Demo/_apis/wiki/wikis/docs/pages?path=/New&api-version=7.1", {
    method: "PUT",
    headers: json,
    body: '{"content":"n"}',
  });
  expect(refused.status).toBe(400);
  const address = "Demo/_apis/wiki/wikis/docs/pages?path=/New&versionDescriptor.version=main&api-version=7.1";
  expect((await started.send(address, { method: "PUT", headers: json, body: '{"content":"n"}' })).status).toBe(201);
  service.repositories.protect(repository.id, "refs/heads/main", true);
  const blocked = await started.send(address.replace("New", "Newer"), {
    method: "PUT",
    headers: json,
    body: '{"content":"n"}',
  });
  expect(blocked.status).toBe(403);
  expect(((await blocked.json()) as { message: string }).message).toContain("TF402455");
});

test("a page is edited and deleted by its id, with If-Match and without a version", async () => {
  const { id } = (await (await put("/A", "one")).json()) as { id: number };
  const patch = (headers: Record<string, string>): Promise<Response> =>
    started.send(`${pages}/${id}?api-version=7.1&comment=why`, {
      method: "PATCH",
      headers: { ...json, ...headers },
      body: '{"content":"two"}',
    });
  expect((await patch({})).status).toBe(400);
  expect((await patch({ "if-match": `"${blobId("none")}"` })).status).toBe(412);
  const edited = await patch({ "if-match": `"${blobId("one")}"` });
  expect(edited.status).toBe(200);
  expect(edited.headers.get("etag")).toBe(`"${blobId("two")}"`);
  const dir = started.service.repositories.open(started.wikiId).dir;
  expect(execFileSync("git", ["-C", dir, "log", "-1", "--format=%s", "wikiMaster"], { encoding: "utf8" }).trim()).toBe(
    "why",
  );
  expect((await started.send(`${pages}/${id}?api-version=7.1`, { method: "DELETE" })).status).toBe(200);
  const gone = await started.send(`${pages}/${id}`);
  expect(gone.status).toBe(404);
  expect(await gone.json()).toMatchObject({ typeKey: "WikiPageNotFoundException" });
});

test("writing the content that stands makes no commit", async () => {
  const created = await put("/A", "one");
  const dir = started.service.repositories.open(started.wikiId).dir;
  const commits = (): string =>
    execFileSync("git", ["-C", dir, "rev-list", "--count", "wikiMaster"], { encoding: "utf8" });
  const before = commits();
  expect((await put("/A", "one", { "if-match": created.headers.get("etag") ?? "" })).status).toBe(200);
  expect(commits()).toBe(before);
});

test("a project wiki has one version, another is refused in the service's unfilled words", async () => {
  const refused = await started.send(`${pages}?path=/A&versionDescriptor.version=main&api-version=7.1`, {
    method: "PUT",
    headers: json,
    body: '{"content":""}',
  });
  expect(refused.status).toBe(400);
  expect(((await refused.json()) as { message: string }).message).toBe(
    "The version '{0}' either is invalid or does not exist.\r\nParameter name: versionDescriptor",
  );
  const read = await started.send(`${pages}?path=/A&versionDescriptor.version=main`);
  expect(read.status).toBe(500);
  expect(await read.json()).toMatchObject({ typeKey: "GitUnresolvableToCommitException" });
});

test("a page is read as it was at a commit", async () => {
  const created = await put("/A", "one");
  const repository = started.service.repositories.open(started.wikiId);
  const then = repository.ref("refs/heads/wikiMaster") ?? "";
  await put("/A", "two", { "if-match": created.headers.get("etag") ?? "" });
  const old = await page(
    "/A",
    `&includeContent=true&versionDescriptor.version=${then}&versionDescriptor.versionType=commit`,
  );
  expect(old["content"]).toBe("one");
});

test("a push that moves a page keeps its id, one that also changes it gives another", async () => {
  const { service, wikiId } = started;
  const first = (await (await put("/A", "one")).json()) as { id: number };
  const push = (files: [string, string | null][]): void =>
    service.wiki.importCommits(wikiId, [
      { by: service.administrator, at: new Date(0), message: "m", files: new Map(files) },
    ]);
  push([
    ["/A.md", null],
    ["/B/A.md", "one"],
    ["/B.md", "b"],
  ]);
  expect((await page("/B/A"))["id"]).toBe(first.id);
  push([
    ["/B/A.md", null],
    ["/C.md", "changed"],
  ]);
  expect((await page("/C"))["id"]).not.toBe(first.id);
});

test("reordering is refused while siblings are missing from the order file", async () => {
  const { service, wikiId } = started;
  service.wiki.importCommits(wikiId, [
    {
      by: service.administrator,
      at: new Date(0),
      message: "m",
      files: new Map([
        ["/.order", "A"],
        ["/A.md", "a"],
        ["/B.md", "b"],
      ]),
    },
  ]);
  const refused = await move("/B", "/B", 0);
  expect(refused.status).toBe(500);
  expect(((await refused.json()) as { message: string }).message).toBe(
    "The order file in this hierarchy is missing page entries.",
  );
});

test.each([
  ["/a#b", 400],
  ["/.hidden", 400],
  ["/dot.", 400],
  ["/", 400],
  [`/${"x".repeat(240)}`, 400],
])("the path %s is refused with %i", async (path, status) => {
  expect((await put(path, "x")).status).toBe(status);
});

test("a title that differs by case only exists already", async () => {
  await put("/Road map", "x");
  expect((await put("/road MAP", "y")).status).toBe(500);
});

test("what was written is a repository git finds nothing wrong with", async () => {
  await put("/A", "one");
  await put("/A/B", "two");
  await move("/A/B", "/B");
  await started.send(`${pages}?path=/A&api-version=7.1`, { method: "DELETE" });
  const dir = started.service.repositories.open(started.wikiId).dir;
  expect(execFileSync("git", ["-C", dir, "fsck", "--strict", "--full"], { encoding: "utf8" })).toBe("");
  const log = execFileSync("git", ["-C", dir, "log", "--format=%s", "wikiMaster"], { encoding: "utf8" });
  expect(log.trim().split("\n")).toEqual([
    "Deleted page 'A'",
    "Renamed page '/A/B' to '/B'",
    "Added page 'B'",
    "Added page 'A'",
    "Initializing wiki",
  ]);
  expect(
    execFileSync("git", ["-C", dir, "ls-tree", "-r", "--name-only", "wikiMaster"], { encoding: "utf8" })
      .trim()
      .split("\n"),
  ).toEqual([".order", "B.md"]);
});
