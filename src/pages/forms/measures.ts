/** Metric and achieved result of an outcome, from its labelled lines. */
import type { Achieved, Metric, When } from "../../domain/strategy";
import { timesIn, whenOf } from "../inline/when";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { consistsOf, holdsPhrase, normalWords, phrases } from "../words/normalWords";
import type { ReadAttribute } from "./attributes";
import { dateIn } from "./health";
import { saysNone } from "../words/placeholder";
import { placeOf, type PageSource } from "./pageSource";

/** The first that says more than "–" or "tbd". */
const named = (attributes: readonly ReadAttribute[], name: ReadAttribute["name"]): ReadAttribute | undefined =>
  attributes.find(
    (attribute) => attribute.name === name && /[\p{L}\p{N}]/u.test(attribute.value) && !saysNone(attribute.value),
  );

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

/** Words behind a number that are no unit: "4 by Q2", "58 am 15.10.". */
const noUnit =
  "by|until|to|at|on|in|and|or|from|per|bis|ab|am|auf|zum|zur|im|und|oder|von|au|aux|le|la|les|et|ou|en|de|du|des|à|a|y|o|el|los|para|hasta|para|até|e|em|no|na|il|entro|op|den|naar|tegen|en|till|den|senast|til|innen|do|w|z";
const value = String.raw`([<>≤≥~≈]?\s?[€$£]?\d[\d.,]*(?:\s?(?:%|[€$£]|(?!(?:${noUnit})(?![\p{L}]))[\p{L}/]{1,12}))?)`;
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

/** "we started at 40": where a measure stood when somebody began. */
const startedAt = new RegExp(
  String.raw`(?<![\p{L}])(?:started (?:out )?(?:at|from|with)|began (?:at|with)|starting from|up from|down from|gestartet (?:bei|mit|sind wir bei)|angefangen (?:bei|mit)|partis? de|partimos de|partíamos de|empezamos (?:en|con)|começámos (?:em|com)|começamos (?:em|com)|partiti da|begonnen (?:bij|op|met)|startade på|startede på|startet på|zaczynaliśmy od) ${value}`,
  "iu",
);

/** "(PR): ≤ 48 h": behind the name, or a bracket that ends it. */
const valueFirst = new RegExp(
  String.raw`^\s*(?:[(（][^()（）]{1,24}[)）]\s*)?[:：–—-]\s*${value}(?=\s*[,;(（]|$)`,
  "u",
);

/** "Lead time (days): 12" */
const unitBehindName = /^\s*[(（]([^()（）\d]{1,14})[)）]\s*[:：]/u;

