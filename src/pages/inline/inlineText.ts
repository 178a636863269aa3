/**
 * Inline Markdown and HTML as plain text that remembers where each of its characters stands in the page.
 *
 * Promises: `text[i]` came from `startAt(i)..endAt(i)`; a character that was escaped, written as an entity or inside
 * code is `literal`, so that nothing in it is ever taken for a label, a mark or a work item. `shape` is the text with
 * literal characters masked: recognisers match on `shape` and cut from `text`. One pass, no backtracking.
 */
import { decodeEntity } from "./entities";
import type { LineTitle } from "./lineTitle";
import { pairs } from "./pairs";
import { isPunctuation, unmatchedRuns, type DelimiterRun } from "./emphasis";
import type { Span } from "../source/sourceLines";

/** A piece of the text (indexes into `text`). */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

export interface InlineLink extends Piece {
  readonly target: string;
  /** Offset in the page of the link's first character. */
  readonly at: number;
  /** Offset after its last. */
  readonly end: number;
}

export interface InlineImage {
  readonly alt: string;
  readonly target: string;
  readonly at: number;
  readonly end: number;
  /** Index into `text` where it stands. */
  readonly index: number;
}

/** `@<identity id>` */
export interface Mention {
  readonly identity: string;
  readonly index: number;
  readonly at: number;
}

export interface InlineText {
  /** What `lineTitle` found in it, kept for the next reader that asks. */
  readonly titles: FoundTitles;
  readonly text: string;
  readonly shape: string;
  /** Offset in the page of the character at an index of `text`. */
  startAt(index: number): number;
  /** Offset after it. */
  endAt(index: number): number;
  readonly links: readonly InlineLink[];
  readonly images: readonly InlineImage[];
  readonly mentions: readonly Mention[];
  readonly code: readonly Piece[];
  readonly bold: readonly Piece[];
  readonly struck: readonly Piece[];
}

/** Filled by `lineTitle` and nobody else. */
export class FoundTitles {
  lead: LineTitle | null = null;
  whole: LineTitle | null = null;
}

/** Stands in `shape` for a literal character; no recogniser matches it. */
export const masked = "\u0001";

/** Targets of reference definitions (`[label]: target`) by lower-case label. */
export type Definitions = ReadonlyMap<string, string>;

/** Collects the text with its offsets. One is used again and again: making room costs more than reading a line. */
class Builder {
  codes = new Uint16Array(0);
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  literal = new Uint8Array(0);
  links: InlineLink[] = [];
  images: InlineImage[] = [];
  mentions: Mention[] = [];
  code: Piece[] = [];
  runs: DelimiterRun[] = [];
  length = 0;
  hasLiteral = false;

  /** Begins anew, with room for a text of this size: no spelling is shorter than what it says. */
  begin(size: number): void {
    if (size > this.codes.length) {
      const room = Math.max(1024, size * 2);
      this.codes = new Uint16Array(room);
      this.starts = new Int32Array(room);
      this.ends = new Int32Array(room);
      this.literal = new Uint8Array(room);
    }
    if (this.links.length > 0) this.links = [];
    if (this.images.length > 0) this.images = [];
    if (this.mentions.length > 0) this.mentions = [];
    if (this.code.length > 0) this.code = [];
    if (this.runs.length > 0) this.runs = [];
    this.length = 0;
    this.hasLiteral = false;
  }

  /** Lets go of the room a very long text needed. */
  forget(): void {
    this.codes = new Uint16Array(0);
    this.starts = new Int32Array(0);
    this.ends = new Int32Array(0);
    this.literal = new Uint8Array(0);
  }

  pushCode(code: number, start: number, end: number, literal: boolean): void {
    const at = this.length;
    this.codes[at] = code;
    this.starts[at] = start;
    this.ends[at] = end;
    this.literal[at] = literal ? 1 : 0;
    if (literal) this.hasLiteral = true;
    this.length = at + 1;
  }

  push(text: string, start: number, end: number, literal: boolean): void {
    for (let unit = 0; unit < text.length; unit += 1) this.pushCode(text.charCodeAt(unit), start, end, literal);
  }
}

const builder = new Builder();
const largestKept = 1_000_000;

