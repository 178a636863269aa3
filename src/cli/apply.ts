/**
 * `throughline apply [plan]`: carries out the ticked rows of a plan that was reviewed, or of one made now and shown first.
 * Nothing is written before a person said yes at the terminal or with `--yes`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { type ReadPlan, readPlanDocument } from "../report/planDocument";
import { readPlanMarkdown } from "../report/planMarkdown";
import { planRows } from "../report/planRows";
import { planText } from "../report/planText";
import { nextSteps } from "../report/portfolioText";
import { summaryWords, verbOf } from "../report/planWords";
import type { OperationId, Plan } from "../sync/operation";
import { tickReviewed } from "../usecases/tickRows";
import { applyAndTell, conflictsLeft } from "./applyRun";
import { type ChoiceOptions, createScopeOf, previewOf, refuseChoicesBeside, withChoiceOptions } from "./choices";
import { exitCode, type ExitCode } from "./exitCode";
import { load, type LiveSources, openLive, readingOptions } from "./openSources";
import { Refusal, usageRefusal } from "./refusal";
import { type SourceOptions, withReadingOptions, withServiceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface ApplyOptions extends SourceOptions, ChoiceOptions {
  readonly yes: boolean;
}

export function defineApply(command: Command): Command {
  return withChoiceOptions(withReadingOptions(withServiceOptions(command)))
    .description("carry out the ticked rows of a plan: one that was reviewed, or one made now and shown first")
    .argument("[plan]", "a plan as JSON, or as Markdown with its boxes ticked")
    .option("--yes", "do not ask", false);
}

export async function runApply(file: string | undefined, options: ApplyOptions, terminal: Terminal): Promise<ExitCode> {
  createScopeOf(options);
  if (file !== undefined) refuseChoicesBeside(file, options);
  const reviewed = file === undefined ? null : readPlanFile(file);
  if (!options.yes && !terminal.interactive) {
    throw usageRefusal("There is nobody to ask whether to apply.", "Look at throughline plan first, then say --yes.");
  }
  const sources = await openLive(options);
  if (reviewed !== null) checkTarget(reviewed.plan, sources);
  const { plan, strategy, steps } =
    reviewed === null ? await planNow(sources, options, terminal) : { plan: reviewed.plan, strategy: null, steps: [] };
  terminal.note(planText(plan, steps));
  const ticked = plan.operations.filter((operation) => operation.ticked);
  tellUnticked(plan, reviewed?.asked ?? new Set(), terminal);
  if (ticked.length === 0) return nothingTicked(plan, steps.length > 0, terminal);
  if (!options.yes && !(await terminal.ask(`Apply ${ticked.length} rows?`))) {
    terminal.note("Nothing was written.");
    return exitCode.done;
  }
  return applyAndTell(plan, strategy, sources, readingOptions(options), terminal);
}

/** A plan of what is there now, and what to do where it has nothing to plan for. */
async function planNow(sources: LiveSources, options: ApplyOptions, terminal: Terminal) {
  const loaded = await load(sources, options, terminal);
  const { portfolio } = loaded;
  return { plan: await previewOf(loaded, sources, options), strategy: portfolio.strategy, steps: nextSteps(portfolio) };
}

interface ReviewedPlan {
  readonly plan: Plan;
  /** Rows the file ticks; of the plan's, those that need no row the file leaves unticked are ticked. */
  readonly asked: ReadonlySet<OperationId>;
}

function readPlanFile(file: string): ReviewedPlan {
  const read = parse(readText(file));
  if (read.kind === "unreadable") {
    throw usageRefusal(
      `${path.resolve(file)} is not a plan that can be applied. ${read.message}`,
      "Write one with throughline plan --out plan.json (or plan.md), tick its rows, and apply that file.",
    );
  }
  const asked = read.plan.operations.filter((operation) => operation.ticked).map((operation) => operation.id);
  return { plan: tickReviewed(read.plan, asked), asked: new Set(asked) };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageRefusal(`The plan ${path.resolve(file)} cannot be read: ${reason}.`, "Name an existing plan.");
  }
}

/** JSON starts with a brace; everything else is taken for Markdown. */
const parse = (text: string): ReadPlan =>
  text.trimStart().startsWith("{") ? readPlanDocument(text) : readPlanMarkdown(text);

const sameAddress = (a: string, b: string): boolean => {
  const plain = (text: string): string => text.toLowerCase().replace(/\/+$/, "");
  return plain(a) === plain(b);
};

/** A plan is for one wiki of one project; applied elsewhere it would create everything a second time. */
function checkTarget({ target }: Plan, { org, wiki }: LiveSources): void {
  const differs =
    !sameAddress(target.org, org) ||
    target.project.toLowerCase() !== wiki.projectName.toLowerCase() ||
    target.wiki !== wiki.name;
  if (!differs) return;
  throw new Refusal(
    `The plan is for the wiki ${target.wiki} in ${target.org} ${target.project}, not for ${wiki.name} in ${org} ${wiki.projectName}.`,
    "Nothing was written.",
    "Name the organisation, project and wiki the plan was made for, or make a plan for this one.",
    exitCode.usage,
  );
}

/** What is left out is named, so that nobody believes it was done. */
function tellUnticked(plan: Plan, asked: ReadonlySet<OperationId>, terminal: Terminal): void {
  const unticked = planRows(plan.operations).flatMap(({ row }) => (row.ticked ? [] : [row]));
  if (unticked.length === 0) return;
  terminal.note(`Not ticked, so left alone: ${unticked.length} rows.`);
  for (const operation of unticked) {
    const waits = asked.has(operation.id) ? " (ticked itself, but not a row it needs)" : "";
    terminal.note(`  ${verbOf(operation)}: ${operation.subject.title}${waits}`);
  }
}

function nothingTicked(plan: Plan, withoutOutcomes: boolean, terminal: Terminal): ExitCode {
  if (conflictsLeft(plan).length > 0) {
    terminal.print("Nothing was written: what is left are conflicts, which somebody has to decide.");
    return exitCode.findings;
  }
  terminal.print(
    plan.operations.length === 0
      ? withoutOutcomes
        ? "Nothing to do: there are no outcomes to work on."
        : summaryWords(plan)
      : "Nothing was written: no row is ticked. Rows that create work items wait for --create now|committed|all, rows of pages nobody confirmed for --confirm, all others for a tick in a file (throughline plan --out plan.md).",
  );
  return exitCode.done;
}
