/** An apply as it happens and afterwards: progress, a way to stop, and what became of every row. */
import type { JSX } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Icon } from "azure-devops-ui/Icon";
import type { Portfolio } from "../../../domain/portfolio";
import { useActs } from "../hubContext";
import type { Run } from "../hubState";
import { PlanRow } from "./PlanRow";
import { runWords, syncScreen } from "./syncModel";
import { syncText as text } from "../../text/sync";

const noResolutions = new Map();

export function RunCard(props: { readonly run: Run; readonly portfolio: Portfolio }): JSX.Element {
  const { run, portfolio } = props;
  const acts = useActs();
  const words = runWords(run);
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLElement>(null);
  // The button that started it is gone: whoever pressed it goes on from here.
  useEffect(() => {
    element.current?.focus();
  }, []);
  const running = run.end.kind === "running";
  const share = run.total === 0 ? 1 : run.results.size / run.total;
  return (
    <section
      ref={element}
      tabIndex={-1}
      className={`tl-run tl-run-${words.tone}`}
      aria-label={running ? text.runningLabel : text.resultLabel}
    >
      <div className="tl-run-head">
        <Icon
          iconName={words.tone === "bad" ? "Warning" : words.tone === "good" ? "Completed" : "Refresh"}
          className={`tl-run-icon tl-run-icon-${words.tone}`}
        />
        <div className="tl-grow">
          <div className="tl-run-text" role="status">
            {words.text}
          </div>
          <div className="tl-muted">{running ? (run.step ?? text.lookingAgain) : text.runIs(run.id)}</div>
        </div>
        {running ? (
          <Button text={text.stop} disabled={run.cancelling} onClick={acts.cancel} />
        ) : (
          <>
            <Button
              subtle
              text={open ? text.hideRows : text.showRows}
              ariaExpanded={open}
              onClick={() => setOpen(!open)}
            />
            <Button subtle iconProps={{ iconName: "Clear" }} ariaLabel={text.dismissResult} onClick={acts.dismissRun} />
          </>
        )}
      </div>
      {running && (
        <div
          className="tl-progress"
          role="progressbar"
          aria-label={text.rowsDone}
          aria-valuemin={0}
          aria-valuemax={run.total}
          aria-valuenow={run.results.size}
        >
          <span style={{ width: `${Math.round(share * 100)}%` }} />
        </div>
      )}
      {!running && (open || words.tone === "bad") && <RunRows run={run} portfolio={portfolio} onlyBad={!open} />}
    </section>
  );
}

function RunRows(props: { readonly run: Run; readonly portfolio: Portfolio; readonly onlyBad: boolean }): JSX.Element {
  const { run, portfolio, onlyBad } = props;
  const acts = useActs();
  const rows = useMemo(
    () => syncScreen(portfolio, run.plan, noResolutions, run.results).groups.flatMap((group) => group.rows),
    [portfolio, run.plan, run.results],
  );
  return (
    <ul className="tl-rows">
      {rows
        .filter((row) => row.result !== null && (!onlyBad || row.result.outcome !== "done"))
        .map((row) => (
          <PlanRow key={row.id} row={row} onTick={null} onOpen={acts.openWorkItem} />
        ))}
    </ul>
  );
}
