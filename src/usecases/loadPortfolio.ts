/**
 * Reads both halves and joins them. Nothing is written, nothing is remembered.
 *
 * Requests of a cold load, with S of the snapshot (git path 2 + ⌈text files/500⌉, page path 2 + pages):
 *
 *     S + P + 2 + (1 + ⌈N/200⌉) + ⌈U/500⌉ + ⌈X/200⌉ + M + ⌈L/200⌉ + 3
 *
 * P: 1 where the project's id has to be asked for, 0 where the page around us knows it · 2: backlog levels and work item
 * types · N: items of the outcome and deliverable levels (one more query per 19,999) · U: pages of the wiki, or those that hold
 * lines where N is 0 (a page that lost its last line is noticed by the links that still name it) · X: linked items of another
 * level or project · M: 1 when some of those cannot be read (a look into the recycle bin) · L: items a line names or whose link
 * names a page with lines, and those of the N whose link names another page · 3: the roll-up, whatever the number of items.
 *
 * As of a moment in the past the requests are the same, U aside: the service keeps no index of which item named a page
 * then, so the links are those the pages state, and the relations those of that moment.
 */
import type { Board, Process, WorkItem } from "../domain/board";
import type { Instant, PagePath, WorkItemId } from "../domain/ids";
import { joinPortfolio } from "../domain/joinPortfolio";
import type { Portfolio } from "../domain/portfolio";
import type { LineFacts, Strategy } from "../domain/strategy";
import type { Wiki, WikiSnapshot } from "../domain/wiki";
import { readStrategy } from "../pages/readStrategy";
import { missingPages, settingsFindings } from "../pages/settingsFindings";
import { FailureError } from "../ports/failure";
import type { WikiStore } from "../ports/wikiStore";
import type { WorkItemStore } from "../ports/workItemStore";
import { readPointer } from "../sync/pointer";
import { followPages } from "./followPages";

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
}

/** Rejects with a Failure when the wiki or the board cannot be read, or when the past was asked for and cannot be. */
export async function loadPortfolio(sources: PortfolioSources, wiki: Wiki, options: LoadOptions): Promise<Loaded> {
  const report = options.onProgress ?? (() => undefined);
  const workItemStore = boardAt(sources.workItemStore, options.asOf ?? null);
  const [{ snapshot, strategy }, levels] = await Promise.all([
    readPages(sources.wikiStore, wiki, options, report),
    workItemStore === null ? null : loadLevels(workItemStore, report),
  ]);
  const board =
    workItemStore === null || levels === null
      ? null
      : await completeBoard(workItemStore, wiki, strategy, levels, report);
  const portfolio = joinPortfolio(strategy, board, board === null ? null : wiki, readPointer);
  return { portfolio, snapshot, org: sources.org };
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

/** A wiki that did not exist at the moment is an empty one. */
async function snapshotOf(
  store: WikiStore,
  wiki: Wiki,
  asOf: Instant | null,
  onProgress: (done: number, total: number) => void,
): Promise<WikiSnapshot> {
  if (asOf === null) return store.snapshot(wiki, onProgress);
  const past = store.past ?? null;
  if (past === null) throw noPast("the wiki");
  return (await past.snapshot(wiki, asOf, onProgress)) ?? { wiki, commit: null, files: [] };
}

type Report = (progress: LoadProgress) => void;

async function readPages(
  wikiStore: WikiStore,
  wiki: Wiki,
  { roots, settingsPage, asOf }: LoadOptions,
  report: Report,
): Promise<{ readonly snapshot: WikiSnapshot; readonly strategy: Strategy }> {
  report({ stage: "pages", done: 0, total: null });
  const snapshot = await snapshotOf(wikiStore, wiki, asOf ?? null, (done, total) =>
    report({ stage: "pages", done, total }),
  );
  report({ stage: "reading", done: 0, total: snapshot.files.length });
  const read = readStrategy(snapshot.files, { roots, settingsPage });
  const strategy = roots.length > 0 ? read : await withSettingsFindings(wikiStore, wiki, read);
  report({ stage: "reading", done: snapshot.files.length, total: snapshot.files.length });
  return { snapshot, strategy };
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

async function loadLevels(store: WorkItemStore, report: Report): Promise<Levels> {
  report({ stage: "work-items", done: 0, total: null });
  const [project, process] = await Promise.all([store.project(), store.process()]);
  const types = typesOf(process);
  const [{ items, asOf }, childCounts] = await Promise.all([
    itemsOf(store, types, report),
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
): Promise<Pick<Levels, "items" | "asOf">> {
  if (types.length === 0) return { items: [], asOf: await store.serverTime() };
  const result = await store.itemsOfTypes(types);
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

async function completeBoard(
  store: WorkItemStore,
  wiki: Wiki,
  strategy: Strategy,
  levels: Levels,
  report: Report,
): Promise<Board> {
  report({ stage: "links", done: 0, total: null });
  const lines = strategy.streams.flatMap((stream) =>
    stream.outcomes.flatMap((outcome): readonly LineFacts[] => [outcome, ...outcome.deliverables]),
  );
  const known = new Set(levels.items.map((item) => item.id));
  const withLines = new Set(lines.map((line) => line.place.page));
  const pages = known.size === 0 ? [...withLines] : strategy.pages.map((page) => page.path);
  const byPage =
    pages.length === 0 ? new Map<PagePath, readonly WorkItemId[]>() : await store.linkedToPages(wiki, pages);
  // A page without lines may have had some: its links matter where the item is one a line could have had.
  const linked = [...byPage].flatMap(([page, ids]) => (withLines.has(page) ? ids : ids.filter((id) => known.has(id))));
  const named = [...new Set([...lines.flatMap((line) => line.workItems), ...linked])];
  const [further, links] = await Promise.all([
    store.itemsById(named.filter((id) => !known.has(id))),
    store.links(named),
  ]);
  report({ stage: "links", done: links.size, total: links.size });
  const { project, process, childCounts, asOf } = levels;
  const items = [...levels.items, ...further.items].sort((a, b) => a.id - b.id);
  return { project, process, items, links, childCounts, missing: further.missing, asOf };
}