/** Reads spans (the lines of one paragraph, item or cell) as one text, a blank between them. */
export function inlineText(page: string, spans: readonly Span[], definitions: Definitions): InlineText {
  const only = spans.length === 1 ? spans[0] : undefined;
  if (only !== undefined && isPlain(page, only.start, only.end))
    return new PlainText(page.slice(only.start, only.end), only.start);
  let size = 4;
  for (const span of spans) size += Math.max(0, span.end - span.start) + 1;
  builder.begin(size);
  let previous: Span | null = null;
  for (const span of spans) {
    if (previous !== null) builder.pushCode(blank, previous.end, previous.end, false);
    readSpan(page, span, definitions, builder);
    previous = span;
  }
  return finished(builder);
}

const nothing: readonly never[] = [];

const ASTERISK = 42;
const BACKSLASH = 92;
const UNDERSCORE = 95;

/** Characters that begin anything but plain text: \\ ` & < ! [ @ * _ ~ */
function isSpecial(code: number): boolean {
  return (
    code === ASTERISK ||
    code === UNDERSCORE ||
    code === BACKSLASH ||
    code === 91 ||
    code === 60 ||
    code === 96 ||
    code === 38 ||
    code === 33 ||
    code === 64 ||
    code === 126
  );
}

/**
 * Whether a piece of a page certainly reads as beginning with the very character it begins with, and that character is
 * ASCII: then no mark, emphasis or tag opens it.
 */
export function beginsPlainly(page: string, start: number): boolean {
  const code = page.charCodeAt(start);
  return code > blank && code < 127 && !isSpecial(code);
}

/** Whether a piece of one line reads as it stands, as most do: nothing special, single blanks, none at its ends. */
function isPlain(page: string, start: number, end: number): boolean {
  let before = blank;
  for (let at = start; at < end; at += 1) {
    const code = page.charCodeAt(at);
    if (code === blank ? before === blank : isSpecial(code) || isSpace(code) || isInvisible(code)) return false;
    before = code;
  }
  return before !== blank || end <= start;
}

function holdsSpecial(page: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isSpecial(page.charCodeAt(at))) return true;
  return false;
}

/** Text of one line that reads as it stands. */
class PlainText implements InlineText {
  readonly titles = new FoundTitles();
  readonly links = nothing;
  readonly images = nothing;
  readonly mentions = nothing;
  readonly code = nothing;
  readonly bold = nothing;
  readonly struck = nothing;

  constructor(
    readonly text: string,
    private readonly start: number,
  ) {}

  get shape(): string {
    return this.text;
  }

  startAt(index: number): number {
    return this.start + index;
  }

  endAt(index: number): number {
    return this.start + index + 1;
  }
}

const none: ReadonlyMap<number, number> = new Map();

const noTicks: ReturnType<typeof backtickRuns> = new Map();

function has(page: string, span: Span, character: string): boolean {
  const code = character.charCodeAt(0);
  for (let at = span.start; at < span.end; at += 1) if (page.charCodeAt(at) === code) return true;
  return false;
}

