/**
 * Delivery over time, from the items' own dates: what was there, and what of it was finished, at the end of each month.
 * Only work that a line of the strategy names counts, with the outcome-level items left out where deliverables have work
 * of their own, so that nothing is counted twice.
 */
import type { WorkItem } from "./board";
import type { Line } from "./line";
import { linesOf, linksOf } from "./joinPortfolio";
import type { Portfolio } from "./portfolio";

export interface BurnUpPoint {
  /** Last day of the month, ISO date; the day of the report for the last point. */
  readonly date: string;
  readonly total: number;
  readonly completed: number;
}

export const BURN_UP_RULE =
  "Work items the roadmap names, counted from the day they were created; finished from the day they were closed, as far as they are closed now; removed work left out.";

/** At most `months` points that end at `day`; empty when the roadmap names no work. */
export function burnUpOf(portfolio: Portfolio, day: string, months: number): readonly BurnUpPoint[] {
  const items = namedWork(portfolio);
  if (items.length === 0) return [];
  const first = items.reduce(
    (least, item) => (item.createdDate < least ? item.createdDate : least),
    items[0]?.createdDate ?? "",
  );
  return monthEnds(day, months)
    .filter((date) => date >= first.slice(0, 7))
    .map((date) => ({
      date,
      total: items.filter((item) => item.createdDate.slice(0, 10) <= date).length,
      completed: items.filter((item) => finishedBy(item, date)).length,
    }));
}

function namedWork(portfolio: Portfolio): readonly WorkItem[] {
  const items = linesWithWork(portfolio).flatMap(workOf);
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** The lines whose work is counted, and those of them all of whose work is finished, in page order. */
export function linesOfBurnUp(portfolio: Portfolio): {
  readonly named: readonly Line[];
  readonly finished: readonly Line[];
} {
  const named = linesWithWork(portfolio);
  return { named, finished: named.filter((line) => workOf(line).every(({ category }) => category === "completed")) };
}

const linesWithWork = (portfolio: Portfolio): readonly Line[] =>
  linesOf(portfolio).filter((line) => !hasNamedDeliverables(line) && workOf(line).length > 0);

const workOf = (line: Line): readonly WorkItem[] =>
  linksOf(line).flatMap(({ item }) => (item === null || item.category === "removed" ? [] : [item]));

const hasNamedDeliverables = (line: Line): boolean =>
  line.kind === "outcome" && line.deliverables.some((deliverable) => linksOf(deliverable).length > 0);

const finishedBy = ({ category, closedDate, changedDate }: WorkItem, date: string): boolean =>
  category === "completed" && (closedDate ?? changedDate.slice(0, 10)) <= date;

function monthEnds(day: string, months: number): readonly string[] {
  const [year = 1970, month = 1] = day.split("-").map(Number);
  const ends = Array.from({ length: months - 1 }, (_, index) =>
    new Date(Date.UTC(year, month - (months - 1 - index), 0)).toISOString().slice(0, 10),
  );
  return [...ends.filter((end) => end < day), day];
}
