/** Every sentence of linking: pickers, dialogs and the menu action, in one place for translation. */
import { inWords, plural } from "./locale";

export const linkingText = {
  reading: "Reading the wiki and the selected items",
  menuTitle: "Link to an outcome",
  menuTitleOf: (items: number): string => `Link ${inWords(items)} items to an outcome`,
  noWiki: "This project has no wiki yet, so there is no outcome to link to.",
  chooseWiki: "Which wiki holds the strategy?",
  cancel: "Cancel",
  close: "Close",
  anotherLine: "Another line",
  writing: "Writing…",
  linkItems: (items: number): string => `Link ${plural(items, "item")}`,
  itemsLinked: (items: number): string => `${plural(items, "item")} linked`,
  asTheyWere: (count: number): string => `${inWords(count)} as they were`,
  notLinked: (count: number): string => `${inWords(count)} not linked`,
  done: "done",
  selectedWorkItems: "Selected work items",
  linkedAlready: "linked already",
  nothingToWrite: "nothing to write",
  willBeLinked: "will be linked and kept in step with it",
  willBeNamed: "will be named beside the item that is linked already",
  notWritten: "Not written.",
  unreadable: "This item cannot be read: it was deleted, or you may not see it.",
  searchLines: "Search outcomes and deliverables",
  noLine: "No line holds these words.",
  withoutWorkFirst: "Those without work stand first.",
  hasWork: "has work",
  lines: "Outcomes and deliverables",
  searchItemsLabel: "Search work items by title or number",
  searchItems: (types: string): string => `Search ${types} by title or #id`,
  workItems: "Work items",
  linkWorkTo: (title: string): string => `Link work to “${title}”`,
  searching: "Searching…",
  nothingFound: "Nothing found. Try fewer words, or the number.",
  recentlyChanged: "Recently changed",
  found: (count: number): string => `${inWords(count)} found, best first`,
  alreadyHere: " · already linked here",
  nothingToWriteHere: "There is nothing to write: both sides say this already.",
  noOutcome: "The wiki has no outcome yet.",
  outcome: "Outcome",
  deliverable: "Deliverable",
  wiki: "Wiki",
  board: "Board",
  removed: "removed",
  whatIsWritten: "What is written",
  placeOf: (page: string, line: number): string => `${page}, line ${line}`,
  causes: (commits: number, revisions: number, notified: readonly string[]): string =>
    `${plural(commits, "commit")} in the wiki, ${plural(revisions, "revision")} on the board. ${
      notified.length === 0 ? "Nobody is notified." : `${notified.join(", ")} may be notified.`
    }`,
  whichOutcome: (ids: readonly number[]): string =>
    ids.length === 1
      ? `Which outcome does #${ids[0] ?? ""} serve?`
      : `Which outcome do ${inWords(ids.length)} work items serve?`,
  changes: (count: number): string => plural(count, "change"),
  linesFound: (count: number): string => plural(count, "line"),
} as const;
