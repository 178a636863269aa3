/**
 * Engagement as Markdown: contribution month by month, and what was proposed with what came of it. Nobody is named beyond what a
 * page says of a proposal, compared or ranked.
 */
import type { MonthOfEngagement } from "../domain/engagement";
import { ANSWER_RULE } from "../domain/proposals";
import { markdownTable, markdownText } from "./markdown";
import { proposalLine } from "./proposalLines";
import type { ReviewDocument } from "./reviewDocument";

/** `months` is `null` where the wiki's history cannot be read. */
export function engagementMarkdown(
  months: readonly MonthOfEngagement[] | null,
  { ideas, proposals }: Pick<ReviewDocument, "ideas" | "proposals">,
  day: string,
): string {
  const waiting = ideas.filter(({ state, result }) => state === "in-validation" && result === null);
  const blocks: readonly (readonly string[])[] = [
    [`# Engagement, ${day}`],
    ["## Contribution"],
    months === null
      ? ["The wiki's history cannot be read here (scope vso.code, or a git checkout), so nothing is counted."]
      : [
          "Changes of pages by people; what Throughline wrote is left out.",
          "",
          ...markdownTable(
            ["Month", "Changes", "People"],
            months.map(({ month, changes, people }) => [month, String(changes), String(people)]),
          ),
        ],
    [`## Ideas that wait for an answer: ${waiting.length} of ${ideas.length}`],
    waiting.map(
      ({ title, age, nextStep, place }) =>
        `- ${markdownText(title)} (${markdownText(`${place.page}:${place.line}`)}): ${age === null ? "since when is not written" : `for ${age} days`}; next step ${nextStep === null ? "not written" : markdownText(nextStep)}`,
    ),
    [
      `## Proposed outcomes without an answer: ${proposals.filter(({ answer }) => answer === null).length} of ${proposals.length}`,
    ],
    [ANSWER_RULE],
    proposals.map((proposal) => `- ${proposalLine(proposal)}`),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
