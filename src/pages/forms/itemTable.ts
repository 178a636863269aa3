/**
 * Tables whose rows are items: a column of titles beside columns of facts. Rows without a title, totals and headings
 * that repeat are no items; a bold row with otherwise empty cells is the group of the rows below it.
 */
import type { Row, Table } from "../source/block";
import type { Span } from "../source/sourceLines";
import { columnOf, hasTitles, statesFact, type Column, type TitleSort } from "../words/columnWords";
import type { AttributeName } from "../words/attributeWords";
import { mayHoldOnly, normalWords, phrases, vocabularyOf } from "../words/normalWords";
import { labelKind, type LabelKind } from "../words/labelWords";
import { isPlaceholder, saysNothing } from "../words/placeholder";
import type { InlineText } from "../inline/inlineText";
import { lineTitle } from "../inline/lineTitle";
import { isSetIn } from "../inline/peeling";
import { trackingFacts } from "./attributes";
import { isInBold } from "./cellPieces";
import { rowOfFacts } from "./factTable";
import { inlineOf, type PageSource } from "./pageSource";
import { columnsOf, holdsFigures, holdsWords } from "./tableColumns";

export interface ItemTable {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
  readonly title: number;
  readonly sort: "outcome" | "deliverable" | "item";
  /** Column of the outcome each row belongs to, where rows are deliverables of outcomes in the same table. */
  readonly outcome: number | null;
  readonly rows: readonly ItemRow[];
}

export interface ItemRow {
  readonly row: Row;
  /** The row heads the rows below it. */
  readonly groups: boolean;
}

/** How many of these its columns say: who, how far, how well, until when and in which work item. */
export const trackedFacts = ({ columns }: ItemTable): number =>
  [...trackingFacts].filter((fact) => columns.some((column) => statesFact(column, fact))).length;

/** What a row says of those below it: the only words in it, in bold, and not where titles stand. */
export function rowAbove(page: PageSource, { cells }: Row, title: number): string | null {
  const [words, ...others] = cells.filter((cell) => !isEmptyCell(page, cell));
  const isAlone = words !== undefined && others.length === 0 && words !== cells[title];
  return isAlone && isInBold(page, words) ? lineTitle(inlineOf(page, [words]), { lead: false }).title : null;
}

/** What sums rows, and a word for what is not settled that may as well be a value ("Offen"). */
const notTitles = phrases("average, score, offen");

const notTitleWords = vocabularyOf(notTitles);

/** "Total", "Summe A": what sums the rows above, whatever stands behind it. */
const sum =
  /^\s*(?:(?:grand |sub-?)?total[et]?|sum|(?:zwischen)?summe|gesamt|insgesamt|totaal|suma|summa|razem|celkem|toplam|итого|всего|разом|合計|小計|合计|小计|합계|소계)(?!\p{L})/iu;
