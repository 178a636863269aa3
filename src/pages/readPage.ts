/**
 * One page read alone: the same result for its lines as in the whole wiki, given what the wiki says about it.
 * Total: a page that cannot be understood is kind "other" with a reason, never an error.
 */
import type { Diagnostic, Place } from "../domain/diagnostic";
import type { PagePath } from "../domain/ids";
import { isPast } from "../domain/promise";
import type { HoldReason, PageKind, Strategy } from "../domain/strategy";
import { classify, indexOfPages, classifyEarly, type Classified } from "./classify";
import { commentsWithoutEffect, pageWord } from "./corrections";
import { correctedSections, isWithin } from "./forms/correctedSections";
import { sectionRows } from "./settings";
import { mostCharacters, type Beyond } from "./source/limits";
import { isLane, sectionsBelow } from "./source/sections";
import { indexPage, type Listed } from "./indexPages";
import { placeholderOfMost, solidWords } from "./stubs";
import { isTemplate } from "./template";
import type { AttributeName } from "./words/attributeWords";
import { groupOf } from "./words/groupHeading";
import { mentionsPlan } from "./words/planWords";
import { namesOwnProcess, namesProcess, namesWaysOfWorking } from "./words/processNames";
import { namesRoadmap, standsAmongRoadmaps } from "./words/roadmapNames";
import { sectionKind } from "./words/sectionWords";
import { readFrontMatter, type FrontMatterValue } from "./frontMatter";
import { normalWords, phrases } from "./words/normalWords";
import { findOutcomes, type Found } from "./forms/findOutcomes";
import type { OutcomeDraft } from "./forms/outcomeDraft";
import { statesItself } from "./forms/pageOutcome";
import type { Evidence } from "./forms/search";
import { namesReport, namesResults, reportsOf } from "./forms/reports";
import { factsOfFrontMatter } from "./forms/frontMatterFacts";
import { readOutcome, type ReadOutcome } from "./forms/lineFacts";
import { openPage, placeOf, placeOfLines, type PageSource } from "./forms/pageSource";
import { LineKeys } from "./lineKey";
import { statementLists, type PageContent, type PageContext, type Statements } from "./pageContent";
import { anchorsOf, linksOf } from "./pageLinks";
import { timedByPage } from "./pageTime";
import { foldersOf, isReachable, titleOfPage } from "./pagePath";
import { isPageTitle, showsSubpages } from "./forms/sectionContent";
import { noStatements, readStatements } from "./statements/readStatements";
import { emptySections } from "./stubs";
import { isArchived, saysArchived } from "./archive";
import { doubtfulDates } from "./doubtfulDates";
import { missingMetrics, sameTitles, stubSections, unknownStatuses } from "./pageFindings";

export type { PageContent, PageContext } from "./pageContent";

/** A page with what it was read from; edits need both. */
export interface PageReadout {
  readonly content: PageContent;
  readonly source: PageSource;
  readonly lines: readonly ReadOutcome[];
}

export function readPage(page: { readonly path: PagePath; readonly text: string }, context: PageContext): PageContent {
  return readPageLines(page, context).content;
}

/** What the rest of a strategy says about one of its pages. */
export function contextOf(strategy: Strategy, path: PagePath): PageContext {
  const reading = strategy.pages.find((candidate) => candidate.path === path);
  const confirmed = reading?.confirmed ?? null;
  const correction = reading?.correction ?? null;
  return {
    path,
    correction,
    readAs: confirmed === "settings" && correction === null && reading !== undefined ? reading.kind : null,
    isRoot: confirmed === "root",
    isSettings: strategy.settings.page === path,
    isUnreachable: reading !== undefined && !isReachable(reading),
    sections: sectionRows(strategy.settings, path),
    listed: reading?.listed ?? null,
    isIndex: reading?.isIndex === true,
    stream: reading?.stream ?? null,
  };
}

const keepsOutcomes: ReadonlySet<PageKind> = new Set([
  "roadmap",
  "outcome",
  "superseded",
  "stub",
  "strategy",
  "vision",
  "mission",
]);
const keepsStatements: ReadonlySet<PageKind> = new Set([
  "mission",
  "vision",
  "strategy",
  "roadmap",
  "outcome",
  "metric",
  "debt",
  "ideas",
  "decision",
  "other",
]);

