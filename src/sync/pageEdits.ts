/**
 * Rows that edit pages. Each row is one line's edit, so that a person can choose line by line; apply gathers the rows of a
 * page into one write, whatever their number.
 */
import type { WorkItem } from "../domain/board";
import type { PagePath } from "../domain/ids";
import type { Line } from "../domain/line";
import type { ClaimedCategory } from "../domain/strategy";
import type { Ground } from "./ground";
import {
  change,
  isConfirmed,
  mentionOf,
  notified,
  operationId,
  pageOf,
  pagePreconditionOf,
  reasonOf,
  refTo,
  subjectOf,
} from "./ground";
import type { Change, Operation, OperationId, WorkItemRef } from "./operation";

/** Page rows by page, pages in the order of their first row. */
export function groupByPage(operations: readonly Operation[]): ReadonlyMap<PagePath, readonly Operation[]> {
  const pages = new Map<PagePath, Operation[]>();
  for (const operation of operations) {
    const { page } = operation.subject;
    if (operation.side !== "wiki" || page === null) continue;
    const rows = pages.get(page);
    if (rows === undefined) pages.set(page, [operation]);
    else rows.push(operation);
  }
  return pages;
}

interface EditRow {
  readonly what: string;
  readonly workItem: WorkItemRef | null;
  readonly changes: readonly Change[];
  readonly ticked: boolean;
  readonly after?: readonly OperationId[];
  readonly reason: string;
}

export function editRow(ground: Ground, line: Line, row: EditRow): Operation {
  return {
    id: operationId("edit-page", line.key, row.what),
    kind: "edit-page",
    side: "wiki",
    ticked: row.ticked,
    dependsOn: row.after ?? [],
    subject: subjectOf(line, row.workItem),
    changes: row.changes,
    precondition: pagePreconditionOf(ground, pageOf(line)),
    reason: row.reason,
  };
}

/** Writes `#id` to the line: the commit point of a create or an adoption. */
export function mentionRow(
  ground: Ground,
  line: Line,
  workItem: WorkItemRef,
  after: OperationId | null,
  ticked: boolean,
): Operation {
  const to = typeof workItem === "number" ? mentionOf(workItem) : refTo(workItem.ref);
  return editRow(ground, line, {
    what: typeof workItem === "number" ? `mention ${workItem}` : "mention",
    workItem,
    changes: [change("mention", null, to)],
    ticked,
    after: after === null ? [] : [after],
    reason: "The page names the work item of the line, so that everybody sees the link.",
  });
}

/**
 * Board edits that come back to the page, and the base that moves on once the page says so too. Edits nobody should be
 * surprised by (a description, something removed) are offered unticked.
 */
export function boardEditRows(
  ground: Ground,
  line: Line,
  item: WorkItem,
  changes: readonly Change[],
  offered: readonly Change[],
): readonly Operation[] {
  const confirmed = isConfirmed(ground, line);
  return [
    ...boardEditPair(ground, line, item, "facts", changes, confirmed),
    ...offered.flatMap((one) => boardEditPair(ground, line, item, one.fact, [one], false)),
  ];
}

function boardEditPair(
  ground: Ground,
  line: Line,
  item: WorkItem,
  what: string,
  changes: readonly Change[],
  ticked: boolean,
): readonly Operation[] {
  if (changes.length === 0) return [];
  const author = item.changedBy === null ? "" : ` (last changed by ${item.changedBy.displayName})`;
  const edit = editRow(ground, line, {
    what,
    workItem: item.id,
    changes,
    ticked,
    reason: reasonOf(
      ground,
      line,
      changes,
      (names) =>
        `The ${names} of #${item.id} changed on the board${author}; the page still says what was agreed before.`,
    ),
  });
  return [edit, advanceRow(line, item, what, changes, ticked, edit.id)];
}

/** Moves the base on: without it, a later sync would take an agreed value for one side's change and overwrite people. */
export function advanceRow(
  line: Line,
  item: WorkItem,
  what: string,
  changes: readonly Change[],
  ticked: boolean,
  after: OperationId | null,
): Operation {
  return {
    id: operationId("advance-base", line.key, what),
    kind: "advance-base",
    side: "board",
    ticked,
    dependsOn: after === null ? [] : [after],
    subject: subjectOf(line, item.id),
    changes,
    precondition: { rev: item.rev },
    reason:
      after === null
        ? "Both sides say the same now; the link remembers that."
        : "Once the page says the same, the link remembers that.",
    notifies: notified(item),
  };
}

const rankOfCategory: Readonly<Record<Exclude<ClaimedCategory, "removed">, number>> = {
  proposed: 0,
  "in-progress": 1,
  done: 2,
};

/**
 * The page's own mark (checkbox, status cell) follows the board forward. A page that is ahead of the board is never set back:
 * a person wrote that; it shows as drift.
 */
export function markRow(ground: Ground, line: Line, item: WorkItem): readonly Operation[] {
  const claimed = line.facts.status?.category ?? null;
  const actual = markOf(item);
  if (claimed === null || claimed === "removed" || actual === null) return [];
  if (rankOfCategory[claimed] >= rankOfCategory[actual]) return [];
  if (isCheckbox(line.facts.status?.literal ?? "") && actual !== "done") return [];
  return [
    editRow(ground, line, {
      what: "status",
      workItem: item.id,
      changes: [change("status", claimed, actual)],
      ticked: isConfirmed(ground, line),
      reason: `#${item.id} is ${item.state} on the board; the mark on the page is behind.`,
    }),
  ];
}

function markOf(item: WorkItem): "proposed" | "in-progress" | "done" | null {
  switch (item.category) {
    case "proposed":
      return "proposed";
    case "in-progress":
    case "resolved":
      return "in-progress";
    case "completed":
      return "done";
    case "removed":
    case null:
      return null;
  }
}

/** A checkbox says done or not done and nothing between. */
const isCheckbox = (literal: string): boolean => /^\[[ xX]?\]$/.test(literal.trim());
