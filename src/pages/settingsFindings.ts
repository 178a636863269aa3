/** Settings rows and mutes that name a page which is not there: renamed, moved or deleted. They do nothing. */
import type { Diagnostic, Place } from "../domain/diagnostic";
import { pagePath, type PagePath } from "../domain/ids";
import type { Strategy } from "../domain/strategy";

const named = /^(?:reading|stream) of\s+(\/[^#]*?)\s*(?:#.*)?$/i;

interface NamedRow {
  readonly words: string;
  readonly place: Place;
  readonly page: PagePath;
}

function rowsWithoutPage({ settings, pages }: Strategy): readonly NamedRow[] {
  const isThere = (path: PagePath): boolean =>
    path === "/" || pages.some((page) => page.path === path || page.path.startsWith(`${path}/`));
  const rows = settings.rows.flatMap(({ name, place }) => {
    const path = named.exec(name)?.[1];
    return path === undefined ? [] : [{ words: `The row “${name}”`, place, page: pagePath(path) }];
  });
  const mutes = settings.muted.flatMap(({ rule, page, place }) =>
    page === null ? [] : [{ words: `The line that mutes ${rule}`, place, page }],
  );
  return [...rows, ...mutes].filter(({ page }) => !isThere(page));
}

/** Pages settings rows name that are not there, each once. */
export const missingPages = (strategy: Strategy): readonly PagePath[] => [
  ...new Set(rowsWithoutPage(strategy).map(({ page }) => page)),
];

/** `followed`: where pages went, by old path, as far as the history tells. */
export function settingsFindings(strategy: Strategy, followed: ReadonlyMap<PagePath, PagePath>): readonly Diagnostic[] {
  return rowsWithoutPage(strategy).map(({ words, place, page }) => {
    const now = followed.get(page);
    const where = now === undefined ? "which is not there" : `which is ${now} now`;
    return {
      rule: "settings-row-without-page",
      severity: "warning",
      message: `${words} names a page ${where}, so it says nothing.`,
      place,
      help: now === undefined ? "Correct the path, or remove the line." : `Change the path to ${now}.`,
    };
  });
}
