import { boardWorld, set, type BoardWorld } from "./boardWorld";

let world: BoardWorld;
afterEach(() => world.close());

const createTask = (title: string) =>
  world.call("POST", "Demo/_apis/wit/workitems/$Task", [set("System.Title", title)]);

test("a created task has the recorded members, in the recorded order, with trimmed dates", async () => {
  world = await boardWorld("basic");
  const { status, headers, body } = await createTask("sampleTask");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("application/json; charset=utf-8; api-version=7.1");
  expect(Object.keys(body)).toEqual(["id", "rev", "fields", "multilineFieldsFormat", "_links", "url"]);
  expect(Object.keys(body.fields)).toEqual([
    "System.AreaPath",
    "System.TeamProject",
    "System.IterationPath",
    "System.WorkItemType",
    "System.State",
    "System.Reason",
    "System.CreatedDate",
    "System.CreatedBy",
    "System.ChangedDate",
    "System.ChangedBy",
    "System.CommentCount",
    "System.Title",
    "Microsoft.VSTS.Common.StateChangeDate",
    "Microsoft.VSTS.Common.Priority",
  ]);
  expect(body.fields).toMatchObject({
    "System.AreaPath": "Demo",
    "System.State": "To Do",
    "System.Reason": "Added to backlog",
    "System.CreatedDate": "2026-03-02T09:30:00.23Z",
    "Microsoft.VSTS.Common.Priority": 2,
  });
  expect(Object.keys(body.fields["System.CreatedBy"] ?? {})).toEqual([
    "displayName",
    "url",
    "_links",
    "id",
    "uniqueName",
    "imageUrl",
    "descriptor",
  ]);
  expect(body.url).toBe(`http://localhost:1/local/${world.project.id}/_apis/wit/workItems/1`);
  expect(Object.keys(body._links)).toEqual([
    "self",
    "workItemUpdates",
    "workItemRevisions",
    "workItemComments",
    "html",
    "workItemType",
    "fields",
  ]);
});

test("all fields are served in the recorded order when asked for", async () => {
  world = await boardWorld("basic");
  await createTask("sampleTask");
  const { body } = await world.get(1, "?$expand=all");
  expect(Object.keys(body.fields)).toEqual([
    "System.Id",
    "System.AreaId",
    "System.AreaPath",
    "System.TeamProject",
    "System.NodeName",
    "System.AreaLevel1",
    "System.Rev",
    "System.AuthorizedDate",
    "System.RevisedDate",
    "System.IterationId",
    "System.IterationPath",
    "System.IterationLevel1",
    "System.WorkItemType",
    "System.State",
    "System.Reason",
    "System.CreatedDate",
    "System.CreatedBy",
    "System.ChangedDate",
    "System.ChangedBy",
    "System.AuthorizedAs",
    "System.PersonId",
    "System.Watermark",
    "System.CommentCount",
    "System.Title",
    "Microsoft.VSTS.Common.StateChangeDate",
    "Microsoft.VSTS.Common.Priority",
  ]);
  expect(body.fields["System.RevisedDate"]).toBe("9999-01-01T00:00:00Z");
});

test("closing a Basic task dates its closing only, closing a Basic Epic its activation too", async () => {
  world = await boardWorld("basic");
  const task = await world.create("Task", "t");
  const epic = await world.create("Epic", "e");
  world.tick();
  const closedTask = (await world.patch(task, [set("System.State", "Done")])).body.fields;
  const closedEpic = (await world.patch(epic, [set("System.State", "Done")])).body.fields;
  expect(closedTask).toMatchObject({
    "System.Reason": "Completed",
    "Microsoft.VSTS.Common.ClosedDate": "2026-03-02T09:30:01.23Z",
    "Microsoft.VSTS.Common.StateChangeDate": "2026-03-02T09:30:01.23Z",
  });
  expect(closedTask).not.toHaveProperty("Microsoft.VSTS.Common.ActivatedDate");
  expect(closedEpic).toHaveProperty(["Microsoft.VSTS.Common.ActivatedDate"], "2026-03-02T09:30:01.23Z");
});

