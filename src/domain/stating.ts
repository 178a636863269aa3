/** What a person may say of a measure or a result, and why some words cannot be taken. */
import { isDay } from "./day";
import { whyNoValue } from "./measure";
import type { Achieved } from "./statements";

export type Verdict = NonNullable<Achieved["verdict"]>;

export const verdicts: readonly Verdict[] = ["achieved", "partly", "not-achieved"];

export interface VerdictWords {
  readonly verdict: Verdict;
  readonly metric: string;
  /** As typed, with its unit ("8 days"). */
  readonly value: string;
  /** ISO date the value was taken. */
  readonly date: string;
  readonly evidence: string;
}

export type MetricFact = "baseline" | "target" | "current" | "date";

/** New values as typed; `date` is the ISO date the current value was taken. */
export type MetricValues = Partial<Readonly<Record<MetricFact, string>>>;

/** One sentence; `null` where the words are sound. */
export function whyNotMetric({ date, ...values }: MetricValues): string | null {
  const wrong = Object.values(values)
    .map(whyNoValue)
    .find((why) => why !== null);
  return wrong ?? (date === undefined || isDay(date) ? null : notADay(date));
}

/** One sentence; `null` where the words are sound. */
export function whyNotVerdict({ metric, value, date, evidence }: VerdictWords): string | null {
  if (metric.trim() === "") return "Name the measure the verdict rests on.";
  if (evidence.trim() === "") return "Say what shows it: a verdict without evidence cannot be checked by anybody.";
  return whyNoValue(value) ?? (isDay(date) ? null : notADay(date));
}

const notADay = (text: string): string => `“${text}” is no day of the calendar: write it as 2026-01-31.`;
