/** Mission, vision, principles and the other statements of a page, from sections by name and from pages by title. */
import type { Diagnostic, Place } from "../../domain/diagnostic";
import type { HorizonVision, Statement, Theme, When } from "../../domain/strategy";
import type { Block, Table } from "../source/block";
import { spanOf, type Span } from "../source/sourceLines";
import { isBelow, sectionsBelow, standInLevel, type Section } from "../source/sections";
import { leadInBold } from "../inline/inlineText";
import { isOnlyTime, periodsIn, whenOf } from "../inline/when";
import { lineTitle } from "../inline/lineTitle";
import { namesRoadmap } from "../words/roadmapNames";
import { namesSeveralStatements, namesVisionAmongOthers } from "../words/sectionPhrases";
import { sectionKind, type SectionKind } from "../words/sectionWords";
import { columnOf, namesTheme } from "../words/columnWords";
import { kindBesideName, kindBesideYear, kindOfTitle } from "../words/titleKinds";
import { groupOf } from "../words/groupHeading";
import { horizonInName, isYears, statementInHeading } from "../words/statementHeading";
import { normalWords, phrases } from "../words/normalWords";
import { saysNothing } from "../words/placeholder";
import { asksQuestion } from "../words/questionWords";
import { headingTitle } from "../forms/headingTitle";
import { hasHeads } from "../forms/lessons";
import { countedMeasure } from "../forms/measures";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { isIndex, isPageTitle } from "../forms/sectionContent";
import { isOfStrategy } from "../forms/search";
import { holdsActions } from "../forms/tables";
import { prioritiesAsThemes } from "../forms/strategicPriorities";
import type { FrontMatterValue } from "../frontMatter";
import { foldersOf } from "../pagePath";
import type { Statements } from "../pageContent";
import { opensAboutPage, statementOf, type SectionStatement } from "./statementText";
import { isLeftForLater } from "../stubs";
import { missionReferredTo, toldMission, toldNorthStar, toldVision } from "./toldStatements";
import { captionedItems, captionedLists, inOneLine, isWhollyBold, ledLines, sectionItems } from "./sectionItems";
import { titleAt } from "./entries";
import { metricsOf, northStarsAmong, statedMetrics, tabledMetrics, withoutDefinitions } from "./metrics";
import { decisionRecord } from "./decisionRecord";
import { decisionsLogged, decisionsOf, decisionsToldIn, loggedRecords, statedDecisions } from "./decisions";
import { debtOf, holdsBets, ideaOfPage, ideasOf, investmentWindowsOf, triedIdeas } from "./ideasAndDebt";
import { risksOf, tabledRisks } from "./risks";
import { guardrailsOf, principlesOf, rightsIn } from "./rules";

export const noStatements: Statements = {
  mission: null,
  vision: null,
  visions: [],
  northStar: null,
  kpis: [],
  principles: [],
  themes: [],
  guardrails: [],
  decisionRights: [],
  decisions: [],
  nonGoals: [],
  risks: [],
  ideas: [],
  debt: [],
  investmentWindows: [],
  steps: [],
};

