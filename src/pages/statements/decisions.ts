/**
 * Decisions with what else was considered: rows, bullets, headings and sentences of a decision log, and the labelled
 * lines of an outcome. A page that is one decision is read by `decisionRecord.ts`.
 */
import type { Decision, Statement } from "../../domain/strategy";
import type { Paragraph, Table } from "../source/block";
import type { Section } from "../source/sections";
import type { ReadAttribute } from "../forms/attributes";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { isIndex, itemLists } from "../forms/sectionContent";
import { isOnlyTime, periodsIn, timesIn, whenOf } from "../inline/when";
import { offsets } from "../inline/references";
import type { AttributeName } from "../words/attributeWords";
import { normalWords } from "../words/normalWords";
import {
  alternativeWords,
  dateWords,
  deciderWords,
  activeDecision,
  decisionStatus,
  decisionWords,
  passiveDecision,
  reasonWords,
  recordParts,
} from "./decisionWords";
import { inLowerCase } from "../words/lowerCase";
import { endsInQuestionMark } from "../words/questionWords";
import { alternativesOf, notChosen } from "./alternatives";
import {
  attributeLabelled,
  entriesOf,
  entryOf,
  factOf,
  headedEntries,
  labelled,
  type Entry,
  type Manner,
  withoutActions,
  withoutCode,
} from "./entries";
import { deciders, namesAlternatives } from "./partWords";
import { assignsDecisions } from "./rules";
import { firstSentence, sentencesOf } from "./statementText";

export function decisionsOf(page: PageSource, section: Section): readonly Decision[] {
  if (section.blocks.some((block) => block.kind === "table" && assignsDecisions(page, block))) return [];
  if (itemLists(page, section).some((list) => isIndex(page, list))) return [];
  const listed = withoutActions(page, section, entriesOf(page, section, null, manner));
  const entries = listed.filter(({ struck }) => !struck);
  const day = timesIn(section.title)[0]?.literal ?? null;
  if (listed.length > 0) {
    const areOpen = leftOpen.test(inLowerCase(section.words));
    return entries
      .filter(
        (entry) =>
          !isState(page, entry.title) &&
          (saysDecided(page, entry) || !(areOpen || standsOpen(entry) || endsInQuestionMark(entry.text))),
      )
      .map((entry) => decisionOfEntry(page, entry, day));
  }
  const dotted = section.blocks.flatMap((block) => (block.kind === "paragraph" ? partedByDots(page, block) : []));
  if (dotted.length > 0) return dotted;
  return sentencesOf(page, section, everyWord)
    .filter(({ text }) => passiveDecision.test(inLowerCase(text)) || activeDecision.test(inLowerCase(text)))
    .map((sentence) => toldDecision(sentence));
}

/** "One crane per quay · lamps until midnight · no second pier": a log in one paragraph. */
function partedByDots(page: PageSource, { lines }: Paragraph): readonly Decision[] {
  const inline = inlineOf(page, lines);
  const ends = [...inline.text.matchAll(/\s+[·•]\s+/gu)];
  if (ends.length + 1 < fewestParted) return [];
  const starts = [0, ...ends.map(({ index, 0: { length } }) => index + length)];
  return starts.flatMap((from, at) => {
    const to = ends[at]?.index ?? inline.text.length;
    const text = inline.text
      .slice(from, to)
      .replace(/[.。]$/u, "")
      .trim();
    return text === "" ? [] : [toldDecision({ text, place: placeOf(page, offsets(inline, from, to)) })];
  });
}

const fewestParted = 3;

const manner: Manner = {
  isTitle: () => false,
  isPart: (label) => [deciders, namesAlternatives].some((words) => words.test(normalWords(label))),
};

/** "Open decisions", "Décisions à prendre": what is still to be decided, in lower case. */
const leftOpen =
  /(?<!\p{L})(?:open|pending|outstanding|needed|required|undecided|to (?:be )?(?:taken?|made?)|offen|ausstehend|zu treffen|à prendre|en attente|pend[ie]|por tomar|a tomar|apert|da prendere|te nemen|öppn|å[pb]e?n|otwart|otevř|čekaj|açık|открыт|відкрит)|[未待][决決]|미결/u;

/** "To be decided" as a heading among those of what was. */
const standsOpen = ({ group }: Entry): boolean =>
  group !== null && (leftOpen.test(inLowerCase(group)) || stillToDecide.test(inLowerCase(group)));

