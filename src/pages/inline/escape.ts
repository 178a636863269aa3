/**
 * Text → Markdown that reads as exactly this text, in a paragraph, list item, heading or table cell: no formatting,
 * link, mention, label or mark comes out of it. ASCII punctuation that could mean something gets a backslash; marks,
 * odd blanks and invisible characters become numeric references.
 */
import { markPattern } from "../words/statusWords";

const special = /[\\`*_{}[\]<>#|~@$&]/g;
const structural = /[()+:!.–—：-]/g;
const marks = new RegExp(markPattern, "gu");
const odd = /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufe0f]/g;

const reference = (text: string): string =>
  [...text].map((character) => `&#${character.codePointAt(0) ?? 32};`).join("");

/** `whole` escapes what could be read as structure too: needed when plain escaping does not read back. */
export function escapeText(text: string, whole = false): string {
  const escaped = text.replace(special, "\\$&");
  const structured = whole
    ? escaped.replace(structural, (mark) => (mark.charCodeAt(0) < 128 ? `\\${mark}` : reference(mark)))
    : escaped;
  const marked = structured.replace(marks, reference).replace(odd, reference);
  return marked.replace(/^ | $/g, reference).replace(/ (?= )/g, reference);
}

/** Every character as a reference: reads back whatever stands around it. */
export const escapeEverything = (text: string): string => reference(text);
