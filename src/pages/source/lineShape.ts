/**
 * What a single line begins as, decided by looking at its first characters only: the recognisers the scanner asks.
 * Each reads a line at most once and never backtracks. Zero-width characters count as nothing, NBSP as a blank:
 * real pages hold both at the start of lines.
 */
import { BACKSLASH, COLON, DASH, PIPE, TAB } from "./characterCodes";
import type { SourceLine, Span } from "./sourceLines";

const blankCodes = new Set([32, TAB, 0xa0]);
const zeroWidth = new Set([0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);

export interface Indented {
  /** Columns before the first visible character, tabs to stops of four. */
  readonly column: number;
  /** Offset of that character; the line's end when it is blank. */
  readonly at: number;
}

export function indentOf(text: string, line: SourceLine): Indented {
  let column = 0;
  let at = line.start;
  for (; at < line.end; at += 1) {
    const code = text.charCodeAt(at);
    if (isVisibleAscii(code)) break;
    if (code === TAB) column += 4 - (column % 4);
    else if (blankCodes.has(code)) column += 1;
    else if (!zeroWidth.has(code)) break;
  }
  return { column, at };
}

/** End of the line's content without trailing blanks. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankCode(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Most characters: decided without a look into the sets. */
function isVisibleAscii(code: number): boolean {
  return code > 32 && code < 0xa0;
}

export function isBlankCode(code: number): boolean {
  return !isVisibleAscii(code) && isBlank(code);
}

function isBlank(code: number): boolean {
  return blankCodes.has(code) || zeroWidth.has(code);
}

/** Trims blanks on both sides of a span. */
export function trimSpan(text: string, span: Span): Span {
  const start = trimmedStart(text, span.start, span.end);
  return { start, end: trimmedEnd(text, start, span.end) };
}

function trimmedStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankCode(text.charCodeAt(at))) at += 1;
  return at;
}

export interface AtxHeading {
  readonly level: number;
  readonly content: Span;
}

/**
 * `#` to `######`, the blank after it optional as the wiki has it: the character after must not be a digit or `#`
 * (`#153` alone on a line is a work item), unless it counts a heading below the first (`##1. Why`). Closing `#`s are no part of the content.
 */
export function atxHeading(text: string, line: SourceLine, indent: Indented): AtxHeading | null {
  if (indent.column > 3 || text[indent.at] !== "#") return null;
  let at = indent.at;
  while (at < line.end && text[at] === "#") at += 1;
  const level = at - indent.at;
  if (level > 6) return null;
  const next = text[at] ?? "";
  const isDigit = next >= "0" && next <= "9";
  if (isDigit && (level === 1 || !/^\d{1,2}[.)]\s/.test(text.slice(at, Math.min(line.end, at + 4))))) return null;
  const content = trimSpan(text, { start: at, end: line.end });
  return { level, content: withoutClosingHashes(text, content) };
}

function withoutClosingHashes(text: string, content: Span): Span {
  let end = content.end;
  while (end > content.start && text[end - 1] === "#") end -= 1;
  const closing = end < content.end && (end === content.start || isBlankCode(text.charCodeAt(end - 1)));
  return closing ? { start: content.start, end: trimmedEnd(text, content.start, end) } : content;
}

export interface Marker {
  readonly column: number;
  readonly number: number | null;
  /** "a" of "a. text" inside a list. */
  readonly letter?: string;
  /** Offset where the item's content starts (its line's end when it is empty). */
  readonly content: number;
}

/** What begins the lines of lists in Japanese and Korean, with or without a blank behind it. */
const unspacedBullets = new Set(["・", "･", "ㆍ"]);
const bulletCharacters = new Set(["-", "*", "+", "•", "◦", "▪", "‣", "●", "○", "ㅇ", ...unspacedBullets]);

/** A bullet or number that opens a list item. `spaceless` also takes `-text`, as people write inside indented blocks. */
export function itemMarker(text: string, line: SourceLine, indent: Indented, spaceless = false): Marker | null {
  const first = text[indent.at] ?? "";
  if (indent.at >= line.end) return null;
  if (bulletCharacters.has(first))
    return markerAfter(text, line, indent, indent.at + 1, null, spaceless || unspacedBullets.has(first));
  let at = indent.at;
  while (at < line.end && at - indent.at < 9 && isDigit(text, at)) at += 1;
  if (at === indent.at || (text[at] !== "." && text[at] !== ")")) return null;
  return markerAfter(text, line, indent, at + 1, Number(text.slice(indent.at, at)), false);
}

