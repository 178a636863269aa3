/** Words that rank one piece of work against another ("P1", "High priority", "Must have"), in the languages wikis are written in. */
import { labelKind } from "./labelWords";
import { consistsOf, normalWords, phrases, wordsOutside } from "./normalWords";

export const priorityWords = phrases(`
  acil, aspirational, committed, could, could have, could haves, critical, dusuk oncelikli, high, high priority,
  highest, hoge prioriteit, hogprio, hohe prioritat, kriticke, krytyczne, lage prioriteit, lagprio, low,
  low priority, lowest, medelprio, medelprioritet, medium, medium priority, mittlere prioritat, must, must have,
  must haves, nice to have, nice to haves, niedrige prioritat, orta oncelikli, p0, p1, p2, p3, p4, prioridad alta,
  prioridad baja, prioridad media, prioridade alta, prioridade baixa, prioridade media, priorita alta, prioritair,
  prioritaire, prioritar, prioritaria, prioritario, priorite basse, priorite haute, priorite moyenne, prioriterat,
  prioriteret, prioritert, prioritne, priorytetowe, should, should have, should haves, stretch, stretch goal,
  stretch goals, surgos, tarkeat, top priorities, top priority, urgent, wont have, yuksek oncelikli, критические,
  критичні, критично, 긴급, 선택 과제, 선택 항목, 최우선, 필수, 필수 과제, 필수 항목, 中优先级, 低优先级, 低優先度, 優先度中, 優先度低, 優先度高, 最優先, 最優先事項, 可选,
  必須, 必須項目, 必须, 紧急, 高优先级, 高優先度
`);
/** How grave a class of requests is, behind its number. */
export const grades = phrases(`
  alacsony, alta, baixa, baja, bassa, basse, blocker, critica, criticas, criticite, critico, criticos, critique,
  dusuk, elevee, faible, gemiddeld, gemiddelde, haute, higher, hoch, hog, hoge, hogere, hogre, hohe, hohere, hoj,
  hojere, hoog, hoy, hoyere, keskitaso, kiemelt, korkea, kozepes, kriticka, kritiek, kritisch, kritisk, krytyczny,
  laag, lag, lage, lagere, lagre, lav, lavere, lower, magas, major, matala, media, middel, middels, minor, mittel,
  mittlere, moyenne, niedrig, niedrige, niedrigere, niski, nizka, nizsi, nizszy, normaal, normaali, normal, normale,
  orta, severe, sredni, stredni, vysoka, vyssi, wysoki, wyzszy, yuksek, високии, высокии, низкии, низькии, середніи,
  среднии, 낮음, 높음, 중간, 中, 低, 高
`);
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

export const mustHaves = phrases(`
  auspicabile, bor ha, bor have, bra att ha, could, could have, deseable, deseables, desejaveis, desejavel,
  desiderabile, desiderabili, dringend, dringlich, esenciales, essenciais, essencial, essentiel, essentiels,
  essenziali, fontos, imprescindible, imprescindivel, incontournable, incontournables, indispensabile,
  indispensabili, indispensable, indispensables, indispensaveis, irrinunciabili, jo ha van, jo lenne, kan ha,
  kan have, kann, kjekt a ha, kotelezo, ma ha, maste, maste ha, melo by byt, mohlo by byt, moze byc, musi byc,
  musi byt, muss, must, must have, nice to have, noodzakelijk, obrigatorio, olmazsa olmaz, olsa iyi olur, oncelikli,
  pakollinen, pakolliset, powinno byc, prioritari, prioritarios, should, should have, skal ha, skal have, soll,
  souhaitable, urgent, urgente, urgentes, urgenti, wenselijk, wont have, wunschenswert, бажано, желательно,
  обовязково, обязательно, срочно, терміново, 있으면 좋은 것, 있으면 좋음, あると良い, できれば対応, 可以做, 应该做, 必备, 必须做
`);
/** "Hög prioritet", "Приоритет: высокий": a grade, and the word for what it grades. */
export function gradesPriority(words: string): boolean {
  const [label, ...others] = wordsOutside(words, grades);
  return label !== undefined && others.length === 0 && label !== normalWords(words) && labelKind(label) === "priority";
}

/** "High priority", "Prioridad alta": the grade with what it grades. */
export const namesPriority = (words: string): boolean =>
  /pri[oó]/iu.test(words) && (consistsOf(words, priorityWords) || gradesPriority(words));

const longestRank = 18;

/** "Must have", "P1": a rank whatever label stands before it; "High" says what the label asks. */
export const ranksAlone = (words: string): boolean =>
  words.length <= longestRank && (/^P[0-4]$/.test(words) || mustHaves.has(normalWords(words)));
