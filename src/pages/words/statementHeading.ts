/** Headings and names of what is stated once: mission, vision, north star, with or without a time ("Vision 2028"). */
import { withoutPeriods } from "../inline/when";
import { sectionKind, type SectionKind } from "./sectionWords";

const kinds: ReadonlySet<SectionKind> = new Set(["mission", "vision", "north-star"]);
const digit = /\d/;
/** "Where we want to be in three years" */
const yearsAhead =
  /\s+(?:in|within|over|dans|en|em|tra|fra|om|za)\s+(?:the next |den nächsten )?\S{1,8}\s+(?:years?|jahren?|ans|años|anos|anni|jaar|år|lat)$/iu;

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
