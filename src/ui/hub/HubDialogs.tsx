/** The dialog that is open, if any; each is drawn over whatever screen is there. */
import type { JSX } from "react";
import { ChooseLineDialog } from "./linking/ChooseLineDialog";
import { LinkDialog } from "./linking/LinkDialog";
import { ProposalDialog } from "./linking/ProposalDialog";
import type { HubState } from "./hubState";
import { DialogNotFetched } from "./DialogNotFetched";
import { fetched } from "../shared/fetched";

const places = { missing: DialogNotFetched };

const MoveDialog = fetched(() => import(/* webpackChunkName: "roadmap" */ "./roadmap/MoveDialog"), places);
const ClosingDialog = fetched(() => import(/* webpackChunkName: "department" */ "./department/ClosingDialog"), places);
const SuggestDialog = fetched(() => import(/* webpackChunkName: "department" */ "./department/SuggestDialog"), places);
const IgnoreDialog = fetched(() => import(/* webpackChunkName: "ignore" */ "./coverage/IgnoreDialog"), places);

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
      return <MoveDialog loaded={loaded} line={dialog.line} move={props.state.moves.get(dialog.line) ?? null} />;
    case "closing":
      return <ClosingDialog loaded={loaded} />;
    case "suggest":
      return <SuggestDialog loaded={loaded} />;
    case "ignore":
      return <IgnoreDialog subjects={dialog.subjects} />;
    case "proposal":
      return <ProposalDialog loaded={loaded} proposal={dialog.proposal} run={run?.from === "dialog" ? run : null} />;
  }
}
