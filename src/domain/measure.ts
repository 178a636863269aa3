/**
 * A measure's value as a number, only where its spelling leaves no doubt. "1,234" may be a thousand or one and a bit, so
 * it is no number here; a trend drawn from a guess would be a lie.
 */
import type { Metric } from "./strategy";

const PLAIN = /^[^\d]*?([-−]?\d+(?:\.\d+)?)\s*(%|[^\d]*)$/u;
const THOUSANDS =
  /^[^\d]*?([-−]?\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d+)?|[-−]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?)\s*(%|[^\d]*)$/u;
const DECIMAL_COMMA = /^[^\d]*?([-−]?\d+,(?:\d{1,2}|\d{4,}))\s*(%|[^\d]*)$/u;

/** `null` for a range, two numbers, an ambiguous spelling or none at all. */
export function numberOf(value: string): number | null {
  const text = value.trim();
  const found = PLAIN.exec(text)?.[1] ?? thousands(text) ?? DECIMAL_COMMA.exec(text)?.[1]?.replace(",", ".");
  if (found === undefined) return null;
  const number = Number(found.replace("−", "-"));
  return Number.isFinite(number) ? number : null;
}

function thousands(text: string): string | undefined {
  const found = THOUSANDS.exec(text)?.[1];
  if (found === undefined) return undefined;
  const grouped = /^[-−]?\d{1,3}(?:,\d{3}){2,}/.test(found);
  return grouped ? found.replaceAll(",", "") : found.replace(/[ \u00a0\u202f']/g, "").replace(",", ".");
}

/** One value of a measure at a date. */
export interface MeasurePoint {
  /** ISO date. */
  readonly date: string;
  readonly value: number;
  /** As the page spelled it. */
  readonly literal: string;
}

/** Which way is better, judged by baseline and target; `null` when the page does not give both as numbers, or alike. */
export function directionOf({ baseline, target }: Pick<Metric, "baseline" | "target">): "up" | "down" | null {
  const from = baseline === null ? null : numberOf(baseline);
  const to = target === null ? null : numberOf(target);
  if (from === null || to === null || from === to) return null;
  return to > from ? "up" : "down";
}

/** Share of the way from baseline to target, 0..1 and beyond; `null` unless all three are numbers and the way is not empty. */
export function progressOf({
  baseline,
  target,
  current,
}: Pick<Metric, "baseline" | "target" | "current">): number | null {
  const [from, to, at] = [baseline, target, current].map((value) => (value === null ? null : numberOf(value)));
  if (from === null || to === null || at === null || from === undefined || to === undefined || at === undefined)
    return null;
  return from === to ? null : (at - from) / (to - from);
}

/** A number as it is spelled: what stands before and after it, and how its digits are grouped and parted. */
const SPELLED = /^(?<before>[^\d−-]*)(?<sign>[-−]?)(?<digits>\d[\d.,\u0020\u00a0\u202f']*\d|\d)(?<after>.*)$/su;
const BARE = /^[-−+]?\d+(?:[.,]\d+)?$/;

/**
 * A new value in the manner the page spells the old one: unit, currency, decimal sign and grouping stay ("12,5 %" and 11.2
 * become "11,2 %"). What was typed with words of its own is taken as typed.
 */
export function inMannerOf(written: string, typed: string): string {
  const wanted = typed.trim();
  const spelled = SPELLED.exec(written)?.groups;
  const value = BARE.test(wanted) ? numberOf(wanted.replace(/^\+/, "").replace(",", ".")) : null;
  if (spelled === undefined || value === null || numberOf(written) === null) return wanted;
  const { before = "", digits = "", after = "" } = spelled;
  const minus = written.includes("−") ? "−" : "-";
  return `${before}${value < 0 ? minus : ""}${digitsLike(digits, wanted)}${after}`;
}

/** `typed` is a plain number; its own decimals are kept, none are added. */
function digitsLike(written: string, typed: string): string {
  const [whole = "", part] = typed.replace(/^[-−+]/, "").split(/[.,]/);
  const group = /\d([ \u00a0\u202f'])\d{3}/.exec(written)?.[1] ?? (/^\d{1,3}(?:,\d{3}){2,}/.test(written) ? "," : "");
  const grouped = group === "" ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const comma = group !== "," && (DECIMAL_COMMA.test(written) || /[ \u00a0\u202f']\d{3},\d/.test(written));
  return part === undefined ? grouped : `${grouped}${comma ? "," : "."}${part}`;
}

/** Why a text is no value of a measure; `null` where it holds a number. */
export const whyNoValue = (typed: string): string | null =>
  /\d/.test(typed) ? null : `“${typed.trim()}” holds no number, so no measure can have it as its value.`;
