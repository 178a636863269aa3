/** Facts about requests and answers that are most often got wrong, each under its own name. */
import { startWorld, type World } from "./asked";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

test("GET and OPTIONS work without api-version, POST, PUT, PATCH and DELETE are 400 without it", async () => {
  expect((await world.ask("GET", "_apis/projects", { version: null })).status).toBe(200);
  expect((await world.ask("OPTIONS", "_apis/wit", { version: null })).status).toBe(200);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const path = method === "PUT" ? "Demo/_apis/wiki/wikis/Demo.wiki/pages" : "Demo/_apis/wiki/wikis/Demo.wiki/pages/1";
    const answer = await world.ask(
      method === "POST" ? "POST" : method,
      method === "POST" ? "Demo/_apis/wiki/wikis" : path,
      {
        version: null,
        ...(method === "DELETE" ? {} : { body: {} }),
      },
    );
    if (method !== "PATCH" && method !== "DELETE") expect(answer.typeKey).toBe("VssVersionNotSpecifiedException");
    expect([method, answer.status]).toEqual([method, 400]);
  }
});

test("connectionData and the comments of work items exist only as preview", async () => {
  const { id } = await world.item("Epic");
  for (const path of ["_apis/connectionData", `Demo/_apis/wit/workItems/${id}/comments`]) {
    expect((await world.ask("GET", path)).typeKey).toBe("VssInvalidPreviewVersionException");
  }
  expect((await world.ask("GET", "_apis/connectionData", { version: "7.1-preview" })).status).toBe(200);
  const comments = await world.ask("GET", `Demo/_apis/wit/workItems/${id}/comments`, { version: "7.1-preview.4" });
  expect(comments.body).toMatchObject({ totalCount: 0, count: 0, comments: [] });
});

test("a preview resource version that is too high is 400", async () => {
  const { id } = await world.item("Epic");
  expect((await world.ask("GET", `_apis/wit/workitems/${id}`, { version: "7.2-preview.4" })).status).toBe(400);
  expect((await world.ask("GET", `_apis/wit/workitems/${id}`, { version: "7.2-preview.3" })).status).toBe(200);
});

test("the version asked for is echoed in content-type, and errors carry no such suffix", async () => {
  const answer = await world.ask("GET", "_apis/projects", { version: "5.0" });
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8; api-version=5.0");
  const error = await world.ask("GET", "_apis/projects/Nowhere", { version: "5.0" });
  expect(error.headers.get("content-type")).toBe("application/json; charset=utf-8");
});

test("creating a work item is 200; nodes, iterations of a team, teams, wikis and pages are 201; projects are 202", async () => {
  const team = `Demo/${encodeURIComponent("Demo Team")}`;
  expect((await world.item("Epic")).rev).toBe(1);
  const node = await world.ask("POST", "Demo/_apis/wit/classificationnodes/Iterations", { body: { name: "Year" } });
  expect(node.status).toBe(201);
  const iteration = await world.ask("POST", `${team}/_apis/work/teamsettings/iterations`, {
    body: { id: node.body["identifier"] },
  });
  expect(iteration.status).toBe(201);
  expect((await world.ask("POST", "_apis/projects/Demo/teams", { body: { name: "Other" } })).status).toBe(201);
  expect((await world.page("PUT", "/Page", { body: { content: "x" } })).status).toBe(201);
  const project = {
    name: "Second",
    capabilities: {
      versioncontrol: { sourceControlType: "Git" },
      processTemplate: { templateTypeId: "adcc42ab-9882-485e-a3ed-7678f01f66bc" },
    },
  };
  const queued = await world.ask("POST", "_apis/projects", { body: project });
  expect([queued.status, Object.keys(queued.body)]).toEqual([202, ["id", "status", "url"]]);
  const second = await world.ask("GET", "_apis/projects/Second");
  const wiki = await world.ask("POST", "Second/_apis/wiki/wikis", {
    body: { name: "Second.wiki", projectId: second.body["id"], type: "projectWiki" },
  });
  expect(wiki.status).toBe(201);
  expect((await world.ask("DELETE", `_apis/projects/${String(second.body["id"])}`)).status).toBe(202);
});

