/**
 * What is the title in a line, and what stands around it: labels and marks before, ids and marks after.
 * Works on the line's shape, so that escaped and coded characters are never taken for anything; peels one thing at a
 * time from either end and stops at the first it does not know.
 */
import { masked, type InlineText, type Piece } from "./inlineText";
import { endingLinks } from "./endingLinks";
import { monthNames, periodAt, periodsIn, whenOf } from "./when";
import { workItemsIn, type NamedWorkItem } from "./references";
import { attributeNamed } from "../words/attributeWords";
import { labelKind, type LabelKind } from "../words/labelWords";
import { partsOfYear } from "../words/partsOfYear";
import { markPattern, statusOfWords, statusWords } from "../words/statusWords";
import { normalWords, phrases, consistsOf } from "../words/normalWords";
import { mayNamePerson, namesPerson } from "../words/personNames";

export interface LineTitle {
  readonly title: string;
  /** Indexes of the title in the line's text. */
  readonly piece: Piece;
  readonly label: string | null;
  readonly labelKind: LabelKind | null;
  /** Status marks around the title, as written. */
  readonly marks: readonly (Piece & { readonly mark: string })[];
  /** A status in words around the title ("(Ongoing)"), as written. */
  readonly statusWords: string | null;
  readonly periods: readonly string[];
  readonly priority: string | null;
  /** Who is named as its owner in brackets behind it ("(Owner: Jo)"). */
  readonly owner: string | null;
  /** Work items the line links to: at its end, or the title itself is the link. */
  readonly links: readonly NamedWorkItem[];
  /** Work items it merely mentions. */
  readonly references: readonly NamedWorkItem[];
  /** The whole title is struck through. */
  readonly struck: boolean;
  /** Prose after the title in the same paragraph. */
  readonly rest: Piece | null;
}

type Mark = LineTitle["marks"][number];

interface Peeling {
  readonly inline: InlineText;
  readonly named: readonly NamedWorkItem[];
  from: number;
  to: number;
  label: string | null;
  labelKind: LabelKind | null;
  marks: Mark[] | null;
  statusWords: string | null;
  periods: string[] | null;
  priority: string | null;
  owner: string | null;
  /** Links at the end, the last one first. */
  links: NamedWorkItem[] | null;
}

const none: readonly never[] = [];

/** `lead` splits a leading bold part or a first sentence from the prose after it, as in list items. */
export function lineTitle(inline: InlineText, options: { readonly lead: boolean }): LineTitle {
  const { titles } = inline;
  if (!options.lead || !mayHoldLead(inline)) return (titles.whole ??= readTitle(inline, { lead: false }));
  return (titles.lead ??= readTitle(inline, options));
}

function readTitle(inline: InlineText, options: { readonly lead: boolean }): LineTitle {
  const named = workItemsIn(inline);
  const peeling: Peeling = {
    inline,
    named,
    from: 0,
    to: inline.text.length,
    label: null,
    labelKind: null,
    marks: null,
    statusWords: null,
    periods: null,
    priority: null,
    owner: null,
    links: null,
  };
  while (peelEnd(peeling));
  while (peelStart(peeling));
  const lead = options.lead ? leadOf(peeling) : null;
  if (lead !== null) peeling.to = lead.to;
  if (lead !== null) while (peelStart(peeling));
  const rest = lead === null ? null : lead.rest;
  return result(peeling, rest);
}

function result(peeling: Peeling, rest: Piece | null): LineTitle {
  const { inline } = peeling;
  trimBlanks(peeling);
  trimStop(peeling);
  const piece = { from: peeling.from, to: peeling.to };
  const { links, references } = divided(peeling, piece);
  return {
    title: inline.text.slice(piece.from, piece.to),
    piece,
    label: peeling.label,
    labelKind: peeling.labelKind,
    marks: peeling.marks ?? none,
    statusWords: peeling.statusWords,
    periods: peeling.periods ?? none,
    priority: peeling.priority,
    owner: peeling.owner,
    links,
    references,
    struck:
      inline.struck.length > 0 &&
      inline.struck.some((struck) => struck.from <= piece.from && struck.to >= piece.to && piece.to > piece.from),
    rest,
  };
}

