/**
 * Technical debt as a portfolio: what the pages list and what the board holds under the team's own tag or query, by class, with its
 * share of the work against the investment window, and beside the outcomes it touches. A part nobody stated stays unknown.
 */
import type { Board, WorkItem } from "./board";
import type { Place } from "./diagnostic";
import type { WorkItemId } from "./ids";
import { linksOf } from "./joinPortfolio";
import type { OutcomeLine } from "./line";
import { numberOf } from "./measure";
import type { Portfolio } from "./portfolio";
import { isPromised } from "./promise";
import type { DebtEntry, Statement } from "./statements";

/** Classes of the practice; a team names its own on the settings page (`Debt classes`). */
export const debtClasses: readonly string[] = ["safety", "scalability", "speed"];

/** Tags that mark a work item as debt where the settings page names none. */
export const debtTags: readonly string[] = [
  "debt",
  "tech debt",
  "tech-debt",
  "techdebt",
  "technical debt",
  "technical-debt",
];

export type DebtSource =
  | { readonly kind: "page"; readonly entry: DebtEntry; readonly place: Place }
  | { readonly kind: "item"; readonly item: WorkItem };

export interface DebtRecord {
  /** Unique in the portfolio: `#12`, or page and line. */
  readonly id: string;
  readonly title: string;
  /** `null` for items that belong to no stream. */
  readonly stream: string | null;
  /** As stated; `null` = not classified. */
  readonly class: string | null;
  readonly owner: string | null;
  readonly cost: string | null;
  readonly window: string | null;
  /** As typed on the page; `null` = not known here. */
  readonly incidents: string | null;
  readonly tradeOff: string | null;
  readonly workItems: readonly WorkItemId[];
  readonly isOpen: boolean;
  readonly source: DebtSource;
  /** Outcomes whose work it shares, whose title it names, or that name it. */
  readonly touches: readonly OutcomeLine[];
}

export const SHARE_RULE =
  "Share: of the work items of the outcome and deliverable levels closed in the quarter, those that are debt: tagged, found by the query, named by an entry, or below such an item. Items are counted, not their size.";

export interface ShareOfPeriod {
  /** "2026 Q3" */
  readonly period: string;
  readonly closed: number;
  readonly debt: number;
  /** 0..1; `null` when nothing was closed. */
  readonly share: number | null;
}

export interface DebtPortfolio {
  readonly records: readonly DebtRecord[];
  /** Classes to choose from: the team's own, else those of the practice, then others that are in use. */
  readonly classes: readonly string[];
  readonly windows: readonly { readonly stream: string; readonly window: Statement; readonly share: number | null }[];
  /** The last four quarters up to the day, oldest first; empty without a board. */
  readonly shares: readonly ShareOfPeriod[];
}

export interface DebtRequest {
  readonly portfolio: Portfolio;
  /** Items found by the settings page's query or tags, of any type; empty where it names none. */
  readonly found: readonly WorkItem[];
  /** ISO date. */
  readonly day: string;
}

export function debtPortfolio({ portfolio, found, day }: DebtRequest): DebtPortfolio {
  const { strategy, board } = portfolio;
  const classes = strategy.settings.debt.classes.length > 0 ? strategy.settings.debt.classes : debtClasses;
  const ofPages = strategy.streams.flatMap(({ name, debt }) => debt.map((entry) => pageRecord(name, entry, portfolio)));
  const named = new Set(ofPages.flatMap(({ workItems }) => workItems));
  const items = itemsOf(portfolio, found).filter(({ id }) => !named.has(id));
  const records = [...ofPages, ...items.map((item) => itemRecord(item, classes, portfolio))];
  return {
    records,
    classes: [...classes, ...classesInUse(records, classes)],
    windows: strategy.streams.flatMap(({ name, investmentWindows }) =>
      investmentWindows.map((window) => ({ stream: name, window, share: shareIn(window.text) })),
    ),
    shares: board === null ? [] : sharesOf(board, new Set([...named, ...items.map(({ id }) => id)]), day),
  };
}

const lower = (text: string): string => text.trim().toLowerCase();

function classesInUse(records: readonly DebtRecord[], known: readonly string[]): readonly string[] {
  const used = new Map(
    records.flatMap((record) => (record.class === null ? [] : [[lower(record.class), record.class]])),
  );
  return [...used].filter(([word]) => !known.some((each) => lower(each) === word)).map(([, words]) => words);
}

