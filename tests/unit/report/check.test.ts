import { coverageOf } from "../../../src/domain/coverage";
import { checkOf, findingsOf, type Gates, passed } from "../../../src/report/check";
import { checkDocument } from "../../../src/report/checkDocument";
import { checkJunit } from "../../../src/report/checkJunit";
import { checkMarkdown } from "../../../src/report/checkMarkdown";
import { checkSarif } from "../../../src/report/checkSarif";
import { checkText } from "../../../src/report/checkText";
import { documentJson } from "../../../src/report/documentJson";
import { aPortfolio, at } from "./aPortfolio";
import { complaints } from "./schemas";

const noGates: Gates = { failOn: null, failOnNew: null, failUnder: { outcomes: null, work: null } };
const portfolio = aPortfolio();
const coverage = coverageOf(portfolio);
const check = (gates: Partial<Gates>) => checkOf(portfolio, coverage, { ...noGates, ...gates });

test("gaps, drift and diagnostics are findings, each with its place and what to do", () => {
  const rules = findingsOf(portfolio, coverage).map((finding) => `${finding.severity} ${finding.rule}`);
  for (const expected of [
    "error unreadable",
    "warning broken-link",
    "warning drift",
    "info outcome-without-work",
    "info deliverable-without-work",
    "info work-without-outcome",
  ]) {
    expect(rules).toContain(expected);
  }
  for (const finding of findingsOf(portfolio, coverage)) expect(finding.help).not.toBe("");
});

test("without a gate a check passes whatever it finds", () => {
  expect(passed(check({}))).toBe(true);
});

test("--fail-on error fails on errors only, --fail-on warning on both, and gaps fail neither", () => {
  const error = check({ failOn: "error" }).gates[0];
  expect(error?.passed).toBe(false);
  expect(error?.findings.map((finding) => finding.rule)).toEqual(["unreadable"]);
  const severities = check({ failOn: "warning" }).gates[0]?.findings.map((finding) => finding.severity) ?? [];
  expect(severities).toContain("warning");
  expect(severities).not.toContain("info");
});

test("--fail-on-new lets known findings pass, also when they moved to another line", () => {
  const known = findingsOf(portfolio, coverage).map((finding) =>
    finding.place === null ? finding : { ...finding, place: at(99) },
  );
  expect(passed(check({ failOnNew: { base: "main", findings: known } }))).toBe(true);
  const gate = check({ failOnNew: { base: "main", findings: known.slice(1) } }).gates[0];
  expect(gate?.passed).toBe(false);
  expect(gate?.findings).toHaveLength(1);
});

test("--fail-under compares with what is counted, and passes where there is nothing to count", () => {
  expect(coverage.all.outcomes).toMatchObject({ counted: 2, covered: 1, percent: 50 });
  expect(passed(check({ failUnder: { outcomes: 50, work: null } }))).toBe(true);
  expect(passed(check({ failUnder: { outcomes: 51, work: null } }))).toBe(false);
  const pagesOnly = aPortfolio(false);
  const withoutBoard = checkOf(pagesOnly, coverageOf(pagesOnly), {
    ...noGates,
    failUnder: { outcomes: null, work: 90 },
  });
  expect(passed(withoutBoard)).toBe(true);
});

test("the JSON document is as its schema says, with and without a board", () => {
  expect(complaints("check", documentJson(checkDocument(check({ failOn: "warning" }))))).toEqual([]);
  const pagesOnly = aPortfolio(false);
  expect(complaints("check", documentJson(checkDocument(checkOf(pagesOnly, coverageOf(pagesOnly), noGates))))).toEqual(
    [],
  );
});

test("SARIF names the file of a page as an address and keeps rules apart", () => {
  const sarif = JSON.parse(checkSarif(check({}))) as {
    runs: [
      {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
        }[];
      },
    ];
  };
  const [run] = sarif.runs;
  const broken = run.results.find((result) => result.ruleId === "broken-link");
  expect(broken?.level).toBe("warning");
  expect(broken?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: "Technology/Roadmap-%252D-2026.md", uriBaseId: "WIKI" },
    region: { startLine: 9, startColumn: 1, endLine: 9 },
  });
  for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
});

test("JUnit counts as failures exactly what the gates refuse, and is well-formed whatever a title holds", () => {
  const xml = checkJunit(check({ failOn: "error", failUnder: { outcomes: 90, work: null } }));
  expect(xml).toContain('failures="2"');
  expect(xml.match(/<failure /g)).toHaveLength(2);
  expect(xml).not.toMatch(/[\u0000-\u0008]|##|<b>/);
  expect(xml).toContain("&lt;b&gt; &amp;");
  expect(xml.match(/<testcase /g)?.length).toBe(xml.match(/<\/testcase>/g)?.length);
});

test("text and Markdown say the two percentages and every finding", () => {
  expect(checkText(check({}))).toContain("outcomes with work 50 % (1 of 2)");
  expect(checkText(check({ failOn: "error" }))).toContain("FAILED: --fail-on error");
  const markdown = checkMarkdown(check({}));
  expect(markdown).toContain("| All streams | 50 % (1 of 2) |");
  expect(markdown).toContain("\\#\\#vso\\[");
  expect(markdown.split("\n").filter((line) => line.startsWith("| warning")).length).toBe(2);
});
