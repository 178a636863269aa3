/**
 * The wiki half of the product: raw files in, what a team wrote down as its strategy out. Total, synchronous,
 * deterministic. Pages are read one by one; only streams, links and what is missing need the whole.
 */
import type { Diagnostic } from "../domain/diagnostic";
import { pagePath, type PagePath, type WorkItemId } from "../domain/ids";
import { isPast } from "../domain/promise";
import type { Confirmation, LineFacts, PageReading, Settings, Statement, Strategy, Stream } from "../domain/strategy";
import type { WikiFile } from "../domain/wiki";
import { isArchived } from "./archive";
import { carriedOver } from "./carriedOver";
import { withReports } from "./reportedFacts";
import { plainContext, statementLists, type PageContent, type PageContext } from "./pageContent";
import { noStatements } from "./statements/readStatements";
import { isReachable, pathsAbove, titleOfPage } from "./pagePath";
import { unconsideredStreams, unmeasuredStreams } from "./pageFindings";
import { readPage } from "./readPage";
import { detailedLines, holdsOwnLines, listedPages, pagesOfLines, type DetailedLine, type Listed } from "./indexPages";
import { pageLinked, resolveLink } from "./resolveLink";
import { noSettings, readingRows, readSettings, sectionRows, streamKey, streamRows, type ReadingRow } from "./settings";
import { withoutEffect } from "./withoutEffect";
import { normalWords } from "./words/normalWords";
import { namesRoadmap } from "./words/roadmapNames";
import { streamsOfPages, toldBy, type NamedStream } from "./streams";
import { treeOf, type Tree, type TreePage } from "./tree";

export interface ReadingOptions {
  /** Pages that are roadmaps, with what is below them; empty = the whole wiki, by names and forms. */
  readonly roots: readonly PagePath[];
  /** `null` = the root page titled "Throughline", where there is one. */
  readonly settingsPage: PagePath | null;
}

export { contextOf } from "./readPage";

interface ReadAlone {
  readonly page: TreePage;
  readonly content: PageContent;
  readonly confirmed: Confirmation;
  readonly listed: Listed | null;
  readonly isIndex: boolean;
}

interface ReadTreePage extends ReadAlone {
  readonly stream: NamedStream;
}

export function readStrategy(files: readonly WikiFile[], options: Partial<ReadingOptions> = {}): Strategy {
  const roots = options.roots ?? [];
  const tree = treeOf(files);
  const settings = settingsOf(tree, options.settingsPage ?? null);
  const readings = readingRows(settings);
  const inScope = tree.pages.filter(
    (page) => roots.length === 0 || isWithin(page.path, roots) || page.path === settings.page,
  );
  const known = { settings, readings, roots };
  const first = inScope.map((page) => readTreePage(page, { ...known, ...listedByNone }));
  const detailed = detailedAmong(first, tree);
  const indexes = indexesAmong(first, detailed, tree);
  const listed = listedPages(
    first.flatMap(({ page: { path }, content: { index } }) => (index === null ? [] : [{ path, index }])),
    { paths: inScope.map(({ path }) => path), resolve: (target, from) => pageLinked(target, from, tree) },
  );
  const stoodFor = new Map([
    ...[...indexes.values()].flatMap((pages) => [...pages]),
    ...[...detailed.values()].flat().map((line) => [line.page, line.listed] as const),
  ]);
  /** Pages below them are outcomes by themselves, so they list these and are none. */
  const above = new Set(
    first.flatMap(({ page: { path }, content: { outcomes } }) => (outcomes.length > 0 ? pathsAbove(path) : [])),
  );
  const alone = first.map((entry) => {
    const { path } = entry.page;
    if (indexes.has(path)) return readTreePage(entry.page, { ...known, listed: null, isIndex: true });
    const lines = detailed.get(path);
    if (lines !== undefined) return withoutDetailed(entry, lines);
    const said = listed.get(path) ?? stoodFor.get(path);
    if (said === undefined || entry.content.outcomes.length > 1 || above.has(path)) return entry;
    return readTreePage(entry.page, { ...known, listed: said, isIndex: false });
  });
  const outcomes = carriedOver(alone.map(({ content }) => content.outcomes));
  const pages = withReports(
    withStreams(
      alone.map((entry, at) => ({
        ...entry,
        content: { ...entry.content, outcomes: outcomes[at] ?? entry.content.outcomes },
      })),
      { rows: streamRows(settings), parents: tree.parents },
    ),
  );
  const anchors = new Map(pages.map(({ page, content }) => [page.path, content.anchors]));
  const read = pages.map((entry) => readingOf(entry, { tree, anchors }));
  const streams = streamsOf(pages.flatMap(byStream));
  return {
    mission: missionOf(pages),
    streams,
    pages: read,
    settings,
    diagnostics: [
      ...pages.flatMap(({ content }) => content.diagnostics),
      ...unreadablePages(tree),
      ...unreachablePages(pages),
      ...linkDiagnostics(read),
      ...sharedWorkItems(pages),
      ...unmeasuredStreams(streams),
      ...unconsideredStreams(streams),
      ...wholeDiagnostics(pages, roots),
      ...withoutEffect(settings, anchors),
    ],
  };
}

