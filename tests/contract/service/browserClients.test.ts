/** The clients of the browser against the service: their flags, their paths, their errors, their paging. */
import type { GitRestClient } from "azure-devops-extension-api/Git";
import type { WikiRestClient } from "azure-devops-extension-api/Wiki";
import type { CoreRestClient } from "azure-devops-extension-api/Core";
import { startService, type Started } from "./startService";

let started: Started;
let wiki: WikiRestClient;
let git: GitRestClient;
let core: CoreRestClient;
let authorization: string;

beforeEach(async () => {
  started = await startService();
  authorization = `Bearer ${started.token}`;
  Object.assign(globalThis, { self: globalThis });
  const options = {
    rootPath: `${started.orgUrl}/`,
    authTokenProvider: { getAuthorizationHeader: async () => authorization },
    sessionId: "11111111-2222-4333-8444-555555555555",
  };
  const clients = await Promise.all([
    import("azure-devops-extension-api/Wiki"),
    import("azure-devops-extension-api/Git"),
    import("azure-devops-extension-api/Core"),
  ]);
  wiki = new clients[0].WikiRestClient(options);
  git = new clients[1].GitRestClient(options);
  core = new clients[2].CoreRestClient(options);
  started.service.wiki.importCommits(started.wikiId, [
    {
      by: started.service.administrator,
      at: new Date(Date.UTC(2026, 0, 2)),
      message: "first",
      files: new Map([
        ["/.order", "Road-map\nHome"],
        ["/Home.md", "home"],
        ["/Road-map.md", "road"],
        ["/Road-map/Q1-%2D-start.md", "q1"],
      ]),
    },
  ]);
});
afterEach(() => started.close());

/** The page calls the clients lack, made as a subclass makes them. */
interface RawClient {
  beginRequest<Result>(parameters: {
    apiVersion: string;
    method?: string;
    routeTemplate: string;
    routeValues: Record<string, string>;
    queryParams?: object;
    body?: unknown;
    customHeaders?: object;
    returnRawResponse?: boolean;
  }): Promise<Result>;
}

function putPage(path: string, content: string, etag?: string): Promise<Response> {
  return (wiki as unknown as RawClient).beginRequest<Response>({
    apiVersion: "7.1",
    method: "PUT",
    routeTemplate: "{project}/_apis/wiki/wikis/{wikiIdentifier}/pages",
    routeValues: { project: "Demo", wikiIdentifier: "Demo.wiki" },
    queryParams: { path },
    body: { content },
    ...(etag === undefined ? {} : { customHeaders: { "If-Match": etag } }),
    returnRawResponse: true,
  });
}

test("wikis come as a bare array with numeric types", async () => {
  const wikis = await wiki.getAllWikis("Demo");
  expect(wikis).toEqual([
    expect.objectContaining({
      id: started.wikiId,
      name: "Demo.wiki",
      type: 0,
      versions: [{ version: "wikiMaster" }],
    }) as object,
  ]);
  expect(wikis[0]).not.toHaveProperty("url");
});

test("a page's text is found by the path in the address and by id", async () => {
  expect(await wiki.getPageText("Demo", "Demo.wiki", "/Road map/Q1 - start")).toBe("q1");
  const batch = await wiki.getPagesBatch(
    { top: 100 } as Parameters<WikiRestClient["getPagesBatch"]>[0],
    "Demo",
    "Demo.wiki",
  );
  const page = batch.find(({ path }) => path === "/Road map/Q1 - start");
  expect(await wiki.getPageByIdText("Demo", "Demo.wiki", page?.id ?? 0)).toBe("q1");
  expect(await wiki.getPageData("Demo", "Demo.wiki", page?.id ?? 0)).toMatchObject({
    path: "/Road map/Q1 - start",
    id: page?.id,
  });
});

test("pages are written through a raw request that shows the ETag", async () => {
  const created = await putPage("/New", "one");
  expect(created.status).toBe(201);
  const etag = created.headers.get("etag") ?? "";
  const edited = await putPage("/New", "two", etag);
  expect(edited.status).toBe(200);
  await expect(putPage("/New", "three", etag)).rejects.toMatchObject({
    name: "TFS.WebApi.Exception",
    status: 412,
    serverError: { typeKey: "WikiPageHasConflictsException" },
  });
});

test("dates arrive as dates and enumerations as numbers", async () => {
  const project = await core.getProject("Demo");
  expect((project as unknown as { lastUpdateTime: unknown }).lastUpdateTime).toBeInstanceOf(Date);
  const [commit] = await git.getCommits(
    started.wikiId,
    { itemVersion: { version: "wikiMaster", versionType: 0, versionOptions: 0 }, itemPath: "/Home.md" } as Parameters<
      GitRestClient["getCommits"]
    >[1],
    "Demo",
  );
  expect(commit?.author.date).toEqual(new Date(Date.UTC(2026, 0, 2)));
});

test("the tree, its blobs as a zip and the references come through the git client", async () => {
  const [ref] = await git.getRefs(started.wikiId, "Demo", "heads/wikiMaster");
  const items = await git.getItems(started.wikiId, "Demo", "/", 120, false, false, false, false, {
    version: ref?.objectId ?? "",
    versionType: 2,
    versionOptions: 0,
  });
  expect(items.filter(({ isFolder }) => !isFolder).map(({ path }) => path)).toEqual([
    "/.order",
    "/Home.md",
    "/Road-map.md",
    "/Road-map/Q1-%2D-start.md",
  ]);
  expect(items[0]?.gitObjectType).toBe(2);
  const zip = await git.getBlobsZip(
    items.filter(({ isFolder }) => !isFolder).map(({ objectId }) => objectId),
    started.wikiId,
    "Demo",
  );
  expect(Buffer.from(zip).subarray(0, 2).toString()).toBe("PK");
});

test("a refused token is asked for once more and then told", async () => {
  authorization = "Bearer nope";
  await expect(wiki.getAllWikis("Demo")).rejects.toMatchObject({ status: 401 });
});

test("a missing page is an error with the service's sentence", async () => {
  await expect(wiki.getPageText("Demo", "Demo.wiki", "/None")).rejects.toMatchObject({
    status: 404,
    message: "Wiki page ‘/None’ could not be found. Ensure that the path of the page is correct and the page exists.",
  });
});
