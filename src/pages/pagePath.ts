/**
 * Page titles ↔ file names of the wiki's git repository, exactly as the service maps them.
 *
 * encode, per character: space → `-`, `-` → `%2D`, and `: < > * ? | "` → their `%XX`; all else unchanged.
 * decode, one pass from left to right: one of the eight escapes → its character, `-` → space, all else unchanged.
 * Never a general percent-decode (a title may contain `%20` literally), and never unescape first and replace hyphens
 * after: `List-%2D-Firewall` is "List - Firewall". Not injective for titles that contain a literal escape: such
 * titles are refused by `checkTitle`.
 */
import { pagePath, type PagePath } from "../domain/ids";

const escapes: ReadonlyMap<string, string> = new Map([
  [" ", "-"],
  ["-", "%2D"],
  [":", "%3A"],
  ["<", "%3C"],
  [">", "%3E"],
  ["*", "%2A"],
  ["?", "%3F"],
  ["|", "%7C"],
  ['"', "%22"],
]);
const escaped = /%2D|%3A|%3C|%3E|%2A|%3F|%7C|%22|-/gi;
const unescapes: ReadonlyMap<string, string> = new Map([...escapes].map(([character, escape]) => [escape, character]));

/** One title → one file-name stem. */
export function encodeTitle(title: string): string {
  return title.replace(/[ \-:<>*?|"]/g, (character) => escapes.get(character) ?? character);
}

/** One file-name stem → one title. */
export function decodeTitle(stem: string): string {
  return stem.replace(escaped, (escape) => unescapes.get(escape.toUpperCase()) ?? escape);
}

/** The titles on the way to a page, its own last. */
export const segmentsOf = (path: PagePath): readonly string[] => path.split("/").filter((segment) => segment !== "");

/** The folders a page stands in, the innermost last. */
export const foldersOf = (path: PagePath): readonly string[] => segmentsOf(path).slice(0, -1);

/** `/A B/C` → `/A-B/C.md`. The root has no file of its own and gives `/`. */
export function fileOfPage(path: PagePath): string {
  if (path === "/") return "/";
  return `${path.split("/").map(encodeTitle).join("/")}.md`;
}

/** `/A-B/C.md` → `/A B/C`; a folder (no `.md`) gives the page it stands for. */
export function pageOfFile(file: string): PagePath {
  const stem = file.toLowerCase().endsWith(".md") ? file.slice(0, -3) : file;
  const rooted = stem.startsWith("/") ? stem : `/${stem}`;
  return pagePath(rooted.split("/").map(decodeTitle).join("/"));
}

/**
 * Whether the service finds a page by its path. A file whose name holds raw blanks (pushed by hand) has the path of the
 * file with dashes, so that every request for it answers 404; the page is shown in no way it could be changed.
 */
export function isReachable({ path, file }: { readonly path: PagePath; readonly file: string }): boolean {
  return path === "/" || !/\s/.test(file) || file === fileOfPage(path);
}

/** Title of a page: the last segment of its path; empty for the root. */
export function titleOfPage(path: PagePath): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Path of the page above; the root is above the first level and above itself. */
export function parentOf(path: PagePath): PagePath {
  const end = path.lastIndexOf("/");
  return pagePath(end <= 0 ? "/" : path.slice(0, end));
}

/** Paths of the pages above, the nearest first, without the root. */
export function pathsAbove(path: PagePath): readonly PagePath[] {
  const parent = parentOf(path);
  return parent === "/" ? [] : [parent, ...pathsAbove(parent)];
}

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/^$/, "a page needs a title"],
  [/[/\\#]/, "a title cannot contain / \\ or #"],
  [/[\p{Cc}\p{Cs}]/u, "a title cannot contain control characters"],
  [/^\.|\.$/, "a title cannot start or end with a dot"],
  [/^\s|\s$/u, "a title cannot start or end with a space"],
  [/\.md$/i, "a title cannot end in .md"],
  [/%(?:2D|3A|3C|3E|2A|3F|7C|22)/i, "a title cannot contain an escape like %2D: its file name would mean another page"],
];

/** Why a page cannot have this title; `null` when it can. */
export function checkTitle(title: string): string | null {
  return forbidden.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}