export function readStatements(
  page: PageSource,
  titles: readonly string[],
  diagnostics: Diagnostic[],
  frontMatter: readonly FrontMatterValue[] = [],
): Statements {
  const named = sectionsNamed(page, titles);
  const byKind = sectionsByKind(named);
  const of = (kind: SectionKind): readonly Section[] => byKind.get(kind) ?? noSections;
  const record = decisionRecord(page, titles[0] ?? "", frontMatter);
  const isRoadmap = titles.some((title) => namesRoadmap(title));
  const isRegister = registers.has(kindOfPage(titles));
  const logged = record === null && !isRoadmap ? loggedRecords(of("decisions")) : [];
  const decisions =
    record === null
      ? placesOnce([
          ...decisionsLogged(page, logged),
          ...of("decisions")
            .filter((section) => !isOneOf(logged, section))
            .flatMap((section) => decisionsOf(page, section)),
        ])
      : [record];
  const together = of("strategy").flatMap((section) => {
    const aim = aimBesideValues(section);
    return aim === null ? [] : [{ section, aim }];
  });
  const aims = (kind: SectionKind): readonly Section[] =>
    together.flatMap(({ section, aim }) => (aim === kind ? [section] : []));
  const visions = horizonVisions(page, of("vision"), titles);
  const told =
    firstStatement(page, [...belowTitle(of("vision")), ...aims("vision")], diagnostics) ?? standingOut(page, titles);
  // A line that says what is to be in one of the years is read with them.
  const vision = told?.place.line === visions[0]?.place.line ? null : told;
  const northStars = [
    ...of("north-star").flatMap((section) => metricsOf(page, section)),
    ...of("kpis").flatMap((section) => northStarsAmong(page, section)),
  ];
  const listed = of("kpis")
    .filter((section) => !isBelow(section, ({ title }) => countedMeasure.test(title)))
    .flatMap((section) => metricsOf(page, section));
  // A page that says nothing else of a strategy has a vision of anything.
  const statesMore = named.length > 0 || isRoadmap;
  const free = sectionsWithoutName(page, named);
  // A page that states something else as a whole may tell below a heading of its own what was tried.
  const untitled =
    of("ideas").length > 0
      ? free
      : sectionsWithoutName(
          page,
          named.filter(({ section }) => !isWholePage(page, section)),
        );
  const allSections = [page.root, ...sectionsBelow(page.root)].filter((section) => !isIgnored(section));
  // "Why they exist" says of non-goals what they are for.
  const withoutNonGoals = allSections.filter(
    ({ role, title }) => role.kind !== "non-goals" && !(of("non-goals").length > 0 && asksQuestion(title)),
  );
  const decided = new Set(of("decisions"));
  const risks = placesOnce(
    [
      // What a decision brings with it is a part of its record.
      ...of("risks").filter((section) => !isOneOf(logged, section)),
      // Below another heading they are those of what it names.
      ...allSections
        .filter((section) => isWholePage(page, section))
        .flatMap((section) =>
          captionedLists(page, section, "risks").map((list) => ({ ...section, blocks: [list], children: [] })),
        ),
    ].flatMap((section) => risksOf(page, section)),
  );
  const ideaHere = standsAmongIdeas(page) ? ideaOfPage(page, titles[0] ?? "") : [];
  const tried = isRoadmap ? [] : untitled.flatMap((section) => triedIdeas(page, section));
  const ofStrategy = isOfStrategy({ titles, folders: foldersOf(page.path) });
  const priorities = ofStrategy ? prioritiesAsThemes(page) : [];
  const principles = [
    ...(isRegister ? of("principles").filter(({ normal }) => !namesRules.test(normal)) : of("principles")),
    ...together.map(({ section }) => section),
    ...(ofStrategy && of("principles").length === 0 ? countedLists(page, principleNoun) : []),
  ];
  const ideaSections = [...of("ideas"), ...of("themes").filter((section) => holdsBets(page, section))];
  return {
    mission: hasHeads(page, duties)
      ? null
      : (headingsAsText(page, titles) ??
        missionReferredTo(page) ??
        firstStatement(
          page,
          [...of("mission"), ...aims("mission")].filter(
            (section) => namesMission.test(section.normal) || !opensAboutPage(page, section),
          ),
          [],
        ) ??
        toldMission(page)),
    vision: vision ?? visions[0] ?? (statesMore ? toldVision(page) : null),
    visions,
    northStar:
      northStars[0] ??
      (statesMore
        ? toldNorthStar(
            page,
            titles.some((title) => kindOfTitle(title) === "kpis"),
          )
        : null),
    kpis: withoutDefinitions(
      [
        ...northStars.slice(1),
        ...(listed.length > 0 || isRoadmap
          ? listed
          : [
              ...free.flatMap((section) => statedMetrics(page, section)),
              ...of("about").flatMap((section) => tabledMetrics(page, section)),
            ]),
      ].filter(({ name }) => !saysNothing(name) && !isOnlyTime(name)),
    ),
    principles: principles.flatMap((section) =>
      principlesOf(
        page,
        section,
        titles.find((title) => (kindOfTitle(title) ?? kindBesideName(title)) === "principles"),
      ),
    ),
    themes: themesOf(
      page,
      [...of("themes").filter((section) => !holdsBets(page, section)), ...priorities],
      of("strategy").filter(
        (section) =>
          !namesSeveralStatements(section.words) && !isBelow(section, (above) => decided.has(above)) && !isRegister,
      ),
      isRoadmap,
    ),
    guardrails: of("guardrails").flatMap((section) => guardrailsOf(page, section)),
    decisionRights:
      record !== null
        ? []
        : onceEach(
            rightsIn(
              page,
              of("decision-rights"),
              allSections.filter((section) => !decided.has(section)),
              of("decisions"),
            ),
            // A sentence may state several.
            ({ text, about, place }) => `${placeKey(place)} ${about ?? text}`,
          ),
    decisions:
      [decisions, isRoadmap ? [] : statedDecisions(page, free)].find((some) => some.length > 0) ??
      decisionsToldIn(page, tellingSections(page)),
    nonGoals: [
      ...of("non-goals").flatMap((section) => sectionItems(page, section, { prose: true })),
      ...(isRoadmap ? [] : withoutNonGoals).flatMap((section) => captionedItems(page, section, "non-goals")),
    ],
    risks: risks.length > 0 ? risks : free.flatMap((section) => tabledRisks(page, section)),
    ideas:
      ideaHere.length > 0
        ? ideaHere
        : placesOnce([...ideaSections.flatMap((section) => ideasOf(page, section)), ...tried]),
    debt: placesOnce(of("debt").flatMap((section) => debtOf(page, section))),
    investmentWindows: of("debt").flatMap((section) => investmentWindowsOf(page, section)),
    steps: of("steps").flatMap((section) => stepsOf(page, section)),
  };
}

