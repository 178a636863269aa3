/**
 * The ground a plan is made on: the request, indexed once. Every planner reads it; none changes it.
 */
import type { Board, WikiPageLink, WorkItem } from "../domain/board";
import type { LineKey, PagePath, WorkItemId } from "../domain/ids";
import type { DeliverableLine, Line, OutcomeLine } from "../domain/line";
import type { Diagnostic } from "../domain/diagnostic";
import { shortHash } from "./digest";
import type {
  Change,
  Conflict,
  HeldBack,
  Operation,
  OperationId,
  OperationKind,
  Precondition,
  Subject,
} from "./operation";
import type { People } from "./people";
import { peopleOf } from "./people";
import type { PlanRequest } from "./request";
import { conflictKey } from "./request";

export interface Ground {
  readonly request: PlanRequest;
  readonly board: Board | null;
  readonly people: People;
  /** Every outcome, each followed by its deliverables. */
  readonly lines: readonly Line[];
  readonly outcomes: ReadonlyMap<LineKey, OutcomeLine>;
  readonly items: ReadonlyMap<WorkItemId, WorkItem>;
  /** Items some line names, as primary or further link. */
  readonly linkedItems: ReadonlySet<WorkItemId>;
  /** Pages whose reading somebody confirmed. */
  readonly confirmedPages: ReadonlySet<PagePath>;
  readonly existingPages: ReadonlySet<PagePath>;
}

/** What a planner adds to the plan. */
export interface Rows {
  readonly operations: readonly Operation[];
  readonly conflicts?: readonly Conflict[];
  readonly heldBack?: readonly HeldBack[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Why a row has these changes: `otherwise` for what only one side changed, and that somebody chose where they disagreed. */
export function reasonOf(
  { request }: Ground,
  line: Line,
  changes: readonly Change[],
  otherwise: (names: string) => string,
): string {
  const names = (facts: readonly Change[]): string => facts.map(({ fact }) => fact).join(" and ");
  const isChosen = ({ fact }: Change): boolean => request.choices.resolutions.has(conflictKey(line.key, fact));
  const [chosen, others] = [changes.filter(isChosen), changes.filter((one) => !isChosen(one))];
  return [
    ...(others.length === 0 ? [] : [otherwise(names(others))]),
    ...(chosen.length === 0 ? [] : [`The two sides disagreed on the ${names(chosen)}; this value was chosen.`]),
  ].join(" ");
}

export const noRows: Rows = { operations: [] };

export function joinRows(parts: readonly Rows[]): Required<Rows> {
  return {
    operations: parts.flatMap((part) => part.operations),
    conflicts: parts.flatMap((part) => part.conflicts ?? []),
    heldBack: parts.flatMap((part) => part.heldBack ?? []),
    diagnostics: parts.flatMap((part) => part.diagnostics ?? []),
  };
}

export function groundOf(request: PlanRequest): Ground {
  const { portfolio, choices } = request;
  const { board } = portfolio;
  const lines = portfolio.outcomes.flatMap((outcome): Line[] => [outcome, ...outcome.deliverables]);
  const confirmedPages = new Set<PagePath>();
  for (const page of portfolio.strategy.pages) {
    if (page.confirmed !== null || choices.confirmed === "all") confirmedPages.add(page.path);
  }
  for (const line of lines)
    if (line.primary !== null && line.primary.pointer !== null) confirmedPages.add(line.facts.place.page);
  return {
    request,
    board,
    people: peopleOf(board?.items ?? []),
    lines,
    outcomes: new Map(portfolio.outcomes.map((outcome) => [outcome.key, outcome])),
    items: new Map((board?.items ?? []).map((item) => [item.id, item])),
    linkedItems: new Set(
      lines.flatMap((line) => [
        ...(line.primary === null ? [] : [line.primary.id]),
        ...line.alsoServedBy.map((link) => link.id),
      ]),
    ),
    confirmedPages,
    existingPages: new Set(portfolio.strategy.pages.map((page) => page.path)),
  };
}

/** Stable for the same input: kind, line and what tells rows of one line apart. */
export const operationId = (kind: OperationKind, ...parts: readonly (string | number)[]): OperationId =>
  shortHash([kind, ...parts].join("\n"), 10);

export const pageOf = (line: Line): PagePath => line.facts.place.page;

export const isConfirmed = (ground: Ground, line: Line): boolean => ground.confirmedPages.has(pageOf(line));

/** The page as it was read; apply re-reads and compares. */
export function pagePreconditionOf(ground: Ground, page: PagePath): Precondition {
  const blob = ground.request.snapshot.blobs.get(page);
  return blob === undefined ? { absent: true } : { blob };
}

export function subjectOf(line: Line, workItem: Subject["workItem"] = line.primary?.id ?? null): Subject {
  return { key: line.key, title: line.facts.title, workItem, page: pageOf(line) };
}

export const change = (fact: Change["fact"], from: string | null, to: string | null): Change => ({ fact, from, to });

/** `#12` */
export const mentionOf = (id: WorkItemId): string => `#${id}`;

/** Stands for the item another row will create. */
export const refTo = (operation: OperationId): string => `ref:${operation}`;

/** The links of an item to pages of this wiki. */
export function linksToWiki(ground: Ground, id: WorkItemId): readonly WikiPageLink[] {
  const links = ground.board?.links.get(id)?.wikiPages ?? [];
  return links.filter((link) => link.wikiId.toLowerCase() === ground.request.wiki.id.toLowerCase());
}

/** Who hears of a new revision of this item: the person it is assigned to, and the one it will be. */
export function notified(item: WorkItem | null, newOwner: string | null = null): readonly string[] {
  const names = new Set<string>();
  if (item?.assignedTo != null) names.add(item.assignedTo.displayName);
  if (newOwner !== null) names.add(newOwner.replace(/\s*<[^>]*>$/, ""));
  return [...names].sort();
}

/** The item belongs to another project than the board that was read. */
export const isElsewhere = ({ board }: Ground, item: WorkItem): boolean =>
  board !== null && item.project.toLowerCase() !== board.project.name.toLowerCase();

export const isDeliverable = (line: Line): line is DeliverableLine => line.kind === "deliverable";

/** Rank of a type's backlog level; `null` when it stands on none. Higher ranks are nearer the strategy. */
export function rankOf(ground: Ground, type: string): number | null {
  return ground.board?.process.levels.find((level) => level.types.includes(type))?.rank ?? null;
}
