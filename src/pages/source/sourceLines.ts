/**
 * The lines of a page with their offsets: the ground every reader and every edit stands on.
 * Promises: the lines cover the text exactly (`start..end` content, `end..next` line ending), whatever mixture of
 * LF, CRLF and lone CR a file has; a byte order mark belongs to no line's content.
 */
import { CR, LF } from "./characterCodes";
export interface Span {
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset after the last unit. */
  readonly end: number;
}

export interface SourceLine extends Span {
  /** Offset where the next line starts; equals `end` on a last line without line ending. */
  readonly next: number;
}

/** From the first of the lines to the end of the last. */
export const spanOf = (lines: readonly Span[]): Span => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 });

export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = text.includes("\r") ? takeMixedLines(text, first, lines) : takeLines(text, first, lines);
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** Lines that end in LF, as most pages have them; answers where the last one starts, which has no line ending. */
function takeLines(text: string, first: number, lines: SourceLine[]): number {
  let start = first;
  for (let end = text.indexOf("\n", start); end >= 0; end = text.indexOf("\n", start)) {
    lines.push({ start, end, next: end + 1 });
    start = end + 1;
  }
  return start;
}

function takeMixedLines(text: string, first: number, lines: SourceLine[]): number {
  let start = first;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    const next = code === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
    lines.push({ start, end: at, next });
    start = next;
    at = next - 1;
  }
  return start;
}

/** The line ending a file uses most; `\n` where it has none. */
export function lineEnding(text: string): "\n" | "\r\n" {
  let crlf = 0;
  let lf = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (text.charCodeAt(at - 1) === CR) crlf += 1;
    else lf += 1;
  }
  return crlf > lf ? "\r\n" : "\n";
}

/** Index of the line that holds an offset. Readers ask in the order of the page: the line last told and the next are tried first. */
export function lineAt(lines: readonly SourceLine[], offset: number): number {
  if (lines === told.lines) {
    if (holds(lines, told.line, offset)) return told.line;
    if (holds(lines, told.line + 1, offset)) return (told.line += 1);
  }
  told = { lines, line: searched(lines, offset) };
  return told.line;
}

let told: { readonly lines: readonly SourceLine[]; line: number } = { lines: [], line: 0 };

function holds(lines: readonly SourceLine[], line: number, offset: number): boolean {
  const at = lines[line];
  return at !== undefined && at.start <= offset && offset < at.next;
}

function searched(lines: readonly SourceLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