/** Where headings below say by their name that they state it, what stands under the title of the page is asked last. */
const belowTitle = (sections: readonly Section[]): readonly Section[] =>
  sections.length < 2
    ? sections
    : [...sections.filter((section) => !isPageTitle(section)), ...sections.filter(isPageTitle)];

const isOneOf = (records: readonly Section[], { parent }: Section): boolean =>
  parent !== null && records.includes(parent);

/** "Our values shape what we do" above a heading for each of them. */
const tellsValues =
  /^(?:our|unsere|nos|nuestros|nossos|(?:i )?nostri|onze|våra|vores|våre|nasze) (?:core |guiding )?(?:values|principles|werte|prinzipien|grundsätze|valeurs|principes|valores|principios|princípios|valori|principi|waarden|värderingar|principer|værdier|verdier|prinsipper|wartości|zasady) (?!(?:and|in|at|for|of|und|im|in|bei|für|et|dans|pour|y|en|para|e|em|no|na|nel|per|bij|voor|och|i|på|w|dla)\s)\p{Ll}+/iu;
const fewestValues = 3;

/** Where prose may tell what was decided: not in what explains the page, nor in what is over. */
const tellingSections = (page: PageSource): readonly Section[] =>
  [page.root, ...sectionsBelow(page.root)].filter(
    ({ role }) => role.kind !== "about" && role.kind !== "achieved" && role.kind !== "steps",
  );

/** Beside these a mission is that of a role or a job. */
const duties = phrases(`
  ansvarsomraden, duties, job description, mansioni, obowiazki, responsabilidades, responsabilita, responsabilites,
  responsibilities, stellenbeschreibung, verantwoordelijkheden, verantwortlichkeiten, your responsibilities,
  zustandigkeiten, обязанности, 담당 업무, 岗位职责, 职责, 職務内容
`);

