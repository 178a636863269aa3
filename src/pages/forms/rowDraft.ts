/** A row of an item table on its way to being an outcome or a deliverable: its title, and a fact for each other column. */
import { lineTitle } from "../inline/lineTitle";
import { workItemsIn } from "../inline/references";
import type { Span } from "../source/sourceLines";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { normalWords, phrases } from "../words/normalWords";
import { dependencyAtEnd } from "./attributes";
import { namedCell } from "./cellFacts";
import type { ItemTable } from "./itemTable";
import { attributeReferences, labelledLinks, restEnd, type LineDraft } from "./lineDraft";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";
import { titleFacts } from "./titleFacts";

const none: readonly never[] = [];

/** One row of an item table. */
export function draftOfRow(
  page: PageSource,
  items: ItemTable,
  row: ItemTable["rows"][number]["row"],
  column = items.title,
): LineDraft {
  const cell = row.cells[column] ?? { start: 0, end: 0 };
  const inline = inlineOf(page, [cell]);
  const title = lineTitle(inline, { lead: true });
  const cells = factCells(page, items, row.cells, column);
  const stated = [...cells.map(({ attribute }) => attribute), ...titleFacts(page, inline, title)];
  const rest = title.rest === null ? [] : [{ start: inline.startAt(title.rest.from), end: restEnd(inline, title) }];
  const description = stated.find((attribute) => attribute.name === "description" && attribute.value !== "");
  const told =
    description === undefined || stated.some(({ name }) => name === "dependencies")
      ? null
      : dependencyAtEnd(page, description.valueSpan);
  const attributes = told === null ? stated : [...stated, told];
  return {
    title,
    inline,
    span: cell,
    anchor: { kind: "text", span: cell, cell: true },
    // Markdown escapes mean nothing inside HTML, so a title there is left to people; an id needs none.
    titleEditable: !items.table.html,
    task: null,
    attributes,
    cells,
    links: labelledLinks(attributes),
    references: attributeReferences(attributes),
    prose: description === undefined ? rest : [...rest, description.valueSpan],
    nested: none,
    claim: null,
    when: null,
    guessed: false,
  };
}

/** A column whose cells state a fact of their row. */
interface FactColumn {
  readonly at: number;
  readonly head: string;
  readonly name: AttributeName;
  /** A cell of ids and nothing else names the work of the row, whatever the column is called. */
  readonly mayNameWork: boolean;
  /** It says nothing else. */
  readonly onlyWork: boolean;
}

const factColumns = askedOnce((_page: PageSource, items: ItemTable): readonly FactColumn[] =>
  items.columns.flatMap((column, at): readonly FactColumn[] => {
    const head = items.heads[at] ?? "";
    if (column.kind === "rank" || at === items.title || at === items.outcome) return [];
    const named = attributeNamed(head);
    const onlyWork = column.kind === "title" && named === null;
    const unknown = column.kind === "unknown" && !otherWork.has(normalWords(head));
    const name = column.kind === "attribute" ? column.name : (named ?? "other");
    return [{ at, head, name, mayNameWork: onlyWork || unknown, onlyWork }];
  }),
);

function factCells(page: PageSource, items: ItemTable, cells: readonly Span[], title: number): LineDraft["cells"] {
  const facts: LineDraft["cells"][number][] = [];
  for (const { at, head, name, mayNameWork, onlyWork } of factColumns(page, items)) {
    const span = cells[at];
    if (span === undefined || at === title) continue;
    const work = mayNameWork && namesOnlyWorkItems(page, span);
    if (onlyWork && !work) continue;
    facts.push({ name: head, attribute: namedCell(page, work ? "work-item" : name, head, span.start, span) });
  }
  return facts;
}

/** A second column of titles ("Work", "Task") whose cell holds ids and nothing else names the work of the row. */
function namesOnlyWorkItems(page: PageSource, cell: Span): boolean {
  const inline = inlineOf(page, [cell]);
  const named = workItemsIn(inline);
  if (named.length === 0) return false;
  let rest = inline.shape;
  for (const { from, to } of named) rest = `${rest.slice(0, from)}${" ".repeat(to - from)}${rest.slice(to)}`;
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** Columns that name other work than the row's own. */
const otherWork = phrases(`
  blocked, blocks, bug, bugs, duplicate, duplicates, follow up, incident, incidents, parent, predecessor,
  predecessors, related, related work, replaces, see also, source, successor, test, tests
`);
