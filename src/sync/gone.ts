/**
 * Items that say they belong to a line the wiki no longer has, and items that say they belong to a line another item serves.
 * A row asks; nothing is written unless a person ticks it. A page that could not be read is never evidence that a line is gone.
 */
import type { Pointer, WorkItem } from "../domain/board";
import type { PagePath } from "../domain/ids";
import type { Line } from "../domain/line";
import type { Ground, Rows } from "./ground";
import { change, linksToWiki, notified, operationId, pageOf } from "./ground";
import type { Operation, OperationId } from "./operation";
import { readPointer } from "./pointer";

export function goneRows(ground: Ground): Rows {
  const { board } = ground;
  if (board === null) return { operations: [] };
  const byKey = new Map(ground.lines.map((line) => [line.key, line]));
  const unreadable = new Set(
    ground.request.portfolio.strategy.diagnostics
      .filter(({ rule }) => rule === "unreadable")
      .map(({ place }) => place?.page),
  );
  const operations = board.items.flatMap((item): Operation[] => {
    if (ground.linkedItems.has(item.id) || item.category === "removed") return [];
    return linksToWiki(ground, item.id).flatMap((link): Operation[] => {
      const pointer = readPointer(link.comment ?? "");
      if (pointer === null || unreadable.has(link.page)) return [];
      const line = byKey.get(pointer.key);
      return [line === undefined ? askRow(ground, item, link.page, pointer) : duplicateRow(item, line, link.page, [])];
    });
  });
  return { operations };
}

/** Items that state this line's key although the line names another one; a row of `rows` that settles the line goes first. */
export function duplicateRows(line: Line, rows: readonly Operation[]): readonly Operation[] {
  const mention = rows.find((row) => row.kind === "edit-page" && row.changes.some(({ fact }) => fact === "mention"));
  return line.alsoServedBy.flatMap(({ item, mentioned }) =>
    item === null || mentioned
      ? []
      : [duplicateRow(item, line, pageOf(line), mention === undefined ? [] : [mention.id])],
  );
}

function askRow(ground: Ground, item: WorkItem, page: PagePath, { key, title }: Pointer): Operation {
  const what = ground.existingPages.has(page)
    ? `${page} no longer has this line.`
    : `The page ${page} is not there any more, and no line elsewhere names #${item.id}.`;
  return {
    id: operationId("unlink", "gone", key, item.id),
    kind: "unlink",
    side: "board",
    ticked: false,
    dependsOn: [],
    subject: { key, title: title === "" ? item.title : title, workItem: item.id, page },
    changes: [change("wiki-link", page, null)],
    precondition: { rev: item.rev },
    reason: `${what} Nothing happens to #${item.id} unless you tick this row, which takes the link off it.`,
    notifies: notified(item),
  };
}

/** `page`: the one the item's link names. */
function duplicateRow(item: WorkItem, line: Line, page: PagePath, dependsOn: readonly OperationId[]): Operation {
  const untouched = item.rev === 1;
  const served = line.primary === null ? "" : `, which #${line.primary.id} serves`;
  const base = {
    side: "board" as const,
    ticked: false,
    dependsOn,
    subject: { key: line.key, title: line.facts.title, workItem: item.id, page: pageOf(line) },
    precondition: { rev: item.rev },
    notifies: notified(item),
  };
  return untouched
    ? {
        ...base,
        id: operationId("recycle-work-item", line.key, item.id),
        kind: "recycle-work-item",
        changes: [],
        reason: `#${item.id} was created for the same line${served}, and nobody touched it since: it can go to the recycle bin.`,
      }
    : {
        ...base,
        id: operationId("unlink", line.key, item.id),
        kind: "unlink",
        changes: [change("wiki-link", page, null)],
        reason: `#${item.id} says it belongs to the same line${served}; somebody worked on it, so it is for a person to decide.`,
      };
}
