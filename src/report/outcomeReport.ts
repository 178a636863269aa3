/**
 * The outcome report, as values: progress by outcome in the team's own sentences, delivered and achieved apart, every
 * figure with its rule and the lines it was counted from. `throughline.report/1`, described by
 * `schemas/report.schema.json`. What a page does not say is `null` and written as "not written"; nothing is invented, and
 * nothing depends on a clock: the same commit and the same revisions give the same document.
 */
import { achievementOf, type AchievementState } from "../domain/achievement";
import { BURN_UP_RULE, type BurnUpPoint, burnUpOf, linesOfBurnUp } from "../domain/burnUp";
import { coverageOf } from "../domain/coverage";
import { type Delivery, deliveryOf } from "../domain/delivery";
import type { Place } from "../domain/diagnostic";
import type { OutcomeLine } from "../domain/line";
import { directionOf, type MeasurePoint, progressOf } from "../domain/measure";
import type { Portfolio } from "../domain/portfolio";
import { isPromised } from "../domain/promise";
import { type Metric, type Outcome, type Risk, type Statement, type Stream, wholeRisk } from "../domain/strategy";

export const reportSchema = "throughline.report/1";

/** Months of the burn-up, the report's own included. */
const MONTHS = 12;

/** Past values of a metric, oldest first, as the page's history has them. */
export interface Trend {
  readonly stream: string;
  readonly metric: string;
  readonly points: readonly MeasurePoint[];
}

export interface ReportRequest {
  readonly portfolio: Portfolio;
  /** Commit the pages were read at; `null` where the source could not say. */
  readonly commit: string | null;
  /** ISO date the report speaks of: the date asked for, else the day of the last change on either side; `null` where neither side tells. */
  readonly day: string | null;
  readonly trends: readonly Trend[];
}

export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What is counted and how, one sentence. */
  readonly rule: string;
  /** Lines it was counted from. */
  readonly source: readonly Place[];
}

export interface MetricReport {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly current: string | null;
  readonly date: string | null;
  /** Share of the way from baseline to target in whole percent; `null` unless all three are plain numbers. */
  readonly progress: number | null;
  /** How the progress is counted. */
  readonly rule: string;
  readonly better: "up" | "down" | null;
  readonly trend: readonly MeasurePoint[];
  readonly place: Place;
}

export interface RiskReport {
  /** The risk with what is done about it. */
  readonly text: string;
  /** resolved, owned, accepted or mitigated, where the page says so. */
  readonly roam: string | null;
  readonly place: Place;
}

export interface LabelledText {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
}

export interface OutcomeReport {
  readonly key: string;
  readonly title: string;
  readonly theme: string | null;
  readonly horizon: string | null;
  readonly target: string | null;
  readonly owner: string | null;
  readonly kind: string | null;
  readonly workItems: readonly number[];
  readonly customers: string | null;
  readonly health: { readonly text: string; readonly state: string | null; readonly date: string | null } | null;
  readonly delivered: DeliveredReport | null;
  readonly achieved: AchievedReport;
  readonly risks: readonly RiskReport[];
  /** Labelled sentences of the page that have no place of their own here. */
  readonly said: readonly LabelledText[];
  readonly place: Place;
}

export interface DeliveredReport {
  readonly state: Delivery["state"];
  readonly completed: number;
  readonly total: number;
  readonly rule: string;
}

export interface AchievedReport {
  readonly state: AchievementState;
  readonly text: string | null;
  readonly metric: string | null;
  readonly value: string | null;
  readonly date: string | null;
  readonly rule: string;
}

export interface StreamReport {
  readonly key: string;
  readonly name: string;
  readonly vision: Statement | null;
  readonly northStar: MetricReport | null;
  readonly kpis: readonly MetricReport[];
  readonly figures: readonly Figure[];
  readonly outcomes: readonly OutcomeReport[];
  readonly risks: readonly RiskReport[];
}

export interface ReportDocument {
  readonly schema: typeof reportSchema;
  readonly day: string | null;
  readonly commit: string | null;
  readonly mission: Statement | null;
  readonly summary: readonly string[];
  readonly figures: readonly Figure[];
  readonly streams: readonly StreamReport[];
  readonly burnUp: {
    readonly rule: string;
    readonly points: readonly BurnUpPoint[];
    /** The last point, with the lines that name the work. */
    readonly figures: readonly Figure[];
  } | null;
  readonly mix: {
    readonly rule: string;
    readonly parts: readonly MixPart[];
    /** Each number of the parts with its lines. */
    readonly figures: readonly Figure[];
  };
}

/** How many outcomes of a stream are runway, how many commitments, how many do not say. */
export interface MixPart {
  readonly stream: string;
  readonly runway: number;
  readonly commitment: number;
  readonly notSaid: number;
}

