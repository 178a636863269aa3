/** Every sentence of the dashboard widget and its configuration, in one place for translation. */
import { inWords, plural } from "./locale";

export const widgetText = {
  readingTheStrategy: "Reading the strategy",
  readingStreams: "Reading the streams of the strategy",
  moreStreams: (moreStreams: number): string => `and ${plural(moreStreams, "more stream")}`,
  outcomesWithoutWork: "Outcomes without work",
  noMetric: (name: string): string => `${name} states no current value of a metric yet.`,
  directions: {
    towards: "towards the target",
    away: "away from the target",
    still: "has not moved",
    unknown: "",
  },
  showBoth: "Coverage and a metric that moved",
  showCoverage: "Coverage only",
  showMetric: "Metric only",
  wiki: "Wiki",
  defaultWiki: "The one Throughline opens",
  stream: "Stream",
  allStreams: "All streams",
  goneStream: (stream: string): string => `${stream} (not in the wiki any more)`,
  show: "Show",
  from: (spelled: string): string => `from ${spelled}`,
  target: (spelled: string): string => `target ${spelled}`,
  chooseWiki: "Choose the wiki that holds the strategy.",
  chooseOtherStream: (stream: string): string =>
    `The stream “${stream}” is not in the wiki any more: choose another one.`,
  noOutcomeCounted: "no outcome counted",
  haveWork: (covered: number, counted: number): string =>
    `${inWords(covered)} of ${inWords(counted)} outcomes have work`,
  noStrategy: "No strategy was found in the wiki yet.",
  streamGone: (stream: string): string => `The stream “${stream}” is not in the wiki any more.`,
  noWiki: "This project has no wiki yet.",
  noWikiHelp: "The strategy is read from its pages.",
  severalWikis: "This project has several wikis.",
  severalWikisHelp: "Choose one in the configuration of the widget.",
} as const;
