/**
 * The entries of a section as a title with labelled facts: bullets with nested facts, table rows with columns, or
 * sub-headings with labelled lines. Every kind of statement that has parts is read from these.
 */
import type { Place } from "../../domain/diagnostic";
import type { WorkItemId } from "../../domain/ids";
import { spanOf, type Span } from "../source/sourceLines";
import type { Block, Item, List, Table } from "../source/block";
import { sectionsBelow, standInLevel, type Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import { leadInBold, type InlineText } from "../inline/inlineText";
import { offsets, workItemsIn } from "../inline/references";
import { isOnlyTime, withoutPeriods } from "../inline/when";
import { attributeOf, captionedAttributes, splitAttributes, type ReadAttribute } from "../forms/attributes";
import { labelledOrAsked } from "../forms/factLabel";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { isPageTitle } from "../forms/sectionContent";
import { cellAttribute } from "../forms/cellFacts";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { columnOf } from "../words/columnWords";
import { groupOf } from "../words/groupHeading";
import { sectionKind, type SectionKind } from "../words/sectionWords";
import { namesNobody } from "../words/nobodyWords";
import { normalWords } from "../words/normalWords";
import { saysNothing } from "../words/placeholder";
import { firstSentence } from "./statementText";

export interface Entry {
  readonly title: string;
  /** The line's own words, title and what follows it. */
  readonly text: string;
  readonly attributes: readonly ReadAttribute[];
  readonly workItems: readonly WorkItemId[];
  readonly place: Place;
  /** A time beside the title that is no part of it, as written. */
  readonly time: string | null;
  /** Heading or label it stands under. */
  readonly group: string | null;
  /** Lines below its title that state no fact. */
  readonly prose: readonly string[];
  /** Its title, or the code in front of it, is struck through: it was taken back or is over. */
  readonly struck: boolean;
}

/** "D-19: …", "TD-001 – …": how a register counts its entries. */
const code = /^(?:\p{Lu}{1,5}[- ]?\d{1,4}|#\d{1,4})\s*[:：.·–—-]\s+(?=\S)/u;

export const withoutCode = (title: string): string => title.replace(code, "");

/** The first value stated for a fact; `null` when there is none. */
export function factOf(entry: Entry, name: AttributeName): string | null {
  const value = stated(entry.attributes.find((attribute) => attribute.name === name && attribute.value.trim() !== ""));
  return value !== null && name === "owner" && namesNobody(value) ? null : value;
}

/** Words of a label in normal form, or a test of them. */
type LabelWords = Pick<ReadonlySet<string>, "has"> | Pick<RegExp, "test">;

/** The first value whose label is one of these words, or begins as they do. */
export function labelled(entry: Entry, words: LabelWords): string | null {
  return stated(attributeLabelled(entry, words));
}

export function attributeLabelled(entry: Entry, words: LabelWords): ReadAttribute | undefined {
  const isMeant = (label: string): boolean => ("has" in words ? words.has(label) : words.test(label));
  return entry.attributes.find(
    ({ label, value, nested }) => isMeant(normalWords(label)) && (value.trim() !== "" || nested.length > 0),
  );
}

function stated(attribute: ReadAttribute | undefined): string | null {
  if (attribute === undefined) return null;
  const texts = [attribute.value.trim(), ...attribute.nested.map(({ text }) => text)].filter((text) => text !== "");
  return texts.length === 0 || /^[-–—―]$/.test(texts[0] ?? "") ? null : texts.join("; ");
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
  "decisions",
  "debt",
  "ideas",
  "kpis",
  "north-star",
  "about",
]);

/** What a kind of statement has of its own. */
export interface Manner {
  /** Whether a column of this name holds what is stated ("Debt", "Risk"). */
  readonly isTitle: (head: string) => boolean;
  /** Whether a label is one that only this kind knows, besides those of all facts. */
  readonly isPart: (label: string) => boolean;
  /** Whether a part may be the title of a row all the same, where no column is named by what is stated. */
  readonly mayBeTitle?: (label: string) => boolean;
}

const anyManner: Manner = { isTitle: () => false, isPart: () => false };

export function entriesOf(
  page: PageSource,
  section: Section,
  group: string | null = null,
  manner: Manner = anyManner,
): readonly Entry[] {
  const here = statingBlocks(page, section).flatMap((block): readonly Entry[] => {
    if (block.kind === "list") return namesLabels(page, block) ? [] : itemEntries(page, block.items, group);
    return block.kind === "table" ? rowEntries(page, block, group, manner) : [];
  });
  if (here.length === 0 && section.children.length === 0) return paragraphEntries(page, section, group, manner);
  const own = section.children.filter(
    (child) =>
      !onlyExplains(page, child) &&
      (child.role.kind === null ||
        child.role.kind === section.role.kind ||
        !readElsewhere.has(child.role.kind) ||
        isRegister(page, child, manner)),
  );
  const isKept = own.some(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
  const below = own.flatMap((child) => {
    const entries = childEntries(page, child, group, manner);
    return isKept && isRemark(page, child, entries) ? [] : entries;
  });
  if (isPageTitle(section) && here.length === 0 && isAlone(page, section, below)) return [];
  return section.blocks.some(({ kind }) => kind === "table") && here.length > 0
    ? [...here, ...below.filter((entry) => isBesideRows(entry, group))]
    : [...here, ...below];
}

/** Of several headings of a page one alone that stands above nothing but prose says something about it. */
const isAlone = (page: PageSource, { children }: Section, entries: readonly Entry[]): boolean =>
  entries.length === 1 && children.length > 2 && children.some((child) => isRemark(page, child, entries));

/** Beside a heading above a table of entries one above nothing but prose says how they are kept. */
function isRemark(page: PageSource, { heading, children, blocks }: Section, [only]: readonly Entry[]): boolean {
  const isHeading = heading !== null && only?.place.line === placeOf(page, heading.content).line;
  return isHeading && only.attributes.length === 0 && children.length === 0 && blocks.every(isProse);
}

const isProse = ({ kind }: Block): boolean => kind === "paragraph" || kind === "rule" || kind === "comment";

/** Boxes to tick below a heading of their own ("Actions from last meeting"), beside entries without any: what is to be done, and no entries. */
export function withoutActions(page: PageSource, section: Section, entries: readonly Entry[]): readonly Entry[] {
  const ticked = new Set(
    sectionsBelow(section).flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "list"
          ? block.items.filter(({ task }) => task !== null).map(({ lines }) => placeOf(page, spanOf(lines)).line)
          : [],
      ),
    ),
  );
  const others = ticked.size === 0 ? entries : entries.filter(({ place }) => !ticked.has(place.line));
  return others.length > 0 ? others : entries;
}

