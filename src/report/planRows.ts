/**
 * The rows of a plan as people read them: an item is created (or linked) *and* the page names it are two operations, done at
 * different moments, and one thing to decide. The page's half stands with the row it belongs to; they are ticked together.
 */
import type { Operation } from "../sync/operation";

export interface PlanRow {
  readonly row: Operation;
  /** Page edits that only write the number of this row's item to its line. */
  readonly attached: readonly Operation[];
}

/** In the order of the plan; every operation stands in exactly one place. */
export function planRows(operations: readonly Operation[]): readonly PlanRow[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const attached = new Map<string, Operation[]>();
  const standing = operations.filter((operation) => {
    const above = hostOf(operation, byId);
    if (above === null) return true;
    attached.set(above.id, [...(attached.get(above.id) ?? []), operation]);
    return false;
  });
  return standing.map((row) => ({ row, attached: attached.get(row.id) ?? [] }));
}

/** The row whose item the edit names, where the edit does nothing else; `null` for a row that stands by itself. */
function hostOf(operation: Operation, byId: ReadonlyMap<string, Operation>): Operation | null {
  const [only, ...others] = operation.dependsOn;
  const host = only === undefined || others.length > 0 ? undefined : byId.get(only);
  const namesOnly =
    operation.kind === "edit-page" &&
    operation.changes.length > 0 &&
    operation.changes.every(({ fact, from, to }) => fact === "mention" && from === null && to !== null);
  if (host === undefined || !namesOnly || host.subject.key !== operation.subject.key) return null;
  const makesLink = host.kind === "create-work-item" || host.kind === "link";
  return makesLink && host.ticked === operation.ticked ? host : null;
}
