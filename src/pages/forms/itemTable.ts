/**
 * Tables whose rows are items: a column of titles beside columns of facts. Rows without a title, totals and headings
 * that repeat are no items; a bold row with otherwise empty cells is the group of the rows below it.
 */
import type { Row, Table } from "../source/block";
import type { Span } from "../source/sourceLines";
import { columnOf, type Column } from "../words/columnWords";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { mayHoldOnly, normalWords, phrases, wordsOf } from "../words/normalWords";
import type { LabelKind } from "../words/labelWords";
import { isPlaceholder } from "../words/sectionWords";
import type { InlineText } from "../inline/inlineText";
import { lineTitle } from "../inline/lineTitle";
import { inlineOf, type PageSource } from "./pageSource";

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

const notTitles = phrases(
  "total, totals, grand total, sum, average, summe, gesamt, totaal, subtotal, score, tbd, tba, tbc, todo, n a, na, none, keine, aucun, aucune, to be defined, to be decided, offen, noch offen, a definir, por definir, da definire, nog te bepalen, ntb, do ustalenia, bude upresneno, belirlenecek, 未定, 検討中, 調整中, なし, 待定, 暂无, 无, 미정, 없음, не определено, нет",
);

const notTitleWords = wordsOf(notTitles);

/** "Total: 4 projects" sums the rows above. */
const sum = /^\s*(?:grand total|total|sub-?total|sum|summe|gesamt|insgesamt|totaal|totale|suma|итого)\s*[:(]/i;

export function itemTable(page: PageSource, table: Table): ItemTable | null {
  const heads = table.header.map((cell) => inlineOf(page, [cell]).text);
  if (rowOfFacts(page, table) !== null) return null;
  const named = withWorkItems(page, table, descriptionsAsTitles(page, table, heads));
  const columns = withoutFigures(page, table, withoutCodes(page, table, wholesBesideParts(resultsAsTitles(named))));
  const facts = columns.filter((column) => column.kind === "attribute").length;
  const title = titleColumn(columns, facts);
  if (title !== null && columns[title]?.kind === "unknown" && !holdsWords(page, table, title)) return null;
  const stands = facts > 0 || columns.length === 1 || (title !== null && isNumberedResult(columns, title));
  if (title === null || !stands) return null;
  const column = columns[title];
  const sort = column?.kind === "title" ? column.sort : "item";
  const outcome = sort === "deliverable" ? outcomeColumn(columns, title) : null;
  const rows = byLabels(
    page,
    table.rows.flatMap((row) => itemRow(page, row, title, outcome)),
    title,
  );
  if (rows.length === 0 || isReleaseTable(page, rows, title, releaseHeads.has(normalWords(heads[title] ?? ""))))
    return null;
  return { table, columns, heads, title, sort, outcome, rows };
}

const described = phrases(
  "description, short description, summary, what, beschreibung, kurzbeschreibung, was, descripcion, descricao, descrizione, omschrijving, beskrivelse, beskrivning, opis, popis, aciklama, описание, опис, 说明, 描述, 内容, 説明, 概要, 설명, 내용",
);
/** What may stand beside words that are titles: how far, whose, when, which number. */
const besideTitles: ReadonlySet<AttributeName> = new Set([
  "status",
  "health",
  "owner",
  "target",
  "start",
  "priority",
  "effort",
  "work-item",
  "link",
  "tags",
]);
const longestTitle = 120;

/** "Status | Description | Reference" with states that repeat: short descriptions are the titles where no other column has any. */
function descriptionsAsTitles(page: PageSource, table: Table, heads: readonly string[]): readonly Column[] {
  const columns = heads.map(columnOf);
  const at = heads.findIndex((head) => described.has(normalWords(head)));
  const areFacts = columns.every(
    (column, index) => index === at || (column.kind === "attribute" && besideTitles.has(column.name)),
  );
  if (at < 0 || columns.length < 3 || !areFacts) return columns;
  const texts = (index: number): readonly string[] =>
    table.rows.map(({ cells: { [index]: cell } }) => (cell === undefined ? "" : inlineOf(page, [cell]).text));
  const states = texts(columns.findIndex((column) => column.kind === "attribute" && column.name === "status"));
  const isStated = new Set(states).size < states.length && states.some((state) => state !== "");
  const areShort = texts(at).every((text) => text.length <= longestTitle);
  return isStated && areShort ? columns.with(at, { kind: "title", sort: "item" }) : columns;
}

/** "Result", "Ergebnis" first, beside two facts or more and no other titles: the results that are to be reached. */
function resultsAsTitles(columns: readonly Column[]): readonly Column[] {
  const at = columns[0]?.kind === "rank" ? 1 : 0;
  const first = columns[at];
  const facts = columns.filter((column) => column.kind === "attribute").length;
  if (first?.kind !== "attribute" || first.name !== "result" || facts < 3) return columns;
  if (columns.some(({ kind }) => kind === "title")) return columns;
  return columns.with(at, { kind: "title", sort: "outcome" });
}

/** "Result | Deliverables": of two columns of parts without a column of outcomes, the first has what the second is part of. */
function wholesBesideParts(columns: readonly Column[]): readonly Column[] {
  const isPart = (column: Column): boolean => column.kind === "title" && column.sort === "deliverable";
  const whole = columns.findIndex(
    (column) => isPart(column) || (column.kind === "attribute" && column.name === "result"),
  );
  const isWhole = whole >= 0 && columns.slice(whole + 1).some(isPart);
  const isNamed = columns.some((column) => column.kind === "title" && !isPart(column));
  return isWhole && !isNamed ? columns.with(whole, { kind: "title", sort: "outcome" }) : columns;
}

const code = /^\s*\p{L}{0,4}[ .-]?\d{1,3}(?:\.\d{1,3})*\s*$/u;

/** "KR1" in every row numbers the rows: the column of words beside it has their titles. A goal in figures is a measure's. */
function withoutCodes(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  const texts = (at: number): readonly string[] => table.rows.map((row) => textOfCell(page, row, at));
  const isWorded = (at: number): boolean => {
    const all = texts(at);
    return all.filter((text) => /\p{L}{3}/u.test(text) && !code.test(text)).length * 2 >= all.length;
  };
  const coded = columns.findIndex(
    (column, at) => column.kind === "title" && texts(at).every((text) => code.test(text)),
  );
  if (coded < 0) return columns;
  const sort = columns[coded];
  return columns.map((column, at) => {
    if (at === coded) return { kind: "rank" };
    if (column.kind === "title" && !isWorded(at)) return { kind: "attribute", name: "goal-value" };
    const isFirst = at === coded + 1 && !statesOnly(column) && isWorded(at);
    return isFirst && sort !== undefined ? sort : column;
  });
}

const longestFigure = 24;
const measured: ReadonlySet<AttributeName> = new Set(["metric", "baseline", "current"]);

/** "Goal" above "55" and "< 30 %", beside a column of titles or of what is measured: what is to be reached, in figures. */
function withoutFigures(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  const titles = columns.filter(({ kind }) => kind === "title").length;
  const isMeasured = columns.some((column) => column.kind === "attribute" && measured.has(column.name));
  if (titles < 2 && !isMeasured) return columns;
  const isFigures = (at: number): boolean => {
    const texts = table.rows.map((row) => textOfCell(page, row, at));
    const filled = texts.filter((text) => text !== "");
    return filled.length > 0 && filled.every((text) => text.length <= longestFigure && /^[<>≤≥~+-]?\s*\d/.test(text));
  };
  return columns.map((column, at) =>
    column.kind === "title" && column.sort === "outcome" && isFigures(at)
      ? { kind: "attribute", name: "goal-value" }
      : column,
  );
}

const onlyIds = /^(?:(?:AB)?#\d{1,9}[\s,;&+]*)+$/i;

/** "Task | … | #1190": whatever the column is called, it links each row's work items. */
function withWorkItems(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  return columns.map((column, at) => {
    if (column.kind === "attribute") return column;
    const filled = table.rows.map((row) => textOfCell(page, row, at)).filter((text) => text !== "");
    const areIds = filled.length > 0 && filled.every((text) => onlyIds.test(text));
    return areIds ? { kind: "attribute", name: "work-item" } : column;
  });
}

function textOfCell(page: PageSource, { cells }: Row, at: number): string {
  const cell = cells[at];
  return cell === undefined ? "" : inlineOf(page, [cell]).text;
}

/** A column of states, names or times, or of titles already: none that could hold the titles of coded rows. */
const statesOnly = (column: Column): boolean =>
  column.kind === "title" ||
  (column.kind === "attribute" &&
    ["status", "health", "owner", "target", "start", "priority", "effort", "work-item"].includes(column.name));

/** "L9, L13" in every row of a column nobody knows: codes, and no titles. */
function holdsWords(page: PageSource, table: Table, at: number): boolean {
  const texts = table.rows.map((row) => textOfCell(page, row, at));
  return (
    texts.filter((text) => /\p{L}{3}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(text)).length * 2 >=
    texts.length
  );
}

/** A named title column beside at least one fact; else the first unknown column where two others are facts. */
function titleColumn(columns: readonly Column[], facts: number): number | null {
  const named = (sort: string): number =>
    columns.findIndex((column) => column.kind === "title" && column.sort === sort);
  const known = [named("deliverable"), named("outcome"), named("item")].filter((at) => at >= 0);
  const first = known[0];
  if (first !== undefined) {
    const others = columns.length - 1;
    return facts > 0 || (others > 0 && known.length > 1) || isNumberedResult(columns, first) ? first : null;
  }
  const unknown = columns.findIndex((column) => column.kind === "unknown");
  return unknown >= 0 && unknown <= 1 && facts >= 2 ? unknown : null;
}

/** "KR 1.1" beside what the key result is, and nothing else. */
const isNumberedResult = (columns: readonly Column[], title: number): boolean => {
  const named = columns[title];
  return title > 0 && columns[title - 1]?.kind === "rank" && named?.kind === "title" && named.sort === "deliverable";
};

/** The column of outcomes beside one of deliverables; where none is named so, a column of titles on its left. */
function outcomeColumn(columns: readonly Column[], title: number): number | null {
  const named = columns.findIndex(
    (column, index) => index !== title && column.kind === "title" && column.sort === "outcome",
  );
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
  if (isToBeFilled(page, others)) return [];
  const empty = others.filter((other) => isEmptyCell(page, other)).length;
  const alone = others.length > 0 && empty === others.length;
  // "The following are not likely to get done:" leads to the rows below it and is none itself.
  if (alone && !bold && inline.text.endsWith(":")) return [];
  // An owner in bold as well heads the rows below with the title.
  const heads = bold && empty >= 2 && others.every((other) => isEmptyCell(page, other) || isBold(page, other));
  return [{ row, groups: heads || (bold && alone) }];
}

function isBold(page: PageSource, cell: Span): boolean {
  const { bold, text } = inlineOf(page, [cell]);
  return bold.length === 1 && bold[0]?.from === 0 && bold[0].to === text.length;
}

/** "O1: …" above "KR1: …" rows: the labels say which row heads which, whatever else the rows state. */
function byLabels(page: PageSource, rows: readonly ItemRow[], title: number): readonly ItemRow[] {
  const labelOf = ({ row }: ItemRow): LabelKind | null => {
    const cell = row.cells[title];
    return cell === undefined ? null : lineTitle(inlineOf(page, [cell]), { lead: false }).labelKind;
  };
  const [first] = rows;
  if (first === undefined || labelOf(first) !== "outcome") return rows;
  const labels = rows.map(labelOf);
  if (!labels.includes("deliverable")) return rows;
  return rows.map(({ row }, at) => ({ row, groups: labels[at] === "outcome" }));
}

/** "[Date] | [Name]": a row of a template. */
function isToBeFilled(page: PageSource, cells: readonly Span[]): boolean {
  let places = 0;
  for (const cell of cells) if (cell.end > cell.start && isPlaceholder(inlineOf(page, [cell]).text)) places += 1;
  return places >= 2;
}

export function isNoTitle(text: string): boolean {
  if (isPlaceholder(text) || sum.test(text)) return true;
  if (!mayHoldOnly(text, notTitleWords)) return false;
  const words = normalWords(text);
  return words === "" || notTitles.has(words);
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

/** A label with what it says, as a table states it. */
export interface TableFact {
  readonly label: string;
  /** Where the fact begins. */
  readonly start: number;
  readonly value: Span;
}

/** Facts of a table of two columns whose first holds labels ("Status | Accepted"), or of one row; `null` for any other table. */
export function factTable(page: PageSource, table: Table): readonly TableFact[] | null {
  if (table.header.length !== 2) return rowOfFacts(page, table);
  const all = [{ cells: table.header }, ...table.rows];
  const facts = all.flatMap(({ cells: [label, value] }) => {
    const text = label === undefined ? "" : inlineOf(page, [label]).text;
    return label === undefined || value === undefined || text === ""
      ? []
      : [{ label: text, start: label.start, value }];
  });
  const known = facts.filter(({ label }) => attributeNamed(label) !== null).length;
  const head = attributeNamed(facts[0]?.label ?? "") ?? "other";
  const looksLikeItems = columnOf(facts[0]?.label ?? "").kind === "title" && head !== "other";
  return known >= 2 && known * 2 >= facts.length - 1 && !looksLikeItems ? facts : null;
}

const longestFact = 40;

/** "Owner | Start | Due" above a single row of values: facts of whatever the table stands below. */
function rowOfFacts(page: PageSource, table: Table): readonly TableFact[] | null {
  const [row, ...others] = table.rows;
  if (row === undefined || others.length > 0 || table.header.length < 3) return null;
  const labels = table.header.map((cell) => inlineOf(page, [cell]).text);
  const known = labels.filter((label) => attributeNamed(label) !== null).length;
  const holdsTitles = columnOf(labels[0] ?? "").kind === "title";
  const areShort = row.cells.every(({ start, end }) => end - start <= longestFact);
  const mostUnknown = areShort && labels.length > 4 ? 2 : 1;
  if (known < 3 || labels.length - known > mostUnknown || holdsTitles || attributeNamed(labels[0] ?? "") === null)
    return null;
  const facts = labels.map((label, at) => ({ label, value: row.cells[at] }));
  return facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, start: value.start, value }]));
}