test("resolving an Agile bug dates activation and resolution and keeps the reason", async () => {
  world = await boardWorld("agile");
  const bug = await world.create("Bug", "b");
  const { body } = await world.patch(bug, [set("System.State", "Resolved")]);
  expect(body.fields).toMatchObject({
    "System.Reason": "Fixed",
    "Microsoft.VSTS.Common.ResolvedReason": "Fixed",
    "Microsoft.VSTS.Common.Severity": "3 - Medium",
    "Microsoft.VSTS.Common.ValueArea": "Business",
  });
  expect(body.fields).toHaveProperty(["Microsoft.VSTS.Common.ActivatedDate"]);
  expect(body.fields).not.toHaveProperty(["Microsoft.VSTS.Common.ClosedDate"]);
});

test("reopening clears what closing wrote", async () => {
  world = await boardWorld("agile");
  const epic = await world.create("Epic", "e");
  await world.patch(epic, [set("System.State", "Closed")]);
  const { body } = await world.patch(epic, [set("System.State", "Active")]);
  expect(body.fields).toMatchObject({ "System.Reason": "Reintroduced in Scope" });
  expect(body.fields).not.toHaveProperty(["Microsoft.VSTS.Common.ClosedDate"]);
});

test("operations go by name or by number", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const answer = await world.patch(id, [
    { op: "test", path: "/rev", value: 1 },
    { op: 0, path: "/fields/System.Description", value: "d" },
    { op: 2, path: "/fields/System.Title", value: "f" },
  ]);
  expect(answer.body.fields).toMatchObject({ "System.Title": "f", "System.Description": "d" });
  expect(answer.body.rev).toBe(2);
  const removed = await world.patch(id, [{ op: 1, path: "/fields/System.Description" }]);
  expect(removed.body.fields).not.toHaveProperty(["System.Description"]);
});

test("a stale test of rev is 412 in the recorded words and changes nothing", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  await world.patch(id, [set("System.Title", "f")]);
  const { status, headers, body } = await world.patch(id, [
    { op: "test", path: "/rev", value: 1 },
    set("System.Title", "g"),
  ]);
  expect(status).toBe(412);
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(body).toEqual({
    $id: "1",
    innerException: null,
    message: "VS403351: Test Operation for path /rev failed, value 2 was not equal to test value 1.",
    typeName:
      "Microsoft.VisualStudio.Services.WebApi.Patch.TestPatchOperationFailedException, Microsoft.VisualStudio.Services.WebApi",
    typeKey: "TestPatchOperationFailedException",
    errorCode: 0,
    eventId: 3000,
  });
  expect((await world.get(id)).body).toMatchObject({ rev: 2, fields: { "System.Title": "f" } });
});

test("values that equal the present ones make no revision", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e", { "System.Tags": "b; A" });
  world.tick();
  const answer = await world.patch(id, [set("System.Title", "e"), set("System.Tags", "a"), set("System.State", "New")]);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ rev: 1, fields: { "System.ChangedDate": "2026-03-02T09:30:00.23Z" } });
});

test("all operations of one document are one revision", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const answer = await world.patch(id, [
    set("System.Title", "f"),
    set("Microsoft.VSTS.Common.Priority", "1"),
    set("System.State", "Active"),
  ]);
  expect(answer.body).toMatchObject({ rev: 2, fields: { "Microsoft.VSTS.Common.Priority": 1 } });
});

test("a state outside the list is refused in the recorded shape", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const { status, body } = await world.patch(id, [set("System.State", "To Do")]);
  const message = "The field 'State' contains the value 'To Do' that is not in the list of supported values";
  expect(status).toBe(400);
  expect(body).toEqual({
    $id: "1",
    customProperties: {
      FieldReferenceName: null,
      FieldStatusFlags: "none",
      ErrorMessage: message,
      FieldStatusCode: 0,
      RuleValidationErrors: [
        {
          fieldReferenceName: "System.State",
          fieldStatusFlags: "required, hasValues, limitedToValues, invalidListValue",
          errorMessage: message,
          fieldStatusCode: 4194317,
          ruleValidationErrors: null,
        },
      ],
    },
    innerException: null,
    message,
    typeName:
      "Microsoft.TeamFoundation.WorkItemTracking.Server.RuleValidationException, Microsoft.TeamFoundation.WorkItemTracking.Server",
    typeKey: "RuleValidationException",
    errorCode: 0,
    eventId: 3200,
  });
});