/** A line in bold directly above a list, like all its sisters: facts below the last of the lists are none of its own. */
const isListInBold = ({ level, parent }: Section, [first]: readonly Block[]): boolean =>
  level === standInLevel &&
  first?.kind === "list" &&
  (parent?.children.length ?? 0) > 1 &&
  parent?.children.every((sister) => sister.level === level && sister.blocks[0]?.kind === "list") === true;

/** Beside rows a heading above prose says more about one of them, and one above bare lines that groups nothing is about something else ("Members"). */
const isBesideRows = ({ attributes, group: above }: Entry, group: string | null): boolean =>
  attributes.length > 0 ||
  (above !== null && above !== group && (groupOf(above) !== null || sectionKind(above) !== null));

/** "Overview" above a table with a column for what the page lists. */
const isRegister = (page: PageSource, { role, blocks }: Section, { isTitle, mayBeTitle }: Manner): boolean =>
  role.kind === "about" &&
  blocks.some(
    (block) =>
      block.kind === "table" &&
      block.header.some((cell) => {
        const head = inlineOf(page, [cell]).text;
        return isTitle(head) || mayBeTitle?.(head) === true;
      }),
  );

/** Without lists and tables behind a line that says that they are about the section ("Notes", "How to read it:"). */
export function statingBlocks(page: PageSource, { blocks }: Section): readonly Block[] {
  return blocks.filter((block, at) => {
    const before = blocks[at - 1];
    if (block.kind === "list" && explainsFigures(page, block)) return false;
    return !(
      (block.kind === "list" || block.kind === "table") &&
      before?.kind === "paragraph" &&
      before.lines.length === 1 &&
      sectionKind(inlineOf(page, before.lines).text.replace(/\s*[:：]\s*$/u, "")) === "about"
    );
  });
}

/** "Severity: 1 = nobody notices, 5 = we close" */
const explainsFigures = (page: PageSource, { items }: List): boolean =>
  items.every(({ lines }) => meansFigures.test(inlineOf(page, lines).text));

