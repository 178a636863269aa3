import {
  childLinksQuery,
  itemsOfTypesQuery,
  literal,
  readArtifactQuery,
  readFlatResult,
  readLinkSources,
  searchQuery,
} from "../../../../../src/adapters/azureDevOps/codecs/wiql";
import type { WorkItemType } from "../../../../../src/domain/board";
import { recordedBody } from "../recorded";

const type = (name: string, states: WorkItemType["states"]): WorkItemType => ({ name, color: "000000", states });

const types: readonly WorkItemType[] = [
  type("Epic", [
    { name: "Active", category: "in-progress" },
    { name: "Resolved", category: "in-progress" },
    { name: "Closed", category: "completed" },
  ]),
  type("Feature", [
    { name: "Active", category: "in-progress" },
    { name: "Resolved", category: "in-progress" },
    { name: "Closed", category: "completed" },
  ]),
  type("Bug", [
    { name: "Active", category: "in-progress" },
    { name: "Resolved", category: "resolved" },
  ]),
];

describe("queries", () => {
  test("a quote cannot end a literal", () => {
    expect(literal("O'Brien's'")).toBe("'O''Brien''s'''");
    expect(literal("a\r\nb\u0000")).toBe("'a  b '");
  });

  test("types above an id, ascending", () => {
    expect(itemsOfTypesQuery(["Epic", "User Story"], 7)).toBe(
      "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project AND [System.WorkItemType] IN ('Epic', 'User Story') AND [System.Id] > 7 ORDER BY [System.Id]",
    );
  });

  test("nothing is ever asked with an empty list", () => {
    const none = [
      itemsOfTypesQuery([], 0),
      childLinksQuery([], [], ["completed"], null),
      childLinksQuery(["Epic"], types, ["removed"], null),
    ];
    for (const query of none) {
      expect(query).not.toMatch(/IN \(\s*\)/);
      expect(query).toContain("[System.Id] < 0");
    }
  });

  test("children are asked for by type and state, because a word means different things in two types", () => {
    expect(childLinksQuery(["Epic"], types, ["resolved"], null)).toContain(
      "(([Target].[System.WorkItemType] IN ('Bug') AND [Target].[System.State] IN ('Resolved')))",
    );
    expect(childLinksQuery(["Epic"], types, ["in-progress"], null)).toContain(
      "([Target].[System.WorkItemType] IN ('Epic', 'Feature') AND [Target].[System.State] IN ('Active', 'Resolved')) OR ([Target].[System.WorkItemType] IN ('Bug') AND [Target].[System.State] IN ('Active'))",
    );
  });

  test("half of the parents can be asked for", () => {
    expect(childLinksQuery(["Epic"], types, ["completed"], { above: 10, to: 20 })).toContain(
      "[Source].[System.Id] > 10 AND [Source].[System.Id] <= 20",
    );
  });

  test("every word has to be in the title", () => {
    expect(searchQuery(["fast", "O'Neil"], ["Epic"])).toContain(
      "[System.Title] CONTAINS 'fast' AND [System.Title] CONTAINS 'O''Neil'",
    );
    expect(searchQuery([], [])).toBe(
      "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project ORDER BY [System.ChangedDate] DESC",
    );
  });
});

describe("answers", () => {
  test("ids with the server's time, in either form", () => {
    expect(readFlatResult({ workItems: [{ id: 3, url: "…" }, { id: 1 }], asOf: "2026-03-31T18:36:28.537Z" })).toEqual({
      ids: [3, 1],
      asOf: "2026-03-31T18:36:28.537Z",
    });
    expect(readFlatResult({ workItems: [], asOf: "/Date(1774982188537)/" }).asOf).toBe("2026-03-31T18:36:28.537Z");
  });

  test("link rows name their source, root rows have none", () => {
    const rows = [
      { rel: null, source: null, target: { id: 1 } },
      { rel: "System.LinkTypes.Hierarchy-Forward", source: { id: 1 }, target: { id: 2 } },
      { target: { id: 5 } },
      { rel: "System.LinkTypes.Hierarchy-Forward", source: { id: 1 }, target: { id: 3 } },
    ];
    expect(readLinkSources({ workItemRelations: rows })).toEqual([1, 1]);
  });

  test("items by address, an address nobody links included", () => {
    const found = readArtifactQuery({
      artifactUrisQueryResult: { "vstfs:///Wiki/WikiPage/a": [{ id: 2, url: "…" }], "vstfs:///Wiki/WikiPage/b": [] },
    });
    expect([...found]).toEqual([
      ["vstfs:///Wiki/WikiPage/a", [2]],
      ["vstfs:///Wiki/WikiPage/b", []],
    ]);
  });

  const recorded = recordedBody("samples-vsteam/Get-VSTeamWiql.json");
  (recorded === null ? test.skip : test)("a flat result as recorded from the service", () => {
    expect(readFlatResult(recorded).ids.length).toBeGreaterThan(0);
  });
});
