/** `throughline verdict OUTCOME`: says on its page what an outcome achieved. Shown as a plan, and written only with `--yes`. */
import type { Command } from "commander";
import { verdicts } from "../domain/stating";
import { previewStatements } from "../usecases/previewStatements";
import { dayOf } from "./day";
import type { ExitCode } from "./exitCode";
import { findLine } from "./findLine";
import { load, openLive } from "./openSources";
import { showOrRefuse } from "./proposal";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withReadingOptions, withServiceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface VerdictOptions extends SourceOptions {
  readonly verdict: string;
  readonly metric: string;
  readonly value: string;
  readonly evidence: string;
  readonly date?: string;
  readonly yes: boolean;
}

export function defineVerdict(command: Command): Command {
  return withReadingOptions(withServiceOptions(command))
    .description("say what an outcome achieved: the measure, its value, the day and the evidence, on its page")
    .argument("<outcome>", "an outcome: its title, a part of it, or its key")
    .requiredOption("--verdict <verdict>", "achieved, partly or not-achieved")
    .requiredOption("--metric <name>", "the measure it rests on")
    .requiredOption("--value <value>", "its value, with the unit")
    .requiredOption("--evidence <words>", "what shows it")
    .option("--date <date>", "the day the value was taken; today when left out")
    .option("--yes", "carry it out; without it the plan is only shown", false);
}

export async function runVerdict(wanted: string, options: VerdictOptions, terminal: Terminal): Promise<ExitCode> {
  const { metric, value, evidence } = options;
  const verdict = verdicts.find((one) => one === options.verdict);
  if (verdict === undefined)
    throw usageRefusal(`--verdict ${options.verdict} is not known here.`, `It is one of ${verdicts.join(", ")}.`);
  const today = new Date().toISOString().slice(0, 10);
  const date = options.date === undefined ? today : dayOf("--date", options.date, today);
  const sources = await openLive(options);
  const loaded = await load(sources, options, terminal);
  const outcome = findLine(loaded.portfolio, wanted);
  if (outcome.kind !== "outcome")
    throw usageRefusal(`“${outcome.facts.title}” is a deliverable.`, "Only outcomes are achieved: name the outcome.");
  const words = { verdict, metric, value, date, evidence };
  return showOrRefuse(
    previewStatements(loaded, [{ kind: "verdict", outcome, words }]),
    loaded,
    sources,
    options,
    terminal,
  );
}
