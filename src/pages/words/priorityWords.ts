/** Words that rank one piece of work against another ("P1", "High priority", "Must have"), in the languages wikis are written in. */
import { labelKind } from "./labelWords";
import { consistsOf, normalWords, phrases } from "./normalWords";

export const priorityWords = phrases(
  "p0, p1, p2, p3, p4, high, medium, low, highest, lowest, critical, urgent, high priority, medium priority, low priority, top priority, top priorities, must have, must haves, should have, should haves, could have, could haves, wont have, nice to have, nice to haves, must, should, could, prioritaire, prioritar, prioritario, prioritaria, prioritair, prioriterat, prioriteret, prioritert, priorytetowe, prioritne, stretch, stretch goal, stretch goals, committed, aspirational, hohe prioritat, mittlere prioritat, niedrige prioritat, priorite haute, priorite moyenne, priorite basse, prioridad alta, prioridad media, prioridad baja, prioridade alta, prioridade media, prioridade baixa, priorita alta, hoge prioriteit, lage prioriteit",
  "高优先级, 中优先级, 低优先级, 優先度高, 優先度中, 優先度低, 高優先度, 低優先度, 필수, 필수 과제, 필수 항목, 선택 과제, 선택 항목, 必須, 必須項目, 必须, 可选",
);
/** How grave a class of requests is, behind its number. */
export const grades = phrases(
  "normal, minor, major, severe, blocker, normaal, kritiek, kritisch, hoog, laag, hoch, mittel, niedrig, critique, elevee, haute, moyenne, basse, faible, normale, critica, critico, alta, media, baja, baixa, bassa, kritisk, hog, hoj, hoy, lag, lav, krytyczny, wysoki, sredni, niski, kriticka, vysoka, stredni, nizka, korkea, normaali, matala, yuksek, orta, dusuk, middels, middel, keskitaso, kiemelt, magas, kozepes, alacsony, 高, 中, 低, 높음, 중간, 낮음, високии, середніи, низькии, высокии, среднии, низкии",
);
const numbered = /^(\p{L}+)(?:[ #:-]*\d{1,2}|[ :-]+\p{Lu})(?:\s*[:：–—-]\s*(\p{L}.*))?$/u;

/** "P2", "Priority 1", "Prio A", "P0 – Critical", "High": nothing but a rank, with or without its grade. */
export function ranks(words: string): boolean {
  const [all, label = "", grade] = numbered.exec(words) ?? [];
  if (all !== undefined && labelKind(label) === "priority")
    return grade === undefined || isGrade(grade) || consistsOf(words, priorityWords);
  return consistsOf(words, priorityWords);
}

/** "High", "hoog", "normal": how grave, which beside other facts is a rank. */
export const isGrade = (words: string): boolean => consistsOf(words, priorityWords) || consistsOf(words, grades);

export const mustHaves = phrases(
  "must, should, could, must have, should have, could have, wont have, nice to have, imprescindible, deseable, indispensable, souhaitable, obrigatorio, desejavel, indispensabile, auspicabile, muss, soll, kann, imprescindivel, indispensabili, irrinunciabili, prioritari, prioritarios, urgent, urgenti, urgente, urgentes, dringend, dringlich, wenselijk, noodzakelijk, maste ha, bor ha, kan ha, bra att ha, ma ha, skal ha, bor have, kan have, skal have, pakolliset, pakollinen, kotelezo, fontos, olsa iyi olur, oncelikli, обовязково, бажано, терміново, срочно, обязательно, желательно, できれば対応, あると良い, 必备, 可以做",
);
const longestRank = 18;

/** "Must have", "P1": a rank whatever label stands before it; "High" says what the label asks. */
export const ranksAlone = (words: string): boolean =>
  words.length <= longestRank && (/^P[0-4]$/.test(words) || mustHaves.has(normalWords(words)));
