/**
 * Labelled facts of a line: bullets `- Status: In progress`, lines `Due by: 2025-03-01`, bold leads `**Owner:** Ann`.
 * A bullet that is an attribute is never a deliverable.
 */
import type { Block, Item, List } from "../source/block";
import type { Span } from "../source/sourceLines";
import { leadInBold, type InlineText } from "../inline/inlineText";
import { offsets } from "../inline/references";
import { attributeNamed, isWeakLabel, type AttributeName } from "../words/attributeWords";
import { dashedText, labelledInRow, labelledText, type FactLabel } from "./factLabel";
import { fieldLabels, labelInBold } from "./fieldLabels";
import { isRatherGerman } from "../words/germanOrDutch";
import { labelKind } from "../words/labelWords";
import { ranksAlone } from "../words/priorityWords";
import { sectionKind } from "../words/sectionWords";
import { isOnlyTime, withoutPeriods } from "../inline/when";
import { normalWords } from "../words/normalWords";
import { statusOfWords } from "../words/statusWords";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";

export interface ReadAttribute {
  readonly name: AttributeName;
  /** The label as written. */
  readonly label: string;
  readonly value: string;
  /** Offsets of the value in the page; empty spans where there is none. */
  readonly valueSpan: Span;
  readonly span: Span;
  readonly inline: InlineText;
  /** Index in `inline` where the value starts. */
  readonly valueFrom: number;
  /** Nested bullets, as values of their own. */
  readonly nested: readonly { readonly text: string; readonly span: Span }[];
}

/** What says that somebody follows a line up: how far, whose, until when, by what work. */
export const trackingFacts: ReadonlySet<AttributeName> = new Set(["owner", "status", "health", "target", "work-item"]);

/** What says where a line stands and nothing of what it is about. */
export const planningFacts: readonly AttributeName[] = [...trackingFacts, "start", "priority"];

export function attributeOf(
  page: PageSource,
  spans: readonly Span[],
  items: readonly Item[] = [],
  labelOf: (inline: InlineText) => FactLabel | null = labelledText,
): ReadAttribute | null {
  const inline = inlineOf(page, spans);
  const found = labelOf(inline);
  if (found === null) return null;
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  const value = inline.text.slice(found.from);
  const name = nameOf(page, found, value) ?? (ranksAlone(value) ? "priority" : "other");
  const valueSpan = value === "" ? { start: end, end } : offsets(inline, found.from, inline.text.length);
  const nested = items.map((item) => ({
    text: inlineOf(page, item.lines).text,
    span: { start: item.lines[0]?.start ?? start, end: item.lines.at(-1)?.end ?? end },
  }));
  return { name, label: found.label, value, valueSpan, span: { start, end }, inline, valueFrom: found.from, nested };
}

function nameOf(page: PageSource, { label }: FactLabel, value: string): AttributeName | null {
  if (asksHow(page, label)) return "approach";
  return attributeBefore(label, value) ?? namedBesideTime(label);
}

/** The fact a label names before a value: "Done: October 2027" and "Ziel: 30.09.2027" say until when. */
export function attributeBefore(label: string, value: string): AttributeName | null {
  const name = attributeNamed(label);
  const mayBeTime =
    name === "status" ? statusOfWords(label) === "done" : name !== "work-item" && labelKind(label) === "outcome";
  return mayBeTime && isOnlyTime(value) ? "target" : name;
}

/** "Wie:" asks who in Dutch and how in German. */
const asksHow = ({ text }: PageSource, label: string): boolean =>
  label.toLowerCase() === "wie" && isRatherGerman(text.slice(0, longestSample));

const longestSample = 4_000;

/** "Result (2026-09-30)": a label with the time of what it says. */
function namedBesideTime(label: string): AttributeName | null {
  const bare = label.endsWith(")") ? withoutPeriods(label) : label;
  return bare === label ? null : attributeNamed(bare);
}

/** Words, or a person named by a mention, which has none. */
export const saysSomething = ({ value, inline }: ReadAttribute): boolean => value !== "" || inline.mentions.length > 0;

