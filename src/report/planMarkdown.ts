/**
 * A plan as Markdown with a tick box per operation, to be reviewed like any text, and read back with the ticks of the
 * reviewer.
 *
 * The document carries the whole plan as JSON in its last code block; the rows above are that plan in words. Reading takes
 * the operations from the JSON and only the ticks from the rows, and refuses a document whose rows do not say what the
 * operations do (long values shortened, as the row shows by its dots). Notes between the rows are left alone.
 */
import type { Operation, OperationId, Plan } from "../sync/operation";
import { documentJson } from "./documentJson";
import { markdownCode, markdownText } from "./markdown";
import { diagnosticLines } from "./portfolioText";
import { planDocument, type ReadPlan, readPlanDocument } from "./planDocument";
import { planRows } from "./planRows";
import {
  answerWords,
  causesWords,
  changeWords,
  conflictWords,
  heldWords,
  rightsWords,
  summaryWords,
  verbOf,
  whereWords,
} from "./planWords";

export function planMarkdown(plan: Plan): string {
  const blocks = [
    `# Plan for ${markdownText(plan.target.wiki)} in ${markdownText(plan.target.project)}`,
    `${markdownText(summaryWords(plan))} A ticked row is applied; tick or untick rows, then run \`throughline apply\` with this file.`,
    planRows(plan.operations)
      .flatMap(({ row, attached }) => [`- ${boxed(row)}`, ...attached.map((edit) => `  - ${boxed(edit)}`)])
      .join("\n"),
    section(
      "Conflicts",
      plan.conflicts.map((conflict) =>
        [
          `${markdownText(conflict.subject.title)}: ${markdownText(conflictWords(conflict))}`,
          ...rightsWords(conflict).map((words) => `  - decides: ${markdownText(words)}`),
          `  - \`throughline plan\` with ${markdownText(answerWords(conflict))}`,
        ].join("\n"),
      ),
    ),
    section(
      "Held back",
      plan.heldBack.map((held) => markdownText(heldWords(held))),
    ),
    section("Noticed", diagnosticLines(plan.diagnostics).map(markdownText)),
    `Applying the rows as ticked when this was written causes ${markdownText(causesWords(plan))}.`,
    "<details><summary>The plan as data; it is what is applied</summary>",
    markdownCode("json", documentJson(planDocument(plan))),
    "</details>",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [`## ${title}`, "", ...lines.map((line) => `- ${line}`)].join("\n");

const boxed = (operation: Operation): string => `[${operation.ticked ? "x" : " "}] ${rowText(operation)}`;

/** One line: the id, what is done to what, every change, why. */
function rowText(operation: Operation): string {
  const where = whereWords(operation.subject);
  const subject = markdownText(operation.subject.title + (where === "" ? "" : ` (${where})`));
  const changes = operation.changes.map((change) => markdownText(changeWords(change))).join("; ");
  const parts = [`**${markdownText(verbOf(operation))}** ${subject}`, changes, markdownText(operation.reason)];
  return `\`${operation.id}\` ${parts.filter((part) => part !== "").join(" — ")}`;
}

/** The plan a Markdown text holds, ticked as its boxes are. */
export function readPlanMarkdown(text: string): ReadPlan {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const json = lastJsonBlock(lines);
  if (json === null)
    return unreadable("It has no JSON block with the plan; it was not written by throughline plan --format markdown.");
  const read = readPlanDocument(json);
  if (read.kind === "unreadable") return unreadable(`In its JSON block: ${read.message}`);
  return withTicks(read.plan, lines);
}

const unreadable = (message: string): ReadPlan => ({ kind: "unreadable", message });

function lastJsonBlock(lines: readonly string[]): string | null {
  for (let start = lines.length - 1; start >= 0; start -= 1) {
    const fence = /^(`{3,})json$/.exec(lines[start] ?? "")?.[1];
    if (fence === undefined) continue;
    const length = lines.slice(start + 1).findIndex((line) => line.trimEnd() === fence);
    return length < 0 ? null : lines.slice(start + 1, start + 1 + length).join("\n");
  }
  return null;
}

const box = /^[ \t]*[-*+] \[([ xX])\] (`([^`]+)` .*)$/;

function withTicks(plan: Plan, lines: readonly string[]): ReadPlan {
  const expected = new Map(plan.operations.map((operation) => [operation.id, rowText(operation)]));
  const ticks = new Map<OperationId, boolean>();
  for (const line of lines) {
    const [, mark, row, id] = box.exec(line) ?? [];
    if (mark === undefined || row === undefined || id === undefined) continue;
    const written = expected.get(id);
    if (written === undefined) return unreadable(`Row ${id} is not an operation of this plan.`);
    // Editors take blanks off the ends of lines.
    if (row.trimEnd() !== written.trimEnd())
      return unreadable(`Row ${id} was edited beyond its tick box: its words no longer say what it does.`);
    if (ticks.has(id)) return unreadable(`Row ${id} occurs twice.`);
    ticks.set(id, mark !== " ");
  }
  const missing = plan.operations.find(({ id }) => !ticks.has(id));
  if (missing !== undefined)
    return unreadable(`The row of operation ${missing.id} is missing; untick a row rather than removing it.`);
  const operations = plan.operations.map((operation) => ({ ...operation, ticked: ticks.get(operation.id) === true }));
  return { kind: "plan", plan: { ...plan, operations } };
}
