/**
 * Rows for lines whose link is whole: what changed on the wiki goes to the item (one row, one revision), what changed on the
 * board comes back as a page edit, what changed on both sides alike moves the base on. Nothing changed, no row.
 */
import type { Pointer, WorkItem } from "../domain/board";
import type { Diagnostic } from "../domain/diagnostic";
import type { Line } from "../domain/line";
import { decide } from "./conflict";
import type { Ground, Rows } from "./ground";
import { isConfirmed, notified, operationId, reasonOf, subjectOf } from "./ground";
import type { Change, Operation } from "./operation";
import { advanceRow, boardEditRows, markRow } from "./pageEdits";

export function updateRows(ground: Ground, line: Line, item: WorkItem, pointer: Pointer): Rows {
  if (item.category === null) return { operations: [], diagnostics: [unknownState(line, item)] };
  const decided = decide(ground, line, item, pointer);
  const edits = boardEditRows(ground, line, item, decided.toPage, decided.offeredToPage);
  const bothAfter =
    decided.both.length === 0 ? [] : edits.filter((row) => row.kind === "edit-page").map((row) => row.id);
  const update = updateRow(ground, line, item, decided.toBoard, bothAfter);
  const followed = bothAfter.length === 0 ? edits : edits.filter((row) => row.kind !== "advance-base");
  const advance =
    update === null && decided.advance.length > 0
      ? [advanceRow(line, item, "agreed", decided.advance, isConfirmed(ground, line), null)]
      : [];
  return {
    operations: [...(update === null ? [] : [update]), ...advance, ...followed, ...markRow(ground, line, item)],
    conflicts: decided.conflicts,
    diagnostics: decided.diagnostics,
  };
}

function updateRow(
  ground: Ground,
  line: Line,
  item: WorkItem,
  changes: readonly Change[],
  dependsOn: readonly string[],
): Operation | null {
  if (changes.length === 0) return null;
  const owner = changes.find(({ fact }) => fact === "owner")?.to ?? null;
  return {
    id: operationId("update-work-item", line.key),
    kind: "update-work-item",
    side: "board",
    ticked: isConfirmed(ground, line),
    dependsOn,
    subject: subjectOf(line, item.id),
    changes,
    precondition: { rev: item.rev },
    reason: reasonOf(
      ground,
      line,
      changes,
      (names) => `The ${names} changed on the wiki since both sides agreed; #${item.id} still says the old.`,
    ),
    notifies: notified(item, owner),
  };
}

function unknownState(line: Line, item: WorkItem): Diagnostic {
  return {
    rule: "state-unknown",
    severity: "warning",
    message: `#${item.id} is in state “${item.state}”, which its type does not have any more; the service refuses every change to it.`,
    place: line.facts.place,
    help: "Set a valid state on the work item; the plan takes it in again.",
  };
}
