/** A plan as plain text, for a terminal. Titles stand as they are: the printer makes them harmless. */
import { diagnosticLines } from "./portfolioText";
import type { Conflict, Plan } from "../sync/operation";
import { type PlanRow, planRows } from "./planRows";
import {
  answerWords,
  attachedWords,
  causesWords,
  changeWords,
  conflictWords,
  heldWords,
  rightsWords,
  summaryWords,
  verbOf,
  whereWords,
} from "./planWords";

/** `steps` (from `nextSteps`) say what to do instead where there was nothing to plan for. */
export function planText(plan: Plan, steps: readonly string[] = []): string {
  const sections = [
    plan.operations.length === 0 && steps.length > 0 ? ["Nothing to do.", ...steps] : [summaryWords(plan)],
    planRows(plan.operations).flatMap(rowLines),
    section(
      "Conflicts: both sides changed, someone has to choose (as said below, on the Sync screen, or by writing the same on both)",
      plan.conflicts.flatMap(conflictLines),
    ),
    section(
      "Held back",
      plan.heldBack.map((held) => `  - ${heldWords(held)}`),
    ),
    section("Noticed", diagnosticLines(plan.diagnostics)),
    plan.operations.some((operation) => operation.ticked)
      ? [`Applying the ticked rows causes ${causesWords(plan)}.`]
      : [],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines];

function rowLines({ row: operation, attached }: PlanRow): readonly string[] {
  const where = whereWords(operation.subject);
  const head = `[${operation.ticked ? "x" : " "}] ${verbOf(operation)}: ${operation.subject.title}${where === "" ? "" : ` (${where})`}`;
  // A page to be created is too long to show, and the title of an item to be created stands in the line above.
  const shownChanges = operation.changes.filter(
    ({ fact, from, to }) => fact !== "page" && !(fact === "title" && from === null && to === operation.subject.title),
  );
  return [
    head,
    ...shownChanges.map((change) => `      ${changeWords(change)}`),
    ...attached.map(({ subject }) => `      and ${attachedWords(subject.page)}`),
    `      because ${lowerFirst(operation.reason)}`,
  ];
}

const conflictLines = (conflict: Conflict): readonly string[] => [
  `  ! ${conflict.subject.title} (${whereWords(conflict.subject)})`,
  `      ${conflictWords(conflict)}`,
  ...rightsWords(conflict).map((words) => `      decides: ${words}`),
  `      say ${answerWords(conflict)}`,
];

/** "The page…" → "the page…", but not "API…" or a name in capitals. */
const lowerFirst = (sentence: string): string =>
  /^[A-Z][a-z ]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
