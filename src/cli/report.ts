/** `throughline report`: the outcome report, as it is or as of a day. Writes nothing. */
import type { Command } from "commander";
import { documentJson } from "../report/documentJson";
import { outcomeReport, type ReportDocument } from "../report/outcomeReport";
import { reportCsv } from "../report/reportCsv";
import { reportHtml } from "../report/reportHtml";
import { reportMarkdown } from "../report/reportMarkdown";
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

const formats = ["markdown", "html", "csv", "json"] as const;

export function defineReport(command: Command): Command {
  return withSourceOptions(command)
    .description(
      "report progress by outcome: delivered, achieved, health, metrics and risks, in the team's own sentences",
    )
    .option("--as-of <date>", "the state at the end of this day (UTC), for example 2026-01-31")
    .option("--format <format>", formats.join(", "), "markdown")
    .option("--out <file>", "write the result to a file");
}

export async function runReport(options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options.format, formats);
  const today = new Date().toISOString().slice(0, 10);
  const day = options.asOf === undefined ? null : dayOf("--as-of", options.asOf, today);
  const sources = await openSources(options);
  const request = await withProgress(terminal, (onProgress) =>
    prepareReport(sources, sources.wiki, { ...readingOptions(options), day, onProgress }),
  );
  putOut(reportAs(format, outcomeReport(request)), options.out, terminal);
  return exitCode.done;
}

function reportAs(format: (typeof formats)[number], report: ReportDocument): string {
  switch (format) {
    case "markdown":
      return reportMarkdown(report);
    case "html":
      return reportHtml(report);
    case "csv":
      return reportCsv(report);
    case "json":
      return documentJson(report);
  }
}
