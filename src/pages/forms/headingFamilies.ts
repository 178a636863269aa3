/** Sisters among headings: below one parent, or in lanes of one roadmap. */
import type { Section } from "../source/sections";
import { mentionsPlan } from "../words/planWords";
import type { PageSource } from "./pageSource";
import { isPillar } from "./headingCandidates";

/** The sections by the parent that `parentOf` names, in the order of the page. */
export function familiesOf(
  sections: readonly Section[],
  parentOf: (section: Section) => Section | null,
): readonly (readonly Section[])[] {
  const families = new Map<Section | null, Section[]>();
  for (const section of sections) {
    const parent = parentOf(section);
    const family = families.get(parent);
    if (family === undefined) families.set(parent, [section]);
    else family.push(section);
  }
  return [...families.values()];
}

/** Now, Next and Later share one roadmap out: an outcome alone under one of them has its sisters under the others. */
export function parentOutsideGroups(page: PageSource, section: Section): Section | null {
  let parent = section.parent;
  while (parent !== null && parent.heading !== null && (parent.role.group !== null || isPillar(page, parent)))
    parent = parent.parent;
  return parent;
}

/** Directly below a status or a bare time; "2019 epics" announces, it is no lane. */
export function isInLane({ parent }: Section): boolean {
  const kind = parent?.role.group?.kind;
  return kind === "status" || (kind === "horizon" && !mentionsPlan(parent?.words ?? ""));
}

/** Told below a heading of its own that stands directly in a lane: what is delivered for it. */
export function isPartInLane(candidates: readonly Section[], { parent }: Section): boolean {
  return parent !== null && candidates.includes(parent) && isInLane(parent) && parent.children.length >= 2;
}
