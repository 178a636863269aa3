import { boardWorld, relate, set, parentRel, type BoardWorld } from "./boardWorld";

let world: BoardWorld;
afterEach(() => world.close());

const nodes = "Demo/_apis/wit/classificationNodes";

test("nodes are created with 201, moved with 200 and deleted with 204; a move wipes dates", async () => {
  world = await boardWorld();
  const parent = await world.call("POST", `${nodes}/Iterations`, { name: "Release" });
  expect(parent.status).toBe(201);
  expect(parent.headers.location).toBe(parent.body.url);
  const child = await world.call("POST", `${nodes}/Iterations`, {
    name: "Sprint X",
    attributes: { startDate: "2019-06-17T00:00:00", finishDate: "2019-06-28T00:00:00" },
  });
  expect(Object.keys(child.body)).toEqual([
    "id",
    "identifier",
    "name",
    "structureType",
    "hasChildren",
    "attributes",
    "path",
    "_links",
    "url",
  ]);
  expect(child.body).toMatchObject({
    attributes: { startDate: "2019-06-17T00:00:00Z", finishDate: "2019-06-28T00:00:00Z" },
    path: "\\Demo\\Iteration\\Sprint X",
  });
  const moved = await world.call("POST", `${nodes}/iterations/%5CRelease`, { id: child.body.id });
  expect(moved.status).toBe(200);
  expect(moved.body).toMatchObject({ path: "\\Demo\\Iteration\\Release\\Sprint X" });
  expect(moved.body).not.toHaveProperty("attributes");
  expect((await world.call("GET", `${nodes}/Iterations/Release/Sprint%20X`)).body.id).toBe(child.body.id);
  expect((await world.call("DELETE", `${nodes}/Iterations/Release`)).status).toBe(204);
  expect((await world.call("GET", `${nodes}/Iterations/Release`)).status).toBe(404);
});

test("a name is taken once per parent", async () => {
  world = await boardWorld();
  await world.call("POST", `${nodes}/Areas`, { name: "Platform" });
  const again = await world.call("POST", `${nodes}/Areas`, { name: "platform" });
  expect(again.status).toBe(409);
  expect(again.body.typeKey).toBe("ClassificationNodeDuplicateNameException");
  expect(String(again.body.message)).toMatch(/^VS402371:/);
});

test("roots hide their children without depth and tell that they have some", async () => {
  world = await boardWorld("basic");
  const roots = await world.call("GET", nodes);
  expect(roots.body.value.map((node) => [node.structureType, node.hasChildren, node.children])).toEqual([
    ["area", false, undefined],
    ["iteration", true, undefined],
  ]);
  expect(roots.body.value.at(0)).not.toHaveProperty("_links");
  const deep = await world.call("GET", `${nodes}/Iterations?$depth=1`);
  expect(deep.body.children.map((node) => node.name)).toEqual(["Sprint 1"]);
  expect(deep.body.children.at(0)).not.toHaveProperty("_links");
});

test("items follow a node that is renamed or deleted", async () => {
  world = await boardWorld();
  const area = world.service.board.seed.addNode(world.project, "area", "Old\\Inner");
  const id = await world.create("Epic", "e", { "System.AreaPath": "Demo\\Old\\Inner" });
  await world.call("PATCH", `${nodes}/Areas/Old`, { name: "New" });
  expect((await world.get(id)).body).toMatchObject({ rev: 1, fields: { "System.AreaPath": "Demo\\New\\Inner" } });
  await world.call(
    "DELETE",
    `${nodes}/Areas/New?$reclassifyId=${world.service.board.nodes.root(world.project.id, "area").id}`,
  );
  expect((await world.get(id)).body.fields).toMatchObject({ "System.AreaPath": "Demo" });
  expect(area.name).toBe("Inner");
});

