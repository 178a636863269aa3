/**
 * Words by what they mean, also where a language glues endings to them ("zaplanowane", "zaplanowanych") or writes no
 * blanks between them ("今できること"). A heading is understood only where each of its words is known.
 */
import { normalWords } from "./normalWords";
import { remembered } from "./remembered";
import { beginningsOf, begunWith, type Beginnings } from "./wordBeginnings";

/**
 * `whole`: words and pairs of words as they stand; `paired`: the words of the pairs; `begun`: beginnings of words;
 * `pieces`: what words of scripts without blanks consist of.
 */
export interface Vocabulary<Meaning extends string> {
  readonly whole: ReadonlyMap<string, Meaning>;
  readonly paired: ReadonlySet<string>;
  readonly begun: Beginnings<Meaning>;
  readonly pieces: ReadonlyMap<string, Meaning>;
  /** What a short word means that is not known: in nearly all languages it is an article, a preposition or a pronoun; `null` where each is listed. */
  readonly short: Meaning | null;
  /** What may be the second half of a word written in one; `null` where such words are not taken apart. */
  readonly standsBehind: ((meaning: Meaning) => boolean) | null;
  /** Whether a word in lower case may be known, alone or in a pair. */
  readonly mayHold: (word: string) => boolean;
}

const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Hangul is taken apart into its letters by the normal form: syllables count before that. */
const longestPiece = 12;
/** Longer than any ending is what makes another word of it: "Dokumentenablage" is no "Dokumente". */
const longestEnding = 7;
/** Where words are taken apart, what is longer than this is a word of its own ("Risikomodell"). */
const longestEndingApart = 5;
const latin = /^[a-z]/;
/** In its normal form, where a letter may have become several. */
const longestShort = 9;
/** Up to three letters, and no abbreviation ("API"). */
const shortWord = /(?<![\p{L}\p{N}])(?:\p{Lu}|\p{Lu}?\p{Ll}{1,2}|\p{Ll}{3})(?![\p{L}\p{N}])/gu;

/** From lists of words: `word` as it stands, `word*` as a beginning, `two_words` as a pair. The first meaning of a word holds. */
export function vocabulary<Meaning extends string>(
  lists: readonly (readonly [Meaning, string])[],
  short: Meaning | null,
  standsBehind: ((meaning: Meaning) => boolean) | null = null,
): Vocabulary<Meaning> {
  const whole = new Map<string, Meaning>();
  const begun = new Map<string, Meaning>();
  const pieces = new Map<string, Meaning>();
  for (const [meaning, words] of lists)
    for (const word of words.split(/\s+/)) {
      const normal = normalWords(word.replaceAll("_", " "));
      if (normal === "") continue;
      const into = unspacedScript.test(word) ? pieces : word.endsWith("*") ? begun : whole;
      if (!into.has(normal)) into.set(normal, meaning);
    }
  const paired = new Set([...whole.keys()].filter((name) => name.includes(" ")).flatMap((name) => name.split(" ")));
  const known = { whole, paired, begun: beginningsOf(begun), standsBehind };
  const mayHold = remembered((word) => paired.has(word) || ofLatin(word, known) !== null);
  return { ...known, pieces, short, mayHold };
}

/**
 * Whether each word of a text may be known, by the first that is not short, before anything is normalised. `false` is
 * certain; words of other letters than ASCII are not judged.
 */
export function mayBeKnown<Meaning extends string>(text: string, known: Vocabulary<Meaning>): boolean {
  const first = /(?:^|[ *_([])([A-Za-z]{4,})(?=[ ,]|$)/.exec(text)?.[1]?.toLowerCase();
  return first === undefined || known.mayHold(first);
}

/** What the words of a text mean, in their order; `null` where one of them is not known. */
export function meaningsOf<Meaning extends string>(
  text: string,
  known: Vocabulary<Meaning>,
): readonly Meaning[] | null {
  // An article glued on by an apostrophe is a word of its own ("d'édition").
  const apart = text.replace(/['’]/g, " ");
  const words = normalWords(apart).split(" ");
  let short: ReadonlySet<string> | null = null;
  const isShort = (word: string): boolean =>
    word.length <= longestShort && (short ??= new Set((apart.match(shortWord) ?? []).map(normalWords))).has(word);
  const meanings: Meaning[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (/^(?:fy)?\d{1,4}$/.test(word)) continue;
    const pair = known.paired.has(word) ? known.whole.get(`${word} ${words[at + 1] ?? ""}`) : undefined;
    if (pair !== undefined) at += 1;
    const found = pair === undefined ? ofWord(word.replace(/^\d{1,4}/, ""), known) : [pair];
    if (found !== null) meanings.push(...found);
    else if (known.short !== null && isShort(word)) meanings.push(known.short);
    else return null;
  }
  return meanings;
}

function ofWord<Meaning extends string>(word: string, known: Vocabulary<Meaning>): readonly Meaning[] | null {
  return ofLatin(word, known) ?? inPieces(word, known);
}

type Words<Meaning extends string> = Pick<Vocabulary<Meaning>, "whole" | "begun" | "standsBehind">;

function ofLatin<Meaning extends string>(word: string, known: Words<Meaning>): readonly Meaning[] | null {
  const halves = known.whole.has(word) ? null : inHalves(word, known);
  if (halves !== null) return halves;
  const one = meaningOf(word, known);
  return one === undefined ? null : [one];
}

const shortestHalf = 3;

/** "Projektstatus", "Zielgruppe", "tavoitepäivä": two known words in one, with or without what joins them. */
function inHalves<Meaning extends string>(word: string, known: Words<Meaning>): readonly Meaning[] | null {
  if (known.standsBehind === null || !latin.test(word)) return null;
  for (let at = word.length - shortestHalf; at >= shortestHalf; at -= 1) {
    const second = meaningOf(word.slice(at), known);
    if (second === undefined || !known.standsBehind(second)) continue;
    const front = word.slice(0, at);
    const first = meaningOf(front, known) ?? meaningOf(front.replace(joints, ""), known);
    if (first !== undefined) return [first, second];
  }
  return null;
}

const joints = /(?:en|s|n|e)$/;

function meaningOf<Meaning extends string>(word: string, known: Words<Meaning>): Meaning | undefined {
  const meaning = asItStands(word, known);
  if (meaning !== undefined) return meaning;
  const plain = withoutDigraphs(word);
  return plain === word ? undefined : asItStands(plain, known);
}

function asItStands<Meaning extends string>(
  word: string,
  { whole, begun, standsBehind }: Words<Meaning>,
): Meaning | undefined {
  const alone = whole.get(word);
  if (alone !== undefined) return alone;
  const longest = standsBehind === null ? longestEnding : longestEndingApart;
  return begunWith(word, begun, latin.test(word) ? longest : word.length);
}

/** The longest known piece at each place; `null` where some place has none. */
function inPieces<Meaning extends string>(word: string, { pieces }: Vocabulary<Meaning>): readonly Meaning[] | null {
  if (!unspacedScript.test(word)) return null;
  const meanings: Meaning[] = [];
  for (let at = 0; at < word.length;) {
    if (/\d/.test(word.charAt(at))) {
      at += 1;
      continue;
    }
    let length = Math.min(longestPiece, word.length - at);
    while (length > 0 && !pieces.has(word.slice(at, at + length))) length -= 1;
    const meaning = pieces.get(word.slice(at, at + length));
    if (meaning === undefined) return null;
    meanings.push(meaning);
    at += length;
  }
  return meanings;
}

/** German without its umlauts: "naechste" for "nächste". */
export const withoutDigraphs = (normal: string): string => normal.replace(/([aou])e/g, "$1");