export function readPageLines(
  page: { readonly path: PagePath; readonly text: string },
  context: PageContext,
): PageReadout {
  const { source, beyond } = openWithinLimits(page.text, context);
  const diagnostics: Diagnostic[] = beyond === null ? [] : [refused(context.path, beyond)];
  const word = pageWord(source);
  const correction = word.correction ?? context.correction;
  const frontMatter = frontMatterOf(source, diagnostics);
  const titles = titlesOf(source, context.path, frontMatter);
  const early = classifyEarly(source, titles, { ...context, correction });
  const ignored = correction === "ignore";
  const isUnwritten = early?.kind === "stub" && (placeholderOfMost(source) !== null || isTemplate(source));
  const allowed =
    !ignored && !isUnwritten && (early === null ? !titles.every(namesResults) : keepsOutcomes.has(early.kind));
  const stated =
    ignored || (early !== null && !keepsStatements.has(early.kind))
      ? statedInPassing(source, titles, early)
      : statementsAs(context.readAs, source, titles, diagnostics, frontMatter);
  const evidence = { ...evidenceOf(context, titles, correction), facts: factsOfFrontMatter(source, frontMatter) };
  const own: Found =
    word.leavesOutAll || context.isIndex ? nothingFound : ownOutcomes(source, evidence, context, allowed);
  const found =
    context.listed === null || ignored || early !== null ? own : listedBy(context.listed, source, evidence, own);
  const archived = isArchived(context.path) || titles.some(saysArchived);
  const held = context.isUnreachable ? "unreachable" : archived ? "archived" : heldFor(early);
  const ofLines: Diagnostic[] = [];
  const facts = { page: source, keys: new LineKeys(context.path), diagnostics: ofLines, held };
  const read = timedByPage(found.outcomes, titles).map((outcome) => readOutcome(facts, outcome));
  const { lines, statements } = measuredByPage(found, read, withoutFacts(source, stated, read));
  const saidOfSections = correctedSections(source).length > 0 && found.outcomes.length > 0;
  const plain =
    (saidOfSections ? null : early) ?? (context.isIndex ? indexOfPages : classify(source, titles, statements, found));
  const classified = corrected(plain, correction, found);
  const outcomes = lines.map((line) => line.facts);
  const empty = ignored ? [] : emptySections(source);
  ofLines.push(
    ...sameTitles(outcomes),
    ...doubtfulDates(outcomes, statements),
    ...unknownStatuses(outcomes),
    ...missingMetrics(outcomes),
  );
  diagnostics.push(...pageDiagnostics(source, classified, titles), ...commentsWithoutEffect(source));
  // What is wrong on a page of the past is nobody's to mend.
  if (!isPast({ held })) diagnostics.push(...ofLines, ...stubSections(classified.kind, empty));
  const isReport =
    outcomes.length === 0 &&
    !ignored &&
    !archived &&
    (early === null || early.kind === "review") &&
    [...titles, foldersOf(context.path).at(-1) ?? ""].some(namesReport);
  // Each by its name: a spread of them makes an object that is slow to fill.
  const content: PageContent = {
    mission: statements.mission,
    vision: statements.vision,
    visions: statements.visions,
    northStar: statements.northStar,
    kpis: statements.kpis,
    principles: statements.principles,
    themes: statements.themes,
    guardrails: statements.guardrails,
    decisionRights: statements.decisionRights,
    decisions: statements.decisions,
    nonGoals: statements.nonGoals,
    risks: statements.risks,
    ideas: statements.ideas,
    debt: statements.debt,
    investmentWindows: statements.investmentWindows,
    steps: statements.steps,
    path: context.path,
    kind: classified.kind,
    reason: classified.reason,
    place: classified.place,
    correction,
    commented: word.comment !== null,
    stream: word.stream ?? context.stream,
    outcomes,
    reports: isReport ? reportsOf(source) : [],
    streams: streamsOfSections(source, lines),
    index: outcomes.length === 0 && early === null && mayBeIndex(source, titles) ? indexPage(source) : null,
    frontMatter: frontMatter.map(({ name, value }) => ({ name, value })),
    emptySections: empty,
    links: linksOf(source),
    anchors: anchorsOf(source),
    diagnostics,
  };
  return { content, source, lines };
}

