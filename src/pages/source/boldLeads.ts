/**
 * Lines wholly in bold that head the paragraph they begin: "**Reports within the hour**", a line of prose or facts glued below it,
 * then a list. One such line is emphasis; a page with several writes its headings so.
 */
import type { Block, Heading, Paragraph } from "./block";
import type { Span } from "./sourceLines";
import { longestPicture, pictureAtStart } from "../inline/characters";
import { piecesBehind, toldIn } from "../inline/toldFacts";
import { attributeNamed } from "../words/attributeWords";

export interface BoldLead {
  readonly heading: Heading;
  /** What stands below the line in its paragraph. */
  readonly rest: Paragraph;
}

const none: ReadonlyMap<Block, BoldLead> = new Map();

/** The paragraphs of a page that begin with a heading in bold, `level` deep. */
export function boldLeads(text: string, blocks: readonly Block[], level: number): ReadonlyMap<Block, BoldLead> {
  let holding = 0;
  let telling = 0;
  /** Of those that hold items, those with a number; and those with a number that hold none. */
  let counting = 0;
  const series = new Map<Block, BoldLead>();
  const leads = new Map<Block, BoldLead>();
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    if (block.kind !== "paragraph") continue;
    const [first, ...others] = block.lines;
    if (first === undefined || !isBold(text, first)) continue;
    const told = others.length === 0 && (next === undefined || next.kind === "paragraph" || next.kind === "heading");
    const holds = holdsItems(next) || (next?.kind === "paragraph" && told && holdsItems(blocks[at + 2]));
    const line = text.slice(first.start, first.end);
    const isCounted = counted.test(line);
    if (!holds && !(told && !isSentence.test(line))) {
      if (isCounted) series.set(block, leadOf(block, first, others, level));
      continue;
    }
    if (holds) holding += 1;
    else telling += 1;
    if (holds && isCounted) counting += 1;
    if (others.length > 0 || told) leads.set(block, leadOf(block, first, others, level));
  }
  const areSeveral = holding >= 2 || (holding === 1 && telling >= 2);
  if (counting >= 2) for (const [block, lead] of series) leads.set(block, lead);
  return areSeveral && leads.size > 0 ? leads : none;
}

/** "**4. Know what we own**" goes on with "**3. …**", items or not. */
const counted = /^(?:\*\*|__)\d{1,2}[.):]\s/;

/** "**Housing**" above a paragraph, among headings in bold, is one of them before anybody knows its parts; "**Nothing is promised.**" is emphasis. */
const isSentence = /[.!?:。：,;]\s*(?:\*\*|__)?\s*[.!?:。：,;]?\s*$/u;

const holdsItems = (block: Block | undefined): boolean => block?.kind === "list" || block?.kind === "table";

function leadOf(block: Paragraph, content: Span, lines: readonly Span[], level: number): BoldLead {
  const { first, last } = block;
  return {
    heading: { kind: "heading", level, content, first, last: first },
    rest: { kind: "paragraph", lines, first: Math.min(first + 1, last), last },
  };
}

const longest = 320;
const longestTitle = 160;

/** Marks of a state, a bracket and work items may follow. */
const afterLead = /^[:：.]?[\s\p{Extended_Pictographic}\uFE0F]*(?:\([^()]{1,50}\)\s*)?(?:(?:AB)?#\d{1,10}\s*)*$/u;
/** A bracket of several facts and what is said of the state behind it: "(owner: Ana; due: Q3)", "[Ana; Q3; high]", "(lead: Ana) 🟠 waits", "(Ana, #312) 🟢". */
const factsInBracket =
  /^\s*[([（][^()[\]（）]{1,120}(?:[;；:：|]|,\s*(?:AB)?#(?=\d))[^()[\]（）]{1,300}[)\]）]\s*(?:\p{Extended_Pictographic}\uFE0F?[^.!?。]{0,60})?$/u;
/** "(Fewer systems) – owner: Ana #12" */
const labelledBehind =
  /^\s*(?:\([^()]{1,50}\)\s*)?[–—|·-]\s*(\p{L}[\p{L} ]{1,20})[:：][^–—|·#]{1,40}(?:[–—|·-]\s*\p{L}[\p{L} ]{1,20}[:：][^–—|·#]{1,40})*(?:(?:AB)?#\d{1,10}\s*)*$/u;
const toldBehind = /^(?:\s+(?:[–—]|-{1,2})\s+[^–—]{1,40}){2,5}$/u;

/** Whether facts follow a title in bold on its line: in a bracket, one behind its label, or one after another behind dashes. */
export function statesFactsBehind(behind: string): boolean {
  if (behind.length < shortestFacts) return false;
  if (factsInBracket.test(behind)) return true;
  const label = /[:：]/.test(behind) ? labelledBehind.exec(behind)?.[1] : undefined;
  if (label !== undefined && attributeNamed(label) !== null) return true;
  if (!toldBehind.test(behind)) return false;
  const pieces = piecesBehind(behind, 0, behind.length);
  return toldIn(behind, pieces) !== null;
}

const shortestFacts = 8;

/** `**…**` or `__…__` and nothing else on the line but a picture before it, with another pair nowhere between. */
function isBold(text: string, { start, end }: Span): boolean {
  const plain = text.charCodeAt(start) < 128;
  const from = plain
    ? start
    : start + (pictureAtStart.exec(text.slice(start, start + longestPicture))?.[0].length ?? 0);
  const mark = text.slice(from, from + 2);
  if ((mark !== "**" && mark !== "__") || end - from > longest) return false;
  const line = text.slice(from + 2, end);
  const closing = line.indexOf(mark);
  if (closing <= 1) return false;
  const behind = line.slice(closing + 2);
  return (end - from <= longestTitle && afterLead.test(behind)) || statesFactsBehind(behind);
}
