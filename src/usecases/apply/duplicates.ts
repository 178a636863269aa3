/**
 * Duplicates of our own making: two applies that met in spite of the claim (a lease that ran out, a create that landed late).
 * The id on the page wins. The other item goes to the recycle bin only after the winner is committed and only while it is at its
 * first revision, untouched by anybody; otherwise it is reported, for a person to decide.
 */
import type { PagePath, WorkItemId } from "../../domain/ids";
import type { Operation } from "../../sync/operation";
import { leftBehind, isFor } from "./createItems";
import { asFailure } from "./failures";
import type { FreshState } from "./freshState";
import type { Ledger } from "./ledger";
import type { ApplyWorld } from "./world";

/** Revision of an item nobody changed since it was created. */
const firstRevision = 1;

/** Our items whose line was linked to another item before our commit; those below first, since an item with work below it stays. */
export async function settleLosers(state: FreshState, ledger: Ledger, world: ApplyWorld): Promise<void> {
  for (const create of ledger.rows.filter(({ kind }) => kind === "create-work-item").reverse()) {
    const id = ledger.createdBy(create.id);
    const page = create.subject.page === null ? null : state.page(create.subject.page);
    const winner = page?.lines.find(({ key }) => key === create.subject.key)?.workItems[0];
    if (id === null || winner === undefined || winner === id) continue;
    const gone = await recycled(id, state, ledger, world);
    ledger.stale(
      create,
      gone
        ? `The line was linked to #${winner} meanwhile; #${id}, created for it a moment ago, went to the recycle bin.`
        : `The line was linked to #${winner} meanwhile; #${id} was created for it as well: decide which one stays.`,
    );
  }
}

/** Looks once more at the pages that got items: whatever else carries one of our lines' keys is a duplicate. */
export async function verifyCreates(
  pages: readonly PagePath[],
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<void> {
  const creates = ledger.rows.filter(({ kind, id }) => kind === "create-work-item" && ledger.createdBy(id) !== null);
  if (creates.length === 0) return;
  const ours = creates.flatMap(({ id }) => ledger.createdBy(id) ?? []);
  try {
    for (const other of await leftBehind(pages, state, world, ours)) {
      const create = creates.find((row) => isFor(row, other) && isCommitted(row, state, ledger));
      if (create === undefined) continue;
      const winner = ledger.createdBy(create.id);
      const gone = await recycled(other.id, state, ledger, world);
      ledger.done(
        create,
        winner,
        gone
          ? `#${other.id}, a duplicate nobody had touched, went to the recycle bin.`
          : `#${other.id} says it belongs to the same line: decide which one stays.`,
      );
    }
  } catch (error) {
    ledger.step(`The result could not be looked at once more: ${asFailure(error).failure.message}`);
  }
}

/** The page names our item. */
function isCommitted(create: Operation, state: FreshState, ledger: Ledger): boolean {
  const id = ledger.createdBy(create.id);
  const page = create.subject.page === null ? null : state.page(create.subject.page);
  return (
    id !== null && page?.lines.some(({ key, workItems }) => key === create.subject.key && workItems[0] === id) === true
  );
}

async function recycled(id: WorkItemId, state: FreshState, ledger: Ledger, world: ApplyWorld): Promise<boolean> {
  try {
    await state.readItems([id]);
    const fresh = state.item(id);
    if (fresh === null || fresh.item.rev !== firstRevision || fresh.links.children.length > 0) return false;
    await world.writer.recycleItem(id, firstRevision);
    return true;
  } catch (error) {
    ledger.step(`#${id} could not be moved to the recycle bin: ${asFailure(error).failure.message}`);
    return false;
  }
}
