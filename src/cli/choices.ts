/** What a person may choose on the command line about a plan that is yet to be made. */
import type { Command } from "commander";
import type { Plan } from "../sync/operation";
import type { Loaded } from "../usecases/loadPortfolio";
import { previewConfirmedSync } from "../usecases/previewConfirmedSync";
import type { HistorySources } from "../usecases/conflictHistories";
import { previewSync } from "../usecases/previewSync";
import { previewWithEvidence } from "../usecases/previewWithEvidence";
import { resolutionsOf } from "../usecases/resolutionsOf";
import { collect } from "./collect";
import { usageRefusal } from "./refusal";
import { answersAny, answersTo, type ResolutionOptions } from "./resolutions";

const createScopes = ["none", "now", "committed", "all"] as const;

export interface ChoiceOptions extends ResolutionOptions {
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
    )
    .option("--keep-wiki <conflict>", "decide a conflict for the page: LINE/FACT, LINE or all; repeatable", collect, [])
    .option(
      "--keep-board <conflict>",
      "decide a conflict for the work item: LINE/FACT, LINE or all; repeatable",
      collect,
      [],
    )
    .option(
      "--set <conflict=value>",
      "decide a conflict by a value for both: LINE/FACT=VALUE; repeatable",
      collect,
      [],
    );
}

/**
 * The plan of these choices, with what the service says it would refuse and what history says about conflicts; `--validate` has it
 * asked about changes of existing items too.
 */
export async function previewOf(loaded: Loaded, sources: HistorySources, options: ChoiceOptions): Promise<Plan> {
  const create = createScopeOf(options);
  const preview = options.confirm ? previewConfirmedSync : previewSync;
  const resolutions = resolutionsOf(
    answersAny(options) ? answersTo(preview(loaded, { create }).conflicts, options) : new Map(),
  );
  const { plan } = await previewWithEvidence(
    loaded,
    sources,
    (evidence) => preview(loaded, { create, resolutions }, evidence),
    { changes: options.validate },
  );
  return plan;
}

/** A plan in a file has its choices made; saying others beside it would be taken for more than it is. */
export function refuseChoicesBeside(file: string, options: ChoiceOptions): void {
  const chosen = options.create !== "none" || options.confirm || options.validate || answersAny(options);
  if (!chosen) return;
  throw usageRefusal(
    `The choices of ${file} were made when it was written; --create, --confirm, --validate, --keep-wiki, --keep-board and --set are for a plan made now.`,
    "Say them to throughline plan --out and apply that file, or leave the file out.",
  );
}

/** Checked before anything is asked of a server. */
export function createScopeOf(options: ChoiceOptions): (typeof createScopes)[number] {
  const create = createScopes.find((scope) => scope === options.create);
  if (create !== undefined) return create;
  throw usageRefusal(`--create ${options.create} is not known.`, `It is one of ${createScopes.join(", ")}.`);
}