function readSpan(page: string, span: Span, definitions: Definitions, builder: Builder): void {
  if (!holdsSpecial(page, span.start, span.end)) {
    for (let at = span.start; at < span.end; at += 1) builder.pushCode(page.charCodeAt(at), at, at + 1, false);
    return;
  }
  const brackets = has(page, span, "[") ? pairs(page, span, "[", "]") : none;
  const parens = brackets.size === 0 ? none : pairs(page, span, "(", ")");
  const ticks = has(page, span, "`") ? backtickRuns(page, span) : noTicks;
  const commentEnd = forwardSearch(page, span, /-->/g);
  const anchorEnd = forwardSearch(page, span, /<\/a\s*>/gi);
  const jumps = new Map<number, { readonly to: number; readonly link: (() => void) | null }>();
  let at = span.start;
  while (at < span.end) {
    const jump = jumps.size === 0 ? undefined : jumps.get(at);
    if (jump !== undefined) {
      jump.link?.();
      at = jump.to;
      continue;
    }
    const code = page.charCodeAt(at);
    if (isSpecial(code)) at = readAt(at);
    else {
      builder.pushCode(code, at, at + 1, false);
      at += 1;
    }
  }

  function readAt(start: number): number {
    const character = page.charAt(start);
    switch (character) {
      case "\\":
        return readEscape(start);
      case "`":
        return readCode(start);
      case "&":
        return readEntity(start);
      case "<":
        return readTag(start);
      case "!":
        return page[start + 1] === "[" ? readImage(start) : plain(start);
      case "[":
        return readLink(start);
      case "@":
        return readMention(start);
      case "*":
      case "_":
      case "~":
        return readDelimiters(start, character);
      default:
        return plain(start);
    }
  }

  function plain(start: number): number {
    builder.pushCode(page.charCodeAt(start), start, start + 1, false);
    return start + 1;
  }

  function readEscape(start: number): number {
    const next = page.charAt(start + 1);
    if (start + 1 >= span.end || !isPunctuation(next)) return start + 1 >= span.end ? start + 1 : plain(start);
    builder.push(next, start, start + 2, true);
    return start + 2;
  }

  function readEntity(start: number): number {
    const entity = decodeEntity(page, start, span.end);
    if (entity === null) return plain(start);
    builder.push(entity.text, start, entity.end, true);
    return entity.end;
  }

  function readCode(start: number): number {
    const run = ticks.get(start);
    if (run === undefined) return plain(start);
    if (run.close === null) {
      builder.push(page.slice(start, start + run.length), start, start + run.length, true);
      return start + run.length;
    }
    const from = builder.length;
    for (let at = start + run.length; at < run.close; at += 1) builder.push(page.charAt(at), at, at + 1, true);
    builder.code.push({ from, to: builder.length });
    return run.close + run.length;
  }

  function readTag(start: number): number {
    if (page.startsWith("<!--", start)) {
      return commentEnd(start + 4)?.end ?? plain(start);
    }
    const end = tagEnd(page, start, span.end);
    if (end === null) return plain(start);
    const inside = page.slice(start + 1, end - 1);
    if (/^(?:https?:|mailto:)/i.test(inside)) {
      const from = builder.length;
      for (let at = start + 1; at < end - 1; at += 1) builder.push(page.charAt(at), at, at + 1, true);
      builder.links.push({ from, to: builder.length, target: inside, at: start, end });
      return end;
    }
    readHtmlTag(inside, start, end);
    return end;
  }

  function readHtmlTag(inside: string, start: number, end: number): void {
    if (/^(?:br|p|div|li|tr|td)\b/i.test(inside)) builder.push(" ", start, end, false);
    if (/^img\b/i.test(inside)) {
      const target = attribute(inside, "src");
      builder.images.push({ alt: attribute(inside, "alt"), target, at: start, end, index: builder.length });
    }
    if (/^a\b/i.test(inside)) openHtmlLink(attribute(inside, "href"), start, end);
    const mark = /^(\/?)(?:b|strong)\b/i.test(inside) ? "*" : /^(\/?)(?:s|del|strike)\b/i.test(inside) ? "~" : null;
    if (mark !== null)
      builder.runs.push({
        mark,
        length: 2,
        index: builder.length,
        opens: inside[0] !== "/",
        closes: inside[0] === "/",
        html: true,
      });
  }

  function openHtmlLink(target: string, start: number, end: number): void {
    const close = anchorEnd(end);
    if (target === "" || close === null) return;
    const from = builder.length;
    const link = (): void => {
      builder.links.push({ from, to: builder.length, target, at: start, end: close.end });
    };
    jumps.set(close.start, { to: close.end, link });
  }

  function readImage(start: number): number {
    const close = brackets.get(start + 1);
    if (close === undefined) return plain(start);
    const target = targetAfter(start + 1, close);
    if (target === null) return plain(start);
    builder.images.push({
      alt: page.slice(start + 2, close),
      target: target.target,
      at: start,
      end: target.end,
      index: builder.length,
    });
    return target.end;
  }

  function readLink(start: number): number {
    const close = brackets.get(start);
    const target = close === undefined ? null : targetAfter(start, close);
    if (close === undefined || target === null) return plain(start);
    const from = builder.length;
    const link = (): void => {
      builder.links.push({ from, to: builder.length, target: target.target, at: start, end: target.end });
    };
    jumps.set(close, { to: target.end, link });
    return start + 1;
  }

  /** Target of `[…]` that closes at `close`: `(…)`, `[label]`, `[]` or a defined label. */
  function targetAfter(open: number, close: number): { readonly target: string; readonly end: number } | null {
    const next = page[close + 1];
    if (next === "(" && close + 1 < span.end) {
      const end = parens.get(close + 1);
      return end === undefined ? null : { target: linkTarget(page.slice(close + 2, end)), end: end + 1 };
    }
    const second = next === "[" ? brackets.get(close + 1) : undefined;
    const named = second === undefined ? "" : page.slice(close + 2, second);
    const label = named.trim() === "" ? page.slice(open + 1, close) : named;
    const target = label.length > 500 ? undefined : definitions.get(label.trim().toLowerCase());
    return target === undefined ? null : { target, end: (second ?? close) + 1 };
  }

  function readMention(start: number): number {
    const match = mentionAt(page, start, span.end);
    if (match === null) return plain(start);
    builder.mentions.push({ identity: match, index: builder.length, at: start });
    return start + match.length + 3;
  }

  function readDelimiters(start: number, mark: "*" | "_" | "~"): number {
    let end = start;
    while (end < span.end && page[end] === mark) end += 1;
    const before = start > span.start ? page.charAt(start - 1) : " ";
    const after = end < span.end ? page.charAt(end) : " ";
    const run = runOf(mark, end - start, before, after, builder.length);
    if (run.opens || run.closes) builder.runs.push(run);
    for (let at = start; at < end; at += 1) plain(at);
    return end;
  }
}

