/**
 * Moves an outcome below another horizon heading of its page ("Now" to "Next"), with everything that belongs to it.
 *
 * Promise: the lines of the outcome are cut where they stand and stand at the end of the other section, byte for byte;
 * the page then reads the same but for this outcome's horizon. Otherwise the move is refused with the reason.
 */
import type { PageContext } from "../pageContent";
import type { ReadOutcome } from "../forms/lineFacts";
import { itemLists } from "../forms/sectionContent";
import type { PageSource } from "../forms/pageSource";
import { readPageLines, type PageReadout } from "../readPage";
import type { Item, List } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { lineAt, lineEnding } from "../source/sourceLines";
import { comparable, indexOfTarget, type LineTarget } from "./readLines";
import { spliced, type Splice } from "./splice";

export type Moved = { readonly text: string; readonly readout: PageReadout } | { readonly refused: string };

/** `to` is the words of the horizon heading the outcome is to stand under. */
export function moveLine(readout: PageReadout, target: LineTarget, to: string, context: PageContext): Moved {
  const { source } = readout;
  const outcome = readout.lines[indexOfTarget(readout.lines, target)];
  if (outcome === undefined) return { refused: "the page no longer has this outcome" };
  const wanted = horizonSection(source, to);
  if (wanted === null) return { refused: `the page has no heading “${to}” to move it under` };
  const lines = linesOf(source, outcome, wanted);
  if ("refused" in lines) return lines;
  const text = spliced(source.text, movedText(source, lines));
  const next = readPageLines({ path: context.path, text }, context);
  return onlyItsHorizonDiffers(readout.lines, next.lines, outcome, to)
    ? { text, readout: next }
    : { refused: "the page would then read differently elsewhere: move it by hand" };
}

function horizonSection(source: PageSource, to: string): Section | null {
  const found = sectionsBelow(source.root).filter(
    ({ role }) => role.group?.kind === "horizon" && sameWords(role.group.when.literal, to),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Lines (0-based, both included) that are moved, the last line they come to stand after, and whether blank lines divide. */
interface Lines {
  readonly first: number;
  readonly last: number;
  readonly after: number;
  readonly apart: boolean;
}

function linesOf(source: PageSource, outcome: ReadOutcome, wanted: Section): Lines | { readonly refused: string } {
  const at = lineAt(source.lines, outcome.draft.span.start);
  const section = sectionsBelow(source.root).find(({ heading }) => heading?.first === at);
  if (section !== undefined) {
    if (wanted.level >= section.level) return { refused: "the heading it should stand under is not above it" };
    const last = lastLineOf(source, section);
    return { first: at, last, after: lastWritten(source, wanted), apart: true };
  }
  const item = itemsBelow(source).find((candidate) => candidate.first === at);
  if (item === undefined) return { refused: "it stands in a table or a chart: change it there by hand" };
  const list: List | undefined = itemLists(source, wanted).at(-1);
  return list === undefined
    ? { first: item.first, last: item.last, after: wanted.heading?.last ?? 0, apart: true }
    : { first: item.first, last: item.last, after: lastWrittenUpTo(source, list.last), apart: false };
}

const itemsBelow = (source: PageSource): readonly Item[] =>
  source.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));

/** The line before the next heading of its level or above. */
function lastLineOf(source: PageSource, section: Section): number {
  const first = section.heading?.first ?? 0;
  const next = sectionsBelow(source.root).find(
    ({ heading, level }) => heading !== null && heading.first > first && level <= section.level,
  );
  return next?.heading === undefined || next.heading === null ? source.lines.length - 1 : next.heading.first - 1;
}

const lastWritten = (source: PageSource, section: Section): number =>
  lastWrittenUpTo(source, lastLineOf(source, section));

function lastWrittenUpTo(source: PageSource, line: number): number {
  let at = line;
  while (at > 0 && isBlank(source, at)) at -= 1;
  return at;
}

function isBlank({ text, lines }: PageSource, at: number): boolean {
  const line = lines[at];
  return line === undefined || text.slice(line.start, line.end).trim() === "";
}

function movedText(source: PageSource, { first, last, after, apart }: Lines): readonly Splice[] {
  const { text, lines } = source;
  const ending = lineEnding(text);
  const start = lines[first]?.start ?? 0;
  const written = lines[lastWrittenUpTo(source, last)] ?? { end: start };
  const piece = text.slice(start, written.end);
  const anchor = lines[after] ?? { end: text.length, next: text.length };
  const open = anchor.next === anchor.end; // a last line without line ending
  const blank = apart ? ending : "";
  const insertion = open ? `${ending}${blank}${piece}` : `${blank}${piece}${ending}`;
  return [
    { start, end: lines[last]?.next ?? text.length, text: "" },
    { start: anchor.next, end: anchor.next, text: insertion },
  ];
}

function onlyItsHorizonDiffers(
  before: readonly ReadOutcome[],
  after: readonly ReadOutcome[],
  moved: ReadOutcome,
  to: string,
): boolean {
  const there = after.filter(
    ({ facts }) =>
      facts.title === moved.facts.title &&
      facts.horizon !== null &&
      sameWords(facts.horizon.literal, to) &&
      shape({ ...facts, horizon: moved.facts.horizon }) === shape(moved.facts),
  );
  const arrived = there.at(-1);
  if (arrived === undefined) return false;
  const left = before.filter((outcome) => outcome !== moved).map(({ facts }) => shape(facts));
  const right = after.filter((outcome) => outcome !== arrived).map(({ facts }) => shape(facts));
  return left.length === right.length && left.every((facts, at) => facts === right[at]);
}

/** Everything read of an outcome and its deliverables but keys and places, which move with the lines. */
function shape(facts: ReadOutcome["facts"]): string {
  const own = JSON.stringify(comparable(facts), withoutPlace);
  return `${own}${facts.deliverables.map((child) => JSON.stringify(comparable(child), withoutPlace)).join("")}`;
}

const withoutPlace = (name: string, value: unknown): unknown => (name === "place" ? undefined : value);
