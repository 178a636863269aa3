/**
 * A new outcome on a roadmap page, in that page's own form: a row where its outcomes are rows, a bullet or a heading where they are
 * those, behind the last outcome of the group it is to stand in. Counts only if the page then reads as before with exactly
 * this outcome more.
 */
import type { Outcome } from "../../domain/strategy";
import type { ReadOutcome } from "../forms/lineFacts";
import type { PageContext } from "../pageContent";
import type { PageReadout } from "../readPage";
import type { Item, Row } from "../source/block";
import { sectionsBelow } from "../source/sections";
import { lineAt } from "../source/sourceLines";
import type { PageSource } from "../forms/pageSource";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { columnOf } from "../words/columnWords";
import { inlineOf } from "../forms/pageSource";
import { type Addition, firstThatReads } from "./addition";
import { spellings, type Stated } from "./editStatement";
import { lastWrittenUpTo, nestedLead } from "./labelledWays";
import { statedShape, textWithout } from "./statedShape";

export interface NewOutcome {
  readonly title: string;
  /** Words of the group it is to stand in ("Next"); `null` = where the last outcome stands. */
  readonly horizon: string | null;
  /** A page without that group gets one, last; else it takes nothing. */
  readonly mayStartGroup: boolean;
  readonly owner: string | null;
  /** What a column or a line of states is to say of it; `null` = nothing. */
  readonly status: string | null;
  /** Further labelled lines, where the page's form has room for them. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

export function addOutcome(readout: PageReadout, context: PageContext, wanted: NewOutcome): Stated {
  const additions = placesFor(readout, wanted);
  const next = firstThatReads(readout, context, additions, (tried) => isOneMore(readout, tried, wanted));
  if (next !== null) return { readout: next };
  return { refused: "the page has no place for a new outcome that would read as one: write it there by hand" };
}

function* placesFor({ lines, source }: PageReadout, wanted: NewOutcome): Iterable<Addition> {
  const inGroup = lines.filter(({ facts }) => wanted.horizon === null || isIn(facts, wanted.horizon));
  for (const model of [...inGroup.filter(isPlain), ...inGroup].reverse()) yield* behind(source, model, wanted);
  for (const model of lines.slice(-1)) yield* belowHeading(source, model, wanted);
  if (lines.length === 0) yield* belowHeading(source, null, wanted);
}

const isPlain = ({ facts }: ReadOutcome): boolean => facts.held === null;

const isIn = ({ horizon, status }: Outcome, group: string): boolean =>
  [horizon?.literal, status?.literal].some((literal) => literal?.trim().toLowerCase() === group.trim().toLowerCase());

function* behind(source: PageSource, model: ReadOutcome, wanted: NewOutcome): Iterable<Addition> {
  const line = lineAt(source.lines, model.draft.span.start);
  const { anchor } = model.draft;
  if (anchor.kind === "heading") {
    const last = lastWrittenUpTo(source, lastLineOf(source, line));
    for (const heading of headingsLike(source, line, wanted.title))
      for (const details of [detailLines(wanted), []])
        yield { at: last, lines: ["", heading, ...(details.length === 0 ? [] : ["", ...details])] };
    return;
  }
  const row = rowAt(source, line);
  if (row !== null) {
    for (const title of spellings(wanted.title))
      for (const status of wanted.status === null ? [null] : [wanted.status, null])
        yield { at: row.last, lines: [rowLike(source, row, model, { ...wanted, title, status })] };
    return;
  }
  const item = itemAt(source, line);
  if (item !== null)
    for (const details of detailLines(wanted).length === 0 ? [[]] : [nested(source, item, wanted), []])
      for (const title of spellings(wanted.title))
        yield { at: lastWrittenUpTo(source, item.last), lines: [bulletLike(source, item, title), ...details] };
}

/** A group that is empty, or a page without outcomes: a bullet, else a heading, below the group's heading. */
function* belowHeading(source: PageSource, model: ReadOutcome | null, wanted: NewOutcome): Iterable<Addition> {
  const { horizon } = wanted;
  const group =
    horizon === null ? undefined : sectionsBelow(source.root).find(({ title }) => sameWords(title, horizon));
  const heading = group?.heading ?? null;
  const starts = horizon !== null && heading === null;
  if (starts && !wanted.mayStartGroup) return;
  const at = heading === null ? lastWrittenUpTo(source, source.lines.length - 1) : heading.last;
  const above = group?.level ?? (starts ? levelOfGroups(source, model) : 1);
  const groupHeading = starts ? ["", `${"#".repeat(above)} ${horizon}`] : [];
  const level = "#".repeat(Math.min(6, above + 1));
  for (const title of spellings(wanted.title)) {
    const bullet = ["", `- ${title}`];
    const section = ["", `${level} ${title}`, ...withBlank(detailLines(wanted))];
    for (const lines of model?.draft.anchor.kind === "heading" ? [section, bullet] : [bullet, section])
      yield { at, lines: [...groupHeading, ...lines] };
  }
}

/** As the heading the model's group has, else below the page's title. */
function levelOfGroups({ root }: PageSource, model: ReadOutcome | null): number {
  const literal = model?.facts.horizon?.literal ?? null;
  return sectionsBelow(root).find(({ title }) => literal !== null && sameWords(title, literal))?.level ?? 2;
}

const withBlank = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ["", ...lines]);
const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const detailLines = ({ owner, details }: NewOutcome): readonly string[] =>
  [...(owner === null ? [] : [{ label: "Owner", value: owner }]), ...details].map(
    ({ label, value }) => `- ${label}: ${spellings(value).at(-1) ?? value}`,
  );

