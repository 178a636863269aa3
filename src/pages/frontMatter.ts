/**
 * Front matter, guarded: plain YAML values only, no tags, few aliases, duplicate keys are an error. What is malformed is
 * reported and read as nothing; it never overrides the page.
 */
import { parseDocument, isMap, isScalar } from "yaml";

export interface FrontMatterRead {
  readonly values: readonly { readonly name: string; readonly value: string }[];
  readonly problem: string | null;
}

const longest = 20_000;

export function readFrontMatter(text: string): FrontMatterRead {
  if (text.length > longest) return { values: [], problem: "it is longer than 20,000 characters" };
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: true, logLevel: "silent" });
  const first = document.errors[0];
  if (first !== undefined) return { values: [], problem: first.message.split("\n")[0] ?? "it is malformed" };
  const contents = document.contents;
  if (contents === null) return { values: [], problem: null };
  if (!isMap(contents)) return { values: [], problem: "it is no list of names and values" };
  const values = contents.items.flatMap((pair) => {
    const name = isScalar(pair.key) ? String(pair.key.value) : "";
    return name === "" ? [] : [{ name, value: valueText(document.toJS({ maxAliasCount: 20 }), name) }];
  });
  return { values, problem: null };
}

function valueText(values: unknown, name: string): string {
  const entries = new Map(Object.entries((values ?? {}) as Record<string, unknown>));
  return textOf(entries.get(name));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
