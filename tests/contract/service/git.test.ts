import { execFileSync } from "node:child_process";
import { unzipSync } from "fflate";
import type { IGitApi } from "azure-devops-node-api/GitApi";
import {
  VersionControlChangeType,
  VersionControlRecursionType,
  GitVersionType,
  ItemContentType,
} from "azure-devops-node-api/interfaces/GitInterfaces";
import { startService, type Started } from "./startService";

let started: Started;
let git: IGitApi;
let tip: string;

const json = { "content-type": "application/json" };

beforeEach(async () => {
  started = await startService();
  git = await started.api.getGitApi();
  const { service, wikiId } = started;
  const commit = (day: number, message: string, files: [string, string | null][]): void =>
    service.wiki.importCommits(wikiId, [
      { by: service.administrator, at: new Date(Date.UTC(2026, 0, day)), message, files: new Map(files) },
    ]);
  commit(1, "first", [
    ["/Home.md", "home"],
    ["/Road-map.md", "one\n"],
    ["/Road-map/Q1.md", "q1"],
  ]);
  commit(2, "second\n\nwith a body", [["/Road-map.md", "two\n"]]);
  commit(3, "third", [
    ["/Home.md", null],
    ["/Start.md", "home"],
  ]);
  tip = service.repositories.open(wikiId).ref("refs/heads/wikiMaster") ?? "";
});
afterEach(() => started.close());

