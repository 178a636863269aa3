import { boardWorld, childRel, parentRel, relate, set, type BoardWorld } from "./boardWorld";

let world: BoardWorld;
beforeEach(async () => {
  world = await boardWorld();
});
afterEach(() => world.close());

async function message(query: string, parameters = ""): Promise<string> {
  const answer = await world.wiql(query, parameters);
  expect(answer.status).toBe(400);
  return String(answer.body.message);
}

test("a flat query answers ids, columns and the moment, as recorded", async () => {
  const id = await world.create("Epic", "e");
  const { body } = await world.wiql("SELECT [System.Id], [Title] FROM WorkItems ORDER BY [System.ChangedDate] DESC");
  expect(body).toEqual({
    queryType: "flat",
    queryResultType: "workItem",
    asOf: "2026-03-02T09:30:00.23Z",
    columns: [
      { referenceName: "System.Id", name: "ID", url: "http://localhost:1/local/_apis/wit/fields/System.Id" },
      { referenceName: "System.Title", name: "Title", url: "http://localhost:1/local/_apis/wit/fields/System.Title" },
    ],
    sortColumns: [
      {
        field: {
          referenceName: "System.ChangedDate",
          name: "Changed Date",
          url: "http://localhost:1/local/_apis/wit/fields/System.ChangedDate",
        },
        descending: true,
      },
    ],
    workItems: [{ id, url: `http://localhost:1/local/${world.project.id}/_apis/wit/workItems/${id}` }],
  });
});

test("conditions by text, number, list, emptiness and negation", async () => {
  const a = await world.create("Epic", "O'Brien's plan", { "Microsoft.VSTS.Common.Priority": 1 });
  const b = await world.create("Feature", "plan B", { "System.Description": "<p>ready for the gate</p>" });
  expect(await world.ids("[System.Title] = 'o''brien''s PLAN'")).toEqual([a]);
  expect(await world.ids("[System.Title] CONTAINS 'PLAN'")).toEqual([a, b]);
  expect(await world.ids("[System.Title] NOT CONTAINS 'B'")).toEqual([]);
  expect(await world.ids("[System.WorkItemType] IN ('Epic', 'Task')")).toEqual([a]);
  expect(await world.ids("[System.WorkItemType] NOT IN ('Epic')")).toEqual([b]);
  expect(await world.ids("[Microsoft.VSTS.Common.Priority] < 2")).toEqual([a]);
  expect(await world.ids("[System.AssignedTo] = ''")).toEqual([a, b]);
  expect(await world.ids("[System.AssignedTo] <> ''")).toEqual([]);
  expect(await world.ids("[System.Description] IS EMPTY")).toEqual([a]);
  expect(await world.ids("[System.Description] IS NOT EMPTY")).toEqual([b]);
  expect(await world.ids("[System.Description] CONTAINS WORDS 'gate ready'")).toEqual([b]);
  expect(await world.ids("[System.Description] CONTAINS WORDS 'gat'")).toEqual([]);
  expect(await world.ids("NOT ([System.WorkItemType] = 'Epic' OR [System.Id] > 100)")).toEqual([b]);
});

test("fields are compared with each other", async () => {
  const untouched = await world.create("Epic", "a");
  const touched = await world.create("Epic", "b");
  world.tick();
  await world.patch(touched, [set("System.Title", "c")]);
  expect(await world.ids("[System.ChangedDate] = [System.CreatedDate]")).toEqual([untouched]);
  expect(await world.ids("[System.ChangedDate] > [System.CreatedDate]")).toEqual([touched]);
  expect(await world.ids("[System.ChangedBy] = [System.CreatedBy]")).toEqual([untouched, touched]);
});

test("not equal includes what has no value", async () => {
  const a = await world.create("Epic", "a");
  expect(await world.ids("[System.AssignedTo] <> @me")).toEqual([a]);
  expect(await world.ids("[Microsoft.VSTS.Scheduling.Effort] <> 3")).toEqual([a]);
  expect(await world.ids("[Microsoft.VSTS.Scheduling.Effort] > 3")).toEqual([]);
});

test("people, tags, groups and projects", async () => {
  const ada = world.addUser("Ada Lovelace", "write");
  const a = await world.create("Epic", "a", { "System.AssignedTo": ada.uniqueName, "System.Tags": "red; dark red" });
  const b = await world.create("User Story", "b", { "System.AssignedTo": world.admin.uniqueName });
  expect(await world.ids("[System.AssignedTo] = 'Ada Lovelace'")).toEqual([a]);
  expect(await world.ids("[System.AssignedTo] = @Me")).toEqual([b]);
  expect(await world.ids("[System.AssignedTo] CONTAINS 'love'")).toEqual([a]);
  expect(await world.ids("[System.Tags] CONTAINS 'RED'")).toEqual([a]);
  expect(await world.ids("[System.Tags] CONTAINS 'dark'")).toEqual([]);
  expect(await world.ids("[System.WorkItemType] IN GROUP 'Microsoft.RequirementCategory'")).toEqual([b]);
  expect(await world.ids("[System.TeamProject] = @project")).toEqual([a, b]);
  expect(await world.ids("[System.TeamProject] = 'Other'")).toEqual([]);
});

