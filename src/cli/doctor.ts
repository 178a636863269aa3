/**
 * `throughline doctor`: the way from the address to the pages, step by step, with every guess explained. Writes nothing.
 *
 * With `--assumptions` it explains the guesses of the local Azure DevOps instead, and what would settle each.
 */
import type { Command } from "commander";
import { connect } from "../adapters/node/connect";
import { diagnose, type Check, type DiagnosedWorld } from "../usecases/diagnose";
import { writeAssumptions } from "./assumptions";
import { exitCode, type ExitCode } from "./exitCode";
import { openCheckout, readingOptions } from "./openSources";
import { usageRefusal } from "./refusal";
import { serviceOf, type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";
import { findToken, readStandardInput } from "./token";

export interface DoctorOptions extends SourceOptions {
  readonly assumptions: boolean;
  readonly json: boolean;
}

export const defineDoctor = (command: Command): Command =>
  withSourceOptions(command)
    .description("check connection, rights, process, wiki and pages, and explain every guess")
    .option(
      "--assumptions",
      "print what the local Azure DevOps assumes without evidence, and what would settle it",
      false,
    )
    .option("--json", "print one JSON list", false);

export async function runDoctor(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.assumptions) return await printAssumptions(options, terminal);
  const checks = await diagnose(await worldOf(options), { ...readingOptions(options), wiki: options.wiki ?? null });
  if (options.json) terminal.print(JSON.stringify(checks));
  else for (const check of checks) terminal.print(checkText(check));
  return checks.some((check) => check.level === "problem") ? exitCode.findings : exitCode.done;
}

/** Asks a local service that is opened for the question and leaves nothing behind. */
async function printAssumptions({ json }: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  // Loaded here only: no other check needs the database.
  const { listAssumptions } = await import("../local/listAssumptions");
  const assumptions = await listAssumptions();
  terminal.print(json ? JSON.stringify(assumptions) : writeAssumptions(assumptions));
  return exitCode.done;
}

async function worldOf(options: SourceOptions): Promise<DiagnosedWorld> {
  const service = serviceOf(options);
  const pages = options.wikiDir === undefined ? null : openCheckout(options.wikiDir);
  if (service === null) {
    if (pages === null || options.wikiDir === undefined) {
      throw usageRefusal("Nothing to look at was named.", "Name --wiki-dir DIR, or --org URL --project NAME.");
    }
    return { wikiStore: pages, workItemStore: null, org: options.wikiDir, who: null };
  }
  const token = await findToken({
    tokenStdin: options.tokenStdin,
    environment: process.env,
    readInput: readStandardInput,
  });
  const connection = await connect({
    ...service,
    token: token.value,
    bearer: token.bearer,
    allowHosts: options.allowHost,
  });
  return {
    wikiStore: pages ?? connection.wikiStore,
    workItemStore: connection.workItemStore,
    org: connection.org,
    who: connection.who,
  };
}

const marks: Readonly<Record<Check["level"], string>> = { ok: "ok     ", note: "note   ", problem: "PROBLEM" };

const checkText = ({ level, topic, message, help }: Check): string =>
  `${marks[level]} ${topic}: ${message}${help === null ? "" : `\n        ${help}`}`;
