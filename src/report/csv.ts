/**
 * Comma-separated values (RFC 4180) that a spreadsheet opens as they are: lines end with CRLF, and what a spreadsheet
 * would run as a formula (a cell that begins with = + - @ or a control character) is kept as words by a leading quote.
 */
export const csvText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");

function csvCell(text: string): string {
  const harmless = /^\s*[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
