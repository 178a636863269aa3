/** The last question before anything is written: what will happen, in numbers and names. */
import type { JSX } from "react";
import { Dialog } from "azure-devops-ui/Dialog";
import { plural } from "../../shared/plural";
import type { SyncScreen } from "./syncModel";

export function ApplyDialog(props: {
  readonly screen: SyncScreen;
  readonly onDismiss: () => void;
  readonly onApply: () => void;
}): JSX.Element {
  const { screen } = props;
  const creates = screen.groups.reduce(
    (sum, group) => sum + group.rows.filter((row) => row.creates && row.ticked).length,
    0,
  );
  const { notified } = screen.causes;
  return (
    <Dialog
      titleProps={{ text: `Apply ${plural(screen.ticked, "row")}?` }}
      onDismiss={props.onDismiss}
      footerButtonProps={[
        { text: "Cancel", onClick: props.onDismiss },
        { text: "Apply", primary: true, onClick: props.onApply },
      ]}
    >
      <ul className="tl-bullets">
        {creates > 0 && <li>{plural(creates, "work item")} will be created.</li>}
        <li>
          {plural(screen.causes.revisions, "revision")} on the board, {plural(screen.causes.commits, "commit")} in the
          wiki.
        </li>
        <li>{notified.length === 0 ? "Nobody is notified." : `${notified.join(", ")} may be notified.`}</li>
        <li>Each row is checked again before it is written; what someone changed meanwhile is left alone and named.</li>
      </ul>
    </Dialog>
  );
}
