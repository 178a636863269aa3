/**
 * `npm run test:sim -- --runs N --seed S`: plays the seeds S, S+1, … in as many processes as there are processors. A seed that
 * breaks a rule is printed with its shortest story. The last line says how many did: `N runs, V violations, seed S`.
 *
 * `--world model|service|host` plays all of them there; otherwise every tenth seed is played on the local service in process,
 * the others on the model. `--shrink MS` is the time spent on shortening one failing story.
 */
import { spawn } from "node:child_process";
import { cpus } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const runs = Number(option("--runs", "1000"));
const seed = Number(option("--seed", String(Date.now() % 1_000_000_000)));
const world = option("--world", "");
const shrink = option("--shrink", "20000");

const said = { runs: 0, violations: 0, reported: 0, requests: 0, at: 0 };
const begun = Date.now();

function hear(line) {
  const word = line.startsWith("{") ? JSON.parse(line) : null;
  if (word === null) console.log(line);
  else if (word.failed !== undefined) {
    said.violations += 1;
    console.log(`seed ${word.failed} broke a rule:\n  ${word.violations.join("\n  ")}\n  shortest: ${word.shrunk}`);
  } else {
    said.runs += word.runs;
    said.reported += word.reported;
    said.requests += word.requests;
    if (said.runs < runs && said.runs - said.at < Math.min(runs / 20, 1_000)) return;
    said.at = said.runs;
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(
      `${said.runs} of ${runs} runs, ${said.violations} violations, ${said.requests} requests, ${said.reported} left something for a person, ${seconds} s`,
    );
  }
}

function shard(from, count) {
  const args = ["tests/contract/runTypeScript.cjs", "tests/simulation/shard.ts", from, count, world, shrink].map(
    String,
  );
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  lines.on("line", hear);
  return new Promise((done) => {
    let code = null;
    let read = false;
    const finish = () => {
      if (code !== null && read) done(code);
    };
    lines.on("close", () => {
      read = true;
      finish();
    });
    child.on("exit", (status) => {
      code = status ?? 1;
      finish();
    });
  });
}

const shards = Math.max(1, Math.min(cpus().length, Math.floor(runs / 20)));
const starts = Array.from({ length: shards + 1 }, (_, at) => seed + Math.floor((at * runs) / shards));
const codes = await Promise.all(starts.slice(1).map((end, at) => shard(starts[at], end - starts[at])));
const finished = codes.every((code) => code === 0) && said.runs === runs;
if (!finished) console.log(`${said.runs} of ${runs} runs were played; a process ended with an error`);
console.log(`${said.runs} runs, ${said.violations} violations, seed ${seed}`);
process.exitCode = finished && said.violations === 0 ? 0 : 1;
