/**
 * Headings of plain text: "■ 施策" above its lines, "【1】…" below it, "一、总体思路", "□ 추진 배경". To whoever wrote them such lines head
 * what follows, though Markdown shows paragraphs. On a page whose headings are Markdown's they are lines like any other.
 */
import type { Block, Heading, Paragraph } from "./block";
import { trimSpan } from "./lineShape";
import type { Span } from "./sourceLines";

interface MarkedLine {
  readonly mark: string;
  readonly content: Span;
  /** The line below begins with the same mark. */
  isFollowed: boolean;
}

/** What a line of plain text begins with that heads others; a bracket with a number counts, one around the whole line names. */
const leads: readonly (readonly [mark: string, lead: RegExp])[] = [
  ["", /^([■□◆◇●○▼▽▶◎★☆])\s*(?=[\p{L}\p{N}])/u],
  ["【1】", /^【[\d０-９]{1,2}】\s*(?=[\p{L}\p{N}])/u],
  ["【】", /^【(?=[^【】]{2,40}】$)/u],
  ["1．", /^[\d０-９]{1,2}．\s*(?=\p{L})/u],
  ["（1）", /^[（(][\d０-９]{1,2}[)）]\s*(?=\p{L})/u],
  ["一、", /^[一二三四五六七八九十]{1,3}、\s*(?=[\p{L}\p{N}])/u],
  ["（一）", /^[（(][一二三四五六七八九十]{1,3}[)）]\s*(?=[\p{L}\p{N}])/u],
];

const firstCharacters: ReadonlySet<string> = new Set(
  "■□◆◇●○▼▽▶◎★☆【（(一二三四五六七八九十0123456789０１２３４５６７８９",
);
const longest = 80;

/** `null` where the line begins like any other. */
function markedLine(text: string, { start, end }: Span): Omit<MarkedLine, "isFollowed"> | null {
  if (end - start > longest || !firstCharacters.has(text.charAt(start))) return null;
  const line = text.slice(start, end);
  if (/[。；;]$/u.test(line)) return null;
  for (const [mark, lead] of leads) {
    const match = lead.exec(line);
    if (match === null) continue;
    const content = { start: start + match[0].length, end: mark === "【】" ? end - 1 : end };
    return { mark: match[1] ?? mark, content: trimSpan(text, content) };
  }
  return null;
}

/** Whether a line, unindented below an item, heads what follows rather than going on with the item. */
export const beginsMarked = (text: string, line: Span): boolean => markedLine(text, line) !== null;

export function markedHeadings(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = new Map<Span, MarkedLine>();
  let last: MarkedLine | null = null;
  for (const block of blocks) {
    if (block.kind !== "paragraph") last = null;
    else
      for (const line of block.lines) {
        const read = markedLine(text, line);
        const marked = read === null ? null : { ...read, isFollowed: false };
        if (last !== null && last.mark === marked?.mark) last.isFollowed = true;
        if (marked !== null) lines.set(line, marked);
        last = marked;
      }
  }
  if (lines.size < 2) return blocks;
  const [title, ...others] = blocks.filter((block): block is Heading => block.kind === "heading");
  const heading = others.length > 0 ? [] : marksThatHead([...lines.values()]);
  if (heading.length === 0) return blocks;
  const levelOf = (mark: string): number => Math.min((title?.level ?? 1) + 1 + heading.indexOf(mark), deepest);
  const headOf = (line: Span): { level: number; content: Span } | null => {
    const marked = lines.get(line);
    return marked === undefined || !heading.includes(marked.mark)
      ? null
      : { level: levelOf(marked.mark), content: marked.content };
  };
  return blocks.flatMap((block) => (block.kind === "paragraph" ? parted(block, headOf) : [block]));
}

const deepest = 6;

/** The marks of at least two lines, most of them above something else, in the order in which they head one another. */
function marksThatHead(lines: readonly MarkedLine[]): readonly string[] {
  return [...new Set(lines.map(({ mark }) => mark))].filter((mark) => {
    const all = lines.filter((line) => line.mark === mark);
    const above = all.filter(({ isFollowed }) => !isFollowed).length;
    return above >= 2 && above * 2 > all.length;
  });
}

/** A paragraph as its headings and what stands between them. */
function parted(
  { lines, first, last }: Paragraph,
  headOf: (line: Span) => { readonly level: number; readonly content: Span } | null,
): readonly Block[] {
  const blocks: Block[] = [];
  let between: Span[] = [];
  const end = (next: number): void => {
    if (between.length > 0)
      blocks.push({ kind: "paragraph", lines: between, first: next - between.length, last: next - 1 });
    between = [];
  };
  for (const [at, line] of lines.entries()) {
    const head = headOf(line);
    if (head === null) {
      between.push(line);
      continue;
    }
    end(first + at);
    blocks.push({ kind: "heading", ...head, first: first + at, last: first + at, marked: true });
  }
  end(last + 1);
  return blocks;
}