test("a new item may only have the first state", async () => {
  world = await boardWorld();
  const { status } = await world.call("POST", "Demo/_apis/wit/workitems/$Epic", [
    set("System.Title", "e"),
    set("System.State", "Active"),
  ]);
  expect(status).toBe(400);
});

test("a change of state the process does not know is refused", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  await world.patch(id, [set("System.State", "Removed")]);
  expect((await world.patch(id, [set("System.State", "Active")])).status).toBe(400);
  expect((await world.patch(id, [set("System.State", "New")])).body.fields).toMatchObject({
    "System.Reason": "Reconsidering the Epic",
  });
});

test("an item in a state its type has lost refuses even a new title", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  world.service.board.inheritProcess(world.project, { renameStates: { Epic: { New: "Idea" } } });
  const { status, body } = await world.patch(id, [set("System.Title", "f")]);
  expect(status).toBe(400);
  expect(body.message).toBe("The field 'State' contains the value 'New' that is not in the list of supported values");
});

test("a title is required and at most 255 characters long", async () => {
  world = await boardWorld();
  const empty = await world.call("POST", "Demo/_apis/wit/workitems/$Epic", [set("System.Title", "")]);
  expect(empty.status).toBe(400);
  expect(empty.body.message).toBe("TF401320: Rule Error for field Title. Error code: Required, InvalidEmpty.");
  expect(empty.body.customProperties.RuleValidationErrors.at(0).fieldStatusCode).toBe(524289);
  const long = await world.call("POST", "Demo/_apis/wit/workitems/$Epic", [set("System.Title", "x".repeat(256))]);
  expect(long.body.typeKey).toBe("RuleValidationException");
  expect(await world.create("Epic", "x".repeat(255))).toBe(1);
});

test("a required field of an inherited process must be given", async () => {
  world = await boardWorld();
  world.service.board.inheritProcess(world.project, {
    addFields: [
      {
        field: { referenceName: "Custom.Sponsor", name: "Sponsor", type: "string" },
        types: ["Epic"],
        rules: { required: true },
      },
    ],
  });
  const path = "Demo/_apis/wit/workitems/$Epic";
  const missing = await world.call("POST", path, [set("System.Title", "e")]);
  expect(missing.body.message).toContain("field Sponsor");
  const given = await world.call("POST", path, [set("System.Title", "e"), set("Custom.Sponsor", "Ada")]);
  expect(given.body.fields).toMatchObject({ "Custom.Sponsor": "Ada" });
});

test("unknown fields, types, places and people are refused in the service's words", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const field = await world.patch(id, [set("Custom.None", "x")]);
  expect([field.status, field.body.message]).toEqual([400, "TF51535: Cannot find field Custom.None."]);
  const area = await world.patch(id, [set("System.AreaPath", "Demo\\Nowhere")]);
  expect(area.body.message).toBe(`TF401347: Invalid tree name given for work item ${id}, field 'System.AreaPath'.`);
  const created = await world.call("POST", "Demo/_apis/wit/workitems/$Epic", [
    set("System.Title", "e"),
    set("System.IterationPath", "Other"),
  ]);
  expect(created.body.message).toBe(
    "TF401347: Invalid tree name given for work item -1, field 'System.IterationPath'.",
  );
  for (const path of ["\\Demo", "Demo\\", "Demo/A"])
    expect((await world.patch(id, [set("System.AreaPath", path)])).status).toBe(400);
  const person = await world.patch(id, [set("System.AssignedTo", "nobody@example.com")]);
  expect(person.body.message).toBe(
    "The identity value 'nobody@example.com' for field 'Assigned To' is an unknown identity.",
  );
  const type = await world.call("POST", "Demo/_apis/wit/workitems/$Wish", [set("System.Title", "e")]);
  expect(type.status).toBe(404);
  expect(type.body.message).toContain("VS402323: Work item type Wish does not exist in project Demo");
  const project = await world.call("POST", "Nowhere/_apis/wit/workitems/$Epic", [set("System.Title", "e")]);
  expect(project.body.typeKey).toBe("ProjectDoesNotExistWithNameException");
});