/** The work items the line links to, and those it merely mentions. */
function divided(peeling: Peeling, piece: Piece): Pick<LineTitle, "links" | "references"> {
  const { named } = peeling;
  if (named.length === 0) return { links: none, references: none };
  const titled = named.filter((item) => item.titled && item.from <= piece.from && item.to >= piece.to - 1);
  const ending = peeling.links ?? none;
  const links = titled.length === 0 && ending.length < 2 ? ending : [...titled, ...ending.toReversed()];
  if (named.length === links.length) return { links, references: none };
  const linked = new Set(links);
  return { links, references: named.filter((item) => !linked.has(item)) };
}

/** Blanks on both sides, and what ends an item of a list that is written as one sentence. */
function trimBlanks(peeling: Peeling): void {
  const { shape } = peeling.inline;
  while (peeling.from < peeling.to && partsItems(shape.charCodeAt(peeling.from))) peeling.from += 1;
  while (peeling.to > peeling.from && (partsItems(shape.charCodeAt(peeling.to - 1)) || shape[peeling.to - 1] === "；"))
    peeling.to -= 1;
}

const CJK_FULL_STOP = 0x3002;
const keepsStop = /(?:^|[\s(])(?:inc|ltd|co|corp|etc|usw|jr|sr|approx)\.$/i;

/** The full stop of a title written as a sentence; not that of an abbreviation, of dots, or of the last of several sentences. */
function trimStop(peeling: Peeling): void {
  const { shape } = peeling.inline;
  const code = shape.charCodeAt(peeling.to - 1);
  if (code !== FULL_STOP && code !== CJK_FULL_STOP) return;
  const title = shape.slice(peeling.from, peeling.to);
  const isOneSentence = !/[.!?]\s|[。！？].|\.{2}$/u.test(title);
  if (title.length > 1 && isOneSentence && !endsInAbbreviation(title) && !keepsStop.test(title)) peeling.to -= 1;
}

const partsItems = (code: number): boolean => code === BLANK || code === COMMA || code === SEMICOLON;

const BLANK = 32;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const TILDE = 126;
const markAtEnd = new RegExp(`[~≈]?(${markPattern})\\s*$`, "u");
const markAtStart = new RegExp(`^\\s*[~≈]?(${markPattern})\\s*`, "u");

/** Takes one known thing off the end; `false` when there is none. */
function peelEnd(peeling: Peeling): boolean {
  trimBlanks(peeling);
  return peelLink(peeling) || peelMark(peeling) || peelBracket(peeling) || peelDashed(peeling) || peelHandle(peeling);
}

const dashedAtEnd = /\s[–—]\s+([\p{L}\d][\p{L}\d .,/'’-]{1,28})$/u;

/** "Guided setup – in progress", "Guided setup – Q3": words of states, or a time, and nothing else behind a dash. */
function peelDashed(peeling: Peeling): boolean {
  const tail = tailOf(peeling);
  if (!/[–—]/.test(tail)) return false;
  const match = dashedAtEnd.exec(tail);
  const words = match?.[1] ?? "";
  if (match === null || peeling.to - match[0].length <= peeling.from) return false;
  if (isDate(words)) (peeling.periods ??= []).push(words);
  else if (/^\p{L}[\p{L} ]*$/u.test(words) && peeling.statusWords === null && isStateAlone(words))
    peeling.statusWords = words;
  else return false;
  peeling.to -= match[0].length;
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

const unspacedMonth = /^\d{1,2}[월月](?:\s?\d{1,2}[일日])?(?:까지|まで|末|中旬)?$/u;

const handleAtEnd = /\s(@[\p{L}\d](?:[\p{L}\d._-]{0,38}[\p{L}\d])?)$/u;

/** "@ola", behind a blank: whoever is addressed behind a title looks after it. */
function peelHandle(peeling: Peeling): boolean {
  if (!peeling.inline.shape.includes("@")) return false;
  const match = handleAtEnd.exec(tailOf(peeling));
  if (match === null) return false;
  const handle = match[1] ?? "";
  peeling.owner = peeling.owner === null ? handle : `${handle}, ${peeling.owner}`;
  peeling.to -= match[0].length;
  return true;
}

/** How the line ends, as far as marks and brackets reach. */
function tailOf({ inline, from, to }: Peeling): string {
  return inline.shape.slice(Math.max(from, to - 64), to);
}

function peelLink(peeling: Peeling): boolean {
  const { inline, named } = peeling;
  const ending = named.length === 0 ? null : endingLinks(inline, named, peeling.from, peeling.to);
  if (ending === null) return false;
  (peeling.links ??= []).push(...ending.items.toReversed());
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

const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const WIDE_CLOSE_PAREN = 0xff09;
const anyMark = new RegExp(markPattern, "u");
const allMarks = new RegExp(markPattern, "gu");
const bracketAtEnd = /[([（]([^()[\]（）]{1,60})[)\]）]$/;
const priorityWord = /^(?:P[0-4]|must(?: have)?|should(?: have)?|could(?: have)?|high|medium|low)$/i;

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
  const periods = periodsIn(words);
  const before = markAtEnd.test(tail.slice(0, match.index));
  if (mark !== null)
    (peeling.marks ??= []).unshift({
      mark: mark[0],
      from: from + 1 + mark.index,
      to: from + 1 + mark.index + mark[0].length,
    });
  const facts = factsIn(words);
  if (priorityWord.test(words)) peeling.priority ??= words;
  else if (facts !== null) {
    peeling.owner ??= facts.owner;
    if (facts.times.length > 0) (peeling.periods ??= []).push(...facts.times);
  } else if (periods.length === 1 && periods[0] !== undefined && isTimeAlone(words, periods[0].literal))
    (peeling.periods ??= []).push(
      whenOf(words).from !== null || aroundTime.test(words.slice(0, periods[0].from)) ? words : periods[0].literal,
    );
  else if (words !== "" && (before || isStatusPhrase(words))) peeling.statusWords ??= words;
  else if (mark === null) return false;
  peeling.to = from;
  return true;
}

const team = /(?:^|\s)(?:team|squad|tribe)$|^(?:team|squad|équipe|equipo|equipe)\s|(?:[组組班]|小组|チーム|팀)$/iu;
const longestTeam = 40;
const madeBy = /^(?:by|von|par|por|di|da|door|av|af|przez)\s/;
const partsPeople = /\s*[,&/+]\s*/;

/** "Payments team", "by Kirill", "Owner: Ana", "owner Ana Kos, by 30.06.2026", "Wer: Ola, bis: 30.06.2026": the owner and times, none where no name follows; `null` where anything else is said. */
function factsIn(words: string): { readonly owner: string | null; readonly times: readonly string[] } | null {
  if (words.length <= longestTeam && team.test(words)) return { owner: words, times: none };
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
  if (isLabelled && noOwner.has(normalWords(name))) return "";
  if (isLabelled && mayNamePerson(name)) return name;
  const [, named = "", after = ""] = nameFirst.exec(part) ?? [];
  return named !== "" && attributeNamed(after) === "owner" ? named : null;
}

const nameFirst = /^(?:\p{Ll}{2,4}\s)?(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,2})\s(\p{Ll}.*)$/u;
const noOwner = phrases("open, tbd, tba, offen, vakant, avoin, avoinna, ouvert, abierto, aberto, aperto, oppen, ledig");

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

function isStatusPhrase(words: string): boolean {
  return normalWords(words).split(" ").length <= 4 && statusOfWords(words) !== null;
}

/** Takes one known thing off the start; `false` when there is none. */
function peelStart(peeling: Peeling): boolean {
  trimBlanks(peeling);
  const head = peeling.inline.shape.slice(peeling.from, Math.min(peeling.to, peeling.from + 64));
  return (
    peelLeadingMark(peeling, head) ||
    peelLeadingState(peeling, head) ||
    peelTask(peeling, head) ||
    peelNamedPart(peeling, head) ||
    peelNumber(peeling, head) ||
    peelPriority(peeling, head) ||
    peelPeriod(peeling, head) ||
    peelLabel(peeling, head)
  );
}

function peelLeadingMark(peeling: Peeling, head: string): boolean {
  const first = head.charCodeAt(0);
  const may = first > 127 || first === COLON || first === TILDE;
  const match = may ? (markAtStart.exec(head) ?? peeling.inline.titles.own?.atStart.exec(head) ?? null) : null;
  if (match === null || peeling.from + match[0].length >= peeling.to) return false;
  const to = peeling.from + match[0].length;
  (peeling.marks ??= []).push({ mark: match[1] ?? "", from: peeling.from, to });
  peeling.from += match[0].length;
  return true;
}

const bracketAtStart = /^[【〔［[](\p{L}[^【】〔〕［］[\]]{0,20})[】〕］\]]\s*/u;

/** "【進行中】", "[In progress]" */
function peelLeadingState(peeling: Peeling, head: string): boolean {
  if (!"[【〔［".includes(head.charAt(0))) return false;
  const match = bracketAtStart.exec(head);
  const words = match?.[1] ?? "";
  if (match === null || peeling.from + match[0].length >= peeling.to) return false;
  if (!isStatusPhrase(words) && !planned.test(words)) return false;
  peeling.statusWords ??= words;
  peeling.from += match[0].length;
  return true;
}

const planned = /^(?:計画|計劃|计划)$/;

function peelTask(peeling: Peeling, head: string): boolean {
  const match = head.startsWith("[") ? /^\[([ xX])\]\s+/.exec(head) : null;
  if (match === null || peeling.from + match[0].length >= peeling.to) return false;
  const mark = match[1] === " " ? "☐" : "☑";
  (peeling.marks ??= []).push({ mark, from: peeling.from + 1, to: peeling.from + 2 });
  peeling.from += match[0].length;
  return true;
}

function take(peeling: Peeling, length: number, label: string, kind: LabelKind): boolean {
  if (peeling.from + length >= peeling.to) return false;
  peeling.from += length;
  peeling.label = peeling.label === null ? label.trim() : `${peeling.label} ${label.trim()}`;
  peeling.labelKind ??= kind;
  if (peeling.labelKind === "number") peeling.labelKind = kind;
  return true;
}

/** Whether a digit stands where a time at the start has its first: behind one word at most. */
function mayBeginWithPeriod(head: string): boolean {
  const first = head.charCodeAt(0);
  let at = first === OPEN_PAREN || first === OPEN_BRACKET ? 1 : 0;
  let code = head.charCodeAt(at);
  while (isLetter(code) || code === APOSTROPHE) code = head.charCodeAt((at += 1));
  for (const end = at + 2; at < end && (code === BLANK || code === FULL_STOP || code === DASH);)
    code = head.charCodeAt((at += 1));
  return isDigit(code);
}

/** Also whatever is not ASCII. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 97 && lower <= 122) || code > 127;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const unspacedNumber = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）) ?/;

function peelNumber(peeling: Peeling, head: string): boolean {
  if (!isDigit(head.charCodeAt(0))) {
    const counted = head.charCodeAt(0) > 127 ? unspacedNumber.exec(head) : null;
    return counted !== null && take(peeling, counted[0].length, counted[0].replace(/[、（） ]/g, ""), "number");
  }
  const match =
    /^(?:(\d{1,3}[.)])\s+|(\d{1,2}(?:\.\d{1,2}){1,5}[.)]?)\s+(?=\p{Lu})|(\d{1,2}(?:\.\d{1,2}){1,5}[.):])\s+)/u.exec(
      head,
    );
  if (match === null) {
    const bold = /^(\d{1,2}(?:\.\d{1,2}){0,5})\s+/.exec(head);
    const end = peeling.from + (bold?.[1]?.length ?? 0);
    const capital = bold !== null && /^\p{Lu}/u.test(head.slice(bold[0].length));
    const wasBold = peeling.inline.bold.some(
      (piece) => piece.from <= peeling.from && (piece.to === end || (capital && piece.to >= peeling.to)),
    );
    return bold !== null && wasBold && take(peeling, bold[0].length, bold[1] ?? "", "number");
  }
  return take(peeling, match[0].length, match[0].trim().replace(/[.):]$/, ""), "number");
}

function peelPriority(peeling: Peeling, head: string): boolean {
  if (!"Pp[(".includes(head.charAt(0))) return false;
  const match = /^(?:\[(P[0-4])\]|\((P[0-4])\)|(P[0-4])(?=\s*[:–—]|\s+[-·]\s))\s*[:–—·-]?\s*/i.exec(head);
  if (match === null || peeling.from + match[0].length >= peeling.to) return false;
  peeling.priority ??= match[1] ?? match[2] ?? match[3] ?? null;
  return take(peeling, match[0].length, match[0].replace(/[\s:–—·-]+$/, ""), "priority");
}

function peelPeriod(peeling: Peeling, head: string): boolean {
  if (!mayBeginWithPeriod(head)) return false;
  const found = periodAt(head, head[0] === "[" || head[0] === "(" ? 1 : 0);
  if (found === null) return false;
  const after = /^[\])]?\s*(?::|–|—|-\s|\s-\s)\s*/.exec(head.slice(found.to));
  if (after === null || peeling.from + found.to + after[0].length >= peeling.to) return false;
  (peeling.periods ??= []).push(found.literal);
  peeling.from += found.to + after[0].length;
  return true;
}

