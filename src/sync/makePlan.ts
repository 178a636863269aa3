/**
 * The plan: one synchronous function from what was read, and what a person chose, to a list of rows. It knows no clock, no
 * chance and no world, so the same input gives the same bytes, and it reads nothing back from what it writes.
 *
 * Promises: an item is created only by a row somebody ticked; existing items are offered first; both sides' changes never
 * overwrite each other; lines that are done, struck out, superseded, ideas or stubs are held back; when nobody changed anything
 * there is no row; a plan made after this one was applied is empty but for what waits for a person.
 * It must not write, guess a work item for a line, or propose anything for a page nobody confirmed other than unticked.
 */
import type { Pointer, WorkItem } from "../domain/board";
import type { BlobId, LineKey } from "../domain/ids";
import { linesOf } from "../domain/joinPortfolio";
import type { Line, LinkedItem } from "../domain/line";
import type { Diagnostic, Place } from "../domain/diagnostic";
import type { Adoption } from "./adopt";
import { findAdoptions } from "./adopt";
import { causesOf } from "./causes";
import { createRows } from "./creates";
import { duplicateRows, goneRows } from "./gone";
import type { Ground, Rows } from "./ground";
import { groundOf, isDeliverable, isElsewhere, joinRows, noRows, subjectOf } from "./ground";
import { missingMentionRows, missingWikiLinkRows, parentRows } from "./links";
import type { Conflict, Operation, Plan } from "./operation";
import { orderRows } from "./order";
import { readPointer } from "./pointer";
import type { PlanRequest, Refusal } from "./request";
import { setTicks } from "./ticks";
import { updateRows } from "./updates";

export { tick, tickOnly } from "./ticks";
export type { CreateScope, PlanChoices, PlanRequest } from "./request";
export { noChoices } from "./request";

export function makePlan(request: PlanRequest): Plan {
  const ground = groundOf(request);
  const adoptions = findAdoptions(ground, ground.lines.filter(wantsWork));
  const perLine = ground.lines.map((line) => lineRows(ground, line, adoptions));
  const creates = new Map(perLine.flatMap((rows) => rows.operations.flatMap(createByLine)));
  // The parent first: it is a question once the line's link says what was agreed, should an apply end between the two.
  const withParents = ground.lines.flatMap((line, at) => [
    isDeliverable(line) ? parentRows(ground, line, creates) : noRows,
    perLine[at] ?? noRows,
  ]);
  const rows = joinRows([...withParents, goneRows(ground), boardNote(ground), hiddenLevels(ground, perLine)]);
  return planOf(request, withoutRefused(request, createsWait(ground, elsewhereAsks(ground, rows))));
}

const createByLine = (row: Operation): readonly (readonly [LineKey, Operation])[] =>
  row.kind === "create-work-item" && row.subject.key !== null ? [[row.subject.key, row]] : [];

/** A plan of exactly these rows, for verbs that bring their own. */
export function planOf(request: PlanRequest, rows: Rows): Plan {
  const operations = setTicks(orderRows(rows.operations), request.choices.ticked);
  return {
    target: targetOf(request),
    madeFrom: madeFrom(request, operations, rows.conflicts ?? []),
    operations,
    conflicts: rows.conflicts ?? [],
    heldBack: rows.heldBack ?? [],
    diagnostics: rows.diagnostics ?? [],
    causes: causesOf(operations),
  };
}

function targetOf({ org, wiki }: PlanRequest): Plan["target"] {
  return { org, project: wiki.projectName, wiki: wiki.name, version: wiki.version };
}

function lineRows(ground: Ground, line: Line, adoptions: ReadonlyMap<LineKey, Adoption>): Rows {
  if (line.shared) return { operations: duplicateRows(line, []) };
  if (isHeldBack(line)) return heldRows(line);
  if (line.primary === null) return createRows(ground, line, adoptions);
  return linkedRows(ground, line, line.primary);
}

/** Finished lines that are linked already go on being kept in step; every other held line is left alone. */
const isHeldBack = (line: Line): boolean =>
  line.facts.held !== null && !(line.facts.held === "done" && line.primary?.pointer != null);

const wantsWork = (line: Line): boolean => line.primary === null && !line.shared && line.facts.held === null;

function heldRows(line: Line): Rows {
  const { held } = line.facts;
  return held === null ? noRows : { operations: [], heldBack: [{ subject: subjectOf(line), reason: held }] };
}

