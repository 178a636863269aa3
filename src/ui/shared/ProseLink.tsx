/** A link in wiki prose: opened through the host, or plain text when its target may not be opened. */
import type { JSX, ReactNode } from "react";
import type { PagePath } from "../../domain/ids";
import type { OpenLink } from "./LinkOpener";
import { linkTarget } from "./linkTarget";

export function ProseLink(props: {
  readonly href: string;
  readonly page: PagePath;
  readonly open: OpenLink;
  readonly children: ReactNode;
}): JSX.Element {
  const target = linkTarget(props.href, props.page);
  if (target === null) return <span title={props.href}>{props.children}</span>;
  return (
    <button
      type="button"
      className="tl-link"
      onClick={() => props.open(target)}
      title={target.kind === "page" ? target.page : target.url}
    >
      {props.children}
    </button>
  );
}
