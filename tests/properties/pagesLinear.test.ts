/**
 * Reading is linear by construction: twice the text never takes much more than twice the time. Processor
 * time of the fastest of several runs in the same process is compared, never seconds.
 */
import { pagePath } from "../../src/domain/ids";
import { plainContext } from "../../src/pages/pageContent";
import { readPage } from "../../src/pages/readPage";

const path = pagePath("/Roadmap");
const context = plainContext(path);
const times = (piece: string, count: number): string => piece.repeat(count);

/** Texts made to hurt scanners; each grows with `n`. */
const generators: Readonly<Record<string, (n: number) => string>> = {
  "open brackets": (n) => times("[", n),
  "bracket pairs": (n) => times("[a](", n),
  "nested links": (n) => `${times("[", n)}a${times("](b)", n)}`,
  images: (n) => times("![a](", n),
  "reference links": (n) => times("[a][b]", n),
  stars: (n) => times("*a ", n),
  "star runs": (n) => times("a**b*", n),
  underscores: (n) => times("a_", n),
  tildes: (n) => times("~~a", n),
  backticks: (n) => times("`a``b", n),
  "rising backticks": (n) => Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, at) => times("`", at + 1)).join(" "),
  "open tags": (n) => times("<a href=x>", n),
  "half tags": (n) => times("<a ", n),
  "open comments": (n) => times("<!-- a ", n),
  "comment lines": (n) => times("<!-- a\n", n),
  entities: (n) => times("&amp", n),
  backslashes: (n) => times("\\", n),
  ids: (n) => times("#12 ", n),
  "ids in brackets": (n) => times("(#12) ", n),
  addresses: (n) => times("https://a/", n),
  "address starts": (n) => times("https://", n),
  "work item addresses": (n) => times("https://h/_workitems/edit/1 ", n),
  marks: (n) => times("✅", n),
  headings: (n) => times("# a\n", n),
  "announcing headings": (n) => times("## Goals\n### Goal\n", n),
  "equal headings": (n) => times("# Roadmap\n## Status\n- a\n", n),
  "headings and bullets": (n) => `# Roadmap\n${times("## Thing\n- a\n- b\n", n)}`,
  setext: (n) => times("a\n---\n", n),
  bullets: (n) => times("- a\n", n),
  "nested bullets": (n) => Array.from({ length: n }, (_, at) => `${times(" ", (at % 60) * 2)}- a`).join("\n"),
  "deep bullets": (n) =>
    Array.from({ length: Math.ceil(Math.sqrt(n)) * 2 }, (_, at) => `${times(" ", at * 2)}- a`).join("\n"),
  "ordered items": (n) => `# Goals\n${times("1. a\n   - b\n", n)}`,
  "empty items": (n) => times("-\n", n),
  quotes: (n) => times("> ", n),
  "quote lines": (n) => times("> a\n", n),
  fences: (n) => times("```\n", n),
  "open directives": (n) => times("::: mermaid\n", n),
  pipes: (n) => times("|", n),
  "table rows": (n) => `# Roadmap\n| Goal | Owner | Status |\n|--|--|--|\n${times("| a | b | done |\n", n)}`,
  tables: (n) => `# Roadmap\n${times("| Goal | Owner |\n|--|--|\n| a | b |\n\n", n)}`,
  "html tables": (n) => times("<table><tr><td>a\n", n),
  "html tables nobody closed, between headings": (n) => `${times("<table>\n\n# h\n\n", n)}</table>`,
  "bullets between numbers": (n) => `# Roadmap\n${times("1. a\n- b\n- c\n", n)}`,
  "captions above lists": (n) => `# Roadmap\n## Q1\n${times("Open the shop\n- a\n\n", n)}`,
  "labels on every item": (n) => `# Roadmap\n${times("- Epic: Open the shop\n", n)}`,
  "parts of any document with facts": (n) => `# Roadmap\n${times("## Overview\n- Owner: a\n- Status: b\n\n", n)}`,
  "closed html tables": (n) => times("<table><tr><td>a</td></tr></table>\n", n),
  dots: (n) => times(". ", n),
  dates: (n) => times("Q1 2025 - ", n),
  colons: (n) => times("a:", n),
  labels: (n) => times("- Status: a\n", n),
  definitions: (n) => times("[a]: b\n", n),
  "blank lines": (n) => times("\n", n),
  blanks: (n) => `a${times(" ", n)}b`,
  "facts in a row": (n) => `# Roadmap\n## A\n${times("Owner: a | ", n)}\n- b\n\n## C\n- d\n`,
  "blanks in a row of facts": (n) => `# Roadmap\n## A\nOwner: a${times(" ", n)}| Due: b\n- b\n\n## C\n- d\n`,
  "pictures of a legend": (n) => `# Roadmap\n${times("🟢 a · ", n)}\n\n## A\n- b\n`,
  "blanks in a legend": (n) => `# Roadmap\n🟢 a${times(" ", n)}b 🟡 c\n\n## A\n- b\n`,
  "blanks in a risk": (n) =>
    `# Risks\n| Risk | Response | Owner |\n|--|--|--|\n| a | Accepted${times(" ", n)}b | c |\n`,
  "notes on lanes": (n) => `# Roadmap\n${times("## Now (a b)\n- c\n", n)}`,
  "rows told below": (n) =>
    `# Roadmap\n| Goal | Owner |\n|--|--|\n${times("| a | b |\n", n)}\n${times("## a\n- c\n\n", n)}`,
  "front matter": (n) => `---\n${times("a: b\n", n)}---\n`,
  crlf: (n) => times("\r\n- a", n),
  "one long line": (n) => times("word ", n),
};

