/**
 * The pieces a line is read into, and the text they make. A piece is a stretch of the page as it stands, or a character
 * that stands for another spelling; the text keeps one offset a piece, never one a character.
 */
import { BLANK } from "../source/characterCodes";
import { unmatchedRuns, type DelimiterRun } from "./emphasis";
import {
  FoundTitles,
  masked,
  type InlineImage,
  type InlineLink,
  type InlineText,
  type Mention,
  type Piece,
} from "./inlineText";

/** Characters of the page as they stand: words, or delimiters that leave the text where they pair up. */
const WORDS = 0;
const DELIMITERS = 1;
/** Characters of the page that mean nothing but themselves. */
const LITERAL = 2;
/** A text with one spelling in the page: an escape, an entity. */
const SPELLED = 3;
/** One blank, whatever is written for it; folded into a blank before it. */
const GAP = 4;

/** Collects the pieces of one text. One is used again and again. */
export class Pieces {
  links: InlineLink[] = [];
  images: InlineImage[] = [];
  mentions: Mention[] = [];
  code: Piece[] = [];
  runs: DelimiterRun[] = [];
  /** How many units have been read; delimiters that will leave the text count. */
  length = 0;
  private readonly kinds: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Index of each piece's first unit among all that were read, and in the text that comes of it. */
  private readonly indexes: number[] = [];
  private readonly placed: number[] = [];
  private readonly spellings: string[] = [];
  private count = 0;
  private hasLiteral = false;
  private removed: ReadonlySet<number> = nothingRemoved;

  begin(): void {
    if (this.links.length > 0) this.links = [];
    if (this.images.length > 0) this.images = [];
    if (this.mentions.length > 0) this.mentions = [];
    if (this.code.length > 0) this.code = [];
    if (this.runs.length > 0) this.runs = [];
    this.length = 0;
    this.count = 0;
    this.hasLiteral = false;
    this.removed = nothingRemoved;
  }

  words(start: number, end: number): void {
    this.push(WORDS, start, end, end - start);
  }

  delimiters(start: number, end: number): void {
    this.push(DELIMITERS, start, end, end - start);
  }

  literal(start: number, end: number): void {
    this.hasLiteral = true;
    this.push(LITERAL, start, end, end - start);
  }

  spelled(text: string, start: number, end: number): void {
    this.hasLiteral = true;
    this.spellings[this.count] = text;
    this.push(SPELLED, start, end, text.length);
  }

  gap(start: number, end: number): void {
    this.push(GAP, start, end, 1);
  }

  private push(kind: number, start: number, end: number, length: number): void {
    if (length <= 0) return;
    const at = this.count;
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    this.indexes[at] = this.length;
    this.count = at + 1;
    this.length += length;
  }

  /** Takes paired delimiters out, folds white space, masks literals. */
  textOf(page: string): InlineText {
    const { removed, bold, struck } = unmatchedRuns(this.runs);
    this.removed = removed;
    const text = new PlacedText(this.hasLiteral);
    for (let at = 0; at < this.count; at += 1) {
      this.placed[at] = text.length;
      this.place(page, at, text);
    }
    text.end();
    if (this.links.length > 0) text.links = this.links.map((link) => this.placedPiece(link, text));
    if (this.images.length > 0)
      text.images = this.images.map((image) => ({ ...image, index: this.indexIn(text, image.index) }));
    if (this.mentions.length > 0)
      text.mentions = this.mentions.map((mention) => ({ ...mention, index: this.indexIn(text, mention.index) }));
    if (this.code.length > 0) text.code = this.code.map((piece) => this.placedPiece(piece, text));
    if (bold.length > 0) text.bold = bold.map((piece) => this.placedPiece(piece, text));
    if (struck.length > 0) text.struck = struck.map((piece) => this.placedPiece(piece, text));
    return text;
  }

  private place(page: string, at: number, text: PlacedText): void {
    const start = this.starts[at] ?? 0;
    const end = this.ends[at] ?? 0;
    switch (this.kinds[at]) {
      case WORDS:
        text.addWords(page, start, end);
        return;
      case DELIMITERS:
        this.placeDelimiters(page, at, text);
        return;
      case LITERAL:
        text.addLiteral(page.slice(start, end), start, AS_IT_STANDS);
        return;
      case SPELLED:
        text.addLiteral(this.spellings[at] ?? "", start, end);
        return;
      default:
        text.addGap(start, end);
    }
  }

