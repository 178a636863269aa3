/** What a strategy promises: an idea promises nothing yet, a stub says nothing, and a page that is history no longer speaks. */
import type { HoldReason, LineFacts } from "./strategy";

const PROMISED: ReadonlySet<HoldReason | null> = new Set([null, "done", "unreachable"]);

const PAST: ReadonlySet<HoldReason | null> = new Set(["superseded", "archived", "carried-over"]);

/** Said on a page that is history: shown there, claimed and counted no more. */
export const isPast = ({ held }: Pick<LineFacts, "held">): boolean => PAST.has(held);

/** Given up, or replaced by what a newer page says. */
export const isLeftBehind = (facts: Pick<LineFacts, "held">): boolean => facts.held === "struck" || isPast(facts);

/** A line that stands for what the team promised, finished or not. */
export const isPromised = ({ held }: Pick<LineFacts, "held">): boolean => PROMISED.has(held);
