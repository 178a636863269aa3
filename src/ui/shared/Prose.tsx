/**
 * Text of a wiki page, shown safely. The Markdown reader is a chunk of its own, loaded when a text is first shown;
 * until it is there the text stands as it was written, so nothing jumps or waits.
 */
import type { JSX } from "react";
import { lazy, Suspense } from "react";
import type { PagePath } from "../../domain/ids";

const RenderedProse = lazy(() => import(/* webpackChunkName: "prose" */ "./RenderedProse"));

export interface ProseProps {
  readonly markdown: string;
  /** Page the text stands on; links without a leading slash are below its folder. */
  readonly page: PagePath;
}

export function Prose(props: ProseProps): JSX.Element {
  return (
    <div className="tl-prose">
      <Suspense fallback={<p className="tl-prose-plain">{props.markdown}</p>}>
        <RenderedProse {...props} />
      </Suspense>
    </div>
  );
}
