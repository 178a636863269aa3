/** Labels that stand before a title ("Objective 1:", "Deliverable:", "KR2.1:", "Project --") and what each says of it. */
import { normalWords, phrases } from "./normalWords";
import { remembered } from "./remembered";

export type LabelKind = "outcome" | "deliverable" | "theme" | "phase" | "priority" | "number";

const kinds: readonly (readonly [LabelKind, ReadonlySet<string>])[] = [
  [
    "outcome",
    phrases(
      "objective, goal, outcome, action, epic, initiative, project, program, programme, o, okr, g, strategic objective, strategic goal, strategic priority, big rock, milestone, workstream, work stream, ziel, massnahme, vorhaben, projekt, meilenstein, objectif, chantier, projet, jalon, objetivo, meta, proyecto, hito, iniciativa, projeto, marco, obiettivo, progetto, traguardo, doel, doelstelling, mijlpaal, mal, malsattning, prosjekt, cel, inicjatywa, cil, hedef, tavoite, objectiu, obiectiv, celkituzes, στοχος, cilj, ciel, eesmark, merkis, tikslas, markmid, muc tieu, tujuan, sasaran, เป้าหมาย, هدف, الهدف, מטרה, יעד, ціль, цель, lengo, 目標, 目标, 목표, проект, priority outcome, bet, strategic bet, apuesta, aposta, pari, scommessa, zamer, commitment, roadmap item, rock, 施策, 重点施策, 取組, 取り組み, プロジェクト, 项目, 举措, 과제, 추진 과제, 프로젝트, zusage, engagement, compromiso, compromisso, impegno, toezegging",
    ),
  ],
  [
    "deliverable",
    phrases(
      "deliverable, task, feature, key result, kr, rc, кр, work package, wp, story, user story, schlusselergebnis, arbeitspaket, aufgabe, lieferobjekt, lieferung, teillieferung, liefergegenstand, lieferergebnis, livrable, livraison, tache, resultat cle, entregable, tarea, resultado clave, entrega, tarefa, resultado chave, risultato chiave, attivita, taak, kernresultaat, leverans, leverance, oppgave, opgave, zadanie, kluczowy rezultat, ukol, oplevering, consegna, leveranse, teslimat, vystup, toimitus, tehtava, tuotos, avaintulos, 成果, 成果物, 納品物, 交付物, 交付成果, 主な結果, 关键结果, 핵심 결과, 산출물, 결과물, поставка, задача, ключевой результат, sub goal, subgoal",
    ),
  ],
  [
    "theme",
    phrases(
      "axe, axe strategique, theme, pillar, strategic pillar, strategic theme, focus area, thema, saule, handlungsfeld, pilier, eje, pilar, tema, pilastro, pijler, speerpunt, filar, obszar, テーマ, 柱",
    ),
  ],
  [
    "phase",
    phrases(
      "phase, stage, wave, step, iteration, sprint, release, increment, pi, etappe, stufe, etape, fase, etapa, vague, faza, etap, vaihe, フェーズ, 阶段, 단계, фаза, этап, version, v, horizon, h",
    ),
  ],
  [
    "priority",
    phrases(
      "priority, prio, p, tier, prioritat, priorite, prioridad, prioridade, priorita, prioriteit, prioritet, priorytet, oncelik, 優先度, 优先级, 우선순위, приоритет, пріоритет, prioriteetti, prioritas",
    ),
  ],
];

const byPhrase: ReadonlyMap<string, LabelKind> = new Map(
  [...kinds].reverse().flatMap(([kind, set]) => [...set].map((phrase) => [phrase, kind] as const)),
);

/** "Objective 1", "Feature A": the word before its count, where nothing else is said. */
export const wordCounted = (words: string): string | null =>
  /[\dA-F]$/.test(words) ? (/^(\p{L}[\p{L} ]{0,20}?)(?: ?#?\d{1,2}| [A-F])$/u.exec(words)?.[1] ?? null) : null;

/** Labels that rank ("Priority 1"). */
export const priorityLabels: readonly string[] = [...byPhrase].flatMap(([phrase, kind]) =>
  kind === "priority" ? [phrase] : [],
);

/** Whose an objective or a result is ("Company objective", "Team key result"). */
const whose = /^(?:company|team|department|group|division|organi[sz]ation|product|annual|yearly|quarterly|our) /;

/** The label without whose it is, in normal form. */
export const withoutOwner = (label: string): string => normalWords(label).replace(whose, "");

export const labelKind = remembered((word: string): LabelKind | null => {
  const normal = normalWords(word);
  return byPhrase.get(normal) ?? (whose.test(normal) ? byPhrase.get(normal.replace(whose, "")) : undefined) ?? null;
});
