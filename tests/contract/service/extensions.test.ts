/** Documents of extensions and the list of what is installed, through the official node client and on the wire. */
import type { IExtensionManagementApi } from "azure-devops-node-api/ExtensionManagementApi";
import { startService, type Started } from "./startService";

interface Document {
  readonly id: string;
  readonly __etag: number;
  readonly [member: string]: unknown;
}

let started: Started;
let api: IExtensionManagementApi;

beforeAll(async () => {
  started = await startService();
  for (const name of ["notes", "other"]) {
    started.service.extensions.install({
      publisher: "tests",
      name,
      displayName: `Extension ${name}`,
      version: "1.2.3",
      scopes: ["vso.work"],
      contributions: [],
      baseUri: "http://127.0.0.1:1/",
    });
  }
  api = await started.api.getExtensionManagementApi();
});
afterAll(() => started.close());

const create = (document: object, collection: string, scope: "Default" | "User" = "Default"): Promise<Document> =>
  api.createDocumentByName(
    document,
    "tests",
    "notes",
    scope,
    scope === "User" ? "Me" : "Current",
    collection,
  ) as Promise<Document>;
const set = (document: object, collection: string): Promise<Document> =>
  api.setDocumentByName(document, "tests", "notes", "Default", "Current", collection) as Promise<Document>;
const all = (collection: string, scope: "Default" | "User" = "Default"): Promise<Document[]> =>
  api.getDocumentsByName("tests", "notes", scope, scope === "User" ? "Me" : "Current", collection) as Promise<
    Document[]
  >;

/** A request of its own, for statuses the client hides; `extension` gives it that extension's token. */
async function send(method: string, path: string, body?: object, extension?: string) {
  const token =
    extension === undefined
      ? started.token
      : started.service.extensions.issueToken(
          { publisher: "tests", name: extension, scopes: [] },
          started.service.administrator,
        );
  const response = await started.send(
    `_apis/ExtensionManagement/InstalledExtensions/tests/notes/${path}?api-version=7.1-preview.1`,
    {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  );
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : (JSON.parse(text) as Record<string, unknown>) };
}

const inCollection = (collection: string): string => `Data/Scopes/Default/Current/Collections/${collection}/Documents`;

test("a document gets an id where it has none, and the etag 1", async () => {
  const created = await create({ text: "one" }, "born");
  expect(created).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, __etag: 1, text: "one" });
  expect(await all("born")).toEqual([created]);
});

test("each write counts the etag up, and a write with an older one is refused", async () => {
  const first = await create({ id: "a", text: "one" }, "counted");
  const second = await set({ ...first, text: "two" }, "counted");
  expect(second).toEqual({ id: "a", __etag: 2, text: "two" });
  expect(await send("PUT", inCollection("counted"), { ...first, text: "late" })).toMatchObject({
    status: 400,
    body: { typeKey: "InvalidDocumentVersionException" },
  });
  expect(await send("PUT", inCollection("counted"), { id: "a", text: "blind" })).toMatchObject({ status: 400 });
  expect(await set({ id: "a", __etag: -1, text: "last" }, "counted")).toMatchObject({ __etag: 3, text: "last" });
});

test("creating refuses an id that is taken, updating one that is missing", async () => {
  await create({ id: "a" }, "strict");
  expect(await send("POST", inCollection("strict"), { id: "a" })).toMatchObject({
    status: 400,
    body: { typeKey: "DocumentExistsException" },
  });
  expect(await send("PATCH", inCollection("strict"), { id: "b", __etag: -1 })).toMatchObject({
    status: 404,
    body: { typeKey: "DocumentDoesNotExistException" },
  });
});

test("a collection that was never used is 404, and so is a document that is missing from a used one", async () => {
  expect(await send("GET", inCollection("never"))).toMatchObject({
    status: 404,
    body: { typeKey: "DocumentCollectionDoesNotExistException" },
  });
  expect(await send("GET", `${inCollection("never")}/x`)).toMatchObject({
    body: { typeKey: "DocumentCollectionDoesNotExistException" },
  });
  await create({ id: "a" }, "used");
  expect(await send("GET", `${inCollection("used")}/x`)).toMatchObject({
    status: 404,
    body: { typeKey: "DocumentDoesNotExistException" },
  });
  await api.deleteDocumentByName("tests", "notes", "Default", "Current", "used", "a");
  expect(await all("used")).toEqual([]);
});

test("what a person keeps is apart from what all share, and apart from other people's", async () => {
  await create({ id: "a", whose: "all" }, "scoped");
  await create({ id: "a", whose: "mine" }, "scoped", "User");
  expect((await all("scoped", "User"))[0]).toMatchObject({ whose: "mine" });
  expect((await all("scoped"))[0]).toMatchObject({ whose: "all" });
  const other = started.service.users.add({ displayName: "Other Person", uniqueName: "other@local.example" });
  const token = started.service.users.issueToken({ userId: other.id }).secret;
  const response = await started.send(
    "_apis/ExtensionManagement/InstalledExtensions/tests/notes/Data/Scopes/User/Me/Collections/scoped/Documents",
    { headers: { authorization: `Bearer ${token}` } },
  );
  expect(response.status).toBe(404);
});

test("a query answers several collections at once, those never used without documents", async () => {
  await create({ id: "a" }, "queried");
  const collections = [
    { collectionName: "queried", scopeType: "Default", scopeValue: "Current", documents: [] },
    { collectionName: "unused", scopeType: "Default", scopeValue: "Current", documents: [] },
  ];
  const found = await api.queryCollectionsByName({ collections }, "tests", "notes");
  expect(found.map(({ collectionName, documents }) => [collectionName, (documents ?? []).length])).toEqual([
    ["queried", 1],
    ["unused", 0],
  ]);
});

test("an extension's token reaches its own documents without any scope, and no other's", async () => {
  expect(await send("PUT", inCollection("own"), { id: "a" }, "notes")).toMatchObject({ status: 200 });
  expect(await send("GET", `${inCollection("own")}/a`, undefined, "other")).toMatchObject({ status: 403 });
});

test("a manifest cannot ask for full access or for the documents of another extension", async () => {
  const greedy = { publisher: "tests", name: "other", scopes: ["app_token", "extension:tests.notes", "vso.work"] };
  const token = started.service.extensions.issueToken(greedy, started.service.administrator);
  expect(started.service.users.token(token)?.scopes).toEqual(["vso.work", "extension:tests.other"]);
});

test("installed extensions are listed and found by name", async () => {
  expect((await api.getInstalledExtensions()).map(({ extensionId }) => extensionId)).toEqual(["notes", "other"]);
  expect(await api.getInstalledExtensionByName("Tests", "Notes")).toMatchObject({
    publisherId: "tests",
    extensionName: "Extension notes",
    version: "1.2.3",
    installState: { flags: 0 },
  });
});
