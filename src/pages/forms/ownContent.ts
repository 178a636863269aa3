/** What stands directly below a heading and is its own: facts, prose, ids on lines of their own, and what sub-headings name. */
import type { InlineText } from "../inline/inlineText";
import { isGeneric, workItemsIn, type NamedWorkItem } from "../inline/references";
import type { Block, Paragraph } from "../source/block";
import type { Section } from "../source/sections";
import { spanOf, type Span } from "../source/sourceLines";
import {
  captionedAttributes,
  heldFact,
  paragraphAttributes,
  severalFacts,
  splitAttributes,
  type ReadAttribute,
} from "./attributes";
import { boldFacts, proseBefore } from "./boldFacts";
import { factAttributes } from "./cellFacts";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";

const none: readonly never[] = [];

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
  const others = [...headedFacts(page, section), ...factsBelowParts(page, section)];
  return others.length === 0 ? own : { ...own, attributes: [...own.attributes, ...others] };
});

/** "**Deliverables**", their list, and "Owner: Ann" below it: what the list is followed by is said of what the heading above names. */
const factsBelowParts = (page: PageSource, { heading, children }: Section): readonly ReadAttribute[] =>
  heading === null
    ? none
    : children
        .filter(({ role, children: inner }) => role.kind === "deliverables" && inner.length === 0)
        .flatMap(({ blocks }) =>
          blocks
            .slice(blocks.findIndex(({ kind }) => kind === "list") + 1)
            .flatMap((block) =>
              block.kind === "paragraph" || block.kind === "quote" ? onlyFacts(page, block.lines) : none,
            ),
        );

/** The facts of a paragraph that holds nothing else. */
function onlyFacts(page: PageSource, lines: readonly Span[]): readonly ReadAttribute[] {
  const { attributes, prose } = paragraphFacts(page, lines);
  return prose.length === 0 && attributes.every(({ name }) => name !== "other") ? attributes : none;
}

/** The facts that sub-headings name. */
export const headedFacts = (page: PageSource, { children }: Section): readonly ReadAttribute[] =>
  children.flatMap((child) => headingAttribute(page, child));

/** The same without what sub-headings name. */
export const blockContent = askedOnce((page: PageSource, section: Section): OwnContent => {
  const attributes: ReadAttribute[] = [];
  const prose: Span[] = [];
  const mentions: NamedWorkItem[] = [];
  const mentionLines: Span[] = [];
  const references: NamedWorkItem[] = [];
  const captioned = captionedAttributes(page, section.blocks);
  const isCaption = ({ lines }: Paragraph): boolean => captioned.some(({ span }) => span.start === lines[0]?.start);
  const takeMentions = (lines: readonly Span[]): void => {
    mentionLines.push(...lines);
    for (const line of lines) mentions.push(...workItemsIn(inlineOf(page, [line])));
  };
  let directly = true;
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind === "paragraph" && (isCaption(block) || leadsToList(page, block, section.blocks[at + 1]))) {
      directly = false;
    } else if (block.kind === "paragraph") {
      const lines = directly ? leadingMentions(page, block.lines) : [];
      takeMentions(lines);
      if (lines.length === block.lines.length) continue;
      const rest = paragraphFacts(page, block.lines.slice(lines.length));
      attributes.push(...rest.attributes);
      const beside = rest.attributes.length > 0 ? leadingMentions(page, rest.prose) : [];
      const said = beside.length === rest.prose.length ? none : rest.prose;
      if (said.length === 0) takeMentions(beside);
      const told = withoutLead(page, spanOf(said), section.blocks[at + 1]);
      if (told.start < told.end) prose.push(told);
      for (const line of said) {
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
      if (said.prose.length > 0) prose.push(spanOf(said.prose));
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

/** "We sell less than we bake. We commit to:" above a list: the last sentence leads to it, or a short last line. */
function withoutLead({ text }: PageSource, prose: Span, next: Block | undefined): Span {
  const said = text.slice(prose.start, prose.end);
  if (next?.kind !== "list" || !/[:：]$/.test(said)) return prose;
  const stop = said.search(/[.!?。]\s+[^.!?。]*$/u) + 1;
  const line = said.lastIndexOf("\n") + 1;
  const isShort = said.length - line <= longestLead;
  return stop > 0 || isShort ? { start: prose.start, end: prose.start + Math.max(stop, isShort ? line : 0) } : prose;
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

const onlyMentions = /^[\s,;([]*(?:(?:AB)?#\d{1,10}(?:[\s,;)\]]+|$))+$/;

/** A sub-heading named like a fact ("Status", "Why"): its first paragraph is the value, or a list where that holds no work and nothing to tick. */
function headingAttribute(page: PageSource, section: Section): readonly ReadAttribute[] {
  const name = section.role.attribute;
  const block = section.blocks.find((candidate) => candidate.kind === "paragraph" || candidate.kind === "list");
  if (name === null || block === undefined || section.heading === null) return [];
  if (block.kind === "list" && heldFact(section.words.replace(/\s*[:：]$/, "")) === null) return [];
  const items = block.kind === "list" ? block.items : [];
  if (items.length > 0 && items.every(({ task }) => task !== null)) return [];
  const spans = block.kind === "paragraph" ? block.lines : items.flatMap((item) => item.lines);
  const inline = inlineOf(page, spans);
  const valueSpan = spanOf(spans);
  const nested = items.map((item) => ({ text: inlineOf(page, item.lines).text, span: spanOf(item.lines) }));
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
