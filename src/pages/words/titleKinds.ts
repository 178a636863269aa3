/** What a page is by its title, whatever else stands in it: "Risk register 2026", "Decision log – data platform", "Billing · risks". */
import { withoutPeriods } from "../inline/when";
import { remembered } from "./remembered";
import { sectionKind, type SectionKind } from "./sectionWords";
import { partsOfTitle } from "./titleParts";

/** Kinds of which a page holds nothing but a list; a mission or a vision beside another name is a part of that. */
const listed: ReadonlySet<SectionKind> = new Set(["risks", "debt", "decisions", "decision-rights", "ideas"]);

export const kindOfTitle = remembered((title: string): SectionKind | null => {
  const kind = sectionKind(title) ?? kindBesideYear(title);
  const parts = kind === null ? partsOfTitle(title) : [];
  if (parts.length < 2) return kind;
  const named = parts.flatMap((part) => {
    const found = sectionKind(withoutPeriods(part));
    return found === null ? [] : [found];
  });
  const [only, ...others] = named.filter((found) => listed.has(found));
  return only === undefined || others.length > 0 || named.length > 1 ? null : only;
});

/** "Risk register 2026"; what else a "Strategy 2026" holds are its themes only where it says so. */
function kindBesideYear(title: string): SectionKind | null {
  const kind = sectionKind(withoutPeriods(title));
  return kind === "strategy" ? null : kind;
}
