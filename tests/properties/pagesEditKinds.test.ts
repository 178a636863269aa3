/**
 * Every kind of edit on the lines of our own pages of all forms: where it is made, reading gives the edited fact and
 * every other fact unchanged, of all lines and of all statements, and what follows and precedes the edit stays byte for
 * byte; where it is refused, the text is the same. The same on files with the oddities that editors and people leave.
 * Each kind takes every third line, another one on each page and for each kind; `EVERY_LINE=1` takes all.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pagePath, workItemId } from "../../src/domain/ids";
import type { LineFacts } from "../../src/domain/strategy";
import { editPage, type PageEdit } from "../../src/pages/editPage";
import { plainContext, type PageContent } from "../../src/pages/pageContent";
import { pageOfFile } from "../../src/pages/pagePath";
import { readPage } from "../../src/pages/readPage";

const folder = join(import.meta.dirname, "../unit/pages/readings");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, { path: string }>;
const pages = readdirSync(join(folder, "pages")).map((name) => ({
  path: pagePath(pageOfFile(expected[name.replace(/\.md$/, "")]?.path ?? `/${name}`)),
  text: readFileSync(join(folder, "pages", name), "utf8"),
}));

const linesOf = (content: PageContent): readonly LineFacts[] =>
  content.outcomes.flatMap((outcome): readonly LineFacts[] => [outcome, ...outcome.deliverables]);

interface Kind {
  readonly name: PageEdit["kind"];
  readonly edits: (line: LineFacts) => readonly PageEdit[];
  /** Facts it may change on its own line. */
  readonly may: readonly (keyof LineFacts)[];
  readonly got: (line: LineFacts, edit: PageEdit) => boolean;
}

const target = (line: LineFacts): { readonly key: LineFacts["key"]; readonly workItem: null } => ({
  key: line.key,
  workItem: null,
});
const id = workItemId(987_654);

const kinds: readonly Kind[] = [
  {
    name: "add-mention",
    edits: (line) => [{ kind: "add-mention", target: target(line), workItem: id }],
    may: ["workItems", "references"],
    got: (line) => line.workItems.includes(id),
  },
  {
    name: "replace-mention",
    edits: (line) =>
      line.workItems.slice(0, 1).map((from) => ({ kind: "replace-mention", target: target(line), from, to: id })),
    may: ["workItems", "references"],
    got: (line) => line.workItems.includes(id),
  },
  {
    name: "remove-mention",
    edits: (line) =>
      line.workItems.slice(0, 1).map((workItem) => ({ kind: "remove-mention", target: target(line), workItem })),
    may: ["workItems", "references"],
    got: (line, edit) => edit.kind === "remove-mention" && !line.workItems.includes(edit.workItem),
  },
  {
    name: "set-title",
    edits: (line) => [{ kind: "set-title", target: target(line), from: line.title, to: "Pay | by [link] #5 `now` 🚢" }],
    // A title that asked was only guessed.
    may: ["title", "key", "certainty"],
    got: (line) => line.title === "Pay | by [link] #5 `now` 🚢",
  },
  {
    name: "set-owner",
    edits: (line) => [{ kind: "set-owner", target: target(line), from: line.owner, to: "Ravi Menon" }],
    may: ["owner"],
    got: (line) => line.owner === "Ravi Menon",
  },
  {
    name: "set-target",
    edits: (line) => [
      { kind: "set-target", target: target(line), from: line.target?.literal ?? null, to: "2027-03-31" },
    ],
    may: ["target"],
    got: (line) => line.target?.literal === "2027-03-31",
  },
  {
    name: "set-mark",
    edits: (line) => [{ kind: "set-mark", target: target(line), to: "done" }],
    may: ["status", "held"],
    got: (line) => line.status?.category === "done",
  },
  {
    name: "set-description",
    edits: (line) => [
      { kind: "set-description", target: target(line), from: line.description, to: "One sentence about it." },
    ],
    may: ["description"],
    got: (line) => line.description === "One sentence about it.",
  },
];

/** A line without its place, its parts and what an edit may change. */
function rest(line: LineFacts, but: readonly string[]): string {
  const left = new Set([...but, "deliverables"]);
  return JSON.stringify(line, (name, value: unknown) => (name === "place" || left.has(name) ? undefined : value));
}

function statements(content: PageContent): string {
  const { mission, vision, visions, northStar, kpis, principles, guardrails, decisionRights } = content;
  // A theme that is an outcome itself has its title, whoever changes it.
  const lines = new Set(content.outcomes.map(({ place }) => place.line));
  const themes = content.themes.filter(({ place }) => !lines.has(place.line));
  const { decisions, nonGoals, risks, ideas, debt, kind } = content;
  const all = [mission, vision, visions, northStar, kpis, principles, themes, guardrails, decisionRights];
  return JSON.stringify([...all, decisions, nonGoals, risks, ideas, debt, kind], (name, value: unknown) =>
    name === "place" ? undefined : value,
  );
}

