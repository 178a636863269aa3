/** `runTypeScript.cjs shard.ts FROM COUNT WORLD SHRINK`: plays seeds one after the other; a line of JSON for each hundred and each failure. */
import "./rememberedReadings";
import type { Setting } from "./play";
import { run, worldOfSeed } from "./run";

const worlds: readonly string[] = ["model", "service", "host"] satisfies readonly Setting["world"][];
const isWorld = (word: string): word is Setting["world"] => worlds.includes(word);

export async function main([from, count, world = "", shrinkFor = "20000"]: readonly string[]): Promise<number> {
  const runs = Number(count);
  const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
  let [reported, doubled, requests] = [0, 0, 0];
  for (let done = 1; done <= runs; done += 1) {
    const seed = Number(from) + done - 1;
    const outcome = await run(seed, {
      world: isWorld(world) ? world : worldOfSeed(seed),
      shrinkFor: Number(shrinkFor),
    });
    if (outcome.violations.length > 0) say({ failed: seed, violations: outcome.violations, shrunk: outcome.shrunk });
    if (outcome.reported) reported += 1;
    if (outcome.doubled) doubled += 1;
    requests += outcome.requests;
    if (done % 100 !== 0 && done !== runs) continue;
    say({ runs: done % 100 === 0 ? 100 : done % 100, reported, doubled, requests });
    [reported, doubled, requests] = [0, 0, 0];
  }
  return 0;
}
