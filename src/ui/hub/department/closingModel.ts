/** Which pages hold a period that can end, and what is to be decided about it. */
import { isToDecide, type Fate } from "../../../domain/closing";
import { type PagePath, pagePath } from "../../../domain/ids";
import type { OutcomeLine } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";

export interface OpenPeriod {
  readonly page: PagePath;
  readonly outcomes: readonly OutcomeLine[];
}

/** In reading order. */
export function openPeriods({ strategy, outcomes }: Portfolio): readonly OpenPeriod[] {
  return strategy.pages.flatMap(({ path, kind }) => {
    const here = outcomes.filter(({ facts }) => facts.place.page === path && isToDecide(facts));
    return here.length === 0 || kind === "superseded" ? [] : [{ page: path, outcomes: here }];
  });
}

/** What a person has said so far about one outcome. */
export interface Said {
  readonly fate: Fate | null;
  readonly why: string;
}

/** "/Roadmap 2026 Q3" goes on as "/Roadmap 2026 Q4", "/Plan 2026" as "/Plan 2027"; `""` where the name has no period. */
export function nextPageName(page: PagePath): string {
  const quarter = /^(.*?)(\d{4})(\D{1,3})Q([1-4])(.*)$/i.exec(page);
  if (quarter !== null) {
    const [, before = "", year = "", between = "", number = "", after = ""] = quarter;
    const last = number === "4";
    return `${before}${last ? Number(year) + 1 : year}${between}Q${last ? 1 : Number(number) + 1}${after}`;
  }
  const bare = /^(.*?)\bQ([1-4])(\D{1,3})(\d{4})(.*)$/i.exec(page);
  if (bare !== null) {
    const [, before = "", number = "", between = "", year = "", after = ""] = bare;
    const last = number === "4";
    return `${before}Q${last ? 1 : Number(number) + 1}${between}${last ? Number(year) + 1 : year}${after}`;
  }
  const year = /^(.*)\b(20\d{2})\b(.*)$/.exec(page);
  return year === null ? "" : `${year[1] ?? ""}${Number(year[2]) + 1}${year[3] ?? ""}`;
}

/** As typed, rooted; `null` when nothing was typed. */
export const pageTyped = (text: string): PagePath | null => {
  const bare = text.trim().replace(/^\/+|\/+$/g, "");
  return bare === "" ? null : pagePath(`/${bare}`);
};
