/** Rules of findings: each documented, none unknown; switched off with a reason until a day; stale pages by the day. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../../src/domain/diagnostic";
import { findingRules, isAdvice } from "../../../src/domain/findingRules";
import { heardFindings } from "../../../src/domain/heardFindings";
import { blobId, pagePath } from "../../../src/domain/ids";
import { stalePages } from "../../../src/domain/stalePages";
import type { WikiFile } from "../../../src/domain/wiki";
import { readStrategy } from "../../../src/pages/readStrategy";

const sources = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : [readFileSync(path, "utf8")];
  });

/** Rules the sources of reading, linking and checking write down. */
function written(): ReadonlySet<string> {
  const texts = ["src/pages", "src/domain", "src/report"].flatMap(sources);
  const rules = texts.flatMap((text) => [
    ...[...text.matchAll(/\brule: "([a-z]+(?:-[a-z]+)*)"/g)].map((match) => match[1] ?? ""),
    ...[...text.matchAll(/\b(?:finding|gap)\(\s*line,\s*"([a-z-]+)"/g)].map((match) => match[1] ?? ""),
  ]);
  return new Set(rules);
}

const documented = (): readonly { rule: string; severity: string }[] =>
  [...readFileSync("docs/findings.md", "utf8").matchAll(/^\| `([a-z-]+)` \| (\w+) \|/gm)].map(
    ([, rule = "", severity = ""]) => ({ rule, severity }),
  );

describe("the rules of findings", () => {
  it("are documented one by one, with their severity, and none that does not exist", () => {
    const listed = findingRules.map(({ rule, severity, advice }) => ({ rule, severity: advice ? "advice" : severity }));
    expect(documented()).toEqual(listed);
  });

  it("are all the rules the sources write down", () => {
    const known = new Set(findingRules.map(({ rule }) => rule));
    expect([...written()].filter((rule) => !known.has(rule)).sort()).toEqual([]);
  });

  it("are advice only where they are information", () => {
    expect(findingRules.filter(({ advice, severity }) => advice && severity !== "info")).toEqual([]);
    expect(isAdvice("not-one-sentence")).toBe(true);
    expect(isAdvice("drift")).toBe(false);
  });
});

const file = (name: string, text: string): WikiFile => ({
  file: name,
  path: null,
  order: null,
  blob: blobId("0".repeat(40)),
  content: { kind: "text", text },
});

describe("a rule switched off on the settings page", () => {
  const { muted } = readStrategy([
    file(
      "/Throughline.md",
      [
        "- 2026-11-20: muted stale-page on /Archive – kept for the auditors (until 2027-01-31)",
        "- 2026-11-20: muted missing-metric – measures come with the next review",
        "- 2026-11-20: muted broken-link",
        "- 2026-11-20: muted unreadable – we know",
      ].join("\n"),
    ),
  ]).settings;
  const found = (rule: string, page: string, severity: Diagnostic["severity"] = "warning"): Diagnostic => ({
    rule,
    severity,
    message: "",
    help: "",
    place: { page: pagePath(page), line: 1, column: 1, endLine: 1 },
  });
  const heard = (finding: Diagnostic, today: string | null): boolean =>
    heardFindings([finding], muted, today).heard.length === 1;

  it("is not heard there and below until its last day, and heard again the day after", () => {
    expect(heard(found("stale-page", "/Archive/2024"), "2027-01-31")).toBe(false);
    expect(heard(found("stale-page", "/Archive/2024"), "2027-02-01")).toBe(true);
    expect(heard(found("stale-page", "/Archives"), "2026-12-01")).toBe(true);
  });

  it("without a page is off everywhere, and what was not heard comes with its reason", () => {
    const finding = found("missing-metric", "/Anywhere");
    expect(heardFindings([finding], muted, "2030-01-01").muted).toMatchObject([
      { finding, by: { reason: "measures come with the next review", until: null } },
    ]);
  });

  it("needs a reason, and an error is always heard", () => {
    expect(heard(found("broken-link", "/Anywhere"), "2026-12-01")).toBe(true);
    expect(heard(found("unreadable", "/Anywhere", "error"), "2026-12-01")).toBe(true);
  });
});

describe("a stale page", () => {
  const page = pagePath("/Roadmap");
  const strategy = readStrategy([
    file(
      "/Roadmap.md",
      "# Roadmap\n\n## Q1 2026\n### Search\n- Index\n### Trust\n- Log\n\n## Q2 2026\n### Reports\n- Mail\n",
    ),
  ]);
  const messages = (today: string | null, changed: string | null = null): readonly string[] =>
    stalePages(strategy, { today, changed: new Map(changed === null ? [] : [[page, changed]]) }).map(
      ({ message }) => message,
    );

  it("is one whose open outcomes were all to be reached by a day that has passed", () => {
    expect(messages("2026-06-30")).toEqual([]);
    expect(messages("2026-07-01")).toEqual(["Its 3 open outcomes were to be reached by 2026-06-30, which has passed."]);
  });

  it("or one nobody changed for two quarters; without the day nothing is stale", () => {
    expect(messages("2026-06-01", "2025-12-02")).toEqual([]);
    expect(messages("2026-06-04", "2025-12-01")).toHaveLength(1);
    expect(messages(null, "2020-01-01")).toEqual([]);
  });
});

describe("what pages leave open", () => {
  const rules = (text: string): readonly string[] =>
    readStrategy([file("/Roadmap.md", text)]).diagnostics.map(({ rule, message }) => `${rule}: ${message}`);

  it("is said where a status is not understood, once for each word", () => {
    const found = rules(
      "# Roadmap\n\n| Epic | Owner | Status |\n|---|---|---|\n| Search | Ana | Wobbly |\n| Trust | Bo | Wobbly |\n| Mail | Chi | Done |\n",
    );
    expect(found.filter((finding) => finding.startsWith("unknown-status"))).toEqual([
      "unknown-status: The status “Wobbly” of “Search” is not understood, so nothing is concluded from it.",
    ]);
  });

  it("is said where some outcomes name a measure and others do not, never where none does", () => {
    const page = (metric: string): string => `# Roadmap\n\n## Search\n${metric}\n- Index\n\n## Trust\n- Log\n`;
    expect(rules(page("Metric: answers, baseline 10 s, target 1 s\n"))).toContain(
      "missing-metric: 1 of 2 open outcomes on the page name no measure: “Trust”.",
    );
    expect(rules(page("")).filter((finding) => finding.startsWith("missing-metric"))).toEqual([]);
  });
});
