/**
 * The settings page: a `Setting | Value` table, then dated lines. Read like any page; unknown rows are kept as written.
 * Names: "Reading of /Path", "Reading of /Path#Heading", "Stream of /Path", "Stream of /Path#Heading", "Area of <stream>", "Run and fix area|type|tag",
 * "Teams", "Debt tag|query|classes", "Incident tag|type".
 */
import type { Correction, PageKind, Settings, SettingsRow, Statement } from "../domain/strategy";
import type { PagePath } from "../domain/ids";
import { pagePath } from "../domain/ids";
import { anchorOf } from "./source/anchor";
import { spanOf } from "./source/sourceLines";
import { correctionOf, type RoadmapWord } from "./words/roadmapComment";
import { openPage, inlineOf, placeOf, type PageSource } from "./forms/pageSource";
import { escapeText } from "./inline/escape";
import { whenOf } from "./inline/when";
import { normalWords } from "./words/normalWords";

export const noSettings: Settings = {
  page: null,
  rows: [],
  areas: new Map(),
  ignored: [],
  muted: [],
  unread: [],
  runAndFix: { areas: [], types: [], tags: [] },
  teams: [],
  debt: { tags: [], queries: [], classes: [], incidents: { tags: [], types: [] } },
};

export interface ReadingRow {
  readonly page: PagePath;
  readonly correction: Correction | null;
  readonly kind: PageKind | null;
}

const kinds: ReadonlySet<string> = new Set<PageKind>([
  "mission",
  "vision",
  "strategy",
  "roadmap",
  "outcome",
  "process",
  "decision",
  "metric",
  "debt",
  "ideas",
  "review",
  "settings",
  "stub",
  "pointer",
  "superseded",
  "other",
]);

/** Whether a row on a reading is understood with this value. */
export function isReadingWord(value: string): boolean {
  const word = value.trim().toLowerCase();
  return correctionOf(word) !== null || kinds.has(word);
}

/** Rows of the first table with a "Setting" column. */
export function settingsRows(page: PageSource): readonly SettingsRow[] {
  const table = page.blocks.find(
    (block) => block.kind === "table" && normalWords(inlineOf(page, block.header.slice(0, 1)).text) === "setting",
  );
  if (table?.kind !== "table") return [];
  return table.rows.flatMap((row) => {
    const [name, value] = row.cells;
    const text = name === undefined ? "" : inlineOf(page, [name]).text;
    return name === undefined || text === ""
      ? []
      : [{ name: text, value: value === undefined ? "" : inlineOf(page, [value]).text, place: placeOf(page, name) }];
  });
}

export function readSettings(path: PagePath, text: string): Settings {
  const page = openPage(path, text);
  const rows = settingsRows(page);
  const list = (name: string): readonly string[] =>
    rows
      .filter((row) => normalWords(row.name) === name)
      .flatMap((row) => row.value.split(/\s*[;,]\s*/))
      .filter((value) => value !== "");
  return {
    page: path,
    rows,
    areas: new Map(rows.flatMap((row) => areaRow(row))),
    ignored: ignoredLines(page),
    muted: mutedRules(page),
    unread: datedLines(page).filter(isUnread),
    runAndFix: { areas: list("run and fix area"), types: list("run and fix type"), tags: list("run and fix tag") },
    teams: [...list("team"), ...list("teams")],
    debt: {
      tags: [...list("debt tag"), ...list("debt tags")],
      queries: [...list("debt query"), ...list("debt queries")],
      classes: [...list("debt class"), ...list("debt classes")],
      incidents: {
        tags: [...list("incident tag"), ...list("incident tags")],
        types: [...list("incident type"), ...list("incident types")],
      },
    },
  };
}

function areaRow(row: SettingsRow): readonly (readonly [string, string])[] {
  const match = /^area of\s+(.+)$/i.exec(row.name);
  return match === null || row.value === "" ? [] : [[streamKey(match[1] ?? ""), row.value]];
}

/** Lower-case slug of a stream's name. */
export function streamKey(name: string): string {
  return normalWords(name).replace(/ /g, "-") || "strategy";
}

