/**
 * Facts told behind a title one after another, most without a label: "Guided setup — Ana M. — 🟢 — Sept 2027",
 * "[Ana Kos; bis Ende März 2027; hoch]". Each has to be known by its words; one besides may be a name nobody knows.
 */
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { normalWords } from "../words/normalWords";
import { namesNobody } from "../words/nobodyWords";
import { namesPerson } from "../words/personNames";
import { isGrade, ranks } from "../words/priorityWords";
import { markPattern, statusOfPhrase } from "../words/statusWords";
import { namesTeam } from "../words/teamNames";
import type { Piece } from "./inlineText";
import { isOnlyTime, monthNames, periodsIn } from "./when";

/** A fact behind a title: with its label where it has one, else with its name. */
export interface TitleFact extends Piece {
  readonly name?: AttributeName;
}

export interface Told {
  readonly facts: readonly TitleFact[];
  readonly marks: readonly (Piece & { readonly mark: string })[];
  readonly statusWords: string | null;
}

const fewest = 2;

/** What pieces of a text say; `null` unless at least two are known to be facts, and all but one that may be a name; `people` are names known as such. */
export function toldIn(
  shape: string,
  pieces: readonly Piece[],
  people: ReadonlySet<string> | null = null,
): Told | null {
  const facts: TitleFact[] = [];
  const marks: (Piece & { readonly mark: string })[] = [];
  let statusWords: string | null = null;
  let named: Piece | null = null;
  let known = 0;
  let isLabelled = true;
  for (const piece of pieces) {
    const words = shape.slice(piece.from, piece.to);
    const [mark] = onlyMark.exec(words) ?? [];
    const isPerson = people?.has(words) === true;
    const fact = isPerson
      ? { name: "owner" as const, ...piece }
      : mark === undefined
        ? factIn(words, piece.from)
        : null;
    const state = mark === undefined && fact === null ? stateIn(words) : null;
    isLabelled &&= labelledFact.test(words);
    if (mark !== undefined) marks.push({ mark: mark.trim(), ...piece });
    else if (state !== null) statusWords ??= state.words;
    else if (fact !== null) facts.push(...(fact.from < fact.to ? [fact] : []));
    else if (named === null && mayBeOwner(words)) named = piece;
    else return null;
    if (state?.time !== undefined)
      facts.push({ name: "target", from: piece.from + state.time.from, to: piece.from + state.time.to });
    if (named !== piece) known += state?.time === undefined ? 1 : 2;
  }
  const names = facts.flatMap(({ name }) => name ?? []);
  if (new Set(names).size < names.length) return null;
  const isOwned = facts.some(({ name }) => name === "owner");
  if (known < fewest || isLabelled || (named !== null && isOwned)) return null;
  return { facts: named === null ? facts : [...facts, { name: "owner", ...named }], marks, statusWords };
}

const onlyMark = new RegExp(`^(?:${markPattern})$`, "u");
const mayBeName = /^\p{L}[\p{L}\p{M}\p{N}&/.'’+-]*(?: [\p{L}\p{M}\p{N}&/.'’+-]+){0,3}$/u;
/** "Ana Kos", "відділ комунікацій": what may be the name of somebody or of a team nobody knows. */
export const mayBeOwner = (words: string): boolean =>
  mayBeName.test(words) && (/^\p{Lu}/u.test(words) || words.includes(" "));
const initials = /^(?:\p{Lu}\.\s?){2,3}$/u;
const mostWordsOfState = 3;

/** "in progress", "delivered July 2026": words of a state, and when that was. */
function stateIn(words: string): { readonly words: string; readonly time?: Piece } | null {
  const [time = monthAtEnd(words), ...others] = periodsIn(words);
  const said = time === undefined ? words : words.slice(0, time.from).trim();
  const isState = others.length === 0 && said.split(" ").length <= mostWordsOfState && statusOfPhrase(said) !== null;
  if (!isState || /^\P{L}/u.test(said) || (time !== undefined && time.to < words.length)) return null;
  return time === undefined ? { words } : { words: said, time };
}

/** "9/2026" */
function monthAtEnd(words: string): Piece | undefined {
  const from = words.search(/(?<=\s)\d{1,2}\/\d{4}$/u);
  return from < 0 ? undefined : { from, to: words.length };
}

const labelled = /^(\p{L}+)(?:[.:：]\s*|\s+)(?=\S)/u;
const labelledBehind = /^(\P{Lu}\p{L}*) (\p{L}+)$/u;
const toldByLabel: ReadonlySet<AttributeName | null> = new Set(["owner", "priority", "target", "effort", "confidence"]);

