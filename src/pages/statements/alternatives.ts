/** What was considered for a decision, told from what was chosen. */
import type { Statement } from "../../domain/strategy";
import type { ReadAttribute } from "../forms/attributes";
import { placeOf, type PageSource } from "../forms/pageSource";
import { normalWords } from "../words/normalWords";

/** Bullets below the label, else what stands between semicolons or commas. */
export function alternativesOf(page: PageSource, attribute: ReadAttribute | undefined): readonly Statement[] {
  if (attribute === undefined) return [];
  if (attribute.nested.length > 0)
    return attribute.nested.map(({ text, span }) => ({ text, place: placeOf(page, span) }));
  const separator = attribute.value.includes(";") ? /\s*;\s*/ : /,\s+(?![^()]*\))(?:(?:or|oder|ou|o)\s+)?|[、，]/;
  return attribute.value
    .split(separator)
    .map((text) => text.replace(/[.]$/, "").trim())
    .filter((text) => text !== "" && !/^[-–—―]$/.test(text))
    .map((text) => ({ text, place: placeOf(page, attribute.span) }));
}

/** "(chosen)", "✅": the option that was taken, among those that were not. */
const markedChosen =
  /[([（](?:chosen|selected|gewählt|retenue|choisie|elegida|escolhida|scelta|gekozen|valgt|vald|wybrana|採用)[)\]）]|^✅|✅\s*$/iu;
const option = "(?:option|alternative|variante|opci[oó]n|opção|opzione|optie|alternativ|opcja|案) ?";
const optionLabel = new RegExp(`^(?:${option}(?:[A-Z]|\\d{1,2})|(?:[A-Z]|\\d{1,2})(?=[.)]))\\s*[:：.)–—-]+\\s*`, "iu");
const optionNumber = new RegExp(`(?:^|\\s)${option}(?:([A-Z])|(\\d{1,2}))(?![\\p{L}\\p{N}])`, "iu");
const optionPlace = new RegExp(
  `(?:^|\\s)(?:(first|erste|premi[eè]re|primera|primeira|prima|eerste|första|første|pierwsz)|(second|zweite|deuxième|segunda|seconda|tweede|andra|anden|andre|drug)|(third|dritte|troisième|tercera|terceira|terza|derde|tredje|trzeci))\\p{L}{0,3} ${option}`,
  "iu",
);
const insteadOf =
  /\s(?:instead of|rather than|over|and not|statt|anstelle|plutôt que|au lieu de|en lugar de|em vez de|invece di|in plaats van|zamiast)\s/iu;
const mostWordsAround = 6;

/** The option without "Option A:", "2." */
export const withoutOption = (text: string): string => text.replace(optionLabel, "").trim();

/** The option that a sentence means by its number or its place ("Option 2", "the second option"). */
export function optionMeant(told: string, options: readonly Statement[]): Statement | undefined {
  const [, letter = "", digits = ""] = optionNumber.exec(told) ?? [];
  if (digits !== "") return options[Number(digits) - 1];
  if (letter !== "") return options[letter.toUpperCase().charCodeAt(0) - 65];
  const place = optionPlace
    .exec(told)
    ?.slice(1)
    .findIndex((each) => each !== undefined);
  return place === undefined ? undefined : options[place];
}

/** Whether a sentence says no more than which option it is ("We go with option 2"). */
export const saysOnlyWhich = (told: string): boolean => told.trim().split(/\s+/).length <= mostWordsAround;

/** The options without the one that was chosen: marked so, meant by its number, or alone named by the decision. */
export function notChosen(options: readonly Statement[], decision: string): readonly Statement[] {
  const taken = ` ${normalWords(decision.split(insteadOf)[0] ?? "")} `;
  const meant = optionMeant(decision, options);
  const bare = options.map((each) => ({ ...each, text: withoutOption(each.text.replace(/[.。]$/, "")) }));
  const marked = bare.filter(({ text }, at) => markedChosen.test(text) || options[at] === meant);
  const named = bare.filter(
    ({ text }) => text !== "" && (taken.includes(` ${normalWords(text)} `) || unspaced(text) === unspaced(taken)),
  );
  const [only, ...others] = marked.length > 0 ? marked : named;
  return others.length > 0 ? bare : bare.filter((each) => each !== only);
}

const unspaced = (text: string): string => normalWords(text).replaceAll(" ", "");
