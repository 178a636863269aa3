/** Facts about wikis that are most often got wrong, each under its own name. */
import { createHash } from "node:crypto";
import { startWorld, type World } from "./asked";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const blobId = (text: string): string =>
  createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
const put = (path: string, content: string, ifMatch?: string, query = "") =>
  world.page("PUT", path, { body: { content }, headers: ifMatch === undefined ? {} : { "if-match": ifMatch }, query });
const subPaths = (body: Record<string, unknown>): readonly string[] =>
  (body["subPages"] as { path: string }[]).map(({ path }) => path);

test("the ETag of a page is the quoted id of its blob, and its bytes are kept as they came", async () => {
  expect((await put("/A", "This is my wiki page")).headers.get("etag")).toBe(`"${blobId("This is my wiki page")}"`);
  expect(blobId("This is my wiki page").slice(0, 8)).toBe("b54c50ea");
  const odd = "\uFEFF# Ä\r\nno newline at the end";
  const answer = await put("/B", odd);
  expect(answer.headers.get("etag")).toBe(`"${blobId(odd)}"`);
  const raw = await world.page("GET", "/B", { headers: { accept: "text/plain" } });
  expect(raw.headers.get("etag")).toBe(`"${blobId(odd)}"`);
});

test("If-Match is accepted with and without quotes", async () => {
  await put("/A", "1");
  expect((await put("/A", "2", `"${blobId("1")}"`)).status).toBe(200);
  expect((await put("/A", "3", blobId("2"))).status).toBe(200);
});

test("PUT without If-Match on a page that exists is 500 WikiPageAlreadyExistsException", async () => {
  await put("/p", "1");
  const answer = await put("/p", "2");
  expect([answer.status, answer.typeKey]).toEqual([500, "WikiPageAlreadyExistsException"]);
  expect(answer.message).toBe(
    "The page '/p' specified in the add operation already exists in the wiki. Please specify a new page path.",
  );
});

test("PUT with a stale If-Match is 412 WikiPageHasConflictsException, and nothing is written", async () => {
  await put("/A", "1");
  await put("/A", "2", blobId("1"));
  const answer = await put("/A", "3", blobId("1"));
  expect([answer.status, answer.typeKey]).toEqual([412, "WikiPageHasConflictsException"]);
  expect((await world.page("GET", "/A", { query: "&includeContent=true" })).body["content"]).toBe("2");
});

test("PUT never makes the pages above: 404 WikiAncestorPageNotFoundException", async () => {
  const answer = await put("/1425/Document-name", "x");
  expect([answer.status, answer.typeKey]).toEqual([404, "WikiAncestorPageNotFoundException"]);
  expect(answer.message).toBe("One or more ancestor pages of the page '/1425/Document-name' does not exist.");
});

test("a page that is missing is named in typographic quotes", async () => {
  const answer = await world.page("GET", "/abc");
  expect([answer.status, answer.typeKey]).toEqual([404, "WikiPageNotFoundException"]);
  expect(answer.message).toBe(
    "Wiki page ‘/abc’ could not be found. Ensure that the path of the page is correct and the page exists.",
  );
});

test("the tree carries no ids below the page that was asked for; its pages are not in their order", async () => {
  for (const path of ["/Z", "/A", "/A/B"]) await put(path, "x");
  await world.ask("POST", "Demo/_apis/wiki/wikis/Demo.wiki/pagemoves", {
    body: { path: "/A", newPath: "/A", newOrder: 1 },
  });
  const { body } = await world.page("GET", "/", { query: "&recursionLevel=full" });
  const below = body["subPages"] as Record<string, unknown>[];
  expect(below.map((page) => page["id"])).toEqual([undefined, undefined]);
  expect(below.map((page) => page["path"])).not.toEqual(
    [...below].sort((a, b) => Number(a["order"]) - Number(b["order"])).map((page) => page["path"]),
  );
});

test("a page's members come in the order in which they are served; parents and content only where they are", async () => {
  const { body } = await put("/abc", "x");
  expect(Object.keys(body)).toEqual(["path", "order", "gitItemPath", "subPages", "url", "remoteUrl", "id", "content"]);
  const asked = await world.page("GET", "/abc");
  expect(asked.body["content"]).toBe("");
  const root = await world.page("GET", "/");
  expect(root.body).toMatchObject({ path: "/", gitItemPath: "/", isParentPage: true });
});

test("a path without its slash is the same page", async () => {
  await put("/abc", "x");
  expect((await world.page("GET", "abc")).body["path"]).toBe("/abc");
});

test("If-None-Match is ignored", async () => {
  await put("/A", "1");
  const answer = await world.page("GET", "/A", { headers: { "if-none-match": `"${blobId("1")}"` } });
  expect(answer.status).toBe(200);
});

