/** Finds the outcome or deliverable something is to be linked to: a field and a list, all of it by keyboard. */
import type { JSX, KeyboardEvent } from "react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { LineKey } from "../../domain/ids";
import type { Line } from "../../domain/line";
import type { Portfolio } from "../../domain/portfolio";
import { Glyph } from "../shared/Glyph";
import { lineOffers } from "./linkModel";
import { linkingText } from "../text/linking";

export function LinePicker(props: {
  readonly portfolio: Portfolio;
  /** Which of both is more likely meant; it stands first. */
  readonly wanted: Line["kind"];
  /** The line that is chosen already, where the choice is kept while something else is decided. */
  readonly chosen?: LineKey | null;
  readonly onChoose: (line: LineKey) => void;
}): JSX.Element {
  const { portfolio, wanted, onChoose } = props;
  const [text, setText] = useState("");
  const offers = useMemo(() => lineOffers(portfolio, text, wanted), [portfolio, text, wanted]);
  const [active, setActive] = useState(0);
  const at = Math.min(active, offers.length - 1);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at, offers]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const offer = offers[at];
    if (step !== undefined && offers.length > 0) {
      event.preventDefault();
      setActive((at + step + offers.length) % offers.length);
    }
    if (event.key === "Enter" && offer !== undefined) {
      event.preventDefault();
      onChoose(offer.key);
    }
  };
  return (
    <div className="tp">
      <div className="tp-search">
        <Glyph name="search" />
        <input
          className="ts-field"
          type="text"
          role="combobox"
          aria-label={linkingText.searchLines}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={offers.length === 0 ? undefined : `${id}-${at}`}
          placeholder={linkingText.searchLines}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="ts-hidden" role="status">
        {offers.length === 0 ? "" : linkingText.linesFound(offers.length)}
      </p>
      {offers.length === 0 && (
        <p className="ts-muted tp-none">{text.trim() === "" ? linkingText.noOutcome : linkingText.noLine}</p>
      )}
      <ul ref={list} id={`${id}-list`} className="tp-list" role="listbox" aria-label={linkingText.lines}>
        {offers.map((offer, index) => (
          <li
            key={offer.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={props.chosen === undefined ? index === at : offer.key === props.chosen}
            className={index === at ? "tp-offer tp-active" : "tp-offer"}
            onMouseMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(offer.key)}
          >
            <Glyph name={offer.kind} className={`ts-glyph tp-${offer.kind}`} />
            <span className="ts-grow">
              <span className="tp-title">{offer.title}</span>
              <span className="ts-muted ts-small tp-context">
                {offer.kind === "outcome" ? linkingText.outcome : linkingText.deliverable} · {offer.context}
              </span>
            </span>
            {offer.linked && <span className="ts-muted ts-small">{linkingText.hasWork}</span>}
            {offer.key === props.chosen && <Glyph name="done" className="ts-glyph tp-chosen" />}
          </li>
        ))}
      </ul>
    </div>
  );
}