test("places by path and below", async () => {
  world.service.board.seed.addNode(world.project, "area", "A\\B");
  const root = await world.create("Epic", "root");
  const inner = await world.create("Epic", "inner", { "System.AreaPath": "Demo\\A\\B" });
  expect(await world.ids("[System.AreaPath] UNDER 'Demo\\A'")).toEqual([inner]);
  expect(await world.ids("[System.AreaPath] NOT UNDER 'Demo\\A'")).toEqual([root]);
  expect(await world.ids("[System.AreaPath] = 'demo\\a\\b'")).toEqual([inner]);
  expect(await message("SELECT [System.Id] FROM WorkItems WHERE [System.AreaPath] UNDER 'Demo\\None'")).toBe(
    "TF51011: The specified area path does not exist. The error is caused by «'Demo\\None'».",
  );
});

test("dates are compared by day unless the client asks for precision", async () => {
  const a = await world.create("Epic", "a");
  world.tick(86_400_000);
  const b = await world.create("Epic", "b");
  expect(await world.ids("[System.CreatedDate] = '2026-03-02'")).toEqual([a]);
  expect(await world.ids("[System.CreatedDate] >= @today")).toEqual([b]);
  expect(await world.ids("[System.ChangedDate] < @today")).toEqual([a]);
  expect(await world.ids("[System.ChangedDate] = @today - 1")).toEqual([a]);
  expect(await world.ids("[System.ChangedDate] >= @startOfMonth('-1M')")).toEqual([a, b]);
  const precise = "SELECT [System.Id] FROM WorkItems WHERE [System.ChangedDate] > '2026-03-02T10:00:00Z'";
  expect(await message(precise)).toBe(
    "You cannot supply a time with the date when running a query using date precision. The error is caused by «'2026-03-02T10:00:00Z'».",
  );
  expect((await world.wiql(precise, "?timePrecision=true")).body.workItems.map((item) => item.id)).toEqual([b]);
});

test("the past: EVER and ASOF", async () => {
  const a = await world.create("Epic", "first");
  world.tick(60_000);
  const then = world.now().toISOString();
  world.tick(60_000);
  await world.patch(a, [set("System.Title", "second"), set("System.State", "Active")]);
  expect(await world.ids("[System.State] = 'New'")).toEqual([]);
  expect(await world.ids("EVER ([System.State] = 'New')")).toEqual([a]);
  expect(await world.ids("[System.State] EVER 'New'")).toEqual([a]);
  expect(await world.ids("[System.State] EVER 'Closed'")).toEqual([]);
  const past = await world.wiql(`SELECT [System.Id] FROM WorkItems WHERE [System.Title] = 'first' ASOF '${then}'`);
  expect(past.body.workItems).toHaveLength(1);
  expect(past.body.asOf).toBe(then.replace(/0+Z$/, "Z"));
});

test("the parent is a field of queries, now and then", async () => {
  const epic = await world.create("Epic", "e");
  const feature = await world.create("Feature", "f");
  const before = world.now().toISOString();
  world.tick();
  await world.patch(feature, [relate(parentRel, epic)]);
  expect(await world.ids(`[System.Parent] = ${epic}`)).toEqual([feature]);
  const past = await world.wiql(`SELECT [System.Id] FROM WorkItems WHERE [System.Parent] = ${epic} ASOF '${before}'`);
  expect(past.body.workItems).toEqual([]);
});

test("links one hop: with, with or without, without", async () => {
  const [a, b, c] = [
    await world.create("Epic", "a"),
    await world.create("Epic", "b"),
    await world.create("Feature", "c"),
  ];
  await world.patch(c, [relate(parentRel, a)]);
  const ask = async (mode: string) =>
    (
      await world.wiql(
        `SELECT [System.Id] FROM WorkItemLinks WHERE [Source].[System.WorkItemType] = 'Epic' AND [System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward' AND [Target].[System.WorkItemType] = 'Feature' ORDER BY [System.Id] MODE (${mode})`,
      )
    ).body;
  const rows = async (mode: string) =>
    (await ask(mode)).workItemRelations.map((row) => [row.rel, row.source?.id ?? null, row.target.id]);
  expect(await ask("MustContain")).toMatchObject({ queryType: "oneHop", queryResultType: "workItemLink" });
  expect(await rows("MustContain")).toEqual([
    [null, null, a],
    [childRel, a, c],
  ]);
  expect(await rows("MayContain")).toEqual([
    [null, null, a],
    [childRel, a, c],
    [null, null, b],
  ]);
  expect(await rows("DoesNotContain")).toEqual([[null, null, b]]);
});

