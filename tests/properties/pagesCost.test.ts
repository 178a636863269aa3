/**
 * What reading costs, beside markdown-it's tokenisation of the same pages in the same process: of each page the fastest
 * of several runs of both. The aim is a quarter; the bounds below are what is reached, with room for the machine. They are
 * there so that no rule makes reading markedly dearer unnoticed: lower them when it becomes cheaper.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { pagePath } from "../../src/domain/ids";
import { plainContext } from "../../src/pages/pageContent";
import { readPage } from "../../src/pages/readPage";
import { roadmap, samplePages, type SamplePage } from "../bench/readingPages";

const runs = 15;
/** The first rounds compile what the last measure; on a busy machine that takes longer. */
const rounds = 4;
const markdown = new MarkdownIt({ html: false });

function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

function ratioOf(pages: readonly SamplePage[]): number {
  const least = pages.map(() => ({ reading: Number.POSITIVE_INFINITY, tokenising: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { path, text }] of pages.entries()) {
      const [at, mine] = [pagePath(path), least[index]];
      if (mine === undefined) continue;
      mine.reading = Math.min(
        mine.reading,
        fastest(() => readPage({ path: at, text }, plainContext(at))),
      );
      mine.tokenising = Math.min(
        mine.tokenising,
        fastest(() => markdown.parse(text, {})),
      );
    }
  }
  const sum = (of: "reading" | "tokenising"): number => least.reduce((total, one) => total + one[of], 0);
  return sum("reading") / sum("tokenising");
}

const folder = "../shared/reading-corpus/pages";

function corpus(): readonly SamplePage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.map((name) => ({
    path: `/${name.replace(/\.md$/, "")}`,
    text: readFileSync(join(folder, name), "utf8"),
  }));
}

describe("reading, beside tokenising the same pages", () => {
  (existsSync(folder) ? it : it.skip)("costs at most five times as much on the corpus of real pages", () => {
    const ratio = ratioOf(corpus());
    process.stdout.write(`reading / tokenising, real pages: ${ratio.toFixed(2)}\n`);
    expect(ratio).toBeLessThanOrEqual(5);
  });

  it("costs at most eight times as much on pages that are nothing but outcomes and deliverables", () => {
    const ratio = ratioOf(Array.from({ length: 20 }, (_, at) => roadmap(at)));
    process.stdout.write(`reading / tokenising, roadmaps: ${ratio.toFixed(2)}\n`);
    expect(ratio).toBeLessThanOrEqual(8);
  });

  it("costs at most five and a half times as much on roadmaps, tables and prose in turn", () => {
    const ratio = ratioOf(samplePages(30));
    process.stdout.write(`reading / tokenising, mixed pages: ${ratio.toFixed(2)}\n`);
    expect(ratio).toBeLessThanOrEqual(5.5);
  });
});
