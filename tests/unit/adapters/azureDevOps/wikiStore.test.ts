import { zipSync } from "fflate";
import { createClient } from "../../../../src/adapters/azureDevOps/client";
import { blobIdOfText } from "../../../../src/adapters/azureDevOps/codecs/blobId";
import { pathAndQuery } from "../../../../src/adapters/azureDevOps/transport";
import type { TransportRequest, TransportResponse } from "../../../../src/adapters/azureDevOps/transport";
import { createWikiStore } from "../../../../src/adapters/azureDevOps/wikiStore";
import type { Wiki } from "../../../../src/domain/wiki";
import type { WikiStore } from "../../../../src/ports/wikiStore";
import { json, plain, refusal, scriptedTransport, testClock } from "../scriptedTransport";
import type { ScriptedTransport } from "../scriptedTransport";

const projectWiki: Wiki = {
  id: "w",
  name: "Demo.wiki",
  kind: "project",
  projectId: "p",
  projectName: "Demo",
  repositoryId: "w",
  mappedPath: "/",
  version: "wikiMaster",
};
const codeWiki: Wiki = {
  ...projectWiki,
  id: "c",
  name: "Docs",
  kind: "code",
  repositoryId: "r",
  mappedPath: "/docs",
  version: "main",
};

const COMMIT = "c".repeat(40);

function storeOver(script: (request: TransportRequest, url: string, index: number) => TransportResponse): {
  readonly store: WikiStore;
  readonly transport: ScriptedTransport;
} {
  const transport = scriptedTransport((request, index) =>
    script(request, decodeURIComponent(pathAndQuery(request)), index),
  );
  return { store: createWikiStore(createClient(transport, testClock()), "Demo"), transport };
}

const zip = (...texts: readonly string[]): TransportResponse => ({
  status: 200,
  headers: new Map([["content-type", "application/zip"]]),
  body: zipSync(Object.fromEntries(texts.map((text, index) => [`file ${index}`, new TextEncoder().encode(text)]))),
});

const file = (path: string, content: string) => ({ objectId: blobIdOfText(content), gitObjectType: "blob", path });

/** A repository of text files, served over git; a listing names its folder first. */
function git(files: Readonly<Record<string, string>>) {
  return (request: TransportRequest, url: string): TransportResponse => {
    if (url.includes("/items?")) {
      const folder = { path: "/", isFolder: true, gitObjectType: "tree", commitId: COMMIT };
      return json({ value: [folder, ...Object.entries(files).map(([path, content]) => file(path, content))] });
    }
    if (url.endsWith("/blobs")) {
      const wanted = new Set(JSON.parse(request.body ?? "[]") as string[]);
      return zip(...Object.values(files).filter((content) => wanted.has(blobIdOfText(content))));
    }
    throw new Error(`not expected: ${url}`);
  };
}

