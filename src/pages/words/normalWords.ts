/** Words of a heading, cell or label as they are compared: lower case, without accents, marks and punctuation. */
import { APOSTROPHE, BACKTICK, BLANK } from "../source/characterCodes";
import { remembered } from "./remembered";

const plainLetters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ł", "l"],
  ["ø", "o"],
  ["đ", "d"],
  ["ı", "i"],
  ["æ", "ae"],
  ["œ", "oe"],
]);

/** Lower case, accents removed, every run of other than letters and digits a single blank. */
export const normalWords = remembered((text: string): string => letterByLetter(text) ?? atOnce(text));

/** What letters besides ASCII become: `""` for what stands in no word and parts none, a blank for what parts words. */
const plain = new Map<number, string | null>();

/** `null` for what depends on the letters around it (a final sigma, halves of a pair) or becomes several words ("½"). */
function plainLetter(code: number): string | null {
  const known = plain.get(code);
  if (known !== undefined) return known;
  const letter = String.fromCharCode(code);
  const between = atOnce(`x${letter}x`).slice(1, -1);
  const isAlone = (between === " " || !between.includes(" ")) && !/[\p{Cs}Σ]/u.test(letter.normalize("NFKD"));
  const found = isAlone ? between : null;
  plain.set(code, found);
  return found;
}

/** In one pass, and without a copy where nothing has to change; `null` where a letter depends on those around it. */
function letterByLetter(text: string): string | null {
  let words = "";
  /** Start of the stretch being read, of words with one blank between them. */
  let start = 0;
  let upper = false;
  /** Whether the character before belongs to a word. */
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) inWord = true;
    else if (code >= 65 && code <= 90) {
      upper = true;
      inWord = true;
    } else if (code === BLANK && inWord) inWord = false;
    else {
      const letter = code > 127 ? plainLetter(code) : code === APOSTROPHE || code === BACKTICK ? "" : " ";
      if (letter === null) return null;
      words += text.slice(start, at);
      start = at + 1;
      if (letter !== " ") {
        words += letter;
        inWord ||= letter !== "";
      } else if (inWord) {
        words += letter;
        inWord = false;
      }
    }
  }
  if (start > 0) words += text.slice(start);
  else words = text;
  if (!inWord && words.charCodeAt(words.length - 1) === BLANK) words = words.slice(0, -1);
  return upper ? words.toLowerCase() : words;
}

function atOnce(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßłøđıæœ]/g, (letter) => plainLetters.get(letter) ?? letter)
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A pattern to be asked of normal words, where "ビジョン" has no marks and "위험" stands in parts: its letters become like theirs. */
export const overNormalWords = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source.normalize("NFKD").replace(/\p{M}+/gu, ""), flags);

export const firstWord = (normal: string): string => {
  const end = normal.indexOf(" ");
  return end < 0 ? normal : normal.slice(0, end);
};

export const lastWord = (normal: string): string => normal.slice(normal.lastIndexOf(" ") + 1);

/** A set of words and phrases, each compared in its normal form. */
export function phrases(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(",").map(normalWords)).filter((phrase) => phrase !== ""));
}

/** A set of phrases that begin with a word, with the number of words of the longest of them. */
interface Opening {
  readonly set: ReadonlySet<string>;
  longest: number;
}

/** What each word opens. */
const opened = new Map<string, Opening[]>();
const entered = new WeakSet<ReadonlySet<string>>();
const longestPhrase = 6;

/** Takes down by which words the phrases of a set begin, when it is first asked about. */
function enter(set: ReadonlySet<string>): void {
  entered.add(set);
  for (const phrase of set) {
    const length = countOfWords(phrase);
    if (length > longestPhrase) continue;
    const first = firstWord(phrase);
    const openings = opened.get(first) ?? [];
    opened.set(first, openings);
    const known = openings.find((opening) => opening.set === set);
    if (known === undefined) openings.push({ set, longest: length });
    else known.longest = Math.max(known.longest, length);
  }
}

function countOfWords(normal: string): number {
  let count = 1;
  for (let at = normal.indexOf(" "); at >= 0; at = normal.indexOf(" ", at + 1)) count += 1;
  return count;
}

/** The words of a text in normal form: rules on words ask about the same texts again and again. */
const wordsOfNormal = remembered((normal: string): readonly string[] => normal.split(" "));

/** The words of a text, about which a set of phrases is asked; what is in normal form already stays as it is. */
function partsOf(text: string, set: ReadonlySet<string>): readonly string[] {
  if (!entered.has(set)) enter(set);
  return wordsOfNormal(normalWords(text));
}

