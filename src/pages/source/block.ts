/**
 * What a page is made of, as blocks with the offsets they stand at. Nothing here is text: text is read from spans,
 * so that every fact can be traced to its place and every edit changes only its own span.
 */
import type { Span } from "./sourceLines";

interface OnLines {
  /** Index of the first and last line (0-based, both included). */
  readonly first: number;
  readonly last: number;
}

export interface Heading extends OnLines {
  readonly kind: "heading";
  /** 1–6 as written; 7 for a line that stands for a heading (bold line, label line). */
  readonly level: number;
  readonly content: Span;
  /** It is the summary of a part that folds, in HTML: no anchor leads to it, and it ends with its part. */
  readonly folds?: true;
  /** It is an element of HTML (`<h2>…</h2>`): what is written to it goes inside. */
  readonly html?: true;
  /** A mark of plain text makes it one ("■ …"): no anchor leads to it. */
  readonly marked?: true;
}

export interface Paragraph extends OnLines {
  readonly kind: "paragraph";
  /** One span a line, without indent and trailing blanks. */
  readonly lines: readonly Span[];
}

export interface TaskMark extends Span {
  readonly state: "open" | "started" | "done";
}

export interface Item extends OnLines {
  /** Column of the marker (tabs to stops of four). */
  readonly column: number;
  /** Number of an ordered item, `null` for a bullet. */
  readonly number: number | null;
  /** The character between the brackets of a task item. */
  readonly task: TaskMark | null;
  /** The item's first paragraph, one span a line. */
  readonly lines: readonly Span[];
  /** Further paragraphs inside the item. */
  readonly paragraphs: readonly (readonly Span[])[];
  readonly items: readonly Item[];
}

/** The item that is line `at` and nothing else; an empty span is an item without words. */
export const itemOfLine = (line: Span, at: number): Item => ({
  column: 0,
  number: null,
  task: null,
  lines: line.start < line.end ? [line] : [],
  paragraphs: [],
  items: [],
  first: at,
  last: at,
});

export interface List extends OnLines {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly Item[];
  /** Bullets indented so far that Markdown takes them for code. */
  readonly fromCode: boolean;
}

export interface Row extends OnLines {
  readonly cells: readonly Span[];
}

export interface Table extends OnLines {
  readonly kind: "table";
  readonly header: readonly Span[];
  readonly rows: readonly Row[];
  readonly html: boolean;
}

export interface Code extends OnLines {
  readonly kind: "code";
  readonly language: string;
  readonly lines: readonly Span[];
}

/** `::: name argument` … `:::` */
export interface Directive extends OnLines {
  readonly kind: "directive";
  readonly name: string;
  readonly argument: string;
  readonly lines: readonly Span[];
}

export interface Html extends OnLines {
  readonly kind: "html";
  readonly span: Span;
}

export interface Quote extends OnLines {
  readonly kind: "quote";
  readonly lines: readonly Span[];
}

export interface Comment extends OnLines {
  readonly kind: "comment";
  readonly text: string;
  readonly span: Span;
}

export interface Rule extends OnLines {
  readonly kind: "rule";
}

/** `[label]: target` */
export interface Definition extends OnLines {
  readonly kind: "definition";
  readonly label: string;
  readonly target: string;
}

export interface FrontMatter extends OnLines {
  readonly kind: "front-matter";
  readonly span: Span;
}

export type Block =
  Heading | Paragraph | List | Table | Code | Directive | Html | Quote | Comment | Rule | Definition | FrontMatter;
