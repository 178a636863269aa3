/** A process that remembers readings plays the same runs as one that reads every page anew. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { run } from "./run";

const seeds = [1, 2, 3, 5, 8, 13, 21, 34];

test("the same seeds give the same runs, request by request, with and without remembered readings", async () => {
  const script = path.join(__dirname, "../contract/runTypeScript.cjs");
  const inFile = path.join(__dirname, "rememberedTrace.ts");
  const answer = spawnSync(process.execPath, [script, inFile, ...seeds.map(String)], { encoding: "utf8" });
  expect(answer.stderr).toBe("");
  let fresh = "";
  for (const seed of seeds) fresh += `${(await run(seed)).trace}\n`;
  expect(answer.stdout).toBe(fresh);
});
