/**
 * The sections of a page: headings with what stands below them. Also takes lines that do a heading's work: a line
 * wholly in bold before a list or table, and a short label line that names a group ("Later:"). Where nearly all
 * headings carry numbers, the numbers give the depth, not the `#`s.
 */
import type { Block, Heading, Paragraph } from "./block";
import { boldLeads, statesFactsBehind, type BoldLead } from "./boldLeads";
import { spanOf, type Span } from "./sourceLines";
import { beginsPlainly, isPicture } from "../inline/characters";
import { masked, type InlineText } from "../inline/inlineText";
import type { Inlines } from "../inline/inlines";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { columnOf } from "../words/columnWords";
import { groupOf, type Group } from "../words/groupHeading";
import { asksForWork } from "../words/planWords";
import { asksForAnswer, asksQuestion, endsInQuestionMark } from "../words/questionWords";
import { sectionKind, type SectionKind } from "../words/sectionWords";
import { labelKind, type LabelKind } from "../words/labelWords";
import { statementInHeading, statementNamed } from "../words/statementHeading";
import type { RoadmapWord } from "../words/roadmapComment";
import { normalWords } from "../words/normalWords";
import { isStatusPhrase } from "../words/statusWords";
import { anchorOf } from "./anchor";
import { groupsTogether } from "./groupsTogether";
import { labelledLeads } from "./labelledLeads";
import { labelledStatements } from "./labelledStatements";
import { saidWords } from "./saidWords";

export interface Section {
  readonly heading: Heading | null;
  readonly level: number;
  readonly inline: InlineText | null;
  /** Plain text of the heading; empty for what stands above the first. */
  readonly title: string;
  /** The same with escaped characters left out: what rules on headings look at, so that an escaped word names nothing. */
  readonly words: string;
  /** `words` in normal form. */
  readonly normal: string;
  readonly role: SectionRole;
  /** What a person says of it, in a comment beside its heading or a settings row. */
  readonly said: RoadmapWord | null;
  readonly blocks: Block[];
  readonly children: Section[];
  readonly parent: Section | null;
}

/** What a heading is by its words alone. */
export interface SectionRole {
  readonly group: Group | null;
  readonly kind: SectionKind | null;
  /** The fact it names ("Status", "Why"). */
  readonly attribute: AttributeName | null;
}

const noRole: SectionRole = { group: null, kind: null, attribute: null };
const longestNamed = 120;

export const standInLevel = 7;