/** Of several missions that of the page nearest to the root: a team's own may stand deeper. */
function missionOf(pages: readonly ReadTreePage[]): Statement | null {
  const depth = ({ page }: ReadTreePage): number => page.path.split("/").length;
  const stating = pages.filter(({ content }) => content.mission !== null);
  return stating.toSorted((left, right) => depth(left) - depth(right))[0]?.content.mission ?? null;
}

function isWithin(path: PagePath, roots: readonly PagePath[]): boolean {
  return roots.some((root) => root === "/" || path === root || path.startsWith(`${root}/`));
}

function settingsOf(tree: Tree, named: PagePath | null): Settings {
  const page =
    named === null ? tree.pages.find(({ path }) => path.toLowerCase() === "/throughline") : tree.byPath.get(named);
  return page?.file.content?.kind === "text" ? readSettings(page.path, page.file.content.text) : noSettings;
}

interface Known {
  readonly settings: Settings;
  readonly readings: ReadonlyMap<PagePath, ReadingRow>;
  readonly roots: readonly PagePath[];
  /** What an index page says of the page; `null` when none lists it. */
  readonly listed: Listed | null;
  readonly isIndex: boolean;
}

const listedByNone: Pick<Known, "listed" | "isIndex"> = { listed: null, isIndex: false };

/** Pages whose lines stand for others, with those; a page somebody corrected is what they say. */
function indexesAmong(
  pages: readonly ReadAlone[],
  detailed: ReadonlyMap<PagePath, readonly DetailedLine[]>,
  tree: Tree,
): ReadonlyMap<PagePath, ReadonlyMap<PagePath, Listed>> {
  const holding = new Set(
    pages.flatMap(({ page: { path }, content }) => (content.outcomes.length > 0 && !isArchived(path) ? [path] : [])),
  );
  return new Map(
    pages.flatMap(({ page: { path }, content }) => {
      if (content.correction !== null) return [];
      const linked = pagesOfLines(content, (target) => {
        const page = pageLinked(target, path, tree);
        return page !== null && holding.has(page) ? page : null;
      });
      const isPortfolio = linked?.size === detailed.get(path)?.length && holdsOwnLines(content);
      return linked === null || isPortfolio ? [] : [[path, linked] as const];
    }),
  );
}

/** Lines of portfolios that are told on a page of their own, by the page they stand on. */
function detailedAmong(pages: readonly ReadAlone[], tree: Tree): ReadonlyMap<PagePath, readonly DetailedLine[]> {
  const titles = new Map(
    pages.flatMap(({ page: { path }, content: { kind, outcomes } }) => {
      const [only, ...others] = outcomes;
      const isPage = kind === "outcome" && only !== undefined && others.length === 0 && !isArchived(path);
      return isPage ? [[path, normalWords(only.title)] as const] : [];
    }),
  );
  if (titles.size === 0) return new Map();
  return new Map(
    pages.flatMap(({ page: { path }, content }) => {
      if (content.correction !== null || titles.has(path)) return [];
      const lines = detailedLines(content, (target, title) => {
        const page = pageLinked(target, path, tree);
        return page !== null && titles.get(page) === normalWords(title) ? page : null;
      });
      return lines.length === 0 ? [] : [[path, lines] as const];
    }),
  );
}

