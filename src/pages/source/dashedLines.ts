/**
 * "– no second cloud" above "– no app of our own": lines that begin with a long dash are no list to Markdown, and one to whoever wrote
 * them. A single such line, or one below a line that does not announce them, goes on with its sentence.
 */
import { itemOfLine, type Block, type Item, type Paragraph } from "./block";
import { EM_DASH, EN_DASH } from "./characterCodes";
import { isBlankCode, trimSpan } from "./lineShape";
import type { Span } from "./sourceLines";

export function dashedLines(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.kind === "paragraph" && firstDashed(text, block) >= 0)) return blocks;
  return blocks.flatMap((block) => (block.kind === "paragraph" ? parted(text, block) : [block]));
}

/** What stands above the dashes, and the list of what begins with them. */
function parted(text: string, block: Paragraph): readonly Block[] {
  const from = firstDashed(text, block);
  if (from < 0) return [block];
  const items: Item[] = [];
  block.lines.slice(from).forEach((line, index) => {
    const [at, last] = [block.first + from + index, items.at(-1)];
    if (isDashed(text, line)) items.push(itemOfLine(trimSpan(text, { start: line.start + 1, end: line.end }), at));
    else if (last !== undefined) items[items.length - 1] = { ...last, lines: [...last.lines, line], last: at };
  });
  const first = block.first + from;
  const above: Paragraph = { ...block, lines: block.lines.slice(0, from), last: first - 1 };
  return [
    ...(from > 0 ? [above] : []),
    { kind: "list", ordered: false, items, fromCode: false, first, last: block.last },
  ];
}

/** The first line of at least two that begin with a dash, at the top or below a line that announces them; -1 where there is none. */
function firstDashed(text: string, { lines }: Paragraph): number {
  const first = lines.findIndex((line) => isDashed(text, line));
  const before = lines[first - 1];
  const isBegun = first === 0 || (before !== undefined && /[:：]\**$/u.test(text.slice(before.start, before.end)));
  return isBegun && lines.slice(first + 1).some((line) => isDashed(text, line)) ? first : -1;
}

function isDashed(text: string, { start }: Span): boolean {
  const code = text.charCodeAt(start);
  return (code === EN_DASH || code === EM_DASH) && isBlankCode(text.charCodeAt(start + 1));
}
