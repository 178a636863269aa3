/** One row of the settings table, changed where it stands or added below the last. */
import { escapeText } from "../inline/escape";
import { inlineOf, type PageSource } from "../forms/pageSource";
import { newSettingsPage, settingsLine, settingsRows } from "../settings";
import { lineEnding } from "../source/sourceLines";
import { normalWords } from "../words/normalWords";
import { spliced } from "./splice";

export function settingEdit(page: PageSource, name: string, value: string): string {
  const { text } = page;
  if (text.trim() === "") return newSettingsPage([{ name, value }]);
  const table = page.blocks.find(
    (block) => block.kind === "table" && normalWords(inlineOf(page, block.header.slice(0, 1)).text) === "setting",
  );
  const ending = lineEnding(text);
  if (table?.kind !== "table") {
    const rows = ["| Setting | Value |", "| --- | --- |", settingsLine(name, value)].join(ending);
    return `${text}${/[\r\n]$/.test(text) ? "" : ending}${ending}${rows}${ending}`;
  }
  const row = table.rows.find(
    (candidate) => candidate.cells[0] !== undefined && inlineOf(page, [candidate.cells[0]]).text === name,
  );
  const cell = row?.cells[1];
  if (cell !== undefined) return spliced(text, [{ ...cell, text: escapeText(value) }]);
  if (row !== undefined) {
    const line = page.lines[row.first];
    return line === undefined
      ? text
      : spliced(text, [{ start: line.start, end: line.end, text: settingsLine(name, value) }]);
  }
  const at = page.lines[table.last]?.end ?? text.length;
  return spliced(text, [{ start: at, end: at, text: `${ending}${settingsLine(name, value)}` }]);
}

/** The row goes with the line ending before it, which is what adding it brought. */
export function removeSetting(
  page: PageSource,
  name: string,
  value: string,
): { readonly text: string } | { readonly refused: string } {
  const row = settingsRows(page).find((candidate) => candidate.name === name);
  if (row === undefined) return { refused: "the page no longer has this row" };
  if (row.value !== value) return { refused: "the row says something else now" };
  return { text: withoutLine(page, row.place.line - 1) };
}

/** The text without one line and the line ending before it. */
export function withoutLine({ text, lines }: PageSource, index: number): string {
  const line = lines[index];
  if (line === undefined) return text;
  const start = index === 0 ? line.start : (lines[index - 1]?.end ?? line.start);
  return spliced(text, [{ start, end: line.end, text: "" }]);
}
