/** Work item tracking and work through azure-devops-node-api. */
import type { JsonPatchDocument } from "azure-devops-node-api/interfaces/common/VSSInterfaces";
import type { IWorkApi } from "azure-devops-node-api/WorkApi";
import type { IWorkItemTrackingApi } from "azure-devops-node-api/WorkItemTrackingApi";
import {
  QueryResultType,
  QueryType,
  TreeStructureGroup,
  WorkItemErrorPolicy,
  WorkItemExpand,
} from "azure-devops-node-api/interfaces/WorkItemTrackingInterfaces";
import { startService, type Started } from "../service/startService";

let started: Started;
let wit: IWorkItemTrackingApi;
let work: IWorkApi;
beforeEach(async () => {
  started = await startService();
  wit = await started.api.getWorkItemTrackingApi();
  work = await started.api.getWorkApi();
});
afterEach(() => started.close());

const patch = (...operations: readonly object[]): JsonPatchDocument => operations;
const set = (field: string, value: unknown): object => ({ op: "add", path: `/fields/${field}`, value });
const parent = (id: number): object => ({
  op: "add",
  path: "/relations/-",
  value: { rel: "System.LinkTypes.Hierarchy-Reverse", url: `${started.orgUrl}/_apis/wit/workItems/${id}` },
});

async function create(type: string, ...operations: readonly object[]): Promise<number> {
  const item = await wit.createWorkItem({}, patch(...operations), "Demo", type);
  if (item?.id === undefined) throw new Error("nothing was created");
  return item.id;
}

test("an item is created, read, changed and deleted", async () => {
  const id = await create("Epic", set("System.Title", "Outcome"));
  const read = await wit.getWorkItem(id, undefined, undefined, WorkItemExpand.All);
  expect(read.fields?.["System.Title"]).toBe("Outcome");
  const changed = await wit.updateWorkItem(
    {},
    patch({ op: "test", path: "/rev", value: 1 }, set("System.State", "Active")),
    id,
    "Demo",
  );
  expect([changed.rev, changed.fields?.["System.Reason"]]).toEqual([2, "Implementation started"]);
  await expect(
    wit.updateWorkItem({}, patch({ op: "test", path: "/rev", value: 1 }, set("System.Title", "x")), id),
  ).rejects.toMatchObject({ statusCode: 412, message: expect.stringContaining("VS403351") as string });
  const deleted = await wit.deleteWorkItem(id, "Demo");
  expect(deleted.code).toBe(200);
  // The client answers null for 404.
  expect(await wit.getWorkItem(id)).toBeNull();
  await wit.restoreWorkItem({ isDeleted: false }, id, "Demo");
  expect((await wit.getWorkItem(id)).rev).toBe(4);
});

test("many items are read at once, with holes where told to omit", async () => {
  const epic = await create("Epic", set("System.Title", "e"));
  const feature = await create("Feature", set("System.Title", "f"), parent(epic));
  const batch = await wit.getWorkItemsBatch({
    ids: [feature, 999, epic],
    fields: ["System.Title", "System.Parent"],
    errorPolicy: WorkItemErrorPolicy.Omit,
  });
  expect(batch.map((item) => (item as typeof item | null)?.fields)).toEqual([
    { "System.Title": "f", "System.Parent": epic },
    undefined,
    { "System.Title": "e" },
  ]);
  const relations = await wit.getWorkItems([feature], undefined, undefined, WorkItemExpand.Relations);
  expect(relations[0]?.relations?.map((relation) => relation.rel)).toEqual(["System.LinkTypes.Hierarchy-Reverse"]);
});

test("queries answer in the client's enumerations, flat and by links", async () => {
  const epic = await create("Epic", set("System.Title", "e"));
  const feature = await create("Feature", set("System.Title", "f"), parent(epic));
  const flat = await wit.queryByWiql(
    { query: "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project" },
    { project: "Demo" },
  );
  expect([flat.queryType, flat.queryResultType]).toEqual([QueryType.Flat, QueryResultType.WorkItem]);
  expect(flat.workItems?.map((item) => item.id)).toEqual([epic, feature]);
  expect(flat.asOf).toBeInstanceOf(Date);
  const links = await wit.queryByWiql(
    {
      query:
        "SELECT [System.Id] FROM WorkItemLinks WHERE [Source].[System.WorkItemType] = 'Epic' AND [System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward' MODE (MustContain)",
    },
    { project: "Demo" },
  );
  expect(links.queryType).toBe(QueryType.OneHop);
  expect(links.workItemRelations?.map((row) => row.target?.id)).toEqual([epic, feature]);
});

