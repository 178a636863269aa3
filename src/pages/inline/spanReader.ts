/**
 * One line of a page into the pieces of its text: escapes, code, entities, tags, links, pictures, mentions and emphasis.
 * One pass from left to right; brackets and backticks are paired in a pass of their own, when the first one is met.
 */
import { CLOSE_BRACKET, OPEN_BRACKET, OPEN_PAREN } from "../source/characterCodes";
import { FOLDED, isInvisible, isSpace, sortOf, SPECIAL } from "./characters";
import { isPunctuation, type DelimiterRun } from "./emphasis";
import { decodeEntity } from "./entities";
import type { Definitions } from "./inlineText";
import type { Pieces } from "./inlinePieces";
import { Pairs } from "./pairs";
import type { Span } from "../source/sourceLines";

const TAG = 60;

/** What closes at an offset further on: reading goes on at `to`, and the link's text ends. */
interface Close {
  readonly to: number;
  /** Index of the link's first unit, and where the link stands. */
  readonly from: number;
  readonly target: string;
  readonly at: number;
}

interface Target {
  readonly target: string;
  readonly end: number;
}

export class SpanReader {
  private page = "";
  private span: Span = { start: 0, end: 0 };
  /** Start of the words being read. */
  private words = 0;
  private closes: Map<number, Close> | null = null;
  private readonly brackets = new Pairs();
  private ticks: ReturnType<typeof backtickRuns> | null = null;
  private readonly comments = new ForwardSearch(/-->/g);
  private readonly anchors = new ForwardSearch(/<\/a\s*>/gi);

  constructor(private readonly pieces: Pieces) {}

  /** `at` is where the first character stands that may be other than plain. */
  read(page: string, span: Span, at: number, definitions: Definitions): void {
    this.page = page;
    this.span = span;
    this.words = span.start;
    this.closes = null;
    this.ticks = null;
    this.brackets.begin(page, span);
    this.comments.begin(page, span);
    this.anchors.begin(page, span);
    this.readFrom(at, definitions);
  }

  private readFrom(first: number, definitions: Definitions): void {
    const { page } = this;
    const { end } = this.span;
    let at = first;
    while (at < end) {
      const code = page.charCodeAt(at);
      const close = this.closes !== null && (code === CLOSE_BRACKET || code === TAG) ? this.closes.get(at) : undefined;
      const sort = sortOf(code);
      if (close !== undefined) at = this.readClose(at, close);
      else if (sort === SPECIAL) at = this.readSpecial(at, definitions);
      else if (sort === FOLDED) at = this.readBlank(at);
      else at += 1;
    }
    this.wordsEnd(end);
  }

  /** Reads what begins here, or takes the character as it stands; answers the offset to go on from. */
  private readSpecial(at: number, definitions: Definitions): number {
    const next = this.meaningAt(at, definitions);
    if (next === null) return at + 1;
    this.words = next;
    return next;
  }

  private readClose(at: number, { to, from, target, at: start }: Close): number {
    this.wordsEnd(at);
    this.pieces.links.push({ from, to: this.pieces.length, target, at: start, end: to });
    this.words = to;
    return to;
  }

  /** Takes the words read so far as a piece. */
  private wordsEnd(at: number): void {
    if (at > this.words) this.pieces.words(this.words, at);
  }

  /** A single blank belongs to the words around it; of several, and of any other, one is kept. */
  private readBlank(at: number): number {
    const code = this.page.charCodeAt(at);
    const isSecond = at > this.words && isSpace(this.page.charCodeAt(at - 1));
    if (code === 32 && !isSecond) return at + 1;
    this.wordsEnd(at);
    if (!isInvisible(code) && !isSecond) this.pieces.gap(at, at + 1);
    this.words = at + 1;
    return at + 1;
  }

  /** Offset after what begins here; `null` for a character that means nothing here. */
  private meaningAt(at: number, definitions: Definitions): number | null {
    switch (this.page.charAt(at)) {
      case "\\":
        return this.readEscape(at);
      case "`":
        return this.readCode(at);
      case "&":
        return this.readEntity(at);
      case "<":
        return this.readTag(at);
      case "!":
        return this.page.charCodeAt(at + 1) === OPEN_BRACKET ? this.readImage(at, definitions) : null;
      case "[":
        return this.readLink(at, definitions);
      case "@":
        return this.readMention(at);
      default:
        return this.readDelimiters(at);
    }
  }

  private readEscape(at: number): number | null {
    if (at + 1 >= this.span.end) {
      this.wordsEnd(at);
      return at + 1;
    }
    const next = this.page.charAt(at + 1);
    if (!isPunctuation(next)) return null;
    this.wordsEnd(at);
    this.pieces.spelled(next, at, at + 2);
    return at + 2;
  }

  private readEntity(at: number): number | null {
    const entity = decodeEntity(this.page, at, this.span.end);
    if (entity === null) return null;
    this.wordsEnd(at);
    this.pieces.spelled(entity.text, at, entity.end);
    return entity.end;
  }

  private readCode(at: number): number | null {
    this.ticks ??= backtickRuns(this.page, this.span);
    const run = this.ticks.get(at);
    if (run === undefined) return null;
    this.wordsEnd(at);
    const begun = at + run.length;
    if (run.close === null) {
      this.pieces.spelled(this.page.slice(at, begun), at, begun);
      return begun;
    }
    const from = this.pieces.length;
    this.pieces.literal(begun, run.close);
    this.pieces.code.push({ from, to: this.pieces.length });
    return run.close + run.length;
  }

