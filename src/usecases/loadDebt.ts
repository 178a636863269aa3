/**
 * What the debt portfolio needs beyond both halves: the items the settings page points to, and, when a person asks for it, how the
 * work flowed. Requests: none where the settings page names neither tags nor queries; else 1 for the debt tags, 1 a query and
 * ⌈n/200⌉ for what each found; the same once more for incidents. Of the flow: 1 for each item, for its newest 200 revisions.
 */
import type { WorkItem } from "../domain/board";
import { debtPortfolio, type DebtPortfolio, quarterOf } from "../domain/debt";
import { flowOf, type Flow } from "../domain/flow";
import { type FailureKind, isFailure } from "../ports/failure";
import type { WorkItemStore } from "../ports/workItemStore";
import type { Loaded } from "./loadPortfolio";

export interface IncidentsOfPeriod {
  readonly period: string;
  readonly incidents: number;
}

export interface LoadedDebt {
  readonly debt: DebtPortfolio;
  /** Per quarter of the shares, by the day the incident was created; `null` = not known here. */
  readonly incidents: readonly IncidentsOfPeriod[] | null;
  /** Saved queries the settings page names that are not there or not to be seen; what they list is not counted. */
  readonly unread: readonly string[];
}

/** `day`: ISO date the quarters end at. */
export async function loadDebt(
  { portfolio }: Pick<Loaded, "portfolio">,
  store: WorkItemStore | null,
  day: string,
): Promise<LoadedDebt> {
  const { tags, queries, incidents } = portfolio.strategy.settings.debt;
  const ask = store?.itemsMarked ?? null;
  const knows = incidents.tags.length + incidents.types.length > 0;
  const [tagged, happened, ...listed] = await Promise.all([
    ask === null || tags.length === 0 ? [] : ask({ tags, types: [], queries: [] }),
    ask === null || !knows ? null : ask({ ...incidents, queries: [] }),
    ...(ask === null ? [] : queries.map((query) => itemsOfQuery(ask, query))),
  ]);
  const debt = debtPortfolio({ portfolio, found: [...tagged, ...listed.flatMap((items) => items ?? [])], day });
  return {
    debt,
    incidents: happened === null ? null : incidentsOf(happened, debt),
    unread: queries.filter((_, index) => listed[index] === null),
  };
}

/** `null` where there is no such query, or none this person may run: a row of a page must not keep the rest from being read. */
async function itemsOfQuery(
  ask: NonNullable<WorkItemStore["itemsMarked"]>,
  query: string,
): Promise<readonly WorkItem[] | null> {
  try {
    return await ask({ tags: [], types: [], queries: [query] });
  } catch (error) {
    if (isFailure(error) && UNREADABLE.has(error.failure.kind)) return null;
    throw error;
  }
}

const UNREADABLE: ReadonlySet<FailureKind> = new Set(["not-found", "not-permitted", "rejected"]);

const incidentsOf = (items: readonly WorkItem[], { shares }: DebtPortfolio): readonly IncidentsOfPeriod[] =>
  shares.map(({ period }) => ({
    period,
    incidents: items.filter(({ createdDate }) => quarterOf(createdDate.slice(0, 10)) === period).length,
  }));

/** Items whose revisions are asked for side by side. */
const batch = 8;
const revisionsRead = 200;

/** In the order of the items; those whose revisions cannot be read are left out. */
export async function loadFlow(
  items: readonly WorkItem[],
  store: WorkItemStore,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<readonly Flow[]> {
  const history = store.history ?? null;
  if (history === null) return [];
  const flows: Flow[] = [];
  for (let at = 0; at < items.length; at += batch) {
    onProgress(at, items.length);
    const read = await Promise.all(
      items.slice(at, at + batch).map(async ({ id, rev }): Promise<Flow | null> => {
        const from = Math.max(1, rev - revisionsRead + 1);
        const past = await history.revisions(id, from, rev);
        const steps = past.map(({ item }) => ({ at: item.changedDate, category: item.category }));
        return steps.length === 0 ? null : flowOf(id, steps, from === 1);
      }),
    );
    flows.push(...read.filter((flow) => flow !== null));
  }
  onProgress(items.length, items.length);
  return flows;
}

/** Work items of the portfolio whose flow says something: those that were begun. */
export function itemsWithFlow(
  { records }: DebtPortfolio,
  { portfolio }: Pick<Loaded, "portfolio">,
): readonly WorkItem[] {
  const ids = new Set(records.flatMap(({ workItems }) => workItems));
  const found = records.flatMap(({ source }) => (source.kind === "item" ? [source.item] : []));
  const all = [...(portfolio.board?.items ?? []).filter(({ id }) => ids.has(id)), ...found];
  return [...new Map(all.map((item) => [item.id, item])).values()].filter(({ category }) => category !== "proposed");
}
