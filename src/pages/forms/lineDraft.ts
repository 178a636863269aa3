/**
 * A line on its way to being an outcome or a deliverable: where its title stands and what stands beside it.
 * Drafts are made by the readers of each form; `lineFacts` turns them into domain values.
 */
import type { When } from "../../domain/strategy";
import { itemOfLine, type Block, type Item, type Paragraph, type Table } from "../source/block";
import { standInLevel, type Section } from "../source/sections";
import { spanOf, type Span } from "../source/sourceLines";
import type { InlineText } from "../inline/inlineText";
import { lineTitle, type LineTitle } from "../inline/lineTitle";
import type { NamedWorkItem } from "../inline/references";
import { isGeneric, workItemsIn } from "../inline/references";
import { captionedAttributes, heldFact, splitAttributes, paragraphAttributes, type ReadAttribute } from "./attributes";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";
import { boldFacts, type BoldFacts } from "./boldFacts";
import { factTable } from "./factTable";
import { headingTitle } from "./headingTitle";
import { titleBelow } from "./titleBelow";
import type { ItemTable } from "./itemTable";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { normalWords, phrases } from "../words/normalWords";

/** The thing a mention is written into. */
export type Anchor =
  /** End of the bullet's first paragraph or of the cell. */
  | { readonly kind: "text"; readonly span: Span; readonly cell: boolean }
  /** A line of its own below the heading that ends on line `last` (0-based). */
  | { readonly kind: "heading"; readonly last: number; readonly mentions: readonly Span[] }
  /** Nothing can be written here (gantt tasks). */
  | { readonly kind: "none"; readonly reason: string };

/** A mark the page uses for a status, with the way to write another. */
export type MarkPlace =
  | { readonly kind: "task"; readonly span: Span }
  | { readonly kind: "words"; readonly span: Span }
  | { readonly kind: "emoji"; readonly span: Span };

export interface LineDraft {
  readonly title: LineTitle;
  readonly inline: InlineText;
  readonly span: Span;
  readonly anchor: Anchor;
  /** Page titles are not text of the page. */
  readonly titleEditable: boolean;
  readonly task: Item["task"];
  readonly attributes: readonly ReadAttribute[];
  readonly cells: readonly { readonly name: string; readonly attribute: ReadAttribute }[];
  /** Links outside the title: own line below the heading, work item column, labelled line. */
  readonly links: readonly NamedWorkItem[];
  readonly references: readonly NamedWorkItem[];
  /** Prose of the line; pieces of the page in order. */
  readonly prose: readonly Span[];
  readonly nested: readonly Item[];
  /** Status claimed by a gantt tag or the like. */
  readonly claim: string | null;
  readonly when: When | null;
  readonly guessed: boolean;
}

const none: readonly never[] = [];

export function draftOfItem(page: PageSource, item: Item, guessed = false): LineDraft {
  const inline = inlineOf(page, item.lines);
  const title = lineTitle(inline, { lead: true });
  const { attributes, others } = splitAttributes(page, item.items);
  const span = spanOf(item.lines);
  const said = title.rest === null ? null : { start: inline.startAt(title.rest.from), end: restEnd(inline, title) };
  const facts = said === null || item.lines.length > 1 ? null : boldFacts(page, inline, said.end);
  const rest = said === null ? none : proseBefore(said, facts);
  const strong = attributes.length > 0 && item.items.length > 0 ? attributes : none;
  const stated = facts === null ? strong : [...facts.attributes, ...strong];
  return {
    title,
    inline,
    span,
    anchor: { kind: "text", span, cell: false },
    titleEditable: true,
    task: item.task,
    attributes: stated,
    cells: none,
    links: labelledLinks(stated),
    references: attributeReferences(stated),
    prose: described([...rest, ...item.paragraphs.map(wholeOf)], stated),
    nested: strong.length > 0 ? others : item.items,
    claim: null,
    when: null,
    guessed,
  };
}

