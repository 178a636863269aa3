/**
 * Labelled facts of a line: bullets `- Status: In progress`, lines `Due by: 2025-03-01`, bold leads `**Owner:** Ann`.
 * A bullet that is an attribute is never a deliverable.
 */
import type { Block, Item, List } from "../source/block";
import type { Span } from "../source/sourceLines";
import { leadInBold, type InlineText } from "../inline/inlineText";
import { offsets } from "../inline/references";
import { attributeNamed, isWeakLabel, type AttributeName } from "../words/attributeWords";
import { isRatherGerman } from "../words/germanOrDutch";
import { labelKind } from "../words/labelWords";
import { sectionKind } from "../words/sectionWords";
import { isOnlyTime, withoutPeriods } from "../inline/when";
import { normalWords } from "../words/normalWords";
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

const labelled = /^\s*([\p{L}][\p{L}\p{N} '’()/&?-]{0,50}?)\.?\s*[:：]\s*/u;
const mostWords = 6;

const furthest = 80;

/** "Form (owner: Jo)" has no label. */
const opensBracket = (label: string): boolean => label.lastIndexOf("(") > label.lastIndexOf(")");

/** The label and value of one text; `null` when it has none. */
export function labelledText(inline: InlineText): { readonly label: string; readonly from: number } | null {
  const head = inline.shape.slice(0, furthest);
  if (!head.includes(":") && !head.includes("：")) return null;
  const match = labelled.exec(head);
  const label = match?.[1]?.trim() ?? "";
  if (match === null || label.split(" ").length > mostWords || opensBracket(label)) return null;
  if (inline.shape.startsWith("//", match[0].length) && /^https?$/i.test(label)) return null;
  return { label, from: match[0].length };
}

export function attributeOf(
  page: PageSource,
  spans: readonly Span[],
  items: readonly Item[] = [],
): ReadAttribute | null {
  const inline = inlineOf(page, spans);
  const found = labelledText(inline);
  if (found === null) return null;
  const name = asksHow(page, found.label)
    ? "approach"
    : (attributeNamed(found.label) ?? namedBesideTime(found.label) ?? "other");
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  const value = inline.text.slice(found.from);
  const valueSpan = value === "" ? { start: end, end } : offsets(inline, found.from, inline.text.length);
  const nested = items.map((item) => ({
    text: inlineOf(page, item.lines).text,
    span: { start: item.lines[0]?.start ?? start, end: item.lines.at(-1)?.end ?? end },
  }));
  return { name, label: found.label, value, valueSpan, span: { start, end }, inline, valueFrom: found.from, nested };
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
  /(?<!\s)\s+[|/／・·•;—–-]\s+|[,;]\s+|[、，；／｜]\s*|\.\s+(?=\p{Lu}[\p{L} ]{1,24}[:：])|(?<!\s)(?:[\t\u3000]|\s{2})\s*/gu;

/** Each of several facts has a colon behind its label. */
const mayHoldFacts = (text: string): boolean => text.includes("：") || text.indexOf(":") !== text.lastIndexOf(":");

/** Facts one line states after one another, "Owner: Mia | When: Q2 | Confidence: low"; `null` where any part is no fact. */
function factsInRow(page: PageSource, { start, end }: Span): readonly ReadAttribute[] | null {
  const text = page.text.slice(start, end);
  if (!mayHoldFacts(text)) return null;
  const ends = [...text.matchAll(partedBy)];
  if (ends.length === 0) return null;
  const starts = [0, ...ends.map(({ index, 0: between }) => index + between.length)];
  const facts = starts.map((from, at) =>
    attributeOf(page, [{ start: start + from, end: start + (ends[at]?.index ?? text.length) }]),
  );
  const known = facts.filter((fact) => fact !== null && fact.name !== "other" && saysSomething(fact));
  return known.length === facts.length && known.some((fact) => fact !== null && isStrong(fact))
    ? facts.filter((fact) => fact !== null)
    : null;
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
  const deadline = deadlineAmong(page, all);
  if (deadline === null) return splitLabelled(page, all);
  const { attributes, others } = splitLabelled(
    page,
    all.filter((item) => item !== deadline.item),
  );
  return { attributes: [...attributes, deadline.attribute], others };
});

const longestTime = 48;

/** The only item that is nothing but a time ("by end of January 2027"), beside others: until when, and no part. */
function deadlineAmong(
  page: PageSource,
  items: readonly Item[],
): { readonly item: Item; readonly attribute: ReadAttribute } | null {
  if (items.length < 2) return null;
  const times = items.filter(({ lines: [line, second], task, items: below }) => {
    if (line === undefined || second !== undefined || task !== null || below.length > 0) return false;
    return line.end - line.start <= longestTime && isOnlyTime(page.text.slice(line.start, line.end));
  });
  const [item] = times;
  const line = item?.lines[0];
  if (item === undefined || line === undefined || times.length > 1) return null;
  const inline = inlineOf(page, [line]);
  const attribute = { label: "", value: inline.text, valueSpan: line, span: line, inline, valueFrom: 0, nested: none };
  return { item, attribute: { name: "target", ...attribute } };
}

function splitLabelled(page: PageSource, items: readonly Item[]): SplitItems {
  if (!holdsColon(page, items)) return { attributes: none, others: items };
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
  const read = items.map(({ task, lines, items: below }) => (task === null ? attributeOf(page, lines, below) : null));
  const labelled = read.filter((attribute) => attribute !== null);
  if (labelled.length === 0) return { attributes: none, others: items };
  const strong = new Set(labelled.filter(isStrong));
  const parts = new Set(strong.size === 0 ? none : labelled.filter(holdsParts));
  const known = labelled.filter((attribute) => attribute.name !== "other" || parts.has(attribute)).length;
  const areAll = labelled.length === items.length && labelled.length > 1;
  const allLabels = areAll && known * 2 >= labelled.length && strong.size > 0;
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
  const block = factsOnEachLine(page, lines);
  if (block !== null) return { attributes: block, prose: none };
  const attributes: ReadAttribute[] = [];
  const prose: Span[] = [];
  for (const line of lines) {
    const row = factsInRow(page, line);
    if (row !== null) {
      attributes.push(...row);
      continue;
    }
    const attribute = attributeOf(page, [line]) ?? boldAttribute(page, [line]);
    const bold =
      attribute !== null && attribute.inline.bold.some((piece) => piece.from === 0 && piece.to <= attribute.valueFrom);
    const short = attribute !== null && attribute.value.length <= longestFact && saysSomething(attribute);
    if (attribute !== null && short && (isStrong(attribute) || isMeant(attribute, bold))) attributes.push(attribute);
    else prose.push(line);
  }
  return { attributes, prose };
}

const longestFact = 200;

/** Lines of which each is a label and its value, most of them known: facts, whatever the others are called. `null` where they are prose. */
function factsOnEachLine(page: PageSource, lines: readonly Span[]): readonly ReadAttribute[] | null {
  if (lines.length < 2 || lines.some(({ start, end }) => end - start > longestFact)) return null;
  const facts: ReadAttribute[] = [];
  for (const line of lines) {
    const fact = factsInRow(page, line) === null ? attributeOf(page, [line]) : null;
    if (fact === null || !saysSomething(fact)) return null;
    facts.push(fact);
  }
  const known = facts.filter(({ name }) => name !== "other");
  return known.length * 2 > facts.length && known.some(isStrong) ? facts : null;
}

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
