/**
 * A line on its way to being an outcome or a deliverable: where its title stands and what stands beside it.
 * Drafts are made by the readers of each form; `lineFacts` turns them into domain values.
 */
import type { Status, When } from "../../domain/strategy";
import type { InlineText } from "../inline/inlineText";
import { lineTitle, type LineTitle } from "../inline/lineTitle";
import { workItemsIn, type NamedWorkItem } from "../inline/references";
import { itemOfLine, type Item } from "../source/block";
import { standInLevel, type Section } from "../source/sections";
import { spanOf, type Span } from "../source/sourceLines";
import { splitAttributes, type ReadAttribute } from "./attributes";
import { boldFacts, proseBefore } from "./boldFacts";
import { headingTitle } from "./headingTitle";
import { ownContent } from "./ownContent";
import { inlineOf, type PageSource } from "./pageSource";
import { titleBelow } from "./titleBelow";
import { titleFacts } from "./titleFacts";

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
  /** The state a gantt tag claims, or the section of a page that is one outcome ("Done", "To do"). */
  readonly claim: Status | null;
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
  const bracketed = titleFacts(page, inline, title);
  const stated =
    facts === null && bracketed.length === 0 ? strong : [...bracketed, ...(facts?.attributes ?? none), ...strong];
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
    prose: described(item.paragraphs.length === 0 ? rest : [...rest, ...item.paragraphs.map(spanOf)], stated),
    nested: strong.length > 0 ? others : item.items,
    claim: null,
    when: null,
    guessed,
  };
}

/** What a line says of itself: its prose, else what it states behind a label ("What: one form for all"). */
function described(prose: readonly Span[], attributes: readonly ReadAttribute[]): readonly Span[] {
  if (prose.length > 0 || attributes.length === 0) return prose;
  const stated = attributes.find(({ name, value }) => name === "description" && value !== "");
  return stated === undefined ? none : [stated.valueSpan];
}

/** End of the prose after the title, before the ids that close the line. */
export function restEnd(inline: InlineText, title: LineTitle): number {
  const from = title.rest?.from ?? 0;
  const first = title.links.find((link) => link.from > from);
  const to = first === undefined ? (title.rest?.to ?? from) : Math.min(first.from, title.rest?.to ?? first.from);
  let end = to;
  while (end > from && inline.text[end - 1] === " ") end -= 1;
  return inline.endAt(Math.max(from, end) - 1);
}

/** Ids in labelled work item lines ("Epic: #12") link; in any other attribute they are mentions. */
export function labelledLinks(attributes: readonly ReadAttribute[]): readonly NamedWorkItem[] {
  if (attributes.length === 0) return none;
  const links = attributes.filter((attribute) => attribute.name === "work-item");
  return links.length === 0 ? none : links.flatMap((attribute) => workItemsIn(attribute.inline));
}

export function attributeReferences(attributes: readonly ReadAttribute[]): readonly NamedWorkItem[] {
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
  const title = spanOf(lines);
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
  const bracketed = titleFacts(page, inline, title);
  const attributes = bracketed.length === 0 ? own.attributes : [...bracketed, ...own.attributes];
  const heading = section.heading;
  const last = heading?.last ?? 0;
  const span = heading?.content ?? { start: 0, end: 0 };
  return {
    title,
    inline,
    span,
    anchor:
      section.level === standInLevel || isNoMarkdown(heading)
        ? { kind: "text", span, cell: false }
        : { kind: "heading", last, mentions: own.mentionLines },
    titleEditable: true,
    task: boxOf(section, own.attributes),
    attributes,
    cells: none,
    links: [...own.mentions, ...labelledLinks(attributes)],
    references: [...own.references, ...attributeReferences(attributes)],
    prose: described(own.prose, attributes),
    nested: none,
    claim: null,
    when: null,
    guessed,
  };
}

/** Below a heading of Markdown a line of its own stands apart; in any other, what is written goes to its end. */
const isNoMarkdown = (heading: Section["heading"]): boolean =>
  heading?.folds === true || heading?.html === true || heading?.marked === true;

/** The only box to tick before one of the facts ("- [x] Owner: @ola"): how far all of it is. */
function boxOf({ blocks }: Section, attributes: readonly ReadAttribute[]): Item["task"] {
  if (attributes.length === 0) return null;
  const ticked = blocks.flatMap((block) =>
    block.kind !== "list"
      ? []
      : block.items.filter(
          ({ task, lines }) => task !== null && attributes.some(({ span }) => span.start === lines[0]?.start),
        ),
  );
  return ticked.length === 1 ? (ticked[0]?.task ?? null) : null;
}