/** What a line says of itself: its prose, else what it states behind a label ("What: one form for all"). */
function described(prose: readonly Span[], attributes: readonly ReadAttribute[]): readonly Span[] {
  if (prose.length > 0) return prose;
  const stated = attributes.find(({ name, value }) => name === "description" && value !== "");
  return stated === undefined ? none : [stated.valueSpan];
}

function proseBefore({ start, end }: Span, facts: BoldFacts | null): readonly Span[] {
  const to = Math.min(facts?.start ?? end, end);
  return to > start ? [{ start, end: to }] : none;
}

/** End of the prose after the title, before the ids that close the line. */
function restEnd(inline: InlineText, title: LineTitle): number {
  const from = title.rest?.from ?? 0;
  const first = title.links.find((link) => link.from > from);
  const to = first === undefined ? (title.rest?.to ?? from) : Math.min(first.from, title.rest?.to ?? first.from);
  let end = to;
  while (end > from && inline.text[end - 1] === " ") end -= 1;
  return inline.endAt(Math.max(from, end) - 1);
}

function wholeOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Ids in labelled work item lines ("Epic: #12") link; in any other attribute they are mentions. */
export function labelledLinks(attributes: readonly ReadAttribute[]): readonly NamedWorkItem[] {
  if (attributes.length === 0) return none;
  const links = attributes.filter((attribute) => attribute.name === "work-item");
  return links.length === 0 ? none : links.flatMap((attribute) => workItemsIn(attribute.inline));
}

function attributeReferences(attributes: readonly ReadAttribute[]): readonly NamedWorkItem[] {
  if (attributes.length === 0) return none;
  const found: NamedWorkItem[] = [];
  for (const { name, inline } of attributes) if (name !== "work-item") found.push(...workItemsIn(inline));
  return found;
}

/** A heading with its own prose, attributes and the ids on their own line below it. */
export function draftOfHeading(page: PageSource, section: Section, guessed = false): LineDraft {
  const below = titleBelow(page, section);
  const whole = headingDraft(page, section, guessed);
  if (below === null) return whole;
  return "heading" in below ? withTitleOf(page, below, whole) : withTitleIn(page, below, whole);
}

/** All that a heading states, under the title of the line in bold below it. */
function withTitleOf(
  page: PageSource,
  below: Section,
  { attributes, links, references, guessed }: LineDraft,
): LineDraft {
  const told = headingDraft(page, below, guessed);
  return {
    ...told,
    attributes: [...attributes, ...told.attributes],
    links: [...links, ...told.links],
    references: [...references, ...told.references],
  };
}

/** The same where that line begins a paragraph. */
function withTitleIn(page: PageSource, lines: readonly Span[], { prose, guessed, ...heading }: LineDraft): LineDraft {
  const title = wholeOf(lines);
  const told = draftOfItem(page, { ...itemOfLine(title, 0), lines }, guessed);
  const others = prose.flatMap(({ start, end }) => {
    const from = start === title.start ? title.end : start;
    return from < end ? [{ start: from, end }] : [];
  });
  const { attributes, links, references } = heading;
  return { ...told, attributes, links, references, prose: [...told.prose, ...others] };
}

function headingDraft(page: PageSource, section: Section, guessed: boolean): LineDraft {
  const inline = section.inline ?? inlineOf(page, []);
  const title = headingTitle(page, section);
  const own = ownContent(page, section);
  const heading = section.heading;
  const last = heading?.last ?? 0;
  const span = heading?.content ?? { start: 0, end: 0 };
  return {
    title,
    inline,
    span,
    anchor:
      section.level === standInLevel || heading?.folds === true || heading?.html === true
        ? { kind: "text", span, cell: false }
        : { kind: "heading", last, mentions: own.mentionLines },
    titleEditable: true,
    task: null,
    attributes: own.attributes,
    cells: none,
    links: [...own.mentions, ...labelledLinks(own.attributes)],
    references: [...own.references, ...attributeReferences(own.attributes)],
    prose: described(own.prose, own.attributes),
    nested: none,
    claim: null,
    when: null,
    guessed,
  };
}

