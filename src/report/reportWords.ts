/** The report's words, the same in every form it is written in. */
import type { AchievedReport, DeliveredReport, MetricReport, OutcomeReport } from "./outcomeReport";

/** What stands where a page says nothing. */
export const NOT_WRITTEN = "not written";

export const written = (text: string | null): string => text ?? NOT_WRITTEN;

const STATES: Readonly<Record<DeliveredReport["state"], string>> = {
  "no-work": "No work is linked",
  "not-started": "Not started",
  "in-progress": "In progress",
  delivered: "Delivered",
  removed: "The linked work was removed",
};

export function deliveredWords(delivered: DeliveredReport | null): string {
  if (delivered === null) return "The board was not read";
  const counted = delivered.total === 0 ? "" : ` (${delivered.completed} of ${delivered.total})`;
  return `${STATES[delivered.state]}${counted}`;
}

export function achievedWords(achieved: AchievedReport): string {
  const said = [achieved.metric, achieved.value].flatMap((part) => part ?? []).join(": ");
  const proof = achieved.text ?? (said === "" ? null : said);
  const words: Readonly<Record<AchievedReport["state"], string>> = {
    achieved: "Achieved",
    partly: "Partly achieved",
    "not-achieved": "Not achieved",
    stated: "Stated",
    "not-measured": "Delivered, not yet measured",
    open: NOT_WRITTEN,
  };
  return proof === null ? words[achieved.state] : `${words[achieved.state]}: ${proof}`;
}

export function healthWords({ health }: OutcomeReport): string {
  if (health === null) return NOT_WRITTEN;
  return health.date === null || health.text.includes(health.date) ? health.text : `${health.text} (${health.date})`;
}

/** When it is meant to be there, in the page's own words. */
export const whenWords = ({ target, horizon }: OutcomeReport): string => written(target ?? horizon);

/** The labelled sentences of an outcome in the order a reader asks for them. */
export const labelledSentences = (outcome: OutcomeReport): readonly (readonly [string, string])[] => [
  ["For customers", written(outcome.customers)],
  ["Owner", written(outcome.owner)],
  ["When", whenWords(outcome)],
  ["Health", healthWords(outcome)],
  ["Delivered", deliveredWords(outcome.delivered)],
  ["Achieved", achievedWords(outcome.achieved)],
  ...outcome.said.map(({ name, text }) => [name, text] as const),
  ...outcome.risks.map(({ text }) => ["Risk", text] as const),
];

export function progressWords({ progress, baseline, target }: MetricReport): string {
  return progress === null ? "not known" : `${progress} % of the way from ${baseline ?? ""} to ${target ?? ""}`;
}

export const metricCells = (metric: MetricReport): readonly string[] => [
  metric.name,
  written(metric.baseline),
  written(metric.current),
  written(metric.target),
  written(metric.date),
  progressWords(metric),
];

export const METRIC_HEAD = ["Metric", "Baseline", "Now", "Target", "Measured", "Progress"] as const;