/** "Mission and values" above a paragraph and a list: first what is named first, then the others; `null` for any other heading. */
function aimBesideValues({ title, blocks }: Section): SectionKind | null {
  const [aim, values, ...others] = title.split(jointsOfNames).map(sectionKind);
  if ((aim !== "mission" && aim !== "vision") || values !== "principles" || others.length > 0) return null;
  const [first, second] = blocks.filter(({ kind }) => kind !== "comment" && kind !== "rule" && kind !== "paragraph");
  const isTold = blocks.find(({ kind }) => kind !== "comment" && kind !== "rule")?.kind === "paragraph";
  return isTold && second === undefined && first?.kind === "list" && first.items.length > 1 ? aim : null;
}

const jointsOfNames = /\s*[&+/,]\s*|\s(?:and|und|et|y|e|en|och|og|i|a|и|та|і)\s/u;

/** Other names of a mission may be those of the purpose of a page. */
const namesMission = /mis[si]|missao|oslan|auftrag|up{1,2}drag|oppdrag|місі|мисси|ミッション|使命|미션|사명/u;

interface NamedSection {
  readonly section: Section;
  readonly kind: SectionKind;
}

const noSections: readonly Section[] = [];

function sectionsByKind(named: readonly NamedSection[]): ReadonlyMap<SectionKind, readonly Section[]> {
  const found = new Map<SectionKind, Section[]>();
  for (const { kind, section } of named) {
    const sections = found.get(kind);
    if (sections === undefined) found.set(kind, [section]);
    else sections.push(section);
  }
  return found;
}

/** Sections by their heading; a page named for one kind, without such a section, is that section itself. */
function sectionsNamed(page: PageSource, titles: readonly string[]): readonly NamedSection[] {
  const all = sectionsBelow(page.root).flatMap((section) => {
    const { group } = section.role;
    const kind =
      section.role.kind ?? (group === null && /\d{4}/.test(section.words) ? kindBesideYear(section.words) : null);
    if (isIgnored(section) || group?.kind === "horizon") return [];
    const told = kind === null && section.children.length >= fewestValues && tellsValues.test(section.title);
    return kind !== null ? [{ section, kind }] : told ? [{ section, kind: "principles" as const }] : [];
  });
  // What says by its own name that it lists the same stands below for the page.
  const named = all.filter(
    ({ section, kind }) =>
      !isPageTitle(section) ||
      !(kind === "risks" || kind === "debt" || kind === "decisions" || kind === "ideas") ||
      section.blocks.some((block) => block.kind === "list" || isRegisterLike(page, block, all, kind)) ||
      !all.some((other) => other.kind === kind && other.section !== section),
  );
  const whole = kindOfPage(titles);
  if (whole === null || standsBelow(named, whole)) return named;
  const top = page.root.children.find(isPageTitle) ?? page.root;
  const already = named.some((entry) => entry.section === top);
  return already ? named : [...named, { section: top, kind: whole }];
}

/** What all of a page states by its title; `null` where it names several or none. */
function kindOfPage(titles: readonly string[]): SectionKind | null {
  if (titles.some((title) => namesSeveralStatements(title) || namesVisionAmongOthers(title))) return null;
  const kinds = titles.map((title) => kindOfTitle(title) ?? kindBesideName(title));
  return kinds.find((kind) => kind !== null && kind !== "about" && kind !== "deliverables") ?? null;
}

/** Kinds of which a page is a register. */
const registers: ReadonlySet<SectionKind | null> = new Set(["risks", "debt", "decisions", "ideas"]);

/** "Rules of the game": in a register how it is kept, and no principles of a strategy. */
const namesRules =
  /^(?:(?:house |ground )?rules?(?: of the game)?|(?:haus|spiel|grund)?regeln|regles?(?: du jeu)?|reglas?(?: del juego)?|regras?(?: do jogo)?|regole(?: del gioco)?|(?:spel|huis)?regels|(?:spel|spille)?regler|pravidla(?: hry)?|правила(?: игры| гри)?|ルール|规则|규칙)$/u;

