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

/** The newest minutes that say their date and lie before `day`, of several of one date the first by page; `null` when there are none. */
export function lastMinutes(all: readonly Minutes[], day: string): Minutes | null {
  const dated = all.filter(({ date }) => date !== null && date < day);
  return dated.sort((a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.page, b.page))[0] ?? null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Pages that are minutes of the same day and do not say the same: which of them holds is for people to decide. */
export function contradicting(all: readonly Minutes[], last: Minutes | null): readonly PagePath[] {
  const others = last === null ? [] : all.filter(({ page, date }) => page !== last.page && date === last.date);
  return others.filter((other) => said(other) !== said(last)).map(({ page }) => page);
}

const said = (minutes: Minutes | null): string =>
  JSON.stringify([
    minutes?.actions.map(({ text, owner, due, done }) => [text, owner, due?.literal, done]),
    minutes?.decisions.map(({ text }) => text),
  ]);

/** Open, and due before `day`; an action without a plain date is never overdue. */
export const isOverdue = ({ done, due }: Action, day: string): boolean => !done && due?.to != null && due.to < day;
