/**
 * The order of rows: as the wiki reads, dependencies before what depends on them. The same rows always come out in the same
 * order, whatever order their dependencies are listed in.
 */
import type { Operation, OperationId } from "./operation";

/** Stable topological order; a dependency that is not in the list does not hold a row back. */
export function orderRows(operations: readonly Operation[]): readonly Operation[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const placed = new Set<OperationId>();
  const ordered: Operation[] = [];
  const place = (operation: Operation): void => {
    if (placed.has(operation.id)) return;
    placed.add(operation.id);
    for (const id of operation.dependsOn) {
      const dependency = byId.get(id);
      if (dependency !== undefined) place(dependency);
    }
    ordered.push(operation);
  };
  operations.forEach(place);
  return ordered;
}
