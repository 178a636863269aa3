/** The minutes of a review, as a wiki page keeps them: actions and decisions live there and nowhere else. */
import type { Place } from "./diagnostic";
import type { PagePath } from "./ids";
import type { Decision, When } from "./statements";

export interface Action {
  /** What is to be done, without its owner and date. */
  readonly text: string;
  readonly owner: string | null;
  readonly due: When | null;
  readonly done: boolean;
  readonly place: Place;
}

export interface Minutes {
  readonly page: PagePath;
  /** ISO date of the review, from the page's title, else its front matter; `null` when neither says one. */
  readonly date: string | null;
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
}

/** The newest minutes that say their date and lie before `day`; `null` when there are none. */
export function lastMinutes(all: readonly Minutes[], day: string): Minutes | null {
  const dated = all.filter(({ date }) => date !== null && date < day);
  return [...dated].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))[0] ?? null;
}

/** Open, and due before `day`; an action without a plain date is never overdue. */
export const isOverdue = ({ done, due }: Action, day: string): boolean => !done && due?.to != null && due.to < day;
