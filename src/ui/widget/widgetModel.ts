/** What a widget of one size draws of a portfolio. Every number leads to the list it came from. Pure. */
import { coverageOf } from "../../domain/coverage";
import type { Percentage, ScopeCoverage } from "../../domain/coverage";
import type { LineKey } from "../../domain/ids";
import type { Stream } from "../../domain/strategy";
import type { Loaded } from "../../usecases/loadPortfolio";
import type { WidgetSize } from "../../ports/widgetFrame";
import { emptyFilter, formatRoute, startRoute } from "../hub/route";
import type { Route } from "../hub/route";
import type { MetricView } from "./metricView";
import { metricOf } from "./metricView";
import type { WidgetChoice } from "./widgetSettings";
import { widgetText as text } from "../text/widget";

export interface CoverageView {
  /** `null` when nothing is counted. */
  readonly percent: number | null;
  readonly text: string;
  readonly rule: string;
  /** Text after `#` of the hub's address. */
  readonly hash: string;
}

export interface StreamRow {
  readonly key: string;
  readonly name: string;
  readonly coverage: CoverageView | null;
  readonly metric: MetricView | null;
  readonly hash: string;
}

export interface GapRow {
  readonly key: LineKey;
  readonly title: string;
  readonly stream: string;
  readonly hash: string;
}

export interface WidgetView {
  /** One stream fills the widget; several stand below each other. */
  readonly rows: readonly StreamRow[];
  readonly isSingle: boolean;
  /** Streams that do not fit; 0 when all do. */
  readonly more: number;
  /** Outcomes without work, as many as fit; empty where they were not asked for or there is no room. */
  readonly gaps: readonly GapRow[];
  readonly gapsInAll: number;
  /** Why there is nothing to show, in a sentence; `null` when there is. */
  readonly empty: string | null;
  readonly hash: string;
}

/** Pixels of a row of cells, and what the parts take of it. */
const cell = 170;
const head = 46;
/** A row with a line of coverage, a metric, and the way the metric went. */
const lineHeight = 28;
const metricHeight = 34;
const gapHeight = 24;

export function widgetView(
  { portfolio, snapshot }: Loaded,
  choice: WidgetChoice,
  size: WidgetSize,
  today: string | null,
): WidgetView {
  const coverage = coverageOf(portfolio, today);
  const streams = portfolio.strategy.streams.filter(({ key }) => choice.stream === null || choice.stream === key);
  const wiki = choice.wiki === null ? null : snapshot.wiki.name;
  const rows = streams.map((stream) =>
    streamRow(stream, coverage.streams.find(({ key }) => key === stream.key) ?? null, choice, wiki),
  );
  const room = size.rows * cell - 10 - head;
  const isSingle = rows.length === 1;
  // A single row of cells has no room for two lines a stream: coverage is what it keeps.
  const isTight = size.rows === 1 && !isSingle && choice.shown === "both";
  const asked = isTight ? rows.map((row) => ({ ...row, metric: null })) : rows;
  const shown = isSingle ? asked : asked.slice(0, fitting(asked, room));
  const left = room - (isSingle ? 120 : heightOf(shown)) - 40;
  const without = choice.shown === "metric" ? [] : gapsOf(portfolio, streams, coverage, wiki);
  return {
    rows: shown,
    isSingle,
    more: rows.length - shown.length,
    gaps: without.slice(0, Math.max(0, Math.floor(left / gapHeight))),
    gapsInAll: without.length,
    empty: emptyWords(choice, streams, portfolio.strategy.streams),
    hash: hashOf({ view: "coverage", wiki }),
  };
}

const heightOf = (rows: readonly StreamRow[]): number =>
  rows.reduce((sum, { metric }) => sum + lineHeight + (metric === null ? 0 : metricHeight), 0);

/** How many of the rows fit; one always does. */
function fitting(rows: readonly StreamRow[], room: number): number {
  const count = rows.findIndex((_row, index) => heightOf(rows.slice(0, index + 1)) > room);
  return count === -1 ? rows.length : Math.max(1, count);
}

function streamRow(
  stream: Stream,
  scope: ScopeCoverage | null,
  { shown }: WidgetChoice,
  wiki: string | null,
): StreamRow {
  const filter = { ...emptyFilter, streams: [stream.key] };
  return {
    key: stream.key,
    name: stream.name,
    coverage:
      shown === "metric" || scope === null
        ? null
        : coverageView(scope.outcomes, hashOf({ view: "coverage", list: "outcomes-without-work", filter, wiki })),
    metric: shown === "coverage" ? null : metricOf(stream),
    hash: hashOf({ view: "strategy", about: stream.key, wiki }),
  };
}

const coverageView = ({ percent, covered, counted, rule }: Percentage, hash: string): CoverageView => ({
  percent,
  text: counted === 0 ? text.noOutcomeCounted : text.haveWork(covered, counted),
  rule,
  hash,
});

function gapsOf(
  portfolio: Loaded["portfolio"],
  streams: readonly Stream[],
  coverage: ReturnType<typeof coverageOf>,
  wiki: string | null,
): readonly GapRow[] {
  return coverage.all.outcomesWithoutWork.flatMap((line) => {
    const stream = streams.find(({ key }) => key === line.stream);
    return stream === undefined
      ? []
      : [
          {
            key: line.key,
            title: line.facts.title,
            stream: portfolio.strategy.streams.length === 1 ? "" : stream.name,
            hash: hashOf({ view: "strategy", line: line.key, wiki }),
          },
        ];
  });
}

function emptyWords(choice: WidgetChoice, chosen: readonly Stream[], all: readonly Stream[]): string | null {
  if (all.length === 0) return text.noStrategy;
  return chosen.length === 0 ? text.streamGone(choice.stream ?? "") : null;
}

const hashOf = (route: Partial<Route>): string => formatRoute({ ...startRoute, ...route });