/** What is named a roadmap, and what shows its pages among roadmaps. */
const mayBeIndex = (page: PageSource, titles: readonly string[]): boolean =>
  titles.some((title) => namesRoadmap(title)) || (standsAmongRoadmaps(foldersOf(page.path)) && showsSubpages(page));

const nothingFound: Found = { outcomes: [], form: "", at: null };

/** What a page states; where it states nothing by itself, as the kind of page a settings row says it is. */
function statementsAs(
  readAs: PageKind | null,
  source: PageSource,
  titles: readonly string[],
  diagnostics: Diagnostic[],
  frontMatter: readonly FrontMatterValue[],
): Statements {
  const own = readStatements(source, titles, diagnostics, frontMatter);
  const title = readAs === null ? undefined : titlesOfKinds.get(readAs);
  const { mission, vision, northStar } = own;
  const statesSome = [mission, vision, northStar].some((one) => one !== null);
  if (title === undefined || statesSome || statementLists.some((name) => own[name].length > 0)) return own;
  return readStatements(source, [title], diagnostics);
}

const titlesOfKinds: ReadonlyMap<PageKind, string> = new Map([
  ["mission", "Mission"],
  ["vision", "Vision"],
  ["strategy", "Strategy"],
  ["metric", "KPIs"],
  ["debt", "Technical debt"],
  ["ideas", "Ideas"],
  ["decision", "Decisions"],
]);

/** Streams a comment beside a heading gives to the outcomes of its section, by key. */
function streamsOfSections(source: PageSource, lines: readonly ReadOutcome[]): PageContent["streams"] {
  const sections = sectionsBelow(source.root).filter(({ said }) => said != null && said.stream !== null);
  if (sections.length === 0) return noStreams;
  return new Map(
    lines.flatMap(({ facts, draft }) => {
      const around = sections.findLast((section) => isWithin(section, draft.span.start));
      const stream = around?.said?.stream ?? null;
      return stream === null ? [] : [[facts.key, stream] as const];
    }),
  );
}

/** A page an index lists is one outcome with the index's group, unless it holds several or is about something else. */
function listedBy(listed: Listed, source: PageSource, { titles, facts }: Evidence, own: Found): Found {
  const [only, ...others] = own.outcomes;
  const grouped = (found: Found): Found => ({
    ...found,
    outcomes: found.outcomes.map((outcome) => ({
      ...outcome,
      theme: outcome.theme ?? listed.theme,
      horizon: outcome.horizon ?? listed.horizon,
      status: outcome.status ?? listed.status,
      priority: outcome.priority ?? listed.priority,
    })),
  });
  if (only !== undefined) return others.length > 0 ? own : grouped(own);
  const isElse = titles.some((title) => sectionKind(title) !== null || groupOf(title) !== null || namesProcess(title));
  if (isElse || solidWords(source) < fewestWords) return own;
  const several = findOutcomes(source, { titles, facts, forced: true, onePage: false, folders: [] });
  if (holdsSeveral(source, several)) return grouped({ ...several, outcomes: several.outcomes.map(asGuess) });
  const one = findOutcomes(source, { titles, facts, forced: false, onePage: true, folders: [] });
  return grouped({
    ...one,
    outcomes: one.outcomes.map(asGuess),
    form: "an index of the roadmap lists the page as one outcome",
  });
}

const asGuess = (outcome: OutcomeDraft): OutcomeDraft => ({ ...outcome, guessed: true });

/** Headings above rows or items of their own, most of them, on a page that states nothing of itself as a whole: a team's roadmap. */
const holdsSeveral = (source: PageSource, { outcomes }: Found): boolean =>
  outcomes.length >= 2 &&
  outcomes.filter(({ deliverables }) => deliverables.length > 0).length * 2 >= outcomes.length &&
  !statesItself(source);

/** Below this a listed page says too little to be anything. */
const fewestWords = 5;

const noStreams: PageContent["streams"] = new Map();