test("people are assigned by address, by combined name or by descriptor; an id alone assigns nobody", async () => {
  world = await boardWorld();
  const ada = world.addUser("Ada Lovelace", "write");
  const id = await world.create("Epic", "e");
  const assigned = async (value: unknown) =>
    (await world.patch(id, [set("System.AssignedTo", value)])).body.fields["System.AssignedTo"]?.id;
  expect(await assigned("ada.lovelace@local.example")).toBe(ada.id);
  expect(await assigned("")).toBeUndefined();
  expect(await assigned("Ada Lovelace <ada.lovelace@local.example>")).toBe(ada.id);
  expect(await assigned({ id: ada.id })).toBeUndefined();
  expect(await assigned({ descriptor: ada.descriptor })).toBe(ada.id);
});

test("adding tags merges, replacing replaces, emptying clears", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e", { "System.Tags": "beta; Alpha" });
  const tags = async (operation: object) => (await world.patch(id, [operation])).body.fields["System.Tags"];
  expect(await tags({ op: "add", path: "/fields/System.Tags", value: "gamma; ALPHA" })).toBe("Alpha; beta; gamma");
  expect(await tags({ op: "replace", path: "/fields/System.Tags", value: "delta" })).toBe("delta");
  expect(await tags({ op: "replace", path: "/fields/System.Tags", value: "" })).toBeUndefined();
  expect((await world.call("GET", "Demo/_apis/wit/tags")).body.value.map((tag) => tag.name)).toEqual([
    "Alpha",
    "beta",
    "delta",
    "gamma",
  ]);
});

test("a new tag needs a permission of its own", async () => {
  world = await boardWorld();
  const ada = world.addUser("Ada", "write");
  world.service.board.access.refuseNewTags(ada.id);
  const id = await world.create("Epic", "e", { "System.Tags": "known" });
  const refused = await world.patch(id, [set("System.Tags", "new")], "", { as: ada });
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({
    typeKey: "AccessCheckException",
    message: "TF401289: The current user does not have permissions to create tags.",
    customProperties: { RequestedPermissions: 2, NamespaceId: "bb50f182-8e5e-40b8-bc21-e8752a1e7ae2" },
  });
  expect((await world.patch(id, [set("System.Tags", "KNOWN")], "", { as: ada })).status).toBe(200);
});

test("validation alone tells what would be and saves nothing", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const update = await world.patch(id, [set("System.Title", "f"), set("System.Tags", "new")], "?validateOnly=true");
  expect(update.body.fields).toMatchObject({ "System.Title": "f", "System.Tags": "new" });
  expect((await world.get(id)).body).toMatchObject({ rev: 1, fields: { "System.Title": "e" } });
  expect((await world.call("GET", "Demo/_apis/wit/tags")).body.count).toBe(0);
  const create = await world.call("POST", "Demo/_apis/wit/workitems/$Epic?validateOnly=true", [
    set("System.Title", "x"),
  ]);
  expect(create.status).toBe(200);
  expect(create.body).not.toHaveProperty("id");
  expect(create.body).not.toHaveProperty("rev");
  const refused = await world.call("POST", "Demo/_apis/wit/workitems/$Epic?validateOnly=true", []);
  expect(refused.status).toBe(400);
  expect(await world.create("Epic", "next")).toBe(2);
});

test("rules are bypassed only by those who may", async () => {
  world = await boardWorld();
  const ada = world.addUser("Ada", "write");
  const operations = [set("System.Title", "e"), set("System.State", "Closed"), set("System.CreatedDate", "2020-01-01")];
  const path = "Demo/_apis/wit/workitems/$Epic?bypassRules=true";
  expect((await world.call("POST", path, operations, { as: ada })).status).toBe(403);
  const bypassed = await world.call("POST", path, operations);
  expect(bypassed.body.fields).toMatchObject({
    "System.State": "Closed",
    "System.CreatedDate": "2020-01-01T00:00:00Z",
  });
  const suppressed = await world.patch(
    Number(bypassed.body.id),
    [set("System.Title", "f")],
    "?suppressNotifications=true",
    { as: ada },
  );
  expect(suppressed.status).toBe(403);
});

test("only a JSON patch is accepted", async () => {
  world = await boardWorld();
  const { status, body } = await world.call("POST", "Demo/_apis/wit/workitems/$Epic", [set("System.Title", "e")], {
    type: "application/json",
  });
  expect(status).toBe(400);
  expect(body.typeKey).toBe("VssRequestContentTypeNotSupportedException");
});

