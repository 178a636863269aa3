/** Pages that explain what a roadmap, a goal or anything else is, told by the headings such texts have. */
import { sectionsBelow } from "../source/sections";
import { phrases } from "../words/normalWords";
import { definesPlan } from "../words/sectionWords";
import type { PageSource } from "./pageSource";

const definitionHeads = phrases(
  "definition, what is it, what is a roadmap, what are okrs, what is an okr, definitionen, definicion, definicao, definizione, definitie, definicja, definice, tanim, maaritelma, определение, визначення, 定義, 定义, 정의, learning objectives, learning goals, lernziele, objectifs pedagogiques, objectifs dapprentissage, objetivos de aprendizaje, objetivos de aprendizagem, leerdoelen",
);
const lessonHeads = phrases(
  "example, examples, common mistakes, common pitfalls, pitfalls, anti patterns, best practices, when to use, when to use it, key takeaways, exercise, exercises, prerequisites, core content, further reading, benefits, advantages, beispiel, beispiele, haufige fehler, vorteile, exemple, exemples, erreurs frequentes, bonnes pratiques, avantages, ejemplo, ejemplos, errores comunes, buenas practicas, ventajas, exemplo, exemplos, erros comuns, boas praticas, vantagens, esempio, esempi, errori comuni, vantaggi, voorbeeld, voorbeelden, valkuilen, voordelen, przyklad, przyklady, priklad, priklady, ornek, ornekler, esimerkki, пример, примеры, приклад, приклади, 例, 示例, 예시",
);

/** Text that explains what something is, with examples: a lesson, whatever it is about. */
export function isLesson(page: PageSource): boolean {
  return hasHeads(page, definitionHeads) && hasHeads(page, lessonHeads);
}

/** It says what such a page is: only what it then announces counts, no heading for its place alone. */
export function explainsItself(page: PageSource): boolean {
  return sectionsBelow(page.root).some(
    ({ normal, words }) => definitionHeads.has(normal.replace(/^(?:\d{1,2} )+/, "")) || definesPlan(words),
  );
}

/** Whether a heading of the page is one of these. */
export const hasHeads = (page: PageSource, heads: ReadonlySet<string>): boolean =>
  sectionsBelow(page.root).some(({ normal }) => heads.has(normal));
