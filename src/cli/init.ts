/** `throughline init`: starter pages in a folder or a wiki. Shows them, and writes them only with `--yes`; never over a page. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { Plan } from "../sync/operation";
import { startFiles } from "../usecases/startFiles";
import { startPages } from "../usecases/startPages";
import { applyAndTell } from "./applyRun";
import { collect } from "./collect";
import { exitCode, type ExitCode } from "./exitCode";
import { loadPages, openLive, readingOptions } from "./openSources";
import { Refusal, usageRefusal } from "./refusal";
import { serviceOf, type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface InitOptions extends SourceOptions {
  readonly stream: readonly string[];
  readonly yes: boolean;
}

export function defineInit(command: Command): Command {
  return withSourceOptions(command)
    .description(
      "write starter pages for mission, vision, strategy, roadmap, metrics, ideas, debt, risks, guardrails, decisions and reviews",
    )
    .option("--stream <name>", "a stream with pages of its own, e.g. Technology; repeatable", collect, [])
    .option("--yes", "write them; without it they are only listed", false);
}

export async function runInit(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const unusable = options.stream.find((name) => !/^[^/\\#.\p{Cc}][^/\\#\p{Cc}]*$/u.test(name));
  if (unusable !== undefined) {
    throw usageRefusal(
      `“${unusable}” cannot be the title of a page.`,
      "Use a title without / \\ and #, not starting with a dot.",
    );
  }
  if (options.wikiDir !== undefined) return initFolder(path.resolve(options.wikiDir), options, terminal);
  if (serviceOf(options) === null) {
    throw usageRefusal(
      "No place for the pages was named.",
      "Name a folder with --wiki-dir DIR, or a wiki with --org URL --project NAME.",
    );
  }
  return initWiki(options, terminal);
}

function initFolder(folder: string, options: InitOptions, terminal: Terminal): ExitCode {
  const target = { org: "", project: "", wiki: folder, version: "" };
  const files = startFiles(startPages({ target, existing: new Set(), streams: options.stream }));
  const missing = files.filter(({ file }) => !existsSync(path.join(folder, file)));
  if (
    !announce(
      missing.map(({ file }) => path.join(folder, file)),
      options,
      terminal,
    )
  )
    return exitCode.done;
  try {
    for (const { file, text } of missing) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text, { flag: "wx" });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `The starter pages could not all be written: ${reason}.`,
      "Pages listed before it were written; none was overwritten.",
      "Make the folder writable and run this again; what exists is left alone.",
      exitCode.partly,
    );
  }
  terminal.print(`${missing.length} pages written. Fill them in, commit and push them.`);
  return exitCode.done;
}

async function initWiki(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const sources = await openLive(options);
  const { portfolio } = await loadPages(sources, options, terminal);
  const { wiki, org } = sources;
  const plan: Plan = startPages({
    target: { org, project: wiki.projectName, wiki: wiki.name, version: wiki.version },
    existing: new Set(portfolio.strategy.pages.map((page) => page.path)),
    streams: options.stream,
  });
  const pages = plan.operations.map(({ subject }) => subject.page ?? subject.title);
  if (!announce(pages, options, terminal)) return exitCode.done;
  return applyAndTell(plan, portfolio.strategy, sources, readingOptions(options), terminal);
}

/** Lists what is to be written; `true` when it may be. */
function announce(pages: readonly string[], options: InitOptions, terminal: Terminal): boolean {
  if (pages.length === 0) {
    terminal.print("Nothing to do: the starter pages are there already.");
    return false;
  }
  terminal.note(options.yes ? "Writing:" : "These pages would be written:");
  for (const page of pages) terminal.note(`  ${page}`);
  if (!options.yes) terminal.print("Nothing was written. Say --yes to write them.");
  return options.yes;
}
