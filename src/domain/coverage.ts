/**
 * Coverage: which outcomes have no work, and which work serves no outcome. Every number comes with what it counts and
 * with the list behind it. About pages and links, never about people; nothing is ranked.
 *
 * What is counted:
 * - an **outcome** counts unless it is held back (done, struck, superseded, archived, idea, stub), ignored with a
 *   reason, or its work may not be seen; it is covered when it is linked to work that was not removed;
 * - **work** counts when it is on the outcome or deliverable level of this project and open (neither completed nor
 *   removed), unless it is run and fix or ignored; it is covered when a line names it, or names something above it.
 */
import type { StateCategory, WorkItem } from "./board";
import type { Place } from "./diagnostic";
import type { WorkItemId } from "./ids";
import { linesOf } from "./joinPortfolio";
import type { DeliverableLine, Line, LinkedItem, OutcomeLine } from "./line";
import { plainWords } from "./plainWords";
import type { Portfolio } from "./portfolio";
import { isPast } from "./promise";
import type { ClaimedCategory, HoldReason, PageReading, Settings, Statement, Status } from "./strategy";

export interface Percentage {
  readonly counted: number;
  readonly covered: number;
  /** 0..100, rounded down so that 100 means all; `null` when nothing is counted. */
  readonly percent: number | null;
  /** One sentence: what was counted. */
  readonly rule: string;
}

export interface WorkGroup {
  readonly areaPath: string;
  readonly type: string;
  /** By id ascending. */
  readonly items: readonly WorkItem[];
}

/** A page that is a placeholder, or a section of a page without content. */
export interface Stub {
  readonly page: PageReading;
  readonly section: Statement | null;
}

export interface HeldLine {
  readonly line: Line;
  readonly reason: HoldReason;
}

/** A line whose work exists or not: the service gives the same answer for both. */
export interface HiddenLink {
  readonly line: Line;
  readonly link: LinkedItem;
}

/** What the page claims and what the board says. */
export interface Drift {
  readonly line: Line;
  readonly item: WorkItem;
  readonly claimed: Status;
  readonly place: Place;
}

export interface HalfLink {
  readonly line: Line;
  readonly link: LinkedItem;
  /** The half that is missing; `disagree` when the page names other work. */
  readonly missing: "wiki-link" | "mention" | "disagree";
}

export interface Ignored {
  readonly subject: { readonly kind: "line"; readonly line: Line } | { readonly kind: "work"; readonly item: WorkItem };
  readonly reason: string;
  /** ISO date, included. */
  readonly until: string | null;
  readonly place: Place;
}

/** Coverage of one stream, or of all of them. */
export interface ScopeCoverage {
  readonly outcomes: Percentage;
  readonly work: Percentage;
  readonly outcomesWithoutWork: readonly OutcomeLine[];
  /** Of outcomes that count themselves. */
  readonly deliverablesWithoutWork: readonly DeliverableLine[];
  /** By area, then type. */
  readonly workWithoutOutcome: readonly WorkGroup[];
  readonly runAndFix: readonly WorkItem[];
  readonly stubs: readonly Stub[];
  readonly held: readonly HeldLine[];
  readonly hidden: readonly HiddenLink[];
  readonly drift: readonly Drift[];
  readonly halfLinks: readonly HalfLink[];
  readonly ignored: readonly Ignored[];
}

export interface StreamCoverage extends ScopeCoverage {
  readonly key: string;
  readonly name: string;
}

export interface Coverage {
  readonly all: ScopeCoverage;
  /** In reading order. */
  readonly streams: readonly StreamCoverage[];
}

/** `today` is an ISO date and ends what was ignored until an earlier one; without it no date ends anything. */
export function coverageOf(portfolio: Portfolio, today: string | null = null): Coverage {
  const { strategy, board } = portfolio;
  const ignores = strategy.settings.ignored.filter(
    (entry) => today === null || entry.until === null || entry.until >= today,
  );
  const work = sortWork(portfolio, ignores);
  const streams = strategy.streams.map((stream) => {
    const lines = linesOf({ outcomes: portfolio.outcomes.filter((outcome) => outcome.stream === stream.key) });
    const area = strategy.settings.areas.get(stream.key) ?? null;
    const pages = strategy.pages.filter((page) => page.stream === stream.key);
    return {
      key: stream.key,
      name: stream.name,
      ...scope(lines, pages, workOfStream(work, lines, area), ignores, streamRule(area, board !== null)),
    };
  });
  const everything = scope(linesOf(portfolio), strategy.pages, work, ignores, allRule(board !== null));
  return { all: everything, streams };
}

type Ignore = Settings["ignored"][number];

const OUTCOME_RULE =
  "Outcomes that are not held back, not ignored and whose work may be seen; covered when linked to work that was not removed.";