test("deletes of nodes, iterations, teams and repositories are 204 without a body; of items and pages 200 with one", async () => {
  await world.ask("POST", "Demo/_apis/wit/classificationnodes/Areas", { body: { name: "Gone" } });
  const node = await world.ask("DELETE", "Demo/_apis/wit/classificationnodes/Areas/Gone");
  expect([node.status, node.text]).toEqual([204, ""]);
  await world.ask("POST", "_apis/projects/Demo/teams", { body: { name: "Gone" } });
  expect((await world.ask("DELETE", "_apis/projects/Demo/teams/Gone")).status).toBe(204);
  const repository = await world.ask("POST", "Demo/_apis/git/repositories", { body: { name: "gone" } });
  expect((await world.ask("DELETE", `Demo/_apis/git/repositories/${String(repository.body["id"])}`)).status).toBe(204);
  const { id } = await world.item("Epic");
  const item = await world.ask("DELETE", `_apis/wit/workitems/${id}`);
  expect([item.status, item.body["id"], item.body["code"]]).toEqual([200, id, 200]);
  await world.page("PUT", "/Page", { body: { content: "x" } });
  expect((await world.page("DELETE", "/Page")).status).toBe(200);
});

test("errors are the envelope with its members in order, customProperties right after $id", async () => {
  const missing = await world.ask("GET", "_apis/wit/workitems/191");
  expect(Object.keys(missing.body)).toEqual([
    "$id",
    "innerException",
    "message",
    "typeName",
    "typeKey",
    "errorCode",
    "eventId",
  ]);
  expect(missing.body).toMatchObject({ $id: "1", errorCode: 0, eventId: 3200 });
  const { id } = await world.item("Epic");
  const rule = await world.patch(id, [{ op: "add", path: "/fields/System.State", value: "Nonsense" }]);
  expect(rule.typeKey).toBe("RuleValidationException");
  expect(Object.keys(rule.body).slice(0, 2)).toEqual(["$id", "customProperties"]);
});