function linkedRows(ground: Ground, line: Line, primary: LinkedItem): Rows {
  const { item, pointer } = primary;
  const rows =
    item === null || item.category === "removed" || belongsElsewhere(primary)
      ? noRows
      : primaryRows(ground, line, primary, item, pointer);
  return joinRows([rows, { operations: duplicateRows(line, rows.operations) }]);
}

function primaryRows(ground: Ground, line: Line, primary: LinkedItem, item: WorkItem, pointer: Pointer | null): Rows {
  if (!primary.mentioned) return missingMentionRows(ground, line, item);
  if (pointer === null || primary.wikiLink === null) return missingWikiLinkRows(ground, line, primary, item);
  return updateRows(ground, line, item, pointer);
}

/** One artifact link per page and item: the pointer there states another line. */
const belongsElsewhere = ({ pointer, wikiLink }: LinkedItem): boolean =>
  pointer === null && readPointer(wikiLink?.comment ?? "") !== null;

/** Work of another project follows that project's process and people: a row about it is written only where a person ticks it. */
function elsewhereAsks(ground: Ground, rows: Required<Rows>): Required<Rows> {
  const operations = rows.operations.map((operation): Operation => {
    const { workItem } = operation.subject;
    const item = typeof workItem === "number" ? (ground.items.get(workItem) ?? null) : null;
    if (item === null || !isElsewhere(ground, item)) return operation;
    return {
      ...operation,
      ticked: false,
      reason: `${operation.reason} #${item.id} is in the project ${item.project}.`,
    };
  });
  return { ...rows, operations };
}

/**
 * A page that cannot be claimed gets no new items: their number could not be written either. Who may bypass the policy can tick them
 * all the same. Edits of pages stay rows; they go into a patch.
 */
function createsWait({ request }: Ground, rows: Required<Rows>): Required<Rows> {
  const { wiki } = request;
  if (request.protectedBranch !== true || rows.operations.length === 0) return rows;
  const creates = new Set(rows.operations.filter(({ kind }) => kind === "create-work-item").map(({ id }) => id));
  const waits = (row: Operation): boolean => creates.has(row.id) || row.dependsOn.some((id) => creates.has(id));
  const edits = rows.operations.filter((row) => row.side === "wiki" && !waits(row)).length;
  const note: Diagnostic = {
    rule: "branch-protected",
    severity: "info",
    message: `The branch ${wiki.version} of ${wiki.name} takes changes through pull requests only: ${edits === 1 ? "1 page edit goes" : `${edits} page edits go`} into a patch, ${creates.size === 1 ? "1 new work item waits" : `${creates.size} new work items wait`}.`,
    place: null,
    help: "Take the page edits as a patch into a pull request; plan again once it is merged.",
  };
  return {
    ...rows,
    operations: rows.operations.map((row) => (waits(row) ? { ...row, ticked: false } : row)),
    diagnostics: [...rows.diagnostics, note],
  };
}

/** A level the team hides on its backlogs is a level all the same; whoever creates there should know where to look for it. */
function hiddenLevels(ground: Ground, perLine: readonly Rows[]): Rows {
  const { process } = ground.board ?? {};
  const types = new Set(
    perLine.flatMap(({ operations }) =>
      operations.flatMap(({ kind, changes }) =>
        kind === "create-work-item" ? changes.flatMap(({ fact, to }) => (fact === "type" ? [to] : [])) : [],
      ),
    ),
  );
  const hidden = (process?.levels ?? []).filter((level) => level.hidden && types.has(level.defaultType));
  return {
    operations: [],
    diagnostics: hidden.map((level): Diagnostic => ({
      rule: "level-hidden",
      severity: "info",
      message: `The backlog level ${level.name} is hidden for the team: a new ${level.defaultType} is there, but not on the team's backlogs.`,
      place: null,
      help: `Show ${level.name} in the team's backlog settings, or find the work by query and on this screen.`,
    })),
  };
}

function boardNote(ground: Ground): Rows {
  if (ground.board !== null) return noRows;
  const note: Diagnostic = {
    rule: "board-not-read",
    severity: "info",
    message: "Only the wiki was read: rows list the lines without a work item; nothing could be compared.",
    place: null,
    help: "Name the organisation and project to plan against the board.",
  };
  return { operations: [], diagnostics: [note] };
}

