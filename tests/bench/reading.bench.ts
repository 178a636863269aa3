/** Reading pages of three kilobytes, beside markdown-it's tokenisation of the same pages: in Node and in the browser. */
import { runInThisContext } from "node:vm";
import { chromium } from "@playwright/test";
import type { Bench, BenchOptions } from "./bench";
import { costOfFirstPages } from "./firstPages";
import { readingBundle } from "./readingBundle";
import { costReadOnce, readingCosts } from "./readingCost";
import type * as InBothWorlds from "./readingInBothWorlds";
import { samplePages, type SamplePage } from "./readingPages";

const rounds = { rounds: 7, piece: 10 };
const name = "readingBench";

type Measuring = typeof InBothWorlds;
type ReadingTimes = InBothWorlds.ReadingTimes;

export const bench: Bench = {
  title: "Reading pages",
  async run({ size, print }) {
    for (const { pages, ratio } of await readingCosts()) print(`Node, ${pages}`, `ratio ${ratio.toFixed(2)}`);
    print("Node, pages of a few lines, each read once", `ratio ${(await costReadOnce()).toFixed(2)}`);
    for (const count of [30, 100]) {
      const { loading, reading } = costOfFirstPages(await readingBundle("reading"), count);
      print(
        `Node just started, first ${count} pages of a few lines`,
        `${reading.toFixed(0)} ms of CPU time, after ${loading.toFixed(0)} ms to load the reader (cheapest of some processes)`,
      );
    }
    const script = await readingBundle(name);
    const samples = samplePages(size);
    const inNode = runInThisContext(`${script};${name}`) as Measuring;
    printTimes(print, "Node", size, inNode.measureReading(samples, rounds));
    printTimes(print, "Chromium", size, await inChromium(script, samples));
  },
};

function printTimes(print: BenchOptions["print"], world: string, size: number, times: ReadingTimes): void {
  const { read, tokenised, first, bytes, outcomes } = times;
  const each = (bytes / size / 1000).toFixed(1);
  const ratio = (read / tokenised).toFixed(2);
  print(
    `${world}, ${size} pages of ${each} kB, ${outcomes} outcomes`,
    `${read.toFixed(0)} ms, markdown-it's tokens ${tokenised.toFixed(0)} ms, ratio ${ratio} (fastest of ${rounds.rounds} rounds; the first round took ${first.toFixed(0)} ms to read)`,
  );
}

async function inChromium(script: string, samples: readonly SamplePage[]): Promise<ReadingTimes> {
  const { ensureChromium } = (await import("../../.ci/chromium.mjs")) as { ensureChromium: () => string };
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--disable-gpu", ...asRoot] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    return await page.evaluate(
      ([pages, times]) =>
        (globalThis as unknown as { readingBench: Measuring }).readingBench.measureReading(pages, times),
      [samples, rounds] as const,
    );
  } finally {
    await browser.close();
  }
}
