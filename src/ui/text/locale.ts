/**
 * Numbers, dates and counts the way the reader writes them: in the language the page around us is set to, else the browser's.
 * The composition roots hand that language over once, as an attribute of the document, because every catalogue needs it and
 * none of them knows the page.
 */
const attribute = "data-culture";

/** `culture` is a BCP 47 tag as the page around us names it ("de-DE"); `null`, or one nobody knows, is the browser's own. */
export function speak(culture: string | null): void {
  const { documentElement } = document;
  if (isKnown(culture)) documentElement.setAttribute(attribute, culture);
  else documentElement.removeAttribute(attribute);
}

function isKnown(culture: string | null): culture is string {
  try {
    return culture !== null && Intl.NumberFormat.supportedLocalesOf(culture).length > 0;
  } catch {
    return false; // not a language tag at all
  }
}

/** `undefined` is the browser's. */
export const culture = (): string | undefined =>
  typeof document === "undefined" ? undefined : (document.documentElement.getAttribute(attribute) ?? undefined);

/** Made once for each language: a screen of thousands of rows asks for thousands of numbers. */
const numbers = new Map<string | undefined, Intl.NumberFormat>();

export function inWords(value: number): string {
  const spoken = culture();
  const format = numbers.get(spoken) ?? new Intl.NumberFormat(spoken);
  numbers.set(spoken, format);
  return format.format(value);
}

/** A share of 100 as a percentage. */
export const percentWords = (percent: number): string =>
  (percent / 100).toLocaleString(culture(), { style: "percent", maximumFractionDigits: 0 });

/** Counts in words: `plural(1, "page")` is "1 page", `plural(2, "entry", "entries")` is "2 entries". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${inWords(count)} ${count === 1 ? one : many}`;

/** Days and times; what is no time stays as it is. */
export function whenWords(text: string): string {
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const date = new Date(dateOnly ? `${text}T12:00:00Z` : text);
  if (Number.isNaN(date.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(text)) return text;
  return date.toLocaleString(
    culture(),
    dateOnly ? { dateStyle: "medium", timeZone: "UTC" } : { dateStyle: "medium", timeStyle: "short" },
  );
}

/** A sentence with the days in it in the reader's way; what people and files wrote as part of a name is not to be given here. */
export const datesInWords = (sentence: string): string =>
  sentence.replace(/(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w/-])/g, (day) => whenWords(day));

/** A day of the calendar, as the options say. */
export const dayWords = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Date(`${iso}T12:00:00Z`).toLocaleDateString(culture(), { ...options, timeZone: "UTC" });