test("a page link makes items findable by the page", async () => {
  const uri = `vstfs:///Wiki/WikiPage/${started.project.id}%2F${started.wikiId}%2FRoadmap`;
  const id = await create("Epic", set("System.Title", "e"), {
    op: "add",
    path: "/relations/-",
    value: { rel: "ArtifactLink", url: uri, attributes: { name: "Wiki Page", comment: "agreed" } },
  });
  const found = await wit.queryWorkItemsForArtifactUris({ artifactUris: [uri] }, "Demo");
  expect(found.artifactUrisQueryResult?.[uri]?.map((item) => item.id)).toEqual([id]);
});

test("history, types, states, categories, fields and relation types", async () => {
  const id = await create("Epic", set("System.Title", "e"));
  await wit.updateWorkItem({}, patch(set("System.Title", "f")), id);
  expect((await wit.getUpdates(id)).map((update) => update.rev)).toEqual([1, 2]);
  expect((await wit.getRevisions(id)).map((revision) => revision.fields?.["System.Title"])).toEqual(["e", "f"]);
  expect((await wit.getWorkItemTypes("Demo")).map((type) => type.name)).toContain("User Story");
  expect((await wit.getWorkItemTypeStates("Demo", "Epic")).map((state) => state.category)).toContain("Completed");
  expect((await wit.getWorkItemTypeCategory("Demo", "Microsoft.EpicCategory")).defaultWorkItemType?.name).toBe("Epic");
  expect((await wit.getField("System.AreaPath")).referenceName).toBe("System.AreaPath");
  expect((await wit.getRelationTypes()).map((type) => type.referenceName)).toContain("ArtifactLink");
});

test("iterations", async () => {
  // The client drops the number 0 from addresses, so that areas cannot be addressed through it.
  const dates = { startDate: "2026-04-01T00:00:00Z", finishDate: "2026-04-14T00:00:00Z" };
  const node = await wit.createOrUpdateClassificationNode(
    { name: "April", attributes: dates },
    "Demo",
    TreeStructureGroup.Iterations,
  );
  expect(node.path).toBe("\\Demo\\Iteration\\April");
  const root = await wit.getClassificationNode("Demo", TreeStructureGroup.Iterations, undefined, 1);
  expect(root.children?.map((child) => child.name)).toContain("April");
  await wit.deleteClassificationNode("Demo", TreeStructureGroup.Iterations, "April");
  expect(await wit.getClassificationNode("Demo", TreeStructureGroup.Iterations, "April")).toBeNull();
});

test("the team's backlogs, settings and sprints", async () => {
  const context = { project: "Demo", team: "Demo Team" };
  const configuration = await work.getBacklogConfigurations(context);
  expect(configuration.portfolioBacklogs?.map((level) => level.name)).toEqual(["Features", "Epics"]);
  expect(configuration.hiddenBacklogs).toEqual(["Microsoft.EpicCategory"]);
  expect((await work.getTeamSettings(context)).backlogIteration?.name).toBe("Demo");
  expect((await work.getTeamIterations(context)).map((iteration) => iteration.name)).toEqual([
    "Iteration 1",
    "Iteration 2",
    "Iteration 3",
  ]);
  expect((await work.getTeamFieldValues(context)).defaultValue).toBe("Demo");
});

test("a board is refused by name", async () => {
  await expect(work.getBoards({ project: "Demo" })).rejects.toMatchObject({
    statusCode: 501,
    message: expect.stringContaining("boards") as string,
  });
});

test("comments are in preview", async () => {
  const id = await create("Epic", set("System.Title", "e"));
  await wit.addComment({ text: "hello" }, "Demo", id);
  expect((await wit.getComments("Demo", id)).comments?.map((comment) => comment.text)).toEqual(["hello"]);
});
