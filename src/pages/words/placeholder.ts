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

const none = phrases(`
  a definir, aktuell keine, aucun, aucun pour l instant, aucune, belirlenecek, brak, bude upresneno, da definire,
  derzeit keine, do ustalenia, ei ole, entfallt, geen, inga, ingen, ingen enda, inget, keine, keine bekannt, n a,
  na, nada, nader te bepalen, neant, nenhum, nenhuma, neni, nessuna, nessuno, nicht festgelegt, nichts, nie dotyczy,
  niente, niets, nil, nincs, ninguna, ninguno, no entries, no entries yet, noch keine, noch nicht festgelegt,
  noch offen, nog geen, nog te bepalen, non fixe, none, none at the moment, none for now, none known, none so far,
  none yet, nothing, nothing yet, ntb, por definir, rien, tba, tbc, tbd, to be agreed, to be confirmed,
  to be decided, to be defined, to be determined, todo, unknown, wird noch festgelegt, yok, zadna, zadne, zadny,
  відсутні, не определено, немає, нет, нет пока, отсутствуют, 미정, 없음, 해당 없음, なし, 待定, 无, 暂无, 暂无记录, 未定, 検討中, 特になし,
  該当なし, 調整中
`);

const noneWords = vocabularyOf(none);

/** Whether words say that there is nothing, or nothing yet: "None", "tbd". */
export function saysNone(text: string): boolean {
  if (!mayHoldOnly(text, noneWords)) return false;
  const words = normalWords(text);
  return words === "" || none.has(words);
}

/** Whether a text stands where something could and holds nothing: words that say so, or a place nobody filled. */
export const saysNothing = (text: string): boolean => isPlaceholder(text) || saysNone(text);