const closes = /^\s*(?:[:(]|\S{0,3}\s*$)/u;

/** Behind the word stands nothing but a letter or a colon. */
const isSum = (text: string): boolean => {
  const word = sum.exec(text)?.[0];
  return word !== undefined && closes.test(text.slice(word.length));
};

export function itemTable(page: PageSource, table: Table): ItemTable | null {
  const heads = table.header.map((cell) => inlineOf(page, [cell]).text);
  if (rowOfFacts(page, table) !== null) return null;
  if (explainsStates(page, table, heads)) return null;
  const columns = columnsOf(page, table, heads);
  const facts = columns.filter((column) => column.kind === "attribute").length;
  const measured = measuredResult(page, table, heads);
  const title = measured ?? titleColumn(columns, facts, (at) => holdsWords(page, table, at));
  const stands =
    facts > 0 || columns.length === 1 || measured !== null || (title !== null && isNumberedResult(columns, title));
  if (title === null || !stands) return null;
  const column = columns[title];
  const sort = column?.kind === "title" ? column.sort : "item";
  const outcome = sort === "deliverable" ? outcomeColumn(columns, title) : null;
  const found = table.rows.flatMap((row) => itemRow(page, row, title, outcome));
  const labelled = byLabels(page, found, title);
  const rows = sort === "deliverable" ? labelled : byIndent(page, labelled, title);
  if (listsPages(page, rows, title)) return null;
  if (rows.length === 0 || isReleaseTable(page, rows, title, releaseHeads.has(normalWords(heads[title] ?? ""))))
    return null;
  return { table, columns, heads, title, sort, outcome, rows };
}

/** "Stage | Description | Activities", a row for each stage: what the states mean. */
function explainsStates(page: PageSource, { rows }: Table, heads: readonly string[]): boolean {
  const [first, ...others] = heads.map(columnOf);
  const namesItems = others.some((column) => hasTitles(column, "outcome"));
  const tracks = others.some((column) => statesFact(column, ...trackingFacts));
  if (!statesFact(first, "status") || namesItems || tracks) return false;
  const states = rows.map(({ cells: [cell] }) => (cell === undefined ? "" : inlineOf(page, [cell]).text.trim()));
  return states.length >= 2 && new Set(states).size === states.length && !states.includes("");
}

/** "Payments | [roadmap](/Roadmaps/Payments) | Ann": links to pages where titles would stand, all of the same words. */
function listsPages(page: PageSource, rows: readonly ItemRow[], title: number): boolean {
  if (rows.length < 2) return false;
  const cells = rows
    .map(({ row }) => row.cells[title])
    .map((cell) => (cell === undefined ? null : inlineOf(page, [cell])));
  const [first] = cells;
  return cells.every((cell) => cell !== null && cell.text === first?.text && cell.links.some(({ from }) => from === 0));
}

/** A named title column beside at least one fact; else the first unknown column of words where two others are facts. */
function titleColumn(columns: readonly Column[], facts: number, hasWords: (column: number) => boolean): number | null {
  const named = (sort: TitleSort): number => columns.findIndex((column) => hasTitles(column, sort));
  const known = [named("deliverable"), named("outcome"), named("item")].filter((at) => at >= 0);
  const first = known[0];
  if (first !== undefined) {
    const others = columns.length - 1;
    return facts > 0 || (others > 0 && known.length > 1) || isNumberedResult(columns, first) ? first : null;
  }
  const unknown = columns.findIndex((column, at) => column.kind === "unknown" && at <= 1 && hasWords(at));
  // "# | Phase | … | Status": numbered rows that say how far they are need no other fact.
  const isStated = columns[0]?.kind === "rank" && columns.some((column) => statesFact(column, "status"));
  return unknown >= 0 && (facts >= 2 || isStated) ? unknown : describedBelowThemes(columns);
}

/** "Theme | Description | Timeline": what is planned for each theme, where no other column could name it. */
function describedBelowThemes(columns: readonly Column[]): number | null {
  const states = (...facts: readonly AttributeName[]): boolean =>
    columns.some((column) => statesFact(column, ...facts));
  const isPlan =
    states("theme") && states("target", "start", "status") && columns.every(({ kind }) => kind === "attribute");
  const at = columns.findIndex((column) => statesFact(column, "description"));
  return isPlan && at >= 0 ? at : null;
}

/** "KR 1.1" beside what the key result is, and nothing else. */
const isNumberedResult = (columns: readonly Column[], title: number): boolean =>
  columns[title - 1]?.kind === "rank" && hasTitles(columns[title], "deliverable");

/** "KR | From | To" above nothing but figures beside the results, whatever the heads of the values are called. */
function measuredResult(page: PageSource, table: Table, heads: readonly string[]): number | null {
  const at = heads.findIndex((head) => labelKind(head) === "deliverable" && hasTitles(columnOf(head), "deliverable"));
  if (at < 0 || at > 1 || heads.length - at < 3) return null;
  return heads.every((_, other) => other <= at || holdsFigures(page, table, other)) ? at : null;
}

/** The column of outcomes beside one of deliverables; where none is named so, a column of titles on its left. */
function outcomeColumn(columns: readonly Column[], title: number): number | null {
  const named = columns.findIndex((column, index) => index !== title && hasTitles(column, "outcome"));
  const at = named >= 0 ? named : columns.findIndex(({ kind }) => kind === "title");
  return at < 0 || at === title || (named < 0 && at > title) ? null : at;
}

/** Neither bold nor numbered. */
const startsPlainly = ({ bold, text }: InlineText): boolean => bold.length === 0 && !/^\d/.test(text);

function itemRow(page: PageSource, row: Row, column: number, outcome: number | null): readonly ItemRow[] {
  const cell = row.cells[column];
  const inline = cell === undefined ? null : inlineOf(page, [cell]);
  // An outcome may stand there before anybody knows its parts.
  if (outcome !== null && (inline === null || isNoTitle(inline.text))) return itemRow(page, row, outcome, null);
  if (inline === null || isNoTitle(inline.text)) return [];
  const title = startsPlainly(inline) ? null : lineTitle(inline, { lead: false });
  if (title !== null && isNoTitle(title.title)) return [];
  const bold = inline.bold.some(({ from, to }) => title !== null && from <= title.piece.from && to >= title.piece.to);
  const others = row.cells.filter((_, at) => at !== column && at !== outcome);
  if (isToBeFilled(page, others) || (sum.test(inline.text) && holdFigures(page, others))) return [];
  if (!bold && !inline.text.endsWith(":")) return [{ row, groups: false }];
  const empty = others.filter((other) => isEmptyCell(page, other)).length;
  const alone = others.length > 0 && empty === others.length;
  // "The following are not likely to get done:" leads to the rows below it and is none itself.
  if (alone && !bold && inline.text.endsWith(":")) return [];
  // An owner in bold as well heads the rows below with the title.
  const heads = bold && empty >= 2 && others.every((other) => isEmptyCell(page, other) || isInBold(page, other));
  return [{ row, groups: heads || (bold && alone) }];
}

/** "O1" and "KR1.1" in a column of their own before the titles. */
function codeOf(page: PageSource, cells: readonly Span[]): LabelKind | null {
  const codes = cells.map((cell) =>
    /^(\p{L}{1,3})[ .-]?\d{1,2}(?:\.\d{1,2})?$/u.exec(inlineOf(page, [cell]).text.trim()),
  );
  const letters = codes.find((code) => code !== null)?.[1];
  return letters === undefined ? null : labelKind(letters);
}

/** "O1: …" above "KR1: …" rows: the labels say which row heads which, whatever else the rows state. */
function byLabels(page: PageSource, rows: readonly ItemRow[], title: number): readonly ItemRow[] {
  const labelOf = ({ row }: ItemRow): LabelKind | null => {
    const cell = row.cells[title];
    const own = cell === undefined ? null : lineTitle(inlineOf(page, [cell]), { lead: false }).labelKind;
    return own ?? codeOf(page, row.cells.slice(0, title));
  };
  const [first] = rows;
  if (first === undefined || labelOf(first) !== "outcome") return rows;
  const labels = rows.map(labelOf);
  if (!labels.includes("deliverable")) return rows;
  return rows.map(({ row }, at) => ({ row, groups: labels[at] === "outcome" }));
}

/** "Waiting list" above "- Order" and "↳ Mail": rows set in are parts of the row above them, all others are none. */
function byIndent(page: PageSource, rows: readonly ItemRow[], title: number): readonly ItemRow[] {
  if (rows.some(({ groups }) => groups)) return rows;
  const setIn = rows.map(({ row: { cells } }) => {
    const cell = cells[title];
    return cell !== undefined && isSetIn(inlineOf(page, [cell]).text);
  });
  return setIn[0] === false && setIn.includes(true) ? rows.map(({ row }, at) => ({ row, groups: !setIn[at] })) : rows;
}

/** "[Date] | [Name]": a row of a template. */
function isToBeFilled(page: PageSource, cells: readonly Span[]): boolean {
  let places = 0;
  for (const cell of cells) if (cell.end > cell.start && isPlaceholder(inlineOf(page, [cell]).text)) places += 1;
  return places >= 2;
}

export function isNoTitle(text: string): boolean {
  if (saysNothing(text) || isSum(text)) return true;
  return mayHoldOnly(text, notTitleWords) && notTitles.has(normalWords(text));
}

/** Some of the cells hold figures, and none a word. */
function holdFigures(page: PageSource, cells: readonly Span[]): boolean {
  const texts = cells.map((cell) => inlineOf(page, [cell]).text);
  return texts.some((text) => /\d/.test(text)) && !texts.some((text) => /\p{L}{2}/u.test(text));
}

function isEmptyCell(page: PageSource, cell: Span): boolean {
  if (cell.end <= cell.start) return true;
  const inline = inlineOf(page, [cell]);
  return inline.images.length === 0 && /^[\s*–—-]*$/.test(inline.text);
}

const release =
  /^(?:v|version |release )?\d{1,4}(?:\.(?:\d{1,4}|x)){0,3}$|^v\d|^(?:19|20)\d{2}(?:-\d{2}){0,2}$|^Q[1-4]\b[\s\d]*$/i;

const releaseHeads = phrases(
  "milestone, milestones, milestone name, release, releases, version, versions, release name",
);
/** "Toolkit 2.0 preview", "[1.4] in the app": what is released, with its number. */
const numberedRelease =
  /(?:^|\s)\[?v?\d+(?:\.(?:\d+|x))+\]?(?:\s(?:alpha|beta|preview|rc|ga|lts|stable)\s?\d*)?$|^\[v?\d+(?:\.\d+)+\]\s/i;

/**
 * Rows that are versions or dates, by their whole text or by the link they start with, are a release calendar; in a column of
 * milestones or releases, a version that ends or begins the text says as much.
 */
function isReleaseTable(page: PageSource, rows: readonly ItemRow[], title: number, named: boolean): boolean {
  const versions = rows.filter(({ row }) => {
    const cell = row.cells[title];
    const inline = cell === undefined ? null : inlineOf(page, [cell]);
    const link = inline?.links.find(({ from }) => from === 0);
    return (
      inline !== null &&
      (release.test(inline.text) ||
        (named && numberedRelease.test(inline.text)) ||
        (link !== undefined && release.test(inline.text.slice(0, link.to))))
    );
  });
  return versions.length * 2 > rows.length;
}
