/**
 * The entries of a statement section (principles, risks, non-goals…): bullets, table rows, sub-headings or
 * paragraphs. A sub-heading that only says when or how far groups them; one that names a statement of its own holds none of them.
 */
import type { Statement } from "../../domain/strategy";
import type { Section } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
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
  const headings = children.flatMap((child) => headingStatement(page, child));
  if (headings.length > 0) return headings;
  if (!prose) return [];
  return section.blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "quote" ? statementAt(page, block.lines) : [],
  );
}

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

function headingStatement(page: PageSource, section: Section): readonly Statement[] {
  if (section.heading === null || section.title.trim() === "") return [];
  const prose = statementOf(page, section)?.statement.text;
  const text = prose === undefined ? section.title : `${section.title}: ${prose}`;
  return [{ text, place: placeOf(page, section.heading.content) }];
}
