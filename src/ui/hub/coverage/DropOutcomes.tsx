/** The outcomes beside a list of stray work, to drop that work on. The same is done without a pointer by a row's own button. */
import type { DragEvent, JSX } from "react";
import { useMemo, useState } from "react";
import { Icon } from "azure-devops-ui/Icon";
import { TextField } from "azure-devops-ui/TextField";
import type { WorkItem } from "../../../domain/board";
import type { Portfolio } from "../../../domain/portfolio";
import { coverageText as text } from "../../text/coverage";
import { useActs } from "../hubContext";
import type { LineOffer } from "../../linking/linkModel";
import { lineOffers } from "../../linking/linkModel";

export const workDragType = "application/x-throughline-work";

export function DropOutcomes(props: { readonly portfolio: Portfolio }): JSX.Element {
  const { portfolio } = props;
  const acts = useActs();
  const [words, setWords] = useState("");
  const offers = useMemo(() => lineOffers(portfolio, words), [portfolio, words]);
  const drop = (offer: LineOffer, ids: readonly number[]): void => {
    const items = ids.flatMap((id): readonly WorkItem[] => {
      const item = portfolio.board?.items.find((each) => each.id === id);
      return item === undefined ? [] : [item];
    });
    if (items.length > 0) acts.proposeLink(offer.key, items);
  };
  return (
    <section className="tl-drop" aria-label={text.dropTitle}>
      <h3 className="tl-section-title">{text.dropTitle}</h3>
      <p className="tl-muted tl-drop-about">{text.dropAbout}</p>
      <TextField
        ariaLabel={text.dropFind}
        placeholder={text.dropFind}
        prefixIconProps={{ iconName: "Search" }}
        value={words}
        onChange={(_event, value) => setWords(value)}
      />
      {offers.length === 0 && <p className="tl-empty">{text.dropNone}</p>}
      <ul className="tl-drop-list">
        {offers.map((offer) => (
          <Target key={offer.key} offer={offer} onDrop={(ids) => drop(offer, ids)} />
        ))}
      </ul>
    </section>
  );
}

function Target(props: { readonly offer: LineOffer; readonly onDrop: (ids: readonly number[]) => void }): JSX.Element {
  const { offer } = props;
  const acts = useActs();
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => event.dataTransfer.types.includes(workDragType);
  return (
    <li
      className={`tl-drop-target tl-drop-${offer.kind}${over ? " tl-drop-over" : ""}`}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "link";
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        props.onDrop(idsIn(event.dataTransfer.getData(workDragType)));
      }}
    >
      <Icon
        iconName={offer.kind === "outcome" ? "Flag" : "TaskSolid"}
        className={`tl-kind tl-kind-${offer.kind}`}
        ariaLabel={offer.kind}
      />
      <span className="tl-grow tl-candidate-title">
        <button
          type="button"
          className="tl-link-plain"
          onClick={() => acts.navigate({ view: "strategy", line: offer.key })}
        >
          {offer.title}
        </button>
        <span className="tl-faint tl-candidate-note">{offer.context}</span>
      </span>
      {offer.linked && <span className="tl-faint tl-nowrap">{text.hasWork}</span>}
    </li>
  );
}

/** What is dragged may come from anywhere, so it is looked at before it is believed. */
function idsIn(data: string): readonly number[] {
  try {
    const ids: unknown = JSON.parse(data);
    return Array.isArray(ids) ? ids.filter((id): id is number => Number.isInteger(id)) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
