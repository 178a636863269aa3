/**
 * Reads both halves and joins them. Nothing is written, nothing is remembered.
 *
 * Requests of a cold load, with S of the snapshot (git path 1 + ⌈text files/500⌉, page path 2 + pages):
 *
 *     S + P + 2 + (1 + ⌈N/200⌉) + ⌈U/500⌉ + ⌈X/200⌉ + M + ⌈L/200⌉ + ⌈Y/200⌉ + ⌈T/200⌉ + 3
 *
 * P: 1 where the project's id has to be asked for, 0 where the page around us knows it · 2: backlog levels and work item
 * types · N: items of the outcome and deliverable levels (one more query per 19,999) · U: pages of the wiki (a page that lost its
 * last line is noticed by the links that still name it) · X: linked items of another level or project · M: 1 when some of those
 * cannot be read (a look into the recycle bin) · L: items a line names or whose link names a page with lines, and those of the N
 * whose link names another page · Y: those of the N that are linked to something outside the board and were not asked for their
 * relations yet: it may be a page that is gone, which no query finds · T: items somebody changed while they were read · 3: the
 * roll-up, whatever the number of items.
 *
 * As of a moment in the past there is one request more, for the commit of then, and none for U: the service keeps no index of which item named a page
 * then, so the links are those the pages state, and the relations those of that moment.
 *
 * Requests wait for each other only where one answer holds what the next asks for: over git a load goes to the service three times in
 * a row, first for the levels and the listing, then for ids, roll-up, contents and which items name the pages, then for items and
 * relations.
 */
import type { Board, Process, WorkItem } from "../domain/board";
import type { Instant, PagePath, WorkItemId } from "../domain/ids";
import type { Portfolio } from "../domain/portfolio";
import type { LineFacts, Strategy } from "../domain/strategy";
import type { Wiki, WikiSnapshot } from "../domain/wiki";
import { missingPages, settingsFindings } from "../pages/settingsFindings";
import { pathsOfPages } from "../pages/tree";
import { FailureError } from "../ports/failure";
import type { StrategyReader } from "../ports/strategyReader";
import type { ListedFile, WikiStore } from "../ports/wikiStore";
import type { WorkItemStore } from "../ports/workItemStore";
import { followPages } from "./followPages";
import { joinLoaded } from "./joinLoaded";

export interface Loaded {
  readonly portfolio: Portfolio;
  readonly snapshot: WikiSnapshot;
  /** Address of the organisation. */
  readonly org: string;
}

export interface LoadProgress {
  readonly stage: "pages" | "reading" | "work-items" | "links" | "roll-up";
  readonly done: number;
  /** `null` while it is not known. */
  readonly total: number | null;
}

export interface PortfolioSources {
  readonly wikiStore: WikiStore;
  /** `null` reads the pages alone. */
  readonly workItemStore: WorkItemStore | null;
  readonly org: string;
}

export interface LoadOptions {
  /** Pages a person said to read outcomes from. */
  readonly roots: readonly PagePath[];
  /** `null` = the page titled "Throughline" at the root, where there is one. */
  readonly settingsPage: PagePath | null;
  /** Reads both halves as they were at this moment; absent or `null` = as they are. */
  readonly asOf?: Instant | null;
  readonly onProgress?: (progress: LoadProgress) => void;
  /**
   * What can be looked at before everything is read: first the pages alone, unless the items are there by then; then the pages with
   * the items they name. Which items name a page, and which cannot be read, is known at the end only.
   */
  readonly onGlimpse?: (glimpse: Loaded) => void;
}

/** Rejects with a Failure when the wiki or the board cannot be read, or when the past was asked for and cannot be. */
export async function loadPortfolioWith(
  reader: StrategyReader,
  sources: PortfolioSources,
  wiki: Wiki,
  options: LoadOptions,
): Promise<Loaded> {
  const report = options.onProgress ?? (() => undefined);
  const store = boardAt(sources.workItemStore, options.asOf ?? null);
  const listed = announced<readonly ListedFile[]>();
  const pages = readPages({ reader, wikiStore: sources.wikiStore, wiki, options, report }, listed.tell);
  const joined = (read: ReadPages, board: Board | null): Loaded =>
    joinLoaded({ ...read, board, wiki, org: sources.org });
  if (store === null) return joined(await pages, null);
  const ids = announced<readonly WorkItemId[]>();
  const levels = readLevels(store, report, ids.tell);
  const show = options.onGlimpse ?? null;
  if (show !== null) void glimpse(pages, levels, (read, board) => show(joined(read, board)));
  const known = Promise.race([ids.told, levels.then(({ items }) => items.map(({ id }) => id))]);
  const files = Promise.race([listed.told, pages.then(({ snapshot }) => snapshot.files)]);
  const links = readLinks({ store, wiki, report }, pages, files, known);
  const [read, board] = await Promise.all([pages, Promise.all([levels, links]).then(completed)]);
  // What only a part of the wiki was read for is not gone.
  const whole = options.roots.length === 0 ? await withStrays(store, board) : board;
  return joined(read, await asOneRevision(store, whole));
}

