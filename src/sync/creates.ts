/**
 * Rows for lines without a work item: one that creates it, one that writes its `#id` to the page, and, where an existing item
 * looks like it, the pair that links that one instead. Creating and adopting are alternatives: ticking one unticks the other.
 *
 * A create row is unticked until a person ticks it or names a scope, and stays so while an existing item is on offer:
 * a false outcome costs an Epic, a missed one costs a click.
 */
import type { BacklogLevel, WorkItem } from "../domain/board";
import type { Diagnostic } from "../domain/diagnostic";
import type { LineKey } from "../domain/ids";
import type { Line, OutcomeLine } from "../domain/line";
import type { Adoption } from "./adopt";
import { shownValue, syncedFacts, typeHasFact, wikiValue } from "./facts";
import type { Ground, Rows } from "./ground";
import {
  change,
  isConfirmed,
  isElsewhere,
  joinRows,
  mentionOf,
  notified,
  operationId,
  pageOf,
  rankOf,
  refTo,
  subjectOf,
} from "./ground";
import { linkRows } from "./links";
import type { Change, Operation, OperationId } from "./operation";
import { mentionRow } from "./pageEdits";
import type { CreateScope } from "./request";

export const createIdOf = (key: LineKey): OperationId => operationId("create-work-item", key);
export const createId = (line: Line): OperationId => createIdOf(line.key);
export const adoptId = (line: Line, item: WorkItem): OperationId => operationId("link", line.key, "adopt", item.id);

/** What a new deliverable hangs under. */
type Parent =
  | { readonly kind: "item"; readonly item: WorkItem; readonly after: OperationId | null }
  | { readonly kind: "planned"; readonly operation: OperationId }
  | { readonly kind: "none"; readonly why: string | null };

export function createRows(ground: Ground, line: Line, adoptions: ReadonlyMap<Line["key"], Adoption>): Rows {
  const adoption = adoptions.get(line.key) ?? null;
  const adopt = adoption === null ? [] : [adoptRows(ground, line, adoption)];
  const level = levelOf(ground, line);
  if (ground.board !== null && level === null)
    return joinRows([...adopt, { operations: [], diagnostics: [noLevel(line)] }]);
  const outcome = line.kind === "deliverable" ? (ground.outcomes.get(line.outcome) ?? null) : null;
  const parent: Parent =
    outcome === null ? { kind: "none", why: null } : parentOf(ground, outcome, adoptions.get(outcome.key) ?? null);
  if (parent.kind === "none" && parent.why !== null) return joinRows([...adopt, { operations: [] }]);
  const ticked =
    adoption === null && isConfirmed(ground, line) && inScope(ground, ground.request.choices.create, outcome ?? line);
  const create = createRow(ground, line, level, parent, ticked);
  return joinRows([
    ...adopt,
    { operations: [create, mentionRow(ground, line, { ref: create.id }, create.id, ticked)] },
  ]);
}

function createRow(ground: Ground, line: Line, level: BacklogLevel | null, parent: Parent, ticked: boolean): Operation {
  const type = level?.defaultType ?? null;
  const facts = syncedFacts.flatMap((fact): Change[] => {
    if (ground.board !== null && type !== null && !typeHasFact(ground.board.process, type, fact)) return [];
    const stated = wikiValue(fact, line.facts, ground.people);
    return stated.kind === "value" ? [change(fact, null, shownValue(stated))] : [];
  });
  const place = ground.board === null ? [] : placeOf(ground, line, parent);
  const owner = facts.find(({ fact }) => fact === "owner")?.to ?? null;
  return {
    id: createId(line),
    kind: "create-work-item",
    side: "board",
    ticked,
    dependsOn: parentRows(parent),
    subject: subjectOf(line, null),
    changes: [
      ...(type === null ? [] : [change("type", null, type)]),
      ...facts,
      ...place,
      ...parentChange(parent),
      change("wiki-link", null, pageOf(line)),
    ],
    precondition: { absent: true },
    reason:
      ground.board === null
        ? `The ${line.kind} has no work item on its page; the board was not read.`
        : `The ${line.kind} on ${pageOf(line)}, line ${line.facts.place.line}, has no work item yet.`,
    notifies: notified(null, owner),
  };
}

