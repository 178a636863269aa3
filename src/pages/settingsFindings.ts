/**
 * Lines of the settings page that do nothing: rows that name a page or heading which is not there (renamed, moved,
 * deleted), rows and mutes whose words are not understood.
 */
import type { Diagnostic, Place } from "../domain/diagnostic";
import { findingRules } from "../domain/findingRules";
import { pagePath, type PagePath } from "../domain/ids";
import type { Settings, SettingsRow, Strategy } from "../domain/strategy";
import { anchorOf } from "./source/anchor";
import { isReadingWord } from "./settings";

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

const withHeading = /^(?:reading|stream) of\s+(\/[^#]*)#(.+)$/i;

/** `anchors`: those of each page that was read. */
export function withoutEffect(
  { rows, muted, unread }: Settings,
  anchors: ReadonlyMap<PagePath, ReadonlySet<string>>,
): readonly Diagnostic[] {
  const rules = new Set(findingRules.map(({ rule }) => rule));
  return [
    ...rows.flatMap(({ name, value, place }) => {
      const [, path = "", heading = ""] = withHeading.exec(name) ?? [];
      const known = anchors.get(pagePath(path.trim()));
      if (known !== undefined && !known.has(anchorOf(heading)))
        return [nothingRead(place, `The row “${name}” names a heading that is not on the page.`, sayHeading)];
      return /^reading of\s/i.test(name) && value !== "" && !isReadingWord(value)
        ? [nothingRead(place, `The row “${name}” says “${value}”, which is not understood.`, sayReading)]
        : [];
    }),
    ...muted.flatMap(({ rule, place }) =>
      rules.has(rule) ? [] : [nothingRead(place, `“${rule}” is no rule, so nothing is muted.`, sayRule)],
    ),
    ...unread.map(({ text, place }) => nothingRead(place, `“${text}” is not understood, so it does nothing.`, sayLine)),
  ];
}

const sayHeading = "Write the heading as it stands on the page, or remove the row.";
const sayReading = "Write outcomes, deliverables, ignore, or a kind of page such as roadmap, vision or process.";
const sayRule = "Write the name of the rule as a check prints it.";
const sayLine =
  "Write what it is about, a dash and the reason: “muted stale-page on /Archive – kept for the auditors”.";

const nothingRead = (place: Place, message: string, help: string): Diagnostic => ({
  rule: "correction-without-effect",
  severity: "warning",
  message,
  place,
  help,
});
