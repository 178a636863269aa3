/** The time a page is for: the OKRs of a quarter and the plan of a half year say it once, in their title. */
import type { When } from "../domain/strategy";
import type { OutcomeDraft } from "./forms/outcomeDraft";
import { onlyTimeIn } from "./inline/when";

/** Outcomes that stand under no time of their own stand under that of their page. */
export function timedByPage(outcomes: readonly OutcomeDraft[], titles: readonly string[]): readonly OutcomeDraft[] {
  if (outcomes.every(({ horizon }) => horizon !== null)) return outcomes;
  const horizon = timeOf(titles);
  return horizon === null
    ? outcomes
    : outcomes.map((draft) => (draft.horizon === null ? { ...draft, horizon } : draft));
}

/** The one quarter, half or third of a year that a title names: a month often says when it was written, "Strategy 2030" until when. */
function timeOf(titles: readonly string[]): When | null {
  return titles.map(onlyTimeIn).find((when) => when !== null && isPartOfYear(when)) ?? null;
}

const DAY = 86_400_000;

function isPartOfYear({ from, to }: When): boolean {
  if (from === null || to === null) return false;
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  return days > 80 && days < 360;
}
