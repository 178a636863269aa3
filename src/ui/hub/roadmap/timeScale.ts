/**
 * The days a timeline shows and where they stand, in days from its first one. Pure: today is given, months and quarters are
 * those of the calendar, names are the reader's.
 */
import { dayWords } from "../../text/locale";
import { roadmapText as text } from "../../text/roadmap";
import type { Zoom } from "../route";

/** Pixels a day takes. */
export const dayWidth: Readonly<Record<Zoom, number>> = { month: 9, quarter: 3, year: 1.1 };

export interface Tick {
  /** Days from the first. */
  readonly at: number;
  readonly days: number;
  readonly label: string;
}

export interface TimeScale {
  /** ISO dates; `to` is included. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly zoom: Zoom;
  /** Upper row of the head: years, or quarters of them. */
  readonly major: readonly Tick[];
  /** Lower row: months or quarters. */
  readonly minor: readonly Tick[];
}

const day = 86_400_000;
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / day);
export const isoDay = (number: number): string => new Date(number * day).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
export const plusDays = (iso: string, days: number): string => isoDay(dayNumber(iso) + days);

/** The same day of another month, or that month's last. */
export function plusMonths(iso: string, months: number): string {
  const [year = 0, month = 1, date = 1] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const wasLast = date === new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, wasLast ? last : Math.min(date, last))).toISOString().slice(0, 10);
}

/** Longest time drawn; what lies outside is cut and says so. */
const longest = 5 * 366;

/** Covers all days given and today, from the start of a quarter to the end of one, with room to plan into. */
export function timeScale(days: readonly string[], today: string, zoom: Zoom): TimeScale {
  const sorted = [...days, today].sort();
  const earliest = isoDay(Math.max(dayNumber(sorted[0] ?? today), dayNumber(today) - longest / 2));
  const latest = isoDay(Math.min(dayNumber(sorted.at(-1) ?? today), dayNumber(today) + longest / 2));
  const from = startOfQuarter(earliest);
  const roomy = latest > plusMonths(today, 6) ? latest : plusMonths(today, 6);
  const to = plusDays(startOfQuarter(plusMonths(startOfQuarter(roomy), 3)), -1);
  const scale = { from, to, days: daysBetween(from, to) + 1, zoom };
  const [major, minor] = steps[zoom];
  return { ...scale, major: ticks(scale, major), minor: ticks(scale, minor) };
}

export const startOfQuarter = (iso: string): string => {
  const month = Math.floor((Number(iso.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${iso.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
};

interface Step {
  readonly months: number;
  readonly label: (first: string) => string;
}

const words =
  (options: Intl.DateTimeFormatOptions) =>
  (first: string): string =>
    dayWords(first, options);
const quarter = (first: string): number => Math.floor((Number(first.slice(5, 7)) - 1) / 3) + 1;
const month: Step = { months: 1, label: words({ month: "short" }) };
const longMonth: Step = { months: 1, label: words({ month: "long" }) };
const quarterStep: Step = { months: 3, label: (first) => text.quarter(quarter(first)) };
const quarterOfYear: Step = { months: 3, label: (first) => text.quarterOf(quarter(first), first.slice(0, 4)) };
const year: Step = { months: 12, label: (first) => first.slice(0, 4) };

const steps: Readonly<Record<Zoom, readonly [Step, Step]>> = {
  month: [quarterOfYear, longMonth],
  quarter: [quarterOfYear, month],
  year: [year, quarterStep],
};

function ticks(scale: Pick<TimeScale, "from" | "to">, step: Step): readonly Tick[] {
  const found: Tick[] = [];
  const start = step.months === 12 ? `${scale.from.slice(0, 4)}-01-01` : scale.from;
  for (let first = start; first <= scale.to; first = plusMonths(first, step.months)) {
    const last = plusDays(plusMonths(first, step.months), -1);
    const at = Math.max(0, daysBetween(scale.from, first));
    const end = Math.min(daysBetween(scale.from, scale.to), daysBetween(scale.from, last));
    found.push({ at, days: end - at + 1, label: step.label(first) });
  }
  return found;
}
