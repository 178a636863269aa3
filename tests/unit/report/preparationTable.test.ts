import { preparationCsv, preparationMarkdown } from "../../../src/report/preparationTable";
import type { PreparationDocument } from "../../../src/report/reviewDocument";

const item = {
  id: 7,
  type: "Feature",
  title: "=Wallets | cards",
  state: "New",
  outcome: "Checkout",
  missing: ["owner", "size"],
};
const sprints: readonly PreparationDocument[] = [
  { team: "Pay", iteration: "Shop\\Sprint 2", start: "2026-03-15", areas: [{ area: "Shop\\Pay", items: [item] }] },
  {
    team: null,
    iteration: null,
    start: null,
    areas: [{ area: "Shop", items: [{ ...item, outcome: null, missing: ["iteration"] }] }],
  },
];

test("a table for each team, sprint and area, the work in no sprint last, and nothing in it links", () => {
  const notes = [{ kind: "unknown-team", team: "Gone" }, { kind: "no-team-named" }] as const;
  const text = preparationMarkdown(sprints, notes, "2026-03-01");
  expect(text).toContain("There is no team “Gone” in this project");
  expect(text).not.toContain("No team");
  expect(text).toContain("## Pay: preparation for Shop\\\\Sprint 2, from 2026-03-15");
  expect(text).toContain("| owner, size |");
  expect(text.indexOf("in no sprint")).toBeGreaterThan(text.indexOf("Sprint 2"));
  expect(text).not.toMatch(/(?<!\\)#7/);
  expect(preparationMarkdown([], [], "2026-03-01")).toContain("nothing to prepare for");
});

test("a row an item for a spreadsheet, and no cell runs as a formula", () => {
  expect(preparationCsv(sprints).split("\r\n")).toEqual([
    "Team,Sprint,Starts,Area,Work item,Type,Title,State,Serves,Missing",
    'Pay,Shop\\Sprint 2,2026-03-15,Shop\\Pay,#7,Feature,\'=Wallets | cards,New,Checkout,"owner, size"',
    ",in no sprint,,Shop,#7,Feature,'=Wallets | cards,New,,iteration",
    "",
  ]);
});
