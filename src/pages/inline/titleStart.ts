/** What stands before the title in a line: marks and states, numbers, priorities, times, labels with their numbers. */
import {
  APOSTROPHE,
  BLANK,
  CLOSE_PAREN,
  COLON,
  DASH,
  FULL_STOP,
  HASH,
  OPEN_BRACKET,
  OPEN_PAREN,
  PIPE,
  TILDE,
} from "../source/characterCodes";
import { attributeNamed } from "../words/attributeWords";
import { labelKind, type LabelKind } from "../words/labelWords";
import { normalWords } from "../words/normalWords";
import { partsOfYear } from "../words/partsOfYear";
import { namesPriority, ranks } from "../words/priorityWords";
import { isStatusPhrase, markPattern } from "../words/statusWords";
import { none, peelIndent, trimBlanks, type Peeling } from "./peeling";
import { BEHIND_LABEL, mayHold } from "./signs";
import { periodAt } from "./when";

/** Takes one known thing off the start; `false` when there is none. */
export function peelStart(peeling: Peeling): boolean {
  trimBlanks(peeling);
  const head = peeling.inline.shape.slice(peeling.from, Math.min(peeling.to, peeling.from + 64));
  const mayLabel = mayHoldLabel(peeling, head);
  return (
    peelLeadingMark(peeling, head) ||
    peelIndent(peeling, head) ||
    peelReference(peeling, head) ||
    peelLeadingState(peeling, head) ||
    peelTask(peeling, head) ||
    (mayLabel && peelNamedPart(peeling, head)) ||
    (mayLabel && peelNew(peeling, head)) ||
    peelNumber(peeling, head) ||
    peelPriority(peeling, head) ||
    peelPeriod(peeling, head) ||
    (mayLabel && peelRole(peeling, head)) ||
    peelLabel(peeling, head, mayLabel)
  );
}

const markAtStart = new RegExp(`^\\s*[~≈]?(${markPattern})\\s*`, "u");

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

const behindReference =
  /^[\])]?(?:\s*(?:[:：–—|·]|-(?=\s))\s*|\s+(?=["“„«‘'(]?[\p{Lu}\p{Lo}\p{N}])(?!\p{Script=Hiragana})|\s*[,/+&]\s*(?=(?:AB)?#\d))/u;
/** Below it "#1" and "#12" before a title count. */
const fewestDigits = 3;

/** "AB#7312 Offline maps", "[#7312](…): Offline maps": the work item of the title behind it; "#7312 waits for legal" speaks of it. */
function peelReference(peeling: Peeling, head: string): boolean {
  const { inline, named, from } = peeling;
  if (named.length === 0) return false;
  const start = head.charCodeAt(0) === OPEN_BRACKET || head.charCodeAt(0) === OPEN_PAREN ? from + 1 : from;
  const item = named.find((each) => each.from === start && !each.titled);
  if (item === undefined) return false;
  const isCount = inline.shape.charCodeAt(start) === HASH && item.end - item.start <= fewestDigits;
  const behind = isCount ? null : behindReference.exec(inline.shape.slice(item.to, item.to + 8));
  if (behind === null || item.to + behind[0].length >= peeling.to) return false;
  peeling.links = [...(peeling.links ?? none), item];
  peeling.from = item.to + behind[0].length;
  return true;
}

const bracketAtStart = /^[【〔［[](\p{L}[^【】〔〕［］[\]]{0,20})[】〕］\]]\s*/u;

const weighed = /^(\p{L}[\p{L} ]{1,16}) (?:\d{1,3}|[XSML]{1,3})$/u;

/** "【進行中】", "[In progress]", "[High priority]", "[Complexity 5]" */
function peelLeadingState(peeling: Peeling, head: string): boolean {
  if (!"[【〔［".includes(head.charAt(0))) return false;
  const match = bracketAtStart.exec(head);
  const words = match?.[1] ?? "";
  if (match === null || peeling.from + match[0].length >= peeling.to) return false;
  if (attributeNamed(weighed.exec(words)?.[1] ?? "") === "effort")
    (peeling.facts ??= []).push({ name: "effort", from: peeling.from + 1, to: peeling.from + 1 + words.length });
  else if (isStatusPhrase(words) || planned.test(words)) peeling.statusWords ??= words;
  else if (ranks(words)) peeling.priority ??= words;
  else return false;
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
    /^(?:(\d{1,3}[a-z]?[.)])\s+|(\d{1,2}(?:\.\d{1,2}){1,5}[.)]?)\s+(?=\p{Lu}|\p{Lo}{2})|(\d{1,2}(?:\.\d{1,2}){1,5}[.):])\s+)/u.exec(
      head,
    );
  if (match === null) {
    const bold = /^(\d{1,2}(?:\.\d{1,2}){0,5})\s+/.exec(head);
    const end = peeling.from + (bold?.[1]?.length ?? 0);
    const capital = bold !== null && /^\p{Lu}/u.test(head.slice(bold[0].length));
    const wasBold = peeling.inline.bold.some(
      (piece) => piece.from <= peeling.from && (piece.to === end || (capital && piece.to >= peeling.to)),
    );
    if (bold !== null && wasBold) return take(peeling, bold[0].length, bold[1] ?? "", "number");
    const release = releaseNumber.exec(head);
    return release !== null && take(peeling, release[0].length, release[1] ?? "", "number");
  }
  return take(peeling, match[0].length, match[0].trim().replace(/[.):]$/, ""), "number");
}

