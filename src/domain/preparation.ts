/**
 * Preparation: the deliverable-level items of the sprint that comes, per area, with what a refinement session would ask
 * for, and those of outcomes that are being worked on which no sprint has yet. Only what the process has a field for can be
 * missing.
 */
import type { Board, WorkItem } from "./board";
import type { WorkItemId } from "./ids";
import type { Iteration } from "./iteration";
import { linesOf, linksOf } from "./joinPortfolio";
import { laneOf } from "./lane";
import type { OutcomeLine } from "./line";
import type { Portfolio } from "./portfolio";

/** What an item says about being ready; `null` = its type has no field for it. */
export interface Readiness {
  readonly acceptance: boolean | null;
  readonly size: boolean | null;
}

export type MissingPart = "owner" | "acceptance" | "size" | "parent" | "iteration";

export interface PreparedItem {
  readonly item: WorkItem;
  /** Outcome it serves, by its own line or its parent's; `null` when it serves none. */
  readonly outcome: OutcomeLine | null;
  readonly missing: readonly MissingPart[];
}

export interface Preparation {
  /** `null` = work of present outcomes that stands in no sprint. */
  readonly iteration: Iteration | null;
  /** Area path, as teams own them. */
  readonly areas: readonly { readonly area: string; readonly items: readonly PreparedItem[] }[];
}

/** A sprint is an iteration without iterations below it. */
const sprintsAmong = (iterations: readonly Iteration[]): readonly Iteration[] =>
  iterations.filter(({ path }) => !iterations.some((other) => other.path.startsWith(`${path}\\`)));

/** The dated sprints that begin next after `day`; several may begin on the same day. */
export function comingIterations(iterations: readonly Iteration[], day: string): readonly Iteration[] {
  const ahead = sprintsAmong(iterations).filter(({ start }) => start !== null && start > day);
  const first = ahead.map(({ start }) => start ?? "").sort()[0];
  return ahead.filter(({ start }) => start === first);
}

/** Items to be prepared: open ones of the deliverable level in those iterations. */
export function itemsToPrepare(board: Board, coming: readonly Iteration[]): readonly WorkItem[] {
  const paths = new Set(coming.map(({ path }) => path.toLowerCase()));
  return openDeliverables(board).filter(({ iterationPath }) => paths.has(iterationPath.toLowerCase()));
}

/** Open items of the deliverable level that serve an outcome of the lane Now and stand in no sprint with dates. */
export function itemsWithoutSprint(
  portfolio: Portfolio,
  iterations: readonly Iteration[],
  day: string,
): readonly WorkItem[] {
  const { board } = portfolio;
  if (board === null) return [];
  const dated = sprintsAmong(iterations).filter(({ start }) => start !== null);
  const sprints = new Set(dated.map(({ path }) => path.toLowerCase()));
  const outcomes = outcomesOfItems(portfolio);
  return openDeliverables(board).filter((item) => {
    const outcome = servedBy(outcomes, item);
    return outcome !== null && laneOf(outcome, day) === "now" && !sprints.has(item.iterationPath.toLowerCase());
  });
}

function openDeliverables(board: Board): readonly WorkItem[] {
  const types = new Set(board.process.deliverableLevel?.types ?? []);
  return board.items.filter(
    ({ type, category }) => types.has(type) && category !== "completed" && category !== "removed",
  );
}

/** The sprints that come, and last the work without one, where there is any. */
export function preparationOf(
  portfolio: Portfolio,
  coming: readonly Iteration[],
  withoutSprint: readonly WorkItem[],
  readiness: ReadonlyMap<WorkItemId, Readiness>,
): readonly Preparation[] {
  const { board } = portfolio;
  if (board === null) return [];
  const outcomes = outcomesOfItems(portfolio);
  const inAreas = (items: readonly WorkItem[], further: readonly MissingPart[]): Preparation["areas"] =>
    [...new Set(items.map(({ areaPath }) => areaPath))].sort().map((area) => ({
      area,
      items: items
        .filter(({ areaPath }) => areaPath === area)
        .map((item) => ({
          item,
          outcome: servedBy(outcomes, item),
          missing: [...missingOf(item, readiness.get(item.id)), ...further],
        })),
    }));
  const sprints = coming.map((iteration) => ({ iteration, areas: inAreas(itemsToPrepare(board, [iteration]), []) }));
  return withoutSprint.length === 0
    ? sprints
    : [...sprints, { iteration: null, areas: inAreas(withoutSprint, ["iteration"]) }];
}

/** The outcome of its own line, else of its parent's. */
const servedBy = (outcomes: ReadonlyMap<WorkItemId, OutcomeLine>, item: WorkItem): OutcomeLine | null =>
  outcomes.get(item.id) ?? (item.parent === null ? null : (outcomes.get(item.parent) ?? null));

function outcomesOfItems(portfolio: Portfolio): ReadonlyMap<WorkItemId, OutcomeLine> {
  const byKey = new Map(portfolio.outcomes.map((outcome) => [outcome.key, outcome]));
  return new Map(
    linesOf(portfolio).flatMap((line) => {
      const outcome = line.kind === "outcome" ? line : byKey.get(line.outcome);
      return outcome === undefined ? [] : linksOf(line).map(({ id }) => [id, outcome] as const);
    }),
  );
}

function missingOf(item: WorkItem, readiness: Readiness | undefined): readonly MissingPart[] {
  const rows: readonly (readonly [MissingPart, boolean])[] = [
    ["owner", item.assignedTo === null],
    ["acceptance", readiness?.acceptance === false],
    ["size", readiness?.size === false],
    ["parent", item.parent === null],
  ];
  return rows.filter(([, isMissing]) => isMissing).map(([part]) => part);
}
