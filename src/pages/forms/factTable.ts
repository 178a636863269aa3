/** Tables that state facts of what they stand below, and hold no items. */
import type { Table } from "../source/block";
import type { Span } from "../source/sourceLines";
import { attributeNamed } from "../words/attributeWords";
import { columnOf, hasTitles } from "../words/columnWords";
import { inlineOf, type PageSource } from "./pageSource";

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
export function rowOfFacts(page: PageSource, table: Table): readonly TableFact[] | null {
  const [row, ...others] = table.rows;
  if (row === undefined || others.length > 0 || table.header.length < 3) return null;
  const labels = table.header.map((cell) => inlineOf(page, [cell]).text);
  const known = labels.filter((label) => attributeNamed(label) !== null).length;
  const [first = "", ...behind] = labels;
  // "Result | Deliverables" has a title and its parts.
  const isWhole =
    attributeNamed(first) === "result" && behind.some((label) => hasTitles(columnOf(label), "deliverable"));
  const holdsTitles = isWhole || (columnOf(first).kind === "title" && !isNumberOfWork(page, row.cells[0]));
  const areShort = row.cells.every(({ start, end }) => end - start <= longestFact);
  const mostUnknown = areShort && labels.length > 4 ? 2 : 1;
  if (known < 3 || labels.length - known > mostUnknown || holdsTitles || attributeNamed(first) === null) return null;
  const facts = labels.map((label, at) => ({ label, value: row.cells[at] }));
  return facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, start: value.start, value }]));
}

/** "#4102" below "Epic" names the work and has no title. */
const isNumberOfWork = (page: PageSource, cell: Span | undefined): boolean =>
  cell !== undefined && /^\s*(?:AB)?#\d+\s*$/.test(inlineOf(page, [cell]).text);
