/**
 * Streams: strategies side by side (Technology, Product, Support…), told by a settings row, a comment, or the folders of
 * the wiki. A folder is a stream where a strategy of its own is stated in it, or where plans stand and no folder around it
 * has any; so are pages side by side that each state a strategy or the roadmap of one team. What all strategic pages share
 * ("/Engineering" above every team) tells none apart. A wiki that names none has one stream.
 */
import { pagePath, type PagePath } from "../domain/ids";
import type { Outcome, Strategy, Stream } from "../domain/strategy";
import { isArchived } from "./archive";
import { foldersOf, parentOf, segmentsOf, titleOfPage } from "./pagePath";
import { streamKey, streamRows } from "./settings";
import { namesRoadmap } from "./words/roadmapNames";
import { isGeneric, isKnownStream, knownStream, streamName } from "./words/streamNames";

export interface NamedStream {
  readonly name: string;
  readonly root: PagePath;
}

/** What a page tells of streams. */
export interface StreamPage {
  readonly path: PagePath;
  /** Pages stand below it. */
  readonly isFolder: boolean;
  /**
   * A vision: a strategy of its own; several outcomes: a roadmap; a single one or a north star, which a strategy may keep
   * in a folder: a plan; anything else: nothing.
   */
  readonly tells: "strategy" | "roadmap" | "plan" | "nothing";
}

/** History tells nothing of what stands side by side today. */
const isHistory = ({ held, place }: Outcome): boolean =>
  held === "archived" || held === "superseded" || isArchived(place.page);

/** What a page tells by what was read from it. */
export function toldBy({ vision, northStar, outcomes }: Told): StreamPage["tells"] {
  const standsNow = (stated: Told["vision"] | Told["northStar"]): boolean =>
    stated !== null && !isArchived(stated.place.page);
  if (standsNow(vision)) return "strategy";
  const planned = outcomes.filter((outcome) => !isHistory(outcome)).length;
  if (planned > 1) return "roadmap";
  return standsNow(northStar) || planned === 1 ? "plan" : "nothing";
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
  const placed = telling.flatMap((page) => home(namedFolders(page, shared)) ?? []);
  const byName = new Map(placed.map((stream) => [streamKey(stream.name), stream]));
  return (path, holdsPages) => {
    const isFolder = holdsPages || alone.has(path);
    const named = byRow(path, rows) ?? home(namedFolders({ path, isFolder }, shared));
    const title = titleOfPage(path);
    return named ?? byName.get(streamKey(streamName(title))) ?? (isFolder ? null : byTitle(path)) ?? general(shared);
  };
}

/** Pages side by side that each state a strategy or a roadmap under a name of their own: each is a stream without a folder. */
function standingAlone(pages: readonly StreamPage[]): ReadonlySet<PagePath> {
  const named = pages.filter(({ path }) => streamName(titleOfPage(path)) !== "");
  const strategies = named.filter(({ tells }) => tells === "strategy");
  const roadmaps = named.filter(({ path, tells }) => tells === "roadmap" && isRoadmapOfOne(path));
  return new Set([...sideBySide(strategies), ...sideBySide(roadmaps)]);
}

function sideBySide(pages: readonly StreamPage[]): readonly PagePath[] {
  const paths = pages.map(({ path }) => path);
  const count = new Map<PagePath, number>();
  for (const path of paths) count.set(parentOf(path), (count.get(parentOf(path)) ?? 0) + 1);
  return paths.filter((path) => (count.get(parentOf(path)) ?? 0) > 1);
}

/** "Roadmap of claims", "Claims" below "Roadmaps" or "Teams": the plan of one team or product among others. */
function isRoadmapOfOne(path: PagePath): boolean {
  const parent = titleOfPage(parentOf(path));
  return namesRoadmap(titleOfPage(path)) || namesRoadmap(parent) || isGeneric(parent);
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
  const names = segments.map(streamName);
  const from = sharedFolder([segments, shared]).length;
  const isNamed = (name: string): boolean => name !== "";
  const plans = segments.findIndex((segment, at) => namesRoadmap(segment) && names.slice(from, at).some(isNamed));
  return names
    .map((name, at) => ({ name, root: upTo(segments, at + 1), isKnown: isKnownStream(segments[at] ?? ""), at }))
    .filter(({ name, at }) => at >= from && isNamed(name) && (plans < 0 || at < plans))
    .toReversed();
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
  const name = knownStream(titleOfPage(path));
  return name === null ? null : { name, root: path };
}

/** What belongs to no stream alone: named by the folder that all of them stand in. */
function general(shared: readonly string[]): NamedStream {
  const at = shared.findLastIndex((segment) => streamName(segment) !== "");
  return at < 0
    ? { name: "Strategy", root: pagePath("/") }
    : { name: streamName(shared[at] ?? ""), root: upTo(shared, at + 1) };
}