const HASH = 35;
const APOSTROPHE = 39;
const DASH = 45;
const FULL_STOP = 46;
/** Longer than any label with its number. */
const longestLabel = 48;

/** Whether letters, blanks and numbers alone lead to what may stand between a label and its title: no dash or full stop inside a word. */
function mayHoldLabel(head: string): boolean {
  if ("OKR".includes(head.charAt(0)) && spacedCode.test(head)) return true;
  const end = Math.min(head.length, longestLabel);
  for (let at = head.search(notInLabel); at >= 0 && at < end; at += 1) {
    const code = head.charCodeAt(at);
    if (code > 127) return true;
    if (isLetter(code) || isDigit(code) || code === BLANK || code === HASH) continue;
    if (code !== FULL_STOP && code !== DASH) return code === COLON || code === CLOSE_PAREN;
    const next = head.charCodeAt(at + 1);
    if (code === DASH || !isDigit(next)) return next <= BLANK || next === DASH || next > 127;
  }
  return false;
}

/** "Pierwszy kwartał –", "2. Quartal:" */
const namedPart = /^((?:[1-4]\p{L}{0,3}[.ºª]? )?\p{L}+(?: \p{L}+){0,2})(?:[:：]| [–—-](?= ))\s*/u;

function peelNamedPart(peeling: Peeling, head: string): boolean {
  if (!mayHoldLabel(head)) return false;
  const match = namedPart.exec(head);
  const name = match?.[1] ?? "";
  if (match === null || !name.includes(" ") || !partsOfYear.has(normalWords(name))) return false;
  if (peeling.from + match[0].length >= peeling.to) return false;
  (peeling.periods ??= []).push(name);
  peeling.from += match[0].length;
  return true;
}

