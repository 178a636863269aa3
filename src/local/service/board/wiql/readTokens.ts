/**
 * Splits the text of a query into tokens.
 *
 * Text in quotes is one token whatever it holds (a doubled quote stands for one), so a title can never become part of
 * the language.
 */
import { WiqlError } from "./wiqlSyntax";

export type Token =
  /** `[System.Title]`, or a bare name. Keywords are bare names. */
  | { readonly kind: "name"; readonly text: string; readonly bracketed: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "macro"; readonly text: string }
  | { readonly kind: "symbol"; readonly text: string }
  | { readonly kind: "end"; readonly text: "" };

const symbols = ["<>", "<=", ">=", "=", "<", ">", "(", ")", ",", ".", "+", "-"];
const nameStart = /[\p{L}_]/u;
const namePart = /[\p{L}\p{N}_.]/u;

export function readTokens(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const character = query.charAt(at);
    if (/\s/.test(character)) {
      at += 1;
      continue;
    }
    const [token, next] = tokenAt(query, at, character);
    tokens.push(token);
    at = next;
  }
  return [...tokens, { kind: "end", text: "" }];
}

function tokenAt(query: string, at: number, character: string): readonly [Token, number] {
  if (character === "'" || character === '"') return quoted(query, at, character);
  if (character === "[") return bracketed(query, at);
  if (character === "@") return macro(query, at);
  if (/[0-9]/.test(character)) return number(query, at);
  if (nameStart.test(character)) return bareName(query, at);
  const symbol = symbols.find((each) => query.startsWith(each, at));
  if (symbol === undefined) throw new WiqlError("The query statement is not valid.", character);
  return [{ kind: "symbol", text: symbol }, at + symbol.length];
}

function quoted(query: string, start: number, quote: string): readonly [Token, number] {
  let text = "";
  let at = start + 1;
  for (;;) {
    const end = query.indexOf(quote, at);
    if (end === -1)
      throw new WiqlError("The string literal is missing its closing quotation mark.", query.slice(start));
    text += query.slice(at, end);
    if (query.charAt(end + 1) !== quote) return [{ kind: "text", text }, end + 1];
    text += quote;
    at = end + 2;
  }
}

function bracketed(query: string, start: number): readonly [Token, number] {
  const end = query.indexOf("]", start);
  if (end === -1) throw new WiqlError("Expecting closing square bracket.", query.slice(start));
  return [{ kind: "name", text: query.slice(start + 1, end).trim(), bracketed: true }, end + 1];
}

function macro(query: string, start: number): readonly [Token, number] {
  const end = endOf(query, start + 1, /[\p{L}\p{N}_]/u);
  if (end === start + 1) throw new WiqlError("The macro has no name.", "@");
  return [{ kind: "macro", text: query.slice(start + 1, end) }, end];
}

function number(query: string, start: number): readonly [Token, number] {
  const match = /^[0-9]+(?:\.[0-9]+)?/.exec(query.slice(start));
  const text = match?.[0] ?? query.charAt(start);
  return [{ kind: "number", text }, start + text.length];
}

function bareName(query: string, start: number): readonly [Token, number] {
  const end = endOf(query, start, namePart);
  const text = query.slice(start, end).replace(/\.+$/, "");
  return [{ kind: "name", text, bracketed: false }, start + text.length];
}

function endOf(query: string, start: number, part: RegExp): number {
  let at = start;
  while (at < query.length && part.test(query.charAt(at))) at += 1;
  return at;
}
