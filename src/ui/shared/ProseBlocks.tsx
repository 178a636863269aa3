/** Parts of prose that are more than text: the list of its headings, and diagrams, which are shown as their source. */
import type { JSX, MouseEvent } from "react";
import type { PagePath } from "../../domain/ids";
import type { OpenLink } from "./LinkOpener";
import { sharedText } from "../text/shared";

export interface ProseHeading {
  /** Position among the headings of the text. */
  readonly index: number;
  readonly level: number;
  readonly words: string;
}

/** `[[_TOC_]]`: leads to the headings of the same text. */
export function ProseContents(props: { readonly headings: readonly ProseHeading[] }): JSX.Element {
  const top = Math.min(...props.headings.map(({ level }) => level));
  return (
    <span className="tl-contents" role="navigation" aria-label={sharedText.contents}>
      {props.headings.map(({ index, level, words }) => (
        <button
          key={index}
          type="button"
          className="tl-link"
          style={{ marginLeft: `${level - top}em` }}
          onClick={(event) => showHeading(event, index)}
        >
          {words}
        </button>
      ))}
    </span>
  );
}

function showHeading(event: MouseEvent<HTMLElement>, index: number): void {
  const heading = event.currentTarget.closest(".tl-prose")?.querySelector<HTMLElement>(`[data-heading="${index}"]`);
  heading?.scrollIntoView({ block: "nearest" });
  heading?.focus();
}

export function ProseDiagram(props: {
  readonly text: string;
  readonly page: PagePath;
  readonly open: OpenLink;
}): JSX.Element {
  const { text, page, open } = props;
  return (
    <div className="tl-diagram">
      <pre>
        <code>{text}</code>
      </pre>
      <button type="button" className="tl-link" onClick={() => open({ kind: "page", page })}>
        {sharedText.openInTheWiki}
      </button>
    </div>
  );
}
