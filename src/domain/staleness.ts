/**
 * What the wiki and the board say that is likely out of date, judged by the dates they state themselves. About pages and
 * work, never about people; a date that is not stated makes nothing stale.
 */
import type { Board, WorkItem } from "./board";
import { deliveryOf } from "./delivery";
import type { Place } from "./diagnostic";
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

/** In reading order; `today` is an ISO date. */
export function staleOf(portfolio: Portfolio, today: string): readonly Stale[] {
  return [
    ...linesOf(portfolio).flatMap((line) => staleLine(line, portfolio.board, today)),
    ...portfolio.strategy.streams.flatMap((stream) => staleMetrics(stream, today)),
  ];
}

function staleLine(line: Line, board: Board | null, today: string): readonly Stale[] {
  const { held, target, place } = line.facts;
  if (held !== null) return [];
  const state = board === null ? null : deliveryOf(line, board).state;
  if (state === "delivered" || state === "removed") return [];
  const due = target?.to ?? line.primary?.item?.targetDate ?? null;
  const item = line.primary?.item ?? null;
  return [
    ...(due !== null && due < today ? [{ kind: "overdue" as const, line, since: due, place }] : []),
    ...(line.kind === "outcome" ? staleHealth(line, today) : []),
    ...(item !== null && isUntouched(item, board, today)
      ? [{ kind: "work" as const, line, item, since: item.changedDate.slice(0, 10), place }]
      : []),
  ];
}

/** Work below an item moves without the item itself changing, so only an item with nothing below it can be judged. */
const isUntouched = (item: WorkItem, board: Board | null, today: string): boolean =>
  item.category === "in-progress" &&
  (board?.childCounts.get(item.id)?.total ?? 0) === 0 &&
  isOld(item.changedDate.slice(0, 10), today, staleAfter.work);

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
