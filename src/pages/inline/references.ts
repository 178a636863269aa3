/**
 * Work items named in a text, in all spellings: `#12`, `AB#12`, an address of a work item, a link to one.
 * `SR#12`, `\#12`, numbers in code and links that lead elsewhere (another tracker's `[#12](…)`) name none.
 */
import { workItemId, type WorkItemId } from "../../domain/ids";
import type { InlineText, Piece } from "./inlineText";

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
  if (inline.links.length === 0 && !inline.shape.includes("#") && !inline.shape.includes("://")) return none;
  const found: NamedWorkItem[] = linkedItems(inline);
  const linked = new Uint8Array(inline.text.length + 1);
  for (const link of inline.links) linked.fill(1, link.from, link.to);
  for (const pattern of [hash, address]) {
    for (const match of inline.shape.matchAll(pattern)) {
      const id = validId(match[1] ?? "");
      if (id === null || linked[match.index] === 1) continue;
      const to = match.index + match[0].length;
      found.push({ id, from: match.index, to, titled: false, ...offsets(inline, match.index, to) });
    }
  }
  return found.sort((left, right) => left.from - right.from);
}

function linkedItems(inline: InlineText): NamedWorkItem[] {
  return inline.links.flatMap((link) => {
    const id = workItemOfAddress(link.target);
    if (id === null) return [];
    const text = inline.text.slice(link.from, link.to).trim();
    const titled = !/^(?:AB)?#?\d+$/.test(text) && !/^https?:/i.test(text) && text.split(" ").length > 1;
    return [{ id, from: link.from, to: link.to, start: link.at, end: link.end, titled }];
  });
}

export function offsets(
  inline: InlineText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: inline.startAt(from), end: inline.endAt(to - 1) };
}
