/** What the headings above a line say of it: theme, horizon, status, priority. */
import type { Status, When } from "../../domain/strategy";
import { ancestorsOf, type Section } from "../source/sections";
import { whenWithin } from "../inline/when";
import { lineTitle } from "../inline/lineTitle";
import { isPageTitle } from "./sectionContent";

export interface GroupFacts {
  readonly trail: readonly string[];
  readonly theme: string | null;
  readonly horizon: When | null;
  readonly status: Status | null;
  readonly priority: string | null;
}

/** `self` says whether the section itself is one of the groups (flat lists) or the outcome (headings). */
export function groupFacts(section: Section, self: boolean): GroupFacts {
  const above = self && section.heading !== null ? [...ancestorsOf(section), section] : ancestorsOf(section);
  let facts: GroupFacts = {
    trail: above.map((at) => at.title),
    theme: null,
    horizon: null,
    status: null,
    priority: null,
  };
  for (const at of above) facts = withGroup(facts, at);
  return facts;
}

function withGroup(facts: GroupFacts, section: Section): GroupFacts {
  const { group, kind } = section.role;
  switch (group?.kind) {
    case "horizon":
      return { ...facts, horizon: whenWithin(group.when, facts.horizon), status: group.status ?? facts.status };
    case "status":
      return { ...facts, status: { literal: group.literal, category: group.category } };
    case "priority":
      return { ...facts, priority: group.literal };
    case "announcement":
      return facts;
    case "team":
      return { ...facts, theme: section.title };
    case undefined: {
      if (isPageTitle(section) || kind !== null) return facts;
      const labelled = labelledTheme(section);
      if (labelled === null && section.level === 1) return facts;
      return { ...facts, theme: labelled ?? section.title };
    }
  }
}

/** "Theme: Trust" is the theme "Trust", at whatever level it stands. */
function labelledTheme({ inline }: Section): string | null {
  if (inline === null) return null;
  const read = lineTitle(inline, { lead: false });
  return read.labelKind === "theme" && read.title !== "" ? read.title : null;
}
