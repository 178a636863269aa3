/** Asks for the reason and the end of "this is no gap"; what it writes is then reviewed like any plan. */
import type { JSX } from "react";
import { useState } from "react";
import { Dialog } from "azure-devops-ui/Dialog";
import { TextField } from "azure-devops-ui/TextField";
import { whyNotIgnored } from "../../../usecases/previewIgnores";
import { coverageText as text } from "../../text/coverage";
import { useActs } from "../hubContext";
import type { IgnoreSubject } from "../hubState";

export default function IgnoreDialog(props: { readonly subjects: readonly IgnoreSubject[] }): JSX.Element {
  const { subjects } = props;
  const acts = useActs();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [tried, setTried] = useState(false);
  const ignores = subjects.map(({ subject }) => ({
    subject,
    reason: reason.trim(),
    until: until === "" ? null : until,
    on: acts.today(),
  }));
  const wrong = ignores.map(whyNotIgnored).find((why) => why !== null) ?? null;
  return (
    <Dialog
      titleProps={{ text: text.ignoreTitle }}
      onDismiss={acts.closeDialog}
      footerButtonProps={[
        { text: text.cancel, onClick: acts.closeDialog },
        {
          text: text.ignoreReview,
          primary: true,
          onClick: () => {
            setTried(true);
            if (wrong === null) acts.proposeIgnores(ignores);
          },
        },
      ]}
      defaultActiveElement=".tl-form input"
      showCloseButton
    >
      <div className="tl-form">
        <p className="tl-picker-subject">{text.ignoreSubject(subjects.length, subjects[0]?.title ?? "")}</p>
        <p className="tl-muted">{text.ignoreIntro}</p>
        <div className="tl-field">
          <TextField
            autoFocus
            label={text.reason}
            ariaLabel={text.reason}
            placeholder={text.reasonHint}
            value={reason}
            onChange={(_event, value) => setReason(value)}
          />
        </div>
        <label className="tl-field">
          <span>{text.until}</span>
          <input
            type="date"
            className="tl-input"
            value={until}
            min={acts.today()}
            onChange={(event) => setUntil(event.target.value)}
          />
          <span className="tl-muted">{text.untilHint}</span>
        </label>
        {tried && wrong !== null && (
          <p role="alert" className="tl-field-wrong">
            {wrong}
          </p>
        )}
      </div>
    </Dialog>
  );
}
