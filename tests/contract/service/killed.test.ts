/** A host killed in the middle of writing leaves a clean repository, a sound database and every page it confirmed. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openService } from "../../../src/local/service/openService";
import { seededRandom, standingClock } from "./startService";

/** Pages the process confirmed before it was killed. */
function writeAndKill(dataDir: string, afterPages: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const here = (name: string): string => join(__dirname, name);
    const child = spawn(process.execPath, [here("../runTypeScript.cjs"), here("writeUntilKilled.ts"), dataDir]);
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split("\n").length > afterPages) child.kill("SIGKILL");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === null ? resolve(output.split("\n").slice(0, -1)) : reject(new Error(errors || `exit ${code}`)),
    );
  });
}

test("killed again and again, nothing confirmed is lost and nothing is broken", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "killed-"));
  try {
    const confirmed: string[] = [];
    for (const pages of [1, 4, 9]) confirmed.push(...(await writeAndKill(dataDir, pages)));
    expect(confirmed.length).toBeGreaterThanOrEqual(14);
    const service = openService({
      clock: standingClock(),
      random: seededRandom(),
      dataDir,
      baseUrl: "http://localhost",
    });
    const [wiki] = service.wiki.store.inProject(null);
    const dir = service.repositories.open(wiki?.repositoryId ?? "").dir;
    expect(execFileSync("git", ["-C", dir, "fsck", "--strict", "--full", "--no-dangling"], { encoding: "utf8" })).toBe(
      "",
    );
    expect(service.db.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    const files = execFileSync("git", ["-C", dir, "ls-tree", "--name-only", "wikiMaster"], { encoding: "utf8" }).split(
      "\n",
    );
    expect(confirmed.filter((path) => !files.includes(`${path.slice(1)}.md`))).toEqual([]);
    await service.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 60_000);
