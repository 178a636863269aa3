/**
 * The Strategy screen as values: the streams with what they aim at, and the tree from themes to linked work, already
 * filtered. Pure, so that what a person sees is tested without drawing it.
 */
import type { Board } from "../../../domain/board";
import { deliveryOf } from "../../../domain/delivery";
import type { Place } from "../../../domain/diagnostic";
import type { LineKey } from "../../../domain/ids";
import { laneOfWords } from "../../../domain/lane";
import { progressOf } from "../../../domain/measure";
import type { DeliverableLine, Line, LinkedItem, OutcomeLine } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";
import { isPast } from "../../../domain/promise";
import type { Achieved, Health, HoldReason, Metric, Statement, Stream } from "../../../domain/strategy";
import type { DeliveryView } from "../../shared/deliveryView";
import { viewOfDelivery } from "../../shared/deliveryView";
import type { WorkItemView } from "../../shared/workItemView";
import { viewOfLinked } from "../../shared/workItemView";
import { strategyText as text } from "../../text/strategy";
import type { Filter, FilterState } from "../route";
import { isFiltered } from "../route";
import type { FilterOffer } from "./strategyFilter";
import { filterOffer, isInState, matchesFilter, ownerOf, textMatches } from "./strategyFilter";
import { datesInWords, whenWords } from "../../text/locale";

export interface StreamCard {
  readonly key: string;
  readonly name: string;
  readonly vision: Statement | null;
  readonly northStar: MetricView | null;
  readonly kpis: readonly MetricView[];
  /** Each with the filter that lists what it counts; empty where the stream has no outcomes. */
  readonly numbers: readonly CardNumber[];
}

export interface CardNumber {
  readonly id: "outcomes" | "withWork" | "delivered" | "achieved";
  readonly text: string;
  /** What is counted. */
  readonly rule: string;
  /** State the list behind the number is filtered by. */
  readonly state: FilterState;
}

export interface MetricView {
  readonly name: string;
  readonly current: string | null;
  readonly target: string | null;
  readonly baseline: string | null;
  readonly date: string | null;
  /** Share of the way from baseline to target; `null` unless all three are numbers beyond doubt. */
  readonly progress: number | null;
  readonly place: Place;
}

/** A row of the tree. */
export type StrategyNode =
  | {
      readonly kind: "stream" | "theme";
      readonly id: string;
      readonly title: string;
      readonly summary: string;
      readonly children: readonly StrategyNode[];
    }
  | LineNode
  | {
      readonly kind: "work";
      readonly id: string;
      readonly item: WorkItemView;
      readonly title: string;
      readonly children: readonly StrategyNode[];
    };

export interface LineNode {
  readonly kind: "outcome" | "deliverable";
  readonly id: string;
  readonly key: LineKey;
  readonly title: string;
  readonly work: WorkItemView | null;
  readonly delivery: DeliveryView | null;
  readonly achieved: AchievedView | null;
  readonly health: HealthView | null;
  readonly owner: string | null;
  readonly horizon: string | null;
  readonly held: HoldReason | null;
  readonly gaps: readonly string[];
  /** What serves the line is not known yet. */
  readonly isPending: boolean;
  readonly children: readonly StrategyNode[];
}

export interface AchievedView {
  readonly kind: "achieved" | "partly" | "not-achieved" | "stated" | "not-measured";
  readonly text: string;
  readonly tooltip: string;
}

export interface HealthView {
  readonly state: NonNullable<Health["state"]> | "unknown";
  readonly text: string;
  readonly tooltip: string;
}

export interface StrategyScreen {
  readonly mission: Statement | null;
  readonly cards: readonly StreamCard[];
  readonly tree: readonly StrategyNode[];
  readonly offer: FilterOffer;
  /** Outcomes left by the filter, and in all. */
  readonly shown: number;
  readonly total: number;
  /** Small trees open entirely; large ones down to their outcomes; a filtered one entirely. */
  readonly openDeliverables: boolean;
}

const smallTree = 15;

/** What no filter changes, so that a letter typed into it costs no more than the rows it leaves. */
export interface StrategyDrawing {
  readonly portfolio: Portfolio;
  readonly cards: readonly StreamCard[];
  readonly offer: FilterOffer;
  readonly views: ReadonlyMap<LineKey, LineNode>;
}

