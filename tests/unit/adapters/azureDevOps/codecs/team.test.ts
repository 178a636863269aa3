import { readTeamAreas, readTeamIterations } from "../../../../../src/adapters/azureDevOps/codecs/team";
import { recordedBody } from "../recorded";

test("a team's areas are read with whether their children belong to it; a new team has none", () => {
  const values = [
    { value: "Shop\\Pay", includeChildren: true },
    { value: "Shop", includeChildren: false },
  ];
  expect(readTeamAreas({ defaultValue: "Shop", values })).toEqual([
    { path: "Shop\\Pay", withChildren: true },
    { path: "Shop", withChildren: false },
  ]);
  expect(readTeamAreas({ defaultValue: null, values: [] })).toEqual([]);
});

test("a team's iterations carry the paths items carry, and days where somebody dated them", () => {
  const dated = { startDate: "2026-03-15T00:00:00Z", finishDate: "/Date(1774656000000)/", timeFrame: "future" };
  expect(readTeamIterations({ count: 1, value: [{ name: "S2", path: "Shop\\S2", attributes: dated }] })).toEqual([
    { path: "Shop\\S2", name: "S2", start: "2026-03-15", finish: "2026-03-28" },
  ]);
});

const iterations = recordedBody("team-settings/iter2026-033-GET-work-teamsettings-iterations-200.json");
const areas = recordedBody("team-settings/areas2025-036-PATCH-work-teamsettings-teamfieldvalues-200.json");

(iterations === null ? test.skip : test)("recorded answers of the service are read", () => {
  expect(readTeamIterations(iterations).map(({ path, start }) => [path, start])).toEqual([
    ["IterationProj_000001\\teamName1_000002_Root_Itr_000003\\Child_Itr_000004", null],
    ["IterationProj_000001\\teamName1_000002_Root_Itr_000003\\Child_Itr_000004\\Child_Itr_000005", null],
  ]);
  expect(readTeamAreas(areas).every(({ path }) => path.startsWith("Area1000001"))).toBe(true);
  expect(readTeamAreas(areas).length).toBeGreaterThan(0);
});
