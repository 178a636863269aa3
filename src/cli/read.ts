/** `throughline read`: the portfolio as read, with what was noticed. Writes nothing. */
import type { Command } from "commander";
import { documentJson } from "../report/documentJson";
import { portfolioDocument } from "../report/portfolioDocument";
import { portfolioText } from "../report/portfolioText";
import { exitCode, type ExitCode } from "./exitCode";
import { load, openSources } from "./openSources";
import { formatOf, putOut } from "./output";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface ReadOptions extends SourceOptions {
  readonly format: string;
  readonly out?: string;
}

export function defineRead(command: Command): Command {
  return withSourceOptions(command)
    .description("show what was read out of the wiki: streams, outcomes, deliverables, and what was noticed")
    .option("--format <format>", "text or json", "text")
    .option("--out <file>", "write the result to a file");
}

export async function runRead(options: ReadOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options.format, ["text", "json"]);
  const { portfolio } = await load(await openSources(options), options, terminal);
  const text = format === "json" ? documentJson(portfolioDocument(portfolio)) : portfolioText(portfolio);
  putOut(text, options.out, terminal);
  return exitCode.done;
}
