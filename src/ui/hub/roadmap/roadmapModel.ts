/**
 * The Roadmap screen as values: outcomes on a time scale with what is planned and what happened, lanes, what comes before
 * what, and the outcomes without a date with the reason. Pure: today, the iterations and the pending moves are given.
 */
import type { Board } from "../../../domain/board";
import { deliveryOf } from "../../../domain/delivery";
import type { Place } from "../../../domain/diagnostic";
import type { LineKey } from "../../../domain/ids";
import type { Iteration } from "../../../domain/iteration";
import type { Lane } from "../../../domain/lane";
import { laneOf, laneOfWords, lanes } from "../../../domain/lane";
import type { OutcomeLine } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";
import type { HoldReason } from "../../../domain/strategy";
import type { Move, MoveWay } from "../../../usecases/previewMoves";
import { movedWhen, wayToDate, wayToHorizon } from "../../../usecases/previewMoves";
import type { DeliveryView } from "../../shared/deliveryView";
import { viewOfDelivery } from "../../shared/deliveryView";
import type { WorkItemView } from "../../shared/workItemView";
import { viewOfLinked } from "../../shared/workItemView";
import { roadmapText as text } from "../../text/roadmap";
import type { Arrangement, Filter, Zoom } from "../route";
import { matchesFilter } from "../strategy/strategyFilter";
import type { HealthView } from "../strategy/strategyModel";
import { healthView } from "../strategy/strategyModel";
import type { Precedence } from "./precedence";
import { precedencesOf } from "./precedence";
import type { TimeScale } from "./timeScale";
import { daysBetween, plusDays, timeScale } from "./timeScale";
import { whenWords } from "../../text/locale";

/** ISO dates, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface Planned extends Span {
  readonly source: "page" | "board" | "iteration";
  /** As the page writes it, where it does. */
  readonly literal: string | null;
}

export interface Actual extends Span {
  /** Still going: `to` is today. */
  readonly open: boolean;
}

export interface Milestone {
  readonly key: LineKey;
  readonly title: string;
  readonly day: string;
  readonly done: boolean;
}

export interface RoadmapRow {
  readonly key: LineKey;
  readonly title: string;
  readonly stream: string;
  readonly place: Place;
  readonly planned: Planned | null;
  /** Where it was planned before a pending move. */
  readonly before: Planned | null;
  readonly actual: Actual | null;
  readonly milestones: readonly Milestone[];
  readonly lane: Lane | null;
  /** Horizon heading of the page, the lane it is moved from. */
  readonly horizon: string | null;
  readonly delivery: DeliveryView | null;
  readonly health: HealthView | null;
  readonly owner: string | null;
  readonly work: WorkItemView | null;
  /** Days past the planned end; 0 when it is not late. */
  readonly late: number;
  readonly moved: boolean;
  readonly toDate: MoveWay;
  readonly toHorizon: MoveWay;
  /** Why it has no place on the timeline; `null` when it has one. */
  readonly undated: string | null;
  /** One sentence that says everything the bar shows. */
  readonly announced: string;
}

export interface RoadmapGroup {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly RoadmapRow[];
}

export interface LaneColumn {
  readonly lane: Lane | null;
  readonly title: string;
  readonly rows: readonly RoadmapRow[];
}

export interface RoadmapScreen {
  readonly scale: TimeScale;
  readonly today: string;
  /** Rows with a place on the timeline, by stream. */
  readonly groups: readonly RoadmapGroup[];
  readonly undated: readonly RoadmapRow[];
  readonly lanes: readonly LaneColumn[];
  readonly precedences: readonly Precedence[];
  /** Named in "enables" or "depends on", and found on no roadmap. */
  readonly unknown: readonly { readonly key: LineKey; readonly title: string; readonly names: string }[];
  readonly iterations: readonly (Iteration & Span)[];
  readonly shown: number;
  readonly total: number;
}

export interface RoadmapQuestion {
  readonly portfolio: Portfolio;
  readonly filter: Filter;
  readonly by: Arrangement;
  readonly zoom: Zoom;
  /** ISO date. */
  readonly today: string;
  readonly iterations: readonly Iteration[];
  readonly moves: ReadonlyMap<LineKey, Move>;
}

/** Lines that are past or no promise stand on no roadmap. */
const leftOut: ReadonlySet<HoldReason> = new Set(["struck", "superseded", "archived", "stub"]);