/** Values of the front matter that an edit changed: one at most, where it states the fact of a page that is one outcome. */
function changedInFront(before: PageContent, after: PageContent): number {
  const changed = after.frontMatter.filter(({ value }, at) => before.frontMatter[at]?.value !== value);
  const isSame = after.frontMatter.map(({ name }) => name).join() === before.frontMatter.map(({ name }) => name).join();
  return isSame ? changed.length : Infinity;
}

type Page = (typeof pages)[number];

/** What editors and people leave in files; each gives a text that is read as any other. */
const oddities: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["a BOM and no final newline", (text) => `\ufeff${text.trimEnd()}`],
  ["two blanks at the ends of lines", (text) => text.replace(/(?<=\S)$/gm, "  ")],
  ["a no-break space at the ends of lines", (text) => text.replace(/(?<=[\p{L}\p{N}])$/gmu, "\u00a0")],
  ["zero-width spaces between words", (text) => text.replace(/(?<=\p{L}) (?=\p{L})(?![^<>\n]*>)/gu, " \u200b")],
  ["tabs behind the marks of items", (text) => text.replace(/^(\s*(?:[-*+]|\d+\.)) (?=\S)/gm, "$1\t")],
];

const readings = new WeakMap<Page, PageContent>();

/** A page as it is before any edit: read once for all kinds. */
function readingOf(page: Page): PageContent {
  const known = readings.get(page) ?? readPage(page, plainContext(page.path));
  readings.set(page, known);
  return known;
}

/** Makes the edits, one at a time, and holds each to the law; answers how many were not refused. */
function holdLaw({ name, edits, may, got }: Kind, page: Page, isChosen: (at: number) => boolean): number {
  const context = plainContext(page.path);
  const before = readingOf(page);
  const restsOf = (content: PageContent): string[] =>
    linesOf(content).map((line) => rest(line, name === "set-title" ? ["key"] : []));
  const [rests, stated] = [restsOf(before), statements(before)];
  let made = 0;
  for (const [at, line] of linesOf(before).entries()) {
    for (const edit of isChosen(at) ? edits(line) : []) {
      const result = editPage(page, [edit], context);
      if (result.refused.length > 0) {
        expect(result.text).toBe(page.text);
        continue;
      }
      made += 1;
      const after = readPage({ path: page.path, text: result.text }, context);
      const edited = linesOf(after)[at];
      expect(edited !== undefined && got(edited, edit)).toBe(true);
      const changed = edited === undefined ? "" : rest(edited, may);
      expect(restsOf(after).with(at, changed).join("\n")).toBe(rests.with(at, rest(line, may)).join("\n"));
      expect(statements(after)).toBe(stated);
      const isFact = edit.kind !== "set-title" && edit.kind !== "set-description";
      expect(changedInFront(before, after)).toBeLessThanOrEqual(isFact && before.kind === "outcome" ? 1 : 0);
    }
  }
  return made;
}

describe("every kind of edit on lines of pages of all forms", () => {
  it.each(kinds)("$name reads back and changes nothing else", (kind) => {
    const [first, apart] = [kinds.indexOf(kind), process.env["EVERY_LINE"] ? 1 : 3];
    const isChosen = (page: number) => (at: number) => (at + page + first) % apart === 0;
    const made = pages.reduce((sum, page, index) => sum + holdLaw(kind, page, isChosen(index)), 0);
    expect(made).toBeGreaterThan(5);
  });

  describe.each(oddities)("in files with %s", (_, write) => {
    const odd = pages.map(({ path, text }) => ({ path, text: write(text) }));

    it("reads the same lines", () => {
      const titles = (page: Page): readonly string[] =>
        linesOf(readingOf(page)).map(({ title }) => title.replaceAll("\u200b", ""));
      const different = pages.filter((page, at) => titles(page).join("\n") !== titles(odd[at] ?? page).join("\n"));
      expect(different.map(({ path }) => path)).toEqual([]);
    });

    it("leaves a page as it is where nothing is edited", () => {
      for (const page of odd) expect(editPage(page, [], plainContext(page.path)).text).toBe(page.text);
    });

    it.each(kinds)("$name reads back and changes nothing else", (kind) => {
      const made = odd.reduce((sum, page, index) => sum + holdLaw(kind, page, (at) => (at + index) % 7 === 0), 0);
      expect(made).toBeGreaterThan(0);
    });
  });
});
