/**
 * Pipe tables. A row needs a pipe: a plain line glued to a table is not a row of it (GFM would make it one).
 * Escaped pipes stay in their cell. A table beyond the limits is told as such.
 */
import type { Row, Table } from "./block";
import { mostColumns, mostRows, type Beyond } from "./limits";
import { hasPipe, indentOf, isBlankCode, isDelimiterRow, trimSpan } from "./lineShape";
import type { SourceLine, Span } from "./sourceLines";

export function startsTable(text: string, lines: readonly SourceLine[], at: number): boolean {
  const head = lines[at];
  const below = lines[at + 1];
  if (head === undefined || below === undefined) return false;
  return isDelimiterRow(text, below) && hasPipe(text, head) && !isDelimiterRow(text, head);
}

export function scanTable(
  text: string,
  lines: readonly SourceLine[],
  first: number,
): { readonly table: Table; readonly next: number; readonly beyond: Beyond | null } {
  const head = lines[first];
  const rows: Row[] = [];
  let at = first + 2;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !hasPipe(text, line)) break;
    if (indentOf(text, line).at >= line.end) break;
    if (rows.length <= mostRows) rows.push({ cells: cellsOf(text, line), first: at, last: at });
  }
  const header = head === undefined ? [] : cellsOf(text, head);
  const table: Table = { kind: "table", header, rows, html: false, first, last: at - 1 };
  return { table, next: at, beyond: beyondOf(header, rows) };
}

/** What a table has more of than is read. */
export function beyondOf(header: readonly Span[], rows: readonly Row[]): Beyond | null {
  if (rows.length > mostRows) return "rows";
  const isWide = header.length > mostColumns || rows.some(({ cells }) => cells.length > mostColumns);
  return isWide ? "columns" : null;
}

/** Cell contents without the blanks around them; leading and closing pipes open and close no cell. */
function cellsOf(text: string, line: SourceLine): readonly Span[] {
  const cells: Span[] = [];
  let start = indentOf(text, line).at;
  if (text[start] === "|") start += 1;
  for (let at = start; at < line.end && cells.length <= mostColumns; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "|") {
      cells.push(trimSpan(text, { start, end: at }));
      start = at + 1;
    }
  }
  if (!onlyBlanks(text, start, line.end)) cells.push(trimSpan(text, { start, end: line.end }));
  return cells;
}

function onlyBlanks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}