/** "ID", "Area", "Impact": what the entries of a register state. Most lines are labels elsewhere on the page, and the others are as short. */
function namesLabels(page: PageSource, { items }: List): boolean {
  if (items.length < fewestLabels || items.some(({ lines, items: nested }) => lines.length > 1 || nested.length > 0))
    return false;
  const texts = items.map(({ lines }) => inlineOf(page, lines).text.trim());
  return (
    texts.every((text) => isBrief(text) && !/[:：]/u.test(text)) &&
    texts.filter((text) => labelEnds.some((end) => page.text.includes(text + end))).length * 2 > texts.length
  );
}

const fewestLabels = 3;
const labelEnds = [":", "：", "**:", "**："] as const;

const onlyExplains = (page: PageSource, { blocks, children }: Section): boolean =>
  children.length === 0 &&
  blocks.length > 0 &&
  blocks.every((block) => block.kind === "list" && (explainsFigures(page, block) || namesLabels(page, block)));

const meansFigures = /[:：(]\s*\d{1,2}\s*[=–—-]\s*\p{L}[^=]*[,;/]\s*\d{1,2}\s*[=–—-]\s*\p{L}/u;

/** Without lists, tables and headings: paragraphs that each begin with a title in bold, or with one above nothing but facts. */
function paragraphEntries(
  page: PageSource,
  section: Section,
  group: string | null,
  { isPart }: Manner,
): readonly Entry[] {
  return section.blocks.flatMap((block): readonly Entry[] => {
    const [first, ...others] = block.kind === "paragraph" ? block.lines : [];
    if (first === undefined || block.kind !== "paragraph") return [];
    const inline = inlineOf(page, block.lines);
    const lead = leadInBold(inline)?.to ?? 0;
    const attributes = sentenceFacts(page, block.lines);
    const isAboveFacts =
      others.length > 0 &&
      attributeOf(page, [first]) === null &&
      others.every((line) => attributeOf(page, [line]) !== null) &&
      attributes.some(({ name, label }) => name !== "other" || isPart(label));
    if (lead < shortestTitle && !isAboveFacts) return [];
    const place = placeOf(page, spanOf(block.lines));
    const prose = told(page, others);
    const entry = { attributes, workItems: idsIn(inline), place, time: null, group, prose, struck: false };
    const counted = behindCount(inline, lead);
    if (counted !== null) return [{ ...entry, ...counted, attributes: [...attributes, ...factsWithin(inline).facts] }];
    const title = (isAboveFacts ? inlineOf(page, [first]).text : inline.text.slice(0, lead)).replace(/[.:：]$/, "");
    const further = attributes.length > 0 ? [] : factsWithin(inline).facts.filter(({ valueFrom }) => valueFrom > lead);
    return [{ ...entry, title, text: title, attributes: [...attributes, ...further] }];
  });
}

/** A heading above nothing but paragraphs that each begin with a title of their own in bold; what stands below its sisters again is a label. */
function groupsParagraphs(page: PageSource, section: Section, { isPart }: Manner): boolean {
  const leads = titlesLeading(page, section);
  if (leads.length < 2 || leads.length < section.blocks.length || section.children.length > 0) return false;
  const known = new Set(
    section.parent?.children.flatMap((sister) => (sister === section ? [] : titlesLeading(page, sister))),
  );
  return (
    new Set(leads).size === leads.length &&
    leads.every((lead) => !known.has(lead) && attributeNamed(lead) === null && !(isBrief(lead) && isPart(lead)))
  );
}

/** The words in bold that begin paragraphs and end in a mark. */
const titlesLeading = (page: PageSource, { blocks }: Section): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind !== "paragraph" || !page.text.startsWith("**", block.lines[0]?.start)) return [];
    const inline = inlineOf(page, block.lines);
    const lead = inline.text.slice(0, leadInBold(inline)?.to ?? 0).trim();
    return lead.length >= shortestTitle && endsInMark.test(lead) ? [lead.replace(endsInMark, "")] : [];
  });

const isBrief = (lead: string): boolean => lead.split(" ").length <= mostWordsOfLabel;
const mostWordsOfLabel = 3;
const endsInMark = /[.:：。!?]$/u;

