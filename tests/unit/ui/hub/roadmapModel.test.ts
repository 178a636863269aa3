import { workItemId } from "../../../../src/domain/ids";
import type { Iteration } from "../../../../src/domain/iteration";
import type { OutcomeLine } from "../../../../src/domain/line";
import type { Outcome, When } from "../../../../src/domain/strategy";
import { stepped } from "../../../../src/ui/hub/roadmap/moveStep";
import type { RoadmapQuestion, RoadmapScreen } from "../../../../src/ui/hub/roadmap/roadmapModel";
import { plannedWords, roadmapScreen } from "../../../../src/ui/hub/roadmap/roadmapModel";
import { timelineLayout } from "../../../../src/ui/hub/roadmap/timelineLayout";
import { plusMonths, timeScale } from "../../../../src/ui/hub/roadmap/timeScale";
import { emptyFilter } from "../../../../src/ui/hub/route";
import { board, deliverable, linkedTo, outcome, portfolioOf, strategy, stream, workItem } from "../sample";

const today = "2026-11-20";
const when = (literal: string, from: string | null = null, to: string | null = null): When => ({ literal, from, to });
const quarter = when("Q4 2026", "2026-10-01", "2026-12-31");
const day = when("2027-03-31", "2027-03-31", "2027-03-31");

function line(title: string, facts: Partial<Outcome> = {}): Outcome {
  return outcome("/Roadmap", title.length, title, facts);
}

const lines = {
  search: line("Search", { target: quarter, workItems: [workItemId(1)], enables: ["Checkout"] }),
  checkout: line("Checkout", {
    target: when("Q3 2026", "2026-07-01", "2026-09-30"),
    dependencies: ["Nobody knows this"],
    deliverables: [deliverable("/Roadmap", 40, "Form", { target: day })],
  }),
  board: line("Board", { workItems: [workItemId(2)] }),
  soon: line("Soon", { target: when("as soon as possible") }),
  lane: line("Lane", { horizon: when("Later") }),
  bare: line("Bare"),
  idea: line("Idea", { held: "idea", target: quarter }),
  gone: line("Gone", { held: "struck", target: quarter }),
};
const work = [
  workItem(1, "Epic", "Search", "Active", {
    activatedDate: "2026-09-01",
    iterationPath: "Contoso\\Sprint 24",
  }),
  workItem(2, "Epic", "Board", "Closed", {
    activatedDate: "2026-05-01",
    closedDate: "2026-08-15",
    startDate: "2026-04-01",
    targetDate: "2026-09-01",
    iterationPath: "Contoso",
  }),
] as const;
const portfolio = portfolioOf(
  strategy({ streams: [stream("Product", { outcomes: Object.values(lines) })] }),
  board(work, [linkedTo(work[0], lines.search), linkedTo(work[1], lines.board)]),
);
const iterations: readonly Iteration[] = [
  { path: "Contoso", name: "Contoso", start: null, finish: null },
  { path: "Contoso\\Sprint 24", name: "Sprint 24", start: "2026-11-16", finish: "2026-12-04" },
];

const draw = (more: Partial<RoadmapQuestion> = {}): RoadmapScreen =>
  roadmapScreen({
    portfolio,
    filter: emptyFilter,
    by: "date",
    zoom: "quarter",
    today,
    iterations: [],
    moves: new Map(),
    ...more,
  });
const rowsOf = (screen: RoadmapScreen) => [...screen.groups.flatMap((group) => group.rows), ...screen.undated];
const row = (screen: RoadmapScreen, title: string) => {
  const found = rowsOf(screen).find((each) => each.title === title);
  if (found === undefined) throw new Error(`no row “${title}”`);
  return found;
};
const keyOf = (title: string): OutcomeLine["key"] => row(draw(), title).key;

