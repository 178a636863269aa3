/**
 * What a page says of outcomes that stand elsewhere: a review, a check-in, a page of results. Its headings,
 * rows and lines are read as those of a roadmap; what says how it goes or what it achieved is kept, and none of it is an outcome.
 */
import { workItemId } from "../../domain/ids";
import type { Achieved, Health, Outcome, When } from "../../domain/strategy";
import { whenOf, withoutPeriods } from "../inline/when";
import { LineKeys } from "../lineKey";
import { itemOfLine, type Item } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { lookingBack } from "../words/lookingBack";
import { holdsPhrase, normalWords, phrases } from "../words/normalWords";
import { factsAbove, groupFacts } from "./groupFacts";
import { dateIn, healthFirst } from "./health";
import { draftOfHeading, draftOfItem, type LineDraft } from "./lineDraft";
import { draftOfRow } from "./rowDraft";
import { readOutcome, type ReadOutcome } from "./lineFacts";
import { measured, verdictFirst, verdictOf } from "./measures";
import { inlineOf, placeOf, type PageSource } from "./pageSource";
import { itemTables } from "./sectionContent";

/** At least one of health and achieved is stated; the horizon is the time of the heading above. */
export type Report = Pick<Outcome, "title" | "workItems" | "horizon" | "health" | "achieved">;

const results: ReadonlySet<AttributeName | null> = new Set(["achieved", "result", "verdict"]);
const reported: ReadonlySet<AttributeName | null> = new Set([...results, "health", "status"]);

/** "Results 2026", "Outcome review Q2", "Health of our outcomes", "Resultados alcançados". */
export function namesReport(title: string): boolean {
  const words = wordsOf(title);
  return (
    holdsPhrase(title, backWords) ||
    endsInCheck.test(words.join(" ")) ||
    words.some((word) => reported.has(attributeNamed(word)))
  );
}

const backWords = phrases(lookingBack);
/** "OKR check-in", and not "How check-in works". */
const endsInCheck = /(?:^| )check ?ins?$/;

/** "Results 2026" and no other word: whatever stands there was achieved, or was to be. */
export const namesResults = (title: string): boolean =>
  wordsOf(title).every((word) => results.has(attributeNamed(word)));

const wordsOf = (title: string): readonly string[] => normalWords(withoutPeriods(title)).split(" ");

export function reportsOf(page: PageSource): readonly Report[] {
  const context = { page, keys: new LineKeys(page.path), diagnostics: [], held: null };
  return [page.root, ...sectionsBelow(page.root)].flatMap((section) => {
    const heading =
      section.heading === null ? [] : [{ line: draftOfHeading(page, section), ...factsAbove(page, section) }];
    const lines = linesOf(page, section).map((line) => ({ line, ...groupFacts(page, section) }));
    return [...heading, ...lines]
      .map((draft) => reportOf(page, readOutcome(context, { ...draft, ...noPlan })))
      .filter(({ health, achieved }) => health !== null || achieved !== null);
  });
}

const noPlan = { rank: null, queries: [], deliverables: [], guessed: true } as const;

/** Every row, paragraph and item as a line of its own. */
function linesOf(page: PageSource, section: Section): readonly LineDraft[] {
  const rows = itemTables(page, section).flatMap((table) =>
    table.rows.map(({ row }) => draftOfRow(page, table, row, table.outcome ?? table.title)),
  );
  const items = section.blocks.flatMap((block): readonly Item[] => {
    if (block.kind === "list") return block.items.flatMap(withNested);
    return block.kind === "paragraph" ? block.lines.map((line, at) => itemOfLine(line, block.first + at)) : [];
  });
  return [...rows, ...items.map((item) => draftOfItem(page, item))];
}

const withNested = (item: Item): readonly Item[] => [item, ...item.items.flatMap(withNested)];

function reportOf(page: PageSource, { facts, draft }: ReadOutcome): Report {
  const { workItems, horizon, metric } = facts;
  const told = toldOf(page, draft);
  const stated = facts.achieved ?? judged(page, draft) ?? told.achieved;
  const value = (name: AttributeName): string | null =>
    draft.attributes.find((each) => each.name === name && /[\p{L}\p{N}]/u.test(each.value))?.value ?? null;
  const judgement = value("verdict");
  const achieved: Achieved | null =
    stated === null
      ? null
      : {
          ...stated,
          metric: stated.metric ?? metric?.name ?? null,
          value: stated.value ?? value("current"),
          date: stated.date ?? dayOf(draft),
          evidence: stated.evidence ?? value("evidence"),
          text: judgement === null || stated.text.includes(judgement) ? stated.text : `${stated.text}, ${judgement}`,
        };
  // "Faster checkout #12 – at risk"
  const [mention = "", id] = endingMention.exec(told.title) ?? [];
  return {
    title: told.title.slice(0, told.title.length - mention.length),
    workItems: id === undefined ? workItems : [workItemId(Number(id))],
    horizon,
    health: facts.health ?? told.health,
    achieved,
  };
}

const endingMention = /[\s([]*(?:AB)?#(\d{1,10})[)\]]*$/u;

/** "Verdict: missed" or "Status: achieved" and nothing that was measured. */
function judged(page: PageSource, { attributes }: LineDraft): Achieved | null {
  for (const { name, value, span } of attributes) {
    const verdict = name === "verdict" ? verdictOf(value) : name === "status" ? verdictFirst(value) : null;
    if (verdict !== null) return achievedBy(page, value.trim(), verdict, span);
  }
  return null;
}

const achievedBy = (page: PageSource, text: string, verdict: Achieved["verdict"], span: Span): Achieved => ({
  ...measured(text),
  date: dateIn(text),
  evidence: null,
  verdict,
  text,
  place: placeOf(page, span),
});

type Told = Pick<Report, "title" | "health" | "achieved">;

/** "**Faster checkout** – at risk: …", "Faster checkout: achieved, 41 s": the title, then what is said of it. */
function toldOf(page: PageSource, draft: LineDraft): Told {
  const { title } = draft.title;
  const [first] = draft.prose;
  const behind = first === undefined ? null : said(page, inlineOf(page, [first]).text.replace(dashes, ""), first);
  if (behind !== null) return { title, ...behind };
  for (const { index, 0: dash } of title.matchAll(parting)) {
    const after = said(page, title.slice(index + dash.length), draft.span);
    if (after !== null) return { title: title.slice(0, index), ...after };
  }
  return { title, health: null, achieved: null };
}

const dashes = /^[\s:：–—-]+/u;
/** Between a title and what is said of it. */
export const parting = /\s[–—-]\s|\s?[:：]\s/gu;

function said(page: PageSource, text: string, span: Span): Omit<Told, "title"> | null {
  const verdict = verdictFirst(text);
  if (verdict !== null) return { health: null, achieved: achievedBy(page, text, verdict, span) };
  const health: Omit<Health, "place"> | null = healthFirst(page, text);
  return health === null ? null : { health: { ...health, place: placeOf(page, span) }, achieved: null };
}

/** On a roadmap "Date" is when a line is due, here when it was measured. */
function dayOf({ attributes }: LineDraft): When | null {
  const days = attributes.filter(({ label }) => dayWords.has(normalWords(label))).map(({ value }) => whenOf(value));
  return days.find(({ from }) => from !== null) ?? null;
}

const dayWords = phrases("date, datum, data, fecha, dato, tarih, 日付, 日期, measured, gemessen, medido, gemeten");
