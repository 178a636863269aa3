/** `npm run replay -- DIR`: prints where the local service differs from recordings; the last line says how many agree. */
import { replay } from "./replay";
import { readRecordings } from "./sequences";

export async function main(parameters: readonly string[]): Promise<number> {
  const [dir] = parameters;
  if (dir === undefined) {
    process.stderr.write("Say which folder holds the recordings: npm run replay -- DIR\n");
    return 2;
  }
  const outcomes = await replay(readRecordings(dir.replace(/\/+$/, "")));
  for (const { file, request, differences } of outcomes) {
    if (differences.length === 0) continue;
    process.stdout.write(`${file}\n  ${request}\n${differences.map((line) => `    ${line}\n`).join("")}`);
  }
  const agree = outcomes.filter(({ differences }) => differences.length === 0).length;
  process.stdout.write(`${agree} of ${outcomes.length} agree\n`);
  return agree === outcomes.length ? 0 : 1;
}