test("deleting and making a page again changes its id; editing and moving keep it, and moving keeps the ETag", async () => {
  const first = await put("/A", "1");
  const edited = await put("/A", "2", blobId("1"));
  expect(edited.body["id"]).toBe(first.body["id"]);
  const moved = await world.ask("POST", "Demo/_apis/wiki/wikis/Demo.wiki/pagemoves", {
    body: { path: "/A", newPath: "/B", newOrder: 0 },
  });
  expect([moved.status, moved.headers.get("etag")]).toEqual([201, `"${blobId("2")}"`]);
  expect((await world.page("GET", "/B")).body["id"]).toBe(first.body["id"]);
  await world.page("DELETE", "/B");
  expect((await put("/B", "2")).body["id"]).not.toBe(first.body["id"]);
});

test("DELETE of a page answers it without id, without content, with an empty ETag in quotes", async () => {
  await put("/A", "1");
  const answer = await world.page("DELETE", "/A");
  expect([answer.status, answer.headers.get("etag")]).toEqual([200, '""']);
  expect(answer.body).not.toHaveProperty("id");
  expect(answer.body["content"]).toBe("");
});

test("pagesBatch pages by a header that is the last id and is absent at the end; top is at most 100", async () => {
  const ids: unknown[] = [];
  for (const path of ["/A", "/B", "/C"]) ids.push((await put(path, "x")).body["id"]);
  const ask = (body: object) => world.ask("POST", "Demo/_apis/wiki/wikis/Demo.wiki/pagesbatch", { body });
  const first = await ask({ top: 2 });
  expect(first.headers.get("x-ms-continuationtoken")).toBe(String(ids[1]));
  const last = await ask({ top: 2, continuationToken: String(ids[1]) });
  expect(last.body).toMatchObject({ count: 1, value: [{ path: "/C", id: ids[2] }] });
  expect(last.headers.get("x-ms-continuationtoken")).toBeNull();
  expect((await ask({ top: 101 })).status).toBe(400);
});

test("titles are encoded as files: blanks become hyphens, hyphens and signs are escaped", async () => {
  const { body } = await put('/A-B: "C"?', "x");
  expect(body["gitItemPath"]).toBe("/A%2DB%3A-%22C%22%3F.md");
  expect(body["path"]).toBe('/A-B: "C"?');
});

test("moving renames the page, the folder of its children and both order files in one commit", async () => {
  for (const path of ["/A", "/A/B", "/C"]) await put(path, "x");
  await world.ask("POST", "Demo/_apis/wiki/wikis/Demo.wiki/pagemoves", {
    body: { path: "/A", newPath: "/C/A", newOrder: 0 },
  });
  const repository = "Demo/_apis/git/repositories/Demo.wiki";
  const items = await world.ask(
    "GET",
    `${repository}/items?scopePath=/&recursionLevel=full&versionDescriptor.version=wikiMaster`,
  );
  const files = (items.body["value"] as { path: string; gitObjectType: string }[])
    .filter(({ gitObjectType }) => gitObjectType === "blob")
    .map(({ path }) => path);
  expect([...files].sort()).toEqual(["/.order", "/C.md", "/C/.order", "/C/A.md", "/C/A/.order", "/C/A/B.md"].sort());
  const commits = await world.ask(
    "GET",
    `${repository}/commits?searchCriteria.itemVersion.version=wikiMaster&searchCriteria.$top=1`,
  );
  const [commit] = commits.body["value"] as { commitId: string }[];
  const changes = await world.ask("GET", `${repository}/commits/${commit?.commitId ?? ""}/changes`);
  expect((changes.body["changes"] as unknown[]).length).toBeGreaterThan(3);
});

test("one operation is one commit, with the comment that was sent as its message", async () => {
  const repository = "Demo/_apis/git/repositories/Demo.wiki/commits?searchCriteria.itemVersion.version=wikiMaster";
  const commits = async () => (await world.ask("GET", repository)).body["value"] as { comment: string }[];
  const before = (await commits()).length;
  await put("/A", "1", undefined, "&comment=Because%20it%20matters");
  await put("/B", "1");
  const after = await commits();
  expect(after.length).toBe(before + 2);
  expect(after.slice(0, 2).map(({ comment }) => comment.trim())).toEqual(["Added page 'B'", "Because it matters"]);
});

test("attachments come as base64 text, are made once, and are read through git", async () => {
  const send = () =>
    world.ask("PUT", "Demo/_apis/wiki/wikis/Demo.wiki/attachments?name=x.png", {
      body: Buffer.from("picture").toString("base64"),
      headers: { "content-type": "application/octet-stream" },
    });
  const answer = await send();
  expect([answer.status, answer.body]).toEqual([201, { name: "x.png", path: "/.attachments/x.png" }]);
  expect(answer.headers.get("etag")).toBe(`"${blobId("picture")}"`);
  const again = await send();
  expect([again.status, again.message]).toEqual([
    500,
    "The path '/.attachments/x.png' specified in the add operation already exists. Please specify a new path.",
  ]);
  expect((await world.ask("GET", "Demo/_apis/wiki/wikis/Demo.wiki/attachments?name=x.png")).status).toBe(405);
});

