/**
 * What the service would refuse, asked before anything is applied: missing required fields, states and values its rules do not take.
 * The rules are never copied and never bypassed; the service is asked with the values of the rows and saves nothing.
 *
 * Requests: 1 for each *shape* of create rows, not for each row: rows of the same type, area, iteration, owner and priority that
 * fill the same fields meet the same rules, so one stands for all. With `changes`, 2 more for each ticked row that changes fields
 * of an item: what an item may become depends on what it holds. A person who may not write cannot be told: then `unasked` says why.
 */
import type { Failure } from "../ports/failure";
import type { FieldValues } from "../ports/writer";
import type { Rehearsal, WorkItemStore } from "../ports/workItemStore";
import { isFailure } from "../ports/failure";
import type { Operation, OperationId, Plan } from "../sync/operation";
import type { Refusal } from "../sync/request";
import { fieldsOf } from "./apply/itemValues";
import type { Loaded } from "./loadPortfolio";

export interface Rehearsed {
  readonly refusedRows: ReadonlyMap<OperationId, Refusal>;
  /** Why the service could not be asked (further); `null` when it was. */
  readonly unasked: string | null;
}

export async function rehearseRows(
  loaded: Loaded,
  store: WorkItemStore | null,
  plan: Plan,
  options: { readonly changes: boolean },
): Promise<Rehearsed> {
  const rehearsal = store?.rehearsal ?? null;
  if (rehearsal === null || loaded.portfolio.board === null) return { refusedRows: new Map(), unasked: null };
  const refusedRows = new Map<OperationId, Refusal>();
  try {
    for (const rows of shapesOf(plan.operations)) {
      const refusal = await askCreate(rehearsal, plan, rows);
      if (refusal !== null) for (const { id } of rows) refusedRows.set(id, refusalOf(refusal));
    }
    for (const row of options.changes ? plan.operations.filter(changesFields) : []) {
      const refusal = await askChange(loaded, rehearsal, row);
      if (refusal !== null) refusedRows.set(row.id, refusalOf(refusal));
    }
    return { refusedRows, unasked: null };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { refusedRows, unasked: error.failure.message };
  }
}

const refusalOf = ({ message, help }: Failure): Refusal => ({ message, help });

/** Create rows that meet the same rules, in the order of the plan. */
export function shapesOf(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const shapes = new Map<string, Operation[]>();
  for (const row of operations) {
    if (row.kind !== "create-work-item") continue;
    const shape = JSON.stringify(
      row.changes
        .filter(({ fact }) => fact !== "parent" && fact !== "wiki-link")
        .map(({ fact, to }) => [fact, sameForAll.has(fact) ? to : null]),
    );
    const known = shapes.get(shape);
    if (known === undefined) shapes.set(shape, [row]);
    else known.push(row);
  }
  return [...shapes.values()];
}

/** Facts whose very value a rule may look at; of the others it matters only that they are there. */
const sameForAll: ReadonlySet<string> = new Set(["type", "area", "iteration", "owner", "priority"]);

async function askCreate(rehearsal: Rehearsal, plan: Plan, rows: readonly Operation[]): Promise<Failure | null> {
  const [row] = rows;
  const type = row?.changes.find(({ fact }) => fact === "type")?.to ?? null;
  if (row === undefined || type === null) return null;
  return rehearsal.create({ project: plan.target.project, type, fields: fieldsOf(row.changes, null) });
}

const changesFields = (row: Operation): boolean =>
  row.ticked &&
  (row.kind === "update-work-item" || row.kind === "link") &&
  Object.keys(fieldsOf(row.changes, null)).length > 0;

async function askChange({ portfolio }: Loaded, rehearsal: Rehearsal, row: Operation): Promise<Failure | null> {
  const item = portfolio.board?.items.find(({ id }) => id === row.subject.workItem) ?? null;
  if (item === null) return null;
  const fields: FieldValues = fieldsOf(row.changes, item);
  const refusal = await rehearsal.update({ id: item.id, rev: item.rev, fields });
  // The item moved on since it was read: that is for the apply to see, and says nothing about the values.
  return refusal?.kind === "stale" ? null : refusal;
}
