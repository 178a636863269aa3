/** Words of a heading, cell or label as they are compared: lower case, without accents, marks and punctuation. */

const plainLetters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ł", "l"],
  ["ø", "o"],
  ["đ", "d"],
  ["ı", "i"],
  ["æ", "ae"],
  ["œ", "oe"],
]);

const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Lower case, accents removed, every run of other than letters and digits a single blank. */
export function normalWords(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßłøđıæœ]/g, (letter) => plainLetters.get(letter) ?? letter)
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A set of words and phrases, each compared in its normal form. */
export function phrases(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(",").map(normalWords)).filter((phrase) => phrase !== ""));
}

const longestPhrase = 5;

/** Phrases of the set that occur in the text as whole words, longest first at each place. Also finds them inside scripts without blanks. */
export function phrasesIn(text: string, set: ReadonlySet<string>): readonly string[] {
  const words = normalWords(text).split(" ");
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestAt(words, at, set);
    if (length > 0) found.push(words.slice(at, at + length).join(" "));
    at += Math.max(length, 1);
  }
  return found;
}

/** Words of the text that belong to no phrase of the set. */
export function wordsOutside(text: string, set: ReadonlySet<string>): readonly string[] {
  const words = normalWords(text)
    .split(" ")
    .filter((word) => word !== "");
  const rest: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestAt(words, at, set);
    if (length === 0) rest.push(words[at] ?? "");
    at += Math.max(length, 1);
  }
  return rest;
}

function longestAt(words: readonly string[], at: number, set: ReadonlySet<string>): number {
  let phrase = words[at] ?? "";
  let longest = set.has(phrase) ? 1 : 0;
  for (let length = 2; length <= longestPhrase && at + length <= words.length; length += 1) {
    phrase += ` ${words[at + length - 1] ?? ""}`;
    if (set.has(phrase)) longest = length;
  }
  return longest;
}
