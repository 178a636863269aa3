/** Work item tracking and work through azure-devops-extension-api, with the flags it sends. */
import type { WorkRestClient } from "azure-devops-extension-api/Work";
import type { WorkItemTrackingRestClient } from "azure-devops-extension-api/WorkItemTracking";
import { startService, type Started } from "../service/startService";

let started: Started;
let wit: WorkItemTrackingRestClient;
let work: WorkRestClient;
beforeEach(async () => {
  started = await startService();
  Object.assign(globalThis, { self: globalThis });
  const options = {
    rootPath: `${started.orgUrl}/`,
    authTokenProvider: { getAuthorizationHeader: async () => `Bearer ${started.token}` },
    sessionId: "11111111-2222-4333-8444-555555555555",
  };
  const [tracking, planning] = await Promise.all([
    import("azure-devops-extension-api/WorkItemTracking"),
    import("azure-devops-extension-api/Work"),
  ]);
  wit = new tracking.WorkItemTrackingRestClient(options);
  work = new planning.WorkRestClient(options);
});
afterEach(() => started.close());

type Patch = Parameters<WorkItemTrackingRestClient["createWorkItem"]>[0];
const patch = (...operations: readonly object[]): Patch => operations;
const set = (field: string, value: unknown): object => ({ op: "add", path: `/fields/${field}`, value });

test("an item has no addresses of its own, dates that are dates, and keeps the addresses of its relations", async () => {
  const epic = await wit.createWorkItem(patch(set("System.Title", "e")), "Demo", "Epic");
  expect(epic).not.toHaveProperty("url");
  expect(epic).not.toHaveProperty("_links");
  expect(epic.fields["System.CreatedDate"]).toBeInstanceOf(Date);
  const uri = "vstfs:///Wiki/WikiPage/a%2Fb%2FC";
  const linked = await wit.updateWorkItem(
    patch(
      { op: "test", path: "/rev", value: 1 },
      { op: "add", path: "/relations/-", value: { rel: "ArtifactLink", url: uri, attributes: { name: "Wiki Page" } } },
    ),
    epic.id,
  );
  expect(linked.rev).toBe(2);
  const read = await wit.getWorkItem(epic.id, undefined, undefined, undefined, 1);
  expect(read.relations.map((relation) => relation.url)).toEqual([uri]);
});

test("a refusal carries the service's envelope", async () => {
  const epic = await wit.createWorkItem(patch(set("System.Title", "e")), "Demo", "Epic");
  await expect(
    wit.updateWorkItem(patch({ op: "test", path: "/rev", value: 7 }, set("System.Title", "f")), epic.id),
  ).rejects.toMatchObject({ status: 412, serverError: { typeKey: "TestPatchOperationFailedException" } });
});

test("lists are bare arrays and queries have numeric kinds", async () => {
  const epic = await wit.createWorkItem(patch(set("System.Title", "e")), "Demo", "Epic");
  const result = await wit.queryByWiql({ query: "SELECT [System.Id] FROM WorkItems" }, "Demo");
  expect([result.queryType, result.queryResultType]).toEqual([1, 1]);
  expect(result.workItems).toEqual([{ id: epic.id }]);
  const items = await wit.getWorkItemsBatch({ ids: [epic.id], fields: ["System.Title"] } as unknown as Parameters<
    WorkItemTrackingRestClient["getWorkItemsBatch"]
  >[0]);
  expect(items.map((item) => item.fields["System.Title"])).toEqual(["e"]);
});

test("types, nodes and artifacts", async () => {
  expect((await wit.getWorkItemTypes("Demo")).map((type) => type.name)).toContain("Feature");
  const roots = await wit.getRootNodes("Demo", 1);
  expect(roots.map((node) => node.structureType)).toEqual([0, 1]);
  const found = await wit.queryWorkItemsForArtifactUris({ artifactUris: ["vstfs:///Wiki/WikiPage/a"] }, "Demo");
  expect(found.artifactUrisQueryResult).toEqual({ "vstfs:///Wiki/WikiPage/a": [] });
});

test("backlogs of the default team and of a named one", async () => {
  for (const team of ["", "Demo Team"]) {
    const configuration = await work.getBacklogConfigurations({ project: "Demo", projectId: "", team, teamId: "" });
    expect(configuration.portfolioBacklogs.map((level) => [level.name, level.type])).toEqual([
      ["Features", 0],
      ["Epics", 0],
    ]);
  }
});