/** The page of an outcome tells it; the line that links it says no more. */
function withoutDetailed(entry: ReadAlone, lines: readonly DetailedLine[]): ReadAlone {
  const detailed = new Set(lines.map(({ key }) => key));
  const { outcomes, reason } = entry.content;
  const told =
    lines.length === 1 ? "One of them has a page of its own." : `${lines.length} of them have pages of their own.`;
  return {
    ...entry,
    content: {
      ...entry.content,
      outcomes: outcomes.filter(({ key }) => !detailed.has(key)),
      reason: `${reason} ${told}`,
    },
  };
}

function readTreePage(page: TreePage, { settings, readings, roots, listed, isIndex }: Known): ReadAlone {
  const row = readings.get(page.path);
  const isRoot = roots.includes(page.path);
  const context: PageContext = {
    ...plainContext(page.path),
    correction: row?.correction ?? null,
    readAs: row?.correction == null ? (row?.kind ?? null) : null,
    isRoot,
    isSettings: page.path === settings.page,
    sections: sectionRows(settings, page.path),
    listed,
    isIndex,
    isUnreachable: !isReachable({ path: page.path, file: page.file.file }),
  };
  const text = page.file.content?.kind === "text" ? page.file.content.text : "";
  const read = readPage({ path: page.path, text }, context);
  const content = page.file.content?.kind === "text" ? read : { ...read, diagnostics: [] };
  const confirmed: Confirmation = content.commented
    ? "comment"
    : row !== undefined
      ? "settings"
      : isRoot || (roots.length > 0 && isWithin(page.path, roots))
        ? "root"
        : null;
  return { page, content, confirmed, listed, isIndex };
}

/** A comment in a page names its stream; else a row of the settings or the folders do, by what stands in them. */
function withStreams(
  pages: readonly ReadAlone[],
  { rows, parents }: { readonly rows: ReadonlyMap<PagePath, string>; readonly parents: Tree["parents"] },
): readonly ReadTreePage[] {
  const placed = pages.map((entry) => ({ ...entry, isFolder: parents.has(entry.page.path) }));
  const telling = placed.map(({ content, isFolder }) => ({
    path: content.path,
    isFolder,
    tells: content.stream === null ? toldBy(content) : "nothing",
  }));
  const streamAt = streamsOfPages(telling, rows);
  return placed.map(({ isFolder, ...entry }) => {
    const { path } = entry.page;
    const said = entry.content.stream;
    return { ...entry, stream: said === null ? streamAt(path, isFolder) : { name: said, root: path } };
  });
}

function readingOf(
  entry: ReadTreePage,
  wiki: { readonly tree: Tree; readonly anchors: ReadonlyMap<PagePath, ReadonlySet<string>> },
): PageReading {
  const { page, content, stream, confirmed } = entry;
  const unreadable = page.file.content?.kind !== "text";
  return {
    path: page.path,
    file: page.file.file,
    title: titleOfPage(page.path),
    kind: unreadable ? "other" : content.kind,
    blob: page.file.blob,
    reason: unreadable ? "It could not be read." : content.reason,
    place: content.place,
    stream: holdsStrategy(content) ? streamKey(stream.name) : null,
    confirmed,
    correction: content.correction,
    outcomes: content.outcomes.length,
    deliverables: content.outcomes.reduce((sum, outcome) => sum + outcome.deliverables.length, 0),
    frontMatter: content.frontMatter,
    emptySections: unreadable ? [] : content.emptySections,
    steps: content.steps,
    links: content.links.map((link) => resolveLink(link, content, wiki)),
    ...(entry.listed === null ? {} : { listed: entry.listed }),
    ...(entry.isIndex ? { isIndex: true as const } : {}),
  };
}

/** Whether a page contributes to its stream. */
function holdsStrategy(content: PageContent): boolean {
  const { vision, northStar, outcomes } = content;
  const lists = statementLists.map((name) => content[name]);
  return vision !== null || northStar !== null || [outcomes, ...lists].some((list) => list.length > 0);
}

/** A page whose sections name streams of their own contributes to each. */
function byStream(entry: ReadTreePage): readonly ReadTreePage[] {
  const { content, page } = entry;
  if (content.streams.size === 0) return [entry];
  const names = [...new Set(content.streams.values())];
  const others = names.map((name) => ({
    ...entry,
    stream: { name, root: page.path },
    content: {
      ...content,
      ...noStatements,
      outcomes: content.outcomes.filter(({ key }) => content.streams.get(key) === name),
    },
  }));
  const own = content.outcomes.filter(({ key }) => !content.streams.has(key));
  return [{ ...entry, content: { ...content, outcomes: own } }, ...others];
}