/** `isGlimpse`: the links of the portfolio are not read yet, so no line is said to lack anything. */
export function drawStrategy(portfolio: Portfolio, isGlimpse = false): StrategyDrawing {
  const { strategy, board } = portfolio;
  const drawn = (line: OutcomeLine): LineNode => {
    const node = outcomeNode(line, board);
    return isGlimpse ? glimpsed(node) : node;
  };
  return {
    portfolio,
    cards: strategy.streams.map((stream) => streamCard(stream, portfolio, isGlimpse)),
    offer: filterOffer(portfolio),
    views: new Map(portfolio.outcomes.map((line) => [line.key, drawn(line)] as const)),
  };
}

export function strategyScreen({ portfolio, cards, offer, views }: StrategyDrawing, filter: Filter): StrategyScreen {
  const { strategy, board } = portfolio;
  const matches = portfolio.outcomes.filter((line) => matchesFilter(line, board, filter));
  const linesOf = (stream: Stream): readonly OutcomeLine[] => matches.filter((line) => line.stream === stream.key);
  const tree = strategy.streams
    .map((stream) => streamNode(stream, linesOf(stream), views, filter))
    .filter((node) => node.children.length > 0 || !isFiltered(filter));
  return {
    mission: strategy.mission,
    cards,
    tree,
    offer,
    shown: matches.length,
    total: portfolio.outcomes.length,
    openDeliverables: isFiltered(filter) || portfolio.outcomes.length <= smallTree,
  };
}

/* ---- streams ---- */

function streamCard(stream: Stream, portfolio: Portfolio, isGlimpse: boolean): StreamCard {
  const lines = portfolio.outcomes.filter((line) => line.stream === stream.key);
  return {
    key: stream.key,
    name: stream.name,
    vision: stream.vision,
    northStar: stream.northStar === null ? null : metricView(stream.northStar),
    kpis: stream.kpis.map(metricView),
    numbers: lines.length === 0 ? [] : cardNumbers(lines, portfolio.board, isGlimpse),
  };
}

/** The outcomes themselves are counted, as the tree lists them; deliverables are not. What is still read keeps its place. */
function cardNumbers(lines: readonly OutcomeLine[], board: Board | null, isGlimpse: boolean): readonly CardNumber[] {
  const outcomes = (state: FilterState): number => lines.filter((line) => isInState(line, board, state)).length;
  const delivered = board === null ? text.deliveredUnknown : text.delivered(outcomes("delivered"));
  return [
    { id: "outcomes", text: text.promised(outcomes("promised")), rule: text.ruleOf.outcomes, state: "promised" },
    { id: "withWork", text: text.withWork(outcomes("with-work")), rule: text.ruleOf.withWork, state: "with-work" },
    ...(board === null && !isGlimpse
      ? []
      : [{ id: "delivered" as const, text: delivered, rule: text.ruleOf.delivered, state: "delivered" as const }]),
    { id: "achieved", text: text.achieved(outcomes("achieved")), rule: text.ruleOf.achieved, state: "achieved" },
  ];
}

const metricView = (metric: Metric): MetricView => ({
  name: metric.name,
  current: withUnit(metric.current, metric.unit),
  target: withUnit(metric.target, metric.unit),
  baseline: withUnit(metric.baseline, metric.unit),
  date: metric.date?.literal ?? null,
  progress: progressOf(metric),
  place: metric.place,
});

/** Values keep their spelling; the unit is added only where the page did not write it. */
const withUnit = (value: string | null, unit: string | null): string | null =>
  value === null || unit === null || value.includes(unit) ? value : `${value} ${unit}`;

/** Older pages are listed and leave the count. */
function counted(lines: readonly OutcomeLine[]): string {
  const past = lines.filter(({ facts }) => isPast(facts)).length;
  return text.outcomes(lines.length - past, past);
}

