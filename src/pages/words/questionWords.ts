/** Headings and lines that ask: what stands below answers, and is no work. */
import { inLowerCase } from "./lowerCase";
import { consistsOf, normalWords, overNormalWords, phrases, phrasesIn, wordsOutside } from "./normalWords";
import { mentionsAny, strongNouns } from "./planWords";
import { withoutNumber } from "./titleParts";

/** Words by which a heading asks; "What is next" and the like are announcements and never get here. */
const questionWords = phrases(`
  bagaimana, cach, cara, comment, como, cum se, de ce, dlaczego, donde encontrar, hoe, hogyan, how, hur, hvem,
  hvordan, hvorfor, jak, kaip, kako, kdo, kto, kuidas, miert, miksi, miten, nasil, neden, ou trouver, perche,
  por que, pourquoi, preco, proc, quem, quien, quienes, varfor, vem, waarom, warum, wer, weshalb, where to find,
  who, why, wie, wieso, wo finde, worum, zasto, γιατι, πως, зачем, как, кто, навіщо, почему, хто, чому, як, איך,
  כיצד, למה, كيف, لماذا, कैसे, วิธี, 어떻게, 왜, どうやって, なぜ, 为什么, 如何
`);

/** Words that say "how" only before who does it, or before what is done; in lower case. */
const saysHow =
  /^(?:zo \p{L}+ (?:je|jij|u|we|wij)|så \p{L}+ (?:du|ni|vi|man)|sådan \p{L}+|slik \p{L}+|näin \p{L}+|so \p{L}+ (?:du|ihr|sie|wir|man)|come (?:si|\p{L}+(?:are|ere|ire|rre|r(?:la|lo|le|li|ci|si)))|com (?:es|\p{L}+(?:ar|er|ir|re|-la|-lo|-les|-los)))(?!\p{L})|^(?:如何|怎么|怎样)|(?:는 방법|는 법|のしかた|の仕方|のやり方|の進め方|の決め方|の使い方|の読み方)$/u;

const questioned = phrases(`
  ce que nous savons, co to, cosa e, cosa significa, czym jest, hva er, hvad er, nedir, o que e, o que significa,
  que es, que significa, quest ce que, vad ar, was bedeutet, was ist, was sind, was wir wissen, wat betekent,
  wat is, wat zijn, what are, what changed, what do, what does, what good, what happened, what has changed, what is,
  what it, what success, what that, what this, what we believe, what we heard, what we know, what we learned,
  what we own, what went, что такое, що таке
`);

const questionOpenings: ReadonlySet<string> = new Set(
  [...questionWords, ...questioned].map((phrase) => phrase.split(" ", 1)[0] ?? ""),
);

/** Whether a heading asks or explains ("Why we do this", "What does this mean?"): what follows is an answer, never an outcome. */
export function asksQuestion(title: string): boolean {
  const trimmed = title.trim();
  if (trimmed === "") return false;
  return endsInQuestionMark(trimmed) || saysHow.test(inLowerCase(trimmed)) || beginsWithQuestion(trimmed);
}

/** "Leaderboard for volunteers?": whoever wrote it is not sure yet. */
export const endsInQuestionMark = (text: string): boolean => "?？؟".includes(text.trim().at(-1) ?? " ");

/** Words by which a sentence asks that no other question word begins. */
const askingVerbs = phrases(`
  are, can, could, cual, cuales, cuando, czy, debemos, devemos, devons, did, do, dobbiamo, does, es, est, faut, has,
  have, is, ist, kan, kann, konnen, konnten, kunnen, maji, moet, moeten, muss, mussen, peut, peuvent, pode, podemos,
  possiamo, pouvons, puede, quais, qual, quand, quando, que, quel, quelle, quelles, quels, shall, should, sind, ska,
  skal, soll, sollen, sollten, sont, wann, wanneer, was, wat, welche, welcher, welches, welke, what, when, where,
  which, will, wo, wollen, wollten, would, zullen, можем, нужно
`);

/** Whether a line asks for an answer; "Leaderboard for volunteers?" only doubts. */
export const asksForAnswer = (text: string): boolean =>
  endsInQuestionMark(text) && (beginsWithQuestion(text) || askingVerbs.has(normalWords(text).split(" ", 1)[0] ?? ""));

function beginsWithQuestion(title: string): boolean {
  const normal = normalWords(withoutNumber(title));
  const first = normal.indexOf(" ");
  if (!questionOpenings.has(first < 0 ? normal : normal.slice(0, first))) return false;
  const words = normal.split(" ", 3);
  return words.some((_, at) => {
    const opening = words.slice(0, at + 1).join(" ");
    return questionWords.has(opening) || questioned.has(opening);
  });
}

/** Questions by which a text explains what a plan of any kind is ("What are OKRs?", "OKRとは"). */
const defining = phrases(`
  che cose, co je, co to jest, cosa e, cosa sono, czym jest, czym sa, hva er, hvad er, mika on, nedir, o que e,
  o que sao, que es, que son, quest ce qu, quest ce que, vad ar, was ist, was sind, wat is, wat zijn, what are,
  what is, τι ειναι, что такое, що таке
`);

/** Whether a heading asks what a roadmap, an objective or the like is. */
export function definesPlan(title: string): boolean {
  const normal = normalWords(withoutNumber(title));
  if (definesUnspaced.test(normal)) return mentionsAny(normal, strongNouns);
  return phrasesIn(normal, defining).some((phrase) => normal.startsWith(phrase)) && namesKindOfPlan(normal);
}

const definesUnspaced = overNormalWords(/とは$|^什么是|은 무엇인가$|란$/u);

/** "What is our roadmap" asks for the roadmap; "What are OKRs" for a definition. */
function namesKindOfPlan(normal: string): boolean {
  const words = wordsOutside(normal, defining).join(" ");
  return mentionsAny(words, strongNouns) && consistsOf(wordsOutside(words, strongNouns).join(" "), articles);
}

const articles = phrases("a, an, the, ein, eine, une, un, una, um, uma, uno, een, en, et, roadmap, okr");

/** "What do we believe in", "Woran glauben wir", "Vad tror vi på", "Où allons-nous": how each family of languages turns a statement into a question. */
const turned: readonly (readonly [RegExp, string])[] = [
  [/^(what|why|where|how|who) do (we|our team|the team)(?= )/iu, "$1 $2"],
  [
    /^(what|why|where|how|who) (are|will|would|have|can|could|should|won['’]t|don['’]t|aren['’]t) (we|our team|the team)(?= |$)/iu,
    "$1 $3 $2",
  ],
  [/^(\p{L}+) (\p{L}+) (wir|we|wij)((?: .+)?)$/iu, "$1 $3$4 $2"],
  [/^(\p{L}+) (\p{L}+) vi(?= |$)/iu, "$1 vi $2"],
  [/^((?:en )?\p{L}+) (\p{L}+)-nous(?= |$)/iu, "$1 nous $2"],
];

/** A question of the team to itself in the words of who answers it: "What do we believe in?" as "What we believe in"; `null` for any other. */
export function questionTold(title: string): string | null {
  if (!endsInQuestionMark(title)) return null;
  const asked = withoutNumber(title)
    .trim()
    .replace(/\s*[?？؟]$/u, "");
  const [pattern, told] = turned.find(([each]) => each.test(asked)) ?? [];
  return pattern === undefined || told === undefined ? null : asked.replace(pattern, told);
}
