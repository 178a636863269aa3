/**
 * Line of sight: what a work item serves, from its deliverable and outcome up to the theme, the vision and the mission. An item
 * that no line names serves what the nearest item above it serves, so a Story sees the outcome of its Epic.
 */
import type { Board, WorkItem } from "./board";
import type { WorkItemId } from "./ids";
import { linesOf, linksOf } from "./joinPortfolio";
import type { DeliverableLine, Line, LinkedItem, OutcomeLine } from "./line";
import type { Portfolio } from "./portfolio";
import { isLeftBehind } from "./promise";
import type { Stream } from "./strategy";

export interface LineOfSight {
  /** The item above through which it is served; `null` when a line names the item itself. */
  readonly through: WorkItem | null;
  /** The line that names the item, or the one above it. */
  readonly line: Line;
  /** `null` for a line nothing links yet. */
  readonly link: LinkedItem | null;
  readonly outcome: OutcomeLine;
  /** `null` when the item serves the outcome itself. */
  readonly deliverable: DeliverableLine | null;
  readonly stream: Stream;
}

/** Depth at which a chain of parents is given up; the service allows no cycles, a hostile answer might. */
const highest = 12;

/** The item and everything above it, nearest first, as far as the board knows it. */
export function chainOf(board: Board, id: WorkItemId): readonly WorkItem[] {
  const items = new Map(board.items.map((item) => [item.id, item]));
  const chain: WorkItem[] = [];
  for (let at = items.get(id); at !== undefined && chain.length < highest;) {
    chain.push(at);
    at = at.parent === null ? undefined : items.get(at.parent);
  }
  return chain;
}

/**
 * In reading order; empty when it serves nothing. A line that is left behind (struck, superseded, archived) counts only where no
 * living line names the item. `chain` holds the item first, then what lies above it.
 */
export function lineOfSightOf(portfolio: Portfolio, chain: readonly WorkItem[]): readonly LineOfSight[] {
  for (const [height, item] of chain.entries()) {
    const naming = linesOf(portfolio).flatMap((line) => {
      const link = linksOf(line).find(({ id }) => id === item.id);
      return link === undefined ? [] : [{ line, link }];
    });
    const alive = naming.filter(({ line }) => !isLeftBehind(line.facts));
    const found = (alive.length > 0 ? alive : naming).flatMap(({ line, link }) =>
      sightAlong(portfolio, line, link, height === 0 ? null : item),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** The way up from a line; empty for a line of another portfolio. */
export function sightAlong(
  portfolio: Portfolio,
  line: Line,
  link: LinkedItem | null,
  through: WorkItem | null,
): readonly LineOfSight[] {
  const stream = portfolio.strategy.streams.find(({ key }) => key === line.stream);
  const outcome =
    line.kind === "outcome" ? line : portfolio.outcomes.find((candidate) => candidate.key === line.outcome);
  if (stream === undefined || outcome === undefined) return [];
  return [{ through, line, link, outcome, deliverable: line.kind === "deliverable" ? line : null, stream }];
}
