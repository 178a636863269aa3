/** Where the title of a long line ends: behind its part in bold, before facts in bold, behind its first sentence. */
import { attributeNamed } from "../words/attributeWords";
import { bracketFacts, closedAt } from "./bracketFacts";
import { isPicture } from "./characters";
import type { InlineText, Piece } from "./inlineText";
import type { Peeling } from "./peeling";
import { mayHold, OPENING } from "./signs";

const longTitle = 140;

export function mayHoldLead(inline: InlineText): boolean {
  const { text, bold } = inline;
  return bold.length > 0 || text.length > longTitle || (mayHold(inline, OPENING) && factsInside.test(text));
}

/** A bracket with a label in it, and more behind it. */
const factsInside = /\s[([]\p{L}[^()[\]:]{0,30}:[^()[\]]{1,200}[)\]]\s*[:–—-]\s*\S/u;

/** The bold part or first sentence that is the title of a long item. */
export function leadOf(peeling: Peeling): { readonly to: number; readonly rest: Piece } | null {
  const { inline } = peeling;
  const isFirst = ({ from }: Piece): boolean =>
    from <= peeling.from || isPicture(inline.shape.slice(peeling.from, from));
  const bold = inline.bold.find((piece) => piece.to > peeling.from + 2 && isFirst(piece));
  if (bold !== undefined && bold.to < peeling.to) {
    const after = inline.shape.slice(bold.to, bold.to + 3);
    const inner = inline.shape[bold.to - 1] ?? "";
    if (/^\s*[:：.–—―([,-]/.test(after) || ":：.".includes(inner))
      return split(
        peeling,
        inner === ":" || endsSentence(inline.shape.slice(bold.from, bold.to)) ? bold.to - 1 : bold.to,
      );
  }
  const fact = inline.bold.find((piece) => piece.from > peeling.from + 2 && isFactLabel(inline, piece));
  if (fact !== undefined) return { to: partedAt(peeling, fact.from), rest: { from: fact.from, to: peeling.to } };
  const told = factsInside.exec(inline.shape.slice(peeling.from, peeling.to));
  const open = told === null ? -1 : peeling.from + told.index + 1;
  if (told !== null && behindFacts(inline, open, peeling.to) !== null)
    return { to: open - 1, rest: { from: open, to: peeling.to } };
  if (peeling.to - peeling.from <= longTitle) return null;
  const end = sentenceEnd(inline.shape.slice(peeling.from, peeling.from + 15 + 2 * longTitle));
  return end === null ? null : split(peeling, peeling.from + end);
}

/** Where what is said goes on behind a bracket of facts; `null` where no such bracket opens there. */
function behindFacts(
  inline: InlineText,
  open: number,
  to: number,
): { readonly close: number; readonly from: number } | null {
  const behind = behindBracket(inline, open, to);
  return behind === null || bracketFacts(inline, open + 1, behind.close - 1) === null ? null : behind;
}

/** Where a bracket closes, and where what is said goes on behind it. */
export function behindBracket(
  inline: InlineText,
  open: number,
  to: number,
): { readonly close: number; readonly from: number } | null {
  const close = closedAt(inline, open, to);
  if (close < 0) return null;
  const parts = /^[\s:：.,–—―-]*/u.exec(inline.shape.slice(close + 1, to))?.[0].length ?? 0;
  return { close: close + 1, from: close + 1 + parts };
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
  while (to > from && " .,;|·–—―-".includes(inline.shape.charAt(to - 1))) to -= 1;
  return to;
}

/** "Webhooks." is no abbreviation: its only full stop ends it. */
const endsSentence = (bold: string): boolean => bold.endsWith(".") && bold.indexOf(".") === bold.length - 1;

function split(peeling: Peeling, to: number): { readonly to: number; readonly rest: Piece } | null {
  const { shape } = peeling.inline;
  let from = to;
  while (from < peeling.to && " :：–—―-.".includes(shape.charAt(from))) from += 1;
  return from < peeling.to ? { to, rest: { from, to: peeling.to } } : null;
}
