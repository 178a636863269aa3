/** What stands before a fact in a text and says which it is: a label with a colon, in code marks, or before a dash. */
import { attributeNamed } from "../words/attributeWords";
import { leadInBold, type InlineText } from "../inline/inlineText";

export interface FactLabel {
  readonly label: string;
  /** Index where the value starts. */
  readonly from: number;
}

const labelled = /^\s*(\p{L}(?:[\p{L}\p{N} '’()/&?-]|\(\d{1,2}–\d{1,2}\)){0,50}?)\.?\s*[:：]\s*/u;
const mostWords = 6;

const furthest = 80;

/** "Form (owner: Jo)" has no label. */
const opensBracket = (label: string): boolean => label.lastIndexOf("(") > label.lastIndexOf(")");

/** The label of one text before its value; `null` when it has none. */
export function labelledText(inline: InlineText): FactLabel | null {
  if (inline.code[0]?.from === 0) return labelInCode(inline);
  const head = inline.shape.slice(0, furthest);
  if (!head.includes(":") && !head.includes("：")) return null;
  const before = head.charCodeAt(0) > firstOfPictures ? (picture.exec(head)?.[0].length ?? 0) : 0;
  const match = labelled.exec(head.slice(before));
  const label = match?.[1]?.trim() ?? "";
  if (match === null || label.split(" ").length > mostWords || opensBracket(label)) return null;
  if (before > 0 && attributeNamed(label) === null) return null;
  const from = before + match[0].length;
  if (inline.shape.startsWith("//", from) && /^https?$/i.test(label)) return null;
  return { label, from };
}

/** "Who decided? The board" beside other facts of one entry: a question for a label. */
export function labelledOrAsked(inline: InlineText): FactLabel | null {
  const found = labelledText(inline);
  const match = found === null ? asked.exec(inline.shape.slice(0, furthest)) : null;
  const label = match?.[1]?.trim() ?? "";
  return match === null || label.split(" ").length > mostWords ? found : { label, from: match[0].length };
}

const asked = /^\s*(\p{L}[\p{L}\p{N} '’-]{2,40}?)\s?[?？]\s*(?=\S)/u;

/** "👤 Owner: Mia": a picture before the name of a fact. */
const picture = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]*){1,2}\s*/u;
const firstOfPictures = 0x2000;

/** The same among others on one line, where marks alone show a label ("`Owner` Mia | `Due` Q3", "**Owner** Mia · **Due** Q3"). */
export const labelledInRow = (inline: InlineText): FactLabel | null =>
  labelledText(inline) ?? (inline.code[0]?.from === 0 ? inCode(inline) : inBold(inline));

/** A fact everybody knows, before what it says. */
function inBold(inline: InlineText): FactLabel | null {
  const to = leadInBold(inline)?.to ?? 0;
  const label = inline.shape.slice(0, to).trim();
  const blanks = /^\s+(?=\S)/u.exec(inline.shape.slice(to))?.[0].length;
  return blanks === undefined || label === "" || attributeNamed(label) === null ? null : { label, from: to + blanks };
}

/** "`Owner:` Mia": alone on its line only the name of a fact is a label, and "`status`: …" is a field of some interface. */
function labelInCode(inline: InlineText): FactLabel | null {
  const found = inline.text.charAt((inline.code[0]?.to ?? 0) - 1) === ":" ? inCode(inline) : null;
  return found === null || attributeNamed(found.label) === null ? null : found;
}

const inMarks = /^(\p{L}[\p{L} ]{1,28}?)\s*[:：]?$/u;

function inCode({ text, shape, code }: InlineText): FactLabel | null {
  const to = code[0]?.to ?? 0;
  const label = inMarks.exec(text.slice(0, to))?.[1];
  const parted = /^\s*[:：=–—-]?\s*/u.exec(shape.slice(to))?.[0].length ?? 0;
  return label === undefined ? null : { label, from: to + parted };
}

const dashed = /^\s*(\p{L}[\p{L}\p{N} '’/&-]{1,28}?)\s+(?:[–—]|--?)\s+(?=\S)/u;
const mostWordsBeforeDash = 4;

/** "Owner – Mia", "**Owner** — Mia": the label before a dash. */
export function dashedText({ shape }: InlineText): FactLabel | null {
  const match = dashed.exec(shape.slice(0, furthest));
  const label = match?.[1]?.trim() ?? "";
  if (match === null || label.split(" ").length > mostWordsBeforeDash) return null;
  return { label, from: match[0].length };
}
