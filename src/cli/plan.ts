/** `throughline plan`: what a sync would do, as a document that can be reviewed and applied later. Writes nothing. */
import type { Command } from "commander";
import { documentJson } from "../report/documentJson";
import { planDocument } from "../report/planDocument";
import { planMarkdown } from "../report/planMarkdown";
import { planText } from "../report/planText";
import { nextSteps } from "../report/portfolioText";
import type { Plan } from "../sync/operation";
import type { Loaded } from "../usecases/loadPortfolio";
import { pagePatch } from "../usecases/pagePatch";
import { type ChoiceOptions, createScopeOf, previewOf, withChoiceOptions } from "./choices";
import { exitCode, type ExitCode } from "./exitCode";
import { load, openSources } from "./openSources";
import { formatOf, putOut } from "./output";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface PlanOptions extends SourceOptions, ChoiceOptions {
  readonly format?: string;
  readonly out?: string;
  readonly patch?: string;
}

export function definePlan(command: Command): Command {
  return withChoiceOptions(withSourceOptions(command))
    .description("show what a sync would do, row by row, and what it would cause")
    .option("--format <format>", "text, json or markdown (json when --out names a .json file, markdown for .md)")
    .option("--patch <file>", "write the ticked page edits as a patch for a pull request")
    .option("--out <file>", "write the plan to a file, for throughline apply");
}

export async function runPlan(options: PlanOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options.format ?? formatByName(options.out), ["text", "json", "markdown"]);
  createScopeOf(options);
  const sources = await openSources(options);
  const loaded = await load(sources, options, terminal);
  const plan = await previewOf(loaded, sources, options);
  if (options.patch !== undefined) putPatch(loaded, plan, options.patch, terminal);
  putOut(planAs(format, plan, nextSteps(loaded.portfolio)), options.out, terminal);
  return exitCode.done;
}

/** What is not in the patch is named, so that nobody believes it was. */
function putPatch(loaded: Loaded, plan: Plan, file: string, terminal: Terminal): void {
  const { text, rows, left } = pagePatch(loaded, plan);
  putOut(text, file, terminal);
  terminal.note(`${rows.length} of the ticked page edits are in the patch ${file}; take it in with git apply.`);
  const titles = new Map(plan.operations.map((operation) => [operation.id, operation.subject.title]));
  for (const { row, reason } of left) terminal.note(`  not in it: ${titles.get(row) ?? row} — ${reason}`);
}

function formatByName(file: string | undefined): "text" | "json" | "markdown" {
  if (file?.endsWith(".json") === true) return "json";
  return file?.endsWith(".md") === true ? "markdown" : "text";
}

function planAs(format: "text" | "json" | "markdown", plan: Plan, steps: readonly string[]): string {
  switch (format) {
    case "text":
      return planText(plan, steps);
    case "json":
      return documentJson(planDocument(plan));
    case "markdown":
      return planMarkdown(plan);
  }
}
