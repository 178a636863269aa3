/**
 * `npm run replay -- DIR`: prints where the local service differs from recordings; the last line says how many agree.
 *
 * Recorded faults (no sign-in, stopped, broken) are ordered from the service and counted on a line of their own. What was
 * compared by shape only, because no request says what was there before, is printed too.
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
  const { outcomes, remarks } = await replay(readRecordings(dir.replace(/\/+$/, "")));
  for (const { file, request, differences } of outcomes) {
    if (differences.length === 0) continue;
    process.stdout.write(`${file}\n  ${request}\n${differences.map((line) => `    ${line}\n`).join("")}`);
  }
  const [faults, ordinary] = [outcomes.filter(({ isFault }) => isFault), outcomes.filter(({ isFault }) => !isFault)];
  process.stdout.write("No differences, because the service changed after the recording:\n");
  for (const { until, evidence } of later) process.stdout.write(`  until ${until}: ${evidence}\n`);
  printShapes(ordinary);
  for (const remark of remarks) process.stdout.write(`Remark: ${remark}\n`);
  process.stdout.write(`Faults, ordered from the service: ${agreement(faults)}\n${agreement(ordinary)}\n`);
  return outcomes.every(agrees) ? 0 : 1;
}

/** Which answers hold something of before: its members, types and nulls were compared, its values could not be. */
function printShapes(outcomes: readonly Outcome[]): void {
  const shaped = outcomes.filter(({ byShape }) => byShape.length > 0);
  process.stdout.write(
    `In part by shape, because no request says what was there before: ${shaped.length} of ${outcomes.length} answers\n`,
  );
  for (const { file, byShape } of shaped) process.stdout.write(`  ${file}: ${byShape.join(", ")}\n`);
}

function agreement(outcomes: readonly Outcome[]): string {
  return `${outcomes.filter(agrees).length} of ${outcomes.length} agree`;
}

function agrees({ differences }: Outcome): boolean {
  return differences.length === 0;
}
