/** `throughline priority`: impact and confidence, the mix of runway and commitment, scores with their formula, and bets. */
import type { Command } from "commander";
import { priorityOf } from "../domain/priority";
import { documentJson } from "../report/documentJson";
import { priorityDocument, priorityText } from "../report/priorityDocument";
import { exitCode, type ExitCode } from "./exitCode";
import { loadPages, openSources } from "./openSources";
import { formatOf, putOut } from "./output";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface PriorityOptions extends SourceOptions {
  readonly format: string;
  readonly out?: string;
}

export function definePriority(command: Command): Command {
  return withSourceOptions(command)
    .description(
      "outcomes by impact and confidence, the mix of runway and commitment, scores where pages have the numbers",
    )
    .option("--format <format>", "text or json", "text")
    .option("--out <file>", "write the result to a file");
}

export async function runPriority(options: PriorityOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options.format, ["text", "json"]);
  const { portfolio } = await loadPages(await openSources(options), options, terminal);
  const document = priorityDocument(priorityOf(portfolio));
  putOut(format === "json" ? documentJson(document) : priorityText(document), options.out, terminal);
  return exitCode.done;
}
