/** Headings and names of what is stated once: mission, vision, north star, with or without a time ("Vision 2028"). */
import { withoutPeriods } from "../inline/when";
import { sectionKind, type SectionKind } from "./sectionWords";

const kinds: ReadonlySet<SectionKind> = new Set(["mission", "vision", "north-star"]);
const digit = /\d/;

/** What the words name; `null` where they name anything else. `named` is their kind, where it is known already. */
export function statementNamed(words: string, named = sectionKind(words)): SectionKind | null {
  const kind = named ?? (digit.test(words) ? sectionKind(withoutPeriods(words)) : null);
  return kind !== null && kinds.has(kind) ? kind : null;
}
