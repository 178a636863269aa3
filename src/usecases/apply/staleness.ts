/**
 * A stale plan is refused row by row: a row is stale when its own facts changed since the plan was made. A page or an item that
 * changed elsewhere is no reason.
 */
import type { WorkItem } from "../../domain/board";
import type { SyncedFact } from "../../sync/facts";
import { boardValue, shownValue, syncedFacts, wikiValue } from "../../sync/facts";
import type { Change, Operation } from "../../sync/operation";
import { isParentRow } from "../../sync/causes";
import type { FreshLine, FreshState } from "./freshState";

export const isSynced = (change: Change): change is Change & { readonly fact: SyncedFact } =>
  (syncedFacts as readonly string[]).includes(change.fact);

/** Changes the tags of an item and nothing else; no line of a page has a say in it. */
export const isTagsRow = ({ kind, changes }: Operation): boolean =>
  kind === "update-work-item" && changes.every(({ fact }) => fact === "tags");

/** Tags as a row states them. */
export const tagsText = (tags: readonly string[]): string => tags.join("; ");

/** Why the line must not get a new item, `null` when it may. */
export function staleCreate(row: Operation, state: FreshState): string | null {
  const line = state.line(row);
  if (line === null) return "The line is not on the page any more, or says something else now.";
  const named = line.workItems[0];
  if (named !== undefined) return `The line is linked to #${named} meanwhile.`;
  return staleOnPage(row, line, state);
}

/** Why a row that writes to the board must not, as far as the page is concerned. */
export function staleUpdate(row: Operation, state: FreshState): string | null {
  const { page } = row.subject;
  if (isTagsRow(row) || isParentRow(row) || row.kind === "unlink" || row.kind === "recycle-work-item") return null;
  if (page === null || state.page(page) === null) return "The page is not there any more.";
  const line = state.line(row);
  if (line === null) return "The line is not on the page any more.";
  return row.kind === "advance-base" ? null : staleOnPage(row, line, state);
}

function staleOnPage(row: Operation, line: FreshLine, state: FreshState): string | null {
  if (row.subject.page !== null && state.isUnchanged(row.subject.page)) return null;
  const moved = row.changes
    .filter(isSynced)
    .find(
      (change) =>
        change.to !== null && answers(row, change, state) === null && shown(change.fact, line, state) !== change.to,
    );
  return moved === undefined ? null : `The ${moved.fact} on the page changed since the plan was made.`;
}

/** A row that waits for a page edit writes what the edit wrote; the page is compared by the edit itself. */
const answers = (row: Operation, change: Change, state: FreshState): Change | null =>
  state.plan.operations
    .filter((other) => row.dependsOn.includes(other.id) && other.kind === "edit-page")
    .flatMap((other) => other.changes)
    .find((other) => other.fact === change.fact) ?? null;

const shown = (fact: SyncedFact, line: FreshLine, state: FreshState): string | null =>
  shownValue(wikiValue(fact, line, state.people));

/** Why a row must not write to the item as it is now: one of its facts no longer holds what the plan saw. */
export function staleOnItem(row: Operation, item: WorkItem, state: FreshState): string | null {
  if (state.isItemUnchanged(item)) return null;
  if (isTagsRow(row) && tagsText(item.tags) !== (row.changes[0]?.from ?? ""))
    return `The tags of #${item.id} changed on the board since the plan was made.`;
  const line = state.line(row);
  const moved = row.changes.filter(isSynced).find((change) => {
    const now = shownValue(boardValue(change.fact, item, line));
    return row.side === "board" && row.kind !== "advance-base" ? now !== change.from && now !== change.to : false;
  });
  return moved === undefined ? null : `The ${moved.fact} of #${item.id} changed on the board since the plan was made.`;
}

/** Why a value of the board must not be written to the page: the board says something else by now. */
export function staleFromBoard(row: Operation, state: FreshState): string | null {
  const { workItem } = row.subject;
  if (typeof workItem !== "number") return null;
  const fresh = state.item(workItem);
  if (fresh === null)
    return row.changes.every(({ fact, to }) => fact === "mention" && to === null)
      ? null
      : `#${workItem} cannot be read any more.`;
  if (state.isItemUnchanged(fresh.item)) return null;
  const moved = row.changes.find((change) => !stillSays(change, fresh.item, state.line(row)));
  return moved === undefined ? null : `The ${moved.fact} of #${workItem} changed on the board since the plan was made.`;
}

function stillSays(change: Change, item: WorkItem, line: FreshLine | null): boolean {
  if (!isSynced(change)) return true;
  if (change.fact === "owner") return (item.assignedTo?.displayName ?? null) === change.to;
  if (change.fact === "description") return true;
  return shownValue(boardValue(change.fact, item, line)) === change.to;
}
