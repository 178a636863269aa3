/**
 * Canonical forms: what two values must have in common to be the same to a person.
 *
 * The server rewrites what it stores (HTML of descriptions, blanks, line ends), editors add invisible characters, and the
 * two sides write the same thing in different notations. A comparison of bytes would see an edit where nobody edited.
 * Promise: a value written and read back through the server's own normalisation has the same canonical form.
 */
import type { RichText } from "../domain/board";
import { markdownToHtml } from "./richText";
import { shorten } from "./pointer";

/** Longest title of a work item. */
export const titleLimit = 255;

/** A wiki title as a work item can hold it: one line, at most 255 characters. */
export const titleForItem = (title: string): string => shorten(title.replace(/\s+/g, " ").trim(), titleLimit);

/** Blanks of any kind count as one, invisible characters not at all, composed and decomposed letters alike. */
export const canonicalTitle = (title: string): string => titleForItem(plain(title));

/** Words of a rich text, whatever its notation: markup, line structure and entities do not count. */
export function canonicalRichText(value: RichText): string {
  return canonicalHtml(value.format === "html" ? value.text : markdownToHtml(value.text));
}

/** The calendar day of a date or date-time, `null` when it is none. */
export function canonicalDate(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null;
}

/** Names compare without case, a leading `@`, angle brackets and doubled blanks. */
export const canonicalName = (name: string): string =>
  plain(name).replace(/^@/, "").replace(/^<|>$/g, "").replace(/\s+/g, " ").trim().toLowerCase();

/** Lower-case words and numbers of a title, for likeness. */
export const wordsOf = (title: string): readonly string[] =>
  plain(title)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

function plain(text: string): string {
  return text.normalize("NFC").replace(/[\u00AD\u200B-\u200F\u2060-\u2064\uFE0F\uFEFF]/gu, "");
}

const blockTags = new Set(
  "address article blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr img li ol p pre section table tbody td th thead tr ul".split(
    " ",
  ),
);

function canonicalHtml(html: string): string {
  let text = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const close = open === -1 ? -1 : html.indexOf(">", open);
    if (close === -1) {
      text += html.slice(at);
      break;
    }
    text += html.slice(at, open);
    if (isTag(html, open)) {
      if (blockTags.has(tagName(html.slice(open + 1, close)))) text += " ";
      at = close + 1;
    } else {
      text += "<";
      at = open + 1;
    }
  }
  return plain(decodeEntities(text)).replace(/\s+/g, " ").trim();
}

/** A `<` that no letter, `/` or `!` follows is a character, not a tag. */
const isTag = (html: string, open: number): boolean => /[a-zA-Z/!?]/.test(html.charAt(open + 1));

const tagName = (inside: string): string => /^\/?([a-zA-Z0-9]+)/.exec(inside)?.[1]?.toLowerCase() ?? "";

const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["middot", "·"],
  ["bull", "•"],
]);

/** Entities the server and its editor write; others stay as they stand. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return named.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