interface SplitItems {
  readonly attributes: readonly ReadAttribute[];
  readonly others: readonly Item[];
}

const none: readonly never[] = [];
const noItems: SplitItems = { attributes: none, others: none };

/** Items of a list that are attributes, and those that are not. */
export function splitAttributes(page: PageSource, items: readonly Item[]): SplitItems {
  return items.length === 0 ? noItems : splitItems(page, items);
}

/** Begins only where blanks begin, so that a line of blanks is passed over once. */
const partedBy =
  /(?<!\s)\s+[|/／・·•;—–-]\s+|[,;]\s+|[、，；／｜]\s*|\.\s+(?=\p{Lu}[\p{L} ]{1,24}[:：])|(?<!\s)(?:[\t\u3000]|\s{2})\s*|(?<!\s)\s(?=[*_]\p{L}[\p{L} ]{1,24}[:：][*_])/gu;

/** Each of several facts has a colon behind its label, or code marks or bold around it. */
const mayHoldFacts = (text: string): boolean =>
  text.includes("：") ||
  text.indexOf(":") !== text.lastIndexOf(":") ||
  (text.startsWith("`") && text.lastIndexOf("`") > 0) ||
  (text.startsWith("**") && text.includes(" **"));

/** A line that is in italics or in bold as a whole, without its marks. */
function withoutEmphasis({ text }: PageSource, { start, end }: Span): Span {
  const mark = text[start];
  if (mark !== "*" && mark !== "_") return { start, end };
  const wide = text[start + 1] === mark ? 2 : 1;
  const inside = { start: start + wide, end: end - wide };
  const closes = text.endsWith(mark.repeat(wide), end) && text.indexOf(mark, inside.start) === inside.end;
  return closes ? inside : { start, end };
}

/** A line of more parts than anybody states facts in is not looked at. */
const mostInRow = 40;

/** Facts one line states after one another, "Owner: Mia | When: Q2 | by June"; `null` where any part is no fact. */
function factsInRow(page: PageSource, line: Span): readonly ReadAttribute[] | null {
  const { start, end } = withoutEmphasis(page, line);
  const text = page.text.slice(start, end);
  if (!mayHoldFacts(text)) return null;
  return factsBetween(page, start, text, partedBy) ?? factsBetween(page, start, text, beforeLabel);
}

/** What parts facts whose values hold commas and dashes themselves: "Due: March. RAG: red – slipping, see the log". */
const beforeLabel = /(?<!\s)(?:\s+[|/／・·•;—–-]\s+|[,;.]\s+|[、，；。]\s*)(?=\p{Lu}[\p{L} ]{1,24}[:：]|\*\*\p{Lu})/gu;

function factsBetween(page: PageSource, start: number, text: string, parted: RegExp): readonly ReadAttribute[] | null {
  const ends = [...text.matchAll(parted)];
  if (ends.length === 0 || ends.length > mostInRow) return null;
  const starts = [0, ...ends.map(({ index, 0: between }) => index + between.length)];
  const facts = starts.map((from, at) => {
    const span = { start: start + from, end: start + (ends[at]?.index ?? text.length) };
    const isTime = at > 0 && isOnlyTime(inlineOf(page, [span]).text);
    return attributeOf(page, [span], [], labelledInRow) ?? (isTime ? unlabelled(page, "target", span) : null);
  });
  const stated = facts.filter((fact) => fact !== null).filter(saysSomething);
  const known = stated.filter(({ name }) => name !== "other");
  if (stated.length < facts.length || known.length * 2 < facts.length) return null;
  const strong = known.filter(isStrong).length;
  return strong >= (known.length < facts.length ? 2 : 1) ? stated : null;
}

/** Every fact has a colon behind its label. */
function holdsColon({ text }: PageSource, items: readonly Item[]): boolean {
  for (const { lines } of items) {
    const written = text.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
    if (written.includes(":") || written.includes("：")) return true;
  }
  return false;
}

