/** Facts about work items that are most often got wrong, each under its own name. */
import { hierarchy, patchType, startWorld, type Item, type World } from "./asked";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const set = (name: string, value: unknown, op = "add"): object => ({ op, path: `/fields/${name}`, value });
const fieldOf = (item: Item, name: string): unknown => item.fields[name];
const relate = (value: object): object => ({ op: "add", path: "/relations/-", value });

async function batchOf(bodies: readonly object[]): Promise<{ code: number; body: string }[]> {
  const answer = await world.ask("PATCH", "_apis/wit/$batch", { body: bodies });
  return answer.body["value"] as { code: number; body: string }[];
}
const newItem = (id: number, title: string, more: readonly object[] = []): object => ({
  method: "PATCH",
  uri: "/Demo/_apis/wit/workitems/$Epic?api-version=7.1",
  headers: { "Content-Type": "application/json-patch+json" },
  body: [{ op: "add", path: "/id", value: id }, set("System.Title", title), ...more],
});

test("the body of a work item must be a JSON patch by its content type", async () => {
  const answer = await world.ask("POST", "Demo/_apis/wit/workitems/$Epic", { body: [set("System.Title", "x")] });
  expect([answer.status, answer.typeKey]).toEqual([400, "VssRequestContentTypeNotSupportedException"]);
});

test("operations may be numbers: 0 adds, 1 removes, 2 replaces, 5 tests", async () => {
  const { id } = await world.item("Epic");
  const answer = await world.patch(id, [
    { op: 5, path: "/rev", value: 1 },
    { op: 0, path: "/fields/System.Description", value: "d" },
    { op: 2, path: "/fields/System.Title", value: "t" },
  ]);
  expect(answer.body).toMatchObject({ rev: 2, fields: { "System.Title": "t" } });
  expect((await world.patch(id, [{ op: 1, path: "/fields/System.Description" }])).body["rev"]).toBe(3);
});