/** Words before a value inside a line, by what the value is. */
const valueWords = {
  baseline:
    "(?<=[,;:(–—]\\s?)(?:start|départ|partida|partenza|begin|lähtö|alku|výchozí)(?=\\s\\D{0,3}\\d)|baseline|base|ausgangswert|valeur initiale|point de départ|valor inicial|valore iniziale|nulmeting|utgångsläge|startvärde|udgangspunkt|utgangspunkt|punkt wyjścia|wartość początkowa",
  target: "target|goal|aim|zielwert|ziel|cible|objectif|objetivo|meta|obiettivo|doel|streefwaarde|mål|målvärde|cel",
  current:
    "current|currently|now|today|jetzt|heute|nu|maintenant|ahora|hoy|agora|hoje|oggi|ora|actual|aktuell|istwert|actuel|actuelle|atual|attuale|huidig|just nu|nuläge|lige nu|akkurat nå|obecnie|teraz|aujourd['’]hui|vandaag",
  unit: "unit|einheit|unité|unidad|unidade|unità|eenheid",
} as const;
const valueLabels = Object.entries(valueWords).map(
  ([name, words]) =>
    [
      name as keyof typeof valueWords,
      new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])(?: [QTHS][1-4])?\s*(?::|=|is)?\s+(?!(?:and|or|but|und|et|y|e|en|och|og|i)\s)((?:[^,;()|]|,(?=\d{3}(?!\d))){1,40}(?:\([^()\d]*\d[^()]*\d{4}\))?)`,
        "iu",
      ),
    ] as const,
);
const unspacedLabels = {
  current: /(?:現在|现在|目前|当前|현재)(?:値|值|は|:|：|\s)*(\d(?:[^,;()|、，。；（）]|,(?=\d{3}(?!\d))){0,20})/u,
  target: /(?:目標|目标|목표)(?:値|值|は|:|：|\s)*(\d(?:[^,;()|、，。；（）]|,(?=\d{3}(?!\d))){0,20})/u,
} as const;

/** What may stand between a value and the time beside it: "3 days by …", "8 days (measured …". */
const beforeTime =
  /[\s(（,;–—-]*(?:(?:by|until|before|by the end of|end of|as of|measured|on|bis|bis zum|zum|ende|stand|gemessen|am|d['’]ici|à|fin|au|mesuré|le|hasta|para|antes de|a|até|em|entro|al|tegen|eind|op|till|senast|den|til|innen|do|w)\s+(?:the |zu |la |le |el |il )?)*$/iu;

/** "40 % (May": the bracket of a month's short name. */
const openBracket = /\s*[(（][^()（）\d]*$/u;

/** A value and the time written beside it: "3 days by 2027-03-31", "90 % para diciembre de 2026"; each is `null` where it is not stated. */
export function valueAndTime(text: string): { readonly value: string | null; readonly time: When | null } {
  const found = timesIn(text)[0];
  const at = found === undefined ? -1 : text.indexOf(found.literal);
  if (found === undefined || at < 0) return { value: text === "" ? null : text, time: null };
  const value = text.slice(0, at).replace(beforeTime, "").replace(openBracket, "").trim();
  return { value: /\d/.test(value) ? value : null, time: found.when };
}

/** Beside a measure "Target: 3 days" says what it is to become, and no day. */
export function withAims(attributes: readonly ReadAttribute[]): readonly ReadAttribute[] {
  const measured = attributes.some(({ name }) => name === "metric" || name === "baseline" || name === "current");
  return measured ? attributes.map((each) => (isAim(each) ? { ...each, name: "goal-value" } : each)) : attributes;
}

/** A number that is no time, behind a label that may name either; "Due: 15 March" names a time. */
export const isAim = ({ name, label, value: stated }: ReadAttribute): boolean =>
  name === "target" &&
  namesEither.test(label) &&
  /\d/.test(stated) &&
  valueAndTime(stated).value !== null &&
  whenOf(stated).from === null;

const namesEither = /target|expected|planned/i;

/** Verbs by which a measure changes are no part of its name: "Lead time drops from …". */
const changing =
  /\s+(?:goes|drops|falls|rises|grows|moves|improves|changes|goes down|goes up|sinkt|steigt|fällt|wächst|passe|baisse|monte|descend|pasa|baja|sube|passa|cai|sobe|scende|sale|daalt|stijgt|sjunker|stiger|falder|synker|spada|rośnie)$/iu;

/** "Metric: lead time": that it is one. */
function withoutLabel(text: string): string {
  const [lead = "", label = ""] = /^\s*(\p{L}{2,16}(?: \p{L}{2,16})?)\s*[:：]\s*(?=\p{L}{2})/u.exec(text) ?? [];
  return label !== "" && attributeNamed(label) === "metric" ? text.slice(lead.length) : text;
}

/** "Lead time: 12 days → 3 days (now 8 days, 2026-10-01)" and labelled values after commas or semicolons. */
export function metricOfText(written: string): Omit<Metric, "place"> {
  const text = withoutLabel(written);
  const head = text.slice(0, 1000);
  const first = (pattern: RegExp): string | null => pattern.exec(head)?.[1]?.trim() ?? null;
  const told = new Map(valueLabels.map(([name, pattern]) => [name, valueAndTime(first(pattern) ?? "")]));
  const labelled = (name: keyof typeof valueWords): string | null => told.get(name)?.value ?? null;
  const timeOf = (name: keyof typeof valueWords): When | null =>
    labelled(name) === null ? null : (told.get(name)?.time ?? null);
  const change = changes.map((pattern) => pattern.exec(head)).find((match) => match !== null);
  const ends = [
    text.search(/[,;(–—：、（]|\s-\s|\s?:\s|\.\s+(?=\d)/),
    text.search(/\b(?:baseline|target|current|from)\b/i),
    change?.index ?? -1,
  ].filter((at) => at > 2);
  const name = text
    .slice(0, ends.length > 0 ? Math.min(...ends) : text.length)
    .trim()
    .replace(changing, "");
  const aim = labelled("target") ?? first(unspacedLabels.target) ?? change?.[2]?.trim() ?? first(valueByDay);
  const stated = labelled("current") ?? first(unspacedLabels.current) ?? first(valueToday);
  const before = labelled("baseline") ?? change?.[1]?.trim() ?? first(startedAt);
  // "Repair: 9 h, goal 6 h": beside an aim the value that has no label is where it stands.
  const alone = valueFirst.exec(text.slice(name.length))?.[1]?.trim() ?? null;
  const standing = aim === null || before !== null ? null : alone;
  // "Error rate: < 1 %": a bound is what is aimed at.
  const bound = alone !== null && aim === null && stated === null && /^[<>≤≥]/.test(alone) ? alone : null;
  const byDay = valueByDay.exec(head)?.[0];
  const date = timesIn(byDay ?? text).find(({ literal }) => /\d{4}-\d{2}|\d[./年]\d|\p{L}.*\d/u.test(literal));
  return {
    name: name === "" ? text : name,
    unit: labelled("unit") ?? unitBehindName.exec(text.slice(name.length))?.[1]?.trim() ?? null,
    baseline: before,
    target: aim?.replace(/\.$/, "") ?? bound,
    current: stated ?? standing,
    date: timeOf("current") ?? timeOf("target") ?? date?.when ?? null,
  };
}

/** Where a measure stands that has nothing but a value: "Crashes: 0,2 % (limit 0,4 %)" among lines that state an aim as well. */
export function standingAlone(text: string, read: Omit<Metric, "place">): Omit<Metric, "place"> {
  const isAlone = read.baseline === null && read.target === null && read.current === null;
  return isAlone ? { ...read, current: valueFirst.exec(text.slice(read.name.length))?.[1]?.trim() ?? null } : read;
}

/** A result stands behind "Achieved", or behind "Result" where no experiment is told; its parts may be lines of their own. */
export function achievedOf(page: PageSource, attributes: readonly ReadAttribute[]): Achieved | null {
  const isBet = attributes.some(({ name }) => name === "hypothesis" || name === "test");
  const attribute = stated(attributes, "achieved") ?? (isBet ? undefined : stated(attributes, "result"));
  if (attribute === undefined) return isBet ? null : judgedOf(page, attributes);
  const parts = partsOf(attribute);
  const part = (...names: readonly AttributeName[]): string | null =>
    parts.find(({ name }) => names.includes(name))?.value ?? null;
  const said = (name: AttributeName): string | null => part(name) ?? stated(attributes, name)?.value.trim() ?? null;
  const text =
    attribute.value === "" ? parts.map(({ label, value: each }) => `${label}: ${each}`).join("; ") : attribute.value;
  const day = part("target", "start");
  const read = measured(text);
  return {
    metric: part("metric") ?? (parts.length > 0 ? null : read.metric),
    value:
      part("current") ??
      parts.find(({ label }) => amountWords.has(normalWords(label)))?.value ??
      (parts.length > 0 ? null : read.value),
    date: day === null ? (dateIn(text) ?? dateIn(attribute.label)) : whenOf(day),
    evidence: said("evidence") ?? evidenceIn(attribute),
    verdict: verdictOf(said("verdict")) ?? verdictOf(text),
    text,
    place: placeOf(page, attribute.span),
  };
}

/** "Verdict: achieved" beside what was measured or how it is known: a result whose parts are all lines or cells of their own. */
function judgedOf(page: PageSource, attributes: readonly ReadAttribute[]): Achieved | null {
  const attribute = stated(attributes, "verdict");
  const verdict = verdictOf(attribute?.value ?? null);
  if (attribute === undefined || verdict === null) return null;
  const amounts = attributes.filter(
    ({ label, value: each }) => amountWords.has(normalWords(label)) && saysSomething(each),
  );
  const isDay = ({ value: each }: ReadAttribute): boolean => whenOf(each).from !== null;
  const day = [...amounts, ...attributes.filter(({ name }) => name === "target" || name === "start")].find(isDay);
  const amount = amounts.find((each) => !isDay(each)) ?? stated(attributes, "current");
  const evidence = stated(attributes, "evidence");
  if (amount === undefined && evidence === undefined) return null;
  return {
    metric: stated(attributes, "metric")?.value.trim() ?? null,
    value: amount?.value.trim() ?? null,
    date: day === undefined ? null : whenOf(day.value),
    evidence: evidence?.value.trim() ?? null,
    verdict,
    text: attribute.value.trim(),
    place: placeOf(page, attribute.span),
  };
}

/** A dash in a cell says that there is nothing. */
const saysSomething = (value: string): boolean => !/^[\s–—―-]*$/u.test(value);

const stated = (attributes: readonly ReadAttribute[], name: AttributeName): ReadAttribute | undefined =>
  attributes.find((each) => each.name === name && (saysSomething(each.value) || each.nested.length > 0));

const amountWords = phrases(`
  after, apres, depois, despues, dopo, efter, erna, etter, gemessen, gemessen am, gemeten, gemeten waarde, measured,
  measured on, measured value, medido, medido el, medido em, messwert, mesure, mesure le, misurato, nachher,
  result value, vaerdi, valeur, valeur mesuree, valor, valor medido, valore, valore misurato, value, varde, vardet,
  verdi, waarde, wartosc, wert, 値, 数值
