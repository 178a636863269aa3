/** `npm run test:sim -- --runs N --seed S`: replays runs of the simulation; the last line says how many broke a rule. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const runs = option("--runs", "1000");
const seed = option("--seed", String(Date.now() % 1_000_000_000));

const jest = path.join(root, "node_modules/jest/bin/jest.js");
const args = [jest, "--config", "tests/jest/node.config.mjs", "tests/simulation/simulation", "-t", "runs from"];
const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, SIM_RUNS: runs, SIM_SEED: seed } });
let said = "";
for (const stream of [child.stdout, child.stderr]) {
  stream.on("data", (chunk) => {
    said += chunk;
    process.stdout.write(chunk);
  });
}
child.on("close", (code) => {
  console.log(/\d+ runs, \d+ violations, seed \d+/.exec(said)?.[0] ?? `the simulation did not finish, seed ${seed}`);
  process.exitCode = code ?? 1;
});
