/**
 * Replaces a part of a page, found word for word and once. An empty `from` stands for the top of the page, below the front
 * matter. What is so already stays as it is, so that an edit made twice is made once.
 *
 * Promise: every line outside the part reads the same; a note at the top may hold the page's lines back, bring them back,
 * or leave all of them out (`<!-- roadmap: ignore all -->`). Otherwise it is refused with the reason.
 */
import type { PageContext } from "../pageContent";
import { readPageLines, type PageReadout } from "../readPage";
import { comparable, flatLines, type FlatLine } from "./readLines";
import { spliced, type Splice } from "./splice";

export type PartEdited = { readonly text: string } | { readonly refused: string };

export function partEdit(readout: PageReadout, from: string, to: string, context: PageContext): PartEdited {
  const { source } = readout;
  const part = from === "" ? topOf(readout) : found(source.text, from);
  if (part === null)
    return isSoAlready(source.text, from, to) ? { text: source.text } : { refused: "the page no longer says this" };
  if (from === "" && source.text.startsWith(to, part.start)) return { text: source.text };
  const next = readPageLines({ path: context.path, text: spliced(source.text, [{ ...part, text: to }]) }, context);
  const wholePage = from === "" || to === "";
  return readsTheSame(readout, next, { ...part, text: to }, wholePage)
    ? { text: next.source.text }
    : { refused: "the page would then read differently elsewhere: change it by hand" };
}

function topOf({ source }: PageReadout): { readonly start: number; readonly end: number } {
  const front = source.blocks[0]?.kind === "front-matter" ? source.blocks[0] : null;
  const at = front === null ? (source.lines[0]?.start ?? source.text.length) : (source.lines[front.last]?.next ?? 0);
  return { start: at, end: at };
}

function found(text: string, part: string): { readonly start: number; readonly end: number } | null {
  const start = text.indexOf(part);
  return start < 0 || text.includes(part, start + 1) ? null : { start, end: start + part.length };
}

const isSoAlready = (text: string, from: string, to: string): boolean =>
  !text.includes(from) && (to === "" || found(text, to) !== null);

function readsTheSame(before: PageReadout, after: PageReadout, part: Splice, wholePage: boolean): boolean {
  const there = outside(flatLines(before), part.start, part.end);
  const here = outside(flatLines(after), part.start, part.start + part.text.length);
  if (wholePage && (there.length === 0 || here.length === 0)) return true;
  const left = wholePage ? new Set(["place", "held"]) : new Set(["place"]);
  const shapes = (lines: readonly FlatLine[]): string =>
    lines
      .map(({ facts }) =>
        JSON.stringify(comparable(facts), (name, value: unknown) => (left.has(name) ? undefined : value)),
      )
      .join("\n");
  return shapes(there) === shapes(here);
}

const outside = (lines: readonly FlatLine[], start: number, end: number): readonly FlatLine[] =>
  lines.filter(({ draft }) => draft.span.start < start || draft.span.start >= end);
