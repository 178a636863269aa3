/** The backlog as a tree: the portfolio levels and the requirements below them, as the process names them. */
import { useCallback, useMemo, useState } from "react";
import { ActionMenu } from "./ActionMenu";
import type { Menu } from "./actions";
import { Avatar } from "./Avatar";
import { BACKLOG_MENUS, panelsFor, rowsContext, tabsOf } from "./backlogExtensions";
import { BacklogPanel } from "./BacklogPanel";
import type { LevelEntry, TypeEntry } from "./catalogue";
import { ExtensionFrame } from "./ExtensionFrame";
import type { ContributionOf, HostPage } from "./hostPage";
import { Icon } from "./Icon";
import { Nothing } from "./Nothing";
import { titleOf } from "./contributionNames";
import { Spinner } from "./Spinner";
import { useAsked, useHiddenFrames } from "./usePage";
import { StateMark, TypeMark, WorkItemLink } from "./WorkItemMarks";
import { queryIds, quoted, rowsOf } from "./workItemRows";
import type { WorkItemRow } from "./workItemRows";

interface Backlog {
  readonly levels: readonly LevelEntry[];
  readonly types: readonly TypeEntry[];
  readonly rows: readonly WorkItemRow[];
}

export function BacklogPage({ page }: { readonly page: HostPage }) {
  const ask = useCallback(async (): Promise<Backlog> => {
    const [levels, types] = await Promise.all([page.catalogue.levels(), page.catalogue.types()]);
    const names = levels.flatMap((level) => level.types).map(quoted);
    const ids =
      names.length === 0
        ? []
        : await queryIds(page, `[System.WorkItemType] IN (${names.join(", ")})`, "[System.Id] ASC");
    const rows = await rowsOf(page, ids);
    return { levels, types, rows };
  }, [page]);
  const { asked, again } = useAsked(ask);
  const tabs = tabsOf(page);
  const [tab, setTab] = useState<ContributionOf | null>(null);

  return (
    <div className="content-page">
      <div className="page-head">
        <h1>{page.team.name}</h1>
        <button type="button" className="plain icon-button" aria-label="Refresh" onClick={again}>
          <Icon name="refresh" />
        </button>
      </div>
      {asked.kind === "loading" && <Spinner label="Loading the backlog" />}
      {asked.kind === "failed" && (
        <Nothing icon="warning" title="The backlog cannot be shown">
          {asked.message}
        </Nothing>
      )}
      {tabs.length > 0 && (
        <div role="tablist" className="tabs">
          <Tab name="Backlog" on={tab === null} onClick={() => setTab(null)} />
          {tabs.map((each) => (
            <Tab key={each.contribution.id} name={titleOf(each)} on={each === tab} onClick={() => setTab(each)} />
          ))}
        </div>
      )}
      {tab !== null && (
        <div className="tab-content">
          <ExtensionFrame key={tab.contribution.id} page={page} of={tab} configuration={{ team: page.team }} />
        </div>
      )}
      {asked.kind === "ready" && tab === null && <BacklogTree page={page} backlog={asked.value} onChanged={again} />}
    </div>
  );
}

function Tab({ name, on, onClick }: { readonly name: string; readonly on: boolean; readonly onClick: () => void }) {
  return (
    <button type="button" role="tab" aria-selected={on} className="plain tab" onClick={onClick}>
      {name}
    </button>
  );
}

interface TreeRow {
  readonly row: WorkItemRow;
  readonly depth: number;
  readonly children: number;
  readonly done: number;
}

