/**
 * That somebody proposed an outcome, and what its page says came of it: a label says who or when ("Proposed by: Ann"), or the
 * status itself is that word. An answer is a line of its own ("Answer: not this year"), or a status that moved on.
 */
import type { Proposal, Statement, Status } from "../../domain/strategy";
import type { AttributeName } from "../words/attributeWords";
import { isProposedWord } from "../words/statusWords";
import type { LineDraft } from "./lineDraft";
import { placeOf, type PageSource } from "./pageSource";

export function proposalOf(page: PageSource, draft: LineDraft, status: Status | null): Proposal | null {
  const label = labelled(page, draft, "proposed", ({ label: name, value }) => `${name}: ${value}`);
  const stillProposed = status !== null && isProposedWord(status.literal);
  if (label === null && !stillProposed) return null;
  const said = status === null ? null : { text: status.literal, place: placeOf(page, draft.span) };
  const movedOn = stillProposed || status?.category === null ? null : said;
  return {
    proposed: label ?? said ?? { text: "", place: placeOf(page, draft.span) },
    answer: labelled(page, draft, "answer", ({ value }) => value) ?? movedOn,
  };
}

function labelled(
  page: PageSource,
  { attributes }: LineDraft,
  name: AttributeName,
  words: (attribute: LineDraft["attributes"][number]) => string,
): Statement | null {
  const found = attributes.find((attribute) => attribute.name === name && attribute.value.trim() !== "");
  return found === undefined ? null : { text: words(found).trim(), place: placeOf(page, found.span) };
}
