/** Before a run: the counts of the run before are gone. */
import { rmSync } from "node:fs";
import path from "node:path";

export default function forgetMessages(_config, { rootDir }) {
  rmSync(path.join(rootDir, "out/published-contract"), { recursive: true, force: true });
}
