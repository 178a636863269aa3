/**
 * HTML tables as pages carry them (Azure DevOps' own roadmap is one): rows and cells with the offsets of their content,
 * so that the same reader serves both kinds of table. Parsed by htmlparser2, which tells offsets and never executes.
 */
import { Parser } from "htmlparser2";
import type { Row, Table } from "./block";
import { deepestHtml, type Beyond } from "./limits";
import { trimSpan } from "./lineShape";
import { beyondOf } from "./scanTable";
import { lineAt, type SourceLine, type Span } from "./sourceLines";

interface OpenTable {
  readonly rows: { cells: Span[]; start: number; heading: boolean }[];
  cell: number | null;
  /** Rows and columns that the open cell takes. */
  spans: { readonly rows: number; readonly columns: number };
  /** For each column, how many rows more a cell above reaches into it. */
  readonly reaching: number[];
}

const single = { rows: 1, columns: 1 };

const mostSpanned = 1_000;

/** `rowspan="3"`; what is no number from 1 on spans one. */
function spanOf(attribute: string | undefined): number {
  const spanned = Number.parseInt(attribute ?? "", 10);
  return spanned >= 1 ? Math.min(spanned, mostSpanned) : 1;
}

interface HtmlTables {
  readonly tables: readonly Table[];
  readonly beyond: Beyond | null;
}

/** Tables inside a piece of HTML (outermost only), with offsets into the whole text. */
export function htmlTables(text: string, lines: readonly SourceLine[], span: Span): HtmlTables {
  const tables: Table[] = [];
  let depth = 0;
  let nesting = 0;
  let tooDeep = false;
  let open: OpenTable | null = null;
  const closeCell = (end: number): void => {
    if (open === null || open.cell === null) return;
    const { rows, reaching, spans } = open;
    const cells = rows.at(-1)?.cells ?? [];
    for (let at = cells.length; at < cells.length + spans.columns; at += 1) reaching[at] = spans.rows - 1;
    cells.push(trimHtml(text, { start: open.cell, end }));
    for (let more = 1; more < spans.columns; more += 1) cells.push({ start: end, end });
    open.cell = null;
  };
  /** A cell above that reaches into the next column of the row leaves it empty. */
  const skipReached = ({ rows, reaching }: OpenTable, at: number): void => {
    const cells = rows.at(-1)?.cells ?? [];
    while ((reaching[cells.length] ?? 0) > 0) {
      reaching[cells.length] = (reaching[cells.length] ?? 0) - 1;
      cells.push({ start: at, end: at });
    }
  };
  const parser = new Parser(
    {
      onopentag(name, { rowspan, colspan }) {
        nesting += 1;
        if (nesting > deepestHtml) {
          tooDeep = true;
          parser.pause();
        }
        if (name === "table") {
          depth += 1;
          if (depth === 1) open = { rows: [], cell: null, spans: single, reaching: [] };
        }
        if (open === null || depth !== 1) return;
        if (name === "tr") open.rows.push({ cells: [], start: span.start + parser.startIndex, heading: false });
        if (name !== "td" && name !== "th") return;
        closeCell(span.start + parser.startIndex);
        skipReached(open, span.start + parser.startIndex);
        const row = open.rows.at(-1);
        if (row !== undefined) row.heading ||= name === "th";
        open.cell = span.start + parser.endIndex + 1;
        open.spans = { rows: spanOf(rowspan), columns: spanOf(colspan) };
      },
      onclosetag(name) {
        nesting -= 1;
        if (depth === 1 && (name === "td" || name === "th" || name === "tr")) closeCell(span.start + parser.startIndex);
        if (name !== "table" || depth === 0) return;
        depth -= 1;
        if (depth === 0 && open !== null) {
          tables.push(tableOf(open, lines));
          open = null;
        }
      },
    },
    { decodeEntities: false },
  );
  parser.write(text.slice(span.start, span.end));
  parser.end();
  const beyond = tables.map(({ header, rows }) => beyondOf(header, rows)).find((found) => found !== null);
  return { tables, beyond: tooDeep ? "elements" : (beyond ?? null) };
}

function tableOf(open: OpenTable, lines: readonly SourceLine[]): Table {
  const rows: Row[] = open.rows.map((row) => {
    const first = lineAt(lines, row.start);
    return { cells: row.cells, first, last: Math.max(first, lineAt(lines, row.cells.at(-1)?.end ?? row.start)) };
  });
  const header = rows[0];
  return {
    kind: "table",
    header: header?.cells ?? [],
    rows: rows.slice(1),
    html: true,
    first: header?.first ?? 0,
    last: rows.at(-1)?.last ?? header?.first ?? 0,
  };
}

function trimHtml(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return trimSpan(text, { start, end });
}