export function outcomeReport(request: ReportRequest): ReportDocument {
  const { portfolio, day } = request;
  const reported = portfolio.outcomes.filter(isReported);
  const points = day === null ? [] : burnUpOf(portfolio, day, MONTHS);
  const figures = figuresOf(reported, portfolio, null, day);
  const streams = portfolio.strategy.streams.map((stream) => streamReport(stream, request, reported));
  return {
    schema: reportSchema,
    day,
    commit: request.commit,
    mission: portfolio.strategy.mission,
    summary: summaryOf(reported, portfolio, streams),
    figures,
    streams,
    burnUp: burnUpWithLines(portfolio, points),
    mix: {
      rule: MIX_RULE,
      parts: portfolio.strategy.streams.map((stream) => mixOf(stream, reported)),
      figures: portfolio.strategy.streams.flatMap((stream) => mixFigures(stream, reported)),
    },
  };
}

const isReported = ({ facts }: OutcomeLine): boolean => isPromised(facts);

// Figures ------------------------------------------------------------------------------------------

interface Judged {
  readonly line: OutcomeLine;
  readonly delivery: Delivery | null;
  readonly state: AchievementState;
}

const judged = (line: OutcomeLine, { board }: Portfolio): Judged => {
  const delivery = board === null ? null : deliveryOf(line, board);
  return { line, delivery, state: achievementOf(line.facts, delivery).state };
};

function figuresOf(
  lines: readonly OutcomeLine[],
  portfolio: Portfolio,
  stream: string | null,
  day: string | null,
): readonly Figure[] {
  const all = lines.map((line) => judged(line, portfolio));
  const count = (name: string, rule: string, holds: (each: Judged) => boolean): Figure => {
    const found = all.filter(holds);
    return { name, value: String(found.length), rule, source: found.map(({ line }) => line.facts.place) };
  };
  const covered = coverageFigure(portfolio, stream, day);
  return [
    count(
      "Outcomes",
      "Outcomes the roadmap states, finished ones included; ideas and superseded pages left out.",
      () => true,
    ),
    count("Delivered", "All linked work is closed.", ({ delivery }) => delivery?.state === "delivered"),
    count("Achieved", "The page states the verdict achieved.", ({ state }) => state === "achieved"),
    count(
      "Delivered, not yet measured",
      "All linked work is closed, and the page does not say what it achieved.",
      ({ state }) => state === "not-measured",
    ),
    count("At risk or off track", "The page states this health.", ({ line }) => isTroubled(line.facts)),
    ...(covered === null ? [] : [covered]),
  ];
}

const isTroubled = ({ health }: Pick<Outcome, "health">): boolean =>
  health?.state === "at-risk" || health?.state === "off-track";

function coverageFigure(portfolio: Portfolio, stream: string | null, day: string | null): Figure | null {
  if (portfolio.board === null) return null;
  const { all, streams } = coverageOf(portfolio, day);
  const scope = stream === null ? all : streams.find(({ key }) => key === stream);
  if (scope === undefined) return null;
  const { percent, rule } = scope.outcomes;
  return {
    name: "Outcomes with work",
    value: percent === null ? "not known" : `${percent} %`,
    rule: `${rule} The lines are those without work.`,
    source: scope.outcomesWithoutWork.map(({ facts }) => facts.place),
  };
}

// Streams ------------------------------------------------------------------------------------------

function streamReport(
  stream: Stream,
  { portfolio, trends, day }: ReportRequest,
  reported: readonly OutcomeLine[],
): StreamReport {
  const lines = reported.filter((line) => line.stream === stream.key);
  const metric = (value: Metric): MetricReport => metricReport(value, pointsOf(trends, stream.key, value.name));
  return {
    key: stream.key,
    name: stream.name,
    vision: stream.vision,
    northStar: stream.northStar === null ? null : metric(stream.northStar),
    kpis: stream.kpis.map(metric),
    figures: figuresOf(lines, portfolio, stream.key, day),
    outcomes: lines.map((line) => outcomeOf(line, portfolio)),
    risks: stream.risks.map(riskReport),
  };
}

const PROGRESS_RULE =
  "The share of the way from the baseline to the target, in whole percent; not known unless all three values are plain numbers.";

const pointsOf = (trends: readonly Trend[], stream: string, name: string): readonly MeasurePoint[] =>
  trends.find((trend) => trend.stream === stream && trend.metric === name)?.points ?? [];

function metricReport(metric: Metric, trend: readonly MeasurePoint[]): MetricReport {
  const progress = progressOf(metric);
  return {
    name: metric.name,
    unit: metric.unit,
    baseline: metric.baseline,
    target: metric.target,
    current: metric.current,
    date: metric.date?.literal ?? null,
    progress: progress === null ? null : Math.round(progress * 100),
    rule: PROGRESS_RULE,
    better: directionOf(metric),
    trend,
    place: metric.place,
  };
}

