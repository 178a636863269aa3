/**
 * Rows that make links whole. A link has two native halves, `#id` on the page and a *Wiki Page* link on the item; where one is
 * missing a row adds it, where a page moved a row names the new page. Parent links follow the page's structure.
 */
import type { Pointer, WikiPageLink, WorkItem } from "../domain/board";
import type { LineKey, PagePath } from "../domain/ids";
import type { DeliverableLine, Line, LinkedItem } from "../domain/line";
import { decide } from "./conflict";
import type { Ground, Rows } from "./ground";
import {
  change,
  isConfirmed,
  joinRows,
  linksToWiki,
  mentionOf,
  notified,
  operationId,
  pageOf,
  rankOf,
  refTo,
  subjectOf,
} from "./ground";
import type { Operation, OperationId } from "./operation";
import { boardEditRows, mentionRow } from "./pageEdits";
import { readPointer } from "./pointer";

interface LinkRow {
  readonly id: OperationId;
  readonly ticked: boolean;
  readonly reason: string;
  /** The link to a page that is gone, to be replaced; its pointer stays the base. */
  readonly moved?: { readonly link: WikiPageLink; readonly pointer: Pointer };
}

/** Adds the item's half of the link, with the facts nobody would be surprised by (empty there, stated here), in one revision. */
export function linkRows(ground: Ground, line: Line, item: WorkItem, row: LinkRow): Rows {
  const decided = decide(ground, line, item, row.moved?.pointer ?? null);
  const owner = decided.toBoard.find(({ fact }) => fact === "owner")?.to ?? null;
  const link: Operation = {
    id: row.id,
    kind: "link",
    side: "board",
    ticked: row.ticked,
    dependsOn: [],
    subject: subjectOf(line, item.id),
    changes: [change("wiki-link", row.moved?.link.page ?? null, pageOf(line)), ...decided.toBoard],
    precondition: { rev: item.rev },
    reason: row.reason,
    notifies: notified(item, owner),
  };
  return {
    operations: [
      link,
      ...boardEditRows(ground, line, item, decided.toPage, decided.offeredToPage).map((edit) => after(edit, link.id)),
    ],
    conflicts: decided.conflicts,
    diagnostics: decided.diagnostics,
  };
}

const after = (operation: Operation, id: OperationId): Operation => ({
  ...operation,
  dependsOn: [...operation.dependsOn, id],
});

/** The line names the item; the item does not name the page. */
export function missingWikiLinkRows(ground: Ground, line: Line, primary: LinkedItem, item: WorkItem): Rows {
  const moved = movedLink(ground, primary);
  const reason =
    moved !== null
      ? `#${item.id} still links to ${moved.link.page}, which is not there any more; the line stands on ${pageOf(line)} now.`
      : primary.wikiLink !== null
        ? `#${item.id} links to the page, but the link does not say what was agreed.`
        : `The page names #${item.id}, but #${item.id} does not link back to the page.`;
  return linkRows(ground, line, item, {
    id: operationId("link", line.key, "wiki-link"),
    ticked: isConfirmed(ground, line),
    reason,
    ...(moved === null ? {} : { moved }),
  });
}

/**
 * The link to where the line stood before: a page that is gone, or one that no longer names the item. Its pointer is what both
 * sides agreed on, so it stays the base. A page that still names the item keeps its link.
 */
function movedLink(ground: Ground, primary: LinkedItem): { link: WikiPageLink; pointer: Pointer } | null {
  if (primary.wikiLink !== null) return null;
  for (const link of linksToWiki(ground, primary.id)) {
    const pointer = readPointer(link.comment ?? "");
    if (pointer !== null && !isNamedOn(ground, link.page, primary)) return { link, pointer };
  }
  return null;
}

const isNamedOn = (ground: Ground, page: PagePath, { id }: LinkedItem): boolean =>
  ground.lines.some((line) => pageOf(line) === page && line.facts.workItems.includes(id));

/**
 * The item names the line; the line does not name the item. An interrupted apply is finished; otherwise a person may have
 * taken the `#id` off the page, so both ways out are offered and none is ticked.
 */
