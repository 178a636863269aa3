/**
 * Times as people write them. The literal is always kept; a range is given only when one reading is possible:
 * `01-04-2022` (day first or month first?), `27 Jul` (which year?), "Quarterly", "TBD" have none.
 * Fiscal years have no range: where they begin differs by organisation.
 */
import type { When } from "../../domain/strategy";
import { inLowerCase } from "../words/lowerCase";
import { normalWords } from "../words/normalWords";
import { partsOfYear } from "../words/partsOfYear";
import { remembered } from "../words/remembered";

interface Range {
  readonly from: string;
  readonly to: string;
}

const namesOfMonths: readonly string[] = [
  "january jan januar januari janvier enero janeiro gennaio styczeń stycznia leden ledna ocak tammikuu январь января січень січня",
  "february feb februar februari février febrero fevereiro febbraio luty lutego únor února şubat helmikuu февраль февраля лютий лютого",
  "march mar märz maerz mars marzo março maart marts marzec marca březen března mart maaliskuu март марта березень березня",
  "april apr avril abril aprile kwiecień kwietnia duben dubna nisan huhtikuu апрель апреля квітень квітня",
  "may mai mayo maio maggio mei maj maja květen května mayıs toukokuu май мая травень травня",
  "june jun juni juin junio junho giugno czerwiec czerwca červen června haziran kesäkuu июнь июня червень червня",
  "july jul juli juillet julio julho luglio lipiec lipca červenec července temmuz heinäkuu июль июля липень липня",
  "august aug août agosto augustus augusti sierpień sierpnia srpen srpna ağustos elokuu август августа серпень серпня",
  "september sep sept septembre septiembre setembro settembre wrzesień września září eylül syyskuu сентябрь сентября вересень вересня",
  "october oct oktober okt octobre octubre outubro ottobre październik października říjen října ekim lokakuu октябрь октября жовтень жовтня",
  "november nov novembre noviembre novembro listopad listopada listopadu kasım marraskuu ноябрь ноября листопад листопада",
  "december dec dezember dez décembre diciembre dezembro dicembre grudzień grudnia prosinec prosince aralık joulukuu des декабрь декабря грудень грудня",
];
/** As they are written, accents and all. */
const writtenMonths: readonly string[] = namesOfMonths.flatMap((names) => names.split(" "));
const months: ReadonlyMap<string, number> = new Map(
  namesOfMonths.flatMap((names, at) => names.split(" ").map((name) => [normalWords(name), at + 1] as const)),
);

/** Names of months in normal form. */
export const monthNames: ReadonlySet<string> = new Set(months.keys());

