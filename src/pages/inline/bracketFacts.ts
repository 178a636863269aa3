/** Labelled facts that share a bracket behind a title: "(owner: Ana; due: Q3; effort: M)", "[Lead: Bo | P1]". */
import { attributeNamed, isWeakLabel, type AttributeName } from "../words/attributeWords";
import { masked, type InlineText, type Piece } from "./inlineText";

export interface BracketFacts {
  /** Each with its label. */
  readonly labelled: readonly Piece[];
  /** What stands beside them without a label. */
  readonly plain: readonly Piece[];
  /** How many of them are facts everybody knows. */
  readonly known: number;
  /** How many are facts, beside others at least. */
  readonly named: number;
}

const longestBracket = 400;
const opening = "([（";
const closing = ")]）";

/** Where the bracket opens that a text closes with at `to`; -1 where it closes with none. */
export const openedAt = (inline: InlineText, from: number, to: number): number =>
  closing.includes(inline.shape.charAt(to - 1)) ? partnerOf(inline, to - 1, from, -1) : -1;

/** Where the bracket closes that opens at `from`; -1 where none does. */
export const closedAt = (inline: InlineText, from: number, to: number): number => partnerOf(inline, from, to - 1, 1);

/** The other end of the bracket at `first`, in one direction up to `last`. */
function partnerOf({ shape }: InlineText, first: number, last: number, step: 1 | -1): number {
  let depth = 0;
  for (let at = first; (last - at) * step >= 0 && Math.abs(at - first) < longestBracket; at += step) {
    const letter = shape.charAt(at);
    if (letter === masked) return -1;
    if (opening.includes(letter)) depth += step;
    else if (closing.includes(letter)) depth -= step;
    if (depth === 0) return at;
  }
  return -1;
}

/** What parts the facts: a comma may stand inside one where semicolons or bars part them. */
const parting = [/[;；]\s*/gu, /\s+[|·•/]\s+/gu, /[,、，]\s*/gu, /\s+[–—-]\s+/gu] as const;
const labelled = /^(\p{L}[\p{L}\p{N} '’/-]{0,30}?)\.?\s?[:：]\s*\S/u;

/** Facts that say nothing of a title where they stand in a bracket alone. */
const vague: ReadonlySet<AttributeName> = new Set([
  "other",
  "description",
  "why",
  "approach",
  "link",
  "kind",
  "test",
  "result",
  "consideration",
  "decision",
  "evidence",
  "unit",
]);

/** The facts between two indexes of a text; `null` where none is labelled with a word everybody knows. */
export function bracketFacts({ shape }: InlineText, from: number, to: number): BracketFacts | null {
  const inside = shape.slice(from, to);
  if (!/[:：]/.test(inside)) return null;
  const pieces = parted(inside, from);
  const facts: Piece[] = [];
  const plain: Piece[] = [];
  let known = 0;
  let named = 0;
  for (const piece of pieces) {
    const label = labelled.exec(shape.slice(piece.from, piece.to))?.[1];
    (label === undefined ? plain : facts).push(piece);
    const name = label === undefined ? null : attributeNamed(label);
    if (name === null || vague.has(name)) continue;
    named += 1;
    if (!isWeakLabel(label ?? "")) known += 1;
  }
  return known === 0 || (known === 1 && facts.length > 2) ? null : { labelled: facts, plain, known, named };
}

/** What stands in a bracket, one beside another. */
export const piecesOf = ({ shape }: InlineText, from: number, to: number): readonly Piece[] =>
  parted(shape.slice(from, to), from);

function parted(inside: string, from: number): readonly Piece[] {
  const by = parting.find((pattern) => inside.search(pattern) >= 0);
  const ends = by === undefined ? [] : [...inside.matchAll(by)];
  const starts = [0, ...ends.map(({ index, 0: between }) => index + between.length)];
  return starts
    .map((start, at) => ({ from: from + start, to: from + (ends[at]?.index ?? inside.length) }))
    .filter((piece) => piece.to > piece.from);
}