/** Phrases of the set that occur in the text as whole words, longest first at each place. */
export function phrasesIn(text: string, set: ReadonlySet<string>): readonly string[] {
  const words = partsOf(text, set);
  let found: string[] | null = null;
  for (let at = 0; at < words.length;) {
    const length = longestAt(words, at, set);
    if (length > 0) {
      found ??= [];
      found.push(length === 1 ? (words[at] ?? "") : words.slice(at, at + length).join(" "));
    }
    at += Math.max(length, 1);
  }
  return found ?? none;
}

const none: readonly string[] = [];

/** Words of the text that belong to no phrase of the set. */
export function wordsOutside(text: string, set: ReadonlySet<string>): readonly string[] {
  const words = partsOf(text, set);
  let rest: string[] | null = null;
  for (let at = 0; at < words.length;) {
    const length = longestAt(words, at, set);
    if (length === 0) rest?.push(words[at] ?? "");
    else rest ??= words.slice(0, at);
    at += Math.max(length, 1);
  }
  return rest ?? (words[0] === "" ? none : words);
}

/** Whether one of these phrases occurs in the text as whole words. */
export function holdsPhrase(text: string, set: ReadonlySet<string>): boolean {
  const words = partsOf(text, set);
  for (let at = 0; at < words.length; at += 1) if (longestAt(words, at, set) > 0) return true;
  return false;
}

/** Whether each word of the text belongs to one of these phrases. */
export function consistsOf(text: string, set: ReadonlySet<string>): boolean {
  const words = partsOf(text, set);
  if (words[0] === "") return true;
  for (let at = 0; at < words.length;) {
    const length = longestAt(words, at, set);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function longestFrom(word: string, set: ReadonlySet<string>): number {
  const openings = opened.get(word);
  if (openings === undefined) return 0;
  for (const opening of openings) if (opening.set === set) return opening.longest;
  return 0;
}

/** How many words the longest phrase of the set has that begins at a word; 0 where none does. */
function longestAt(words: readonly string[], at: number, set: ReadonlySet<string>): number {
  let phrase = words[at] ?? "";
  const most = longestFrom(phrase, set);
  if (most === 0) return 0;
  let longest = set.has(phrase) ? 1 : 0;
  for (let length = 2; length <= most && at + length <= words.length; length += 1) {
    phrase += ` ${words[at + length - 1] ?? ""}`;
    if (set.has(phrase)) longest = length;
  }
  return longest;
}

/** Every single word of phrases, in normal form. */
export function wordsOf(...sets: readonly Iterable<string>[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const set of sets) for (const phrase of set) for (const word of phrase.split(" ")) words.add(word);
  return words;
}

/** The vocabularies each word belongs to, one bit for each. */
const vocabulariesOf = new Map<string, number>();
const everyVocabulary = -1;
let vocabularies = 0;

/** What `mayHoldOnly` asks about: every single word of phrases in normal form. At most 31 of them. */
export function vocabularyOf(...sets: readonly Iterable<string>[]): number {
  const bit = 1 << vocabularies;
  vocabularies += 1;
  for (const word of wordsOf(...sets)) vocabulariesOf.set(word, (vocabulariesOf.get(word) ?? 0) | bit);
  return bit;
}

/**
 * Whether a text may consist of words of the vocabulary alone: decides most titles at their first word, before anything
 * is normalised. `false` is certain; words with digits, single letters, Roman numerals and whatever is not ASCII, or
 * stands between colons or in brackets, are not judged.
 */
export function mayHoldOnly(text: string, vocabulary: number): boolean {
  if (judged.text !== text) judged = { text, common: commonVocabularies(text) };
  return (judged.common & vocabulary) !== 0;
}

/** Rules on words ask about one text after another, each several times. */
let judged = { text: "", common: everyVocabulary };

const longestNumeral = 5;

/** The vocabularies that hold each judged word of a text; none as soon as a word is in none. */
function commonVocabularies(text: string): number {
  let common = everyVocabulary;
  if (text.includes("(") || text.indexOf(":") !== text.lastIndexOf(":")) return common;
  let start = -1;
  let plain = true;
  let numeral = true;
  for (let at = 0; at <= text.length && common !== 0; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : BLANK;
    const lower = code | 0x20;
    if (code > 127) return common;
    if ((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)) {
      if (start < 0) start = at;
      plain &&= code > 57;
      numeral &&= lower === LOWER_I || lower === LOWER_V || lower === LOWER_X;
    } else if (code === APOSTROPHE || code === BACKTICK) plain = false;
    else {
      const isWord = start >= 0 && plain && at - start > 1 && !(numeral && at - start <= longestNumeral);
      if (isWord) common &= vocabulariesOf.get(text.slice(start, at).toLowerCase()) ?? 0;
      start = -1;
      plain = true;
      numeral = true;
    }
  }
  return common;
}

const LOWER_I = 105;
const LOWER_V = 118;
const LOWER_X = 120;
