/**
 * The preparation list for a refinement session: a table for each team, sprint and area, as Markdown to be pasted into an agenda
 * and as CSV with one row an item. `#12` stays words.
 */
import type { TeamNote } from "../domain/preparation";
import { csvText } from "./csv";
import { markdownTable, markdownText } from "./markdown";
import type { PreparationDocument, WorkReference } from "./reviewDocument";

/** One block for each sprint of a team, each a heading with its tables. */
export const preparationBlocks = (preparation: readonly PreparationDocument[]): readonly (readonly string[])[] =>
  preparation.map((sprint) => [
    `## ${headOf(sprint)}`,
    "",
    ...(sprint.areas.length === 0 ? ["No work of the deliverable level is planned for it."] : []),
    ...sprint.areas.flatMap(({ area, items }, index) => [
      ...(index === 0 ? [] : [""]),
      `**${markdownText(area)}**`,
      "",
      ...markdownTable(
        ["Item", "Serves", "Missing"],
        items.map((item) => [
          markdownText(workWords(item)),
          markdownText(item.outcome ?? "no outcome"),
          missingWords(item.missing),
        ]),
      ),
    ]),
  ]);

export const preparationMarkdown = (
  preparation: readonly PreparationDocument[],
  notes: readonly TeamNote[],
  day: string,
): string =>
  `${[
    [`# Preparation, ${day}`],
    teamNoteLines(notes),
    ...(preparation.length === 0
      ? [["No iteration is dated ahead, so there is nothing to prepare for."]]
      : preparationBlocks(preparation)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;

/** Why a named team is not prepared for. That nobody named one is for the screen to say, and no news on a page. */
export const teamNoteLines = (notes: readonly TeamNote[]): readonly string[] =>
  notes.flatMap((note) => (note.kind === "no-team-named" ? [] : [`- ${markdownText(teamNoteWords(note))}`]));

function teamNoteWords(note: Exclude<TeamNote, { kind: "no-team-named" }>): string {
  switch (note.kind) {
    case "unknown-team":
      return `There is no team “${note.team}” in this project, or you may not see it. Its work is listed by area.`;
    case "no-area":
      return `The team “${note.team}” owns no area, so no work is known to be its own.`;
    case "no-sprint-ahead":
      return `The team “${note.team}” has no dated sprint ahead. Its work is listed by area.`;
  }
}

const HEAD = ["Team", "Sprint", "Starts", "Area", "Work item", "Type", "Title", "State", "Serves", "Missing"] as const;

export const preparationCsv = (preparation: readonly PreparationDocument[]): string =>
  csvText(
    HEAD,
    preparation.flatMap(({ team, iteration, start, areas }) =>
      areas.flatMap(({ area, items }) =>
        items.map((item) => [
          team ?? "",
          iteration ?? "in no sprint",
          start ?? "",
          area,
          `#${item.id}`,
          item.type,
          item.title,
          item.state,
          item.outcome ?? "",
          item.missing.length === 0 ? "" : missingWords(item.missing),
        ]),
      ),
    ),
  );

function headOf({ team, iteration, start }: PreparationDocument): string {
  const of = team === null ? "" : `${markdownText(team)}: `;
  if (iteration === null) return `${of}${team === null ? "Work" : "work"} of present outcomes in no sprint`;
  return `${of}${team === null ? "Preparation" : "preparation"} for ${markdownText(iteration)}, from ${start ?? "no date"}`;
}

const workWords = ({ id, type, title, state }: WorkReference): string => `${type} #${id} ${title} (${state})`;

const missingWords = (missing: readonly string[]): string => (missing.length === 0 ? "nothing" : missing.join(", "));