describe("the git path", () => {
  test("reads at the branch's commit, below the published folder, without downloading attachments", async () => {
    const files = {
      "/docs/A.md": "a",
      "/docs/.order": "A",
      "/docs/.attachments/x.md": "no",
      "/docs/.attachments/p.png": "png",
      "/other/B.md": "b",
    };
    const { store, transport } = storeOver(git(files));
    const listed: string[] = [];
    const snapshot = await store.snapshot(codeWiki, undefined, (those) => {
      listed.push(...those.map((each) => each.file), `after ${transport.sent.length} request`);
    });
    expect(listed).toEqual(["/A.md", "/.order", "/.attachments/x.md", "/.attachments/p.png", "after 1 request"]);
    expect(snapshot.commit).toBe(COMMIT);
    expect(snapshot.files.map((entry) => [entry.file, entry.content?.kind ?? null])).toEqual([
      ["/A.md", "text"],
      ["/.order", "text"],
      ["/.attachments/x.md", null],
      ["/.attachments/p.png", null],
    ]);
    expect(pathAndQuery(transport.sent[0] as TransportRequest)).toContain(
      "scopePath=%2Fdocs&recursionLevel=full&versionDescriptor.version=main&versionDescriptor.versionType=branch",
    );
    expect(JSON.parse(transport.sent[1]?.body ?? "")).toEqual([blobIdOfText("a"), blobIdOfText("A")]);
  });

  test("equal contents are downloaded once, and 500 at a time", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1100 }, (_, index) => [`/P${index}.md`, `page ${index % 1050}`]),
    );
    const { store, transport } = storeOver(git(files));
    const seen: (readonly [number, number])[] = [];
    const snapshot = await store.snapshot(projectWiki, (done, total) => seen.push([done, total]));
    expect(snapshot.files).toHaveLength(1100);
    expect(transport.sent).toHaveLength(1 + 3);
    expect(seen.at(0)).toEqual([0, 1050]);
    expect(seen.at(-1)).toEqual([1050, 1050]);
  });

  test("a project wiki without a branch is an empty wiki", async () => {
    const { store, transport } = storeOver((_request, url) =>
      url.includes("/refs?") ? json({ value: [] }) : refusal(404, "GitUnresolvableToCommitException"),
    );
    expect(await store.snapshot(projectWiki)).toEqual({ wiki: projectWiki, commit: null, files: [] });
    expect(transport.sent).toHaveLength(2);
    expect(store.history).not.toBeNull();
  });

  test("a wiki of attachments alone downloads nothing", async () => {
    const { store, transport } = storeOver(git({ "/.attachments/p.png": "png" }));
    expect((await store.snapshot(projectWiki)).files).toHaveLength(1);
    expect(transport.sent).toHaveLength(1);
  });

  test("a published branch that is gone is a Failure, not an empty wiki", async () => {
    const { store } = storeOver((_request, url) =>
      url.includes("/refs?") ? json([]) : refusal(404, "WikiPageNotFoundException"),
    );
    await expect(store.snapshot(codeWiki)).rejects.toMatchObject({ failure: { kind: "not-found" } });
  });

  test("a content the service left out is a Failure, never an empty page", async () => {
    const { store } = storeOver((request, url) =>
      url.endsWith("/blobs") ? zip("something else") : git({ "/A.md": "a" })(request, url),
    );
    await expect(store.snapshot(projectWiki)).rejects.toMatchObject({ failure: { kind: "unexpected-answer" } });
  });

  test("a damaged archive is a Failure", async () => {
    const { store } = storeOver((request, url) =>
      url.endsWith("/blobs")
        ? { status: 200, headers: new Map(), body: new Uint8Array([80, 75, 1]) }
        : git({ "/A.md": "a" })(request, url),
    );
    await expect(store.snapshot(projectWiki)).rejects.toMatchObject({ failure: { kind: "too-large" } });
  });
});

/** Pages served one by one; `trees` are answered in turn, the last one for ever. */
function pages(texts: Readonly<Record<string, string>>, trees: readonly (readonly string[])[] = [Object.keys(texts)]) {
  let asked = 0;
  return (_request: TransportRequest, url: string): TransportResponse => {
    if (url.includes("recursionLevel=full")) {
      const tree = trees[Math.min(asked, trees.length - 1)] ?? [];
      asked += 1;
      return json({
        path: "/",
        subPages: tree.map((path, order) => ({ path, order, gitItemPath: `${path}.md`, subPages: [] })),
      });
    }
    const path = /\?path=([^&]*)/.exec(url)?.[1] ?? "";
    const text = texts[path];
    if (text === undefined) return refusal(404, "WikiPageNotFoundException");
    return json({ path, gitItemPath: `${path}.md`, id: 7, content: text }, { etag: `"${blobIdOfText(text)}"` });
  };
}

const withoutGit =
  (status: number, typeKey: string | null, then: (request: TransportRequest, url: string) => TransportResponse) =>
  (request: TransportRequest, url: string): TransportResponse =>
    url.includes("_apis/git/") ? refusal(status, typeKey) : then(request, url);