/** `rows` are the words of settings rows, by the anchor of a heading. */
export function sectionsOf(
  text: string,
  blocks: readonly Block[],
  inlines: Inlines,
  rows: ReadonlyMap<string, RoadmapWord> = new Map(),
): Section {
  const root: Section = {
    heading: null,
    level: 0,
    inline: null,
    title: "",
    words: "",
    normal: "",
    role: noRole,
    said: null,
    blocks: [],
    children: [],
    parent: null,
  };
  const levels = levelsOf(text, blocks, inlines);
  const spoken = saidWords(blocks);
  const captions = captionsOf(text, blocks);
  const labelled = labelledLeads(text, blocks, standInLevel);
  const leads = new Map([...boldLeads(text, blocks, standInLevel), ...labelled.leads]);
  const areas = areasBesideLanes(text, blocks, inlines);
  const series = areas.size > 0 ? areas : seriesOf(text, blocks);
  const together = groupsTogether(text, blocks, standInLevel, inlines);
  const aboveBold = haveLanesAboveBold(text, blocks, leads, inlines);
  const folds = levelsInFolds(text, blocks, levels);
  let current = root;
  /** Headed by a line right below a rule: it ends at the next. */
  let belowRule: Section | null = null;
  for (const [at, written] of blocks.entries()) {
    const caption = series.has(written) || (captions.has(written) && isLane(enclosing(current)));
    const lead = leads.get(written);
    const standing =
      lead !== undefined
        ? { heading: lead.heading, label: false }
        : caption
          ? captionOf(written)
          : labelled.results.has(written)
            ? null
            : (standIn(text, written, blocks.slice(at + 1, at + 3), inlines) ??
              nextLabel(text, current, written, blocks[at + 1]) ??
              (takesStatements(enclosing(current)) ? statementName(text, written, inlines) : null));
    const isHeading = standing !== null && (!standing.label || takesLabels(enclosing(current)));
    const statements =
      isHeading || !takesStatements(enclosing(current)) ? [] : labelledStatements(text, written, standInLevel, inlines);
    if (statements.length > 0) {
      current = enclosing(current);
      for (const { heading, block } of statements)
        current.children.push(labelledSection(heading, block, current, inlines));
      continue;
    }
    const block = isHeading ? standing.heading : written;
    if (block.kind === "rule" && (series.size > 0 || current === belowRule)) current = enclosing(current);
    if (block.kind === "html" && text.startsWith("</details", block.span.start)) current = unfolded(current);
    if (block.kind !== "heading") {
      if (!spoken.ignored.has(block)) current.blocks.push(block);
      continue;
    }
    const isAbove = aboveBold && block.level === standInLevel && isLaneLine(block, inlines);
    const level = isAbove ? standInLevel - 1 : (levels.get(block) ?? block.level);
    // A part that folds stands where the headings inside it would, and holds them until its end.
    const inner = folds.get(block);
    const isAround = ({ heading }: Section): boolean => block.folds !== true && heading !== null && folds.has(heading);
    while (current.parent !== null && current.level >= (inner ?? level) && !isAround(current)) current = current.parent;
    const inline = inlines.of([block.content]);
    const words = wordsOf(inline);
    const said = spoken.headings.get(block) ?? rowOf(rows, inline.text);
    const section: Section = {
      heading: isAbove ? { ...block, marked: true } : block,
      level,
      inline,
      title: inline.text,
      words,
      normal: normalWords(words),
      role:
        said === null
          ? withGroup(
              roleOf(
                words,
                isLane(current),
                () => isLink(text, blocks[at + 1]) || isOwnedQuestion(text, words, block.content),
              ),
              together.get(block) ?? together.get(written) ?? (areas.has(written) ? area : undefined),
            )
          : saidRole(words, said),
      said,
      blocks: lead === undefined || lead.rest.lines.length === 0 ? [] : [lead.rest],
      children: [],
      parent: current,
    };
    current.children.push(section);
    current = section;
    if (level === standInLevel && blocks[at - 1]?.kind === "rule") belowRule = section;
  }
  return root;
}

/** Lines in bold below lines in bold: "**Q1 2027**" right above "**One form for all**", the lane above its outcomes. */
function haveLanesAboveBold(
  text: string,
  blocks: readonly Block[],
  leads: ReadonlyMap<Block, BoldLead>,
  inlines: Inlines,
): boolean {
  if (leads.size === 0) return false;
  return blocks.some((block, at) => {
    const lead = leads.get(block);
    const next = blocks[at + 1];
    if (lead === undefined || next === undefined || lead.rest.lines.length > 0 || !isLaneLine(lead.heading, inlines))
      return false;
    const heading = leads.get(next)?.heading ?? standIn(text, next, blocks.slice(at + 2, at + 4), inlines)?.heading;
    return heading !== undefined && !isLaneLine(heading, inlines);
  });
}

function isLaneLine({ content }: Heading, inlines: Inlines): boolean {
  if (content.end - content.start > longestLabel) return false;
  const group = groupOf(inlines.of([content]).text.replace(/[:：]\s*$/, ""));
  return group?.kind === "horizon" || group?.kind === "status";
}

/** A heading without what is code or escaped, unless that is all its label leads to ("Phase 1 — `core`"). */
function wordsOf({ shape, text }: InlineText): string {
  const words = shape === text ? text : shape.replaceAll(masked, "").trim();
  return (/[:：–—-]$/.test(words) ? text : words).trim();
}

/** A statement with its name; what follows on the page is not below it. */
function labelledSection(heading: Heading, block: Block, parent: Section, inlines: Inlines): Section {
  const inline = inlines.of([heading.content]);
  const words = inline.text.trim();
  return {
    heading,
    level: heading.level,
    inline,
    title: inline.text,
    words,
    normal: normalWords(words),
    role: roleOf(words),
    said: null,
    blocks: [block],
    children: [],
    parent,
  };
}