`);

interface Part {
  readonly name: AttributeName;
  readonly label: string;
  readonly value: string;
}

/** "Value: 6", "Evidence: the dashboard" below a result. */
function partsOf({ nested }: ReadAttribute): readonly Part[] {
  return nested.flatMap(({ text }) => {
    const [, label = "", stating = ""] = /^([^:：]{2,40}?)\s*[:：]\s*(\S.*)$/su.exec(text) ?? [];
    const name = attributeNamed(label);
    return name === null ? [] : [{ name, label, value: stating.trim() }];
  });
}

/** "calls: 58 a month", "calls 58 a month", "58 calls": what was measured and how much. */
export function measured(text: string): Pick<Achieved, "metric" | "value"> {
  const labelled = /^([^:;,=]{3,80}?)\s*(?::|=|\s(?:is|at|now)\s)\s*(?=\S*\d)/.exec(text);
  const rest = labelled === null ? text : text.slice(labelled[0].length);
  const time = timesIn(rest)[0]?.literal;
  const found = new RegExp(value, "u").exec(time === undefined ? rest : rest.replace(time, ""));
  const before =
    labelled?.[1] ??
    rest
      .slice(0, found?.index ?? 0)
      .replace(beforeValue, "")
      .replace(changing, "");
  const isName = /\p{L}{3}/u.test(before) && !/[.,;:]/.test(before) && before.length <= longestName;
  return { metric: isName ? before.trim() : null, value: found?.[1]?.trim() ?? null };
}

const longestName = 80;
const beforeValue = /\s+(?:to|at|is|now|are|auf|bei|à|a|en|op|til|till|na)?\s*$/iu;

const evidenceInText =
  /(?<![\p{L}])(?:evidence|proof|source|nachweis|beleg|preuve|evidencia|prova|bewijs|bevis|dowód)\s*[:=]\s*([^;)]{2,300})/iu;

/** "…, evidence: dashboard", or the address a link in the line leads to. */
function evidenceIn(attribute: ReadAttribute): string | null {
  const written = evidenceInText.exec(attribute.value)?.[1]?.trim();
  const link = attribute.inline.links.find(({ from }) => from >= attribute.valueFrom);
  return written ?? link?.target ?? null;
}

const verdicts: readonly (readonly [NonNullable<Achieved["verdict"]>, ReadonlySet<string>])[] = [
  [
    "not-achieved",
    phrases(`
      ej uppnatt, failed, ikke opnaet, ikke oppnadd, inte uppnatt, manque, missed, nao alcancado, nao atingido,
      nicht erreicht, nie osiagnieto, niet behaald, niet gehaald, no alcanzado, no conseguido, no logrado,
      non atteint, non raggiunto, not achieved, not met, not reached, pas atteint, verfehlt, 未达成, 未達成
    `),
  ],
  [
    "partly",
    phrases(`
      czesciowo, deels, delvis, em parte, en parte, en partie, gedeeltelijk, in parte, mostly, parcialmente,
      partial, partially, partiellement, partly, parzialmente, teilweise, 一部達成, 部分达成
    `),
  ],
  [
    "achieved",
    phrases(`
      achieved, alcancado, alcanzado, atingido, atteint, behaald, conseguido, depasse, erreicht, exceeded, gehaald,
      logrado, met, opnaet, oppnadd, osiagnieto, raggiunto, reached, superado, superato, ubertroffen, uppnatt, 已达成,
      達成
    `),
  ],
];
/** Answers only where they stand alone or last: "no" begins phrases of many languages. */
const answers: ReadonlyMap<string, NonNullable<Achieved["verdict"]>> = new Map([
  ...["yes", "ja", "oui", "si", "sim", "tak"].map((word) => [word, "achieved"] as const),
  ...["no", "nein", "non", "nao", "nee", "nej", "nie"].map((word) => [word, "not-achieved"] as const),
]);

const verdictWords: ReadonlySet<string> = new Set(verdicts.flatMap(([, set]) => [...set]));

/** The verdict a text begins with: "✅ Achieved: 93 % in May", and not "How it was achieved". */
export function verdictFirst(text: string): Achieved["verdict"] {
  const [said = ""] = text.trim().split(/[,;:(（–—.!]|\s-\s/);
  return /\p{L}/u.test(said) && consistsOf(said, verdictWords) ? verdictOf(said) : null;
}

export function verdictOf(text: string | null): Achieved["verdict"] {
  if (text === null) return null;
  const named = verdicts.find(([, set]) => holdsPhrase(text, set))?.[0];
  return named ?? answers.get(normalWords(text.split(/[,;–—]/).at(-1) ?? "")) ?? null;
}

/** "KPI 1: Ships on time": how a page counts its measures. */
export const countedMeasure =
  /^(?:kpi|metric|indicator|kennzahl|messgröße|indicateur|indicador|indicatore|m[ée]trica|nyckeltal|nøgletal|wskaźnik) \d{1,2}\s*[:：.–—-]\s*(?=\p{L})/iu;
