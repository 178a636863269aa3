/**
 * The entries of a statement section (principles, risks, non-goals…): bullets, table rows, sub-headings or
 * paragraphs. A sub-heading that only says when or how far groups them; one that names a statement of its own holds none of them.
 */
import type { Statement } from "../../domain/strategy";
import { standInLevel, type Section } from "../source/sections";
import { offsets } from "../inline/references";
import type { Piece } from "../inline/inlineText";
import type { Span } from "../source/sourceLines";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { headingTitle } from "../forms/headingTitle";

import { statementOf } from "./statementText";

/** `apart`: sub-sections that are asked for on their own. */
export function sectionItems(
  page: PageSource,
  section: Section,
  { prose, apart = [] }: { readonly prose: boolean; readonly apart?: readonly Section[] },
): readonly Statement[] {
  const children = section.children.filter((child) => child.role.kind === null && !apart.includes(child));
  const groups = children.filter(({ role }) => role.group !== null);
  const items = [section, ...groups].flatMap((each) => listedItems(page, each));
  if (items.length > 0) return items;
  // What says by its own name that it states the same stands below for the whole.
  if (section.children.some(({ role }) => role.kind !== null && role.kind === section.role.kind)) return [];
  const headings = titled(children).flatMap((child) => headingStatement(page, child));
  if (headings.length > 0) return headings;
  const row = section.level === standInLevel ? inOneLine(page, section) : [];
  if (row.length > 0) return row;
  if (!prose) return [];
  return section.blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "quote" ? statementAt(page, block.lines) : [],
  );
}

/** "Non-goals: a second cloud, our own identity service and Windows": behind their name, between commas or semicolons. */
function inOneLine(page: PageSource, { blocks: [block, ...others] }: Section): readonly Statement[] {
  if (block?.kind !== "paragraph" || block.lines.length !== 1 || others.length > 0) return [];
  const inline = inlineOf(page, block.lines);
  const ends = partings(inline.text);
  const parts = [...ends, { from: inline.text.length, to: inline.text.length }].map(({ from: to }, at) => {
    const from = ends[at - 1]?.to ?? 0;
    return {
      from,
      to,
      text: inline.text
        .slice(from, to)
        .replace(/[.。]$/, "")
        .trim(),
    };
  });
  if (parts.some(({ text }) => text === "" || text.length > longestPart || goesOn.test(text) || /[.:]\s/.test(text)))
    return [];
  return parts.map(({ from, to, text }) => ({ text, place: placeOf(page, offsets(inline, from, to)) }));
}

/** What stands between the parts of a list in one line; a conjunction only in front of the last. */
function partings(text: string): readonly Piece[] {
  const marks = [...text.matchAll(text.includes(";") ? /;\s*/g : betweenParts)];
  const found = marks.map(({ index, 0: mark }) => ({ from: index, to: index + mark.length }));
  const last = found.at(-1)?.to;
  const conjunction = last === undefined || text.includes(";") ? null : beforeLast.exec(text.slice(last));
  if (last === undefined || conjunction === null) return found;
  const from = last + conjunction.index;
  return [...found, { from, to: from + conjunction[0].length }];
}

const betweenParts = /,\s+(?:(?:and|or|und|oder|et|ou|y|e|o|en|of|och|eller|og|i|oraz)\s+)?|[、，]/g;
const beforeLast = /\s(?:and|or|und|oder|et|ou|y|en|och|eller|og|oraz)\s/;
const longestPart = 60;
/** A clause that goes on with the one before it. */
const goesOn =
  /^(?:which|who|because|since|but|as|where|when|so|until|unless|if|though|not|also|die|der|das|weil|sondern|aber|qui|que|mais|quien|pero|mas|che|ma|maar|omdat|który)\s/iu;

function listedItems(page: PageSource, section: Section): readonly Statement[] {
  return section.blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flatMap((item) => statementAt(page, item.lines));
    if (block.kind === "table") return block.rows.flatMap((row) => rowStatement(page, block.header, row.cells));
    return [];
  });
}

export function statementAt(page: PageSource, spans: readonly Span[]): readonly Statement[] {
  const first = spans[0];
  const text = inlineOf(page, spans).text.trim();
  if (first === undefined || !/[\p{L}\p{N}]/u.test(text)) return [];
  return [{ text, place: placeOf(page, { start: first.start, end: spans.at(-1)?.end ?? first.end }) }];
}

function rowStatement(page: PageSource, header: readonly Span[], cells: readonly Span[]): readonly Statement[] {
  const texts = cells.map((cell, at) => {
    const text = inlineOf(page, [cell]).text;
    const head = header[at] === undefined ? "" : inlineOf(page, [header[at]]).text;
    return at === 0 || text === "" || head === "" ? text : `${head}: ${text}`;
  });
  const text = texts.filter((part) => part !== "").join(" · ");
  const first = cells[0];
  return first === undefined || text === ""
    ? []
    : [{ text, place: placeOf(page, { start: first.start, end: cells.at(-1)?.end ?? first.end }) }];
}

/** Sub-headings that state something: a heading above nothing but headings, or alone above several, groups them. */
function titled(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => {
    const { blocks, children } = section;
    const isBare = children.length > 0 && blocks.every(({ kind }) => kind === "comment" || kind === "rule");
    return isBare || (sections.length === 1 && children.length > 1) ? titled(children) : [section];
  });
}

function headingStatement(page: PageSource, section: Section): readonly Statement[] {
  const { title } = headingTitle(page, section);
  if (section.heading === null || title === "") return [];
  const prose = statementOf(page, section)?.statement.text;
  return [{ text: prose === undefined ? title : `${title}: ${prose}`, place: placeOf(page, section.heading.content) }];
}
