/** The outcome report as Markdown, to be pasted into a page or a mail. Never links a work item: `#12` stays words. */
import { markdownTable, markdownText } from "./markdown";
import type { Figure, OutcomeReport, ReportDocument, StreamReport } from "./outcomeReport";
import { labelledSentences, METRIC_HEAD, metricCells, written } from "./reportWords";

export function reportMarkdown(report: ReportDocument): string {
  const blocks: readonly (readonly string[])[] = [
    ["# Outcome report"],
    [`As of ${written(report.day)}.`],
    report.summary.map((sentence) => `- ${markdownText(sentence)}`),
    ["## Mission", "", markdownText(written(report.mission?.text ?? null))],
    ["## Figures", "", ...figureTable(report.figures)],
    ...report.streams.flatMap(streamBlocks),
    burnUpBlock(report),
    mixBlock(report),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const cells = (row: readonly string[]): readonly string[] => row.map(markdownText);

const figureTable = (figures: readonly Figure[]): readonly string[] =>
  markdownTable(
    ["Figure", "Value", "Rule"],
    figures.map(({ name, value, rule }) => cells([name, value, rule])),
  );

function streamBlocks(stream: StreamReport): readonly (readonly string[])[] {
  const metrics = [...(stream.northStar === null ? [] : [stream.northStar]), ...stream.kpis];
  return [
    [`## ${markdownText(stream.name)}`],
    [`**Vision:** ${markdownText(written(stream.vision?.text ?? null))}`],
    metrics.length === 0
      ? ["**Metrics:** not written"]
      : markdownTable(
          METRIC_HEAD,
          metrics.map((metric) => cells(metricCells(metric))),
        ),
    ...metrics.map((metric) =>
      metric.trend.length === 0
        ? []
        : [
            `Trend of ${markdownText(metric.name)}:`,
            "",
            ...markdownTable(
              ["Date", "Value"],
              metric.trend.map(({ date, literal }) => cells([date, literal])),
            ),
          ],
    ),
    ...stream.outcomes.map(outcomeBlock),
    stream.risks.length === 0 ? [] : ["**Risks**", "", ...stream.risks.map(({ text }) => `- ${markdownText(text)}`)],
  ];
}

const outcomeBlock = (outcome: OutcomeReport): readonly string[] => [
  `### ${markdownText(outcome.title)}`,
  "",
  ...labelledSentences(outcome).map(([name, text]) => `- **${markdownText(name)}:** ${markdownText(text)}`),
  `- **Source:** ${markdownText(`${outcome.place.page}, line ${outcome.place.line}`)}`,
];

function burnUpBlock({ burnUp }: ReportDocument): readonly string[] {
  if (burnUp === null) return [];
  const rows = burnUp.points.map(({ date, total, completed }) => [date, String(total), String(completed)]);
  return [
    "## Delivery over time",
    "",
    markdownText(burnUp.rule),
    "",
    ...markdownTable(["Date", "Named work", "Finished"], rows),
  ];
}

function mixBlock({ mix }: ReportDocument): readonly string[] {
  if (mix.parts.length === 0) return [];
  const rows = mix.parts.map(({ stream, runway, commitment, notSaid }) => [
    markdownText(stream),
    String(runway),
    String(commitment),
    String(notSaid),
  ]);
  return [
    "## Runway and commitments",
    "",
    markdownText(mix.rule),
    "",
    ...markdownTable(["Stream", "Runway", "Commitment", "Not said"], rows),
  ];
}
