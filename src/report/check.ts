/**
 * A check of the roadmap as values: what was noticed, what is covered, which gates were set and whether they hold.
 * About pages and links, never about people. Gaps are information; what is expected of a team is said by its gates.
 */
import type { Coverage, ScopeCoverage } from "../domain/coverage";
import type { Diagnostic, Severity } from "../domain/diagnostic";
import { isAdvice } from "../domain/findingRules";
import { heardFindings } from "../domain/heardFindings";
import type { DeliverableLine, OutcomeLine } from "../domain/line";
import type { Portfolio } from "../domain/portfolio";
import { type Ages, stalePages } from "../domain/stalePages";
import { sortedDiagnostics } from "./order";

/** Something to look at: a diagnostic of the reading or of a link, a gap, or a drift between page and board. */
export type Finding = Diagnostic;

export interface Gate {
  /** As the person set it: `--fail-on warning`. */
  readonly name: string;
  readonly passed: boolean;
  /** One sentence: what was found. */
  readonly message: string;
  /** The findings that did not pass. */
  readonly findings: readonly Finding[];
}

export interface Check {
  readonly portfolio: Portfolio;
  readonly coverage: Coverage;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  readonly gates: readonly Gate[];
}

export interface Gates {
  readonly failOn: "error" | "warning" | null;
  /** Findings of the version to compare with; only those not among them count. */
  readonly failOnNew: { readonly base: string; readonly findings: readonly Finding[] } | null;
  /** Least percentage of outcomes with work, of work with an outcome. */
  readonly failUnder: { readonly outcomes: number | null; readonly work: number | null };
}

/** What the check may know beside the portfolio, and what it is asked for. */
export interface Asked extends Ages {
  /** Show advice on writing well, too. */
  readonly advice: boolean;
}

export const askedNothing: Asked = { today: null, changed: new Map(), advice: false };

export function checkOf(portfolio: Portfolio, coverage: Coverage, gates: Gates, asked: Asked = askedNothing): Check {
  const findings = findingsOf(portfolio, coverage, asked);
  return { portfolio, coverage, findings, gates: gatesOf(findings, coverage, gates) };
}

export const passed = (check: Check): boolean => check.gates.every((gate) => gate.passed);

/** Without what a person switched off, and without advice unless it is asked for. */
export function findingsOf(portfolio: Portfolio, coverage: Coverage, asked: Asked = askedNothing): readonly Finding[] {
  const found = everyFinding(portfolio, coverage, asked).filter(({ rule }) => asked.advice || !isAdvice(rule));
  return heardFindings(found, portfolio.strategy.settings.muted, asked.today).heard;
}

function everyFinding(portfolio: Portfolio, coverage: Coverage, ages: Ages): readonly Finding[] {
  const { outcomesWithoutWork, workWithoutOutcome, drift } = coverage.all;
  return sortedDiagnostics([
    ...portfolio.diagnostics,
    ...stalePages(portfolio.strategy, ages),
    ...outcomesWithoutWork.map(outcomeGap),
    ...deliverableGaps(portfolio, coverage.all),
    ...workWithoutOutcome.flatMap(({ items }) =>
      items.map((item): Finding => ({
        rule: "work-without-outcome",
        severity: "info",
        message: `${item.type} #${item.id} “${item.title}” serves no outcome.`,
        place: null,
        help: "Link it to the outcome it serves, or declare its area, type or tag as run and fix on the settings page.",
      })),
    ),
    ...drift.map(({ line, item, claimed, place }): Finding => ({
      rule: "drift",
      severity: "warning",
      message: `The page calls “${line.facts.title}” ${claimed.literal}; #${item.id} is ${item.state}.`,
      place,
      help: "Correct the page or the state of the work item; the board owns the state.",
    })),
  ]);
}

const outcomeGap = ({ facts }: OutcomeLine): Finding => ({
  rule: "outcome-without-work",
  severity: "info",
  message: `No work serves the outcome “${facts.title}”.`,
  place: facts.place,
  help: "Link an existing Epic, or create one from the plan.",
});

/** One per outcome, at its first deliverable without work; an outcome without work has its own, which says enough. */
function deliverableGaps(
  { outcomes }: Portfolio,
  { outcomesWithoutWork, deliverablesWithoutWork }: ScopeCoverage,
): readonly Finding[] {
  const [said, without] = [new Set(outcomesWithoutWork), new Set(deliverablesWithoutWork)];
  return outcomes
    .filter((outcome) => !said.has(outcome))
    .map(({ deliverables }) => deliverables.filter((line) => without.has(line)))
    .filter((gaps) => gaps.length > 0)
    .map(deliverableGap);
}

const deliverableGap = (gaps: readonly DeliverableLine[]): Finding => ({
  rule: "deliverable-without-work",
  severity: "info",
  message: `No work item stands for ${gaps.length === 1 ? "the deliverable" : `${gaps.length} deliverables:`} ${gaps.map(({ facts }) => `“${facts.title}”`).join(", ")}.`,
  place: gaps[0]?.facts.place ?? null,
  help: "Link an existing item, or create one from the plan.",
});

const severe: Readonly<Record<"error" | "warning", readonly Severity[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
};

function gatesOf(findings: readonly Finding[], coverage: Coverage, gates: Gates): readonly Gate[] {
  const { failOn, failOnNew, failUnder } = gates;
  return [
    ...(failOn === null ? [] : [severityGate(failOn, findings)]),
    ...(failOnNew === null ? [] : [newnessGate(failOnNew.base, findings, failOnNew.findings)]),
    ...(failUnder.outcomes === null ? [] : [shareGate("outcomes", failUnder.outcomes, coverage.all.outcomes.percent)]),
    ...(failUnder.work === null ? [] : [shareGate("work", failUnder.work, coverage.all.work.percent)]),
  ];
}

function severityGate(least: "error" | "warning", findings: readonly Finding[]): Gate {
  const found = findings.filter(({ severity }) => severe[least].includes(severity));
  const [one, many] = least === "error" ? ["error", "errors"] : ["error or warning", "errors and warnings"];
  return {
    name: `--fail-on ${least}`,
    passed: found.length === 0,
    message: `${found.length} ${found.length === 1 ? one : many}.`,
    findings: found,
  };
}

/** New gaps and broken links; what moved to another line is not new. */
function newnessGate(base: string, findings: readonly Finding[], before: readonly Finding[]): Gate {
  const known = new Set(before.map(identityOf));
  const found = findings.filter((finding) => !known.has(identityOf(finding)));
  return {
    name: `--fail-on-new ${base}`,
    passed: found.length === 0,
    message: `${found.length} new findings.`,
    findings: found,
  };
}

/** The same finding in two versions of a page: its lines may have moved. */
export const identityOf = ({ rule, message, place }: Finding): string =>
  [rule, place?.page ?? "", message].join("\u0000");

function shareGate(what: "outcomes" | "work", least: number, percent: number | null): Gate {
  const share = what === "outcomes" ? "of outcomes have work" : "of work serves an outcome";
  return {
    name: `--fail-under ${what}=${least}`,
    passed: percent === null || percent >= least,
    message:
      percent === null ? `There is no ${what === "work" ? "work" : "outcome"} to count.` : `${percent} % ${share}.`,
    findings: [],
  };
}
