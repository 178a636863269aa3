/** A plan of a command that writes only with `--yes`: shown, and carried out where that was said. */
import { planText } from "../report/planText";
import type { Plan } from "../sync/operation";
import type { Loaded } from "../usecases/loadPortfolio";
import { applyAndTell } from "./applyRun";
import { exitCode, type ExitCode } from "./exitCode";
import { type LiveSources, readingOptions } from "./openSources";
import type { SourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export async function showOrApply(
  plan: Plan,
  { portfolio }: Loaded,
  sources: LiveSources,
  options: SourceOptions & { readonly yes: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  if (!options.yes) {
    terminal.print(planText(plan));
    terminal.print("Nothing was written. Say --yes to carry this out.");
    return exitCode.done;
  }
  terminal.note(planText(plan));
  return applyAndTell(plan, portfolio.strategy, sources, readingOptions(options), terminal);
}
