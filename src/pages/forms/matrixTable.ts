/**
 * Tables whose columns are times or lanes (Theme × Now / Next / Later, Area × Q1 / Q2 / Q3): each line of a cell is an
 * outcome with the lane of its column and the theme of its row. Where cells only carry marks, the row is the outcome
 * and its marked columns say when. Numbers in cells are a budget or a measure, never outcomes.
 */
import type { When } from "../../domain/strategy";
import type { Row, Table } from "../source/block";
import type { Section } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { whenOf } from "../inline/when";
import { groupOf, type Group } from "../words/groupHeading";
import { normalWords, phrases } from "../words/normalWords";
import { titledPieces } from "./cellPieces";
import { groupFacts, type GroupFacts } from "./groupFacts";
import type { ItemTable } from "./itemTable";
import type { LineDraft } from "./lineDraft";
import { draftOfRow } from "./rowDraft";
import type { OutcomeDraft } from "./outcomeDraft";
import { inlineOf, type PageSource } from "./pageSource";

interface Lane {
  readonly column: number;
  readonly group: Extract<Group, { kind: "horizon" | "status" }>;
}

export interface MatrixTable {
  readonly table: Table;
  readonly lanes: readonly Lane[];
  /** Column of the theme (or of the title, where cells carry marks); `null` when every column is a lane. */
  readonly names: number | null;
  readonly cells: "titles" | "marks";
}

const mark = /^(?:[x✓✔✅●•■█▓═–—>→*-]|\uFE0F|:[a-z_]+:|\s)+$/iu;

export function matrixTable(page: PageSource, table: Table): MatrixTable | null {
  if (table.rows.length === 0) return null;
  const heads = table.header.map((cell) => inlineOf(page, [cell]).shape.trim());
  const lanes = heads.flatMap((head, column): readonly Lane[] => {
    const group = head === "" ? null : groupOf(head);
    return group?.kind === "horizon" || group?.kind === "status" ? [{ column, group }] : [];
  });
  const others = heads.length - lanes.length;
  if (lanes.length < 2 || others > 1 || (others === 1 && lanes.some(({ column }) => column === 0))) return null;
  const names = others === 0 ? null : 0;
  if (names !== null && countsPeople(heads[0] ?? "")) return null;
  const texts = table.rows.flatMap((row) =>
    lanes.flatMap(({ column }) => {
      const cell = row.cells[column];
      const text = cell === undefined ? "" : inlineOf(page, [cell]).text.trim();
      return text === "" || /^[-–—]$/.test(text) ? [] : [text];
    }),
  );
  if (texts.length === 0) return null;
  const times = lanes.every(({ group }) => group.kind === "horizon");
  if (names !== null && times && texts.every((text) => mark.test(text))) return { table, lanes, names, cells: "marks" };
  const worded = texts.filter((text) => /\p{L}{3}/u.test(text) && !/^[\d\s.,%€$£]+\p{L}{0,4}$/u.test(text));
  return worded.length * 4 >= texts.length * 3 ? { table, lanes, names, cells: "titles" } : null;
}

const people = phrases(`
  budget, capacity, cost, coste, costs, custo, day, indicador, indicateur, kennzahl, kosten, kpi, kpis, measure,
  member, metric, metrica, metrics, naam, name, on call, people, person, persoon, team member, week, who
`);

/** Rotas, budgets and measures are laid out by time as well. */
const countsPeople = (head: string): boolean => people.has(normalWords(head));

export function matrixOutcomes(
  page: PageSource,
  section: Section,
  matrix: MatrixTable,
  guessed: boolean,
): readonly OutcomeDraft[] {
  const above = groupFacts(page, section);
  const items = asItems(matrix);
  return matrix.table.rows.flatMap((row): readonly OutcomeDraft[] => {
    if (matrix.cells === "marks") return markedRow(page, items, row, matrix, above, guessed);
    const theme = matrix.names === null ? "" : textOf(page, row, matrix.names);
    return matrix.lanes.flatMap(({ column, group }) =>
      titledPieces(page, row.cells[column]).flatMap(({ title, parts, said }): readonly OutcomeDraft[] => {
        const drafted = (span: Span): LineDraft =>
          draftOfRow(page, items, { ...row, cells: withCell(row, column, span) }, column);
        const own = drafted(title);
        const line = said.length === 0 ? own : { ...own, prose: [...own.prose, ...said] };
        if (!/\p{L}/u.test(line.title.title)) return [];
        return [
          {
            line,
            ...above,
            trail: [...above.trail, ...(theme === "" ? [] : [theme])],
            theme: theme === "" ? above.theme : theme,
            horizon: group.kind === "horizon" ? group.when : above.horizon,
            status: group.kind === "status" ? { literal: group.literal, category: group.category } : above.status,
            rank: null,
            queries: [],
            deliverables: parts.map(drafted),
            guessed,
          },
        ];
      }),
    );
  });
}

function markedRow(
  page: PageSource,
  items: ItemTable,
  row: Row,
  matrix: MatrixTable,
  above: GroupFacts,
  guessed: boolean,
): readonly OutcomeDraft[] {
  const line = draftOfRow(page, items, row, matrix.names ?? 0);
  const marked = matrix.lanes.filter(({ column }) => textOf(page, row, column) !== "");
  if (!/\p{L}/u.test(line.title.title)) return [];
  return [
    { line, ...above, horizon: spanOf(marked) ?? above.horizon, rank: null, queries: [], deliverables: [], guessed },
  ];
}

/** From the first marked column to the last. */
function spanOf(marked: readonly Lane[]): When | null {
  const times = marked.flatMap(({ group }) => (group.kind === "horizon" ? [group.when] : []));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : whenOf(`${first.literal} – ${last.literal}`);
}

const textOf = (page: PageSource, row: Row, column: number): string => {
  const cell = row.cells[column];
  return cell === undefined ? "" : inlineOf(page, [cell]).text.trim();
};

const withCell = (row: Row, column: number, span: Span): readonly Span[] =>
  row.cells.map((cell, at) => (at === column ? span : cell));

/** The table as rows of items whose other cells state no facts. */
function asItems({ table }: MatrixTable): ItemTable {
  return {
    table,
    columns: table.header.map(() => ({ kind: "rank" })),
    heads: table.header.map(() => ""),
    title: 0,
    sort: "outcome",
    outcome: null,
    rows: table.rows.map((row) => ({ row, groups: false })),
  };
}
