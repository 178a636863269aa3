/** Kinds of characters inside a line, decided by their code: what is plain, what may begin a mark, what counts as blank. */
import { BLANK } from "../source/characterCodes";

/** A plain character, one that may begin something, and one that is or may be folded away with the blanks around it. */
export const PLAIN = 0;
export const SPECIAL = 1;
export const FOLDED = 2;

const sorts = new Uint8Array(128);
sorts[BLANK] = FOLDED;
for (let code = 9; code <= 13; code += 1) sorts[code] = FOLDED;
for (const character of "\\`&<![@*_~") sorts[character.charCodeAt(0)] = SPECIAL;

/** White space and invisible characters are folded. */
export function sortOf(code: number): number {
  if (code < 128) return sorts[code] ?? PLAIN;
  return code >= 0xa0 && (isWideSpace(code) || isInvisible(code)) ? FOLDED : PLAIN;
}

/** White space as regular expressions know it. */
export function isSpace(code: number): boolean {
  return code < 128 ? code === BLANK || (code >= 9 && code <= 13) : isWideSpace(code);
}

function isWideSpace(code: number): boolean {
  if (code === 0xa0) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Zero-width blanks, soft hyphens and byte order marks: seen by nobody, and no part of a title. */
export function isInvisible(code: number): boolean {
  return code > 127 && (code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0xad);
}

/**
 * Whether a piece of a page certainly reads as beginning with the very character it begins with, and that character is
 * ASCII: then no mark, emphasis or tag opens it.
 */
export function beginsPlainly(page: string, start: number): boolean {
  const code = page.charCodeAt(start);
  return code > BLANK && code < 127 && sorts[code] === PLAIN;
}

/** One picture or two, of whatever parts ("🧑‍🌾"). */
export const pictureAtStart =
  /^(?:\p{Extended_Pictographic}\uFE0F?(?:\u200D\p{Extended_Pictographic}?\uFE0F?)*\s*){1,2}/u;
export const longestPicture = 12;

/** "🎯 ": what may stand before a title in bold. */
export const isPicture = (before: string): boolean =>
  before.length <= longestPicture && pictureAtStart.exec(before)?.[0] === before;
