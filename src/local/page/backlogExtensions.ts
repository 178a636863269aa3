/** What extensions add to a backlog, and what its rows look like to them. */
import type { ContributionOf, HostPage } from "./hostPage";
import type { WorkItemRow } from "./workItemRows";

export const BACKLOG_MENUS = ["ms.vss-work-web.backlog-item-menu", "ms.vss-work-web.work-item-context-menu"];
export const RESULT_MENUS = ["ms.vss-work-web.query-result-work-item-menu", "ms.vss-work-web.work-item-context-menu"];

const PANEL = "ms.vss-work-web.backlog-panel";
const TAB = "ms.vss-web.tab";

/** Side panes of a level: portfolio levels and the requirement level have panes of their own. */
export function panelsFor(page: HostPage, level: "portfolio" | "requirement"): readonly ContributionOf[] {
  return page.contributionsFor(`ms.vss-work-web.${level}-backlog-toolpane`, PANEL);
}

export function tabsOf(page: HostPage): readonly ContributionOf[] {
  return page.contributionsFor("ms.vss-work-web.product-backlog-tabs", TAB);
}

const COLUMNS = ["System.Id", "System.WorkItemType", "System.Title", "System.State"];

/** Context of a menu beside rows: the names public extensions are known to read. */
export function rowsContext(page: HostPage, rows: readonly WorkItemRow[]): Readonly<Record<string, unknown>> {
  const ids = rows.map((row) => row.id);
  return {
    workItemIds: ids,
    ids,
    columns: COLUMNS,
    rows: rows.map((row) => [row.id, row.type, row.title, row.state]),
    team: page.team,
  };
}

/** Items of `workItemSelectionChanged`. */
export function selectedItems(rows: readonly WorkItemRow[]): readonly object[] {
  return rows.map((row) => ({
    id: row.id,
    workItemId: row.id,
    workItemType: row.type,
    title: row.title,
    state: row.state,
  }));
}