/** Above sections of the same kind with tables of their own a table with other heads says something about the page. */
function isRegisterLike(page: PageSource, block: Block, all: readonly NamedSection[], kind: SectionKind): boolean {
  if (block.kind !== "table") return false;
  const headsOf = ({ header }: Table): string => header.map((cell) => inlineOf(page, [cell]).text).join("|");
  const others = all.flatMap((other) =>
    other.kind === kind && !isPageTitle(other.section)
      ? other.section.blocks.filter((each): each is Table => each.kind === "table")
      : [],
  );
  return others.length === 0 || others.some((other) => headsOf(other) === headsOf(block));
}

/** Whether headings state what the page is named for. Several that name measures only group some of them ("Engagement metrics" beside "Sales"). */
function standsBelow(named: readonly NamedSection[], whole: SectionKind): boolean {
  const below = named.filter(({ kind, section }) => kind === whole && !isPageTitle(section));
  // "Our values: …" in a line below the list of a page of principles.
  if (whole === "principles" && below.every(({ section }) => section.level === standInLevel && listsAbove(section)))
    return false;
  return below.length > 0 && (whole !== "kpis" || below.length === 1);
}

const listsAbove = ({ parent }: Section): boolean =>
  parent !== null && isPageTitle(parent) && parent.blocks.some(({ kind }) => kind === "list");

/** A folder of ideas has a page for each. */
const standsAmongIdeas = ({ path }: PageSource): boolean => sectionKind(foldersOf(path).at(-1) ?? "") === "ideas";

/** Outside of what has a name: there tables are known by their columns. */
function sectionsWithoutName(page: PageSource, named: readonly NamedSection[]): readonly Section[] {
  const kinds = new Set(named.map(({ section }) => section));
  return [page.root, ...sectionsBelow(page.root)].filter(
    (section) => !isIgnored(section) && !kinds.has(section) && !isBelow(section, (above) => kinds.has(above)),
  );
}

const isWholePage = (page: PageSource, section: Section): boolean => section === page.root || isPageTitle(section);

/** A person said that the section or one above it is to be left alone. */
function isIgnored(section: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) if (at.said?.correction === "ignore") return true;
  return false;
}

function firstStatement(page: PageSource, sections: readonly Section[], diagnostics: Diagnostic[]): Statement | null {
  for (const section of sections) {
    const found = inHeading(page, section) ?? statementOf(page, section);
    if (found === null) continue;
    if (found.more) diagnostics.push(notOneSentence(found.statement));
    return found.statement;
  }
  return null;
}

/** "Vision: a port without queues" */
function inHeading(page: PageSource, { heading, words }: Section): SectionStatement | null {
  const rest = statementInHeading(words)?.rest;
  if (heading === null || rest === undefined) return null;
  return { statement: { text: rest, place: placeOf(page, heading.content) }, more: false };
}

/** "Vision and strategy" as a page: the sentence that stands out above its first heading is the vision. */
function standingOut(page: PageSource, titles: readonly string[]): Statement | null {
  if (!titles.some(namesVisionAmongOthers)) return null;
  const top = page.root.children.find(isPageTitle) ?? page.root;
  return statementOf(page, top, { emphasised: true })?.statement ?? null;
}

function notOneSentence(statement: Statement): Diagnostic {
  return {
    rule: "not-one-sentence",
    severity: "info",
    message: "The vision takes more than one sentence; the first was read as the statement.",
    place: statement.place,
    help: "Nothing has to change: one sentence is easier to remember and to hold outcomes against.",
  };
}

/** A mission written as headings without anything below: joined, they are one sentence. */
function headingsAsText(page: PageSource, titles: readonly string[]): Statement | null {
  const sections = sectionsBelow(page.root);
  const isMission = titles.some((title) => sectionKind(title) === "mission");
  const first = sections[0];
  if (!isMission || first === undefined || sections.some((section) => section.blocks.length > 0)) return null;
  const last = sections.at(-1) ?? first;
  const text = sections.map((section) => section.title.trim()).join(" ");
  const start = first.heading?.content.start ?? 0;
  return { text, place: placeOf(page, { start, end: last.heading?.content.end ?? start }) };
}