  private placeDelimiters(page: string, at: number, text: PlacedText): void {
    const start = this.starts[at] ?? 0;
    const end = this.ends[at] ?? 0;
    const index = this.indexes[at] ?? 0;
    let kept = start;
    for (let unit = start; unit < end; unit += 1) {
      if (!this.removed.has(index + unit - start)) continue;
      text.addWords(page, kept, unit);
      kept = unit + 1;
    }
    text.addWords(page, kept, end);
  }

  private placedPiece<P extends Piece>(piece: P, text: PlacedText): P {
    return { ...piece, from: this.indexIn(text, piece.from), to: this.indexIn(text, piece.to) };
  }

  /** Index in the text of the unit that was read as number `index`. */
  private indexIn(text: PlacedText, index: number): number {
    if (index >= this.length) return text.length;
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.indexes[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    let placed = this.placed[low] ?? 0;
    for (let before = this.indexes[low] ?? 0; before < index; before += 1) if (!this.removed.has(before)) placed += 1;
    return Math.min(placed, text.length);
  }
}

const nothingRemoved: ReadonlySet<number> = new Set();
const nothing: readonly never[] = [];

/** In place of an end: each unit of the piece stands in the page where it would be counted from the start. */
const AS_IT_STANDS = -1;

/** Text with the place of each of its characters. */
class PlacedText implements InlineText {
  readonly titles = new FoundTitles();
  links: readonly InlineLink[] = nothing;
  images: readonly InlineImage[] = nothing;
  mentions: readonly Mention[] = nothing;
  code: readonly Piece[] = nothing;
  bold: readonly Piece[] = nothing;
  struck: readonly Piece[] = nothing;
  text = "";
  private maskedText = "";
  /** Three numbers a piece: its first index in the text, its offset in the page, the end of its spelling. */
  private readonly places: number[] = [];
  private afterBlank = true;

  constructor(private readonly hasLiteral: boolean) {}

  get length(): number {
    return this.text.length;
  }

  get shape(): string {
    return this.hasLiteral ? this.maskedText : this.text;
  }

  /** Words never hold two blanks in a row. */
  addWords(page: string, start: number, end: number): void {
    const from = this.afterBlank && page.charCodeAt(start) === BLANK ? start + 1 : start;
    if (from >= end) return;
    this.places.push(this.text.length, from, AS_IT_STANDS);
    const words = page.slice(from, end);
    this.text += words;
    if (this.hasLiteral) this.maskedText += words;
    this.afterBlank = page.charCodeAt(end - 1) === BLANK;
  }

  addGap(start: number, end: number): void {
    if (this.afterBlank) return;
    this.places.push(this.text.length, start, end);
    this.text += " ";
    if (this.hasLiteral) this.maskedText += " ";
    this.afterBlank = true;
  }

  addLiteral(text: string, start: number, end: number): void {
    this.places.push(this.text.length, start, end);
    this.text += text;
    this.maskedText += masked.repeat(text.length);
    this.afterBlank = false;
  }

  /** A blank at the end is no part of the text. */
  end(): void {
    if (!this.afterBlank || this.text === "") return;
    this.text = this.text.slice(0, -1);
    this.maskedText = this.maskedText.slice(0, -1);
  }

  startAt(index: number): number {
    const piece = this.pieceAt(index);
    if (piece < 0) return 0;
    const start = this.places[piece + 1] ?? 0;
    return this.places[piece + 2] === AS_IT_STANDS ? start + index - (this.places[piece] ?? 0) : start;
  }

  endAt(index: number): number {
    const piece = this.pieceAt(index);
    if (piece < 0) return 0;
    const end = this.places[piece + 2] ?? 0;
    return end === AS_IT_STANDS ? (this.places[piece + 1] ?? 0) + index - (this.places[piece] ?? 0) + 1 : end;
  }

  /** Position in `places` of the piece that holds an index of the text; -1 where there is none. */
  private pieceAt(index: number): number {
    if (index < 0 || index >= this.text.length) return -1;
    let low = 0;
    let high = this.places.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.places[middle * 3] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low * 3;
  }
}
