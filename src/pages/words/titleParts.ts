/** What stands around the words by which a heading or a title says what it is: its number, a bracket, how long it is, what dashes part. */
import { normalWords } from "./normalWords";

/** "北極星（企業価値）", "Risks (open)": what a bracket adds does not change what stands below. */
const bracketed = /\s*[(（][^()（）]{1,80}[)）]\s*$/u;

/** What stands in the bracket a title ends in; `null` where it ends in none. */
export function bracketOf(title: string): string | null {
  const last = title.trimEnd().at(-1);
  const written = last === ")" || last === "）" ? bracketed.exec(title)?.[0] : undefined;
  return written === undefined ? null : written.replace(/[()（）]/g, "").trim();
}

/** Also before a colon ("Scope (rough):"). */
export function withoutBracket(title: string): string {
  const end = title.trimEnd();
  const last = end.at(-1);
  if ((last === ":" || last === "：") && ")）".includes(end.at(-2) ?? " ")) return withoutBracket(end.slice(0, -1));
  return last === ")" || last === "）" ? title.replace(bracketed, "") : title;
}

/** "2.", "IV.", "B)", "R –", "三、": what counts headings before their words. */
const numbered =
  /^\s*(?:(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?|[IVX]{1,5}\.|[A-Z](?:[.):]|\s[–—-]))\s+|(?:[一二三四五六七八九十]{1,3}|\d{1,2})、\s*|[（(][一二三四五六七八九十]{1,3}[)）]\s*)/u;

export function withoutNumber(title: string): string {
  return title.replace(numbered, "");
}

/** How long a plan is, and nothing about pages. */
const onOnePage =
  /\b(?:(?:on (?:a|one) (?:\p{L}{3,8} )?|one |single |1 )page|auf einer seite|sur une page|en una p[aá]gina|(?:em|numa|em uma) p[aá]gina|in una pagina|op (?:een|één) pagina|p[aå] (?:en|én|ett) sid[ae]|na jednej stronie)\b/iu;

const mayNamePage = /p[aá]g|seite|sid[ae]|stronie/iu;

/** "Plan on a page" without its page. */
export const withoutPage = (title: string): string =>
  (mayNamePage.test(title) ? title.replace(onOnePage, " ") : title).trim();

const duration = /\b(?:\d+|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty|few) minutes?\b/;

/** The normal words of a title without "five minutes": a length, and no minutes of a meeting. */
export const withoutDuration = (title: string): string => normalWords(title).replace(duration, " ");

/** "Harbour works – strategic plan", "Lab platform: where we are going": what dashes and colons part. */
export const partsOfTitle = (title: string): readonly string[] => title.split(/\s[–—|·•-]\s|[:：]\s|\u3000/u);
