/**
 * What the columns of a table mean: by their heads, and by the cells below where heads alone mislead ("Goal" above figures,
 * "KR1" in every row, "Task" above nothing but ids).
 */
import type { Row, Table } from "../source/block";
import type { AttributeName } from "../words/attributeWords";
import { columnOf, hasTitles, statesFact, type Column } from "../words/columnWords";
import { isOnlyTime } from "../inline/when";
import { normalWords, phrases } from "../words/normalWords";
import { planningFacts } from "./attributes";
import type { Span } from "../source/sourceLines";
import { holdsLines, holdsList } from "./cellPieces";
import { inlineOf, type PageSource } from "./pageSource";

export function columnsOf(page: PageSource, table: Table, heads: readonly string[]): readonly Column[] {
  const columns = releasesDescribed(page, table, heads) ?? descriptionsAsTitles(page, table, heads);
  const known = withRanks(page, table, columns);
  const named = withTimes(page, table, workItemsAsTitles(page, table, withWorkItems(page, table, known)), heads);
  return withoutFigures(
    page,
    table,
    withoutCodes(
      page,
      table,
      wholesBesideParts(
        listsAsParts(
          page,
          table,
          heads,
          partsBesideGoals(
            page,
            table,
            measuresAsTitles(page, table, heads, prioritiesAsTitles(page, table, resultsAsTitles(named))),
          ),
        ),
      ),
    ),
  );
}

const described = phrases(`
  aciklama, beschreibung, beskrivelse, beskrivning, contenido, content, contents, contenu, contenuto, conteudo,
  descricao, descripcion, description, descrizione, focus, icerik, indhold, inhalt, inhalte, inhoud, innehall,
  innhold, kurzbeschreibung, obsah, omschrijving, opis, popis, short description, summary, was, what, zakres,
  zawartosc, зміст, опис, описание, содержание, 내용, 설명, 内容, 描述, 概要, 説明, 说明
`);
/** What may stand beside words that are titles: how far, whose, when, which number. */
const besideTitles: readonly AttributeName[] = [...planningFacts, "effort", "link", "tags"];
const longestTitle = 120;

/** "Status | Description | Reference" with states that repeat: short descriptions are the titles where no other column has any. */
function descriptionsAsTitles(page: PageSource, table: Table, heads: readonly string[]): readonly Column[] {
  const columns = heads.map(columnOf);
  const at = heads.findIndex((head) => described.has(normalWords(head)));
  const areFacts = columns.every((column, index) => index === at || statesFact(column, ...besideTitles));
  if (at < 0 || columns.length < 3 || !areFacts) return columns;
  const texts = (index: number): readonly string[] => table.rows.map((row) => textOfCell(page, row, index));
  const states = texts(columns.findIndex((column) => statesFact(column, "status")));
  const isStated = new Set(states).size < states.length && states.some((state) => state !== "");
  const areShort = texts(at).every((text) => text.length <= longestTitle);
  return isStated && areShort ? columns.with(at, { kind: "title", sort: "item" }) : columns;
}

/** "Version | Content" above versions in their order, without a day or a person as a history has them: what is planned for each; `null` for any other table. */
function releasesDescribed(page: PageSource, table: Table, heads: readonly string[]): readonly Column[] | null {
  const [first = "", second = ""] = heads.map(normalWords);
  if (!releases.has(first) || !described.has(second) || !holdsVersions(page, table, 0)) return null;
  const columns = heads.map(columnOf);
  if (columns.some((column) => statesFact(column, "owner", "target", "start") && column !== columns[0])) return null;
  return columns.with(0, { kind: "attribute", name: "target" }).with(1, { kind: "title", sort: "item" });
}

/** "Result", "Ergebnis" first, beside two facts or more and no other titles: the results that are to be reached. */
function resultsAsTitles(columns: readonly Column[]): readonly Column[] {
  const at = columns[0]?.kind === "rank" ? 1 : 0;
  const facts = columns.filter(({ kind }) => kind === "attribute").length;
  if (!statesFact(columns[at], "result") || facts < 3) return columns;
  if (columns.some(({ kind }) => kind === "title")) return columns;
  return columns.with(at, { kind: "title", sort: "outcome" });
}

