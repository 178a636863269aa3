/**
 * The command line: its commands, and the one place where the end of a command becomes an exit code and an error becomes
 * what happened, what it means and what to do.
 */
import { Command, CommanderError } from "commander";
import { type ApplyOptions, defineApply, runApply } from "./apply";
import { type CheckOptions, defineCheck, runCheck } from "./check";
import { type CloseOptions, defineClose, runClose } from "./close";
import { defineDebt, type DebtOptions, runDebt } from "./debt";
import { defineDoctor, type DoctorOptions, runDoctor } from "./doctor";
import { defineEngagement, type EngagementOptions, runEngagement } from "./engagement";
import { exitCode, type ExitCode } from "./exitCode";
import { defineIdea, type IdeaOptions, runIdea } from "./idea";
import { defineInit, type InitOptions, runInit } from "./init";
import { defineLink, defineUnlink, runLink, runUnlink } from "./link";
import { defineMetric, type MetricOptions, runMetric } from "./metric";
import { definePlan, type PlanOptions, runPlan } from "./plan";
import { definePrepare, type PrepareOptions, runPrepare } from "./prepare";
import { definePropose, type ProposeOptions, runPropose } from "./propose";
import { definePriority, type PriorityOptions, runPriority } from "./priority";
import { defineRead, type ReadOptions, runRead } from "./read";
import { defineReport, type ReportOptions, runReport } from "./report";
import { defineReview, type ReviewCommandOptions, runReview } from "./review";
import { defineServe, runServe, type ServeCommandOptions } from "./serve";
import type { SourceOptions } from "./sourceOptions";
import { refusalOf, refusalText } from "./refusal";
import { processTerminal, type Terminal } from "./terminal";
import { defineVerdict, runVerdict, type VerdictOptions } from "./verdict";
import { defineUndo, runUndo, type UndoOptions } from "./undo";
import { defineUninstall, runUninstall, type UninstallOptions } from "./uninstall";

declare const THROUGHLINE_VERSION: string;

/** Runs one command and answers how it ended. Never rejects. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const program = programOf(terminal, (result) => (code = result));
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return failed(error, terminal);
  }
}

function failed(error: unknown, terminal: Terminal): ExitCode {
  // Commander has said it already, through the same printer.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  const refusal = refusalOf(error);
  if (refusal !== null) {
    terminal.note(refusalText(refusal));
    return refusal.code;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.note(
    `throughline: something went wrong that should not.\n  ${details}\n  Please report it with the lines above; run throughline doctor to see how far it gets.`,
  );
  return exitCode.partly;
}

function programOf(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  const program = new Command("throughline")
    .description("Keeps a team's strategy and its work on one line.")
    .version(THROUGHLINE_VERSION, "--version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.print(text), writeErr: (text) => terminal.note(text) })
    .showHelpAfterError("(--help shows the options)")
    .addHelpText("after", exitCodesHelp);
  const command = (name: string): Command => program.command(name).exitOverride();

  defineReport(command("report")).action(async (options: ReportOptions) => ended(await runReport(options, terminal)));
  defineReview(command("review")).action(async (options: ReviewCommandOptions) =>
    ended(await runReview(options, terminal)),
  );
  definePrepare(command("prepare")).action(async (options: PrepareOptions) =>
    ended(await runPrepare(options, terminal)),
  );
  defineEngagement(command("engagement")).action(async (options: EngagementOptions) =>
    ended(await runEngagement(options, terminal)),
  );
  definePropose(command("propose")).action(async (kind: string, title: string, options: ProposeOptions) =>
    ended(await runPropose(kind, title, options, terminal)),
  );
  defineRead(command("read")).action(async (options: ReadOptions) => ended(await runRead(options, terminal)));
  defineCheck(command("check")).action(async (options: CheckOptions) => ended(await runCheck(options, terminal)));
  definePlan(command("plan")).action(async (options: PlanOptions) => ended(await runPlan(options, terminal)));
  defineApply(command("apply")).action(async (plan: string | undefined, options: ApplyOptions) =>
    ended(await runApply(plan, options, terminal)),
  );
  defineLink(command("link")).action(async (line: string, id: string, options: SourceOptions) =>
    ended(await runLink(line, id, options, terminal)),
  );
  defineUnlink(command("unlink")).action(async (line: string, id: string, options: SourceOptions) =>
    ended(await runUnlink(line, id, options, terminal)),
  );
  defineUndo(command("undo")).action(async (run: string | undefined, options: UndoOptions) =>
    ended(await runUndo(run, options, terminal)),
  );
  defineClose(command("close")).action(async (page: string, options: CloseOptions) =>
    ended(await runClose(page, options, terminal)),
  );
  defineMetric(command("metric")).action(async (name: string | undefined, options: MetricOptions) =>
    ended(await runMetric(name, options, terminal)),
  );
  defineVerdict(command("verdict")).action(async (outcome: string, options: VerdictOptions) =>
    ended(await runVerdict(outcome, options, terminal)),
  );
  defineIdea(command("idea")).action(async (title: string | undefined, options: IdeaOptions) =>
    ended(await runIdea(title, options, terminal)),
  );
  defineDebt(command("debt")).action(async (options: DebtOptions) => ended(await runDebt(options, terminal)));
  definePriority(command("priority")).action(async (options: PriorityOptions) =>
    ended(await runPriority(options, terminal)),
  );
  defineInit(command("init")).action(async (options: InitOptions) => ended(await runInit(options, terminal)));
  defineUninstall(command("uninstall")).action(async (options: UninstallOptions) =>
    ended(await runUninstall(options, terminal)),
  );
  defineServe(command("serve")).action(async (options: ServeCommandOptions) =>
    ended(await runServe(options, terminal)),
  );
  defineDoctor(command("doctor")).action(async (options: DoctorOptions) => ended(await runDoctor(options, terminal)));
  return program;
}

const exitCodesHelp = `
Exit codes: 0 done, 1 findings past the gate or conflicts left, 2 wrong usage or unreadable input,
3 not reachable, not signed in or not allowed, 4 partly applied, 5 the plan is stale.`;
