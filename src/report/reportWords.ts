/** The report's words, the same in every form it is written in. */
import type { Place } from "../domain/diagnostic";
import type {
  AchievedReport,
  DeliveredReport,
  Figure,
  MetricReport,
  OutcomeReport,
  ReportDocument,
} from "./outcomeReport";

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

/** A sentence of an outcome; the rule where it is judged or counted and not only quoted. */
export interface LabelledSentence {
  readonly name: string;
  readonly text: string;
  readonly rule: string | null;
}

/** The labelled sentences of an outcome in the order a reader asks for them. */
export const labelledSentences = (outcome: OutcomeReport): readonly LabelledSentence[] => [
  quoted("For customers", written(outcome.customers)),
  quoted("Owner", written(outcome.owner)),
  quoted("When", whenWords(outcome)),
  quoted("Health", healthWords(outcome)),
  { name: "Delivered", text: deliveredWords(outcome.delivered), rule: outcome.delivered?.rule ?? null },
  { name: "Achieved", text: achievedWords(outcome.achieved), rule: outcome.achieved.rule },
  ...outcome.said.map(({ name, text }) => quoted(name, text)),
  ...outcome.risks.map(({ text }) => quoted("Risk", text)),
];

const quoted = (name: string, text: string): LabelledSentence => ({ name, text, rule: null });

export const sourceWords = ({ page, line }: Place): string => `${page}, line ${line}`;

/** Each page once with its lines: "/Roadmap, lines 3, 9; /Returns, line 4". */
export function sourcesWords(places: readonly Place[]): string {
  const pages = [...new Set(places.map(({ page }) => page))];
  return pages
    .map((page) => {
      const lines = places.filter((place) => place.page === page).map(({ line }) => line);
      return `${page}, ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
    })
    .join("; ");
}

export const FIGURE_HEAD = ["Figure", "Value", "Rule", "Source"] as const;

export const figureCells = ({ name, value, rule, source }: Figure): readonly string[] => [
  name,
  value,
  rule,
  source.length === 0 ? "no line" : sourcesWords(source),
];

/** The figures of the whole report, those of each stream, then those the charts end with. */
export const figuresByScope = ({
  figures,
  streams,
  burnUp,
  mix,
}: ReportDocument): readonly { readonly scope: string; readonly figures: readonly Figure[] }[] => [
  { scope: "All streams", figures },
  ...streams.map((stream) => ({ scope: stream.name, figures: stream.figures })),
  ...(burnUp === null ? [] : [{ scope: "Delivery over time", figures: burnUp.figures }]),
  ...(mix.figures.length === 0 ? [] : [{ scope: "Runway and commitments", figures: mix.figures }]),
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
  sourceWords(metric.place),
];

export const METRIC_HEAD = ["Metric", "Baseline", "Now", "Target", "Measured", "Progress", "Source"] as const;

export const trendTitle = ({ name, place }: MetricReport): string =>
  `Trend of ${name}, as the history of ${place.page} has it`;