/** "**D-07 (28 Feb)** We move in three steps. Rejected: …": bold that only counts and dates the sentence behind it. */
function behindCount({ text }: InlineText, lead: number): Pick<Entry, "title" | "text" | "time"> | null {
  const count = onlyCount.exec(text.slice(0, lead));
  const said = firstSentence(text.slice(lead).replace(/^[\s:：·.–—-]+/u, ""));
  if (count === null || !/^\p{Lu}|^\p{Lo}/u.test(said)) return null;
  return { title: said.replace(/[.。]$/u, ""), text: said, time: count[1] ?? null };
}

const onlyCount = /^\p{Lu}{1,5}[- ]?\d{1,4}(?:\s*[,(（–—·-]\s*([^()（）]{3,20}))?[)）]?[.:：]?$/u;

const shortestTitle = 8;

/** Lines that state no fact; what stands in front of a colon in a sentence is no label of one. */
const told = (page: PageSource, lines: readonly Span[]): readonly string[] =>
  lines
    .filter((line) => {
      const attribute = attributeOf(page, [line]);
      return attribute === null || (attribute.name === "other" && !isBrief(attribute.label));
    })
    .map((line) => inlineOf(page, [line]).text.trim());

/** Lines of the paragraph that are labelled ("Alternatives: …"). */
const sentenceFacts = (page: PageSource, lines: readonly Span[]): readonly ReadAttribute[] =>
  lines.flatMap((line) => lineFacts(page, line));

/** The fact a line states, and those that follow in it: "Deciders: Ann, Bo. Alternatives: …", "*Likelihood:* high *Impact:* low". */
const lineFacts = (page: PageSource, line: Span): readonly ReadAttribute[] =>
  atLabels(page, line).flatMap((part) => partFacts(page, part));

/** Begins only where blanks begin, so that a line of blanks is passed over once. */
const beforeLabel =
  /(?:[.;,|·]|(?<![\s.;,|·]))(?:\s+(?=(\*\*|__|\*|_)\p{L}[^*_:：]{1,30}(?:[:：]\1|\1[:：]))|\s{2,}(?=\p{L}[\p{L} ]{1,24}[:：]))/gu;

/** A line cut where a label stands in emphasis of its own, or behind a wide blank. */
function atLabels({ text }: PageSource, { start, end }: Span): readonly Span[] {
  const cuts = [...text.slice(start, end).matchAll(beforeLabel)].map(({ index, 0: { length } }) => ({
    from: start + index,
    to: start + index + length,
  }));
  return [...cuts, { from: end, to: end }].map(({ from }, at) => ({ start: cuts[at - 1]?.to ?? start, end: from }));
}

function partFacts(page: PageSource, line: Span): readonly ReadAttribute[] {
  const attribute = attributeOf(page, [line]);
  if (attribute === null) return [];
  const { before, facts } = factsWithin(attribute.inline);
  if (facts.length === 0) return [attribute];
  const value = withoutEnd(before.slice(attribute.valueFrom));
  const valueSpan = offsets(attribute.inline, attribute.valueFrom, attribute.valueFrom + Math.max(value.length, 1));
  return [{ ...attribute, value, valueSpan }, ...facts];
}

function itemEntries(page: PageSource, items: readonly Item[], group: string | null): readonly Entry[] {
  return splitAttributes(page, items).others.flatMap((item) => {
    const inline = inlineOf(page, item.lines);
    const title = lineTitle(inline, { lead: true });
    if (title.title === "" || saysNothing(inline.text)) return [];
    const { before, facts } = factsWithin(inline);
    const attributes = [...factsBelow(page, item.items), ...facts];
    return [
      {
        title: title.title.length > before.length ? before : title.title,
        text: before,
        attributes,
        workItems: idsOf(inline, attributes),
        place: placeOf(page, spanOf(item.lines)),
        time: title.periods[0] ?? null,
        group: group ?? title.label,
        prose: [],
        struck: title.struck,
      },
    ];
  });
}

