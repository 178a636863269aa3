/** Which rows of a plan a person sees as one: a row that creates or links, and the edit that only puts its number on the page. */
import type { Operation, OperationId, Plan, RowResult } from "../../../sync/operation";

/** Edits whose only word is the number of what one row creates or links, by that row. */
export function namingsOf(operations: readonly Operation[]): ReadonlyMap<OperationId, readonly Operation[]> {
  const makers = new Map(
    operations.filter(({ kind }) => kind === "create-work-item" || kind === "link").map((each) => [each.id, each]),
  );
  const namings = new Map<OperationId, readonly Operation[]>();
  for (const operation of operations) {
    const [maker] = operation.dependsOn.flatMap((id) => makers.get(id) ?? []);
    const isNaming = operation.kind === "edit-page" && operation.changes.every(({ fact }) => fact === "mention");
    if (maker !== undefined && isNaming && maker.subject.key === operation.subject.key)
      namings.set(maker.id, [...(namings.get(maker.id) ?? []), operation]);
  }
  return namings;
}

/** Rows as the Sync screen shows and counts them. */
export const rowCount = ({ operations }: Plan): number => rowsShown(operations).length;

/** The operations that are rows of their own. */
export function rowsShown(operations: readonly Operation[]): readonly Operation[] {
  const folded = new Set([...namingsOf(operations).values()].flat());
  return operations.filter((operation) => !folded.has(operation));
}

type Results = ReadonlyMap<OperationId, RowResult>;

/** A row is done when both halves are; `null` while one is open. */
export function resultWith(own: RowResult | null, namings: readonly Operation[], results: Results): RowResult | null {
  if (own?.outcome !== "done") return own;
  const failed = namings
    .map(({ id }) => results.get(id))
    .find((result) => result !== undefined && result.outcome !== "done");
  return failed ?? (namings.some(({ id }) => !results.has(id)) ? null : own);
}

/** What became of each ticked row so far; `null` where it is open. */
export function toldResults(plan: Plan, results: Results): readonly (RowResult | null)[] {
  const ticked = plan.operations.filter((operation) => operation.ticked);
  const namings = namingsOf(ticked);
  return rowsShown(ticked).map(({ id }) => resultWith(results.get(id) ?? null, namings.get(id) ?? [], results));
}
