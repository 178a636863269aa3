/** One row of a plan as a diff: tick box, what it does, from → to, where it goes, why; afterwards what became of it. */
import type { JSX } from "react";
import { memo, useState } from "react";
import { Checkbox } from "azure-devops-ui/Checkbox";
import { Icon } from "azure-devops-ui/Icon";
import type { RowResult } from "../../../sync/operation";
import type { WorkItemId } from "../../../domain/ids";
import { workItemId } from "../../../domain/ids";
import type { IconName } from "../../shared/icons";
import type { ChangeView, RowSymbol, SyncRow } from "./syncModel";
import { syncText } from "../../text/sync";

const symbolIcons: Readonly<Record<RowSymbol, IconName>> = {
  create: "Add",
  change: "Edit",
  link: "Link",
  remove: "RemoveLink",
  page: "PageEdit",
  note: "EditNote",
};

export const PlanRow = memo(function PlanRow(props: {
  readonly row: SyncRow;
  /** `null` where rows cannot be ticked: while applying, and in a small preview. */
  readonly onTick: ((row: SyncRow, ticked: boolean) => void) | null;
  readonly onOpen: (id: WorkItemId) => void;
}): JSX.Element {
  const { row, onTick } = props;
  const label = `${row.verb}: ${row.title}`;
  return (
    <li
      className={`tl-op tl-op-${row.symbol}${row.depth === 1 ? " tl-op-child" : ""}${row.ticked ? "" : " tl-op-off"}`}
    >
      <span className="tl-op-tick">
        {onTick !== null && (
          <Checkbox checked={row.ticked} ariaLabel={label} onChange={(_event, checked) => onTick(row, checked)} />
        )}
        {row.result !== null && <ResultIcon result={row.result} />}
      </span>
      <span className={`tl-op-symbol tl-op-symbol-${row.symbol}`} aria-hidden="true">
        <Icon iconName={symbolIcons[row.symbol]} />
      </span>
      <div className="tl-grow tl-op-main">
        <div className="tl-op-line">
          <span className="tl-op-verb">{row.verb}</span>
          <span className="tl-op-title">{row.title}</span>
          {row.insteadOf !== null && (
            <span className="tl-tag tl-tag-warning">{syncText.insteadOfLinking(row.insteadOf)}</span>
          )}
          {row.target.map((target) => (
            <span key={target.name} className="tl-tag" title={target.name}>
              {target.name}: {target.value}
            </span>
          ))}
        </div>
        {row.changes.length > 0 && (
          <dl className="tl-diff">
            {row.changes.map((change, index) => (
              <DiffLine key={index} change={change} />
            ))}
          </dl>
        )}
        <div className="tl-muted tl-op-reason">{row.reason}</div>
        {row.result !== null && <ResultLine result={row.result} onOpen={props.onOpen} />}
      </div>
      <span className="tl-op-side">{row.side === "wiki" ? syncText.wiki : syncText.board}</span>
    </li>
  );
});

function DiffLine(props: { readonly change: ChangeView }): JSX.Element {
  const { change } = props;
  const [open, setOpen] = useState(false);
  const before = change.from === null || change.from === "" ? null : change.from;
  const after = change.to === null || change.to === "" ? null : change.to;
  const long = isLong(before) || isLong(after);
  const shape = `${long ? " tl-long" : ""}${open ? " tl-open" : ""}`;
  return (
    <div>
      <dt>{change.name}</dt>
      <dd>
        {before !== null && <del className={`tl-from${shape}`}>{before}</del>}
        {before !== null && after !== null && !long && (
          <span className="tl-arrow" role="img" aria-label={syncText.becomes}>
            {" → "}
          </span>
        )}
        {after !== null ? (
          <ins className={`tl-to${shape}`}>{after}</ins>
        ) : (
          <span className="tl-muted"> {syncText.removed}</span>
        )}
        {long && (
          <button type="button" className="tl-link tl-small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? syncText.showLess : syncText.showAll}
          </button>
        )}
      </dd>
    </div>
  );
}

/** Longer than fits a few lines: a description, a whole page. */
const isLong = (text: string | null): boolean => text !== null && (text.length > 240 || text.split("\n").length > 4);

const resultIcons: Readonly<Record<RowResult["outcome"], { readonly icon: IconName; readonly words: string }>> = {
  done: { icon: "Completed", words: syncText.done },
  failed: { icon: "Warning", words: syncText.failed },
  stale: { icon: "Warning", words: syncText.changedMeanwhile },
  unknown: { icon: "Unknown", words: syncText.noCertainAnswer },
  skipped: { icon: "CircleRing", words: syncText.skipped },
};

function ResultIcon(props: { readonly result: RowResult }): JSX.Element {
  const { icon, words } = resultIcons[props.result.outcome];
  return <Icon iconName={icon} ariaLabel={words} className={`tl-result-icon tl-result-${props.result.outcome}`} />;
}

function ResultLine(props: {
  readonly result: RowResult;
  readonly onOpen: (id: WorkItemId) => void;
}): JSX.Element | null {
  const { result, onOpen } = props;
  if (result.outcome === "done") {
    const { workItem } = result;
    if (workItem === null && result.note === null) return null;
    return (
      <div className="tl-result tl-result-done">
        {workItem !== null && (
          <button type="button" className="tl-link" onClick={() => onOpen(workItemId(workItem))}>
            #{workItem}
          </button>
        )}{" "}
        {result.note}
      </div>
    );
  }
  return (
    <div className={`tl-result tl-result-${result.outcome}`}>
      {resultIcons[result.outcome].words}: {result.message} {result.outcome === "failed" ? result.help : ""}
    </div>
  );
}
