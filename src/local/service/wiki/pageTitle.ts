/**
 * Page titles and the file names they are kept under.
 *
 * A blank becomes `-`, and eight characters that file names or the blank rule cannot carry are escaped; everything else,
 * `%` included, stands as it is. A title that itself contains one of the escapes could not be read back and is refused.
 */

const escapes: Readonly<Record<string, string>> = {
  "-": "%2D",
  ":": "%3A",
  "<": "%3C",
  ">": "%3E",
  "*": "%2A",
  "?": "%3F",
  "|": "%7C",
  '"': "%22",
};
const characters = new Map(Object.entries(escapes).map(([character, escape]) => [escape, character]));

/** Longest page path the service takes. */
export const longestPath = 235;

/** Name of the page's file without `.md`, and of the folder of its children. */
export function stemOfTitle(title: string): string {
  return title.replace(/[ \-:<>*?|"]/g, (character) => (character === " " ? "-" : (escapes[character] ?? character)));
}

/** One pass from left to right, so that an escape is never read twice. */
export function titleOfStem(stem: string): string {
  return stem.replace(/%(?:2D|3A|3C|3E|2A|3F|7C|22)|-/gi, (text) =>
    text === "-" ? " " : (characters.get(text.toUpperCase()) ?? text),
  );
}

/** Whether the name is one the service itself would have given; others were pushed by hand and are not served. */
export function isConformant(stem: string): boolean {
  return stemOfTitle(titleOfStem(stem)) === stem;
}

/** Why a title is not allowed; null when it is. */
export function checkPageTitle(title: string): string | null {
  if (title.trim() === "") return "The page name is empty.";
  if (title !== title.trim()) return `The page name '${title}' starts or ends with a blank.`;
  if (/[/\\#\u0000-\u001f\u007f-\u009f]/.test(title))
    return `The page name '${title}' contains a character that is not allowed.`;
  if (title.startsWith(".") || title.endsWith(".")) return `The page name '${title}' starts or ends with a period.`;
  if (titleOfStem(stemOfTitle(title)) !== title || /%(?:2D|3A|3C|3E|2A|3F|7C|22)/i.test(title)) {
    return `The page name '${title}' contains an escape of a file name.`;
  }
  return null;
}

/** `/A/B` from `A/B`, `/A/B/`, or `/`. */
export function normalisePath(path: string): string {
  return `/${path
    .split("/")
    .filter((segment) => segment !== "")
    .join("/")}`;
}

export function titlesOfPath(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

export function parentOfPath(path: string): string {
  return `/${titlesOfPath(path).slice(0, -1).join("/")}`;
}

/** Path without `.md` below the wiki's folder: the stem path that the page's file and folder share. */
export function stemPathOf(path: string): string {
  return `/${titlesOfPath(path).map(stemOfTitle).join("/")}`;
}
