/**
 * The git command line, as far as a checkout of a wiki needs it: reading only. A repository may come from anywhere, so
 * nothing it configures is run (no hooks, no file system monitor, no pager).
 */
import { spawn, spawnSync } from "node:child_process";
import { failed } from "../azureDevOps/classify";

const SAFE = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.quotePath=false",
  "--no-pager",
];
const ENVIRONMENT = { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };

/** Folder of the repository a directory is, with a trailing slash (`""` for its root); `null` where git has nothing to say. */
export function gitPrefix(directory: string): string | null {
  const result = spawnSync("git", [...SAFE, "rev-parse", "--show-prefix"], {
    cwd: directory,
    env: ENVIRONMENT,
    encoding: "utf8",
  });
  return result.status === 0 ? result.stdout.replace(/\n$/, "") : null;
}

/** Standard output as bytes; a non-zero exit is a Failure with git's own sentence. */
export function git(directory: string, args: readonly string[], input?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...SAFE, ...args], { cwd: directory, env: ENVIRONMENT });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (error) => reject(failed("unexpected-answer", `git cannot be run: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) return resolve(Buffer.concat(out));
      const sentence = Buffer.concat(err).toString("utf8").trim().replace(/\s+/g, " ");
      reject(failed("unexpected-answer", `git refused to read ${directory}: ${sentence}`));
    });
    child.stdin.on("error", () => undefined); // git may end before it has read all; its exit code says so
    child.stdin.end(input ?? "");
  });
}

export interface TreeEntry {
  readonly path: string;
  readonly blob: string;
}

/** Regular files of a commit below the directory, paths relative to it. */
export async function filesAt(directory: string, commit: string): Promise<readonly TreeEntry[]> {
  const listing = (await git(directory, ["ls-tree", "-r", "-z", commit])).toString("utf8");
  return listing.split("\0").flatMap((row) => {
    const match = /^100\d{3} blob ([0-9a-f]{40,64})\t(.+)$/s.exec(row);
    return match?.[1] === undefined || match[2] === undefined ? [] : [{ blob: match[1], path: match[2] }];
  });
}

/** Bytes of many blobs in one go. */
export async function blobs(directory: string, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  if (ids.length === 0) return new Map();
  const output = await git(directory, ["cat-file", "--batch"], `${ids.join("\n")}\n`);
  const contents = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(10, at);
    const [id, kind, size] = output.subarray(at, lineEnd).toString("utf8").split(" ");
    at = lineEnd + 1;
    if (id === undefined || kind !== "blob") continue;
    contents.set(id, new Uint8Array(output.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
  return contents;
}