const splitItems = askedOnce((page: PageSource, all: readonly Item[]): SplitItems => {
  const told = new Map([...toldDependencies(page, all), ...deadlineAmong(page, all)]);
  if (told.size === 0) return splitLabelled(page, all);
  const { attributes, others } = splitLabelled(
    page,
    all.filter((item) => !told.has(item)),
  );
  return { attributes: [...attributes, ...told.values()], others };
});

/** The line of an item that is nothing else: no box, and nothing below it. */
function onlyLine({ lines: [line, second], task, items }: Item): Span | null {
  return line === undefined || second !== undefined || task !== null || items.length > 0 ? null : line;
}

const dependsOn =
  /^(?:depends on|dependent on|abhängig von|hängt ab von|dépend d(?:e|es|u)|depende d(?:e|el|[oa]s?)|dipende da(?:l(?:la|le|lo)?|i|gli)?|afhankelijk van|hangt af van|beroende av|beror på|afhæng(?:er|ig) af|avheng(?:er|ig) av|zależ(?:y|ne) od|závis(?:í|lé) na|зависит от|залежить від)\s+(?=\p{L})/iu;

/** "Depends on the core supplier, answer in May" among other items: what a line waits for, and no part. */
function toldDependencies(page: PageSource, items: readonly Item[]): readonly (readonly [Item, ReadAttribute])[] {
  return items.flatMap((item) => {
    const line = onlyLine(item);
    const told = line === null ? null : toldDependency(page, line);
    return told === null ? [] : [[item, told] as const];
  });
}

function toldDependency(page: PageSource, { start, end }: Span): ReadAttribute | null {
  const text = page.text.slice(start, end);
  const lead = dependsOn.exec(text)?.[0].length;
  if (lead === undefined) return null;
  const comma = text.indexOf(", ", lead);
  return unlabelled(page, "dependencies", { start: start + lead, end: comma < 0 ? end : start + comma });
}

/** "Crews swap shifts. Depends on B-02 and B-18.": what the last sentence of a text says it waits for. */
export function dependencyAtEnd(page: PageSource, { start, end }: Span): ReadAttribute | null {
  const text = page.text.slice(start, end).replace(/[.。]?\s*$/u, "");
  const last = start + text.lastIndexOf(". ") + 1;
  return toldDependency(page, {
    start: last + (/^\s*/.exec(page.text.slice(last, end))?.[0].length ?? 0),
    end: start + text.length,
  });
}

const longestTime = 48;

/** The only item that is nothing but a time ("by end of January 2027"), beside others: until when, and no part. */
function deadlineAmong(page: PageSource, items: readonly Item[]): readonly (readonly [Item, ReadAttribute])[] {
  if (items.length < 2) return none;
  const times = items.filter((item) => {
    const line = onlyLine(item);
    return line !== null && line.end - line.start <= longestTime && isOnlyTime(page.text.slice(line.start, line.end));
  });
  const [item] = times;
  const line = item?.lines[0];
  if (item === undefined || line === undefined || times.length > 1) return none;
  return [[item, unlabelled(page, "target", line)]];
}

/** A fact that its words say without a label. */
export function unlabelled(page: PageSource, name: AttributeName, span: Span): ReadAttribute {
  const inline = inlineOf(page, [span]);
  return { name, label: "", value: inline.text, valueSpan: span, span, inline, valueFrom: 0, nested: none };
}

function splitLabelled(page: PageSource, items: readonly Item[]): SplitItems {
  const dashed = dashedAmong(page, items);
  if (dashed.size === 0) return splitByColon(page, items);
  const { attributes, others } = splitByColon(
    page,
    items.filter((item) => !dashed.has(item)),
  );
  return { attributes: [...dashed.values(), ...attributes], others };
}

const dash = /[\s*_][–—-]\s/;
const noDashed: ReadonlyMap<Item, ReadAttribute> = new Map();

