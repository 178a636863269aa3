/**
 * Preparation: the deliverable-level items of the sprint that comes, per area, with what a refinement session would ask
 * for. Only what the process has a field for can be missing.
 */
import type { Board, WorkItem } from "./board";
import type { WorkItemId } from "./ids";
import type { Iteration } from "./iteration";
import { linesOf, linksOf } from "./joinPortfolio";
import type { OutcomeLine } from "./line";
import type { Portfolio } from "./portfolio";

/** What an item says about being ready; `null` = its type has no field for it. */
export interface Readiness {
  readonly acceptance: boolean | null;
  readonly size: boolean | null;
}

export type MissingPart = "owner" | "acceptance" | "size" | "parent";

export interface PreparedItem {
  readonly item: WorkItem;
  /** Outcome it serves, by its own line or its parent's; `null` when it serves none. */
  readonly outcome: OutcomeLine | null;
  readonly missing: readonly MissingPart[];
}

export interface Preparation {
  readonly iteration: Iteration;
  /** Area path, as teams own them. */
  readonly areas: readonly { readonly area: string; readonly items: readonly PreparedItem[] }[];
}

/** The dated iterations without iterations below them that begin next after `day`; several may begin on the same day. */
export function comingIterations(iterations: readonly Iteration[], day: string): readonly Iteration[] {
  const leaves = iterations.filter(({ path }) => !iterations.some((other) => other.path.startsWith(`${path}\\`)));
  const ahead = leaves.filter(({ start }) => start !== null && start > day);
  const first = ahead.map(({ start }) => start ?? "").sort()[0];
  return ahead.filter(({ start }) => start === first);
}

/** Items to be prepared: open ones of the deliverable level in those iterations. */
export function itemsToPrepare(board: Board, coming: readonly Iteration[]): readonly WorkItem[] {
  const types = new Set(board.process.deliverableLevel?.types ?? []);
  const paths = new Set(coming.map(({ path }) => path.toLowerCase()));
  return board.items.filter(
    ({ type, category, iterationPath }) =>
      types.has(type) && category !== "completed" && category !== "removed" && paths.has(iterationPath.toLowerCase()),
  );
}

export function preparationOf(
  portfolio: Portfolio,
  coming: readonly Iteration[],
  readiness: ReadonlyMap<WorkItemId, Readiness>,
): readonly Preparation[] {
  const { board } = portfolio;
  if (board === null) return [];
  const outcomes = outcomesOfItems(portfolio);
  return coming.map((iteration) => {
    const items = itemsToPrepare(board, [iteration]);
    const areas = [...new Set(items.map(({ areaPath }) => areaPath))].sort();
    return {
      iteration,
      areas: areas.map((area) => ({
        area,
        items: items
          .filter(({ areaPath }) => areaPath === area)
          .map((item) => ({
            item,
            outcome: outcomes.get(item.id) ?? (item.parent === null ? null : (outcomes.get(item.parent) ?? null)),
            missing: missingOf(item, readiness.get(item.id)),
          })),
      })),
    };
  });
}

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
