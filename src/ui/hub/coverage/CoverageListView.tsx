/**
 * One list of the Coverage screen: rows with their remedies, several rows at once where that makes sense, and work that can be
 * dragged onto the outcome it serves.
 */
import type { JSX } from "react";
import { useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Checkbox } from "azure-devops-ui/Checkbox";
import type { Portfolio } from "../../../domain/portfolio";
import { PlaceLink } from "../../shared/PlaceLink";
import { WorkItemChip } from "../../shared/WorkItemChip";
import { coverageText as text } from "../../text/coverage";
import { useActs } from "../hubContext";
import type { IgnoreSubject } from "../hubState";
import type { BulkRemedy, CoverageList } from "./coverageModel";
import type { CoverageRow, Remedy } from "./coverageRows";
import { DropOutcomes, workDragType } from "./DropOutcomes";
import { inWords } from "../../text/locale";

/** Long lists are drawn a part at a time; the number beside the title is always the whole. */
const part = 200;

export function CoverageListView(props: { readonly list: CoverageList; readonly portfolio: Portfolio }): JSX.Element {
  const { list, portfolio } = props;
  const [shown, setShown] = useState(part);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const groups = firstRows(list.groups, shown);
  const all = list.groups.flatMap((group) => group.rows);
  const rows = all.filter((row) => chosen.has(row.id));
  const turn = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const draggable = list.bulk.includes("link-work");
  return (
    <section aria-label={list.title}>
      <header className="tl-list-head">
        <h2 className="tl-list-title">
          {list.title} <span className="tl-count">{inWords(list.count)}</span>
        </h2>
        <p>{list.about}</p>
      </header>
      {list.count === 0 ? (
        <p className="tl-empty">{list.empty}</p>
      ) : (
        <div className={draggable ? "tl-drop-split" : ""}>
          <div className="tl-group tl-list-group">
            {list.bulk.length > 0 && (
              <Bulk
                list={list}
                rows={rows}
                all={all}
                onAll={() => setChosen(rows.length === all.length ? new Set() : new Set(all.map((row) => row.id)))}
              />
            )}
            {groups.map((group) => (
              <div key={group.title ?? ""}>
                {group.title !== null && <h3 className="tl-subgroup">{group.title}</h3>}
                <ul className="tl-rows">
                  {group.rows.map((row) => (
                    <Row
                      key={row.id}
                      row={row}
                      chosen={list.bulk.length > 0 ? chosen.has(row.id) : null}
                      onTurn={() => turn(row.id)}
                      dragged={draggable && row.work !== null ? workOf(row, rows) : null}
                    />
                  ))}
                </ul>
              </div>
            ))}
            {list.count > shown && (
              <div className="tl-row">
                <Button
                  text={text.showMore(Math.min(part, list.count - shown))}
                  onClick={() => setShown(shown + part)}
                />
              </div>
            )}
          </div>
          {draggable && <DropOutcomes portfolio={portfolio} />}
        </div>
      )}
    </section>
  );
}

/** A row that is among the chosen ones takes them all along. */
const workOf = (row: CoverageRow, chosen: readonly CoverageRow[]): readonly number[] =>
  (chosen.includes(row) ? chosen : [row]).flatMap((each) => (each.work === null ? [] : [each.work.id]));

function Bulk(props: {
  readonly list: CoverageList;
  readonly rows: readonly CoverageRow[];
  readonly all: readonly CoverageRow[];
  readonly onAll: () => void;
}): JSX.Element {
  const { list, rows, all } = props;
  return (
    <div className="tl-bulk" role="toolbar" aria-label={text.chosen(rows.length)}>
      <Checkbox
        checked={rows.length > 0}
        triState={rows.length > 0 && rows.length < all.length}
        label={rows.length === 0 ? text.selectAll : text.chosen(rows.length)}
        onChange={props.onAll}
      />
      <span className="tl-grow" />
      {rows.length > 0 && list.bulk.map((kind) => <BulkButton key={kind} kind={kind} rows={rows} />)}
    </div>
  );
}