function streamNode(
  stream: Stream,
  lines: readonly OutcomeLine[],
  views: ReadonlyMap<LineKey, LineNode>,
  filter: Filter,
): StrategyNode {
  const id = `stream:${stream.key}`;
  return {
    kind: "stream",
    id,
    title: stream.name,
    summary: lines.length === 0 ? text.noOutcomesShort : counted(lines),
    children: byTheme(id, lines, (line) =>
      withMatchingChildren(views.get(line.key) ?? outcomeNode(line, null), line, filter),
    ),
  };
}

/** Outcomes in page order; those under a theme stand below it, where it first appears. */
function byTheme(
  parent: string,
  lines: readonly OutcomeLine[],
  node: (line: OutcomeLine) => StrategyNode,
): readonly StrategyNode[] {
  const rows: StrategyNode[] = [];
  const themes = new Map<string, StrategyNode[]>();
  for (const line of lines) {
    const { theme } = line.facts;
    if (theme === null) {
      rows.push(node(line));
      continue;
    }
    const known = themes.get(theme);
    if (known !== undefined) {
      known.push(node(line));
      continue;
    }
    const children = [node(line)];
    themes.set(theme, children);
    rows.push({ kind: "theme", id: `${parent}/theme:${theme}`, title: theme, summary: "", children });
  }
  return rows.map((row) => (row.kind === "theme" ? { ...row, summary: text.outcomes(row.children.length) } : row));
}

/* ---- lines ---- */

function outcomeNode(line: OutcomeLine, board: Board | null): LineNode {
  const delivery = board === null ? null : viewOfDelivery(deliveryOf(line, board));
  return {
    ...lineNode(line, board, delivery),
    achieved: achievedView(line.facts.achieved, delivery),
    health: line.facts.health === null ? null : healthView(line.facts.health),
    horizon: horizonOf(line),
    gaps: outcomeGaps(line),
    children: [
      ...furtherWork(line, board),
      ...line.deliverables.map((deliverable) => deliverableNode(deliverable, board)),
    ],
  };
}

function deliverableNode(line: DeliverableLine, board: Board | null): LineNode {
  const delivery = board === null ? null : viewOfDelivery(deliveryOf(line, board));
  return { ...lineNode(line, board, delivery), children: furtherWork(line, board) };
}

function lineNode(line: Line, board: Board | null, delivery: DeliveryView | null): LineNode {
  return {
    kind: line.kind,
    id: `line:${line.key}`,
    key: line.key,
    title: line.facts.title,
    work: line.primary === null ? null : viewOfLinked(line.primary, board?.process ?? null),
    delivery,
    achieved: null,
    health: null,
    owner: ownerOf(line),
    horizon: statedWhen(line.facts.target?.literal) ?? dateOf(line),
    held: line.facts.held,
    gaps: line.kind === "deliverable" ? deliverableGaps(line) : [],
    isPending: false,
    children: [],
  };
}

/** Work is shown where it is known to be read; of the rest nobody knows yet. */
function glimpsed(node: LineNode): LineNode {
  const children = node.children.flatMap((child) =>
    child.kind === "deliverable" ? [glimpsed(child)] : child.kind === "work" && !isRead(child.item) ? [] : [child],
  );
  const work = node.work !== null && isRead(node.work) ? node.work : null;
  return { ...node, work, gaps: [], isPending: work === null, children };
}

const isRead = (item: WorkItemView): boolean => item.state !== null;

/** "Now", "Next", "Later" where the page says so; else when it is due, which says more than the year of a page's title. */
function horizonOf(line: OutcomeLine): string | null {
  const { horizon, target } = line.facts;
  const lane = horizon !== null && laneOfWords(horizon.literal) !== null ? horizon.literal : null;
  return statedWhen(lane ?? target?.literal ?? horizon?.literal) ?? dateOf(line);
}

/** A day the page writes as files do is told in the reader's way, other words as they stand. */
const statedWhen = (literal: string | undefined): string | null => (literal === undefined ? null : whenWords(literal));

/** The board's date, where the page states none. */
function dateOf(line: Line): string | null {
  const date = line.primary?.item?.targetDate ?? null;
  return date === null ? null : whenWords(date);
}

const furtherWork = (line: Line, board: Board | null): readonly StrategyNode[] =>
  line.alsoServedBy.map((linked) => {
    const item = viewOfLinked(linked, board?.process ?? null);
    return { kind: "work", id: `work:${line.key}:${linked.id}`, item, title: item.title, children: [] };
  });

