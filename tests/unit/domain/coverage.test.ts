import type { Board, WorkItem } from "../../../src/domain/board";
import { coverageOf } from "../../../src/domain/coverage";
import { pagePath, workItemId } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { Portfolio } from "../../../src/domain/portfolio";
import type { Outcome, Settings } from "../../../src/domain/strategy";
import { readPointer, writePointer } from "../../../src/sync/pointer";
import { boardOf, itemOf, linkedTo, outcomeOf, pointerFor, strategyOf, wiki } from "../sync/portfolioOf";

interface Sketch {
  readonly outcomes: readonly Outcome[];
  readonly items?: readonly WorkItem[];
  readonly settings?: Partial<Settings>;
  readonly missing?: Board["missing"];
  readonly linked?: boolean;
}

function portfolio({ outcomes, items = [], settings = {}, missing = new Map(), linked = true }: Sketch): Portfolio {
  const strategy = strategyOf(outcomes);
  const links = outcomes.flatMap((outcome) =>
    outcome.workItems.slice(0, 1).flatMap((id) => {
      const item = items.find((candidate) => candidate.id === id);
      return item === undefined || !linked
        ? []
        : [linkedTo(item, [{ page: outcome.place.page, comment: writePointer(pointerFor(outcome, item)) }])];
    }),
  );
  const board = boardOf({ items, links, missing });
  return joinPortfolio({ ...strategy, settings: { ...strategy.settings, ...settings } }, board, wiki, readPointer);
}

const place = { page: pagePath("/Throughline"), line: 9, column: 1, endLine: 9 };
const closed = { state: "Closed", category: "completed" } as const;

describe("outcomes", () => {
  test("half of them have work", () => {
    const { all } = coverageOf(
      portfolio({ outcomes: [outcomeOf({ title: "A", ids: [1] }), outcomeOf({ title: "B" }, 3)], items: [itemOf(1)] }),
    );
    expect(all.outcomes).toMatchObject({ counted: 2, covered: 1, percent: 50 });
    expect(all.outcomesWithoutWork.map((line) => line.facts.title)).toEqual(["B"]);
  });

  test("nothing counted is no percentage, rather than none or all", () => {
    expect(coverageOf(portfolio({ outcomes: [] })).all.outcomes).toMatchObject({ counted: 0, percent: null });
  });

  test("a hundred means all: it is rounded down", () => {
    const outcomes = Array.from({ length: 200 }, (_, index) =>
      outcomeOf({ title: `O${index}`, ids: index === 0 ? [] : [index] }, index + 1),
    );
    const items = Array.from({ length: 199 }, (_, index) => itemOf(index + 1));
    expect(coverageOf(portfolio({ outcomes, items })).all.outcomes).toMatchObject({ covered: 199, percent: 99 });
  });

  test.each(["done", "struck", "superseded", "idea", "stub", "archived"] as const)(
    "held back (%s) is listed apart and not counted",
    (held) => {
      const { all } = coverageOf(portfolio({ outcomes: [outcomeOf({ title: "A", held })] }));
      expect(all.outcomes.counted).toBe(0);
      expect(all.held).toEqual([expect.objectContaining({ reason: held })]);
    },
  );

  test("work that may not be seen is neither a gap nor covered", () => {
    const missing = new Map([[workItemId(9), "not-found-or-not-permitted"] as const]);
    const { all } = coverageOf(portfolio({ outcomes: [outcomeOf({ title: "A", ids: [9] })], missing }));
    expect(all.outcomes.counted).toBe(0);
    expect(all.outcomesWithoutWork).toEqual([]);
    expect(all.hidden).toMatchObject([{ link: { id: 9 } }]);
  });

  test("work in the recycle bin is a gap", () => {
    const missing = new Map([[workItemId(9), "recycled"] as const]);
    const { all } = coverageOf(portfolio({ outcomes: [outcomeOf({ title: "A", ids: [9] })], missing }));
    expect(all.outcomesWithoutWork).toHaveLength(1);
  });

  test("removed work does not cover", () => {
    const removed = itemOf(1, { state: "Removed", category: "removed" });
    expect(
      coverageOf(portfolio({ outcomes: [outcomeOf({ title: "A", ids: [1] })], items: [removed] })).all.outcomes.covered,
    ).toBe(0);
  });

  test("deliverables without a Feature are a list of their own", () => {
    const outcome = outcomeOf({ title: "A", ids: [1], deliverables: [{ title: "x" }, { title: "y", ids: [2] }] });
    const { all } = coverageOf(portfolio({ outcomes: [outcome], items: [itemOf(1), itemOf(2, { type: "Feature" })] }));
    expect(all.deliverablesWithoutWork.map((line) => line.facts.title)).toEqual(["x"]);
  });

  test("what is left of an outcome that is finished is no gap", () => {
    const outcome = outcomeOf({ title: "A", held: "done", deliverables: [{ title: "x" }] });
    expect(coverageOf(portfolio({ outcomes: [outcome] })).all.deliverablesWithoutWork).toEqual([]);
  });
});

