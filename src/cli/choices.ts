/** What a person may choose on the command line about a plan that is yet to be made. */
import type { Command } from "commander";
import type { Plan } from "../sync/operation";
import type { Loaded } from "../usecases/loadPortfolio";
import { previewConfirmedSync } from "../usecases/previewConfirmedSync";
import { previewSync } from "../usecases/previewSync";
import { usageRefusal } from "./refusal";

const createScopes = ["none", "now", "committed", "all"] as const;

export interface ChoiceOptions {
  readonly create: string;
  readonly confirm: boolean;
}

export function withChoiceOptions(command: Command): Command {
  return command
    .option("--create <scope>", "tick the rows that create work items: none, now, committed or all", "none")
    .option("--confirm", "accept the present readings of pages, and write the settings rows that say so", false);
}

/** The plan of these choices. */
export function previewOf(loaded: Loaded, options: ChoiceOptions): Plan {
  const create = createScopeOf(options);
  return options.confirm ? previewConfirmedSync(loaded, { create }) : previewSync(loaded, { create });
}

/** Checked before anything is asked of a server. */
export function createScopeOf(options: ChoiceOptions): (typeof createScopes)[number] {
  const create = createScopes.find((scope) => scope === options.create);
  if (create !== undefined) return create;
  throw usageRefusal(`--create ${options.create} is not known.`, `It is one of ${createScopes.join(", ")}.`);
}