const word = /[\p{L}\p{N}]/u;

function runOf(mark: "*" | "_" | "~", length: number, before: string, after: string, index: number): DelimiterRun {
  const blankBefore = isSpace(before.charCodeAt(0));
  const blankAfter = isSpace(after.charCodeAt(0));
  const inWord = mark === "_" && word.test(before) && word.test(after);
  const tooShort = mark === "~" && length < 2;
  const usable = !inWord && !tooShort;
  return { mark, length, index, opens: usable && !blankAfter, closes: usable && !blankBefore, html: false };
}

const guid = /@<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})>/iy;

function mentionAt(page: string, start: number, end: number): string | null {
  guid.lastIndex = start;
  const match = guid.exec(page);
  return match !== null && guid.lastIndex <= end ? (match[1] ?? null) : null;
}

/** Next match at or after an offset, asked with rising offsets: the whole span is searched once at most. */
function forwardSearch(page: string, span: Span, pattern: RegExp): (from: number) => Span | null {
  let found: Span | null | undefined;
  let piece: string | null = null;
  return (from) => {
    if (found === null || (found !== undefined && found.start >= from)) return found;
    piece ??= page.slice(span.start, span.end);
    pattern.lastIndex = from - span.start;
    const match = pattern.exec(piece);
    found =
      match === null ? null : { start: span.start + match.index, end: span.start + match.index + match[0].length };
    return found;
  };
}

/** Offset after the tag or autolink that starts here; `null` when it is none. */
function tagEnd(page: string, start: number, end: number): number | null {
  if (!/[a-zA-Z/]/.test(page.charAt(start + 1))) return null;
  for (let at = start + 1; at < end; at += 1) {
    const character = page[at];
    if (character === ">") return at + 1;
    if (character === "<") return null;
  }
  return null;
}

function attribute(tag: string, name: string): string {
  const start = tag.toLowerCase().indexOf(`${name}=`);
  if (start < 0) return "";
  const quote = tag.charAt(start + name.length + 1);
  const from = start + name.length + 2;
  if (quote !== '"' && quote !== "'") return (tag.slice(from - 1).split(/[\s>]/, 1)[0] ?? "").trim();
  const end = tag.indexOf(quote, from);
  return end < 0 ? "" : tag.slice(from, end);
}

