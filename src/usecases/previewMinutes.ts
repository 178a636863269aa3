/**
 * The minutes of a review as a plan that creates one page, beside the last ones (else below a page `Reviews`). Nothing is
 * written until it is applied; minutes that exist are never written over.
 */
import { pagePath } from "../domain/ids";
import type { PagePath } from "../domain/ids";
import { lastMinutes, type Minutes } from "../domain/minutes";
import type { ReviewDocument } from "../report/reviewDocument";
import { minutesMarkdown } from "../report/reviewMarkdown";
import type { Plan } from "../sync/operation";
import type { Loaded } from "./loadPortfolio";
import { type NewPage, planOfNewPages } from "./newPages";

/** The page the minutes of this review go to. */
export function minutesPath(minutes: readonly Minutes[], day: string): PagePath {
  const last = lastMinutes(minutes, day);
  const parent = last === null ? "/Reviews" : last.page.slice(0, last.page.lastIndexOf("/"));
  return pagePath(`${parent}/Review ${day}`);
}

/** A plan without rows when minutes of that day exist already. */
export function previewMinutes(loaded: Loaded, minutes: readonly Minutes[], review: ReviewDocument): Plan {
  const { portfolio, snapshot, org } = loaded;
  const { wiki } = snapshot;
  const path = minutesPath(minutes, review.day);
  const existing = new Set(portfolio.strategy.pages.map((page) => page.path));
  const target = { org, project: wiki.projectName, wiki: wiki.name, version: wiki.version };
  const wanted = [...parentsOf(path), { path, text: minutesMarkdown(review), reason: `The minutes of ${review.day}.` }];
  return planOfNewPages(target, existing, existing.has(path) ? [] : wanted);
}

/** The service creates no page below one that is not there. */
function parentsOf(path: PagePath): readonly NewPage[] {
  const names = path.split("/").slice(1, -1);
  return names.map((name, index) => ({
    path: pagePath(`/${names.slice(0, index + 1).join("/")}`),
    text: `# ${name}\n`,
    reason: "The page the minutes stand below.",
  }));
}
