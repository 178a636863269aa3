/** `throughline idea`: ideas by lane; with a title and `--promote`, the plan that makes one an outcome of a roadmap page. */
import type { Command } from "commander";
import { lanedIdeas, roadmapsFor } from "../domain/ideas";
import { pagePath } from "../domain/ids";
import { documentJson } from "../report/documentJson";
import { ideasDocument, ideasText } from "../report/ideasDocument";
import { previewStatements } from "../usecases/previewStatements";
import { exitCode, type ExitCode } from "./exitCode";
import { loadPages, openLive, openSources } from "./openSources";
import { formatOf, putOut } from "./output";
import { named, showOrRefuse } from "./proposal";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface IdeaOptions extends SourceOptions {
  readonly promote: boolean;
  readonly to?: string;
  readonly group?: string;
  readonly yes: boolean;
  readonly format: string;
  readonly out?: string;
}

export function defineIdea(command: Command): Command {
  return withSourceOptions(command)
    .description("ideas by lane, the oldest in validation first; --promote makes one an outcome of a roadmap page")
    .argument("[title]", "the idea to promote, or a part of its title")
    .option("--promote", "write it to the roadmap and say with the idea what became of it", false)
    .option("--to <page>", "the roadmap page; that of the idea's stream when left out")
    .option("--group <heading>", "the group on the page, e.g. “Next”; behind its last outcome when left out")
    .option("--yes", "carry it out; without it the plan is only shown", false)
    .option("--format <format>", "text or json, for the list", "text")
    .option("--out <file>", "write the list to a file");
}

export async function runIdea(title: string | undefined, options: IdeaOptions, terminal: Terminal): Promise<ExitCode> {
  const day = new Date().toISOString().slice(0, 10);
  if (title === undefined || !options.promote) {
    if (title !== undefined || options.promote)
      throw usageRefusal("Promoting takes a title and --promote.", "Leave both out to list the ideas.");
    const format = formatOf(options.format, ["text", "json"]);
    const { portfolio } = await loadPages(await openSources(options), options, terminal);
    const document = ideasDocument(lanedIdeas(portfolio, day));
    putOut(format === "json" ? documentJson(document) : ideasText(document), options.out, terminal);
    return exitCode.done;
  }
  const sources = await openLive(options);
  const loaded = await loadPages(sources, options, terminal);
  const found = named(lanedIdeas(loaded.portfolio, day), (one) => one.idea.title, title, "idea");
  const { idea } = found;
  const to =
    options.to === undefined
      ? roadmapsFor(loaded.portfolio, found.streamKey)[0]?.path
      : pagePath(`/${options.to.replace(/^\/+|\/+$/g, "")}`);
  if (to === undefined) throw usageRefusal("There is no roadmap page to promote it to.", "Name one with --to PAGE.");
  const horizon = options.group ?? null;
  return showOrRefuse(
    previewStatements(loaded, [{ kind: "promote", idea, to, horizon, day }]),
    loaded,
    sources,
    options,
    terminal,
  );
}