interface OwnContent {
  readonly attributes: readonly ReadAttribute[];
  readonly prose: readonly Span[];
  readonly mentions: readonly NamedWorkItem[];
  readonly mentionLines: readonly Span[];
  readonly references: readonly NamedWorkItem[];
}

/** What stands directly below a heading, deliverable lists left out, with the facts that sub-headings name. */
export const ownContent = askedOnce((page: PageSource, section: Section): OwnContent => {
  const own = blockContent(page, section);
  const headed = section.children.flatMap((child) => headingAttribute(page, child));
  return headed.length === 0 ? own : { ...own, attributes: [...own.attributes, ...headed] };
});

/** The same without what sub-headings name. */
export const blockContent = askedOnce((page: PageSource, section: Section): OwnContent => {
  const attributes: ReadAttribute[] = [];
  const prose: Span[] = [];
  const mentions: NamedWorkItem[] = [];
  const mentionLines: Span[] = [];
  const references: NamedWorkItem[] = [];
  const captioned = captionedAttributes(page, section.blocks);
  const isCaption = ({ lines }: Paragraph): boolean => captioned.some(({ span }) => span.start === lines[0]?.start);
  let directly = true;
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind === "paragraph" && (isCaption(block) || leadsToList(page, block, section.blocks[at + 1]))) {
      directly = false;
    } else if (block.kind === "paragraph") {
      const lines = directly ? leadingMentions(page, block.lines) : [];
      mentionLines.push(...lines);
      for (const line of lines) mentions.push(...workItemsIn(inlineOf(page, [line])));
      if (lines.length === block.lines.length) continue;
      const rest = paragraphFacts(page, block.lines.slice(lines.length));
      attributes.push(...rest.attributes);
      if (rest.prose.length > 0) prose.push(withoutLead(page, wholeOf(rest.prose), section.blocks[at + 1]));
      for (const line of rest.prose) {
        const inline = inlineOf(page, [line]);
        const items = workItemsIn(inline);
        const own = items.length > 0 && namesAtEnd(inline) ? items.slice(-1) : none;
        mentions.push(...own);
        references.push(...items.slice(0, items.length - own.length));
      }
      directly = false;
    } else if (block.kind === "list") {
      attributes.push(...splitAttributes(page, block.items).attributes);
      directly = false;
    } else if (block.kind === "quote") {
      const said = paragraphFacts(page, block.lines);
      attributes.push(...said.attributes);
      if (said.prose.length > 0) prose.push(wholeOf(said.prose));
      directly = false;
    } else if (block.kind === "table") {
      attributes.push(...factAttributes(page, block));
      directly = false;
    }
  }
  attributes.push(...captioned);
  return { attributes, prose, mentions, mentionLines, references };
});

const longestLead = 60;

/** "What we build:" alone above a list: it says what the list is, and nothing without it. */
function leadsToList(page: PageSource, { lines }: Paragraph, next: Block | undefined): boolean {
  const [only, ...others] = lines;
  if (only === undefined || others.length > 0 || next?.kind !== "list" || only.end - only.start > longestLead)
    return false;
  const { text, mentions } = inlineOf(page, lines);
  return /^(?:[^.!?。]|[.!?。](?!\s))*[:：]$/u.test(text.trim()) && mentions.length === 0;
}

/** "We sell less than we bake. We commit to:" above a list: the last sentence leads to it. */
function withoutLead({ text }: PageSource, prose: Span, next: Block | undefined): Span {
  const said = text.slice(prose.start, prose.end);
  if (next?.kind !== "list" || !/[:：]$/.test(said)) return prose;
  const stop = said.search(/[.!?。]\s+[^.!?。]*$/u);
  return stop < 0 ? prose : { start: prose.start, end: prose.start + stop + 1 };
}

