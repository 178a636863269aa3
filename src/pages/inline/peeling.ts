/** A line while one thing after another is taken off its ends, until only the title is left. */
import { BLANK, COMMA, SEMICOLON } from "../source/characterCodes";
import type { LabelKind } from "../words/labelWords";
import type { InlineText, Piece } from "./inlineText";
import type { LineTitle } from "./lineTitle";
import type { NamedWorkItem } from "./references";

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
  /** Labelled facts in brackets. */
  facts: Piece[] | null;
  /** Links at the end, the last one first. */
  links: NamedWorkItem[] | null;
}

export const none: readonly never[] = [];

/** Blanks on both sides, and what ends an item of a list that is written as one sentence. */
export function trimBlanks(peeling: Peeling): void {
  const { shape } = peeling.inline;
  while (peeling.from < peeling.to && partsItems(shape.charCodeAt(peeling.from))) peeling.from += 1;
  while (peeling.to > peeling.from && (partsItems(shape.charCodeAt(peeling.to - 1)) || shape[peeling.to - 1] === "；"))
    peeling.to -= 1;
}

const partsItems = (code: number): boolean => code === BLANK || code === COMMA || code === SEMICOLON;
