/**
 * The note on a page whose period is closed: that it is history, where it goes on, and what became of each outcome with
 * the reason. Plain quotes, so that everybody reads them and no reader takes them for outcomes; no `#id`, since a note
 * links nothing.
 */
import type { ClosedOutcome } from "../../domain/closing";
import type { PagePath } from "../../domain/ids";
import { escapeText } from "../inline/escape";
import { encodeTitle, titleOfPage } from "../pagePath";

export interface Closing {
  /** ISO date. */
  readonly day: string;
  readonly outcomes: readonly ClosedOutcome[];
  /** Where the carried ones went; `null` when nothing was carried. */
  readonly next: PagePath | null;
}

/** For a page that is history as a whole: by these words it leaves the counts. */
export function pageNote({ day, outcomes, next }: Closing, ending: string): string {
  const words = next === null ? "This page is no longer updated." : `This page has been superseded by ${linkTo(next)}.`;
  return [`> **Closed on ${day}.** ${words}`, "", ...fates(outcomes), ""].join(ending);
}

/** For a group whose outcomes stand on a page of their own now; the page around it goes on. */
export function groupNote({ day, next }: Closing, history: PagePath, ending: string): string {
  const on = next === null ? "" : ` What goes on stands on ${linkTo(next)}.`;
  return ["", `> Closed on ${day}: ${linkTo(history)} says what became of it.${on}`, ""].join(ending);
}

const fateWords = { achieved: "Achieved", carried: "Carried over", dropped: "Dropped" } as const;

const fates = (outcomes: readonly ClosedOutcome[]): readonly string[] =>
  outcomes.map(({ outcome, fate, why }) => {
    const reason = why === "" ? "" : ` — ${escapeText(why.replace(/\s+/g, " "))}`;
    return `> - ${fateWords[fate]}: ${escapeText(outcome.title)}${reason}`;
  });

function linkTo(path: PagePath): string {
  const target = path
    .split("/")
    .map(encodeTitle)
    .join("/")
    .replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
  return `[${escapeText(titleOfPage(path))}](${target})`;
}
