/**
 * A title above lines that begin with a colon, as definitions do, each with a label of its own: "**Self service**" above ": Owner — Mia"
 * and ": Due: March". To whoever wrote them they are bullets below it. What explains a word has no labels, and stays a paragraph.
 */
import { itemOfLine, type Block, type Item, type Paragraph } from "./block";
import type { Span } from "./sourceLines";

/** `null` unless at least two lines begin so, and each of them has a label. */
export function definedFacts(text: string, { lines, first }: Paragraph): readonly Block[] | null {
  const defined = lines.map((line) =>
    definition.exec(text.slice(line.start, Math.min(line.end, line.start + furthest))),
  );
  const found = defined.filter((match) => match !== null);
  if (found.length < 2 || !found.every(({ groups }) => groups?.["label"] !== undefined)) return null;
  const blocks: Block[] = [];
  let above: Span[] = [];
  let below: Item[] = [];
  const end = (next: number): void => {
    if (above.length > 0)
      blocks.push({
        kind: "paragraph",
        lines: above,
        first: next - below.length - above.length,
        last: next - below.length - 1,
      });
    if (below.length > 0)
      blocks.push({
        kind: "list",
        ordered: false,
        items: below,
        fromCode: false,
        first: next - below.length,
        last: next - 1,
      });
    above = [];
    below = [];
  };
  for (const [at, line] of lines.entries()) {
    const marker = defined[at]?.groups?.["marker"];
    if (marker === undefined && below.length > 0) end(first + at);
    if (marker === undefined) above.push(line);
    else below.push(itemOfLine({ start: line.start + marker.length, end: line.end }, first + at));
  }
  end(first + lines.length);
  return blocks;
}

const furthest = 60;
const definition = /^(?<marker>:[ \t]+)(?<label>\*{0,2}\p{L}[^:：–—]{1,30}(?:[:：]|\s(?:[–—]|--?)\s))?/u;
