/** Heads of table columns: which one holds titles, and whether its rows are outcomes or deliverables. */
import { withoutPeriods } from "../inline/when";
import { attributeNamed, type AttributeName } from "./attributeWords";
import { labelKind } from "./labelWords";
import { normalWords, overNormalWords, phrases, wordsOutside } from "./normalWords";
import { remembered } from "./remembered";
import { asksForWork } from "./planWords";
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

const outcomeHeads = phrases(`
  bet, big rock, cel, cele, chantier, chantiers, ciel, cil, cilj, doel, doelen, doelstelling, eesmark, epic, epics,
  girisim, girisimler, goal, goals, hedef, hedefler, hito, indsats, indsatser, iniciativa, iniciativas, iniciativy,
  inicjatywa, inicjatywy, initiatief, initiatieven, initiativ, initiative, initiativen, initiatives, iniziativa,
  iniziative, insats, insatser, jalon, mal, marco, meilenstein, meta, mijlpaal, milepael, milestone, milestone name,
  milestones, mục tiêu, obiectiv, obiettivi, obiettivo, objectif, objectifs, objectiu, objective, objectives,
  objetivo, objetivos, outcome, outcomes, priority area, progetti, progetto, program, programme, proje, project,
  project name, projecten, projects, projekt, projekte, projekty, projeler, projet, projeto, projetos, projets,
  prosjekt, proyecto, proyectos, roadmap item, roadmap items, sasaran, scenario, scenarios, strategic goal,
  strategic objective, tavoite, thema der initiative, traguardo, tujuan, vorhaben, zamer, ziel, zielbild, ziele,
  στοχος, веха, инициатива, инициативы, ініціатива, ініціативи, проект, проекты, проєкт, проєкти, цели, цель, цілі,
  ціль, יעד, מטרה, الهدف, هدف, 과제, 마일스톤, 목표, 이니셔티브, 주요 과제, 중점 과제, 추진 과제, 프로젝트, ゴール, プロジェクト, マイルストーン, 主な取組, 主要な取り組み,
  举措, 取り組み, 取組, 專案, 施策, 案件, 目标, 目標, 目標項目, 里程碑, 重点任务, 重点取組, 重点施策, 重点项目, 項目名稱, 项目
`);
const deliverableHeads = phrases(`
  acao, accion, acciones, acoes, actie, acties, action, action item, actions, actividad, actividades, activiteit,
  activiteiten, activities, activity, aktivita, aktivitet, aktiviteter, aktivity, anahtar sonuc, anahtar sonuclar,
  arbeitspaket, arbeitspakete, atividade, atividades, attivita, aufgabe, aufgaben, azione, azioni, bestandteile,
  ciktilar, consegna, consegne, deelproducten, deelproject, deelprojecten, deelresultaat, deelresultaten, deeltaken,
  deliverable, deliverables, delleverance, delleverancer, delleverans, delleveranse, delleveranser, delopgaver,
  deloppgaver, delprojekt, delprojekter, delprosjekter, dodavky, dzialania, dzialanie, entrega, entregable,
  entregables, entregas, entregaveis, entregavel, faaliyet, faaliyetler, feature, features, fonctionnalite,
  fonctionnalites, funcionalidad, funcionalidade, funcionalidades, functionaliteit, funkce, funkcio, funkciok,
  funkcja, funkcje, funkcjonalnosc, funkcjonalnosci, funksjon, funksjoner, funktionalitat, funktionalitet,
  funktioner, funzionalita, gorev, gorevler, historia de usuario, historia do usuario, historias de usuario, isler,
  kernresultaat, kernresultaten, key result, key results, klicove vysledky, klicovy vysledek, kluczowe rezultaty,
  kluczowy rezultat, kr, krs, kulcseredmeny, kulcseredmenyek, leverabel, leverabler, leverance, leverancer,
  leverans, leveranser, liefergegenstand, liefergegenstande, lieferobjekt, lieferobjekte, lieferung, lieferungen,
  livrable, livrables, livraison, livraisons, lot, lot de travaux, lots, lots de travaux, massnahme, massnahmen,
  munkacsomag, munkacsomagok, nogleresultat, nogleresultater, nokkelresultat, nokkelresultater, nyckelresultat,
  onderdelen, opgave, opgaver, oplevering, opleveringen, oppgave, oppgaver, osatoimitus,
  pacchetti di lavoro, pacchetto di lavoro, pacote de trabalho, pacotes de trabalho, paquete de trabajo,
  paquetes de trabajo, parts, podprojekty, podzadania, produkty, resultaat, resultado chave, resultado clave,
  resultados chave, resultados clave, resultat cle, resultats cles, risultati chiave, risultato chiave,
  schlusselergebnis, schlusselergebnisse, sottoprogetti, sottoprogetto, sous projet, sous projets, sous taches,
  story, sub goal, sub projects, subgoal, subproject, subprojects, subprojeto, subprojetos, subproyecto,
  subproyectos, subtareas, subtarefas, taak, tache, taches, taken, tarea, tareas, tarefa, tarefas, task, tasks,
  tehtava, teilaufgaben, teile, teilergebnis, teilergebnisse, teillieferung, teillieferungen, teilprojekt,
  teilprojekte, teilschritte, teilziel, teilziele, teslimat, teslimatlar, tiltak, tuotokset, tuotos, ukol, ukoly,
  uppgift, uppgifter, user story, valitavoite, valitavoitteet, volets, vystupy, werkpakket, werkpakketten,
  work package, zadania, zadanie, доработка, доработки, завдання, задача, задачи, задачі, захід, заходи,
  ключевой результат, ключевые результаты, ключовий результат, ключові результати, підзадачі, подзадачи, подпроекты,
  поставки, результат, результати, результаты, фича, фичи, фіча, фічі, функция, 결과물, 기능, 산출물, 세부 과제, 세부 작업, 작업,
  작업 패키지, 추진 내용, 태스크, 피처, 할 일, 핵심 결과, アウトプット, タスク, やること, 主な実施内容, 主な成果, 主要な成果, 交付成果, 交付物, 任务, 作業, 关键结果, 具体措施, 功能,
  取組内容, 子任务, 实施内容, 実施事項, 実施内容, 工作项, 成果物, 機能, 關鍵結果
`);
const itemHeads = phrases(`
  amne, baslik, bezeichnung, capability, change, che cosa, co, cosa, description of work, emne, enhancement, hva,
  hvad, improvement, intitule, item, items, konu, mita, naam, name, nazev, ne, nimi, nombre, nome, o que, onderwerp,
  que, quest ce, quoi, requirement, subject, sujet, tema, temat, thema, titel, title, titolo, titre, titulo, topic,
  tytul, vad, was, wat, what, work, назва, название, тема, что, що, 이름, 제목, 주제, 테마, タイトル, テーマ, 主題, 主题, 何を, 名称, 标题,
  項目
`);
/** What may stand before the noun of a head ("Key initiative", "PI objective"). */
const adjectives = phrases(`
  business, company, current, description of, digital, estrategica, estrategico, intitule de la, intitule du, key,
  main, major, name, name des, name of the, nom du, nombre de la, nombre del, nome del, nome della, nome do, our,
  pi, planned, portfolio, product, roadmap, strategic, strategica, strategico, strategiczny, strategique,
  strategische, strategischer, strategisches, strategisk, summary, team, technical, the, title, wichtige
`);
/** Besides, before or behind what is delivered; an "expected outcome" is what comes of it. */
const expected = phrases(`
  agreed, attendu, attendue, attendues, attendus, attese, attesi, atteso, erwartete, esperada, esperadas, esperado,
  esperados, expected, geplande, geplante, ocekavane, oczekiwane, planerade, planlagte, planovane, planowane,
  prevista, previstas, previste, previsti, previsto, previstos, prevu, prevue, prevues, prevus, principais,
  principales, principali, principaux, promised, vereinbarte
`);
const rankHeads = phrases(`
  item no, lp, n, n o, no, no п п, nr, nro, number, numero, order, p c, rang, rank, ranking, s no, seq, sl no,
  sr no, 번호, 序号, 番号
`);

