/** The list of work items: by type and by words, newest change first. */
import { useCallback, useEffect, useState } from "react";
import { ActionMenu } from "./ActionMenu";
import { RESULT_MENUS, rowsContext } from "./backlogExtensions";
import { Avatar } from "./Avatar";
import type { TypeEntry } from "./catalogue";
import type { HostPage } from "./hostPage";
import { Icon } from "./Icon";
import { Nothing } from "./Nothing";
import { Spinner } from "./Spinner";
import { useAsked, useHiddenFrames, usePlace } from "./usePage";
import { StateMark, TypeMark, WorkItemLink } from "./WorkItemMarks";
import { queryIds, quoted, rowsOf } from "./workItemRows";
import type { WorkItemRow } from "./workItemRows";

/** Rows drawn at once; a list nobody reads to its end need not be in the document. */
const MOST_ROWS = 500;

export function WorkItemsPage({ page }: { readonly page: HostPage }) {
  const place = usePlace(page.bar);
  const [text, setText] = useState("");
  const [type, setType] = useState("");
  const [wanted, setWanted] = useState({ text: "", type: "" });
  useEffect(() => {
    const found = new URLSearchParams(location.search).get("text") ?? "";
    setText(found);
    setWanted((now) => ({ ...now, text: found }));
  }, [place]);
  useEffect(() => {
    const timer = setTimeout(() => {
      setWanted({ text, type });
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [text, type]);

  const ask = useCallback(async () => {
    const [types, ids] = await Promise.all([
      page.catalogue.types(),
      queryIds(page, conditionFor(wanted.text, wanted.type), "[System.ChangedDate] DESC"),
    ]);
    return { types, total: ids.length, rows: await rowsOf(page, ids.slice(0, MOST_ROWS)) };
  }, [page, wanted]);
  const { asked, again } = useAsked(ask);
  const types = asked.kind === "ready" ? asked.value.types : [];

  return (
    <div className="content-page">
      <div className="page-head">
        <h1>Work items</h1>
        <NewWorkItem page={page} types={types} onClosed={again} />
        <button type="button" className="plain icon-button" aria-label="Refresh" onClick={again}>
          <Icon name="refresh" />
        </button>
      </div>
      <div className="filters">
        <input
          type="search"
          value={text}
          placeholder="Filter by title or number"
          aria-label="Filter by title or number"
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <select
          value={type}
          aria-label="Type"
          onChange={(event) => {
            setType(event.target.value);
          }}
        >
          <option value="">All types</option>
          {types.map((each) => (
            <option key={each.name}>{each.name}</option>
          ))}
        </select>
      </div>
      {asked.kind === "loading" && <Spinner label="Loading work items" />}
      {asked.kind === "failed" && (
        <Nothing icon="warning" title="The work items cannot be shown">
          {asked.message}
        </Nothing>
      )}
      {asked.kind === "ready" && (
        <WorkItemTable page={page} rows={asked.value.rows} total={asked.value.total} types={types} onChanged={again} />
      )}
    </div>
  );
}

function conditionFor(text: string, type: string): string {
  const words = text.trim();
  const id = /^#?([1-9]\d{0,8})$/.exec(words)?.[1];
  const conditions = [
    id !== undefined ? `[System.Id] = ${id}` : words === "" ? null : `[System.Title] CONTAINS ${quoted(words)}`,
    type === "" ? null : `[System.WorkItemType] = ${quoted(type)}`,
  ].filter((each) => each !== null);
  return conditions.length === 0 ? "[System.Id] > 0" : conditions.join(" AND ");
}

interface WorkItemTableProps {
  readonly page: HostPage;
  readonly rows: readonly WorkItemRow[];
  readonly total: number;
  readonly types: readonly TypeEntry[];
  readonly onChanged: () => void;
}

function WorkItemTable({ page, rows, total, types, onChanged }: WorkItemTableProps) {
  const frames = useHiddenFrames(page, null);
  if (rows.length === 0) {
    return (
      <Nothing icon="search" title="No work items found">
        Nothing in this project matches the filter.
      </Nothing>
    );
  }
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Work items">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">ID</th>
            <th scope="col">Title</th>
            <th scope="col">Assigned to</th>
            <th scope="col">State</th>
            <th scope="col">Area path</th>
            <th scope="col">Tags</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="number">{row.id}</td>
              <td className="title-cell">
                <TypeMark types={types} type={row.type} />
                <WorkItemLink page={page} id={row.id} onClosed={onChanged}>
                  {row.title}
                </WorkItemLink>
                <ActionMenu
                  menu={{ page, frames, context: () => rowsContext(page, [row]) }}
                  targets={RESULT_MENUS}
                  label={`Actions for ${row.title}`}
                />
              </td>
              <td>
                {row.assignedTo !== null && (
                  <span className="person">
                    <Avatar name={row.assignedTo} size={20} />
                    {row.assignedTo}
                  </span>
                )}
              </td>
              <td>
                <StateMark types={types} type={row.type} state={row.state} />
              </td>
              <td>{row.area}</td>
              <td>
                {row.tags.map((tag) => (
                  <span key={tag} className="tag">
                    {tag}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="count secondary">
        {total} work {total === 1 ? "item" : "items"}
        {rows.length < total && `, the ${MOST_ROWS} changed last are shown; filter to find others`}
      </p>
    </div>
  );
}

interface NewWorkItemProps {
  readonly page: HostPage;
  readonly types: readonly TypeEntry[];
  readonly onClosed: () => void;
}

function NewWorkItem({ page, types, onClosed }: NewWorkItemProps) {
  return (
    <select
      className="new-work-item"
      aria-label="New work item"
      value=""
      onChange={(event) => {
        const type = event.target.value;
        page.store.apply({ kind: "open", overlay: { kind: "new-work-item", type, values: {}, onClose: onClosed } });
      }}
    >
      <option value="" disabled>
        + New work item
      </option>
      {types.map((each) => (
        <option key={each.name}>{each.name}</option>
      ))}
    </select>
  );
}
