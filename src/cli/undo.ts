/** `throughline undo [run]`: the inverse of an apply, as a plan like any other. Shown, and written only with `--yes`. */
import type { Command } from "commander";
import { type RunId, runId } from "../domain/ids";
import { planText } from "../report/planText";
import { findRuns } from "../usecases/findRuns";
import type { Loaded } from "../usecases/loadPortfolio";
import { previewUndo } from "../usecases/previewUndo";
import { showOrApply } from "./showOrApply";
import { exitCode, type ExitCode } from "./exitCode";
import { load, type LiveSources, openLive } from "./openSources";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withReadingOptions, withServiceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface UndoOptions extends SourceOptions {
  readonly yes: boolean;
}

export function defineUndo(command: Command): Command {
  return withReadingOptions(withServiceOptions(command))
    .description("take an apply back: show the inverse plan, and carry it out with --yes")
    .argument("[run]", "the run an apply printed; not needed where there was one only")
    .option("--yes", "carry it out; without it the plan is only shown", false);
}

export async function runUndo(wanted: string | undefined, options: UndoOptions, terminal: Terminal): Promise<ExitCode> {
  if (wanted !== undefined && !/^[0-9a-f]{8}$/i.test(wanted)) {
    throw usageRefusal(`${wanted} is not a run.`, "A run has 8 hex digits; apply prints it.");
  }
  const sources = await openLive(options);
  const loaded = await load(sources, options, terminal);
  const run = wanted === undefined ? await onlyRun(loaded, sources) : runId(wanted.toLowerCase());
  const plan = await previewUndo(loaded, sources, run);
  if (!plan.operations.some((operation) => operation.ticked)) {
    terminal.note(planText(plan));
    terminal.print(`Nothing of run ${run} can be taken back without a person's decision.`);
    return exitCode.done;
  }
  return showOrApply(plan, loaded, sources, options, terminal);
}

/** The only run there was; of several a person names one. */
async function onlyRun(loaded: Loaded, sources: LiveSources): Promise<RunId> {
  const runs = await findRuns(loaded, sources);
  const [first, ...others] = runs;
  if (first === undefined) {
    throw usageRefusal(
      "No apply left anything that could be taken back.",
      "Links and commits say which run made them; none of them names one.",
    );
  }
  if (others.length === 0) return first.run;
  const listed = runs.map(({ run, at, who }) => `${run} (${[at, who].filter((word) => word !== null).join(", ")})`);
  throw usageRefusal(
    `There were ${runs.length} runs.`,
    `Name the one to take back; newest first: ${listed.join(", ")}.`,
  );
}