/** A risk or a measure that an outcome states of itself is none of the page, and what the page plans is no debt of it. */
function withoutFacts(source: PageSource, stated: Statements, lines: readonly ReadOutcome[]): Statements {
  if (lines.length === 0 || stated.risks.length + stated.kpis.length + stated.debt.length === 0) return stated;
  const apart = <Each extends { readonly place: Place }>(
    statements: readonly Each[],
    name: AttributeName,
  ): readonly Each[] => {
    const places = lines.flatMap(({ draft }) =>
      draft.attributes.flatMap((fact) => (fact.name === name ? [placeOf(source, fact.span)] : [])),
    );
    return statements.filter(
      ({ place }) => !places.some(({ line, endLine }) => place.line >= line && place.line <= endLine),
    );
  };
  const planned = new Set(lines.map(({ facts }) => facts.place.line));
  return {
    ...stated,
    risks: apart(stated.risks, "risk"),
    kpis: apart(stated.kpis, "metric"),
    debt: stated.debt.filter(({ place }) => !planned.has(place.line)),
  };
}

/** On a page that is one outcome "How we know it worked" tells its measure, unless a line of the outcome does; what it measures besides is none of the strategy. */
function measuredByPage(
  { isPage }: Found,
  lines: readonly ReadOutcome[],
  statements: Statements,
): { readonly lines: readonly ReadOutcome[]; readonly statements: Statements } {
  const [line, ...others] = lines;
  const [metric] = statements.kpis;
  if (isPage !== true || line === undefined || others.length > 0 || metric === undefined || line.facts.metric !== null)
    return { lines, statements };
  return { lines: [{ ...line, facts: { ...line.facts, metric } }], statements: { ...statements, kpis: [] } };
}

/**
 * The steps a stub or a page on a process lists, and who decides what in a process of the team's own; what a team agreed on for
 * itself states its principles and its bounds too.
 */
function statedInPassing(source: PageSource, titles: readonly string[], early: Classified | null): Statements {
  const { kind } = early ?? { kind: null };
  if (kind !== "stub" && kind !== "process") return noStatements;
  const { steps, principles, guardrails, decisionRights } = readStatements(source, titles, []);
  if (kind === "process" && titles.some(namesWaysOfWorking))
    return { ...noStatements, steps, principles, guardrails, decisionRights };
  const areOwn = kind === "process" && titles.some(namesOwnProcess) && !isTemplate(source);
  const decided = areOwn ? decisionRights.filter(({ decides }) => decides !== null) : [];
  return { ...noStatements, steps, decisionRights: decided };
}

function corrected(classified: Classified, correction: PageContext["correction"], found: Found): Classified {
  if (correction === null) return classified;
  if (correction === "ignore") {
    const nothing = { ...classified, kind: "other", reason: "A person said that it is to be ignored." } as const;
    if (found.outcomes.length === 0) return nothing;
    return {
      ...nothing,
      kind: "roadmap",
      reason: "A person said what is to be read, and that all else is to be ignored.",
    };
  }
  const reason = `A person said so; ${found.outcomes.length} read: ${found.form}.`;
  return { ...classified, kind: correction === "outcomes" ? "roadmap" : "outcome", reason };
}

function heldFor(early: Classified | null): HoldReason | null {
  if (early?.kind === "superseded") return "superseded";
  return early?.kind === "stub" ? "stub" : null;
}

/**
 * Saying that a page holds outcomes confirms the ones that are read; only where none are does it look for others, so that a
 * person's agreement never changes what was agreed to. A root was named before anybody saw a reading.
 */
function ownOutcomes(source: PageSource, evidence: Evidence, { isRoot }: PageContext, allowed: boolean): Found {
  if (evidence.forced && !isRoot) {
    const asRead = findOutcomes(source, { ...evidence, forced: false }, allowed);
    if (asRead.outcomes.length > 0) return asRead;
  }
  return findOutcomes(source, evidence, allowed);
}

function evidenceOf(
  context: PageContext,
  titles: readonly string[],
  correction: PageContext["correction"],
): Omit<Evidence, "facts"> {
  return {
    titles,
    forced: correction === "outcomes" || context.isRoot || context.readAs === "roadmap",
    onePage: correction === "deliverables" || context.readAs === "outcome",
    folders: foldersOf(context.path),
  };
}

