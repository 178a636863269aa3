/**
 * Work items named in a text, in all spellings: `#12`, `AB#12`, an address of a work item, a link to one.
 * `SR#12`, `\#12`, numbers in code and links that lead elsewhere (another tracker's `[#12](…)`) name none.
 */
import { workItemId, type WorkItemId } from "../../domain/ids";
import type { InlineText, Piece } from "./inlineText";
import { normalWords, phrases } from "../words/normalWords";

export interface NamedWorkItem extends Piece {
  readonly id: WorkItemId;
  /** Offsets in the page of its spelling. */
  readonly start: number;
  readonly end: number;
  /** The whole spelling is a link whose text says something else: the title itself links to the work item. */
  readonly titled: boolean;
}

const mostDigits = 10;
const address = /https?:\/\/[^\s<>()|\]"]{1,300}?(?:_workitems\/edit\/|[?&]workitem=)(\d{1,10})\b/giu;
const largest = 2_147_483_647;

/** Id in the address of a work item; `null` for any other address. */
export function workItemOfAddress(target: string): WorkItemId | null {
  const match = /(?:_workitems\/edit\/|[?&]workitem=)(\d{1,10})(?:$|[/?&#])/i.exec(target.slice(0, 2000));
  return match === null ? null : validId(Number(match[1]));
}

function validId(value: number): WorkItemId | null {
  return Number.isSafeInteger(value) && value > 0 && value <= largest ? workItemId(value) : null;
}

const none: readonly NamedWorkItem[] = [];

/** In the order they stand. */
export function workItemsIn(inline: InlineText): readonly NamedWorkItem[] {
  const { shape, links } = inline;
  const hashes = shape.includes("#");
  const addresses = shape.includes("://");
  if (links.length === 0 && !hashes && !addresses) return none;
  const found: NamedWorkItem[] = links.length === 0 ? [] : linkedItems(inline);
  const linked = hashes || addresses ? insideLinks(inline) : noLinks;
  if (hashes) takeHashes(inline, linked, found);
  if (addresses) takeAddresses(inline, linked, found);
  return found.length < 2 ? found : found.sort((left, right) => left.from - right.from);
}

/** Takes `#12` and `AB#12` outside links, where neither begins nor ends inside a word. */
function takeHashes(inline: InlineText, linked: Uint8Array, found: NamedWorkItem[]): void {
  const { shape } = inline;
  for (let at = shape.indexOf("#"); at >= 0; at = shape.indexOf("#", at + 1)) {
    let end = at + 1;
    let id = 0;
    for (let code = shape.charCodeAt(end); end - at <= mostDigits + 1 && isDigit(code); code = shape.charCodeAt(end)) {
      id = id * 10 + code - ZERO;
      end += 1;
    }
    const digits = end - at - 1;
    if (digits === 0 || digits > mostDigits || isWord(shape.codePointAt(end) ?? 0, "_-")) continue;
    const from = shape.startsWith("AB", at - 2) && at >= 2 ? at - 2 : at;
    if (isWord(codeBefore(shape, from), "_&#/.-")) continue;
    take(inline, linked, { id, from, to: end }, found);
  }
}

function takeAddresses(inline: InlineText, linked: Uint8Array, found: NamedWorkItem[]): void {
  for (const match of inline.shape.matchAll(address))
    take(inline, linked, { id: Number(match[1]), from: match.index, to: match.index + match[0].length }, found);
}

function take(
  inline: InlineText,
  linked: Uint8Array,
  { id: named, from, to }: Piece & { readonly id: number },
  found: NamedWorkItem[],
): void {
  const id = validId(named);
  if (id === null || linked[from] === 1) return;
  found.push({ id, from, to, titled: false, start: inline.startAt(from), end: inline.endAt(to - 1) });
}

const ZERO = 48;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const letterOrNumber = /[\p{L}\p{N}]/u;

/** Whether a character is a letter, a number or one of the others. */
function isWord(code: number, others: string): boolean {
  if (code > 127) return letterOrNumber.test(String.fromCodePoint(code));
  const lower = code | 0x20;
  return (lower >= 97 && lower <= 122) || isDigit(code) || (code > 0 && others.includes(String.fromCharCode(code)));
}

/** The character that ends before an index; 0 at the start. */
function codeBefore(text: string, index: number): number {
  const unit = index > 0 ? text.charCodeAt(index - 1) : 0;
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && index > 1;
  return isSecondHalf ? (text.codePointAt(index - 2) ?? unit) : unit;
}

const noLinks = new Uint8Array(0);

function insideLinks({ text, links }: InlineText): Uint8Array {
  if (links.length === 0) return noLinks;
  const linked = new Uint8Array(text.length + 1);
  for (const link of links) linked.fill(1, link.from, link.to);
  return linked;
}

function linkedItems(inline: InlineText): NamedWorkItem[] {
  return inline.links.flatMap((link) => {
    const id = workItemOfAddress(link.target);
    if (id === null) return none;
    const text = inline.text.slice(link.from, link.to).trim();
    const titled = !/^(?:AB)?#?\d+$/.test(text) && !/^https?:/i.test(text) && !isGeneric(text);
    return [{ id, from: link.from, to: link.to, start: link.at, end: link.end, titled }];
  });
}

const generic = phrases(`
  ado, aqui, arbeitselement, arbeitspaket, arbetsobjekt, arende, aufgabe, azure boards, azure devops, board,
  details, devops, element, element de travail, elemento, elemento de trabajo, enlace, epic, epica, epico, epik,
  epopee, feature, fonctionnalite, funcionalidad, funcionalidade, funktionalitat, funzionalita, gorev, here, hier,
  ici, issue, item, item de trabalho, lien, link, more, open, pbi, recit, sag, sak, see, story, taak, tache, tarea,
  tarefa, task, ticket, tracked, tracking, ukol, user story, view, vorgang, werkitem, wi, work item, zadanie,
  zobacz, епік, задача, тикет, тікет, эпик, 에픽, 작업, 티켓, エピック, タスク, チケット, リンク, 任务, 史诗, 工单
`);

/** Words that name the link and not what it leads to, with or without the number. */
export function isGeneric(text: string): boolean {
  return generic.has(normalWords(text.replace(/#?\d+/g, " ")));
}

export function offsets(
  inline: InlineText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: inline.startAt(from), end: inline.endAt(to - 1) };
}
