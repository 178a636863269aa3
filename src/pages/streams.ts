/**
 * Streams: strategies side by side (Technology, Product, Support…), told by a settings row, a comment, or the folders of
 * the wiki. A folder is a stream where a strategy of its own is stated in it, or where plans stand and no folder around it
 * has any; what all strategic pages share ("/Engineering" above every team) tells none apart. A wiki that names none has
 * one stream.
 */
import { pagePath, type PagePath } from "../domain/ids";
import type { Outcome, Strategy, Stream } from "../domain/strategy";
import { isArchived, namesArchive } from "./archive";
import { groupOf } from "./words/groupHeading";
import { withoutPeriods } from "./inline/when";
import { foldersOf, parentOf, segmentsOf } from "./pagePath";
import { streamKey, streamRows } from "./settings";
import { holdsPhrase, normalWords, phrases, wordsOutside } from "./words/normalWords";
import { namesRoadmap } from "./words/roadmapNames";
import { sectionKind } from "./words/sectionWords";

export interface NamedStream {
  readonly name: string;
  readonly root: PagePath;
}

const known: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    "Technology",
    phrases(`
      tech, technical, technik, technologia, technologie, technology, tecnologia, teknik, teknologi, технологии, 기술,
      技术, 技術
    `),
  ],
  [
    "Product",
    phrases(`
      prodotti, prodotto, product, producten, producto, productos, products, produit, produits, produkt, produkte,
      produto, produtos, продукт, 제품, プロダクト, 产品, 產品
    `),
  ],
  [
    "Support",
    phrases(`
      assistenza, customer service, customer success, customer support, help desk, helpdesk, kundendienst,
      service desk, soporte, suporte, support, поддержка, 지원, サポート, 支持
    `),
  ],
];

/** Names of technology where nothing but a plan or a time stands beside them: "Data platform" is a team of its own. */
const technologyAlone = phrases("engineering, platform, platform development, architecture, it, infrastructure");

/** The stream a title names with nothing of its own beside it ("Technology Roadmap"); "Technical debt" names debt, whoever has it. */
function streamNamed(title: string): string | null {
  if (sectionKind(title) === "debt") return null;
  const named = known.filter(([, set]) => holdsPhrase(title, set));
  const only = named.length === 1 ? named[0] : undefined;
  return only !== undefined && namesAlone(title, only[1]) ? only[0] : null;
}

function namesAlone(title: string, names: ReadonlySet<string>): boolean {
  const words = normalWords(withoutPeriods(withoutNumber(title)));
  const besides = wordsOutside(words, names).join(" ");
  return besides !== words && (besides === "" || saysNothing(besides));
}

const generic = phrases(`
  about, abteilungen, afdelingen, afdelinger, areas, avdelinger, avdelningar, bereiche, departamentos, departements,
  departments, doc, docs, documentation, dzialy, equipas, equipes, equipos, general, groups, home, index, overview,
  pages, planning, plans, readme, reparti, roadmaps, services, squadre, squads, strategies, streams, team, teams,
  times, tribes, tymy, welcome, wiki, zespoly, команды, отделы, 팀, チーム, 团队, 部門, 部门
`);

function saysNothing(title: string): boolean {
  const bare = withoutNumber(title);
  if (generic.has(normalWords(bare)) || /^[\d\s.-]*$/.test(bare) || namesArchive(bare)) return true;
  return sectionKind(bare) !== null || groupOf(bare) !== null || namesRoadmap(bare);
}

const withoutNumber = (title: string): string => title.replace(/^\s*\d{1,3}(?:\.\d+)*[.)]?\s+/, "");

/** What a page tells of streams. */
export interface StreamPage {
  readonly path: PagePath;
  /** Pages stand below it. */
  readonly isFolder: boolean;
  /** A vision: a strategy of its own; outcomes or a north star, which a strategy may keep in a folder; anything else or nothing. */
  readonly tells: "strategy" | "plan" | "nothing";
}

/** History tells nothing of what stands side by side today. */
const isHistory = ({ held, place }: Outcome): boolean =>
  held === "archived" || held === "superseded" || isArchived(place.page);

/** What a page tells by what was read from it. */
export function toldBy({ vision, northStar, outcomes }: Told): StreamPage["tells"] {
  const standsNow = (stated: Told["vision"] | Told["northStar"]): boolean =>
    stated !== null && !isArchived(stated.place.page);
  if (standsNow(vision)) return "strategy";
  return standsNow(northStar) || outcomes.some((outcome) => !isHistory(outcome)) ? "plan" : "nothing";
}

type Told = Pick<Stream, "vision" | "northStar" | "outcomes">;

