/** Facts a title has behind it in brackets, as attributes of its line. */
import type { InlineText } from "../inline/inlineText";
import type { LineTitle } from "../inline/lineTitle";
import { offsets } from "../inline/references";
import { attributeOf, saysSomething, unlabelled, type ReadAttribute } from "./attributes";
import type { PageSource } from "./pageSource";

const none: readonly never[] = [];

export function titleFacts(page: PageSource, inline: InlineText, { facts }: LineTitle): readonly ReadAttribute[] {
  if (facts.length === 0) return none;
  return facts.flatMap(({ from, to, name }) => {
    const span = offsets(inline, from, to);
    const fact = name === undefined ? attributeOf(page, [span]) : unlabelled(page, name, span);
    return fact === null || !saysSomething(fact) ? [] : [fact];
  });
}
