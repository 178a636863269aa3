/**
 * What undoing a run would do. The run is found in the links of items; the values before it come from the items' revisions and
 * from the page text the links name. Where no history can be read, only what needs none is offered: items nobody touched.
 */
import type { Pointer, WikiPageLink, WorkItem } from "../domain/board";
import type { BlobId, PagePath, RunId, WorkItemId } from "../domain/ids";
import type { LineFacts } from "../domain/strategy";
import { contextOf, readPage } from "../pages/readPage";
import type { WikiStore } from "../ports/wikiStore";
import type { WorkItemHistory, WorkItemStore } from "../ports/workItemStore";
import type { StatedFacts } from "../sync/facts";
import { groundOf } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Plan } from "../sync/operation";
import { readPointer } from "../sync/pointer";
import type { Touched } from "../sync/undo";
import { linksByRun, undoRows } from "../sync/undo";
import type { Loaded } from "./loadPortfolio";
import { requestOf } from "./previewSync";

export interface UndoSources {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
}

/** Revisions of one item a run is followed back through. */
const furthestBack = 20;

/** Requests: for each item the run changed, its revisions back to the one before the run, and the page text it was agreed on. */
export async function previewUndo(loaded: Loaded, sources: UndoSources, run: RunId): Promise<Plan> {
  const request = requestOf(loaded, {});
  const ground = groundOf(request);
  const touched: Touched[] = [];
  for (const { id, pointer, link } of linksByRun(ground).get(run) ?? []) {
    const one = await touchedBy(loaded, sources, run, id, pointer, link);
    if (one !== null) touched.push(one);
  }
  return planOf(request, undoRows(ground, touched));
}

async function touchedBy(
  loaded: Loaded,
  sources: UndoSources,
  run: RunId,
  id: WorkItemId,
  pointer: Pointer,
  link: WikiPageLink,
): Promise<Touched | null> {
  const history = sources.workItemStore.history ?? null;
  const current = loaded.portfolio.board?.items.find((item) => item.id === id) ?? null;
  if (current === null) return null;
  if (pointer.rev === 1) return { id, last: 1, after: current, before: null, lineBefore: null, mentionByRun: true };
  const last = history === null ? null : await history.revision(id, pointer.rev);
  if (history === null || last === null) return null;
  const before = await beforeRun(history, id, pointer.rev, run, link.page);
  if (before === "created")
    return { id, last: pointer.rev, after: last.item, before: null, lineBefore: null, mentionByRun: true };
  if (before === null) return null;
  const old = readPointer(before.link?.comment ?? "");
  return {
    id,
    last: pointer.rev,
    after: last.item,
    before,
    lineBefore: old === null ? null : await lineAt(loaded, sources.wikiStore, link.page, old, id),
    mentionByRun:
      before.link !== null ? null : await isNewMention(loaded, sources.wikiStore, link.page, pointer.blob, id),
  };
}

/** The newest revision the run did not write. */
async function beforeRun(
  history: WorkItemHistory,
  id: WorkItemId,
  last: number,
  run: RunId,
  page: PagePath,
): Promise<{ readonly item: WorkItem; readonly link: WikiPageLink | null } | "created" | null> {
  for (let rev = last - 1; rev >= 1 && last - rev <= furthestBack; rev -= 1) {
    const then = await history.revision(id, rev);
    if (then === null) return null;
    const link = then.links.wikiPages.find((candidate) => candidate.page === page) ?? null;
    if (readPointer(link?.comment ?? "")?.run !== run) return { item: then.item, link };
  }
  return last <= furthestBack ? "created" : null;
}

/** The item's line as the page stated it when that pointer was written: by its `#id`, or by its key where the id came later. */
async function lineAt(
  loaded: Loaded,
  wikiStore: WikiStore,
  page: PagePath,
  pointer: Pointer,
  id: WorkItemId,
): Promise<StatedFacts | null> {
  const lines = await linesAt(loaded, wikiStore, page, pointer.blob);
  return lines?.find(({ workItems }) => workItems[0] === id) ?? lines?.find(({ key }) => key === pointer.key) ?? null;
}

/** The page did not name the item when the link was written; `null` when that text is gone. */
async function isNewMention(
  loaded: Loaded,
  wikiStore: WikiStore,
  page: PagePath,
  blob: BlobId,
  id: WorkItemId,
): Promise<boolean | null> {
  const lines = await linesAt(loaded, wikiStore, page, blob);
  return lines === null ? null : !lines.some(({ workItems }) => workItems.includes(id));
}

async function linesAt(
  { portfolio, snapshot }: Loaded,
  { history }: WikiStore,
  page: PagePath,
  blob: BlobId,
): Promise<readonly LineFacts[] | null> {
  const text = history === null ? null : await history.blob(snapshot.wiki, blob);
  if (text === null) return null;
  const { outcomes } = readPage({ path: page, text }, contextOf(portfolio.strategy, page));
  return outcomes.flatMap((outcome): LineFacts[] => [outcome, ...outcome.deliverables]);
}
