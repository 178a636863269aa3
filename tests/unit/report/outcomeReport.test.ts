import { documentJson } from "../../../src/report/documentJson";
import { outcomeReport, type ReportDocument } from "../../../src/report/outcomeReport";
import { reportCsv } from "../../../src/report/reportCsv";
import { reportHtml } from "../../../src/report/reportHtml";
import { reportMarkdown } from "../../../src/report/reportMarkdown";
import { csvText } from "../../../src/report/csv";
import { portfolioOfPages } from "../domain/portfolioOfPages";
import { aPortfolio, hostileTitle } from "./aPortfolio";
import { complaints } from "./schemas";

const report = (withBoard = true): ReportDocument =>
  outcomeReport({ portfolio: aPortfolio(withBoard), commit: "c".repeat(40), day: "2026-03-31", trends: [] });

const METRICS = `# Metrics

| Metric | Baseline | Target | Current | Date |
| --- | --- | --- | --- | --- |
| North star: crossings without a call | 80 | 90 | 85 | 2026-03-01 |
`;

function measured(): ReportDocument {
  const portfolio = portfolioOfPages({ "/Metrics.md": METRICS, "/Roadmap.md": "# Roadmap\n\n## Now\n\n### A thing\n" });
  const [stream] = portfolio.strategy.streams;
  const name = stream?.northStar?.name ?? stream?.kpis[0]?.name ?? "";
  const points = [
    { date: "2026-01-01", value: 81, literal: "81" },
    { date: "2026-03-01", value: 85, literal: "85" },
  ];
  const trends = [{ stream: stream?.key ?? "", metric: name, points }];
  return outcomeReport({ portfolio, commit: null, day: "2026-03-31", trends });
}

test("each number a chart ends with names the lines it was counted from", () => {
  const { burnUp, mix } = report();
  const numbers = mix.parts.flatMap(({ runway, commitment, notSaid }) => [runway, commitment, notSaid]);
  expect(mix.figures.map(({ value, source }) => [value, source.length])).toEqual(
    numbers.map((number) => [String(number), number]),
  );
  expect(numbers.some((number) => number > 0)).toBe(true);
  const last = burnUp?.points.at(-1);
  expect(burnUp?.figures.map(({ value }) => value)).toEqual([String(last?.total), String(last?.completed)]);
  expect(burnUp?.figures[0]?.source.length).toBeGreaterThan(0);
});

test("the document is as its schema says, with a board and without, with a trend and without", () => {
  for (const document of [report(), report(false), measured()])
    expect(complaints("report", documentJson(document))).toEqual([]);
});

test("every figure has a rule and as many lines behind it as it counts", () => {
  const counted = report().figures.filter(({ value }) => /^\d+$/.test(value));
  expect(counted.length).toBeGreaterThan(3);
  for (const { value, rule, source } of counted) {
    expect(rule).not.toBe("");
    expect(source).toHaveLength(Number(value));
  }
});

test("every form names the rule of each figure and the lines behind it, those of the streams too", () => {
  const document = report();
  const [markdown, html] = [reportMarkdown(document).replace(/\\/g, ""), reportHtml(document)];
  for (const { rule, source } of [document, ...document.streams].flatMap(({ figures }) => figures)) {
    for (const text of [markdown, html]) expect(text).toContain(rule);
    for (const { line } of source)
      for (const text of [markdown, html]) expect(text).toMatch(new RegExp(`lines? [\\d, ]*\\b${line}\\b`));
  }
  const rules = document.streams.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ delivered, achieved }) => [...(delivered === null ? [] : [delivered.rule]), achieved.rule]),
  );
  expect(rules.length).toBeGreaterThan(2);
  for (const rule of rules) {
    for (const text of [markdown, html, reportCsv(document)]) expect(text).toContain(rule);
  }
  for (const text of [reportMarkdown(measured()), reportHtml(measured())]) {
    expect(text).toContain("The share of the way from the baseline to the target");
    expect(text).toMatch(/\/Metrics, line \d/);
  }
});

test("the same values give the same bytes in every form, charts included", () => {
  for (const write of [reportMarkdown, reportHtml, reportCsv, documentJson])
    expect(write(measured())).toBe(write(measured()));
});

test("a metric with two values is drawn, with a table that says the same; with one it is only a table", () => {
  const html = reportHtml(measured());
  expect(html).toContain("<svg");
  expect(html).toContain("Trend of");
  expect(html).toContain('<td class="number">2026-01-01</td><td class="number">81</td>');
});

test("the charts of one file share no id and no class", () => {
  const drawings = reportHtml(measured()).split("<svg ").slice(1);
  expect(drawings).toHaveLength(2);
  const names = drawings.map(
    (drawing) => new Set([...drawing.matchAll(/(?:\sid|\sclass)="([a-z][^" ]*-\d+)"/g)].map(([, name]) => name)),
  );
  expect([...(names[0] ?? [])].filter((name) => names[1]?.has(name))).toEqual([]);
  expect((names[0]?.size ?? 0) + (names[1]?.size ?? 0)).toBeGreaterThan(0);
});

test("what a page does not say is written as not written", () => {
  expect(reportMarkdown(report())).toContain("- **For customers:** not written");
});

test("hostile words stay words in every form", () => {
  const [markdown, html, csv] = [reportMarkdown(report()), reportHtml(report()), reportCsv(report())];
  expect(html).not.toContain("<b> & ");
  expect(html).toContain("&lt;b&gt; &amp;");
  expect(markdown).not.toContain("*builds*");
  expect(hostileTitle).toContain("\u0007");
  for (const text of [markdown, html]) expect(text).not.toContain("\u0007");
  expect(csv).toContain("Faster");
});

test("the HTML file fetches nothing and runs nothing", () => {
  const html = reportHtml(measured());
  expect(html).not.toMatch(/<script|\ssrc=|@import|url\((?!#)|\son[a-z]+=/i);
  expect(html).toContain("default-src 'none'");
});

test("a cell that a spreadsheet would run is kept as words, a number stays a number", () => {
  expect(csvText(["a"], [["=1+1"], ["-2"], ["@x"], ['say "hi", now']])).toBe(
    'a\r\n\'=1+1\r\n-2\r\n\'@x\r\n"say ""hi"", now"\r\n',
  );
});

test("without a board nothing is called delivered", () => {
  expect(report(false).streams.flatMap(({ outcomes }) => outcomes.map(({ delivered }) => delivered))).toEqual([
    null,
    null,
  ]);
});

test("an empty wiki says so in one sentence", () => {
  const portfolio = portfolioOfPages({});
  expect(outcomeReport({ portfolio, commit: null, day: null, trends: [] }).summary).toEqual([
    "No outcome was found, so there is nothing to report yet.",
  ]);
});