export function missingMentionRows(ground: Ground, line: Line, item: WorkItem): Rows {
  const interrupted = ground.request.interrupted?.has(line.key) === true;
  const mention: Operation = {
    ...mentionRow(ground, line, item.id, null, interrupted && isConfirmed(ground, line)),
    reason: interrupted
      ? `An apply was interrupted after it created #${item.id}; the page does not name it yet.`
      : `#${item.id} links to this line, but the page does not name it: name it here, or take the link off the item.`,
  };
  if (interrupted) return { operations: [mention] };
  const unlink = unlinkRow(line, item, `#${item.id} links to this line, but the page does not name it any more.`, []);
  return { operations: [mention, unlink] };
}

/** Takes the item's half of the link away. */
export function unlinkRow(line: Line, item: WorkItem, reason: string, dependsOn: readonly OperationId[]): Operation {
  return {
    id: operationId("unlink", line.key, item.id),
    kind: "unlink",
    side: "board",
    ticked: false,
    dependsOn,
    subject: subjectOf(line, item.id),
    changes: [change("wiki-link", pageOf(line), null)],
    precondition: { rev: item.rev },
    reason,
    notifies: notified(item),
  };
}

/**
 * Parent links as the page has them; `creates` are the create rows by line. A row is ticked only where an end is new to the plan: a parent somebody took away or
 * changed later is a question.
 */
export function parentRows(ground: Ground, line: DeliverableLine, creates: ReadonlyMap<LineKey, Operation>): Rows {
  const outcome = ground.outcomes.get(line.outcome) ?? null;
  const item = line.primary?.item ?? null;
  if (outcome === null || item === null || line.shared || ground.board === null) return { operations: [] };
  const create = creates.get(outcome.key) ?? null;
  const parent = outcome.primary?.item ?? null;
  if (parent === null)
    return create === null || item.parent !== null ? { operations: [] } : newParentRow(ground, line, item, create);
  if (!fits(ground, item, parent) || isBelow(ground, item, parent)) return { operations: [] };
  const served = outcome.alsoServedBy.some((link) => link.id === item.parent);
  if (served) return { operations: [] };
  const fresh = line.primary?.pointer == null || outcome.primary?.pointer == null;
  if (item.parent === null) {
    return {
      operations: [
        parentRow(
          line,
          item,
          mentionOf(parent.id),
          fresh && isConfirmed(ground, line),
          [],
          fresh
            ? "The page puts it under this outcome."
            : "The page puts it under this outcome, but the item has no parent: somebody took it away, or it was refused when they were linked.",
        ),
      ],
    };
  }
  const reason = `The page puts it under #${parent.id}, the board under #${item.parent}.`;
  const leave: Operation = {
    ...parentRow(line, item, null, false, [], reason),
    id: operationId("unlink", line.key, "parent"),
    kind: "unlink",
    changes: [change("parent", mentionOf(item.parent), null)],
  };
  return joinRows([{ operations: [leave, parentRow(line, item, mentionOf(parent.id), false, [leave.id], reason)] }]);
}

function newParentRow(ground: Ground, line: DeliverableLine, item: WorkItem, create: Operation): Rows {
  const type = create.changes.find(({ fact }) => fact === "type")?.to ?? "";
  const above = rankOf(ground, type);
  const own = rankOf(ground, item.type);
  if (above === null || own === null || above <= own) return { operations: [] };
  return {
    operations: [
      parentRow(line, item, refTo(create.id), create.ticked, [create.id], "The page puts it under this outcome."),
    ],
  };
}

function parentRow(
  line: Line,
  item: WorkItem,
  to: string | null,
  ticked: boolean,
  dependsOn: readonly OperationId[],
  reason: string,
): Operation {
  return {
    id: operationId("link", line.key, "parent"),
    kind: "link",
    side: "board",
    ticked,
    dependsOn,
    subject: subjectOf(line, item.id),
    changes: [change("parent", null, to)],
    precondition: { rev: item.rev },
    reason,
  };
}

function fits(ground: Ground, item: WorkItem, parent: WorkItem): boolean {
  const above = rankOf(ground, parent.type);
  const own = rankOf(ground, item.type);
  return above !== null && own !== null && above > own && item.id !== parent.id;
}

/** Directly below, or below something in between. */
function isBelow(ground: Ground, item: WorkItem, ancestor: WorkItem): boolean {
  const seen = new Set<number>();
  for (let at = item.parent; at !== null && !seen.has(at); at = ground.items.get(at)?.parent ?? null) {
    if (at === ancestor.id) return true;
    seen.add(at);
  }
  return false;
}
