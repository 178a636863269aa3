/**
 * What the debt portfolio needs beyond both halves: the items the settings page points to, and, when a person asks for it, how the
 * work flowed. Requests: none where the settings page names neither tags nor queries; else 1 for the debt tags, 1 a query and
 * ⌈n/200⌉; the same once more for incidents. Of the flow: 1 for each item, for its newest 200 revisions.
 */
import type { WorkItem } from "../domain/board";
import { debtPortfolio, type DebtPortfolio, quarterOf } from "../domain/debt";
import { flowOf, type Flow } from "../domain/flow";
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
}

/** `day`: ISO date the quarters end at. */
export async function loadDebt(
  { portfolio }: Pick<Loaded, "portfolio">,
  store: WorkItemStore | null,
  day: string,
): Promise<LoadedDebt> {
  const { tags, queries, incidents } = portfolio.strategy.settings.debt;
  const ask = store?.itemsMarked ?? null;
  const named = tags.length + queries.length > 0;
  const knows = incidents.tags.length + incidents.types.length > 0;
  const [found, happened] = await Promise.all([
    ask === null || !named ? [] : ask({ tags, types: [], queries }),
    ask === null || !knows ? null : ask({ ...incidents, queries: [] }),
  ]);
  const debt = debtPortfolio({ portfolio, found, day });
  return { debt, incidents: happened === null ? null : incidentsOf(happened, debt) };
}

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