const stillToDecide =
  /^(?:still )?to (?:be )?(?:decided?|clarif|settled?|resolved?)|(?:^|noch )zu (?:klären|entscheiden|beschließen)|^(?:reste )?à (?:trancher|décider|clarifier|arbitrer)|^por (?:decidir|resolver|definir|aclarar)|^a (?:decidir|resolver|definir)|^da (?:decidere|chiarire|definire|risolvere)|(?:^|nog )te (?:beslissen|bepalen)|^att (?:besluta|avgöra)|^(?:skal|må) (?:besluttes|afgøres|avgjøres|avklares)|^do (?:rozstrzyg|decyzji|ustaleni|podjęci|wyjaśnieni|przedyskut)|^k (?:rozhodnut|dořešen|vyřešen)|^(?:к решению|нужно решить|треба вирішити|до вирішення)|検討中|保留|待定|待议|보류|검토 중/u;

/** "Accepted: it is in force" in a list of the states a decision may have. */
const isState = (page: PageSource, title: string): boolean =>
  /^\p{L}+$/u.test(title) && (decisionStatus(page, title)?.category ?? null) !== null;

/** It names its outcome, or its state says that it was taken. */
const saysDecided = (page: PageSource, entry: Entry): boolean =>
  labelled(entry, decisionWords) !== null || decisionStatus(page, factOf(entry, "status"))?.category === "done";

const everyWord = /\S/;

/** Decisions told in prose wherever they stand: "It was decided to …" leaves no doubt. */
export function decisionsToldIn(page: PageSource, sections: readonly Section[]): readonly Decision[] {
  return sections.flatMap((section) =>
    sentencesOf(page, section, tellsDecision)
      .filter(({ text }) => passiveDecision.test(inLowerCase(text)))
      .map((sentence) => toldDecision(sentence)),
  );
}

const tellsDecision =
  /decided|agreed|resolved|beschlossen|entschieden|vereinbart|décidé|convenu|acté|decid|acord|deciso|concordato|stabilito|besloten|afgesproken|zdecydowano|postanowiono|ustalono|beslut|決/u;

function toldDecision({ text, place }: Statement): Decision {
  const day = timesIn(text)[0];
  const { told, reason } = partedBecause(text);
  return {
    text: told,
    date: day === undefined ? null : day.when,
    status: null,
    decidedBy: null,
    reason,
    alternatives: [],
    place,
  };
}

