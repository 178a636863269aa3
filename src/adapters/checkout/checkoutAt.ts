/**
 * Another commit of a checkout, laid out in a temporary folder. The checkout, its index and its branches are not touched:
 * git reads the tree into an index of its own beside the copy.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface LaidOut {
  /** The same folder as the checkout's, as it was at the commit. */
  readonly folder: string;
  remove(): void;
}

/** `null` when the folder is no git checkout or does not have the commit. */
export function checkoutAt(folder: string, commit: string): LaidOut | null {
  const place = mkdtempSync(path.join(tmpdir(), "throughline-"));
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  const tree = path.join(place, "tree");
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      env: { ...process.env, GIT_INDEX_FILE: path.join(place, "index") },
      stdio: ["ignore", "pipe", "ignore"],
    });
  try {
    const id = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${commit}^{commit}`).trim();
    const prefix = git("rev-parse", "--show-prefix").trim();
    git("read-tree", id);
    mkdirSync(tree);
    git("checkout-index", "--all", "--force", `--prefix=${tree}${path.sep}`);
    const below = path.join(tree, prefix);
    mkdirSync(below, { recursive: true });
    return { folder: below, remove };
  } catch {
    // git refused: its own words would add nothing to "there is no such commit here".
    remove();
    return null;
  }
}