function streamsOf(pages: readonly ReadTreePage[]): readonly Stream[] {
  const strategic = pages.filter(({ content }) => contributesAlone(content));
  const today = strategic.filter(({ content }) => !isHistory(content));
  const keys = [...new Set((today.length > 0 ? today : strategic).map(({ stream }) => streamKey(stream.name)))];
  const history = strategic.filter(({ stream }) => !keys.includes(streamKey(stream.name)));
  const entries = new Map(
    keys.map((key, at) => [
      key,
      [
        ...pages.filter(({ stream, content }) => streamKey(stream.name) === key && holdsStrategy(content)),
        // Shown, and never taken for gone, without a stream of its own.
        ...(at === 0 ? history : []),
      ],
    ]),
  );
  const own = keys.filter((key) => entries.get(key)?.some(({ content }) => isStreamOfItsOwn(content)));
  if (own.length === 0) return keys.map((key) => streamOf(key, entries.get(key) ?? []));
  const others = keys.filter((key) => !own.includes(key)).flatMap((key) => entries.get(key) ?? []);
  const shared = others.filter(({ content }) => !isHistory(content));
  const past = others.filter(({ content }) => isHistory(content));
  return own.map((key, at) => streamOf(key, [...(entries.get(key) ?? []), ...shared, ...(at === 0 ? past : [])]));
}

/** Guardrails, decision rights or values written once for all are no strategy of their own: every stream has them. */
function isStreamOfItsOwn(content: PageContent): boolean {
  const { kpis, themes, ideas, debt } = content;
  return toldBy(content) !== "nothing" || [kpis, themes, ideas, debt].some((list) => list.length > 0);
}

/** Outcomes of the past make no stream that nothing else stands in. */
const isHistory = (content: PageContent): boolean => content.outcomes.length > 0 && toldBy(content) === "nothing";

/** A page of risks or values alone, somewhere in a wiki, makes no stream. */
function contributesAlone(content: PageContent): boolean {
  if (content.vision !== null || content.northStar !== null || content.outcomes.length > 0) return true;
  const isStrategy = ["strategy", "vision", "mission", "metric", "debt", "ideas", "decision"].includes(content.kind);
  return isStrategy && holdsStrategy(content);
}

function streamOf(key: string, entries: readonly ReadTreePage[]): Stream {
  const contents = entries.map(({ content }) => content);
  const first = entries[0];
  return {
    key,
    name: first?.stream.name ?? key,
    root: first?.stream.root ?? pagePath("/"),
    vision: contents.map(({ vision }) => vision).find((vision) => vision !== null) ?? null,
    visions: contents.flatMap(({ visions }) => visions),
    northStar: contents.map(({ northStar }) => northStar).find((metric) => metric !== null) ?? null,
    kpis: contents.flatMap(({ kpis }) => kpis),
    principles: contents.flatMap(({ principles }) => principles),
    themes: contents.flatMap(({ themes }) => themes),
    guardrails: contents.flatMap(({ guardrails }) => guardrails),
    decisionRights: contents.flatMap(({ decisionRights }) => decisionRights),
    decisions: contents.flatMap(({ decisions }) => decisions),
    nonGoals: contents.flatMap(({ nonGoals }) => nonGoals),
    risks: contents.flatMap(({ risks }) => risks),
    outcomes: contents.flatMap(({ outcomes }) => outcomes),
    ideas: contents.flatMap(({ ideas }) => ideas),
    debt: contents.flatMap(({ debt }) => debt),
    investmentWindows: contents.flatMap(({ investmentWindows }) => investmentWindows),
  };
}

function unreadablePages(tree: Tree): readonly Diagnostic[] {
  return tree.pages.flatMap(({ path, file }) => {
    if (file.content?.kind !== "unreadable") return [];
    return [
      {
        rule: "unreadable",
        severity: "error" as const,
        message: `The page could not be read: ${file.content.reason}`,
        place: { page: path, line: 1, column: 1, endLine: 1 },
        help: "Save it as UTF-8 text. Until then nothing is concluded from what it may or may not hold.",
      },
    ];
  });
}

