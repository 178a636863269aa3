/** A check as Markdown, for the summary of a pipeline or a comment on a pull request. */
import type { Check, Finding } from "./check";
import { percentWords } from "./checkText";
import { markdownTable, markdownText } from "./markdown";

export function checkMarkdown(check: Check): string {
  const { all, streams } = check.coverage;
  const coverage = [
    { name: "All streams", scope: all },
    ...streams.map((stream) => ({ name: stream.name, scope: stream })),
  ];
  const blocks = [
    ["# Check of the roadmap"],
    check.gates.map(
      (gate) => `- ${gate.passed ? "Passed" : "**Failed**"}: ${markdownText(`${gate.name}: ${gate.message}`)}`,
    ),
    markdownTable(
      ["Stream", "Outcomes with work", "Work with an outcome", "Stubs", "Drift"],
      coverage.map(({ name, scope }) => [
        markdownText(name),
        percentWords(scope.outcomes),
        percentWords(scope.work),
        String(scope.stubs.length),
        String(scope.drift.length),
      ]),
    ),
    check.findings.length === 0
      ? ["Nothing was found."]
      : markdownTable(["", "Where", "What", "What to do"], check.findings.map(findingCells)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const findingCells = ({ severity, place, message, rule, help }: Finding): readonly string[] => [
  severity,
  place === null ? "" : markdownText(`${place.page}:${place.line}`),
  markdownText(`${message} (${rule})`),
  markdownText(help),
];
