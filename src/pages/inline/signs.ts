/**
 * Which signs stand in a text, told by one look at its characters: a rule on titles that needs one of them asks here first.
 * Whatever is beyond the letters of the alphabets may be any of them.
 */
import {
  AT_SIGN,
  BLANK,
  CLOSE_PAREN,
  COLON,
  COMMA,
  DASH,
  FULL_STOP,
  MIDDLE_DOT,
  OPEN_BRACKET,
  OPEN_PAREN,
  PIPE,
  SEMICOLON,
} from "../source/characterCodes";
import type { InlineText } from "./inlineText";

/** A dash, a bar or a dot behind a blank. */
export const PARTING = 1;
export const COMMAS = 2;
export const COLONS = 4;
export const ADDRESSED = 8;
export const OPENING = 16;
/** What may stand behind a label: a colon, a bracket, a full stop, a dash, a bar. */
export const BEHIND_LABEL = 32;
const every = 63;

/** Below it stand the alphabets, from here on what is written without blanks, and dashes and marks of all sorts. */
const beyondAlphabets = 0x1100;

const signs = new Uint8Array(128);
signs[COMMA] = COMMAS;
signs[SEMICOLON] = COMMAS;
signs[COLON] = COLONS | BEHIND_LABEL;
signs[AT_SIGN] = ADDRESSED;
signs[OPEN_PAREN] = OPENING;
signs[OPEN_BRACKET] = OPENING;
signs[CLOSE_PAREN] = BEHIND_LABEL;
signs[FULL_STOP] = BEHIND_LABEL;
signs[DASH] = BEHIND_LABEL;
signs[PIPE] = BEHIND_LABEL;

/** Whether one of these signs may stand in the text; `false` is certain. */
export function mayHold({ text, titles }: InlineText, some: number): boolean {
  if (titles.signs < 0) titles.signs = signsIn(text);
  return (titles.signs & some) !== 0;
}

function signsIn(text: string): number {
  let found = 0;
  let before = BLANK;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= beyondAlphabets || code === MIDDLE_DOT) return every;
    if (code < 128) found |= signs[code] ?? 0;
    if ((code === DASH || code === PIPE) && (before <= BLANK || before > 127)) found |= PARTING;
    before = code;
  }
  return found;
}
