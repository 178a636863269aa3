/** After a run: how many messages were held against the published descriptions, and how many none describes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export default function countMessages(_config, { rootDir }) {
  const folder = path.join(rootDir, "out/published-contract");
  if (!existsSync(path.join(rootDir, "../shared/azure-devops/specs/specification"))) {
    process.stdout.write("\nPublished contract: the descriptions are not beside the project, no message was judged.\n");
    return;
  }
  if (!existsSync(folder)) return;
  const all = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")));
  const judged = all.reduce((sum, { judged: own }) => sum + own, 0);
  const reasons = new Map();
  for (const { notCovered } of all)
    for (const [why, count] of Object.entries(notCovered)) reasons.set(why, (reasons.get(why) ?? 0) + count);
  const not = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(`\nPublished contract: ${judged} messages judged, ${not} that no description covers:\n`);
  for (const [why, count] of [...reasons].sort((one, other) => other[1] - one[1]).slice(0, 30))
    process.stdout.write(`  ${count} ${why}\n`);
}