function outcomeOf(line: OutcomeLine, portfolio: Portfolio): OutcomeReport {
  const { facts } = line;
  const delivery = portfolio.board === null ? null : deliveryOf(line, portfolio.board);
  const achievement = achievementOf(facts, delivery);
  return {
    key: line.key,
    title: facts.title,
    theme: facts.theme,
    horizon: facts.horizon?.literal ?? null,
    target: facts.target?.literal ?? null,
    owner: facts.owner,
    kind: facts.kind,
    workItems: [...facts.workItems],
    customers: facts.customers,
    health:
      facts.health === null
        ? null
        : { text: facts.health.literal, state: facts.health.state, date: facts.health.date?.literal ?? null },
    delivered:
      delivery === null
        ? null
        : { state: delivery.state, completed: delivery.completed, total: delivery.total, rule: delivery.rule },
    achieved: {
      state: achievement.state,
      text: facts.achieved?.text ?? null,
      metric: facts.achieved?.metric ?? null,
      value: facts.achieved?.value ?? null,
      date: facts.achieved?.date?.literal ?? null,
      rule: achievement.rule,
    },
    risks: facts.risks.map(riskReport),
    said: facts.attributes.map(({ name, value, place }) => ({ name, text: value, place })),
    place: facts.place,
  };
}

const riskReport = (risk: Risk): RiskReport => ({ ...wholeRisk(risk), roam: risk.roam });

const MIX_RULE =
  "Outcomes that are not finished, by what their page calls them; a page that says nothing is counted as such.";

const openOf = ({ key }: Stream, reported: readonly OutcomeLine[], kind: Outcome["kind"]): readonly OutcomeLine[] =>
  reported.filter(({ stream, facts }) => stream === key && facts.held !== "done" && facts.kind === kind);

function mixOf(stream: Stream, reported: readonly OutcomeLine[]): MixPart {
  const count = (kind: Outcome["kind"]): number => openOf(stream, reported, kind).length;
  return { stream: stream.name, runway: count("runway"), commitment: count("commitment"), notSaid: count(null) };
}

const mixFigures = (stream: Stream, reported: readonly OutcomeLine[]): readonly Figure[] =>
  (
    [
      ["Runway", "runway"],
      ["Commitment", "commitment"],
      ["Not said", null],
    ] as const
  ).map(([name, kind]) => {
    const lines = openOf(stream, reported, kind);
    return {
      name: `${name}, ${stream.name}`,
      value: String(lines.length),
      rule: MIX_RULE,
      source: lines.map(({ facts }) => facts.place),
    };
  });

function burnUpWithLines(portfolio: Portfolio, points: readonly BurnUpPoint[]): ReportDocument["burnUp"] {
  const last = points.at(-1);
  if (last === undefined) return null;
  const { named, finished } = linesOfBurnUp(portfolio);
  const figure = (name: string, value: number, rule: string, lines: typeof named): Figure => ({
    name: `${name}, ${last.date}`,
    value: String(value),
    rule,
    source: lines.map(({ facts }) => facts.place),
  });
  return {
    rule: BURN_UP_RULE,
    points,
    figures: [
      figure("Named work", last.total, `${BURN_UP_RULE} The lines are those that name it.`, named),
      figure(
        "Finished",
        last.completed,
        `${BURN_UP_RULE} The lines are those all of whose work is finished.`,
        finished,
      ),
    ],
  };
}

// Three sentences ----------------------------------------------------------------------------------

function summaryOf(
  lines: readonly OutcomeLine[],
  portfolio: Portfolio,
  streams: readonly StreamReport[],
): readonly string[] {
  if (lines.length === 0) return ["No outcome was found, so there is nothing to report yet."];
  const all = lines.map((line) => judged(line, portfolio));
  return [progressSentence(all, portfolio, streams.length), troubleSentence(lines), measureSentence(streams)];
}

function progressSentence(all: readonly Judged[], { board }: Portfolio, streams: number): string {
  const achieved = all.filter(({ state }) => state === "achieved").length;
  const counted = `${count(all.length, "outcome")} in ${count(streams, "stream")}`;
  if (board === null) return `${counted}: ${achieved} achieved by their own page's word; the board was not read.`;
  const delivered = all.filter(({ delivery }) => delivery?.state === "delivered").length;
  const unmeasured = all.filter(({ state }) => state === "not-measured").length;
  return `${counted}: ${delivered} delivered, ${achieved} achieved, ${unmeasured} delivered and not yet measured.`;
}

function troubleSentence(lines: readonly OutcomeLine[]): string {
  const troubled = lines.filter(({ facts }) => isTroubled(facts));
  if (troubled.length > 0) return `At risk or off track: ${troubled.map(({ facts }) => facts.title).join("; ")}.`;
  const said = lines.filter(({ facts }) => facts.health !== null).length;
  return said === 0
    ? "No outcome says how it is doing."
    : `Nothing is reported at risk; ${said} of ${lines.length} outcomes say how they are doing.`;
}

function measureSentence(streams: readonly StreamReport[]): string {
  const stars = streams.flatMap(({ northStar, name }) => (northStar === null ? [] : [{ northStar, name }]));
  if (stars.length === 0) return "No north-star metric is written down.";
  const said = stars.map(({ northStar: { name, current, target }, name: stream }) => {
    const at = current === null ? "no value is written" : `is at ${current}`;
    return `${stream}: ${name} ${at}${target === null ? "" : ` (target ${target})`}`;
  });
  return `${said.join("; ")}.`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