/** "0.3.0 — ", "1.x: ": three numbers, or a place for them; two alone may be a day of a month. */
const releaseNumber = /^((?:0|[1-9]\d?)\.(?:(?:0|[1-9]\d?)\.(?:0|[1-9]\d?|x)|x))\s*(?:[:：]|[–—]|-(?=\s))\s*/u;

function peelPriority(peeling: Peeling, head: string): boolean {
  if (!"Pp[(".includes(head.charAt(0))) return false;
  const match = /^(?:\[(P[0-4])\]|\((P[0-4])\)|(P[0-4])(?=\s*[:–—]|\s+[-·]\s))\s*[:–—·-]?\s*/i.exec(head);
  if (match === null || peeling.from + match[0].length >= peeling.to) return false;
  peeling.priority ??= match[1] ?? match[2] ?? match[3] ?? null;
  return take(peeling, match[0].length, match[0].replace(/[\s:–—·-]+$/, ""), "priority");
}

/** "CTO:", "VP Sales:", "Head of Data:", "Bereichsleitung Netze:", "Directora de Compras:" */
const role =
  /^(C[A-Z]{1,2}O|(?:[ES]?VP|(?:Vice )?President|Head|Director|Directora|Directeur|Directrice|Diretora?|Direttore|Direttrice|Leit(?:er|erin|ung)|Bereichsleit(?:er|erin|ung)|Abteilungsleit(?:er|erin|ung)|Hoofd|Dyrektor|Chefe? d[aeo]|Jef[ea] de)(?: (?:\p{Lu}|of |de |des |du |d[ao] |del |della |der |van |für |&)[\p{L}&]*){1,3})\s?[:：]\s*(?=\S)/u;

/** Who in an organisation answers for what stands behind the colon. */
function peelRole(peeling: Peeling, head: string): boolean {
  const match = /^[A-Z]\S/.test(head) ? role.exec(head) : null;
  if (match === null || peeling.from + match[0].length >= peeling.to) return false;
  peeling.owner ??= match[1] ?? null;
  peeling.from += match[0].length;
  return true;
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

/** Longer than any label with its number. */
const longestLabel = 48;

/** Whether letters, blanks and numbers alone lead to what may stand between a label and its title: no dash or full stop inside a word. */
function mayHoldLabel({ inline }: Peeling, head: string): boolean {
  if ("OKR".includes(head.charAt(0)) && spacedCode.test(head)) return true;
  if (!mayHold(inline, BEHIND_LABEL)) return false;
  const end = Math.min(head.length, longestLabel);
  for (let at = head.search(notInLabel); at >= 0 && at < end; at += 1) {
    const code = head.charCodeAt(at);
    if (code > 127) return true;
    if (isLetter(code) || isDigit(code) || code === BLANK || code === HASH) continue;
    if (code !== FULL_STOP && code !== DASH) return code === COLON || code === CLOSE_PAREN || code === PIPE;
    const next = head.charCodeAt(at + 1);
    if (code === DASH || !isDigit(next)) return next <= BLANK || next === DASH || next > 127;
  }
  return false;
}

/** "Pierwszy kwartał –", "2. Quartal:", "High priority –" */
const namedPart = /^((?:[1-4]\p{L}{0,3}[.ºª]? )?\p{L}+(?: \p{L}+){0,2})(?:[:：]| [–—-](?= ))\s*/u;

function peelNamedPart(peeling: Peeling, head: string): boolean {
  const match = namedPart.exec(head);
  const name = match?.[1] ?? "";
  if (match === null || !name.includes(" ") || peeling.from + match[0].length >= peeling.to) return false;
  if (partsOfYear.has(normalWords(name))) (peeling.periods ??= []).push(name);
  else if (namesPriority(name)) peeling.priority ??= name;
  else return false;
  peeling.from += match[0].length;
  return true;
}

const newAtStart =
  /^(?:new|neu|nouveau(?:té)?|nouvelle|nuev[oa]|nov[oaéý]|nuov[oa]|nieuw|nytt?|now[eay]|yeni|uusi|новое|нове|新增|新規|신규)\s*[:：]\s*(?=\S)/iu;

/** "**New:** Tide tables": what came last into a list. */
function peelNew(peeling: Peeling, head: string): boolean {
  if (!peeling.inline.bold.some(({ from }) => from === peeling.from)) return false;
  const length = newAtStart.exec(head)?.[0].length ?? 0;
  peeling.from += length;
  return length > 0;
}

const notInLabel = /[^A-Za-z\d #]/;

/** "O1 Build …", "KR1.2 Every team …", "KR 1.1 Every team …": codes of objectives and results, known without a colon. */
const spacedCode = /^((?:O|(?:OKR|KR|RC) ?)\d{1,2}(?:\.\d{1,2})?)\s+(?=\p{L}|\d)/u;

/** "Etappe C –", "Phase A:": a letter for a number. */
const lettered = /^([\p{L}][\p{L} ]{0,28}?)\s([A-N])\s?(?::|：|--|–|—|\)|-(?=\s))\s*/u;

/** Before the number of a label its code may stand again: "Objective O1 –". */
const worded =
  /^([\p{L}][\p{L} ]{0,28}?)(?:\s\p{Lu}{1,2}(?=\d)|\s?(?:#|n[°or]\.? ?|č\. ?)?)(\d{1,3}(?:\.\d{1,3}){0,3}(?: ?(?:bis|ter)|[a-z])?)?\s*(?::|：|--|–|—|\||｜|\.(?=\s)|\)|-(?=\s))\s*/u;

/** "施策1 …": between such a label and its title a blank is enough. */
const unspacedLabel =
  /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,8}) ?\d{1,2}(?:\.\d{1,2})?(?: ?[:：.、–—―-] ?| )(?=\S)/u;

const coded = /^(\p{Lu}{1,4}\d{1,3}(?:\.\d{1,3})?)\s*(?::|：|\.(?=\s)|\)|--|–|—|-(?=\s))\s*/u;

