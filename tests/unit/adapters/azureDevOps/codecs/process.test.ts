import { readProcess } from "../../../../../src/adapters/azureDevOps/codecs/process";
import { recordedBody } from "../recorded";

const level = (id: string, name: string, rank: number, types: readonly string[]) => ({
  id,
  name,
  rank,
  workItemTypes: types.map((type) => ({ name: type })),
  defaultWorkItemType: { name: types[0] },
  isHidden: false,
});

const agile = {
  taskBacklog: level("Microsoft.TaskCategory", "Tasks", 1, ["Task"]),
  requirementBacklog: level("Microsoft.RequirementCategory", "Stories", 2, ["User Story"]),
  portfolioBacklogs: [
    level("Microsoft.FeatureCategory", "Features", 3, ["Feature"]),
    level("Microsoft.EpicCategory", "Epics", 4, ["Epic"]),
  ],
  hiddenBacklogs: ["Microsoft.EpicCategory"],
  workItemTypeMappedStates: [{ workItemTypeName: "Epic", states: { New: "Proposed", Parked: "InProgress" } }],
};

const types = [
  {
    name: "Epic",
    color: "FFE06C00",
    states: [
      { name: "New", category: "Proposed" },
      { name: "Closed", category: "Completed" },
    ],
  },
  {
    name: "Feature",
    color: "773B93",
    states: [
      { name: "Resolved", category: "InProgress" },
      { name: "Removed", category: "Removed" },
    ],
  },
  { name: "Old", color: "773B93", isDisabled: true, states: [] },
];

describe("what a project calls things", () => {
  test("levels come highest first, an outcome is the Epic category's level, a deliverable the next below", () => {
    const found = readProcess(agile, { value: types });
    expect(found.levels.map((entry) => entry.name)).toEqual(["Epics", "Features", "Stories"]);
    expect(found.outcomeLevel).toMatchObject({ id: "Microsoft.EpicCategory", defaultType: "Epic", hidden: true });
    expect(found.deliverableLevel).toMatchObject({ defaultType: "Feature", hidden: false });
  });

  test("in Basic a deliverable is an Issue", () => {
    const basic = {
      ...agile,
      requirementBacklog: level("Microsoft.RequirementCategory", "Issues", 2, ["Issue"]),
      portfolioBacklogs: [level("Microsoft.EpicCategory", "Epics", 3, ["Epic"])],
    };
    expect(readProcess(basic, types).deliverableLevel).toMatchObject({ name: "Issues", types: ["Issue"] });
  });

  test("a level above the Epics does not become the outcome level", () => {
    const tall = {
      ...agile,
      portfolioBacklogs: [...agile.portfolioBacklogs, level("Custom.Initiative", "Initiatives", 5, ["Initiative"])],
    };
    const found = readProcess(tall, types);
    expect(found.levels[0]?.name).toBe("Initiatives");
    expect(found.outcomeLevel?.name).toBe("Epics");
  });

  test("without an Epic category there is no outcome level, and nothing is guessed", () => {
    const flat = { ...agile, portfolioBacklogs: [] };
    expect(readProcess(flat, types)).toMatchObject({ outcomeLevel: null, deliverableLevel: null });
  });

  test("without a level below the Epics there is no deliverable level", () => {
    const short = {
      ...agile,
      requirementBacklog: null,
      portfolioBacklogs: [level("Microsoft.EpicCategory", "Epics", 4, ["Epic"])],
    };
    expect(readProcess(short, types).deliverableLevel).toBeNull();
  });

  test("states keep their category, the backlog's mapping fills what a type's own list lacks, disabled types are left out", () => {
    const found = readProcess(agile, types);
    expect(found.types.map((type) => type.name)).toEqual(["Epic", "Feature"]);
    expect(found.types[0]?.states).toEqual([
      { name: "New", category: "proposed" },
      { name: "Closed", category: "completed" },
      { name: "Parked", category: "in-progress" },
    ]);
    expect(found.types[0]?.color).toBe("E06C00");
  });

  const recorded = recordedBody("samples-vsteam/workitemtypes-agile-trimmed.json");
  (recorded === null ? test.skip : test)("the types of Agile as recorded from the service", () => {
    const epic = readProcess(agile, recorded).types.find((type) => type.name === "Epic");
    expect(epic?.states.map((state) => `${state.name}: ${state.category}`)).toEqual(
      expect.arrayContaining(["New: proposed", "Active: in-progress", "Closed: completed", "Removed: removed"]),
    );
  });
});
