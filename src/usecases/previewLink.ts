/**
 * Linking by hand: the plan that links one line to one work item, or takes that link away. Both halves of the link are rows, so
 * that what will be written is seen before it is.
 */
import type { WorkItem } from "../domain/board";
import type { LineKey, PagePath, RunId, WorkItemId } from "../domain/ids";
import { linesOf } from "../domain/joinPortfolio";
import type { Line } from "../domain/line";
import type { Wiki } from "../domain/wiki";
import { change, groundOf, joinRows, mentionOf, operationId } from "../sync/ground";
import type { Ground, Rows } from "../sync/ground";
import { linkRows, parentRows, unlinkRow } from "../sync/links";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import { editRow, mentionRow } from "../sync/pageEdits";
import { writePointer } from "../sync/pointer";
import type { PlanRequest } from "../sync/request";
import type { Loaded } from "./loadPortfolio";
import { requestOf } from "./previewSync";

/** The first link of a line carries the pointer; a further one is a mention only. A line or item unknown here gives an empty plan. */
export const previewLink = (loaded: Loaded, key: LineKey, workItem: WorkItem): Plan =>
  previewLinks(loaded, key, [workItem]);

/** The same for several items at once, in their order: one plan, so that the page is written once however many there are. */
export function previewLinks(loaded: Loaded, key: LineKey, workItems: readonly WorkItem[]): Plan {
  const request = workItems.reduce(withItem, requestOf(loaded, {}));
  const ground = groundOf(request);
  const line = ground.lines.find((candidate) => candidate.key === key) ?? null;
  if (line === null) return planOf(request, { operations: [] });
  let named = line.facts.workItems;
  const parts: Rows[] = [];
  for (const workItem of workItems) {
    if (line.facts.workItems.includes(workItem.id)) continue;
    const isFurther = named.length > 0 || ground.linkedItems.has(workItem.id);
    parts.push(
      isFurther
        ? { operations: [furtherMention(ground, line, workItem.id, named)] }
        : firstLink(ground, line, workItem),
    );
    named = [...named, workItem.id];
  }
  return planOf(request, joinRows(parts));
}

function firstLink(ground: Ground, line: Line, workItem: WorkItem): Rows {
  const id = operationId("link", line.key, "adopt", workItem.id);
  const link = linkRows(ground, line, workItem, {
    id,
    ticked: true,
    reason: `You link the line to #${workItem.id} “${workItem.title}”.`,
  });
  const mention = mentionRow(ground, line, workItem.id, id, true);
  // The parent first, as in every plan: once the link is there, a parent that is missing is a question.
  const parent = line.kind === "deliverable" ? parentOf(ground, line, workItem) : [];
  return {
    ...link,
    operations: [
      ...parent,
      ...link.operations.map((row) => ({ ...row, ticked: row.kind !== "edit-page" || row.ticked })),
      mention,
    ],
  };
}

/** The comment of a link that is added to an item by hand, on its form, before anything of it is saved. */
export interface FormLink {
  readonly wiki: Wiki;
  readonly page: PagePath;
  readonly comment: string;
}

/**
 * The item's half of a link, for a form that saves it together with everything else typed there; the next plan offers the page's
 * half. Its pointer names revision 0 and agrees on no fact: nothing was written by a run, so there is nothing to undo.
 */
export function formLink({ portfolio, snapshot }: Loaded, key: LineKey, run: RunId): FormLink | null {
  const line = linesOf(portfolio).find((candidate) => candidate.key === key);
  const reading = portfolio.strategy.pages.find(({ path }) => path === line?.facts.place.page);
  if (line === undefined || reading === undefined) return null;
  const pointer = {
    title: line.facts.title,
    key: line.facts.key,
    blob: reading.blob,
    rev: 0,
    digests: new Map<string, string>(),
    run,
  };
  return { wiki: snapshot.wiki, page: reading.path, comment: writePointer(pointer) };
}

/** Takes `#id` off the line and the line's page off the item; the item itself stays as it is. */
export function previewUnlink(loaded: Loaded, key: LineKey, workItem: WorkItemId): Plan {
  const request = requestOf(loaded, {});
  const ground = groundOf(request);
  const line = ground.lines.find((candidate) => candidate.key === key) ?? null;
  if (line === null) return planOf(request, { operations: [] });
  const linked = [line.primary, ...line.alsoServedBy].find((link) => link?.id === workItem) ?? null;
  const mention = line.facts.workItems.includes(workItem) ? [removeMention(ground, line, workItem)] : [];
  const needsPage = mention.map(({ id }) => id);
  const unlink =
    linked?.item == null || linked.wikiLink === null || servesAnother(ground, line, workItem)
      ? []
      : [{ ...unlinkRow(line, linked.item, `You take #${workItem} off the line.`, needsPage), ticked: true }];
  return planOf(request, { operations: [...mention, ...unlink] });
}

/** Another line of the same page names the item first: the link to the page is that line's. */
const servesAnother = (ground: Ground, line: Line, workItem: WorkItemId): boolean => {
  const page: PagePath = line.facts.place.page;
  return ground.lines.some(
    (other) => other !== line && other.facts.place.page === page && other.facts.workItems[0] === workItem,
  );
};

function removeMention(ground: Ground, line: Line, workItem: WorkItemId): Operation {
  return editRow(ground, line, {
    what: `unmention ${workItem}`,
    workItem,
    changes: [change("mention", mentionOf(workItem), null)],
    ticked: true,
    reason: `You take #${workItem} off the line.`,
  });
}

/** `named`: the numbers the line names before it; the row says that it goes beside them, where a first number would give way. */
function furtherMention(ground: Ground, line: Line, workItem: WorkItemId, named: readonly WorkItemId[]): Operation {
  const before = named.length === 0 ? null : named.map(mentionOf).join(" ");
  const after = [...named, workItem].map(mentionOf).join(" ");
  return {
    ...mentionRow(ground, line, workItem, null, true),
    changes: [change("mention", before, after)],
    reason: `You name #${workItem} on the line as well; it is shown, and kept in step by the line that named it first.`,
  };
}

/** A deliverable's item goes under its outcome's, where it has no parent yet. */
function parentOf(
  ground: Ground,
  line: Line & { readonly kind: "deliverable" },
  workItem: WorkItem,
): readonly Operation[] {
  const linked = { id: workItem.id, item: workItem, missing: null, mentioned: true, wikiLink: null, pointer: null };
  if (workItem.parent !== null) return [];
  const { operations } = parentRows(ground, { ...line, primary: linked }, new Map());
  return operations.map((row) => ({ ...row, ticked: true }));
}

/** The item may come from a search: nothing of it needs to have been loaded. */
function withItem(request: PlanRequest, item: WorkItem): PlanRequest {
  const { board } = request.portfolio;
  if (board === null || board.items.some(({ id }) => id === item.id)) return request;
  return { ...request, portfolio: { ...request.portfolio, board: { ...board, items: [...board.items, item] } } };
}