test("errors that are not the envelope exist: an unmatched route is text/plain, a token that is none a sign-in page", async () => {
  const nowhere = await world.ask("GET", "Demo/_apis/nothing");
  expect([nowhere.status, nowhere.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
  expect(nowhere.headers.get("x-tfs-serviceerror")).toContain("The%20controller%20for%20path%20%27");
  const bad = await fetch(`${world.orgUrl}/_apis/projects`, { headers: { authorization: "Bearer none" } });
  expect([bad.status, bad.headers.get("content-type")]).toEqual([203, "text/html; charset=utf-8"]);
});

test("the browser client's wishes: no url and _links, numeric enumerations, dates in milliseconds, bare arrays", async () => {
  const accept =
    "application/json;api-version=5.2-preview.1;excludeUrls=true;enumsAsNumbers=true;msDateFormat=true;noArrayWrap=true";
  const wikis = await world.ask("GET", "Demo/_apis/wiki/wikis", { version: null, headers: { accept } });
  const rows = wikis.body as unknown as Record<string, unknown>[];
  expect(rows).toHaveLength(1);
  expect(rows[0]).not.toHaveProperty("url");
  expect(rows[0]?.["type"]).toBe(0);
  const items = await world.item("Epic");
  const item = await world.ask("GET", `_apis/wit/workitems/${items.id}`, {
    version: null,
    headers: { accept: accept.replace("5.2-preview.1", "5.0") },
  });
  expect(item.body).not.toHaveProperty("_links");
  expect(item.text).toMatch(/"System\.CreatedDate":"\\\/Date\(\d+\)\\\/"/);
});

test("numeric enumerations are accepted where names are", async () => {
  await world.page("PUT", "/A", { body: { content: "" } });
  await world.page("PUT", "/A/B", { body: { content: "" } });
  const byNumber = await world.page("GET", "/A", { query: "&recursionLevel=120" });
  const byName = await world.page("GET", "/A", { query: "&recursionLevel=full" });
  expect(byNumber.body).toEqual(byName.body);
  expect(byName.body["subPages"]).toHaveLength(1);
});

test("browsers may read exactly ActivityId, X-TFS-Session, the continuation token, the global message and ETag", async () => {
  world.service.allowOrigin("http://127.0.0.1:4");
  world.service.faults.arm({}, { kind: "slowed", retryAfterSeconds: 5 });
  const answer = await world.ask("GET", "_apis/projects", { headers: { origin: "http://127.0.0.1:4" } });
  const exposed = (answer.headers.get("access-control-expose-headers") ?? "").split(",");
  expect(exposed).toEqual([
    "ActivityId",
    "X-TFS-Session",
    "X-MS-ContinuationToken",
    "X-VSS-GlobalMessage",
    "ETag",
    "Request-Context",
  ]);
  expect(answer.headers.get("retry-after")).toBe("5");
});

test("discovery answers OPTIONS of an area with the recorded ids, templates and versions", async () => {
  const { body } = await world.ask("OPTIONS", "_apis/wit", { version: null });
  const rows = body["value"] as Record<string, unknown>[];
  expect(rows.find(({ id }) => id === "72c7ddf8-2cdc-4f60-90cd-ab71c14a399b")).toMatchObject({
    area: "wit",
    resourceName: "workItems",
    routeTemplate: "{project}/_apis/{area}/{resource}/{id}",
    releasedVersion: "7.1",
  });
  const comments = rows.find(({ id }) => id === "608aac0a-32e1-4493-a863-b9cf4566d257");
  expect(comments?.["releasedVersion"]).toBe("0.0");
});

test.each([
  ["core", "79134c72-4a58-4b42-976c-04e7115f32bf"],
  ["wit", "5264459e-e5e0-4bd8-b118-0985e68a4ec5"],
  ["work", "1d4f49f9-02b9-4e26-b826-2cdb6195f2a9"],
  ["git", "4e080c62-fa21-4fbc-8fef-2a10a2b38049"],
  ["wiki", "bf7d82a0-8aa5-4613-94ef-6172a5ea01f3"],
  ["Location Service", "00025394-6065-48ca-87d9-7f5672854ef7"],
  ["ExtensionManagement", "6c2b0933-3600-42ae-bf8b-93d4f7e83594"],
])("the resource area %s is at this address", async (name, id) => {
  const { body } = await world.ask("GET", "_apis/resourceAreas", { version: null });
  const rows = body["value"] as { id: string; name: string; locationUrl: string }[];
  expect(rows.find((row) => row.id === id)).toEqual({ id, name, locationUrl: `${world.orgUrl}/` });
});

test("names and GUIDs of projects, teams and wikis are the same in a route, in any case; bodies carry the GUID", async () => {
  const byName = await world.ask("GET", "dEmO/_apis/wiki/WIKIS/demo.WIKI");
  const byId = await world.ask("GET", `${world.project.id.toUpperCase()}/_apis/wiki/wikis/${world.wikiId}`);
  expect(byName.body).toEqual(byId.body);
  expect(byName.body["url"]).toBe(`${world.orgUrl}/${world.project.id}/_apis/wiki/wikis/${world.wikiId}`);
});

test("teams are listed value first, projects count first", async () => {
  expect(Object.keys((await world.ask("GET", "_apis/projects/Demo/teams")).body)).toEqual(["value", "count"]);
  expect(Object.keys((await world.ask("GET", "_apis/projects")).body)).toEqual(["count", "value"]);
});

test("an unknown project is TF200016 with the type of its name", async () => {
  const answer = await world.ask("GET", "Nowhere/_apis/wiki/wikis");
  expect([answer.status, answer.typeKey]).toEqual([404, "ProjectDoesNotExistWithNameException"]);
  expect(answer.message).toBe(
    "TF200016: The following project does not exist: Nowhere. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.",
  );
});

test("Analytics is not there: 404", async () => {
  expect((await world.ask("GET", "Demo/_odata/v4.0-preview/WorkItems")).status).toBe(404);
});
