/** Places for a title that nobody has filled in, and words that say there is none. */
import { mayHoldOnly, normalWords, phrases, vocabularyOf } from "./normalWords";

const beginnings = "[<{.…_xX";
const onlyBracketed = /^(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>|\{{1,2}[^{}]{1,80}\}{1,2}|[.…_]{2,}|…|x{3,})$/i;

/** "[Feature]: [Description] – [Priority]", "Version [Next version] – [Date]" */
const bracketedInRow =
  /^(?:\p{L}{1,14}\s)?(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>)(?:\s*[:：|–—-]\s*(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>)){1,4}$/u;

/** "[Date] – Name of the milestone" */
const datedPlace = /^\[(?:date|datum|fecha|data|yyyy|tt\.mm|dd)[^\]]{0,20}\]\s*[-–—:]/i;

/** Whether a title is the place for one in a template: "[Initiative name]", "<Outcome 1>", "…". */
export function isPlaceholder(title: string): boolean {
  const text = title.trim();
  if (beginnings.includes(text.charAt(0)) && onlyBracketed.test(text)) return true;
  return (text.includes("[") || text.includes("<")) && (bracketedInRow.test(text) || datedPlace.test(text));
}

const none = phrases(
  "tbd, tba, tbc, todo, n a, na, none, keine, aucun, aucune, to be defined, to be decided, noch offen, a definir, por definir, da definire, nog te bepalen, ntb, do ustalenia, bude upresneno, belirlenecek, 未定, 検討中, 調整中, なし, 待定, 暂无, 无, 미정, 없음, не определено, нет",
  "none yet, none so far, none known, none at the moment, none for now, nothing, nothing yet, no entries, no entries yet, nil, noch keine, keine bekannt, derzeit keine, aktuell keine, nichts, entfallt, aucun pour l instant, neant, rien, ninguno, ninguna, nada, nenhum, nenhuma, nessuno, nessuna, niente, geen, nog geen, niets, inga, ingen, inget, ingen enda, brak, nie dotyczy, zadne, zadna, zadny, neni, yok, ei ole, nincs, нет пока, немає, відсутні, отсутствуют, 特になし, 該当なし, 暂无记录, 해당 없음",
);

const noneWords = vocabularyOf(none);

/** Whether a text stands where something could and says that there is nothing, or nothing yet: "None", "tbd", "…". */
export function saysNothing(text: string): boolean {
  if (isPlaceholder(text)) return true;
  if (!mayHoldOnly(text, noneWords)) return false;
  const words = normalWords(text);
  return words === "" || none.has(words);
}
