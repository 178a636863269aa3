/** Pages that say case by case how something is tested: what is put in, what is done, what should come out. */
import { sectionsBelow, type Section } from "../source/sections";
import type { PageSource } from "./pageSource";

const fewestCases = 2;
const byCode = /^\P{L}*(?:TC|CT|CP|TF)[-_ ]?(?:\p{Lu}{1,6}[-_]?)?\d{1,4}(?!\p{L})/u;
const byName =
  /^\P{L}*(?:test[- ]?case|testfall|testgeval|testtilfelle|testtilfælde|cas de test|caso de (?:teste|prueba)|caso di (?:test|prova)|przypadek testowy|testovací případ|test senaryosu|тест[- ]?кейс|テストケース|测试用例|測試案例|테스트 케이스)\P{L}*\d/iu;
const expects =
  /(?:expected (?:result|output|outcome|behaviou?r)|erwartetes (?:ergebnis|verhalten)|résultats? attendus?|resultados? esperados?|sa[íi]da esperada|salida esperada|risultat[oi] attes[oi]|verwacht resultaat|förväntat resultat|forventet resultat|oczekiwany (?:rezultat|wynik)|očekávaný výsledek|beklenen sonuç|ожидаемый результат|очікуваний результат|期待(?:される)?結果|期待値|预期结果|預期結果|(?:예상|기대) 결과)/iu;

/** Whether most of what its headings hold are cases of a test. */
export function listsTestCases(page: PageSource): boolean {
  const holding = sectionsBelow(page.root).filter(({ blocks }) => blocks.length > 0);
  const named = holding.filter(isCase);
  if (named.length < fewestCases || named.length * 2 < holding.length) return false;
  return named.every(({ words }) => byName.test(words)) || expects.test(page.text.replace(invisible, ""));
}

const invisible = /[\u200b\u2060\ufeff\u00ad]/g;

const isCase = ({ words }: Section): boolean => byCode.test(words) || byName.test(words);