test("links all the way down", async () => {
  const [a, b, c] = [
    await world.create("Epic", "a"),
    await world.create("Feature", "b"),
    await world.create("User Story", "c"),
  ];
  await world.patch(b, [relate(parentRel, a), relate(childRel, c)]);
  const { body } = await world.wiql(
    "SELECT [System.Id] FROM WorkItemLinks WHERE [Source].[System.TeamProject] = @project AND [System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward' MODE (Recursive)",
  );
  expect(body.queryType).toBe("tree");
  expect(body.workItemRelations.map((row) => [row.source?.id ?? null, row.target.id])).toEqual([
    [null, a],
    [a, b],
    [b, c],
  ]);
});

test("trees that begin with what is linked show every match, below those above that pass too", async () => {
  const [epic, feature, story, lone] = [
    await world.create("Epic", "epic"),
    await world.create("Feature", "feature"),
    await world.create("User Story", "story"),
    await world.create("User Story", "lone"),
  ];
  const empty = await world.create("Epic", "without any story");
  await world.patch(epic, [relate(childRel, feature)]);
  await world.patch(feature, [relate(childRel, story)]);
  const ask = async (sources: string, mode: string): Promise<readonly unknown[]> => {
    const { body } = await world.wiql(
      `SELECT [System.Id] FROM WorkItemLinks WHERE [Source].[System.WorkItemType] IN (${sources}) AND [System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward' AND [Target].[System.WorkItemType] = 'User Story' MODE (${mode})`,
    );
    expect(body.queryType).toBe("tree");
    return body.workItemRelations.map(({ rel, source, target }) => [rel === null, source?.id ?? null, target.id]);
  };
  expect(await ask("'Epic', 'Feature'", "Recursive, ReturnMatchingChildren")).toEqual([
    [true, null, lone],
    [true, null, epic],
    [false, epic, feature],
    [false, feature, story],
  ]);
  expect(await ask("'Epic'", "Recursive, ReturnMatchingChildren")).toEqual([
    [true, null, story],
    [true, null, lone],
  ]);
  expect(await ask("'Epic'", "Recursive")).toEqual([
    [true, null, epic],
    [true, null, empty],
  ]);
});

test("too many results are refused, $top cuts without a word", async () => {
  for (let n = 0; n < 4; n += 1) await world.create("Epic", `e${n}`);
  world.service.board.settings.queryLimit = 3;
  const refused = await world.wiql("SELECT [System.Id] FROM WorkItems");
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({
    typeKey: "WorkItemTrackingQueryResultSizeLimitExceededException",
    message:
      "VS402337: The number of work items returned exceeds the size limit of 3. Change the query to return fewer items.",
  });
  expect((await world.wiql("SELECT [System.Id] FROM WorkItems", "?$top=2")).body.workItems).toHaveLength(2);
});

test("queries that are not understood are refused in the service's words", async () => {
  expect(await message("SELECT [System.None] FROM WorkItems")).toBe(
    "TF51005: The query references a field that does not exist. The error is caused by «[System.None]».",
  );
  expect(await message("SELECT TOP 5 [System.Id] FROM WorkItems")).toBe(
    "TF51006: The query statement is missing a FROM clause. The error is caused by «5».",
  );
  expect(await message("SELECT [System.Id] FROM WorkItems WHERE [System.Id] IN ()")).toBe(
    "Expecting value. The error is caused by «)».",
  );
  expect(await message("SELECT [System.Id] FROM WorkItems WHERE [System.Title] = 'open")).toContain(
    "closing quotation mark",
  );
  expect(await message(`SELECT [System.Id] FROM WorkItems WHERE [System.Title] = '${"x".repeat(32_000)}'`)).toContain(
    "32000",
  );
  const noProject = await world.call("POST", "_apis/wit/wiql", {
    query: "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project",
  });
  expect(noProject.status).toBe(400);
  const unknown = await world.wiql("SELECT [System.Id] FROM WorkItems WHERE [System.Id] IN (@follows)");
  expect(unknown.status).toBe(501);
  expect(String(unknown.body.message)).toContain("@follows");
});

test("a query is saved, run by its id and listed in the tree", async () => {
  const id = await world.create("Epic", "e");
  const path = "Demo/_apis/wit/queries/Shared Queries".replaceAll(" ", "%20");
  const created = await world.call("POST", path, { name: "All", wiql: "SELECT [System.Id] FROM WorkItems" });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({ name: "All", path: "Shared Queries/All", isPublic: true });
  expect(
    (await world.call("POST", path, { name: "all", wiql: "SELECT [System.Id] FROM WorkItems" })).body.message,
  ).toContain("TF237018");
  const run = await world.call("GET", `Demo/_apis/wit/wiql/${created.body.id}`);
  expect(run.body.workItems.map((item) => item.id)).toEqual([id]);
  expect(run.headers["x-total-count"]).toBe("1");
  const tree = await world.call("GET", "Demo/_apis/wit/queries?$depth=1");
  expect(tree.body.value.map((query) => query.name)).toEqual(["My Queries", "Shared Queries"]);
  expect(tree.body.value.at(1).children.at(0).name).toBe("All");
});