/** The highest level of the headings inside each part that folds and ends. */
function levelsInFolds(
  text: string,
  blocks: readonly Block[],
  levels: ReadonlyMap<Block, number>,
): ReadonlyMap<Block, number> {
  const found = new Map<Block, number>();
  let open: { readonly fold: Heading; level: number } | null = null;
  for (const block of blocks) {
    if (block.kind === "heading" && block.folds === true) open = { fold: block, level: Number.POSITIVE_INFINITY };
    else if (block.kind === "heading" && open !== null)
      open.level = Math.min(open.level, levels.get(block) ?? block.level);
    else if (block.kind === "html" && open !== null && text.startsWith("</details", block.span.start)) {
      if (open.level < standInLevel) found.set(open.fold, open.level);
      open = null;
    }
  }
  return found;
}

/** The section around the part that folds; the same where none is open. */
function unfolded(section: Section): Section {
  for (let at: Section | null = section; at !== null; at = at.parent)
    if (at.heading?.folds === true) return at.parent ?? section;
  return section;
}

/** The section of a real heading around this one. */
function enclosing(section: Section): Section {
  return section.level === standInLevel && section.parent !== null ? section.parent : section;
}

/** Label lines group what follows where nothing above has a title of its own; below one they only part its list. */
function takesLabels(section: Section): boolean {
  return section.heading === null || section.level === 1 || section.role.group !== null;
}

/** Above all outcomes, or among other statements; inside an outcome "Vision:" says something about that outcome. */
function takesStatements({ heading, level, role }: Section): boolean {
  return heading === null || level === 1 || (role.kind !== null && role.group === null);
}

function rowOf(rows: ReadonlyMap<string, RoadmapWord>, title: string): RoadmapWord | null {
  return rows.size === 0 ? null : (rows.get(anchorOf(title)) ?? null);
}

/** A section somebody corrected is what they say, whatever its words. */
function saidRole(words: string, { correction }: RoadmapWord): SectionRole {
  if (correction === null) return roleOf(words);
  return correction === "ignore" ? { ...noRole, kind: "about" } : noRole;
}

/**
 * A heading named like a part of any document ("Overview") is a title all the same where a work item is linked below it, or
 * somebody answers for what it asks, and a question mark in a lane says that it may not come to it.
 */
function roleOf(words: string, isInLane = false, isLinked: () => boolean = () => false): SectionRole {
  if (words === "" || words.length > longestNamed) return noRole;
  const named = sectionKind(words);
  const stated = statementNamed(words, named) ?? (isInLane ? null : (statementInHeading(words)?.kind ?? null));
  // "Vision 2028" is a vision with a time and no time that groups outcomes.
  const group = stated === null && named !== "achieved" ? groupOf(words) : null;
  const asks = isInLane && endsInQuestionMark(words) ? asksForAnswer : asksQuestion;
  const kind = stated ?? named ?? (group === null && asks(words) && !asksForWork(words) ? "about" : null);
  return { group, kind: kind === "about" && isLinked() ? null : kind, attribute: attributeNamed(words) };
}

/** A heading that names something by itself is that, whatever stands beside it. */
function withGroup(role: SectionRole, group: Group | undefined): SectionRole {
  const isNamed = role.kind !== null && !(role.kind === "about" && group?.kind === "team");
  return group === undefined || role.group !== null || isNamed ? role : { ...noRole, group };
}

/** "Do shops use the till? @Ella": somebody wants to find it out, unless it asks who, how or why. */
const isOwnedQuestion = (text: string, words: string, { start, end }: Span): boolean =>
  endsInQuestionMark(words.replace(owner, "")) &&
  !asksQuestion(words.replace(owner, "").replace(/[?？]\s*$/u, "")) &&
  (owner.test(words) || /<[A-Z]\w* [^<>]*\/>|@[<\w]/.test(text.slice(start, end)));

const owner = /\s*(?:\(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?\)|@\w[\w.-]*)\s*$/u;

function isLink(text: string, next: Block | undefined): boolean {
  const line = next?.kind === "paragraph" ? next.lines[0] : undefined;
  return line !== undefined && mentionsOnly.test(text.slice(line.start, Math.min(line.end, line.start + 120)).trim());
}

const below = new WeakMap<Section, readonly Section[]>();