const notInLabel = /[^A-Za-z\d #]/;

/** "O1 Build …", "KR1.2 Every team …", "KR 1.1 Every team …": codes of objectives and results, known without a colon. */
const spacedCode = /^((?:O|(?:OKR|KR|RC) ?)\d{1,2}(?:\.\d{1,2})?)\s+(?=\p{L}|\d)/u;

/** "Etappe C –", "Phase A:": a letter for a number. */
const lettered = /^([\p{L}][\p{L} ]{0,28}?)\s([A-N])\s?(?::|：|--|–|—|\)|-(?=\s))\s*/u;

/** Before the number of a label its code may stand again: "Objective O1 –". */
const worded =
  /^([\p{L}][\p{L} ]{0,28}?)(?:\s\p{Lu}{1,2}(?=\d)|\s?(?:#|n[°or]\.? ?|č\. ?)?)(\d{1,3}(?:\.\d{1,3})?[a-z]?)?\s*(?::|：|--|–|—|\.(?=\s)|\)|-(?=\s))\s*/u;
/** "施策1 …": between such a label and its title a blank is enough. */
const unspacedLabel =
  /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,8}) ?\d{1,2}(?:\.\d{1,2})?(?: ?[:：.、–—-] ?| )(?=\S)/u;

const coded = /^(\p{Lu}{1,4}\d{1,3}(?:\.\d{1,3})?)\s*(?::|：|\.(?=\s)|\)|--|–|—|-(?=\s))\s*/u;

