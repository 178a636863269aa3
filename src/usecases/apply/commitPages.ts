/**
 * The page commit: all ticked edits of a page in one write, guarded by `If-Match`; for new items it is the commit point, since the
 * id on the page is what counts. When somebody saved the page meanwhile, it is read again and edited again, so that only the
 * spans the rows own change and nobody's words are lost; a row whose line changed is stale, the others go on.
 */
import type { PagePath, WorkItemId } from "../../domain/ids";
import { blobOf } from "../../pages/blob";
import { readClaims, releaseClaim } from "../../pages/claim";
import { editPage } from "../../pages/editPage";
import type { PageEdit } from "../../pages/editPage";
import type { Operation } from "../../sync/operation";
import { editsOfRow } from "../editsOfRow";
import { skipClaimed, withoutLapsed } from "./claimPages";
import { hasKind, refuse } from "./failures";
import type { FreshPage, FreshState } from "./freshState";
import type { Ledger } from "./ledger";
import { commitMessage } from "./messages";
import { staleFromBoard } from "./staleness";
import type { ApplyWorld } from "./world";
import { maxTries } from "./world";

/** Settles the rows. `claimed`: the page carries our claim, which the commit takes off. */
export async function commitPage(
  path: PagePath,
  rows: readonly Operation[],
  claimed: boolean,
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<void> {
  const open = rows.filter((row) => ledger.isOpen(row) && ledger.mayRun(row));
  for (const row of open) {
    const stale = staleFromBoard(row, state);
    if (stale !== null) ledger.stale(row, stale);
  }
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const left = open.filter((row) => ledger.isOpen(row));
    if (left.length === 0) return;
    const page = attempt === 1 ? state.page(path) : await state.readPage(path);
    if (page === null) return left.forEach((row) => ledger.stale(row, `The page ${path} is not there any more.`));
    const text = await withoutOldClaims(page.text, left, claimed, ledger, world);
    const edited = editRows(
      page,
      text,
      left.filter((row) => ledger.isOpen(row)),
      state,
      ledger,
    );
    if (edited.rows.length === 0) return;
    if (edited.text === page.text)
      return edited.rows.forEach((row) => ledger.done(row, itemOf(row, ledger), "The page says so already."));
    try {
      const { blob } = await world.writer.putPage(world.wiki, {
        path,
        text: edited.text,
        ifMatch: page.blob,
        message: commitMessage(edited.rows, path, world.run),
      });
      state.keepPage(path, { text: edited.text, blob });
      return edited.rows.forEach((row) => ledger.done(row, itemOf(row, ledger)));
    } catch (error) {
      if (hasKind(error, "unknown-outcome") && (await state.readPage(path))?.blob === blobOf(edited.text)) {
        return edited.rows.forEach((row) =>
          ledger.done(row, itemOf(row, ledger), "The answer was lost; the page says it was written."),
        );
      }
      const again = hasKind(error, "stale") || hasKind(error, "unknown-outcome");
      if (!again || attempt === maxTries) return edited.rows.forEach((row) => refuse(ledger, row, error));
    }
  }
}

/** Our claim goes with the commit; others' lapsed claims are cleared, their live ones respected. The clock is the server's. */
async function withoutOldClaims(
  text: string,
  rows: readonly Operation[],
  claimed: boolean,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<string> {
  const free = claimed || readClaims(text).some(({ run }) => run === world.run) ? releaseClaim(text, world.run) : text;
  if (readClaims(free).length === 0) return free;
  const now = await world.workItemStore.serverTime();
  for (const row of rows) skipClaimed(row, free, now, ledger, world);
  return withoutLapsed(free, now);
}

interface EditedPage {
  readonly text: string;
  /** Rows whose edits are all in the text. */
  readonly rows: readonly Operation[];
}

/**
 * All edits of the rows the page takes, in one text; a row is taken whole or not at all. Rows it does not take are settled.
 * `text` is the page's without claims.
 */
function editRows(
  page: FreshPage,
  text: string,
  rows: readonly Operation[],
  state: FreshState,
  ledger: Ledger,
): EditedPage {
  const context = state.context(page.path);
  let wanted = rows
    .filter((row) => !isTaken(row, page, ledger))
    .map((row) => ({ row, edits: editsOfRow(row, (id) => ledger.createdBy(id)) }));
  for (;;) {
    const answer = editPage(
      { path: page.path, text },
      wanted.flatMap(({ edits }) => edits),
      context,
    );
    const refused = wanted.flatMap(({ row, edits }) => {
      const reason = edits.length === 0 ? "There is nothing to write." : refusalOf(answer.refused, edits);
      return reason === null ? [] : [{ row, reason }];
    });
    if (refused.length === 0) return { text: answer.text, rows: wanted.map(({ row }) => row) };
    for (const { row, reason } of refused) settleRefused(row, reason, page, state, ledger);
    wanted = wanted.filter(({ row }) => ledger.isOpen(row));
  }
}

/** A first number for a line that somebody linked to another item meanwhile: the id on the page counts, ours is the second. */
function isTaken(row: Operation, page: FreshPage, ledger: Ledger): boolean {
  const item = itemOf(row, ledger);
  const isFirst = row.changes.some(({ fact, from, to }) => fact === "mention" && from === null && to !== null);
  const other = isFirst ? page.lines.find((line) => line.key === row.subject.key)?.workItems[0] : undefined;
  if (other === undefined || other === item) return false;
  ledger.stale(row, `The line is linked to #${other} meanwhile.`);
  return true;
}

function refusalOf(
  refused: readonly { readonly edit: PageEdit; readonly reason: string }[],
  edits: readonly PageEdit[],
): string | null {
  return refused.find(({ edit }) => edits.includes(edit))?.reason ?? null;
}

/** What the row wanted may be so already, by our own lost write or another's hand. */
function settleRefused(row: Operation, reason: string, page: FreshPage, state: FreshState, ledger: Ledger): void {
  const item = itemOf(row, ledger);
  const line = state.line(row);
  const mention = row.changes.find(({ fact }) => fact === "mention");
  const named =
    item !== null &&
    page.lines.some((other) => other.workItems.includes(item) && (line === null || other.key === line.key));
  if (mention?.to != null && named) return ledger.done(row, item, "The page names it already.");
  if (mention !== undefined && mention.to === null && !named)
    return ledger.done(row, item, "The page does not name it any more.");
  ledger.stale(row, reason);
}

function itemOf(row: Operation, ledger: Ledger): WorkItemId | null {
  const { workItem } = row.subject;
  return workItem === null || typeof workItem === "number" ? workItem : ledger.createdBy(workItem.ref);
}
