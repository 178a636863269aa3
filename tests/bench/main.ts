/**
 * `npm run bench`: prints how long things take. `npm run bench -- NAME …` runs those of that name only, `--size N` sets
 * the size that benches read (default 1,000: pages, outcomes and Epics; 50 work items each).
 *
 * Each file `NAME.bench.ts` beside this one is a bench. Figures are printed, never asserted: they are those of this
 * machine at this moment. What must not grow is asserted by the tests as ratios and counts.
 */
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench";

export async function main(parameters: readonly string[]): Promise<number> {
  const at = parameters.indexOf("--size");
  const size = at === -1 ? 1000 : Number(parameters[at + 1]);
  if (!Number.isInteger(size) || size < 1) {
    process.stderr.write("--size takes a number, e.g. npm run bench -- --size 200\n");
    return 2;
  }
  const wanted = parameters.filter((_each, index) => at === -1 || (index !== at && index !== at + 1));
  const names = readdirSync(__dirname)
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => file.replace(/\.bench\.ts$/, ""));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no bench ${unknown.join(", ")}; there are ${names.join(", ")}.\n`);
    return 2;
  }
  process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}\n`);
  for (const name of wanted.length === 0 ? names : wanted) {
    const { bench } = (await import(join(__dirname, `${name}.bench.ts`))) as { readonly bench: Bench };
    process.stdout.write(`\n${bench.title}\n`);
    await bench.run({ size, print: printFigure });
  }
  return 0;
}

function printFigure(what: string, figure: string): void {
  process.stdout.write(`  ${what}: ${figure}\n`);
}