/** "第一阶段：", "フェーズ2：", "3단계:": the number of a phase where words have no blanks between them. */
const unspacedPhase =
  /^((?:第?\s?[一二三四五六七八九十\d]{1,3}\s?(?:阶段|階段|段階|フェーズ|ステップ|단계)|(?:阶段|階段|フェーズ)\s?[一二三四五六七八九十\d]{1,3}))\s*[:：.–—-]\s*/u;

const pictures = /^(?:\p{Extended_Pictographic}[\ufe0f\u200d]*){1,3}\s*/u;

/** A label, and a picture before it ("🎯 Objective 1: …") that means nothing without it. */
function peelLabel(peeling: Peeling, head: string): boolean {
  const picture = head.charCodeAt(0) > 0x2000 ? (pictures.exec(head)?.[0].length ?? 0) : 0;
  if (picture === 0) return peelWords(peeling, head);
  peeling.from += picture;
  if (peelWords(peeling, head.slice(picture))) return true;
  peeling.from -= picture;
  return false;
}

/** "Objective 1:", "Epic:", "Project --", "KR1.2 -". A word without a number needs a colon or a double dash. */
function peelWords(peeling: Peeling, head: string): boolean {
  if (!mayHoldLabel(head)) return false;
  const first = head.charCodeAt(0);
  const phase = first > 127 || isDigit(first) ? unspacedPhase.exec(head) : null;
  if (phase !== null) return takeLabel(peeling, phase[0], phase[1] ?? "", "phase");
  const match = worded.exec(head);
  if (match !== null) {
    const kind = labelKind(match[1] ?? "");
    const last = match[0].trim().at(-1) ?? "";
    const plain = match[2] !== undefined || last === ":" || last === "：" || match[0].includes("--");
    if (kind !== null && plain) return takeLabel(peeling, match[0], match[0].replace(/[\s:：–—.)-]+$/, ""), kind);
  }
  const unspaced = first > 127 ? unspacedLabel.exec(head) : null;
  const unspacedKind = unspaced === null ? null : labelKind(unspaced[1] ?? "");
  if (unspaced !== null && unspacedKind !== null)
    return takeLabel(peeling, unspaced[0], unspaced[0].replace(/[\s:：.、–—-]+$/, ""), unspacedKind);
  const letter = lettered.exec(head);
  const letterKind = letter === null ? null : labelKind(letter[1] ?? "");
  if (letter !== null && letterKind !== null)
    return takeLabel(peeling, letter[0], letter[0].replace(/[\s:：–—)-]+$/, ""), letterKind);
  const code = coded.exec(head) ?? spacedCode.exec(head);
  if (code === null) return false;
  const kind = labelKind((code[1] ?? "").replace(/[\d.]+$/, "")) ?? "number";
  return takeLabel(peeling, code[0], code[1] ?? "", kind);
}