/** The address in `(address "title" =WxH)`. */
function linkTarget(inside: string): string {
  const trimmed = inside.trim();
  if (trimmed.startsWith("<")) return trimmed.slice(1, Math.max(trimmed.indexOf(">"), 1));
  const title = trimmed.search(/\s+(?:["'(]|=\d|=x)/);
  return (title < 0 ? trimmed : trimmed.slice(0, title)).trim();
}

/** Backtick runs with the offset of the run that closes each, found in one pass from the end. */
function backtickRuns(
  page: string,
  span: Span,
): ReadonlyMap<number, { readonly length: number; readonly close: number | null }> {
  const runs: { start: number; length: number }[] = [];
  for (let at = page.indexOf("`", span.start); at >= 0 && at < span.end; at = page.indexOf("`", at)) {
    let end = at;
    while (end < span.end && page[end] === "`") end += 1;
    runs.push({ start: at, length: end - at });
    at = end;
  }
  const nextOfLength = new Map<number, number>();
  const found = new Map<number, { readonly length: number; readonly close: number | null }>();
  for (const run of runs.reverse()) {
    found.set(run.start, { length: run.length, close: nextOfLength.get(run.length) ?? null });
    nextOfLength.set(run.length, run.start);
  }
  return found;
}

const blank = 32;
const maskedCode = masked.charCodeAt(0);

/** Removes matched delimiters, folds white space, masks literals. */
function finished(builder: Builder): InlineText {
  const { removed, bold, struck } = unmatchedRuns(builder.runs);
  const { codes, starts, ends, literal, hasLiteral } = builder;
  const { map, shape } = roomFor(builder.length + 1);
  let to = 0;
  for (let at = 0; at < builder.length; at += 1) {
    map[at] = to;
    const code = codes[at] ?? 0;
    if (removed.size > 0 && removed.has(at)) continue;
    const isLiteral = literal[at] === 1;
    if (!isLiteral && isInvisible(code)) continue;
    const isBlank = !isLiteral && isSpace(code);
    if (isBlank && (to === 0 || shape[to - 1] === blank)) continue;
    codes[to] = isBlank ? blank : code;
    shape[to] = isBlank ? blank : isLiteral ? maskedCode : code;
    starts[to] = starts[at] ?? 0;
    ends[to] = ends[at] ?? 0;
    to += 1;
  }
  map[builder.length] = to;
  if (to > 0 && shape[to - 1] === blank) to -= 1;
  const length = to;
  const place = (index: number): number => Math.min(map[index] ?? 0, length);
  const piece = <P extends Piece>(from: P): P => ({ ...from, from: place(from.from), to: place(from.to) });
  const text = stringOf(codes, length);
  const read = new PlacedText(
    text,
    hasLiteral ? stringOf(shape, length) : text,
    starts.slice(0, length),
    ends.slice(0, length),
    each(builder.links, piece),
    each(builder.images, (image) => ({ ...image, index: place(image.index) })),
    each(builder.mentions, (mention) => ({ ...mention, index: place(mention.index) })),
    each(builder.code, piece),
    each(bold, piece),
    each(struck, piece),
  );
  if (builder.codes.length > largestKept) builder.forget();
  return read;
}

/** Most lists are empty, and share one. */
function each<Value>(values: readonly Value[], change: (value: Value) => Value): readonly Value[] {
  return values.length === 0 ? nothing : values.map(change);
}

/** Text with the place of each of its characters. */
class PlacedText implements InlineText {
  readonly titles = new FoundTitles();

  constructor(
    readonly text: string,
    readonly shape: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    readonly links: readonly InlineLink[],
    readonly images: readonly InlineImage[],
    readonly mentions: readonly Mention[],
    readonly code: readonly Piece[],
    readonly bold: readonly Piece[],
    readonly struck: readonly Piece[],
  ) {}

  startAt(index: number): number {
    return this.starts[index] ?? 0;
  }

  endAt(index: number): number {
    return this.ends[index] ?? 0;
  }
}

const room = { map: new Int32Array(0), shape: new Uint16Array(0) };

function roomFor(size: number): typeof room {
  if (size > room.map.length || room.map.length > largestKept) {
    room.map = new Int32Array(Math.max(1024, size * 2));
    room.shape = new Uint16Array(Math.max(1024, size * 2));
  }
  return room;
}

const chunk = 8192;

function stringOf(codes: Uint16Array, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += chunk) text += unitsOf(codes.subarray(at, Math.min(at + chunk, length)));
  return text;
}

/** An array of units serves as the list of arguments: spreading it would go through an iterator. */
function unitsOf(codes: Uint16Array): string {
  return String.fromCharCode.apply(null, codes as unknown as number[]);
}

/** White space as regular expressions know it. */
function isSpace(code: number): boolean {
  if (code <= 127) return code === 32 || (code >= 9 && code <= 13);
  return (
    code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff)
  );
}

/** Zero-width blanks, soft hyphens and byte order marks: seen by nobody, and no part of a title. */
function isInvisible(code: number): boolean {
  return code > 127 && (code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0xad);
}
