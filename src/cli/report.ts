/** `throughline report`: the outcome report, as it is or as of a day. Writes nothing. */
import type { Command } from "commander";
import { reportFormats, writeReport } from "../report/writeReport";
import { prepareReport } from "../usecases/prepareReport";
import { dayOf } from "./day";
import { exitCode, type ExitCode } from "./exitCode";
import { openSources, readingOptions, withProgress } from "./openSources";
import { formatOf, putOut } from "./output";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface ReportOptions extends SourceOptions {
  readonly format: string;
  readonly out?: string;
  readonly asOf?: string;
}

export function defineReport(command: Command): Command {
  return withSourceOptions(command)
    .description(
      "report progress by outcome: delivered, achieved, health, metrics and risks, in the team's own sentences",
    )
    .option("--as-of <date>", "the state at the end of this day (UTC), for example 2026-01-31")
    .option("--format <format>", reportFormats.join(", "), "markdown")
    .option("--out <file>", "write the result to a file");
}

export async function runReport(options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options.format, reportFormats);
  const today = new Date().toISOString().slice(0, 10);
  const day = options.asOf === undefined ? null : dayOf("--as-of", options.asOf, today);
  const sources = await openSources(options);
  const request = await withProgress(terminal, (onProgress) =>
    prepareReport(sources, sources.wiki, { ...readingOptions(options), day, onProgress }),
  );
  putOut(writeReport(format, request), options.out, terminal);
  return exitCode.done;
}
