/** The measures, the verdicts, and finished work that moved none of them, as the JSON document `throughline.metrics/1` and as text. */
import { measured, movedNothing, type MovedNothingWhy, notMeasured, statedMetrics } from "../domain/metrics";
import type { MeasurePoint } from "../domain/measure";
import type { Portfolio } from "../domain/portfolio";
import type { Place } from "../domain/diagnostic";
import type { Achieved } from "../domain/strategy";
import type { Trend } from "./outcomeReport";

export interface MetricsDocument {
  readonly schema: "throughline.metrics/1";
  readonly metrics: readonly {
    readonly stream: string;
    readonly name: string;
    readonly role: "north-star" | "kpi" | "outcome";
    readonly outcome: string | null;
    readonly unit: string | null;
    readonly baseline: string | null;
    readonly target: string | null;
    readonly current: string | null;
    readonly date: string | null;
    readonly progress: number | null;
    readonly missing: readonly string[];
    readonly unclear: readonly string[];
    readonly trend: readonly MeasurePoint[];
    readonly place: Place;
  }[];
  readonly notMeasured: readonly { readonly title: string; readonly place: Place }[];
  readonly measured: readonly {
    readonly title: string;
    readonly verdict: Achieved["verdict"];
    readonly text: string;
    readonly evidence: string | null;
    readonly place: Place;
  }[];
  readonly movedNothing: readonly {
    readonly workItem: number;
    readonly title: string;
    readonly why: MovedNothingWhy;
  }[];
}

export function metricsDocument(portfolio: Portfolio, trends: readonly Trend[]): MetricsDocument {
  return {
    schema: "throughline.metrics/1",
    metrics: statedMetrics(portfolio).map(
      ({ metric, stream, streamKey, role, outcome, progress, missing, unclear }) => ({
        stream,
        name: metric.name,
        role,
        outcome: outcome?.facts.title ?? null,
        unit: metric.unit,
        baseline: metric.baseline,
        target: metric.target,
        current: metric.current,
        date: metric.date?.literal ?? null,
        progress: progress === null ? null : Math.round(progress * 1000) / 1000,
        missing,
        unclear,
        trend: trends.find((one) => one.stream === streamKey && one.metric === metric.name)?.points ?? [],
        place: metric.place,
      }),
    ),
    notMeasured: notMeasured(portfolio).map(({ facts }) => ({ title: facts.title, place: facts.place })),
    measured: measured(portfolio).flatMap(({ facts }) =>
      facts.achieved === null
        ? []
        : [
            {
              title: facts.title,
              verdict: facts.achieved.verdict,
              text: facts.achieved.text,
              evidence: facts.achieved.evidence,
              place: facts.achieved.place,
            },
          ],
    ),
    movedNothing: movedNothing(portfolio).map(({ item, why }) => ({ workItem: item.id, title: item.title, why })),
  };
}

const whyWords: Readonly<Record<MovedNothingWhy, string>> = {
  "no-outcome": "it serves no outcome",
  "not-measured": "its outcome does not say what it achieved",
  "not-achieved": "its outcome says that it was not achieved",
};

export function metricsText({
  metrics,
  notMeasured: open,
  measured: said,
  movedNothing: idle,
}: MetricsDocument): string {
  const lines = [
    ...(metrics.length === 0 ? ["No measure is written down."] : []),
    ...metrics.map(metricText),
    "",
    "Delivered, not yet measured:",
    ...listed(open.map(({ title }) => title)),
    "Verdicts:",
    ...listed(said.map(({ title, text }) => `${title}: ${text}`)),
    "Finished work that moved no metric:",
    ...listed(idle.map(({ workItem, title, why }) => `#${workItem} ${title}: ${whyWords[why]}`)),
  ];
  return lines.join("\n");
}

export function metricText(metric: MetricsDocument["metrics"][number]): string {
  const unit = metric.unit === null ? "" : ` ${metric.unit}`;
  const value = (literal: string | null): string => (literal === null ? "not written" : `${literal}${unit}`);
  const way = metric.progress === null ? "" : `, ${Math.round(metric.progress * 100)} % of the way`;
  const trend = metric.trend.map(({ date, literal }) => `${date} ${literal}`).join(" → ");
  return [
    `${metric.stream}: ${metric.name}${metric.role === "north-star" ? " (north star)" : ""}`,
    `  baseline ${value(metric.baseline)}, current ${value(metric.current)}${metric.date === null ? "" : ` (${metric.date})`}, target ${value(metric.target)}${way}`,
    ...(metric.missing.length === 0 ? [] : [`  The page states no ${metric.missing.join(", ")}.`]),
    ...(metric.unclear.length === 0
      ? []
      : [`  ${metric.unclear.join(", ")}: no plain number, so nothing is computed from it.`]),
    ...(metric.trend.length < 2 ? [] : [`  ${trend}`]),
  ].join("\n");
}

const listed = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ["  none"] : lines.map((line) => `  ${line}`);
