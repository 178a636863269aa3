/**
 * Ways to state a fact that a page does not state yet, beside the line it is about and in that line's own form: an empty cell of
 * its row, else a new column, a bullet below it or beside it, a labelled line. Which of them reads as the fact is not judged here.
 */
import type { PageSource } from "../forms/pageSource";
import type { Item, Row } from "../source/block";
import { lineEnding, type Span } from "../source/sourceLines";
import type { Splice } from "../edit/splice";
import { spellings, type Way } from "./editStatement";
import { sectionLines } from "./valueWays";

/** `line`: 1-based. The labels are tried in their order. */
export function* labelledWays(
  source: PageSource,
  line: number,
  labels: readonly string[],
  value: string,
): Iterable<Way> {
  const at = line - 1;
  const row = rowAt(source, at);
  if (row !== null) {
    yield* cellWays(source, row, value);
    for (const text of spellings(value)) for (const label of labels) yield* columnWays(source, row, label, text);
    return;
  }
  for (const text of spellings(value)) for (const label of labels) yield* lineWays(source, at, `${label}: ${text}`);
}

function* cellWays(source: PageSource, row: Row, value: string): Iterable<Way> {
  for (const text of spellings(value)) {
    for (const cell of row.cells) {
      const stands = source.text.slice(cell.start, cell.end).trim();
      if (/^[-–—]?$/.test(stands)) yield { splices: [{ ...withBlanks(source.text, cell), text: ` ${text} ` }] };
    }
  }
}

/** A column more on the right. The other rows stay as they are: a row may have fewer cells than the head. */
function* columnWays(source: PageSource, row: Row, label: string, text: string): Iterable<Way> {
  const table = source.blocks.find((block) => block.kind === "table" && !block.html && block.rows.includes(row));
  if (table?.kind !== "table" || row.cells.length !== table.header.length) return;
  const cells = [
    [table.first, ` ${label} `],
    [table.first + 1, " --- "],
    [row.first, ` ${text} `],
  ] as const;
  yield { splices: cells.map(([line, cell]) => cellMore(source, line, cell)) };
}

/** A cell at the end of a line, with a bar behind it where the line ends with one. */
function cellMore(source: PageSource, at: number, cell: string): Splice {
  const written = lineText(source, at).trimEnd();
  const end = (source.lines[at]?.start ?? 0) + written.length;
  return {
    start: end,
    end,
    text: written.endsWith("|") && !written.endsWith("\\|") ? `${cell}|` : ` |${cell.trimEnd()}`,
  };
}

/** The cell with the blanks around it. */
function withBlanks(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (text[first - 1] === " ") first -= 1;
  while (text[last] === " ") last += 1;
  return { start: first, end: last };
}

/** A row of a Markdown table on this line. */
function rowAt({ blocks }: PageSource, line: number): Row | null {
  for (const block of blocks) {
    if (block.kind !== "table" || block.html || line < block.first || line > block.last) continue;
    return block.rows.find(({ first }) => first === line) ?? null;
  }
  return null;
}

function* lineWays(source: PageSource, at: number, words: string): Iterable<Way> {
  const item = itemAt(source, at);
  if (item !== null) {
    yield inserted(source, lastWritten(source, item), `${nestedLead(source, item)}${words}`);
    yield inserted(source, item.lines.length - 1 + item.first, `${leadOf(source, item.first)}${words}`);
    return;
  }
  const heading = source.blocks.find((block) => block.kind === "heading" && block.first === at);
  if (heading === undefined) {
    yield inserted(source, at, words);
    return;
  }
  const { last } = sectionLines(source, at);
  const list = source.blocks.find((block) => block.kind === "list" && block.first > at && block.last <= last);
  if (list?.kind === "list") {
    const labelled = list.items.filter((each) => /^\s*[-*+]\s+\**[^:]{1,50}:/.test(lineText(source, each.first)));
    for (const each of [labelled.at(-1), list.items[0]])
      if (each !== undefined)
        yield inserted(source, lastWritten(source, each), `${leadOf(source, each.first)}${words}`);
    const first = list.items[0];
    if (first !== undefined) yield inserted(source, first.first - 1, `${leadOf(source, first.first)}${words}`);
  }
  const end = lastWrittenUpTo(source, last);
  const ending = lineEnding(source.text);
  yield inserted(source, Math.max(heading.last, end), `${ending}- ${words}`);
}

/** The item whose own lines hold this line, at any depth. */
function itemAt({ blocks }: PageSource, line: number): Item | null {
  const within = (items: readonly Item[]): Item | null => {
    const item = items.find(({ first, last }) => first <= line && line <= last);
    return item === undefined ? null : (within(item.items) ?? item);
  };
  for (const block of blocks) {
    const found = block.kind === "list" ? within(block.items) : null;
    if (found !== null) return found;
  }
  return null;
}

const lineText = ({ text, lines }: PageSource, at: number): string => {
  const line = lines[at];
  return line === undefined ? "" : text.slice(line.start, line.end);
};

/** Indent and marker of a bullet; numbered items are followed by a bullet. */
const leadOf = (source: PageSource, at: number): string =>
  (/^\s*(?:[-*+•]\s+|\d+[.)]\s+)/.exec(lineText(source, at))?.[0] ?? "- ")
    .replace(/\d+[.)](\s+)$/, "-$1")
    .replace(/\d+[.)]/, "-");

/** As the bullets below it begin, else indented by the width of its own marker. */
export function nestedLead(source: PageSource, item: Item): string {
  const below = item.items[0];
  if (below !== undefined) return leadOf(source, below.first);
  const own = /^(\s*)([-*+•]\s+|\d+[.)]\s+)/.exec(lineText(source, item.first));
  return own === null ? "  - " : `${own[1] ?? ""}${" ".repeat((own[2] ?? "  ").length)}- `;
}

const lastWritten = (source: PageSource, item: Item): number => lastWrittenUpTo(source, item.last);

export function lastWrittenUpTo(source: PageSource, line: number): number {
  let at = line;
  while (at > 0 && lineText(source, at).trim() === "") at -= 1;
  return at;
}

/** A line of its own below line `at`. */
function inserted(source: PageSource, at: number, line: string): Way {
  const ending = lineEnding(source.text);
  const above = source.lines[at];
  if (above === undefined) return { splices: [{ start: source.text.length, end: source.text.length, text: line }] };
  const open = above.next === above.end;
  const text = open ? `${ending}${line}` : `${line}${ending}`;
  return { splices: [{ start: above.next, end: above.next, text }] };
}