test("links between items move neither rev, ChangedDate nor Watermark, on either end, and stand in updates", async () => {
  const parent = await world.item("Epic");
  const child = await world.item("Feature");
  world.clock.move(60_000);
  const before = [await world.read(parent.id, "&$expand=all"), await world.read(child.id, "&$expand=all")];
  expect((await world.patch(child.id, [relate(hierarchy("Reverse", parent.url))])).status).toBe(200);
  const after = [await world.read(parent.id, "&$expand=all"), await world.read(child.id, "&$expand=all")];
  for (const name of ["System.ChangedDate", "System.Watermark", "System.Rev"])
    expect(after.map((item) => fieldOf(item, name))).toEqual(before.map((item) => fieldOf(item, name)));
  expect(after.map(({ rev }) => rev)).toEqual([1, 1]);
  expect(after.map(({ relations }) => relations?.map(({ rel }) => rel))).toEqual([
    ["System.LinkTypes.Hierarchy-Forward"],
    ["System.LinkTypes.Hierarchy-Reverse"],
  ]);
  const updates = await world.ask("GET", `_apis/wit/workItems/${parent.id}/updates`);
  expect((updates.body["value"] as { id: number; rev: number }[]).map(({ id, rev }) => [id, rev])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test.each([
  ["a hyperlink", { rel: "Hyperlink", url: "https://example.com/" }],
  [
    "an artifact link",
    { rel: "ArtifactLink", url: "vstfs:///Wiki/WikiPage/a%2Fb%2FPage", attributes: { name: "Wiki Page" } },
  ],
])("%s moves rev", async (_, relation) => {
  const { id } = await world.item("Epic");
  expect((await world.patch(id, [relate(relation)])).body["rev"]).toBe(2);
});

test("a stale test of rev is 412 VS403351, the current value named first", async () => {
  const { id } = await world.item("Epic");
  await world.patch(id, [set("System.Title", "2")]);
  const answer = await world.patch(id, [{ op: "test", path: "/rev", value: 1 }, set("System.Title", "3")]);
  expect([answer.status, answer.typeKey]).toEqual([412, "TestPatchOperationFailedException"]);
  expect(answer.message).toBe("VS403351: Test Operation for path /rev failed, value 2 was not equal to test value 1.");
  expect(fieldOf(await world.read(id), "System.Title")).toBe("2");
});

test("work items have no ETag", async () => {
  const { id } = await world.item("Epic");
  expect((await world.ask("GET", `_apis/wit/workitems/${id}`)).headers.get("etag")).toBeNull();
});

test("adding tags merges them with those that are there, replacing overwrites, replacing with nothing clears", async () => {
  const { id } = await world.item("Epic", { "System.Tags": "b; a" });
  const tags = async (op: string, value: string) =>
    ((await world.patch(id, [set("System.Tags", value, op)])).body["fields"] as Record<string, unknown>)["System.Tags"];
  expect(await tags("add", "C; A")).toBe("a; b; C");
  expect(await tags("replace", "d")).toBe("d");
  expect(await tags("replace", "")).toBeUndefined();
});

test("a patch of the values that are there is no revision", async () => {
  const { id } = await world.item("Epic", { "System.Title": "same" });
  world.clock.move(60_000);
  const answer = await world.patch(id, [set("System.Title", "same")]);
  expect([answer.status, answer.body["rev"]]).toEqual([200, 1]);
  expect((answer.body["fields"] as Record<string, unknown>)["System.ChangedDate"]).toBe("2026-01-05T09:00:00Z");
});

test("all operations of one document are one revision, or none when one of them is refused", async () => {
  const { id } = await world.item("Epic");
  expect((await world.patch(id, [set("System.Title", "2"), set("System.Description", "d")])).body["rev"]).toBe(2);
  const refused = await world.patch(id, [set("System.Title", "3"), set("System.State", "Nonsense")]);
  expect([refused.status, refused.typeKey]).toEqual([400, "RuleValidationException"]);
  expect(await world.read(id)).toMatchObject({ rev: 2, fields: { "System.Title": "2" } });
});

test("an item in a state its type no longer has takes no change at all, not even of its title", async () => {
  const { id } = await world.item("Epic");
  world.service.board.inheritProcess(world.project, { renameStates: { Epic: { New: "Idea" } } });
  const answer = await world.patch(id, [set("System.Title", "2")]);
  expect([answer.status, answer.typeKey]).toEqual([400, "RuleValidationException"]);
});

test("an identity by its id alone is accepted and assigns nobody; by its mail it assigns", async () => {
  const { id: userId, uniqueName } = world.service.administrator;
  const { id } = await world.item("Epic", { "System.AssignedTo": uniqueName });
  expect(fieldOf(await world.read(id), "System.AssignedTo")).toMatchObject({ uniqueName, id: userId });
  expect((await world.patch(id, [set("System.AssignedTo", { id: userId })])).status).toBe(200);
  expect(fieldOf(await world.read(id), "System.AssignedTo")).toBeUndefined();
  const unknown = await world.patch(id, [set("System.AssignedTo", "nobody@nowhere.example")]);
  expect([unknown.status, unknown.message]).toEqual([
    400,
    expect.stringMatching(
      /The identity value 'nobody@nowhere\.example' for field 'Assigned To' is an unknown identity/,
    ),
  ]);
});

test("a relation that exists already is 400 RelationAlreadyExistsException, and the whole patch fails", async () => {
  const { id } = await world.item("Epic", {}, [{ rel: "Hyperlink", url: "https://example.com/" }]);
  const answer = await world.patch(id, [
    set("System.Title", "2"),
    relate({ rel: "Hyperlink", url: "https://example.com/" }),
  ]);
  expect([answer.status, answer.typeKey, answer.message]).toEqual([
    400,
    "RelationAlreadyExistsException",
    "Relation already exists.",
  ]);
  expect(fieldOf(await world.read(id), "System.Title")).toBe("Epic");
});

test("one parent only: TF201036; no cycles: TF201035", async () => {
  const [one, two] = [await world.item("Epic"), await world.item("Epic")];
  const child = await world.item("Feature", {}, [hierarchy("Reverse", one.url)]);
  const second = await world.patch(child.id, [relate(hierarchy("Reverse", two.url))]);
  expect([second.status, second.message]).toEqual([400, expect.stringMatching(/^TF201036: /)]);
  const fromAbove = await world.patch(two.id, [relate(hierarchy("Forward", child.url))]);
  expect([fromAbove.status, fromAbove.message]).toEqual([400, expect.stringMatching(/^TF201036: /)]);
  const cycle = await world.patch(one.id, [relate(hierarchy("Reverse", child.url))]);
  expect([cycle.status, cycle.message]).toEqual([400, expect.stringMatching(/^TF201035: /)]);
});

test("relations are not served in the order in which they were added, and an index means the order last served", async () => {
  const parent = await world.item("Epic");
  const children: Item[] = [];
  for (const title of ["1", "2", "3", "4", "5"])
    children.push(await world.item("Feature", { "System.Title": title }, [hierarchy("Reverse", parent.url)]));
  const urls = async (): Promise<readonly string[]> =>
    (await world.read(parent.id, "&$expand=relations")).relations?.map(({ url }) => url) ?? [];
  const served = await urls();
  expect(served).not.toEqual(children.map(({ url }) => url));
  expect([...served].sort()).toEqual(children.map(({ url }) => url).sort());
  expect(await urls()).toEqual(served);
  await world.patch(parent.id, [
    { op: "remove", path: "/relations/3" },
    { op: "remove", path: "/relations/1" },
  ]);
  expect([...(await urls())].sort()).toEqual([served[0], served[2], served[4]].sort());
});

test("the comment of a link has at most 255 characters", async () => {
  const { id } = await world.item("Epic");
  const link = (comment: string): object =>
    relate({ rel: "Hyperlink", url: `https://example.com/${comment.length}`, attributes: { comment } });
  expect((await world.patch(id, [link("x".repeat(255))])).status).toBe(200);
  expect((await world.patch(id, [link("x".repeat(256))])).status).toBe(400);
});

test("a name of a link that is not registered is 500, a wiki page is linked as `Wiki Page`", async () => {
  const { id } = await world.item("Epic");
  const link = (name: string, url: string): object => relate({ rel: "ArtifactLink", url, attributes: { name } });
  const url = `vstfs:///Wiki/WikiPage/${encodeURIComponent(`${world.project.id}/${world.wikiId}/A/B`)}`;
  const wrong = await world.patch(id, [link("Wikipage", url)]);
  expect([wrong.status, wrong.message]).toEqual([500, expect.stringContaining("Unrecognized Resource link")]);
  expect((await world.patch(id, [link("Wiki Page", url)])).status).toBe(200);
  const found = await world.ask("POST", "Demo/_apis/wit/artifacturiquery", { body: { artifactUris: [url] } });
  expect(found.body).toMatchObject({ artifactUrisQueryResult: { [url]: [{ id }] } });
});

test("validateOnly runs rules and tests and saves nothing; a new item has neither id nor rev", async () => {
  const answer = await world.ask("POST", "Demo/_apis/wit/workitems/$Epic", {
    body: [set("System.Title", "dry")],
    headers: patchType,
    query: "&validateOnly=true",
  });
  expect(answer.status).toBe(200);
  expect(answer.body).not.toHaveProperty("id");
  expect(answer.body).not.toHaveProperty("rev");
  const { id } = await world.item("Epic");
  expect((await world.patch(id, [set("System.Title", "dry")], "&validateOnly=true")).status).toBe(200);
  expect((await world.patch(id, [{ op: "test", path: "/rev", value: 9 }], "&validateOnly=true")).status).toBe(412);
  const rule = await world.patch(id, [set("System.State", "Nonsense")], "&validateOnly=true");
  expect(rule.typeKey).toBe("RuleValidationException");
  expect(await world.read(id)).toMatchObject({ rev: 1, fields: { "System.Title": "Epic" } });
});

test("$batch answers its rows in order with bodies that are strings; new items have negative ids others may name", async () => {
  const rows = await batchOf([
    newItem(-1, "parent"),
    newItem(-2, "child", [relate(hierarchy("Reverse", `${world.orgUrl}/_apis/wit/workItems/-1`))]),
  ]);
  expect(rows.map(({ code }) => code)).toEqual([200, 200]);
  const [parent, child] = rows.map(({ body }) => JSON.parse(body) as Item);
  expect((await world.read(child?.id ?? 0)).fields["System.Parent"]).toBe(parent?.id);
});

test("$batch: a request that fails does not touch the others, and an update with a project in its address is 404", async () => {
  const { id } = await world.item("Epic");
  const update = (uri: string): object => ({
    method: "PATCH",
    uri,
    headers: { "Content-Type": "application/json-patch+json" },
    body: [set("System.Title", "batched")],
  });
  const rows = await batchOf([
    update(`/Demo/_apis/wit/workitems/${id}?api-version=7.1`),
    update(`/_apis/wit/workitems/${id}?api-version=7.1`),
  ]);
  expect(rows.map(({ code }) => code)).toEqual([404, 200]);
  expect(rows.map(({ body }) => typeof body)).toEqual(["string", "string"]);
});

test("at most 200 ids at once, in a list, a batch read and a $batch", async () => {
  const ids = Array.from({ length: 201 }, (_, index) => index + 1);
  const list = await world.ask("GET", `_apis/wit/workitems?ids=${ids.join(",")}`);
  expect([list.status, list.message]).toEqual([400, expect.stringMatching(/^VS403474: You requested 201 work items/)]);
  expect((await world.ask("POST", "_apis/wit/workitemsbatch", { body: { ids } })).status).toBe(400);
  const batch = await world.ask("PATCH", "_apis/wit/$batch", { body: ids.map((id) => newItem(-id, "x")) });
  expect(batch.status).toBe(400);
});

test("more than 20,000 results are refused with VS402337, not cut; $top cuts without a word", async () => {
  world.service.board.settings.queryLimit = 2;
  for (const _ of [1, 2, 3]) await world.item("Epic");
  const ask = (query = "") =>
    world.ask("POST", "Demo/_apis/wit/wiql", { body: { query: "SELECT [System.Id] FROM WorkItems" }, query });
  const answer = await ask();
  expect([answer.status, answer.typeKey]).toEqual([400, "WorkItemTrackingQueryResultSizeLimitExceededException"]);
  expect(answer.message).toMatch(/^VS402337: The number of work items returned exceeds the size limit of 2\./);
  const cut = await ask("&$top=2");
  expect([cut.status, (cut.body["workItems"] as unknown[]).length]).toEqual([200, 2]);
});

test("fields and $expand exclude each other", async () => {
  const { id } = await world.item("Epic");
  const answer = await world.ask("GET", `_apis/wit/workitems/${id}`, {
    query: "&fields=System.Title&$expand=relations",
  });
  expect([answer.status, answer.message]).toEqual([
    400,
    "The expand parameter can not be used with the fields parameter.",
  ]);
});

test("a missing id fails the whole list, or is null with errorPolicy=omit", async () => {
  const { id } = await world.item("Epic");
  const failed = await world.ask("GET", `_apis/wit/workitems?ids=${id},999`);
  expect([failed.status, failed.message]).toEqual([404, expect.stringMatching(/^TF401232: Work item 999 /)]);
  const omitted = await world.ask("GET", `_apis/wit/workitems?ids=${id},999&errorPolicy=omit`);
  expect(omitted.body).toMatchObject({ count: 2, value: [{ id }, null] });
});

test("deleted items lie in the recycle bin: TF401232 outside of it, restored by PATCH, destroyed by DELETE", async () => {
  const { id } = await world.item("Epic");
  const deleted = await world.ask("DELETE", `_apis/wit/workitems/${id}`);
  expect(Object.keys(deleted.body)).toEqual([
    "id",
    "type",
    "name",
    "project",
    "deletedDate",
    "deletedBy",
    "code",
    "url",
    "resource",
  ]);
  const gone = await world.ask("GET", `_apis/wit/workitems/${id}`);
  expect([gone.status, gone.typeKey]).toEqual([404, "WorkItemUnauthorizedAccessException"]);
  expect((await world.ask("GET", `_apis/wit/recyclebin/${id}`)).status).toBe(200);
  expect((await world.ask("PATCH", `_apis/wit/recyclebin/${id}`, { body: { isDeleted: false } })).status).toBe(200);
  expect((await world.read(id)).id).toBe(id);
  await world.ask("DELETE", `_apis/wit/workitems/${id}`);
  expect((await world.ask("DELETE", `_apis/wit/recyclebin/${id}`)).status).toBe(204);
  expect((await world.ask("GET", `_apis/wit/recyclebin/${id}`)).status).toBe(404);
});

test("a comment is a revision and is counted", async () => {
  const { id } = await world.item("Epic");
  const made = await world.ask("POST", `Demo/_apis/wit/workItems/${id}/comments`, {
    body: { text: "Hello" },
    version: "7.1-preview.4",
  });
  expect(made.status).toBe(200);
  expect(await world.read(id)).toMatchObject({ rev: 2, fields: { "System.CommentCount": 1 } });
});

test("a completed state sets ClosedDate, ClosedBy and its reason; only the first state may be given at creation", async () => {
  const { id } = await world.item("Epic");
  const { body } = await world.patch(id, [set("System.State", "Closed")]);
  const fields = body["fields"] as Record<string, unknown>;
  expect(fields["Microsoft.VSTS.Common.ClosedDate"]).toBe("2026-01-05T09:00:00Z");
  expect(fields["Microsoft.VSTS.Common.ClosedBy"]).toMatchObject({ uniqueName: "admin@local.example" });
  expect(fields["System.Reason"]).toEqual(expect.any(String));
  const early = await world.ask("POST", "Demo/_apis/wit/workitems/$Epic", {
    body: [set("System.Title", "x"), set("System.State", "Closed")],
    headers: patchType,
  });
  expect(early.status).toBe(400);
});

test("default answers leave out what only $expand=all adds, and show the parent once there is one", async () => {
  const parent = await world.item("Epic");
  const child = await world.item("Feature", {}, [hierarchy("Reverse", parent.url)]);
  const plain = await world.read(child.id);
  for (const name of ["System.Id", "System.Rev", "System.AreaId", "System.NodeName", "System.Watermark"])
    expect(plain.fields).not.toHaveProperty([name]);
  expect(plain.fields["System.Parent"]).toBe(parent.id);
  expect(parent.fields).not.toHaveProperty(["System.Parent"]);
  const all = await world.read(child.id, "&$expand=all");
  for (const name of ["System.Id", "System.Rev", "System.AreaId", "System.NodeName", "System.Watermark"])
    expect(all.fields).toHaveProperty([name]);
});

test("the format of long texts is told per field, and becomes Markdown for good", async () => {
  const { id } = await world.item("Epic", { "System.Description": "<b>x</b>" });
  const formats = async () => (await world.ask("GET", `_apis/wit/workitems/${id}`)).body["multilineFieldsFormat"];
  expect(await formats()).toEqual({ "System.Description": "html" });
  await world.patch(id, [
    { op: "add", path: "/multilineFieldsFormat/System.Description", value: "Markdown" },
    set("System.Description", "**x**"),
  ]);
  expect(await formats()).toEqual({ "System.Description": "markdown" });
});

test("a type that a project does not have is VS402323", async () => {
  const answer = await world.ask("POST", "Demo/_apis/wit/workitems/$Nothing", {
    body: [set("System.Title", "x")],
    headers: patchType,
  });
  expect([answer.status, answer.message]).toEqual([
    404,
    expect.stringMatching(/^VS402323: Work item type Nothing does not exist/),
  ]);
});

test("creating with bypassRules needs its permission: TF401322", async () => {
  const writer = world.service.users.add({
    displayName: "Will",
    uniqueName: "will@local.example",
    permission: "write",
  });
  const { secret } = world.service.users.issueToken({ userId: writer.id });
  const answer = await world.ask("POST", "Demo/_apis/wit/workitems/$Epic", {
    body: [set("System.Title", "x")],
    headers: { ...patchType, authorization: `Bearer ${secret}` },
    query: "&bypassRules=true",
  });
  expect(answer.message).toMatch(/^TF401322/);
});
