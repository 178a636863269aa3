/**
 * Paragraphs that begin with a labelled outcome: "**Objective:** …" above "**Key results:**" and their list, in one paragraph or
 * two, and "**Epic: …** (#12). …", a title with its prose. The label says what stands there, so the line does a heading's work.
 * So does "**Permit desk** (#3012) – Project lead Femke, …" where others are linked like it, and the first line of a record, "Measure: …" above "Owner: …" and "Due: …", where others begin with the same label.
 */
import { COLON, EM_DASH, EN_DASH, WIDE_COLON } from "./characterCodes";
import { attributeNamed, isWeakLabel, type AttributeName } from "../words/attributeWords";
import { labelKind, withoutOwner } from "../words/labelWords";
import { normalWords } from "../words/normalWords";
import { sectionKind } from "../words/sectionWords";
import type { Block, List, Paragraph } from "./block";
import type { BoldLead } from "./boldLeads";
import { trimSpan } from "./lineShape";
import type { Span } from "./sourceLines";

export interface LabelledLeads {
  readonly leads: ReadonlyMap<Block, BoldLead>;
  /** Lines that name the list below them as the results of such an outcome, and head nothing of their own. */
  readonly results: ReadonlySet<Block>;
}

const none: LabelledLeads = { leads: new Map(), results: new Set() };

export function labelledLeads(text: string, blocks: readonly Block[], level: number): LabelledLeads {
  const leads = new Map<Block, BoldLead>();
  const results = new Set<Block>();
  const records = recordsIn(text, blocks);
  const linked = linkedIn(text, blocks);
  for (const [at, block] of blocks.entries()) {
    const first = block.kind === "paragraph" ? block.lines[0] : undefined;
    if (block.kind !== "paragraph" || first === undefined || !(linked.has(block) || mayBeLabelled(text, first)))
      continue;
    const others = block.lines.slice(1);
    const epic = linked.get(block) ?? (text.startsWith("**", first.start) ? titledInBold(text, first) : null);
    if (epic !== null)
      leads.set(block, { heading: headingOf(block, epic.title, level), rest: rest(block, [epic.prose, ...others]) });
    else if (records.has(block))
      leads.set(block, { heading: headingOf(block, records.get(block) ?? first, level), rest: rest(block, others) });
    else if (leadsToResults(text, blocks, at, others) && namesOutcome(text, first)) {
      leads.set(block, { heading: headingOf(block, first, level), rest: rest(block, others) });
      const next = blocks[at + 1];
      if (next?.kind === "paragraph") results.add(next);
    }
  }
  return leads.size === 0 ? none : { leads, results };
}

const noRecords: ReadonlyMap<Block, Span> = new Map();

/** The titles of the paragraphs that begin with one label, and state below it how far it is, whose or until when: two of them at least. */
function recordsIn(text: string, blocks: readonly Block[]): ReadonlyMap<Block, Span> {
  const found = blocks.flatMap((block) => {
    const record = block.kind === "paragraph" ? recordOf(text, block) : null;
    return record === null ? [] : [{ block, ...record }];
  });
  if (found.length < 2) return noRecords;
  const isShared = (label: string): boolean => found.filter((other) => other.label === label).length >= 2;
  return new Map(found.flatMap(({ block, label, title }) => (isShared(label) ? [[block, title] as const] : [])));
}

function recordOf(text: string, { lines: [first, ...others] }: Paragraph): { label: string; title: Span } | null {
  if (first === undefined || others.length === 0) return null;
  const lead = recordLabel(text, first);
  if (lead === null || lead.to >= first.end || !mayTitle(lead.label)) return null;
  const stated = new Set(others.flatMap((line) => sentencesOf(text, line).map((said) => followUp(said))));
  stated.delete(null);
  if (stated.size < 2) return null;
  const isKnown = labelKind(lead.label) !== null;
  return { label: normalWords(lead.label), title: isKnown ? first : { start: lead.to, end: first.end } };
}

/** The labels with which the sentences of a line begin: "Owner: Ana. Due: June 2027." */
const sentencesOf = (text: string, { start, end }: Span): readonly string[] =>
  text
    .slice(start, end)
    .split(/(?<=\p{L}{2}|\d)\.\s+/u)
    .map((sentence) => labelled.exec(sentence.slice(0, longestLabel))?.[1] ?? "");

/** "Risk", "Decision", "Owner" say what else stands behind them. */
function mayTitle(label: string): boolean {
  if (labelKind(label) !== null) return true;
  const kind = sectionKind(label);
  return (attributeNamed(label) === null || isWeakLabel(label)) && (kind === null || kind === "deliverables");
}

/** The fact a label names, if it says how somebody follows a line up. */
function followUp(label: string): AttributeName | null {
  const name = attributeNamed(label);
  return name !== null && followedUp.has(name) ? name : null;
}

const followedUp: ReadonlySet<AttributeName> = new Set(["status", "owner", "target", "start", "priority", "health"]);

