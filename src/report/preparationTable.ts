/**
 * The preparation list for a refinement session: a table a sprint and area, as Markdown to be pasted into an agenda and as
 * CSV with one row an item. `#12` stays words.
 */
import { csvText } from "./csv";
import { markdownTable, markdownText } from "./markdown";
import type { PreparationDocument, WorkReference } from "./reviewDocument";

/** One block a sprint, each a heading with its tables. */
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

export const preparationMarkdown = (preparation: readonly PreparationDocument[], day: string): string =>
  `${[
    [`# Preparation, ${day}`],
    ...(preparation.length === 0
      ? [["No iteration is dated ahead, so there is nothing to prepare for."]]
      : preparationBlocks(preparation)),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;

const HEAD = ["Sprint", "Starts", "Area", "Work item", "Type", "Title", "State", "Serves", "Missing"] as const;

export const preparationCsv = (preparation: readonly PreparationDocument[]): string =>
  csvText(
    HEAD,
    preparation.flatMap(({ iteration, start, areas }) =>
      areas.flatMap(({ area, items }) =>
        items.map((item) => [
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

function headOf({ iteration, start }: PreparationDocument): string {
  if (iteration === null) return "Work of present outcomes in no sprint";
  return `Preparation for ${markdownText(iteration)}, from ${start ?? "no date"}`;
}

const workWords = ({ id, type, title, state }: WorkReference): string => `${type} #${id} ${title} (${state})`;

const missingWords = (missing: readonly string[]): string => (missing.length === 0 ? "nothing" : missing.join(", "));
