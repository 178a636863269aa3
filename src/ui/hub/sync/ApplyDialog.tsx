/** The last question before anything is written: what will happen, in numbers and names. */
import type { JSX } from "react";
import { Dialog } from "azure-devops-ui/Dialog";
import type { SyncScreen } from "./syncModel";
import { syncText as text } from "../../text/sync";

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
      titleProps={{ text: text.applyTitle(screen.ticked) }}
      onDismiss={props.onDismiss}
      footerButtonProps={[
        { text: text.cancel, onClick: props.onDismiss },
        { text: text.apply, primary: true, onClick: props.onApply },
      ]}
    >
      <ul className="tl-bullets">
        {creates > 0 && <li>{text.willBeCreated(creates)}</li>}
        <li>{text.willBeWritten(screen.causes.revisions, screen.causes.commits)}</li>
        <li>{notified.length === 0 ? text.nobodyIsNotified : text.mayBeNotified(notified.join(", "))}</li>
        <li>{text.checkedAgain}</li>
      </ul>
    </Dialog>
  );
}