function takeLabel(peeling: Peeling, matched: string, label: string, kind: LabelKind): boolean {
  if (kind === "priority") peeling.priority ??= label.trim();
  return take(peeling, matched.length, label, kind);
}

const longTitle = 140;

function mayHoldLead({ text, bold }: InlineText): boolean {
  return bold.length > 0 || text.length > longTitle;
}

/** The bold part or first sentence that is the title of a long item. */
function leadOf(peeling: Peeling): { readonly to: number; readonly rest: Piece } | null {
  const { inline } = peeling;
  const bold = inline.bold.find((piece) => piece.from <= peeling.from && piece.to > peeling.from + 2);
  if (bold !== undefined && bold.to < peeling.to) {
    const after = inline.shape.slice(bold.to, bold.to + 3);
    const inner = inline.shape[bold.to - 1] ?? "";
    if (/^\s*[:：.–—(,-]/.test(after) || ":：.".includes(inner))
      return split(
        peeling,
        inner === ":" || endsSentence(inline.shape.slice(bold.from, bold.to)) ? bold.to - 1 : bold.to,
      );
  }
  const fact = inline.bold.find((piece) => piece.from > peeling.from + 2 && isFactLabel(inline, piece));
  if (fact !== undefined) return { to: partedAt(peeling, fact.from), rest: { from: fact.from, to: peeling.to } };
  if (peeling.to - peeling.from <= longTitle) return null;
  const end = sentenceEnd(inline.shape.slice(peeling.from, peeling.from + 15 + 2 * longTitle));
  return end === null ? null : split(peeling, peeling.from + end);
}

const shortestSentence = 15;
const abbreviated =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\s?\p{L}|incl|excl|approx|resp|vs|no|nr|ca|bzw|inkl|exkl|env|ej|aprox|ecc|np|tzn|bl|dr|mrs?|ms|prof|st|hr|fr|sra?|mme|mlle|dott|ing)\.$/iu;

