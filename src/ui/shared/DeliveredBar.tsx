/** How much is delivered: a bar and "n of m"; the rule that counts stands in the tooltip and for screen readers. */
import type { JSX } from "react";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import type { DeliveryView } from "./deliveryView";
import { sharedText as text } from "../text/shared";

export function DeliveredBar(props: { readonly delivery: DeliveryView; readonly wide?: boolean }): JSX.Element {
  const { delivery } = props;
  if (delivery.share === null) return <span className="tl-muted">{delivery.text}</span>;
  const percent = Math.round(delivery.share * 100);
  return (
    <Tooltip text={delivery.rule}>
      <span className={props.wide === true ? "tl-delivered tl-delivered-wide" : "tl-delivered"}>
        <span className="tl-bar" role="img" aria-label={text.percentDelivered(percent, delivery.rule)}>
          <span className={`tl-bar-done tl-state-${delivery.state}`} style={{ width: `${percent}%` }} />
          <span className="tl-bar-doing" style={{ width: `${Math.round(delivery.doing * 100)}%` }} />
        </span>
        <span className="tl-delivered-text">{delivery.text}</span>
      </span>
    </Tooltip>
  );
}