export function roadmapScreen(question: RoadmapQuestion): RoadmapScreen {
  const { portfolio, filter, by, zoom, today } = question;
  const all = portfolio.outcomes.filter((line) => line.facts.held === null || !leftOut.has(line.facts.held));
  const lines = all.filter((line) => matchesFilter(line, portfolio.board, filter));
  const dated = datedIterations(question.iterations);
  const rows = lines.map((line) => rowOf(line, question, dated));
  const placed = rows.filter((row) => row.undated === null);
  const days = placed.flatMap((row) => daysOf(row));
  const shown = new Set(rows.map((row) => row.key));
  const found = precedencesOf(lines);
  return {
    scale: timeScale(
      by === "iteration" ? [...days, ...dated.flatMap(({ from, to }) => [from, to])] : days,
      today,
      zoom,
    ),
    today,
    groups: portfolio.strategy.streams
      .map((stream) => ({
        key: stream.key,
        name: stream.name,
        rows: placed.filter((row) => row.stream === stream.key).toSorted(byTime),
      }))
      .filter((group) => group.rows.length > 0),
    undated: rows.filter((row) => row.undated !== null),
    lanes: laneColumns(rows),
    precedences: found.precedences.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    unknown: found.unknown,
    iterations: dated,
    shown: lines.length,
    total: all.length,
  };
}

const daysOf = ({ planned, actual, milestones }: RoadmapRow): readonly string[] => [
  ...(planned === null ? [] : [planned.from, planned.to]),
  ...(actual === null ? [] : [actual.from, actual.to]),
  ...milestones.map(({ day }) => day),
];

const byTime = (a: RoadmapRow, b: RoadmapRow): number => startOf(a).localeCompare(startOf(b));
const startOf = ({ planned, actual }: RoadmapRow): string =>
  [planned?.from, actual?.from].filter((day) => day !== undefined).sort()[0] ?? "9999";

function datedIterations(iterations: readonly Iteration[]): readonly (Iteration & Span)[] {
  return iterations
    .flatMap((iteration) =>
      iteration.start === null || iteration.finish === null
        ? []
        : [{ ...iteration, from: iteration.start, to: iteration.finish }],
    )
    .toSorted((a, b) => a.from.localeCompare(b.from));
}

/* ---- one outcome ---- */

function rowOf(line: OutcomeLine, question: RoadmapQuestion, dated: readonly (Iteration & Span)[]): RoadmapRow {
  const { portfolio, by, today, moves } = question;
  const { board } = portfolio;
  const { facts } = line;
  const move = moves.get(line.key) ?? null;
  const before =
    facts.held === "idea" ? null : by === "iteration" ? plannedByIteration(line, dated) : plannedByDate(line);
  const planned = move?.kind === "date" && by !== "iteration" ? movedPlan(line, before, move.day) : before;
  const actual = actualOf(line, today);
  const delivery = board === null ? null : viewOfDelivery(deliveryOf(line, board));
  const horizon = move?.kind === "horizon" ? move.literal : (facts.horizon?.literal ?? null);
  const late = lateness(planned, delivery, facts.held, today);
  const placed = planned !== null || (by !== "iteration" && actual !== null);
  const undated = placed ? null : whyUndated(line, by);
  const row = {
    key: line.key,
    title: facts.title,
    stream: line.stream,
    place: facts.place,
    planned,
    before: planned === before ? null : before,
    actual,
    milestones: milestonesOf(line, board),
    lane: laneAfter(line, move, today),
    horizon,
    delivery,
    health: facts.health === null ? null : healthView(facts.health),
    owner: facts.owner ?? line.primary?.item?.assignedTo?.displayName ?? null,
    work: line.primary === null ? null : viewOfLinked(line.primary, board?.process ?? null),
    late,
    moved: move !== null,
    toDate: wayToDate(line),
    toHorizon: wayToHorizon(line),
    undated,
  };
  return { ...row, announced: announcedOf(row) };
}

function plannedByDate(line: OutcomeLine): Planned | null {
  const { target, horizon } = line.facts;
  const item = line.primary?.item ?? null;
  const end = target ?? horizon;
  if (end !== null && end.from !== null && end.to !== null) {
    const from = end.from === end.to && item?.startDate != null && item.startDate <= end.to ? item.startDate : end.from;
    return { from, to: end.to, source: "page", literal: end.literal };
  }
  if (item === null || item.targetDate === null) return null;
  const from = item.startDate !== null && item.startDate <= item.targetDate ? item.startDate : item.targetDate;
  return { from, to: item.targetDate, source: "board", literal: null };
}

/** From the first to the last iteration the work of the outcome and its deliverables stands in. */
function plannedByIteration(line: OutcomeLine, dated: readonly (Iteration & Span)[]): Planned | null {
  const paths = new Set(itemsOf(line).map((item) => item.iterationPath));
  const spans = dated.filter((iteration) => paths.has(iteration.path));
  const [first] = spans;
  if (first === undefined) return null;
  const to = spans.reduce((last, span) => (span.to > last ? span.to : last), first.to);
  return { from: first.from, to, source: "iteration", literal: spans.map(({ name }) => name).join(", ") };
}

const itemsOf = (line: OutcomeLine) =>
  [line, ...line.deliverables].flatMap((each) => (each.primary?.item == null ? [] : [each.primary.item]));

