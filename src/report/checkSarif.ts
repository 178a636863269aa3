/** A check as SARIF 2.1.0, which code hosts and editors show at the line it is about. */
import type { Severity } from "../domain/diagnostic";
import { type Check, type Finding, identityOf } from "./check";
import { documentJson } from "./documentJson";
import { byText } from "./order";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

export function checkSarif(check: Check): string {
  const files = new Map(check.portfolio.strategy.pages.map((page) => [page.path, page.file]));
  const rules = [...new Set(check.findings.map((finding) => finding.rule))].sort(byText);
  return documentJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "throughline", rules: rules.map((id) => ({ id, name: id })) } },
        originalUriBaseIds: { WIKI: { description: { text: "The root of the wiki's files." } } },
        columnKind: "utf16CodeUnits",
        results: check.findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: levels[finding.severity],
          message: { text: `${finding.message} ${finding.help}` },
          locations: locationsOf(finding, files),
          partialFingerprints: { "finding/v1": identityOf(finding).replaceAll("\u0000", "|") },
        })),
      },
    ],
  });
}

function locationsOf({ place }: Finding, files: ReadonlyMap<string, string>): readonly object[] {
  const file = place === null ? undefined : files.get(place.page);
  if (place === null || file === undefined) return [];
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: fileUri(file), uriBaseId: "WIKI" },
        region: { startLine: place.line, startColumn: place.column, endLine: place.endLine },
      },
      logicalLocations: [{ fullyQualifiedName: place.page, kind: "page" }],
    },
  ];
}

/** File names of a wiki hold percent signs themselves (`%2D`); in an address each is encoded once more. */
const fileUri = (file: string): string =>
  file
    .replace(/^\//, "")
    .split("/")
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join("/");
