/**
 * What the wiki shows of one line, as Markdown: the section below its heading, its bullet with everything below it, its row under the
 * head of its table. The page's own characters in their order; only comments, which no reader of the wiki sees, are left out.
 */
import type { Block, Item, Table } from "./source/block";
import { scanBlocks, type Scanned } from "./source/scanBlocks";

/** `line` counts from 1, as in a place. `null` where there is no more to show than the line's own words. */
export function shownText(text: string, line: number): string | null {
  const page = scanBlocks(text);
  const at = line - 1;
  const index = page.blocks.findIndex((block) => block.first <= at && at <= block.last);
  const block = page.blocks[index];
  const shown = block === undefined ? "" : shownOf(page, text, block, index, at);
  return shown.trim() === "" ? null : shown;
}

function shownOf(page: Scanned, text: string, block: Block, index: number, at: number): string {
  switch (block.kind) {
    case "heading": {
      const after = page.blocks.slice(index + 1);
      const end = after.findIndex((next) => next.kind === "heading" && next.level <= block.level);
      return linesOf(page, text, end < 0 ? after : after.slice(0, end));
    }
    case "list": {
      const item = itemAt(block.items, at);
      return item === null || item.first === item.last ? "" : dedented(written(page, text, item.first, item.last));
    }
    case "table":
      return block.html ? "" : rowOf(page, text, block, at);
    default:
      return "";
  }
}

/** From the first block to the last, without comments; blank lines between blocks stay. */
function linesOf(page: Scanned, text: string, blocks: readonly Block[]): string {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return "";
  const hidden = new Set(
    blocks.flatMap((block) =>
      block.kind === "comment"
        ? Array.from({ length: block.last - block.first + 1 }, (_, more) => block.first + more)
        : [],
    ),
  );
  return written(page, text, first.first, last.last, hidden);
}

/** Lines as they stand, both ends included. */
const written = (page: Scanned, text: string, first: number, last: number, hidden = none): string =>
  page.lines
    .slice(first, last + 1)
    .flatMap(({ start, end }, more) => (hidden.has(first + more) ? [] : [text.slice(start, end)]))
    .join("\n");

const none: ReadonlySet<number> = new Set();

function itemAt(items: readonly Item[], at: number): Item | null {
  const item = items.find(({ first, last }) => first <= at && at <= last);
  return item === undefined ? null : (itemAt(item.items, at) ?? item);
}

/** A nested bullet would be code where it stands alone. */
function dedented(text: string): string {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? "";
  return text
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join("\n");
}

/** The head and its line of dashes stand right above the first row. */
function rowOf(page: Scanned, text: string, table: Table, at: number): string {
  const row = table.rows.find(({ first, last }) => first <= at && at <= last);
  const body = table.rows[0]?.first ?? table.last + 1;
  if (row === undefined || table.first >= body) return "";
  return `${written(page, text, table.first, body - 1)}\n${written(page, text, row.first, row.last)}`;
}
