/** The parts every section of the review is made of. */
import type { JSX, ReactNode } from "react";
import type { Place } from "../../../domain/diagnostic";
import { PlaceLink } from "../../shared/PlaceLink";
import { useActs } from "../hubContext";
import { inWords } from "../../text/locale";

/** A title that opens the page at its line. */
export function TitledPlace(props: { readonly title: string; readonly place: Place }): JSX.Element {
  const acts = useActs();
  return (
    <>
      <strong>{props.title}</strong> <PlaceLink place={props.place} onOpen={acts.openPlace} />
    </>
  );
}

export function ReviewSection(props: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <section className="tl-review-section">
      <h2>
        {props.title}
        {props.count !== undefined && <span className="tl-review-count">{inWords(props.count)}</span>}
      </h2>
      {props.children}
    </section>
  );
}
