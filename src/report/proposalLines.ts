/** Proposed outcomes as Markdown lines, with what answered each. */
import { markdownText } from "./markdown";
import type { ProposalDocument } from "./reviewDocument";

export const proposalLine = ({ title, proposed, answer, answerText, place }: ProposalDocument): string => {
  const words = proposed === "" ? "" : `${markdownText(proposed)}; `;
  return `${markdownText(title)} (${markdownText(`${place.page}:${place.line}`)}): ${words}${answerWords(answer, answerText)}`;
};

function answerWords(answer: ProposalDocument["answer"], text: string | null): string {
  switch (answer) {
    case null:
      return "not answered";
    case "said":
      return `answered: ${markdownText(text ?? "")}`;
    case "decided":
      return `decided: ${markdownText(text ?? "")}`;
    case "taken-on":
      return "answered: a work item stands at its line";
    case "struck":
      return "answered: it is struck";
  }
}
