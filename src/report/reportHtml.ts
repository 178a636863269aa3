/**
 * The outcome report as one HTML file: no script, nothing fetched, readable without us, and made to be printed. The
 * charts are drawn; the table beside each says the same.
 */
import { htmlTable, htmlText } from "./html";
import type { Figure, MetricReport, OutcomeReport, ReportDocument, StreamReport } from "./outcomeReport";
import { burnUpChart, mixChart, trendChart } from "./reportCharts";
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

const STYLE = `
:root { color-scheme: light; --line: #d2d0ce; --quiet: #605e5c; --accent: #0078d4; }
* { box-sizing: border-box; }
body { font: 15px/1.5 "Segoe UI", Helvetica, Arial, sans-serif; color: #201f1e; max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.9rem; margin: 0 0 .25rem; } h2 { margin: 2.5rem 0 .75rem; border-bottom: 2px solid var(--accent); padding-bottom: .25rem; }
h3 { margin: 1.5rem 0 .5rem; } .quiet, caption, .rule { color: var(--quiet); } .summary { font-size: 1.15rem; padding-left: 1.25rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; } caption { text-align: left; padding: .25rem 0; font-size: .85rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { overflow-wrap: normal; } td.number { white-space: nowrap; } tr { break-inside: avoid; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.figures li { border: 1px solid var(--line); border-radius: 4px; padding: .6rem .8rem; } .figures b { display: block; font-size: 1.6rem; line-height: 1.2; }
.counted td:first-child { min-width: 8rem; } .counted td:nth-child(3) { min-width: 15rem; }
.outcome { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 4px; padding: .1rem 1rem .75rem; margin: 1rem 0; break-inside: avoid; }
.outcome.troubled { border-left-color: #d83b01; } .outcome.delivered { border-left-color: #107c41; }
dl { display: grid; grid-template-columns: 8rem 1fr 8rem 1fr; gap: .2rem 1rem; margin: 0; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
dd .rule { display: block; margin: 0; } dt.source { grid-column: 1; } dd.source { grid-column: 2 / -1; }
.beside { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); gap: 1rem; align-items: start; break-inside: avoid; }
.beside table { margin-top: 0; font-size: .92em; } .chart svg { max-width: 100%; height: auto; } td:first-child { overflow-wrap: normal; } .rule { font-size: .85rem; margin: .25rem 0 0; }
@media (max-width: 40rem) { .beside { grid-template-columns: 1fr; } dl { grid-template-columns: 1fr; } dd.source { grid-column: 1; } dd { margin-bottom: .4rem; } }
@media print { :root { font-size: 10pt; } body { margin: 0; max-width: none; font-size: 10pt; } h2 { margin-top: 1.25rem; } .summary { font-size: 1.05em; } th, td { padding: .15rem .5rem; } h2, h3, caption { break-after: avoid; } section.stream ~ section.stream, section.counted { break-before: page; } .chart { break-inside: avoid; } .figures { grid-template-columns: repeat(3, 1fr); break-inside: avoid; } }
`.trim();