function markerAfter(
  text: string,
  line: SourceLine,
  indent: Indented,
  after: number,
  number: number | null,
  spaceless: boolean,
): Marker | null {
  if (after < line.end && !isBlankCode(text.charCodeAt(after)) && !spaceless) return null;
  const content = trimmedStart(text, after, line.end);
  return { column: indent.column, number, content };
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** `---`, `***`, `___` with blanks between. */
export function isRule(text: string, line: SourceLine, indent: Indented): boolean {
  const mark = text[indent.at] ?? "";
  if (indent.column > 3 || (mark !== "-" && mark !== "*" && mark !== "_")) return false;
  let count = 0;
  for (let at = indent.at; at < line.end; at += 1) {
    if (text[at] === mark) count += 1;
    else if (!isBlankCode(text.charCodeAt(at))) return false;
  }
  return count >= 3;
}

/** `===` or `---` that makes a heading of the paragraph above; `null` when it does not. */
export function setextLevel(text: string, line: SourceLine, indent: Indented): 1 | 2 | null {
  const mark = text[indent.at] ?? "";
  if (indent.column > 3 || (mark !== "=" && mark !== "-")) return null;
  const end = trimmedEnd(text, indent.at, line.end);
  for (let at = indent.at; at < end; at += 1) if (text[at] !== mark) return null;
  if (end - indent.at < 2) return null;
  return mark === "=" ? 1 : 2;
}

export interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly language: string;
}

export function openingFence(text: string, line: SourceLine, indent: Indented): Fence | null {
  const mark = text[indent.at] ?? "";
  if (mark !== "`" && mark !== "~") return null;
  let at = indent.at;
  while (at < line.end && text[at] === mark) at += 1;
  const length = at - indent.at;
  if (length < 3) return null;
  const rest = text.slice(at, line.end).trim();
  if (mark === "`" && rest.includes("`")) return null;
  return { mark, length, language: (rest.split(/\s/, 1)[0] ?? "").toLowerCase() };
}

export function closesFence(text: string, line: SourceLine, indent: Indented, fence: Fence): boolean {
  let at = indent.at;
  while (at < line.end && text[at] === fence.mark) at += 1;
  return at - indent.at >= fence.length && trimmedEnd(text, at, line.end) === at;
}

const directives = new Set(["mermaid", "query-table", "query-chart", "video", "toc"]);

export interface DirectiveOpening {
  readonly name: string;
  readonly argument: string;
}

/** `:::name argument` with 0–3 blanks before and optional blanks after the colons; only names the wiki knows. */
export function openingDirective(text: string, line: SourceLine, indent: Indented): DirectiveOpening | null {
  if (indent.column > 3 || !text.startsWith(":::", indent.at)) return null;
  const words = text
    .slice(indent.at + 3, line.end)
    .trim()
    .split(/\s+/);
  const name = (words[0] ?? "").toLowerCase();
  return directives.has(name) ? { name, argument: words.slice(1).join(" ") } : null;
}

/** `:::` alone. */
export function closesDirective(text: string, line: SourceLine, indent: Indented): boolean {
  return (
    indent.column <= 3 && text.startsWith(":::", indent.at) && trimmedEnd(text, indent.at, line.end) === indent.at + 3
  );
}

/** The row below a table's head: dashes, colons and pipes only. */
export function isDelimiterRow(text: string, line: SourceLine): boolean {
  let dashes = 0;
  let pipes = 0;
  for (let at = line.start; at < line.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DASH) dashes += 1;
    else if (code === PIPE) pipes += 1;
    else if (code !== COLON && !isBlankCode(code)) return false;
  }
  return dashes > 0 && pipes > 0;
}

/** Whether a pipe stands in the line that is not escaped. */
export function hasPipe(text: string, line: SourceLine): boolean {
  for (let at = line.start; at < line.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === PIPE) return true;
  }
  return false;
}
