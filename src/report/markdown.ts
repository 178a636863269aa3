/**
 * Words of other people in Markdown of ours: whatever a title says, it stays words. A `#12` would become a link, an
 * `@<…>` a notification, a `|` a new cell.
 */
import { withoutControls } from "./printable";

const special = /[\\`*_{}[\]<>#|~$@!:]/g;

/** One line of Markdown that reads as this text. Line breaks become blanks, control characters go. */
export const markdownText = (text: string): string =>
  withoutControls(text).replace(/\s+/g, " ").trim().replace(special, "\\$&");

/** A table row with these cells, already in Markdown. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  markdownRow(head),
  markdownRow(head.map(() => "---")),
  ...rows.map(markdownRow),
];

/** A fenced code block whose fence is longer than any run of backticks inside. */
export function markdownCode(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}
