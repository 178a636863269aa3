/** Which headings could be outcomes at all: not those that group, name a person or a part of a document, or wait for a title. */
import { isBelow, isLane, standInLevel, type Section } from "../source/sections";
import { namePeople } from "../words/personNames";
import { isPlaceholder } from "../words/placeholder";
import { speaksOfRoadmap } from "../words/roadmapNames";
import { isBareRelease, releaseIn } from "../words/releaseNames";
import { ownContent } from "./ownContent";
import { splitAttributes } from "./attributes";
import { trackedFacts } from "./itemTable";
import { countedMeasure } from "./measures";
import { askedOnce, type PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import {
  holdsItems,
  hasTitledParent,
  isClosed,
  isFieldHeading,
  isInsideClosed,
  isLabelledDeliverable,
  isPageTitle,
  isPart,
  isUnwritten,
  itemTables,
  waitsForTitle,
} from "./sectionContent";

/** A heading that could be an outcome by its own words and its place. */
export const isCandidate = askedOnce((page: PageSource, section: Section): boolean => {
  if (section.heading === null || isPageTitle(section) || isPart(page, section)) return false;
  if (section.title.trim() === "" || isPlaceholder(section.words) || isPartOfTitled(page, section)) return false;
  if (countedMeasure.test(section.words)) return false;
  if (speaksOfRoadmap(section.words) || waitsForTitle(page, section) || isPerson(page, section)) return false;
  if (isUnwritten(headingTitle(page, section).title) || standsBehindLane(section)) return false;
  if (carriesFacts(page, section) && !isInsideClosed(section.parent ?? section)) return true;
  const { group, kind } = section.role;
  if (group !== null || kind === "themes" || isPillar(page, section) || isRelease(page, section)) return false;
  if (isInsideClosed(section)) return isNextStep(page, section);
  return !isFieldHeading(page, section) && !isBelow(section, (above) => isFieldHeading(page, above));
});

/** Behind a rule and "Who decides what" below it, though still below the heading of the last lane: the lane ended at the rule. */
function standsBehindLane(section: Section): boolean {
  const { parent } = section;
  if (parent === null || !isLane(parent) || section.level === standInLevel) return false;
  const at = parent.children.indexOf(section);
  return parent.children.some(
    (sister, index) =>
      index > 0 && index < at && parent.children[index - 1]?.blocks.at(-1)?.kind === "rule" && isClosed(sister),
  );
}

/** "Next steps" above headings that state where each of them is: what is planned, whatever the name above. */
function isNextStep(page: PageSource, { parent }: Section): boolean {
  if (parent?.role.kind !== "about" || parent.parent === null || isInsideClosed(parent.parent)) return false;
  const stated = parent.children.filter(
    (child) => child.level < standInLevel && ownContent(page, child).attributes.some(({ name }) => name === "status"),
  );
  return stated.length >= 2 && stated.length === parent.children.length;
}

/** "Anna" beside "Jonas": what somebody wants to learn or looks after, whatever the page is called. */
const isPerson = (page: PageSource, { parent }: Section): boolean => parent !== null && holdsPeople(page, parent);

const holdsPeople = askedOnce((_: PageSource, { children }: Section): boolean =>
  namePeople(children.filter(({ level }) => level < standInLevel).map(({ words }) => words)),
);

/** "Harbour v1" beside "Harbour v2", above prose: releases of one product, and what is planned for them stands elsewhere. */
function isRelease(page: PageSource, section: Section): boolean {
  const name = releaseIn(section.words);
  if (name === null || !isBareRelease(name) || holdsItems(page, section)) return false;
  const sisters = section.parent?.children ?? [];
  return sisters.some((sister) => sister !== section && releaseIn(sister.words)?.product === name.product);
}

/** "Deliverable: …" below a heading with a title of its own, which "Work packages" above nothing but such headings with items is not. */
const isPartOfTitled = (page: PageSource, section: Section): boolean =>
  isLabelledDeliverable(page, section) &&
  hasTitledParent(section) &&
  !(holdsItems(page, section) && namesParts(section.parent));

const namesParts = (section: Section | null): boolean =>
  section?.role.kind === "deliverables" && !hasTitledParent(section);

/** "Theme: Trust" above headings of its own, or above a table of outcomes or of what is followed up, groups them. */
export function isPillar(page: PageSource, section: Section): boolean {
  const { labelKind } = headingTitle(page, section);
  if (labelKind !== "theme") return false;
  return section.children.some((child) => child.level < standInLevel) || holdsOutcomeTable(page, section);
}

const fewestTracked = 2;

function holdsOutcomeTable(page: PageSource, section: Section): boolean {
  return itemTables(page, section).some(
    (table) => table.sort === "outcome" || table.outcome !== null || trackedFacts(table) >= fewestTracked,
  );
}

/**
 * Below a title of its own kind, a heading with status, owner or links in bullets is an item, whatever its words; one
 * named like a part of any document ("Metadata") only beside another.
 */
function carriesFacts(page: PageSource, section: Section): boolean {
  if (!holdsFacts(page, section)) return false;
  const sisters = section.parent?.children ?? [];
  return section.role.kind !== "about" || sisters.some((sister) => sister !== section && holdsFacts(page, sister));
}

const holdsFacts = askedOnce((page: PageSource, section: Section): boolean => {
  const { group, kind } = section.role;
  if (group !== null && !/\p{L}/u.test(section.title)) return false;
  if (group?.kind === "status" || group?.kind === "announcement" || kind === "risks" || kind === "non-goals")
    return false;
  const list = section.blocks.find((block) => block.kind === "list");
  if (list?.kind !== "list" || section.children.length > 0) return false;
  const { attributes, others } = splitAttributes(page, list.items);
  return others.length === 0 && attributes.length >= 2;
});
