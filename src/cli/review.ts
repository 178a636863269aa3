/** `throughline review`: the monthly review since the last one. Writes only with `--save`, and then one page of minutes. */
import type { Command } from "commander";
import { reviewOf } from "../domain/review";
import { documentJson } from "../report/documentJson";
import { reviewDocument } from "../report/reviewDocument";
import { reviewMarkdown } from "../report/reviewMarkdown";
import { minutesPath, previewMinutes } from "../usecases/previewMinutes";
import { type PreparedReview, prepareReview } from "../usecases/prepareReview";
import { applyAndTell } from "./applyRun";
import { dayOf } from "./day";
import { noteUnread } from "./debt";
import { exitCode, type ExitCode } from "./exitCode";
import { openLive, openSources, readingOptions, withProgress } from "./openSources";
import { formatOf, putOut } from "./output";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import { withTeams } from "./teams";
import type { Terminal } from "./terminal";

export interface ReviewCommandOptions extends SourceOptions {
  readonly format: string;
  readonly out?: string;
  readonly since?: string;
  readonly asOf?: string;
  readonly team: readonly string[];
  readonly save: boolean;
}

export function defineReview(command: Command): Command {
  return withTeams(withSourceOptions(command))
    .description(
      "the monthly review: what was promised, what changed since the last one, what it achieved, what to decide",
    )
    .option("--since <date>", "the day to look back to; the date of the last minutes when left out")
    .option("--as-of <date>", "the state at the end of this day (UTC); today when left out")
    .option("--format <format>", "markdown or json", "markdown")
    .option("--out <file>", "write the result to a file")
    .option("--save", "write the minutes as a wiki page, with the open actions carried over", false);
}

export async function runReview(options: ReviewCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options.format, ["markdown", "json"]);
  const today = new Date().toISOString().slice(0, 10);
  const day = options.asOf === undefined ? today : dayOf("--as-of", options.asOf, today);
  const since = options.since === undefined ? null : dayOf("--since", options.since, day);
  if (options.save && day !== today)
    throw usageRefusal("--save writes the minutes of today.", "Leave --as-of out, or leave --save out.");
  const live = options.save ? await openLive(options) : null;
  const sources = live ?? (await openSources(options));
  const prepared = await withProgress(terminal, (onProgress) =>
    prepareReview(sources, sources.wiki, {
      ...readingOptions(options),
      day,
      today,
      since,
      teams: options.team,
      onProgress,
    }),
  );
  tellWhatIsMissing(prepared, terminal);
  const review = reviewDocument(reviewOf(prepared.request));
  putOut(format === "json" ? documentJson(review) : reviewMarkdown(review), options.out, terminal);
  if (live === null) return exitCode.done;
  const plan = previewMinutes(prepared.loaded, prepared.minutes, review);
  if (plan.operations.length === 0) {
    throw usageRefusal(
      `There are minutes of this day already: ${minutesPath(prepared.minutes, day)}.`,
      "Edit that page in the wiki; it is never written over.",
    );
  }
  return applyAndTell(plan, prepared.loaded.portfolio.strategy, live, readingOptions(options), terminal);
}

function tellWhatIsMissing(
  { noPast, request, contradicting, unreadQueries }: PreparedReview,
  terminal: Terminal,
): void {
  if (noPast === "no-history")
    terminal.note(
      "The wiki's history cannot be read here (scope vso.code, or a git checkout), so nothing is said to have changed.",
    );
  if (noPast === "no-earlier-review")
    terminal.note(
      "No earlier minutes with a date were found, so nothing is said to have changed. Name a day with --since.",
    );
  if (contradicting.length > 0)
    terminal.note(
      `Several pages are minutes of ${request.minutes?.date ?? ""} and do not say the same. Actions and decisions were taken from ${request.minutes?.page ?? ""}, not from ${contradicting.join(", ")}. Make one page of them.`,
    );
  noteUnread(unreadQueries, terminal);
  if (request.now.board === null) terminal.note("The board was not read, so nothing is said to be delivered.");
}
