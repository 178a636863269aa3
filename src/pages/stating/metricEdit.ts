/** A value of a measure, changed in its own span or stated where the page has a place for it. */
import type { Place } from "../../domain/diagnostic";
import { inMannerOf } from "../../domain/measure";
import type { MetricFact } from "../../domain/stating";
import type { Metric } from "../../domain/strategy";
import { sameManner } from "../inline/sameManner";
import type { PageContent, PageContext } from "../pageContent";
import type { PageReadout } from "../readPage";
import { differsOnlyIn, editStatement, spellings, type Stated, type Way } from "./editStatement";
import { labelledWays } from "./labelledWays";
import { partAt, type Path } from "./statedShape";
import { valueWays } from "./valueWays";

/** Labels by which a value is stated that the page does not state yet. */
const labels: Readonly<Record<MetricFact, readonly string[]>> = {
  baseline: ["Baseline"],
  target: ["Target value", "Goal", "Target"],
  current: ["Current"],
  date: ["Date", "Measured"],
};

/** `path` as {@link metricPath} gives it. `to`: a value as typed, or an ISO date. */
export function editMetric(
  readout: PageReadout,
  context: PageContext,
  path: Path,
  fact: MetricFact,
  to: string,
): Stated {
  const metric = partAt(readout.content, path) as Metric | null | undefined;
  if (metric === null || metric === undefined) return { refused: "the page no longer has this measure" };
  const literal = fact === "date" ? (metric.date?.literal ?? null) : metric[fact];
  const wanted = literal === null ? to : manner(fact, literal, to);
  if (literal === wanted) return { readout };
  return editStatement(
    readout,
    context,
    path,
    waysOf(readout, metric, fact, literal, to),
    (before, after) =>
      differsOnlyIn([fact], before, after) && valueOf(after as Metric | null | undefined, fact) === wanted,
  );
}

const manner = (fact: MetricFact, literal: string, to: string): string =>
  fact === "date" ? sameManner(literal, to) : inMannerOf(literal, to);

function waysOf(
  { source }: PageReadout,
  { place }: Metric,
  fact: MetricFact,
  literal: string | null,
  to: string,
): Iterable<Way> {
  return literal === null
    ? labelledWays(source, place.line, labels[fact], to)
    : valueWays(source, place.line, literal, (found) => spellings(manner(fact, found, to)));
}

const valueOf = (metric: Metric | null | undefined, fact: MetricFact): string | null =>
  fact === "date" ? (metric?.date?.literal ?? null) : (metric?.[fact] ?? null);

/** Where the measure read from that place stands in a reading of the page; `null` where it stands nowhere. */
export function metricPath(content: PageContent | null, place: Place): Path | null {
  if (content === null) return null;
  const all: readonly (readonly [Metric | null, Path])[] = [
    [content.northStar, ["northStar"]],
    ...content.kpis.map((metric, at) => [metric, ["kpis", at]] as const),
    ...content.outcomes.map(({ metric }, at) => [metric, ["outcomes", at, "metric"]] as const),
  ];
  const isThere = (metric: Metric | null): boolean =>
    metric?.place.line === place.line && metric.place.column === place.column;
  return all.find(([metric]) => isThere(metric))?.[1] ?? null;
}