const WORK_RULE =
  "Open work on the outcome and deliverable levels, without run and fix and ignored work; covered when a line names it or something above it.";
const NO_BOARD = "Work items were not read.";

const allRule = (hasBoard: boolean): string => (hasBoard ? WORK_RULE : NO_BOARD);

function streamRule(area: string | null, hasBoard: boolean): string {
  if (!hasBoard) return NO_BOARD;
  return area === null
    ? "The settings give this stream no area, so only work its own lines name can be told to be its own; nothing is counted."
    : `Work in the area ${area} and work this stream names. ${WORK_RULE}`;
}

/** A line whose page cannot be written is an outcome like any other. */
const countsByItself = (held: HoldReason | null): boolean => held === null || held === "unreachable";

function scope(
  lines: readonly Line[],
  pages: readonly PageReading[],
  work: SortedWork,
  ignores: readonly Ignore[],
  workRule: string,
): ScopeCoverage {
  const counted = lines.filter(
    (line) => countsByItself(line.facts.held) && ignoreOf(line, ignores) === null && !isHidden(line),
  );
  const outcomes = counted.filter((line) => line.kind === "outcome");
  const keys = new Set(outcomes.map((line) => line.key));
  const deliverables = counted.filter(
    (line): line is DeliverableLine => line.kind === "deliverable" && keys.has(line.outcome),
  );
  const outcomesWithoutWork = outcomes.filter((line) => !hasWork(line));
  return {
    outcomes: percentage(outcomes.length, outcomes.length - outcomesWithoutWork.length, OUTCOME_RULE),
    work: percentage(work.covered.length + work.uncovered.length, work.covered.length, workRule),
    outcomesWithoutWork,
    deliverablesWithoutWork: deliverables.filter((line) => !hasWork(line)),
    workWithoutOutcome: grouped(work.uncovered),
    runAndFix: work.runAndFix,
    stubs: pages.flatMap(stubsOf),
    held: lines.flatMap((line) => (line.facts.held === null ? [] : [{ line, reason: line.facts.held }])),
    hidden: lines.flatMap((line) =>
      links(line)
        .filter(isUnreadable)
        .map((link) => ({ line, link })),
    ),
    drift: lines.flatMap(driftOf),
    halfLinks: lines.flatMap(halfLinksOf),
    ignored: [...lines.flatMap((line) => ignoredLine(line, ignores)), ...work.ignored],
  };
}

function percentage(counted: number, covered: number, rule: string): Percentage {
  return { counted, covered, percent: counted === 0 ? null : Math.floor((covered / counted) * 100), rule };
}

// Lines --------------------------------------------------------------------------------------------

const links = (line: Line): readonly LinkedItem[] =>
  line.primary === null ? line.alsoServedBy : [line.primary, ...line.alsoServedBy];

const isUnreadable = (link: LinkedItem): boolean => link.missing === "not-found-or-not-permitted";

const isServing = (link: LinkedItem): boolean =>
  link.missing === null && (link.item === null || link.item.category !== "removed");

const hasWork = (line: Line): boolean => links(line).some(isServing);

/** Nothing readable serves it, and something that cannot be read may. */
const isHidden = (line: Line): boolean => !hasWork(line) && links(line).some(isUnreadable);

function ignoreOf(line: Line, ignores: readonly Ignore[]): Ignore | null {
  const title = plainWords(line.facts.title);
  return (
    ignores.find((entry) => plainWords(entry.subject) === title || links(line).some((link) => names(entry, link.id))) ??
    null
  );
}

const names = (entry: Ignore, id: WorkItemId): boolean => entry.subject.trim() === `#${id}`;

function ignoredLine(line: Line, ignores: readonly Ignore[]): readonly Ignored[] {
  const entry = ignoreOf(line, ignores);
  return entry === null
    ? []
    : [{ subject: { kind: "line", line }, reason: entry.reason, until: entry.until, place: entry.place }];
}

const stubsOf = (page: PageReading): readonly Stub[] => [
  ...(page.kind === "stub" ? [{ page, section: null }] : []),
  ...page.emptySections.map((section) => ({ page, section })),
];

/** Claims the board can bear out, by category. */
const AGREES: Readonly<Record<ClaimedCategory, readonly StateCategory[]>> = {
  proposed: ["proposed"],
  "in-progress": ["in-progress", "resolved"],
  done: ["completed"],
  removed: ["removed"],
};

function driftOf(line: Line): readonly Drift[] {
  const item = line.primary?.item ?? null;
  const { status, place } = line.facts;
  if (item === null || item.category === null || status === null || status.category === null) return [];
  if (line.shared || isPast(line.facts)) return []; // an older page is not a claim about today
  return AGREES[status.category].includes(item.category) ? [] : [{ line, item, claimed: status, place }];
}

