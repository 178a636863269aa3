/**
 * Delivered and achieved are two facts. The board says what was delivered; only the wiki says what it achieved, because
 * a closed Epic is no proof that the measure moved. Work that is done and not yet measured is a state of its own.
 */
import type { Delivery } from "./delivery";
import type { Outcome } from "./strategy";

export type AchievementState =
  | "achieved"
  | "partly"
  | "not-achieved"
  /** The page states a result and no verdict. */
  | "stated"
  /** The work is delivered; the page does not say what it achieved. */
  | "not-measured"
  /** The work is not delivered yet, and nothing is stated. */
  | "open";

export interface Achievement {
  readonly state: AchievementState;
  /** One sentence: what the state rests on. */
  readonly rule: string;
}

/** `delivery` is `null` where no board was read; then only what the page states counts. */
export function achievementOf({ achieved }: Pick<Outcome, "achieved">, delivery: Delivery | null): Achievement {
  if (achieved !== null) {
    return achieved.verdict === null
      ? { state: "stated", rule: "The page states a result without a verdict." }
      : { state: achieved.verdict, rule: "The page states this verdict." };
  }
  if (delivery?.state === "delivered") {
    return { state: "not-measured", rule: "All linked work is closed, and the page does not say what it achieved." };
  }
  return { state: "open", rule: "The linked work is not all closed, and the page states no result." };
}
