/** A plan of what a person said about a page: refused where nothing of it can be made, else shown or carried out. */
import { plainWords } from "../domain/plainWords";
import type { Plan } from "../sync/operation";
import type { Loaded } from "../usecases/loadPortfolio";
import { showOrApply } from "./showOrApply";
import { exitCode, type ExitCode } from "./exitCode";
import type { LiveSources } from "./openSources";
import { usageRefusal } from "./refusal";
import type { SourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export async function showOrRefuse(
  plan: Plan,
  loaded: Loaded,
  sources: LiveSources,
  options: SourceOptions & { readonly yes: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const said = plan.diagnostics.map(({ message, help }) => `${message} ${help}`);
  if (plan.operations.length === 0) {
    if (said.length > 0) throw usageRefusal(said.join("\n  "), "");
    terminal.print("Nothing to do: the pages say so already.");
    return exitCode.done;
  }
  for (const sentence of said) terminal.note(sentence);
  return showOrApply(plan, loaded, sources, options, terminal);
}

/** The one thing these words name: its whole title, else a part of it. In doubt it asks by refusing. */
export function named<Thing>(
  things: readonly Thing[],
  titleOf: (thing: Thing) => string,
  wanted: string,
  noun: string,
): Thing {
  const whole = things.filter((thing) => plainWords(titleOf(thing)) === plainWords(wanted));
  const found =
    whole.length > 0 ? whole : things.filter((thing) => plainWords(titleOf(thing)).includes(plainWords(wanted)));
  const [only, ...others] = found;
  if (only === undefined)
    throw usageRefusal(`No ${noun} is called “${wanted}”.`, `There is: ${things.map(titleOf).join("; ") || "none"}.`);
  if (others.length > 0)
    throw usageRefusal(`“${wanted}” may be any of: ${found.map(titleOf).join("; ")}.`, "Write more of the title.");
  return only;
}
