/**
 * What undoing a run would do. The run is found in the links of items and in its commits; the values before it come from the items'
 * revisions, from the page text the links name and from the texts around its commits. Where no history can be read, only what needs
 * none is offered: items nobody touched.
 */
import type { Pointer, WikiPageLink, WorkItem } from "../domain/board";
import type { BlobId, PagePath, RunId, WorkItemId } from "../domain/ids";
import type { WikiHistory, WikiStore } from "../ports/wikiStore";
import type { PastItem, WorkItemStore } from "../ports/workItemStore";
import { groundOf, joinRows } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Plan } from "../sync/operation";
import { readPointer } from "../sync/pointer";
import type { RunLink, Touched } from "../sync/undo";
import { linksByRun, undoRows } from "../sync/undo";
import { undoPageRows } from "../sync/undoPages";
import type { Loaded } from "./loadPortfolio";
import { pagesOfRun } from "./pagesOfRun";
import type { PastLine } from "./pastLines";
import { lineAbout, linesOfText, pastTexts } from "./pastLines";
import { requestOf } from "./previewSync";
import { commitsByRun } from "./runCommits";

export interface UndoSources {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
}

/** Revisions of one item a run is followed back through. */
const furthestBack = 20;

/**
 * Requests: 1 for each item the run changed and did not create (its revisions); where the wiki's history can be read, 1 for each
 * text of a page the links name that is not the present one, and those of `commitsByRun` and `pagesOfRun`.
 */
export async function previewUndo(loaded: Loaded, sources: UndoSources, run: RunId): Promise<Plan> {
  const request = requestOf(loaded, {});
  const ground = groundOf(request);
  const links = linksByRun(ground).get(run) ?? [];
  const { history } = sources.wikiStore;
  const linesAt = pastLines(loaded, history);
  const found = await Promise.all(links.map((link) => touchedBy(loaded, sources, run, link, linesAt)));
  const touched = found.filter((one) => one !== null);
  const commits = history === null ? [] : ((await commitsByRun(loaded, sources.wikiStore)).get(run) ?? []);
  const pages = history === null ? [] : await pagesOfRun(loaded, history, commits);
  const byPointer = new Set(links.map(({ id }) => id));
  return planOf(request, joinRows([undoRows(ground, touched), undoPageRows(ground, pages, byPointer)]));
}

async function touchedBy(
  loaded: Loaded,
  sources: UndoSources,
  run: RunId,
  { id, pointer, link }: RunLink,
  linesAt: LinesAt,
): Promise<Touched | null> {
  const current = loaded.portfolio.board?.items.find((item) => item.id === id) ?? null;
  if (current === null) return null;
  if (pointer.rev === 1) return { id, last: 1, after: current, before: null, lineBefore: null, mentionByRun: true };
  const from = Math.max(1, pointer.rev - furthestBack);
  const past = (await sources.workItemStore.history?.revisions(id, from, pointer.rev)) ?? [];
  const last = past.find(({ item }) => item.rev === pointer.rev);
  if (last === undefined) return null;
  const before = beforeRun(past, run, link.page);
  if (before === "created")
    return { id, last: pointer.rev, after: last.item, before: null, lineBefore: null, mentionByRun: true };
  if (before === null) return null;
  const old = readPointer(before.link?.comment ?? "");
  return {
    id,
    last: pointer.rev,
    after: last.item,
    before,
    lineBefore: old === null ? null : await lineAt(linesAt, link.page, old, id),
    mentionByRun: before.link !== null ? null : await isNewMention(linesAt, link.page, pointer.blob, id),
  };
}

/** The newest revision the run did not write; `null` when it lies further back than was read. */
function beforeRun(
  past: readonly PastItem[],
  run: RunId,
  page: PagePath,
): { readonly item: WorkItem; readonly link: WikiPageLink | null } | "created" | null {
  for (const { item, links } of [...past].reverse()) {
    const link = links.wikiPages.find((candidate) => candidate.page === page) ?? null;
    if (readPointer(link?.comment ?? "")?.run !== run) return { item, link };
  }
  return past[0]?.item.rev === 1 ? "created" : null;
}

/** The lines of a page in one of its texts; `null` when that text is gone, or no history can be read. */
type LinesAt = (page: PagePath, blob: BlobId) => Promise<readonly PastLine[] | null>;

/** Each text is asked for and read once, however many items were agreed on with it. */
function pastLines(loaded: Loaded, history: WikiHistory | null): LinesAt {
  if (history === null) return () => Promise.resolve(null);
  const textOf = pastTexts((blob) => history.blob(loaded.snapshot.wiki, blob), [loaded.snapshot]);
  const known = new Map<string, ReturnType<LinesAt>>();
  return (page, blob) => {
    const name = `${blob} ${page}`;
    const lines =
      known.get(name) ?? textOf(blob).then((text) => (text === null ? null : linesOfText(loaded, page, text)));
    known.set(name, lines);
    return lines;
  };
}

/** The item's line as the page stated it when that pointer was written. */
async function lineAt(linesAt: LinesAt, page: PagePath, pointer: Pointer, id: WorkItemId): Promise<PastLine | null> {
  const lines = await linesAt(page, pointer.blob);
  return lines === null ? null : lineAbout(lines, id, pointer.key);
}

/** The page did not name the item when the link was written; `null` when that text is gone. */
async function isNewMention(linesAt: LinesAt, page: PagePath, blob: BlobId, id: WorkItemId): Promise<boolean | null> {
  const lines = await linesAt(page, blob);
  return lines === null ? null : !lines.some(({ workItems }) => workItems.includes(id));
}
