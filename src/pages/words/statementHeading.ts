/** Headings and names of what is stated once: mission, vision, north star, with or without a time ("Vision 2028"). */
import { withoutPeriods } from "../inline/when";
import { sectionKind, type SectionKind } from "./sectionWords";

const kinds: ReadonlySet<SectionKind> = new Set(["mission", "vision", "north-star"]);
const digit = /\d/;

/** What the words name; `null` where they name anything else. */
export function statementNamed(words: string): SectionKind | null {
  const kind = sectionKind(words) ?? (digit.test(words) ? sectionKind(withoutPeriods(words)) : null);
  return kind !== null && kinds.has(kind) ? kind : null;
}
