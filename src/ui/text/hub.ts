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
  read: (outcomes: number): string => `The wiki and the board are read: ${plural(outcomes, "outcome")}.`,
  refreshAbout: "Read the wiki and the board again",
  title: "Throughline",
  ofWiki: (name: string): string => `Strategy of the wiki ${name}`,
  strategy: "Strategy",
  roadmap: "Roadmap",
  review: "Review",
  coverage: "Coverage",
  sync: "Sync",
  found: "What was found",
  tabs: "Views of the strategy",
  reloadFailed: (message: string, help: string): string =>
    `${message} ${help} What you see is from the last successful read.`,
  slowedDown: (message: string | null, seconds: number): string =>
    [
      "Azure DevOps asks us to go slower.",
      ...(seconds > 0 ? [`The next request waits ${plural(seconds, "second")}.`] : []),
      "Everything goes on by itself and nothing is lost; it only takes longer.",
      ...(message === null ? [] : [`It says: “${message}”`]),
    ].join(" "),
  tryAgain: "Try again",
  wikiPages: "Wiki pages",
  readingTheStrategy: "Reading the strategy",
  workItems: "Work items",
  links: "Links",
  rollUp: "Progress of the work",
  stagesLabel: "What is being read",
  doneOf: (done: number, total: number): string => `${inWords(done)} of ${inWords(total)}`,
  noWiki: "This project has no wiki yet",
  noWikiAbout:
    "Throughline reads the strategy from wiki pages. Create the project wiki under Overview › Wiki, or ask someone who may; then look again.",
  lookAgain: "Look again",
  refresh: "Refresh",
} as const;
