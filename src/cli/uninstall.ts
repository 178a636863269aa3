/**
 * `throughline uninstall`: everything of ours taken off the wiki and the board, as a plan like any other. Shown, and written
 * only with `--yes`.
 */
import type { Command } from "commander";
import { planText } from "../report/planText";
import { previewUninstall } from "../usecases/previewUninstall";
import { showOrApply } from "./showOrApply";
import { exitCode, type ExitCode } from "./exitCode";
import { load, openLive } from "./openSources";
import { type SourceOptions, withReadingOptions, withServiceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface UninstallOptions extends SourceOptions {
  readonly keepLinks: boolean;
  readonly keepMentions: boolean;
  readonly yes: boolean;
}

export function defineUninstall(command: Command): Command {
  return withReadingOptions(withServiceOptions(command))
    .description("take everything of Throughline off the wiki and the board: links, numbers it wrote, settings, notes")
    .option("--keep-links", "leave the Wiki Page links on work items, which anybody can read", false)
    .option("--keep-mentions", "leave the #numbers on pages, which Azure DevOps shows as links", false)
    .option("--yes", "carry it out; without it the plan is only shown", false);
}

export async function runUninstall(options: UninstallOptions, terminal: Terminal): Promise<ExitCode> {
  const sources = await openLive(options);
  const loaded = await load(sources, options, terminal);
  const plan = await previewUninstall(loaded, sources, { links: options.keepLinks, mentions: options.keepMentions });
  if (!plan.operations.some(({ ticked }) => ticked)) {
    if (plan.operations.length > 0) terminal.note(planText(plan));
    terminal.print("Nothing of Throughline is left that could be taken off without a person's decision.");
    return exitCode.done;
  }
  return showOrApply(plan, loaded, sources, options, terminal);
}
