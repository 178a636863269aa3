import {
  categoryLookup,
  descriptionFormat,
  readLinks,
  readRelations,
  readWorkItem,
  readWorkItems,
} from "../../../../../src/adapters/azureDevOps/codecs/workItem";
import { recordedBody } from "../recorded";

const categoryOf = categoryLookup([
  { name: "Epic", color: "000000", states: [{ name: "Active", category: "in-progress" }] },
]);

const epic = {
  id: 12,
  rev: 3,
  fields: {
    "System.TeamProject": "Demo",
    "System.WorkItemType": "Epic",
    "System.Title": "Faster checkout",
    "System.State": "Active",
    "System.AreaPath": "Demo\\Tech",
    "System.IterationPath": "Demo",
    "System.AssignedTo": { displayName: "Ana", uniqueName: "ana@example.com", id: "1" },
    "System.Parent": 4,
    "System.Tags": "a; b c",
    "Microsoft.VSTS.Common.Priority": 2,
    "Microsoft.VSTS.Scheduling.TargetDate": "2026-04-01T00:00:00Z",
    "System.CreatedDate": "2026-03-31T18:36:26.23Z",
    "System.CreatedBy": "Ben <ben@example.com>",
    "System.ChangedDate": "/Date(1774982186230)/",
    "System.ChangedBy": { displayName: "Ana" },
    "System.ExternalLinkCount": 2,
    "System.Description": "<div>Why</div>",
  },
};

describe("a work item", () => {
  test("becomes a complete value", () => {
    expect(readWorkItem(epic, categoryOf)).toEqual({
      id: 12,
      rev: 3,
      project: "Demo",
      type: "Epic",
      title: "Faster checkout",
      state: "Active",
      category: "in-progress",
      areaPath: "Demo\\Tech",
      iterationPath: "Demo",
      assignedTo: { displayName: "Ana", uniqueName: "ana@example.com" },
      parent: 4,
      tags: ["a", "b c"],
      priority: 2,
      startDate: null,
      targetDate: "2026-04-01",
      activatedDate: null,
      closedDate: null,
      createdDate: "2026-03-31T18:36:26.230Z",
      createdBy: { displayName: "Ben", uniqueName: "ben@example.com" },
      changedDate: "2026-03-31T18:36:26.230Z",
      changedBy: { displayName: "Ana", uniqueName: "Ana" },
      externalLinks: 2,
      description: { format: "html", text: "<div>Why</div>" },
    });
  });

  test("in a state its type no longer has, it has no category", () => {
    const odd = { ...epic, fields: { ...epic.fields, "System.State": "Parked" } };
    expect(readWorkItem(odd, categoryOf).category).toBeNull();
  });

  test("an identity without a name is nobody", () => {
    const nobody = { ...epic, fields: { ...epic.fields, "System.AssignedTo": { displayName: null, id: null } } };
    expect(readWorkItem(nobody, categoryOf).assignedTo).toBeNull();
  });

  test("unreadable entries of a list are left out", () => {
    expect(readWorkItems({ count: 2, value: [null, epic] }, categoryOf).map((item) => item.id)).toEqual([12]);
    expect(readWorkItems([epic, null], categoryOf)).toHaveLength(1);
  });

  test.each([
    [{ "System.Description": "markdown" }, "<b>x</b>", "markdown"],
    [{ "System.Description": "html" }, "plain", "html"],
    [{}, "<div>x</div>", "html"],
    [{}, "a &amp; b", "html"],
    [undefined, "**bold** and 1 < 2", "markdown"],
  ])("the form of its description: %p with %p is %s", (formats, text, format) => {
    const item = { ...epic, multilineFieldsFormat: formats, fields: { ...epic.fields, "System.Description": text } };
    expect(readWorkItem(item, categoryOf).description).toEqual({ format, text });
  });

  test("the form a new description has to take is HTML unless the item says Markdown", () => {
    expect(descriptionFormat(epic)).toBe("html");
    expect(descriptionFormat({ ...epic, multilineFieldsFormat: { "System.Description": "Markdown" } })).toBe(
      "markdown",
    );
  });
});

describe("relations", () => {
  const wikiUrl = "vstfs:///Wiki/WikiPage/p%2Fw%2FRoad%20map";
  const item = {
    ...epic,
    relations: [
      {
        rel: "System.LinkTypes.Hierarchy-Forward",
        url: "https://dev.azure.com/contoso/p/_apis/wit/workItems/31",
        attributes: { isLocked: false, name: "Child" },
      },
      { rel: "ArtifactLink", url: "vstfs:///Git/Commit/a%2fb%2fc", attributes: { name: "Fixed in Commit" } },
      { rel: "ArtifactLink", url: wikiUrl, attributes: { name: "Wiki Page", comment: "agreed" } },
      { rel: "System.LinkTypes.Hierarchy-Reverse", url: "https://dev.azure.com/contoso/_apis/wit/workitems/4" },
      { rel: "System.LinkTypes.Hierarchy-Forward", url: "https://dev.azure.com/contoso/_apis/wit/workItems/30" },
      { rel: "Hyperlink", url: "https://example.com/_apis/wit/workItems/99x" },
    ],
  };

  test("hierarchy and wiki pages are read, the rest is left alone", () => {
    expect(readLinks(item)).toEqual({
      id: 12,
      rev: 3,
      parent: 4,
      children: [30, 31],
      wikiPages: [{ url: wikiUrl, projectId: "p", wikiId: "w", page: "/Road map", comment: "agreed" }],
    });
  });

  test("the index is the one served, because changes go by it", () => {
    expect(
      readRelations(item).map((relation) => [relation.index, relation.target ?? relation.wikiPage?.page ?? null]),
    ).toEqual([
      [0, 31],
      [1, null],
      [2, "/Road map"],
      [3, 4],
      [4, 30],
      [5, null],
    ]);
  });

  test("an item without relations has none", () => {
    expect(readLinks(epic)).toMatchObject({ parent: null, children: [], wikiPages: [] });
  });

  const recorded = recordedBody("work-items/artifactlink2023-007-PATCH-wit-workItems-2-200.json");
  (recorded === null ? test.skip : test)("as recorded from the service", () => {
    expect(readLinks(recorded)).toMatchObject({ id: 2, rev: 10, wikiPages: [] });
    expect(readWorkItem(recorded, categoryOf)).toMatchObject({
      type: "Issue",
      title: "test2",
      closedDate: "2023-07-19",
    });
  });
});