/** Labelled lines of a paragraph, and facts in bold on any of its lines. */
function paragraphFacts(page: PageSource, lines: readonly Span[]): ReturnType<typeof paragraphAttributes> {
  if (!lines.some((line) => inlineOf(page, [line]).bold.length > 0)) return paragraphAttributes(page, lines);
  const told = lines.map((line) => ({ line, facts: boldFacts(page, inlineOf(page, [line]), line.end) }));
  if (told.every(({ facts }) => facts === null)) return paragraphAttributes(page, lines);
  const read = told.map(({ line, facts }) =>
    facts === null
      ? paragraphAttributes(page, [line])
      : { attributes: facts.attributes, prose: proseBefore(line, facts) },
  );
  return {
    attributes: read.flatMap(({ attributes }) => attributes),
    prose: read.flatMap(({ prose }) => prose),
  };
}

const ownSentence = /(?:^|[.!?]\s)\s*(\p{L}[\p{L} ]{2,18}?):?\s(?:AB)?#\d{1,10}\.?\s*$/u;

/** "… from the partner. Feature #12.": a last sentence that is nothing but the work item and its type names the line's own. */
function namesAtEnd({ shape }: InlineText): boolean {
  const type = ownSentence.exec(shape)?.[1];
  return type !== undefined && isGeneric(type);
}

function leadingMentions(page: PageSource, lines: readonly Span[]): readonly Span[] {
  const isMention = (line: Span): boolean => onlyMentions.test(inlineOf(page, [line]).shape);
  const end = lines.findIndex((line) => !isMention(line));
  return end < 0 ? lines : lines.slice(0, end);
}