/** What a thing mainly consists of: its parts, where the cells have a line for each. "内容" alone describes it. */
const contents = phrases(`
  contenido principal, contenu principal, conteudo principal, hauptinhalte, main content, main contents,
  wesentliche inhalte, 세부 내용, 주요 내용, 主な内容, 主要内容, 具体内容, 工作内容
`);

/**
 * "Outcome | What will be in place" with a list in the cells of the second: the parts of the first, whatever their head, and so are
 * lists of "Results" beside the days until when. Beside lists of what is delivered the first column has what it is delivered for.
 */
function listsAsParts(
  page: PageSource,
  table: Table,
  heads: readonly string[],
  columns: readonly Column[],
): readonly Column[] {
  const inMost = (at: number, holds: (cell: Span) => boolean): boolean => {
    const cells = table.rows.flatMap(({ cells: { [at]: cell } }) =>
      cell !== undefined && cell.end > cell.start ? [cell] : [],
    );
    const holding = cells.filter(holds).length;
    return holding >= 2 && holding * 2 >= cells.length;
  };
  const listing = (at: number): boolean => inMost(at, (cell) => holdsList(page, cell));
  const lines = (at: number): boolean => inMost(at, (cell) => holdsLines(page, cell));
  const namesContents = (at: number): boolean => contents.has(normalWords(heads[at] ?? ""));
  const part = columns.findIndex((column) => hasTitles(column, "deliverable"));
  if (part >= 0) {
    const first = columns[0]?.kind === "rank" ? 1 : 0;
    const isAlone = columns.every(({ kind }, at) => at === part || kind !== "title");
    const isWhole = isAlone && first < part && columns[first]?.kind === "unknown" && holdsWords(page, table, first);
    return isWhole && listing(part) ? columns.with(first, { kind: "title", sort: "outcome" }) : columns;
  }
  const whole = columns.findIndex((column) => hasTitles(column, "outcome"));
  const isDue = columns.some((column) => statesFact(column, "target"));
  const mayList = (column: Column): boolean => column.kind === "unknown" || (isDue && statesFact(column, "result"));
  const isPart = (column: Column, at: number): boolean =>
    at > whole && ((mayList(column) && listing(at)) || ((column.kind === "unknown" || namesContents(at)) && lines(at)));
  const at = whole < 0 ? -1 : columns.findIndex(isPart);
  return at < 0 ? columns : columns.with(at, { kind: "title", sort: "deliverable" });
}

/**
 * "Goal | Milestone" with milestones below an empty cell of the goal: the second of two columns of outcomes has the parts of
 * the first, and so has a column of whatever name that goes on in all those rows.
 */
function partsBesideGoals(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  const isGoal = (column: Column): boolean => hasTitles(column, "outcome");
  const first = columns.findIndex(isGoal);
  const going = first < 0 ? [] : table.rows.filter((row) => textOfCell(page, row, first) === "");
  const named = columns.findIndex((column, at) => at > first && isGoal(column));
  const isNamed = columns.some((column) => hasTitles(column, "deliverable"));
  const second =
    named >= 0 || isNamed
      ? named
      : columns.findIndex(
          ({ kind }, at) =>
            at > first && kind === "unknown" && going.every((row) => /\p{L}{3}/u.test(textOfCell(page, row, at))),
        );
  const goesOn = going.some((row) => textOfCell(page, row, second) !== "");
  return second >= 0 && goesOn ? columns.with(second, { kind: "title", sort: "deliverable" }) : columns;
}

/** "Priority | KPI | Owner" above several words a cell, and no other titles: the priorities are what is to be done. */
function prioritiesAsTitles(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  if (!statesFact(columns[0], "priority") || columns.some(({ kind }) => kind === "title")) return columns;
  const texts = table.rows.map((row) => textOfCell(page, row, 0)).filter((text) => text !== "");
  const areWords = texts.length > 0 && texts.every((text) => /\p{L}{3}.*\s.*\p{L}{3}/u.test(text));
  return areWords ? columns.with(0, { kind: "title", sort: "outcome" }) : columns;
}

/** "Result | Deliverables": of two columns of parts without a column of outcomes, the first has what the second is part of. */
function wholesBesideParts(columns: readonly Column[]): readonly Column[] {
  const isPart = (column: Column): boolean => hasTitles(column, "deliverable");
  const whole = columns.findIndex((column) => isPart(column) || statesFact(column, "result"));
  const isWhole = whole >= 0 && columns.slice(whole + 1).some(isPart);
  const isNamed = columns.some((column) => column.kind === "title" && !isPart(column));
  return isWhole && !isNamed ? columns.with(whole, { kind: "title", sort: "outcome" }) : columns;
}

