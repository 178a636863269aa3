/** `throughline prepare`: what the work of the next sprint lacks, for a refinement session. Writes nothing. */
import type { Command } from "commander";
import { reviewOf } from "../domain/review";
import { preparationCsv, preparationMarkdown } from "../report/preparationTable";
import { reviewDocument } from "../report/reviewDocument";
import { prepareReview } from "../usecases/prepareReview";
import { exitCode, type ExitCode } from "./exitCode";
import { openLive, readingOptions, withProgress } from "./openSources";
import { formatOf, putOut } from "./output";
import { HOW_TO_NAME_TEAMS, withTeams } from "./teams";
import { type SourceOptions, withReadingOptions, withServiceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface PrepareOptions extends SourceOptions {
  readonly format: string;
  readonly team: readonly string[];
  readonly out?: string;
}

export function definePrepare(command: Command): Command {
  return withTeams(withReadingOptions(withServiceOptions(command)))
    .description("what the work of a team's next sprint lacks: owner, acceptance criteria, size, parent, iteration")
    .option("--format <format>", "markdown or csv", "markdown")
    .option("--out <file>", "write the result to a file");
}

export async function runPrepare(options: PrepareOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options.format, ["markdown", "csv"]);
  const sources = await openLive(options);
  const today = new Date().toISOString().slice(0, 10);
  // Nothing is compared with: a preparation looks ahead.
  const present = { ...sources, wikiStore: { ...sources.wikiStore, past: null } };
  const { request } = await withProgress(terminal, (onProgress) =>
    prepareReview(present, sources.wiki, {
      ...readingOptions(options),
      day: today,
      today,
      since: null,
      teams: options.team,
      onProgress,
    }),
  );
  const { preparation, teamNotes } = reviewDocument(reviewOf(request));
  if (teamNotes.some(({ kind }) => kind === "no-team-named")) terminal.note(HOW_TO_NAME_TEAMS);
  putOut(
    format === "csv" ? preparationCsv(preparation) : preparationMarkdown(preparation, teamNotes, today),
    options.out,
    terminal,
  );
  return exitCode.done;
}
