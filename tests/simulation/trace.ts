/** `runTypeScript.cjs trace.ts SEED …`: prints the whole history of these seeds, for comparing machines. */
import { run } from "./run";

export async function main(seeds: readonly string[]): Promise<number> {
  for (const seed of seeds) process.stdout.write(`${(await run(Number(seed))).trace}\n`);
  return 0;
}
