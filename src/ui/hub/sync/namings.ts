/** Which rows of a plan a person sees as one: a row that creates or links, and the edit that only puts its number on the page. */
import type { Operation, OperationId, Plan } from "../../../sync/operation";

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
export const rowCount = ({ operations }: Plan): number =>
  operations.length - [...namingsOf(operations).values()].reduce((sum, { length }) => sum + length, 0);
