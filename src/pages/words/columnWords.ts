/** Heads of table columns: which one holds titles, and whether its rows are outcomes or deliverables. */
import { withoutPeriods } from "../inline/when";
import { attributeNamed, type AttributeName } from "./attributeWords";
import { labelKind } from "./labelWords";
import { normalWords, overNormalWords, phrases, wordsOutside } from "./normalWords";
import { remembered } from "./remembered";
import { sectionKind } from "./sectionWords";
import { withoutBracket } from "./titleParts";

/** What the titles of a column are titles of; "item" where its head does not say. */
export type TitleSort = "outcome" | "deliverable" | "item";

export type Column =
  | { readonly kind: "title"; readonly sort: TitleSort }
  | { readonly kind: "attribute"; readonly name: AttributeName }
  | { readonly kind: "rank" }
  | { readonly kind: "unknown" };

/** Whether a column has titles of this sort. */
export const hasTitles = (column: Column | undefined, sort: TitleSort): boolean =>
  column?.kind === "title" && column.sort === sort;

/** Whether a column states one of the facts. */
export const statesFact = (column: Column | undefined, ...facts: readonly AttributeName[]): boolean =>
  column?.kind === "attribute" && facts.includes(column.name);

/** Whether a column has themes ("Pillar", "Strategic theme", "重点テーマ"). */
export const namesTheme = (head: string): boolean =>
  attributeNamed(head) === "theme" || sectionKind(head) === "themes" || labelKind(head) === "theme";

const outcomeHeads = phrases(
  "outcome, outcomes, goal, goals, objective, objectives, epic, epics, initiative, initiatives, project, projects, project name, scenario, scenarios, priority area, strategic objective, strategic goal, roadmap item, roadmap items, program, programme, big rock, bet, milestone, milestones, milestone name, ziel, ziele, vorhaben, projekt, meilenstein, objectif, objectifs, projet, chantier, jalon, objetivo, objetivos, meta, proyecto, iniciativa, hito, projeto, marco, obiettivo, obiettivi, progetto, traguardo, doel, doelstelling, mijlpaal, mal, cel, cele, cil, hedef, tavoite, objectiu, obiectiv, cilj, ciel, eesmark, στοχος, ціль, ініціатива, проєкт, инициатива, יעד, מטרה, الهدف, هدف, mục tiêu, tujuan, sasaran, thema der initiative, 目標, マイルストーン, 目标, 里程碑, 项目, 목표, 마일스톤, цель, цели, проект, веха, zielbild, initiativen, projekte, projets, chantiers, iniciativas, proyectos, projetos, iniziativa, iniziative, progetti, initiatief, initiatieven, projecten, doelen, initiativ, indsats, indsatser, insats, insatser, prosjekt, milepael, projekty, inicjatywa, inicjatywy, iniciativy, zamer, girisim, girisimler, proje, projeler, hedefler, инициативы, проекты, цілі, ініціативи, проєкти, 施策, 取り組み, 取組, 重点取組, 主な取組, 主要な取り組み, 重点施策, 重点项目, 重点任务, 주요 과제, 중점 과제, ゴール, 案件, プロジェクト, 举措, 專案, 項目名稱, 目標項目, 과제, 추진 과제, 이니셔티브, 프로젝트",
);
const deliverableHeads = phrases(
  "fonctionnalite, fonctionnalites, funcionalidad, funcionalidades, funcionalidade, funzionalita, funktionalitat, functionaliteit, funktionalitet, deliverable, deliverables, task, tasks, feature, features, key result, key results, kr, krs, action, actions, action item, work package, story, user story, activity, activities, sub goal, subgoal, lieferobjekt, liefergegenstand, aufgabe, aufgaben, massnahme, massnahmen, arbeitspaket, schlusselergebnis, livrable, livrables, tache, taches, resultat cle, entregable, entregables, tarea, tareas, accion, resultado clave, entrega, entregavel, tarefa, acao, resultado chave, attivita, azione, risultato chiave, taak, taken, actie, resultaat, leverans, leverance, opgave, oppgave, uppgift, zadanie, ukol, gorev, tehtava, 成果物, タスク, 機能, 任务, 功能, 交付物, 작업, 기능, задача, функция, результат, lieferung, lieferungen, liefergegenstande, lieferobjekte, arbeitspakete, livraison, livraisons, lot, lots, lot de travaux, lots de travaux, entregas, entregaveis, tarefas, acciones, acoes, consegna, consegne, azioni, oplevering, opleveringen, acties, leverabel, leverabler, leveranser, leverancer, opgaver, oppgaver, uppgifter, aktiviteter, tiltak, zadania, dzialania, produkty, ukoly, vystupy, dodavky, gorevler, teslimatlar, ciktilar, isler, задачи, поставки, результаты, завдання, задачі, результати, やること, アウトプット, 作業, 交付成果, 工作项, 実施内容, 主な実施内容, 実施事項, 取組内容, 具体措施, 实施内容, 추진 내용, 세부 과제, 산출물, 결과물, 할 일",
  "teilergebnis, teilergebnisse, teillieferung, teillieferungen, schlusselergebnisse, resultats cles, resultados clave, resultados chave, risultati chiave, kernresultaat, kernresultaten, nyckelresultat, nokkelresultat, nokkelresultater, nogleresultat, nogleresultater, kluczowy rezultat, kluczowe rezultaty, klicovy vysledek, klicove vysledky, anahtar sonuc, anahtar sonuclar, ключевой результат, ключевые результаты, ключовий результат, ключові результати, 主要な成果, 主な成果, 关键结果, 關鍵結果, 핵심 결과",
  "parts, sub projects, subprojects, teile, bestandteile, teilprojekte, teilschritte, teilaufgaben, onderdelen, deelprojecten, deeltaken, volets, sous projets, sous taches, subproyectos, subtareas, subprojetos, subtarefas, sottoprogetti, delprojekt, delprojekter, delprosjekter, deloppgaver, delopgaver, podprojekty, podzadania, подпроекты, подзадачи, підзадачі, 세부 작업, 子任务",
);
const itemHeads = phrases(
  "title, item, items, name, what, was, quoi, que, quest ce, o que, cosa, che cosa, wat, vad, hvad, hva, co, mita, ne, 何を, что, що, topic, subject, capability, requirement, work, improvement, enhancement, change, description of work, thema, titel, bezeichnung, intitule, titre, sujet, titulo, nombre, nome, titolo, onderwerp, naam, tytul, nazev, baslik, nimi, 名称, 項目, タイトル, テーマ, 主題, 主题, 테마, 주제, tema, temat, konu, тема, назва, emne, amne, 标题, 이름, 제목, название",
);
/** What may stand before the noun of a head ("Key initiative", "PI objective"). */
const adjectives = phrases(
  "strategic, key, main, major, business, technical, product, team, company, portfolio, pi, planned, current, our, the, roadmap, digital, strategische, strategisches, strategischer, wichtige, strategique, estrategico, estrategica, strategico, strategica, strategisk, strategiczny, name, title, summary, description of, name of the, name des, nom du, nombre del, nome do, nome del",
);
/** Besides, before or behind what is delivered; an "expected outcome" is what comes of it. */
const expected = phrases(
  "expected, promised, agreed, attendu, attendus, attendue, attendues, prevu, prevus, prevue, prevues, principaux, principales, erwartete, geplante, vereinbarte, esperado, esperados, esperada, esperadas, previsto, previstos, prevista, previstas, principais, atteso, attesi, attese, previsti, previste, principali, geplande, planerade, planlagte, oczekiwane, planowane, ocekavane, planovane",
);
const rankHeads = phrases(
  "番号, 序号, 번호, rank, no, n o, n, nr, nro, lp, p c, no п п, sr no, number, order, ranking, rang, numero, item no, s no, sl no, seq",
);

