/** Every sentence around the plans of the hub that no screen of its own has words for, in one place for translation. */
import { inWords, plural } from "./locale";

export const proposalText = {
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
} as const;
