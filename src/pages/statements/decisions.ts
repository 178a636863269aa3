/**
 * Decisions with what else was considered: rows, bullets and headings of a decision log, a page that is one decision
 * record, and the labelled lines of an outcome.
 */
import type { Decision, Statement } from "../../domain/strategy";
import { sectionsBelow, type Section } from "../source/sections";
import type { ReadAttribute } from "../forms/attributes";
import { ownContent } from "../forms/lineDraft";
import { isPageTitle } from "../forms/sectionContent";
import { placeOf, type PageSource } from "../forms/pageSource";
import { statusOfText } from "../forms/status";
import { periodsIn, timesIn, whenOf } from "../inline/when";
import { normalWords, phrases } from "../words/normalWords";
import { attributeLabelled, entriesOf, factOf, headedFact, labelled, type Entry } from "./entries";
import { statementOf } from "./statementText";

const alternativeWords = phrases(
  "alternatives, alternative, alternatives considered, considered alternatives, options, considered options, options considered, other options, rejected options, rejected alternatives, rejected, alternatives ecartees, alternatives rejetees, alternativas descartadas, opciones descartadas, alternativas rejeitadas, alternative scartate, afgewezen alternatieven, instead of, not chosen, alternativen, verworfene alternativen, optionen, options envisagees, alternatives envisagees, alternativas, alternativas consideradas, opciones, opciones consideradas, opcoes, opcoes consideradas, alternative considerate, opzioni, alternatieven, overwogen alternatieven, opties, alternativ, alternativer, alternatywy, rozwazane opcje, 代替案, 選択肢, 备选方案, 대안, альтернативы",
);
const reasonWords = phrases(
  "reason, reasons, rationale, because, why, context, justification, reasoning, begrundung, grund, warum, raison, motif, justification, razon, motivo, justificacion, justificacao, motivazione, reden, motivatie, onderbouwing, motivering, begrunnelse, uzasadnienie, powod, 理由, 原因, 이유, причина",
);
const decisionWords = phrases(
  "decision, decided, decision outcome, outcome, we decided, resolution, entscheidung, beschluss, decision prise, decision, decisao, decisione, besluit, beslut, beslutning, decyzja, 決定, 决定, 결정, решение",
);
const deciderWords = phrases(
  "decided by, decider, deciders, decision maker, decision makers, approved by, approver, owner, who, by, entschieden von, entscheider, decide par, decidido por, deciso da, besloten door, beslutat av, zdecydowal, 決定者",
);
const dateWords = phrases("date, decided on, when, decision date, datum, fecha, data, datum besluit, dato, 日付, 日期");
const recordParts = phrases(
  "context, context and problem statement, consequences, status, kontext, kontext und problemstellung, konsequenzen, folgen, contexte, consequences, contexto, consecuencias, consequencias, contesto, conseguenze, context en probleemstelling, gevolgen",
);

export function decisionsOf(page: PageSource, section: Section): readonly Decision[] {
  return entriesOf(page, section).map((entry) => decisionOfEntry(page, entry));
}

function decisionOfEntry(page: PageSource, entry: Entry): Decision {
  const dated = /^\s*(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})\s*[:–—-]?\s*/.exec(entry.text);
  const title = dated === null ? entry.title : entry.text.slice(dated[0].length).trim();
  const literal = labelled(entry, dateWords) ?? timesIn(entry.text)[0]?.literal ?? entry.time;
  const status = factOf(entry, "status");
  const because = /^(.{8,}?)[,;.]?\s+(?:because|since|weil|da\s|parce que|porque|perché|omdat)\s+(.+)$/iu.exec(title);
  return {
    text: because?.[1] ?? title,
    date: literal === null ? null : whenOf(literal),
    status: status === null ? null : statusOfText(page, status),
    decidedBy: labelled(entry, deciderWords) ?? factOf(entry, "owner"),
    reason: labelled(entry, reasonWords) ?? because?.[2] ?? null,
    alternatives: alternativesOf(page, attributeLabelled(entry, alternativeWords)),
    place: entry.place,
  };
}

