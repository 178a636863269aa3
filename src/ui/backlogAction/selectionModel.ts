/** What linking a selection to one line means for each of its items, before and after. Pure. */
import type { LineKey, WorkItemId } from "../../domain/ids";
import { linesOf, linksOf } from "../../domain/joinPortfolio";
import type { Portfolio } from "../../domain/portfolio";
import type { Operation, OperationId, Plan, RowResult } from "../../sync/operation";
import { linkingText as text } from "../text/linking";

export type ItemTone = "waiting" | "done" | "unchanged" | "bad";

export interface ItemRow {
  readonly id: WorkItemId;
  readonly type: string | null;
  readonly title: string;
  /** RRGGBB; `null` for an item that cannot be read. */
  readonly color: string | null;
  readonly words: string;
  readonly tone: ItemTone;
}

/** Before a line is chosen: what each item is, and what it serves already. */
export function selectionRows(portfolio: Portfolio, ids: readonly WorkItemId[]): readonly ItemRow[] {
  return ids.map((id) => {
    const serves = linesOf(portfolio).find((line) => linksOf(line).some((link) => link.id === id && link.mentioned));
    return row(portfolio, id, serves === undefined ? "" : `serves “${serves.facts.title}”`, "waiting");
  });
}

/** What the plan does to each item; with results, what became of it. */
export function plannedRows(
  portfolio: Portfolio,
  plan: Plan,
  line: LineKey,
  ids: readonly WorkItemId[],
  results: ReadonlyMap<OperationId, RowResult> | null,
): readonly ItemRow[] {
  const chosen = linesOf(portfolio).find(({ key }) => key === line);
  return ids.map((id) => {
    const operations = plan.operations.filter(({ subject, ticked }) => ticked && subject.workItem === id);
    if (operations.length === 0) {
      const linked = chosen?.facts.workItems.includes(id) === true;
      const isKnown = portfolio.board?.items.some((item) => item.id === id) === true;
      return row(
        portfolio,
        id,
        linked ? text.linkedAlready : isKnown ? text.nothingToWrite : "",
        linked ? "unchanged" : isKnown ? "unchanged" : "bad",
      );
    }
    return results === null
      ? row(portfolio, id, intention(operations), "waiting")
      : outcomeRow(portfolio, id, operations, results);
  });
}

/** The first item of a line is the one kept in step with it; further ones are named beside it. */
const intention = (operations: readonly Operation[]): string =>
  operations.some(({ kind, changes }) => kind === "link" && changes.some(({ fact }) => fact === "wiki-link"))
    ? text.willBeLinked
    : text.willBeNamed;

function outcomeRow(
  portfolio: Portfolio,
  id: WorkItemId,
  operations: readonly Operation[],
  results: ReadonlyMap<OperationId, RowResult>,
): ItemRow {
  const bad = operations.flatMap((operation) => {
    const result = results.get(operation.id);
    if (result === undefined) return [text.notWritten];
    return result.outcome === "done" ? [] : [result.message];
  });
  return bad[0] === undefined ? row(portfolio, id, "linked", "done") : row(portfolio, id, bad[0], "bad");
}

function row(portfolio: Portfolio, id: WorkItemId, words: string, tone: ItemTone): ItemRow {
  const item = portfolio.board?.items.find((each) => each.id === id);
  if (item === undefined)
    return {
      id,
      type: null,
      title: text.unreadable,
      color: null,
      words: "",
      tone: "bad",
    };
  const color = portfolio.board?.process.types.find(({ name }) => name === item.type)?.color ?? null;
  return { id, type: item.type, title: item.title, color, words, tone };
}
