/**
 * Which lines of a page are outcomes: the forms in the order of their evidence, each tried on the page's own shape.
 *
 * A page is searched where it says it is a roadmap: everywhere when its title does, else below headings that do
 * ("Our priorities", "2025 goals"). Labelled headings ("Objective 1:") speak for themselves. In doubt nothing is found:
 * a false outcome costs an Epic, a missed one a click.
 */
import { isBelow, type Section } from "../source/sections";
import { groupOf } from "../words/groupHeading";
import { isOtherLanguage } from "../words/otherLanguages";
import { namesProcess } from "../words/processNames";
import { standsAmongRoadmaps } from "../words/roadmapNames";
import { besideLanes } from "./besideLanes";
import { isChronicle } from "./chronicle";
import { captionedOutcomes } from "./captionedLists";
import { correctedSections, outcomesOfCorrected, withCorrected } from "./correctedSections";
import { flatOutcomes, listOutcomes, rankedOutcomes } from "./flatLists";
import { ganttOutcomes } from "./gantt";
import { headingOutcomes, onlyHeading } from "./headings";
import { namesHealth } from "./health";
import { isKeptAsPlan } from "./keptAsPlan";
import { labelledItems } from "./labelledItems";
import { objectiveAndResults } from "./objectiveAndResults";
import { withOtherPeriods } from "./otherPeriods";
import { inPageOrder, type OutcomeDraft } from "./outcomeDraft";
import { toldBelow, withParts } from "./overview";
import { pageOutcome } from "./pageOutcome";
import { resultsInTurn } from "./resultsInTurn";
import { overviewOutcomes, tableOutcomes } from "./tables";
import { toldItems } from "./toldItems";
import type { PageSource } from "./pageSource";
import { listsTestCases } from "./testCases";
import { isCountedFromNow, startSearch, type Evidence, type Search } from "./search";

export interface Found {
  readonly outcomes: readonly OutcomeDraft[];
  /** One sentence on the form, for the page's reason. */
  readonly form: string;
  readonly at: Section | null;
  /** The page as a whole is the only outcome. */
  readonly isPage?: true;
  /** They stand in lists below lanes, states or times. */
  readonly isGrouped?: boolean;
}

const nothing: Found = { outcomes: [], form: "no form of outcomes was found", at: null };

export function findOutcomes(page: PageSource, evidence: Evidence, allowed = true): Found {
  const amongRoadmaps = standsAmongRoadmaps(evidence.folders);
  const process = !evidence.forced && evidence.titles.some((title) => namesProcess(title, amongRoadmaps));
  const corrected = correctedSections(page);
  if (corrected.length === 0 && (process || !allowed))
    return process ? { ...nothing, form: "its title says it is about how things are done" } : nothing;
  if (corrected.length === 0 && !evidence.forced && isChronicle(page))
    return { ...nothing, form: "it tells what happened, time by time" };
  if (corrected.length === 0 && !evidence.forced && listsTestCases(page))
    return { ...nothing, form: "it says case by case how something is tested" };
  const search = startSearch(page, evidence);
  if (corrected.length === 0) return asUnderstood(search, foundIn(search));
  const found = process || !allowed ? nothing : (pageOutcome(search) ?? formsOf(search));
  const said = outcomesOfCorrected(search, corrected, formsOf);
  const outcomes = withCorrected(found.outcomes, said, corrected);
  return { outcomes, form: "a comment or a settings row says so", at: corrected[0] ?? null };
}

function foundIn(search: Search): Found {
  const one = pageOutcome(search);
  const found = one ?? withOtherPeriods(search, formsOf(search), structuredForms);
  const holdsWork = ({ deliverables }: OutcomeDraft): boolean => deliverables.length > 0;
  const isEnough = one === null ? found.outcomes.length > 0 : one.outcomes.some(holdsWork);
  return isEnough ? found : (kept(search) ?? found);
}

/** What a page holds that says nothing of what it is, where it is kept as a plan: guessed. */
function kept({ page, evidence, whole }: Search): Found | null {
  if (whole || !isKeptAsPlan(page, evidence)) return null;
  const { outcomes, at } = formsOf(startSearch(page, evidence, true));
  if (outcomes.length < 2 || outcomes.every(isRecord)) return null;
  const guessed = outcomes.map((outcome) => ({ ...outcome, guessed: true }));
  return {
    outcomes: guessed,
    form: "it is kept as a plan, each part above its items and followed up like the others",
    at,
  };
}

/** Nothing but "Folder: L-12", "Kept for: 10 years" below it. */
const isRecord = ({ deliverables }: OutcomeDraft): boolean =>
  deliverables.length > 0 && deliverables.every(({ inline }) => /^[^:：]{2,30}[:：]\s/u.test(inline.text));

const longestSample = 4_000;

/** In a language whose headings are not understood, what states nothing beside its title is guessed; writing a mention makes it no surer. */
function asUnderstood({ page, evidence }: Search, found: Found): Found {
  const isBare = ({ line: { title, attributes }, horizon, status }: OutcomeDraft): boolean =>
    [horizon, status, title.labelKind].every((fact) => fact === null) && title.marks.length + attributes.length === 0;
  if (evidence.forced || !found.outcomes.some(isBare) || !isOtherLanguage(page.text.slice(0, longestSample)))
    return found;
  const outcomes = found.outcomes.map((outcome) => (isBare(outcome) ? { ...outcome, guessed: true } : outcome));
  return { ...found, outcomes };
}

