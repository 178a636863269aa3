/** The local host as its own process on a kept folder: prints what a client needs, and runs until it is killed. */
import { serve } from "../../../src/local/serve";

export async function main([dataDir = "", extension = ""]: readonly string[]): Promise<number> {
  const { orgUrl, project, wiki, token } = await serve({
    port: 0,
    dataDir,
    seed: "empty",
    process: "agile",
    extensions: [],
    hubDir: extension,
    pageDir: extension,
  });
  process.stdout.write(`${JSON.stringify({ orgUrl, project, wiki, token })}\n`);
  return new Promise(() => undefined);
}