/** Labelled lines below a bullet. */
const nested = (source: PageSource, item: Item, wanted: NewOutcome): readonly string[] =>
  detailLines(wanted).map((line) => `${nestedLead(source, item)}${line.slice(2)}`);

/** `### Title`, or a bold line where the page's headings are those. */
function headingsLike(source: PageSource, line: number, title: string): readonly string[] {
  const written = textOf(source, line);
  const marks = /^#+\s*/.exec(written)?.[0] ?? (written.startsWith("**") ? "**" : "### ");
  return spellings(title).map((text) => `${marks}${text}${marks === "**" ? "**" : ""}`);
}

function rowLike(source: PageSource, row: Row, { draft }: ReadOutcome, wanted: NewOutcome): string {
  const heads = headsAbove(source, row);
  const cells = row.cells.map((cell, at) => {
    if (cell.start <= draft.span.start && draft.span.start <= cell.end) return wanted.title;
    const column = columnOf(heads[at] ?? "");
    if (column.kind === "rank") return rankAfter(source.text.slice(cell.start, cell.end));
    return column.kind === "attribute" ? (cellOf(column.name, wanted) ?? "") : "";
  });
  const written = textOf(source, row.first).trim();
  const line = cells.map((cell) => ` ${cell} `).join("|");
  return `${written.startsWith("|") ? "|" : ""}${line}${written.endsWith("|") ? "|" : ""}`;
}

/** A cell has room for one value, so a fact goes where its own column is. */
function cellOf(name: AttributeName, { owner, status, details }: NewOutcome): string | null {
  const detail = details.find(({ label }) => attributeNamed(label) === name)?.value ?? null;
  const value = name === "owner" ? owner : name === "status" ? status : detail;
  return value === null ? null : (spellings(value).at(-1) ?? value);
}

const rankAfter = (rank: string): string => (/^\d+$/.test(rank.trim()) ? String(Number(rank) + 1) : "");

function headsAbove(source: PageSource, row: Row): readonly string[] {
  const table = source.blocks.find((block) => block.kind === "table" && block.rows.includes(row));
  return table?.kind === "table" ? table.header.map((cell) => inlineOf(source, [cell]).text) : [];
}

/** Marker and box of the bullet it follows; a number goes on. */
function bulletLike(source: PageSource, item: Item, title: string): string {
  const lead = /^\s*(?:[-*+•]|\d+[.)])\s+(?:\[.\]\s+)?/.exec(textOf(source, item.first))?.[0] ?? "- ";
  return lead.replace(/\[.\]/, "[ ]").replace(/\d+/, (number) => String(Number(number) + 1)) + title;
}

function rowAt({ blocks }: PageSource, line: number): Row | null {
  for (const block of blocks)
    if (block.kind === "table" && !block.html && block.first <= line && line <= block.last)
      return block.rows.find(({ first }) => first === line) ?? null;
  return null;
}

function itemAt({ blocks }: PageSource, line: number): Item | null {
  const lists = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return lists.find(({ first }) => first === line) ?? null;
}

/** The line before the next heading of the level of the one on this line, or above it. */
function lastLineOf(source: PageSource, line: number): number {
  const sections = sectionsBelow(source.root);
  const level = sections.find(({ heading }) => heading?.first === line)?.level ?? 1;
  const next = sections.find(({ heading, level: other }) => heading !== null && heading.first > line && other <= level);
  return (next?.heading?.first ?? source.lines.length) - 1;
}

const textOf = ({ text, lines }: PageSource, at: number): string => {
  const line = lines[at];
  return line === undefined ? "" : text.slice(line.start, line.end);
};

/** The same page with one outcome more: with this title, in this group, and nothing that holds it back. */
function isOneMore(before: PageReadout, after: PageReadout, { title, horizon }: NewOutcome): boolean {
  const [was, now] = [statedShape(before.content), statedShape(after.content)];
  if (textWithout(was, ["outcomes"]) !== textWithout(now, ["outcomes"])) return false;
  const outcomes = after.content.outcomes;
  const at = outcomes.findIndex(
    (outcome) => outcome.title === title && outcome.held === null && (horizon === null || isIn(outcome, horizon)),
  );
  const candidates = outcomes.flatMap((outcome, index) => (outcome.title === title ? [index] : []));
  if (at < 0 || outcomes.length !== before.content.outcomes.length + 1) return false;
  const rest = (list: unknown, without: number | null): string =>
    JSON.stringify((list as readonly unknown[]).filter((_, index) => index !== without));
  return candidates.some((index) => rest(now["outcomes"], index) === rest(was["outcomes"], null));
}
