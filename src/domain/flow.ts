/**
 * How work flowed, from the revisions of work items: how long it took once begun, and whether it came back. Only what the revisions
 * say is counted; an item whose beginning lies before the revisions that were read has no cycle time.
 */
import type { StateCategory } from "./board";
import type { Instant, WorkItemId } from "./ids";

export const CYCLE_TIME_RULE =
  "Cycle time: days from the first revision in progress to the last one that completed the item, for completed items.";
export const REOPENED_RULE =
  "Reopened: how often a revision took an item from resolved or completed back to proposed or in progress.";

/** One revision as far as flow is concerned. */
export interface FlowStep {
  readonly at: Instant;
  readonly category: StateCategory | null;
}

export interface Flow {
  readonly id: WorkItemId;
  /** Whole days, 0 for the same day; `null` while open, or where the beginning was not read. */
  readonly cycleDays: number | null;
  readonly reopened: number;
}

const isOver = (category: StateCategory | null): boolean => category === "completed" || category === "resolved";
const isOpen = (category: StateCategory | null): boolean => category === "proposed" || category === "in-progress";

/** `steps` oldest first; `isWhole` = they begin with the first revision. */
export function flowOf(id: WorkItemId, steps: readonly FlowStep[], isWhole: boolean): Flow {
  const reopened = steps.filter(
    ({ category }, at) => isOpen(category) && isOver(steps[at - 1]?.category ?? null),
  ).length;
  const first = steps[0];
  const begun = steps.find(({ category }) => category === "in-progress" || category === "resolved");
  const last = steps.at(-1);
  const done = steps.findLast(
    ({ category }, at) => category === "completed" && steps[at - 1]?.category !== "completed",
  );
  const isKnown = isWhole || (first !== undefined && isOpen(first.category) && first.category === "proposed");
  const cycleDays =
    begun === undefined || done === undefined || last?.category !== "completed" || !isKnown || done.at < begun.at
      ? null
      : Math.floor((Date.parse(done.at) - Date.parse(begun.at)) / 86_400_000);
  return { id, cycleDays, reopened };
}

/** `null` of nothing; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
