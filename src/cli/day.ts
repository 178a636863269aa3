/** A day named on the command line. */
import { usageRefusal } from "./refusal";

/** An ISO date that exists and does not lie ahead of `today`; anything else is refused in a sentence. */
export function dayOf(option: string, text: string, today: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isFinite(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw usageRefusal(`${option} ${text} is no date.`, "Write it as year-month-day, for example 2026-01-31.");
  }
  if (text > today) throw usageRefusal(`${option} ${text} lies ahead.`, "Name a day that is past, or leave it out.");
  return text;
}
