/** Sentences of the Review screen, in one place for translation. */
import type { TeamNote } from "../../domain/preparation";
import { percentWords, plural } from "./locale";

export const reviewText = {
  reading: "Reading what was promised at the last review…",
  since: "Compare with the end of",
  sinceHint: "The day of the last minutes, unless you name another.",
  save: "Save the minutes…",
  saveTitle: "Save the minutes of this review",
  saveIntro:
    "One wiki page with this review, the open actions carried over, and room for decisions. Actions and decisions live there and nowhere else.",
  saveOk: "Create the page",
  saveDone: "The minutes are in the wiki.",
  saved: "The minutes of this day are in the wiki.",
  openMinutes: "Open them",
  report: "Outcome report",
  reportAs: { html: "HTML, to print or send", markdown: "Markdown", csv: "CSV, one row an outcome", json: "JSON" },
  reportFailed: "The report could not be made.",
  reportName: (day: string, ending: string): string => `outcome-report-${day}.${ending}`,
  noReview:
    "No earlier minutes with a date were found, so nothing is said to have changed. Name a day to compare with.",
  noHistory:
    "The wiki's history cannot be read here, so nothing is said to have changed. Reading it needs the permission to read code.",
  contradicting: (date: string, page: string, others: readonly string[]): string =>
    `Several pages are minutes of ${date} and do not say the same. Actions and decisions were taken from ${page}, not from ${others.join(", ")}. Make one page of them.`,
  noBoard: "The board was not read, so nothing is said to be delivered.",
  compared: (since: string): string => `What follows compares today with the end of ${since}.`,
  actions: "Actions of the last review",
  noActions: "The last minutes hold no actions.",
  overdue: "overdue",
  done: "done",
  due: (when: string): string => `due ${when}`,
  changes: "What changed",
  noChanges: "Nothing that was promised changed.",
  kinds: { added: "Added", dropped: "Dropped", changed: "Changed" },
  facts: {
    title: "Title",
    page: "Page",
    stream: "Stream",
    theme: "Theme",
    horizon: "Horizon",
    target: "Target",
    owner: "Owner",
    status: "Status",
    health: "Health",
    achieved: "Achieved",
    delivered: "Delivered",
    work: "Work",
  } as Readonly<Record<string, string>>,
  notWritten: "not written",
  changedBy: {
    outcome: (people: readonly string[]): string => `Changed by ${people.join(" · ")}`,
    page: (people: readonly string[]): string => `Page changed by ${people.join(" or ")}`,
  },
  decided: (decision: string): string => `Decision: ${decision}`,
  deliveredTitle: "Delivered since the last review",
  achievedTitle: "Achieved",
  notMeasured: "Delivered, not yet measured",
  work: "Work on the outcome level",
  created: "New",
  closed: "Finished",
  metrics: "Metrics",
  noMetrics: "No metric is written down.",
  metricHead: ["Metric", "Baseline", "Last review", "Now", "Target", "Moved"],
  moved: { better: "Better", worse: "Worse", same: "Unchanged" },
  notKnown: "not known",
  northStar: "north star",
  risks: "Risks",
  riskHead: ["Risk", "Of", "ROAM", "Mitigation", "Owner"],
  ideas: "Ideas in validation",
  age: (days: number): string => `${plural(days, "day")} in validation`,
  noSince: "since when is not written",
  ideaStates: { "in-validation": "In validation", validated: "Validated", rejected: "Rejected" },
  learned: (result: string): string => `Result: ${result}`,
  next: (step: string): string => `Next: ${step}`,
  proposals: "Proposed outcomes without an answer",
  waits: "Not answered",
  answered: "Answered",
  answers: {
    said: (words: string): string => words,
    decided: (words: string): string => `Decided: ${words}`,
    "taken-on": (): string => "A work item stands at its line",
    struck: (): string => "It is struck",
  },
  debt: "Technical debt",
  window: (words: string): string => `Investment window: ${words}`,
  windowOf: (stream: string, words: string): string => `Investment window of ${stream}: ${words}`,
  shareHead: ["Quarter", "Closed items", "Of them debt", "Share"],
  share: (share: number): string => percentWords(Math.round(share * 100)),
  nothingClosed: "nothing closed",
  openDebt: "Open the debt portfolio",
  classMissing: "not classified",
  preparation: "Preparation for the next sprint",
  noSprint: "No iteration is dated ahead, so there is nothing to prepare for.",
  nothingPlanned: "No work of the deliverable level is planned for it.",
  sprint: (path: string, start: string | null): string => (start === null ? path : `${path}, from ${start}`),
  withoutSprint: "Work of present outcomes in no sprint",
  round: (team: string | null, sprint: string): string => (team === null ? sprint : `${team}: ${sprint}`),
  teamNote: (note: TeamNote): string => {
    switch (note.kind) {
      case "no-team-named":
        return "The work is listed by area. To prepare team by team, name the teams in a row “Teams” of the settings page.";
      case "unknown-team":
        return `There is no team “${note.team}” in this project, or you may not see it. Its work is listed by area.`;
      case "no-area":
        return `The team “${note.team}” owns no area, so no work is known to be its own.`;
      case "no-sprint-ahead":
        return `The team “${note.team}” has no dated sprint ahead. Its work is listed by area.`;
    }
  },
  preparationHead: ["Item", "Serves", "Missing"],
  noOutcome: "no outcome",
  nothingMissing: "nothing",
  parts: {
    owner: "owner",
    acceptance: "acceptance criteria",
    size: "size",
    parent: "parent",
    iteration: "iteration",
  } as Readonly<Record<string, string>>,
  decisions: "Decisions to take",
  noDecisions: "Nothing asks for a decision.",
  whoDecides: "Who decides",
  noRights: "No decision right is written down.",
  why: {
    "at-risk": "Its owner says it is at risk.",
    "off-track": "Its owner says it is off track.",
    "not-measured": "It is delivered, and nobody wrote down what it achieved.",
    overdue: "Its date has passed and it is not delivered.",
    dropped: "It is gone from the roadmap, and no decision is written down.",
    "no-owner": "Work is under way and no owner is written down.",
  },
} as const;
