/** Templates: pages most of whose lines are places to fill in ("[Objective 1]", "Owner: <name>", "{{goal}}"). */
import type { Item, Block } from "./source/block";
import type { Span } from "./source/sourceLines";
import { inlineOf, type PageSource } from "./forms/pageSource";

/** Names between angle brackets that are elements and no places; those with attributes are told by their "=". */
const elements =
  "a|abbr|audio|b|base|big|blockquote|body|br|button|center|code|col|details|div|dl|dt|dd|em|embed|font|form|frame|frameset|h[1-6]|head|hr|html|i|iframe|img|input|kbd|li|link|mark|math|meta|object|ol|option|p|pre|s|script|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|th|thead|tr|tt|u|ul|video|wbr";
const angled = String.raw`<(?!(?:${elements})\b|[!/?])[^<>=/]{2,80}>`;
const place = String.raw`(?:\[[^\[\]]{2,80}\]|${angled}|\{{1,2}[^{}]{2,80}\}{1,2})`;
/** A place at the end of a line, alone or behind a label. */
const endsInPlace = new RegExp(
  String.raw`(?:^|[:：–—-]\s*)${place}(?:\s*[-–—(]\s*${place}\)?)*(?:\s*\([^()]{1,20}\))?\s*$`,
  "iu",
);
const isWorded = /\p{L}{2}/u;
const mayHoldPlaces = /[[<{]/;
const mayEndInPlace = /[\]>})][\s*_`]*$/;
const fewest = 4;

/** Whether at least a third of what the page says, and four lines of it, waits to be filled in. */
export function isTemplate(page: PageSource): boolean {
  if (!mayHoldPlaces.test(page.text)) return false;
  const lines = page.blocks.flatMap(linesOf);
  const places = lines.filter((line) => isPlace(page, line)).length;
  return places >= fewest && places * 3 >= lines.length;
}

function isPlace(page: PageSource, line: readonly Span[]): boolean {
  const start = line[0]?.start ?? 0;
  // As written: a place in angle brackets would be read as HTML.
  const written = page.text.slice(start, line.at(-1)?.end ?? start);
  if (!mayHoldPlaces.test(written) || !mayEndInPlace.test(written)) return false;
  const text = written.replace(/[*_`]/g, "");
  return isWorded.test(text) && endsInPlace.test(text) && inlineOf(page, line).links.length === 0;
}

function linesOf(block: Block): readonly (readonly Span[])[] {
  switch (block.kind) {
    case "heading":
      return [[block.content]];
    case "paragraph":
      return block.lines.map((line) => [line]);
    case "list":
      return block.items.flatMap(linesOfItem);
    case "table":
      return block.rows.flatMap(({ cells }) => cells.filter(({ start, end }) => end > start).map((cell) => [cell]));
    default:
      return [];
  }
}

const linesOfItem = ({ lines, items }: Item): readonly (readonly Span[])[] => [lines, ...items.flatMap(linesOfItem)];
