import { boardWorld, childRel, parentRel, relate, set, type BoardWorld, type Loose } from "./boardWorld";

let world: BoardWorld;
beforeEach(async () => {
  world = await boardWorld();
});
afterEach(() => world.close());

const wikiPage = (path: string, comment?: string) =>
  relate("ArtifactLink", `vstfs:///Wiki/WikiPage/p%2Fw%2F${path}`, {
    name: "Wiki Page",
    ...(comment === undefined ? {} : { comment }),
  });

async function relations(id: number): Promise<readonly Loose[]> {
  const { body } = await world.get(id, "?$expand=relations");
  return "relations" in body ? [...body.relations] : [];
}

async function updates(id: number): Promise<Loose> {
  return (await world.call("GET", `_apis/wit/workitems/${id}/updates`)).body.value;
}

const target = (relation: Loose): number => Number(/(\d+)$/.exec(String(relation.url))?.[1]);

test("a link between items moves no revision on either end and is an update of both", async () => {
  const epic = await world.create("Epic", "e");
  const feature = await world.create("Feature", "f");
  world.tick();
  const answer = await world.patch(
    feature,
    [{ op: "test", path: "/rev", value: 1 }, relate(parentRel, epic, { comment: "why" })],
    "?$expand=relations",
  );
  expect(answer.body).toMatchObject({
    rev: 1,
    fields: { "System.ChangedDate": "2026-03-02T09:30:00.23Z", "System.Parent": epic },
  });
  expect(answer.body.relations).toEqual([
    {
      rel: parentRel,
      url: `http://localhost:1/local/${world.project.id}/_apis/wit/workItems/${epic}`,
      attributes: { isLocked: false, comment: "why", name: "Parent" },
    },
  ]);
  expect(await relations(epic)).toMatchObject([{ rel: childRel, attributes: { name: "Child" } }]);
  for (const [id, rel] of [
    [epic, childRel],
    [feature, parentRel],
  ] as const) {
    const all = await updates(id);
    expect(all.map((update) => [update.id, update.rev])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(all.at(1)).not.toHaveProperty("fields");
    expect(all.at(1)).toMatchObject({ revisedDate: "2026-03-02T09:30:01.23Z", relations: { added: [{ rel }] } });
  }
});

test("an artifact link makes a revision, with the recorded attributes", async () => {
  const epic = await world.create("Epic", "e");
  world.tick();
  const answer = await world.patch(epic, [wikiPage("Roadmap", "agreed")], "?$expand=relations");
  expect(answer.body.rev).toBe(2);
  const relation = answer.body.relations.at(0);
  expect(relation.url).toBe("vstfs:///Wiki/WikiPage/p%2Fw%2FRoadmap");
  expect(Object.keys(relation.attributes)).toEqual([
    "authorizedDate",
    "id",
    "resourceCreatedDate",
    "resourceModifiedDate",
    "revisedDate",
    "comment",
    "name",
  ]);
  expect((await updates(epic)).at(1)).toMatchObject({ rev: 2, relations: { added: [{ rel: "ArtifactLink" }] } });
});

test("changes answer relations unasked in old versions only", async () => {
  const epic = await world.create("Epic", "e");
  expect((await world.patch(epic, [wikiPage("A")])).body).not.toHaveProperty("relations");
  const old = await world.patch(epic, [wikiPage("B")], "?api-version=5.0");
  expect(old.body.relations).toHaveLength(2);
});

test("a relation that exists is refused, and the whole document with it", async () => {
  const epic = await world.create("Epic", "e");
  const feature = await world.create("Feature", "f");
  await world.patch(epic, [wikiPage("A"), relate(childRel, feature)]);
  for (const operation of [
    relate("ArtifactLink", "vstfs:///Wiki/WikiPage/p%2fw%2fA", { name: "Branch" }),
    relate(childRel, feature),
  ]) {
    const answer = await world.patch(epic, [set("System.Title", "changed"), operation]);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      message: "Relation already exists.",
      typeName:
        "Microsoft.Azure.Boards.WebApi.Common.RelationAlreadyExistsException, Microsoft.Azure.Boards.WebApi.Common",
      eventId: 3000,
    });
  }
  expect((await world.get(epic)).body.fields).toMatchObject({ "System.Title": "e" });
});