async function text(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

test("a wiki's repository is left out of lists unless asked for, and works by id", async () => {
  expect((await git.getRepositories("Demo")).map(({ name }) => name)).toEqual(["Demo"]);
  expect((await git.getRepositories("Demo", false, false, true)).map(({ name }) => name)).toEqual([
    "Demo",
    "Demo.wiki",
  ]);
  const repository = await git.getRepository(started.wikiId);
  expect(repository).toMatchObject({ id: started.wikiId, defaultBranch: "refs/heads/wikiMaster", name: "Demo.wiki" });
  const empty = await git.getRepository("Demo", "Demo");
  expect(empty.defaultBranch).toBeUndefined();
});

test("the whole wiki is listed at one commit and its contents come as one zip of blobs", async () => {
  const items = await git.getItems(
    started.wikiId,
    "Demo",
    "/",
    VersionControlRecursionType.Full,
    false,
    false,
    false,
    false,
    { version: tip, versionType: GitVersionType.Commit },
  );
  expect(items.map(({ path, isFolder }) => [path, isFolder === true])).toEqual([
    ["/", true],
    ["/Road-map.md", false],
    ["/Road-map", true],
    ["/Road-map/Q1.md", false],
    ["/Start.md", false],
  ]);
  expect(items.every(({ commitId }) => commitId === tip)).toBe(true);
  const ids = items.filter(({ isFolder }) => isFolder !== true).map(({ objectId }) => objectId ?? "");
  const files = unzipSync(await text(await git.getBlobsZip(ids, started.wikiId, "Demo")));
  expect(Object.keys(files).toSorted()).toEqual([...new Set(ids)].toSorted());
  const page = items.find(({ path }) => path === "/Road-map.md")?.objectId ?? "";
  expect(Buffer.from(files[page] ?? []).toString()).toBe("two\n");
  const etag = (await started.send("Demo/_apis/wiki/wikis/Demo.wiki/pages?path=/Road%20map")).headers.get("etag");
  expect(etag).toBe(`"${page}"`);
});

test("one item is served as metadata, as text and with its content", async () => {
  const item = await git.getItem(
    started.wikiId,
    "/Road-map.md",
    "Demo",
    undefined,
    VersionControlRecursionType.None,
    true,
    true,
    false,
    undefined,
    true,
  );
  expect(item).toMatchObject({
    path: "/Road-map.md",
    content: "two\n",
    contentMetadata: { fileName: "Road-map.md", extension: "md" },
  });
  expect(item.latestProcessedChange?.comment).toBe("second");
  const old = await text(
    await git.getItemText(started.wikiId, "/Home.md", "Demo", undefined, undefined, undefined, undefined, undefined, {
      version:
        (await git.getCommits(started.wikiId, { itemVersion: { version: "wikiMaster" } }, "Demo")).find(
          ({ comment }) => comment === "first",
        )?.commitId ?? "",
      versionType: GitVersionType.Commit,
    }),
  );
  expect(old.toString()).toBe("home");
  const missing = await started.send(
    `Demo/_apis/git/repositories/${started.wikiId}/items?path=/none.md&api-version=7.1`,
  );
  expect(missing.status).toBe(404);
  expect((await missing.json()) as { typeKey: string; message: string }).toMatchObject({
    typeKey: "GitItemNotFoundException",
  });
});

test("history is filtered by path, paged, dated, and stops at a rename", async () => {
  const commits = (criteria: object, skip?: number, top?: number): Promise<(string | undefined)[]> =>
    git
      .getCommits(started.wikiId, { itemVersion: { version: "wikiMaster" }, ...criteria }, "Demo", skip, top)
      .then((rows) => rows.map(({ comment }) => comment));
  expect(await commits({})).toEqual(["third", "second", "first", "Initializing wiki"]);
  expect(await commits({ itemPath: "/Road-map.md" })).toEqual(["second", "first"]);
  expect(await commits({ itemPath: "/Start.md" })).toEqual(["third"]);
  expect(await commits({ itemPath: "/Road-map.md" }, 1, 1)).toEqual(["first"]);
  expect(await commits({ fromDate: "2026-01-02T00:00:00Z", toDate: "2026-01-02T12:00:00Z" })).toEqual(["second"]);
  expect(await commits({ itemVersion: undefined })).toEqual([]);
});

test("a commit tells its changes, a rename with its source", async () => {
  const changes = await git.getChanges(tip, started.wikiId, "Demo");
  expect(changes.changes).toHaveLength(1);
  expect(changes.changes?.[0]).toMatchObject({
    item: { path: "/Start.md" },
    changeType: VersionControlChangeType.Rename,
    sourceServerItem: "/Home.md",
  });
  const commit = await git.getCommit(tip, started.wikiId, "Demo");
  expect(commit).toMatchObject({ commitId: tip, comment: "third", author: { name: "Local Administrator" } });
  const parent = commit.parents?.[0] ?? "";
  const diff = await git.getCommitDiffs(
    started.wikiId,
    "Demo",
    false,
    100,
    0,
    { version: parent, versionType: GitVersionType.Commit },
    { version: "wikiMaster", versionType: GitVersionType.Branch },
  );
  expect(diff).toMatchObject({
    allChangesIncluded: true,
    baseCommit: parent,
    targetCommit: tip,
    commonCommit: parent,
    aheadCount: 1,
    behindCount: 0,
  });
});

test("a push changes several files at once on top of the commit it names, and is refused on any other", async () => {
  const push = {
    refUpdates: [{ name: "refs/heads/wikiMaster", oldObjectId: tip }],
    commits: [
      {
        comment: "many",
        changes: [
          {
            changeType: VersionControlChangeType.Edit,
            item: { path: "/Road-map.md" },
            newContent: { content: "three", contentType: ItemContentType.RawText },
          },
          {
            changeType: VersionControlChangeType.Add,
            item: { path: "/New.md" },
            newContent: { content: Buffer.from("new").toString("base64"), contentType: ItemContentType.Base64Encoded },
          },
          { changeType: VersionControlChangeType.Delete, item: { path: "/Road-map/Q1.md" } },
          { changeType: VersionControlChangeType.Rename, sourceServerItem: "/Start.md", item: { path: "/Home.md" } },
        ],
      },
    ],
  };
  const made = await git.createPush(push, started.wikiId, "Demo");
  expect(made.refUpdates?.[0]).toMatchObject({ name: "refs/heads/wikiMaster", oldObjectId: tip });
  expect(made.pushId).toBeGreaterThan(0);
  const dir = started.service.repositories.open(started.wikiId).dir;
  expect(
    execFileSync("git", ["-C", dir, "ls-tree", "-r", "--name-only", "wikiMaster"], { encoding: "utf8" })
      .trim()
      .split("\n"),
  ).toEqual(["Home.md", "New.md", "Road-map.md"]);
  expect(execFileSync("git", ["-C", dir, "show", "wikiMaster:New.md"], { encoding: "utf8" })).toBe("new");
  await expect(git.createPush(push, started.wikiId, "Demo")).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining("TF401028") as string,
  });
  const [ref] = await git.getRefs(started.wikiId, "Demo", "heads/wikiMaster");
  expect(ref?.objectId).toBe(made.commits?.[0]?.commitId);
  expect(execFileSync("git", ["-C", dir, "fsck", "--strict"], { encoding: "utf8" })).toBe("");
});

test("branches are made and removed through refs, with the state of each update", async () => {
  const update = async (
    name: string,
    oldObjectId: string,
    newObjectId: string,
  ): Promise<Record<string, unknown> | undefined> => {
    const answer = await started.send(`Demo/_apis/git/repositories/${started.wikiId}/refs?api-version=7.1`, {
      method: "POST",
      headers: json,
      body: JSON.stringify([{ name, oldObjectId, newObjectId }]),
    });
    return ((await answer.json()) as { value: Record<string, unknown>[] }).value[0];
  };
  const none = "0".repeat(40);
  expect(await update("refs/heads/topic", none, tip)).toMatchObject({ updateStatus: "succeeded", success: true });
  expect(await update("refs/heads/topic", none, tip)).toMatchObject({
    updateStatus: "staleOldObjectId",
    success: false,
  });
  expect(await update("refs/heads/a..b", none, tip)).toMatchObject({ updateStatus: "invalidRefName" });
  expect(await update("refs/heads/topic", tip, none)).toMatchObject({ success: true });
});

