/**
 * Changes of existing items: one row, one document, one revision, guarded by `test /rev`; the pointer travels in the same
 * document. A revision that moved is looked at: when the row's own facts still hold, the row is written on the new revision;
 * when they do not, it is stale. Links between items have no revision, so they are read before and verified after.
 */
import type { WikiPageLink, WorkItem } from "../../domain/board";
import type { WorkItemId } from "../../domain/ids";
import type { NewWikiLink } from "../../ports/writer";
import { isParentRow } from "../../sync/causes";
import { boardValue, sameValue, statedValue, wikiValue } from "../../sync/facts";
import type { Operation } from "../../sync/operation";
import { readPointer } from "../../sync/pointer";
import { blockOf, withoutBlockEnds } from "../../sync/richText";
import { itemNamed } from "./createItems";
import { hasKind, refuse } from "./failures";
import type { FreshItem, FreshLine, FreshState } from "./freshState";
import { agreedComment, fieldsOf, itemWith } from "./itemValues";
import type { Ledger } from "./ledger";
import { isSynced, isTagsRow, staleOnItem, staleUpdate, tagsText } from "./staleness";
import type { ApplyWorld } from "./world";
import { maxTries } from "./world";

export async function writeItem(row: Operation, state: FreshState, ledger: Ledger, world: ApplyWorld): Promise<void> {
  const { workItem } = row.subject;
  const id = typeof workItem === "number" ? workItem : workItem === null ? null : ledger.createdBy(workItem.ref);
  if (id === null) return ledger.stale(row, "The row names no work item.");
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const fresh = state.item(id);
    if (fresh === null)
      return ledger.stale(row, `#${id} cannot be read any more: it was deleted, or you may not see it.`);
    const stale = staleUpdate(row, state) ?? staleOnItem(row, fresh.item, state);
    if (stale !== null) return ledger.stale(row, stale);
    try {
      await write(row, id, fresh, state, ledger, world);
      if (ledger.isOpen(row)) ledger.done(row, id);
      return;
    } catch (error) {
      const again = hasKind(error, "stale") || hasKind(error, "unknown-outcome");
      if (!again || attempt === maxTries) return refuse(ledger, row, error);
      try {
        await state.readItems([id]);
      } catch (unreadable) {
        return refuse(ledger, row, hasKind(error, "unknown-outcome") ? error : unreadable);
      }
      if (hasKind(error, "unknown-outcome") && isWritten(row, id, state, ledger, world))
        return ledger.done(row, id, "The answer was lost; the item says it was written.");
    }
  }
}

