/**
 * Joins the wiki half and the board half, line by line: which work items a line is linked to, which halves of each link
 * exist, and which line writes an item that several name.
 *
 * A link has two native halves: `#id` on the page, and a *Wiki Page* link on the item whose comment carries the pointer.
 * The pointer's key is the line's identity from the first apply on, so a renamed or moved line stays the same line.
 * Nothing is repaired here; what is missing or disagrees becomes a diagnostic with its remedy.
 */
import type { Board, Pointer, WorkItem, WorkItemLinks } from "./board";
import { lineKeyOf } from "./ids";
import type { LineKey, PagePath, WorkItemId } from "./ids";
import type { DeliverableLine, Line, LinkedItem, OutcomeLine } from "./line";
import { linkFindings } from "./linkFindings";
import type { PageLinkOf } from "./linkFindings";
import type { Portfolio } from "./portfolio";
import { isLeftBehind } from "./promise";
import type { Deliverable, LineFacts, Outcome, Strategy } from "./strategy";

/** The wiki the strategy was read from, as links name it. */
export interface LinkedWiki {
  readonly id: string;
  readonly projectId: string;
}

/**
 * Total and deterministic. `board` is `null` when only pages were read, `wiki` when the pages do not come from a wiki
 * the service knows; then links are mentions alone. `readPointer` is `sync/pointer.ts`, which the domain does not import.
 */
export function joinPortfolio(
  strategy: Strategy,
  board: Board | null,
  wiki: LinkedWiki | null,
  readPointer: (comment: string) => Pointer | null,
): Portfolio {
  const lines = allLines(strategy);
  const pageLinks = board === null || wiki === null ? [] : pageLinksOf(board, wiki, readPointer);
  const items = new Map(board?.items.map((item) => [item.id, item]));
  const linksByItem = grouped(pageLinks, (entry) => entry.item);
  const unnamed = grouped(unnamedLinks(lines, pageLinks), subjectOfLink);
  const owners = ownersOf(lines, linksByItem, unnamed);
  const places = new Set(lines.flatMap((line) => namingPlace(line)));
  const join: Join = { board, items, linksByItem, unnamed, lines, owners, places, keys: new Map() };
  const withKeys: Join = { ...join, keys: keysOf(join) };
  const outcomes = strategy.streams.flatMap((stream) =>
    stream.outcomes.map((outcome) => outcomeLine(withKeys, stream.key, outcome)),
  );
  const found =
    board === null
      ? []
      : linkFindings({ outcomes, board, pageLinks, pages: new Set(strategy.pages.map((page) => page.path)) });
  return { strategy, board, outcomes, diagnostics: [...strategy.diagnostics, ...found] };
}

/** Every outcome and deliverable of a portfolio, outcomes before their deliverables. */
export const linesOf = (portfolio: Pick<Portfolio, "outcomes">): readonly Line[] =>
  portfolio.outcomes.flatMap((outcome): readonly Line[] => [outcome, ...outcome.deliverables]);

/** All links of a line, primary first. */
export const linksOf = (line: Line): readonly LinkedItem[] =>
  line.primary === null ? line.alsoServedBy : [line.primary, ...line.alsoServedBy];

interface Join {
  readonly board: Board | null;
  readonly items: ReadonlyMap<WorkItemId, WorkItem>;
  readonly linksByItem: LinksByItem;
  readonly unnamed: UnnamedLinks;
  readonly lines: readonly LineFacts[];
  /** Where living lines name an item first, as `placeOf`. */
  readonly places: ReadonlySet<string>;
  /** The line that writes an item, by item. */
  readonly owners: ReadonlyMap<WorkItemId, LineFacts>;
  readonly keys: ReadonlyMap<LineFacts, LineKey>;
}

/** Links of items to pages, by item. */
type LinksByItem = ReadonlyMap<WorkItemId, readonly PageLinkOf[]>;

/** Links whose item no line of the page names, by the line they are about. */
type UnnamedLinks = ReadonlyMap<string, readonly PageLinkOf[]>;

