/** What a strategy promises: an idea promises nothing yet, a stub says nothing, and a page that is history no longer speaks. */
import type { HoldReason, LineFacts } from "./strategy";

const PROMISED: ReadonlySet<HoldReason | null> = new Set([null, "done", "unreachable"]);

/** A line that stands for what the team promised, finished or not. */
export const isPromised = ({ held }: Pick<LineFacts, "held">): boolean => PROMISED.has(held);
