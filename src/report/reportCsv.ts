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
  "Delivered by rule",
  "Achieved",
  "Achieved by rule",
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
        written(outcome.theme),
        written(outcome.horizon),
        written(outcome.target),
        written(outcome.owner),
        written(outcome.kind),
        healthWords(outcome),
        deliveredWords(outcome.delivered),
        String(outcome.delivered?.completed ?? ""),
        String(outcome.delivered?.total ?? ""),
        outcome.delivered?.rule ?? "",
        achievedWords(outcome.achieved),
        outcome.achieved.rule,
        written(outcome.customers),
        outcome.workItems.map((id) => `#${id}`).join(" "),
        outcome.place.page,
        String(outcome.place.line),
      ]),
    ),
  );