/** The relations of items no line names that are linked to something outside the board. */
async function withStrays(store: WorkItemStore, board: Board): Promise<Board> {
  const types = new Set(typesOf(board.process));
  const strays = board.items.filter(
    ({ id, type, externalLinks = 0 }) => types.has(type) && externalLinks > 0 && !board.links.has(id),
  );
  if (strays.length === 0) return board;
  return { ...board, links: new Map([...board.links, ...(await store.links(strays.map(({ id }) => id)))]) };
}

/** What changed between the reading of an item and of its links is read once more: its values and its base go together. */
async function asOneRevision(store: WorkItemStore, board: Board): Promise<Board> {
  const ahead = (item: WorkItem): number => (board.links.get(item.id)?.rev ?? item.rev) - item.rev;
  const oldItems = board.items.filter((item) => ahead(item) > 0).map(({ id }) => id);
  const oldLinks = board.items.filter((item) => ahead(item) < 0).map(({ id }) => id);
  const again = oldItems.length === 0 ? [] : (await store.itemsById(oldItems)).items;
  const links = oldLinks.length === 0 ? [] : await store.links(oldLinks);
  const fresh = new Map(again.map((item) => [item.id, item]));
  return {
    ...board,
    items: board.items.map((item) => fresh.get(item.id) ?? item),
    links: new Map([...board.links, ...links]),
  };
}

/** What goes wrong is told by the load itself. */
async function glimpse(
  pages: Promise<ReadPages>,
  levels: Promise<Levels>,
  show: (read: ReadPages, board: Board | null) => void,
): Promise<void> {
  try {
    const read = await pages;
    if ((await Promise.race([levels, Promise.resolve(null)])) === null) show(read, null);
    show(read, { ...(await levels), links: new Map(), missing: new Map() });
  } catch {
    return;
  }
}

const completed = ([levels, { links, further }]: readonly [Levels, Links]): Board => ({
  ...levels,
  items: [...levels.items, ...further.items].sort((a, b) => a.id - b.id),
  links,
  missing: further.missing,
});

/** Something that may be known before the rest is. */
function announced<T>(): { readonly tell: (value: T) => void; readonly told: Promise<T> } {
  let tell: (value: T) => void = () => undefined;
  const told = new Promise<T>((resolve) => {
    tell = resolve;
  });
  return { tell, told };
}

function boardAt(store: WorkItemStore | null, asOf: Instant | null): WorkItemStore | null {
  if (store === null || asOf === null) return store;
  if (store.asOf === undefined) throw noPast("the board");
  return store.asOf(asOf);
}

const noPast = (side: string): FailureError =>
  new FailureError({
    kind: "not-supported",
    message: `The past of ${side} cannot be read here.`,
    help: "Reading the past needs the scope vso.code, or a git checkout of the wiki; today's state can be read without.",
    status: null,
    typeKey: null,
  });

type Report = (progress: LoadProgress) => void;

interface PageReadingTask {
  readonly reader: StrategyReader;
  readonly wikiStore: WikiStore;
  readonly wiki: Wiki;
  readonly options: LoadOptions;
  readonly report: Report;
}

interface ReadPages {
  readonly snapshot: WikiSnapshot;
  readonly strategy: Strategy;
}

async function readPages(task: PageReadingTask, onListed: (files: readonly ListedFile[]) => void): Promise<ReadPages> {
  const { reader, wikiStore, wiki, report } = task;
  const { roots, settingsPage } = task.options;
  report({ stage: "pages", done: 0, total: null });
  const snapshot = await snapshotOf(task, onListed);
  report({ stage: "reading", done: 0, total: snapshot.files.length });
  const read = await reader.read(snapshot.files, { roots, settingsPage });
  const strategy = roots.length > 0 ? read : await withSettingsFindings(wikiStore, wiki, read);
  report({ stage: "reading", done: snapshot.files.length, total: snapshot.files.length });
  return { snapshot, strategy };
}

