/**
 * Writes a day in the manner another time is written in, so that a page that speaks of quarters goes on speaking of quarters
 * when an outcome moves. The answer always reads back as a range that holds the day; where the manner allows no such
 * answer, it is the ISO date.
 */
import { whenOf } from "./when";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: string;
  readonly iso: string;
}

const quarterOf = ({ month }: Parts): string => `Q${Math.ceil(month / 3)}`;
const halfOf = ({ month }: Parts): string => `H${month <= 6 ? 1 : 2}`;
const nameOf = ({ month }: Parts): string => monthNames[month - 1] ?? "";

/** Manners by the look of a whole literal, first match wins. */
const manners: readonly (readonly [look: RegExp, write: (parts: Parts, as: RegExpExecArray) => string])[] = [
  [/^Q[1-4]([ /-]?)\d{4}$/i, (to, as) => `${quarterOf(to)}${as[1] ?? " "}${to.year}`],
  [/^\d{4}([ -]?)Q[1-4]$/i, (to, as) => `${to.year}${as[1] ?? " "}${quarterOf(to)}`],
  [/^H[12]([ /-]?)\d{4}$/i, (to, as) => `${halfOf(to)}${as[1] ?? " "}${to.year}`],
  [/^\d{4}([ -]?)H[12]$/i, (to, as) => `${to.year}${as[1] ?? " "}${halfOf(to)}`],
  [/^\d{4}$/, (to) => to.year],
  [/^\d{4}-\d{2}$/, (to) => to.iso.slice(0, 7)],
  [/^\d{1,2}\.\d{1,2}\.\d{4}$/, (to) => `${to.day}.${to.iso.slice(5, 7)}.${to.year}`],
  [/^\d{4}\/\d{1,2}\/\d{1,2}$/, (to) => to.iso.replaceAll("-", "/")],
  [/^\p{L}{3} \d{4}$/u, (to) => `${nameOf(to).slice(0, 3)} ${to.year}`],
  [/^\p{L}+ \d{4}$/u, (to) => `${nameOf(to)} ${to.year}`],
  [/^\d{1,2} \p{L}+ \d{4}$/u, (to) => `${Number(to.day)} ${nameOf(to)} ${to.year}`],
];

/** `day` is an ISO date; `literal` the time as it stands on the page. */
export function sameManner(literal: string, day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const parts: Parts = { year, month: Number(month), day: date, iso: day };
  for (const [look, write] of manners) {
    const match = look.exec(literal.trim());
    if (match === null) continue;
    const written = write(parts, match);
    const { from, to } = whenOf(written);
    if (from !== null && to !== null && from <= day && day <= to) return written;
  }
  return day;
}