export function reportHtml(report: ReportDocument): string {
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>Outcome report, ${htmlText(written(report.day))}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<header>",
    "<h1>Outcome report</h1>",
    `<p class="quiet">As of ${htmlText(written(report.day))}</p>`,
    "</header>",
    "<main>",
    `<ul class="summary">${report.summary.map((sentence) => `<li>${htmlText(sentence)}</li>`).join("")}</ul>`,
    `<h2>Mission</h2>`,
    stated(report.mission),
    figureList(report.figures),
    burnUpSection(report),
    mixSection(report),
    ...report.streams.map(streamSection),
    rules(report),
    "</main>",
    "</body>",
    "</html>",
  ]
    .filter((part) => part !== "")
    .join("\n")}\n`;
}

/** The words with the place they stand at. */
const stated = (statement: ReportDocument["mission"]): string =>
  statement === null
    ? `<p>${htmlText(written(null))}</p>`
    : `<p>${htmlText(statement.text)} <span class="rule">(${htmlText(sourceWords(statement.place))})</span></p>`;

const beside = (chart: string, table: string): string =>
  `<div class="beside"><div class="chart">${chart}</div>\n<div>${table}</div></div>`;

const figureList = (figures: readonly Figure[]): string =>
  `<ul class="figures">${figures
    .map(({ name, value, rule }) => `<li title="${htmlText(rule)}"><b>${htmlText(value)}</b>${htmlText(name)}</li>`)
    .join("")}</ul>`;

function streamSection(stream: StreamReport): string {
  const metrics = [...(stream.northStar === null ? [] : [stream.northStar]), ...stream.kpis];
  return [
    '<section class="stream">',
    `<h2>${htmlText(stream.name)}</h2>`,
    stated(stream.vision),
    figureList(stream.figures),
    metrics.length === 0
      ? '<p class="quiet">Metrics: not written</p>'
      : htmlTable("Metrics", METRIC_HEAD, metrics.map(metricCells)),
    ...metrics.slice(0, 1).map(({ rule }) => `<p class="rule">Progress: ${htmlText(rule)}</p>`),
    ...metrics.map(trendFigure),
    ...stream.outcomes.map(outcomeArticle),
    stream.risks.length === 0
      ? ""
      : `<h3>Risks</h3><ul>${stream.risks.map(({ text }) => `<li>${htmlText(text)}</li>`).join("")}</ul>`,
    "</section>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function trendFigure(metric: MetricReport): string {
  if (metric.trend.length === 0) return "";
  const chart = trendChart(metric);
  const table = htmlTable(
    trendTitle(metric),
    ["Date", "Value"],
    metric.trend.map(({ date, literal }) => [date, literal]),
  );
  return chart === null ? table : beside(chart, table);
}

function outcomeArticle(outcome: OutcomeReport): string {
  const troubled = outcome.health?.state === "at-risk" || outcome.health?.state === "off-track";
  const mood = troubled ? " troubled" : outcome.delivered?.state === "delivered" ? " delivered" : "";
  return [
    `<article class="outcome${mood}">`,
    `<h3>${htmlText(outcome.title)}</h3>`,
    "<dl>",
    ...labelledSentences(outcome).map(
      ({ name, text, rule }) =>
        `<dt>${htmlText(name)}</dt><dd>${htmlText(text)}${rule === null ? "" : ruleWords(rule)}</dd>`,
    ),
    `<dt class="source">Source</dt><dd class="source quiet">${htmlText(sourceWords(outcome.place))}</dd>`,
    "</dl>",
    "</article>",
  ].join("\n");
}

const ruleWords = (rule: string): string => ` <span class="rule">${htmlText(rule)}</span>`;

function burnUpSection({ burnUp }: ReportDocument): string {
  if (burnUp === null) return "";
  const rows = burnUp.points.map(({ date, total, completed }) => [date, String(total), String(completed)]);
  return [
    "<section>",
    "<h2>Delivery over time</h2>",
    beside(burnUpChart(burnUp.points), htmlTable(burnUp.rule, ["Date", "Named work", "Finished"], rows)),
    "</section>",
  ].join("\n");
}

function mixSection({ mix }: ReportDocument): string {
  if (mix.parts.length === 0) return "";
  const rows = mix.parts.map(({ stream, runway, commitment, notSaid }) => [
    stream,
    String(runway),
    String(commitment),
    String(notSaid),
  ]);
  return [
    "<section>",
    "<h2>Runway and commitments</h2>",
    beside(mixChart(mix.parts), htmlTable(mix.rule, ["Stream", "Runway", "Commitment", "Not said"], rows)),
    "</section>",
  ].join("\n");
}

const rules = (report: ReportDocument): string =>
  [
    '<section class="counted">',
    "<h2>How the figures are counted</h2>",
    ...figuresByScope(report).map(({ scope, figures }) => htmlTable(scope, FIGURE_HEAD, figures.map(figureCells))),
    "</section>",
  ].join("\n");
