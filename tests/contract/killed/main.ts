/** `npm run survive [-- --runs 200] [--seed N]`: kills a writing host again and again; the last line says how it went. */
import { parseArgs } from "node:util";
import { survive } from "./survive";

export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { runs: { type: "string", default: "200" }, seed: { type: "string", default: String(Date.now() % 1e6) } },
  });
  const seed = Number(values.seed);
  console.log(`Seed ${seed}.`);
  const started = Date.now();
  const done = await survive({ runs: Number(values.runs), seed, say: (line) => console.log(line) });
  for (const problem of done.problems) console.log(`PROBLEM ${problem}`);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `${done.runs} kills in ${seconds} s, ${done.killedWhileStarting} while starting: ${done.confirmed} documents confirmed and there, ` +
      `${done.landedUnconfirmed} writes landed unconfirmed, ${done.problems.length} problems`,
  );
  return done.problems.length === 0 ? 0 : 1;
}