/** What the page calls by a quarter moves by quarters; a plan with two stated ends keeps its length. */
function movedPlan(line: OutcomeLine, before: Planned | null, day: string): Planned {
  const { target } = line.facts;
  if (target === null) return { ...shifted(before, day), source: "board", literal: null };
  const when = movedWhen(target.literal, day);
  return when.from !== null && when.to !== null && when.from !== when.to
    ? { from: when.from, to: when.to, source: "page", literal: when.literal }
    : { ...shifted(before, day), source: "page", literal: when.literal };
}

const shifted = (before: Planned | null, day: string): Span => ({
  from: before === null ? day : plusDays(day, -daysBetween(before.from, before.to)),
  to: day,
});

function actualOf(line: OutcomeLine, today: string): Actual | null {
  const items = line.primary?.item == null ? itemsOf(line) : [line.primary.item];
  const started = items.flatMap((item) => item.activatedDate ?? []).sort()[0];
  if (started === undefined) return null;
  const closed = items.every((item) => item.category === "completed" && item.closedDate !== null);
  const last = items
    .flatMap((item) => item.closedDate ?? [])
    .sort()
    .at(-1);
  const to = closed && last !== undefined ? last : today;
  return { from: started, to: to < started ? started : to, open: !closed };
}

function milestonesOf(line: OutcomeLine, board: Board | null): readonly Milestone[] {
  return line.deliverables.flatMap((child): readonly Milestone[] => {
    const { target, held } = child.facts;
    if (held !== null && held !== "done") return [];
    const day = target === null ? (child.primary?.item?.targetDate ?? null) : target.to;
    if (day === null) return [];
    const done = held === "done" || (board !== null && deliveryOf(child, board).state === "delivered");
    return [{ key: child.key, title: child.facts.title, day, done }];
  });
}

function laneAfter(line: OutcomeLine, move: Move | null, today: string): Lane | null {
  if (move?.kind === "horizon") return laneOfWords(move.literal);
  return laneOf(line, today);
}

function lateness(
  planned: Planned | null,
  delivery: DeliveryView | null,
  held: HoldReason | null,
  today: string,
): number {
  if (planned === null || planned.to >= today || held !== null) return 0;
  return delivery?.state === "delivered" || delivery?.state === "removed" ? 0 : daysBetween(planned.to, today);
}

function whyUndated(line: OutcomeLine, by: Arrangement): string {
  const { held, target, horizon } = line.facts;
  if (held === "idea") return text.idea;
  if (by === "iteration") {
    const [item] = itemsOf(line);
    return item === undefined ? text.noWork : text.noDatedIteration(item.iterationPath);
  }
  if (target !== null) return text.vagueTarget(target.literal);
  return horizon === null ? text.noTarget : text.vagueHorizon(horizon.literal);
}

/** "1 Oct 2026 to 31 Dec 2026 (Q4 2026)": the days, and who says so. */
export function plannedWords({ planned }: Pick<RoadmapRow, "planned">): string {
  if (planned === null) return "";
  const words = text.span(whenWords(planned.from), whenWords(planned.to));
  const source = { page: text.sourcePage, board: text.sourceBoard, iteration: text.sourceIteration }[planned.source];
  return `${words} (${shortOf(planned) === whenWords(planned.to) ? source : shortOf(planned)})`;
}

/** What stands on the bar: the page's own word, a day in the reader's way. */
export const shortOf = ({ literal, to }: Planned): string => whenWords(literal ?? to);

export function actualWords({ actual }: Pick<RoadmapRow, "actual">): string {
  if (actual === null) return text.notStarted;
  return actual.open ? text.started(whenWords(actual.from)) : text.span(whenWords(actual.from), whenWords(actual.to));
}

type Drawn = Omit<RoadmapRow, "announced">;

function announcedOf(row: Drawn): string {
  return [
    row.title,
    row.undated ?? (row.planned === null ? "" : text.planned(plannedWords(row))),
    row.undated === null ? text.actually(actualWords(row)) : "",
    row.late > 0 ? text.late(row.late) : "",
    row.delivery === null ? "" : `${text.deliveredHead.toLocaleLowerCase()}: ${row.delivery.text}`,
    row.moved ? text.movedBadge : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/* ---- lanes ---- */

function laneColumns(rows: readonly RoadmapRow[]): readonly LaneColumn[] {
  const open = rows.filter((row) => row.delivery?.state !== "delivered");
  const column = (lane: Lane | null, title: string): LaneColumn => ({
    lane,
    title,
    rows: open.filter((row) => row.lane === lane),
  });
  const without = column(null, text.noLane);
  return [...lanes.map((lane) => column(lane, text.laneOf[lane])), ...(without.rows.length > 0 ? [without] : [])];
}

/** Words of the heading a page uses for a lane: another outcome's, else the usual word. */
export function horizonFor(portfolio: Portfolio, row: Pick<RoadmapRow, "place">, lane: Lane): string {
  const same = portfolio.outcomes.find(
    ({ facts }) =>
      facts.place.page === row.place.page && facts.horizon !== null && laneOfWords(facts.horizon.literal) === lane,
  );
  return same?.facts.horizon?.literal ?? text.laneOf[lane];
}