const labelInText = /(?<=[.;!?。；]\s+|[.;。；]|\s[–—·|-]\s|[(（]|,\s+)(\p{L}[\p{L} ]{1,30}?)\s*[:：]\s*(?=\S)/gu;
const mostWords = 4;

/** Facts a line states behind its words: "…. Alternatives: …; Reason: …", "… (likelihood: high, impact: low)". */
function factsWithin(inline: InlineText): { readonly before: string; readonly facts: readonly ReadAttribute[] } {
  const labels = [...inline.shape.slice(0, mostCharacters).matchAll(labelInText)].flatMap((match) => {
    const label = match[1] ?? "";
    const name = attributeNamed(label);
    const parting = inline.shape.slice(0, match.index).trimEnd().at(-1) ?? "";
    const inBrackets = parting === "," && isInBrackets(inline.shape.slice(0, match.index));
    const isMeant =
      name !== null || inBrackets || (parting !== "," && ("(（".includes(parting) || /^\p{Lu}/u.test(label)));
    return isMeant && label.split(" ").length <= mostWords
      ? [
          {
            name: name ?? ("other" as const),
            label,
            from: match.index,
            valueFrom: match.index + match[0].length,
            inBrackets: inBrackets || "(（".includes(parting),
          },
        ]
      : [];
  });
  const [first] = labels;
  const text = inline.text.trimEnd();
  if (first === undefined) return { before: text.trim(), facts: [] };
  const facts = labels.map(({ name, label, from, valueFrom, inBrackets }, at): ReadAttribute => {
    const rest = text.slice(valueFrom, labels[at + 1]?.from ?? text.length);
    const value = withoutEnd(inBrackets ? rest.replace(behindBracket, "$1") : rest);
    const to = Math.max(valueFrom + value.length, valueFrom + 1);
    return {
      name,
      label,
      value,
      valueSpan: offsets(inline, valueFrom, to),
      span: offsets(inline, from, to),
      inline,
      valueFrom,
      nested: [],
    };
  });
  return {
    before: text
      .slice(0, first.from)
      .replace(/[\s(（–—·|-]+$/u, "")
      .trim(),
    facts,
  };
}

/** What stands behind the bracket a value is in, with the bracket. */
const behindBracket = /^([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）].*$/su;

/** "(likelihood: high, consequence: low": the bracket that holds a fact holds others. */
const isInBrackets = (before: string): boolean => /[(（][^()（）:：]{2,30}[:：][^()（）]*$/u.test(before);

const mostCharacters = 1000;
/** What parts a value from the next label; a bracket that was opened in it is closed in it. */
function withoutEnd(value: string): string {
  const bare = value.replace(/[.;,]\s+(?:(?:AB)?#\d+[\s.,;]*)+$/, "").replace(/[\s.;,–—·|(（。；-]+$/u, "");
  return /[(（]/.test(bare) ? bare : bare.replace(/[)）][\s.;,]*$/u, "").trim();
}

/** An entry has no deliverables: each bullet below it with a label is a fact, even where the label could begin a title. */
export function factsBelow(page: PageSource, items: readonly Item[]): readonly ReadAttribute[] {
  const { attributes, others } = splitAttributes(page, items);
  const known = others.flatMap((item) => {
    const attribute = item.task === null ? attributeOf(page, item.lines, item.items) : null;
    return attribute === null ? [] : [attribute];
  });
  return [...attributes, ...known];
}

const idsIn = (inline: InlineText): readonly WorkItemId[] => workItemsIn(inline).map(({ id }) => id);

/** Work items an entry names, in its title or its facts. */
const idsOf = (title: InlineText, attributes: readonly ReadAttribute[]): readonly WorkItemId[] => [
  ...new Set([title, ...attributes.map(({ inline }) => inline)].flatMap(idsIn)),
];

function rowEntries(page: PageSource, table: Table, group: string | null, manner: Manner): readonly Entry[] {
  const heads = table.header.map((cell) => inlineOf(page, [cell]).text);
  const at = titleAt(heads, manner, (column) => holdsOnlyCodes(page, table, column));
  return table.rows.flatMap((row) => {
    const cell = row.cells[at];
    const inline = cell === undefined ? null : inlineOf(page, [cell]);
    if (cell === undefined || inline === null || inline.text.trim() === "" || saysNothing(inline.text)) return [];
    const title = lineTitle(inline, { lead: false });
    const attributes = row.cells.flatMap((span, index) =>
      index === at ? [] : [cellAttribute(page, heads[index] ?? "", span.start, span)],
    );
    return [
      {
        title: title.title,
        text: inline.text.trim(),
        attributes,
        workItems: idsOf(inline, attributes),
        place: placeOf(page, cell),
        time: title.periods[0] ?? null,
        group,
        prose: [],
        struck: title.struck || (at > 0 && isStruck(page, row.cells[0])),
      },
    ];
  });
}

/** "~~DT-01~~" */
function isStruck(page: PageSource, cell: Span | undefined): boolean {
  const inline = cell === undefined ? null : inlineOf(page, [cell]);
  return inline?.struck.some(({ from, to }) => from === 0 && to === inline.text.length) === true;
}

const onlyCode = /^(?:\p{Lu}{1,5}[- ]?)?\d{1,4}$/u;

/** "I-01", "7", "14.01.2026": what counts or dates the rows, whatever its head. */
export const holdsOnlyCodes = (page: PageSource, { rows }: Table, at: number): boolean =>
  rows.every(({ cells }) => {
    const cell = cells[at];
    const text = cell === undefined ? "" : inlineOf(page, [cell]).text.trim();
    return onlyCode.test(text) || (/\d/.test(text) && isOnlyTime(text));
  });

const notTitles =
  /^(?:id|code|cod|codice|código|kod|kód|ref|class|category|area|type|priority|date|when|status|datum|fecha|data|日付|owner|bereich|kategorie|domaine|categor[ií]a|catégorie|área|ámbito|tipo|ambito|gebied|område|obszar|oblast|分類|区分|分类|类别|领域|분류|영역)$/i;

/** Whether a column ranks, dates or classifies what the next one names. */
export const standsBefore = (head: string): boolean =>
  columnOf(head).kind === "rank" || notTitles.test(head.trim().replace(/\.$/, ""));

/** The column named by what is stated; else the first holds titles, unless it ranks, dates, classifies, says how far it is or states a part of it. */
export function titleAt(
  heads: readonly string[],
  { isTitle, isPart, mayBeTitle }: Manner = anyManner,
  isOfCodes: (column: number) => boolean = () => false,
): number {
  const named = heads.findIndex(isTitle);
  if (named >= 0) return named;
  const others = heads.flatMap((head, index) =>
    standsBefore(head) || attributeNamed(head) === "status" || isOfCodes(index) ? [] : [index],
  );
  const isTitleOrNone = (head: string): boolean => !isPart(head) || mayBeTitle?.(head) === true;
  return others.find((index) => isTitleOrNone(heads[index] ?? "")) ?? others[0] ?? 0;
}

/**
 * A sub-heading with labelled lines is an entry; one with a list or table of titles, or with nothing but further headings,
 * groups its entries.
 */
function childEntries(page: PageSource, section: Section, group: string | null, manner: Manner): readonly Entry[] {
  if (groupsParagraphs(page, section, manner)) return paragraphEntries(page, section, section.title, manner);
  const isBare = section.blocks.every(({ kind }) => kind === "comment" || kind === "rule");
  if (isBare && section.children.some(({ title }) => attributeNamed(title) === null))
    return section.children.flatMap((child) => childEntries(page, child, section.title, manner));
  const blocks = apartFromLists(page, section.blocks);
  const inTables = blocks.map((block) => (block.kind === "table" ? tableFacts(page, block, manner) : []));
  const inLists = factsInLists(page, blocks, manner);
  const attributes = [...inLists, ...factsInLines(page, blocks), ...inTables.flatMap((facts) => facts ?? [])];
  const isTable = inTables[blocks.findIndex(({ kind }) => kind !== "comment")] === null && inLists.length === 0;
  const holdsTitles = inTables.includes(null) || blocks.some(({ kind }) => kind === "list");
  const isGroup = attributes.length === 0 || (inLists.length === 0 && isListInBold(section, blocks));
  if ((isGroup && holdsTitles) || isTable) return entriesOf(page, section, section.title, manner);
  return headedEntries(page, section, attributes, group);
}

/** The title of a heading with facts below it, and those that headings of their own name. */
export function headedEntries(
  page: PageSource,
  section: Section,
  attributes: readonly ReadAttribute[] = [],
  group: string | null = null,
): readonly Entry[] {
  const inline = section.inline ?? inlineOf(page, []);
  const { title, periods, struck } = lineTitle(inline, { lead: false });
  if (title === "") return [];
  return [
    {
      title,
      text: title,
      time: periods[0] ?? null,
      attributes: [...attributes, ...section.children.flatMap((child) => headedFact(page, child))],
      workItems: idsOf(inline, attributes),
      place: placeOf(page, section.heading?.content ?? { start: 0, end: 0 }),
      group,
      prose: apartFromLists(page, section.blocks).flatMap((block) =>
        block.kind === "paragraph" ? told(page, block.lines) : [],
      ),
      struck: struck || isStruckBehindTime(inline),
    },
  ];
}

/** "2026-05-20 · ~~Move to Nextcloud~~" */
const isStruckBehindTime = ({ struck, text }: InlineText): boolean =>
  struck.some(({ from, to }) => !/\p{L}/u.test(text.slice(to)) && !/\p{L}/u.test(withoutPeriods(text.slice(0, from))));

const factsInLists = (page: PageSource, blocks: readonly Block[], manner: Manner): readonly ReadAttribute[] =>
  blocks.flatMap((block) =>
    block.kind === "list" ? (allParts(page, block.items, manner) ?? splitAttributes(page, block.items).attributes) : [],
  );

/** Labelled lines, and what stands below a label. */
function factsInLines(page: PageSource, blocks: readonly Block[]): readonly ReadAttribute[] {
  const inLines = blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.lines : []))
    .flatMap((line: Span) => lineFacts(page, line))
    .filter(({ label }) => attributeNamed(label) !== null || label.length <= longestLabel);
  const captioned = [...captionedAttributes(page, blocks), ...captionedBelow(page, blocks)];
  return [...inLines.filter(({ span }) => !captioned.some((fact) => fact.span.start === span.start)), ...captioned];
}

/** "**Reason:** …" right below a bullet goes on in it by the rules of Markdown, and is meant as a line of its own. */
function apartFromLists(page: PageSource, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    const item = block.kind === "list" ? block.items.at(-1) : undefined;
    const at = item?.lines.findIndex((line, index) => index > 0 && isLabelled(page, line)) ?? -1;
    if (block.kind !== "list" || item === undefined || at < 0) return [block];
    const { last } = block;
    const first = last - (item.lines.length - at) + 1;
    const items = [...block.items.slice(0, -1), { ...item, lines: item.lines.slice(0, at) }];
    return [
      { ...block, items, last: first - 1 },
      { kind: "paragraph", lines: item.lines.slice(at), first, last },
    ];
  });
}

const isLabelled = (page: PageSource, line: Span): boolean =>
  page.text.startsWith("**", line.start) && attributeOf(page, [line]) !== null;

/** The heading of a section with the facts below it; `null` where it stands above titles of their own. */
export function entryOf(page: PageSource, section: Section): Entry | null {
  if (section.heading === null) return null;
  const [entry, ...others] = childEntries(page, section, null, anyManner);
  const isHeading = entry?.place.line === placeOf(page, section.heading.content).line;
  return entry !== undefined && isHeading && others.length === 0 ? entry : null;
}

const longestLabel = 30;

/** "Impact | High" below a heading: rows that begin with labels are facts of what it names. */
function tableFacts(page: PageSource, table: Table, { isPart }: Manner): readonly ReadAttribute[] | null {
  if (table.header.length !== 2) return null;
  const rows = table.rows.flatMap(({ cells: [label, value] }) =>
    label === undefined || value === undefined
      ? []
      : [cellAttribute(page, inlineOf(page, [label]).text, label.start, value)],
  );
  const known = rows.filter(({ name, label }) => name !== "other" || isPart(label));
  return known.length >= 2 && known.length * 2 > rows.length ? rows : null;
}

/** Bullets that are all labelled, most with a label of the kind of statement; `null` for any others. */
function allParts(page: PageSource, items: readonly Item[], { isPart }: Manner): readonly ReadAttribute[] | null {
  const facts = items
    .map((item) => attributeOf(page, item.lines, item.items, labelledOrAsked))
    .filter((fact) => fact !== null);
  const known = facts.filter(({ name, label }) => name !== "other" || isPart(label));
  const isOwn = known.some(({ name, label }) => name === "other" || isPart(label));
  return facts.length === items.length && known.length * 2 > facts.length && isOwn ? facts : null;
}

/** "Alternatives:" as the last of several labelled lines, above the list of them. */
function captionedBelow(page: PageSource, blocks: readonly Block[]): readonly ReadAttribute[] {
  return blocks.flatMap((block, at) => {
    const [next, last] = [blocks[at + 1], block.kind === "paragraph" ? block.lines.at(-1) : undefined];
    if (block.kind !== "paragraph" || block.lines.length < 2 || last === undefined || next?.kind !== "list") return [];
    const attribute = attributeOf(page, [last], next.items);
    return attribute === null || attribute.value !== "" ? [] : [attribute];
  });
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
        span: spanOf(item.lines),
      })),
    },
  ];
}