/** Bullets below the label, else what stands between semicolons or commas. */
function alternativesOf(page: PageSource, attribute: ReadAttribute | undefined): readonly Statement[] {
  if (attribute === undefined) return [];
  if (attribute.nested.length > 0)
    return attribute.nested.map(({ text, span }) => ({ text, place: placeOf(page, span) }));
  const separator = attribute.value.includes(";") ? /\s*;\s*/ : /,\s+(?:(?:or|oder|ou|o)\s+)?/;
  return attribute.value
    .split(separator)
    .map((text) => text.replace(/[.]$/, "").trim())
    .filter((text) => text !== "" && !/^[-–—]$/.test(text))
    .map((text) => ({ text, place: placeOf(page, attribute.span) }));
}

/** "Decision: …" and the "Alternatives: …" beside it, in labelled lines of an outcome. */
export function decisionsOfAttributes(page: PageSource, attributes: readonly ReadAttribute[]): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const attribute of attributes) {
    if (attribute.name !== "decision") continue;
    const last = decisions.at(-1);
    if (alternativeWords.has(normalWords(attribute.label))) {
      const alternatives = alternativesOf(page, attribute);
      if (last === undefined) decisions.push({ ...bare(attribute.label, page, attribute), alternatives });
      else decisions[decisions.length - 1] = { ...last, alternatives: [...last.alternatives, ...alternatives] };
      continue;
    }
    const texts = [
      ...(attribute.value === "" ? [] : [{ text: attribute.value, span: attribute.span }]),
      ...attribute.nested,
    ];
    decisions.push(...texts.map(({ text, span }) => ({ ...bare(text, page, { span }) })));
  }
  return decisions;
}

function bare(text: string, page: PageSource, at: Pick<ReadAttribute, "span">): Decision {
  const period = periodsIn(text).find(({ literal }) => /\d{4}-\d{2}-\d{2}/.test(literal));
  return {
    text,
    date: period === undefined ? null : whenOf(period.literal),
    status: null,
    decidedBy: null,
    reason: null,
    alternatives: [],
    place: placeOf(page, at.span),
  };
}

/** A page that is one decision record: a "Decision" heading beside "Context", "Status", "Consequences" or the options. */
export function isDecisionRecord(page: PageSource): boolean {
  const words = sectionsBelow(page.root).map((section) => section.normal);
  const parts = new Set(words.filter((word) => recordParts.has(word) || alternativeWords.has(word)));
  return words.some((word) => decisionWords.has(word)) && parts.size > 0;
}

export function decisionRecord(page: PageSource, title: string): Decision | null {
  if (!isDecisionRecord(page)) return null;
  const sections = sectionsBelow(page.root);
  const named = (words: ReadonlySet<string>): Section | undefined =>
    sections.find((section) => words.has(section.normal));
  const decision = named(decisionWords);
  if (decision === undefined) return null;
  const sentence = statementOf(page, decision)?.statement ?? null;
  const stated = recordFacts(page);
  const status = sections.find((section) => section.role.attribute === "status");
  const statusText = (status === undefined ? null : statementOf(page, status)?.statement.text) ?? stated("status");
  const options = named(alternativeWords);
  const facts = sections.flatMap((section) => (section === options ? headedFact(page, section) : []));
  const context = named(reasonWords);
  const date = periodsIn(statusText ?? "")[0]?.literal ?? stated(dateWords);
  return {
    text: sentence?.text ?? title,
    date: date === null ? null : whenOf(date),
    status: statusText === null ? null : statusOfText(page, statusText),
    decidedBy: stated(deciderWords),
    reason: context === undefined ? null : (statementOf(page, context)?.statement.text ?? null),
    alternatives: [
      ...alternativesOf(page, facts[0]),
      ...(options?.children ?? []).map((child) => ({
        text: child.title,
        place: placeOf(page, child.heading?.content ?? { start: 0, end: 0 }),
      })),
    ],
    place: sentence?.place ?? placeOf(page, decision.heading?.content ?? { start: 0, end: 0 }),
  };
}

/** Values of the labelled lines above the first heading of a record ("Status: accepted", "Deciders: Ann, Bo"). */
function recordFacts(page: PageSource): (named: ReadonlySet<string> | "status") => string | null {
  const top = page.root.children.find(isPageTitle) ?? page.root;
  const { attributes } = ownContent(page, top);
  return (named) =>
    attributes.find(({ name, label }) => (named === "status" ? name === named : named.has(normalWords(label))))
      ?.value ?? null;
}
