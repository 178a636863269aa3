/**
 * Creates. Azure DevOps has no idempotent create, so each one carries its key from birth (the pointer in its *Wiki Page* link, in
 * the create document), is never sent twice, and a lost answer is looked up by that key. What an interrupted apply left behind is
 * found the same way before anything is created, and adopted.
 */
import type { PagePath, WorkItemId } from "../../domain/ids";
import { workItemId } from "../../domain/ids";
import type { WorkItemLinks } from "../../domain/board";
import type { Operation } from "../../sync/operation";
import { readPointer } from "../../sync/pointer";
import { asFailure, hasKind, refuse } from "./failures";
import type { FreshState } from "./freshState";
import { birthComment, fieldsOf } from "./itemValues";
import type { Ledger } from "./ledger";
import type { ApplyWorld } from "./world";

/** Waits between the look-ups after a lost answer, in milliseconds: a query may lag behind a write. */
const lookUpWaits = [0, 1_000, 3_000];

export async function createItems(
  pages: readonly PagePath[],
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
  mayGoOn: () => boolean,
): Promise<void> {
  if (pages.length === 0) return;
  const left = await leftBehind(pages, state, world);
  for (const row of ledger.rows.filter(({ kind }) => kind === "create-work-item")) {
    if (!ledger.isOpen(row) || !mayGoOn()) continue;
    if (!ledger.mayRun(row)) continue;
    const found = left.find((links) => isFor(row, links));
    if (found !== undefined)
      ledger.done(
        row,
        found.id,
        `#${found.id} was created by an apply that was interrupted; it is used instead of a second one.`,
      );
    else await createOne(row, state, ledger, world);
  }
}

/** Items that name one of these pages and that the plan did not know. */
export async function leftBehind(
  pages: readonly PagePath[],
  state: FreshState,
  world: ApplyWorld,
  known: readonly WorkItemId[] = [],
): Promise<readonly WorkItemLinks[]> {
  const linked = await world.workItemStore.linkedToPages(world.wiki, pages);
  const ids = [...new Set([...linked.values()].flat())].filter(
    (id) => state.plan.madeFrom.items[id] === undefined && !known.includes(id),
  );
  if (ids.length === 0) return [];
  const links = await world.workItemStore.links(ids.sort((one, other) => one - other));
  return [...links.values()].sort((one, other) => one.id - other.id);
}

/** The item carries the row's key, in its link to the row's page. */
export function isFor(row: Operation, links: WorkItemLinks): boolean {
  return links.wikiPages.some(
    ({ page, comment }) => page === row.subject.page && readPointer(comment ?? "")?.key === row.subject.key,
  );
}

async function createOne(row: Operation, state: FreshState, ledger: Ledger, world: ApplyWorld): Promise<void> {
  const { key, page: path } = row.subject;
  const page = path === null ? null : state.page(path);
  const line = state.line(row);
  const type = row.changes.find(({ fact }) => fact === "type")?.to ?? null;
  if (key === null || page === null || line === null || type === null) {
    return ledger.stale(row, "The plan does not say what to create; it was made without the board.");
  }
  const comment = birthComment(line, row.changes, state.people, { key, blob: page.blob, rev: 1, run: world.run });
  try {
    const written = await world.writer.createItem({
      project: state.plan.target.project,
      type,
      fields: fieldsOf(row.changes, null),
      parent: parentOf(row, ledger),
      wikiLink: { wiki: world.wiki, page: page.path, comment },
      validateOnly: false,
    });
    if (written === null) throw new Error("invariant: a create that is no validation answers the item");
    state.keepItem(written);
    ledger.done(row, written.item.id);
  } catch (error) {
    if (hasKind(error, "unknown-outcome")) await lookUp(row, page.path, error, state, ledger, world);
    else refuse(ledger, row, error);
  }
}

/** The answer was lost; the item is there or it is not. Never created again from here. */
async function lookUp(
  row: Operation,
  page: PagePath,
  lost: unknown,
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<void> {
  const created = ledger.rows.flatMap(({ id }) => ledger.createdBy(id) ?? []);
  try {
    for (const wait of lookUpWaits) {
      if (wait > 0) await world.clock.sleep(wait);
      const found = (await leftBehind([page], state, world, created)).find((links) => isFor(row, links));
      if (found !== undefined)
        return ledger.done(row, found.id, "The answer was lost; the item was found by its link to the page.");
    }
  } catch (error) {
    asFailure(error);
  }
  const { failure } = asFailure(lost);
  ledger.settle(row, {
    outcome: "unknown",
    message: `${failure.message} No item with this line's link was found so far; plan again to see whether it was created.`,
  });
}

function parentOf(row: Operation, ledger: Ledger): WorkItemId | null {
  const to = row.changes.find(({ fact }) => fact === "parent")?.to ?? null;
  return to === null ? null : itemNamed(to, ledger);
}

/** `#12`, or the item another row of this apply created. */
export function itemNamed(name: string, ledger: Ledger): WorkItemId | null {
  if (name.startsWith("ref:")) return ledger.createdBy(name.slice("ref:".length));
  const id = Number(name.replace(/^#/, ""));
  return Number.isInteger(id) && id > 0 ? workItemId(id) : null;
}
