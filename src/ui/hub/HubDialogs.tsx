/** The dialog that is open, if any; each is drawn over whatever screen is there. */
import type { JSX } from "react";
import { lazy, Suspense } from "react";
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