describe("the page path", () => {
  test.each([
    [401, "UnauthorizedRequestException"],
    [403, "AccessCheckException"],
    [404, "GitRepositoryNotFoundException"],
  ])("is taken when git is refused with %d, and remembered", async (status, typeKey) => {
    const { store, transport } = storeOver(withoutGit(status, typeKey, pages({ "/A": "a" })));
    expect(store.history).not.toBeNull();
    expect((await store.snapshot(projectWiki)).files).toEqual([
      { file: "/A.md", path: "/A", order: 0, blob: blobIdOfText("a"), content: { kind: "text", text: "a" } },
    ]);
    expect(store.history).toBeNull();
    await store.snapshot(projectWiki);
    // What is not found may be a branch alone, which the branches tell.
    expect(transport.sent.filter((request) => request.location.area === "git")).toHaveLength(status === 404 ? 2 : 1);
  });

  test("an outage of git is an outage, not a missing right", async () => {
    const { store } = storeOver(() => refusal(503, null));
    await expect(store.snapshot(projectWiki)).rejects.toMatchObject({ failure: { kind: "not-reachable" } });
    expect(store.history).not.toBeNull();
  });

  test("when the tree moved while it was read, it is read again", async () => {
    const script = pages({ "/A": "a", "/B": "b" }, [["/A"], ["/A", "/B"], ["/A", "/B"]]);
    const { store } = storeOver(withoutGit(403, null, script));
    expect((await store.snapshot(projectWiki)).files.map((entry) => entry.path)).toEqual(["/A", "/B"]);
  });

  test("a page that vanished in between makes it start over", async () => {
    const script = pages({ "/A": "a" }, [["/A", "/Gone"], ["/A"], ["/A"]]);
    const { store } = storeOver(withoutGit(403, null, script));
    expect((await store.snapshot(projectWiki)).files.map((entry) => entry.path)).toEqual(["/A"]);
  });

  test("a wiki that never stands still is said to be one", async () => {
    let n = 0;
    const { store } = storeOver(
      withoutGit(403, null, (_request, url) =>
        url.includes("recursionLevel=full")
          ? json({ path: "/", subPages: [{ path: `/P${(n += 1)}`, gitItemPath: `/P${n}.md`, order: 0 }] })
          : json({ path: "/P", gitItemPath: "/P.md", content: "x" }),
      ),
    );
    await expect(store.snapshot(projectWiki)).rejects.toMatchObject({ failure: { kind: "stale" } });
  });

  test("a page listed but never served, because of a blank in its file name, is named as unreadable", async () => {
    const { store } = storeOver(
      withoutGit(403, null, (_request, url) =>
        url.includes("recursionLevel=full")
          ? json({
              path: "/",
              subPages: [{ path: "/Bad name", gitItemPath: "/Bad name.md", order: 0, isNonConformant: true }],
            })
          : refusal(404, "WikiPageNotFoundException"),
      ),
    );
    expect((await store.snapshot(projectWiki)).files).toMatchObject([
      { file: "/Bad name.md", content: { kind: "unreadable" } },
    ]);
  });

  test("a wiki without any page answers 404 for its root", async () => {
    const { store } = storeOver(withoutGit(403, null, () => refusal(404, "WikiPageNotFoundException")));
    expect((await store.snapshot(projectWiki)).files).toEqual([]);
  });

  test("a code wiki's pages are below its folder and asked for in its branch", async () => {
    const { store, transport } = storeOver(
      withoutGit(403, null, (_request, url) =>
        url.includes("recursionLevel=full")
          ? json({ path: "/", subPages: [{ path: "/A", gitItemPath: "/docs/A.md", order: 0 }] })
          : json({ path: "/A", gitItemPath: "/docs/A.md", content: "a" }),
      ),
    );
    expect((await store.snapshot(codeWiki)).files.map((entry) => entry.file)).toEqual(["/A.md"]);
    expect(
      transport.sent.slice(1).every((request) => pathAndQuery(request).includes("versionDescriptor.version=main")),
    ).toBe(true);
  });
});

describe("fresh pages", () => {
  test("the value for writing is the ETag, else it is computed", async () => {
    const { store } = storeOver((_request, _url, index) =>
      json({ path: "/A", content: "a", id: 3 }, index === 0 ? { etag: `"${"b".repeat(40)}"` } : {}),
    );
    expect(await store.page(projectWiki, "/A" as never)).toMatchObject({ blob: "b".repeat(40), id: 3 });
    expect(await store.page(projectWiki, "/A" as never)).toMatchObject({ blob: blobIdOfText("a") });
  });

  test("a missing wiki or project is not a missing page", async () => {
    const { store } = storeOver(() => refusal(404, "ProjectDoesNotExistWithNameException"));
    await expect(store.page(projectWiki, "/A" as never)).rejects.toMatchObject({ failure: { kind: "not-found" } });
  });

  test("a sign-in page is never page content", async () => {
    const { store } = storeOver(() => plain(203, "<html>sign in</html>", "text/html"));
    await expect(store.page(projectWiki, "/A" as never)).rejects.toMatchObject({ failure: { kind: "not-signed-in" } });
  });
});

describe("which version of a code wiki", () => {
  const row = (versions: readonly string[]) => ({
    id: "c",
    name: "Docs",
    type: "codeWiki",
    projectId: "p",
    repositoryId: "r",
    mappedPath: "/docs",
    versions: versions.map((version) => ({ version })),
  });

  test("the only one", async () => {
    const { store, transport } = storeOver(() => json([row(["release"])]));
    expect(await store.wikis()).toMatchObject([{ version: "release", kind: "code" }]);
    expect(transport.sent).toHaveLength(1);
  });

  test.each([
    [json({ id: "r", defaultBranch: "refs/heads/main" }), "main"],
    [json({ id: "r", defaultBranch: "refs/heads/develop" }), "release"],
    [refusal(403, "AccessCheckException"), "release"],
  ])("of several, the default branch's where it is published and known", async (repository, version) => {
    const { store } = storeOver((_request, url) =>
      url.includes("_apis/git/") ? repository : json([row(["release", "main"])]),
    );
    expect(await store.wikis()).toMatchObject([{ version }]);
  });
});
