/**
 * Languages whose headings are not understood, told by their script or by small words that any longer text of them has and
 * the languages that are understood have not.
 */

const scripts =
  /[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Georgian}\p{Script=Armenian}]{3}/u;

/** Of Hungarian, Romanian, Catalan, Croatian, Slovak, Estonian, Latvian, Lithuanian, Vietnamese, Indonesian and Bulgarian. */
const smallWords: ReadonlySet<string> = new Set(
  "és az egy hogy vagy minden új több și şi în pentru unei unui prin către amb els aquest què nostres koji koje kroz više ako alebo všetky či ning või kõik uus arba kad visi jaunā naujas và các của cho những được untuk dengan yang pada dari във със които както нови".split(
    " ",
  ),
);
const fewestWords = 2;
const mostWordsEach = 25;

/** Whether a text is in a language whose headings are not understood. */
export function isOtherLanguage(text: string): boolean {
  if (scripts.test(text)) return true;
  const words = text.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  const small = words.filter((word) => smallWords.has(word)).length;
  return small >= fewestWords && small * mostWordsEach >= words.length;
}
