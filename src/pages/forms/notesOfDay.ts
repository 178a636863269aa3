/** What was noted on a day in the middle of a plan: a heading that is nothing but the day, above who took on which actions. */
import type { Item } from "../source/block";
import type { Section } from "../source/sections";
import { lastWord, normalWords, phrases } from "../words/normalWords";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";

/** Also where it may be one of two days ("4-7-2026"). */
const numericDay = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/;

function isDay({ words, role: { group } }: Section): boolean {
  if (group?.kind !== "horizon") return false;
  const { from, to } = group.when;
  return numericDay.test(words.trim()) || (from !== null && from === to);
}

const actions = phrases(`
  acciones, acoes, actiepunten, acties, action items, action points, actions, atgarder, aufgaben, azioni,
  massnahmen, todos, ukoly, zadania, действия, アクション, 行动项
`);
const mostWords = 3;

/** "Ana actions", "Actions" above what they are. */
function holdsActions(page: PageSource, { lines, items }: Item): boolean {
  if (items.length === 0) return false;
  const normal = normalWords(inlineOf(page, lines).text);
  const words = normal.split(" ");
  return words.length <= mostWords && (actions.has(lastWord(normal)) || actions.has(words.slice(-2).join(" ")));
}

export const isNotesOfDay = askedOnce(
  (page: PageSource, section: Section): boolean =>
    isDay(section) &&
    section.blocks.some((block) => block.kind === "list" && block.items.some((item) => holdsActions(page, item))),
);
