/**
 * A check as a JUnit report, which pipelines show beside test results: a case per finding, and one per gate. A finding
 * fails when a gate does not let it pass; the others are told and pass.
 */
import type { Check, Finding } from "./check";

export function checkJunit(check: Check): string {
  const refused = new Set(check.gates.filter((gate) => !gate.passed).flatMap((gate) => gate.findings));
  const findings = check.findings.map((finding) => findingCase(finding, refused.has(finding)));
  const gates = check.gates.map((gate) =>
    gateCase(gate.name, gate.message, !gate.passed && gate.findings.length === 0),
  );
  const cases = [...findings, ...gates];
  const failures = cases.filter(({ failed }) => failed).length;
  const counts = `tests="${cases.length}" failures="${failures}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="throughline check" ${counts}>`,
    ...cases.flatMap(({ lines }) => lines.map((line) => `    ${line}`)),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

interface Case {
  readonly failed: boolean;
  readonly lines: readonly string[];
}

function findingCase(finding: Finding, failed: boolean): Case {
  const { rule, severity, message, place, help } = finding;
  const where = place === null ? "the board" : place.page;
  const at = place === null ? "" : ` (line ${place.line})`;
  const told = failed
    ? `<failure type="${severity}" message="${xml(message)}">${xml(`${message}${at}\n${help}`)}</failure>`
    : `<system-out>${xml(`${severity}: ${help}`)}</system-out>`;
  return {
    failed,
    lines: [
      `<testcase classname="${xml(where)}" name="${xml(`${rule}: ${message}${at}`)}">`,
      `  ${told}`,
      "</testcase>",
    ],
  };
}

function gateCase(name: string, message: string, failed: boolean): Case {
  const told = failed
    ? `<failure type="gate" message="${xml(message)}" />`
    : `<system-out>${xml(message)}</system-out>`;
  return { failed, lines: [`<testcase classname="gates" name="${xml(name)}">`, `  ${told}`, "</testcase>"] };
}

/** Characters XML 1.0 cannot hold at all are left out. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
  "\t": "&#9;",
  "\r": "&#13;",
  "#": "&#35;",
};

/** `#` is written as an entity too, so that no `##vso[` of a title reaches a log that shows the file. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(impossible, "")
    .replace(/[&<>"'\n\t\r]|#(?=#)/g, (character) => entities[character] ?? character);
