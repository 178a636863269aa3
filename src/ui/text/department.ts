/** Sentences of closing a period, proposing, engagement and turning Throughline off, in one place for translation. */
import { inWords, plural } from "./locale";

export const departmentText = {
  cancel: "Cancel",
  close: "Close a period…",
  closeTitle: "Close a period",
  closeIntro:
    "Say of each outcome what became of it. What is carried over starts the next page with its number; the old page becomes history and counts no more.",
  closePage: "The page whose period ends",
  closeNone: "No page holds outcomes that could be closed.",
  fates: { achieved: "Achieved", carried: "Carried over", dropped: "Dropped" },
  fateOf: (title: string): string => `What became of “${title}”`,
  why: "Why",
  whyOf: (title: string): string => `Why, of “${title}”`,
  closeTo: "The page of the next period",
  closeToHint: "It must not be there yet. Only needed when something is carried over.",
  closeReview: "Show the plan",
  closeProposal: (page: string): string => `What closing ${page} writes. Undo gives the page back.`,
  closeOk: "Close the period",
  closeDone: "The period is closed.",
  decided: (done: number, all: number): string => `${inWords(done)} of ${inWords(all)} decided`,

  suggest: "Propose…",
  suggestTitle: "Propose an idea or an outcome",
  suggestIntro:
    "Everyone can. An idea goes to the page of ideas, where what became of it is read too; an outcome stands last on the roadmap, where its answer is read.",
  suggestKinds: { idea: "An idea, to be validated first", outcome: "An outcome of the roadmap" },
  suggestKind: "What it is",
  suggestStream: "Stream",
  suggestWords: "In a few words",
  suggestSentence: { idea: "What you believe", outcome: "What changes for customers" },
  suggestReview: "Show the page edit",
  suggestCopy: "Copy as text",
  suggestCopied: "Copied. Send it as a comment or with a pull request.",
  suggestProposal: "What you propose becomes part of this page, where everyone reads it and can answer.",
  suggestOk: "Save to the wiki",
  suggestDone: "Proposed. The page says so.",

  engagement: "Contribution",
  engagementAbout:
    "Changes of pages by people, month by month; what Throughline wrote is left out. Nobody is named, compared or ranked.",
  engagementShow: "Count the changes of the last twelve months",
  engagementNone:
    "The wiki's history cannot be read here, so contribution is left out. Reading it needs the permission to read code.",
  engagementHead: ["Month", "Changes", "People"],
  engagementFailed: "The history could not be read.",
  waiting: (waiting: number, all: number): string =>
    waiting === 0
      ? `Every one of ${plural(all, "idea")} was answered.`
      : `${plural(waiting, "idea waits", "ideas wait")} for an answer, of ${inWords(all)}.`,
  proposalsWaiting: (waiting: number, all: number): string =>
    waiting === 0
      ? `Every one of ${plural(all, "proposed outcome")} was answered.`
      : `${plural(waiting, "proposed outcome waits", "proposed outcomes wait")} for an answer, of ${inWords(all)}.`,

  prepareCsv: "CSV",
  prepareMarkdown: "Markdown",
  prepareCsvLabel: "Export the preparation as CSV",
  prepareMarkdownLabel: "Export the preparation as Markdown",
  prepareName: (day: string, ending: string): string => `preparation-${day}.${ending}`,

  uninstall: "Stop using Throughline…",
  uninstallTitle: "Take everything of Throughline off",
  uninstallIntro:
    "Its links, the numbers it wrote to pages, its settings and notes go. What people wrote, decided and created stays. Untick what others rely on.",
  uninstallOk: "Take it off",
  uninstallDone: "Nothing of Throughline is left in this wiki and its work items.",
} as const;
