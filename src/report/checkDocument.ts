/**
 * `throughline.check/1`: a check for other programs, described by `schemas/check.schema.json`. Every number stands beside
 * the list behind it.
 */
import type { HalfLink, Percentage, ScopeCoverage } from "../domain/coverage";
import type { WorkItem } from "../domain/board";
import type { Place } from "../domain/diagnostic";
import type { Line } from "../domain/line";
import type { HoldReason } from "../domain/strategy";
import type { Check } from "./check";
import { type DiagnosticDocument, diagnosticDocuments } from "./portfolioDocument";

export const checkSchema = "throughline.check/1";

interface LineDocument {
  readonly key: string;
  readonly title: string;
  readonly place: Place;
}

interface WorkDocument {
  readonly id: number;
  readonly type: string;
  readonly title: string;
}

export interface ScopeDocument {
  readonly outcomes: Percentage;
  readonly work: Percentage;
  readonly outcomesWithoutWork: readonly LineDocument[];
  readonly deliverablesWithoutWork: readonly LineDocument[];
  readonly workWithoutOutcome: readonly {
    readonly areaPath: string;
    readonly type: string;
    readonly items: readonly WorkDocument[];
  }[];
  readonly runAndFix: readonly WorkDocument[];
  readonly stubs: readonly { readonly page: string; readonly section: string | null; readonly place: Place | null }[];
  readonly held: readonly (LineDocument & { readonly reason: HoldReason })[];
  readonly hidden: readonly (LineDocument & { readonly workItem: number })[];
  readonly drift: readonly (LineDocument & {
    readonly workItem: number;
    readonly claimed: string;
    readonly state: string;
  })[];
  readonly halfLinks: readonly (LineDocument & { readonly workItem: number; readonly missing: HalfLink["missing"] })[];
  readonly ignored: readonly {
    readonly key: string | null;
    readonly workItem: number | null;
    readonly title: string;
    readonly reason: string;
    readonly until: string | null;
    readonly place: Place;
  }[];
}

export interface CheckDocument {
  readonly schema: typeof checkSchema;
  readonly passed: boolean;
  readonly gates: readonly { readonly gate: string; readonly passed: boolean; readonly message: string }[];
  readonly findings: readonly DiagnosticDocument[];
  readonly coverage: {
    readonly all: ScopeDocument;
    readonly streams: readonly (ScopeDocument & { readonly key: string; readonly name: string })[];
  };
}

export function checkDocument(check: Check): CheckDocument {
  return {
    schema: checkSchema,
    passed: check.gates.every((gate) => gate.passed),
    gates: check.gates.map(({ name, passed, message }) => ({ gate: name, passed, message })),
    findings: diagnosticDocuments(check.findings),
    coverage: {
      all: scopeDocument(check.coverage.all),
      streams: check.coverage.streams.map((stream) => ({
        key: stream.key,
        name: stream.name,
        ...scopeDocument(stream),
      })),
    },
  };
}

const place = ({ page, line, column, endLine }: Place): Place => ({ page, line, column, endLine });
const line = ({ key, facts }: Line): LineDocument => ({ key, title: facts.title, place: place(facts.place) });
const work = ({ id, type, title }: WorkItem): WorkDocument => ({ id, type, title });
const share = ({ counted, covered, percent, rule }: Percentage): Percentage => ({ counted, covered, percent, rule });

function scopeDocument(scope: ScopeCoverage): ScopeDocument {
  return {
    outcomes: share(scope.outcomes),
    work: share(scope.work),
    outcomesWithoutWork: scope.outcomesWithoutWork.map(line),
    deliverablesWithoutWork: scope.deliverablesWithoutWork.map(line),
    workWithoutOutcome: scope.workWithoutOutcome.map(({ areaPath, type, items }) => ({
      areaPath,
      type,
      items: items.map(work),
    })),
    runAndFix: scope.runAndFix.map(work),
    stubs: scope.stubs.map(({ page, section }) => ({
      page: page.path,
      section: section?.text ?? null,
      place: section === null ? null : place(section.place),
    })),
    held: scope.held.map((held) => ({ ...line(held.line), reason: held.reason })),
    hidden: scope.hidden.map((hidden) => ({ ...line(hidden.line), workItem: hidden.link.id })),
    drift: scope.drift.map((drift) => ({
      ...line(drift.line),
      workItem: drift.item.id,
      claimed: drift.claimed.literal,
      state: drift.item.state,
    })),
    halfLinks: scope.halfLinks.map((half) => ({ ...line(half.line), workItem: half.link.id, missing: half.missing })),
    ignored: scope.ignored.map(({ subject, reason, until, place: where }) => ({
      key: subject.kind === "line" ? subject.line.key : null,
      workItem: subject.kind === "work" ? subject.item.id : null,
      title: subject.kind === "line" ? subject.line.facts.title : subject.item.title,
      reason,
      until,
      place: place(where),
    })),
  };
}
