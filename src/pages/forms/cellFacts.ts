/** Facts that cells of tables state, each under its label. */
import type { InlineText } from "../inline/inlineText";
import type { Table } from "../source/block";
import type { Span } from "../source/sourceLines";
import type { AttributeName } from "../words/attributeWords";
import { attributeBefore, type ReadAttribute } from "./attributes";
import { factTable } from "./factTable";
import { inlineOf, type PageSource } from "./pageSource";

/** Facts of a table that states nothing else. */
export function factAttributes(page: PageSource, table: Table): readonly ReadAttribute[] {
  return (factTable(page, table) ?? []).map(({ label, start, value }) => cellAttribute(page, label, start, value));
}

/** A labelled fact that begins at `start`: with its label where that stands before the value. */
export function cellAttribute(page: PageSource, label: string, start: number, value: Span): ReadAttribute {
  const name = attributeBefore(label, inlineOf(page, [value]).text);
  return namedCell(page, name ?? "other", label, start, value);
}

/** The same where it is known what it states. */
export function namedCell(
  page: PageSource,
  name: AttributeName,
  label: string,
  start: number,
  value: Span,
): ReadAttribute {
  const inline = inlineOf(page, [value]);
  return {
    name,
    label,
    value: inline.text === "" ? picturesIn(inline) : inline.text,
    valueSpan: value,
    span: { start: Math.min(start, value.start), end: value.end },
    inline,
    valueFrom: 0,
    nested: [],
  };
}

function picturesIn({ images }: InlineText): string {
  return images
    .map((image) => image.alt)
    .filter((alt) => alt !== "")
    .join(" ");
}
