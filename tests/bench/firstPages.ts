/**
 * What the first pages of a wiki cost in a process just started, where no expression is compiled and no word remembered:
 * `main` reads them in a process of its own, with the reader's script as its input, and prints the figures.
 */
import { execFileSync } from "node:child_process";
import { text } from "node:stream/consumers";
import { runInThisContext } from "node:vm";
import { shortPages } from "./readingCost";
import type * as InBothWorlds from "./readingInBothWorlds";

/** Milliseconds of CPU time, of all threads of the process. */
export interface FirstPagesCost {
  readonly loading: number;
  readonly reading: number;
}

const processes = 5;

/** The cheapest of some processes; `script`: what `readingBundle("reading")` answers. */
export function costOfFirstPages(script: string, count: number): FirstPagesCost {
  const program = ["tests/contract/runTypeScript.cjs", __filename, String(count)];
  const costs = Array.from(
    { length: processes },
    () => JSON.parse(execFileSync(process.execPath, program, { input: script, encoding: "utf8" })) as FirstPagesCost,
  );
  return {
    loading: Math.min(...costs.map(({ loading }) => loading)),
    reading: Math.min(...costs.map(({ reading }) => reading)),
  };
}

export async function main([count = ""]: readonly string[]): Promise<number> {
  const script = await text(process.stdin);
  const all = shortPages();
  const every = Math.floor(all.length / Number(count));
  const pages = all.filter((_, at) => at % every === 0).slice(0, Number(count));
  const begun = process.cpuUsage();
  const { readOnce } = runInThisContext(`${script};reading`) as typeof InBothWorlds;
  const loading = since(begun);
  const loaded = process.cpuUsage();
  readOnce(pages);
  process.stdout.write(JSON.stringify({ loading, reading: since(loaded) } satisfies FirstPagesCost));
  return 0;
}

function since(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
