/** The board half of the service: work items, classification, queries, teams' settings. */
import type { Part, Stores } from "../route";

export interface Board extends Part {
  readonly routes: Part["routes"];
}

export function createBoard(_stores: Stores): Board {
  return { routes: [], assumptions: [] };
}
