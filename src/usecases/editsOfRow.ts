/** A row of a plan as the edits of its page. Rows carry facts; where they stand is found when the page is edited. */
import type { WorkItemId } from "../domain/ids";
import { runId, workItemId } from "../domain/ids";
import type { LineTarget, PageEdit } from "../pages/editPage";
import type { Change, Operation, OperationId } from "../sync/operation";

/** `created` tells the item another row made; a row whose item is not there yet has no edits. */
export function editsOfRow(
  row: Operation,
  created: (operation: OperationId) => WorkItemId | null,
): readonly PageEdit[] {
  return row.changes.flatMap((change) => editOf(row, change, created));
}

function editOf(
  row: Operation,
  change: Change,
  created: (operation: OperationId) => WorkItemId | null,
): readonly PageEdit[] {
  const { fact, from, to } = change;
  if (fact === "reading") return settingEdit(row.subject.title, from, to);
  if (fact === "claim") return from === null ? [] : [{ kind: "release-claim", run: runId(from) }];
  if (fact === "ignored") return ignoreEdit(from, to);
  if (fact === "note") return from === null || to !== null ? [] : [{ kind: "remove-note", text: from }];
  if (fact === "statement") return from === null || to === null ? [] : [{ kind: "replace-lines", from, to }];
  if (fact === "closed") return [{ kind: "replace-part", from: from ?? "", to: to ?? "" }];
  const { key, workItem } = row.subject;
  if (key === null) return [];
  const target: LineTarget = { key, workItem: typeof workItem === "number" ? workItem : null };
  switch (fact) {
    case "mention":
      return from !== null && to?.startsWith(`${from} `) === true
        ? mentionEdit(target, null, named(to.slice(from.length + 1), created))
        : mentionEdit(target, named(from, created), named(to, created));
    case "title":
      return from === null || to === null ? [] : [{ kind: "set-title", target, from, to }];
    case "description":
      return [{ kind: "set-description", target, from, to }];
    case "owner":
      return [{ kind: "set-owner", target, from, to }];
    case "target":
      return [{ kind: "set-target", target, from, to }];
    case "horizon":
      return to === null ? [] : [{ kind: "set-horizon", target, to }];
    case "status":
      return to === "proposed" || to === "in-progress" || to === "done" ? [{ kind: "set-mark", target, to }] : [];
    default:
      return [];
  }
}

function settingEdit(name: string, from: string | null, to: string | null): readonly PageEdit[] {
  if (to !== null) return [{ kind: "set-setting", name, value: to }];
  return from === null ? [] : [{ kind: "remove-setting", name, value: from }];
}

function ignoreEdit(from: string | null, to: string | null): readonly PageEdit[] {
  if (to !== null) return [{ kind: "add-ignore", line: to }];
  return from === null ? [] : [{ kind: "remove-ignore", line: from }];
}

function mentionEdit(target: LineTarget, from: WorkItemId | null, to: WorkItemId | null): readonly PageEdit[] {
  if (from !== null && to !== null) return [{ kind: "replace-mention", target, from, to }];
  if (from !== null) return [{ kind: "remove-mention", target, workItem: from }];
  return to === null ? [] : [{ kind: "add-mention", target: { ...target, workItem: null }, workItem: to }];
}

function named(name: string | null, created: (operation: OperationId) => WorkItemId | null): WorkItemId | null {
  if (name === null) return null;
  if (name.startsWith("ref:")) return created(name.slice("ref:".length));
  const id = Number(name.replace(/^#/, ""));
  return Number.isInteger(id) && id > 0 ? workItemId(id) : null;
}
