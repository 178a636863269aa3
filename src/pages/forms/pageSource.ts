/** A page opened for reading: its blocks, sections and definitions, and the few questions every reader asks of it. */
import type { Place } from "../../domain/diagnostic";
import type { ClaimedCategory } from "../../domain/strategy";
import type { PagePath } from "../../domain/ids";
import { Inlines } from "../inline/inlines";
import type { Definitions, InlineText } from "../inline/inlineText";
import { scanBlocks, type Scanned } from "../source/scanBlocks";
import { sectionsBelow, sectionsOf, type Section } from "../source/sections";
import { lineAt, type Span } from "../source/sourceLines";
import type { RoadmapWord } from "../words/roadmapComment";
import { legendOf, ownMarks } from "./legend";
import { peopleByPlace } from "./peopleByPlace";

export interface LegendEntry {
  readonly category: ClaimedCategory | null;
  readonly literal: string;
}

export interface PageSource extends Scanned {
  readonly path: PagePath;
  readonly definitions: Definitions;
  readonly root: Section;
  readonly inlines: Inlines;
  /** How often each heading stands on the page, in normal words. */
  readonly headingCounts: ReadonlyMap<string, number>;
  /** Meanings the page itself gives to its marks. */
  readonly legend: ReadonlyMap<string, LegendEntry>;
}

/** `rows` are the words of settings rows on sections, by the anchor of their heading. */
export function openPage(path: PagePath, text: string, rows: ReadonlyMap<string, RoadmapWord> = new Map()): PageSource {
  const { lines, blocks, beyond } = scanBlocks(text);
  const definitions = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === "definition" && !definitions.has(block.label)) definitions.set(block.label, block.target);
  }
  const inlines = new Inlines(text, definitions);
  const root = sectionsOf(text, blocks, inlines, rows);
  const legend = legendOf(text, blocks, inlines);
  const own = ownMarks(legend);
  const people = peopleByPlace(text, blocks, inlines);
  if (own !== null || people !== null) inlines.learn(own, people);
  return {
    text,
    lines,
    blocks,
    beyond,
    path,
    definitions,
    root,
    inlines,
    headingCounts: headingCounts(root),
    legend,
  };
}

function headingCounts(root: Section): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const section of sectionsBelow(root)) {
    const words = section.normal;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/** Inline text of spans. */
export function inlineOf(page: PageSource, spans: readonly Span[]): InlineText {
  return page.inlines.of(spans);
}

/**
 * A question about one part of a page that many readers ask, answered once: parts belong to one page and never change.
 * Only the answers of the page being read are kept, also while one of its sections is read as a page of its own.
 */
export function askedOnce<Part extends object, Answer extends object | string | boolean | null>(
  answer: (page: PageSource, part: Part) => Answer,
): (page: PageSource, part: Part) => Answer {
  let asked: PageSource["blocks"] | null = null;
  let answers = new Map<Part, Answer>();
  return (page, part) => {
    if (page.blocks !== asked) {
      asked = page.blocks;
      answers = new Map();
    }
    const known = answers.get(part);
    if (known !== undefined) return known;
    const found = answer(page, part);
    if (page.blocks === asked) answers.set(part, found);
    return found;
  };
}

export function placeOf(page: PageSource, span: Span): Place {
  const line = lineAt(page.lines, span.start);
  const { start, next } = page.lines[line] ?? { start: 0, next: 0 };
  const endLine = span.end <= next ? line : lineAt(page.lines, span.end - 1);
  return { page: page.path, line: line + 1, column: span.start - start + 1, endLine: endLine + 1 };
}

/** Place of whole lines (0-based, both included). */
export function placeOfLines(page: PageSource, first: number, last: number): Place {
  return { page: page.path, line: first + 1, column: 1, endLine: last + 1 };
}
