/**
 * The same work item on a newer page: the outcome was carried over (a quarter rolled over by copying), it is not a second
 * one. The newest line keeps it, with the places it came from; the older ones are shown, held back and leave the counts.
 * Newer is told by the times the lines stand under, never by the order of pages: without two different times nothing is
 * concluded.
 */
import type { WorkItemId } from "../domain/ids";
import type { Deliverable, Outcome } from "../domain/strategy";
import { startOf } from "./standingTime";

/** `outcomes` by page; the result has the same shape and order. */
export function carriedOver(pages: readonly (readonly Outcome[])[]): readonly (readonly Outcome[])[] {
  const lines = new Map<WorkItemId, Outcome[]>();
  for (const outcome of pages.flat()) {
    const primary = outcome.workItems[0];
    if (primary === undefined) continue;
    const known = lines.get(primary);
    if (known === undefined) lines.set(primary, [outcome]);
    else known.push(outcome);
  }
  const newest = new Map<Outcome, readonly Outcome[]>();
  const older = new Set<Outcome>();
  for (const group of lines.values()) {
    const sorted = inTime(group);
    const last = sorted?.at(-1);
    if (sorted === null || last === undefined) continue;
    newest.set(last, sorted.slice(0, -1));
    for (const outcome of sorted.slice(0, -1)) older.add(outcome);
  }
  if (newest.size === 0) return pages;
  return pages.map((outcomes) =>
    outcomes.map((outcome) => {
      if (older.has(outcome)) return leftBehind(outcome);
      const before = newest.get(outcome);
      return before === undefined ? outcome : { ...outcome, carriedFrom: before.map(({ place }) => place) };
    }),
  );
}

/** Oldest first; `null` unless the lines stand on different pages, each under a time of its own. */
function inTime(outcomes: readonly Outcome[]): readonly Outcome[] | null {
  const pages = new Set(outcomes.map(({ place }) => place.page));
  if (outcomes.length < 2 || pages.size < outcomes.length) return null;
  const timed = outcomes.flatMap((outcome) => {
    const from = startOf(outcome);
    return from === null ? [] : [{ outcome, from }];
  });
  if (timed.length < outcomes.length || new Set(timed.map(({ from }) => from)).size < timed.length) return null;
  return timed.sort((left, right) => (left.from < right.from ? -1 : 1)).map(({ outcome }) => outcome);
}

function leftBehind(outcome: Outcome): Outcome {
  const hold = <Line extends Outcome | Deliverable>(line: Line): Line => ({
    ...line,
    held: line.held ?? "carried-over",
  });
  return { ...hold(outcome), deliverables: outcome.deliverables.map(hold) };
}