/** A wiki that did not exist at the moment is an empty one. */
async function snapshotOf(
  { wikiStore, wiki, options, report }: PageReadingTask,
  onListed: (files: readonly ListedFile[]) => void,
): Promise<WikiSnapshot> {
  const onProgress = (done: number, total: number): void => report({ stage: "pages", done, total });
  const asOf = options.asOf ?? null;
  if (asOf === null) return wikiStore.snapshot(wiki, onProgress, onListed);
  const past = wikiStore.past ?? null;
  if (past === null) throw noPast("the wiki");
  return (await past.snapshot(wiki, asOf, onProgress)) ?? { wiki, commit: null, files: [] };
}

/** Only a settings row that names a missing page costs requests: its page is looked for in the history. */
async function withSettingsFindings(wikiStore: WikiStore, wiki: Wiki, strategy: Strategy): Promise<Strategy> {
  const missing = missingPages(strategy);
  if (missing.length === 0) return strategy;
  const present = new Set(strategy.pages.map(({ path }) => path));
  const followed = await followPages(wikiStore, wiki, missing, present);
  return { ...strategy, diagnostics: [...strategy.diagnostics, ...settingsFindings(strategy, followed)] };
}

/** Everything of the board that does not depend on what the pages say. */
interface Levels {
  readonly project: Board["project"];
  readonly process: Process;
  readonly items: readonly WorkItem[];
  readonly asOf: Board["asOf"];
  readonly childCounts: Board["childCounts"];
}

async function readLevels(
  store: WorkItemStore,
  report: Report,
  onIds: (ids: readonly WorkItemId[]) => void,
): Promise<Levels> {
  report({ stage: "work-items", done: 0, total: null });
  const [project, process] = await Promise.all([store.project(), store.process()]);
  const types = typesOf(process);
  const [{ items, asOf }, childCounts] = await Promise.all([
    itemsOf(store, types, report, onIds),
    rollUp(store, types, process, report),
  ]);
  return { project, process, items, asOf, childCounts };
}

const typesOf = ({ outcomeLevel, deliverableLevel }: Process): readonly string[] => [
  ...new Set([...(outcomeLevel?.types ?? []), ...(deliverableLevel?.types ?? [])]),
];

async function itemsOf(
  store: WorkItemStore,
  types: readonly string[],
  report: Report,
  onIds: (ids: readonly WorkItemId[]) => void,
): Promise<Pick<Levels, "items" | "asOf">> {
  if (types.length === 0) return { items: [], asOf: await store.serverTime() };
  const result = await store.itemsOfTypes(types, onIds);
  report({ stage: "work-items", done: result.items.length, total: result.items.length });
  return result;
}

async function rollUp(
  store: WorkItemStore,
  types: readonly string[],
  process: Process,
  report: Report,
): Promise<Board["childCounts"]> {
  report({ stage: "roll-up", done: 0, total: null });
  const counts = await store.childCounts(types, process);
  report({ stage: "roll-up", done: counts.size, total: counts.size });
  return counts;
}

/** Items a line names, or whose link names a page: of a page without lines, which may have had some, those a line could have had. */
function named(
  strategy: Strategy,
  byPage: ReadonlyMap<PagePath, readonly WorkItemId[]>,
  known: ReadonlySet<WorkItemId>,
): readonly WorkItemId[] {
  const lines = strategy.streams.flatMap((stream) =>
    stream.outcomes.flatMap((outcome): readonly LineFacts[] => [outcome, ...outcome.deliverables]),
  );
  const withLines = new Set(lines.map((line) => line.place.page));
  const linked = strategy.pages.flatMap(({ path }) => {
    const ids = byPage.get(path) ?? [];
    return withLines.has(path) ? ids : ids.filter((id) => known.has(id));
  });
  return [...new Set([...lines.flatMap((line) => line.workItems), ...linked])];
}

/** Relations of the items that lines name or that name pages, and those of these items that are no part of the levels. */
interface Links {
  readonly links: Board["links"];
  readonly further: Awaited<ReturnType<WorkItemStore["itemsById"]>>;
}

interface LinksTask {
  readonly store: WorkItemStore;
  readonly wiki: Wiki;
  readonly report: Report;
}

async function readLinks(
  { store, wiki, report }: LinksTask,
  pages: Promise<ReadPages>,
  files: Promise<readonly ListedFile[]>,
  idsOfLevels: Promise<readonly WorkItemId[]>,
): Promise<Links> {
  const byPage = files.then((those) => store.linkedToPages(wiki, pathsOfPages(those)));
  const [{ strategy }, linked, known] = await Promise.all([pages, byPage, idsOfLevels.then((ids) => new Set(ids))]);
  report({ stage: "links", done: 0, total: null });
  const ids = named(strategy, linked, known);
  const [further, links] = await Promise.all([store.itemsById(ids.filter((id) => !known.has(id))), store.links(ids)]);
  report({ stage: "links", done: links.size, total: links.size });
  return { links, further };
}
