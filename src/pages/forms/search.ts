/**
 * Where a page is searched for outcomes: everywhere where it says that it is a roadmap, else below the headings that announce
 * them, among roadmaps also where its headings are followed up.
 */
import { standInLevel, ancestorsOf, isBelow, isLane, sectionsBelow, type Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import { periodsIn, withoutPeriods } from "../inline/when";
import { holdsPhrase, normalWords } from "../words/normalWords";
import { partsOfYear } from "../words/partsOfYear";
import { groupOf } from "../words/groupHeading";
import { bareLane } from "../words/saidByHeading";
import {
  announcesAims,
  announcesFirmly,
  announcesOutcomes,
  announcesPledges,
  carriesOn,
  mentionsPlan,
} from "../words/planWords";
import { namesProcess } from "../words/processNames";
import { namesOtherAims, namesRoadmap, standsBelowRoadmaps } from "../words/roadmapNames";
import { sectionKind, type SectionKind } from "../words/sectionWords";
import { partsOfTitle } from "../words/titleParts";
import { kindOfTitle } from "../words/titleKinds";
import { trackingFacts, splitAttributes, type ReadAttribute } from "./attributes";
import { ownContent } from "./ownContent";
import { nameWork } from "./flatLists";
import { isCandidate, isPillar } from "./headingCandidates";
import { trackedFacts, type ItemTable } from "./itemTable";
import { explainsItself } from "./lessons";
import { matrixTable } from "./matrixTable";
import { isNotesOfDay } from "./notesOfDay";
import { opensAsPlan } from "./opening";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import { statesThemes } from "./strategicPriorities";
import {
  deliverableSections,
  holdsItems,
  isBareLabel,
  isInsideClosed,
  isPageTitle,
  itemLists,
  itemsOf,
  itemTables,
} from "./sectionContent";

export interface Evidence {
  /** Titles the page has: from the tree, front matter and its first heading. */
  readonly titles: readonly string[];
  /** Somebody said that this page is a roadmap. */
  readonly forced: boolean;
  /** Somebody said that this page is one outcome. */
  readonly onePage: boolean;
  /** Names of the folders above. */
  readonly folders: readonly string[];
  /** What the front matter states about the page as a whole. */
  readonly facts: readonly ReadAttribute[];
}

export interface Search {
  readonly page: PageSource;
  readonly evidence: Evidence;
  /** The whole page is a roadmap. */
  readonly whole: boolean;
  /** It is a roadmap or a page of strategy. */
  readonly strategic: boolean;
  /** Sections that say that outcomes follow, not closed, in page order. */
  readonly announced: readonly Section[];
  readonly announcedSet: ReadonlySet<Section>;
}

/** `kept`: it is a roadmap by how it is kept, whatever it says. */
export function startSearch(page: PageSource, stated: Evidence, kept = false): Search {
  const evidence = namedByFolder(stated);
  const sections = sectionsBelow(page.root);
  const open = sections.filter((section) => !isInsideClosed(section) && !isNotesOfDay(page, section));
  let told: boolean | null = null;
  const explains = (): boolean => (told ??= !evidence.forced && explainsItself(page));
  const whole =
    evidence.forced ||
    kept ||
    ((namesPlan(mostSpecific(evidence.titles)) || opensAsPlan(page)) && !explains()) ||
    ((horizons(open) >= 2 || releasesAhead(open) >= 2 || isLaidOutInLanes(page, open)) &&
      !evidence.titles.some(listsElse)) ||
    isTimeWithWork(page, evidence);
  const below = standsBelowRoadmaps(evidence.folders) && !evidence.titles.some(namesOtherAims);
  const strategic = whole || below || evidence.titles.some(namesStrategy);
  const hasThemes = !whole && isOfStrategy(evidence);
  const isAhead = !whole && stated.titles.some(namesTimeAhead);
  const said = withoutTitle(
    page,
    open.filter(
      (section) =>
        (isAnnounced(page, section, { whole, strategic }) || (isAhead && isTimetable(page, section))) &&
        !(isPageTitle(section) && explains()) &&
        !(whole && foldsHeadings(section)) &&
        !(hasThemes && statesThemes(page, section)),
    ),
  );
  const announced = said.length === 0 && below && !whole ? toldAmongRoadmaps(page, open) : said;
  return { page, evidence, whole, strategic, announced, announcedSet: new Set(announced) };
}

/** On a roadmap some outcomes are folded away, and the others are outcomes all the same. */
const foldsHeadings = ({ heading, children }: Section): boolean =>
  heading?.folds === true && children.some(({ level }) => level < standInLevel);

/** "Project roadmap" at the very top, beside headings of its level that announce more, names the page and no part of it. */
function withoutTitle({ root }: PageSource, announced: readonly Section[]): readonly Section[] {
  const [title] = root.children;
  if (title?.level !== 1 || isLane(title) || !announced.includes(title)) return announced;
  const others = announced.filter((section) => section !== title && !ancestorsOf(section).includes(title));
  return others.length > 0 ? announced.filter((section) => section !== title) : announced;
}

/** "Technical debt", "Ideas": what stands in lanes below such a title is debt and ideas. */
const listsElse = (title: string): boolean => {
  const kind = kindOfTitle(title);
  return kind === "debt" || kind === "ideas" || kind === "risks" || kind === "decisions" || kind === "non-goals";
};

/** "Technology strategy", "Harbour works – strategic plan 2026". */
const namesStrategy = (title: string): boolean =>
  [title, ...partsOfTitle(title)].some((part) => strategicKinds.has(sectionKind(withoutPeriods(part).trim())));

/** A page of strategy, by its name or its folder, that is no plan and stands among none. */
export const isOfStrategy = (evidence: Pick<Evidence, "titles" | "folders">): boolean =>
  [...evidence.titles, evidence.folders.at(-1) ?? ""].some((name) => ofStrategy.test(name) || namesStrategy(name)) &&
  !namesPlan(mostSpecific(evidence.titles)) &&
  !standsBelowRoadmaps(evidence.folders);

const ofStrategy = /strateg|стратег|戦略|战略|전략/iu;

const strategicKinds: ReadonlySet<SectionKind | null> = new Set(["mission", "vision", "strategy", "themes"]);

/** What a page among roadmaps holds that does not say what it is: at least two lanes above lists, or headings followed up throughout. */
function toldAmongRoadmaps(page: PageSource, sections: readonly Section[]): readonly Section[] {
  const lanes = sections.filter((section) => isLane(section) && itemLists(page, section).length > 0);
  if (lanes.length >= 2) return lanes;
  return statesProgressThroughout(page) ? [page.root] : [];
}

/** Half of the headings that hold items, and at least two, state progress: what a page among roadmaps is about. */
function statesProgressThroughout(page: PageSource): boolean {
  const holding = sectionsBelow(page.root).filter(
    (section) => holdsItems(page, section) && !isInsideClosed(section) && isCandidate(page, section),
  );
  const stated = holding.filter((section) => statesProgress(page, section));
  return stated.length >= 2 && stated.length * 2 >= holding.length;
}

/** A state, a time, an owner or work of its own, a part named for what is delivered, or boxes to tick. */
function statesProgress(page: PageSource, section: Section): boolean {
  if (deliverableSections(page, section).some(({ role }) => role.kind === "deliverables")) return true;
  const { marks, statusWords, periods, links } = headingTitle(page, section);
  if (marks.length > 0 || statusWords !== null || periods.length > 0 || links.length > 0) return true;
  const { attributes, mentions } = ownContent(page, section);
  if (mentions.length > 0 || attributes.some(({ name }) => trackingFacts.has(name))) return true;
  const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
  return items.length > 0 && items.every(({ task }) => task !== null);
}

/** A page whose name is only a time, a lane or a state of work ahead ("2026", "Q1", "In progress") is named by the folder it stands in too. */
function namedByFolder(evidence: Evidence): Evidence {
  const { titles, folders } = evidence;
  const isBare = titles.every((title) => {
    const group = groupOf(title);
    const isState = group?.kind === "status" && group.category !== "done" && group.category !== "removed";
    return isState || group?.kind === "horizon" || /^[\d\s._-]+$/.test(title);
  });
  const folder = folders.at(-1);
  return isBare && folder !== undefined ? { ...evidence, titles: [...titles, folder] } : evidence;
}

/** "This quarter" above lines that name their work items: a plan by what stands in it. */
function isTimeWithWork(page: PageSource, { titles }: Evidence): boolean {
  if (titles.length === 0 || titles.some((title) => groupOf(title)?.kind !== "horizon")) return false;
  const sections = [page.root, ...page.root.children].filter((section) => !isInsideClosed(section));
  const items = sections.flatMap((section) => itemLists(page, section).flatMap((list) => itemsOf(page, list)));
  return nameWork(page, items);
}

/** "Future development", "Coming next": no year, of which it may as well be the log. */
function namesTimeAhead(title: string): boolean {
  const group = groupOf(title);
  return group?.kind === "horizon" && group.when.from === null;
}

/** "**Q1 2027** – Quiet cranes" above "**Q2 2027** – Night ferries": each line begins with its time. */
const isTimetable = (page: PageSource, section: Section): boolean => {
  const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
  return (
    items.length >= 2 &&
    items.every(({ lines }) => {
      const { text } = inlineOf(page, lines);
      const [time] = periodsIn(text.slice(0, longestTime));
      return time !== undefined && text.startsWith(time.literal);
    })
  );
};

const longestTime = 40;

/** "Objectives" beside "Learning objectives" says less than the page does: the longer title is heard alone. */
function mostSpecific(titles: readonly string[]): readonly string[] {
  if (titles.length < 2) return titles;
  const words = titles.map((title) => ` ${normalWords(withoutPeriods(title))} `);
  return titles.filter(
    (_, at) => !words.some((other) => other.length > (words[at]?.length ?? 0) && other.includes(words[at] ?? " ")),
  );
}

/** "Roadmap", "Quarterly objectives", "Q3 plan", "Now / Next / Later"; a plan of something else ("Hiring plan") is none. */
function namesPlan(titles: readonly string[]): boolean {
  if (titles.some((title) => namesRoadmap(title) || lanesIn(title) >= 2)) return true;
  const plans = titles.filter(mentionsPlan).map((title) => ({ title, words: withoutPeriods(title) }));
  return (
    plans.some(({ title, words }) => words !== title) &&
    plans.every(({ words }) => announcesOutcomes(words, words) || partsOfTitle(words).some(isStrategicPlan))
  );
}

const isStrategicPlan = (words: string): boolean =>
  strategicKinds.has(sectionKind(words.trim())) && mentionsPlan(words);

interface Standing {
  readonly whole: boolean;
  /** The page is about strategy: its goals are the strategy's. */
  readonly strategic: boolean;
}

function isAnnounced(page: PageSource, section: Section, { whole, strategic }: Standing): boolean {
  const { group, kind } = section.role;
  if (isPageTitle(section) && whole) return false;
  if (group?.kind === "announcement") {
    const isPledge = announcesPledges(section.words);
    return (
      (strategic && !isPledge && (whole || !saysWhatFor(page, section))) ||
      isFirm(section) ||
      namesRoadmapShortly(section) ||
      ((isAim(section) || isPledge) &&
        (isTracked(page, section) || insideFirm(section) || isLaidOutBelow(page, section)))
    );
  }
  if (group?.kind === "horizon")
    return (
      whole ||
      carriesOn(section.words) ||
      namesPlanOfTime(page, section) ||
      insideAnnounced(section) ||
      isLaneOfSeveral(page, section, strategic) ||
      isFollowedUp(page, section)
    );
  if (group !== null)
    return (
      whole || insideAnnounced(section) || (isFirm(section) && isTracked(page, section)) || isOnlyPlan(page, section)
    );
  return kind === "themes" || namesRoadmapShortly(section) || isTrackedPillar(page, section);
}

/** "Business goals" that nobody follows up beside a vision and principles: what a product is for, and no plan. */
function saysWhatFor(page: PageSource, section: Section): boolean {
  if (!isAim(section) || isTracked(page, section)) return false;
  const kinds = new Set(sectionsBelow(page.root).map(({ role }) => role.kind));
  return kinds.has("vision") && kinds.has("principles");
}

/** "Was wir vorhaben" with no lane beside it, on a page that states a strategy: its plan, where it is followed up. */
const isOnlyPlan = (page: PageSource, section: Section): boolean =>
  section.role.group?.kind === "status" &&
  section.role.group.category === "proposed" &&
  (section.parent?.children ?? []).every((other) => other === section || other.role.group?.kind !== "status") &&
  (isTracked(page, section) || isLaidOutBelow(page, section)) &&
  statesStrategy(page);

/** "Pillar: Trust" beside "Pillar: Speed", above headings that state facts. */
const isTrackedPillar = (page: PageSource, section: Section): boolean =>
  isPillar(page, section) && section.parent !== null && holdsTrackedPillars(page, section.parent);

const holdsTrackedPillars = askedOnce(
  (page: PageSource, { children }: Section): boolean =>
    children.filter((child) => isPillar(page, child)).flatMap((child) => statedBelow(page, child)).length >= 2,
);

const statedBelow = (page: PageSource, { children }: Section): readonly Section[] =>
  children.filter((child) => statesFacts(page, child));

const statesFacts = (page: PageSource, section: Section): boolean => ownContent(page, section).attributes.length > 0;

/** "Q3 roadmap", "2026 goals"; "Long-term goals" or "Programmes 2026" alone may be anything, unless they are followed up; "Milestone 2" is no plan. */
const namesPlanOfTime = (page: PageSource, section: Section): boolean =>
  (namesRoadmap(section.words) && (!isAim(section) || isFirm(section))) ||
  (mentionsPlan(section.words) && !isBareLabel(section.words) && isTracked(page, section));

/** "2026年度の実施項目" on a page that states a strategy: what is done in that time, each in a row or under a heading that says who or until when. */
const isFollowedUp = (page: PageSource, section: Section): boolean =>
  (headsTracked(page, section) || itemTables(page, section).some(isTrackedPlan)) && statesStrategy(page);

const headsTracked = (page: PageSource, { children }: Section): boolean =>
  children.filter(
    (child) =>
      ownContent(page, child).attributes.some(({ name }) => trackingFacts.has(name)) || namesOwner(page, child),
  ).length >= 2;

/** "**1. Calm quays** (lead: Ana, ready in May)" */
function namesOwner(page: PageSource, section: Section): boolean {
  const { owner, facts } = headingTitle(page, section);
  return owner !== null || facts.length > 0;
}

const isTrackedPlan = (table: ItemTable): boolean => table.sort === "outcome" && trackedFacts(table) >= 2;

/** "Next 3 months" beside "Next 12 months" on a page that states a strategy: its plan, lane by lane. */
function isLaneOfSeveral(page: PageSource, section: Section, strategic: boolean): boolean {
  const lanes = (section.parent?.children ?? []).filter(({ role }) => role.group?.kind === "horizon");
  if (lanes.filter((lane) => itemLists(page, lane).length > 0).length < 2) return false;
  return strategic || (lanes.some(isCountedFromNow) && statesStrategy(page));
}

/** Years and dates alone may as well be those of a log. */
export const isCountedFromNow = ({ role }: Section): boolean =>
  role.group?.kind === "horizon" && role.group.when.from === null;

const statesStrategy = (page: PageSource): boolean =>
  sectionsBelow(page.root).some(({ role }) => strategicKinds.has(role.kind));

const isFirm = ({ words }: Section): boolean =>
  announcesFirmly(words, periodsIn(words).length > 0 || holdsPhrase(words, namesOfParts));

const namesOfParts: ReadonlySet<string> = new Set(partsOfYear.keys());
const isAim = (section: Section): boolean => announcesAims(section.words);

/** "Objectives and tactics" above headings with items, beside a mission and a vision: how the page means to get there. */
function isLaidOutBelow(page: PageSource, { children }: Section): boolean {
  const holds = (section: Section): boolean => holdsItems(page, section) || section.children.some(holds);
  if (children.filter(holds).length < 2) return false;
  const kinds = new Set(sectionsBelow(page.root).map(({ role }) => role.kind));
  return (
    (kinds.has("mission") || kinds.has("vision")) && statedBesidePlans.filter((kind) => kinds.has(kind)).length >= 2
  );
}

const statedBesidePlans: readonly SectionKind[] = [
  "mission",
  "vision",
  "principles",
  "non-goals",
  "north-star",
  "kpis",
];

/** "Goals" below "What's next and why" says no more than what stands above it. */
const insideFirm = (section: Section): boolean =>
  isBelow(section, (above) => above.role.group?.kind === "announcement" && !isPageTitle(above) && isFirm(above));

/** At least half of its lines carry a state, a time, a link or facts of their own: they are followed up. */
function isTracked(page: PageSource, section: Section): boolean {
  const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
  const tracked = items.filter((item) => {
    const title = lineTitle(inlineOf(page, item.lines), { lead: true });
    const stated = title.marks.length > 0 || title.statusWords !== null || title.periods.length > 0;
    return (
      item.task !== null || stated || title.links.length > 0 || splitAttributes(page, item.items).attributes.length > 0
    );
  });
  const headed = section.children.filter((child) => statesFacts(page, child) || itemTables(page, child).length > 0);
  if (headed.length >= 2) return true;
  return (items.length > 0 && tracked.length * 2 >= items.length) || itemTables(page, section).length > 0;
}

const roadmapOf = /^(?:the |our )?(?:product |technical |technology )?road ?map (?:of|for|to)\s/i;

/** A heading of few words that ends in "roadmap" or the like ("IPFS project roadmap"). */
function namesRoadmapShortly(section: Section): boolean {
  const words = section.words.trim().split(/\s+/, 7);
  if (words.length > 6) return false;
  const named = words.slice(-2).join(" ");
  const isNamed = (namesRoadmap(named) && !announcesAims(named)) || roadmapOf.test(section.words);
  return isNamed && !namesProcess(section.words) && !isAboutOkrs(section);
}

/** "The OKR magic": the word stands before what the heading names. */
const isAboutOkrs = ({ normal }: Section): boolean => /\bokrs? \p{L}/u.test(normal);

function insideAnnounced(section: Section): boolean {
  return isBelow(section, (above) => above.role.group?.kind === "announcement" || namesRoadmap(above.words));
}

/** How many lanes a title names ("Now / Next / Later", "今・次・将来"). */
function lanesIn(title: string): number {
  const english = title.split(/[\s/,|·–—-]+/).filter((word) => laneWords.test(word)).length;
  return Math.max(english, title.split(/[/,|·・、–—]+/).filter((words) => bareLane(words) !== null).length);
}

const laneWords = /^(?:now|next|later|soon|short[- ]term|mid[- ]term|medium[- ]term|long[- ]term|near[- ]term)\b/i;

/** How many releases stand above nothing but boxes, of which some are open ("3.4 (March)" above "- [ ] Faster search"). */
const releasesAhead = (sections: readonly Section[]): number =>
  sections.filter(({ role, words, blocks }) => {
    if (role.group?.kind !== "horizon" || !releaseNumber.test(words)) return false;
    const lists = blocks.filter((block) => block.kind === "list");
    const tasks = lists.flatMap(({ items }) => items.map(({ task }) => task));
    return tasks.length > 0 && !tasks.includes(null) && tasks.some((task) => task?.state === "open");
  }).length;

const releaseNumber = /^\s*\P{L}{0,3}(?:v|version |release )?\d{1,3}\.\d/iu;

/** How many lanes of Now/Next/Later the page has. */
function horizons(sections: readonly Section[]): number {
  const lanes = sections.filter(({ role }) => role.group?.kind === "horizon").map(({ words }) => laneOf(words.trim()));
  return new Set(lanes.filter((lane) => lane !== null)).size;
}

const fewestColumns = 3;

/** "Now", "Next" and "Later" as the columns of a table say as much as they do as headings. */
const isLaidOutInLanes = (page: PageSource, sections: readonly Section[]): boolean =>
  [page.root, ...sections].some(({ blocks }) =>
    blocks.some((block) => {
      if (block.kind !== "table" || block.header.length < fewestColumns) return false;
      const lanes = block.header.map((cell) => laneOf(inlineOf(page, [cell]).shape.trim()));
      const named = new Set(lanes.filter((lane) => lane !== null));
      return named.size >= fewestColumns && matrixTable(page, block)?.cells === "titles";
    }),
  );

function laneOf(heading: string): string | null {
  const words = heading.replace(/^[^\p{L}\p{N}]+/u, "");
  return laneWords.test(words) ? words.toLowerCase().slice(0, 4) : bareLane(words);
}
