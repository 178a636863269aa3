import { startService, type Started } from "./startService";

let started: Started;
beforeEach(async () => {
  started = await startService();
});
afterEach(() => started.close());

const json = { "content-type": "application/json" };

test("the node client connects and learns who it is", async () => {
  const connection = await started.api.connect();
  expect(connection.authenticatedUser).toMatchObject({ providerDisplayName: "Local Administrator" });
  expect(connection.instanceId).toBe(started.service.instanceId);
});

test("projects are found by name in any case or by id, with what they are capable of", async () => {
  const core = await started.api.getCoreApi();
  expect((await core.getProjects()).map(({ name }) => name)).toEqual(["Demo"]);
  const project = await core.getProject("DEMO", true);
  expect(project).toMatchObject({
    id: started.project.id,
    name: "Demo",
    capabilities: { processTemplate: { templateName: "Agile" } },
    defaultTeam: { name: "Demo Team" },
  });
  const body = (await (
    await started.send(`_apis/projects/${started.project.id}?includeCapabilities=true&api-version=5.0`)
  ).json()) as object;
  expect(Object.keys(body)).toEqual([
    "id",
    "name",
    "url",
    "state",
    "capabilities",
    "revision",
    "_links",
    "visibility",
    "defaultTeam",
    "lastUpdateTime",
  ]);
  expect(body).toMatchObject({
    capabilities: { versioncontrol: { sourceControlType: "Git", gitEnabled: "True", tfvcEnabled: "False" } },
  });
});

test("an unknown project is refused in the service's words, whatever is asked of it", async () => {
  for (const path of ["_apis/projects/Nope", "Nope/_apis/wiki/wikis"]) {
    const answer = await started.send(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      message:
        "TF200016: The following project does not exist: Nope. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.",
      typeKey: "ProjectDoesNotExistWithNameException",
    });
  }
});

test("the node client resolves what is missing to null", async () => {
  const core = await started.api.getCoreApi();
  expect(await core.getProject("Nope")).toBeNull();
});

test("a project is created with its process and deleted, each as an operation", async () => {
  const body = {
    name: "Second",
    description: "d",
    visibility: "private",
    capabilities: {
      versioncontrol: { sourceControlType: "git" },
      processTemplate: { templateTypeId: "6b724908-ef14-45cf-84f8-768b5384da45" },
    },
  };
  const created = await started.send("_apis/projects?api-version=7.1", {
    method: "POST",
    headers: json,
    body: JSON.stringify(body),
  });
  expect(created.status).toBe(202);
  const operation = (await created.json()) as { id: string; status: string };
  expect(Object.keys(operation)).toEqual(["id", "status", "url"]);
  expect(operation.status).toBe("notSet");
  expect(await (await started.send(`_apis/operations/${operation.id}?api-version=7.1`)).json()).toMatchObject({
    status: "succeeded",
  });
  expect(await (await started.send("_apis/projects/second?includeCapabilities=true")).json()).toMatchObject({
    description: "d",
    capabilities: { processTemplate: { templateName: "Scrum" } },
  });
  expect((await started.send("_apis/projects/second?api-version=7.1", { method: "DELETE" })).status).toBe(202);
  expect((await started.send("_apis/projects/second")).status).toBe(404);
});

test("teams are listed value first, created with their group, and their members named", async () => {
  const created = await started.send("_apis/projects/Demo/teams?api-version=7.1", {
    method: "POST",
    headers: json,
    body: '{"name":"Red"}',
  });
  expect(created.status).toBe(201);
  expect(await created.json()).toMatchObject({
    name: "Red",
    description: "",
    identity: { providerDisplayName: "[Demo]\\Red" },
  });
  const text = await (await started.send("_apis/projects/Demo/teams?api-version=7.1")).text();
  expect(text.startsWith('{"value":[{"id":')).toBe(true);
  const core = await started.api.getCoreApi();
  expect((await core.getTeams("Demo")).map(({ name }) => name)).toEqual(["Demo Team", "Red"]);
  const [member] = await core.getTeamMembersWithExtendedProperties("Demo", "Red");
  expect(member).toMatchObject({ isTeamAdmin: true, identity: { uniqueName: "admin@local.example" } });
  const removed = await started.send("_apis/projects/Demo/teams/red?api-version=7.1", { method: "DELETE" });
  expect(removed.status).toBe(204);
});

test("the four standard processes have their published ids", async () => {
  const core = await started.api.getCoreApi();
  expect((await core.getProcesses()).map(({ id, name, isDefault }) => [name, id, isDefault])).toEqual([
    ["Scrum", "6b724908-ef14-45cf-84f8-768b5384da45", false],
    ["Basic", "b8a3a935-7e91-48b8-a94c-606d37c3e9f2", true],
    ["Agile", "adcc42ab-9882-485e-a3ed-7678f01f66bc", false],
    ["CMMI", "27450541-8e31-4150-9947-dc59f998fc01", false],
  ]);
});

test("a project keeps the properties it was given, and the service's own stay as they are", async () => {
  const { project } = started;
  const core = await started.api.getCoreApi();
  await core.setProjectProperties({}, project.id, [{ op: "add", path: "/Alias", value: "Deck" }]);
  expect(await core.getProjectProperties(project.id, ["Alias"])).toEqual([{ name: "Alias", value: "Deck" }]);
  const own = core.setProjectProperties({}, project.id, [{ op: "add", path: "/System.Process Template", value: "x" }]);
  await expect(own).rejects.toMatchObject({ statusCode: 400 });
  await core.setProjectProperties({}, project.id, [{ op: "remove", path: "/Alias" }]);
  expect(await core.getProjectProperties(project.id, ["Alias"])).toEqual([]);
});

test("each api-version is served or refused with the service's reason", async () => {
  const refusal = async (version: string, method = "GET"): Promise<unknown> => {
    const answer = await started.send(`_apis/projects${version}`, { method });
    return answer.status === 200 ? 200 : [answer.status, ((await answer.json()) as { typeKey: string }).typeKey];
  };
  expect(await refusal("")).toBe(200);
  expect(await refusal("", "POST")).toEqual([400, "VssVersionNotSpecifiedException"]);
  expect(await refusal("?api-version=7.2-preview.4")).toBe(200);
  expect(await refusal("?api-version=99.0")).toEqual([400, "VssVersionOutOfRangeException"]);
  expect(await refusal("?api-version=7.2-preview.99")).toMatchObject([400, expect.any(String)]);
  expect(await refusal("?api-version=seven")).toEqual([400, "VssInvalidApiResourceVersionException"]);
  const comments = await started.send("Demo/_apis/wit/workItems/1/comments?api-version=7.1");
  expect(((await comments.json()) as { typeKey: string }).typeKey).toBe("VssInvalidPreviewVersionException");
});
