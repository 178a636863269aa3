/** The outcome report as Markdown, to be pasted into a page or a mail. Never links a work item: `#12` stays words. */
import { markdownTable, markdownText } from "./markdown";
import type { OutcomeReport, ReportDocument, StreamReport } from "./outcomeReport";
import {
  FIGURE_HEAD,
  figureCells,
  figuresByScope,
  labelledSentences,
  METRIC_HEAD,
  metricCells,
  sourceWords,
  trendTitle,
  written,
} from "./reportWords";

export function reportMarkdown(report: ReportDocument): string {
  const blocks: readonly (readonly string[])[] = [
    ["# Outcome report"],
    [`As of ${written(report.day)}.`],
    report.summary.map((sentence) => `- ${markdownText(sentence)}`),
    ["## Mission", "", stated(report.mission)],
    ...figureBlocks(report),
    burnUpBlock(report),
    mixBlock(report),
    ...report.streams.flatMap(streamBlocks),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const cells = (row: readonly string[]): readonly string[] => row.map(markdownText);

const figureBlocks = (report: ReportDocument): readonly (readonly string[])[] => [
  ["## Figures"],
  ...figuresByScope(report).map(({ scope, figures }) => [
    `**${markdownText(scope)}**`,
    "",
    ...markdownTable(
      FIGURE_HEAD,
      figures.map((figure) => cells(figureCells(figure))),
    ),
  ]),
];

/** The words with the place they stand at. */
const stated = (statement: ReportDocument["mission"]): string =>
  markdownText(statement === null ? written(null) : `${statement.text} (${sourceWords(statement.place)})`);

function streamBlocks(stream: StreamReport): readonly (readonly string[])[] {
  const metrics = [...(stream.northStar === null ? [] : [stream.northStar]), ...stream.kpis];
  return [
    [`## ${markdownText(stream.name)}`],
    [`**Vision:** ${stated(stream.vision)}`],
    metrics.length === 0
      ? ["**Metrics:** not written"]
      : markdownTable(
          METRIC_HEAD,
          metrics.map((metric) => cells(metricCells(metric))),
        ),
    metrics.slice(0, 1).map(({ rule }) => `Progress: ${markdownText(rule)}`),
    ...metrics.map((metric) =>
      metric.trend.length === 0
        ? []
        : [
            `${markdownText(trendTitle(metric))}:`,
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
  ...labelledSentences(outcome).map(
    ({ name, text, rule }) =>
      `- **${markdownText(name)}:** ${markdownText(text)}${rule === null ? "" : ` — ${markdownText(rule)}`}`,
  ),
  `- **Source:** ${markdownText(sourceWords(outcome.place))}`,
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
