/** Facts about processes, classification nodes and teams that are most often got wrong, each under its own name. */
import { startWorld, type World } from "./asked";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const nodes = "Demo/_apis/wit/classificationnodes";
const node = (body: object, path = "Iterations") => world.ask("POST", `${nodes}/${path}`, { body });
const dated = { startDate: "2026-02-01", finishDate: "2026-02-14T00:00:00Z" };

test("the process Basic has Epics, Issues and Tasks, no Feature, and three states", async () => {
  const basic = await startWorld("basic");
  try {
    const types = await basic.ask("GET", "Demo/_apis/wit/workitemtypes");
    const names = (types.body["value"] as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Epic", "Issue", "Task"]));
    expect(names).not.toContain("Feature");
    const states = await basic.ask("GET", "Demo/_apis/wit/workitemtypes/Epic/states");
    expect(
      (states.body["value"] as { name: string; category: string }[]).map((each) => [each.name, each.category]),
    ).toEqual([
      ["To Do", "Proposed"],
      ["Doing", "InProgress"],
      ["Done", "Completed"],
    ]);
  } finally {
    await basic.close();
  }
});

test("Resolved of an Epic is a state in progress, that of a Bug is resolved", async () => {
  const category = async (type: string) => {
    const states = await world.ask("GET", `Demo/_apis/wit/workitemtypes/${type}/states`);
    return (states.body["value"] as { name: string; category: string }[]).find(({ name }) => name === "Resolved")
      ?.category;
  };
  expect(await category("Epic")).toBe("InProgress");
  expect(await category("Bug")).toBe("Resolved");
});

test("nodes: made with 201, moved and changed with 200, a second of the name is 409 VS402371", async () => {
  expect((await node({ name: "Year" })).status).toBe(201);
  const again = await node({ name: "Year" });
  expect([again.status, again.typeKey]).toEqual([409, "ClassificationNodeDuplicateNameException"]);
  expect(again.message).toMatch(/^VS402371: /);
  const changed = await world.ask("PATCH", `${nodes}/Iterations/Year`, { body: { attributes: dated } });
  expect(changed.status).toBe(200);
});

test("a node's path has its structure's segment and a leading backslash, an item's path has neither", async () => {
  const made = await node({ name: "Team" }, "Areas");
  expect(made.body["path"]).toBe("\\Demo\\Area\\Team");
  const item = await world.item("Epic", { "System.AreaPath": "Demo\\Team" });
  expect(item.fields["System.AreaPath"]).toBe("Demo\\Team");
  const wrong = await world.ask("POST", "Demo/_apis/wit/workitems/$Epic", {
    body: [
      { op: "add", path: "/fields/System.Title", value: "x" },
      { op: "add", path: "/fields/System.AreaPath", value: "\\Demo\\Area\\Team" },
    ],
    headers: { "content-type": "application/json-patch+json" },
  });
  expect([wrong.status, wrong.message]).toEqual([400, expect.stringMatching(/^TF401347: Invalid tree name given/)]);
});

test("a date without its zone is taken as UTC", async () => {
  const made = await node({ name: "Sprint", attributes: dated });
  expect(made.body["attributes"]).toEqual({ startDate: "2026-02-01T00:00:00Z", finishDate: "2026-02-14T00:00:00Z" });
});

test("moving an iteration wipes its dates unless they are sent again", async () => {
  await node({ name: "Year" });
  const sprint = await node({ name: "Sprint", attributes: dated });
  const moved = await node({ id: sprint.body["id"] }, "Iterations/Year");
  expect(moved.status).toBe(200);
  expect(moved.body["attributes"]).toBeUndefined();
  const again = await node({ id: sprint.body["id"], attributes: dated }, "Iterations");
  expect(again.body["attributes"]).toEqual({ startDate: "2026-02-01T00:00:00Z", finishDate: "2026-02-14T00:00:00Z" });
});

test("attributes are absent without dates, children are there with $depth only, hasChildren always", async () => {
  await node({ name: "Year" });
  await node({ name: "Sprint" }, "Iterations/Year");
  const plain = await world.ask("GET", `${nodes}/Iterations/Year`);
  expect(plain.body).not.toHaveProperty("attributes");
  expect(plain.body).not.toHaveProperty("children");
  expect(plain.body["hasChildren"]).toBe(true);
  const deep = await world.ask("GET", `${nodes}/Iterations/Year`, { query: "&$depth=1" });
  expect(deep.body["children"]).toMatchObject([{ name: "Sprint" }]);
});

test("paths below a structure are written with slashes or with escaped backslashes", async () => {
  await node({ name: "Year" });
  await node({ name: "Sprint" }, "Iterations/Year");
  expect((await world.ask("GET", `${nodes}/Iterations/Year/Sprint`)).status).toBe(200);
  expect((await world.ask("GET", `${nodes}/Iterations/Year%5CSprint`)).status).toBe(200);
});

test("a new team has no backlog iteration, and no iteration can be added before it has one: TF400497", async () => {
  await world.ask("POST", "_apis/projects/Demo/teams", { body: { name: "New" } });
  const settings = await world.ask("GET", "Demo/New/_apis/work/teamsettings");
  expect(settings.body["backlogIteration"]).toMatchObject({ id: "00000000-0000-0000-0000-000000000000" });
  const year = await node({ name: "Year" });
  const id = year.body["identifier"];
  const add = () => world.ask("POST", "Demo/New/_apis/work/teamsettings/iterations", { body: { id } });
  const early = await add();
  expect([early.status, early.typeKey]).toEqual([400, "InvalidTeamSettingsException"]);
  expect(early.message).toBe("TF400497: The backlog iteration path that you specified is no longer valid.");
  const roots = await world.ask("GET", `${nodes}/Iterations`);
  await world.ask("PATCH", "Demo/New/_apis/work/teamsettings", {
    body: { backlogIteration: roots.body["identifier"] },
  });
  expect((await add()).status).toBe(201);
});

test("a team's areas need a default: 400 `DefaultValue`", async () => {
  const answer = await world.ask(
    "PATCH",
    `Demo/${encodeURIComponent("Demo Team")}/_apis/work/teamsettings/teamfieldvalues`,
    {
      body: { values: [{ value: "Demo", includeChildren: true }] },
    },
  );
  expect([answer.status, answer.typeKey, answer.message]).toEqual([
    400,
    "TeamFieldArgumentNullException",
    "DefaultValue",
  ]);
});

test("a team's iteration has a path without the structure's segment and without a leading backslash", async () => {
  const year = await node({ name: "Year" });
  const team = `Demo/${encodeURIComponent("Demo Team")}/_apis/work/teamsettings/iterations`;
  const added = await world.ask("POST", team, { body: { id: year.body["identifier"] } });
  expect(added.body["path"]).toBe("Demo\\Year");
});

test("Epics are hidden from the backlogs of a new team", async () => {
  const { body } = await world.ask("GET", "Demo/_apis/work/backlogconfiguration");
  expect(body["hiddenBacklogs"]).toEqual(["Microsoft.EpicCategory"]);
  const levels = body["portfolioBacklogs"] as { id: string; isHidden: boolean; rank: number }[];
  expect(levels.map(({ id, isHidden, rank }) => [id, isHidden, rank])).toEqual(
    expect.arrayContaining([
      ["Microsoft.EpicCategory", true, 4],
      ["Microsoft.FeatureCategory", false, 3],
    ]),
  );
});

test("Scrum orders backlogs by BacklogPriority, Agile by StackRank", async () => {
  const order = async (of: World) => {
    const { body } = await of.ask("GET", "Demo/_apis/work/backlogconfiguration");
    return (body["backlogFields"] as { typeFields: Record<string, string> }).typeFields["Order"];
  };
  expect(await order(world)).toBe("Microsoft.VSTS.Common.StackRank");
  const scrum = await startWorld("scrum");
  try {
    expect(await order(scrum)).toBe("Microsoft.VSTS.Common.BacklogPriority");
  } finally {
    await scrum.close();
  }
});

test("a query of a name that exists is TF237018 with 400", async () => {
  const make = () =>
    world.ask("POST", `Demo/_apis/wit/queries/${encodeURIComponent("Shared Queries")}`, {
      body: { name: "All", wiql: "SELECT [System.Id] FROM WorkItems" },
    });
  expect((await make()).status).toBe(201);
  const again = await make();
  expect([again.status, again.message]).toEqual([400, expect.stringMatching(/^TF237018: /)]);
});