/** "第一阶段：", "フェーズ2：", "3단계:": the number of a phase where words have no blanks between them. */
const unspacedPhase =
  /^((?:第?\s?[一二三四五六七八九十\d]{1,3}\s?(?:阶段|階段|段階|フェーズ|ステップ|단계)|(?:阶段|階段|フェーズ)\s?[一二三四五六七八九十\d]{1,3}))\s*[:：.|｜–—―-]\s*/u;

const pictures = /^(?:\p{Extended_Pictographic}[\ufe0f\u200d]*){1,3}\s*/u;

/** A label or a time, and a picture before it ("🎯 Objective 1: …", "🌐 Q3 2027 — …") that means nothing without it. */
function peelLabel(peeling: Peeling, head: string, mayLabel: boolean): boolean {
  const picture = head.charCodeAt(0) > 0x2000 ? (pictures.exec(head)?.[0].length ?? 0) : 0;
  if (picture === 0) return mayLabel && peelWords(peeling, head);
  peeling.from += picture;
  const rest = head.slice(picture);
  if (peelPeriod(peeling, rest) || (mayHoldLabel(peeling, rest) && peelWords(peeling, rest))) return true;
  peeling.from -= picture;
  return false;
}

/** "Objective 1:", "Epic:", "Project --", "KR1.2 -". A word without a number needs a colon or a double dash. */
function peelWords(peeling: Peeling, head: string): boolean {
  const first = head.charCodeAt(0);
  const phase = first > 127 || isDigit(first) ? unspacedPhase.exec(head) : null;
  if (phase !== null) return takeLabel(peeling, phase[0], phase[1] ?? "", "phase");
  const match = worded.exec(head);
  if (match !== null) {
    const kind = labelKind(match[1] ?? "");
    const last = match[0].trim().at(-1) ?? "";
    const plain = match[2] !== undefined || last === ":" || last === "：" || match[0].includes("--");
    if (kind !== null && plain) return takeLabel(peeling, match[0], match[0].replace(/[\s:：|｜–—―.)-]+$/, ""), kind);
  }
  const unspaced = first > 127 ? unspacedLabel.exec(head) : null;
  const unspacedKind = unspaced === null ? null : labelKind(unspaced[1] ?? "");
  if (unspaced !== null && unspacedKind !== null)
    return takeLabel(peeling, unspaced[0], unspaced[0].replace(/[\s:：.、–—―-]+$/, ""), unspacedKind);
  const letter = lettered.exec(head);
  const letterKind = letter === null ? null : labelKind(letter[1] ?? "");
  if (letter !== null && letterKind !== null)
    return takeLabel(peeling, letter[0], letter[0].replace(/[\s:：–—―)-]+$/, ""), letterKind);
  const code = coded.exec(head) ?? spacedCode.exec(head);
  if (code === null) return false;
  const kind = labelKind((code[1] ?? "").replace(/[\d.]+$/, "")) ?? "number";
  return takeLabel(peeling, code[0], code[1] ?? "", kind);
}

function takeLabel(peeling: Peeling, matched: string, label: string, kind: LabelKind): boolean {
  if (kind === "priority") peeling.priority ??= label.trim();
  return take(peeling, matched.length, label, kind);
}
