/**
 * Inline Markdown and HTML as plain text that remembers where each of its characters stands in the page.
 *
 * Promises: `text[i]` came from `startAt(i)..endAt(i)`; a character that was escaped, written as an entity or inside
 * code is `literal`, so that nothing in it is ever taken for a label, a mark or a work item. `shape` is the text with
 * literal characters masked: recognisers match on `shape` and cut from `text`. One pass, no backtracking.
 */
import { isPicture } from "./characters";
import type { LineTitle } from "./lineTitle";

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

/** The words in bold that a text begins with, behind a picture or none. */
export const leadInBold = ({ bold, shape }: InlineText): Piece | undefined =>
  bold.find(({ from }) => from === 0 || isPicture(shape.slice(0, from)));

/** Filled by `lineTitle` and nobody else. */
export class FoundTitles {
  lead: LineTitle | null = null;
  whole: LineTitle | null = null;
  /** What `signs.ts` found in the text; below 0 before it looked. */
  signs = -1;
  /** Pictures the page's legend makes marks, besides the common ones. */
  own: OwnMarks | null = null;
  /** Names the page's own lists show to be those of people. */
  people: ReadonlySet<string> | null = null;
}

/** Where a picture of the page's own stands before or after a title. */
export interface OwnMarks {
  readonly atStart: RegExp;
  readonly atEnd: RegExp;
}

/** Stands in `shape` for a literal character; no recogniser matches it. */
export const masked = "\u0001";

/** Targets of reference definitions (`[label]: target`) by lower-case label. */
export type Definitions = ReadonlyMap<string, string>;
