/**
 * "Objective" above one sentence, "Key results" above a list beside it: the sentence is the outcome, the list its
 * deliverables. The headings themselves say nothing.
 */
import { itemOfLine } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import { phrases } from "../words/normalWords";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { factsAbove } from "./groupFacts";
import { draftOfItem } from "./lineDraft";
import type { OutcomeDraft } from "./outcomeDraft";
import { inlineOf, type PageSource } from "./pageSource";
import { isInsideClosed, itemLists, itemsOf } from "./sectionContent";

const objective = phrases(
  "objective, the objective, our objective, goal, the goal, outcome, desired outcome, ziel, objectif, objetivo, obiettivo, doel, doelstelling, mal, cel, cil, hedef, tavoite, 目標, 目标, 목표, цель",
);
const results = phrases(
  "key results, key result, krs, deliverables, deliverable, schlusselergebnisse, lieferobjekte, resultats cles, livrables, resultados clave, entregables, resultados chave, entregaveis, risultati chiave, kernresultaten, nyckelresultat, nogleresultater, kluczowe rezultaty, 主な結果, 成果物, 关键结果, 핵심 결과, ключевые результаты",
);

export function objectiveAndResults(search: Search): Found | null {
  const { page } = search;
  const sections = sectionsBelow(page.root);
  if (!sections.some(({ normal }) => results.has(normal))) return null;
  const pairs = sections.flatMap((section): readonly (readonly [Section, Section])[] => {
    if (!objective.has(section.normal.replace(/ \d{1,2}$/, "")) || isInsideClosed(section)) return [];
    const sisters = section.parent?.children ?? [];
    const next = sisters[sisters.indexOf(section) + 1];
    const found = [next, ...section.children].find(
      (candidate) => candidate !== undefined && results.has(candidate.normal),
    );
    return found === undefined ? [] : [[section, found]];
  });
  const outcomes = pairs.flatMap(([section, found]) => outcomeOf(page, section, found, !search.whole));
  if (outcomes.length === 0) return null;
  return { outcomes, form: "an objective stands beside its key results", at: pairs[0]?.[0] ?? null };
}

function outcomeOf(page: PageSource, section: Section, found: Section, guessed: boolean): readonly OutcomeDraft[] {
  const paragraphs = section.blocks.filter((block) => block.kind === "paragraph");
  const only = paragraphs[0];
  const deliverables = itemLists(page, found).flatMap((list) =>
    itemsOf(page, list).map((item) => draftOfItem(page, item)),
  );
  if (only === undefined || paragraphs.length > 1 || deliverables.length === 0) return [];
  const { lines, first, last } = only;
  const item = { ...itemOfLine(lines[0] ?? { start: 0, end: 0 }, first), lines, last };
  if (lineTitle(inlineOf(page, lines), { lead: true }).title === "") return [];
  return [
    { line: draftOfItem(page, item), ...factsAbove(page, section), rank: null, queries: [], deliverables, guessed },
  ];
}