function halfLinksOf(line: Line): readonly HalfLink[] {
  return links(line).flatMap((link): readonly HalfLink[] => {
    if (!link.mentioned) return [{ line, link, missing: line.facts.workItems.length === 0 ? "mention" : "disagree" }];
    const written = link === line.primary && !line.shared; // further work is linked by its mention alone
    return written && link.item !== null && link.wikiLink === null ? [{ line, link, missing: "wiki-link" }] : [];
  });
}

// Work ---------------------------------------------------------------------------------------------

interface SortedWork {
  readonly covered: readonly WorkItem[];
  readonly uncovered: readonly WorkItem[];
  readonly runAndFix: readonly WorkItem[];
  readonly ignored: readonly Ignored[];
}

function sortWork(portfolio: Portfolio, ignores: readonly Ignore[]): SortedWork {
  const { board, strategy } = portfolio;
  if (board === null) return { covered: [], uncovered: [], runAndFix: [], ignored: [] };
  const { outcomeLevel, deliverableLevel } = board.process;
  const types = new Set([...(outcomeLevel?.types ?? []), ...(deliverableLevel?.types ?? [])]);
  const open = board.items.filter(
    (item) => types.has(item.type) && plainWords(item.project) === plainWords(board.project.name) && isOpen(item),
  );
  const named = new Set(linesOf(portfolio).flatMap((line) => links(line).map((link) => link.id)));
  const byId = new Map(board.items.map((item) => [item.id, item]));
  const served = new Set(open.filter((item) => isServed(item, named, byId)));
  const rest = open.filter((item) => !served.has(item));
  const runAndFix = rest.filter((item) => isRunAndFix(item, strategy.settings.runAndFix));
  const gaps = rest.filter((item) => !isRunAndFix(item, strategy.settings.runAndFix));
  const ignored = gaps.flatMap((item): readonly Ignored[] => {
    const entry = ignores.find((candidate) => names(candidate, item.id));
    return entry === undefined
      ? []
      : [{ subject: { kind: "work", item }, reason: entry.reason, until: entry.until, place: entry.place }];
  });
  return {
    covered: [...served],
    runAndFix,
    ignored,
    uncovered: gaps.filter((item) => !ignores.some((entry) => names(entry, item.id))),
  };
}

const isOpen = (item: WorkItem): boolean => item.category !== "completed" && item.category !== "removed";

function isServed(item: WorkItem, named: ReadonlySet<WorkItemId>, byId: ReadonlyMap<WorkItemId, WorkItem>): boolean {
  const seen = new Set<WorkItemId>();
  for (
    let at: WorkItem | undefined = item;
    at !== undefined && !seen.has(at.id);
    at = at.parent === null ? undefined : byId.get(at.parent)
  ) {
    if (named.has(at.id) || (at.parent !== null && named.has(at.parent))) return true;
    seen.add(at.id);
  }
  return false;
}

function isRunAndFix(item: WorkItem, lane: Settings["runAndFix"]): boolean {
  return (
    lane.areas.some((area) => isInArea(item, area)) ||
    lane.types.some((type) => plainWords(type) === plainWords(item.type)) ||
    lane.tags.some((tag) => item.tags.some((own) => plainWords(own) === plainWords(tag)))
  );
}

function isInArea(item: WorkItem, area: string): boolean {
  const own = plainWords(item.areaPath);
  const wanted = plainWords(area).replace(/^\\+|\\+$/g, "");
  return own === wanted || own.startsWith(`${wanted}\\`);
}

/** Work a stream's lines name, and for a stream with an area the work in it. */
function workOfStream(work: SortedWork, lines: readonly Line[], area: string | null): SortedWork {
  if (area === null) return { covered: [], uncovered: [], runAndFix: [], ignored: [] };
  const named = new Set(lines.flatMap((line) => links(line).map((link) => link.id)));
  const inArea = (item: WorkItem): boolean => isInArea(item, area);
  return {
    covered: work.covered.filter(
      (item) => inArea(item) || named.has(item.id) || (item.parent !== null && named.has(item.parent)),
    ),
    uncovered: work.uncovered.filter(inArea),
    runAndFix: work.runAndFix.filter(inArea),
    ignored: work.ignored.filter((entry) => entry.subject.kind === "work" && inArea(entry.subject.item)),
  };
}

function grouped(items: readonly WorkItem[]): readonly WorkGroup[] {
  const groups = new Map<string, WorkGroup>();
  for (const item of [...items].sort(byAreaTypeId)) {
    const key = `${item.areaPath}\n${item.type}`;
    groups.set(key, { areaPath: item.areaPath, type: item.type, items: [...(groups.get(key)?.items ?? []), item] });
  }
  return [...groups.values()];
}

const byAreaTypeId = (a: WorkItem, b: WorkItem): number =>
  compare(a.areaPath, b.areaPath) || compare(a.type, b.type) || a.id - b.id;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
