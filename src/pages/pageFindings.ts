/** What is noticed about the lines and sections of one page beyond reading them: few findings, one a page and rule. */
import type { Diagnostic, Place } from "../domain/diagnostic";
import { normaliseTitle } from "./lineKey";
import type { LineFacts, Outcome, PageKind, Statement, Stream } from "../domain/strategy";

/** Statuses in words or marks that mean nothing known, each once. */
export function unknownStatuses(outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const seen = new Map<string, LineFacts>();
  const see = (line: LineFacts): void => {
    const { status } = line;
    if (status !== null && status.category === null && !seen.has(status.literal)) seen.set(status.literal, line);
  };
  for (const outcome of outcomes) {
    see(outcome);
    outcome.deliverables.forEach(see);
  }
  return [...seen].map(([literal, line]) => ({
    rule: "unknown-status",
    severity: "info",
    message: `The status “${literal}” of “${line.title}” is not understood, so nothing is concluded from it.`,
    place: line.place,
    help: "Use a common word (planned, in progress, done), or explain the mark in a legend on the page: “🦶: stretch”.",
  }));
}

/** Open outcomes of one theme with the same title under different times or states: nothing on the board would tell them apart. */
export function sameTitles(outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const first = new Map<string, Outcome>();
  return outcomes
    .filter(({ held, workItems }) => held === null && workItems.length === 0)
    .flatMap((outcome) => {
      const { theme, horizon, status, title, place } = outcome;
      const called = `${theme ?? ""}\n${normaliseTitle(title)}`;
      const before = first.get(called);
      if (before === undefined) first.set(called, outcome);
      const isApart = before?.horizon?.literal !== horizon?.literal || before?.status?.literal !== status?.literal;
      if (before === undefined || !isApart) return [];
      return [
        {
          rule: "duplicate-title",
          severity: "warning",
          message: `“${title}” is the title of two open outcomes of the page.`,
          place,
          help: "Give them different titles, or link each to its work item: on the board nothing would tell them apart.",
        },
      ];
    });
}

/** Where some outcomes of a page name a measure, those that do not are worth a look. */
export function missingMetrics(outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const open = outcomes.filter(({ held }) => held === null);
  const without = open.filter((outcome) => !isMeasured(outcome));
  const first = without[0];
  if (first === undefined || without.length === open.length) return [];
  const titles = without.map(({ title }) => `“${title}”`);
  const shown =
    titles.length > 3 ? `${titles.slice(0, 3).join(", ")} and ${titles.length - 3} more` : titles.join(", ");
  return [
    {
      rule: "missing-metric",
      severity: "info",
      message: `${without.length} of ${open.length} open outcomes on the page name no measure: ${shown}.`,
      place: first.place,
      help: "Say how one would see that it was reached: “Metric: lead time, baseline 12 days, target 3 days”.",
    },
  ];
}

/** Key results measure an outcome as well as a metric does. */
function isMeasured({ metric, deliverables }: Outcome): boolean {
  return metric !== null || deliverables.some(({ title, label }) => /\d/.test(title) && label !== null);
}

/** A stream with a vision and outcomes and no measure at all, nor a north star. */
export function unmeasuredStreams(streams: readonly Stream[]): readonly Diagnostic[] {
  return streams.flatMap(({ name, vision, northStar, kpis, outcomes }) => {
    const measured = northStar !== null || kpis.length > 0 || outcomes.some(isMeasured);
    if (vision === null || outcomes.length === 0 || measured) return [];
    return [
      {
        rule: "missing-metric",
        severity: "info" as const,
        message: `Nothing in ${name} says how one would see that it succeeds: no north star, no KPI, no measure of an outcome.`,
        place: vision.place,
        help: "Name one north-star metric with baseline, target and current value, below a heading “North star”.",
      },
    ];
  });
}

/** Streams none of whose outcomes considers security, privacy or sustainability: advice. */
export function unconsideredStreams(streams: readonly Stream[]): readonly Diagnostic[] {
  return streams.flatMap(({ name, outcomes: all }) => {
    const outcomes = all.filter(({ held }) => held === null);
    const first = outcomes[0];
    if (first === undefined || outcomes.length < 3 || outcomes.some((outcome) => outcome.considerations.length > 0))
      return [];
    return [
      {
        rule: "missing-considerations",
        severity: "info" as const,
        message: `No outcome of ${name} says anything about security, privacy or sustainability.`,
        place: first.place,
        help: "Where it matters, add a line such as “Privacy: …” to the outcome.",
      },
    ];
  });
}

const strategic: ReadonlySet<PageKind> = new Set([
  "mission",
  "vision",
  "strategy",
  "roadmap",
  "outcome",
  "metric",
  "debt",
]);

/** Sections of a page of strategy that promise something and hold nothing. */
export function stubSections(kind: PageKind, sections: readonly Statement[]): readonly Diagnostic[] {
  const first: Place | undefined = sections[0]?.place;
  if (first === undefined || !strategic.has(kind)) return [];
  const titles = sections.map(({ text }) => `“${text}”`).join(", ");
  return [
    {
      rule: "stub-section",
      severity: "info",
      message: `${sections.length === 1 ? "A section is" : `${sections.length} sections are`} empty or a placeholder: ${titles}.`,
      place: first,
      help: "Write it, or remove the heading: it is a gap, and nothing in it is read as strategy.",
    },
  ];
}