const actions = phrases(
  "action, actions, massnahme, massnahmen, accion, acciones, acao, acoes, azione, azioni, actie, acties, tiltak, atgard, atgarder, insats, insatser, indsats, indsatser, dzialanie, dzialania, opatreni, мероприятие, мероприятия, захід, заходи, 具体措施",
);

/** "具体任务", "主なタスク": in scripts without blanks the last word names what stands below. */
const workUnspaced = overNormalWords(/(?:任务|任務|タスク|工作内容|作業内容|작업)$/u);

/** "重点工作", "重点施策" */
const itemsUnspaced = overNormalWords(/(?:重点工作|主要工作|工作事项|项目|項目|举措|施策|事業|사업|과제)$/u);

/** Whether a column has actions of a plan: more than tasks, and parts of something only where that stands beside them. */
export const namesActions = (head: string): boolean =>
  actions.has(wordsOutside(normalWords(head), adjectives).join(" "));

/** "Goal / step": alone it is the head of a procedure. */
const steps = phrases(
  "step, steps, schritt, schritte, etape, etapes, paso, pasos, passo, passos, passi, stap, stappen, steg, trin, skritt, krok, kroki, kroky, adim, шаг, шаги, крок, кроки",
);
const isStep = (head = ""): boolean => steps.has(wordsOutside(normalWords(head), adjectives).join(" "));

/** "과제명", "施策名", "项目名称": the name of what stands before. */
const nameOf = /(?<=\S)(?:명|名|名称)$/u;

export const columnOf = remembered((head: string): Column => {
  const bare = head.replace(/\\?\*/g, " ").trim();
  if (bare === "#" || bare === "№") return { kind: "rank" };
  const normal = normalWords(bare);
  if (outcomeHeads.has(normal)) return { kind: "title", sort: "outcome" };
  if (deliverableHeads.has(normal)) return { kind: "title", sort: "deliverable" };
  if (itemHeads.has(normal)) return { kind: "title", sort: "item" };
  const noun = wordsOutside(normal, adjectives).join(" ");
  if (noun !== normal && outcomeHeads.has(noun)) return { kind: "title", sort: "outcome" };
  const delivered = wordsOutside(noun, expected).join(" ");
  if (delivered !== normal && deliverableHeads.has(delivered)) return { kind: "title", sort: "deliverable" };
  const named = nameOf.test(bare) ? columnOf(bare.replace(nameOf, "")) : null;
  if (named?.kind === "title") return named;
  const [first = "", ...others] = bare.split(/\s*\/\s*/);
  const sorts = others.length === 0 ? [] : [first, ...others].map((part) => columnOf(part));
  if (sorts[0]?.kind === "title" && sorts.every(({ kind }, at) => kind === "title" || isStep(others[at - 1])))
    return sorts[0];
  const name = attributeNamed(bare);
  if (rankHeads.has(normal)) return { kind: "rank" };
  if (name !== null) return { kind: "attribute", name };
  const inBracket = attributeNamed(/\(([^()]{3,30})\)$/.exec(bare)?.[1] ?? "");
  if (inBracket !== null) return { kind: "attribute", name: inBracket };
  const [outside, timeless] = [withoutBracket(bare), /\d/.test(bare) ? withoutPeriods(bare) : bare];
  const shorter = [outside, timeless].find((each) => each !== "" && each !== bare);
  if (shorter !== undefined) return columnOf(shorter);
  if (itemsUnspaced.test(normal)) return { kind: "title", sort: "item" };
  return sectionKind(bare) === "deliverables" || workUnspaced.test(normal)
    ? { kind: "title", sort: "deliverable" }
    : { kind: "unknown" };
});
