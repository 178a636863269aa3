/**
 * `throughline close PAGE`: closes the period of a roadmap page, or of one group on it. Each outcome is achieved, carried
 * over or dropped; what is carried starts the next page. Shown as a plan, and written only with `--yes`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { FateOf } from "../domain/closing";
import { pagePath } from "../domain/ids";
import type { OutcomeLine } from "../domain/line";
import type { Plan } from "../sync/operation";
import type { Loaded } from "../usecases/loadPortfolio";
import { outcomesOfPeriod, previewClosing } from "../usecases/previewClosing";
import { collect } from "./collect";
import { showOrApply } from "./showOrApply";
import { dayOf } from "./day";
import { exitCode, type ExitCode } from "./exitCode";
import { fateOf, fatesOfText, type SaidFate } from "./fates";
import { loadPages, openLive } from "./openSources";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withReadingOptions, withServiceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface CloseOptions extends SourceOptions {
  readonly to?: string;
  readonly group?: string;
  readonly on?: string;
  readonly achieved: readonly string[];
  readonly carry: readonly string[];
  readonly drop: readonly string[];
  readonly decide?: string;
  readonly yes: boolean;
}

export function defineClose(command: Command): Command {
  return withReadingOptions(withServiceOptions(command))
    .description("close the period of a roadmap page: each outcome is achieved, carried over or dropped")
    .argument("<page>", "the page whose period ends, e.g. “/Roadmap 2026 Q3”")
    .option("--to <page>", "the page of the next period, which must not be there yet; needed when anything is carried")
    .option("--group <heading>", "only the outcomes below this heading; they get a page of their own as history")
    .option("--achieved <outcome>", "an outcome that was achieved; repeatable", collect, [])
    .option("--carry <outcome – why>", "an outcome that goes on, and why; repeatable", collect, [])
    .option("--drop <outcome – why>", "an outcome that is given up, and why; repeatable", collect, [])
    .option("--decide <file>", "a line for each: “achieved: #12”, “carried: #13 – why”, “dropped: Title – why”")
    .option("--on <date>", "the day it was decided; today when left out")
    .option("--yes", "carry it out; without it the plan is only shown", false);
}

export async function runClose(page: string, options: CloseOptions, terminal: Terminal): Promise<ExitCode> {
  const today = new Date().toISOString().slice(0, 10);
  const day = options.on === undefined ? today : dayOf("--on", options.on, today);
  const said = saidIn(options);
  const sources = await openLive(options);
  const loaded = await loadPages(sources, options, terminal);
  const plan = planOf(loaded, page, day, said, options);
  if (plan.operations.length === 0) {
    terminal.print("Nothing to do: this period is closed already.");
    return exitCode.done;
  }
  return showOrApply(plan, loaded, sources, options, terminal);
}

function planOf(loaded: Loaded, page: string, day: string, said: readonly SaidFate[], options: CloseOptions): Plan {
  const period = { page: rooted(page), group: options.group ?? null };
  const preview = previewClosing(loaded, {
    ...period,
    to: options.to === undefined ? null : rooted(options.to),
    day,
    fates: fatesOf(said, outcomesOfPeriod(loaded, period)),
  });
  if ("plan" in preview) return preview.plan;
  throw usageRefusal(
    preview.refused.join("\n  "),
    "Decide about each outcome with --achieved, --carry and --drop, or in a file with --decide.",
  );
}

const rooted = (page: string): ReturnType<typeof pagePath> => pagePath(`/${page.replace(/^\/+|\/+$/g, "")}`);

/** A period without outcomes (closed already, or not there) is answered by the plan, not by the names. */
function fatesOf(said: readonly SaidFate[], lines: readonly OutcomeLine[]): readonly FateOf[] {
  if (lines.length === 0) return [];
  const found = said.map((one) => fateOf(one, lines));
  const refused = found.flatMap((one) => ("refused" in one ? [one.refused] : []));
  if (refused.length > 0) throw usageRefusal(refused.join("\n  "), "throughline read lists the outcomes of the page.");
  return found.flatMap((one) => ("refused" in one ? [] : [one]));
}

function saidIn({ achieved, carry, drop, decide }: CloseOptions): readonly SaidFate[] {
  const lines = decide === undefined ? [] : fatesOfText(textOf(decide));
  const refused = lines.flatMap((line) => ("refused" in line ? [line.refused] : []));
  if (refused.length > 0)
    throw usageRefusal(refused.join("\n  "), "Write “achieved: #12”, “carried: #13 – why” or “dropped: Title – why”.");
  return [
    ...achieved.map((words): SaidFate => ({ fate: "achieved", words })),
    ...carry.map((words): SaidFate => ({ fate: "carried", words })),
    ...drop.map((words): SaidFate => ({ fate: "dropped", words })),
    ...lines.flatMap((line) => ("refused" in line ? [] : [line])),
  ];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageRefusal(`The decisions ${path.resolve(file)} cannot be read: ${reason}.`, "Name an existing file.");
  }
}
