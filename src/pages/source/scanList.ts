/**
 * Lists, with nesting by indent as people mean it rather than as CommonMark counts it: an item two columns further in
 * than its neighbour is nested, also below a number. A heading of up to three blanks, a directive, a table, a rule or a
 * comment ends the list (CommonMark would put an indented heading inside the last item).
 */
import type { Item, List, TaskMark } from "./block";
import { deepestList, type Beyond } from "./limits";
import {
  atxHeading,
  closesFence,
  hasPipe,
  indentOf,
  isDelimiterRow,
  isRule,
  itemMarker,
  openingFence,
  trimmedEnd,
  type Fence,
  type Indented,
  type Marker,
} from "./lineShape";
import { beginsMarked } from "./markedHeadings";
import type { SourceLine, Span } from "./sourceLines";

/** An item to which lines may still be added. */
interface OpenItem extends Item {
  last: number;
  readonly letter: string | undefined;
  readonly lines: Span[];
  readonly paragraphs: Span[][];
  readonly items: OpenItem[];
}

interface ListScan {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly top: OpenItem[];
  readonly open: OpenItem[];
  afterBlank: boolean;
  tooDeep: boolean;
}

/** Scans the list that starts on line `first`; `next` is the line after it. */
export function scanList(
  text: string,
  lines: readonly SourceLine[],
  first: number,
): { readonly list: List; readonly next: number; readonly beyond: Beyond | null } {
  const scan: ListScan = { text, lines, top: [], open: [], afterBlank: false, tooDeep: false };
  let at = first;
  let last = first;
  while (at < lines.length) {
    const next = takeLine(scan, at);
    if (next === null) break;
    if (!scan.afterBlank) last = next - 1;
    at = next;
  }
  const ordered = (scan.top[0]?.number ?? null) !== null;
  const list: List = { kind: "list", ordered, items: scan.top, fromCode: false, first, last };
  return { list, next: last + 1, beyond: scan.tooDeep ? "levels" : null };
}

/** Line after the ones taken, or `null` when the list ends before this line. */
function takeLine(scan: ListScan, at: number): number | null {
  const line = scan.lines[at];
  if (line === undefined) return null;
  const indent = indentOf(scan.text, line);
  if (indent.at >= line.end) {
    scan.afterBlank = true;
    return at + 1;
  }
  const marker = isRule(scan.text, line, indent)
    ? null
    : (itemMarker(scan.text, line, indent) ?? letterMarker(scan, line, indent));
  if (marker !== null) return takeItem(scan, at, line, marker);
  if (endsList(scan, at, line, indent)) return null;
  const fence = openingFence(scan.text, line, indent);
  if (fence !== null) return skipFence(scan, at, fence);
  return takeText(scan, at, line, indent);
}

function endsList(scan: ListScan, at: number, line: SourceLine, indent: Indented): boolean {
  const { text, lines } = scan;
  const below = lines[at + 1];
  if (atxHeading(text, line, indent) !== null) return true;
  if (isRule(text, line, indent)) return true;
  if (indent.column <= 3 && (text.startsWith(":::", indent.at) || text.startsWith("<!--", indent.at))) return true;
  if (indent.column <= 1 && openingFence(text, line, indent) !== null) return true;
  if (indent.column <= 1 && below !== undefined && hasPipe(text, line) && isDelimiterRow(text, below)) return true;
  if (indent.column === 0 && beginsMarked(text, { start: indent.at, end: trimmedEnd(text, indent.at, line.end) }))
    return true;
  return scan.afterBlank && indent.column < 2;
}

function takeItem(scan: ListScan, at: number, line: SourceLine, marker: Marker): number | null {
  const { open, top, text } = scan;
  const first = top[0];
  while (open.length > 0 && marker.column < (open.at(-1)?.column ?? 0) + 2) open.pop();
  const parent = open.at(-1);
  const otherSort = first !== undefined && (first.number === null) !== (marker.number === null);
  if (parent === undefined && otherSort) return null;
  const item = newItem(text, at, line, marker);
  (parent?.items ?? top).push(item);
  if (open.length < deepestList) open.push(item);
  else scan.tooDeep = true;
  for (const outer of open) outer.last = at;
  scan.afterBlank = false;
  return at + 1;
}

