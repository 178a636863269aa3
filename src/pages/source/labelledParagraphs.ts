/**
 * "KR1: …" and "KR2: …" as paragraphs of their own, some indented so far that Markdown takes them for code: to whoever wrote them
 * the items of one list. "Objective 1: …" on the line above stands alone, whatever is glued above it.
 */
import { labelKind } from "../words/labelWords";
import { itemOfLine, type Block, type Item, type List, type Paragraph } from "./block";
import { partLabel } from "./labelledLines";
import { trimSpan } from "./lineShape";
import type { Span } from "./sourceLines";

export function labelledParagraphs(text: string, blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let isJoined = false;
  for (let at = 0; at < blocks.length;) {
    const run = runFrom(text, blocks, at);
    const block = blocks[at];
    if (run === null) {
      if (block !== undefined) joined.push(block);
      at += 1;
      continue;
    }
    isJoined = true;
    joined.push(run.list);
    at += run.count;
  }
  return isJoined ? joined.flatMap((block, at) => lastAlone(text, block, joined.slice(at + 1, at + 3))) : blocks;
}

/** The blocks that go on with the label of the first, and hold at least two lines with it. */
function runFrom(text: string, blocks: readonly Block[], start: number): { list: List; count: number } | null {
  const word = wordOf(text, blocks[start]);
  if (word === null) return null;
  let end = start + 1;
  while (wordOf(text, blocks[end]) === word) end += 1;
  const run = blocks.slice(start, end);
  const items = run.flatMap((block) => itemsOf(text, block));
  if (items.length < 2) return null;
  const [first, last] = [run[0]?.first ?? 0, run.at(-1)?.last ?? 0];
  const fromCode = run.some(({ kind }) => kind === "code");
  return { list: { kind: "list", ordered: false, items, fromCode, first, last }, count: run.length };
}

/** The label of parts with which each line of code begins, or the first of a paragraph. */
function wordOf(text: string, block: Block | undefined): string | null {
  if (block?.kind === "paragraph") return labelOf(text, block.lines[0]);
  if (block?.kind !== "code" || block.language !== "") return null;
  const words = writtenLines(text, block.lines).map((line) => labelOf(text, line));
  return words.every((word) => word === words[0]) ? (words[0] ?? null) : null;
}

const labelOf = (text: string, line: Span | undefined): string | null =>
  line === undefined ? null : partLabel(text, line);

const writtenLines = (text: string, lines: readonly Span[]): readonly Span[] =>
  lines.map((line) => trimSpan(text, line)).filter(({ start, end }) => start < end);

function itemsOf(text: string, block: Block): readonly Item[] {
  if (block.kind === "paragraph")
    return [{ ...itemOfLine({ start: 0, end: 0 }, block.first), lines: block.lines, last: block.last }];
  if (block.kind !== "code") return [];
  return block.lines.flatMap((line, at) => {
    const written = trimSpan(text, line);
    return written.start < written.end ? [itemOfLine(written, block.first + at)] : [];
  });
}

const furthest = 40;
const objective = /^\**(\p{L}[\p{L} ]{0,24}?) ?\d{1,2}\**\s?[:：–—]/u;

/** The last of several lines, where it names an objective and its results follow, with or without a paragraph between. */
function lastAlone(text: string, block: Block, [next, after]: readonly Block[]): readonly Block[] {
  if (block.kind !== "paragraph" || block.lines.length < 2) return [block];
  if (next?.kind !== "list" && !(next?.kind === "paragraph" && after?.kind === "list")) return [block];
  const line = block.lines.at(-1) ?? { start: 0, end: 0 };
  const word = objective.exec(text.slice(line.start, Math.min(line.end, line.start + furthest)))?.[1];
  if (word === undefined || labelKind(word) !== "outcome") return [block];
  const others: Paragraph = { ...block, lines: block.lines.slice(0, -1), last: block.last - 1 };
  return [others, { kind: "paragraph", lines: [line], first: block.last, last: block.last }];
}
