/** `throughline link` and `unlink`: joins a line of the wiki with a work item, both halves of the link at once. */
import type { Command } from "commander";
import { type WorkItemId, workItemId } from "../domain/ids";
import type { Line } from "../domain/line";
import { planText } from "../report/planText";
import type { Plan } from "../sync/operation";
import type { Loaded } from "../usecases/loadPortfolio";
import { previewLink, previewUnlink } from "../usecases/previewLink";
import { applyAndTell } from "./applyRun";
import { exitCode, type ExitCode } from "./exitCode";
import { findLine } from "./findLine";
import { load, type LiveSources, openLive, readingOptions } from "./openSources";
import { Refusal, usageRefusal } from "./refusal";
import { type SourceOptions, withReadingOptions, withServiceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

const define = (command: Command, description: string): Command =>
  withReadingOptions(withServiceOptions(command))
    .description(description)
    .argument("<outcome>", "an outcome or deliverable: its title, a part of it, or its key")
    .argument("<id>", "the number of the work item");

export const defineLink = (command: Command): Command =>
  define(command, "link an outcome or deliverable to a work item, on the page and on the item");

export const defineUnlink = (command: Command): Command =>
  define(command, "remove the link between an outcome or deliverable and a work item, on both sides");

export async function runLink(
  wanted: string,
  id: string,
  options: SourceOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return change(wanted, id, options, terminal, async (loaded, line, item, sources) => {
    const { items } = await sources.workItemStore.itemsById([item]);
    const workItem = items[0];
    if (workItem === undefined) {
      throw new Refusal(
        `There is no work item #${item}, or you may not see it.`,
        "Nothing was written.",
        "Check the number; the service gives the same answer for what you may not see.",
        exitCode.unavailable,
      );
    }
    return previewLink(loaded, line.key, workItem);
  });
}

export async function runUnlink(
  wanted: string,
  id: string,
  options: SourceOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return change(wanted, id, options, terminal, async (loaded, line, item) => previewUnlink(loaded, line.key, item));
}

type Preview = (loaded: Loaded, line: Line, item: WorkItemId, sources: LiveSources) => Promise<Plan>;

async function change(
  wanted: string,
  id: string,
  options: SourceOptions,
  terminal: Terminal,
  preview: Preview,
): Promise<ExitCode> {
  const item = idOf(id);
  const sources = await openLive(options);
  const loaded = await load(sources, options, terminal);
  const plan = await preview(loaded, findLine(loaded.portfolio, wanted), item, sources);
  terminal.note(planText(plan));
  for (const { message, help } of plan.diagnostics) terminal.note(`${message} ${help}`);
  if (plan.operations.every((operation) => !operation.ticked)) {
    terminal.print("Nothing to do.");
    return exitCode.done;
  }
  return applyAndTell(plan, loaded.portfolio.strategy, sources, readingOptions(options), terminal);
}

function idOf(text: string): WorkItemId {
  const number = /^#?([1-9]\d{0,9})$/.exec(text)?.[1];
  if (number !== undefined) return workItemId(Number(number));
  throw usageRefusal(`${text} is not the number of a work item.`, "Write it as 123 or #123.");
}
