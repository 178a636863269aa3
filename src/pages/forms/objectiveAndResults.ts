/**
 * "Objective" above one sentence, beside or above "Key results" with a list or headings, or headings labelled as results
 * ("KR 1: …"): the sentence is the outcome, the results its deliverables. The heading above the sentence says nothing.
 */
import { itemOfLine, type Item } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import { normalWords, phrases } from "../words/normalWords";
import { isInBold } from "./cellPieces";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { factsAbove } from "./groupFacts";
import { draftOfHeading, draftOfItem, type LineDraft } from "./lineDraft";
import type { OutcomeDraft } from "./outcomeDraft";
import { inlineOf, type PageSource } from "./pageSource";
import { pageFacts } from "./pageOutcome";
import { isInsideClosed, isLabelledDeliverable, itemLists, itemsOf } from "./sectionContent";

const objective = phrases(`
  cel, cil, desired outcome, doel, doelstelling, goal, hedef, mal, obiettivo, objectif, objective, objetivo,
  our objective, outcome, tavoite, the goal, the objective, ziel, цель, 목표, 目标, 目標
`);
const results = phrases(`
  deliverable, deliverables, entregables, entregaveis, kernresultaten, key result, key results, kluczowe rezultaty,
  krs, lieferobjekte, livrables, nogleresultater, nyckelresultat, resultados chave, resultados clave,
  resultats cles, risultati chiave, schlusselergebnisse, ключевые результаты, 핵심 결과, 主な結果, 关键结果, 成果物
`);

export function objectiveAndResults(search: Search): Found | null {
  const { page } = search;
  const objectives = sectionsBelow(page.root).filter((section) => isObjective(section) && !isInsideClosed(section));
  const outcomes = objectives.flatMap((section) => outcomeOf(search, section));
  const [only, ...others] = outcomes;
  if (only === undefined) return null;
  return {
    outcomes: others.length > 0 ? outcomes : [withFactsOfPage(page, only)],
    form: "an objective stands beside its key results",
    at: objectives[0] ?? null,
  };
}

const isObjective = (section: Section): boolean => names(section, objective);

/** "Objective", "Objective 2", "Objective (목표)" */
const names = ({ normal, words }: Section, heads: ReadonlySet<string>): boolean =>
  heads.has(normal.replace(/ \d{1,2}$/, "")) ||
  (/[()（）]/.test(words) && words.split(/[()（）]/).every((part) => part === "" || heads.has(normalWords(part))));

/** What a page states on top is said of the only objective it has. */
const withFactsOfPage = (page: PageSource, outcome: OutcomeDraft): OutcomeDraft => ({
  ...outcome,
  line: { ...outcome.line, attributes: [...outcome.line.attributes, ...pageFacts(page)] },
});

function outcomeOf(search: Search, section: Section): readonly OutcomeDraft[] {
  const { page, whole } = search;
  const [only, ...others] = statedIn(page, section);
  const deliverables = resultsOf(search, section);
  if (only === undefined || others.length > 0 || deliverables.length === 0) return [];
  if (lineTitle(inlineOf(page, only.lines), { lead: true }).title === "") return [];
  return [
    {
      line: draftOfItem(page, only),
      ...factsAbove(page, section),
      rank: null,
      queries: [],
      deliverables,
      guessed: !whole,
    },
  ];
}

/** The sentences below the heading, each a paragraph or a quote in bold, of which one in bold says more than those around it; where there are none, behind bullets. */
function statedIn(page: PageSource, section: Section): readonly Item[] {
  const told = section.blocks.flatMap((block) => {
    if (block.kind !== "paragraph" && block.kind !== "quote") return [];
    const { lines, first, last, kind } = block;
    const isRemark = kind === "quote" && !lines.every((line) => isInBold(page, line));
    if (isRemark || /[:：]$/.test(inlineOf(page, lines).text.trim())) return [];
    return [{ ...itemOfLine(lines[0] ?? { start: 0, end: 0 }, first), lines, last }];
  });
  const inBold = told.filter(({ lines: [line, ...others] }) => line && others.length === 0 && isInBold(page, line));
  if (inBold.length === 1) return inBold;
  return told.length > 0 ? told : itemLists(page, section).flatMap((list) => itemsOf(page, list));
}

/** What stands below "Key results", else on a roadmap the headings labelled as results, up to the next objective. */
function resultsOf({ page, whole }: Search, section: Section): readonly LineDraft[] {
  const sisters = section.parent?.children ?? [];
  const after = sisters.slice(sisters.indexOf(section) + 1);
  const next = after.findIndex(isObjective);
  const around = [...section.children, ...(next < 0 ? after : after.slice(0, next))];
  const named = around.find((other) => names(other, results));
  const listed = named === undefined ? [] : itemLists(page, named).flatMap((list) => itemsOf(page, list));
  if (listed.length > 0) return listed.map((item) => draftOfItem(page, item));
  const headed =
    named !== undefined && named.children.length > 0
      ? named.children
      : around.filter((other) => whole && isLabelledDeliverable(page, other));
  return headed.map((result) => draftOfHeading(page, result));
}
