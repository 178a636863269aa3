/** Markdown tokens and inert HTML as React elements; links go through the host. */
import type { JSX } from "react";
import { useMemo } from "react";
import { useLinkOpener } from "./LinkOpener";
import { markdownElements } from "./markdownElements";
import type { ProseProps } from "./Prose";

export default function RenderedProse(props: ProseProps): JSX.Element {
  const { markdown, page } = props;
  const open = useLinkOpener();
  return useMemo(() => <>{markdownElements(markdown, page, open)}</>, [markdown, page, open]);
}
