/**
 * Delivered: what the board says about the work that serves a line. It is a fact of its own beside "achieved", which
 * the wiki states: closing an Epic never means that the measure moved.
 */
import type { Board, ChildCounts, WorkItem } from "./board";
import type { Line, LinkedItem } from "./line";

export type DeliveryState = "no-work" | "not-started" | "in-progress" | "delivered" | "removed";

export interface Delivery {
  /** Pieces of work counted. */
  readonly total: number;
  readonly completed: number;
  readonly inProgress: number;
  /** completed / total, 0..1; `null` when nothing is counted. */
  readonly share: number | null;
  /** What was counted: what lies directly below the linked work (for an outcome without work of its own: its deliverables), the linked work itself, or nothing. */
  readonly basis: "children" | "state" | "none";
  readonly state: DeliveryState;
  /** One sentence: what was counted and how. */
  readonly rule: string;
}

/**
 * Work counts through what lies directly below it, removed work left out; a work item with nothing below it counts as
 * one. A line is delivered when all its linked work is completed, whatever is left open below; in progress when any of
 * it, or anything below it, was started. An outcome without work of its own is counted by its deliverables.
 */
export function deliveryOf(line: Line, board: Board): Delivery {
  const readable = linksOf(line).flatMap((link) => link.item ?? []);
  if (readable.length > 0) return deliveryOfItems(readable, board);
  const deliverables =
    line.kind === "outcome" ? line.deliverables.map((deliverable) => deliveryOf(deliverable, board)) : [];
  return deliveryOfDeliverables(
    deliverables.filter((delivery) => delivery.state !== "no-work" && delivery.state !== "removed"),
  );
}

const linksOf = (line: Line): readonly LinkedItem[] =>
  line.primary === null ? line.alsoServedBy : [line.primary, ...line.alsoServedBy];

interface Counted extends ChildCounts {
  readonly fromChildren: boolean;
}

function deliveryOfItems(items: readonly WorkItem[], board: Board): Delivery {
  const alive = items.filter((item) => item.category !== "removed");
  const counts = alive.map((item) => countsOf(item, board.childCounts.get(item.id)));
  const sums = sumOf(counts);
  const fromChildren = counts.some((count) => count.fromChildren);
  return {
    ...sums,
    share: shareOf(sums),
    basis: alive.length === 0 ? "none" : fromChildren ? "children" : "state",
    state: stateOf(alive, sums),
    rule: ruleOf(alive, sums, fromChildren),
  };
}

function countsOf(item: WorkItem, below: ChildCounts | undefined): Counted {
  if (below !== undefined && below.total > 0) return { ...below, fromChildren: true };
  return {
    total: 1,
    completed: item.category === "completed" ? 1 : 0,
    inProgress: isStarted(item) ? 1 : 0,
    fromChildren: false,
  };
}

const isStarted = (item: WorkItem): boolean => item.category === "in-progress" || item.category === "resolved";

const sumOf = (counts: readonly ChildCounts[]): ChildCounts => ({
  total: counts.reduce((sum, count) => sum + count.total, 0),
  completed: counts.reduce((sum, count) => sum + count.completed, 0),
  inProgress: counts.reduce((sum, count) => sum + count.inProgress, 0),
});

const shareOf = (sums: ChildCounts): number | null => (sums.total === 0 ? null : sums.completed / sums.total);

function stateOf(alive: readonly WorkItem[], sums: ChildCounts): DeliveryState {
  if (alive.length === 0) return "removed";
  if (alive.every((item) => item.category === "completed")) return "delivered";
  const started = alive.some((item) => isStarted(item) || item.category === "completed");
  return started || sums.inProgress + sums.completed > 0 ? "in-progress" : "not-started";
}

function ruleOf(alive: readonly WorkItem[], sums: ChildCounts, fromChildren: boolean): string {
  const ids = alive.map((item) => `#${item.id}`).join(", ");
  if (alive.length === 0) return "All linked work was removed from the board, so nothing is counted.";
  const open = alive.every((item) => item.category === "completed")
    ? ""
    : " It counts as delivered when the linked work itself is closed.";
  if (fromChildren)
    return `${sums.completed} of ${sums.total} work items directly below ${ids} are completed; removed work is not counted.${open}`;
  return `Nothing lies below ${ids} yet, so the state of the linked work itself is counted.`;
}

function deliveryOfDeliverables(deliveries: readonly Delivery[]): Delivery {
  if (deliveries.length === 0) {
    return {
      total: 0,
      completed: 0,
      inProgress: 0,
      share: null,
      basis: "none",
      state: "no-work",
      rule: "No work is linked, so nothing is counted.",
    };
  }
  const sums: ChildCounts = {
    total: deliveries.length,
    completed: deliveries.filter((delivery) => delivery.state === "delivered").length,
    inProgress: deliveries.filter((delivery) => delivery.state === "in-progress").length,
  };
  return {
    ...sums,
    share: shareOf(sums),
    basis: "children",
    state:
      sums.completed === sums.total
        ? "delivered"
        : sums.completed + sums.inProgress > 0
          ? "in-progress"
          : "not-started",
    rule: `No work is linked to the outcome itself; ${sums.completed} of its ${sums.total} deliverables with work are delivered.`,
  };
}