test("an item has one parent, and is not below itself", async () => {
  const [a, b, c] = [
    await world.create("Epic", "a"),
    await world.create("Epic", "b"),
    await world.create("Feature", "c"),
  ];
  await world.patch(c, [relate(parentRel, a)]);
  const second = await world.patch(c, [relate(parentRel, b)]);
  expect(second.body.message).toBe(
    `TF201036: You cannot add a Parent link between work items ${c} and ${b} because a work item can have only one Parent link.`,
  );
  const fromAbove = await world.patch(b, [relate(childRel, c)]);
  expect(fromAbove.body.message).toContain("TF201036: You cannot add a Child link");
  const cycle = await world.patch(a, [relate(parentRel, c)]);
  expect(cycle.body.message).toMatch(/^TF201035: .*Parent link/);
  expect((await world.patch(a, [relate(parentRel, a)])).body.message).toMatch(/^TF201035/);
});

test("a parent can be exchanged in one document", async () => {
  const [a, b, c] = [
    await world.create("Epic", "a"),
    await world.create("Epic", "b"),
    await world.create("Feature", "c"),
  ];
  await world.patch(c, [relate(parentRel, a)]);
  const answer = await world.patch(c, [relate(parentRel, b), { op: "remove", path: "/relations/0" }]);
  expect(answer.status).toBe(200);
  expect(answer.body.fields).toMatchObject({ "System.Parent": b });
});

test("relations are served in an order that is not that of insertion, and removed by it", async () => {
  const epic = await world.create("Epic", "e");
  const features: number[] = [];
  for (let n = 0; n < 6; n += 1) features.push(await world.create("Feature", `f${n}`));
  await world.patch(
    epic,
    features.map((id) => relate(childRel, id)),
  );
  const served = (await relations(epic)).map(target);
  expect([...served].sort((x, y) => x - y)).toEqual(features);
  expect(served).not.toEqual(features);
  await world.patch(epic, [
    { op: 1, path: "/relations/4" },
    { op: 1, path: "/relations/1" },
  ]);
  expect((await relations(epic)).map(target)).toEqual(served.filter((_, index) => index !== 4 && index !== 1));
  expect((await world.patch(epic, [{ op: "remove", path: "/relations/9" }])).status).toBe(400);
});

test("removing an artifact link makes a revision, as recorded", async () => {
  const epic = await world.create("Epic", "e");
  await world.patch(epic, [wikiPage("A"), wikiPage("B")]);
  const answer = await world.patch(epic, [
    { op: "test", path: "/rev", value: 2 },
    { op: 1, path: "/relations/0" },
  ]);
  expect(answer.body.rev).toBe(3);
  expect(await relations(epic)).toHaveLength(1);
  const before = await world.call("GET", `_apis/wit/workitems/${epic}/revisions/2?$expand=relations`);
  expect(before.body.relations).toHaveLength(2);
});

test("the comment of a link is edited in place", async () => {
  const epic = await world.create("Epic", "e");
  await world.patch(epic, [wikiPage("A", "one")]);
  const edit = (value: string) => ({ op: "replace", path: "/relations/0/attributes/comment", value });
  const answer = await world.patch(epic, [edit("two")], "?$expand=relations");
  expect(answer.body).toMatchObject({ rev: 3, relations: [{ attributes: { comment: "two" } }] });
  expect((await world.patch(epic, [edit("two")])).body.rev).toBe(3);
  expect((await world.patch(epic, [edit("x".repeat(256))])).status).toBe(400);
});

test("unregistered names of artifact links are a fault of the service", async () => {
  const epic = await world.create("Epic", "e");
  const answer = await world.patch(epic, [relate("ArtifactLink", "vstfs:///Wiki/WikiPage/a", { name: "My Page" })]);
  expect([answer.status, answer.body.message]).toEqual([500, "Unrecognized Resource link"]);
});