function BulkButton(props: { readonly kind: BulkRemedy; readonly rows: readonly CoverageRow[] }): JSX.Element {
  const { kind, rows } = props;
  const acts = useActs();
  switch (kind) {
    case "ignore":
      return (
        <Button
          text={text.ignore}
          iconProps={{ iconName: "EyeHide" }}
          onClick={() => acts.openDialog({ kind: "ignore", subjects: rows.flatMap(subjectOf) })}
        />
      );
    case "halves":
      return (
        <Button
          primary
          text={text.halves}
          iconProps={{ iconName: "Link" }}
          onClick={() => acts.proposeLinkHalves(rows.flatMap((row) => row.line ?? []))}
        />
      );
    case "link-work":
      return (
        <Button
          text={text.linkChosen}
          iconProps={{ iconName: "Link" }}
          onClick={() => acts.openDialog({ kind: "link-work", workItems: rows.flatMap((row) => row.work ?? []) })}
        />
      );
  }
}

const subjectOf = (row: CoverageRow): readonly IgnoreSubject[] =>
  row.remedies.flatMap((remedy) => (remedy.kind === "ignore" ? [remedy.subject] : []));

function firstRows(groups: CoverageList["groups"], most: number): CoverageList["groups"] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

function Row(props: {
  readonly row: CoverageRow;
  /** `null` where rows cannot be chosen. */
  readonly chosen: boolean | null;
  readonly onTurn: () => void;
  /** Ids that go along when the row is dragged; `null` where it cannot be. */
  readonly dragged: readonly number[] | null;
}): JSX.Element {
  const { row, chosen, dragged } = props;
  const acts = useActs();
  return (
    <li
      className={dragged === null ? "tl-row" : "tl-row tl-row-drag"}
      draggable={dragged !== null}
      onDragStart={(event) => {
        if (dragged === null) return;
        event.dataTransfer.setData(workDragType, JSON.stringify(dragged));
        event.dataTransfer.effectAllowed = "link";
      }}
    >
      {chosen !== null && <Checkbox checked={chosen} ariaLabel={text.select(row.title)} onChange={props.onTurn} />}
      <div className="tl-grow tl-row-main">
        <div className="tl-row-top">
          {row.line === null ? (
            row.item === null && <span className="tl-strong">{row.title}</span>
          ) : (
            <button
              type="button"
              className="tl-link-plain tl-strong"
              onClick={() => acts.navigate({ view: "strategy", line: row.line })}
            >
              {row.title}
            </button>
          )}
          {row.item !== null && <WorkItemChip item={row.item} onOpen={acts.openWorkItem} titled={row.line === null} />}
        </div>
        <div className="tl-muted">
          {row.note} {row.place !== null && <PlaceLink place={row.place} onOpen={acts.openPlace} />}
        </div>
      </div>
      <div className="tl-remedies">
        {row.remedies.map((remedy) => (
          <RemedyButton key={remedy.kind} remedy={remedy} title={row.title} />
        ))}
      </div>
    </li>
  );
}

function RemedyButton(props: { readonly remedy: Remedy; readonly title: string }): JSX.Element {
  const { remedy, title } = props;
  const acts = useActs();
  switch (remedy.kind) {
    case "link-line":
      return (
        <Button
          text={text.linkWork}
          ariaLabel={text.linkWorkTo(title)}
          iconProps={{ iconName: "Link" }}
          onClick={() => acts.openDialog({ kind: "link", line: remedy.line })}
        />
      );
    case "create":
      return (
        <Button
          subtle
          text={text.createWork}
          ariaLabel={text.createWorkFor(title)}
          iconProps={{ iconName: "Add" }}
          onClick={() => acts.proposeCreate(remedy.line)}
        />
      );
    case "see-plan":
      return (
        <Button
          subtle
          text={text.seeInThePlan}
          ariaLabel={text.seeInThePlanOf(title)}
          onClick={() => acts.navigate({ view: "sync", line: remedy.line })}
        />
      );
    case "link-work":
      return (
        <Button
          text={text.linkToOutcome}
          ariaLabel={text.linkToOutcomeOf(title)}
          iconProps={{ iconName: "Link" }}
          onClick={() => acts.openDialog({ kind: "link-work", workItems: [remedy.workItem] })}
        />
      );
    case "ignore":
      return (
        <Button
          subtle
          text={text.ignore}
          ariaLabel={text.ignoreOf(remedy.subject.title)}
          iconProps={{ iconName: "EyeHide" }}
          onClick={() => acts.openDialog({ kind: "ignore", subjects: [remedy.subject] })}
        />
      );
    case "open-place":
      return (
        <Button
          subtle
          text={text.openPage}
          ariaLabel={text.openPageOf(title)}
          iconProps={{ iconName: "Page" }}
          onClick={() => acts.openPlace(remedy.place)}
        />
      );
  }
}
