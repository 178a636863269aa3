/** What stands behind the title in a line: links, marks of states, brackets, times, who looks after it. */
import { CLOSE_BRACKET, CLOSE_PAREN, COLON, WIDE_CLOSE_PAREN } from "../source/characterCodes";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { namesLane, namesUnit } from "../words/groupHeading";
import { consistsOf, normalWords, phrases } from "../words/normalWords";
import { namesNobody } from "../words/nobodyWords";
import { mayNamePerson, namesPerson } from "../words/personNames";
import { isGrade, ranks } from "../words/priorityWords";
import { isStatusPhrase, markPattern, statusOfPhrase, statusWords } from "../words/statusWords";
import { namesTeam } from "../words/teamNames";
import { bracketFacts, openedAt, piecesOf } from "./bracketFacts";
import { endingLinks } from "./endingLinks";
import { masked } from "./inlineText";
import { none, trimBlanks, type Peeling } from "./peeling";
import { ADDRESSED, COLONS, COMMAS, mayHold, PARTING } from "./signs";
import { mayBeOwner, piecesBehind, toldIn, untilWords, type TitleFact, type Told } from "./toldFacts";
import { monthNames, periodsIn, whenOf } from "./when";

/** Takes one known thing off the end; `false` when there is none. */
export function peelEnd(peeling: Peeling): boolean {
  trimBlanks(peeling);
  const isParted = mayHold(peeling.inline, PARTING);
  return (
    peelFacts(peeling) ||
    (isParted && peelTold(peeling)) ||
    peelLink(peeling) ||
    peelMark(peeling) ||
    peelMarkedState(peeling) ||
    peelBracket(peeling) ||
    (isParted && (peelDashed(peeling) || peelPerson(peeling))) ||
    peelState(peeling) ||
    peelDue(peeling) ||
    (isParted && (peelToldRow(peeling) || peelLabelled(peeling) || peelRow(peeling))) ||
    peelHandle(peeling)
  );
}

/** How the line ends, as far as marks and brackets reach. */
function tailOf({ inline, from, to }: Peeling): string {
  return inline.shape.slice(Math.max(from, to - 64), to);
}