function BacklogTree({
  page,
  backlog,
  onChanged,
}: {
  readonly page: HostPage;
  readonly backlog: Backlog;
  readonly onChanged: () => void;
}) {
  const [top, setTop] = useState(backlog.levels[0]?.id ?? "");
  const [closed, setClosed] = useState<ReadonlySet<number>>(() => closedAtFirst(backlog));
  const all = useMemo(() => treeRows(backlog, top, closed), [backlog, top, closed]);
  const rows = all.slice(0, MOST_ROWS);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const selected = useMemo(() => backlog.rows.filter((row) => ticked.has(row.id)), [backlog, ticked]);
  const tick = (id: number, on: boolean): void => {
    setTicked((now) => new Set(on ? [...now, id] : [...now].filter((each) => each !== id)));
  };
  const frames = useHiddenFrames(page, null);
  const menuOf = (row: WorkItemRow): Menu => ({
    page,
    frames,
    context: () => rowsContext(page, ticked.has(row.id) ? selected : [row]),
  });
  const panels = panelsFor(page, top === backlog.levels.at(-1)?.id ? "requirement" : "portfolio");
  const [pane, setPane] = useState("");
  const panel = panels.find((each) => each.contribution.id === pane);
  const toggle = (id: number): void => {
    setClosed((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]));
  };
  return (
    <>
      <div className="filters">
        <select
          value={top}
          aria-label="Backlog level"
          onChange={(event) => {
            setTop(event.target.value);
          }}
        >
          {backlog.levels.map((level) => (
            <option key={level.id} value={level.id}>
              {level.name}
            </option>
          ))}
        </select>
        {panels.length > 0 && (
          <select
            value={panel?.contribution.id ?? ""}
            aria-label="Side pane"
            onChange={(event) => {
              setPane(event.target.value);
            }}
          >
            <option value="">No side pane</option>
            {panels.map((each) => (
              <option key={each.contribution.id} value={each.contribution.id}>
                {titleOf(each)}
              </option>
            ))}
          </select>
        )}
      </div>
      <div className="beside">
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Backlog">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">Selected</span>
                </th>
                <th scope="col">Order</th>
                <th scope="col">Work item type</th>
                <th scope="col">Title</th>
                <th scope="col">State</th>
                <th scope="col">Progress</th>
                <th scope="col">Assigned to</th>
                <th scope="col">Iteration path</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, depth, children, done }, index) => (
                <tr key={row.id} data-depth={depth}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Select ${row.title}`}
                      checked={ticked.has(row.id)}
                      onChange={(event) => {
                        tick(row.id, event.target.checked);
                      }}
                    />
                  </td>
                  <td className="number">{index + 1}</td>
                  <td>{row.type}</td>
                  <td className="title-cell" style={{ paddingLeft: 8 + depth * 20 }}>
                    {children > 0 ? (
                      <button
                        type="button"
                        className="plain twisty"
                        aria-expanded={!closed.has(row.id)}
                        aria-label={`Children of ${row.title}`}
                        onClick={() => {
                          toggle(row.id);
                        }}
                      >
                        <Icon name={closed.has(row.id) ? "right" : "down"} />
                      </button>
                    ) : (
                      <span className="twisty" />
                    )}
                    <TypeMark types={backlog.types} type={row.type} />
                    <WorkItemLink page={page} id={row.id} onClosed={onChanged}>
                      {row.title}
                    </WorkItemLink>
                    <ActionMenu menu={menuOf(row)} targets={BACKLOG_MENUS} label={`Actions for ${row.title}`} />
                  </td>
                  <td>
                    <StateMark types={backlog.types} type={row.type} state={row.state} />
                  </td>
                  <td>{children > 0 && <Progress done={done} total={children} />}</td>
                  <td>
                    {row.assignedTo !== null && (
                      <span className="person">
                        <Avatar name={row.assignedTo} size={20} />
                        {row.assignedTo}
                      </span>
                    )}
                  </td>
                  <td>{row.iteration}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length < all.length && (
            <p className="count secondary">
              The first {MOST_ROWS} of {all.length} rows are shown.
            </p>
          )}
        </div>
        {panel !== undefined && <BacklogPanel key={panel.contribution.id} page={page} of={panel} selected={selected} />}
      </div>
    </>
  );
}

/** Rows drawn at once. */
const MOST_ROWS = 1_000;
/** Up to this many items the tree is open when it appears. */
const OPEN_UP_TO = 400;

function closedAtFirst(backlog: Backlog): ReadonlySet<number> {
  return backlog.rows.length <= OPEN_UP_TO ? new Set() : new Set(backlog.rows.map((row) => row.id));
}

function Progress({ done, total }: { readonly done: number; readonly total: number }) {
  const label = `${done} of ${total} done`;
  return (
    <span className="progress" title={label}>
      <progress value={done} max={total} aria-label={label} />
      <span className="secondary">
        {done}/{total}
      </span>
    </span>
  );
}

/** Rows from a level down, depth first; an item whose parent is not on the backlog stands at the top of its level. */
function treeRows(backlog: Backlog, top: string, closed: ReadonlySet<number>): readonly TreeRow[] {
  const from = backlog.levels.findIndex((level) => level.id === top);
  const types = backlog.levels.slice(Math.max(from, 0)).flatMap((level) => level.types);
  const topTypes = backlog.levels[Math.max(from, 0)]?.types ?? [];
  const shown = backlog.rows.filter((row) => types.includes(row.type) && categoryOf(backlog, row) !== "Removed");
  const children = new Map<number, WorkItemRow[]>();
  for (const row of shown) {
    if (row.parent !== null) {
      children.set(row.parent, [...(children.get(row.parent) ?? []), row]);
    }
  }
  const below = (row: WorkItemRow, depth: number): readonly TreeRow[] => {
    const own = children.get(row.id) ?? [];
    const done = own.filter((child) => categoryOf(backlog, child) === "Completed").length;
    const first: TreeRow = { row, depth, children: own.length, done };
    return depth > 20 || closed.has(row.id) ? [first] : [first, ...own.flatMap((child) => below(child, depth + 1))];
  };
  return shown.filter((row) => topTypes.includes(row.type)).flatMap((row) => below(row, 0));
}

function categoryOf(backlog: Backlog, row: WorkItemRow): string {
  return (
    backlog.types.find((type) => type.name === row.type)?.states.find((state) => state.name === row.state)?.category ??
    ""
  );
}
