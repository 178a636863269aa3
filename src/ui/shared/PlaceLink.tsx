/** Where a fact stands: "Roadmap, line 12"; opens the page there. */
import type { JSX } from "react";
import type { Place } from "../../domain/diagnostic";
import { sharedText as text } from "../text/shared";

export const pageTitle = (page: string): string =>
  page
    .split("/")
    .filter((part) => part !== "")
    .at(-1) ?? text.home;

export function PlaceLink(props: {
  readonly place: Place;
  readonly onOpen: (place: Place) => void;
  /** Only "line 12" where the page is already named beside it. */
  readonly short?: boolean;
}): JSX.Element {
  const { place } = props;
  const line = text.line(place.line);
  return (
    <button
      type="button"
      className="tl-link tl-place"
      onClick={() => props.onOpen(place)}
      aria-label={text.openPlace(pageTitle(place.page), line)}
      title={`${place.page}, ${line}`}
    >
      {props.short === true ? line : `${pageTitle(place.page)}, ${line}`}
    </button>
  );
}
