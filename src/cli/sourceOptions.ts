/** The options that say where a command reads, the same for all of them. */
import type { Command } from "commander";
import { collect } from "./collect";
import { usageRefusal } from "./refusal";

export interface SourceOptions {
  readonly wikiDir?: string;
  readonly root: readonly string[];
  readonly settings?: string;
  readonly org?: string;
  readonly project?: string;
  readonly wiki?: string;
  readonly tokenStdin: boolean;
  readonly allowHost: readonly string[];
}

export function withServiceOptions(command: Command): Command {
  return command
    .option(
      "--org <url>",
      "the organisation, e.g. https://dev.azure.com/contoso, or the address throughline serve prints",
    )
    .option("--project <name>", "the project")
    .option("--wiki <name>", "the wiki; not needed where the project has one")
    .option(
      "--token-stdin",
      "read the token from standard input instead of SYSTEM_ACCESSTOKEN or AZURE_DEVOPS_EXT_PAT",
      false,
    )
    .option("--allow-host <host>", "another host the token may be sent to; repeatable", collect, []);
}

export function withReadingOptions(command: Command): Command {
  return command
    .option("--root <page>", "a page that is a roadmap, with what is below it; repeatable", collect, [])
    .option("--settings <page>", "the settings page, if it is not the root page Throughline");
}

export function withSourceOptions(command: Command): Command {
  command.option("--wiki-dir <dir>", "a checkout of the wiki; alone it is enough to read, check and plan");
  return withReadingOptions(withServiceOptions(command));
}

/** The service to sign in to, or `null` when only a checkout is read. */
export function serviceOf(options: SourceOptions): { readonly org: string; readonly project: string } | null {
  const { org, project } = options;
  if (org !== undefined && project !== undefined) return { org, project };
  if (org !== undefined)
    throw usageRefusal("--org was given without --project.", "Name the project with --project NAME.");
  if (project !== undefined)
    throw usageRefusal("--project was given without --org.", "Give the organisation with --org URL.");
  return null;
}
