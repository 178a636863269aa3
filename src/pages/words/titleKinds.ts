/** What a page is by its title, whatever else stands in it: "Risk register 2026", "Decision log – data platform", "Billing · risks". */
import { timesIn, withoutPeriods } from "../inline/when";
import { remembered } from "./remembered";
import { namesRoadmap } from "./roadmapNames";
import { sectionKind, type SectionKind } from "./sectionWords";
import { partsOfTitle } from "./titleParts";

/** Kinds of which a page holds nothing but a list; a mission or a vision beside another name is a part of that. */
const listed: ReadonlySet<SectionKind> = new Set(["risks", "debt", "decisions", "decision-rights", "ideas"]);

export const kindOfTitle = remembered((title: string): SectionKind | null => {
  const kind = sectionKind(title) ?? kindBesideYear(title) ?? kindOfRegister(title);
  const parts = kind === null ? partsOfTitle(title) : [];
  if (parts.length < 2) return kind;
  const named = parts.flatMap((part) => {
    const found = sectionKind(withoutPeriods(part));
    return found === null ? [] : [found];
  });
  const [only, ...others] = named.filter((found) => listed.has(found));
  return only === undefined || others.length > 0 || named.length > 1 ? null : only;
});

/** "Harbour risk register": whose it is stands in front of it. */
function kindOfRegister(title: string): SectionKind | null {
  const named = register.exec(title)?.[1];
  return named === undefined ? null : sectionKind(named);
}

const register = /\s((?:risk|(?:tech(?:nical)? )?debt|decision) (?:register|registry|log))(?:,|$)/i;

/** "Principles – Harbour crew", "Claims: non-goals 2026": what a page states beside whose it is. */
export function kindBesideName(title: string): SectionKind | null {
  if (namesRoadmap(title)) return null;
  const [first = "", second, ...others] = partsOfTitle(title);
  if (second === undefined || others.length > 0) return null;
  const kinds = [kindBesideYear(first), kindBesideYear(second)];
  return kinds.some((kind) => kind !== null && ofDocuments.has(kind))
    ? null
    : (kinds.find((kind) => kind !== null) ?? null);
}

const ofDocuments: ReadonlySet<SectionKind> = new Set(["about", "deliverables", "steps", "achieved", "strategy"]);

/** "Risk register 2026", "Decisions of 12 May 2026"; what else a "Strategy 2026" holds are its themes only where it says so. */
export function kindBesideYear(title: string): SectionKind | null {
  const known = sectionKind(title);
  if (known !== null || !/\d/.test(title)) return known === "strategy" ? null : known;
  const [time] = timesIn(title);
  const bare = time === undefined ? title : title.replace(time.literal, "").replace(beforeDay, "");
  const kind = sectionKind(withoutPeriods(title)) ?? sectionKind(bare);
  return kind === "strategy" ? null : kind;
}

const beforeDay =
  /[\s–—,(-]*(?:\s(?:on|of|from|vom|am|du|le|del?|di|do|van|op|från|från den|den|fra|z(?: dnia)?))?[\s)]*$/iu;