const actions = phrases(`
  acao, accion, acciones, acoes, actie, acties, action, actions, atgard, atgarder, azione, azioni, dzialania,
  dzialanie, indsats, indsatser, insats, insatser, massnahme, massnahmen, opatreni, tiltak, захід, заходи,
  мероприятие, мероприятия, 具体措施
`);

/** "具体任务", "主なタスク": in scripts without blanks the last word names what stands below. */
const workUnspaced = overNormalWords(/(?:任务|任務|タスク|工作内容|作業内容|작업)$/u);

/** "重点工作", "重点施策" */
const itemsUnspaced = overNormalWords(/(?:重点工作|主要工作|工作事项|项目|項目|举措|施策|事業|사업|과제)$/u);

/** Whether a column has actions of a plan: more than tasks, and parts of something only where that stands beside them. */
export const namesActions = (head: string): boolean =>
  actions.has(wordsOutside(normalWords(head), adjectives).join(" "));

/** "Goal / step": alone it is the head of a procedure. */
const steps = phrases(`
  adim, etape, etapes, krok, kroki, kroky, paso, pasos, passi, passo, passos, schritt, schritte, skritt, stap,
  stappen, steg, step, steps, trin, крок, кроки, шаг, шаги
`);
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
  const isDelivered = sectionKind(bare) === "deliverables" || asksForWork(bare);
  if (name !== null && !(isDelivered && name === "result")) return { kind: "attribute", name };
  const inBracket = attributeNamed(/\(([^()]{3,30})\)$/.exec(bare)?.[1] ?? "");
  if (inBracket !== null) return { kind: "attribute", name: inBracket };
  const [outside, timeless] = [withoutBracket(bare), /\d/.test(bare) ? withoutPeriods(bare) : bare];
  const shorter = [outside, timeless].find((each) => each !== "" && each !== bare);
  if (shorter !== undefined) return columnOf(shorter);
  if (itemsUnspaced.test(normal)) return { kind: "title", sort: "item" };
  return isDelivered || workUnspaced.test(normal) ? { kind: "title", sort: "deliverable" } : { kind: "unknown" };
});