/** Where measures are taken: what figures measure is called an indicator there. */
const taken = phrases("medida, medidas, mesure, mesures, misura, misure");

/** "Medida | Responsable | Plazo" above several words a cell, beside what is known to be tracked, and no other titles but those of parts. */
function measuresAsTitles(
  page: PageSource,
  table: Table,
  heads: readonly string[],
  columns: readonly Column[],
): readonly Column[] {
  const at = columns[0]?.kind === "rank" ? 1 : 0;
  if (!statesFact(columns[at], "metric") || !taken.has(normalWords(heads[at] ?? ""))) return columns;
  const isNamed = columns.some((column) => column.kind === "title" && !hasTitles(column, "deliverable"));
  const isMeasured = columns.some((column) => statesFact(column, "baseline", "current", "goal-value", "unit"));
  const tracked = columns.filter((column) => statesFact(column, "owner", "status", "target", "work-item")).length;
  if (isNamed || isMeasured || tracked < 2) return columns;
  const texts = table.rows.map((row) => textOfCell(page, row, at)).filter((text) => text !== "");
  const areWords = texts.filter((text) => severalWords.test(text)).length * 2 > texts.length;
  return areWords ? columns.with(at, { kind: "title", sort: "outcome" }) : columns;
}

const code = /^\s*\p{L}{0,4}[ .-]?\d{1,3}(?:\.\d{1,3})*\s*$/u;

/** "KR1" in every row numbers the rows: the column of words beside it has their titles, else, where they come first, the one that describes them. A goal in figures is a measure's. */
function withoutCodes(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  const coded = columns.findIndex(
    (column, at) => column.kind === "title" && table.rows.every((row) => code.test(textOfCell(page, row, at))),
  );
  if (coded < 0) return columns;
  const sort = columns[coded];
  const isWorded = (at: number): boolean => {
    const all = table.rows.map((row) => textOfCell(page, row, at));
    return all.filter((text) => /\p{L}{3}/u.test(text) && !code.test(text)).length * 2 >= all.length;
  };
  const told = coded === 0 && !isWorded(1) ? columns.findIndex((column) => statesFact(column, "description")) : -1;
  const worded = told < 0 ? coded + 1 : told;
  return columns.map((column, at) => {
    if (at === coded) return { kind: "rank" };
    if (column.kind === "title" && !isWorded(at)) return { kind: "attribute", name: "goal-value" };
    const isFirst = at === worded && !statesOnly(column) && isWorded(at);
    return isFirst && sort !== undefined ? sort : column;
  });
}

const longestFigure = 24;
const isFigure = (text: string): boolean => text.length <= longestFigure && /^[<>≤≥~+-]?\s*\d/.test(text);

/** Nothing but figures, in one row at least. */
export function holdsFigures(page: PageSource, { rows }: Table, at: number): boolean {
  const texts = rows.map((row) => textOfCell(page, row, at)).filter((text) => text !== "");
  return texts.length > 0 && texts.every(isFigure);
}

const valuesOfMetrics: readonly AttributeName[] = ["metric", "unit", "baseline", "current", "goal-value"];

/**
 * "Goal" above "55" and "< 30 %", beside a column of titles or of what is measured: what is to be reached, in figures. Behind what is
 * measured one figure says so, and so do columns of nothing but values.
 */
function withoutFigures(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  const titles = columns.filter(({ kind }) => kind === "title").length;
  const isMeasured = columns.some((column) => statesFact(column, "metric", "baseline", "current"));
  if (titles < 2 && !isMeasured) return columns;
  const measured = columns.findIndex((column) => statesFact(column, "metric"));
  const areValues = columns.every(
    (column) => column.kind === "rank" || hasTitles(column, "outcome") || statesFact(column, ...valuesOfMetrics),
  );
  const isFigures = (at: number): boolean => {
    if (titles === 1 && measured >= 0 && measured < at)
      return areValues || table.rows.some((row) => isFigure(textOfCell(page, row, at)));
    return holdsFigures(page, table, at);
  };
  return columns.map((column, at) =>
    hasTitles(column, "outcome") && isFigures(at) ? { kind: "attribute", name: "goal-value" } : column,
  );
}

