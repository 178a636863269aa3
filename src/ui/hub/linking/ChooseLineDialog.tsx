/** The other way round: a work item is given, the outcome or deliverable it serves is picked. */
import type { JSX } from "react";
import { useMemo, useState } from "react";
import { ContentSize } from "azure-devops-ui/Callout";
import { Dialog } from "azure-devops-ui/Dialog";
import { Icon } from "azure-devops-ui/Icon";
import { TextField } from "azure-devops-ui/TextField";
import type { WorkItem } from "../../../domain/board";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { useActs } from "../hubContext";
import { lineOffers } from "../../linking/linkModel";
import { linkingText } from "../../text/linking";

export function ChooseLineDialog(props: {
  readonly loaded: Loaded;
  readonly workItems: readonly WorkItem[];
}): JSX.Element {
  const { loaded, workItems } = props;
  const acts = useActs();
  const [text, setText] = useState("");
  const offers = useMemo(() => lineOffers(loaded.portfolio, text), [loaded, text]);
  return (
    <Dialog
      titleProps={{
        text: linkingText.whichOutcome(workItems.map(({ id }) => id)),
      }}
      contentSize={ContentSize.Large}
      onDismiss={acts.closeDialog}
      footerButtonProps={[{ text: linkingText.cancel, onClick: acts.closeDialog }]}
      defaultActiveElement=".tl-picker input"
      showCloseButton
    >
      <div className="tl-picker">
        <ul className="tl-picker-subjects">
          {workItems.map((workItem) => (
            <li key={workItem.id} className="tl-picker-subject">
              {workItem.type} #{workItem.id}: {workItem.title}
            </li>
          ))}
        </ul>
        <TextField
          autoFocus
          ariaLabel={linkingText.searchLines}
          placeholder={linkingText.searchLines}
          prefixIconProps={{ iconName: "Search" }}
          value={text}
          onChange={(_event, value) => setText(value)}
        />
        <p className="tl-muted tl-picker-note" role="status">
          {offers.length === 0 ? linkingText.noLine : linkingText.withoutWorkFirst}
        </p>
        <ul className="tl-picker-list" aria-label={linkingText.lines}>
          {offers.map((offer) => (
            <li key={offer.key}>
              <button type="button" className="tl-candidate" onClick={() => acts.proposeLink(offer.key, workItems)}>
                <Icon
                  iconName={offer.kind === "outcome" ? "Flag" : "TaskSolid"}
                  className={`tl-kind tl-kind-${offer.kind}`}
                  ariaLabel={offer.kind}
                />
                <span className="tl-grow tl-candidate-title">
                  {offer.title}
                  <span className="tl-faint tl-candidate-note">{offer.context}</span>
                </span>
                {offer.linked && <span className="tl-muted">{linkingText.hasWork}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
