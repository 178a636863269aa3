/** Where a result goes: standard output, or a file the person named. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { usageRefusal } from "./refusal";
import type { Terminal } from "./terminal";

export function putOut(text: string, file: string | undefined, terminal: Terminal): void {
  if (file === undefined) {
    terminal.print(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageRefusal(`${path.resolve(file)} cannot be written: ${reason}.`, "Name another file with --out.");
  }
  terminal.note(`Written to ${path.resolve(file)}.`);
}

/** One of the formats a command knows. */
export function formatOf<Format extends string>(text: string, formats: readonly Format[]): Format {
  const found = formats.find((format) => format === text);
  if (found !== undefined) return found;
  throw usageRefusal(`--format ${text} is not known here.`, `It is one of ${formats.join(", ")}.`);
}
