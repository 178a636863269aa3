/** `throughline doctor`: the way from the address to the pages, step by step, with every guess explained. Writes nothing. */
import type { Command } from "commander";
import { connect } from "../adapters/node/connect";
import { diagnose, type Check, type DiagnosedWorld } from "../usecases/diagnose";
import { exitCode, type ExitCode } from "./exitCode";
import { openCheckout, readingOptions } from "./openSources";
import { usageRefusal } from "./refusal";
import { serviceOf, type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";
import { findToken, readStandardInput } from "./token";

export const defineDoctor = (command: Command): Command =>
  withSourceOptions(command).description("check connection, rights, process, wiki and pages, and explain every guess");

export async function runDoctor(options: SourceOptions, terminal: Terminal): Promise<ExitCode> {
  const checks = await diagnose(await worldOf(options), { ...readingOptions(options), wiki: options.wiki ?? null });
  for (const check of checks) terminal.print(checkText(check));
  return checks.some((check) => check.level === "problem") ? exitCode.findings : exitCode.done;
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
