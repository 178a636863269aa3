/** The dialog that is open, if any; each is drawn over whatever screen is there. */
import type { JSX } from "react";
import { lazy, Suspense, useEffect, useState } from "react";
import { ChooseLineDialog } from "./linking/ChooseLineDialog";
import { LinkDialog } from "./linking/LinkDialog";
import { ProposalDialog } from "./linking/ProposalDialog";
import type { HubState } from "./hubState";

const MoveDialog = lazy(() => import(/* webpackChunkName: "roadmap" */ "./roadmap/MoveDialog"));
const ClosingDialog = lazy(() => import(/* webpackChunkName: "department" */ "./department/ClosingDialog"));
const SuggestDialog = lazy(() => import(/* webpackChunkName: "department" */ "./department/SuggestDialog"));
const IgnoreDialog = lazy(() => import(/* webpackChunkName: "ignore" */ "./coverage/IgnoreDialog"));

export default function HubDialogs(props: { readonly state: HubState }): JSX.Element | null {
  const { dialog, session, run } = props.state;
  useFocusGivenBack();
  if (dialog === null || session.kind !== "ready") return null;
  const { loaded } = session;
  switch (dialog.kind) {
    case "link":
      return <LinkDialog loaded={loaded} line={dialog.line} />;
    case "link-work":
      return <ChooseLineDialog loaded={loaded} workItems={dialog.workItems} />;
    case "move":
      return (
        <Suspense fallback={null}>
          <MoveDialog loaded={loaded} line={dialog.line} move={props.state.moves.get(dialog.line) ?? null} />
        </Suspense>
      );
    case "closing":
      return (
        <Suspense fallback={null}>
          <ClosingDialog loaded={loaded} />
        </Suspense>
      );
    case "suggest":
      return (
        <Suspense fallback={null}>
          <SuggestDialog loaded={loaded} />
        </Suspense>
      );
    case "ignore":
      return (
        <Suspense fallback={null}>
          <IgnoreDialog subjects={dialog.subjects} />
        </Suspense>
      );
    case "proposal":
      return <ProposalDialog loaded={loaded} proposal={dialog.proposal} run={run?.from === "dialog" ? run : null} />;
  }
}

/**
 * A dialog gives the focus back to what had it, which for the second of two is a button of the first that is gone. Where the last of
 * them is closed and nothing has the focus, the place it had before the first is the one to go on from.
 */
function useFocusGivenBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
}
