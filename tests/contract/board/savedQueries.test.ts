/** Saved queries, templates and what a new item begins with, through the official client for Node. */
import type { IWorkItemTrackingApi } from "azure-devops-node-api/WorkItemTrackingApi";
import { QueryExpand, QueryType } from "azure-devops-node-api/interfaces/WorkItemTrackingInterfaces";
import { startService, type Started } from "../service/startService";

describe("saved queries of the local service", () => {
  let started: Started;
  let wit: IWorkItemTrackingApi;
  const flat =
    "SELECT [System.Id], [System.Title] FROM WorkItems WHERE [System.WorkItemType] = 'Bug' AND [System.State] <> 'Closed' ORDER BY [System.CreatedDate] DESC";
  const tree =
    "SELECT [System.Id] FROM WorkItemLinks WHERE [Source].[System.WorkItemType] = 'Epic' AND [System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward' AND [Target].[System.WorkItemType] = 'Feature' MODE (Recursive)";

  beforeAll(async () => {
    started = await startService();
    wit = await started.api.getWorkItemTrackingApi();
  });
  afterAll(() => started.close());

  test("a created query answers with its columns, sorting, text and clauses", async () => {
    const made = await wit.createQuery({ name: "Open bugs", wiql: flat }, "Demo", "Shared Queries");
    expect(made).toMatchObject({
      queryType: QueryType.Flat,
      isPublic: true,
      columns: [{ referenceName: "System.Id" }, { referenceName: "System.Title" }],
      sortColumns: [{ field: { referenceName: "System.CreatedDate" }, descending: true }],
      clauses: {
        clauses: [
          { field: { referenceName: "System.WorkItemType" }, operator: { name: "=" }, value: "Bug" },
          { field: { referenceName: "System.State" }, operator: { referenceName: "SupportedOperations.NotEquals" } },
        ],
      },
    });
  });

  test("a link query is told by its type and has its clauses by the end of the link they speak of", async () => {
    await wit.createQuery({ name: "Tree", wiql: tree }, "Demo", "Shared Queries");
    const read = await wit.getQuery("Demo", "Shared Queries/Tree", QueryExpand.Clauses);
    expect(read).toMatchObject({
      queryType: QueryType.Tree,
      sourceClauses: { clauses: [{ value: "Epic" }] },
      linkClauses: { clauses: [{ value: "System.LinkTypes.Hierarchy-Forward" }] },
      targetClauses: { clauses: [{ value: "Feature" }] },
    });
    expect((await wit.getQuery("Demo", "Shared Queries/Tree")).wiql).toBeUndefined();
  });

  test("a query is found by part of its name, several by their ids, and posting an id moves it", async () => {
    const folder = await wit.createQuery({ name: "Quality", isFolder: true }, "Demo", "Shared Queries");
    const made = await wit.createQuery({ name: "Old bugs", wiql: flat }, "Demo", "Shared Queries");
    expect((await wit.searchQueries("Demo", "old")).value?.map(({ name }) => name)).toEqual(["Old bugs"]);
    const batch = await wit.getQueriesBatch({ ids: [made.id ?? "", folder.id ?? ""] }, "Demo");
    expect(batch.map(({ name }) => name)).toEqual(["Old bugs", "Quality"]);
    const moved = await wit.createQuery({ id: made.id ?? "" }, "Demo", "Shared Queries/Quality");
    expect(moved.path).toBe("Shared Queries/Quality/Old bugs");
  });

  test("templates belong to a team and are listed without their fields", async () => {
    const team = { project: "Demo", team: "Demo Team" };
    const made = await wit.createTemplate(
      { name: "Small bug", description: "", workItemTypeName: "bug", fields: { "System.State": "New" } },
      team,
    );
    expect(made).toMatchObject({ workItemTypeName: "Bug", fields: { "System.State": "New" } });
    const [listed] = await wit.getTemplates(team, "Bug");
    expect(listed).toMatchObject({ id: made.id, name: "Small bug" });
    expect(listed).not.toHaveProperty("fields");
    await wit.replaceTemplate({ ...made, name: "Smaller bug" }, team, made.id ?? "");
    expect((await wit.getTemplate(team, made.id ?? "")).name).toBe("Smaller bug");
    await wit.deleteTemplate(team, made.id ?? "");
    expect(await wit.getTemplates(team)).toEqual([]);
  });

  test("an item that is not there yet shows what its type begins with, and makes none", async () => {
    const empty = await wit.getWorkItemTemplate("Demo", "Bug");
    expect(empty.fields).toMatchObject({ "System.State": "New", "Microsoft.VSTS.Common.Priority": 2 });
    expect(empty.id).toBeUndefined();
    const { workItems } = await wit.queryByWiql({ query: "SELECT [System.Id] FROM WorkItems" }, { project: "Demo" });
    expect(workItems).toEqual([]);
  });
});
