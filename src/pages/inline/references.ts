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

const hash = /(?<![\p{L}\p{N}_&#/.-])(?:AB)?#(\d{1,10})(?![\p{L}\p{N}_-])/gu;
const address = /https?:\/\/[^\s<>()|\]"]{1,300}?(?:_workitems\/edit\/|[?&]workitem=)(\d{1,10})\b/giu;
const largest = 2_147_483_647;

/** Id in the address of a work item; `null` for any other address. */
export function workItemOfAddress(target: string): WorkItemId | null {
  const match = /(?:_workitems\/edit\/|[?&]workitem=)(\d{1,10})(?:$|[/?&#])/i.exec(target.slice(0, 2000));
  return match === null ? null : validId(match[1] ?? "");
}

function validId(digits: string): WorkItemId | null {
  const value = Number(digits);
  return Number.isSafeInteger(value) && value > 0 && value <= largest ? workItemId(value) : null;
}

const none: readonly NamedWorkItem[] = [];

/** In the order they stand. */
export function workItemsIn(inline: InlineText): readonly NamedWorkItem[] {
  const { shape, links } = inline;
  const hashes = shape.includes("#");
  const addresses = shape.includes("://");
  if (links.length === 0 && !hashes && !addresses) return none;
  const found: NamedWorkItem[] = linkedItems(inline);
  if (hashes) takeMatches(inline, hash, found);
  if (addresses) takeMatches(inline, address, found);
  return found.length < 2 ? found : found.sort((left, right) => left.from - right.from);
}

/** Takes the ids a pattern finds outside links. */
function takeMatches(inline: InlineText, pattern: RegExp, found: NamedWorkItem[]): void {
  const { shape, links } = inline;
  let linked: Uint8Array | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(shape); match !== null; match = pattern.exec(shape)) {
    const id = validId(match[1] ?? "");
    if (id === null) continue;
    linked ??= insideLinks(inline);
    const from = match.index;
    const to = from + match[0].length;
    if (links.length > 0 && linked[from] === 1) continue;
    found.push({ id, from, to, titled: false, start: inline.startAt(from), end: inline.endAt(to - 1) });
  }
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
    if (id === null) return [];
    const text = inline.text.slice(link.from, link.to).trim();
    const titled = !/^(?:AB)?#?\d+$/.test(text) && !/^https?:/i.test(text) && !isGeneric(text);
    return [{ id, from: link.from, to: link.to, start: link.at, end: link.end, titled }];
  });
}

const generic = phrases(
  "link, here, epic, feature, work item, item, ticket, issue, task, ado, azure devops, azure boards, devops, board, details, more, see, view, open, tracking, tracked, wi, pbi, user story, story, lien, ici, enlace, aqui, vorgang, hier, element, zobacz, リンク",
);

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
