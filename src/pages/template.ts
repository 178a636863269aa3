/** Templates: pages most of whose lines are places to fill in ("[Objective 1]", "Owner: <name>", "{{goal}}"). */
import type { Item, Block } from "./source/block";
import type { Span } from "./source/sourceLines";
import { inlineOf, type PageSource } from "./forms/pageSource";
import { isSpace } from "./inline/characters";

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
const fewest = 4;

/** Whether at least a third of what the page says, and four lines of it, waits to be filled in. */
export function isTemplate(page: PageSource): boolean {
  if (!mayHoldPlaces(page.text)) return false;
  let lines = 0;
  let places = 0;
  const take = (line: readonly Span[]): void => {
    lines += 1;
    if (isPlace(page, line)) places += 1;
  };
  for (const block of page.blocks) takeLines(block, take);
  return places >= fewest && places * 3 >= lines;
}

const mayHoldPlaces = (text: string): boolean => text.includes("[") || text.includes("<") || text.includes("{");

function isPlace(page: PageSource, line: readonly Span[]): boolean {
  const start = line[0]?.start ?? 0;
  const end = line.at(-1)?.end ?? start;
  if (!endsInBracket(page.text, start, end)) return false;
  // As written: a place in angle brackets would be read as HTML.
  const text = page.text.slice(start, end).replace(/[*_`]/g, "");
  return isWorded.test(text) && endsInPlace.test(text) && inlineOf(page, line).links.length === 0;
}

/** Whether the last character but blanks and marks of emphasis closes a bracket: most lines end otherwise. */
function endsInBracket(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last >= start && (isSpace(text.charCodeAt(last)) || "*_`".includes(text.charAt(last)))) last -= 1;
  return last >= start && "]>})".includes(text.charAt(last));
}

function takeLines(block: Block, take: (line: readonly Span[]) => void): void {
  if (block.kind === "heading") take([block.content]);
  else if (block.kind === "paragraph") for (const line of block.lines) take([line]);
  else if (block.kind === "list") for (const item of block.items) takeLinesOfItem(item, take);
  else if (block.kind === "table")
    for (const { cells } of block.rows) for (const cell of cells) if (cell.end > cell.start) take([cell]);
}

function takeLinesOfItem({ lines, items }: Item, take: (line: readonly Span[]) => void): void {
  take(lines);
  for (const item of items) takeLinesOfItem(item, take);
}
