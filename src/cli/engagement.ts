/** `throughline engagement`: how many people worked on the wiki month by month, and what was proposed and answered. Ranks nobody. */
import type { Command } from "commander";
import { reviewOf } from "../domain/review";
import { engagementMarkdown } from "../report/engagementTable";
import { reviewDocument } from "../report/reviewDocument";
import { loadEngagement } from "../usecases/loadEngagement";
import { prepareReview } from "../usecases/prepareReview";
import { exitCode, type ExitCode } from "./exitCode";
import { openSources, readingOptions, withProgress } from "./openSources";
import { putOut } from "./output";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface EngagementOptions extends SourceOptions {
  readonly out?: string;
}

export function defineEngagement(command: Command): Command {
  return withSourceOptions(command)
    .description(
      "how many people worked on the wiki month by month, and which ideas and proposed outcomes wait for an answer",
    )
    .option("--out <file>", "write the result to a file");
}

export async function runEngagement(options: EngagementOptions, terminal: Terminal): Promise<ExitCode> {
  const sources = await openSources(options);
  const day = new Date().toISOString().slice(0, 10);
  // What was proposed stands on the pages, and by them the store learns whether the history can be read.
  const pages = { ...sources, workItemStore: null, wikiStore: { ...sources.wikiStore, past: null } };
  const { request } = await withProgress(terminal, (onProgress) =>
    prepareReview(pages, sources.wiki, { ...readingOptions(options), day, today: day, since: null, onProgress }),
  );
  const months = await loadEngagement(sources.wikiStore, sources.wiki, day);
  putOut(engagementMarkdown(months, reviewDocument(reviewOf(request)), day), options.out, terminal);
  return exitCode.done;
}
