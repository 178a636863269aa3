/** Metrics of a section: rows of a table with baseline, target and current; bullets; or its first sentence. */
import type { Metric } from "../../domain/strategy";
import type { Table } from "../source/block";
import type { Section } from "../source/sections";
import { periodsIn, whenOf } from "../inline/when";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { splitAttributes } from "../forms/attributes";
import { metricOfText } from "../forms/measures";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { statementOf } from "./statementText";

export function metricsOf(page: PageSource, section: Section): readonly Metric[] {
  const found = section.blocks.flatMap((block): readonly Metric[] => {
    if (block.kind === "table") return tableMetrics(page, block);
    // What is ticked off is work, whatever it is called.
    if (block.kind === "list")
      return listMetrics(
        page,
        block.items.filter((item) => item.task === null),
      );
    return [];
  });
  if (found.length > 0) return found;
  const statement = statementOf(page, section)?.statement;
  return statement === undefined ? [] : [{ ...metricOfText(statement.text), place: statement.place }];
}

function listMetrics(page: PageSource, items: Parameters<typeof splitAttributes>[1]): readonly Metric[] {
  const { attributes, others } = splitAttributes(page, items);
  const named = attributes.find((attribute) => attribute.name === "metric");
  const single = others.length === 0 && named !== undefined;
  if (single) {
    const value = (name: AttributeName): string | null =>
      attributes.find((attribute) => attribute.name === name)?.value ?? null;
    return [{ ...withValues(metricOfText(named.value), value), place: placeOf(page, named.span) }];
  }
  return items.flatMap((item) => {
    const inline = inlineOf(page, item.lines);
    const inner = splitAttributes(page, item.items).attributes;
    const value = (name: AttributeName): string | null =>
      inner.find((attribute) => attribute.name === name)?.value ?? null;
    const place = placeOf(page, { start: item.lines[0]?.start ?? 0, end: item.lines.at(-1)?.end ?? 0 });
    return inline.text === "" ? [] : [{ ...withValues(metricOfText(inline.text), value), place }];
  });
}

function withValues(read: Omit<Metric, "place">, value: (name: AttributeName) => string | null): Omit<Metric, "place"> {
  const date = value("target") ?? value("start");
  return {
    name: read.name,
    unit: value("unit") ?? read.unit,
    baseline: value("baseline") ?? read.baseline,
    target: value("goal-value") ?? read.target,
    current: value("current") ?? read.current,
    date: date === null ? read.date : whenOf(date),
  };
}

type MetricColumn = "name" | "unit" | "baseline" | "target" | "current" | "date" | null;

function tableMetrics(page: PageSource, table: Table): readonly Metric[] {
  const columns = valuesOfToday(
    page,
    table,
    table.header.map((cell, at) => metricColumn(inlineOf(page, [cell]).text, at)),
  );
  if (columns.filter((column) => column !== null).length < 2) return [];
  return table.rows.flatMap((row) => {
    const value = (column: MetricColumn): string | null => {
      const cell = row.cells[columns.indexOf(column)];
      const text = columns.includes(column) && cell !== undefined ? inlineOf(page, [cell]).text : "";
      return text === "" || /^[-–—]$/.test(text) ? null : text;
    };
    const name = value("name");
    const date = value("date");
    const cell = row.cells[0];
    if (name === null || cell === undefined) return [];
    return [
      {
        name,
        unit: value("unit"),
        baseline: value("baseline"),
        target: value("target"),
        current: value("current"),
        date: date === null ? null : whenOf(date),
        place: placeOf(page, cell),
      },
    ];
  });
}

/** "Stand" above figures is where the metrics stand; above days it is when they were measured. */
function valuesOfToday(page: PageSource, table: Table, columns: readonly MetricColumn[]): readonly MetricColumn[] {
  const at = columns.indexOf("date");
  if (at < 0 || columns.includes("current")) return columns;
  const texts = table.rows.flatMap(({ cells }) => cells.slice(at, at + 1).map((cell) => inlineOf(page, [cell]).text));
  const isFigures = texts.some((text) => /\d/.test(text)) && texts.every((text) => periodsIn(text).length === 0);
  return isFigures ? columns.with(at, "current") : columns;
}

function metricColumn(head: string, at: number): MetricColumn {
  const bare = head.trim().toLowerCase();
  const name = attributeNamed(bare);
  if (
    /^(?:(?:target|goal|ziel|cible|objetivo|meta|obiettivo|doel|mål|cel)\b|目标$|目標$|목표$)/u.test(bare) &&
    !/date|datum|fecha/.test(bare)
  )
    return "target";
  if (name === "baseline" || name === "unit" || name === "current") return name;
  if (name === "goal-value") return "target";
  if (
    name === "target" ||
    name === "start" ||
    /as of|measured|stichtag|gemessen|mesur|relev|medid|misurat|gemeten|^stand$/.test(bare)
  )
    return "date";
  return name === "metric" || at === 0 ? "name" : null;
}
