/**
 * A person's word that something is no gap, as a dated line of the settings page, which everyone can read and take back.
 * Written only where reading the page again gives the same subject, reason and end.
 */
import type { Settings } from "../../domain/strategy";
import type { PageSource } from "../forms/pageSource";
import { escapeText } from "../inline/escape";
import { newSettingsPage, readSettings } from "../settings";
import { lineEnding } from "../source/sourceLines";
import { withoutLine } from "./settingEdit";

export interface Ignore {
  /** `#12`, or the title of a line. */
  readonly subject: string;
  readonly reason: string;
  /** ISO date, included; `null` = until somebody takes it back. */
  readonly until: string | null;
  /** ISO date of the decision. */
  readonly on: string;
}

/** The line as it stands on the page, without its bullet. */
export function ignoreLine({ subject, reason, until, on }: Ignore): string {
  const [open, close] = subject.includes("“") || subject.includes("”") ? ['"', '"'] : ["“", "”"];
  const named = /^#\d+$/.test(subject) ? subject : `${open}${escapeText(subject)}${close}`;
  return `${on}: ignored ${named} – ${escapeText(reason.trim())}${until === null ? "" : ` (until ${until})`}`;
}

/** Whether the page would give the words back as they were meant. */
export function readsBack(ignore: Ignore, page: PageSource["path"]): boolean {
  const read = readSettings(page, newPageWithIgnores([ignoreLine(ignore)])).ignored;
  return read.length === 1 && isSame(read[0], ignore);
}

const isSame = (read: Settings["ignored"][number] | undefined, { subject, reason, until }: Ignore): boolean =>
  read !== undefined && read.subject === subject && read.reason === reason.trim() && read.until === until;

/** Text of a settings page that says nothing but this. */
export const newPageWithIgnores = (lines: readonly string[]): string =>
  `${newSettingsPage([])}\n${lines.map((line) => `- ${line}`).join("\n")}\n`;

/** Below the last such line, or at the end of the page. */
export function ignoreEdit(page: PageSource, line: string): { readonly text: string } | { readonly refused: string } {
  const { text, lines } = page;
  const ending = lineEnding(text);
  const before = readSettings(page.path, text).ignored;
  const list = page.blocks.findLast(
    (block) =>
      block.kind === "list" && before.some(({ place }) => place.line > block.first && place.line <= block.last + 1),
  );
  const at = list === undefined ? text.trimEnd().length : (lines[list.last]?.end ?? text.length);
  const gap = list === undefined && at > 0 ? `${ending}${ending}` : list === undefined ? "" : ending;
  const rest = text.slice(at);
  const next = `${text.slice(0, at)}${gap}- ${line}${/^\s*$/.test(rest) ? ending : rest}`;
  const after = readSettings(page.path, next).ignored;
  return after.length === before.length + 1
    ? { text: next }
    : { refused: "the page would not read these words back: use plain ones" };
}

/** The line goes as it came; the blank line before it too, where it was the only one and stood last. */
export function removeIgnore(page: PageSource, line: string): { readonly text: string } | { readonly refused: string } {
  const index = page.lines.findIndex(
    ({ start, end }) => page.text.slice(start, end).replace(/^\s*[-*+]\s+/, "") === line,
  );
  const found = page.lines[index];
  if (found === undefined) return { refused: "the page no longer has this line" };
  const before = page.lines[index - 1];
  const isLast = page.text.slice(found.end).trim() === "";
  const afterBlank = before !== undefined && page.text.slice(before.start, before.end).trim() === "";
  const text = withoutLine(page, index);
  if (!isLast || !afterBlank) return { text };
  const above = page.lines[index - 2];
  return { text: above === undefined ? text : text.slice(0, above.end) + text.slice(before.end) };
}