describe("work", () => {
  test("an Epic no line names is a gap, a Feature below a named Epic is not", () => {
    const items = [
      itemOf(1),
      itemOf(2, { type: "Feature", parent: workItemId(1) }),
      itemOf(3),
      itemOf(4, { type: "Feature", parent: workItemId(3) }),
    ];
    const { all } = coverageOf(portfolio({ outcomes: [outcomeOf({ title: "A", ids: [1] })], items }));
    expect(all.work).toMatchObject({ counted: 4, covered: 2, percent: 50 });
    expect(all.workWithoutOutcome.map((group) => [group.type, group.items.map((item) => item.id)])).toEqual([
      ["Epic", [3]],
      ["Feature", [4]],
    ]);
  });

  test("closed work and stories are not counted", () => {
    const items = [itemOf(1, closed), itemOf(2, { type: "User Story" }), itemOf(3, { project: "Elsewhere" })];
    expect(coverageOf(portfolio({ outcomes: [], items })).all.work.counted).toBe(0);
  });

  test("gaps are grouped by area", () => {
    const items = [itemOf(1, { areaPath: "Department\\B" }), itemOf(2, { areaPath: "Department\\A" })];
    expect(
      coverageOf(portfolio({ outcomes: [], items })).all.workWithoutOutcome.map((group) => group.areaPath),
    ).toEqual(["Department\\A", "Department\\B"]);
  });

  test.each([
    ["area", { areas: ["Department\\Run"], types: [], tags: [] }],
    ["type", { areas: [], types: ["epic"], tags: [] }],
    ["tag", { areas: [], types: [], tags: ["Keep The Lights On"] }],
  ])("run and fix is a lane, not a gap: by %s", (_name, runAndFix) => {
    const items = [itemOf(1, { areaPath: "Department\\Run\\Ops", tags: ["keep the lights on"] })];
    const { all } = coverageOf(portfolio({ outcomes: [], items, settings: { runAndFix } }));
    expect(all.work).toMatchObject({ counted: 0, percent: null });
    expect(all.runAndFix.map((item) => item.id)).toEqual([1]);
  });

  test("an area whose name only begins alike is another area", () => {
    const items = [itemOf(1, { areaPath: "Department\\Runway" })];
    const settings = { runAndFix: { areas: ["Department\\Run"], types: [], tags: [] } };
    expect(coverageOf(portfolio({ outcomes: [], items, settings })).all.runAndFix).toEqual([]);
  });

  test("a circle of parents does not hang", () => {
    const items = [itemOf(1, { parent: workItemId(2) }), itemOf(2, { parent: workItemId(1) })];
    expect(coverageOf(portfolio({ outcomes: [], items })).all.work.covered).toBe(0);
  });

  test("a stream counts the work of its area; without an area it says that it cannot", () => {
    const items = [
      itemOf(1, { areaPath: "Department\\Tech" }),
      itemOf(2, { areaPath: "Department\\Tech\\X" }),
      itemOf(3),
    ];
    const outcomes = [outcomeOf({ title: "A", ids: [1] })];
    const [withArea] = coverageOf(
      portfolio({ outcomes, items, settings: { areas: new Map([["technology", "Department\\Tech"]]) } }),
    ).streams;
    expect(withArea?.work).toMatchObject({ counted: 2, covered: 1, percent: 50 });
    const [without] = coverageOf(portfolio({ outcomes, items })).streams;
    expect(without?.work).toMatchObject({ counted: 0, percent: null, rule: expect.stringContaining("no area") });
  });
});

