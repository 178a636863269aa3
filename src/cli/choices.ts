/** What a person may choose on the command line about a plan that is yet to be made. */
import type { Command } from "commander";
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

export function choicesOf(options: ChoiceOptions): {
  readonly create: (typeof createScopes)[number];
  readonly confirmed: "as-read" | "all";
} {
  const create = createScopes.find((scope) => scope === options.create);
  if (create === undefined) {
    throw usageRefusal(`--create ${options.create} is not known.`, `It is one of ${createScopes.join(", ")}.`);
  }
  return { create, confirmed: options.confirm ? "all" : "as-read" };
}
