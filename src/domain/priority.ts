/**
 * What comes first and what the work is made of: impact and confidence as the pages state them, scores only where a page gives every
 * number of their formula, the mix of runway and commitment per stream and period, and bets with their experiment. Nothing
 * is filled in: an outcome without a word on impact has none, and no number has a default.
 */
import type { OutcomeLine } from "./line";
import { numberOf } from "./measure";
import type { Portfolio } from "./portfolio";
import { isPromised } from "./promise";
import type { Experiment, Guardrail, Statement } from "./statements";
import type { Outcome, Stream } from "./strategy";

export type Level = "high" | "medium" | "low";

/** A score with the numbers it was made of, as the page spells them. */
export interface Score {
  readonly value: number;
  readonly parts: readonly { readonly name: string; readonly literal: string }[];
}

export const RICE_FORMULA = "RICE = reach × impact × confidence ÷ effort";
export const WSJF_FORMULA =
  "WSJF = cost of delay ÷ job size; cost of delay = business value + time criticality + risk reduction where the page states the three";
export const PLACE_RULE =
  "Outcomes stand by impact, then by confidence, as the pages state them; those that state no impact stand last.";

export interface PrioritisedOutcome {
  readonly outcome: OutcomeLine;
  readonly impact: Level | null;
  readonly confidence: Level | null;
  /** `null` unless the page gives every number of the formula. */
  readonly rice: Score | null;
  readonly wsjf: Score | null;
}

/** Outcomes of one kind in one period; `null` kind = the page does not say. */
export interface MixOfPeriod {
  readonly stream: string;
  /** The horizon or the target as written; `null` = none is stated. */
  readonly period: string | null;
  readonly runway: number;
  readonly commitment: number;
  readonly notStated: number;
}

/** Bounds, rollout or rollback of a bet: its own words, else the guardrails of its stream. */
export interface BetAspect {
  readonly aspect: NonNullable<Guardrail["aspect"]>;
  readonly own: string | null;
  readonly guardrails: readonly Statement[];
}

export interface Bet {
  readonly outcome: OutcomeLine;
  readonly experiment: Experiment | null;
  readonly aspects: readonly BetAspect[];
}

export interface Priority {
  readonly outcomes: readonly PrioritisedOutcome[];
  readonly mix: readonly MixOfPeriod[];
  /** Outcomes that name an experiment, and those of low confidence that name none. */
  readonly bets: readonly Bet[];
}

/** Finished and held-back outcomes have no place to fight for. */
export function priorityOf(portfolio: Portfolio): Priority {
  const open = portfolio.outcomes.filter(({ facts }) => isPromised(facts) && facts.held !== "done");
  const outcomes = open.map(prioritised);
  return {
    outcomes: [...outcomes].sort(
      (a, b) => rankOf(a.impact) - rankOf(b.impact) || rankOf(a.confidence) - rankOf(b.confidence),
    ),
    mix: portfolio.strategy.streams.flatMap((stream) =>
      mixOf(
        stream,
        open.filter((line) => line.stream === stream.key),
      ),
    ),
    bets: outcomes.flatMap((one) => betOf(one, portfolio)),
  };
}

const levels: readonly Level[] = ["high", "medium", "low"];
const rankOf = (level: Level | null): number => (level === null ? levels.length : levels.indexOf(level));

function prioritised(outcome: OutcomeLine): PrioritisedOutcome {
  const { impact, confidence } = outcome.facts;
  return {
    outcome,
    impact: levelOf(impact),
    confidence: levelOf(confidence),
    rice: riceOf(outcome.facts),
    wsjf: wsjfOf(outcome.facts),
  };
}

const levelWords: readonly (readonly [Level, RegExp])[] = [
  ["high", /\b(?:high|very high|large|hoch|sehr hoch|groß|élevée?|haute?|alto|alta|hoog|hög|wysoki)\b|^h$/iu],
  ["medium", /\b(?:medium|med|moderate|mittel|moyenne?|medio|media|médio|média|gemiddeld|medel|średni)\b|^m$/iu],
  [
    "low",
    /\b(?:low|very low|small|niedrig|gering|klein|faible|bajo|baja|baixo|baixa|basso|bassa|laag|låg|niski)\b|^l$/iu,
  ],
];

