/** Metric and achieved result of an outcome, from its labelled lines. */
import type { Achieved, Metric } from "../../domain/strategy";
import { periodsIn, whenOf } from "../inline/when";
import { normalWords, phrases } from "../words/normalWords";
import type { ReadAttribute } from "./attributes";
import { dateIn } from "./health";
import { placeOf, type PageSource } from "./pageSource";

const named = (attributes: readonly ReadAttribute[], name: ReadAttribute["name"]): ReadAttribute | undefined =>
  attributes.find((attribute) => attribute.name === name && attribute.value.trim() !== "");

export function metricOf(page: PageSource, attributes: readonly ReadAttribute[]): Metric | null {
  const attribute = named(attributes, "metric");
  if (attribute === undefined) return null;
  const text = (name: ReadAttribute["name"]): string | null => named(attributes, name)?.value.trim() ?? null;
  const read = metricOfText(attribute.value);
  return {
    ...read,
    unit: text("unit") ?? read.unit,
    baseline: text("baseline") ?? read.baseline,
    target: text("goal-value") ?? read.target,
    current: text("current") ?? read.current,
    place: placeOf(page, attribute.span),
  };
}

const value = String.raw`([€$£]?\d[\d.,]*(?:\s?(?:%|[\p{L}/]{1,12}))?)`;
const arrow = new RegExp(String.raw`(?:from\s+)?${value}\s*(?:→|->|=>|to)\s*${value}`, "u");

/** Words before a value inside a line, by what the value is. */
const valueWords = {
  baseline: "baseline|base|ausgangswert|valeur initiale|valor inicial|valore iniziale|nulmeting",
  target: "target|goal|aim|zielwert|ziel|cible|objetivo|meta|obiettivo|doel|streefwaarde",
  current:
    "current|currently|now|today|jetzt|heute|nu|maintenant|ahora|hoy|agora|hoje|oggi|ora|actual|aktuell|istwert|actuel|actuelle|atual|attuale|huidig",
  unit: "unit|einheit|unité|unidad|unidade|unità|eenheid",
} as const;
const valueLabels = Object.entries(valueWords).map(
  ([name, words]) =>
    [
      name as keyof typeof valueWords,
      new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])\s*(?::|=|is)?\s+([^,;()|]{1,40})`, "iu"),
    ] as const,
);

/** "Lead time: 12 days → 3 days (now 8 days, 2026-10-01)" and labelled values after commas or semicolons. */
export function metricOfText(text: string): Omit<Metric, "place"> {
  const labels = new Map(
    valueLabels.map(([name, pattern]) => [name, pattern.exec(text.slice(0, 1000))?.[1]?.trim() ?? null]),
  );
  const change = arrow.exec(text.slice(0, 1000));
  const ends = [text.search(/[,;(–—]|\s-\s|:\s/), text.search(/\b(?:baseline|target|current|from)\b/i)].filter(
    (at) => at > 2,
  );
  const name = text.slice(0, ends.length > 0 ? Math.min(...ends) : text.length).trim();
  const date = periodsIn(text).find((period) => /\d{4}-\d{2}/.test(period.literal));
  return {
    name: name === "" ? text : name,
    unit: labels.get("unit") ?? null,
    baseline: labels.get("baseline") ?? change?.[1]?.trim() ?? null,
    target: labels.get("target") ?? change?.[2]?.trim() ?? null,
    current: labels.get("current") ?? null,
    date: date === undefined ? null : whenOf(date.literal),
  };
}

export function achievedOf(page: PageSource, attributes: readonly ReadAttribute[]): Achieved | null {
  const attribute = named(attributes, "achieved");
  if (attribute === undefined) return null;
  const text = attribute.value;
  const evidence = attributes.find(
    ({ label, value: stated }) => evidenceWords.has(normalWords(label)) && stated !== "",
  );
  const metric = /^([^:;,=]{3,80}?)\s*(?::|=|\s(?:is|at|now)\s)\s*(?=\S*\d)/.exec(text);
  const found = new RegExp(value, "u").exec(metric === null ? "" : text.slice(metric[0].length));
  return {
    metric: metric?.[1]?.trim() ?? null,
    value: found?.[1]?.trim() ?? null,
    date: dateIn(text),
    evidence: evidence?.value.trim() ?? evidenceIn(attribute),
    verdict: verdictOf(text),
    text,
    place: placeOf(page, attribute.span),
  };
}

const evidenceWords = phrases(
  "evidence, proof, source, measured in, dashboard, nachweis, beleg, quelle, preuve, evidencia, prueba, fuente, evidencia, prova, fonte, bewijs, bron, bevis, dowod, zrodlo, 根拠, 证据",
);
const evidenceInText =
  /\b(?:evidence|proof|source|nachweis|beleg|preuve|evidencia|prova|bewijs|bevis|dowód)\s*[:=]\s*([^;)]{2,300})/iu;

/** "…, evidence: dashboard", or the address a link in the line leads to. */
function evidenceIn(attribute: ReadAttribute): string | null {
  const written = evidenceInText.exec(attribute.value)?.[1]?.trim();
  const link = attribute.inline.links.find(({ from }) => from >= attribute.valueFrom);
  return written ?? link?.target ?? null;
}

function verdictOf(text: string): Achieved["verdict"] {
  const words = ` ${normalWords(text)} `;
  if (/ (?:not achieved|missed|not met|failed|no) /.test(words)) return "not-achieved";
  if (/ (?:partly|partially|partial|mostly) /.test(words)) return "partly";
  return / (?:achieved|met|yes|reached|exceeded) /.test(words) ? "achieved" : null;
}