/** The label of a line, bare or in bold, and where what it leads to begins. */
function recordLabel(text: string, { start, end }: Span): { label: string; to: number } | null {
  const match = labelled.exec(text.slice(start, Math.min(end, start + longestLabel)));
  return match === null ? null : { label: match[1] ?? "", to: start + match[0].length };
}

const labelled = /^(?:\*\*)?(\p{L}[\p{L} ]{1,24}?)(?:\*\*)?\s?[:：](?:\*\*)?\s*/u;

const headingOf = ({ first }: Block, content: Span, level: number): BoldLead["heading"] => ({
  kind: "heading",
  level,
  content,
  first,
  last: first,
});

const rest = ({ first, last }: Paragraph, lines: readonly Span[]): Paragraph => ({
  kind: "paragraph",
  lines,
  first: Math.min(first + 1, last),
  last,
});

/** The results stand in a list below the paragraph's last line, below the one item of a list, or below a paragraph that is nothing but their name. */
function leadsToResults(text: string, blocks: readonly Block[], at: number, others: readonly Span[]): boolean {
  const last = others.at(-1);
  const next = blocks[at + 1];
  if (last !== undefined) return next?.kind === "list" && namesResults(text, last);
  if (next?.kind === "list") return holdsResults(text, next);
  const [only, ...more] = next?.kind === "paragraph" ? next.lines : [];
  return only !== undefined && more.length === 0 && blocks[at + 2]?.kind === "list" && namesResults(text, only);
}

/** A list of one item, "Key results:", with the results below it. */
function holdsResults(text: string, { items }: List): boolean {
  const [only, ...more] = items;
  const [line, ...lines] = only?.lines ?? [];
  if (only === undefined || line === undefined || more.length > 0 || lines.length > 0) return false;
  return only.items.length > 0 && namesResults(text, line);
}

const longestLabel = 40;

/** Whether a colon or a dash stands as far in front as behind a label. */
function mayBeLabelled(text: string, { start, end }: Span): boolean {
  const farthest = Math.min(end, start + longestLabel);
  for (let at = start; at < farthest; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON || code === EN_DASH || code === EM_DASH) return true;
  }
  return false;
}

const outcomeLabel = /^(\p{L}[\p{L} ]{0,28}?) ?\d{0,2}\s*[:：–—]\s*\S/u;

function namesOutcome(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, Math.min(end, start + 2 * longestLabel)).replace(/[*_]+/g, "");
  const label = outcomeLabel.exec(line)?.[1];
  return label !== undefined && labelKind(label) === "outcome";
}

function namesResults(text: string, { start, end }: Span): boolean {
  if (end - start > longestLabel) return false;
  const name = /^(.{2,32}?)\s*[:：]$/u.exec(text.slice(start, end).replace(/[*_]+/g, "").trim())?.[1];
  return name !== undefined && sectionKind(withoutOwner(name)) === "deliverables";
}

const linkedTitle = /^\*\*[^*:：]{3,160}\*\*\s?[([](?:AB)?#\d{1,10}[)\]](?=[\s.:])/u;

const noneLinked: ReadonlyMap<Block, TitleAndProse> = new Map();

/** The paragraphs that begin with a title in bold, its work item in brackets and prose behind it: two of them at least. */
function linkedIn(text: string, blocks: readonly Block[]): ReadonlyMap<Block, TitleAndProse> {
  const linked = new Map<Block, TitleAndProse>();
  for (const block of blocks) {
    const first = block.kind === "paragraph" ? block.lines[0] : undefined;
    if (first === undefined || !text.startsWith("**", first.start)) continue;
    const title = linkedTitle.exec(text.slice(first.start, Math.min(first.end, first.start + 240)))?.[0];
    const parted = title === undefined ? null : partedBehind(text, first, title);
    if (parted !== null) linked.set(block, parted);
  }
  return linked.size < 2 ? noneLinked : linked;
}

const boldTitle =
  /^\*\*(\p{L}[\p{L} ]{0,28}?) ?\d{0,2}[:：]\s[^*]{3,160}\*\*(?:\s?\((?:AB)?#\d{1,10}\)|\s(?:AB)?#\d{1,10})?/u;

/** "**Epic: …** (#12). The basket …": the title in bold, prose behind it on the same line. */
function titledInBold(text: string, line: Span): TitleAndProse | null {
  const match = boldTitle.exec(text.slice(line.start, Math.min(line.end, line.start + 240)));
  return match === null || labelKind(match[1] ?? "") !== "outcome" ? null : partedBehind(text, line, match[0]);
}

interface TitleAndProse {
  readonly title: Span;
  readonly prose: Span;
}

function partedBehind(text: string, { start, end }: Span, titled: string): TitleAndProse | null {
  const behind = start + titled.length;
  const gap = /^[\s.:–—-]*/u.exec(text.slice(behind, Math.min(end, behind + 8)))?.[0].length ?? 0;
  const prose = trimSpan(text, { start: behind + gap, end });
  return prose.end > prose.start ? { title: { start, end: behind }, prose } : null;
}
