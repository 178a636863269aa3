/** What the headings above a line say of it: theme, horizon, status, priority. */
import type { Status, When } from "../../domain/strategy";
import type { Section } from "../source/sections";
import { onlyTimeIn, whenOf, whenWithin } from "../inline/when";
import { lineTitle } from "../inline/lineTitle";
import { groupOf, namesUnit, type Group } from "../words/groupHeading";
import { namesAims } from "../words/planWords";
import { namesOkrs } from "../words/roadmapNames";
import { askedOnce, type PageSource } from "./pageSource";
import { isPageTitle } from "./sectionContent";

export interface GroupFacts {
  readonly trail: readonly string[];
  readonly theme: string | null;
  readonly horizon: When | null;
  readonly status: Status | null;
  readonly priority: string | null;
}

const noFacts: GroupFacts = { trail: [], theme: null, horizon: null, status: null, priority: null };

/** What is said of the lines of a section: by its own heading and those above it. */
export const groupFacts = askedOnce((page: PageSource, section: Section): GroupFacts => {
  if (section.heading === null) return noFacts;
  const above = factsAbove(page, section);
  return withGroup({ ...above, trail: [...above.trail, section.title] }, section);
});

/** What is said of a section that is an outcome itself. */
export const factsAbove = (page: PageSource, { parent }: Section): GroupFacts =>
  parent === null ? noFacts : groupFacts(page, parent);

function withGroup(facts: GroupFacts, section: Section): GroupFacts {
  const { group, kind } = section.role;
  if (group?.kind === "team") return { ...facts, theme: section.title.replace(/\s*[:：]$/, "") };
  if (group !== null) return withStated(facts, group);
  const horizon = timeOfAims(section);
  if (horizon !== null) return { ...facts, horizon };
  if (isPageTitle(section) || kind !== null || namesUnit(section.words)) return facts;
  const counted = countedTime(section);
  if (counted !== null) return { ...facts, horizon: counted };
  const labelled = labelledTheme(section);
  if (labelled === null && isTopAlone(section)) return facts;
  return { ...facts, theme: labelled ?? withoutNumber(section) };
}

/** What a row says that stands above others in a table: a time or a state, else their theme. */
export function withRowAbove(facts: GroupFacts, words: string): GroupFacts {
  const group = groupOf(words);
  return group === null ? { ...facts, theme: words } : withStated(facts, group);
}

function withStated(facts: GroupFacts, group: Group): GroupFacts {
  switch (group.kind) {
    case "horizon":
      return { ...facts, horizon: whenWithin(group.when, facts.horizon), status: group.status ?? facts.status };
    case "status":
      return { ...facts, status: { literal: group.literal, category: group.category } };
    case "priority":
      return { ...facts, priority: group.literal, theme: group.theme ?? facts.theme };
    case "announcement":
    case "team":
      return facts;
  }
}

/** "OKRs of the payments team – Q1 2027", "Priorities 2027": aims are set for a time, which the title of their page names or the line below it; a day says when it was written. */
function timeOfAims(section: Section): When | null {
  if (section.level !== 1) return null;
  const words = [section.words, subtitleOf(section)].find((name) => namesOkrs(name) || namesAims(name));
  const when = words === undefined ? null : onlyTimeIn(words);
  return when === null || (when.from !== null && when.from === when.to) ? null : when;
}

/** The first heading below a title where nothing but prose stands below it and no other is a time: it goes on with the title. */
function subtitleOf({ children: [first, ...others] }: Section): string {
  const isBare = first?.children.length === 0 && !first.blocks.some(({ kind }) => kind === "list" || kind === "table");
  const isOnly = isBare && first.role.group?.kind === "horizon" && others.every(({ role }) => role.group === null);
  return isOnly ? first.words : "";
}

/** "Month 1 – Foundations", "Semana 3: pilotos": which month or week of the plan, and what it is mostly about. */
export function countedTime({ words }: Pick<Section, "words">): When | null {
  const [, time = "", unit = ""] =
    /^((\p{L}{2,9}) \d{1,2}(?:\s?[-–]\s?\d{1,2})?)(?:\s+[–—-]\s|\s?[:：])/u.exec(words) ?? [];
  return time !== "" && namesUnit(unit) ? whenOf(time) : null;
}

/** The only heading of its level, where it names the page and whatever stands beside it. */
function isTopAlone({ level, parent }: Section): boolean {
  return level === 1 && (parent?.children ?? []).filter((sister) => sister.level === 1).length <= 1;
}

/** "Theme: Trust" is the theme "Trust", at whatever level it stands. */
function labelledTheme({ inline }: Section): string | null {
  if (inline === null) return null;
  const read = lineTitle(inline, { lead: false });
  const isTheme = read.labelKind === "theme" || workstream.test(read.label ?? "");
  return isTheme && read.title !== "" ? read.title : null;
}

const workstream = /^(?:work ?stream|program(?:me)?)\b/i;

/** "1 Trust" beside "2 Speed" is the theme "Trust". */
function withoutNumber({ title, parent }: Section): string {
  const areNumbered = (parent?.children ?? []).every((sister) => numbered.test(sister.title));
  return areNumbered ? title.replace(numbered, "") : title;
}

const numbered = /^\s*\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=\p{L})/u;
