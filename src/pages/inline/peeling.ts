/** A line while one thing after another is taken off its ends, until only the title is left. */
import { BLANK, COMMA, DASH, NO_BREAK_SPACE, SEMICOLON } from "../source/characterCodes";
import type { LabelKind } from "../words/labelWords";
import type { InlineText } from "./inlineText";
import type { LineTitle } from "./lineTitle";
import type { NamedWorkItem } from "./references";
import type { TitleFact } from "./toldFacts";

export interface Peeling {
  readonly inline: InlineText;
  readonly named: readonly NamedWorkItem[];
  from: number;
  to: number;
  label: string | null;
  labelKind: LabelKind | null;
  marks: LineTitle["marks"][number][] | null;
  statusWords: string | null;
  periods: string[] | null;
  priority: string | null;
  owner: string | null;
  /** Facts behind it, in a bracket or one after another. */
  facts: TitleFact[] | null;
  /** Links around it. */
  links: readonly NamedWorkItem[] | null;
}

export const none: readonly never[] = [];

/** Blanks on both sides, and what ends an item of a list that is written as one sentence. */
export function trimBlanks(peeling: Peeling): void {
  const { shape, text } = peeling.inline;
  const isBlank = (at: number): boolean => partsItems(shape.charCodeAt(at)) || text.charCodeAt(at) === NO_BREAK_SPACE;
  while (peeling.from < peeling.to && isBlank(peeling.from)) peeling.from += 1;
  while (peeling.to > peeling.from && (isBlank(peeling.to - 1) || shape[peeling.to - 1] === "；")) peeling.to -= 1;
}

const partsItems = (code: number): boolean => code === BLANK || code === COMMA || code === SEMICOLON;

const before = /^(?:[-–—•·]\s+|\u00a0+|[↳└├→][─\s]*)(?=\S)/u;

/** "- Order", "↳ Mail", or blanks that do not break: how a row is set in below another. */
export const isSetIn = (text: string): boolean => before.test(text);

/** Takes such a mark off the start. */
export function peelIndent(peeling: Peeling, head: string): boolean {
  const first = head.charCodeAt(0);
  const length = first > 127 || first === DASH ? (before.exec(head)?.[0].length ?? 0) : 0;
  peeling.from += length;
  return length > 0;
}