  private readTag(at: number): number | null {
    const { page, pieces } = this;
    if (page.startsWith("<!--", at)) {
      const comment = this.comments.after(at + 4);
      if (comment !== null) this.wordsEnd(at);
      return comment?.end ?? null;
    }
    const end = tagEnd(page, at, this.span.end);
    if (end === null) return null;
    this.wordsEnd(at);
    const inside = page.slice(at + 1, end - 1);
    if (/^(?:https?:|mailto:)/i.test(inside)) {
      const from = pieces.length;
      pieces.literal(at + 1, end - 1);
      pieces.links.push({ from, to: pieces.length, target: inside, at, end });
    } else this.readHtmlTag(inside, at, end);
    return end;
  }

  private readHtmlTag(inside: string, at: number, end: number): void {
    const { pieces } = this;
    const [, slash = "", written = ""] = /^(\/?)([a-z]+)\b/i.exec(inside) ?? [];
    const name = written.toLowerCase();
    if (boldTags.has(name) || struckTags.has(name)) {
      const mark = boldTags.has(name) ? "*" : "~";
      const closes = slash !== "";
      pieces.runs.push({ mark, length: 2, index: pieces.length, opens: !closes, closes, html: true });
    } else if (slash !== "") return;
    else if (blankTags.has(name)) pieces.gap(at, end);
    else if (name === "a") this.openHtmlLink(attribute(inside, "href"), at, end);
    else if (name === "img") {
      const target = attribute(inside, "src");
      pieces.images.push({ alt: attribute(inside, "alt"), target, at, end, index: pieces.length });
    }
  }

  private openHtmlLink(target: string, at: number, end: number): void {
    const close = this.anchors.after(end);
    if (target === "" || close === null) return;
    this.closeAt(close.start, { to: close.end, from: this.pieces.length, target, at });
  }

  private closeAt(at: number, close: Close): void {
    this.closes ??= new Map();
    this.closes.set(at, close);
  }

  private readImage(at: number, definitions: Definitions): number | null {
    const close = this.brackets.closing(at + 1);
    const target = close === undefined ? null : this.targetAfter(at + 1, close, definitions);
    if (close === undefined || target === null) return null;
    this.wordsEnd(at);
    this.pieces.images.push({
      alt: this.page.slice(at + 2, close),
      target: target.target,
      at,
      end: target.end,
      index: this.pieces.length,
    });
    return target.end;
  }

  private readLink(at: number, definitions: Definitions): number | null {
    const close = this.brackets.closing(at);
    const target = close === undefined ? null : this.targetAfter(at, close, definitions);
    if (close === undefined || target === null) return null;
    this.wordsEnd(at);
    this.closeAt(close, { to: target.end, from: this.pieces.length, target: target.target, at });
    return at + 1;
  }

  /** Target of `[…]` that closes at `close`: `(…)`, `[label]`, `[]` or a defined label. */
  private targetAfter(open: number, close: number, definitions: Definitions): Target | null {
    const { page } = this;
    const next = page.charCodeAt(close + 1);
    if (next === OPEN_PAREN && close + 1 < this.span.end) {
      const end = this.brackets.closing(close + 1);
      return end === undefined ? null : { target: linkTarget(page.slice(close + 2, end)), end: end + 1 };
    }
    if (definitions.size === 0) return null;
    const second = next === OPEN_BRACKET ? this.brackets.closing(close + 1) : undefined;
    const named = second === undefined ? "" : page.slice(close + 2, second);
    const label = named.trim() === "" ? page.slice(open + 1, close) : named;
    const target = label.length > 500 ? undefined : definitions.get(label.trim().toLowerCase());
    return target === undefined ? null : { target, end: (second ?? close) + 1 };
  }

  private readMention(at: number): number | null {
    const identity = mentionAt(this.page, at, this.span.end);
    if (identity === null) return null;
    this.wordsEnd(at);
    this.pieces.mentions.push({ identity, index: this.pieces.length, at });
    return at + identity.length + 3;
  }

  private readDelimiters(at: number): number | null {
    const { page, pieces } = this;
    const mark = page.charAt(at) as DelimiterRun["mark"];
    let end = at;
    while (end < this.span.end && page[end] === mark) end += 1;
    this.wordsEnd(at);
    const before = at > this.span.start ? page.charAt(at - 1) : " ";
    const after = end < this.span.end ? page.charAt(end) : " ";
    const run = runOf(mark, end - at, before, after, pieces.length);
    if (run.opens || run.closes) pieces.runs.push(run);
    pieces.delimiters(at, end);
    return end;
  }
}

const boldTags: ReadonlySet<string> = new Set(["b", "strong"]);
const struckTags: ReadonlySet<string> = new Set(["s", "del", "strike"]);
const blankTags: ReadonlySet<string> = new Set(["br", "p", "div", "li", "tr", "td"]);

const word = /[\p{L}\p{N}]/u;

function runOf(mark: DelimiterRun["mark"], length: number, before: string, after: string, index: number): DelimiterRun {
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

/** Next match at or after an offset of a span, asked with rising offsets: the whole span is searched once at most. */
class ForwardSearch {
  private page = "";
  private span: Span = { start: 0, end: 0 };
  private piece: string | null = null;
  private found: Span | null | undefined;

  constructor(private readonly pattern: RegExp) {}

  begin(page: string, span: Span): void {
    this.page = page;
    this.span = span;
    this.piece = null;
    this.found = undefined;
  }

  after(from: number): Span | null {
    const { found, pattern, span } = this;
    if (found === null || (found !== undefined && found.start >= from)) return found;
    this.piece ??= this.page.slice(span.start, span.end);
    pattern.lastIndex = from - span.start;
    const match = pattern.exec(this.piece);
    const start = span.start + (match?.index ?? 0);
    this.found = match === null ? null : { start, end: start + match[0].length };
    return this.found;
  }
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
  if (!/\s/.test(trimmed)) return trimmed;
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