/** Whether a full stop at the end belongs to the last word. */
export const endsInAbbreviation = (text: string): boolean => abbreviated.test(text.slice(-12));

/** Where the first sentence ends: not behind an abbreviation, and not in brackets that are still open; `null` for none. */
function sentenceEnd(shape: string): number | null {
  for (const { index } of shape.matchAll(/[.!?]\s+(?=[\p{Lu}@\d"“(])/gu)) {
    if (index < shortestSentence) continue;
    const sentence = shape.slice(0, index + 1);
    const isOpen = sentence.lastIndexOf("(") > sentence.lastIndexOf(")");
    if (!isOpen && !endsInAbbreviation(sentence)) return sentence.length;
  }
  return null;
}

/** Whether a bold piece is the label of a fact ("**Owner:**", "**Due**:"). */
export function isFactLabel({ shape }: InlineText, { from, to }: Piece): boolean {
  const label = /^([^:：]{2,24})[:：]$/u.exec(
    shape.slice(from, to + (/^[:：]/u.test(shape.slice(to, to + 1)) ? 1 : 0)),
  )?.[1];
  return label !== undefined && attributeNamed(label) !== null;
}

/** End of the title before a fact, without what parts them. */
function partedAt({ inline, from }: Peeling, at: number): number {
  let to = at;
  while (to > from && " .,;|·–—-".includes(inline.shape.charAt(to - 1))) to -= 1;
  return to;
}

/** "Webhooks." is no abbreviation: its only full stop ends it. */
const endsSentence = (bold: string): boolean => bold.endsWith(".") && bold.indexOf(".") === bold.length - 1;

function split(peeling: Peeling, to: number): { readonly to: number; readonly rest: Piece } | null {
  const { shape } = peeling.inline;
  let from = to;
  while (from < peeling.to && " :：–—-.".includes(shape.charAt(from))) from += 1;
  return from < peeling.to ? { to, rest: { from, to: peeling.to } } : null;
}