function pageRecord(stream: string, entry: DebtEntry, portfolio: Portfolio): DebtRecord {
  return {
    id: `${entry.place.page}:${entry.place.line}:${entry.place.column}`,
    title: entry.title,
    stream,
    class: entry.class,
    owner: entry.owner,
    cost: entry.cost,
    window: entry.window,
    incidents: entry.incidents,
    tradeOff: entry.tradeOff,
    workItems: entry.workItems,
    isOpen: entry.status?.category !== "done" && entry.status?.category !== "removed",
    source: { kind: "page", entry, place: entry.place },
    touches: touchedBy(entry.title, entry.workItems, portfolio),
  };
}

function itemRecord(item: WorkItem, classes: readonly string[], portfolio: Portfolio): DebtRecord {
  return {
    id: `#${item.id}`,
    title: item.title,
    stream: null,
    class: classOfTags(item.tags, classes),
    owner: item.assignedTo?.displayName ?? null,
    cost: null,
    window: null,
    incidents: null,
    tradeOff: null,
    workItems: [item.id],
    isOpen: item.category !== "completed" && item.category !== "removed",
    source: { kind: "item", item },
    touches: touchedBy(item.title, [item.id], portfolio),
  };
}

/** A tag that is the class, or says it behind a word ("debt: safety"). */
export function classOfTags(tags: readonly string[], classes: readonly string[]): string | null {
  const words = tags.map((tag) => lower(tag).replace(/^(?:tech(?:nical)?[ -]?)?debt\s*[:/]\s*/, ""));
  return classes.find((each) => words.includes(lower(each))) ?? null;
}

/** Items of the board that carry a debt tag, and those the settings page found; removed work is no debt. */
function itemsOf({ board, strategy }: Portfolio, found: readonly WorkItem[]): readonly WorkItem[] {
  const { tags } = strategy.settings.debt;
  const wanted = new Set((tags.length > 0 ? tags : debtTags).map(lower));
  const tagged = (board?.items ?? []).filter((item) => item.tags.some((tag) => isDebtTag(lower(tag), wanted)));
  const all = new Map([...tagged, ...found].map((item) => [item.id, item]));
  return [...all.values()].filter(({ category }) => category !== "removed").sort((a, b) => a.id - b.id);
}

const isDebtTag = (tag: string, wanted: ReadonlySet<string>): boolean =>
  wanted.has(tag) || wanted.has(tag.replace(/\s*[:/].*$/, ""));

function touchedBy(title: string, ids: readonly WorkItemId[], { outcomes, board }: Portfolio): readonly OutcomeLine[] {
  const parents = (board?.items ?? []).flatMap(({ id, parent }) =>
    ids.includes(id) && parent !== null ? [parent] : [],
  );
  const near = new Set([...ids, ...parents]);
  return outcomes
    .filter(({ facts }) => isPromised(facts))
    .filter((outcome) => {
      const own = [outcome, ...outcome.deliverables].flatMap((line) => linksOf(line).map(({ id }) => id));
      return own.some((id) => near.has(id)) || names(title, outcome.facts.title) || namesIt(outcome, title);
    });
}

const names = (text: string, title: string): boolean => title.length > 8 && lower(text).includes(lower(title));

const namesIt = ({ facts }: OutcomeLine, title: string): boolean =>
  [...facts.dependencies, ...facts.enables, facts.description ?? ""].some((text) => names(text, title));

/** "20 % of each quarter" is a fifth; a window in other words cannot be compared. */
export function shareIn(text: string): number | null {
  const percent = /(\d+(?:[.,]\d+)?)\s*%/.exec(text)?.[1];
  const value = percent === undefined ? null : numberOf(percent);
  return value === null || value > 100 ? null : value / 100;
}

// Share of the work --------------------------------------------------------------------------------

function sharesOf({ items }: Board, debt: ReadonlySet<WorkItemId>, day: string): readonly ShareOfPeriod[] {
  const closed = items.filter(({ category, closedDate }) => category === "completed" && closedDate !== null);
  return lastQuarters(day, 4).map((period) => {
    const here = closed.filter(
      ({ closedDate }) => closedDate !== null && closedDate <= day && quarterOf(closedDate) === period,
    );
    const share = here.filter(({ id, parent }) => debt.has(id) || (parent !== null && debt.has(parent))).length;
    return { period, closed: here.length, debt: share, share: here.length === 0 ? null : share / here.length };
  });
}

/** `2026-11-27` → "2026 Q4" */
export const quarterOf = (day: string): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

function lastQuarters(day: string, count: number): readonly string[] {
  const index = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return Array.from({ length: count }, (_, at) => index - (count - 1 - at)).map(
    (quarter) => `${Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`,
  );
}
