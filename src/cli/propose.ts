/**
 * `throughline propose idea|outcome TITLE`: a way in for everyone. Shown as a page edit in a plan and written with `--yes`;
 * `--text` gives the words to send to somebody who may write.
 */
import type { Command } from "commander";
import type { Loaded } from "../usecases/loadPortfolio";
import { previewProposal, type Suggestion, suggestionText } from "../usecases/previewProposal";
import { showOrApply } from "./showOrApply";
import { exitCode, type ExitCode } from "./exitCode";
import { loadPages, openLive } from "./openSources";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withReadingOptions, withServiceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface ProposeOptions extends SourceOptions {
  readonly stream?: string;
  readonly because?: string;
  readonly by?: string;
  readonly text: boolean;
  readonly yes: boolean;
}

export function definePropose(command: Command): Command {
  return withReadingOptions(withServiceOptions(command))
    .description("propose an idea or an outcome: an edit of the stream's page of ideas or its roadmap")
    .argument("<kind>", "idea or outcome")
    .argument("<title>", "a few words")
    .option("--stream <name>", "the stream it belongs to; not needed where there is one only")
    .option("--because <sentence>", "what you believe (idea), or what changes for customers (outcome)")
    .option("--by <name>", "who proposes it")
    .option("--text", "only print the words, for a comment or a pull request", false)
    .option("--yes", "carry it out; without it the plan is only shown", false);
}

export async function runPropose(
  kind: string,
  title: string,
  options: ProposeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (kind !== "idea" && kind !== "outcome")
    throw usageRefusal(`“${kind}” cannot be proposed.`, "Propose an idea or an outcome.");
  const said: Omit<Suggestion, "stream"> = {
    kind,
    title,
    sentence: options.because ?? null,
    owner: options.by ?? null,
    day: new Date().toISOString().slice(0, 10),
  };
  if (options.text) {
    terminal.print(suggestionText({ ...said, stream: "" }));
    return exitCode.done;
  }
  const sources = await openLive(options);
  const loaded = await loadPages(sources, options, terminal);
  const preview = previewProposal(loaded, { ...said, stream: streamOf(loaded, options.stream) });
  if ("refused" in preview)
    throw usageRefusal(preview.refused, "With --text you get the words to send to somebody who may write there.");
  return showOrApply(preview.plan, loaded, sources, options, terminal);
}

/** Key of the stream a person names, by its name or key. */
function streamOf({ portfolio }: Loaded, wanted: string | undefined): string {
  const { streams } = portfolio.strategy;
  const names = streams.map(({ name }) => name).join(", ");
  const found = streams.filter(
    ({ key, name }) => wanted === undefined || [key, name.toLowerCase()].includes(wanted.toLowerCase()),
  );
  const [only, ...others] = found;
  if (only === undefined)
    throw usageRefusal(
      streams.length === 0 ? "The wiki has no strategy yet." : `There is no stream “${wanted ?? ""}”.`,
      streams.length === 0 ? "Start one with throughline init." : `The streams are ${names}.`,
    );
  if (others.length > 0) throw usageRefusal("There are several streams.", `Name one with --stream: ${names}.`);
  return only.key;
}
