/** Words of other people in HTML of ours: whatever they hold, they stay words. */
import { withoutControls } from "./printable";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const htmlText = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A table with a caption; its cells are words. Numbers and dates are marked, so that no line breaks within one. */
export function htmlTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: "td" | "th", row: readonly string[]): string =>
    row
      .map(
        (cell) =>
          `<${tag}${tag === "th" ? ' scope="col"' : isNumber(cell) ? ' class="number"' : ""}>${htmlText(cell)}</${tag}>`,
      )
      .join("");
  return [
    "<table>",
    `<caption>${htmlText(caption)}</caption>`,
    `<thead><tr>${cells("th", head)}</tr></thead>`,
    "<tbody>",
    ...rows.map((row) => `<tr>${cells("td", row)}</tr>`),
    "</tbody></table>",
  ].join("\n");
}

const isNumber = (cell: string): boolean => /^[-+]?\d[\d.,:-]*( ?%)?$/.test(cell) && cell.length <= 16;