const two = (value: number): string => String(value).padStart(2, "0");
const day = (year: number, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`;
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const span = (year: number, first: number, last: number): Range => ({
  from: day(year, first, 1),
  to: day(year, last, lastDay(year, last)),
});

function oneDay(year: number, month: number, date: number): Range | null {
  if (month < 1 || month > 12 || date < 1 || date > lastDay(year, month)) return null;
  return { from: day(year, month, date), to: day(year, month, date) };
}

const dayMs = 86_400_000;

/** A week of ISO 8601, Monday to Sunday: the first holds the year's first Thursday. "Week 12" without that standard is counted differently by country. */
function week(year: number, value: number): Range | null {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (value - 1) * 7 * dayMs;
  if (value < 1 || new Date(monday + 3 * dayMs).getUTCFullYear() !== year) return null;
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { from: iso(monday), to: iso(monday + 6 * dayMs) };
}

type Reading = readonly [pattern: RegExp, range: (match: RegExpExecArray) => Range | null];
const number = (match: RegExpExecArray, group: number): number => Number(match[group] ?? Number.NaN);
const quarter = (year: number, value: number): Range => span(year, value * 3 - 2, value * 3);
const half = (year: number, value: number): Range => span(year, value * 6 - 5, value * 6);
const century = (year: number): number => (year < 100 ? 2000 + year : year);
const monthOf = (match: RegExpExecArray, group: number): number => months.get(normalWords(match[group] ?? "")) ?? 0;
const monthRange = (year: number, month: number): Range | null => (month === 0 ? null : span(year, month, month));
const monthNumbered = (year: number, month: number): Range | null =>
  month >= 1 && month <= 12 ? monthRange(year, month) : null;

/** Readings of a whole literal; each is unambiguous or answers `null`. */
const readings: readonly Reading[] = [
  [/^(\d{4})-W(\d{1,2})$/i, (m) => week(number(m, 1), number(m, 2))],
  [/^KW ?(\d{1,2})[ /]{1,3}(\d{4})$/i, (m) => week(number(m, 2), number(m, 1))],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/, (m) => oneDay(number(m, 1), number(m, 2), number(m, 3))],
  [/^(\d{4})(?:[/.]|\. )(\d{1,2})(?:[/.]|\. )(\d{1,2})\.?$/, (m) => oneDay(number(m, 1), number(m, 2), number(m, 3))],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, (m) => oneDay(number(m, 1), number(m, 2), number(m, 3))],
  [/^(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일$/, (m) => oneDay(number(m, 1), number(m, 2), number(m, 3))],
  [/^(\d{4})년 ?(\d{1,2})월$/, (m) => monthRange(number(m, 1), number(m, 2))],
  [
    /^(\d{4})年(\d{1,2})月?[〜～~–-](\d{1,2})月$/,
    (m) => (number(m, 2) < number(m, 3) && number(m, 3) <= 12 ? span(number(m, 1), number(m, 2), number(m, 3)) : null),
  ],
  [/^(\d{4})[年년] ?Q([1-4])$/i, (m) => quarter(number(m, 1), number(m, 2))],
  [/^(\d{4})[年년]$/, (m) => span(number(m, 1), 1, 12)],
  [/^(\d{4})年(\d{1,2})月$/, (m) => monthRange(number(m, 1), number(m, 2))],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, (m) => oneDay(number(m, 3), number(m, 2), number(m, 1))],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, (m) => dayOrMonthFirst(number(m, 1), number(m, 2), number(m, 3))],
  [/^(\d{4})-(\d{2})$/, (m) => monthNumbered(number(m, 1), number(m, 2))],
  [/^(\d{1,2})[/.](\d{4})$/, (m) => monthNumbered(number(m, 2), number(m, 1))],
  [
    /^(\d{1,2})(?:st|nd|rd|th|er|\.?º|°|\.)?(?:(?: de| of)? |-)([\p{L}]+)\.?,?(?:(?: de)? |-)(\d{4})$/u,
    (m) => oneDay(number(m, 3), monthOf(m, 2), number(m, 1)),
  ],
  [/^([\p{L}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u, (m) => oneDay(number(m, 3), monthOf(m, 1), number(m, 2))],
  [/^([\p{L}]+)\.?,?(?: de| of)? (\d{4})$/u, (m) => monthRange(number(m, 2), monthOf(m, 1))],
  [/^(?:CY ?)?(\d{4})[ -/]{0,3}[QTK]([1-4])$/i, (m) => quarter(number(m, 1), number(m, 2))],
  [/^(?:CY ?'?)(\d{2})[ -/]{0,3}Q([1-4])$/i, (m) => quarter(century(number(m, 1)), number(m, 2))],
  [/^(?:Q|T|K)([1-4])[ /,.-]{0,3}(?:CY ?)?'?(\d{4})$/i, (m) => quarter(number(m, 2), number(m, 1))],
  [/^(?:Q|T|K)([1-4])[ /]{0,2}(?:CY ?'?|')(\d{2})$/i, (m) => quarter(century(number(m, 2)), number(m, 1))],
  [/^(\d{4})[ -/]{0,3}[HS]([12])$/i, (m) => half(number(m, 1), number(m, 2))],
  [/^(?:H|S)([12])[ /,.-]{0,3}'?(\d{4})$/i, (m) => half(number(m, 2), number(m, 1))],
  [/^([12])H[ /]?'?(\d{4})$/i, (m) => half(number(m, 2), number(m, 1))],
  [/^(?:CY ?)?(\d{4})$/i, (m) => (number(m, 1) >= 1990 && number(m, 1) <= 2100 ? span(number(m, 1), 1, 12) : null)],
];

/** `12/23/2025` has one reading, `01/04/2025` two. */
function dayOrMonthFirst(first: number, second: number, year: number): Range | null {
  if (first === second) return oneDay(year, first, second);
  if (first > 12) return oneDay(year, second, first);
  return second > 12 ? oneDay(year, first, second) : null;
}

function rangeOf(literal: string): Range | null {
  if (literal.length > 60) return null;
  const text = inOwnEra(literal.trim().replace(/\s+/g, " "))
    .replace(yearWord, "")
    .replace(blankInDate, "$1$2")
    .replace(partOfMonth, "");
  const named = namedPart.exec(text) ?? unspacedPart.exec(text);
  const code = named === null ? undefined : partsOfYear.get(normalWords(named.groups?.["part"] ?? ""));
  if (code !== undefined) return rangeOf(`${code} ${named?.groups?.["year"] ?? ""}`);
  for (const [pattern, range] of readings) {
    const match = pattern.exec(text);
    if (match !== null) return range(match);
  }
  return null;
}

/** The year before the first of an era. */
const eras: ReadonlyMap<string, number> = new Map([
  ["令和", 2018],
  ["平成", 1988],
]);

/** "令和8年9月" is September 2026. */
const inOwnEra = (text: string): string =>
  text.replace(/^(令和|平成)(\d{1,2}|元)(?= ?年)/, (_, era: string, year: string) =>
    String((eras.get(era) ?? 0) + (year === "元" ? 1 : Number(year))),
  );

/** "1 квартал 2026 года" */
const yearWord = / (?:года?|г\.?|року|рік|р\.?|roku)$/iu;
/** "2026 年 3 月" */
const blankInDate = /(\d) ?([年月日]) ?/g;

/** "2027年6月末", "2027년 6월 초까지": like "end of June", some days of the month. */
const partOfMonth = /(?<=\d ?[月월]) ?(?:末|底|[上中下]旬|말|초|중순)?(?:までに?|까지)?$/u;

/** "II kwartał 2026", "segundo trimestre de 2026" */
const namedPart = /^(?<part>.{2,30}?),?\s+(?:de |del |di |do |van |of |von )?(?<year>(?:19|20)\d{2})$/u;
/** "2026年第二季度", "2026년 2분기" */
const unspacedPart = /^(?<year>(?:19|20)\d{2})[年년]\s?(?<part>.{2,8})$/u;

/** A part of a year or a month, in the year that stands above it; anything else as it is. */
export function whenWithin(when: When, around: When | null): When {
  const year = around?.from?.slice(0, 4);
  const isYear = year !== undefined && around?.from === `${year}-01-01` && around.to === `${year}-12-31`;
  if (when.from !== null || !isYear) return when;
  const bare = when.literal.replace(/\s*[(（].*$|\s+[–—-]\s+\p{L}.*$/su, "").trim();
  const { from, to } = whenOf(`${partsOfYear.get(normalWords(bare)) ?? bare} ${year}`);
  return { literal: when.literal, from, to };
}

/** A literal that names two ends ("Q4 2019 - Q2 2020", "Q1–Q2 2025"). */
function rangeOfTwo(literal: string): Range | null {
  const parts = literal.split(
    /\s+(?:-|–|—|to|bis|until|through|à|a)\s+|\s*[–—]\s*|\.\.|(?<=^\p{L}{3,10})-(?=\p{L})|(?<=^[QTHS][1-4])\s?[-/&]\s?(?=[QTHS][1-4])/iu,
  );
  if (parts.length !== 2) return null;
  const last = rangeOf(parts[1] ?? "");
  if (last === null) return null;
  const first = rangeOf(parts[0] ?? "") ?? rangeOf(`${parts[0]?.trim() ?? ""} ${last.to.slice(0, 4)}`);
  return first === null || first.from > last.to ? null : { from: first.from, to: last.to };
}

const wrapped =
  /^(?:(?:by|due|due by|until|before|the|end(?: of)?|bis|bis zum|spätestens|ende|avant(?: le| la)?|pour(?: le| la)?|fin(?: de)?|para|antes de|final de|finales de|até|fine|entro(?: il)?|eind|uiterlijk|voor|slutet av|senast|do|konec|koniec|до|конец|конца|кінець|кінця|końca|konce|eta|target|est\.?|expected|release:?)\s+){1,3}(?=\S)/iu;

const partLead =
  /^(?:(?:early|mid|late|beginning of|start of|anfang|mitte|ende|début|debut|milieu|mi|principios de|mediados de|inicio de|início de|meados de|inizio|metà|begin|half|midden|början av|mitten av|początku|połowy|końca|koniec|začátku|poloviny|konce|alku|loppu|начала|середины|конца|початку|середини|кінця)[ -]){1,2}(?=\S)/iu;

/** Whether a text is a time and at most the words around one ("by end of January 2027", "до конца января 2027"). */
export function isOnlyTime(text: string): boolean {
  const bare = straight(text.trim()).replace(/[.,;]+$/, "");
  const time = bare.replace(wrapped, "").replace(partLead, "");
  const [found, ...others] = periodsIn(time);
  if (found === undefined || others.length > 0) return false;
  return found.literal.length === time.length || whenOf(time).from !== null;
}

/** The same with a word that says until when before it ("by June 2027", "bis Ende Oktober 2027"). */
export const isDeadline = (text: string): boolean => deadline.test(text) && isOnlyTime(text);

const deadline =
  /^(?:by|due|until|before|bis|spätestens|avant|d['’]ici|para|antes|hasta|até|entro|voor|uiterlijk|senast|senest|do|до) /iu;

/** A time as written, with its range where there is only one. */
export const whenOf = remembered((literal: string): When => {
  const text = literal.trim();
  const bare = straight(text)
    .replace(/^[(\[]+|[)\].,;:]+$/g, "")
    .replace(/\*|_(?=\W|$)/g, "")
    .replace(/(?<=\d{4}) ?(?:r|р|г)\.?$/u, "")
    .trim();
  const range = rangeOf(bare) ?? rangeOfTwo(bare) ?? rangeOf(bare.replace(wrapped, ""));
  return { literal: text, from: range?.from ?? null, to: range?.to ?? null };
});

/** Whether a literal could be two dates: day first or month first ("by 03/09/2027"). */
export function isAmbiguousDate(literal: string): boolean {
  const match = /^\s*(?:\p{L}+\s+){0,2}(\d{1,2})[/-](\d{1,2})[/-](\d{2,4})\s*$/u.exec(literal);
  if (match === null) return false;
  const [first, second] = [Number(match[1]), Number(match[2])];
  return first !== second && first <= 12 && second <= 12 && first > 0 && second > 0;
}

const wordedDay = String.raw`\d{1,2}(?:st|nd|rd|th|\.)?(?: de| of)? [\p{L}]+\.?,?(?: de)? \d{4}|[\p{L}]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
const numberedDay = String.raw`\d{4}([-. /])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2\d{4}|\d{4}年\d{1,2}月\d{1,2}日`;
const oneWrittenDay = new RegExp(String.raw`(?<![\p{L}\p{N}.])(?:${numberedDay}|${wordedDay})(?!\.?\p{N})`, "giu");

/** Days written out in a text, whether the calendar has them or not. A page's title has blanks where its file name has hyphens. */
function daysIn(text: string): readonly { readonly literal: string; readonly when: When }[] {
  if (!/\d{4}/.test(text)) return none;
  return [...text.slice(0, 400).matchAll(oneWrittenDay)].flatMap(({ 0: literal }) => {
    const isNumbered = /^\d+\D\d+\D\d+\D?$/.test(literal);
    const hasMonth = normalWords(literal)
      .split(" ")
      .some((word) => months.has(word));
    return isNumbered || hasMonth
      ? [{ literal, when: whenOf(literal.replace(/^(\d{4}) (\d+) (\d+)$/, "$1-$2-$3")) }]
      : [];
  });
}

/** The day a text names although the calendar has none of that name ("2026-02-30"); `null` when there is nothing of the kind. */
export function noSuchDay(text: string): string | null {
  return daysIn(text).find(({ literal, when }) => when.from === null && !isAmbiguousDate(literal))?.literal ?? null;
}

/** The times a text names: the days where it names any, else periods. */
export function timesIn(text: string): readonly { readonly literal: string; readonly when: When }[] {
  const days = daysIn(text);
  return days.length > 0 ? days : periodsIn(text).map(({ literal }) => ({ literal, when: whenOf(literal) }));
}

/** One time inside a longer text in lower case: quarters, halves, fiscal years, months, years, releases. */
const quarterText = String.raw`(?:(?:fy|cy)?'?\d{2,4}[ /-]{0,3})?[qt][1-4](?:\s?[-–+/&]\s?[qt]?[1-4])?(?:[ /,-]{1,3}(?:fy|cy)?\s?'?\d{2,4})?\+?`;
const halfText = String.raw`(?:(?:fy|cy)?'?\d{2,4}[ /-]{0,3})?[hs][12](?:[ /,-]{1,3}(?:fy|cy)?\s?'?\d{2,4})?`;
const fiscalText = String.raw`(?:fy|cy|gj)[ -]?'?\d{2,4}(?:/\d{2,4})?`;
const monthText = `(?:${[...new Set([...writtenMonths, ...months.keys()])].filter((name) => name.length > 3).join("|")}|jan|feb|mar|apr|may|mai|mei|maj|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\.?(?: \\d{1,2},)? (?:de )?\\d{4}`;
const yearText = String.raw`(?:19|20)\d{2}(?:\s?[-–/]\s?(?:(?:19|20)\d{2}|\d{2}))?\+?`;
/** A year of a company ("2026年度") begins where the company says. */
const unspacedText = String.raw`(?:(?:19|20)\d{2}|(?:令和|平成)(?:\d{1,2}|元))(?: ?年(?:度| ?(?:q[1-4]|[春夏秋冬]|\d{1,2}月?[〜～~–-]\d{1,2}月|\d{1,2} ?月(?: ?\d{1,2}日|末|底|[上中下]旬)?|第?[一二三四1-4]季度|[上下]半年)?)|년(?:\s?(?:\d{1,2}월(?: ?(?:말|초|중순)(?!\p{L}))?|[1-4]분기|[상하]반기|q[1-4]|봄|여름|가을|겨울))?)`;
const isoText = String.raw`\d{4}-\d{2}(?:-\d{2})?`;
const seasons =
  "spring summer autumn fall winter frühling frühjahr sommer herbst printemps été automne hiver primavera verano otoño invierno verão outono inverno estate autunno voorjaar lente zomer herfst najaar vår våren sommaren höst hösten vinter vintern forår foråret efterår efteråret høst høsten kevät kesä syksy talvi tavasz nyár ősz tél wiosna lato jesień zima jaro léto podzim ilkbahar yaz sonbahar kış весна лето осень зима літо осінь".split(
    " ",
  );
/** Seasons by name, in normal words. */
export const seasonNames: ReadonlySet<string> = new Set(seasons.map(normalWords));
const seasonText = String.raw`(?:${seasons.join("|")})\s+(?:19|20)\d{2}`;
const dayText = String.raw`\d{1,2}\. ?\d{1,2}\. ?(?:19|20)\d{2}(?: ?r\.?)?(?!\.\d)|\d{1,2}/\d{1,2}/(?:19|20)\d{2}|\d{1,2}-\d{1,2}-(?:19|20)\d{2}`;
const onePeriod = `(?:${dayText}|${quarterText}|${halfText}|${fiscalText}|${isoText}|${monthText}|${seasonText}|${yearText})`;
/** Always true behind a time: what follows is compiled once, and not anew behind each way a time may end. */
const onward = "(?!^)";
const anyPeriod = String.raw`(?<![\p{L}\p{N}.#/])(?:${unspacedText}|${onePeriod}${onward}(?:\s?(?:-|–|—|to|bis)\s?${onward}${onePeriod})?(?![\p{L}\p{N}]))`;
/**
 * The only one, and for texts in lower case: with so many names an expression for either case takes longer to compile than
 * fifty pages to read.
 */
const period = new RegExp(anyPeriod, "gu");

/** All words a time may hold besides its digits. */
export const periodWords: readonly string[] = [...months.keys(), ..."fy cy gj de to bis".split(" "), ...seasonNames];

/** Whether digits stand as they do in times: four of them, or after the letter of a quarter, half or fiscal year. */
function mayHoldPeriod(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const before = at === 0 ? 0 : text.charCodeAt(at - 1) | 0x20;
    if (isPeriodLetter(before) || (at > 0 && text.charCodeAt(at - 1) > 127)) return true;
    let end = at + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
    if (end - at >= 4) return true;
    if (end - at >= 2 && fiscal.test(text.slice(Math.max(0, at - 4), at))) return true;
    at = end - 1;
  }
  return false;
}