const labelledFact = /^[^:：]{2,30}[:：]\s*\S/u;

/** One fact by its words; at `at` in the text it stands in. */
function factIn(words: string, at: number): TitleFact | null {
  const whole = { from: at, to: at + words.length };
  if (labelledFact.test(words)) return attributeNamed(words.split(/[:：]/)[0] ?? "") === null ? null : whole;
  if (isTime(words)) return { name: "target", ...whole };
  if (ranks(words) || isGrade(words)) return { name: "priority", ...whole };
  if (namesNobody(words)) return { name: "other", from: whole.to, to: whole.to };
  if (namesTeam(words) || initials.test(words) || words.startsWith("@") || namesPerson(words))
    return { name: "owner", ...whole };
  const [lead = "", label = ""] = labelled.exec(words) ?? [];
  const name = label === "" ? null : attributeNamed(label);
  const value = words.slice(lead.length);
  // "Driver Assistance" is no assistance of a driver.
  const isLabel = name !== "owner" || lead.includes(".") || /^\p{Ll}/u.test(label);
  if (name !== null && isLabel && toldByLabel.has(name) && (name !== "target" || isTime(value)))
    return { name, from: at + lead.length, to: whole.to };
  const [, rank = "", behind = ""] = labelledBehind.exec(words) ?? [];
  return behind !== "" && attributeNamed(behind) === "priority"
    ? { name: "priority", from: at, to: at + rank.length }
    : null;
}

const dayOrWeek =
  /^(?:\d{1,2}[/.]\d{4}|(?:kw|wk|week|w|vecka|v|uke|uge|viikko|vko|semaine|semana|settimana)\.? ?\d{1,2})$/iu;
/** What stands before the time until when, an article or not behind it. */
export const untilWords =
  "by|until|due|bis(?: zum)?|avant|d['’]ici|hasta|até|entro|voor|tegen|uiterlijk|till|senast|senest|innen|inden|do|до|к";
const until = `(?:(?:${untilWords})(?: (?:l[ae]|el|ao?|il|vid))?|antes del?|para|à|a)`;
const yearsEnd =
  "(?:(?:the )?(?:end of (?:the )?year|year[- ]end)|jahresende|ende (?:des jahres|jahr)|(?:la )?fin (?:d['’]année|de l['’]année)|fin(?:al)?(?:es)? de año|(?:o )?(?:fim|final) do ano|(?:la )?fine (?:dell['’])?anno|(?:het )?eind(?:e)? van het jaar|jaareinde|årets slut|årsskiftet|årets udgang|årsslutt|końca roku|konce roku|конца года|кінця року)";
/** "bis 30.09.", "by 30 Sep", "do końca roku": until when in a year that nobody says; a day without the word in front may be a version. */
const untilDay = new RegExp(
  `^${until}\\s+(?:\\d{1,2}(?:[./]\\s?\\d{1,2}\\.?|\\.?\\s\\p{L}{3,12}\\.?)|${yearsEnd})$`,
  "iu",
);
const mostWordsOfTime = 3;

/** A time and nothing else, or a month declined among small words ("tammikuun lopussa"). */
function isTime(words: string): boolean {
  if (isOnlyTime(words) || dayOrWeek.test(words) || untilDay.test(words)) return true;
  const said = words.split(" ");
  if (said.length > mostWordsOfTime || words.length <= 3) return false;
  return said.some(isMonth) && said.every((word) => isMonth(word) || /^\p{Ll}+$/u.test(word));
}

const shortestMonth = 5;

function isMonth(word: string): boolean {
  const normal = normalWords(word);
  if (monthNames.has(normal)) return true;
  return [...monthNames].some((month) => month.length >= shortestMonth && normal.startsWith(month));
}

/** Lines, bars or dots behind a title, and what stands behind each of them; none where fewer than two do. */
export function piecesBehind(shape: string, from: number, to: number): readonly PieceBehind[] {
  if (!mayPart.test(shape.slice(from, to))) return [];
  const ends = [...shape.slice(from, to).matchAll(parting)];
  if (ends.length < fewest || ends.length > most) return [];
  const starts = ends.map(({ index, 0: { length } }) => ({ parting: from + index, from: from + index + length }));
  return starts.map((start, at) => ({ ...start, to: starts[at + 1]?.parting ?? to }));
}

export interface PieceBehind extends Piece {
  /** Where what parts it from the text before it begins. */
  readonly parting: number;
}

const mayPart = /\s(?:[–—|·]|-{1,2})\s/u;
const parting = /(?<!\s)\s+(?:[–—|·]|-{1,2})\s+/gu;
const most = 6;
