/** A check as plain text, for a terminal. */
import type { Percentage, ScopeCoverage } from "../domain/coverage";
import type { Check } from "./check";
import { diagnosticLines } from "./portfolioText";

export function checkText(check: Check): string {
  const { all, streams } = check.coverage;
  const sections = [
    diagnosticLines(check.findings),
    [
      ...coverageLines("All streams", all),
      ...(streams.length < 2 ? [] : streams.flatMap((stream) => coverageLines(stream.name, stream))),
    ],
    check.gates.map((gate) => `${gate.passed ? "passed" : "FAILED"}: ${gate.name}: ${gate.message}`),
    check.gates.filter((gate) => !gate.passed).length === 0 ? [] : [failedHint(check)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const coverageLines = (name: string, scope: ScopeCoverage): readonly string[] => [
  `${name}: outcomes with work ${percentWords(scope.outcomes)}, work with an outcome ${percentWords(scope.work)}`,
];

/** "75 % (3 of 4)", or that there is nothing to count. */
export const percentWords = ({ percent, covered, counted }: Percentage): string =>
  percent === null ? "nothing to count" : `${percent} % (${covered} of ${counted})`;

function failedHint(check: Check): string {
  const failed = check.gates.filter((gate) => !gate.passed).flatMap((gate) => gate.findings);
  const helps = [...new Set(failed.map((finding) => finding.help))];
  return ["What to do:", ...helps.map((help) => `  - ${help}`)].join("\n");
}
