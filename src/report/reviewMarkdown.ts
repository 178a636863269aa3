/**
 * The review as Markdown, and the minutes it becomes: a wiki page with the same words and two sections people write in,
 * actions and decisions. Neither links a work item: `#12` stays words, because minutes never link.
 */
import { SHARE_RULE } from "../domain/debt";
import type { Place } from "../domain/diagnostic";
import { markdownTable, markdownText } from "./markdown";
import { preparationBlocks, teamNoteLines } from "./preparationTable";
import { proposalLine } from "./proposalLines";
import type { ChangeDocument, ReviewDocument, WorkReference } from "./reviewDocument";

export function reviewMarkdown(review: ReviewDocument): string {
  return page(review, actionLines(review, true), []);
}

/** What the next review carries over: open actions, word for word, and a place for new ones. */
export function minutesMarkdown(review: ReviewDocument): string {
  const open = { ...review, actions: review.actions.filter(({ done }) => !done) };
  return page(review, actionLines(open, false), [
    "## Decisions",
    "",
    "<!-- One dated line each: 2026-01-31: what was decided, because … -->",
  ]);
}

/** In the order of the document, between the two sections people write in. */
function page(review: ReviewDocument, actions: readonly string[], decisions: readonly string[]): string {
  const blocks: readonly (readonly string[])[] = [
    [`# Review ${review.day}`],
    review.summary.map((sentence) => `- ${markdownText(sentence)}`),
    actions,
    section("What changed", review.changes.map(changeLine), changedNothing(review)),
    section("New work on the outcome level", review.created.map(workLine)),
    section("Work finished on the outcome level", review.closed.map(workLine)),
    section(
      "Delivered since the last review",
      review.delivered.map(({ title, place }) => lineWords(title, place)),
    ),
    section(
      "Achieved",
      review.achieved.map(({ title, text, place }) => `${lineWords(title, place)}: ${markdownText(text)}`),
    ),
    section(
      "Delivered, not yet measured",
      review.notMeasured.map(({ title, place }) => lineWords(title, place)),
    ),
    metricLines(review),
    riskLines(review),
    section("Ideas", review.ideas.map(ideaLine)),
    section("Proposed outcomes", review.proposals.map(proposalLine)),
    debtLines(review),
    ...preparationBlocks(review.preparation),
    teamNoteLines(review.teamNotes),
    section("Decisions to take", review.toDecide.map(decideLine)),
    rightLines(review),
    decisions,
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[], none: string | null = null): readonly string[] {
  if (lines.length > 0) return [`## ${title}`, "", ...lines.map((line) => `- ${line}`)];
  return none === null ? [] : [`## ${title}`, "", none];
}

function changedNothing({ since, lastReview }: ReviewDocument): string {
  if (since !== null) return "Nothing.";
  return lastReview === null
    ? "There is no earlier review to compare with."
    : "What stood at the last review cannot be read here.";
}

const lineWords = (title: string, place: Place): string =>
  `${markdownText(title)} (${markdownText(`${place.page}:${place.line}`)})`;

function actionLines({ actions }: ReviewDocument, withState: boolean): readonly string[] {
  const lines = actions.map(({ text, owner, due, dueDate, done, overdue }) => {
    const parts = [
      markdownText(text),
      ...(owner === null ? [] : [`owner: ${markdownText(owner)}`]),
      ...(due === null ? [] : [`due: ${markdownText(due)}`]),
    ];
    return `- [${done ? "x" : " "}] ${parts.join(" — ")}${withState ? standing(due, dueDate, overdue) : ""}`;
  });
  const hint = "<!-- - [ ] what is to be done — owner: name — due: 2026-01-31 -->";
  if (lines.length === 0) return withState ? [] : ["## Actions", "", hint];
  return ["## Actions", "", ...lines];
}

/** What is to be known of an action's date besides its words. */
function standing(due: string | null, date: string | null, overdue: boolean): string {
  if (due !== null && date === null) return " (no day can be told from its date)";
  return overdue ? " (overdue)" : "";
}

function changeLine({ kind, outcome, facts, edits, editsOf, decisions }: ChangeDocument): string {
  const what = kind === "changed" ? facts.map(factWords).join("; ") : kind;
  const who = [...new Set(edits.map(({ author, date }) => `${author}, ${date}`))];
  const people = who.map(markdownText).join(editsOf === "outcome" ? "; " : " or ");
  const by = who.length === 0 ? "" : ` — ${editsOf === "outcome" ? "" : "page "}changed by ${people}`;
  const why =
    decisions.length === 0 ? "" : ` — decision: ${decisions.map(({ text }) => markdownText(text)).join("; ")}`;
  return `${lineWords(outcome.title, outcome.place)}: ${what}${by}${why}`;
}

const factWords = ({ fact, from, to }: ChangeDocument["facts"][number]): string =>
  `${fact} ${from === null ? "not written" : `“${markdownText(from)}”`} → ${to === null ? "not written" : `“${markdownText(to)}”`}`;

const workLine = ({ id, type, title, state }: WorkReference): string =>
  markdownText(`${type} #${id} ${title} (${state})`);

function metricLines({ metrics }: ReviewDocument): readonly string[] {
  if (metrics.length === 0) return ["## Metrics", "", "No metric is written down."];
  const rows = metrics.map((metric) =>
    [
      `${metric.name}${metric.northStar ? " (north star)" : ""}`,
      metric.baseline ?? "not written",
      metric.before ?? "–",
      metric.current ?? "not written",
      metric.target ?? "not written",
      metric.moved ?? "not known",
    ].map(markdownText),
  );
  return ["## Metrics", "", ...markdownTable(["Metric", "Baseline", "Last review", "Now", "Target", "Moved"], rows)];
}

function riskLines({ risks }: ReviewDocument): readonly string[] {
  if (risks.length === 0) return [];
  const rows = risks.map(({ text, outcome, stream, roam, mitigation, owner }) =>
    [text, outcome ?? stream, roam ?? "not said", mitigation ?? "not written", owner ?? "not written"].map(
      markdownText,
    ),
  );
  return ["## Risks", "", ...markdownTable(["Risk", "Of", "ROAM", "Mitigation", "Owner"], rows)];
}

function ideaLine({
  title,
  state,
  age,
  since,
  owner,
  result,
  nextStep,
  place,
}: ReviewDocument["ideas"][number]): string {
  const when =
    state !== "in-validation"
      ? state
      : age === null
        ? `in validation${since === null ? ", since when is not written" : ` since ${since}`}`
        : `in validation for ${age} days`;
  const parts = [
    when,
    ...(owner === null ? [] : [`owner ${owner}`]),
    ...(result === null ? [] : [`result: ${result}`]),
    ...(nextStep === null ? [] : [`next: ${nextStep}`]),
  ];
  return `${lineWords(title, place)}: ${markdownText(parts.join("; "))}`;
}

function debtLines({ debt: { windows, shares, entries } }: ReviewDocument): readonly string[] {
  if (windows.length + entries.length === 0) return [];
  const rows = shares.map(({ period, closed, debt, share }) => [
    period,
    String(closed),
    String(debt),
    share === null ? "nothing closed" : `${Math.round(share * 100)} %`,
  ]);
  return [
    "## Technical debt",
    "",
    ...(windows.length === 0 ? ["- Investment window: not written"] : []),
    ...windows.map(({ stream, text }) => `- Investment window of ${markdownText(stream)}: ${markdownText(text)}`),
    ...entries.map(debtLine),
    ...(rows.length === 0 ? [] : ["", ...markdownTable(["Quarter", "Closed", "Debt", "Share"], rows), "", SHARE_RULE]),
  ];
}

function debtLine({ title, class: kind, cost, place, workItems }: ReviewDocument["debt"]["entries"][number]): string {
  const what = place === null ? markdownText(`#${workItems[0] ?? ""} ${title}`) : lineWords(title, place);
  return `- ${what}: ${markdownText(kind ?? "not classified")}${cost === null ? "" : `; ${markdownText(cost)}`}`;
}

const WHY: Readonly<Record<ReviewDocument["toDecide"][number]["why"], string>> = {
  "at-risk": "its owner says it is at risk",
  "off-track": "its owner says it is off track",
  "not-measured": "it is delivered, and nobody wrote down what it achieved",
  overdue: "its date has passed and it is not delivered",
  dropped: "it is gone from the roadmap, and no decision is written down",
  "no-owner": "work is under way and no owner is written down",
};

const decideLine = ({ outcome, why }: ReviewDocument["toDecide"][number]): string =>
  `${lineWords(outcome.title, outcome.place)}: ${WHY[why]}`;

/** The rights once, where anything is to be decided at all. */
function rightLines({ toDecide }: ReviewDocument): readonly string[] {
  const rights = new Map(
    toDecide.flatMap((each) => each.rights).map((right) => [`${right.place.page}:${right.place.line}`, right] as const),
  );
  if (toDecide.length === 0) return [];
  if (rights.size === 0) return ["## Who decides", "", "No decision right is written down."];
  return section(
    "Who decides",
    [...rights.values()].map(
      ({ text, place }) => `${markdownText(text)} (${markdownText(`${place.page}:${place.line}`)})`,
    ),
  );
}
