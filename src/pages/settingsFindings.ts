/** Settings rows that name a page which is not there: renamed, moved or deleted. Nothing is read by such a row. */
import type { Diagnostic } from "../domain/diagnostic";
import { pagePath, type PagePath } from "../domain/ids";
import type { SettingsRow, Strategy } from "../domain/strategy";

const named = /^(?:reading|stream) of\s+(\/[^#]*?)\s*(?:#.*)?$/i;

interface NamedRow {
  readonly row: SettingsRow;
  readonly page: PagePath;
}

function rowsWithoutPage({ settings, pages }: Strategy): readonly NamedRow[] {
  const isThere = (path: PagePath): boolean =>
    pages.some((page) => page.path === path || page.path.startsWith(`${path}/`));
  return settings.rows.flatMap((row) => {
    const path = named.exec(row.name)?.[1];
    return path === undefined || path === "/" || isThere(pagePath(path)) ? [] : [{ row, page: pagePath(path) }];
  });
}

/** Pages settings rows name that are not there, each once. */
export const missingPages = (strategy: Strategy): readonly PagePath[] => [
  ...new Set(rowsWithoutPage(strategy).map(({ page }) => page)),
];

/** `followed`: where pages went, by old path, as far as the history tells. */
export function settingsFindings(strategy: Strategy, followed: ReadonlyMap<PagePath, PagePath>): readonly Diagnostic[] {
  return rowsWithoutPage(strategy).map(({ row, page }) => {
    const now = followed.get(page);
    const where = now === undefined ? "which is not there" : `which is ${now} now`;
    return {
      rule: "settings-row-without-page",
      severity: "warning",
      message: `The row “${row.name}” names a page ${where}, so it says nothing.`,
      place: row.place,
      help: now === undefined ? "Correct the path, or remove the row." : `Change the path in the row to ${now}.`,
    };
  });
}
