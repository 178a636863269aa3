/** The reader as the product ships it: one scope, minified by nobody so that profiles can be read. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { webpack } from "webpack";
import { scriptSettings } from "../scriptSettings.cjs";

/** A script that defines, under the name given, what `readingInBothWorlds.ts` exports. */
export function readingBundle(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "reading-bench-"));
  const compiler = webpack(
    scriptSettings({
      entry: join(__dirname, "readingInBothWorlds.ts"),
      output: { path: folder, filename: "bench.js", library: { name, type: "var" } },
    }),
  );
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() === true ? new Error(stats.toString("errors-only")) : null);
      if (failed === null) resolve(readFileSync(join(folder, "bench.js"), "utf8"));
      else reject(failed);
      rmSync(folder, { recursive: true, force: true });
    });
  });
}
