/** Labels that stand before a title ("Objective 1:", "Deliverable:", "KR2.1:", "Project --") and what each says of it. */
import { normalWords, phrases } from "./normalWords";
import { remembered } from "./remembered";

export type LabelKind = "outcome" | "deliverable" | "theme" | "phase" | "priority" | "number";

const kinds: readonly (readonly [LabelKind, ReadonlySet<string>])[] = [
  [
    "outcome",
    phrases(`
      action, aposta, apuesta, bet, big rock, cel, celkituzes, chantier, ciel, cil, cilj, commitment, compromiso,
      compromisso, doel, doelstelling, eesmark, engagement, epic, epica, epico, epik, g, goal, hedef, hito, impegno, iniciativa,
      inicjatywa, initiative, jalon, lengo, mal, malsattning, marco, markmid, massnahme, meilenstein, merkis, meta,
      mijlpaal, milestone, muc tieu, o, obiectiv, obiettivo, objectif, objectiu, objective, objetivo, okr, outcome,
      pari, priority outcome, progetto, program, programme, project, projekt, projet, projeto, prosjekt, proyecto,
      roadmap item, rock, sasaran, scommessa, strategic bet, strategic goal, strategic objective,
      strategic priority, tavoite, tikslas, toezegging, traguardo, tujuan, vorhaben, work stream, workstream, zamer,
      ziel, zusage, στοχος, епік, проект, цель, ціль, эпик, יעד, מטרה, الهدف, هدف, เป้าหมาย, 과제, 목표, 추진 과제, 에픽, 프로젝트, エピック, プロジェクト, 举措,
      取り組み, 取組, 施策, 目标, 目標, 重点施策, 项目
    `),
  ],
  [
    "deliverable",
    phrases(`
      arbeitspaket, attivita, aufgabe, avaintulos, consegna, deliverable, entrega, entregable, feature,
      kernresultaat, key result, kluczowy rezultat, kr, leverance, leverans, leveranse, lieferergebnis,
      liefergegenstand, lieferobjekt, lieferung, livrable, livraison, opgave, oplevering, oppgave, rc,
      resultado chave, resultado clave, resultat cle, risultato chiave, schlusselergebnis, story, sub goal, subgoal,
      taak, tache, tarea, tarefa, task, tehtava, teillieferung, teslimat, toimitus, tuotos, ukol, user story,
      vystup, work package, wp, zadanie, задача, ключевой результат, кр, поставка, 결과물, 산출물, 핵심 결과, 主な結果, 交付成果, 交付物,
      关键结果, 成果, 成果物, 納品物
    `),
  ],
  [
    "theme",
    phrases(`
      axe, axe strategique, eje, filar, focus area, handlungsfeld, obszar, pijler, pilar, pilastro, pilier, pillar,
      saule, speerpunt, strategic pillar, strategic theme, tema, thema, theme, テーマ, 柱
    `),
  ],
  [
    "phase",
    phrases(`
      etap, etapa, etape, etappe, fase, faza, h, horizon, increment, iteration, phase, pi, release, sprint, stage,
      step, stufe, v, vague, vaihe, version, wave, фаза, этап, 단계, フェーズ, 阶段
    `),
  ],
  [
    "priority",
    phrases(`
      oncelik, p, prio, prioridad, prioridade, priorita, prioritas, prioritat, priorite, prioriteetti, prioriteit,
      prioritet, priority, priorytet, tier, приоритет, пріоритет, 우선순위, 优先级, 優先度
    `),
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
