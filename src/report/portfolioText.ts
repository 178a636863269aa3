/** The portfolio as plain text, for a terminal: what was read, where it stands, what was noticed and what to do next. */
import type { Diagnostic, Place } from "../domain/diagnostic";
import type { DeliverableLine, Line, OutcomeLine } from "../domain/line";
import type { Portfolio } from "../domain/portfolio";
import { isPast } from "../domain/promise";
import { wholeDecision, wholeRisk } from "../domain/statements";
import type { DebtEntry, Metric, Statement, Stream } from "../domain/strategy";
import { sortedDiagnostics } from "./order";

export function portfolioText(portfolio: Portfolio): string {
  const { strategy } = portfolio;
  const sections = [
    strategy.mission === null
      ? []
      : [`Mission: ${flat(strategy.mission.text)} [${placeWords(strategy.mission.place)}]`],
    ...strategy.streams.map((stream) => streamLines(stream, portfolio.outcomes)),
    [summary(portfolio)],
    diagnosticLines(portfolio.diagnostics),
    nextSteps(portfolio),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

export const placeWords = (place: Place): string => `${place.page}:${place.line}`;

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

function streamLines(stream: Stream, outcomes: readonly OutcomeLine[]): readonly string[] {
  const own = outcomes.filter((outcome) => outcome.stream === stream.key);
  const { vision, visions, northStar, kpis, themes, ideas, debt } = stream;
  return [
    `${stream.name}`,
    ...(vision === null ? [] : [stated("Vision", vision)]),
    ...visions
      .filter(({ text }) => text !== vision?.text)
      .map((each) => stated(`Vision ${each.horizon.literal}`, each)),
    ...(northStar === null ? [] : [stated("North star", { text: metricWords(northStar), place: northStar.place })]),
    ...kpis.map((kpi) => stated("KPI", { text: metricWords(kpi), place: kpi.place })),
    ...stream.principles.map((principle) => stated(principle.kind === "value" ? "Value" : "Principle", principle)),
    ...themes.map(({ title, place }) => stated("Theme", { text: title, place })),
    ...stream.guardrails.map((guardrail) => stated("Guardrail", guardrail)),
    ...stream.decisionRights.map((right) => stated("Decision right", right)),
    ...stream.decisions.map((decision) => stated("Decision", wholeDecision(decision))),
    ...stream.nonGoals.map((goal) => stated("Non-goal", goal)),
    ...stream.risks.map((risk) => stated("Risk", wholeRisk(risk))),
    ...own.flatMap(outcomeLines),
    ...ideas.map(({ title, place }) => stated("Idea", { text: title, place })),
    ...debt.map((entry) => stated("Technical debt", { text: debtWords(entry), place: entry.place })),
  ];
}

const stated = (what: string, { text, place }: Statement): string => `  ${what}: ${flat(text)} [${placeWords(place)}]`;

const debtWords = ({ title, class: debtClass }: DebtEntry): string =>
  debtClass === null ? title : `${title} (${debtClass})`;

function metricWords({ name, unit, baseline, target, current }: Metric): string {
  const values = [
    ["from", baseline],
    ["to", target],
    ["now", current],
  ].flatMap(([word, value]) => (value === null || value === undefined ? [] : [`${word} ${value}`]));
  return `${name}${unit === null ? "" : ` (${unit})`}${values.length === 0 ? "" : `: ${values.join(", ")}`}`;
}

const outcomeLines = (outcome: OutcomeLine): readonly string[] => [
  `  Outcome: ${lineWords(outcome)}`,
  ...outcome.deliverables.map((deliverable: DeliverableLine) => `    - ${lineWords(deliverable)}`),
];

function lineWords({ facts, ...line }: Line): string {
  const horizon = "horizon" in facts && facts.horizon !== null ? facts.horizon.literal : null;
  const words = [
    facts.status?.literal ?? null,
    horizon,
    facts.target?.literal ?? null,
    facts.owner,
    facts.held === null ? null : `held back: ${facts.held}`,
    facts.certainty === "guessed" ? "guessed" : null,
    placeWords(facts.place),
  ].filter((word) => word !== null);
  const ids = [...(line.primary === null ? [] : [line.primary]), ...line.alsoServedBy].map(
    (linked) => ` #${linked.id}`,
  );
  return `${facts.title}${ids.join("")} [${words.join("; ")}]`;
}

function summary({ strategy, outcomes: all }: Portfolio): string {
  const outcomes = all.filter(({ facts }) => !isPast(facts));
  const past = all.length - outcomes.length;
  const deliverables = outcomes.reduce((sum, outcome) => sum + outcome.deliverables.length, 0);
  return [
    counted(strategy.pages.length, "page", "pages"),
    counted(strategy.streams.length, "stream", "streams"),
    counted(outcomes.length, "outcome", "outcomes"),
    counted(deliverables, "deliverable", "deliverables"),
    ...(past === 0 ? [] : [`and ${counted(past, "outcome", "outcomes")} of older pages, not counted`]),
  ].join(", ");
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Diagnostics one per line, most severe first. */
export function diagnosticLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  const sorted = sortedDiagnostics(diagnostics);
  return (["error", "warning", "info"] as const).flatMap((severity) =>
    sorted
      .filter((diagnostic) => diagnostic.severity === severity)
      .map(
        ({ place, message, rule }) =>
          `${severity}: ${place === null ? "" : `${placeWords(place)}: `}${message} (${rule})`,
      ),
  );
}

/** What to do where nothing was found to work on; empty where there are outcomes. */
export function nextSteps({ strategy, outcomes }: Portfolio): readonly string[] {
  if (strategy.pages.length === 0) {
    return ["The wiki has no pages, so there is nothing to read. What to do: throughline init writes starter pages."];
  }
  if (outcomes.length > 0) return [];
  const started = strategy.pages.filter(({ kind }) => kind === "roadmap").map(({ path }) => path);
  if (started.length > 0) {
    return [
      "No outcomes were found, and none are invented. What to do:",
      `  - Write the first one on ${started.join(", ")}: a heading, with what it takes as bullets below it.`,
    ];
  }
  return [
    "No outcomes were found, and none are invented. What to do:",
    "  - If a page here is your roadmap, say so: --root /Its/Path (repeatable), or a first line <!-- roadmap: outcomes --> on it.",
    "  - If there is none yet, throughline init writes a starter roadmap page.",
  ];
}
