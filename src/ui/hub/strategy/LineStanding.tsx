/** The facts a row or a card shows of an outcome: what was achieved, its health, its gaps. Each says its rule on hover. */
import type { JSX } from "react";
import { Icon } from "azure-devops-ui/Icon";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import type { LineNode } from "./strategyModel";

export function AchievedWords(props: { readonly node: LineNode }): JSX.Element | null {
  const { achieved } = props.node;
  if (achieved === null) return null;
  return (
    <Tooltip text={achieved.tooltip}>
      <span className={`tl-achieved tl-achieved-${achieved.kind}`}>{achieved.text}</span>
    </Tooltip>
  );
}

export function HealthMark(props: { readonly node: LineNode }): JSX.Element | null {
  const { health } = props.node;
  if (health === null) return null;
  return (
    <Tooltip text={health.tooltip}>
      <span className="tl-health">
        <span className={`tl-dot tl-health-${health.state}`} aria-hidden="true" />
        <span className="text-ellipsis">{health.text}</span>
      </span>
    </Tooltip>
  );
}

export function Gaps(props: { readonly node: LineNode }): JSX.Element | null {
  const { gaps } = props.node;
  if (gaps.length === 0) return null;
  const words = gaps.join(" · ");
  return (
    <Tooltip text={words}>
      <span className="tl-gaps" role="img" aria-label={words}>
        <Icon iconName="Warning" />
        {gaps.length}
      </span>
    </Tooltip>
  );
}
