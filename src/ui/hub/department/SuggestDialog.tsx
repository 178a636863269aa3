/** A way in for everyone: what is proposed becomes a page edit to be reviewed, or words to be sent by who may not write. */
import type { JSX } from "react";
import { useState } from "react";
import { Dialog } from "azure-devops-ui/Dialog";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { type Suggestion, suggestionText } from "../../../usecases/previewProposal";
import { departmentText as text } from "../../text/department";
import { useActs } from "../hubContext";
import "./department.css";

const kinds: readonly Suggestion["kind"][] = ["idea", "outcome"];

export default function SuggestDialog(props: { readonly loaded: Loaded }): JSX.Element {
  const acts = useActs();
  const { streams } = props.loaded.portfolio.strategy;
  const [kind, setKind] = useState<Suggestion["kind"]>("idea");
  const [stream, setStream] = useState(streams[0]?.key ?? "");
  const [title, setTitle] = useState("");
  const [sentence, setSentence] = useState("");
  const [told, setTold] = useState<{ readonly wrong: boolean; readonly words: string } | null>(null);
  const suggestion: Suggestion = {
    kind,
    stream,
    title,
    sentence: sentence.trim() === "" ? null : sentence.trim(),
    owner: acts.who(),
    day: acts.today(),
  };
  const show = (): void => {
    void acts
      .proposeSuggestion(suggestion)
      .then((refused) => refused !== null && setTold({ wrong: true, words: refused }));
  };
  const copy = (): void => {
    void navigator.clipboard
      .writeText(suggestionText(suggestion))
      .then(() => setTold({ wrong: false, words: text.suggestCopied }));
  };
  return (
    <Dialog
      titleProps={{ text: text.suggestTitle }}
      onDismiss={acts.closeDialog}
      footerButtonProps={[
        { text: text.cancel, onClick: acts.closeDialog },
        { text: text.suggestCopy, onClick: copy },
        { text: text.suggestReview, primary: true, onClick: show },
      ]}
      showCloseButton
    >
      <div className="tl-form">
        <p className="tl-muted">{text.suggestIntro}</p>
        <div className="tl-fate-choices" role="radiogroup" aria-label={text.suggestKind}>
          {kinds.map((each) => (
            <label key={each}>
              <input type="radio" name="suggest-kind" checked={kind === each} onChange={() => setKind(each)} />
              {text.suggestKinds[each]}
            </label>
          ))}
        </div>
        {streams.length > 1 && (
          <label className="tl-field">
            <span>{text.suggestStream}</span>
            <select className="tl-input" value={stream} onChange={(event) => setStream(event.target.value)}>
              {streams.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="tl-field">
          <span>{text.suggestWords}</span>
          <input
            type="text"
            className="tl-input tl-wide"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label className="tl-field">
          <span>{text.suggestSentence[kind]}</span>
          <input
            type="text"
            className="tl-input tl-wide"
            value={sentence}
            onChange={(event) => setSentence(event.target.value)}
          />
        </label>
        {told !== null && (
          <p role={told.wrong ? "alert" : "status"} className={told.wrong ? "tl-field-wrong" : "tl-muted"}>
            {told.words}
          </p>
        )}
      </div>
    </Dialog>
  );
}