function achievedView(achieved: Achieved | null, delivery: DeliveryView | null): AchievedView | null {
  if (achieved === null) {
    if (delivery?.state !== "delivered") return null;
    return {
      kind: "not-measured",
      text: text.notYetMeasured,
      tooltip: text.notYetMeasuredAbout,
    };
  }
  const when = achieved.date === null ? "" : ` (${whenWords(achieved.date.literal)})`;
  const measured =
    achieved.metric === null || achieved.value === null ? achieved.text : `${achieved.metric}: ${achieved.value}`;
  const words = { achieved: text.achievedHead, partly: text.partly, "not-achieved": text.notAchieved };
  return achieved.verdict === null
    ? { kind: "stated", text: achieved.value ?? text.stated, tooltip: `${measured}${when}` }
    : { kind: achieved.verdict, text: words[achieved.verdict], tooltip: `${measured}${when}` };
}

export function healthView(health: Health): HealthView {
  const words = { "on-track": text.onTrack, "at-risk": text.atRisk, "off-track": text.offTrack };
  const date = health.date?.literal ?? null;
  const when = date === null ? text.healthWithoutDate : health.literal.includes(date) ? "" : text.healthAsOf(date);
  const tooltip = datesInWords(`${health.literal}${when}`);
  return health.state === null
    ? { state: "unknown", text: health.literal, tooltip }
    : { state: health.state, text: words[health.state], tooltip };
}

function outcomeGaps(line: OutcomeLine): readonly string[] {
  if (line.facts.held !== null) return [];
  const without = line.deliverables.filter(
    (deliverable) => deliverable.primary === null && deliverable.facts.held === null,
  ).length;
  return [
    ...commonGaps(line),
    ...(without > 0 ? [text.deliverablesWithoutWork(without)] : []),
    ...(line.facts.owner === null && line.primary?.item?.assignedTo == null ? [text.noOwner] : []),
  ];
}

const deliverableGaps = (line: DeliverableLine): readonly string[] =>
  line.facts.held === null ? commonGaps(line) : [];

function commonGaps(line: Line): readonly string[] {
  const { primary } = line;
  return [
    ...(primary === null ? [text.noWorkLinked] : []),
    ...(primary !== null && primary.item !== null && halfOf(primary) !== null ? [halfOf(primary) ?? ""] : []),
    ...(primary !== null && primary.item === null ? [text.linkedUnreadable] : []),
    ...(line.facts.certainty === "guessed" ? [text.confirmGuess] : []),
  ];
}

/** Which half of a link is missing, in words; `null` when both stand. */
export function halfOf(linked: LinkedItem): string | null {
  if (!linked.mentioned) return text.numberMissing;
  if (linked.wikiLink === null) return text.pageMissing;
  return null;
}

/* ---- open and closed ---- */

/** When the outcome itself matches the text, all its deliverables stay; else only those that match. */
function withMatchingChildren(node: LineNode, line: OutcomeLine, filter: Filter): LineNode {
  if (filter.text === "" || textMatches(line, filter.text)) return node;
  const kept = new Set(
    line.deliverables.filter((child) => textMatches(child, filter.text)).map((child) => `line:${child.key}`),
  );
  return { ...node, children: node.children.filter((child) => kept.has(child.id)) };
}

/** Whether a row stands open: the default of its kind, unless a person turned it. */
export const isOpen = (node: StrategyNode, screen: StrategyScreen, toggled: ReadonlySet<string>): boolean =>
  opensByDefault(node, screen) !== toggled.has(node.id);

const opensByDefault = (node: StrategyNode, screen: StrategyScreen): boolean =>
  node.kind === "stream" || node.kind === "theme" || screen.openDeliverables;

/** The rows to turn so that every row is open, or only the streams' headings remain. */
export function turnedFor(screen: StrategyScreen, open: boolean): ReadonlySet<string> {
  const turned: string[] = [];
  const visit = (node: StrategyNode): void => {
    if (node.children.length === 0) return;
    if (opensByDefault(node, screen) !== open) turned.push(node.id);
    node.children.forEach(visit);
  };
  screen.tree.forEach(visit);
  return new Set(turned);
}
