import type { Board, ChildCounts, WorkItem } from "../../../src/domain/board";
import { deliveryOf } from "../../../src/domain/delivery";
import { instant, workItemId } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { Outcome } from "../../../src/domain/strategy";
import { readPointer } from "../../../src/sync/pointer";
import { agile, itemOf, outcomeOf, strategyOf, wiki } from "../sync/portfolioOf";

function delivery(
  outcome: Outcome,
  items: readonly WorkItem[],
  counts: readonly (readonly [number, ChildCounts])[] = [],
) {
  const board: Board = {
    project: { id: wiki.projectId, name: "Department" },
    process: agile,
    items,
    links: new Map(),
    childCounts: new Map(counts.map(([id, count]) => [workItemId(id), count])),
    missing: new Map(),
    asOf: instant("2026-11-20T12:00:00Z"),
  };
  const [line] = joinPortfolio(strategyOf([outcome]), board, wiki, readPointer).outcomes;
  if (line === undefined) throw new Error("no line");
  return deliveryOf(line, board);
}

const linked = outcomeOf({ title: "A", ids: [1] });
const active = { state: "Active", category: "in-progress" } as const;
const closed = { state: "Closed", category: "completed" } as const;

describe("delivered", () => {
  test("no work, nothing counted", () => {
    expect(delivery(outcomeOf({ title: "A" }), [])).toMatchObject({
      state: "no-work",
      basis: "none",
      share: null,
      total: 0,
    });
  });

  test("an item that cannot be read counts as no work", () => {
    expect(delivery(linked, [])).toMatchObject({ state: "no-work", share: null });
  });

  test("what lies directly below is counted", () => {
    expect(delivery(linked, [itemOf(1, active)], [[1, { total: 8, inProgress: 2, completed: 3 }]])).toMatchObject({
      state: "in-progress",
      basis: "children",
      total: 8,
      completed: 3,
      inProgress: 2,
      share: 3 / 8,
      rule: expect.stringContaining("3 of 8 work items directly below #1 are completed"),
    });
  });

  test.each([
    ["not started", itemOf(1), "not-started", 0],
    ["started", itemOf(1, active), "in-progress", 0],
    ["resolved", itemOf(1, { state: "Resolved", category: "resolved" }), "in-progress", 0],
    ["closed", itemOf(1, closed), "delivered", 1],
  ])("with nothing below it, the item's own state decides: %s", (_name, item, state, share) => {
    expect(delivery(linked, [item])).toMatchObject({ state, share, basis: "state", total: 1 });
  });

  test("everything below closed, the Epic itself open: not delivered yet", () => {
    expect(delivery(linked, [itemOf(1, active)], [[1, { total: 2, inProgress: 0, completed: 2 }]])).toMatchObject({
      state: "in-progress",
      share: 1,
    });
  });

  test("a New Epic with finished work below it is in progress", () => {
    expect(delivery(linked, [itemOf(1)], [[1, { total: 2, inProgress: 0, completed: 1 }]]).state).toBe("in-progress");
  });

  test("a closed Epic is delivered although something below was left open, and the share says so", () => {
    expect(delivery(linked, [itemOf(1, closed)], [[1, { total: 4, inProgress: 1, completed: 3 }]])).toMatchObject({
      state: "delivered",
      share: 0.75,
    });
  });

  test("removed work is not counted, and alone it is removed", () => {
    const removed = itemOf(2, { state: "Removed", category: "removed" });
    expect(delivery(outcomeOf({ title: "A", ids: [2] }), [removed])).toMatchObject({ state: "removed", share: null });
    expect(delivery(outcomeOf({ title: "A", ids: [1, 2] }), [itemOf(1, closed), removed])).toMatchObject({
      state: "delivered",
      total: 1,
    });
  });

  test("an outcome served by two Epics counts both", () => {
    const two = outcomeOf({ title: "A", ids: [1, 2] });
    const counts = [
      [1, { total: 2, inProgress: 0, completed: 2 }],
      [2, { total: 2, inProgress: 1, completed: 0 }],
    ] as const;
    expect(delivery(two, [itemOf(1, closed), itemOf(2, active)], counts)).toMatchObject({
      state: "in-progress",
      share: 0.5,
      total: 4,
    });
  });

  test("an outcome without an Epic is counted by its deliverables that have work", () => {
    const outcome = outcomeOf({
      title: "A",
      deliverables: [{ title: "x", ids: [2] }, { title: "y", ids: [3] }, { title: "z" }],
    });
    expect(
      delivery(outcome, [itemOf(2, { type: "Feature", ...closed }), itemOf(3, { type: "Feature" })]),
    ).toMatchObject({
      state: "in-progress",
      total: 2,
      completed: 1,
      rule: expect.stringContaining("1 of its 2 deliverables"),
    });
  });
});