/**
 * Edits the page cannot take as it stands, and values the service would refuse, become findings, and what depended on them goes with them. Where the number of a
 * work item cannot be written, the item is not created or linked either: it would be half a link from the first moment.
 */
function withoutRefused(request: PlanRequest, rows: Required<Rows>): Required<Rows> {
  const edits = request.refusedEdits ?? new Map<string, string>();
  const written = request.refusedRows ?? new Map<string, Refusal>();
  const refused = new Set([...edits.keys(), ...written.keys()]);
  if (refused.size === 0) return rows;
  const unnameable = rows.operations
    .filter(
      (operation) =>
        edits.has(operation.id) && operation.changes.some((one) => one.fact === "mention" && one.to !== null),
    )
    .flatMap((operation) => operation.dependsOn);
  const dropped = new Set<string>(unnameable);
  for (const operation of orderRows(rows.operations)) {
    if (refused.has(operation.id) || operation.dependsOn.some((id) => dropped.has(id))) dropped.add(operation.id);
  }
  const places = new Map(linesOf(request.portfolio).map(({ key, facts }) => [key, facts.place]));
  const findings = rows.operations.flatMap((operation): Diagnostic[] => {
    const reason = edits.get(operation.id);
    const refusal = written.get(operation.id);
    return [
      ...(reason === undefined ? [] : [refusedEdit(operation, reason)]),
      ...(refusal === undefined ? [] : [refusedRow(places, operation, refusal)]),
    ];
  });
  return {
    ...rows,
    operations: rows.operations.filter((operation) => !dropped.has(operation.id)),
    diagnostics: [...rows.diagnostics, ...findings],
  };
}

/** The row's place is the line's, so that the finding stands where the row would. */
function refusedRow(places: ReadonlyMap<LineKey, Place>, operation: Operation, { message, help }: Refusal): Diagnostic {
  const { subject, kind, changes } = operation;
  const type = changes.find(({ fact }) => fact === "type")?.to ?? "work item";
  const item = typeof subject.workItem === "number" ? `#${subject.workItem}` : "the work item";
  const what = kind === "create-work-item" ? `creating the ${type} for` : `changing ${item} for`;
  return {
    rule: "row-refused",
    severity: "warning",
    message: `The service would refuse ${what} “${subject.title}”: ${message}`,
    place: subject.key === null ? null : (places.get(subject.key) ?? null),
    help,
  };
}

function refusedEdit(operation: Operation, reason: string): Diagnostic {
  const facts = operation.changes.map(({ fact }) => fact).join(" and ");
  const { page } = operation.subject;
  return {
    rule: "page-edit-refused",
    severity: "info",
    message: `The ${facts} of “${operation.subject.title}” cannot be written to the page: ${reason}`,
    place: page === null ? null : { page, line: 1, column: 1, endLine: 1 },
    help: "Edit the page by hand where the board is right.",
  };
}

/**
 * The versions the rows rest on, by path and id ascending. A create rests on every item its page is linked from: none of them
 * is the line's own, so apply need not look at them again.
 */
function madeFrom(
  request: PlanRequest,
  operations: readonly Operation[],
  conflicts: readonly Conflict[],
): Plan["madeFrom"] {
  const subjects = [...operations, ...conflicts].map(({ subject }) => subject);
  const pages = new Map<string, BlobId>();
  const items = new Map<number, number>();
  const revs = new Map((request.portfolio.board?.items ?? []).map((item) => [item.id, item.rev]));
  for (const { page, workItem } of subjects) {
    const blob = page === null ? undefined : request.snapshot.blobs.get(page);
    if (page !== null && blob !== undefined) pages.set(page, blob);
    const rev = typeof workItem === "number" ? revs.get(workItem) : undefined;
    if (typeof workItem === "number" && rev !== undefined) items.set(workItem, rev);
  }
  const growing = new Set(
    operations.filter(({ kind }) => kind === "create-work-item").map(({ subject }) => subject.page),
  );
  for (const links of request.portfolio.board?.links.values() ?? []) {
    if (links.wikiPages.some(({ page }) => growing.has(page))) items.set(links.id, revs.get(links.id) ?? links.rev);
  }
  return {
    commit: request.snapshot.commit,
    pages: Object.fromEntries([...pages].sort(([one], [other]) => (one < other ? -1 : 1))),
    items: Object.fromEntries([...items].sort(([one], [other]) => one - other)),
  };
}