test("many items are described at once, each at its own version", async () => {
  const rows = await git.getItemsBatch(
    {
      itemDescriptors: [
        {
          path: "/Road-map",
          version: "wikiMaster",
          versionType: GitVersionType.Branch,
          recursionLevel: VersionControlRecursionType.OneLevel,
        },
        { path: "/Road-map.md", version: tip, versionType: GitVersionType.Commit },
      ],
      includeContentMetadata: true,
    },
    started.wikiId,
    "Demo",
  );
  expect(rows.map((items) => items.map(({ path }) => path))).toEqual([
    ["/Road-map", "/Road-map/Q1.md"],
    ["/Road-map.md"],
  ]);
});

test("a tree lists its entries with modes and sizes, a blob tells its size or its bytes", async () => {
  const commit = await git.getCommit(tip, started.wikiId, "Demo");
  const tree = await git.getTree(started.wikiId, commit.treeId ?? "", "Demo", undefined, true);
  expect(tree.treeEntries?.map(({ relativePath, mode, size }) => [relativePath, mode, size])).toEqual([
    ["Road-map.md", "100644", 4],
    ["Road-map", "40000", 33],
    ["Road-map/Q1.md", "100644", 2],
    ["Start.md", "100644", 4],
  ]);
  const id = tree.treeEntries?.find(({ relativePath }) => relativePath === "Start.md")?.objectId ?? "";
  expect(await git.getBlob(started.wikiId, id, "Demo")).toMatchObject({ objectId: id, size: 4 });
  expect((await text(await git.getBlobContent(started.wikiId, id, "Demo"))).toString()).toBe("home");
});

test("a folder comes as a zip that starts with its own name", async () => {
  const zip = await git.getItemZip(started.wikiId, "/Road-map", "Demo");
  expect(Object.keys(unzipSync(await text(zip)))).toEqual(["Road-map/Q1.md"]);
});

test("a locked branch takes pushes from the one who locked it alone", async () => {
  const lock = (isLocked: boolean): Promise<Response> =>
    started.send(`Demo/_apis/git/repositories/${started.wikiId}/refs?filter=heads/wikiMaster&api-version=7.1`, {
      method: "PATCH",
      headers: json,
      body: JSON.stringify({ isLocked }),
    });
  expect(await (await lock(true)).json()).toMatchObject({
    isLocked: true,
    isLockedBy: { displayName: "Local Administrator" },
  });
  const other = started.service.users.add({ displayName: "Other", uniqueName: "other@local.example" });
  const authorization = `Bearer ${started.service.users.issueToken({ userId: other.id }).secret}`;
  const write = (path: string, headers: Record<string, string>): Promise<Response> =>
    started.send(`Demo/_apis/wiki/wikis/Demo.wiki/pages?path=${path}&api-version=7.1`, {
      method: "PUT",
      headers: { ...json, ...headers },
      body: '{"content":"x"}',
    });
  expect((await write("/X", { authorization })).status).toBe(403);
  expect((await write("/X", {})).status).toBe(201);
  expect(await (await lock(false)).json()).not.toHaveProperty("isLocked");
  expect((await write("/Y", { authorization })).status).toBe(201);
});

test("a repository packed by git is still read, and written on", async () => {
  const dir = started.service.repositories.open(started.wikiId).dir;
  execFileSync("git", ["-C", dir, "gc", "-q"]);
  await started.service.git.close();
  const body = (await (
    await started.send("Demo/_apis/wiki/wikis/Demo.wiki/pages?path=/Road%20map&includeContent=true")
  ).json()) as { content: string };
  expect(body.content).toBe("two\n");
  const put = await started.send("Demo/_apis/wiki/wikis/Demo.wiki/pages?path=/Later&api-version=7.1", {
    method: "PUT",
    headers: json,
    body: '{"content":"x"}',
  });
  expect(put.status).toBe(201);
  expect(execFileSync("git", ["-C", dir, "rev-list", "--count", "wikiMaster"], { encoding: "utf8" }).trim()).toBe("5");
});

test.each(["/../x.md", "/.git/config", "/a/.GIT/x", "/a\\b", "/git~1/x", "/a//b", "/a/"])(
  "a push of %s is refused",
  async (path) => {
    const push = {
      refUpdates: [{ name: "refs/heads/wikiMaster", oldObjectId: tip }],
      commits: [
        { comment: "x", changes: [{ changeType: 1, item: { path }, newContent: { content: "x", contentType: 0 } }] },
      ],
    };
    await expect(git.createPush(push, started.wikiId, "Demo")).rejects.toMatchObject({ statusCode: 400 });
  },
);
