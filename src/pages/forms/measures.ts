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
/** "from 9 d to 2 d", "von 9 auf 4", "28分から10分": where it stood and where it is to stand. */
const changes = [
  new RegExp(String.raw`(?:from\s+)?${value}\s*(?:→|->|=>|to)\s*${value}`, "u"),
  new RegExp(
    String.raw`(?<![\p{L}])(?:von|van|de|da|från|fra|z|ze)\s+${value}\s+(?:auf|naar|à|a|para|till|til|do|na)\s+${value}`,
    "iu",
  ),
  new RegExp(String.raw`${value}\s*から\s*${value}`, "u"),
];
/** "31 % today": the word behind the value. */
const valueToday = new RegExp(
  String.raw`${value}\s+(?:today|now|currently|heute|aktuell|aujourd['’]hui|actuellement|hoy|actualmente|hoje|atualmente|oggi|attualmente|vandaag|idag|i\sdag|dziś|obecnie)(?![\p{L}])`,
  "iu",
);
/** "50 % by end of 2027": the value of a day to come. */
const valueByDay = new RegExp(
  String.raw`${value}\s+(?:by|until|bis|ende|fin|d['’]ici|hasta|até|entro|tegen|eind|till|senast|innen|do|w)\s[^,;()]{0,40}?\d{4}`,
  "iu",
);

const valueFirst = new RegExp(String.raw`^\s*[:：–—-]\s*${value}(?=\s*[,;(（]|$)`, "u");

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
const unspacedLabels = {
  current: /(?:現在|现在|目前|当前|현재)(?:値|值|は|:|：|\s)*(\d[^,;()|、，。；（）]{0,20})/u,
  target: /(?:目標|目标|목표)(?:値|值|は|:|：|\s)*(\d[^,;()|、，。；（）]{0,20})/u,
} as const;

/** "Lead time: 12 days → 3 days (now 8 days, 2026-10-01)" and labelled values after commas or semicolons. */
export function metricOfText(text: string): Omit<Metric, "place"> {
  const head = text.slice(0, 1000);
  const first = (pattern: RegExp): string | null => pattern.exec(head)?.[1]?.trim() ?? null;
  const labels = new Map(valueLabels.map(([name, pattern]) => [name, first(pattern)]));
  const change = changes.map((pattern) => pattern.exec(head)).find((match) => match !== null);
  const ends = [text.search(/[,;(–—：、（]|\s-\s|:\s/), text.search(/\b(?:baseline|target|current|from)\b/i)].filter(
    (at) => at > 2,
  );
  const name = text.slice(0, ends.length > 0 ? Math.min(...ends) : text.length).trim();
  const aim = labels.get("target") ?? first(unspacedLabels.target) ?? change?.[2]?.trim() ?? first(valueByDay);
  const stated = labels.get("current") ?? first(unspacedLabels.current) ?? first(valueToday);
  const before = labels.get("baseline") ?? change?.[1]?.trim() ?? null;
  // "Repair: 9 h, goal 6 h": beside an aim the value that has no label is where it stands.
  const standing =
    aim === null || before !== null ? null : (valueFirst.exec(text.slice(name.length))?.[1]?.trim() ?? null);
  const date = periodsIn(text).find((period) => /\d{4}-\d{2}/.test(period.literal));
  return {
    name: name === "" ? text : name,
    unit: labels.get("unit") ?? null,
    baseline: before,
    target: aim?.replace(/\.$/, "") ?? null,
    current: stated ?? standing,
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