test("items are found by the artifacts they link to, hex digits in any case", async () => {
  const epic = await world.create("Epic", "e");
  await world.patch(epic, [relate("ArtifactLink", "vstfs:///Wiki/WikiPage/p%2Fw%2FA", { name: "Wiki Page" })]);
  const asked = ["vstfs:///Wiki/WikiPage/p%2fw%2fA", "vstfs:///Wiki/WikiPage/p%2Fw%2FNone"];
  const { status, body } = await world.call("POST", "Demo/_apis/wit/artifacturiquery", { artifactUris: asked });
  expect(status).toBe(200);
  expect(Object.keys(body.artifactUrisQueryResult)).toEqual(asked);
  expect(body.artifactUrisQueryResult).toMatchObject({ [String(asked[0])]: [{ id: epic }], [String(asked[1])]: [] });
});

test("an item is created with its parent and its page link in one revision", async () => {
  const epic = await world.create("Epic", "e");
  const created = await world.call("POST", "Demo/_apis/wit/workitems/$Feature?$expand=relations", [
    set("System.Title", "f"),
    relate(parentRel, epic),
    wikiPage("A"),
  ]);
  expect(created.body).toMatchObject({ rev: 1, fields: { "System.Parent": epic } });
  expect(created.body.relations).toHaveLength(2);
  expect((await updates(Number(created.body.id))).map((update) => update.rev)).toEqual([1]);
  expect((await updates(epic)).map((update) => update.rev)).toEqual([1, 1]);
});

test("links to a deleted item are hidden until it is back", async () => {
  const epic = await world.create("Epic", "e");
  const feature = await world.create("Feature", "f");
  await world.patch(feature, [relate(parentRel, epic)]);
  await world.call("DELETE", `_apis/wit/workitems/${feature}`);
  expect(await relations(epic)).toEqual([]);
  await world.call("PATCH", `_apis/wit/recyclebin/${feature}`, { isDeleted: false });
  expect((await relations(epic)).map(target)).toEqual([feature]);
});

test("an update of fields shows old and new values and when it was superseded", async () => {
  const epic = await world.create("Epic", "e");
  world.tick();
  await world.patch(epic, [set("System.Title", "f"), set("System.State", "Active")]);
  const all = await updates(epic);
  const [first, second] = [all.at(0), all.at(1)];
  expect(first).toMatchObject({ id: 1, workItemId: epic, rev: 1, revisedDate: "2026-03-02T09:30:01.23Z" });
  expect(first.revisedBy.name).toBe("Local Administrator <admin@local.example>");
  expect(first.fields["System.Title"]).toEqual({ newValue: "e" });
  expect(second.revisedDate).toBe("9999-01-01T00:00:00Z");
  expect(second.fields).toMatchObject({
    "System.Rev": { oldValue: 1, newValue: 2 },
    "System.Title": { oldValue: "e", newValue: "f" },
    "System.State": { oldValue: "New", newValue: "Active" },
    "Microsoft.VSTS.Common.ActivatedDate": { newValue: "2026-03-02T09:30:01.23Z" },
  });
  expect(second.fields).not.toHaveProperty(["System.CreatedDate"]);
  const revisions = await world.call("GET", `_apis/wit/workitems/${epic}/revisions`);
  expect(revisions.body.value.map((revision) => revision.fields["System.Title"])).toEqual(["e", "f"]);
});

test("a batch creates a tree by temporary numbers, each outcome for itself", async () => {
  const entry = (uri: string, body: unknown) => ({
    method: "PATCH",
    uri,
    headers: { "Content-Type": "application/json-patch+json" },
    body,
  });
  const epic = await world.create("Epic", "e");
  const { body } = await world.call("PATCH", "_apis/wit/$batch", [
    entry("/Demo/_apis/wit/workitems/$Epic?api-version=7.1", [
      set("System.Title", "new"),
      { op: "add", path: "/id", value: -1 },
    ]),
    entry("/Demo/_apis/wit/workitems/$Feature?api-version=7.1", [
      set("System.Title", "below"),
      { op: "add", path: "/id", value: -2 },
      relate(parentRel, "http://localhost:1/local/_apis/wit/workItems/-1"),
    ]),
    entry(`/Demo/_apis/wit/workitems/${epic}?api-version=7.1`, [set("System.Title", "x")]),
    entry(`/_apis/wit/workitems/${epic}?api-version=7.1`, [set("System.Title", "y")]),
  ]);
  expect(body.value.map((outcome) => outcome.code)).toEqual([200, 200, 404, 200]);
  const second = JSON.parse(String(body.value.at(1).body)) as Loose;
  expect(second.fields["System.Parent"]).toBe(epic + 1);
});
