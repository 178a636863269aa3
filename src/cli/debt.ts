/** `throughline debt`: the debt portfolio; with `--class`, the plan that classifies entries on their pages and items by a tag. */
import type { Command } from "commander";
import { debtDocument, debtText } from "../report/debtDocument";
import { documentJson } from "../report/documentJson";
import { itemsWithFlow, loadDebt, type LoadedDebt, loadFlow } from "../usecases/loadDebt";
import { previewClasses } from "../usecases/previewClasses";
import { collect } from "./collect";
import { exitCode, type ExitCode } from "./exitCode";
import { load, openLive, openSources } from "./openSources";
import { formatOf, putOut } from "./output";
import { named, showOrRefuse } from "./proposal";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface DebtOptions extends SourceOptions {
  readonly class: readonly string[];
  readonly flow: boolean;
  readonly yes: boolean;
  readonly format: string;
  readonly out?: string;
}

export function defineDebt(command: Command): Command {
  return withSourceOptions(command)
    .description("the debt portfolio: by class, its share of the work against the window, and the outcomes it touches")
    .option("--class <entry = class>", "classify an entry; repeatable", collect, [])
    .option("--flow", "read the history of its work items for cycle time and reopened work: one request an item", false)
    .option("--yes", "carry it out; without it the plan is only shown", false)
    .option("--format <format>", "text or json, for the list", "text")
    .option("--out <file>", "write the list to a file");
}

export async function runDebt(options: DebtOptions, terminal: Terminal): Promise<ExitCode> {
  const day = new Date().toISOString().slice(0, 10);
  if (options.class.length > 0) {
    const sources = await openLive(options);
    const loaded = await load(sources, options, terminal);
    const { debt } = await loadDebt(loaded, sources.workItemStore, day);
    const plan = previewClasses(loaded, debt, classesIn(options.class, debt));
    return showOrRefuse(plan, loaded, sources, options, terminal);
  }
  const format = formatOf(options.format, ["text", "json"]);
  const sources = await openSources(options);
  const loaded = await load(sources, options, terminal);
  const { debt, incidents, unread } = await loadDebt(loaded, sources.workItemStore, day);
  noteUnread(unread, terminal);
  const flows =
    options.flow && sources.workItemStore !== null
      ? await loadFlow(itemsWithFlow(debt, loaded), sources.workItemStore)
      : null;
  const document = debtDocument(debt, incidents, flows);
  putOut(format === "json" ? documentJson(document) : debtText(document), options.out, terminal);
  return exitCode.done;
}

/** What the settings page names and nobody could run. */
export function noteUnread(queries: readonly string[], terminal: Terminal): void {
  for (const query of queries)
    terminal.note(
      `The saved query ${query} of the settings page could not be run, so the debt it lists is not counted. Check its id and who may see it.`,
    );
}

function classesIn(said: readonly string[], { records }: LoadedDebt["debt"]): ReadonlyMap<string, string> {
  return new Map(
    said.map((words) => {
      const at = words.lastIndexOf("=");
      const [title, to] = [words.slice(0, at).trim(), words.slice(at + 1).trim()];
      if (at < 0 || title === "" || to === "")
        throw usageRefusal(`“${words}” says no entry and class.`, "Write --class “Old runtime = safety”.");
      return [named(records, (record) => record.title, title, "entry").id, to] as const;
    }),
  );
}