function themesOf(
  page: PageSource,
  themes: readonly Section[],
  strategies: readonly Section[],
  isRoadmap: boolean,
): readonly Theme[] {
  const named = themes.flatMap((section) => themeTitles(page, section));
  // One heading alone is a part of the strategy, and no theme of it.
  const stated = named.length > 0 ? named : strategies.flatMap((section) => themeTitles(page, section, 2));
  const all = stated.length > 0 || isRoadmap ? stated : countedThemes(page);
  // What a table explains and a list names again is one theme.
  return onceEach(all, ({ title }) => normalWords(title));
}

/** "The strategy rests on three focus areas:" above a list or table of three: whatever heading stands above, they are themes. */
const countedThemes = (page: PageSource): readonly Theme[] =>
  countedLists(page, themeNoun).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table"
        ? themeRows(page, block)
        : block.kind === "list"
          ? block.items.flatMap(({ lines }) => titledLine(page, lines))
          : [],
    ),
  );

/** Lists and tables directly below a sentence that counts what they hold, each as all that its section holds. */
const countedLists = (page: PageSource, noun: RegExp): readonly Section[] =>
  [page.root, ...sectionsBelow(page.root)].flatMap((section) =>
    section.blocks.flatMap((block, at) => {
      const above = section.blocks[at - 1];
      if ((block.kind !== "list" && block.kind !== "table") || above?.kind !== "paragraph") return [];
      if (section.role.group !== null) return [];
      const { text } = inlineOf(page, above.lines);
      const count = (block.kind === "list" ? block.items : block.rows).length;
      return /[:：]$/u.test(text.trim()) && countOf(text, noun) === count
        ? [{ ...section, blocks: [block], children: [] }]
        : [];
    }),
  );

const twoToSix: readonly RegExp[] = [
  /^(?:2|two|zwei|deux|dos|duas|dois|due|twee|tva|to|dwa|dwie|dve|dva|kahteen|iki)$/,
  /^(?:3|three|drei|trois|tres|tre|drie|trzy|trzech|tri|kolmeen?|uc|три|трьох)$/,
  /^(?:4|four|vier|quatre|cuatro|quatro|quattro|fyra|fire|cztery|ctyri|nelja|neljaan|dort|четыре|чотири)$/,
  /^(?:5|five|funf|cinq|cinco|cinque|vijf|fem|piec|pet|viisi|viiteen|bes|пять|пять)$/,
  /^(?:6|six|sechs|seis|sei|zes|sex|seks|szesc|sest|kuusi|kuuteen|alti|шесть)$/,
];
const themeNoun =
  /^(?:pillars|themes|axes|ejes|eixos|assi|saulen|schwerpunkte|handlungsfelder|stossrichtungen|piliers|pilares|pilastri|pijlers|speerpunten|fokusomr|indsatsomr|satsningsomr|filar|pilir|painopiste|sutun|направлени|напрям)|^(?:focus|strategic) (?:areas|themes|pillars)/;

const principleNoun = /^(?:prin[csz]ip|grundsatz|leitsatz|beginsel|pryncypi|zasad|periaat|принцип)/;

/** How many of something a sentence says there are; `null` where it counts none. */
function countOf(text: string, noun: RegExp): number | null {
  const words = normalWords(text).split(" ");
  const at = words.findIndex(
    (word, index) => twoToSix.some((count) => count.test(word)) && isNamed(words.slice(index + 1), noun),
  );
  return at < 0 ? null : twoToSix.findIndex((count) => count.test(words[at] ?? "")) + 2;
}

const isNamed = (words: readonly string[], noun: RegExp): boolean =>
  [words, words.slice(1)].some((rest) => noun.test(rest.slice(0, 2).join(" ")));

const placeKey = ({ line, column }: Place): string => `${line}:${column}`;

/** A heading is read with those of its kind below it, and so are they: each place once. */
const placesOnce = <Read extends { readonly place: Place }>(all: readonly Read[]): readonly Read[] =>
  onceEach(all, ({ place }) => placeKey(place));

