/**
 * The reading of real pages against what a person reads in them. Looks for a folder in the corpus's form
 * (`expected.json` and `pages/`): `JUDGE_DIR`, else the one beside the project; absent, it says so and is skipped.
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
  readonly want: Expected;
}

const folder = process.env["JUDGE_DIR"] ?? "../shared/reading-corpus";
const present = existsSync(join(folder, "expected.json"));

function judged(): readonly Judged[] {
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Expected>;
  return Object.entries(expected).flatMap(([id, want]) => {
    const file = join(folder, "pages", `${id}.md`);
    if (!existsSync(file)) return [];
    const path = want.path === undefined ? pagePath(`/${id}`) : pageOfFile(want.path);
    const content = readPage({ path, text: readFileSync(file, "utf8") }, plainContext(path));
    return [{ id, got: content.outcomes.map((outcome) => outcome.deliverables.length), want }];
  });
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function agrees({ got, want }: Judged): boolean {
  const each = got.length === want.perOutcome.length && got.every((count, at) => count === want.perOutcome[at]);
  const onlySum = want.perOutcome.length === 1 && want.outcomes > 1;
  return got.length === want.outcomes && sum(got) === want.deliverables && (each || onlySum);
}

(present ? describe : describe.skip)("the corpus of real pages", () => {
  it("is read as a person reads it", () => {
    const all = judged();
    const wrong = all.filter((page) => !agrees(page));
    const lines = wrong.map(
      ({ id, got, want }) =>
        `${id}: read ${got.length} ${JSON.stringify(got)}, expected ${want.outcomes} ${JSON.stringify(want.perOutcome)}`,
    );
    process.stdout.write([...lines, `${all.length - wrong.length} of ${all.length} exact`, ""].join("\n"));
    expect(lines).toEqual([]);
  });
});

if (!present) it("is skipped: there is no corpus beside the project", () => expect(present).toBe(false));
