/** A small plan before it is applied: its rows, what it causes, and then what became of each row. */
import type { JSX } from "react";
import { useMemo } from "react";
import { ContentSize } from "azure-devops-ui/Callout";
import { Dialog } from "azure-devops-ui/Dialog";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { Notice } from "../../shared/Notice";
import { useActs } from "../hubContext";
import type { Proposal, Run } from "../hubState";
import { PlanRow } from "../sync/PlanRow";
import { Causes } from "../sync/SyncView";
import type { SyncRow } from "../sync/syncModel";
import { runWords, syncScreen } from "../sync/syncModel";
import { linkingText as text } from "../../text/linking";

const noResolutions = new Map();
const noResults = new Map();

export function ProposalDialog(props: {
  readonly loaded: Loaded;
  readonly proposal: Proposal;
  readonly run: Run | null;
}): JSX.Element {
  const { loaded, proposal, run } = props;
  const acts = useActs();
  const screen = useMemo(
    () => syncScreen(loaded.portfolio, proposal.plan, noResolutions, run?.results ?? noResults),
    [loaded, proposal, run?.results],
  );
  const running = run?.end.kind === "running";
  const ended = run !== null && !running;
  const rows = screen.groups.flatMap((group) => group.rows);
  const empty = rows.length === 0;
  const mayChoose = proposal.choosable === true && run === null;
  const tick = (row: SyncRow, ticked: boolean): void => acts.tickProposal([row.id], ticked);
  return (
    <Dialog
      titleProps={{ text: proposal.title }}
      contentSize={ContentSize.Large}
      onDismiss={acts.closeDialog}
      footerButtonProps={
        ended || empty
          ? [{ text: text.close, primary: true, onClick: acts.closeDialog }]
          : [
              { text: text.cancel, onClick: acts.closeDialog, disabled: running },
              {
                text: running ? text.writing : proposal.ok,
                primary: true,
                disabled: running,
                onClick: () => void acts.applyProposal(),
              },
            ]
      }
    >
      {/* Rows need hold nothing that takes the focus, and a long list of them must scroll by keyboard. */}
      <div className="tl-proposal" role="group" aria-label={proposal.title} tabIndex={0}>
        <p>{empty ? text.nothingToWriteHere : proposal.intro}</p>
        {proposal.plan.diagnostics.map((diagnostic) => (
          <Notice key={`${diagnostic.rule}:${diagnostic.message}`} tone="warning">
            {diagnostic.message} {diagnostic.help}
          </Notice>
        ))}
        {run !== null && (
          <p role="status" className={`tl-run-text tl-run-${runWords(run).tone}`}>
            {running ? (run.step ?? runWords(run).text) : runWords(run).text}
            {run.end.kind === "failed" ? ` ${run.end.failure.help}` : ""}
          </p>
        )}
        {!empty && (
          <>
            <ul className="tl-rows" aria-label={text.changes(rows.length)}>
              {rows.map((row) => (
                <PlanRow key={row.id} row={row} onTick={mayChoose ? tick : null} onOpen={acts.openWorkItem} />
              ))}
            </ul>
            {!ended && <Causes screen={screen} />}
          </>
        )}
      </div>
    </Dialog>
  );
}
