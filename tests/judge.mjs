/**
 * `npm run judge -- DIR`: reads the pages of a folder in the form of the reading corpus (`expected.json`, `pages/`) and
 * prints each difference and `N of M exact`. Exit code 1 when any page differs.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2] ?? "../shared/reading-corpus");
if (!existsSync(join(folder, "expected.json"))) {
  process.stderr.write(`There is no expected.json in ${folder}: name a folder in the form of the reading corpus.\n`);
  process.exit(2);
}
const jest = join(import.meta.dirname, "..", "node_modules", "jest", "bin", "jest.js");
const run = spawnSync(process.execPath, [jest, "tests/unit/pages/corpus.test.ts"], {
  env: { ...process.env, JUDGE_DIR: folder },
  encoding: "utf8",
});
process.stdout.write(run.stdout);
process.exit(run.status === 0 ? 0 : 1);
