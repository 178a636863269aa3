/**
 * Which lines of a page belong to an outcome, and which stand above it and give it its meaning (headings, the head of a
 * table, the bullet around it). Lines are whole and 0-based, so that what is taken elsewhere is taken byte for byte.
 */
import type { ReadOutcome } from "../forms/lineFacts";
import type { PageSource } from "../forms/pageSource";
import { isPageTitle } from "../forms/sectionContent";
import { roadmapComment } from "../corrections";
import type { Block, Item } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { lineAt } from "../source/sourceLines";

export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Lines of the outcome itself with its deliverables; `null` where it stands in a chart or is named by the page alone. */
export function linesOfOutcome(source: PageSource, outcome: ReadOutcome): readonly LineRange[] | null {
  const own = rangeAt(source, lineAt(source.lines, outcome.draft.span.start));
  if (own === null) return null;
  const further = outcome.deliverables.map(({ draft }) => lineAt(source.lines, draft.span.start));
  const outside = further.filter((line) => line < own.first || line > own.last).map((line) => rangeAt(source, line));
  const found = outside.filter((range) => range !== null);
  return found.length === outside.length ? [own, ...found] : null;
}

/** Lines that stand above a line and say under what it stands; the page's own title and headings of a time are left out. */
export function linesAbove(source: PageSource, line: number): readonly LineRange[] {
  const sections = sectionsAround(source, line);
  return [
    ...sections.filter((section) => !isPageTitle(section) && !isDated(section)).flatMap(headingRange),
    ...[source.root, ...sections].flatMap(({ blocks }) => blocks.filter(isWord)),
    ...source.blocks.flatMap((block) => (block.first <= line && line <= block.last ? insideAbove(block, line) : [])),
  ];
}

/** A comment that says how to read what it stands beside. */
const isWord = (block: Block): boolean => block.kind === "comment" && roadmapComment(block.text) !== null;

/** A quarter or a year: what is carried out of it does not stand under it any more. */
export const isDated = ({ role }: Section): boolean => role.group?.kind === "horizon" && role.group.when.from !== null;

export const headingRange = ({ heading }: Section): readonly LineRange[] =>
  heading === null ? [] : [{ first: heading.first, last: heading.last }];

/** Lines of a section, its heading included: up to the next heading of its level or above. */
export function rangeOfSection(source: PageSource, section: Section): LineRange {
  const first = section.heading?.first ?? 0;
  const next = sectionsBelow(source.root).find(
    ({ heading, level }) => heading !== null && heading.first > first && level <= section.level,
  );
  return { first, last: next?.heading == null ? source.lines.length - 1 : next.heading.first - 1 };
}

function sectionsAround(source: PageSource, line: number): readonly Section[] {
  const around = sectionsBelow(source.root).findLast(({ heading }) => heading !== null && heading.first < line);
  const sections: Section[] = [];
  for (let at: Section | null = around ?? null; at !== null; at = at.parent) {
    if (at.heading !== null && rangeOfSection(source, at).last >= line) sections.push(at);
  }
  return sections;
}

function rangeAt(source: PageSource, line: number): LineRange | null {
  const section = sectionsBelow(source.root).find(({ heading }) => heading?.first === line);
  if (section !== undefined) return rangeOfSection(source, section);
  const block = source.blocks.find(({ first, last }) => first <= line && line <= last);
  if (block?.kind === "table" && !block.html) return block.rows.find(({ first }) => first === line) ?? null;
  return block?.kind === "list" ? itemAt(block.items, line) : null;
}

function itemAt(items: readonly Item[], line: number): Item | null {
  const around = items.find(({ first, last }) => first <= line && line <= last);
  if (around === undefined || around.first === line) return around ?? null;
  return itemAt(around.items, line);
}

/** The head of a table above its row; the bullets around a bullet, without what else stands in them. */
function insideAbove(block: Block, line: number): readonly LineRange[] {
  if (block.kind === "table") {
    const row = block.rows[0]?.first ?? block.last + 1;
    return line >= row ? [{ first: block.first, last: row - 1 }] : [];
  }
  return block.kind === "list" ? bulletsAround(block.items, line) : [];
}

function bulletsAround(items: readonly Item[], line: number): readonly LineRange[] {
  const around = items.find(({ first, last }) => first < line && line <= last);
  if (around === undefined) return [];
  return [{ first: around.first, last: around.first }, ...bulletsAround(around.items, line)];
}