/** "AP | Ergebnis" above 1, 2, 3: a first column nobody knows that counts its rows. */
function withRanks(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  const counts =
    columns[0]?.kind === "unknown" &&
    table.rows.length >= 2 &&
    table.rows.every((row, at) => textOfCell(page, row, 0).replace(/\.$/, "") === String(at + 1));
  return counts ? columns.with(0, { kind: "rank" }) : columns;
}

const onlyIds = /^(?:(?:AB)?#\d{1,9}[\s,;&+]*)+$/i;

/** "Task | … | #1190": whatever the column is called, it links each row's work items. */
function withWorkItems(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  return columns.map((column, at) =>
    column.kind !== "attribute" && holdsOnlyIds(page, table, at) ? { kind: "attribute", name: "work-item" } : column,
  );
}

const severalWords = /\p{L}{3}\S*\s+\S.*\p{L}{3}/u;

/** "Work items" above several words in each row and no number, and no other titles: what is to be done. */
function workItemsAsTitles(page: PageSource, table: Table, columns: readonly Column[]): readonly Column[] {
  const at = columns.findIndex((column) => statesFact(column, "work-item"));
  if (at < 0 || at > 1 || columns.some(({ kind }) => kind === "title")) return columns;
  const texts = table.rows.map((row) => textOfCell(page, row, at));
  const areTitles = texts.length > 0 && texts.every((text) => severalWords.test(text) && !/#\d/.test(text));
  return areTitles ? columns.with(at, { kind: "title", sort: "item" }) : columns;
}

/** "Wann fertig" above "Q3 FY27": a column nobody knows whose cells mostly name parts of years, where no other says until when; or one of releases above nothing but versions. */
function withTimes(
  page: PageSource,
  table: Table,
  columns: readonly Column[],
  heads: readonly string[],
): readonly Column[] {
  if (columns.some((column) => statesFact(column, "target"))) return columns;
  const isTime = ({ kind }: Column, index: number): boolean =>
    (kind === "unknown" && holdsTimes(page, table, index)) ||
    (releases.has(normalWords(heads[index] ?? "")) && holdsVersions(page, table, index));
  const at = columns.findIndex((column, index) => index > 0 && isTime(column, index));
  return at < 0 ? columns : columns.with(at, { kind: "attribute", name: "target" });
}

const releases = phrases(`
  milestone, release, releases, surum, target release, target version, versao, versie, version, versión, versione,
  versions, verze, wersja, версия, версія, 버전, バージョン, 版本
`);

const holdsVersions = (page: PageSource, { rows }: Table, at: number): boolean =>
  rows.every((row) => /^(?:v?\d{1,4}(?:\.(?:\d{1,4}|x)){1,3})?$/i.test(textOfCell(page, row, at).trim()));

/** Days may as well be those of a change. */
function holdsTimes(page: PageSource, { rows }: Table, at: number): boolean {
  const texts = rows.map((row) => textOfCell(page, row, at)).filter((text) => text !== "");
  const times = texts.filter((text) => partOfYear.test(text) && isOnlyTime(text));
  return times.length >= 2 && times.length * 3 >= texts.length * 2;
}

const partOfYear = /(?<!\p{L})[QTHSK][1-4](?!\d)/u;

function holdsOnlyIds(page: PageSource, { rows }: Table, at: number): boolean {
  let isFilled = false;
  for (const row of rows) {
    const text = textOfCell(page, row, at);
    if (text === "") continue;
    if (!onlyIds.test(text)) return false;
    isFilled = true;
  }
  return isFilled;
}

function textOfCell(page: PageSource, { cells }: Row, at: number): string {
  const cell = cells[at];
  return cell === undefined ? "" : inlineOf(page, [cell]).text;
}

/** A column of states, names or times, or of titles already: none that could hold the titles of coded rows. */
const statesOnly = (column: Column): boolean =>
  column.kind === "title" || statesFact(column, "effort", ...planningFacts);

/** "L9, L13" in every row of a column nobody knows: codes, and no titles. */
export function holdsWords(page: PageSource, table: Table, at: number): boolean {
  const texts = table.rows.map((row) => textOfCell(page, row, at));
  return (
    texts.filter((text) => /\p{L}{3}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(text)).length * 2 >=
    texts.length
  );
}
