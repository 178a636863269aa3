/**
 * What reading costs beside markdown-it's tokenisation of the same pages, for three sorts of pages; `main` prints it for
 * the test that holds it against bounds. In a process of its own: after other tests, and in the contexts Jest runs them
 * in, the same code is slower by a factor that differs from run to run.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { readingBundle } from "./readingBundle";
import type * as InBothWorlds from "./readingInBothWorlds";
import { roadmap, samplePages, type SamplePage } from "./readingPages";

export interface ReadingCost {
  readonly pages: "real pages" | "nothing but outcomes and deliverables" | "roadmaps, tables and prose in turn";
  /** How many times as long as tokenising. */
  readonly ratio: number;
}

/** A corpus of real pages, where there is one beside the checkout. */
const corpus = "../shared/reading-corpus/pages";

/** Pages of a few lines, no two of them alike. */
export const shortPages = (): readonly SamplePage[] => pagesIn("tests/unit/pages/readings/pages");

/** Two hundred rounds: the first of them compile what the last measure. */
const rounds = { rounds: 200, piece: 1 };

export async function readingCosts(): Promise<readonly ReadingCost[]> {
  const script = await readingBundle("reading");
  const { measureReading } = runInThisContext(`${script};reading`) as typeof InBothWorlds;
  const ratioOf = (pages: readonly SamplePage[]): number => {
    const { read, tokenised } = measureReading(pages, rounds);
    return read / tokenised;
  };
  return [
    ...(existsSync(corpus) ? [{ pages: "real pages" as const, ratio: ratioOf(pagesIn(corpus)) }] : []),
    {
      pages: "nothing but outcomes and deliverables",
      ratio: ratioOf(Array.from({ length: 20 }, (_, at) => roadmap(at))),
    },
    { pages: "roadmaps, tables and prose in turn", ratio: ratioOf(samplePages(30)) },
  ];
}

/**
 * The same ratio for pages read once, after others: the code is compiled and none of their words is remembered, as when a
 * wiki is opened. Printed only: a single round on a busy machine differs by a factor of two.
 */
export async function costReadOnce(): Promise<number> {
  const script = await readingBundle("reading");
  const { measureReading } = runInThisContext(`${script};reading`) as typeof InBothWorlds;
  const pages = shortPages();
  const half = (rest: number): readonly SamplePage[] => pages.filter((_, at) => at % 2 === rest);
  measureReading(half(0), { rounds: 25, piece: 1 });
  const { read, tokenised } = measureReading(half(1), { rounds: 1, piece: 1 });
  return read / tokenised;
}

function pagesIn(folder: string): readonly SamplePage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.map((name) => ({
    path: `/${name.replace(/\.md$/, "")}`,
    text: readFileSync(join(folder, name), "utf8"),
  }));
}

export async function main(): Promise<number> {
  process.stdout.write(JSON.stringify(await readingCosts()));
  return 0;
}