/** "Owner – Mia" above "Due – end of March": at least two facts that say where a line stands, and what is labelled like them between. */
function dashedAmong(page: PageSource, items: readonly Item[]): ReadonlyMap<Item, ReadAttribute> {
  if (items.length < 2) return noDashed;
  const read = items.map(({ task, lines: [line, second], items: below }) =>
    task !== null || line === undefined || second !== undefined || below.length > 0 || !holdsDash(page, line)
      ? null
      : attributeOf(page, [line], [], dashedText),
  );
  if (read.every((fact) => fact === null)) return noDashed;
  const strong = new Set(read.filter((fact) => fact !== null).filter(isStrong));
  const names = [...strong].map(({ name }) => name).filter((name) => planningFacts.includes(name));
  if (new Set(names).size < 2) return noDashed;
  const areAll = read.every((fact) => fact !== null);
  const between = labelledBetween(read, strong);
  return new Map(
    items.flatMap((item, at) => {
      const fact = read[at] ?? null;
      return fact !== null && (areAll || fact.name !== "other" || between.has(fact)) ? [[item, fact] as const] : [];
    }),
  );
}

const holdsDash = ({ text }: PageSource, { start, end }: Span): boolean =>
  dash.test(text.slice(start, Math.min(end, start + furthestDash)));
const furthestDash = 40;

function splitByColon(page: PageSource, items: readonly Item[]): SplitItems {
  if (!holdsColon(page, items) && fieldLabels(page, page.root).size === 0) return { attributes: none, others: items };
  const rows = new Map<Item, readonly ReadAttribute[]>();
  for (const item of items) {
    const facts = rowOf(page, item);
    if (facts !== null) rows.set(item, facts);
  }
  if (rows.size === 0) return splitSingle(page, items);
  const { attributes, others } = splitSingle(
    page,
    items.filter((item) => !rows.has(item)),
  );
  return { attributes: [...[...rows.values()].flat(), ...attributes], others };
}

function rowOf(page: PageSource, { lines, task, items }: Item): readonly ReadAttribute[] | null {
  const line = lines[0];
  if (line === undefined || lines.length > 1 || task !== null || items.length > 0) return null;
  return factsInRow(page, line);
}

function splitSingle(page: PageSource, items: readonly Item[]): SplitItems {
  const fields = fieldLabels(page, page.root);
  const read = items.map((item) => factOfItem(page, item) ?? fieldOfItem(page, item, fields));
  const labelled = read.filter((attribute) => attribute !== null);
  if (labelled.length === 0) return { attributes: none, others: items };
  const strong = new Set(labelled.filter(isStrong));
  const parts = new Set(strong.size === 0 ? none : labelled.filter(holdsParts));
  const isField = ({ label }: ReadAttribute): boolean => fields.has(normalWords(label));
  const known = labelled.filter(
    (attribute) => attribute.name !== "other" || parts.has(attribute) || isField(attribute),
  ).length;
  const areAll = labelled.length === items.length && labelled.length > 1;
  const allLabels = areAll && known * 2 >= labelled.length && (strong.size > 0 || labelled.some(isField));
  const titled = areAll && areInTurn(labelled) ? labelsOf(labelled) : repeatedLabels(labelled);
  const between = labelledBetween(read, strong);
  const isAttribute = (attribute: ReadAttribute): boolean =>
    !(allLabels && parts.has(attribute)) &&
    !(titled.size > 0 && titled.has(normalWords(attribute.label))) &&
    (strong.has(attribute) ||
      allLabels ||
      holdsAddresses(attribute) ||
      between.has(attribute) ||
      (attribute.name !== "other" && (strong.size > 0 || isAddress(attribute.value))));
  const attributes: ReadAttribute[] = [];
  const others: Item[] = [];
  for (const [at, item] of items.entries()) {
    const attribute = read[at] ?? null;
    if (attribute !== null && isAttribute(attribute)) attributes.push(attribute);
    else if (allLabels && attribute !== null && parts.has(attribute)) others.push(...item.items);
    else others.push(item);
  }
  return { attributes, others };
}

/** "**Under study.** …" where the page's lists repeat it. */
function fieldOfItem(
  page: PageSource,
  { task, lines, items }: Item,
  fields: ReadonlySet<string>,
): ReadAttribute | null {
  if (fields.size === 0 || task !== null) return null;
  const attribute = attributeOf(page, lines, items, labelInBold);
  return attribute !== null && fields.has(normalWords(attribute.label)) ? attribute : null;
}

