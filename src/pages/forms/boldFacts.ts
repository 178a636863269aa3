/** Facts a line states after its words, each behind a label in bold: "Self service for returns. **Owner:** Ana **Due:** Q3". */
import type { InlineText, Piece } from "../inline/inlineText";
import { isFactLabel } from "../inline/titleLead";
import type { Span } from "../source/sourceLines";
import { attributeOf, saysSomething, type ReadAttribute } from "./attributes";
import type { PageSource } from "./pageSource";

export interface BoldFacts {
  /** Offset in the page where the first of them begins. */
  readonly start: number;
  readonly attributes: readonly ReadAttribute[];
}

/** The marks before and after a label. */
const marks = 2;
const parting = /[\s.,;|·–—-]+$/u;

/** The facts in a line up to an offset in the page; `null` where it has none, or states nothing but one from its start. */
export function boldFacts(page: PageSource, inline: InlineText, end: number): BoldFacts | null {
  const labels = labelsIn(inline);
  if (labels.length === 0 || (labels.length === 1 && labels[0]?.from === 0)) return null;
  const starts = labels.map(({ from }) => inline.startAt(from) - marks);
  const attributes = starts.flatMap((start, at) => {
    const fact = attributeOf(page, [trimmed(page, start, starts[at + 1] ?? end)]);
    return fact === null || !saysSomething(fact) ? [] : [fact];
  });
  return attributes.length === 0 ? null : { start: starts[0] ?? end, attributes };
}

/** The labels of facts, and what stands in bold before a colon between two of those, whatever it names. */
function labelsIn(inline: InlineText): readonly Piece[] {
  const isLabel = (piece: Piece): boolean => isFactLabel(inline, piece);
  const [first, last] = [inline.bold.findIndex(isLabel), inline.bold.findLastIndex(isLabel)];
  return inline.bold.filter(
    (piece, at) => at >= first && at <= last && (isLabel(piece) || endsInColon(inline.shape, piece)),
  );
}

const endsInColon = (shape: string, { from, to }: Piece): boolean =>
  /^\p{L}[\p{L} ]{0,22}[:：]$/u.test(shape.slice(from, to)) || /^[:：]/u.test(shape.slice(to, to + 1));

function trimmed({ text }: PageSource, start: number, end: number): Span {
  return { start, end: start + text.slice(start, end).replace(parting, "").length };
}

/** The prose of a line before its facts. */
export function proseBefore({ start, end }: Span, facts: BoldFacts | null): readonly Span[] {
  const to = Math.min(facts?.start ?? end, end);
  return to > start ? [{ start, end: to }] : [];
}
