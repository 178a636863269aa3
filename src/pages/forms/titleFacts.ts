/** Facts a title has behind it in brackets, as attributes of its line. */
import type { InlineText } from "../inline/inlineText";
import type { LineTitle } from "../inline/lineTitle";
import { offsets } from "../inline/references";
import { attributeOf, saysSomething, type ReadAttribute } from "./attributes";
import type { Span } from "../source/sourceLines";
import type { AttributeName } from "../words/attributeWords";
import { inlineOf, type PageSource } from "./pageSource";

const none: readonly never[] = [];

export function titleFacts(page: PageSource, inline: InlineText, { facts }: LineTitle): readonly ReadAttribute[] {
  if (facts.length === 0) return none;
  return facts.flatMap(({ from, to, name }) => {
    const span = offsets(inline, from, to);
    const fact = name === undefined ? attributeOf(page, [span]) : told(page, name, span);
    return fact === null || !saysSomething(fact) ? [] : [fact];
  });
}

/** A fact without a label. */
function told(page: PageSource, name: AttributeName, span: Span): ReadAttribute {
  const inline = inlineOf(page, [span]);
  return { name, label: "", value: inline.text, valueSpan: span, span, inline, valueFrom: 0, nested: none };
}
