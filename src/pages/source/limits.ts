/** How much of anything is read. A page that holds more is refused whole: what was left out of it would look removed. */

export const mostCharacters = 1_000_000;
export const mostRows = 10_000;
export const mostColumns = 1_000;
/** Levels of lists in lists. */
export const deepestList = 100;
/** Open elements in a piece of HTML: deeper than any table people write; the parser's own stack is not linear beyond. */
export const deepestHtml = 200;

/** What a page holds more of than is read. */
export type Beyond = "characters" | "rows" | "columns" | "levels" | "elements";