/** All sections below one, in page order; asked once all are there. */
export function sectionsBelow(section: Section): readonly Section[] {
  const known = below.get(section);
  if (known !== undefined) return known;
  const sections: Section[] = [];
  takeBelow(section, sections);
  below.set(section, sections);
  return sections;
}

function takeBelow(section: Section, sections: Section[]): void {
  for (const child of section.children) {
    sections.push(child);
    takeBelow(child, sections);
  }
}

export function ancestorsOf(section: Section): readonly Section[] {
  const above: Section[] = [];
  for (let at = section.parent; at !== null; at = at.parent) if (at.heading !== null) above.push(at);
  return above.reverse();
}

/** Whether one of the headings above a section is so. */
export function isBelow(section: Section, isSo: (above: Section) => boolean): boolean {
  for (let at = section.parent; at !== null; at = at.parent) if (at.heading !== null && isSo(at)) return true;
  return false;
}

interface StandIn {
  readonly heading: Heading;
  /** A plain line; it parts a list where there is a title above it. */
  readonly label: boolean;
}

const longestStandIn = 320;
/** What may follow the bold title of such a line: marks, a bracket, labelled facts between dashes, work items. */
const afterTitle =
  /^[\s:：.*\p{Extended_Pictographic}\uFE0F]*(?:\([^()]{1,50}\)[\s:：.]*)?(?:[–—|·-]\s*\p{L}[\p{L} ]{1,20}:[^–—|·#]{1,40})*(?:[–—|·-]\s*)?(?:(?:AB)?#\d{1,10}\s*)*$/u;

const longestBehind = 90;

/** "**Paperless checks** – in progress", "**Lot 1 — Surgery** : à confirmer par la direction" */
const endsTitle = (rest: string): boolean =>
  afterTitle.test(rest.slice(0, longestBehind)) ||
  statesFactsBehind(rest) ||
  isState(/^\s*[:：–—-]\s+(\p{L}[\p{L}'’ ]{2,29})\s*$/u.exec(rest)?.[1]);

const isState = (words: string | undefined): boolean => words !== undefined && isStatusPhrase(words);

/** A bold line or a group label that stands for a heading. */
function standIn(text: string, block: Block, [next, after]: readonly Block[], inlines: Inlines): StandIn | null {
  if (block.kind !== "paragraph" || next === undefined) return null;
  const content = spanOf(block.lines);
  if (content.end - content.start > longestStandIn) return null;
  const before = next.kind === "list" || next.kind === "table" || next.kind === "directive";
  const plainly = beginsPlainly(text, content.start);
  const results = next.kind === "paragraph" && after?.kind === "list" ? after : next;
  if (plainly && !((before || results !== next) && block.lines.length === 1)) return null;
  const inline = inlines.of(block.lines);
  const bold =
    !plainly &&
    inline.bold.some(
      ({ from, to }) => (from === 0 || isPicture(inline.shape.slice(0, from))) && endsTitle(inline.shape.slice(to)),
    );
  const labelled = bold && labelKind(inline.text.split(/\s*(?:--|:|–)/, 1)[0] ?? "") === "outcome";
  const label = block.lines.length === 1 && !bold && before && isGroupLabel(inline.text);
  const objective = !bold && block.lines.length === 1 && isObjectiveOf(inline.text, results, inlines);
  if (!(bold && before) && !labelled && !label && !objective) return null;
  const heading: Heading = { kind: "heading", level: standInLevel, content, first: block.first, last: block.last };
  return { heading, label };
}

/** "**Principles:**" alone above prose, on top of a page or among other statements. */
function statementName(text: string, block: Block, inlines: Inlines): StandIn | null {
  const [line, ...others] = block.kind === "paragraph" ? block.lines : [];
  if (block.kind !== "paragraph" || line === undefined || others.length > 0) return null;
  if (line.end - line.start > longestLabel || !boldAlone.test(text.slice(line.start, line.end))) return null;
  const kind = sectionKind(inlines.of(block.lines).text.replace(/\s*[:：]$/u, ""));
  if (kind === null || !stated.has(kind)) return null;
  const { first, last } = block;
  return { heading: { kind: "heading", level: standInLevel, content: line, first, last }, label: false };
}

const boldAlone = /^(?:\*\*[^*]+\*\*|__[^_]+__)[:：]?$/u;
/** What may be stated in several paragraphs, whatever leads to them. */
const stated: ReadonlySet<SectionKind> = new Set(["principles", "guardrails", "non-goals", "risks"]);

/** After "Later:" above its list, another short line above another list is a label of the same row, whatever its words. */
function nextLabel(text: string, current: Section, block: Block, next: Block | undefined): StandIn | null {
  const { heading, level, role } = current;
  const isLabel = heading !== null && level === standInLevel && role.group !== null;
  if (!isLabel || text.startsWith("*", heading.content.start)) return null;
  if (block.kind !== "paragraph" || block.lines.length !== 1 || next?.kind !== "list") return null;
  const content = spanOf(block.lines);
  const line = text.slice(content.start, content.end).trim();
  if (content.end - content.start > longestLabel || !/^\p{L}/u.test(line)) return null;
  if (sentence.test(line.replace(/[:：]$/, ""))) return null;
  const { first, last } = block;
  return { heading: { kind: "heading", level: standInLevel, content, first, last }, label: true };
}

/** "Objective: …" on a plain line above a list of "KR1: …", or above a table of key results. */
function isObjectiveOf(line: string, next: Block, inlines: Inlines): boolean {
  if (!mayHoldLabel.test(line) || labelOf(line) !== "outcome") return false;
  if (next.kind === "table") return next.header.some((cell) => isHeadOfDeliverables(inlines.of([cell]).text));
  if (next.kind !== "list") return false;
  const results = next.items.filter((item) => labelOf(inlines.of(item.lines).text) === "deliverable");
  return results.length * 2 > next.items.length;
}

const isHeadOfDeliverables = (head: string): boolean => {
  const column = columnOf(head);
  return column.kind === "title" && column.sort === "deliverable";
};

const mayHoldLabel = /^.{1,30}[:：–—]/u;
const labelOf = (text: string): LabelKind | null =>
  labelKind((text.split(/[:：–—]/, 1)[0] ?? "").replace(/[\d. ]+$/, ""));

const longestLabel = 40;

const noCaptions: ReadonlySet<Block> = new Set();
const sentence = /[.:;,…：。、]$|\b(?:we|our|us|following|below|include|includes|including|such as)\b/i;

/**
 * Plain lines at the top of a list, glued to it or short, as captions ("Launch the beta" above its key results): on a page where at
 * least two are and most lists have one. They stand for headings below a time or a status, where a list alone would.
 */
function captionsOf(text: string, blocks: readonly Block[]): ReadonlySet<Block> {
  const lists = blocks.filter((block) => block.kind === "list").length;
  if (lists < 2) return noCaptions;
  const captions = blocks.filter((block, at) => isCaption(text, block, blocks[at + 1]));
  if (captions.length < 2 || captions.length * 2 <= lists) return noCaptions;
  const known = new Set(captions);
  // One without a list yet ends its section, or stands above the next.
  const bare = blocks.filter((block, at) => {
    const next = blocks[at + 1];
    return (next === undefined || next.kind === "heading" || known.has(next)) && isCaptionLine(text, block);
  });
  return new Set([...captions, ...bare]);
}

const serial = /^(\p{L}{3,14}) \d{1,2}(?:\.\d)? ?(?:[:：–—]|-(?= )) ?\p{L}/u;

/** On a page without headings plain lines of one series ("Phase 0 — …", "Phase 1 — …") do their work. */
function seriesOf(text: string, blocks: readonly Block[]): ReadonlySet<Block> {
  if (blocks.some(({ kind }) => kind === "heading")) return noCaptions;
  const found = blocks.flatMap((block): readonly (readonly [Block, string])[] => {
    if (block.kind !== "paragraph" || block.lines.length !== 1) return [];
    const { start, end } = spanOf(block.lines);
    const word = end - start <= 90 ? serial.exec(text.slice(start, end))?.[1] : undefined;
    return word === undefined ? [] : [[block, word.toLowerCase()]];
  });
  const words = new Set(found.map(([, word]) => word));
  return found.length >= 2 && words.size === 1 ? new Set(found.map(([block]) => block)) : noCaptions;
}

const area: Group = { kind: "team" };
const fewestLabels = 2;

/** On a page without headings whose lists all stand below a label with a colon, some of them lanes: "Software:" beside "Later:" groups its list too. */
function areasBesideLanes(text: string, blocks: readonly Block[], inlines: Inlines): ReadonlySet<Block | undefined> {
  if (blocks.some(({ kind }) => kind === "heading")) return noCaptions;
  const labels = blocks.flatMap((block, at) => (block.kind === "list" ? [blocks[at - 1]] : []));
  const areLabels = labels.every((block) => block?.kind === "paragraph" && isColonLabel(text, block));
  if (labels.length < fewestLabels || !areLabels) return noCaptions;
  const others = labels.filter((block) => block?.kind === "paragraph" && !isGroupLabel(inlines.of(block.lines).text));
  if (others.length === labels.length) return noCaptions;
  return new Set(others.filter((block) => block?.kind === "paragraph" && !namesFact(inlines.of(block.lines).text)));
}

const namesFact = (label: string): boolean => attributeNamed(label.replace(/\s*[:：]\s*$/, "")) !== null;

function isColonLabel(text: string, { lines }: Paragraph): boolean {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0 || line.end - line.start > longestLabel) return false;
  return /^\p{L}[^.;:：。]*[:：]$/u.test(text.slice(line.start, line.end).trim());
}

function isCaption(text: string, block: Block, next: Block | undefined): boolean {
  if (next?.kind !== "list" || !isCaptionLine(text, block)) return false;
  const { start, end } = spanOf(block.lines);
  return next.first === block.last + 1 || end - start <= longestLabel;
}

function isCaptionLine(text: string, block: Block): block is Paragraph {
  if (block.kind !== "paragraph" || block.lines.length !== 1) return false;
  const { start, end } = spanOf(block.lines);
  const line = text.slice(start, Math.min(end, start + longestStandIn));
  return end - start <= 90 && /^\p{L}/u.test(line) && !sentence.test(line.trim());
}

function captionOf(block: Block): StandIn | null {
  if (block.kind !== "paragraph") return null;
  const { first, last } = block;
  return { heading: { kind: "heading", level: standInLevel, content: spanOf(block.lines), first, last }, label: false };
}

/** "Later", "In progress": a time or a state groups what stands below. */
export function isLane({ role }: Section): boolean {
  return role.group?.kind === "horizon" || role.group?.kind === "status";
}

const mentionsOnly = /^(?:(?:AB)?#\d{1,10}[\s,;]*)+$/;

/** A line of work item ids below a heading links it; it is no release number. */
function isGroupLabel(words: string): boolean {
  if (mentionsOnly.test(words.trim())) return false;
  const group = words.length <= 60 ? groupOf(words.replace(/[:：]\s*$/, "")) : null;
  return group !== null && group.kind !== "announcement";
}

const fewest = 4;
const share = 0.8;

/** Depth by numbers ("2.1.1.") where at least 80 % of the headings carry one, below the title of the page; else nothing. */
function levelsOf(text: string, blocks: readonly Block[], inlines: Inlines): ReadonlyMap<Heading, number> {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading" && block.level < standInLevel);
  if (headings.length < fewest) return noLevels;
  const depths = headings.map((heading) => headingDepth(text, heading, inlines));
  const numbered = depths.filter((depth) => depth !== null).length;
  const nested = depths.some((depth) => depth !== null && depth > 1);
  if (numbered < headings.length * share || !nested) return noLevels;
  const [title, ...others] = headings.map(({ level }) => level);
  const above = depths[0] === null && title !== undefined && others.every((level) => level > title) ? title : 0;
  return new Map(
    headings.map((heading, at) => {
      const depth = depths[at] ?? null;
      return [heading, depth === null ? heading.level : Math.min(above + depth, standInLevel - 1)];
    }),
  );
}

const noLevels: ReadonlyMap<Heading, number> = new Map();

function headingDepth(text: string, { content }: Heading, inlines: Inlines): number | null {
  const first = text.charCodeAt(content.start);
  const digit = first >= 48 && first <= 57;
  if (!digit && beginsPlainly(text, content.start)) return null;
  return numberDepth(inlines.of([content]).text);
}

function numberDepth(title: string): number | null {
  const match = /^\**(\d{1,2}(?:\.\d{1,2}){0,5})[.)]?\s/.exec(title);
  return match === null ? null : (match[1] ?? "").split(".").length;
}