function newItem(text: string, at: number, line: SourceLine, { column, number, letter, content }: Marker): OpenItem {
  const task = taskMark(text, content, line.end);
  const start = task === null ? content : skipBlanks(text, task.end + 1, line.end);
  const span = { start, end: trimmedEnd(text, start, line.end) };
  const lines = span.start < span.end ? [span] : [];
  return { column, number, letter, task, lines, paragraphs: [], items: [], first: at, last: at };
}

/**
 * "a. text" below an item, "b. text" below that: to whoever wrote it the items of a list, though they are shown as text of
 * the item above. A letter may stand where its number stands, but not behind a blank line.
 */
function letterMarker({ text, open, afterBlank }: ListScan, line: SourceLine, indent: Indented): Marker | null {
  const { at, column } = indent;
  const letter = text.charAt(at);
  const mark = text[at + 1];
  if (letter < "a" || letter > "z" || (mark !== "." && mark !== ")") || at + 2 >= line.end) return null;
  if (afterBlank && column < 2) return null;
  const content = skipBlanks(text, at + 2, line.end);
  if (content === at + 2) return null;
  const before = String.fromCharCode(letter.charCodeAt(0) - 1);
  const sister = open.findLast((item) => item.letter === before);
  if (sister !== undefined) return { column: sister.column, number: null, letter, content };
  const parent = open.at(-1);
  if (letter !== "a" || parent === undefined || (parent.number === null && column < parent.column + 2)) return null;
  return { column: Math.max(column, parent.column + 2), number: null, letter, content };
}

const taskStates: ReadonlyMap<string, TaskMark["state"]> = new Map([
  [" ", "open"],
  ["\u00a0", "open"],
  ["x", "done"],
  ["X", "done"],
  ["✓", "done"],
  ["~", "started"],
  ["/", "started"],
  ["-", "started"],
]);

function taskMark(text: string, at: number, end: number): TaskMark | null {
  if (text[at] !== "[" || text[at + 2] !== "]") return null;
  const after = text[at + 3] ?? " ";
  if (at + 3 < end && after !== " " && after !== "\t" && after !== "\u00a0") return null;
  const state = taskStates.get(text[at + 1] ?? "");
  return state === undefined ? null : { start: at + 1, end: at + 2, state };
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === " " || text[at] === "\t" || text[at] === "\u00a0")) at += 1;
  return at;
}

function skipFence(scan: ListScan, at: number, fence: Fence): number {
  for (let inside = at + 1; inside < scan.lines.length; inside += 1) {
    const line = scan.lines[inside];
    if (line !== undefined && closesFence(scan.text, line, indentOf(scan.text, line), fence))
      return closeAt(scan, inside);
  }
  return closeAt(scan, scan.lines.length - 1);
}

function closeAt(scan: ListScan, last: number): number {
  for (const item of scan.open) item.last = last;
  scan.afterBlank = false;
  return last + 1;
}

/** A line of text belongs to the deepest open item: lazily, or as a further paragraph after a blank line. */
function takeText(scan: ListScan, at: number, line: SourceLine, indent: Indented): number {
  const { open } = scan;
  if (scan.afterBlank) while (open.length > 1 && indent.column <= (open.at(-1)?.column ?? 0)) open.pop();
  const item = open.at(-1);
  if (item === undefined) return at + 1;
  const span = { start: indent.at, end: trimmedEnd(scan.text, indent.at, line.end) };
  if (scan.afterBlank) item.paragraphs.push([span]);
  else (item.paragraphs.at(-1) ?? item.lines).push(span);
  return closeAt(scan, at);
}
