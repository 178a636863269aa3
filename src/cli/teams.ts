/** `--team`: whom work is prepared for. Teams are named, because listing them needs a scope nobody asks for. */
import type { Command } from "commander";
import { collect } from "./collect";

export const HOW_TO_NAME_TEAMS =
  "No team is named, so the work is listed by area. Name teams with --team, or in a row “Teams” of the settings page.";

export const withTeams = (command: Command): Command =>
  command.option(
    "--team <name>",
    "prepare for this team: its areas, its own next sprint; repeatable; the settings page's teams when left out",
    collect,
    [],
  );
