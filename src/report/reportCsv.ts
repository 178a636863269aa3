/** The outcome report as a table for spreadsheets: one row an outcome. */
import { csvText } from "./csv";
import type { ReportDocument } from "./outcomeReport";
import { achievedWords, deliveredWords, healthWords, written } from "./reportWords";

const HEAD = [
  "Stream",
  "Outcome",
  "Theme",
  "Horizon",
  "Target",
  "Owner",
  "Kind",
  "Health",
  "Delivered",
  "Completed",
  "Total",
  "Achieved",
  "For customers",
  "Work items",
  "Page",
  "Line",
] as const;

export const reportCsv = ({ streams }: ReportDocument): string =>
  csvText(
    HEAD,
    streams.flatMap(({ name, outcomes }) =>
      outcomes.map((outcome) => [
        name,
        outcome.title,
        outcome.theme ?? "",
        outcome.horizon ?? "",
        outcome.target ?? "",
        written(outcome.owner),
        outcome.kind ?? "",
        healthWords(outcome),
        deliveredWords(outcome.delivered),
        String(outcome.delivered?.completed ?? ""),
        String(outcome.delivered?.total ?? ""),
        achievedWords(outcome.achieved),
        written(outcome.customers),
        outcome.workItems.map((id) => `#${id}`).join(" "),
        outcome.place.page,
        String(outcome.place.line),
      ]),
    ),
  );
