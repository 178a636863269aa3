/** Why a line is shown but never proposed: the short word on the row and the sentence in the list. */
import type { HoldReason } from "../../domain/strategy";
import { strategyText as text } from "../text/strategy";

export const heldWords: Readonly<Record<HoldReason, { readonly short: string; readonly sentence: string }>> = text.held;
