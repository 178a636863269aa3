/**
 * What the bench of reading runs in Node and in the browser: the same bundle, so that the same code is measured.
 * Answers milliseconds; of each few pages the fastest of some rounds, since everything slower is the machine's.
 */
import MarkdownIt from "markdown-it";
import { pagePath } from "../../src/domain/ids";
import { plainContext } from "../../src/pages/pageContent";
import { readPage } from "../../src/pages/readPage";
import type { SamplePage } from "./readingPages";

export interface ReadingTimes {
  readonly bytes: number;
  readonly outcomes: number;
  readonly read: number;
  readonly tokenised: number;
  /** What the first round took to read: no word remembered, little compiled, as when a wiki is opened. */
  readonly first: number;
}

export interface Rounds {
  readonly rounds: number;
  /** Pages in one timed piece: few enough that some round of each piece is undisturbed on a busy machine. */
  readonly piece: number;
}

export function measureReading(samples: readonly SamplePage[], { rounds, piece }: Rounds): ReadingTimes {
  const pages = samples.map(({ path, text }) => ({ path: pagePath(path), text }));
  const markdown = new MarkdownIt({ html: false });
  let outcomes = 0;
  let first = 0;
  const read = new Map<number, number>();
  const tokenised = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    outcomes = 0;
    for (let from = 0; from < pages.length; from += piece) {
      const some = pages.slice(from, from + piece);
      keepFastest(read, from, () => {
        for (const page of some) outcomes += readPage(page, plainContext(page.path)).outcomes.length;
      });
      keepFastest(tokenised, from, () => {
        for (const { text } of some) markdown.parse(text, {});
      });
    }
    if (round === 0) first = sumOf(read);
  }
  const bytes = pages.reduce((sum, { text }) => sum + text.length, 0);
  return { bytes, outcomes, read: sumOf(read), tokenised: sumOf(tokenised), first };
}

/** Reads each page once; answers how many outcomes they hold. */
export function readOnce(samples: readonly SamplePage[]): number {
  const pages = samples.map(({ path, text }) => ({ path: pagePath(path), text }));
  return pages.reduce((sum, page) => sum + readPage(page, plainContext(page.path)).outcomes.length, 0);
}

function keepFastest(fastest: Map<number, number>, at: number, work: () => void): void {
  const begun = performance.now();
  work();
  fastest.set(at, Math.min(fastest.get(at) ?? Number.POSITIVE_INFINITY, performance.now() - begun));
}

function sumOf(times: ReadonlyMap<number, number>): number {
  return [...times.values()].reduce((sum, time) => sum + time, 0);
}