/** Behind a box to tick only who, until when and how it weighs is no work of its own ("- [x] Owner: @ola"). */
function factOfItem(page: PageSource, { task, lines, items }: Item): ReadAttribute | null {
  const attribute = attributeOf(page, lines, items);
  if (task === null || attribute === null) return attribute;
  return besideBoxes.has(attribute.name) && isStrong(attribute) && saysSomething(attribute) ? attribute : null;
}

const besideBoxes: ReadonlySet<AttributeName> = new Set(["owner", "target", "priority", "effort"]);

const noAttributes: ReadonlySet<ReadAttribute> = new Set();

/** A label nobody knows between two facts is one of a fact too ("- Status: …", "- Runbook: …", "- Owner: …"). */
function labelledBetween(
  attributes: readonly (ReadAttribute | null)[],
  facts: ReadonlySet<ReadAttribute>,
): ReadonlySet<ReadAttribute> {
  if (facts.size < 2) return noAttributes;
  const isFact = (attribute: ReadAttribute | null): boolean => attribute !== null && facts.has(attribute);
  const inside = attributes.slice(attributes.findIndex(isFact) + 1, attributes.findLastIndex(isFact));
  const short = (attribute: ReadAttribute): boolean =>
    !facts.has(attribute) &&
    attribute.value !== "" &&
    attribute.nested.length === 0 &&
    labelKind(attribute.label) === null;
  return new Set(inside.filter((attribute) => attribute !== null).filter(short));
}

/** "Features:" among facts, with bullets below: the bullets are the parts of what the facts are about. */
const holdsParts = ({ value, nested, label }: ReadAttribute): boolean =>
  value === "" && nested.length > 0 && sectionKind(label) === "deliverables";

const labelsOf = (attributes: readonly ReadAttribute[]): ReadonlySet<string> =>
  new Set(attributes.map(({ label }) => normalWords(label)));

/** "Objective: …", then nothing but "Key result: …": each label stands before a title. */
function areInTurn([first, ...others]: readonly ReadAttribute[]): boolean {
  if (first === undefined || others.length === 0 || labelKind(first.label) !== "outcome") return false;
  const kinds = others.map(({ label }) => labelKind(label));
  return kinds.includes("deliverable") && kinds.every((kind) => kind === "outcome" || kind === "deliverable");
}

const noLabels: ReadonlySet<string> = new Set();

/** "Epic: …" on several items of one list stands before titles; a fact is stated once. */
function repeatedLabels(attributes: readonly ReadAttribute[]): ReadonlySet<string> {
  if (attributes.length < 2) return noLabels;
  const named = attributes.filter(
    ({ label, value }) => labelKind(label) !== null && /\p{L}{3}/u.test(withoutIds(value)),
  );
  if (named.length < 2) return noLabels;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const label of named.map((attribute) => normalWords(attribute.label))) {
    if (seen.has(label)) repeated.add(label);
    seen.add(label);
  }
  return repeated;
}