const onlyMentions = /^[\s,;]*(?:(?:AB)?#\d{1,10}(?:[\s,;]+|$))+$/;

/** A second column of titles ("Work", "Task") whose cell holds ids and nothing else names the work of the row. */
function namesOnlyWorkItems(page: PageSource, cell: Span): boolean {
  const inline = inlineOf(page, [cell]);
  const named = workItemsIn(inline);
  if (named.length === 0) return false;
  let rest = inline.shape;
  for (const { from, to } of named) rest = `${rest.slice(0, from)}${" ".repeat(to - from)}${rest.slice(to)}`;
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** Columns that name other work than the row's own. */
const otherWork = phrases(
  "parent, related, related work, duplicate, duplicates, predecessor, predecessors, successor, follow up, see also, bug, bugs, incident, incidents, blocked, blocks, replaces, test, tests, source",
);

export function factAttributes(page: PageSource, table: Table): readonly ReadAttribute[] {
  return (factTable(page, table) ?? []).map(({ label, start, value }) => cellAttribute(page, label, start, value));
}

/** A labelled fact that begins at `start`: with its label where that stands before the value. */
export function cellAttribute(page: PageSource, label: string, start: number, value: Span): ReadAttribute {
  return namedCell(page, attributeNamed(label) ?? "other", label, start, value);
}

function namedCell(page: PageSource, name: AttributeName, label: string, start: number, value: Span): ReadAttribute {
  const inline = inlineOf(page, [value]);
  return {
    name,
    label,
    value: inline.text === "" ? picturesIn(inline) : inline.text,
    valueSpan: value,
    span: { start: Math.min(start, value.start), end: value.end },
    inline,
    valueFrom: 0,
    nested: [],
  };
}

function picturesIn({ images }: InlineText): string {
  return images
    .map((image) => image.alt)
    .filter((alt) => alt !== "")
    .join(" ");
}

/** Facts of which a line may state several: each bullet is one. */
const severalFacts: ReadonlySet<AttributeName> = new Set([
  "why",
  "dependencies",
  "risk",
  "consideration",
  "decision",
  "link",
  "enables",
]);

/** A sub-heading named like a fact ("Status", "Why"): its first paragraph is the value, or a list where that holds no work. */
function headingAttribute(page: PageSource, section: Section): readonly ReadAttribute[] {
  const name = section.role.attribute;
  const block = section.blocks.find((candidate) => candidate.kind === "paragraph" || candidate.kind === "list");
  if (name === null || block === undefined || section.heading === null) return [];
  if (block.kind === "list" && heldFact(section.words.replace(/\s*[:：]$/, "")) === null) return [];
  const spans =
    block.kind === "paragraph" ? block.lines : block.kind === "list" ? block.items.flatMap((item) => item.lines) : [];
  const inline = inlineOf(page, spans);
  const valueSpan = wholeOf(spans);
  const nested =
    block.kind === "list"
      ? block.items.map((item) => ({ text: inlineOf(page, item.lines).text, span: wholeOf(item.lines) }))
      : [];
  return [
    {
      name,
      label: section.title,
      value: nested.length > 0 && severalFacts.has(name) ? "" : inline.text,
      valueSpan,
      span: { start: section.heading.content.start, end: valueSpan.end },
      inline,
      valueFrom: 0,
      nested,
    },
  ];
}

/** A column whose cells state a fact of their row. */
interface FactColumn {
  readonly at: number;
  readonly head: string;
  readonly name: AttributeName;
  /** A cell of ids and nothing else names the work of the row, whatever the column is called. */
  readonly mayNameWork: boolean;
  /** It says nothing else. */
  readonly onlyWork: boolean;
}

const factColumns = askedOnce((_page: PageSource, items: ItemTable): readonly FactColumn[] =>
  items.columns.flatMap((column, at): readonly FactColumn[] => {
    const head = items.heads[at] ?? "";
    if (column.kind === "rank" || at === items.title || at === items.outcome) return [];
    const named = attributeNamed(head);
    const onlyWork = column.kind === "title" && named === null;
    const unknown = column.kind === "unknown" && !otherWork.has(normalWords(head));
    const name = column.kind === "attribute" ? column.name : (named ?? "other");
    return [{ at, head, name, mayNameWork: onlyWork || unknown, onlyWork }];
  }),
);

function factCells(page: PageSource, items: ItemTable, cells: readonly Span[], title: number): LineDraft["cells"] {
  const facts: LineDraft["cells"][number][] = [];
  for (const { at, head, name, mayNameWork, onlyWork } of factColumns(page, items)) {
    const span = cells[at];
    if (span === undefined || at === title) continue;
    const work = mayNameWork && namesOnlyWorkItems(page, span);
    if (onlyWork && !work) continue;
    facts.push({ name: head, attribute: namedCell(page, work ? "work-item" : name, head, span.start, span) });
  }
  return facts;
}

/** One row of an item table. */
export function draftOfRow(
  page: PageSource,
  items: ItemTable,
  row: ItemTable["rows"][number]["row"],
  column = items.title,
): LineDraft {
  const cell = row.cells[column] ?? { start: 0, end: 0 };
  const inline = inlineOf(page, [cell]);
  const title = lineTitle(inline, { lead: true });
  const cells = factCells(page, items, row.cells, column);
  const attributes = cells.map(({ attribute }) => attribute);
  const rest = title.rest === null ? [] : [{ start: inline.startAt(title.rest.from), end: restEnd(inline, title) }];
  const description = attributes.find((attribute) => attribute.name === "description" && attribute.value !== "");
  return {
    title,
    inline,
    span: cell,
    anchor: { kind: "text", span: cell, cell: true },
    // Markdown escapes mean nothing inside HTML, so a title there is left to people; an id needs none.
    titleEditable: !items.table.html,
    task: null,
    attributes,
    cells,
    links: labelledLinks(attributes),
    references: attributeReferences(attributes),
    prose: description === undefined ? rest : [...rest, description.valueSpan],
    nested: none,
    claim: null,
    when: null,
    guessed: false,
  };
}
