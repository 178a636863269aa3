/**
 * Points in time as the service writes them: ISO 8601 (Node) or `/Date(milliseconds)/` (the browser client asks for
 * that form), both to ISO with `Z`.
 */
import { instant } from "../../../domain/ids";
import type { Instant } from "../../../domain/ids";

const MS_DATE = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const DAY = 86_400_000;

/** `null` for anything that is not a date, and for the service's "never" (year 9999). */
export function instantOf(value: unknown): Instant | null {
  const milliseconds = millisecondsOf(value);
  return milliseconds === null ? null : instant(isoOf(milliseconds));
}

/**
 * Calendar day of a date field. A day picked on a form is stored as midnight where the person was, so the nearest
 * midnight UTC is the day that was meant, for any offset below twelve hours.
 */
export function dayOf(value: unknown): string | null {
  const milliseconds = millisecondsOf(value);
  return milliseconds === null ? null : isoOf(Math.round(milliseconds / DAY) * DAY).slice(0, 10);
}

/** Calendar day (UTC) of a moment, such as the day an item was closed. */
export function momentDayOf(value: unknown): string | null {
  return instantOf(value)?.slice(0, 10) ?? null;
}

function millisecondsOf(value: unknown): number | null {
  if (typeof value !== "string") return null;
  const match = MS_DATE.exec(value);
  const milliseconds = match?.[1] === undefined ? Date.parse(value) : Number(match[1]);
  return Number.isFinite(milliseconds) && milliseconds < NEVER ? milliseconds : null;
}

const NEVER = 253_370_764_800_000; // 9999-01-01T00:00:00Z

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