/** The first form that finds outcomes; what has no title is none. */
function formsOf(search: Search): Found {
  const found = firstForm(search);
  if (found.outcomes.length >= 2 && found.outcomes.every(explainsState)) return nothing;
  const outcomes = found.outcomes.filter(({ line: { title } }) => title.title !== "" || title.links.length > 0);
  if (outcomes.length === found.outcomes.length) return found;
  return outcomes.length === 0 ? nothing : { ...found, outcomes };
}

/** "**On track** – we expect to meet the date": a line of a legend. */
const explainsState = ({ line: { title }, deliverables }: OutcomeDraft): boolean =>
  deliverables.length === 0 && (namesHealth(title.title) || groupOf(title.title)?.kind === "status");

function firstForm(search: Search): Found {
  const labelled = labelledOutcomes(search);
  if (labelled !== null) return labelled;
  const tables = tableOutcomes(search);
  if (tables !== null)
    return toldBelow(search.page, tables, headingOutcomes(search, "content")) ?? withParts(search.page, tables);
  const captioned = captionedOutcomes(search);
  if (captioned !== null) return captioned;
  const headings = headingOutcomes(search, "content");
  const told = headings === null ? null : toldItems(search, headings);
  if (told !== null) return told;
  const flat = flatOutcomes(search);
  const ranked = headings === null && flat !== null ? rankedOutcomes(search) : null;
  if (ranked !== null) return ranked;
  const beside = besideLanes(search, flat);
  if (beside !== null) return beside;
  const better = choose(headings, flat, search);
  if (better !== null) return better;
  return (
    listOutcomes(search) ??
    rankedOutcomes(search) ??
    ganttOutcomes(search) ??
    headingOutcomes(search, "prose") ??
    onlyHeading(search) ??
    overviewOutcomes(search) ??
    nothing
  );
}

/** "Objective: …" as headings, as lines, or as both: the lines that are no part of a heading stand beside it. */
function labelledOutcomes(search: Search): Found | null {
  const headings = headingOutcomes(search, "labelled");
  if (headings === null) return objectiveAndResults(search) ?? resultsInTurn(search) ?? labelledItems(search);
  const parts = new Set(headings.outcomes.flatMap(({ deliverables }) => deliverables.map(({ span }) => span.start)));
  const lines = labelledItems(search)?.outcomes.filter(({ line }) => !parts.has(line.span.start)) ?? [];
  if (lines.length === 0) return headings;
  return { ...headings, outcomes: inPageOrder([...headings.outcomes, ...lines]) };
}

/** The forms that show by themselves that they hold outcomes; a bare list may be one of links or notes. */
const structuredForms = (search: Search, period: Section): Found =>
  headingOutcomes(search, "labelled") ??
  tableOutcomes(search) ??
  headingOutcomes(search, "content") ??
  (period.role.group?.kind === "status" ? headingOutcomes(search, "prose") : null) ??
  (isBareLane(period) ? flatOutcomes(search) : null) ??
  nothing;

/** "Later", or "Under consideration" among states, with nothing but a list, beside lanes of headings or tables: what is far off needs no more than a line. */
const isBareLane = (period: Section): boolean =>
  (isCountedFromNow(period) || awaitsWork(period)) &&
  period.children.length === 0 &&
  period.blocks.every(({ kind }) => kind === "list");

const awaitsWork = (period: Section): boolean =>
  period.role.group?.kind === "status" &&
  period.role.group.category === "proposed" &&
  (period.parent?.children ?? []).some((other) => other !== period && other.role.group?.kind === "status");

/** Headings with items below win, unless groups (Now/Next/Later, Done) hold the items and the headings are few. */
function choose(headings: Found | null, flat: Found | null, search: Search): Found | null {
  if (headings === null || flat === null) return headings ?? flat;
  if (isLaidOut(flat) && !isAnnouncedBelow(search, headings)) return flat;
  return headings.outcomes.length >= 2 && flat.isGrouped !== true ? headings : preferGroups(headings, flat);
}

/** Items with items of their own under an announcement: a roadmap in itself. */
function isLaidOut({ outcomes }: Found): boolean {
  const nesting = outcomes.filter((outcome) => outcome.deliverables.length > 0).length;
  return outcomes.length >= 2 && nesting * 2 >= outcomes.length;
}

function isAnnouncedBelow({ announcedSet }: Search, { at }: Found): boolean {
  return at !== null && isBelow(at, (above) => announcedSet.has(above));
}

function preferGroups(headings: Found, flat: Found): Found {
  if (standBelowLists(headings, flat)) return flat;
  return headings.outcomes.some((outcome) => outcome.deliverables.length > 0) && headings.outcomes.length >= 2
    ? headings
    : flat;
}

/** Each below a lane that has a list of its own, as most lanes have and nothing else: they say more of what the list names. */
function standBelowLists(headings: Found, flat: Found): boolean {
  const lanesOf = ({ outcomes }: Found): ReadonlySet<string> => new Set(outcomes.map(({ trail }) => trail.join("\n")));
  const parted = lanesOf(headings);
  const listed = lanesOf(flat);
  return parted.size * 2 <= listed.size && [...parted].every((lane) => listed.has(lane));
}
