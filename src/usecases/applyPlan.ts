/**
 * Applies the ticked rows of a plan: the only use case that is handed a `Writer`.
 *
 * Order: read what is touched · refuse rows that are stale · claim pages that get items · create · change items · commit pages
 * (ids and edits, one write per page) · what waited for a page · look once more for duplicates. A create is never sent twice; no
 * page is written without `If-Match`, no item without `test /rev`; the id on the page is the commit point.
 * Promises: every row gets a truthful result (done, failed, stale, unknown, skipped); cancelling finishes the row in flight, links
 * what was created and takes the claims off; lost permission or sign-in stops it and says what is done and what is not. Nothing is
 * remembered: to resume is to plan again.
 */
import type { PagePath } from "../domain/ids";
import { blobOf } from "../pages/blob";
import { groupByPage } from "../sync/pageEdits";
import type { Operation, Plan } from "../sync/operation";
import { claimPages, releaseClaims } from "./apply/claimPages";
import { commitPage } from "./apply/commitPages";
import { createItems } from "./apply/createItems";
import { settleLosers, verifyCreates } from "./apply/duplicates";
import { hasKind, refuse } from "./apply/failures";
import { FreshState } from "./apply/freshState";
import type { ApplyEvent, ApplyReport } from "./apply/ledger";
import { Ledger } from "./apply/ledger";
import { commitMessage } from "./apply/messages";
import type { ApplyWorld } from "./apply/world";
import { writeItem } from "./apply/writeItems";

export type { ApplyEvent, ApplyReport } from "./apply/ledger";
export type { ApplyWorld } from "./apply/world";

export async function applyPlan(
  plan: Plan,
  world: ApplyWorld,
  onEvent: (event: ApplyEvent) => void,
  signal?: AbortSignal,
): Promise<ApplyReport> {
  const ledger = new Ledger(
    plan.operations.filter(({ ticked }) => ticked),
    world.run,
    onEvent,
  );
  if (plan.target.wiki !== world.wiki.name || plan.target.version !== world.wiki.version) {
    for (const row of ledger.rows)
      ledger.stale(
        row,
        `The plan was made for the wiki ${plan.target.wiki} (${plan.target.version}), not for this one.`,
      );
    return ledger.finish();
  }
  if (ledger.rows.length === 0) return ledger.finish();
  ledger.step("Reading the pages and work items the plan touches");
  const state = await FreshState.load(plan, ledger.rows, world);
  const mayGoOn = (): boolean => {
    if (signal?.aborted === true) ledger.cancel();
    return !ledger.stopped;
  };
  const claimed = mayGoOn() ? await claimPages(state, ledger, world) : [];
  try {
    if (mayGoOn()) await createItems(claimed, state, ledger, world, mayGoOn);
    await writeItems(itemRows(ledger, "before pages"), state, ledger, world, mayGoOn);
    await commitPages(claimed, state, ledger, world, mayGoOn);
    await settleLosers(state, ledger, world);
    await writeItems(itemRows(ledger, "after pages"), state, ledger, world, mayGoOn);
  } finally {
    await releaseClaims(claimed, state, ledger, world);
  }
  if (claimed.length > 0) await verifyCreates(claimed, state, ledger, world);
  return ledger.finish();
}

async function writeItems(
  rows: readonly Operation[],
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
  mayGoOn: () => boolean,
): Promise<void> {
  for (const row of rows) {
    if (ledger.isOpen(row) && mayGoOn() && ledger.mayRun(row)) await writeItem(row, state, ledger, world);
  }
}

/** Pages with claims are committed even when the apply stops, so that what was created is linked and the claim is gone. */
async function commitPages(
  claimed: readonly PagePath[],
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
  mayGoOn: () => boolean,
): Promise<void> {
  for (const [path, rows] of groupByPage(ledger.rows)) {
    const isClaimed = claimed.includes(path);
    const due = mayGoOn() ? rows : isClaimed ? rows.filter((row) => linksCreated(row, ledger)) : [];
    const newPage = due.find(({ kind }) => kind === "create-page");
    if (newPage !== undefined) await createPage(path, newPage, ledger, world);
    else await commitPage(path, due, isClaimed, state, ledger, world);
  }
}

const linksCreated = (row: Operation, ledger: Ledger): boolean =>
  row.subject.workItem !== null && typeof row.subject.workItem !== "number" && ledger.isDone(row.subject.workItem.ref);

async function createPage(path: PagePath, row: Operation, ledger: Ledger, world: ApplyWorld): Promise<void> {
  const text = row.changes.find(({ fact }) => fact === "page")?.to ?? "";
  try {
    await world.writer.putPage(world.wiki, {
      path,
      text,
      ifMatch: null,
      message: commitMessage([row], path, world.run),
    });
    ledger.done(row);
  } catch (error) {
    const mayBeThere = hasKind(error, "unknown-outcome") || hasKind(error, "stale");
    if (mayBeThere && (await world.wikiStore.page(world.wiki, path))?.blob === blobOf(text)) return ledger.done(row);
    refuse(ledger, row, error);
  }
}

/** Item rows that wait for a page edit come after the pages, the others before. */
function itemRows(ledger: Ledger, when: "before pages" | "after pages"): readonly Operation[] {
  const byId = new Map(ledger.rows.map((row) => [row.id, row]));
  const waits = (row: Operation): boolean =>
    row.dependsOn.some((id) => {
      const before = byId.get(id);
      return before !== undefined && (before.side === "wiki" || waits(before));
    });
  return ledger.rows.filter(
    (row) => row.side === "board" && row.kind !== "create-work-item" && waits(row) === (when === "after pages"),
  );
}
