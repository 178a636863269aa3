/** Every sentence of the hub around its screens, in one place for translation. */
import { inWords, plural } from "./locale";

export const hubText = {
  chooseWiki: "Which wiki holds the strategy?",
  chooseWikiAbout: "This project has several. Your choice stays in the address of this page.",
  projectWiki: "Project wiki",
  publishedFromCodeAt: (mappedPath: string, version: string): string =>
    `Published from code, ${mappedPath} at ${version}`,
  closeDetails: "Close details",
  reading: "Reading…",
  refreshAbout: "Read the wiki and the board again",
  title: "Throughline",
  ofWiki: (name: string): string => `Strategy of the wiki ${name}`,
  strategy: "Strategy",
  coverage: "Coverage",
  sync: "Sync",
  found: "What was found",
  tabs: "Views of the strategy",
  reloadFailed: (message: string, help: string): string =>
    `${message} ${help} What you see is from the last successful read.`,
  slowedDown: (message: string | null): string =>
    `Azure DevOps asks us to go slower. Everything goes on by itself and nothing is lost; it only takes longer.${message === null ? "" : ` It says: “${message}”`}`,
  tryAgain: "Try again",
  wikiPages: "Wiki pages",
  readingTheStrategy: "Reading the strategy",
  workItems: "Work items",
  links: "Links",
  rollUp: "Progress of the work below",
  stagesLabel: "What is being read",
  doneOf: (done: number, total: number): string => `${inWords(done)} of ${inWords(total)}`,
  noWiki: "This project has no wiki yet",
  noWikiAbout:
    "Throughline reads the strategy from wiki pages. Create the project wiki under Overview › Wiki, or ask someone who may; then look again.",
  lookAgain: "Look again",
  readingsTitle: "Save how the pages are read",
  readingsIntro: (pages: string): string =>
    `Your word on ${pages} is kept in the wiki itself, where everyone sees it and can change it.`,
  readingsOk: "Save to the wiki",
  readingsDone: "Saved to the wiki.",
  linkTitle: (named: string): string => `Link ${named}`,
  linkIntro: "Both halves of the link are written: the number on the page, and the page on the work item.",
  linkOk: "Link",
  linkedOne: (named: string): string => `${named} is linked.`,
  linkedMany: (named: string): string => `${named} are linked.`,
  unlinkTitle: (workItem: number): string => `Unlink #${workItem}`,
  unlinkIntro: "The number leaves the page and the page leaves the work item. The work item itself stays as it is.",
  unlinkOk: "Unlink",
  unlinkDone: (workItem: number): string => `#${workItem} is no longer linked.`,
  startersTitle: "Start from pages that show the shape",
  startersIntro:
    "Headings and advice only, to be filled in by you. A page that exists is left alone, and the pages are never read as a strategy before someone writes one.",
  startersOk: "Create the pages",
  startersDone: "The starter pages are in the wiki.",
  workItemsOf: (count: number): string => plural(count, "work item"),
  readingsOf: (pages: number): string => (pages === 1 ? "this page" : `these ${inWords(pages)} pages`),
  refresh: "Refresh",
} as const;
