/**
 * `npm run replay -- DIR`: prints where the local service differs from recordings; the last line says how many agree.
 *
 * Recorded faults (no sign-in, stopped, broken) are ordered from the service and counted on a line of their own.
 */
import { later } from "./laterMembers";
import { replay, type Outcome } from "./replay";
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
  const [faults, ordinary] = [outcomes.filter(({ isFault }) => isFault), outcomes.filter(({ isFault }) => !isFault)];
  process.stdout.write("No differences, because the service changed after the recording:\n");
  for (const { until, evidence } of later) process.stdout.write(`  until ${until}: ${evidence}\n`);
  process.stdout.write(`Faults, ordered from the service: ${agreement(faults)}\n${agreement(ordinary)}\n`);
  return outcomes.every(agrees) ? 0 : 1;
}

function agreement(outcomes: readonly Outcome[]): string {
  return `${outcomes.filter(agrees).length} of ${outcomes.length} agree`;
}

function agrees({ differences }: Outcome): boolean {
  return differences.length === 0;
}