describe("ignored with a reason", () => {
  const ignored = (subject: string, until: string | null = null): Partial<Settings> => ({
    ignored: [{ subject, reason: "Not this year", until, place }],
  });

  test("a line by its title, work by its number", () => {
    const sketch = { outcomes: [outcomeOf({ title: "Big  Bet" })], items: [itemOf(5)] };
    expect(coverageOf(portfolio({ ...sketch, settings: ignored("big bet") })).all).toMatchObject({
      outcomesWithoutWork: [],
      ignored: [{ reason: "Not this year" }],
    });
    expect(coverageOf(portfolio({ ...sketch, settings: ignored("#5") })).all).toMatchObject({
      work: { counted: 0 },
      ignored: [{ subject: { kind: "work" } }],
    });
  });

  test("until its day has passed", () => {
    const sketch = portfolio({ outcomes: [outcomeOf({ title: "A" })], settings: ignored("A", "2026-11-20") });
    expect(coverageOf(sketch, "2026-11-20").all.outcomesWithoutWork).toHaveLength(0);
    expect(coverageOf(sketch, "2026-11-21").all.outcomesWithoutWork).toHaveLength(1);
    expect(coverageOf(sketch).all.outcomesWithoutWork).toHaveLength(0);
  });
});

describe("drift and half links", () => {
  test.each([
    ["done", itemOf(1), true],
    ["done", itemOf(1, closed), false],
    ["in-progress", itemOf(1, { state: "Resolved", category: "resolved" }), false],
    ["proposed", itemOf(1, closed), true],
  ] as const)("a page that says %s", (category, item, drifts) => {
    const outcome = outcomeOf({ title: "A", ids: [1], status: { literal: category, category } });
    expect(coverageOf(portfolio({ outcomes: [outcome], items: [item] })).all.drift).toHaveLength(drifts ? 1 : 0);
  });

  test("words nobody understands are no claim", () => {
    const outcome = outcomeOf({ title: "A", ids: [1], status: { literal: "amber-ish", category: null } });
    expect(coverageOf(portfolio({ outcomes: [outcome], items: [itemOf(1, closed)] })).all.drift).toEqual([]);
  });

  test("a mention without a link back is half a link, a second item linked by its mention is whole", () => {
    const outcome = outcomeOf({ title: "A", ids: [1, 2] });
    const { all } = coverageOf(portfolio({ outcomes: [outcome], items: [itemOf(1), itemOf(2)], linked: false }));
    expect(all.halfLinks).toMatchObject([{ link: { id: 1 }, missing: "wiki-link" }]);
  });

  test("both halves there: nothing", () => {
    expect(
      coverageOf(portfolio({ outcomes: [outcomeOf({ title: "A", ids: [1] })], items: [itemOf(1)] })).all.halfLinks,
    ).toEqual([]);
  });
});

test("without a board the outcomes are still counted by their mentions", () => {
  const alone = joinPortfolio(
    strategyOf([outcomeOf({ title: "A", ids: [1] }), outcomeOf({ title: "B" }, 2)]),
    null,
    null,
    readPointer,
  );
  const { all } = coverageOf(alone);
  expect(all.outcomes).toMatchObject({ counted: 2, covered: 1 });
  expect(all.work).toMatchObject({ percent: null, rule: "Work items were not read." });
});