const withoutIds = (value: string): string => value.replace(/https?:\S+|(?:AB)?#\d+/g, "");

function isStrong(attribute: ReadAttribute): boolean {
  return attribute.name !== "other" && !isWeakLabel(attribute.label);
}

/** "Issues in epic:" above nothing but addresses. */
function holdsAddresses(attribute: ReadAttribute): boolean {
  return attribute.value === "" && attribute.nested.length > 0 && attribute.nested.every(({ text }) => isAddress(text));
}

function isAddress(value: string): boolean {
  return /^<?https?:\/\/\S+$/.test(value);
}

/** Attributes among the lines of a paragraph, and the lines that are prose. */
export function paragraphAttributes(
  page: PageSource,
  lines: readonly Span[],
): {
  readonly attributes: readonly ReadAttribute[];
  readonly prose: readonly Span[];
} {
  const read = lines.map((line) => saidOn(page, line));
  const among = lines.length > 1 ? factsAmong(read) : none;
  const attributes: ReadAttribute[] = [];
  const prose: Span[] = [];
  for (let at = 0; at < lines.length;) {
    const said = read[at];
    const wrapped = said?.isFact === true ? wrappedFact(page, lines.slice(at), read.slice(at)) : null;
    if (wrapped !== null) attributes.push(wrapped.fact);
    else if (said !== undefined && (said.isFact || among.includes(said))) attributes.push(...said.facts);
    else prose.push(...lines.slice(at, at + 1));
    at += wrapped?.count ?? 1;
  }
  return { attributes, prose };
}

/** A line this long was broken where the editor ended it. */
const shortestWrapped = 60;
const endsItself = /(?:[.!?:;。！？：；]|\\|<br ?\/?>)$|\s\s$/iu;

/** "**Goal:** whoever asks is answered" and "within a day." below it: a labelled line broken in the middle of its sentence, with the lines that go on with it. */
function wrappedFact(
  page: PageSource,
  lines: readonly Span[],
  read: readonly SaidOnLine[],
): { readonly fact: ReadAttribute; readonly count: number } | null {
  const isBroken = ({ start, end }: Span): boolean =>
    end - start >= shortestWrapped && !endsItself.test(page.text.slice(start, end));
  let count = 1;
  while (count < lines.length && read[count]?.facts.length === 0 && isBroken(lines[count - 1] ?? noSpan)) count += 1;
  if (count === 1 || read[0]?.facts.length !== 1) return null;
  const fact = attributeOf(page, lines.slice(0, count));
  return fact === null || fact.value.length > longestFact ? null : { fact, count };
}

const noSpan: Span = { start: 0, end: 0 };

interface SaidOnLine {
  readonly facts: readonly ReadAttribute[];
  /** Also where nothing stands beside it. */
  readonly isFact: boolean;
}

function saidOn(page: PageSource, line: Span): SaidOnLine {
  const row = factsInRow(page, line);
  if (row !== null) return { facts: row, isFact: true };
  const alone = attributeOf(page, [line]) ?? boldAttribute(page, [line]) ?? bracketedAttribute(page, line);
  const fact = alone ?? attributeOf(page, [line], [], dashedText);
  if (fact === null || fact.value.length > longestFact || !saysSomething(fact)) return { facts: none, isFact: false };
  const bold = fact.inline.bold.some(({ from, to }) => from === 0 && to <= fact.valueFrom);
  return { facts: [fact], isFact: alone !== null && (isStrong(fact) || isMeant(fact, bold)) };
}

const longestFact = 200;
const bracketed = /^[[(](\p{L}[\p{L} ]{1,22}) (?:\d{1,3}|[XSML]{1,3})[\])]$/u;

/** "[Complexity 8]" on a line of its own: how much it takes, in the words of the page. */
function bracketedAttribute(page: PageSource, { start, end }: Span): ReadAttribute | null {
  if (!"[(".includes(page.text.charAt(start)) || end - start > longestPlainFact) return null;
  const text = page.text.slice(start, end).trim();
  const label = bracketed.exec(text)?.[1];
  if (label === undefined || attributeNamed(label) !== "effort") return null;
  return { ...unlabelled(page, "effort", { start: start + 1, end: start + text.length - 1 }), label };
}

/**
 * Lines below one another of which each is a label and its value, most of them known, or of which at least two state different
 * facts: what else has a label there, from the first to the last of those, is one too.
 */
function factsAmong(lines: readonly SaidOnLine[]): readonly SaidOnLine[] {
  const strong = lines.filter(({ facts }) => facts.some(isStrong));
  const known = lines.filter(({ facts }) => facts.some(({ name }) => name !== "other"));
  if (strong.length > 0 && known.length * 2 > lines.length && lines.every(({ facts }) => facts.length > 0))
    return lines;
  if (new Set(strong.flatMap(({ facts }) => facts.map(({ name }) => name))).size < 2) return none;
  const [from, to] = [lines.indexOf(strong[0] ?? noFact), lines.lastIndexOf(strong.at(-1) ?? noFact)];
  return lines.filter(({ facts: [fact] }, at) => {
    if (fact === undefined) return false;
    return fact.name !== "other" ? isBesideFact(lines, at) : at > from && at < to;
  });
}

const noFact: SaidOnLine = { facts: none, isFact: false };

/** The line above or below has a label too. */
const isBesideFact = (lines: readonly SaidOnLine[], at: number): boolean =>
  [lines[at - 1], lines[at + 1]].some((line) => line !== undefined && line.facts.length > 0);

/** Facts whose label needs no colon where it stands in bold. */
const statedInBold: ReadonlySet<AttributeName> = new Set(["achieved", "health", "status", "owner", "target"]);

/** "**Health** – at risk", "**Achieved** 62 % of invoices", "Owner – Mia": the label, in bold or alone with its value, then a dash, or a figure. */
export function boldAttribute(page: PageSource, [line]: readonly Span[]): ReadAttribute | null {
  if (line === undefined) return null;
  const isBold = page.text.startsWith("**", line.start);
  if (!isBold && (line.end - line.start > longestPlainFact || !plainly.test(page.text.slice(line.start, line.end))))
    return null;
  const inline = inlineOf(page, [line]);
  const to = isBold ? (leadInBold(inline)?.to ?? Infinity) : inline.shape.search(/\s[–—-]\s/u);
  if (to < 1 || to > longestBoldLabel) return null;
  const parted = /^\s+(?:[–—-]\s+(?=\S)|(?=\d))/u.exec(inline.shape.slice(to))?.[0];
  const label = inline.text.slice(0, to).trim();
  const name = parted === undefined ? null : attributeNamed(label);
  if (parted === undefined || name === null || !(isBold ? statedInBold : statedPlainly).has(name)) return null;
  const valueFrom = to + parted.length;
  const valueSpan = offsets(inline, valueFrom, inline.text.length);
  return { name, label, value: inline.text.slice(valueFrom), valueSpan, span: line, inline, valueFrom, nested: [] };
}

const plainly = /^\p{L}[\p{L} ]{1,22}\s[–—-]\s/u;
const longestPlainFact = 80;
/** And those that need no bold before a dash where the line is short and says nothing else. */
const statedPlainly: ReadonlySet<AttributeName> = new Set(["owner", "target"]);

const longestBoldLabel = 24;

/** A weak label: in bold, or of a consideration, which begins titles of items but not lines of prose. */
const isMeant = ({ name }: ReadAttribute, bold: boolean): boolean =>
  name === "consideration" || (bold && name !== "other");

/** Facts of which a line may state several: each bullet is one. */
export const severalFacts: ReadonlySet<AttributeName> = new Set([
  "why",
  "dependencies",
  "risk",
  "consideration",
  "decision",
  "link",
  "enables",
]);

const heldFacts: ReadonlySet<AttributeName> = new Set([
  ...severalFacts,
  "status",
  "health",
  "achieved",
  "owner",
  "customers",
  "metric",
  "bet-aspect",
]);

/** The fact a label alone on a line holds, with what is listed below it as its values; `null` for any other label. */
export function heldFact(named: string): AttributeName | null {
  const name = attributeNamed(named);
  return name !== null && heldFacts.has(name) && sectionKind(named) !== "deliverables" ? name : null;
}

/** "Risks:" alone on a line above a list. */
export function captionedAttributes(page: PageSource, blocks: readonly Block[]): readonly ReadAttribute[] {
  const found: ReadAttribute[] = [];
  for (let at = 0; at + 1 < blocks.length; at += 1) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (block?.kind !== "paragraph" || block.lines.length !== 1 || next?.kind !== "list") continue;
    const attribute = attributeOf(page, block.lines, next.items);
    if (attribute === null || attribute.value !== "" || attribute.inline.mentions.length > 0) continue;
    if (heldFact(attribute.label) !== null) found.push(attribute);
  }
  return found;
}

/** All attributes in a list's items, deeper ones left alone. */
export function listAttributes(page: PageSource, list: List): readonly ReadAttribute[] {
  return splitAttributes(page, list.items).attributes;
}