/** Rows "Reading of /Path", by page. */
export function readingRows(settings: Settings): ReadonlyMap<PagePath, ReadingRow> {
  return new Map(
    settings.rows.flatMap((row) => {
      const match = /^reading of\s+(\/[^#]*)$/i.exec(row.name);
      if (match === null) return [];
      const page = pagePath((match[1] ?? "").trim());
      const word = row.value.trim().toLowerCase();
      return [
        [page, { page, correction: correctionOf(word), kind: kinds.has(word) ? (word as PageKind) : null }] as const,
      ];
    }),
  );
}

/** Rows "Reading of /Path#Heading" and "Stream of /Path#Heading" of one page, by the heading's anchor. */
export function sectionRows(settings: Settings, path: PagePath): ReadonlyMap<string, RoadmapWord> {
  const words = new Map<string, RoadmapWord>();
  for (const { name, value } of settings.rows) {
    const match = /^(reading|stream) of\s+(\/[^#]*)#(.+)$/i.exec(name);
    if (match === null || (match[2] ?? "").trim() !== path || value === "") continue;
    const anchor = anchorOf(match[3] ?? "");
    const known = words.get(anchor) ?? { correction: null, stream: null };
    const isStream = match[1]?.toLowerCase() === "stream";
    words.set(anchor, isStream ? { ...known, stream: value } : { ...known, correction: correctionOf(value) });
  }
  return words;
}

/** Rows "Stream of /Path", by page or folder. */
export function streamRows(settings: Settings): ReadonlyMap<PagePath, string> {
  return new Map(
    settings.rows.flatMap((row) => {
      const match = /^stream of\s+(\/[^#]*)$/i.exec(row.name);
      return match === null || row.value === "" ? [] : [[pagePath((match[1] ?? "").trim()), row.value] as const];
    }),
  );
}

const ignoredLine = /^(?:\d{4}-\d{2}-\d{2}\s*[:–-]?\s*)?ignored?:?\s+(?:“([^”]+)”|"([^"]+)"|(.+?))\s*[:–—-]\s+(.+?)$/i;

const endBehind = /(?:,?\s+until|\s*,?\s*\(\s*until)\s+(\d{4}-\d{2}-\d{2})\s*\)?\.?$/i;
const endBefore = /\s+\(?until\s+(\d{4}-\d{2}-\d{2})\)?(?=\s*[:–—]|\s+-\s)/i;
const endInBrackets = /\(\s*(?:until|till|til|bis)\b/i;

interface Ending {
  /** The line without the day it ends on. */
  readonly text: string;
  readonly until: string | null;
}

/** The day until which a line holds, behind its reason or before it; `null` where it names a day that is none, or an end that is no day. */
function endingOf(line: string): Ending | null {
  const found = endBehind.exec(line) ?? endBefore.exec(line);
  const until = found?.[1] ?? null;
  const text = found === null ? line : line.slice(0, found.index) + line.slice(found.index + found[0].length);
  return endInBrackets.test(text) || (until !== null && whenOf(until).from === null) ? null : { text, until };
}

/**
 * "2026-11-20: ignored #12 – replaced by the vendor (until 2027-01-31)"; a title may stand in quotation marks. The reason is kept as it
 * stands, a full stop at its end too: a person who wrote a sentence reads a sentence.
 */
function ignoredLines(page: PageSource): Settings["ignored"] {
  return datedLines(page).flatMap(({ text, place }) => {
    const ending = endingOf(text);
    const match = ending === null ? null : ignoredLine.exec(ending.text);
    if (ending === null || match === null) return [];
    const subject = match[1] ?? match[2] ?? match[3] ?? "";
    return [{ subject, reason: match[4] ?? "", until: ending.until, place }];
  });
}

/** Bullets and lines of the page, each at most 500 characters long. */
function datedLines(page: PageSource): readonly Statement[] {
  const spans = page.blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.map((item) => item.lines);
    return block.kind === "paragraph" ? block.lines.map((line) => [line]) : [];
  });
  return spans.map((lines) => ({
    text: inlineOf(page, lines).text.slice(0, 500),
    place: placeOf(page, spanOf(lines)),
  }));
}

const mutedLine =
  /^(?:\d{4}-\d{2}-\d{2}\s*[:–-]?\s*)?muted?:?\s+([a-z]+(?:-[a-z]+)*)(?:\s+(?:on|for|in)\s+(\/[^:–—]*?))?\s*(?:[:–—]|\s-\s)\s*(.+?)\.?$/i;

const begins = /^(?:\d{4}-\d{2}-\d{2}\s*[:–-]?\s*)?(?:mute|muted|ignored?)\b/i;

function isUnread({ text }: Statement): boolean {
  if (!begins.test(text)) return false;
  const ending = endingOf(text);
  return ending === null || !(ignoredLine.test(ending.text) || mutedLine.test(ending.text));
}

/** "2026-11-20: muted stale-page on /Archive – kept for the auditors (until 2027-01-31)" */
function mutedRules(page: PageSource): Settings["muted"] {
  return datedLines(page).flatMap(({ text, place }) => {
    const ending = endingOf(text);
    const match = ending === null ? null : mutedLine.exec(ending.text);
    const reason = match?.[3]?.trim() ?? "";
    if (ending === null || match === null || reason === "") return [];
    const at = match[2]?.trim();
    return [
      {
        rule: (match[1] ?? "").toLowerCase(),
        page: at === undefined || at === "" ? null : pagePath(at),
        reason,
        until: ending.until,
        place,
      },
    ];
  });
}

/** What a settings page says of itself. */
export const settingsIntroduction =
  "This page tells Throughline how to read this wiki. It is an ordinary page: change it as you like.";

/** Text of a new settings page with these rows. */
export function newSettingsPage(rows: readonly { readonly name: string; readonly value: string }[]): string {
  const lines = rows.map((row) => settingsLine(row.name, row.value));
  return [settingsIntroduction, "", "| Setting | Value |", "| --- | --- |", ...lines, ""].join("\n");
}

export function settingsLine(name: string, value: string): string {
  return `| ${escapeText(name)} | ${escapeText(value)} |`;
}
