/**
 * `npm run test:sim -- --runs N --seed S`: plays the seeds S, S+1, … in as many processes as there are processors. A seed that
 * breaks a rule is printed with its shortest story. The last line says how many did: `N runs, V violations, seed S`.
 *
 * `--world model|service|host` plays all of them there; otherwise every tenth seed is played on the local service in process,
 * the others on the model. `--shrink MS` is the time spent on shortening one failing story, `--processes P` how many play at once.
 *
 * `--ledger FILE` makes a long run resumable: seeds are played in parts of `--part N`, each part that was played to its end becomes
 * a line of the file, and parts that stand there are not played again. What is summed up at the end is what stands in the file.
 */
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
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
const ledger = option("--ledger", null);
const processes = Math.max(1, Math.min(Number(option("--processes", cpus().length)), Math.floor(runs / 20)));
const part = Number(option("--part", ledger === null ? Math.ceil(runs / processes) : "50000"));

const begun = Date.now();
const none = { runs: 0, violations: 0, reported: 0, doubled: 0, requests: 0 };
const plus = (one, other) => Object.fromEntries(Object.keys(none).map((name) => [name, one[name] + other[name]]));

/** Parts another start of this run has played. */
const played = new Map(
  ledger === null || !existsSync(ledger)
    ? []
    : readFileSync(ledger, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
        .map((entry) => [`${entry.from} ${entry.runs} ${entry.world}`, entry]),
);
let said = [...played.values()].reduce(plus, none);
let toldAt = 0;

function tell() {
  if (said.runs < runs && said.runs - toldAt < Math.min(runs / 20, 1_000)) return;
  toldAt = said.runs;
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `${said.runs} of ${runs} runs, ${said.violations} violations, ${said.requests} requests, ${said.reported} left something for a person (${said.doubled} two items for a line), ${seconds} s`,
  );
}

/** Plays one part in a process of its own; answers whether it was played to its end. */
async function play(from, count) {
  const args = ["tests/contract/runTypeScript.cjs", "tests/simulation/shard.ts", from, count, world, shrink].map(
    String,
  );
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => child.on("exit", (code) => done(code ?? 1)));
  let mine = none;
  const hear = (heard) => {
    mine = plus(mine, heard);
    said = plus(said, heard);
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const word = line.startsWith("{") ? JSON.parse(line) : null;
    if (word === null) console.log(line);
    else if (word.failed !== undefined) {
      hear({ ...none, violations: 1 });
      console.log(`seed ${word.failed} broke a rule:\n  ${word.violations.join("\n  ")}\n  shortest: ${word.shrunk}`);
    } else {
      hear({ ...none, ...word });
      tell();
    }
  }
  if ((await ended) !== 0 || mine.runs !== count) return false;
  if (ledger !== null) appendFileSync(ledger, `${JSON.stringify({ from, world, ...mine })}\n`);
  return true;
}

const parts = Array.from({ length: Math.ceil(runs / part) }, (_, at) => ({
  from: seed + at * part,
  count: Math.min(part, runs - at * part),
})).filter(({ from, count }) => !played.has(`${from} ${count} ${world}`));

async function playAll() {
  for (let next = parts.shift(); next !== undefined; next = parts.shift())
    if (!(await play(next.from, next.count))) return false;
  return true;
}

const finished = (await Promise.all(Array.from({ length: processes }, playAll))).every(Boolean) && said.runs === runs;
if (!finished) console.log(`${said.runs} of ${runs} runs were played; a process ended with an error`);
console.log(`${said.runs} runs, ${said.violations} violations, seed ${seed}`);
process.exitCode = finished && said.violations === 0 ? 0 : 1;
