/** Mentions in prose: a work item with its title and state as they are now, a person by name. */
import type { JSX, ReactNode } from "react";
import { Fragment } from "react";
import { useProseWorld } from "./ProseWorld";
import { WorkItemChip } from "./WorkItemChip";
import { sharedText } from "../text/shared";

const mention =
  /(?<![\p{L}\p{N}_&#/.-])(?:AB)?#(\d{1,10})(?![\p{L}\p{N}_-])|@<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>/giu;

/** Text with its mentions; the same text where it has none. */
export function withMentions(text: string): ReactNode {
  const found = text.includes("#") || text.includes("@<") ? [...text.matchAll(mention)] : [];
  if (found.length === 0) return text;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of found) {
    const [written, id, identity] = match;
    parts.push(text.slice(from, match.index));
    parts.push(identity === undefined ? <Item written={written} id={Number(id)} /> : <Person identity={identity} />);
    from = match.index + written.length;
  }
  parts.push(text.slice(from));
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}

function Item(props: { readonly written: string; readonly id: number }): JSX.Element {
  const world = useProseWorld();
  const item = world.workItem(props.id);
  if (item === null) return <>{props.written}</>;
  return <WorkItemChip item={item} onOpen={(id) => world.openWorkItem(id)} titled />;
}

function Person(props: { readonly identity: string }): JSX.Element {
  const name = useProseWorld().person(props.identity);
  return <span className="tl-person">@{name ?? sharedText.aPerson}</span>;
}