test("a code wiki is not written without its version; a project wiki takes wikiMaster only", async () => {
  const wrong = await put("/A", "x", undefined, "&versionDescriptor.version=other");
  expect(wrong.message).toBe(
    "The version '{0}' either is invalid or does not exist.\r\nParameter name: versionDescriptor",
  );
  const repository = await world.ask("POST", "Demo/_apis/git/repositories", { body: { name: "docs" } });
  const push = {
    refUpdates: [{ name: "refs/heads/main", oldObjectId: "0".repeat(40) }],
    commits: [
      {
        comment: "First",
        changes: [
          { changeType: "add", item: { path: "/docs/A.md" }, newContent: { content: "x", contentType: "rawText" } },
        ],
      },
    ],
  };
  const id = String(repository.body["id"]);
  expect((await world.ask("POST", `Demo/_apis/git/repositories/${id}/pushes`, { body: push })).status).toBe(201);
  const wiki = {
    name: "Code",
    projectId: world.project.id,
    type: "codeWiki",
    repositoryId: id,
    mappedPath: "/docs",
    version: { version: "main" },
  };
  expect((await world.ask("POST", "Demo/_apis/wiki/wikis", { body: wiki })).status).toBe(201);
  const answer = await world.ask("PUT", "Demo/_apis/wiki/wikis/Code/pages?path=/B", { body: { content: "x" } });
  expect([answer.status, answer.typeKey]).toEqual([400, "InvalidArgumentValueException"]);
  expect(answer.message).toBe(
    "The versionType should be 'branch' and version cannot not be null\r\nParameter name: versionDescriptor",
  );
});

test("a page route without the project is none", async () => {
  const answer = await world.ask("GET", "_apis/wiki/wikis/Demo.wiki/pages?path=/");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
});

test("the repository of a project wiki has the wiki's id and stays out of lists unless asked for", async () => {
  const ids = async (query = "") =>
    ((await world.ask("GET", "Demo/_apis/git/repositories", { query })).body["value"] as { id: string }[]).map(
      ({ id }) => id,
    );
  expect(await ids()).not.toContain(world.wikiId);
  expect(await ids("&includeHidden=true")).toContain(world.wikiId);
});

test("a file pushed with a blank in its name is not conformant: listed in the tree, 404 by its path", async () => {
  const repository = `Demo/_apis/git/repositories/${world.wikiId}`;
  const refs = await world.ask("GET", `${repository}/refs?filter=heads/`);
  const [tip] = refs.body["value"] as { objectId: string }[];
  const push = {
    refUpdates: [{ name: "refs/heads/wikiMaster", oldObjectId: tip?.objectId }],
    commits: [
      {
        comment: "By hand",
        changes: [
          { changeType: "add", item: { path: "/By hand.md" }, newContent: { content: "x", contentType: "rawText" } },
        ],
      },
    ],
  };
  expect((await world.ask("POST", `${repository}/pushes`, { body: push })).status).toBe(201);
  const tree = await world.page("GET", "/", { query: "&recursionLevel=full" });
  const page = (tree.body["subPages"] as Record<string, unknown>[]).find(
    ({ gitItemPath }) => gitItemPath === "/By hand.md",
  );
  expect(page?.["isNonConformant"]).toBe(true);
  expect((await world.page("GET", String(page?.["path"]))).status).toBe(404);
});

test("a page that was pushed and is missing in the order file is listed after the ordered ones", async () => {
  await put("/Z", "x");
  const repository = `Demo/_apis/git/repositories/${world.wikiId}`;
  const refs = await world.ask("GET", `${repository}/refs?filter=heads/`);
  const [tip] = refs.body["value"] as { objectId: string }[];
  const change = { changeType: "add", item: { path: "/A.md" }, newContent: { content: "x", contentType: "rawText" } };
  const push = {
    refUpdates: [{ name: "refs/heads/wikiMaster", oldObjectId: tip?.objectId }],
    commits: [{ comment: "By hand", changes: [change] }],
  };
  await world.ask("POST", `${repository}/pushes`, { body: push });
  const tree = await world.page("GET", "/", { query: "&recursionLevel=oneLevel" });
  const orders = new Map(
    (tree.body["subPages"] as { path: string; order: number }[]).map((page) => [page.path, page.order]),
  );
  expect([...subPaths(tree.body)].sort()).toEqual(["/A", "/Z"]);
  expect(orders.get("/A")).toBeGreaterThan(orders.get("/Z") ?? Infinity);
});
