/**
 * Text of other people made harmless to print: what moves a cursor, recolours a screen, reverses the reading direction or
 * commands a pipeline agent stays readable as words and does nothing.
 *
 * Hard fact: an Azure Pipelines agent executes `##vso[…]` found anywhere in a line of output or error, and older agents
 * compare in a way that ignores invisible characters, so a zero-width blank inside is no defence. `##[` starts a section
 * of its log in the same way.
 */
const controls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;

/** Without control characters and changes of direction; a line break or tab becomes a blank. */
export const withoutControls = (text: string): string =>
  text.replace(/[\t\r\n\u2028\u2029]+/g, " ").replace(controls, "");

const invisible = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;
const command = /##(?=vso\[|\[)/gi;

/** One line for a terminal or a log. Invisible characters stay (emoji are made with them) unless they hide a command. */
export function printableLine(line: string): string {
  const shown = withoutControls(line);
  const bare = shown.replace(invisible, "");
  return bare.search(command) >= 0 ? bare.replace(command, "##_") : shown;
}

/** Several lines, each made printable; their breaks are kept. */
export const printable = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(printableLine)
    .join("\n");