/** `null` when the words name no level, or more than one. */
export function levelOf(words: string | null): Level | null {
  const found = words === null ? [] : levelWords.filter(([, pattern]) => pattern.test(words.trim()));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

// Scores -------------------------------------------------------------------------------------------

interface Part {
  readonly name: string;
  readonly literal: string;
  readonly value: number;
}

function part(name: string, literal: string | null): Part | null {
  const value = literal === null ? null : numberOf(literal);
  return literal === null || value === null ? null : { name, literal, value };
}

/** 80 % and 0.8 are the same confidence. */
function shareOf(name: string, literal: string | null): Part | null {
  const found = part(name, literal);
  return found !== null && found.literal.includes("%") ? { ...found, value: found.value / 100 } : found;
}

/** What an outcome states under one of these labels. */
export function statedUnder({ attributes }: Pick<Outcome, "attributes">, label: RegExp): string | null {
  return attributes.find(({ name }) => label.test(name.trim()))?.value ?? null;
}

function riceOf(facts: Outcome): Score | null {
  const parts = [
    part("reach", statedUnder(facts, /^(?:reach|reichweite|portée|alcance|portata|bereik)$/iu)),
    part("impact", facts.impact),
    shareOf("confidence", facts.confidence),
    part("effort", facts.effort),
  ];
  const [reach, impact, confidence, effort] = parts;
  if (!reach || !impact || !confidence || !effort || effort.value <= 0) return null;
  return scored((reach.value * impact.value * confidence.value) / effort.value, [reach, impact, confidence, effort]);
}

function wsjfOf(facts: Outcome): Score | null {
  const size = part("job size", statedUnder(facts, /^(?:job size|job duration)$/i) ?? facts.effort);
  if (size === null || size.value <= 0) return null;
  const whole = part("cost of delay", statedUnder(facts, /^(?:cost of delay|cod)$/i));
  if (whole !== null) return scored(whole.value / size.value, [whole, size]);
  const value = part("business value", statedUnder(facts, /^(?:business value|user[- ]business value|user value)$/i));
  const time = part("time criticality", statedUnder(facts, /^time criticality$/i));
  const risk = part("risk reduction", statedUnder(facts, /^risk reduction(?:\b.*)?$/i));
  if (value === null || time === null || risk === null) return null;
  return scored((value.value + time.value + risk.value) / size.value, [value, time, risk, size]);
}

const scored = (value: number, parts: readonly Part[]): Score => ({
  value: Math.round(value * 100) / 100,
  parts: parts.map(({ name, literal }) => ({ name, literal })),
});

// Mix ----------------------------------------------------------------------------------------------

function mixOf({ name }: Stream, lines: readonly OutcomeLine[]): readonly MixOfPeriod[] {
  const periods = [...new Set(lines.map(periodOf))];
  return periods.map((period) => {
    const kinds = lines.filter((line) => periodOf(line) === period).map(({ facts }) => facts.kind);
    return {
      stream: name,
      period,
      runway: kinds.filter((kind) => kind === "runway").length,
      commitment: kinds.filter((kind) => kind === "commitment").length,
      notStated: kinds.filter((kind) => kind === null).length,
    };
  });
}

const periodOf = ({ facts }: OutcomeLine): string | null => facts.horizon?.literal ?? facts.target?.literal ?? null;

// Bets ---------------------------------------------------------------------------------------------

const aspectLabels: readonly (readonly [BetAspect["aspect"], RegExp])[] = [
  ["bounds", /^(?:bounds?|limits?|safe[- ]to[- ]fail(?: bounds?)?|guardrails?|grenzen)$/iu],
  ["rollout", /^(?:roll[- ]?out(?: plan)?|ausrollen)$/iu],
  ["rollback", /^(?:roll[- ]?back(?: plan)?|way back|zurückrollen)$/iu],
];

function betOf({ outcome, confidence }: PrioritisedOutcome, { strategy }: Portfolio): readonly Bet[] {
  const { experiment } = outcome.facts;
  if (experiment === null && confidence !== "low") return [];
  const guardrails = strategy.streams.find(({ key }) => key === outcome.stream)?.guardrails ?? [];
  const aspects = aspectLabels.map(([aspect, label]) => ({
    aspect,
    own: statedUnder(outcome.facts, label),
    guardrails: guardrails.filter((guardrail) => guardrail.aspect === aspect),
  }));
  return [{ outcome, experiment, aspects }];
}