const fiscal = /[yj][ -]?['’]?$/i;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** q, t, h, s in lower case. */
function isPeriodLetter(code: number): boolean {
  return code === 113 || code === 116 || code === 104 || code === 115;
}

/** "FY’23" is written with either apostrophe. */
const straight = (text: string): string => text.replaceAll("’", "'");

const lowered = (text: string): string => inLowerCase(straight(text));

interface Period {
  readonly literal: string;
  readonly from: number;
  readonly to: number;
}

/** The time that begins at an index of a text; `null` where none does. */
export function periodAt(text: string, from: number): Period | null {
  if (!mayHoldPeriod(text)) return null;
  period.lastIndex = from;
  const match = period.exec(lowered(text));
  if (match?.index !== from) return null;
  const to = from + match[0].length;
  return { literal: text.slice(from, to), from, to };
}

/** Times that stand in a text, with their indexes; none are taken from inside words or numbers. */
export const periodsIn = (text: string): readonly Period[] => (mayHoldPeriod(text) ? foundPeriods(text) : none);

const none: readonly never[] = [];

const foundPeriods = remembered((text: string): readonly Period[] => {
  const found: Period[] = [];
  const head = lowered(text.slice(0, 400));
  period.lastIndex = 0; // `matchAll` would make the large expression anew for each text.
  for (let match = period.exec(head); match !== null; match = period.exec(head)) {
    const to = match.index + match[0].length;
    found.push({ literal: text.slice(match.index, to), from: match.index, to });
  }
  return found;
});

/** The only time a text names; `null` where it names none or several. */
export function onlyTimeIn(text: string): When | null {
  const [only, ...others] = periodsIn(text);
  return only === undefined || others.length > 0 ? null : whenOf(only.literal);
}

/** The text without its times and the brackets left empty by that. */
export const withoutPeriods = remembered((text: string): string => {
  let rest = text;
  for (const found of [...periodsIn(text)].reverse()) rest = `${rest.slice(0, found.from)} ${rest.slice(found.to)}`;
  return rest
    .replace(/\(\s*[-–]?\s*\)|\[\s*\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
});