/** What the two sides say differently is a question only once somebody chose the item: an offer asks nothing yet. */
function adoptRows(ground: Ground, line: Line, { item, reason }: Adoption): Rows {
  const id = adoptId(line, item);
  const link = linkRows(ground, line, item, { id, ticked: false, reason });
  const chosen = ground.request.choices.ticked.get(id) === true;
  return joinRows([
    chosen ? link : { ...link, conflicts: [] },
    { operations: [mentionRow(ground, line, item.id, adoptId(line, item), false)] },
  ]);
}

function levelOf(ground: Ground, line: Line): BacklogLevel | null {
  const process = ground.board?.process ?? null;
  return process === null ? null : line.kind === "outcome" ? process.outcomeLevel : process.deliverableLevel;
}

function parentOf(ground: Ground, outcome: OutcomeLine, adoption: Adoption | null): Parent {
  if (outcome.primary !== null) {
    const { item } = outcome.primary;
    if (item === null) return { kind: "none", why: "its outcome's work item cannot be read" };
    return canHold(ground, item) ? { kind: "item", item, after: null } : { kind: "none", why: null };
  }
  if (outcome.facts.held !== null) return { kind: "none", why: "its outcome is held back" };
  if (adoption !== null && ground.request.choices.ticked.get(adoptId(outcome, adoption.item)) === true) {
    return canHold(ground, adoption.item)
      ? { kind: "item", item: adoption.item, after: adoptId(outcome, adoption.item) }
      : { kind: "none", why: null };
  }
  if (ground.board !== null && ground.board.process.outcomeLevel === null) return { kind: "none", why: null };
  return { kind: "planned", operation: createId(outcome) };
}

/** A deliverable hangs only under an item of a higher backlog level. */
function canHold(ground: Ground, item: WorkItem): boolean {
  const own = rankOf(ground, item.type);
  const below = ground.board?.process.deliverableLevel?.rank ?? null;
  return own !== null && below !== null && own > below;
}

const parentRows = (parent: Parent): readonly OperationId[] =>
  parent.kind === "planned"
    ? [parent.operation]
    : parent.kind === "item" && parent.after !== null
      ? [parent.after]
      : [];

function parentChange(parent: Parent): readonly Change[] {
  if (parent.kind === "none") return [];
  return [change("parent", null, parent.kind === "item" ? mentionOf(parent.item.id) : refTo(parent.operation))];
}

/** Area and iteration: inherited from the parent item, else the stream's area of the settings, else the project's root. */
function placeOf(ground: Ground, line: Line, parent: Parent): readonly Change[] {
  const root = ground.board?.project.name ?? "";
  // Areas and iterations belong to a project: those of a parent elsewhere do not exist here.
  if (parent.kind === "item" && !isElsewhere(ground, parent.item))
    return [change("area", null, parent.item.areaPath), change("iteration", null, parent.item.iterationPath)];
  const { choices, portfolio } = ground.request;
  const area = choices.areas.get(line.stream) ?? portfolio.strategy.settings.areas.get(line.stream) ?? root;
  return [change("area", null, area), change("iteration", null, root)];
}

/** Whether the person's scope (`--create`) takes this line in; a deliverable goes with its outcome. */
function inScope(ground: Ground, scope: CreateScope, line: Line): boolean {
  switch (scope) {
    case "none":
      return false;
    case "all":
      return true;
    case "now":
      return isNow(ground, line);
    case "committed":
      return isNow(ground, line) || isCommitted(line);
  }
}

function isNow(ground: Ground, line: Line): boolean {
  if (line.facts.status?.category === "in-progress") return true;
  const horizon = line.kind === "outcome" ? line.facts.horizon : null;
  if (horizon !== null && /\b(now|current|in progress|doing)\b/i.test(horizon.literal)) return true;
  const today = ground.board?.asOf.slice(0, 10) ?? null;
  const period = horizon?.from != null ? horizon : line.facts.target;
  return today !== null && period?.from != null && period.to !== null && period.from <= today && today <= period.to;
}

/** Given a delivery target, or called a commitment. */
function isCommitted(line: Line): boolean {
  if (line.facts.target?.to != null) return true;
  return line.kind === "outcome" && (line.facts.kind === "commitment" || line.facts.horizon?.to != null);
}

function noLevel(line: Line): Diagnostic {
  return {
    rule: "no-level",
    severity: "info",
    message: `The process has no backlog level for ${line.kind === "outcome" ? "outcomes" : "deliverables"}, so no work item is proposed for “${line.facts.title}”.`,
    place: line.facts.place,
    help: "Add a portfolio backlog level to the process, or link the line to a work item by hand.",
  };
}