/** The first of those with one key. */
function onceEach<Read>(all: readonly Read[], keyOf: (read: Read) => string): readonly Read[] {
  const seen = new Set<string>();
  return all.filter((read) => {
    const key = keyOf(read);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** `fewest`: how many headings there have to be for them to be themes. */
function themeTitles(page: PageSource, section: Section, fewest = 1): readonly Theme[] {
  const children = section.children.filter(
    (child) =>
      child.heading !== null &&
      child.role.kind === null &&
      child.role.group === null &&
      !isLeftForLater(page, child) &&
      !(fewest > 1 && (tellsWhat.test(child.title) || holdsActions(page, child))),
  );
  const isUnwritten = children.every((child) => onlyCounted.test(child.title) && statementOf(page, child) === null);
  if (children.length > 0 && (isUnwritten || children.length < fewest)) return [];
  if (children.length > 0) {
    return children.map((child) => ({
      title: headingTitle(page, child).title,
      place: placeOf(page, child.heading?.content ?? { start: 0, end: 0 }),
    }));
  }
  const row = inOneLine(page, section);
  if (row.length > 1) return row.map(({ text, place }) => ({ title: text, place }));
  const ledIn = ledLines(page, section.blocks);
  return section.blocks.flatMap((block) => {
    if (block.kind === "table") return themeRows(page, block, section.normal);
    if (block.kind === "list")
      return isIndex(page, block) ? [] : block.items.flatMap(({ lines }) => titledLine(page, lines));
    if (block.kind !== "paragraph") return [];
    return ledIn(block).flatMap((lines) => {
      const first = lines.slice(0, 1);
      return titledLine(page, isWhollyBold(page, first) ? first : lines);
    });
  });
}

/** "What others take from it", "Was wir gelernt haben": one part of a page of strategy explains something. */
const tellsWhat =
  /^(?:what|was|ce (?:que|qui)|(?:lo|o) que|(?:(?:che )?cosa|ciò che)|wat|vad|h?va|hvad|co|mitä|що|что) \p{L}[^?]* \p{Ll}+$/iu;

/** A theme by the words that begin its line. */
function titledLine(page: PageSource, lines: readonly Span[]): readonly Theme[] {
  const { title } = lineTitle(inlineOf(page, lines), { lead: true });
  return title === "" || saysNothing(title) ? [] : [{ title, place: placeOf(page, spanOf(lines)) }];
}

/** "Theme 1" above nothing is the place for one. */
const onlyCounted = /^\p{L}+(?: \p{L}+)? ?\d{1,2}$/u;

/** Rows of a table whose first column with titles names themes, or one of what stands `above` it ("Schwerpunkt" below "Schwerpunkte"). */
function themeRows(page: PageSource, { header, rows }: Table, above = ""): readonly Theme[] {
  const heads = header.map((cell) => inlineOf(page, [cell]).text);
  const at = titleAt(heads);
  const head = heads[at] ?? "";
  const isOne = head !== "" && above.startsWith(normalWords(head));
  if (!isOne && !namesTheme(head) && columnOf(head).kind !== "title") return [];
  return rows.flatMap(({ cells }) => {
    const cell = cells[at];
    const { title } = lineTitle(inlineOf(page, cell === undefined ? [] : [cell]), { lead: false });
    return cell === undefined || title === "" || saysNothing(title) ? [] : [{ title, place: placeOf(page, cell) }];
  });
}

/** A vision for one horizon: "Vision 2027", or a horizon as a heading, a label or a cell below "Vision". */
function horizonVisions(
  page: PageSource,
  visions: readonly Section[],
  titles: readonly string[],
): readonly HorizonVision[] {
  const tables = sectionsBelow(page.root).flatMap(({ blocks }) => blocks.filter((block) => namesVisions(page, block)));
  const tabled = visions.length > 0 ? [] : tables.flatMap((block) => listedVisions(page, block));
  const headed = visions.flatMap((section) => {
    const words = section.heading === null || isPageTitle(section) ? [section.words, ...titles] : [section.words];
    const literal = words.map(horizonInName).find((name) => name !== null) ?? null;
    const own = literal === null ? [] : [{ section, horizon: whenOf(literal) }];
    const below = section.children.flatMap((child) => {
      const { group } = child.role;
      return group?.kind === "horizon" ? [{ section: child, horizon: group.when }] : [];
    });
    const stated = [...own, ...below].flatMap(({ section: at, horizon }) => {
      const statement = statementOf(page, at)?.statement;
      return statement === undefined ? [] : [{ ...statement, horizon }];
    });
    return [...stated, ...section.blocks.flatMap((block) => listedVisions(page, block))];
  });
  return [...headed, ...tabled];
}

/** "| Horizon | Vision |" */
const namesVisions = (page: PageSource, block: Block): boolean =>
  block.kind === "table" &&
  block.header.length === 2 &&
  sectionKind(inlineOf(page, block.header.slice(1)).text) === "vision";

/** "- 2028: …", "- **Long term (2030):** …", or a row with its time in the first cell. */
function listedVisions(page: PageSource, block: Block): readonly HorizonVision[] {
  return namedLines(page, block).flatMap(({ name, value }) => {
    const horizon = horizonNamed(name);
    const text = inlineOf(page, [value]).text.trim();
    return horizon === null || text === "" ? [] : [{ text, place: placeOf(page, value), horizon }];
  });
}

interface NamedLine {
  readonly name: string;
  readonly value: Span;
}

function namedLines(page: PageSource, block: Block): readonly NamedLine[] {
  if (block.kind === "table")
    return block.rows.flatMap(({ cells: [name, value] }) =>
      name === undefined || value === undefined ? [] : [{ name: inlineOf(page, [name]).text, value }],
    );
  if (block.kind === "paragraph") {
    const lines = block.lines.flatMap((line) => partedLine(page, [line]));
    return lines.filter(({ name }) => horizonNamed(name) !== null).length > 1 ? lines : partedLine(page, block.lines);
  }
  return block.kind === "list" ? block.items.flatMap(({ lines }) => partedLine(page, lines)) : [];
}

const longestName = 40;

/** "2028: …", "**In 3 years** – …" */
function partedLine(page: PageSource, lines: readonly Span[]): readonly NamedLine[] {
  const inline = inlineOf(page, lines);
  const end = lines.at(-1)?.end ?? 0;
  const parted = /^(.{2,}?)\s*([:：]|\s[–—-]\s)\s*(?=\S)/su.exec(inline.shape.slice(0, longestName));
  const name = parted?.[1] ?? "";
  if (parted === null || (parted[2]?.startsWith(" ") === true && leadInBold(inline) === undefined)) return [];
  return [{ name, value: { start: inline.startAt(parted[0].length), end } }];
}

function horizonNamed(name: string): When | null {
  const group = groupOf(name.trim());
  if (group?.kind !== "horizon") return isYears(name) ? { literal: name.trim(), from: null, to: null } : null;
  const period = group.when.from === null ? periodsIn(name)[0] : undefined;
  const { from, to } = period === undefined ? group.when : whenOf(period.literal);
  return { literal: name.trim(), from, to };
}

/** Numbered steps, or the parts of a sentence that lists them. */
function stepsOf(page: PageSource, section: Section): readonly Statement[] {
  const items = sectionItems(page, section, { prose: false });
  if (items.length > 0) return items;
  const statement = statementOf(page, section)?.statement;
  if (statement === undefined) return [];
  const listed = /\b(?:involves?|includes?|are|is|consists? of|follows?)\b:?\s+(.*)$/i.exec(statement.text)?.[1] ?? "";
  const parts = listed.split(/,\s+(?:and\s+)?/).map((part) =>
    part
      .replace(/^and\s+/, "")
      .replace(/\.$/, "")
      .trim(),
  );
  return parts.length >= 3 ? parts.map((text) => ({ text, place: statement.place })) : [];
}