/** Pages with lines that nothing can be written into. */
function unreachablePages(pages: readonly ReadTreePage[]): readonly Diagnostic[] {
  return pages
    .filter(
      ({ page, content }) => content.outcomes.length > 0 && !isReachable({ path: page.path, file: page.file.file }),
    )
    .map(({ page }) => ({
      rule: "unreachable-page",
      severity: "warning",
      message: `The file ${page.file.file} holds blanks in its name: Azure DevOps neither opens nor changes such a page.`,
      place: { page: page.path, line: 1, column: 1, endLine: 1 },
      help: "Rename the file in the repository, with dashes for blanks. Until then its lines are shown and nothing is planned for them.",
    }));
}

/** Pages whose broken links are nobody's gap here. */
const quiet: ReadonlySet<PageReading["kind"]> = new Set(["other", "stub", "process", "review", "superseded"]);

/** A page about something else is a way to the strategy where it links several pages of it, as the front page of a wiki does. */
function leadsToStrategy({ kind, links }: PageReading, strategic: ReadonlySet<PagePath>): boolean {
  const linked = links.flatMap(({ page }) => (page !== null && strategic.has(page) ? [page] : []));
  return kind === "other" && new Set(linked).size > 1;
}

function linkDiagnostics(pages: readonly PageReading[]): readonly Diagnostic[] {
  const strategic = new Set(pages.filter(({ stream }) => stream !== null).map(({ path }) => path));
  const told = pages.filter((page) => !quiet.has(page.kind) || leadsToStrategy(page, strategic));
  return told.flatMap((page) =>
    page.links
      .filter((link) => link.broken)
      .map((link) => ({
        rule: link.kind === "attachment" ? "missing-picture" : "broken-link",
        severity: "warning" as const,
        message: `“${link.text}” ${whyBroken(link)}`,
        place: link.place,
        help:
          link.kind === "attachment"
            ? "Upload it again, or remove it from the page."
            : "Correct the link, or remove it.",
      })),
  );
}

function whyBroken({ kind, target, page }: PageReading["links"][number]): string {
  if (kind === "attachment") return `(${target}) is not among the wiki's files.`;
  if (kind === "anchor" || page !== null) return `leads to ${target}: that page has no such heading.`;
  return `leads to ${target === "" ? "nowhere" : target}, which is no page of this wiki.`;
}

/** One work item named as the link of several lines: allowed, shown on all, written by the first. */
function sharedWorkItems(pages: readonly ReadTreePage[]): readonly Diagnostic[] {
  const lines = new Map<WorkItemId, LineFacts[]>();
  const all = pages
    .flatMap(({ content }) => content.outcomes.flatMap((outcome) => [outcome, ...outcome.deliverables]))
    .filter((line) => !isPast(line));
  for (const line of all) {
    for (const id of line.workItems) {
      const known = lines.get(id);
      if (known === undefined) lines.set(id, [line]);
      else known.push(line);
    }
  }
  return [...lines].flatMap(([id, [first, ...others]]) => {
    if (first === undefined || others.length === 0) return [];
    return [
      {
        rule: "shared-work-item",
        severity: "info" as const,
        message: `#${id} is linked by ${others.length + 1} lines: “${first.title}” and ${others.map(({ title }) => `“${title}”`).join(", ")}.`,
        place: others[0]?.place ?? first.place,
        help: "It is shown on each of them; its facts are written for the first only.",
      },
    ];
  });
}

function wholeDiagnostics(pages: readonly ReadTreePage[], roots: readonly PagePath[]): readonly Diagnostic[] {
  const outcomes = pages.reduce(
    (sum, { content, page }) => sum + (isArchived(page.path) ? 0 : content.outcomes.length),
    0,
  );
  const isStarted = ({ page, content: { kind } }: ReadTreePage): boolean =>
    kind === "roadmap" || (kind === "stub" && namesRoadmap(titleOfPage(page.path)));
  if (outcomes > 0 || pages.some(isStarted)) return [];
  const where = roots.length > 0 ? `below ${roots.join(", ")}` : "in this wiki";
  return [
    {
      rule: "no-roadmap-page",
      severity: "warning",
      message: `No page ${where} was recognised as a roadmap: there are no outcomes.`,
      place: null,
      help: "Start one with “throughline init”, name a page that is one with “--root /Path”, or write <!-- roadmap: outcomes --> at its top.",
    },
  ];
}
