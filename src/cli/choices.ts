/** What a person may choose on the command line about a plan that is yet to be made. */
import type { Command } from "commander";
import type { Plan } from "../sync/operation";
import type { Loaded } from "../usecases/loadPortfolio";
import { previewConfirmedSync } from "../usecases/previewConfirmedSync";
import type { HistorySources } from "../usecases/conflictHistories";
import { previewSync } from "../usecases/previewSync";
import { previewWithEvidence } from "../usecases/previewWithEvidence";
import { usageRefusal } from "./refusal";

const createScopes = ["none", "now", "committed", "all"] as const;

export interface ChoiceOptions {
  readonly create: string;
  readonly confirm: boolean;
  readonly validate: boolean;
}

export function withChoiceOptions(command: Command): Command {
  return command
    .option("--create <scope>", "tick the rows that create work items: none, now, committed or all", "none")
    .option("--confirm", "accept the present readings of pages, and write the settings rows that say so", false)
    .option(
      "--validate",
      "ask the service about each ticked change of an existing item too, not only about new items",
      false,
    );
}

/**
 * The plan of these choices, with what the service says it would refuse and what history says about conflicts; `--validate` has it
 * asked about changes of existing items too.
 */
export async function previewOf(loaded: Loaded, sources: HistorySources, options: ChoiceOptions): Promise<Plan> {
  const create = createScopeOf(options);
  const preview = options.confirm ? previewConfirmedSync : previewSync;
  const { plan } = await previewWithEvidence(loaded, sources, (evidence) => preview(loaded, { create }, evidence), {
    changes: options.validate,
  });
  return plan;
}

/** Checked before anything is asked of a server. */
export function createScopeOf(options: ChoiceOptions): (typeof createScopes)[number] {
  const create = createScopes.find((scope) => scope === options.create);
  if (create !== undefined) return create;
  throw usageRefusal(`--create ${options.create} is not known.`, `It is one of ${createScopes.join(", ")}.`);
}