test("a text becomes Markdown for good", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e", { "System.Description": "<p>d</p>" });
  expect((await world.get(id)).body.multilineFieldsFormat).toEqual({ "System.Description": "html" });
  const format = (value: string) => ({ op: "add", path: "/multilineFieldsFormat/System.Description", value });
  const changed = await world.patch(id, [set("System.Description", "# d"), format("Markdown")]);
  expect(changed.body.multilineFieldsFormat).toEqual({ "System.Description": "markdown" });
  expect((await world.patch(id, [format("Html")])).status).toBe(400);
  expect((await world.get(id, "?fields=System.Title")).body.multilineFieldsFormat).toEqual({});
});

test("texts are rewritten as HTML only where a test asks for it", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e", { "System.Description": "<P>a<br/>b</P><script>x</script>" });
  expect((await world.get(id)).body.fields["System.Description"]).toBe("<P>a<br/>b</P><script>x</script>");
  world.service.board.settings.canonicaliseHtml = true;
  await world.patch(id, [set("System.Description", "<P>a<br/>b</P>\r\n<script>x</script>")]);
  expect((await world.get(id)).body.fields["System.Description"]).toBe("<p>a<br>b</p>");
});

test("fields and relations cannot be asked for together", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  for (const answer of [
    await world.get(id, "?fields=System.Title&$expand=relations"),
    await world.call("GET", `_apis/wit/workitems?ids=${id}&fields=System.Title&$expand=1`),
    await world.call("POST", "_apis/wit/workitemsbatch", { ids: [id], fields: ["System.Title"], $expand: "all" }),
  ]) {
    expect(answer.status).toBe(400);
    expect(answer.body.message).toBe("The expand parameter can not be used with the fields parameter.");
  }
  expect((await world.get(id, "?fields=System.Title&$expand=none")).body.fields).toEqual({ "System.Title": "e" });
});

test("a missing item is 404 for the whole list, or null where errors are omitted", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const missing = await world.get(99);
  expect([missing.status, missing.body.message]).toEqual([
    404,
    "TF401232: Work item 99 does not exist, or you do not have permissions to read it.",
  ]);
  expect((await world.call("GET", `_apis/wit/workitems?ids=${id},99`)).status).toBe(404);
  const omitted = await world.call("POST", "Demo/_apis/wit/workitemsbatch", {
    ids: [99, id],
    errorPolicy: "omit",
    fields: ["System.Id"],
  });
  expect(omitted.body.count).toBe(2);
  expect(omitted.body.value.at(0)).toBeNull();
  expect(omitted.body.value.at(1)).toEqual({
    id,
    rev: 1,
    fields: { "System.Id": id },
    multilineFieldsFormat: {},
    url: `http://localhost:1/local/${world.project.id}/_apis/wit/workItems/${id}`,
  });
});

test("more than 200 items at once are refused", async () => {
  world = await boardWorld();
  const ids = Array.from({ length: 201 }, (_, index) => index + 1);
  const { status, body } = await world.call("POST", "_apis/wit/workitemsbatch", { ids });
  expect(status).toBe(400);
  expect(body.message).toBe(
    "VS403474: You requested 201 work items which exceeds the limit of 200. Reduce the number of work items in your request and try again.",
  );
});

test("an item is served as it was at a moment", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "first");
  world.tick(60_000);
  const between = world.now().toISOString();
  world.tick(60_000);
  await world.patch(id, [set("System.Title", "second")]);
  expect((await world.get(id, `?asOf=${between}`)).body).toMatchObject({ rev: 1, fields: { "System.Title": "first" } });
  expect((await world.get(id, "?asOf=2020-01-01")).status).toBe(404);
});

