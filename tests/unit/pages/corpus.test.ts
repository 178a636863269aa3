/**
 * The reading of pages against what a person reads in them, each predicted before it was read. Folders in one form
 * (`expected.json` and `pages/`): our own pages in `readings/`, and the corpus of real ones beside the project, which is
 * skipped, saying so, where it is absent. `JUDGE_DIR` names another folder to judge instead.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pagePath } from "../../../src/domain/ids";
import { plainContext } from "../../../src/pages/pageContent";
import { pageOfFile } from "../../../src/pages/pagePath";
import { readPage } from "../../../src/pages/readPage";

interface Expected {
  readonly outcomes: number;
  readonly perOutcome: readonly number[];
  readonly deliverables: number;
  /** Where the page stood in its repository; its name and folders are evidence as in a wiki. */
  readonly path?: string;
}

interface Judged {
  readonly id: string;
  readonly got: readonly number[];
  readonly titles: readonly string[];
  readonly want: Expected;
}

function judged(folder: string): readonly Judged[] {
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Expected>;
  return Object.entries(expected).flatMap(([id, want]) => {
    const file = join(folder, "pages", `${id}.md`);
    if (!existsSync(file)) return [];
    const path = want.path === undefined ? pagePath(`/${id}`) : pageOfFile(want.path);
    const { outcomes } = readPage({ path, text: readFileSync(file, "utf8") }, plainContext(path));
    const got = outcomes.map(({ deliverables }) => deliverables.length);
    return [{ id, got, titles: outcomes.map(({ title }) => title), want }];
  });
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function agrees({ got, want }: Judged): boolean {
  const each = got.length === want.perOutcome.length && got.every((count, at) => count === want.perOutcome[at]);
  const onlySum = want.perOutcome.length === 1 && want.outcomes > 1;
  return got.length === want.outcomes && sum(got) === want.deliverables && (each || onlySum);
}

/** The counts that differ, and what was taken for an outcome. */
function difference({ id, got, titles, want }: Judged): string {
  const counts = `read ${got.length} ${JSON.stringify(got)}, expected ${want.outcomes} ${JSON.stringify(want.perOutcome)}`;
  return [`${id}: ${counts}`, ...titles.map((title, at) => `  ${got[at] ?? 0} below “${title}”`)].join("\n");
}

function judge(folder: string): void {
  const all = judged(folder);
  const wrong = all.filter((page) => !agrees(page));
  const lines = wrong.map(difference);
  process.stdout.write([...lines, `${all.length - wrong.length} of ${all.length} exact`, ""].join("\n"));
  expect(lines).toEqual([]);
}

const named = process.env["JUDGE_DIR"];
const real = named ?? "../shared/reading-corpus";
const isThere = existsSync(join(real, "expected.json"));

(isThere ? describe : describe.skip)("a folder of pages", () => {
  it("is read as a person reads it", () => judge(real));
});

(named === undefined ? describe : describe.skip)("pages of all forms, in many languages and styles", () => {
  it("are read as a person reads them", () => judge(join(import.meta.dirname, "readings")));
});

if (!isThere) it("is skipped: there is no corpus beside the project", () => expect(isThere).toBe(false));
