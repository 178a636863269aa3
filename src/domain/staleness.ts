/**
 * What the wiki and the board say that is likely out of date, judged by the dates they state themselves. About pages and
 * work, never about people; a date that is not stated makes nothing stale.
 */
import type { Board, WorkItem } from "./board";
import { deliveryOf } from "./delivery";
import type { Place } from "./diagnostic";
import type { Instant, WorkItemId } from "./ids";
import type { Line } from "./line";
import { linesOf } from "./joinPortfolio";
import type { Portfolio } from "./portfolio";
import type { Metric, Stream } from "./strategy";

/** Days after which a stated value is old. */
export const staleAfter = { health: 45, metric: 100, work: 90 } as const;

export type Stale =
  /** Due in the past, and the work is not delivered. */
  | { readonly kind: "overdue"; readonly line: Line; readonly since: string; readonly place: Place }
  /** The health was stated long ago, or without a date while the outcome is under way. */
  | { readonly kind: "health"; readonly line: Line; readonly since: string | null; readonly place: Place }
  /** The current value of a measure was taken long ago. */
  | {
      readonly kind: "metric";
      readonly stream: string;
      readonly metric: Metric;
      readonly since: string;
      readonly place: Place;
    }
  /** In progress with nothing below it, and nobody touched the work item for long. */
  | {
      readonly kind: "work";
      readonly line: Line;
      readonly item: WorkItem;
      readonly since: string;
      readonly place: Place;
    };

/** When people last changed items, where that is not the date of the newest revision, because a sync wrote it. */
export type LastTouched = ReadonlyMap<WorkItemId, Instant>;
const nothingKnown: LastTouched = new Map();

/** In reading order; `today` is an ISO date. */
export function staleOf(portfolio: Portfolio, today: string, touched = nothingKnown): readonly Stale[] {
  return [
    ...linesOf(portfolio).flatMap((line) => staleLine(line, portfolio.board, today, touched)),
    ...portfolio.strategy.streams.flatMap((stream) => staleMetrics(stream, today)),
  ];
}

/** Items that only their newest revision keeps from being stale: whether a person made it is worth a look. */
export function maybeUntouched(portfolio: Portfolio, today: string): readonly WorkItem[] {
  const { board } = portfolio;
  const items = linesOf(portfolio).flatMap((line) => (isOpen(line, board) ? (line.primary?.item ?? []) : []));
  return [...new Set(items)].filter(
    (item) =>
      isAlone(item, board) && isOld(day(item.createdDate), today, staleAfter.work) && !isUntouched(item, board, today),
  );
}

function staleLine(line: Line, board: Board | null, today: string, touched: LastTouched): readonly Stale[] {
  const { target, place } = line.facts;
  if (!isOpen(line, board)) return [];
  const due = target?.to ?? line.primary?.item?.targetDate ?? null;
  const item = line.primary?.item ?? null;
  return [
    ...(due !== null && due < today ? [{ kind: "overdue" as const, line, since: due, place }] : []),
    ...(line.kind === "outcome" ? staleHealth(line, today) : []),
    ...(item !== null && isUntouched(item, board, today, touched)
      ? [{ kind: "work" as const, line, item, since: day(touchedAt(item, touched)), place }]
      : []),
  ];
}

function isOpen(line: Line, board: Board | null): boolean {
  const state = board === null ? null : deliveryOf(line, board).state;
  return line.facts.held === null && state !== "delivered" && state !== "removed";
}

const isUntouched = (item: WorkItem, board: Board | null, today: string, touched = nothingKnown): boolean =>
  isAlone(item, board) && isOld(day(touchedAt(item, touched)), today, staleAfter.work);

/** Work below an item moves without the item itself changing, so only an item with nothing below it can be judged. */
const isAlone = (item: WorkItem, board: Board | null): boolean =>
  item.category === "in-progress" && (board?.childCounts.get(item.id)?.total ?? 0) === 0;

const touchedAt = (item: WorkItem, touched: LastTouched): Instant => touched.get(item.id) ?? item.changedDate;

const day = (at: Instant): string => at.slice(0, 10);

function staleHealth(line: Extract<Line, { kind: "outcome" }>, today: string): readonly Stale[] {
  const { health } = line.facts;
  if (health === null) return [];
  const since = health.date?.to ?? null;
  return since === null || isOld(since, today, staleAfter.health)
    ? [{ kind: "health", line, since, place: health.place }]
    : [];
}

function staleMetrics(stream: Stream, today: string): readonly Stale[] {
  const metrics = [...(stream.northStar === null ? [] : [stream.northStar]), ...stream.kpis];
  return metrics.flatMap((metric): readonly Stale[] => {
    const since = metric.date?.to ?? null;
    return metric.current !== null && since !== null && isOld(since, today, staleAfter.metric)
      ? [{ kind: "metric", stream: stream.key, metric, since, place: metric.place }]
      : [];
  });
}

const isOld = (since: string, today: string, days: number): boolean =>
  Date.parse(`${today}T00:00:00Z`) - Date.parse(`${since}T00:00:00Z`) > days * 86_400_000;