async function write(
  row: Operation,
  id: WorkItemId,
  fresh: FreshItem,
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<void> {
  if (isParentRow(row)) return writeParent(row, id, fresh, state, ledger, world);
  if (row.kind === "recycle-work-item") return recycle(row, id, fresh, ledger, world);
  if (isTagsRow(row)) return writeTags(row, id, fresh, state, world);
  if (row.kind === "unlink") return unlink(row, id, fresh, state, ledger, world);
  const line = state.line(row);
  const page = row.subject.page === null ? null : state.page(row.subject.page);
  if (line === null || page === null || row.subject.key === null)
    return ledger.stale(row, "The line is not on the page any more.");
  const known = linkOf(row, fresh);
  if (known === null && row.kind !== "link") return ledger.stale(row, `#${id} does not link to this line any more.`);
  const fields = row.kind === "advance-base" ? {} : fieldsOf(row.changes, fresh.item);
  const after = itemWith(fresh.item, fields, state.people);
  const before = readPointer(known?.comment ?? "")?.digests ?? new Map<string, string>();
  if (row.kind === "advance-base" && !stillHolds(row, line, after, state))
    return ledger.stale(row, `Neither side says any more what was agreed for #${id}, so the base stays where it is.`);
  const comment = agreedComment(line, after, state.people, before, row.changes, {
    key: row.subject.key,
    blob: page.blob,
    rev: fresh.item.rev + 1,
    run: world.run,
  });
  if (row.kind === "link" && known?.page === page.path && saysSo(row, known, comment, fresh.item, line, state))
    return ledger.done(row, id, "It was linked so already.");
  const wikiLink: NewWikiLink = { wiki: world.wiki, page: page.path, comment };
  const moved = known !== null && known.page !== page.path ? known.url : null;
  state.keepItem(
    await world.writer.updateItem({
      id,
      rev: fresh.item.rev,
      fields,
      wikiLink,
      removeWikiLink: moved,
      validateOnly: false,
    }),
  );
}

/** Somebody else's apply wrote the same meanwhile: another revision would say nothing new. */
function saysSo(
  row: Operation,
  known: WikiPageLink,
  comment: string,
  item: WorkItem,
  line: FreshLine,
  state: FreshState,
): boolean {
  const [there, wanted] = [readPointer(known.comment ?? ""), readPointer(comment)];
  if (there === null || wanted === null || there.key !== wanted.key || there.digests.size !== wanted.digests.size)
    return false;
  const agreed = [...wanted.digests].every(([fact, digest]) => there.digests.get(fact) === digest);
  return (
    agreed &&
    row.changes
      .filter(isSynced)
      .every(({ fact, to }) => sameValue(statedValue(fact, to, state.people), boardValue(fact, item, line)))
  );
}

/** At least one side still says what the base is to say; a base neither side holds would make both look changed. */
function stillHolds(row: Operation, line: FreshLine, item: WorkItem, state: FreshState): boolean {
  return row.changes.filter(isSynced).every(({ fact, to }) => {
    const agreed = statedValue(fact, to, state.people);
    return sameValue(agreed, wikiValue(fact, line, state.people)) || sameValue(agreed, boardValue(fact, item, line));
  });
}

/** The page the row takes the item's link off, or away from. */
const linkedBefore = (row: Operation): string | null =>
  row.changes.find(({ fact }) => fact === "wiki-link")?.from ?? null;

/** The item's link that carries the row's line: to its page, or to the page it stood on before. */
function linkOf(row: Operation, { links }: FreshItem): WikiPageLink | null {
  const before = linkedBefore(row);
  const here = links.wikiPages.find(({ page }) => page === row.subject.page);
  return here ?? links.wikiPages.find(({ page }) => page === before) ?? null;
}

async function unlink(
  row: Operation,
  id: WorkItemId,
  { item, links }: FreshItem,
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<void> {
  const link = links.wikiPages.find(({ page }) => page === linkedBefore(row));
  const description = row.changes.some(({ fact }) => fact === "description")
    ? withoutBlockEnds(item.description)
    : null;
  if (link === undefined && description === null) return ledger.done(row, id, "The link was gone already.");
  state.keepItem(
    await world.writer.updateItem({
      id,
      rev: item.rev,
      fields: description === null ? {} : { description },
      wikiLink: null,
      removeWikiLink: link?.url ?? null,
      validateOnly: false,
    }),
  );
}

async function writeTags(
  row: Operation,
  id: WorkItemId,
  { item }: FreshItem,
  state: FreshState,
  world: ApplyWorld,
): Promise<void> {
  const fields = fieldsOf(row.changes, item);
  state.keepItem(
    await world.writer.updateItem({
      id,
      rev: item.rev,
      fields,
      wikiLink: null,
      removeWikiLink: null,
      validateOnly: false,
    }),
  );
}

async function writeParent(
  row: Operation,
  id: WorkItemId,
  { links }: FreshItem,
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<void> {
  const change = row.changes[0];
  const wanted = change?.to == null ? null : itemNamed(change.to, ledger);
  const expected = change?.from == null ? null : itemNamed(change.from, ledger);
  if (change?.to != null && wanted === null) return ledger.stale(row, "The item it should hang under is not there.");
  if (links.parent === wanted) return ledger.done(row, id, "It was so already.");
  if (links.parent !== expected) {
    return ledger.stale(
      row,
      links.parent === null ? `#${id} has no parent any more.` : `#${id} hangs under #${links.parent} meanwhile.`,
    );
  }
  state.keepItem(await world.writer.setParent(id, wanted));
}

async function recycle(
  row: Operation,
  id: WorkItemId,
  { item }: FreshItem,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<void> {
  const planned = "rev" in row.precondition ? row.precondition.rev : null;
  if (item.rev !== planned) return ledger.stale(row, `#${id} was changed since the plan was made.`);
  await world.writer.recycleItem(id, item.rev);
}

function isTakenOff(row: Operation, { item, links }: FreshItem): boolean {
  const marked = row.changes.some(({ fact }) => fact === "description") && blockOf(item.description) !== null;
  return !marked && !links.wikiPages.some(({ page }) => page === linkedBefore(row));
}

/** After a lost answer: what stands there now is what this row was to write. */
function isWritten(row: Operation, id: WorkItemId, state: FreshState, ledger: Ledger, world: ApplyWorld): boolean {
  const fresh = state.item(id);
  if (fresh === null) return row.kind === "recycle-work-item";
  if (isParentRow(row)) {
    const to = row.changes[0]?.to ?? null;
    return fresh.links.parent === (to === null ? null : itemNamed(to, ledger));
  }
  if (row.kind === "recycle-work-item") return false;
  if (isTagsRow(row)) return tagsText(fresh.item.tags) === (row.changes[0]?.to ?? "");
  if (row.kind === "unlink") return isTakenOff(row, fresh);
  const pointer = readPointer(fresh.links.wikiPages.find(({ page }) => page === row.subject.page)?.comment ?? "");
  return (
    pointer !== null && pointer.run === world.run && pointer.key === row.subject.key && pointer.rev === fresh.item.rev
  );
}
