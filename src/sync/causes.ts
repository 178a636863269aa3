/**
 * What applying the ticked rows causes, counted before anything is done, so that nobody is surprised: requests, commits of the
 * wiki, revisions of work items, people the service notifies.
 *
 * The counts follow apply step by step (it reads what `pagesToRead` and `itemsToRead` say) and hold when nobody else writes in
 * between: each meeting with another writer costs a re-read. Pages of more than one wiki never mix. A link between two work
 * items moves no revision; a *Wiki Page* link does.
 */
import type { PagePath, WorkItemId } from "../domain/ids";
import type { Causes, Operation } from "./operation";
import { groupByPage } from "./pageEdits";

/** Ids one batch request may name. */
const batch = 200;

/** Requests of one row, beyond the shared reads: an item's relations are read just before it is changed. */
const requests: Readonly<
  Record<Operation["kind"], { readonly reads: number; readonly writes: number; readonly revisions: number }>
> = {
  "create-work-item": { reads: 0, writes: 1, revisions: 1 },
  "update-work-item": { reads: 1, writes: 1, revisions: 1 },
  link: { reads: 1, writes: 1, revisions: 1 },
  unlink: { reads: 1, writes: 1, revisions: 1 },
  "advance-base": { reads: 1, writes: 1, revisions: 1 },
  "recycle-work-item": { reads: 1, writes: 1, revisions: 1 },
  "edit-page": { reads: 0, writes: 0, revisions: 0 },
  "create-page": { reads: 0, writes: 0, revisions: 0 },
};

/** A parent link: relations are read just before and once more after, since no revision guards them. */
const parentLink = { reads: 2, writes: 1, revisions: 0 };

export const isParentRow = (operation: Operation): boolean =>
  (operation.kind === "link" || operation.kind === "unlink") &&
  operation.changes.every((change) => change.fact === "parent");

/** Pages whose text apply reads before it writes anything: all whose lines the rows are about. */
export function pagesToRead(operations: readonly Operation[]): readonly PagePath[] {
  const pages = operations.flatMap(({ kind, subject }) =>
    subject.page === null || kind === "unlink" || kind === "recycle-work-item" ? [] : [subject.page],
  );
  return [...new Set(pages)];
}

/** Items apply reads, with their links, before it writes anything. */
export function itemsToRead(operations: readonly Operation[]): readonly WorkItemId[] {
  const ids = operations.flatMap(({ subject }) => (typeof subject.workItem === "number" ? [subject.workItem] : []));
  return [...new Set(ids)].sort((one, other) => one - other);
}

/** Pages that get new items: claimed before, committed after. */
export function pagesToClaim(operations: readonly Operation[]): readonly PagePath[] {
  return [
    ...new Set(
      operations.flatMap(({ kind, subject }) =>
        kind === "create-work-item" && subject.page !== null ? [subject.page] : [],
      ),
    ),
  ];
}

/** Of the ticked rows; rows that are not ticked cause nothing. */
export function causesOf(operations: readonly Operation[]): Causes {
  const ticked = operations.filter((operation) => operation.ticked);
  const costs = ticked.map((operation) => (isParentRow(operation) ? parentLink : requests[operation.kind]));
  const sum = (of: "reads" | "writes" | "revisions"): number => costs.reduce((total, cost) => total + cost[of], 0);
  const claims = pagesToClaim(ticked).length;
  const puts = groupByPage(ticked).size;
  const items = itemsToRead(ticked).length;
  const beforeAndAfterCreates = claims === 0 ? 0 : 3;
  return {
    reads: pagesToRead(ticked).length + 2 * Math.ceil(items / batch) + beforeAndAfterCreates + sum("reads"),
    writes: sum("writes") + claims + puts,
    commits: claims + puts,
    revisions: sum("revisions"),
    notified: [...new Set(ticked.flatMap((operation) => operation.notifies ?? []))].sort(),
  };
}