function grouped<T, K>(entries: readonly T[], keyOf: (entry: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

/** A line as its page stands, and as a pointer names it. */
const subjectOf = (line: LineFacts): string => `${line.key} ${line.place.page}`;
const subjectOfLink = ({ pointer, link }: PageLinkOf): string => `${pointer?.key ?? ""} ${link.page}`;

const aboutLine = (unnamed: UnnamedLinks, line: LineFacts): readonly PageLinkOf[] => unnamed.get(subjectOf(line)) ?? [];

const allLines = (strategy: Strategy): readonly LineFacts[] =>
  strategy.streams.flatMap((stream) =>
    stream.outcomes.flatMap((outcome): readonly LineFacts[] => [outcome, ...outcome.deliverables]),
  );

function pageLinksOf(
  board: Board,
  wiki: LinkedWiki,
  readPointer: (comment: string) => Pointer | null,
): readonly PageLinkOf[] {
  return [...board.links.values()].flatMap((links: WorkItemLinks) =>
    links.wikiPages
      .filter((link) => sameId(link.wikiId, wiki.id) && sameId(link.projectId, wiki.projectId))
      .map((link) => ({ item: links.id, link, pointer: link.comment === null ? null : readPointer(link.comment) })),
  );
}

const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

// Who writes an item -------------------------------------------------------------------------------

/** The item that identifies a line: its first mention, else the item that only its pointer ties to the line. */
function primaryIdOf(line: LineFacts, unnamed: UnnamedLinks): WorkItemId | null {
  return line.workItems[0] ?? aboutLine(unnamed, line)[0]?.item ?? null;
}

/** Links whose item no line of the page names; where one does, the mention decides and not the pointer. */
function unnamedLinks(lines: readonly LineFacts[], pageLinks: readonly PageLinkOf[]): readonly PageLinkOf[] {
  const named = new Set(lines.flatMap((line) => line.workItems.map((id) => placeOf(id, line.place.page))));
  return pageLinks.filter((entry) => !named.has(placeOf(entry.item, entry.link.page)));
}

const placeOf = (item: WorkItemId, page: PagePath): string => `${item} ${page}`;

/** The link names this line's page and its pointer this line's key as the page stands. */
const isAbout = (entry: PageLinkOf, line: LineFacts): boolean =>
  entry.link.page === line.place.page && entry.pointer?.key === line.key;

/**
 * Of several lines that name the same item first, one writes it: a line that is still alive before one that is struck,
 * superseded or archived (a quarter rolled over by copying is the same outcome carried over); then the line the pointer
 * names; then a line on the page the pointer was written for; then the first in reading order.
 */
function ownersOf(
  lines: readonly LineFacts[],
  linksByItem: LinksByItem,
  unnamed: UnnamedLinks,
): ReadonlyMap<WorkItemId, LineFacts> {
  const claims = new Map<WorkItemId, LineFacts[]>();
  for (const line of lines) {
    const id = primaryIdOf(line, unnamed);
    if (id === null) continue;
    const claimants = claims.get(id);
    if (claimants === undefined) claims.set(id, [line]);
    else claimants.push(line);
  }
  return new Map([...claims].map(([id, claimants]) => [id, ownerAmong(claimants, linksByItem.get(id) ?? [])]));
}

function ownerAmong(claimants: readonly LineFacts[], links: readonly PageLinkOf[]): LineFacts {
  const alive = claimants.filter((line) => !isLeftBehind(line));
  const candidates = alive.length > 0 ? alive : claimants;
  const named = candidates.find((line) => links.some((entry) => isAbout(entry, line)));
  const pointed = candidates.find((line) =>
    links.some((entry) => entry.pointer !== null && entry.link.page === line.place.page),
  );
  const owner = named ?? pointed ?? candidates[0];
  if (owner === undefined) throw new Error("invariant: an item is claimed by at least one line");
  return owner;
}

// Keys ---------------------------------------------------------------------------------------------

/** The pointer's key where the line writes an item that carries one, else the key computed from the page; unique. */
function keysOf(join: Join): ReadonlyMap<LineFacts, LineKey> {
  const keys = new Map<LineFacts, LineKey>();
  const taken = new Set<LineKey>();
  for (const line of join.lines) {
    const key = pointerOf(join, line)?.key;
    if (key === undefined || taken.has(key)) continue;
    keys.set(line, key);
    taken.add(key);
  }
  for (const line of join.lines) {
    if (keys.has(line)) continue;
    const key = freeKey(line.key, taken);
    keys.set(line, key);
    taken.add(key);
  }
  return keys;
}

/** A computed key that another line already carries from its birth is varied, the same way every time. */
function freeKey(key: LineKey, taken: ReadonlySet<LineKey>): LineKey {
  let free = key;
  for (let n = 2; taken.has(free); n += 1) free = lineKeyOf(fnv1a(`${key}\n#${n}`));
  return free;
}

function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/**
 * What both sides agreed on for this line: the pointer in its item's link to this page; else the one in a link to a page
 * where no living line names the item any more, because the line was moved or carried over from there.
 */
function pointerOf(join: Join, line: LineFacts): Pointer | null {
  const id = primaryIdOf(line, join.unnamed);
  if (id === null || join.owners.get(id) !== line) return null;
  const links = (join.linksByItem.get(id) ?? []).filter((entry) => entry.pointer !== null);
  const here = links.find((entry) => entry.link.page === line.place.page);
  if (here !== undefined) return here.pointer;
  return links.find((entry) => !join.places.has(placeOf(id, entry.link.page)))?.pointer ?? null;
}

/** The place where a living line names its first item; none for a line that is left behind or names nothing. */
function namingPlace(line: LineFacts): readonly string[] {
  const [first] = line.workItems;
  return first === undefined || isLeftBehind(line) ? [] : [placeOf(first, line.place.page)];
}

// Lines --------------------------------------------------------------------------------------------

function outcomeLine(join: Join, stream: string, facts: Outcome): OutcomeLine {
  const base = lineBase(join, stream, facts);
  const deliverables = facts.deliverables.map((deliverable) => deliverableLine(join, stream, base.key, deliverable));
  return { kind: "outcome", facts, ...base, deliverables };
}

const deliverableLine = (join: Join, stream: string, outcome: LineKey, facts: Deliverable): DeliverableLine => ({
  kind: "deliverable",
  facts,
  outcome,
  ...lineBase(join, stream, facts),
});

function lineBase(
  join: Join,
  stream: string,
  facts: LineFacts,
): Pick<Line, "key" | "stream" | "primary" | "alsoServedBy" | "shared"> {
  const primaryId = primaryIdOf(facts, join.unnamed);
  const owns = primaryId !== null && join.owners.get(primaryId) === facts;
  const others = [...facts.workItems, ...unmentionedItems(join, facts)].filter((id) => id !== primaryId);
  return {
    key: join.keys.get(facts) ?? facts.key,
    stream,
    primary: primaryId === null ? null : linkedItem(join, facts, primaryId, owns ? pointerOf(join, facts) : null),
    alsoServedBy: [...new Set(others)].map((id) => linkedItem(join, facts, id, null)),
    shared: primaryId !== null && !owns,
  };
}

/** Items whose pointer names this line although the page does not name them. */
const unmentionedItems = (join: Join, line: LineFacts): readonly WorkItemId[] =>
  aboutLine(join.unnamed, line).map((entry) => entry.item);

function linkedItem(join: Join, line: LineFacts, id: WorkItemId, pointer: Pointer | null): LinkedItem {
  const item = join.items.get(id) ?? null;
  const wikiLink = (join.linksByItem.get(id) ?? []).find((entry) => entry.link.page === line.place.page)?.link ?? null;
  return {
    id,
    item,
    missing: item !== null || join.board === null ? null : (join.board.missing.get(id) ?? "not-found-or-not-permitted"),
    mentioned: line.workItems.includes(id),
    wikiLink,
    pointer,
  };
}
