/** Bodies recorded from the real service, where the reference material lies beside the project; else the test is skipped. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(__dirname, "../../../../../shared/azure-devops/recordings");

/** `null` where the recording is not there; a skipped test then says so by its name. */
export function recordedBody(file: string): unknown {
  const found = path.join(folder, file);
  if (!existsSync(found)) return null;
  const recording = JSON.parse(readFileSync(found, "utf8")) as { readonly response?: { readonly body?: unknown } };
  return recording.response?.body ?? recording;
}
