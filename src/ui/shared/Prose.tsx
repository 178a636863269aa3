/**
 * Text of a wiki page, shown safely. The Markdown reader is a chunk of its own, loaded when a text is first shown;
 * until it is there, and where it cannot be had, the text stands as it was written, so nothing jumps or waits.
 */
import type { JSX } from "react";
import type { PagePath } from "../../domain/ids";
import { fetched } from "./fetched";

const RenderedProse = fetched(() => import(/* webpackChunkName: "prose" */ "./RenderedProse"), {
  waiting: AsWritten,
  missing: AsWritten,
});

export interface ProseProps {
  readonly markdown: string;
  /** Page the text stands on; links without a leading slash are below its folder. */
  readonly page: PagePath;
}

export function Prose(props: ProseProps): JSX.Element {
  return (
    <div className="tl-prose">
      <RenderedProse {...props} />
    </div>
  );
}

function AsWritten({ of: { markdown } }: { readonly of: ProseProps }): JSX.Element {
  return <p className="tl-prose-plain">{markdown}</p>;
}
