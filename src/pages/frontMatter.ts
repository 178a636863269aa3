/**
 * Front matter, guarded: plain YAML values only, no tags, few aliases, duplicate keys are an error. What is malformed is
 * reported and read as nothing; it never overrides the page.
 */
import { parseDocument, isMap, isScalar, type Document, type Scalar } from "yaml";
import type { Span } from "./source/sourceLines";

export interface FrontMatterValue {
  readonly name: string;
  readonly value: string;
  /** Where a single value and its name stand in the text, quotes left out; `null` for lists and the like. */
  readonly at: { readonly name: Span; readonly value: Span } | null;
}

export interface FrontMatterRead {
  readonly values: readonly FrontMatterValue[];
  readonly problem: string | null;
  /** Line of the problem within the block, from 1. */
  readonly line?: number;
}

const longest = 20_000;

export function readFrontMatter(text: string): FrontMatterRead {
  if (text.length > longest) return { values: [], problem: "it is longer than 20,000 characters" };
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: true,
    logLevel: "silent",
    prettyErrors: false,
  });
  const first = document.errors[0];
  if (first !== undefined) {
    const [problem = "it is malformed"] = first.message.split("\n");
    return { values: [], problem, line: text.slice(0, first.pos[0]).split("\n").length };
  }
  const contents = document.contents;
  if (contents === null) return { values: [], problem: null };
  if (!isMap(contents)) return { values: [], problem: "it is no list of names and values" };
  const stated = valuesOf(document);
  if (stated === null) return { values: [], problem: "a value that begins with * refers to no other, or too many do" };
  const values = contents.items.flatMap((pair) => {
    const name = isScalar(pair.key) ? String(pair.key.value) : "";
    if (name === "") return [];
    const at =
      isScalar(pair.key) && isScalar(pair.value) ? { name: spanOf(pair.key), value: spanOf(pair.value) } : null;
    return [{ name, value: textOf(stated.get(name)), at }];
  });
  return { values, problem: null };
}

function spanOf({ range, type }: Scalar): Span {
  const [start, end] = range ?? [0, 0];
  const quotes = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? 1 : 0;
  return { start: start + quotes, end: end - quotes };
}

/** What is stated under each name; `null` where references lead nowhere or to more than a page's worth of values. */
function valuesOf(document: Document): ReadonlyMap<string, unknown> | null {
  try {
    return new Map(Object.entries(document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>));
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
