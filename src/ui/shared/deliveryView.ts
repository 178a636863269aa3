/** Delivered, in the words and numbers a row shows. Delivered is a fact of the board; achieved is another and stands apart. */
import type { Delivery } from "../../domain/delivery";
import { sharedText as text } from "../text/shared";

export interface DeliveryView {
  /** 0..1; `null` when there is nothing to count. */
  readonly share: number | null;
  /** Share that is in progress, 0..1. */
  readonly doing: number;
  readonly text: string;
  readonly rule: string;
  readonly state: Delivery["state"];
}

export const stateWords: Readonly<Record<Delivery["state"], string>> = text.states;

export function viewOfDelivery(delivery: Delivery): DeliveryView {
  const counted = delivery.basis === "children" && delivery.total > 0;
  return {
    share: delivery.state === "no-work" || delivery.state === "removed" ? null : delivery.share,
    doing: counted ? delivery.inProgress / delivery.total : 0,
    text: counted ? text.completedOf(delivery.completed, delivery.total) : stateWords[delivery.state],
    rule: delivery.rule,
    state: delivery.state,
  };
}
