/**
 * Which metric of a stream is worth a cell of a dashboard, and what moved. Values keep the spelling of the page; a number is read
 * out of them only to say whether they moved and which way. No value is invented: without two numbers nothing is said to move.
 */
import { directionOf, numberOf } from "../../domain/measure";
import type { Metric, Stream } from "../../domain/strategy";
import { widgetText as text } from "../text/widget";
import { whenWords } from "../text/locale";

export interface MetricView {
  readonly name: string;
  /** The value to show, as the page spells it. */
  readonly current: string;
  /** "from 92 % towards 99 %", "target 99 %", or empty. */
  readonly way: string;
  readonly direction: "towards" | "away" | "still" | "unknown";
  /** As written on the page, days in the reader's way; `null` when the page dates nothing. */
  readonly date: string | null;
  readonly page: string;
}

/** The metric that moved last, by its date; the north star where none did; `null` where the stream states no current value. */
export function metricOf(stream: Stream): MetricView | null {
  const all = [stream.northStar, ...stream.kpis, ...stream.outcomes.map(({ metric }) => metric)].filter(
    (metric): metric is Metric => metric !== null && metric.current !== null,
  );
  const moved = all.filter((metric) => direction(metric) === "towards" || direction(metric) === "away");
  const newest = moved.toSorted((one, other) => dateOf(other).localeCompare(dateOf(one)))[0];
  const chosen = newest ?? all[0];
  return chosen === undefined ? null : viewOf(chosen);
}

const dateOf = ({ date }: Metric): string => date?.to ?? date?.from ?? "";

function viewOf(metric: Metric): MetricView {
  const { name, unit, baseline, target, current, date, place } = metric;
  const spelled = (value: string): string => (unit === null || value.includes(unit) ? value : `${value} ${unit}`);
  return {
    name,
    current: spelled(current ?? ""),
    way: [
      ...(baseline === null ? [] : [text.from(spelled(baseline))]),
      ...(target === null ? [] : [text.target(spelled(target))]),
    ].join(", "),
    direction: direction(metric),
    date: date === null ? null : whenWords(date.literal),
    page: place.page,
  };
}

/** Only plainly spelled numbers count: a movement read out of a guess would be a lie. */
function direction({ baseline, current, target }: Metric): MetricView["direction"] {
  const from = baseline === null ? null : numberOf(baseline);
  const now = current === null ? null : numberOf(current);
  if (from === null || now === null) return "unknown";
  if (from === now) return "still";
  const better = directionOf({ baseline, target });
  if (better === null) return "unknown";
  return now > from === (better === "up") ? "towards" : "away";
}
