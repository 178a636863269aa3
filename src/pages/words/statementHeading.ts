/** Headings and names of what is stated once: mission, vision, north star, with or without a time ("Vision 2028"). */
import { periodsIn, withoutPeriods } from "../inline/when";
import { sectionKind, type SectionKind } from "./sectionWords";

const kinds: ReadonlySet<SectionKind> = new Set(["mission", "vision", "north-star"]);
/** Kinds that a name in front of a line may have as well. */
const labelKinds: ReadonlySet<SectionKind> = new Set([
  ...kinds,
  "non-goals",
  "principles",
  "themes",
  "guardrails",
  "decision-rights",
]);
const digit = /\d/;
const years = "(?:years?|jahren?|jahre|ans|années|años|anos|anni|jaar|jaren|år|lat|lata|年)";
/** "Where we want to be in three years", "Vision for the next five years", "Visión a 3 años" */
const yearsAhead = new RegExp(
  `\\s+(?:[(]?(?:in|within|over|for|dans|en|em|tra|fra|om|za|a|à|für|pour|para|per|voor|på|för|na)\\s+)(?:(?:the |den |die |les |los |las |os |i |de )?(?:next |nächsten |kommenden |prochaines |próximos |prossimi |komende |kommande |kommende |najbliższe )?)\\S{1,8}\\s+${years}[)]?$`,
  "iu",
);
const aheadWord = /^[\s(]*(?:for|für|pour|para|per|voor|för|a|à|na)\s+(?:the |die |los |os |i )?/iu;

const bareYears = new RegExp(`^(?:(?:in|over|dans|en|em|tra|fra|om|za|à|a|op|på)\\s+)?\\S{1,8}[ -]${years}$`, "iu");
/** "3-year vision", "10-Jahres-Vision" */
const yearsBefore = new RegExp(`^(?:\\p{L}+ )?(\\S{1,8}[ -](?:${years}|jahres|årig))[ -]`, "iu");

/** "3 years", "trois ans" and nothing else. */
export const isYears = (words: string): boolean => bareYears.test(words.trim());

/** The years ahead a name speaks of ("in three years", "next five years"); `null` where it names none. */
function yearsAheadIn(words: string): string | null {
  const said = yearsAhead.exec(words)?.[0];
  return said === undefined ? null : said.trim().replace(/[()]/g, "").replace(aheadWord, "").trim();
}

/** The time a name of a vision holds, as written: "2028", "next five years", "3 year". */
export const horizonInName = (words: string): string | null =>
  periodsIn(words)[0]?.literal ?? yearsAheadIn(words) ?? yearsBefore.exec(words)?.[1] ?? null;

/** What the words name without the time that stands in them. */
function kindBesideTime(words: string): SectionKind | null {
  const bare = words.replace(yearsAhead, "");
  const kind = bare === words ? null : sectionKind(bare);
  if (kind !== null || !digit.test(words)) return kind;
  const timeless = withoutPeriods(words);
  return timeless === words ? null : sectionKind(timeless);
}

/** What the words name; `null` where they name anything else. `named` is their kind, where it is known already. */
export function statementNamed(words: string, named = sectionKind(words)): SectionKind | null {
  const kind = named ?? kindBesideTime(words);
  return kind !== null && kinds.has(kind) ? kind : null;
}

/** What words in front of a line say that it states. */
export function labelNamed(words: string): SectionKind | null {
  const named = sectionKind(words);
  return named !== null && labelKinds.has(named) ? named : statementNamed(words, named);
}

/**
 * "North star: parcels that arrive", "Vision: a port without queues": the kind, and what follows the colon. `null` for any
 * other heading, and where what follows is too short to state anything but a name ("Mission: Payments").
 */
export function statementInHeading(words: string): { readonly kind: SectionKind; readonly rest: string } | null {
  const colon = words.search(/[:：]/);
  if (colon < 0 || digit.test(words.slice(0, colon))) return null;
  const [kind, rest] = [statementNamed(words.slice(0, colon)), words.slice(colon + 1).trim()];
  if (kind === null || sectionKind(rest) !== null) return null;
  return kind === "north-star" ? named(rest, kind, 1) : named(rest, kind, 3);
}

const named = (rest: string, kind: SectionKind, fewestWords: number): { kind: SectionKind; rest: string } | null =>
  /\p{Script=Han}|\p{Script=Hiragana}/u.test(rest) || (rest.match(/\p{L}{2,}/gu) ?? []).length >= fewestWords
    ? { kind, rest }
    : null;