test("a new team has no backlog iteration, and no sprints until it has one", async () => {
  world = await boardWorld("basic");
  world.service.createTeam({ project: world.project, name: "Ops" });
  const settings = "Demo/Ops/_apis/work/teamsettings";
  const fresh = await world.call("GET", settings);
  expect(Object.keys(fresh.body)).toEqual([
    "backlogIteration",
    "bugsBehavior",
    "workingDays",
    "backlogVisibilities",
    "defaultIteration",
    "defaultIterationMacro",
    "url",
    "_links",
  ]);
  expect(fresh.body).toMatchObject({
    backlogIteration: { id: "00000000-0000-0000-0000-000000000000" },
    bugsBehavior: "off",
    backlogVisibilities: { "Microsoft.EpicCategory": true, "Microsoft.RequirementCategory": true },
    defaultIteration: null,
    defaultIterationMacro: "@currentIteration",
  });
  const root = world.service.board.nodes.root(world.project.id, "iteration");
  const [sprint] = world.service.board.nodes.children(root);
  const refused = await world.call("POST", `${settings}/iterations`, { id: sprint?.identifier });
  expect(refused.body).toMatchObject({
    message: "TF400497: The backlog iteration path that you specified is no longer valid.",
    typeKey: "InvalidTeamSettingsException",
    eventId: 3000,
  });
  const set = await world.call("PATCH", settings, { backlogIteration: root.identifier });
  expect(set.body.backlogIteration).toMatchObject({ name: "Demo", path: "" });
  const added = await world.call("POST", `${settings}/iterations`, { id: sprint?.identifier });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({
    path: "Demo\\Sprint 1",
    attributes: { startDate: null, finishDate: null, timeFrame: "current" },
  });
  expect((await world.call("DELETE", `${settings}/iterations/${sprint?.identifier}`)).status).toBe(204);
  expect((await world.call("GET", `${settings}/iterations`)).body).toEqual({ count: 0, value: [] });
});

test("team field values need a default value", async () => {
  world = await boardWorld();
  world.service.createTeam({ project: world.project, name: "Ops" });
  const path = "Demo/Ops/_apis/work/teamsettings/teamfieldvalues";
  expect((await world.call("GET", path)).body).toMatchObject({ defaultValue: null, values: [] });
  const refused = await world.call("PATCH", path, { values: [{ value: "\\Demo", includeChildren: false }] });
  expect([refused.status, refused.body.message, refused.body.eventId]).toEqual([400, "DefaultValue", 0]);
  const given = await world.call("PATCH", path, {
    defaultValue: "Demo",
    values: [{ value: "Demo", includeChildren: true }],
  });
  expect(given.body.values).toEqual([{ value: "Demo", includeChildren: true }]);
});

test.each([
  ["agile", ["Features", "Epics"], ["Microsoft.EpicCategory"], "Stories"],
  ["scrum", ["Features", "Epics"], ["Microsoft.EpicCategory"], "Backlog items"],
  ["cmmi", ["Features", "Epics"], ["Microsoft.EpicCategory"], "Requirements"],
  ["basic", ["Epics"], [], "Issues"],
] as const)("the backlogs of %s", async (process, portfolio, hidden, requirement) => {
  world = await boardWorld(process);
  const { body } = await world.call("GET", "Demo/_apis/work/backlogconfiguration");
  expect(body.portfolioBacklogs.map((level) => level.name)).toEqual(portfolio);
  expect(body.hiddenBacklogs).toEqual(hidden);
  expect(body.requirementBacklog.name).toBe(requirement);
  expect(body.portfolioBacklogs.at(-1)).toMatchObject({
    id: "Microsoft.EpicCategory",
    rank: 4,
    isHidden: hidden.length > 0,
    type: "portfolio",
    defaultWorkItemType: { name: "Epic" },
  });
  for (const mapped of body.workItemTypeMappedStates) expect(Object.values(mapped.states)).not.toContain("Removed");
});

test("an inherited process may have a level above the Epics, or none below them", async () => {
  world = await boardWorld();
  world.service.board.inheritProcess(world.project, { levelAbove: { name: "Initiatives", type: "Initiative" } });
  const above = await world.call("GET", "Demo/_apis/work/backlogconfiguration");
  expect(above.body.portfolioBacklogs.map((level) => level.name)).toEqual(["Features", "Epics", "Initiatives"]);
  const initiative = await world.create("Initiative", "i");
  const epic = await world.create("Epic", "e");
  expect((await world.patch(epic, [relate(parentRel, initiative)])).status).toBe(200);
  world.service.board.inheritProcess(world.project, { removeTypes: ["Feature", "User Story", "Task", "Bug", "Issue"] });
  const alone = await world.call("GET", "Demo/_apis/work/backlogconfiguration");
  expect(alone.body.portfolioBacklogs.map((level) => level.name)).toEqual(["Epics", "Initiatives"]);
  expect(alone.body).not.toHaveProperty("requirementBacklog");
});

