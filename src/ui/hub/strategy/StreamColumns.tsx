/** The streams side by side with what each promises: columns where there is room, one group below the other where there is not. */
import type { JSX } from "react";
import { Icon } from "azure-devops-ui/Icon";
import type { LineKey } from "../../../domain/ids";
import { DeliveredBar } from "../../shared/DeliveredBar";
import { WorkItemChip } from "../../shared/WorkItemChip";
import { strategyText as text } from "../../text/strategy";
import { heldWords } from "../heldWords";
import { useActs } from "../hubContext";
import { AchievedWords, Gaps, HealthMark } from "./LineStanding";
import type { LineNode, StrategyNode, StrategyScreen } from "./strategyModel";
import { isOpen } from "./strategyModel";
import "./columns.css";

interface Drawn {
  readonly screen: StrategyScreen;
  readonly toggled: ReadonlySet<string>;
  readonly selected: LineKey | null;
}

export default function StreamColumns(props: Drawn): JSX.Element {
  return (
    <div className="tl-columns">
      {props.screen.tree.map((stream) => (
        <section key={stream.id} className="tl-column" aria-label={stream.title}>
          <h2 className="tl-column-title">
            {stream.title} <span className="tl-count">{linesIn(stream).length}</span>
          </h2>
          <Nodes {...props} nodes={stream.children} />
          {stream.children.length === 0 && <p className="tl-empty">{text.noOutcomesShort}</p>}
        </section>
      ))}
    </div>
  );
}

const linesIn = (node: StrategyNode): readonly StrategyNode[] =>
  node.children.flatMap((child) => (child.kind === "theme" ? linesIn(child) : [child]));

function Nodes(props: Drawn & { readonly nodes: readonly StrategyNode[] }): JSX.Element {
  return (
    <ul className="tl-column-list">
      {props.nodes.map((node) => (
        <li key={node.id}>
          <Node {...props} node={node} />
        </li>
      ))}
    </ul>
  );
}

function Node(props: Drawn & { readonly node: StrategyNode }): JSX.Element {
  const { node } = props;
  const acts = useActs();
  switch (node.kind) {
    case "stream":
    case "theme":
      return (
        <>
          <h3 className="tl-column-theme">{node.title}</h3>
          <Nodes {...props} nodes={node.children} />
        </>
      );
    case "work":
      return <WorkItemChip item={node.item} onOpen={acts.openWorkItem} titled />;
    case "outcome":
      return <OutcomeCard {...props} node={node} />;
    case "deliverable":
      return <DeliverableRow node={node} />;
  }
}

function OutcomeCard(props: Drawn & { readonly node: LineNode }): JSX.Element {
  const { node, screen, toggled, selected } = props;
  const acts = useActs();
  const open = isOpen(node, screen, toggled);
  return (
    <article className={node.key === selected ? "tl-column-card tl-card-selected" : "tl-column-card"}>
      <LineTitle node={node} strong />
      <div className="tl-column-facts">
        {node.work !== null && <WorkItemChip item={node.work} onOpen={acts.openWorkItem} />}
        {node.work !== null && node.delivery !== null && <DeliveredBar delivery={node.delivery} />}
        <AchievedWords node={node} />
        <HealthMark node={node} />
        {node.horizon !== null && <span className="tl-muted">{node.horizon}</span>}
        {node.owner !== null && <span className="tl-muted">{node.owner}</span>}
        <Gaps node={node} />
      </div>
      {node.children.length > 0 && (
        <button
          type="button"
          className="tl-disclosure tl-small"
          aria-expanded={open}
          aria-label={text.partsOf(node.title)}
          onClick={() => acts.toggle([node.id])}
        >
          <Icon iconName={open ? "ChevronDown" : "ChevronRight"} />
          {text.parts(node.children.length)}
        </button>
      )}
      {open && node.children.length > 0 && <Nodes {...props} nodes={node.children} />}
    </article>
  );
}

function DeliverableRow(props: { readonly node: LineNode }): JSX.Element {
  const { node } = props;
  const acts = useActs();
  return (
    <div className="tl-column-part">
      <LineTitle node={node} />
      {node.work !== null && <WorkItemChip item={node.work} onOpen={acts.openWorkItem} />}
    </div>
  );
}

function LineTitle(props: { readonly node: LineNode; readonly strong?: boolean }): JSX.Element {
  const { node } = props;
  const acts = useActs();
  const names = ["tl-link-plain", props.strong === true ? "tl-strong" : "", node.held === "struck" ? "tl-struck" : ""];
  return (
    <span className="tl-column-line">
      <button
        type="button"
        className={names.filter((name) => name !== "").join(" ")}
        onClick={() => acts.select(node.key)}
      >
        {node.title}
      </button>
      {node.held !== null && <span className="tl-tag">{heldWords[node.held].short}</span>}
    </span>
  );
}