const markAtEnd = new RegExp(`[~≈]?(${markPattern})\\s*$`, "u");
const dashedAtEnd = /\s[–—·•]\s+([\p{L}\d][\p{L}\d .,/'’-]{1,28})$/u;

/** "Guided setup – in progress", "Guided setup – Q3": words of states, or a time, and nothing else behind a dash or a dot. */
function peelDashed(peeling: Peeling): boolean {
  const tail = tailOf(peeling);
  if (!/[–—·•]/.test(tail)) return false;
  const match = dashedAtEnd.exec(tail);
  const words = match?.[1] ?? "";
  if (match === null || peeling.to - match[0].length <= peeling.from) return false;
  if (isDate(words)) (peeling.periods ??= []).push(words);
  else if (/^\p{L}[\p{L} ]*$/u.test(words) && peeling.statusWords === null && isStateAlone(stateBefore(words)))
    peeling.statusWords = words;
  else return false;
  peeling.to -= match[0].length;
  return true;
}

const sinceWhen = /\s(?:seit|since|depuis|desde|da|dal|sinds|sedan|siden|od|с|з) (\p{L}+(?: \d{4})?)$/u;

/** "running since November": the state, which goes on from that time. */
function stateBefore(words: string): string {
  const [since = "", time = ""] = words.length > 40 ? [] : (sinceWhen.exec(words) ?? []);
  return since !== "" && isDate(time) ? words.slice(0, -since.length) : words;
}

const personAtEnd = /\s[–—|-]\s+(\p{Lu}[^–—|]{1,40})$/u;

/** "Guided setup – Ola", where the page's lists name people so. */
function peelPerson(peeling: Peeling): boolean {
  const { people } = peeling.inline.titles;
  if (people === null || peeling.owner !== null) return false;
  const [behind = "", name = ""] = personAtEnd.exec(tailOf(peeling)) ?? [];
  if (!people.has(name) || peeling.to - behind.length <= peeling.from) return false;
  peeling.owner = name;
  peeling.to -= behind.length;
  return true;
}

const dueAtEnd = new RegExp(
  `,\\s+((?:${untilWords}|spätestens|jusqu['’]en|antes de)\\s+([\\p{L}\\d][\\p{L}\\d .'’/-]{1,24}))$`,
  "u",
);

/** "Guided setup, by June 2027": a word for until when and a time, behind a comma. */
function peelDue(peeling: Peeling): boolean {
  const match = mayHold(peeling.inline, COMMAS) ? dueAtEnd.exec(tailOf(peeling)) : null;
  if (match === null || peeling.to - match[0].length <= peeling.from) return false;
  const time = [match[1], match[2]].find((words) => words !== undefined && isDate(words));
  if (time === undefined) return false;
  (peeling.periods ??= []).push(time);
  peeling.to -= match[0].length;
  return true;
}

const behindColon = /\s*[:：]\s+(\p{L}[\p{L} '’]{2,29})$/u;

/** "**Surgery (Q2)** : to be confirmed by the board": behind a title in bold a few words that begin with a state. */
function peelState(peeling: Peeling): boolean {
  const { bold } = peeling.inline;
  if (bold.length === 0 || peeling.statusWords !== null) return false;
  const [behind = "", words = ""] = behindColon.exec(tailOf(peeling)) ?? [];
  const end = peeling.to - behind.length;
  if (words === "" || !bold.some(({ from, to }) => from <= peeling.from && to === end) || !isStatusPhrase(words))
    return false;
  peeling.statusWords = words;
  peeling.to = end;
  return true;
}

const isStateAlone = (words: string): boolean => consistsOf(words, statusWords);

/** A quarter, a month or a day, "by June" or "5월까지"; a bare year may be a part of the name. */
function isDate(words: string): boolean {
  if (/^\d+$/.test(words)) return false;
  const [time, ...others] = periodsIn(words);
  if (time !== undefined) return others.length === 0 && (time.literal === words || whenOf(words).from !== null);
  return monthNames.has(normalWords(words.replace(/^\p{Ll}{2,5}\s/u, "")))
    ? words.length > 3
    : unspacedMonth.test(words);
}

const toldLabelled: ReadonlySet<AttributeName> = new Set(["dependencies", "risk", "priority", "effort", "confidence"]);
const labelledAtEnd = /\s[–—|·•-]\s+(\p{L}[\p{L} ]{1,20})[:：]\s*([^–—|·•:：]{1,48})$/u;

/** "Booking – Owner: Elin – Due: 2027-03-12": one fact after another, each with its label, behind a line that parts them. */
function peelLabelled(peeling: Peeling): boolean {
  if (!mayHold(peeling.inline, COLONS)) return false;
  const [fact, label = "", value = ""] = labelledAtEnd.exec(tailOf(peeling)) ?? [];
  if (fact === undefined || peeling.to - fact.length <= peeling.from) return false;
  const name = attributeNamed(label);
  if (name === "owner") peeling.owner ??= value.trim();
  else if (name === "target") (peeling.periods ??= []).push(value.trim());
  else if (name === "status") peeling.statusWords ??= value.trim();
  else if (name !== null && toldLabelled.has(name))
    (peeling.facts ??= []).push({ from: peeling.to - fact.length + fact.indexOf(label), to: peeling.to });
  else return false;
  peeling.to -= fact.length;
  return true;
}

const labelBehindDash = /\s[–—|·•-]\s+(?=\p{L}[\p{L} ]{1,20}[:：])/gu;

/** "Booking – owner: Elin, due: 12 March": facts in a row behind one dash, each of them labelled. */
function peelRow(peeling: Peeling): boolean {
  const { inline, from, to } = peeling;
  if (!mayHold(inline, COMMAS) || !mayHold(inline, COLONS)) return false;
  const shape = inline.shape.slice(from, to);
  if (!/[,;、，；]/.test(shape) || !/[:：]/.test(shape)) return false;
  const dash = [...shape.matchAll(labelBehindDash)].at(-1);
  if (dash === undefined || dash.index === 0) return false;
  const start = from + dash.index + dash[0].length;
  const facts = bracketFacts(inline, start, to);
  if (facts === null || facts.named < 2 || facts.named < facts.labelled.length) return false;
  if (!facts.plain.every((piece) => namesPerson(inline.shape.slice(piece.from, piece.to).trim()))) return false;
  if (!takeLabelled(peeling, start - 1, to + 1)) return false;
  peeling.to = from + dash.index;
  return true;
}

const lastDash = /\s[–—|·-]\s+(?=[^–—|·]*$)/u;

/** "**Booking** – owner Elin, ready Q3 2027": facts in a row behind one dash, each known by its words; one alone says who answers. */
function peelToldRow(peeling: Peeling): boolean {
  const { inline, from, to } = peeling;
  if (peeling.facts !== null || peeling.owner !== null) return false;
  const tail = inline.shape.slice(Math.max(from, to - longestRow), to);
  const dash = lastDash.exec(tail);
  const parting = dash === null ? from : to - tail.length + dash.index;
  if (dash === null || parting <= from) return false;
  const start = parting + dash[0].length;
  const pieces = piecesOf(inline, start, to);
  const told = pieces.length > 1 ? toldIn(inline.shape, pieces, inline.titles.people) : null;
  const owner = pieces.length === 1 ? answeringIn(inline.shape.slice(start, to)) : null;
  if (told !== null) takeTold(peeling, told);
  else if (owner !== null) peeling.owner = owner === "" ? null : owner;
  else return false;
  peeling.to = parting;
  return true;
}

const longestRow = 120;

const unspacedMonth = /^\d{1,2}[월月](?:\s?\d{1,2}[일日])?(?:까지|まで|末|中旬)?$/u;
const handleAtEnd = /\s(@[\p{L}\d](?:[\p{L}\d._-]{0,38}[\p{L}\d])?)$/u;

/** "@ola", behind a blank: whoever is addressed behind a title looks after it. */
function peelHandle(peeling: Peeling): boolean {
  if (!mayHold(peeling.inline, ADDRESSED)) return false;
  const match = handleAtEnd.exec(tailOf(peeling));
  if (match === null) return false;
  const handle = match[1] ?? "";
  peeling.owner = peeling.owner === null ? handle : `${handle}, ${peeling.owner}`;
  peeling.to -= match[0].length;
  return true;
}

function peelLink(peeling: Peeling): boolean {
  const { inline, named } = peeling;
  const ending = named.length === 0 ? null : endingLinks(inline, named, peeling.from, peeling.to);
  if (ending === null) return false;
  peeling.links = peeling.links === null ? ending.items : [...peeling.links, ...ending.items];
  peeling.statusWords ??= ending.statusWords;
  peeling.to = ending.from;
  return true;
}

function peelMark(peeling: Peeling): boolean {
  const last = peeling.inline.shape.charCodeAt(peeling.to - 1);
  if (last < 128 && last !== COLON) return false;
  const tail = tailOf(peeling);
  const match = markAtEnd.exec(tail) ?? peeling.inline.titles.own?.atEnd.exec(tail) ?? null;
  if (match === null) return false;
  const from = peeling.to - tail.length + match.index;
  (peeling.marks ??= []).unshift({ mark: match[1] ?? "", from, to: peeling.to });
  peeling.to = from;
  return true;
}

const markedAtEnd = new RegExp(
  `\\s(${markPattern}|\\p{Extended_Pictographic}\\uFE0F?)\\s*([\\p{L}\\d][\\p{L}\\d .,/'’-]{1,48})$`,
  "u",
);

/** "Guided setup ✅ done", "Guided setup 🔶 in progress": words of states, or a time, and nothing else behind a mark. */
function peelMarkedState(peeling: Peeling): boolean {
  const tail = tailOf(peeling);
  const match = holdsPicture.test(tail) ? markedAtEnd.exec(tail) : null;
  const [behind = "", mark = "", words = ""] = match ?? [];
  const from = peeling.to - behind.length;
  if (match === null || from <= peeling.from) return false;
  if (isDate(words)) (peeling.periods ??= []).push(words);
  else if (peeling.statusWords === null && isStateAlone(words)) peeling.statusWords = words;
  else if (!standsBehindBold(peeling, from)) return false;
  if (anyMark.test(mark)) (peeling.marks ??= []).unshift({ mark, from, to: from + 1 + mark.length });
  peeling.to = from;
  return true;
}

/** "**Guided setup** (Ana, #312) 🟡 waits for the supplier": behind a title in bold and its bracket a mark may have a remark. */
function standsBehindBold({ inline: { shape, bold }, from }: Peeling, at: number): boolean {
  const lead = /[)\]）]\s*$/u.test(shape.slice(from, at)) ? bold.find((piece) => piece.from <= from) : undefined;
  return lead !== undefined && /^\s?[([（][^()[\]（）]+[)\]）]\s*$/u.test(shape.slice(lead.to, at));
}

const holdsPicture = /[:\u2000-\uffff]/;

/** "(owner: Ana; due: Q3; effort: M)": facts behind their labels, with what else is known to be one. */
function peelFacts(peeling: Peeling): boolean {
  const open = openedAt(peeling.inline, peeling.from, peeling.to);
  return open > peeling.from && takeFacts(peeling, open, peeling.to);
}

/** "Booking — Ana M. — 🟢 — Sept 2027": the most of them that are facts, each known by its words. */
function peelTold(peeling: Peeling): boolean {
  const { inline, from, to } = peeling;
  const pieces = peeling.facts === null ? piecesBehind(inline.shape, from, to) : none;
  for (const [at, { parting }] of pieces.slice(0, -1).entries()) {
    const told = parting > from ? toldIn(inline.shape, pieces.slice(at)) : null;
    if (told === null) continue;
    takeTold(peeling, told);
    peeling.to = parting;
    return true;
  }
  return false;
}

function takeTold(peeling: Peeling, { facts, marks, statusWords: state }: Told): void {
  (peeling.facts ??= []).push(...facts);
  if (marks.length > 0) (peeling.marks ??= []).push(...marks);
  peeling.statusWords ??= state;
}

/** Takes what a bracket states between two places of the line; nothing where it holds something else. */
export function takeBracket(peeling: Peeling, open: number, end: number): boolean {
  if (takeFacts(peeling, open, end)) return true;
  if (isLinked(peeling, open + 1, end - 1)) return false;
  peeling.to = end;
  return peelBracket(peeling);
}

/** Takes the facts of a bracket. */
function takeFacts(peeling: Peeling, open: number, end: number): boolean {
  if (takeLabelled(peeling, open, end) || takeTracked(peeling, open, end)) return true;
  const told = toldIn(peeling.inline.shape, piecesOf(peeling.inline, open + 1, end - 1), peeling.inline.titles.people);
  if (told === null) return false;
  takeTold(peeling, told);
  peeling.to = open;
  return true;
}

/** "**Guided setup** (Ana, AB#4812)": behind a title in bold somebody's name and the work items. */
function takeTracked(peeling: Peeling, open: number, end: number): boolean {
  const { inline, named, from } = peeling;
  if (named.length === 0 || peeling.owner !== null) return false;
  const items = named.filter((item) => item.from > open && item.to < end);
  const isBold = inline.bold.some((piece) => piece.from <= from && piece.to <= open && open - piece.to <= 1);
  if (items.length === 0 || !isBold) return false;
  const pieces = piecesOf(inline, open + 1, end - 1);
  const [name, ...others] = pieces.filter(
    (piece) => !items.some((item) => item.from < piece.to && item.to > piece.from),
  );
  const words = name === undefined ? "" : inline.shape.slice(name.from, name.to);
  if (name?.from !== open + 1 || others.length > 0 || !/^\p{Lu}/u.test(words) || !mayBeOwner(words)) return false;
  if (isStatusPhrase(words) || ranks(words) || isDate(words) || attributeNamed(words) !== null) return false;
  peeling.owner = words;
  peeling.links = [...(peeling.links ?? none), ...items];
  peeling.to = open;
  return true;
}

function takeLabelled(peeling: Peeling, open: number, end: number): boolean {
  const { inline } = peeling;
  const facts = bracketFacts(inline, open + 1, end - 1);
  if (facts === null) return false;
  const labelled = [...facts.labelled];
  const taken: Peeling = { ...peeling, marks: null, periods: null };
  let owner: TitleFact | undefined;
  for (const { from, to } of facts.plain) {
    const before = labelled.findIndex((piece) => piece.to < from && inline.shape.slice(piece.to, from).trim() === ",");
    const words = inline.shape.slice(from, to).trim();
    if (namesPerson(words) && before >= 0) labelled[before] = { from: labelled[before]?.from ?? from, to };
    else if (ranks(words) || isGrade(words)) taken.priority ??= words;
    else if (takeWords(taken, words, false)) continue;
    else if (before >= 0) labelled[before] = { from: labelled[before]?.from ?? from, to };
    else if (from === open + 1 && owner === undefined && mayBeOwner(words)) owner = { name: "owner", from, to };
    else if (facts.known < 2) return false;
  }
  const { priority, statusWords: state } = taken;
  Object.assign(peeling, { priority, statusWords: state, owner: taken.owner });
  if (taken.periods !== null) (peeling.periods ??= []).push(...taken.periods);
  (peeling.facts ??= []).push(...labelled, ...(owner === undefined ? none : [owner]));
  peeling.to = open;
  return true;
}

const anyMark = new RegExp(markPattern, "u");
const allMarks = new RegExp(markPattern, "gu");
const bracketAtEnd = /[([（]([^()[\]（）]{1,60})[)\]）]$/;

/** "(Done ✅)", "(Ongoing)", "(P0)", "(Q3 2024)"; "(to be launched)" only after a mark. */
function peelBracket(peeling: Peeling): boolean {
  const last = peeling.inline.shape.charCodeAt(peeling.to - 1);
  if (last !== CLOSE_PAREN && last !== CLOSE_BRACKET && last !== WIDE_CLOSE_PAREN) return false;
  const tail = tailOf(peeling);
  const match = bracketAtEnd.exec(tail);
  const inside = match?.[1] ?? "";
  if (match === null || inside.includes(masked)) return false;
  const from = peeling.to - match[0].length;
  if (from <= peeling.from) return false;
  if (isLinked(peeling, from + 1, peeling.to - 1)) {
    peeling.to = from;
    return true;
  }
  const mark = anyMark.exec(inside);
  const words = mark === null ? inside.trim() : inside.replace(allMarks, "").trim();
  if (!takeWords(peeling, words, markAtEnd.test(tail.slice(0, match.index))) && mark === null) return false;
  if (mark !== null) {
    const at = from + 1 + mark.index;
    (peeling.marks ??= []).unshift({ mark: mark[0], from: at, to: at + mark[0].length });
  }
  peeling.to = from;
  return true;
}

/** What words in brackets state; `false` where they are a part of the title. */
function takeWords(peeling: Peeling, words: string, behindMark: boolean): boolean {
  const isPerson = peeling.inline.titles.people?.has(words) === true;
  const facts = isPerson ? { owner: words, times: none } : factsIn(words);
  const [time, ...others] = periodsIn(words);
  const ready = readyBy.exec(words)?.[1] ?? "";
  if (isDate(ready)) (peeling.periods ??= []).push(ready);
  else if (/\p{L}/u.test(words) && ranks(words) && !isStateAlone(words)) peeling.priority ??= words;
  else if (isCountedTime(words)) (peeling.periods ??= []).push(words);
  else if (facts !== null) {
    peeling.owner ??= facts.owner;
    if (facts.times.length > 0) (peeling.periods ??= []).push(...facts.times);
  } else if (time !== undefined && others.length === 0 && isTimeAlone(words, time.literal))
    (peeling.periods ??= []).push(
      whenOf(words).from !== null || aroundTime.test(words.slice(0, time.from)) ? words : time.literal,
    );
  else if (isShouted(words)) return true;
  else if (words !== "" && (behindMark || isStatusPhrase(words) || isStateWithTime(words)))
    peeling.statusWords ??= words;
  else if (namesLane(words)) (peeling.periods ??= []).push(words);
  else return false;
  return true;
}

/** "klaar in oktober", "fertig bis Mai 2027": until when, and no state it is in. */
const readyBy =
  /^(?:klaar|klara?|klart|fertig|ready|prêt(?:e|s|es)?|list[oa]s?|pront[oaie]|gotow[eaiy]|hotov[oaéáý]|valmis|готов\p{L}*)\s+(?:in|im|i|bis|by|for|voor|tegen|en|pour|em|para|a|à|per|entro|till|til|do|w|na|v|до|в|у|к)\s+(\S.*)$/iu;

/** "New!" tells what is new on the page, and not how far it is. */
const isShouted = (words: string): boolean => words.endsWith("!") && statusOfPhrase(words) === "proposed";

/** "In progress, likely v1.1" */
const isStateWithTime = (words: string): boolean => {
  const [state = "", time = "", ...others] = words.split(", ");
  return others.length === 0 && /\d/.test(time) && time.split(" ").length <= 3 && isStateAlone(state);
};

/** "Months 1–6", "Años 3–5", "Year 5 onwards", "M1–M12": which of the units of a plan; "3 months" says how long. */
function isCountedTime(words: string): boolean {
  const unit = /^(\p{L}{2,9}) \d{1,2}(?:\s?[–-]\s?\d{1,2}|\+| (?:en adelante|onwards|and beyond))?$/u.exec(words)?.[1];
  return unit === undefined ? projectMonths.test(words) : namesUnit(unit);
}

const projectMonths = /^M ?\d{1,2}\s?[–-]\s?M ?\d{1,2}$/u;

const madeBy = /^(?:by|von|par|por|di|da|door|av|af|przez)\s/;
const partsPeople = /\s*[,&/+]\s*/;

/** "Payments team", "by Kirill", "Owner: Ana", "owner Ana Kos, by 30.06.2026", "Wer: Ola, bis: 30.06.2026": the owner and times, none where no name follows; `null` where anything else is said. */
function factsIn(words: string): { readonly owner: string | null; readonly times: readonly string[] } | null {
  if (namesTeam(words)) return { owner: words, times: none };
  const people = words.replace(madeBy, "");
  if (people.split(partsPeople).every(namesPerson)) return { owner: people, times: none };
  let owner: string | null = null;
  const times: string[] = [];
  for (const part of words.split(/\s*[,;|·]\s+/u)) {
    const [, label = "", value = ""] = /^(\p{L}[\p{L} ]{1,20})[:：]\s*(.*)$/u.exec(part) ?? [];
    const name = label === "" ? null : attributeNamed(label);
    const answering = label === "" ? answeringIn(part) : null;
    const [time, ...others] = answering === null && label === "" ? periodsIn(part) : [];
    if (name === "owner" || answering !== null) owner ??= answering ?? value.trim();
    else if (name === "target") times.push(value.trim());
    else if (time !== undefined && others.length === 0 && oneWord.test(part.replace(time.literal, " ")))
      times.push(time.literal);
    else return null;
  }
  return owner === null ? null : { owner: owner === "" ? null : owner, times };
}

const oneWord = /^\s*\p{Ll}*\s*$/u;

/** "owner Ana Kos", "chị Hạnh phụ trách": the name beside the word for who answers, empty where nobody does yet; `null` for anything else. */
function answeringIn(part: string): string | null {
  const [, label = "", name = ""] = /^(\p{Ll}{3,16})\s+(\S.*)$/u.exec(part) ?? [];
  const isLabelled = label !== "" && attributeNamed(label) === "owner";
  if (isLabelled && (noOwner.has(normalWords(name)) || namesNobody(name))) return "";
  if (isLabelled && mayNamePerson(name)) return name;
  const [, named = "", after = ""] = nameFirst.exec(part) ?? [];
  return named !== "" && attributeNamed(after) === "owner" ? named : null;
}

const nameFirst = /^(?:\p{Ll}{2,4}\s)?(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,2})\s(\p{Ll}.*)$/u;
const noOwner = phrases("avoinna, ouvert, abierto, aberto, aperto, oppen");

/** "week of", "au-delà du": not the time that follows, but one told by it. */
const aroundTime =
  /^(?:week (?:of|from)|woche (?:vom|ab)|semaine du|semana del?|settimana del|beyond|after|from|since|starting|nach|seit|ab|au[- ]delà d[eu]|après|dès|à partir d[eu]|después de|más allá de|desde|a partir (?:de|do|del|dal)|depois d[eo]|além d[eo]|dopo|oltre|dal|na|vanaf|efter|från|fra|po|od|после|с|після|з|від) $/iu;

/** "Q3 2024", "due 2026-03-01", "Ziel: Q3": a time, with or without the word for it before it. */
function isTimeAlone(words: string, time: string): boolean {
  if (words === time || whenOf(words).from !== null) return true;
  if (!words.endsWith(time)) return false;
  const before = words.slice(0, -time.length);
  if (aroundTime.test(before)) return true;
  const label = before.replace(/[\s:：]+$/u, "");
  return label !== "" && (attributeNamed(label) === "target" || /^\p{L}{2,14}[:：]\s*$/u.test(before));
}

/** "([proposal](…))": a document beside the title, not a part of it. */
function isLinked({ inline, named }: Peeling, from: number, to: number): boolean {
  if (named.some((item) => item.from < to && item.to > from)) return false;
  return inline.links.some((link) => link.from <= from && link.to >= to);
}