describe("the roadmap by date", () => {
  const screen = draw();

  test("planned is what the page says, else the work item; actual is what the board stamped", () => {
    expect(row(screen, "Search")).toMatchObject({
      planned: { from: "2026-10-01", to: "2026-12-31", source: "page", literal: "Q4 2026" },
      actual: { from: "2026-09-01", to: today, open: true },
      late: 0,
    });
    expect(row(screen, "Board")).toMatchObject({
      planned: { from: "2026-04-01", to: "2026-09-01", source: "board" },
      actual: { from: "2026-05-01", to: "2026-08-15", open: false },
      late: 0,
    });
  });

  test("an outcome past its date that is not delivered says by how many days", () => {
    expect(row(screen, "Checkout").late).toBe(51);
    expect(row(screen, "Checkout").announced).toContain("51 days past its date");
  });

  test("dates of deliverables are milestones", () => {
    expect(row(screen, "Checkout").milestones).toMatchObject([{ title: "Form", day: "2027-03-31", done: false }]);
  });

  test("every outcome without a date says why, and none is left out but what is past or no promise", () => {
    expect(screen.undated.map((each) => [each.title, each.undated])).toEqual([
      ["Soon", "The page says “as soon as possible”, which is not one date."],
      ["Lane", "The page groups it under “Later” and states no date."],
      ["Bare", "Neither its page nor its work item states a date."],
      ["Idea", "An idea: it is planned once a test says yes."],
    ]);
    expect(rowsOf(screen)).toHaveLength(screen.total);
    expect(screen.total).toBe(7);
  });

  test("what enables another comes before it; a name no roadmap knows stays a name", () => {
    expect(screen.precedences).toEqual([{ from: keyOf("Search"), to: keyOf("Checkout"), kind: "enables" }]);
    expect(screen.unknown.map((each) => [each.title, each.names])).toEqual([["Checkout", "Nobody knows this"]]);
    expect(timelineLayout(screen).precedences).toMatchObject([
      { tooLate: true, fromTitle: "Search", toTitle: "Checkout" },
    ]);
  });

  test("rows of the layout do not overlap, and bars stay inside the scale", () => {
    const layout = timelineLayout(screen);
    const tops = layout.rows.map(({ top }) => top);
    expect(new Set(tops).size).toBe(tops.length);
    expect(Math.max(...tops)).toBeLessThan(layout.height);
  });

  test("the filter of the strategy leaves the same outcomes here", () => {
    expect(rowsOf(draw({ filter: { ...emptyFilter, text: "sear" } })).map((each) => each.title)).toEqual(["Search"]);
  });
});

describe("the roadmap by iteration", () => {
  test("stands where the work is planned; the rest says why not", () => {
    const screen = draw({ by: "iteration", iterations });
    expect(row(screen, "Search").planned).toMatchObject({ from: "2026-11-16", to: "2026-12-04", literal: "Sprint 24" });
    expect(row(screen, "Board").undated).toBe("Its work stands in “Contoso”, which has no dates.");
    expect(row(screen, "Bare").undated).toMatch(/No work is linked/);
    expect(screen.iterations.map(({ name }) => name)).toEqual(["Sprint 24"]);
  });
});

describe("the lanes", () => {
  test("hold every open outcome once; what is delivered has left them", () => {
    const { lanes } = draw({ by: "lane" });
    expect(lanes.map((column) => [column.title, column.rows.map((each) => each.title)])).toEqual([
      ["Now", ["Search", "Checkout", "Idea"]],
      ["Next", []],
      ["Later", ["Lane"]],
      ["Not in a lane", ["Soon", "Bare"]],
    ]);
  });

  test("a card that was moved stands in its new lane before anything is written", () => {
    const { lanes } = draw({ by: "lane", moves: new Map([[keyOf("Lane"), { kind: "horizon", literal: "Next" }]]) });
    expect(lanes[1]?.rows).toMatchObject([{ title: "Lane", moved: true }]);
  });
});

describe("moving", () => {
  test("what the page calls by a quarter goes on to the next quarter, whatever the zoom", () => {
    for (const zoom of ["month", "quarter", "year"] as const) {
      const to = stepped(row(draw(), "Search"), 1, zoom) ?? "";
      const moved = row(draw({ moves: new Map([[keyOf("Search"), { kind: "date", day: to }]]) }), "Search");
      expect(moved.planned).toMatchObject({ from: "2027-01-01", to: "2027-03-31", literal: "Q1 2027" });
      expect(moved.before).toMatchObject({ literal: "Q4 2026" });
      expect(plannedWords(moved)).toContain("Q1 2027");
    }
  });

  test("a plan with two stated ends keeps its length", () => {
    const moved = row(draw({ moves: new Map([[keyOf("Board"), { kind: "date", day: "2026-09-11" }]]) }), "Board");
    expect(moved.planned).toMatchObject({ from: "2026-04-11", to: "2026-09-11", source: "board" });
  });

  test("without a date there is nothing to step from", () => {
    expect(stepped(row(draw(), "Bare"), 1, "quarter")).toBeNull();
  });
});

describe("the scale", () => {
  test("covers every day given and today, in whole quarters, with room to plan into", () => {
    const scale = timeScale(["2026-02-03", "2026-08-01"], today, "quarter");
    expect([scale.from, scale.to]).toEqual(["2026-01-01", "2027-06-30"]);
    expect(scale.major[0]?.label).toBe("Q1 2026");
    expect(scale.minor).toHaveLength(18);
    expect(scale.minor.reduce((sum, tick) => sum + tick.days, 0)).toBe(scale.days);
  });

  test("a stray year does not stretch it without end", () => {
    expect(timeScale(["1990-01-01", "2099-01-01"], today, "year").days).toBeLessThan(6 * 366);
  });

  test("a month later is the same day, or the last of the month", () => {
    expect(plusMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(plusMonths("2026-12-31", 3)).toBe("2027-03-31");
    expect(plusMonths("2027-03-15", -1)).toBe("2027-02-15");
  });
});
