/**
 * Engagement: how many people work on the strategy over time, and whether what was proposed is answered. People are counted
 * and never named, compared or ranked; what Throughline itself wrote is nobody's contribution.
 */
import type { Instant } from "./ids";
import type { Idea } from "./statements";

/** A person's change of the wiki. */
export interface Contribution {
  readonly author: string;
  readonly date: Instant;
}

export interface MonthOfEngagement {
  /** `2026-03` */
  readonly month: string;
  readonly changes: number;
  /** Different people among those who made the changes. */
  readonly people: number;
}

/** The months up to the one of `day`, oldest first; a month without changes is there with zeros. */
export function engagementOf(
  contributions: readonly Contribution[],
  day: string,
  months: number,
): readonly MonthOfEngagement[] {
  return monthsUpTo(day, months).map((month) => {
    const made = contributions.filter(({ date }) => date.startsWith(month));
    return { month, changes: made.length, people: new Set(made.map(({ author }) => author)).size };
  });
}

function monthsUpTo(day: string, months: number): readonly string[] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return Array.from({ length: months }, (_, index) => {
    const count = year * 12 + month - 1 - (months - 1 - index);
    return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
}

/** An idea is answered once validation showed something: it was validated, or rejected with what was learned. */
export const isAnswered = ({ verdict, result }: Idea): boolean => verdict !== null || result !== null;
