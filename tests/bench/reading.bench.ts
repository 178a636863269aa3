/** Reading pages of three kilobytes, beside markdown-it's tokenisation of the same pages: in Node and in the browser. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { chromium } from "@playwright/test";
import { webpack } from "webpack";
import type { Bench, BenchOptions } from "./bench";
import type { ReadingTimes } from "./readingInBothWorlds";

const rounds = 7;
const name = "readingBench";

interface Measuring {
  measureReading(count: number, rounds: number): ReadingTimes;
}

export const bench: Bench = {
  title: "Reading pages",
  async run({ size, print }) {
    const script = await bundle();
    const inNode = runInThisContext(`${script};${name}`) as Measuring;
    printTimes(print, "Node", size, inNode.measureReading(size, rounds));
    printTimes(print, "Chromium", size, await inChromium(script, size));
  },
};

function printTimes(print: BenchOptions["print"], world: string, size: number, times: ReadingTimes): void {
  const { read, tokenised, bytes, outcomes } = times;
  const each = (bytes / size / 1000).toFixed(1);
  const ratio = (read / tokenised).toFixed(2);
  print(
    `${world}, ${size} pages of ${each} kB, ${outcomes} outcomes`,
    `${read.toFixed(0)} ms, markdown-it's tokens ${tokenised.toFixed(0)} ms, ratio ${ratio} (fastest of ${rounds} rounds)`,
  );
}

/** The reader as the product ships it: one scope, minified by nobody so that profiles can be read. */
function bundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "reading-bench-"));
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    entry: join(__dirname, "readingInBothWorlds.ts"),
    output: { path: folder, filename: "bench.js", library: { name, type: "var" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() === true ? new Error(stats.toString("errors-only")) : null);
      if (failed === null) resolve(readFileSync(join(folder, "bench.js"), "utf8"));
      else reject(failed);
      rmSync(folder, { recursive: true, force: true });
    });
  });
}

async function inChromium(script: string, size: number): Promise<ReadingTimes> {
  const { ensureChromium } = (await import("../../.ci/chromium.mjs")) as { ensureChromium: () => string };
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--disable-gpu", ...asRoot] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    return await page.evaluate(
      ([count, times]) =>
        (globalThis as unknown as { readingBench: Measuring }).readingBench.measureReading(count, times),
      [size, rounds] as const,
    );
  } finally {
    await browser.close();
  }
}