/** Processor time of the fastest of some runs, in milliseconds: what others do on the machine does not count. */
function measure(text: string, times = 3): number {
  const runs: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const before = process.cpuUsage();
    readPage({ path, text }, context);
    const { user, system } = process.cpuUsage(before);
    runs.push((user + system) / 1000);
  }
  return Math.min(...runs);
}

/** Size at which reading takes long enough to compare. */
function measurableSize(make: (n: number) => string): number {
  let n = 500;
  while (measure(make(n), 1) < 10 && make(n).length < 120_000) n *= 2;
  return n;
}

/**
 * Twice a time below this says nothing: it is the collector's, which a list of 250,000 lines always calls. In milliseconds.
 * A square of as many characters would take minutes, so the bound loses none of its teeth.
 */
const unmeasurable = 20;
/** Twice the text, and room for the collector; a square would give 4. */
const most = 2.5;
const tries = 12;

/** Time for twice the text against time for the text. */
function growth(make: (n: number) => string, n: number): number {
  const [once, twice] = [make(n), make(2 * n)];
  let [single, double] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ratio = (): number => double / Math.max(single, unmeasurable);
  for (let attempt = 0; attempt < tries && (attempt === 0 || ratio() > most); attempt += 1) {
    single = Math.min(single, measure(once));
    double = Math.min(double, measure(twice));
  }
  return ratio();
}

describe("reading grows linearly", () => {
  it.each(Object.entries(generators))("over %s", (_name, make) => {
    const n = measurableSize(make);
    const grown = growth(make, n);
    // The collector's share falls with the size; a square would be no better over more.
    expect(grown <= most ? grown : growth(make, 2 * n)).toBeLessThanOrEqual(most);
  });

  it("is judged over at least forty texts made to hurt it", () => {
    expect(Object.keys(generators).length).toBeGreaterThanOrEqual(40);
  });
});

const row = (cells: number): string => `|${" a |".repeat(cells)}\n`;
const table = (columns: number, rows: number): string =>
  `${row(columns)}|${" - |".repeat(columns)}\n${row(columns).repeat(rows)}`;
const nested = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${times("  ", level)}- a\n`).join("");

describe("a page beyond the limits", () => {
  const within: readonly (readonly [string, (size: number) => string, number])[] = [
    ["characters", (size) => "a".repeat(size), 1_000_000],
    ["rows", (size) => table(2, size), 10_000],
    ["columns", (size) => table(size, 2), 1_000],
    ["levels", nested, 100],
    ["levels", (size) => times("<table><tr><td>", size), 66],
  ];

  it.each(within)("of %s is refused, and says so", (words, make, most) => {
    const rules = (text: string): readonly string[] =>
      readPage({ path, text }, context).diagnostics.map(({ rule }) => rule);
    expect(rules(make(most))).not.toContain("unreadable");
    const refused = readPage({ path, text: make(most + 1) }, context);
    expect(refused.outcomes).toEqual([]);
    const found = refused.diagnostics.find(({ rule }) => rule === "unreadable");
    expect(found?.severity).toBe("error");
    expect(found?.message).toContain(words);
  });
});
