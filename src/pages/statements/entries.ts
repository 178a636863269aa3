/**
 * The entries of a section as a title with labelled facts: bullets with nested facts, table rows with columns, or
 * sub-headings with labelled lines. Every kind of statement that has parts is read from these.
 */
import type { Place } from "../../domain/diagnostic";
import type { WorkItemId } from "../../domain/ids";
import type { Span } from "../source/sourceLines";
import type { Item, Table } from "../source/block";
import type { Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import { workItemsIn } from "../inline/references";
import { attributeOf, captionedAttributes, splitAttributes, type ReadAttribute } from "../forms/attributes";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { cellAttribute } from "../forms/lineDraft";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { columnOf } from "../words/columnWords";
import type { SectionKind } from "../words/sectionWords";
import { namesNobody } from "../words/nobodyWords";
import { normalWords } from "../words/normalWords";

export interface Entry {
  readonly title: string;
  /** The line's own words, title and what follows it. */
  readonly text: string;
  readonly attributes: readonly ReadAttribute[];
  readonly workItems: readonly WorkItemId[];
  readonly place: Place;
  /** Heading or label it stands under. */
  readonly group: string | null;
}

/** The first value stated for a fact; `null` when there is none. */
export function factOf(entry: Entry, name: AttributeName): string | null {
  const value = stated(entry.attributes.find((attribute) => attribute.name === name && attribute.value.trim() !== ""));
  return value !== null && name === "owner" && namesNobody(value) ? null : value;
}

/** The first value whose label is one of these words. */
export function labelled(entry: Entry, words: ReadonlySet<string>): string | null {
  return stated(attributeLabelled(entry, words));
}

export function attributeLabelled(entry: Entry, words: ReadonlySet<string>): ReadAttribute | undefined {
  return entry.attributes.find(
    ({ label, value, nested }) => words.has(normalWords(label)) && (value.trim() !== "" || nested.length > 0),
  );
}

function stated(attribute: ReadAttribute | undefined): string | null {
  if (attribute === undefined) return null;
  const texts = [attribute.value.trim(), ...attribute.nested.map(({ text }) => text)].filter((text) => text !== "");
  return texts.length === 0 || /^[-–—]$/.test(texts[0] ?? "") ? null : texts.join("; ");
}

/** Sections that state something of their own, wherever they stand. */
const readElsewhere: ReadonlySet<SectionKind> = new Set([
  "mission",
  "vision",
  "principles",
  "guardrails",
  "decision-rights",
  "non-goals",
  "risks",
  "about",
]);

export function entriesOf(page: PageSource, section: Section, group: string | null = null): readonly Entry[] {
  const here = section.blocks.flatMap((block): readonly Entry[] => {
    if (block.kind === "list") return itemEntries(page, block.items, group);
    return block.kind === "table" ? rowEntries(page, block, group) : [];
  });
  if (here.length === 0 && section.children.length === 0) return paragraphEntries(page, section, group);
  const own = section.children.filter(({ role }) => role.kind === null || !readElsewhere.has(role.kind));
  return [...here, ...own.flatMap((child) => childEntries(page, child))];
}

/** Without lists, tables and headings: paragraphs that each begin with a title in bold. */
function paragraphEntries(page: PageSource, section: Section, group: string | null): readonly Entry[] {
  return section.blocks.flatMap((block): readonly Entry[] => {
    const first = block.kind === "paragraph" ? block.lines[0] : undefined;
    if (block.kind !== "paragraph" || first === undefined) return [];
    const inline = inlineOf(page, block.lines);
    const lead = inline.bold.find(({ from }) => from === 0);
    if (lead === undefined || lead.to < shortestTitle) return [];
    const title = inline.text.slice(0, lead.to).replace(/[.:：]$/, "");
    const place = placeOf(page, { start: first.start, end: block.lines.at(-1)?.end ?? first.end });
    const attributes = sentenceFacts(page, block.lines);
    return [{ title, text: title, attributes, workItems: idsIn(inline), place, group }];
  });
}

const shortestTitle = 8;

/** Lines of the paragraph that are labelled ("Alternatives: …"). */
const sentenceFacts = (page: PageSource, lines: readonly Span[]): readonly ReadAttribute[] =>
  lines.flatMap((line) => {
    const attribute = attributeOf(page, [line]);
    return attribute === null ? [] : [attribute];
  });

function itemEntries(page: PageSource, items: readonly Item[], group: string | null): readonly Entry[] {
  return splitAttributes(page, items).others.flatMap((item) => {
    const inline = inlineOf(page, item.lines);
    const title = lineTitle(inline, { lead: true });
    if (title.title === "") return [];
    const attributes = factsBelow(page, item.items);
    const span = { start: item.lines[0]?.start ?? 0, end: item.lines.at(-1)?.end ?? 0 };
    return [
      {
        title: title.title,
        text: inline.text.trim(),
        attributes,
        workItems: [...new Set([inline, ...attributes.map((attribute) => attribute.inline)].flatMap(idsIn))],
        place: placeOf(page, span),
        group: group ?? title.label,
      },
    ];
  });
}

/** An entry has no deliverables: each bullet below it with a known label is a fact, even where the label could begin a title. */
function factsBelow(page: PageSource, items: readonly Item[]): readonly ReadAttribute[] {
  const { attributes, others } = splitAttributes(page, items);
  const known = others.flatMap((item) => {
    const attribute = item.task === null ? attributeOf(page, item.lines, item.items) : null;
    return attribute === null || attribute.name === "other" ? [] : [attribute];
  });
  return [...attributes, ...known];
}

const idsIn = (inline: Parameters<typeof workItemsIn>[0]): readonly WorkItemId[] =>
  workItemsIn(inline).map(({ id }) => id);

function rowEntries(page: PageSource, table: Table, group: string | null): readonly Entry[] {
  const heads = table.header.map((cell) => inlineOf(page, [cell]).text);
  const at = titleAt(heads);
  return table.rows.flatMap((row) => {
    const cell = row.cells[at];
    const inline = cell === undefined ? null : inlineOf(page, [cell]);
    if (cell === undefined || inline === null || inline.text.trim() === "") return [];
    const attributes = row.cells.flatMap((span, index) =>
      index === at ? [] : [cellAttribute(page, heads[index] ?? "", span.start, span)],
    );
    return [
      {
        title: lineTitle(inline, { lead: false }).title,
        text: inline.text.trim(),
        attributes,
        workItems: [...new Set([inline, ...attributes.map((attribute) => attribute.inline)].flatMap(idsIn))],
        place: placeOf(page, cell),
        group,
      },
    ];
  });
}

const notTitles = /^(?:id|class|priority|date|when|status|datum|fecha|data|日付|owner)$/i;

/** The first column holds titles, unless it ranks, dates or classifies. */
function titleAt(heads: readonly string[]): number {
  const first = heads.findIndex((head) => columnOf(head).kind !== "rank" && !notTitles.test(head.trim()));
  return Math.max(0, first);
}

/** A sub-heading with labelled lines is an entry; one with a list or table of titles groups its entries. */
function childEntries(page: PageSource, section: Section): readonly Entry[] {
  const lists = section.blocks.filter((block) => block.kind === "list");
  const inLists = lists.flatMap((list) => splitAttributes(page, list.items).attributes);
  const inLines = section.blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.lines : []))
    .flatMap((line: Span) => {
      const attribute = attributeOf(page, [line]);
      return attribute !== null && (attributeNamed(attribute.label) !== null || attribute.valueFrom <= 24)
        ? [attribute]
        : [];
    });
  const captioned = captionedAttributes(page, section.blocks);
  const attributes = [
    ...inLists,
    ...inLines.filter(({ span }) => !captioned.some((fact) => fact.span.start === span.start)),
    ...captioned,
  ];
  const tables = section.blocks.filter((block) => block.kind === "table").length;
  if (attributes.length === 0 && lists.length + tables > 0) return entriesOf(page, section, section.title);
  const inline = section.inline ?? inlineOf(page, []);
  const title = lineTitle(inline, { lead: false }).title;
  if (title === "") return [];
  return [
    {
      title,
      text: title,
      attributes: [...attributes, ...section.children.flatMap((child) => headedFact(page, child))],
      workItems: [...new Set([inline, ...attributes.map((attribute) => attribute.inline)].flatMap(idsIn))],
      place: placeOf(page, section.heading?.content ?? { start: 0, end: 0 }),
      group: null,
    },
  ];
}

/** "#### Alternatives" below an entry: what stands there is the fact of that name. */
export function headedFact(page: PageSource, section: Section): readonly ReadAttribute[] {
  const spans = section.blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "quote" ? block.lines : [],
  );
  const items = section.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const heading = section.heading;
  if (heading === null || (spans.length === 0 && items.length === 0)) return [];
  const inline = inlineOf(page, spans);
  const first = spans[0] ?? items[0]?.lines[0] ?? heading.content;
  const last = items.at(-1)?.lines.at(-1) ?? spans.at(-1) ?? first;
  return [
    {
      name: attributeNamed(section.title) ?? "other",
      label: section.title,
      value: spans.length === 0 ? "" : inline.text,
      valueSpan: { start: first.start, end: last.end },
      span: { start: heading.content.start, end: last.end },
      inline,
      valueFrom: 0,
      nested: items.map((item) => ({
        text: inlineOf(page, item.lines).text,
        span: { start: item.lines[0]?.start ?? 0, end: item.lines.at(-1)?.end ?? 0 },
      })),
    },
  ];
}