const because =
  /^(.{4,}?)[,;.]?\s+(?:because|since|weil|da\s|parce qu[e’']|porque|perché|omdat|eftersom|fordi|ponieważ)\s*(\S.*)$/isu;

/** What was decided, and why it says so. */
export function partedBecause(text: string): { readonly told: string; readonly reason: string | null } {
  const [, told = text, reason = null] = because.exec(text) ?? [];
  return { told, reason };
}

/** "Decision: we keep the old pier": lines of a paragraph, each behind its label. */
export function labelledDecisions(page: PageSource, { blocks }: Section): readonly Decision[] {
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
  return lines.flatMap((line) => {
    const { text } = inlineOf(page, [line]);
    const [lead = "", label = ""] = /^\s*(\p{L}[\p{L} ]{2,28}?)\s*[:：]\s+(?=\S)/u.exec(text) ?? [];
    const told = { text: text.slice(lead.length).trim(), place: placeOf(page, line) };
    return label !== "" && decisionWords.has(normalWords(label)) ? [toldDecision(told)] : [];
  });
}

/** `day`: of all that stands below one heading; `isRecord`: it has headings for its parts, and its own says what was decided. */
function decisionOfEntry(page: PageSource, entry: Entry, day: string | null, isRecord = false): Decision {
  const dated = /^\s*(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})\s*[:·|–—-]?\s*/.exec(entry.text);
  const named = withoutCode(dated === null ? entry.title : entry.text.slice(dated[0].length).trim());
  const title =
    namesOnly(entry, named) || (!isRecord && isTopic(entry, named))
      ? (labelled(entry, decisionWords) ?? named)
      : ((isRecord ? null : toldBelow(entry, named)) ?? named);
  const status = factOf(entry, "status");
  const literal =
    labelled(entry, dateWords) ??
    timesIn(entry.text)[0]?.literal ??
    entry.time ??
    dayBelow(entry) ??
    entry.attributes.find(({ value }) => /\d/.test(value) && isOnlyTime(value))?.value ??
    timesIn(entry.group ?? "")[0]?.literal ??
    timesIn(status ?? "")[0]?.literal ??
    (dayOfYear.test(named) ? named : day);
  const { told, reason } = partedBecause(title);
  return {
    text: told,
    date: literal === null ? null : whenOf(literal),
    status: decisionStatus(page, status),
    decidedBy: labelled(entry, deciderWords) ?? factOf(entry, "owner"),
    reason: labelled(entry, reasonWords) ?? reason,
    alternatives: notChosen(
      alternativesOf(page, attributeLabelled(entry, alternativeWords) ?? attributeLabelled(entry, namesAlternatives)),
      labelled(entry, decisionWords) ?? told,
    ),
    place: entry.place,
  };
}

/** "3 May 2026", "27.08" or "ADR-14 Events" above "Decision: we use …" says when or about what; a code says that it is a name. */
const namesOnly = (entry: Entry, named: string): boolean =>
  named === "" ||
  dayOfYear.test(named) ||
  whenOf(named).from !== null ||
  (counted.test(entry.title) && tellsOf(labelled(entry, decisionWords) ?? ""));

/** "2026-02-04 · Printing" above a line "Decision: We print …": a few words behind a day say what a sentence decides about. */
function isTopic(entry: Entry, named: string): boolean {
  const told = labelled(entry, decisionWords) ?? "";
  const isDated = entry.time !== null || startsDated.test(entry.text);
  return isDated && wordsIn(named) <= fewestWords && tellsOf(told) && /^["„«“]?[\p{Lu}\p{Lo}]/u.test(told);
}

/** "2026-10-03 – Printing" above "One printer per floor. Reason: …": where a reason has its label, the sentence before it says what was decided. */
function toldBelow(entry: Entry, named: string): string | null {
  const [first = ""] = entry.prose;
  const isDated = entry.time !== null || startsDated.test(entry.text);
  const isExplained = isDated && labelled(entry, reasonWords) !== null && labelled(entry, decisionWords) === null;
  return isExplained && wordsIn(named) < fewestWords && dayBelow(entry) === null && tellsOf(first)
    ? firstSentence(first)
    : null;
}

const startsDated = /^\s*(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})/;

/** A day whose year nobody wrote. */
const dayOfYear = /^\d{1,2}[./]\d{1,2}\.?$/;
const counted = /^(?:\p{Lu}{1,5}[- ]?\d{1,4}|#\d{1,4})(?!\p{L})/u;
const fewestWords = 4;
/** More than a name: several words, or a sentence where no blank divides them. */
const tellsOf = (text: string): boolean => wordsIn(text) >= fewestWords || /[。]/u.test(text);
const wordsIn = (text: string): number => (text.match(/\p{L}+/gu) ?? []).length;

/** "2026-03-04 · Architecture board" below the heading. */
function dayBelow({ prose: [first = ""] }: Entry): string | null {
  const day = timesIn(first.slice(0, longestDay))[0]?.literal;
  return day !== undefined && (first.startsWith(day) || first.endsWith(day)) && first.length <= longestDay ? day : null;
}

const longestDay = 60;

/** Headings with "Decision: …" below them beside why or what else was considered, whatever they stand under. */
export const statedDecisions = (page: PageSource, sections: readonly Section[]): readonly Decision[] =>
  (mayDecide.test(page.text) ? sections : []).flatMap((section) => {
    const tabled = section.blocks.some((block) => block.kind === "table" && listsDecisions(page, block))
      ? decisionsOf(page, { ...section, children: [], blocks: section.blocks.filter(({ kind }) => kind === "table") })
      : [];
    const entry = section.level > 1 ? entryOf(page, section) : null;
    const isDecision =
      entry !== null &&
      labelled(entry, decisionWords) !== null &&
      (labelled(entry, besideDecision) ?? labelled(entry, alternativeWords)) !== null &&
      entry.attributes.every(({ name, label }) => !ofOutcomes.has(name) || dateWords.has(normalWords(label)));
    return isDecision ? [...tabled, decisionOfEntry(page, entry, null)] : tabled;
  });

/** A log of records: several headings of one level, each above a "Decision" beside why or what else was considered. */
export function loggedRecords(named: readonly Section[]): readonly Section[] {
  const parents = named.flatMap(({ parent, normal }) =>
    parent !== null && decisionWords.has(normal) && parent.children.some(isBesideDecision) ? [parent] : [],
  );
  const level = parents[0]?.level;
  return parents.length > 1 && parents.every((parent) => parent.level === level) ? parents : [];
}

const isBesideDecision = ({ normal }: Section): boolean => besideDecision.has(normal) || alternativeWords.has(normal);

export const decisionsLogged = (page: PageSource, records: readonly Section[]): readonly Decision[] =>
  records.flatMap((record) => headedEntries(page, record).map((entry) => decisionOfEntry(page, entry, null, true)));

/** Some letters of each word for a decision: most pages have none. */
const mayDecide = /deci|déci|outcome|resol|entsch|beschl|beslu|beslo|decy|rozhod|[決决]|결정|реше/iu;

const besideDecision: ReadonlySet<string> = new Set([...reasonWords, ...recordParts]);
const ofOutcomes: ReadonlySet<AttributeName> = new Set([
  "metric",
  "baseline",
  "goal-value",
  "customers",
  "health",
  "target",
]);

/** "Decision | Date | Alternatives" */
function listsDecisions(page: PageSource, { header }: Table): boolean {
  const heads = header.map((head) => normalWords(inlineOf(page, [head]).text));
  return (
    heads.some((head) => decisionWords.has(head)) &&
    heads.some((head) => alternativeWords.has(head) || reasonWords.has(head) || dateWords.has(head))
  );
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
