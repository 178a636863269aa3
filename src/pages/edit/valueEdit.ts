/** Owner and target where the page states them: the value's own span, in a cell, a bullet or a labelled line. */
import type { Attempts } from "../editPage";
import type { ReadAttribute } from "../forms/attributes";
import { escapeText } from "../inline/escape";
import { offsets } from "../inline/references";
import type { Span } from "../source/sourceLines";
import type { FlatLine } from "./readLines";

export function valueEdits(line: FlatLine, fact: "owner" | "target", from: string | null, to: string | null): Attempts {
  const stated = fact === "owner" ? line.facts.owner : (line.facts.target?.literal ?? null);
  if (from === null || stated === null)
    return { refused: `the page does not state the ${fact}: it is shown from the work item and never written` };
  if (stated !== from) return { refused: `the page now says “${stated}”` };
  const attribute = line.draft.attributes.find((candidate) => candidate.name === fact && candidate.value.trim() !== "");
  if (attribute === undefined || line.draft.anchor.kind === "none")
    return { refused: `the ${fact} stands where it cannot be rewritten` };
  if (attribute.inline.links.length > 0 || attribute.inline.mentions.length > 0)
    return { refused: `the ${fact} is a link or a mention: change it by hand` };
  const texts = to === null ? [""] : [to, escapeText(to)];
  const places = to === null ? [attribute.valueSpan] : [wordsOf(attribute), attribute.valueSpan];
  return { ways: places.flatMap((place) => texts.map((text) => [{ ...place, text }])) };
}

/** The value without the marks of its formatting, which stay. */
export const wordsOf = ({ inline, valueFrom }: ReadAttribute): Span => offsets(inline, valueFrom, inline.text.length);
