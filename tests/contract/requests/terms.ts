/** The named terms of the request formulae, and what they come to at the size of `departmentAtSize.ts`. */
import { items, roadmaps, size } from "./departmentAtSize";

/** Whether the history of the wiki can be read: with the scope `vso.code`, or without. */
export type Reach = "history" | "no history";

const perBatch = 200;
const perQuery = 500;

/** What each term counts stands beside it; a formula is a sum of terms. */
const always = {
  /** connectionData: who is signed in. */
  signIn: 1,
  /** Where the wiki and git areas of the service are (the official Node client asks once an area and process). */
  areasOfPages: 2,
  /** The same of core, work and wit. */
  areasOfBoard: 3,
  /** Of work and wit alone, where the project is not asked for. */
  areasOfItems: 2,
  wikis: 1,
  /** The project's id; the page around the hub knows it. */
  project: 1,
  /** Backlog levels, and work item types with their states. */
  process: 2,
  /** Ids of the N items of both levels (one more for every 19,999). */
  ids: 1,
  /** ⌈N/200⌉: those items. */
  batches: Math.ceil(items / perBatch),
  /** ⌈W/500⌉: which items link to a page. */
  pageLinks: Math.ceil(size.pages / perQuery),
  /** ⌈L/200⌉: relations of the items that lines name. */
  relations: Math.ceil(items / perBatch),
  /** Done, begun and all of the stories below, whatever their number. */
  rollUp: 3,
  iterations: 1,
  /** The server's time, where no query that is needed anyway tells it. */
  time: 1,
  /** One work item, or a few: a batch. */
  item: 1,
  /** A search by words: the query. */
  query: 1,
  /** Revisions of one item. */
  itemHistory: 1,
  /** One for each shape of rows that create something. */
  shapes: 1,
} as const;

/** What is read of the wiki's history; without it none of it is asked for. */
const ofHistory = {
  /** ⌈commits/100⌉: a list of commits. */
  commits: 1,
  /** R: the last commits of each page with open outcomes. */
  ages: roadmaps,
  /** For each page that states a measure: its commits, and of each what it changed and the text. */
  trends: 3,
} as const;

export type Term = keyof typeof always | keyof typeof ofHistory | "pages" | "signInLookedAt";

export function valueOf(term: Term, reach: Reach): number {
  if (term === "pages")
    return reach === "history"
      ? // The listing of the branch, and the texts.
        1 + Math.ceil(size.pages / perQuery)
      : // Git says no; then the tree, every page, and the tree again, to see that nothing moved.
        1 + 2 + size.pages;
  // Refused once, the browser's official client looks whether the sign-in still stands.
  if (term === "signInLookedAt") return reach === "history" ? 0 : 1;
  if (term in ofHistory) return reach === "history" ? ofHistory[term as keyof typeof ofHistory] : 0;
  return always[term as keyof typeof always];
}

/** The items of both levels with everything that hangs on them. */
const work: readonly Term[] = ["ids", "batches", "pageLinks", "relations", "rollUp"];
export const board: readonly Term[] = ["project", "process", ...work];
/** A screen's: the page around it knows the project. */
export const boardOfScreen: readonly Term[] = ["process", ...work];
/** As of a day: the service keeps no index of which item named a page then. */
export const boardThen: readonly Term[] = ["ids", "batches", "relations", "rollUp"];

export const sumOf = (formula: readonly Term[], reach: Reach): number =>
  formula.reduce((sum, term) => sum + valueOf(term, reach), 0);
