/**
 * Texts in lower case, for expressions without the flag `i`: with letters of all languages and `\p{L}` those take several
 * times as long to compile for either case, and a page of the first ones of a wiki asks dozens of them for the first time.
 */

/** In lower case, with every letter where it was: of all letters only "İ" would become two. */
export const inLowerCase = (text: string): string => text.replaceAll("İ", "i").toLowerCase();