/** The key of the stream a page with outcomes would belong to, were it added to the wiki. */
export function streamOfNewPage(path: PagePath, { pages, streams, settings }: Strategy): string {
  const toldOn = (page: PagePath): Told => ({
    vision: streams.map(({ vision }) => vision).find((vision) => vision?.place.page === page) ?? null,
    northStar: streams.map(({ northStar }) => northStar).find((metric) => metric?.place.page === page) ?? null,
    outcomes: streams.flatMap(({ outcomes }) => outcomes).filter(({ place }) => place.page === page),
  });
  const known = pages.map((page) => page.path).filter((page) => page !== path);
  const isFolder = (folder: PagePath): boolean => known.some((page) => page.startsWith(`${folder}/`));
  const telling = known.map((page) => ({ path: page, isFolder: isFolder(page), tells: toldBy(toldOn(page)) }));
  const streamAt = streamsOfPages(
    [...telling, { path, isFolder: isFolder(path), tells: "plan" }],
    streamRows(settings),
  );
  return streamKey(streamAt(path, isFolder(path)).name);
}

const upTo = (segments: readonly string[], length: number): PagePath =>
  pagePath(`/${segments.slice(0, length).join("/")}`);
const folderOf = ({ path, isFolder }: Pick<StreamPage, "path" | "isFolder">): readonly string[] =>
  isFolder ? segmentsOf(path) : foldersOf(path);

/** The stream of each page; `rows` of the settings page, by folder, come first. */
export function streamsOfPages(
  pages: readonly StreamPage[],
  rows: ReadonlyMap<PagePath, string>,
): (path: PagePath, isFolder: boolean) => NamedStream {
  const alone = standingAlone(pages);
  const telling = pages
    .filter(({ tells }) => tells !== "nothing")
    .map((page) => ({ ...page, isFolder: page.isFolder || alone.has(page.path) }));
  const shared = sharedFolder(telling.map(folderOf));
  const nearest = (some: readonly StreamPage[]): ReadonlySet<PagePath> =>
    new Set(some.flatMap((page) => namedFolders(page, shared).slice(0, 1)).map(({ root }) => root));
  const stated = nearest(telling.filter(({ tells }) => tells === "strategy"));
  const planned = nearest(telling);
  const home = (folders: readonly NamedFolder[]): NamedStream | undefined =>
    folders.find(({ root }) => stated.has(root)) ??
    folders.findLast(({ root, isKnown }) => isKnown || planned.has(root));
  return (path, holdsPages) => {
    const isFolder = holdsPages || alone.has(path);
    const named = byRow(path, rows) ?? home(namedFolders({ path, isFolder }, shared));
    return named ?? (isFolder ? null : byTitle(path)) ?? general(shared);
  };
}

/** Pages side by side that each state a strategy under a name of their own: each is a stream without a folder. */
function standingAlone(pages: readonly StreamPage[]): ReadonlySet<PagePath> {
  const named = pages.filter(({ path, tells }) => tells === "strategy" && !saysNothing(segmentsOf(path).at(-1) ?? ""));
  const siblings = new Map<PagePath, number>();
  for (const { path } of named) siblings.set(parentOf(path), (siblings.get(parentOf(path)) ?? 0) + 1);
  return new Set(named.map(({ path }) => path).filter((path) => (siblings.get(parentOf(path)) ?? 0) > 1));
}

/** The folder that all of them stand in. */
function sharedFolder(folders: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = folders;
  const differs = first.findIndex((segment, at) => others.some((other) => other[at] !== segment));
  return differs < 0 ? first : first.slice(0, differs);
}

interface NamedFolder extends NamedStream {
  /** It names one of the streams every company has. */
  readonly isKnown: boolean;
}

/** Folders with a name of their own around a page, nearest first; what stands below "Projects" of a team are its projects. */
function namedFolders(page: Pick<StreamPage, "path" | "isFolder">, shared: readonly string[]): readonly NamedFolder[] {
  const segments = folderOf(page);
  const named = segments.map((segment) => !saysNothing(segment));
  const plans = segments.findIndex((segment, at) => namesRoadmap(segment) && named.slice(0, at).includes(true));
  const from = sharedFolder([segments, shared]).length;
  return segments
    .map((segment, at) => ({ ...folderNamed(segment, upTo(segments, at + 1)), at }))
    .filter(({ at }) => at >= from && named[at] === true && (plans < 0 || at < plans))
    .toReversed();
}

function folderNamed(segment: string, root: PagePath): NamedFolder {
  const known = streamNamed(segment);
  return { name: known ?? withoutNumber(segment), root, isKnown: known !== null };
}

function byRow(path: PagePath, rows: ReadonlyMap<PagePath, string>): NamedStream | null {
  const segments = segmentsOf(path);
  for (let length = segments.length; length >= 0; length -= 1) {
    const name = rows.get(upTo(segments, length));
    if (name !== undefined) return { name, root: upTo(segments, length) };
  }
  return null;
}

/** "Technology Roadmap", wherever no folder says more. */
function byTitle(path: PagePath): NamedStream | null {
  const title = segmentsOf(path).at(-1) ?? "";
  const name = streamNamed(title) ?? (namesAlone(title, technologyAlone) ? "Technology" : null);
  return name === null ? null : { name, root: path };
}

/** What belongs to no stream alone: named by the folder that all of them stand in. */
function general(shared: readonly string[]): NamedStream {
  const at = shared.findLastIndex((segment) => !saysNothing(segment));
  if (at < 0) return { name: "Strategy", root: pagePath("/") };
  const { name, root } = folderNamed(shared[at] ?? "", upTo(shared, at + 1));
  return { name, root };
}