test("deleting moves to the recycle bin with the recorded body, restoring brings back", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const deleted = await world.call("DELETE", `_apis/wit/workitems/${id}`);
  expect(deleted.status).toBe(200);
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
  expect(deleted.body).toMatchObject({
    deletedDate: "3/2/2026 9:30:00 AM",
    deletedBy: "Local Administrator <admin@local.example>",
    code: 200,
    resource: { rev: 2, fields: { "System.CreatedBy": "Local Administrator <admin@local.example>" } },
  });
  expect((await world.get(id)).status).toBe(404);
  expect((await world.patch(id, [set("System.Title", "f")])).status).toBe(404);
  expect(await world.ids("[System.Id] > 0")).toEqual([]);
  expect((await world.call("GET", "Demo/_apis/wit/recyclebin")).body.value.at(0).id).toBe(id);
  expect((await world.call("PATCH", `_apis/wit/recyclebin/${id}`, { isDeleted: false })).status).toBe(200);
  expect((await world.get(id)).body).toMatchObject({ rev: 3, fields: { "System.Title": "e" } });
});

test("destroying leaves nothing", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  await world.call("DELETE", `_apis/wit/workitems/${id}`);
  expect((await world.call("DELETE", `_apis/wit/recyclebin/${id}`)).status).toBe(204);
  expect((await world.call("GET", `_apis/wit/recyclebin/${id}`)).status).toBe(404);
  expect(await world.create("Epic", "next")).toBe(id + 1);
});

test("readers read and do not write, and see nothing of hidden areas", async () => {
  world = await boardWorld();
  const reader = world.addUser("Rita", "read");
  const writer = world.addUser("Wim", "write");
  const area = world.service.board.seed.addNode(world.project, "area", "Secret");
  const open = await world.create("Epic", "open");
  const secret = await world.create("Epic", "secret", { "System.AreaPath": "Demo\\Secret" });
  expect((await world.patch(open, [set("System.Title", "x")], "", { as: reader })).status).toBe(403);
  world.service.board.access.hideArea(reader.id, area.id);
  world.service.board.access.protectArea(writer.id, area.id);
  const read = (id: number) => world.call("GET", `_apis/wit/workitems/${id}`, undefined, { as: reader });
  expect((await read(open)).status).toBe(200);
  expect((await read(secret)).body.typeKey).toBe("WorkItemUnauthorizedAccessException");
  const found = await world.wiql("SELECT [System.Id] FROM WorkItems", "", { as: reader });
  expect(found.body.workItems.map((item) => item.id)).toEqual([open]);
  expect((await world.patch(secret, [set("System.Title", "x")], "", { as: writer })).status).toBe(403);
  expect((await world.call("GET", `_apis/wit/workitems/${secret}`, undefined, { as: writer })).status).toBe(200);
});

test("comments are revisions of the item and exist in preview only", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const path = `Demo/_apis/wit/workItems/${id}/comments`;
  expect((await world.call("GET", path)).body.typeKey).toBe("VssInvalidPreviewVersionException");
  const added = await world.call("POST", `${path}?api-version=7.1-preview.4`, { text: "hello" });
  expect(added.status).toBe(200);
  expect(added.body).toMatchObject({ workItemId: id, version: 1, text: "hello", format: "html" });
  expect((await world.get(id)).body).toMatchObject({
    rev: 2,
    fields: { "System.CommentCount": 1, "System.History": "hello" },
  });
  const all = await world.call("GET", `${path}?api-version=7.1-preview.4`);
  expect(all.body).toMatchObject({ totalCount: 1, count: 1 });
});

test("a request that fails half way leaves no trace", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  const answer = await world.patch(id, [
    set("System.Title", "f"),
    set("System.Tags", "new"),
    {
      op: "add",
      path: "/relations/-",
      value: { rel: "ArtifactLink", url: "vstfs:///Wiki/WikiPage/a", attributes: { name: "None" } },
    },
  ]);
  expect([answer.status, answer.body.message]).toEqual([500, "Unrecognized Resource link"]);
  expect((await world.get(id)).body).toMatchObject({ rev: 1, fields: { "System.Title": "e" } });
  expect((await world.call("GET", "Demo/_apis/wit/tags")).body.count).toBe(0);
  expect((await world.call("GET", `_apis/wit/workitems/${id}/updates`)).body.count).toBe(1);
});

test("an item at the limit of its revisions cannot be changed", async () => {
  world = await boardWorld();
  const id = await world.create("Epic", "e");
  world.service.board.settings.revisionLimit = 1;
  const { status, body } = await world.patch(id, [set("System.Title", "f")]);
  expect([status, body.typeKey]).toEqual([500, "WorkItemRevisionLimitExceededException"]);
  expect((await world.patch(id, [set("System.Title", "e")])).status).toBe(200);
});
