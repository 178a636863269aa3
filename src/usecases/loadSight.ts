/**
 * What a few work items serve, without reading the board: the pages, these items, and what lies above them. For the places that
 * stand beside one item or a selection, where a whole portfolio would cost hundreds of requests for three lines of text.
 *
 * Requests, with S of the wiki's snapshot (see `loadPortfolio`): S + P + 2 + 1 + A + ⌈L/200⌉
 * P: 1 where the project's id has to be asked for · 2: levels and types · 1: the server's time · A: levels of the tree from the
 * lowest item up, ⌈items/200⌉ each · L: the items and those above.
 *
 * The board it gives is a part of the board: what is not in it was not asked for, and its roll-up is empty.
 */
import type { Board, MissingReason, WorkItem } from "../domain/board";
import type { LineKey, WorkItemId } from "../domain/ids";
import { joinPortfolio } from "../domain/joinPortfolio";
import { linesOf, linksOf } from "../domain/joinPortfolio";
import type { Wiki } from "../domain/wiki";
import { readStrategy } from "../pages/readStrategy";
import type { WikiStore } from "../ports/wikiStore";
import type { WorkItemStore } from "../ports/workItemStore";
import { readPointer } from "../sync/pointer";
import type { Loaded } from "./loadPortfolio";

export interface SightSources {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
  readonly org: string;
}

/** Levels above an item that are followed. */
const highest = 6;

/** Rejects with a Failure when the wiki or the items cannot be read; an item that alone cannot be read is named in `missing`. */
export async function loadSight(sources: SightSources, wiki: Wiki, ids: readonly WorkItemId[]): Promise<Loaded> {
  const [snapshot, board] = await Promise.all([sources.wikiStore.snapshot(wiki), partOf(sources.workItemStore, ids)]);
  const strategy = readStrategy(snapshot.files, { roots: [], settingsPage: null });
  return { portfolio: joinPortfolio(strategy, board, wiki, readPointer), snapshot, org: sources.org };
}

/**
 * The same, with the items that serve the lines somebody is about to link to: what a plan must know of them. Asks for nothing but
 * these items.
 */
export async function withItemsOfLines(
  sources: SightSources,
  loaded: Loaded,
  keys: readonly LineKey[],
): Promise<Loaded> {
  const { board, strategy } = loaded.portfolio;
  if (board === null) return loaded;
  const chosen = loaded.portfolio.outcomes.filter((outcome) =>
    [outcome, ...outcome.deliverables].some((line) => keys.includes(line.key)),
  );
  const named = linesOf({ outcomes: chosen }).flatMap((line) => linksOf(line).map(({ id }) => id));
  const known = new Set(board.items.map(({ id }) => id));
  const wanted = [...new Set(named)].filter((id) => !known.has(id));
  if (wanted.length === 0) return loaded;
  const { items, missing } = await sources.workItemStore.itemsById(wanted);
  const links = await sources.workItemStore.links(items.map(({ id }) => id));
  const more: Board = {
    ...board,
    items: [...board.items, ...items].sort((one, other) => one.id - other.id),
    links: new Map([...board.links, ...links]),
    missing: new Map([...board.missing, ...missing]),
  };
  return { ...loaded, portfolio: joinPortfolio(strategy, more, loaded.snapshot.wiki, readPointer) };
}

async function partOf(store: WorkItemStore, ids: readonly WorkItemId[]): Promise<Board> {
  const [project, process, asOf, { items, missing }] = await Promise.all([
    store.project(),
    store.process(),
    store.serverTime(),
    withAncestors(store, ids),
  ]);
  const links = items.length === 0 ? new Map() : await store.links(items.map(({ id }) => id));
  return { project, process, items, links, childCounts: new Map(), missing, asOf };
}

async function withAncestors(
  store: WorkItemStore,
  ids: readonly WorkItemId[],
): Promise<{ readonly items: readonly WorkItem[]; readonly missing: ReadonlyMap<WorkItemId, MissingReason> }> {
  const items = new Map<WorkItemId, WorkItem>();
  const missing = new Map<WorkItemId, MissingReason>();
  let wanted: readonly WorkItemId[] = [...new Set(ids)];
  for (let level = 0; wanted.length > 0 && level <= highest; level += 1) {
    const answer = await store.itemsById(wanted);
    for (const item of answer.items) items.set(item.id, item);
    for (const [id, reason] of answer.missing) missing.set(id, reason);
    const above = answer.items.flatMap(({ parent }) => (parent === null ? [] : [parent]));
    wanted = [...new Set(above)].filter((id) => !items.has(id) && !missing.has(id));
  }
  return { items: [...items.values()].sort((one, other) => one.id - other.id), missing };
}