const titleNames = phrases(`
  baslik, nazev, titel, title, titolo, titre, tittel, titulo, tytul, заголовок, назва, название, 제목, タイトル, 标题
`);

/** Front matter title, first heading and page name: whichever says more is heard. Beside lanes of its own level the first is the title too. */
function titlesOf(source: PageSource, path: PagePath, frontMatter: readonly FrontMatterValue[]): readonly string[] {
  const front = frontMatter.find(({ name }) => titleNames.has(normalWords(name)))?.value ?? "";
  const first = source.root.children[0];
  const heading =
    first !== undefined &&
    (isPageTitle(first) || first.level === 1) &&
    source.root.children.every((child) => child === first || child.level !== 1 || isLane(child))
      ? first.title
      : "";
  const titles = [front, heading, titleOfPage(path)].map((title) => title.trim());
  return titles.filter((title, at) => title !== "" && title !== titles[at + 1]);
}

function frontMatterOf(source: PageSource, diagnostics: Diagnostic[]): readonly FrontMatterValue[] {
  const block = source.blocks[0];
  if (block?.kind !== "front-matter") return [];
  const read = readFrontMatter(source.text.slice(block.span.start, block.span.end));
  if (read.problem !== null) {
    const line = read.line === undefined ? null : Math.min(block.first + read.line, block.last);
    diagnostics.push({
      rule: "malformed-front-matter",
      severity: "warning",
      message: `The front matter could not be read: ${read.problem}.`,
      place: placeOfLines(source, line ?? block.first, line ?? block.last),
      help: "Write each line as “name: value”, with quotes around values that hold “: ” or start with a special character.",
    });
  }
  return read.values;
}

/** A page beyond the limits is opened as if nothing stood in it. */
function openWithinLimits(
  text: string,
  { path, sections }: PageContext,
): { readonly source: PageSource; readonly beyond: Beyond | null } {
  const isLong = text.length > mostCharacters;
  const source = openPage(path, isLong ? "" : text, sections);
  const beyond = isLong ? "characters" : source.beyond;
  return { source: beyond === null || isLong ? source : openPage(path, "", sections), beyond };
}

const limits: Readonly<Record<Beyond, string>> = {
  characters: "is longer than 1,000,000 characters",
  rows: "has a table of more than 10,000 rows",
  columns: "has a table of more than 1,000 columns",
  levels: "has a list nested more than 100 levels deep",
  elements: "has HTML nested more than 200 levels deep",
};

function refused(path: PagePath, beyond: Beyond): Diagnostic {
  return {
    rule: "unreadable",
    severity: "error",
    message: `The page ${limits[beyond]} and was not read.`,
    place: { page: path, line: 1, column: 1, endLine: 1 },
    help: "Split the page. Until then nothing is concluded from what it may or may not hold.",
  };
}

/** "Glossary", "FAQ": nobody takes it for a roadmap. */
const namesNoPlan = (title: string): boolean => sectionKind(title) === "about" && !mentionsPlan(title);

function pageDiagnostics(source: PageSource, classified: Classified, titles: readonly string[]): readonly Diagnostic[] {
  if (classified.kind === "stub") {
    return [
      {
        rule: "stub",
        severity: "warning",
        message: classified.reason,
        place: classified.place ?? { page: source.path, line: 1, column: 1, endLine: 1 },
        help: "Write it, or remove it: it is counted as a gap and nothing in it is read as strategy.",
      },
    ];
  }
  if (classified.kind === "process" && titles.length > 0 && !titles.some(namesNoPlan)) {
    return [
      {
        rule: "advice-or-process",
        severity: "info",
        message: `“${titles.at(-1) ?? ""}” was read as advice or process: no vision and no outcomes were taken from it. ${classified.reason}`,
        place: classified.place ?? { page: source.path, line: 1, column: 1, endLine: 1 },
        help: "If it is a roadmap, say so with the line <!-- roadmap: outcomes --> or on the screen of readings.",
      },
    ];
  }
  if (classified.kind === "superseded" || classified.kind === "pointer") {
    return [
      {
        rule: classified.kind,
        severity: "info",
        message: classified.reason,
        place: classified.place,
        help: "Its lines are held back; the page that took its place is the one that counts.",
      },
    ];
  }
  return [];
}