test("types tell their states, transitions and rules", async () => {
  world = await boardWorld();
  const types = "Demo/_apis/wit/workitemtypes";
  const epic = (await world.call("GET", `${types}/Epic`)).body;
  expect(epic.transitions).toMatchObject({
    "": [{ to: "New", actions: null }],
    Removed: [{ to: "Removed" }, { to: "New" }],
  });
  expect((await world.call("GET", `${types}/Epic/states`)).body.value).toEqual([
    { name: "New", color: "b2b2b2", category: "Proposed" },
    { name: "Active", color: "007acc", category: "InProgress" },
    { name: "Resolved", color: "007acc", category: "InProgress" },
    { name: "Closed", color: "339933", category: "Completed" },
    { name: "Removed", color: "ffffff", category: "Removed" },
  ]);
  const fields = (await world.call("GET", `${types}/Epic/fields?$expand=allowedValues`)).body.value;
  expect(fields.find((field) => String(field.referenceName) === "Microsoft.VSTS.Common.Priority")).toMatchObject({
    alwaysRequired: true,
    defaultValue: "2",
    allowedValues: ["1", "2", "3", "4"],
  });
  expect((await world.call("GET", `${types}/Wish`)).status).toBe(404);
});

test("a backlog lists the team's open items in backlog order", async () => {
  world = await boardWorld();
  const late = await world.create("Feature", "late", { "Microsoft.VSTS.Common.StackRank": 9 });
  const early = await world.create("Feature", "early", { "Microsoft.VSTS.Common.StackRank": 1 });
  const done = await world.create("Feature", "done");
  await world.patch(done, [set("System.State", "Closed")]);
  const { body } = await world.call("GET", "Demo/Demo%20Team/_apis/work/backlogs/Microsoft.FeatureCategory/workItems");
  expect(body.workItems.map((row) => row.target.id)).toEqual([early, late]);
});

test("what is not emulated says so by name", async () => {
  world = await boardWorld();
  for (const [path, name] of [
    ["Demo/Demo%20Team/_apis/work/boards", "boards"],
    ["Demo/_apis/work/plans", "plans"],
  ] as const) {
    const answer = await world.call("GET", path);
    expect(answer.status).toBe(501);
    expect(String(answer.body.message)).toContain(name);
  }
});

test("reports tell revisions and links since a watermark", async () => {
  world = await boardWorld();
  const epic = await world.create("Epic", "e");
  const feature = await world.create("Feature", "f");
  const first = await world.call("GET", "Demo/_apis/wit/reporting/workitemrevisions?includeLatestOnly=true");
  expect(first.body).toMatchObject({ isLastBatch: true });
  await world.patch(feature, [relate(parentRel, epic), set("System.Title", "g")]);
  const next = await world.call(
    "GET",
    `Demo/_apis/wit/reporting/workitemrevisions?continuationToken=${first.body.continuationToken}`,
  );
  expect(next.body.values.map((revision) => [revision.id, revision.rev])).toEqual([[feature, 2]]);
  const links = await world.call("GET", "Demo/_apis/wit/reporting/workitemlinks");
  expect(links.body.values).toMatchObject([
    { rel: "System.LinkTypes.Hierarchy", sourceId: epic, targetId: feature, isActive: true },
  ]);
});

test("a seed makes a past that could have happened", async () => {
  world = await boardWorld();
  const ada = world.addUser("Ada", "write");
  const { seed } = world.service.board;
  const at = (day: number) => new Date(Date.UTC(2025, 0, day, 8));
  seed.together(() => {
    seed.createItem({
      project: world.project,
      id: 40,
      type: "Epic",
      fields: { "System.Title": "e" },
      by: ada,
      at: at(1),
    });
    seed.createItem({
      project: world.project,
      id: 7,
      type: "Feature",
      parent: 40,
      fields: { "System.Title": "f", "System.AssignedTo": ada.uniqueName },
      by: ada,
      at: at(2),
      state: "Closed",
      steps: [{ at: at(3) }, { at: at(9), by: world.admin }],
      links: [{ rel: "ArtifactLink", to: "vstfs:///Wiki/WikiPage/a%2Fb%2FC", name: "Wiki Page", comment: "c" }],
    });
  });
  const { body } = await world.get(7, "?$expand=relations");
  expect(body).toMatchObject({
    rev: 3,
    fields: {
      "System.State": "Closed",
      "System.Parent": 40,
      "System.CreatedDate": "2025-01-02T08:00:00Z",
      "Microsoft.VSTS.Common.ActivatedDate": "2025-01-03T08:00:00Z",
      "Microsoft.VSTS.Common.ClosedDate": "2025-01-09T08:00:00Z",
    },
  });
  expect(body.relations).toHaveLength(2);
  expect(await world.create("Epic", "next")).toBe(41);
});
