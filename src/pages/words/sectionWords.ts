/**
 * What a heading says its section holds, by its words alone: a statement (vision, principles…), a list of outcomes,
 * or something that is neither. A section that is neither is never searched for outcomes.
 */
import { orTranscribed } from "./transcribed";
import { englishKind } from "./englishHeadings";
import { inRegister } from "./registerWords";
import { saidByHeading } from "./saidByHeading";
import { inLowerCase } from "./lowerCase";
import { labelKind } from "./labelWords";
import {
  consistsOf,
  holdsPhrase,
  mayHoldOnly,
  normalWords,
  overNormalWords,
  phrases,
  phrasesIn,
  vocabularyOf,
  wordsOutside,
} from "./normalWords";
import { howPlansCome, mentionsAny, strongNouns } from "./planWords";
import { asksQuestion, questionTold } from "./questionWords";
import { remembered } from "./remembered";
import { bracketOf, withoutBracket, withoutNumber, withoutPage } from "./titleParts";

export type SectionKind =
  | "mission"
  | "vision"
  | "principles"
  | "strategy"
  | "themes"
  | "north-star"
  | "kpis"
  | "guardrails"
  | "decision-rights"
  | "decisions"
  | "non-goals"
  | "risks"
  | "ideas"
  | "debt"
  | "achieved"
  | "steps"
  | "deliverables"
  | "about";

const kinds: readonly (readonly [SectionKind, ReadonlySet<string>])[] = [
  [
    "mission",
    phrases(
      "para que existimos, porque existimos, pourquoi nous sommes la, wozu wir da sind, warum wir da sind, waarvoor we bestaan, hvorfor vi eksisterer, varfor vi existerar, dlaczego tu jestesmy, proc jsme tu, зачем мы существуем, навіщо ми існуємо, для чого ми тут, 我们为什么存在, 私たちが存在する理由, 우리가 존재하는 이유",
      "mission statement, warum gibt es uns, wozu gibt es uns, wozu es uns gibt, wofur es uns gibt, warum es uns gibt, pourquoi nous existons, por que existimos, perche esistiamo, waarom wij bestaan, waarom we bestaan, varfor vi finns, hvorfor vi er her, po co istniejemy, dlaczego istniejemy, onze opdracht, auftrag, leitbild, unternehmensleitbild, raison detre, notre raison detre, razon de ser, nuestra razon de ser, ragione dessere, bestaansreden",
      "hvorfor finnes vi, hvorfor vi finnes, hvorfor findes vi, hvorfor vi findes, varfor finns vi, neden variz, miksi olemme olemassa, miert letezunk, proc existujeme, чому ми існуємо, зачем мы нужны, رسالتنا, الرسالة, مهمتنا",
    ),
  ],
  [
    "vision",
    phrases(
      "a donde queremos llegar, adonde queremos llegar, onde queremos chegar, ou voulons nous aller, ou nous voulons aller, kde chceme byt, hvor vil vi hen, hvor vi vil hen, hvor vil vi, gdzie chcemy byc, mihin olemme matkalla, hova szeretnenk eljutni, 我们要去哪里, 我们的目标是去哪里, 우리가 꿈꾸는 모습, 우리가 가고자 하는 곳",
      "vision statement, wo wir hin wollen, wo wir hinwollen, wohin wir wollen, ou nous allons, hacia donde vamos, aonde queremos chegar, dove vogliamo arrivare, waar we naartoe willen, waar we naartoe gaan, vart vi ar pa vag, dokad zmierzamy, north star vision, long term vision, produktvision",
      "where do we see ourselves, nereye gidiyoruz, hvor skal vi, hvor skal vi hen, hva ser vi for oss, hvad ser vi for os, vad ser vi framfor oss, minne olemme menossa, hova tartunk, kam smerujeme, куда мы идем, куди ми йдемо, رؤيتنا, الرؤية",
    ),
  ],
  [
    "principles",
    phrases(
      "cosa conta per noi, o que e importante para nos, was uns ausmacht, na cem nam zalezi, v co verime, во что мы верим, у що ми віримо, det har star vi for, det star vi for, dette star vi for, vad vi star for, na czym nam zalezy, mihin uskomme, miben hiszunk, 우리가 중요하게 생각하는 것, sadan taenker vi",
      "principle, convictions, uberzeugungen, creencias, convicciones, grundwerte, kernevaerdier, principles, was uns wichtig ist, what matters to us, ce qui compte pour nous, lo que nos importa, o que nos importa, cio che conta per noi, wat we belangrijk vinden, vad som ar viktigt for oss, en quoi nous croyons, waar we voor staan, guiding principals, wofur wir stehen, woran wir uns halten, ce en quoi nous croyons, en lo que creemos, no que acreditamos, in cosa crediamo, waar we in geloven, waar wij voor staan, vad vi tror pa, w co wierzymy, 行動指針, 行動原則, 行动准则, 指导原则, 行動規範, principals, values, tenets, beliefs, we believe, we value, waarden normen, waarden en normen, werte normen, werte und normen, values culture, values behaviours, values behaviors, valeurs comportements, when in doubt, im zweifel, en cas de doute, en caso de duda, em caso de duvida, nel dubbio, bij twijfel, woran wir glauben, leitprinzipien, prinzipien, grundsatze, leitlinien, werte, principes, principes directeurs, valeurs, principios, principios rectores, valores, principi, principi guida, valori, uitgangspunten, leidende principes, waarden, kernwaarden, principer, vardering, varderingar, verdier, vaerdier, prinsipper, principper, zasady, wartosci, hodnoty, ilkeler, degerler, periaatteet, arvot, 原則, 原则, 価値観, 원칙, 가치, принципы, ценности, what guides us, was uns leitet, ce qui nous guide, lo que nos guia, o que nos guia, cosa ci guida, wat ons leidt, vad som leder oss, co nami kieruje",
      "how we want to work, how we behave, wie wir arbeiten wollen, wie wir miteinander umgehen, comment nous voulons travailler, como queremos trabajar, como queremos trabalhar, come vogliamo lavorare, hoe we willen werken, hur vill vi arbeta, hur vi vill arbeta, hvordan vil vi jobbe, hvordan vi vil jobbe, hvordan vil vi arbejde, hvordan vi vil arbejde, nasil davraniriz, rules of the game, spielregeln, regles du jeu, reglas del juego, regras do jogo, regole del gioco, spelregels, spelregler, zasady gry, pravidla hry, قيمنا, مبادئنا",
    ),
  ],
  [
    "strategy",
    phrases(
      "strategy, strategic plan, strategieplan, plan strategique, plan estrategico, piano strategico, strategisch plan, strategisk plan, plan strategiczny, 战略规划, 戦略計画, approach, how we get there, how we will get there, guiding policy, strategie, estrategia, strategia, strategi, strategisch kader, stratejisi, 戦略, 战略, 전략, стратегия",
    ),
  ],
  [
    "themes",
    phrases(
      "areas de foco, areas de enfoque, aree di intervento, aree di focus, prioriterade omraden, prioriterede omrader, prioriterte omrader, kiemelt teruletek, worauf wir uns konzentrieren, 优先方向, 추진 방향",
      "temi strategici, temas estrategicos, themes strategiques, areas of focus, bets, themen, saulen, schwerpunkte, temas, temi, themas, teman, temaer, obszary, テーマ, 主题",
    ),
  ],
  [
    "north-star",
    phrases(
      "die eine kennzahl die zahlt, la metrica que importa, a metrica que importa, lindicateur qui compte, den vigtigste maling, den viktigste malingen, det viktigaste mattet, legfontosabb meroszamunk",
      "indicatore guida, indicateur guide, indicador guia, leitindikator, north star metriek, hauptkennzahl, indicateur principal, indicador principal, indicatore principale, hoofdindicator, ノーススターメトリック, 노스스타 지표, etoile du nord, metrica norte, metrica polare, ledstjarna",
    ),
  ],
  [
    "kpis",
    phrases(
      "comment on mesure le succes, comment on mesure la reussite, indicateurs de performance, indicateurs cles de performance, indicadores de desempeno, indicadores de rendimiento, indicadores de desempenho, indicatori di performance, indicatori di prestazione, cuadro de mando",
      "how do we know, woran wir es merken, a quoi nous le verrons, como lo sabremos, como saberemos, hoe weten we het, hur vet vi det, indicatori chiave, metryki sukcesu, miary sukcesu, succesmetingen, the numbers, our numbers, zahlen, unsere zahlen, les chiffres, nos chiffres, los numeros, os numeros, i numeri, i nostri numeri, de cijfers, onze cijfers, siffrorna, tallene, liczby, key performance indicators, performance indicators, measuring success, indicateurs cles, indicadores clave",
      "cifras, المؤشرات, مؤشراتنا, أرقامنا",
    ),
  ],
  [
    "guardrails",
    phrases(
      "what must not suffer, guardrail metrics, guardrail kpis, safe to fail, safe to fail bounds, experiment boundaries, experiment rules, experiment limits, skyddsracken, bezpieczniki",
    ),
  ],
  [
    "decision-rights",
    phrases(
      "circuit de validation, niveaux de validation, niveis de aprovacao, niveles de aprobacion, livelli di approvazione, хто за що відповідає, кто за что отвечает",
      "who decides, decision framework, escalation, decisions and escalation, raci, entscheidungsrechte, entscheidungsbefugnisse, droits de decision, derechos de decision, beslissingsrechten, wer entscheidet, wer was entscheidet, wer entscheidet was, qui decide, qui decide quoi, quien decide, quien decide que, quem decide, quem decide o que, chi decide, chi decide cosa, wie beslist, wie beslist wat, vem beslutar, vem bestammer, hvem bestemmer, hvem beslutter, kto decyduje, kto o czym decyduje, direitos de decisao, diritti decisionali, who decides what, 意思決定権, 決定権限, 决策权, vem beslutar vad, hvem beslutter hvad, hvem bestemmer hva, kdo rozhoduje, kdo o cem rozhoduje, кто решает, кто что решает, хто вирішує, хто що вирішує, 谁来决定, 谁决定什么, 决策权限, 誰が決めるか, 의사결정 권한, 결정 권한, beslutsmandat, entscheidungswege, mandats de decision, beslissingsbevoegdheden, beslutanderatt, beslutsratt, uprawnienia decyzyjne, decision making rights, 誰が何を決めるか, 意思決定権限",
      "wer gibt was frei, qui valide quoi, quien aprueba que, quem aprova o que, quem libera, chi approva cosa, kararlar kimde, kim karar verir, kuka paattaa, ki dont",
    ),
  ],
  [
    "decisions",
    phrases(
      "decisions to take, decisions to make, decisions to be made, decision record, entscheidungsprotokoll, gefasste beschlusse, what has been decided, what is decided, what is already decided, was beschlossen ist, was schon beschlossen ist, was bereits beschlossen ist, bereits beschlossen, was wir beschlossen haben, was wir entschieden haben, was wurde beschlossen, was wurde entschieden, ce que nous avons decide, ce qui a ete decide, lo que hemos decidido, lo que ya decidimos, que hemos decidido, o que decidimos, o que ja decidimos, cosa abbiamo deciso, wat we hebben besloten, wat is besloten, wat al besloten is, co ustalilismy, co zdecydowalismy, aktive adrs, architecture decision records",
    ),
  ],
  [
    "non-goals",
    phrases(
      "hier doen we niets mee",
      "nicht dabei, ce a quoi nous disons non, a lo que decimos no, ao que dizemos nao, a cosa diciamo di no, waar we nee tegen zeggen, det vi sager nej till, det vi sier nei til, det vi siger nej til, czemu mowimy nie, no incluido, nao incluido, non compris, niet inbegrepen, ikke inkludert, we will not, we wont, non faremo, not happening, wont happen, will not happen, what will not happen, what wont happen, not going to happen, no va a pasar, nao vai acontecer, gaat niet gebeuren, not doing, we are not going to, what were not going to do, what we do not do, que dejamos fuera, cosa non faremo, 行わないこと, out of scope, not now, not planned, what is not on the roadmap, limits, we are not, what this is not, ce que nous ne sommes pas",
      "what we stay away from, wovon wir die finger lassen, ne yapmayiz, neler yapmayiz, amivel nem foglalkozunk, hva holder vi oss unna, hva vi holder oss unna, hvad holder vi os fra, hvad vi holder os fra, ei tehda, rajattu pois, rajataan pois, nem csinaljuk, ce nu facem, ما لا نقوم به, ما لا نفعله",
    ),
  ],
  [
    "risks",
    phrases(
      "risk mitigation, risikominderung, risikomitigierung, was schiefgehen kann, ce qui peut mal tourner, que puede salir mal, o que pode dar errado, cosa puo andare storto, wat kan er misgaan, vad kan ga fel, was kann schiefgehen, was uns sorgen macht, ce qui nous inquiete, lo que nos preocupa, que nos preocupa, o que nos preocupa, cosa ci preoccupa, wat ons zorgen baart, waar we ons zorgen over maken, vad som oroar oss, vad oroar oss, hvad bekymrer os, hva bekymrer oss, co nas martwi, що нас турбує, что нас беспокоит, concerns and risks, issues and risks, κινδυνοι, סיכונים, المخاطر, risques et mesures, 风险与对策",
      "det kan vælte læsset, hvad kan vælte læsset, hva kan ga galt, hvad kan ga galt, hva som kan ga galt, hvad der kan ga galt, vad som kan ga fel, mi mehet felre, co se muze pokazit, co moze pojsc nie tak, ne ters gidebilir, mika voi menna pieleen",
    ),
  ],
  ["ideas", phrases("idea lane, hypothesen, hypoteser, idea board, pizarra de ideas, bets and experiments")],
  [
    "debt",
    phrases(
      "dette, la dette, notre dette, backlog tecnico",
      "debt portfolio, technical debt portfolio, tech debt portfolio, 技术债务",
      "known rot, known cruft, code rot",
    ),
  ],
  [
    "achieved",
    phrases(
      "wyniki",
      "outcomes achieved, milestones so far, milestones reached, past milestones, our journey, our journey so far, the journey so far, our story, where we come from, how we got here, a look back",
    ),
  ],
  ["steps", phrases("steps, step by step, schritte, etapes, pasos, passos, stappen")],
  [
    "deliverables",
    phrases(
      "arbejdspakker, arbeidspakker, arbetspaket, delleverancer, delleveranser, lots, lotissement, etapes cles, teilziele, teilergebnisse, delmal, paquetes de trabajo, pacotes de trabalho, pacchetti di lavoro, werkpakketten, pakiety prac, pracovni balicky, is paketleri, tyopaketit, munkacsomagok, пакеты работ, пакети робіт, ワークパッケージ, que incluye, o que inclui, cosa comprende, cosa include, wat hoort erbij, ingar i leveransen, vad som ingar, hva inngar, hvad indgar, co obejmuje, co zahrnuje, что входит, що входить, состав работ, объем работ, обсяг робіт, склад робіт, складові, скоуп, virstanpylvaat, valitavoitteet, avaintulokset, laajuus, kapsam, rozsah, alcance, merfoldkovek, kulcseredmenyek, leszallitandok, feladatok, funcionalidades, functionaliteiten, funktionalitaten, fonctionnalites, funzionalita, dilci cile, consegne previste, deelprojecten, teilprojekte, sous projets, delprojekt, delprosjekter, delprojekter, 実施内容, 任务拆解, 具体任务, 工作内容, 세부 과제, 주요 작업, yapilacak isler",
      "so erreichen wir das ziel, so erreichen wir das, so kommen wir hin, wie wir das erreichen, wie wir dahin kommen, comment nous y arriverons, comment y parvenir, como lo conseguiremos, como llegaremos, como chegaremos la, come ci arriviamo, come lo raggiungiamo, hoe we dat bereiken, hoe komen we daar, sa nar vi malet, sa nar vi dit, slik nar vi malet, sadan nar vi malet, jak to osiagniemy, jak tam dojdziemy, jak toho dosahneme, как мы этого достигнем, як ми цього досягнемо, 実現方法, 达成方式, what we deliver, what we are delivering, what gets delivered, what is delivered, what will be delivered, what we ship, what we will ship, what well ship, what well deliver, what we will build, what well build, what gets done, was geliefert wird, was wird geliefert, was liefern wir, what do we deliver, what will we deliver, was wir liefern werden, ce qui sera livre, ce que nous allons livrer, ce quon livre, ce quon va livrer, ce quon va faire, ce que lon va livrer, que entregamos, que entregaremos, que vamos a entregar, que se entrega, lo que entregamos, o que entregamos, o que sera entregue, o que sera feito, cosa consegniamo, cosa consegneremo, cosa verra consegnato, wat we leveren, wat leveren we, wat leveren we op, wat wordt opgeleverd, vad vi ska leverera, vad som levereras, hva vi skal levere, hvad vi skal levere, hvad der leveres, co dostarczamy, co dostarczymy, co zostanie dostarczone, co dodame, co dodavame, ne teslim edecegiz, neler teslim edecegiz, что мы поставим, что будет поставлено, що буде зроблено, що ми зробимо, 届けるもの, 何を届けるか, 提供するもの, 我们交付什么, 交付什么, 무엇을 제공하나, 제공할 것",
      "meilensteine, jalons, hitos, marcos, traguardi, mijlpalen, milstolpar, milepaeler, kamienie milowe, milniky, マイルストーン, 里程碑, 마일스톤, вехи, toimitukset, toimitettavat, tuotokset, tehtavat, tulokset, lots de travail, azioni, acties, uppgifter, aktiviteter, tiltak, dzialania, rezultaty, vystupy, dodavky, teslimatlar, teslim edilecekler, gorevler, ciktilar, isler, что будет сделано, поставки, результати, завдання, задачі, タスク, やること, 作業項目, アウトプット, 交付成果, 工作项, 交付内容, 할 일, 작업 항목, 결과물, kernergebnisse, kernresultaten, belangrijkste resultaten, nyckelresultat, nogleresultater, nokkelresultater, kluczowe rezultaty, kluczowe wyniki, klicove vysledky, anahtar sonuclar, temel sonuclar, ключевые результаты, ключові результати, 主な成果, 主要な結果, 主要成果, キーリザルト, 关键结果, 关键成果, 핵심 결과, 주요 결과, deliverables, deliverable, tasks, perimetre, umfang, escopo, ambito, omvang, zakres, omfang, omfattning, 范围, 範囲, スコープ, 범위, task list, work items, key results, key result, kr, krs, scope, milestone, milestones, work packages, stories, features, actions, action items, activities, planned work, work breakdown, plan of work, todo, to do, what we will do, what we will deliver, liefergegenstande, lieferungen, lieferergebnisse, lieferumfang, was wir liefern, lieferobjekte, arbeitspakete, aufgaben, massnahmen, schlusselergebnisse, livrables, livraisons, ce que nous livrons, ce que nous livrerons, taches, actions a mener, resultats cles, entregables, lo que entregaremos, tareas, resultados clave, acciones, entregaveis, entregas, o que vamos entregar, tarefas, resultados chave, acoes, attivita, consegne, risultati chiave, opleveringen, wat we opleveren, taken, leverabler, vad vi levererar, hva vi leverer, hvad vi leverer, leveranser, leverancer, opgaver, oppgaver, produkty, zadania, ukoly, cikti, 成果物, 納品物, 交付物, 任务, 산출물, 작업, задачи, результаты",
    ),
  ],
  [
    "about",
    phrases(
      "was stimmen muss, status auf einen blick, liste offener punkte, siehe auch, retour dexperience, retours dexperience, pontos de melhoria, points damelioration, puntos de mejora, aree di miglioramento, ordine del giorno, 资源",
      "受け入れ条件, 受入条件, 完了条件, 验收标准, 验收条件, 인수 조건, 완료 조건, things to avoid, dos and donts, on this page, nesta pagina, quick links, related, contextual overview, about, about this page, about this document, about this roadmap, who is this for, syfte, formal, tarkoitus, ucel, scopo, key, frequently asked questions, where we are, wo stehen wir, wo stehen wir heute, where do we stand, where we are now, where we are today, state of play, the challenge, get involved, how to, competitive landscape, topics to be covered, constraints, related use cases, use cases, uberblick, anhang, sommaire, presentation, vue densemble, apercu, glossaire, annexes, indice, antecedentes, preguntas frecuentes, anexos, visao geral, panoramica, contatti, contatos, overzicht, bijlagen, oversikt, spis tresci, 目次, はじめに, 背景, 目录, 概述, 简介, 背景介绍, содержание, обзор",
      "ground rules, regles communes, upcoming events, on call rota, support hours, notes to self, our customers, the market, schlagworte, mots cles, palabras clave, parole chiave, swot analysis, swot analyse, analyse swot, analisis dafo, analisis foda, analise swot, analisi swot, rice scores, confidence levels, status legend, status buckets, status values, health check, status update, distribution list, test plan, bonus targets, change record, changes since last version, change notes, amendment record, things to include, what to include, what this file is, what this page is",
      "other, others, aob, any other business, misc, miscellaneous, various, everything else, sonstiges, sonstige, verschiedenes, weiteres, divers, autres, autre, otros, otras, varios, outros, outras, diversos, altro, altri, varie, overig, overige, diversen, ovrigt, annet, andet, diverse, inne, pozostale, ostatni, ruzne, diger, muut, прочее, другое, разное, інше, різне, その他, 其他, 其它, 기타, looking back, last year, timeline of events, learning objectives, document info, approval, sign off, last updated, communication plan, health metrics, approach and methodology, research questions, market analysis, who we are, what we do, why us",
      "technologiestack, stack technique, stack tecnologico, stack tecnologica, 技术栈, 技術スタック, 기술 스택, funding model, finanzierung, financement, financiacion, modelo de financiacion, financiamento, finanziamento, financiering, finansiering, erfolgsindikatoren, indicateurs de succes, indicateurs de reussite, indicadores de exito, indicadores de sucesso, indicatori di successo, succesindicatoren",
      "termine, fixtermine, wichtige termine, feste termine, nachste termine, aktueller stand, offene punkte, offene themen, ausblick, ueberblick, pflegehinweise, abnahmekriterien, entscheidungsbedarf",
      "pieges, lequipe, parties prenantes, prochaines etapes, etapes suivantes, journal des modifications, etat des lieux, public cible, objet du document",
      "partes interesadas, requisitos previos, control de cambios, lecciones aprendidas, publico objetivo",
      "aprovacao, aprovacoes, time, partes interessadas, historico de revisoes, controle de versao, sobre, licoes aprendidas, publico alvo",
      "parti interessate, revisioni",
      "vervolgstappen, versiebeheer, versiegeschiedenis, huidige stand, aanpak, afspraken, succescriteria, open vragen",
      "noteringar, uppfoljning, status i dag",
      "zasady pracy, stan obecny, tym",
      "tanim, gecmis, muutokset, arka plan, iletisim, esimerkki, roolit, seuraavat vaiheet, nykytila, ongelma, haasteet, lahteet, yhteenveto, johdanto, sisallysluettelo, yhteystiedot",
      "огляд",
      "例, 現状分析, 次のステップ, メモ, 問い合わせ, 会議体, 運用ルール, 进度说明, 下一步, 术语表, 联系人, 前言, 현재 상태, 다음 단계",
      "تعريف, المقدمة, مقدمة, نظرة عامة, الخلفية, خلفية, الفريق, المراجع, روابط, ملاحظات, المخاطر, المحتويات, הגדרה, מבוא, רקע, צוות, קישורים, הערות, תוכן עניינים, סיכום, ορισμος, εισαγωγη, υποβαθρο, ομαδα, συνδεσμοι, περιεχομενα",
    ),
  ],
];

/** Of times that are over; what was planned for them is history. */
const pastWords = phrases(
  "past, previous, former, earlier, vergangene, vergangenen, vorherige, vorherigen, fruhere, fruheren, passe, passes, passee, passees, precedent, precedents, precedente, precedentes, anterior, anteriores, pasado, pasados, pasada, pasadas, passado, passados, passadas, passati, passate, precedenti, vorige, eerdere, afgelopen, tidigare, tidligere, poprzednie, minione, predchozi, minule, onceki, gecmis, прошлые, предыдущие, минулі, попередні",
);

/** What has its time: a part of a year, a round of planning, the plan made for it. */
const timedNouns = phrases(
  "pi, pis, program increments, planning increments, increments, sprints, iterations, cycles, quarter, quarters, year, years, months, half years, semesters, periods, releases, okrs, objectives, goals, roadmaps, priorities, plans, pi planning, quartale, jahre, monate, perioden, zyklen, halbjahre, ziele, trimestre, trimestres, annees, mois, semestres, periodes, objectifs, anos, meses, ciclos, periodos, objetivos, trimestri, anni, mesi, cicli, obiettivi, kwartalen, jaren, maanden, doelen, kvartal, kvartaler, ar, ars, manader, mal, kwartaly, lata, cele, ctvrtleti, roky, cile, ceyrekler, yillar, hedefler, кварталы, годы, цели, квартали, роки, цілі",
);

const pastFillers = phrases("and, the, our, s, und, unsere, et, nos, y, e, en, och, og, i, и, та");

/** "Past PIs", "Vergangene Quartale", "Trimestres passés": what stands below was planned for times that are over. */
function namesPast(normal: string): boolean {
  if (!holdsPhrase(normal, pastWords) || !holdsPhrase(normal, timedNouns)) return false;
  return consistsOf(wordsOutside(wordsOutside(normal, pastWords).join(" "), timedNouns).join(" "), pastFillers);
}

const fillers = phrases(
  "two, four, five, six, seven, eight, nine, zwei, drei, vier, funf, sechs, sieben, deux, trois, quatre, cinq, sept, dos, tres, cuatro, cinco, seis, siete, dois, duas, quatro, sete, due, tre, quattro, cinque, twee, drie, vijf, zes, zeven, tva, fyra, fem, sju, fire, trzy, cztery, piec, szesc",
  "three, data, right now, at the moment, currently, for now, top3, top5, top10, strategische, strategischen, experimente, experimentos, essais, die wir verfolgen, que nous suivons, que seguimos, che seguiamo, die wij volgen, our, the, a, an, and, of, for, to, in, on, key, main, team, teams, top, s, product, tech, platform, this year, next year, 1, 2, 3, 5, 10, produktu, produktowa, technologiczna, technologii, technologica, firmy, dla, na, de producto, producto, tecnologica, tecnologia, digital, produit, technologique, numerique, pour, du, di, prodotto, della, del, per, produto, do, da, para, voor, ons, digitale, var, vart, teknisk, технологическая, продуктовая, продукта, компании, на, для, unsere, unser, der, die, das, und, fur, nos, notre, les, le, la, et, des, de, nuestros, nuestras, los, las, y, nossos, nossas, os, as, e, i, il, gli, onze, het, en, van, unterstutzende, dappui, de apoyo, de apoio, di supporto, ondersteunende, stodjande, wspierajace",
);

/** "Risks & mitigations" comes without its "and". */
const written = (phrase: string): readonly string[] =>
  phrase.includes(" and ") ? [phrase, phrase.replace(" and ", " ")] : [phrase];

const exact: ReadonlyMap<string, SectionKind> = new Map(
  [...kinds].reverse().flatMap(([kind, set]) => [...set].flatMap(written).map((phrase) => [phrase, kind] as const)),
);

const everyPhrase: ReadonlySet<string> = new Set(exact.keys());

/** All words of headings that say what their section holds. */
const sectionVocabulary = vocabularyOf(
  everyPhrase,
  fillers,
  pastWords,
  timedNouns,
  pastFillers,
  "strategie strategi strategien it technologie technik tech produkt digital cloud daten data plattform service support technologiestrategie techstrategie technikstrategie produktstrategie productstrategie digitalstrategie digitalisierungsstrategie cloudstrategie datenstrategie datastrategie plattformstrategie platformstrategie unternehmensstrategie technologiestrategie itstrategie servicestrategie supportstrategie teknikstrategi teknologistrategi produktstrategi digitaliseringsstrategi datastrategi virksomhetsstrategi".split(
    " ",
  ),
);

/** What the section under this heading holds; `null` when its words say none of it. */
export const sectionKind = remembered((title: string): SectionKind | null =>
  orTranscribed(title, kindAsWritten(title), sectionKind),
);

const kindAsWritten = (title: string): SectionKind | null =>
  boundsKind(title) ??
  (mayHoldOnly(title, sectionVocabulary) ? knownKind(title) : null) ??
  kindSaid(title) ??
  englishKind(title) ??
  askedKind(title) ??
  kindInBracket(title) ??
  kindAsked(title) ??
  kindOfOurs(title) ??
  saidKind(title) ??
  (notInIt.test(inLowerCase(title)) ? "non-goals" : null) ??
  (promises.test(title) || namesPrinciples(normalWords(withoutNumber(title))) ? "principles" : null) ??
  (choosesInDoubt(title) ? "principles" : null) ??
  registeredKind(title) ??
  clausedKind(title) ??
  kindInOneWord(title) ??
  (looseIdeas.test(title) ? "ideas" : null) ??
  (decidesWho.test(withoutNumber(title)) ? "decision-rights" : null) ??
  (risksSaid.test(title) ? "risks" : null) ??
  (tellsSuccess.test(title) ? "kpis" : null) ??
  kindForNow(title) ??
  (namesRules(title) ? "about" : null);

/** "Czego teraz nie robimy", "What we will not do for now" */
function kindForNow(title: string): SectionKind | null {
  const normal = normalWords(withoutBracket(withoutNumber(title)));
  return forNow.test(normal) && exact.get(normal.replace(forNow, "")) === "non-goals" ? "non-goals" : null;
}

const forNow =
  / (?:right now|for now|now|currently|jetzt|vorerst|derzeit|maintenant|actuellement|ahora|agora|ora|adesso|nu|voorlopig|teraz|na razie|obecnie|ted|nyni|сеичас|пока|зараз|поки|simdi)(?= |$)/u;

/** "What do we believe in?" asks for what "What we believe in" names. */
function askedKind(title: string): SectionKind | null {
  const told = questionTold(title);
  return told === null ? null : sectionKind(told);
}

/** "Decisions of the board", "Things we have decided", "Rules we agreed on", "How do we decide?": what a few words in a row say, whatever follows them. */
const sayings: readonly (readonly [RegExp, SectionKind])[] = [
  [
    /^(?:decisions|entscheidungen|beschlusse|decisiones|decisoes|decisioni|besluiten|beslut|beslutninger|decyzje|rozhodnuti) (?:of|by|from|des?|du|der|da|do|del|dell[ao]|van|fran|fra|av|af) (?:the |la |las |le |les |el |los |het |de )?[^ ]+$/u,
    "decisions",
  ],
  [
    /^(?:mission|mision|missao|missione|missie|auftrag) (?:der|des|du|de la|de l|del|da|do|della|dell|van de|van het|av|af) \S+(?: \S+){0,2}$/,
    "mission",
  ],
  // In Slavic languages whose they are stands behind them without a preposition.
  [/^(?:decyzje|rozhodnuti|решения|рішення) \p{L}+$/u, "decisions"],
  [/^(?!.* (?:not|against)(?: |$))(?:things|what) (?:we|weve|we have)(?: already)? decided(?: |$)/, "decisions"],
  [
    /^(?:the |our |die |les |las |as |le |de )?(?:rules|regeln|regles|reglas|regras|regole|regels|regler|zasady|pravidla)(?= ).* (?:agreed|geeinigt|convenu|acordad|acordamos|combinamos|concordat|afgesproken|enats|enige|enades|shodli|zgodzili|uzgodni)/u,
    "principles",
  ],
  [
    /^(?:how (?:do )?we decide|how decisions are made|wie (?:wir entscheiden|entscheiden wir)|comment (?:nous decidons|decidons nous|decide t on)|como decidimos|come decidiamo|hoe (?:wij? beslissen|beslissen wij?)|hur (?:vi beslutar|beslutar vi)|hvordan (?:vi (?:beslutter|bestemmer)|(?:beslutter|bestemmer) vi)|jak (?:rozhodujeme|decydujemy)|nasil karar veri(?:riz|yoruz)|miten paatamme|hogyan dontunk|як ми вирішуємо|как мы решаем|كيف نتخذ القرار)$/u,
    "decision-rights",
  ],
];

function kindSaid(title: string): SectionKind | null {
  if (!maySay.test(title)) return null;
  const normal = normalWords(withoutNumber(title));
  return sayings.find(([pattern]) => pattern.test(normal))?.[1] ?? null;
}

/** Some letters of each of them: most titles have none. */
const maySay =
  /^[Mm]is|auftrag |de[cz][iy]|déci|dóci|ents|besch|besl|rozhod|regl|règl|reg[eo]l|regr|rules|zasad|pravid|karar|bestem|päät|dönt|вирішу|решаем|القرار/iu;

/** Kinds a bracket may name in the plural, and those it may name behind what asks for them. */
const bracketed: ReadonlySet<SectionKind> = new Set(["principles", "guardrails", "non-goals", "kpis", "risks"]);
const asked: ReadonlySet<SectionKind> = new Set(["mission", "vision", "decision-rights"]);
const asks =
  /^(?:why|where|who|what|warum|wof[uü]r|wozu|wohin|wer|pourquoi|où|qui|por ?qu[eé]|para qu[eé]|hacia|ad[oó]nde|qui[eé]n|quem|perché|dove|chi|waarom|waar|wie|varför|vart|vem|hvorfor|hvor|hvem|dlaczego|dokąd|kto)\s|^(?:なぜ|どこ|誰|为什么|谁|왜|어디|누가)/iu;

/** "House rules for experiments (guardrails)", "Why we exist (mission)": what the words mean is said behind them; one risk in a bracket tags a title. */
function kindInBracket(title: string): SectionKind | null {
  const inner = bracketOf(title);
  const kind = inner === null ? null : (knownKind(inner) ?? saidKind(inner));
  if (inner === null || kind === null) return null;
  if (asked.has(kind)) return asks.test(withoutNumber(title)) ? kind : null;
  return bracketed.has(kind) && !onlyOne.test(normalWords(inner)) ? kind : null;
}

/** "KPIs — how we know that it works", "Risks – what keeps us awake?": a question behind a dash says what its name means. */
function kindAsked(title: string): SectionKind | null {
  const [, name = "", question = ""] = /^([^–—]{3,32}?)\s+[–—-]\s+(\S.*)$/su.exec(title) ?? [];
  if (question === "" || !asksQuestion(question) || asksHowTo.test(question)) return null;
  const kind = knownKind(name) ?? saidKind(name);
  return kind !== null && (bracketed.has(kind) || asked.has(kind)) ? kind : null;
}

const ours =
  /\s[–—-]\s+((?:our|unsere|nos|nuestros|nuestras|nossos|nossas|i nostri|le nostre|onze|våra|vores|våre|nasze|naše)\s\p{L}[\p{L} ]{3,24})$/iu;

/** "How we decide – our tenets": what is ours behind a dash says what the words before it are. */
function kindOfOurs(title: string): SectionKind | null {
  const name = ours.exec(title)?.[1];
  const kind = name === undefined ? null : sectionKind(name);
  return kind !== null && bracketed.has(kind) ? kind : null;
}

/** "how to write them", "comment les écrire": tells anybody, and nothing of the team. */
const asksHowTo =
  /^(?:how|where|when|what|who) to\s|^(?:wie|hoe|hur|hvordan) (?:man|je) |^(?:comment|c[oó]mo|come|jak|как|як) (?:(?:les?|la|l['’]|los|las|se|si|on) ?)?\p{L}+(?:er|ir|re|ar|ć|t|ть|ти)(?!\p{L})/iu;

/** "Loose ideas, nobody has looked at them", "Ideias soltas": ideas of some sort, and what is said of them. */
const looseIdeas =
  /^(?:\p{L}+ )?(?:ideas|ideen|idées|ideias|idee|ideeën|idéer|pomysły|nápady|идеи|ідеї)(?: \p{L}+)?(?:\s*[,(–—-].*)?$/iu;

/** "Who decides what in University IT", "Wie beslist waarover", "Who has the final say?" */
const decidesWho = new RegExp(
  `^(?:who decides|wer (?:was )?entscheidet|qui (?:décide|tranche)|qui[eé]n decide|quem decide|chi decide|wie (?:wat )?beslist|vem be(?:slutar|stämmer)|vem avgör|hvem be(?:slutter|stemmer)|hvem avg(?:ø|j)r|kto (?:o czym )?(?:decyduje|rozstrzyga)|kdo (?:o čem )?rozhoduje)(?:(?: \\p{L}+){0,2}|(?: \\p{L}+){0,2},? (?:in|at|within|across|im|bei|beim|dans|au|chez|en|em|no|na|nel|nella|bij|binnen|i|inom|hos|w|ve?|when|if|wenn|falls|quand|si|cuando|quando|se|als|om|når|hvis) [^?？]+)\\s?[?？]?$|^(?:who has|wer hat|qui a|qui[eé]n tiene|quem tem|chi ha|wie heeft|vem har|hvem har|kto ma|kdo má) (?:\\p{L}+[ '’])?(?:last|final|letzte|dernier|última|ultima|laatste|sista|sidste|siste|ostatnie|poslední) \\p{L}+[^?？]*[?？]?$|^(?:誰が(?:何を)?決めるか?|谁(?:来)?(?:决定什么|做主|说了算|拍板)|누가 결정(?:하나|하는가|합니까))[?？]?$`,
  "iu",
);

const onlyOne =
  /^(?:principle|non goal|kpi|metric|measure|indicator|risk|prinzip|risiko|kennzahl|principe|principio|principio|risque|riesgo|risco|rischio|risico|risikofyllt|indicateur|indicador|indicatore|ryzyko)$/;

/** What lists are kept of. */
const registered: ReadonlySet<SectionKind> = new Set(["principles", "risks", "decisions", "debt", "ideas", "kpis"]);

/** "Risk register", "Entscheidungslog", "技術的負債一覧": kept of what they list; risks of an architecture are risks. */
function registeredKind(title: string): SectionKind | null {
  const listed = inRegister(withoutBracket(withoutNumber(title)));
  const words = (listed?.replace(ofMinds, "") ?? title).replace(ofArchitecture, " ").trim();
  const kind = words === title ? null : (knownKind(words) ?? saidKind(words));
  return kind !== null && registered.has(kind) ? kind : null;
}

const clause =
  /,? (?:we|wir|die|nach denen|an denen|que|qui|dont|che|som|vi|waar|które|którymi|jakie|které|kterými|jež|которые|которых|которым|які|яких|яким) [^,:]{3,50}$/iu;

/** "Dívida técnica que encontramos", "Principles we live by": what is listed, told apart by a clause. */
function clausedKind(title: string): SectionKind | null {
  const told = title.replace(clause, "");
  const kind = told === title ? null : sectionKind(told);
  return kind !== null && kind !== "decisions" && registered.has(kind) ? kind : null;
}

const ofArchitecture =
  /(?:(?:of|de|de la|di|da|van|för) |d['’]|dell['’])?(?<!\p{L})(?:ar(?:ch|k|qu)ite[ck]?t|архитект|архітект)\p{L}*/iu;
/** "意思決定" is deciding; kept in a list it is what was decided. */
const ofMinds = /意思(?=決定)|의사 ?(?=결정)/u;

/** "Hauptrisiken", "Architekturentscheidungen": the last noun of a word says what it names. Looking back from the noun compiles faster. */
const compoundKinds: readonly (readonly [RegExp, SectionKind])[] = [
  [/(?<=(?:^| )\p{L}{3,})(?:risiken|risicos|risker|risici|risikoer)$/u, "risks"],
  [/(?<=(?:^| )\p{L}{4,})(?:entscheidungen|beslissingen|besluiten|beslut|beslutninger)$/u, "decisions"],
];

const mayBeCompound = /risi|risk|ents|besl/iu;

function kindInOneWord(title: string): SectionKind | null {
  if (!mayBeCompound.test(title)) return null;
  const normal = normalWords(withoutBracket(withoutNumber(title)));
  return onlyFillers(normal.split(" ").slice(0, -1))
    ? (compoundKinds.find(([pattern]) => pattern.test(normal))?.[1] ?? null)
    : null;
}

/** "How do we know it is working?", "Hoe weten we dat het werkt?": asks for measures, unless it asks when something is finished. */
const tellsSuccess =
  /^(?:how (?:do |will |would |can )?we(?:['’]ll| will)? (?:know|tell|see)(?: that| if| whether| when)? (?:it|this|that|we|things)|(?:woran|wie) (?:(?:merken|erkennen|sehen|wissen) wir|wir (?:merken|erkennen|sehen)),? (?:dass|ob)|hoe (?:weten|zien|merken) we (?:dat|of)|comment (?:saurons|savons|verrons)-nous (?:que|si)|c[oó]mo (?:sabremos|vemos) (?:que|si)|come (?:sapremo|sappiamo) (?:che|se)|como saberemos (?:que|se)|hur vet vi (?:att|om)|hvordan ve[dt] vi (?:at|om)|skąd (?:będziemy )?wie(?:my|dzieć),? (?:że|czy))(?!.*\b(?:done|ready|finished|fertig|klaar|terminé|klar)\b)[^:]{1,50}$/iu;

/** "Risks we talk about every month", "Riscos levantados na reunião", "Risiken im Programm" */
const risksSaid =
  /^(?:the |our |die |les |nos |los |os |i |de )?(?:risks (?:we|that|which|for (?:the|this)|of (?:the|this|our)|in (?:the|this|our)|(?:identified|raised|known|noted|from|to (?:watch|monitor|track|manage|mitigate))(?!\p{L}))|risiken,? (?:die|auf|aus|der|des|für|im)\s|risques (?:que|qui|liés|du|de la|de notre|identifiés|relevés|à (?:suivre|surveiller|maîtriser))|riesgos (?:que|del|de la|identificados|detectados|asociados|(?:a|por) (?:monitorear|monitorizar|vigilar|seguir))|riscos (?:que|do|da|levantados|identificados|mapeados|a (?:monitorar|acompanhar|vigiar))|rischi (?:che|del|della|individuati|emersi|identificati|da (?:monitorare|seguire|tenere))|risico['’]s (?:die|van (?:het|de|ons)|in (?:het|de|ons)|om te )|risker (?:som|i|med|att)\s|risici (?:som|i|ved)\s|ryzyka (?:które|zidentyfikowane|projektu|programu|do (?:monitorowania|obserwacji))|(?:risks|risiken|risques|riesgos|riscos|rischi|risico['’]s|risker|risici) (?:pro[gj]\p{L}*|proyecto) \p{L})/iu;

/** "Our commitments to our users": how the team behaves to others. */
const promises =
  /^(?:our |nos |unsere |nuestros |i nostri )?(?:commitments?|engagements?|zusagen|versprechen|compromisos|impegni) (?:to(?:wards)? (?:our|each|you)|envers|vis-à-vis|au sein|auprès|gegenüber|an unsere|con (?:los|las|nuestr)|verso)/i;

/** "Not in this plan", "Not this half", "Things we said no to", "What this programme is not", "Was das Projekt nicht ist", "No entra este año" */
const notInIt =
  /^(?:(?:out of|not in) scope(?: (?:in|for|of|at|until)\b|, )|(?:(?:things|what|where|ideas) )?we (?:have |are )?sa(?:id|y|ying) no(?: to)?$|(?:wozu|wo) wir nein (?:sagen|gesagt haben)$|abbiamo detto (?:di )?no(?: a)?$|(?:a lo que )?(?:hemos dicho|dijimos) que no(?: a)?$|(?:ao que )?dissemos (?:que )?não(?: a)?$|waar we nee tegen (?:gezegd hebben|hebben gezegd|zeiden)$|ce à quoi nous (?:disons|avons dit) non$|a lo que (?:decimos|dijimos) que no$|not (?:in |part of |for )?(?:this|the|our) (?:plan|programme|half|quarter|year|time|round|release)\b|not in (?:20\d\d|q[1-4])\b|what (?:(?:this|the|our) (?:\p{L}+ )?\p{L}+ is|we are|we['’]re) (?:not|explicitly not|deliberately not)(?: (?:doing|building|trying|going|aiming|planning)(?: .*)?)?$|was (?:wir|dieses?r?|das|die|der|unsere?) .*nicht (?:ist|sind|sein)(?: (?:will|wollen|soll))?$|(?:lo que|o que|cosa|ce que|wat|hvad|hva|vad|czym) (?:est[ea]|este|esta|questo|questa|cet?(?:te)?|dit|deze|dette|denne|detta|ten|ta|el|la|le|o|a|il|het) .*(?:no es|não é|non è|n['’]est pas|niet is|ikke er|inte är|nie jest)$|(?:lo que |o que |cosa |ce qui |este (?:año|ano) )?(?:no |não |non |n['’])(?:entra[mn]?|rientra(?:no)?|entre(?:nt)?|cabe[mn]?)(?= |$))/u;

const experiments =
  /pilot|e[xks]+p[ée]r[iy]|эксперим|експерим|versuch|essai|ensa[iy]|prove|proev|försök|forsø[gk]|test|prueba/iu;

/** "Limiti per gli esperimenti", "Spielregeln für Versuche", "Ramar för våra tester": of tests only where they are "ours". */
const boundsKind = (title: string): SectionKind | null =>
  experiments.test(title) && boundsOfExperiments.test(normalWords(withoutNumber(title))) ? "guardrails" : null;

const boundsOfExperiments =
  /^(?:experim[a-z]+|versuche|forsok|forsog) (?:how far|bis wohin|jusquou|hasta donde|ate onde|fino a dove|tot waar|hur langt|hvor langt)(?= |$)|^(?:house |ground |basic )?(?:spiel|spelle|spille|spel)?(?:limit|bound|rules|guard ?rail|grenz|grans|granic|regel|regl|regol|regr|rahm|ram|kader|cadre|zasad|меж|границ|правил)\p{L}* (?:\p{L}+ ){0,3}(?:(?:pilot|e[xks]+per[iy]|эксперим|експерим|versuch|essai|ensa[iy]|prove|proev|forso[gk])\p{L}*|(?:our|unsere|nos|nuestras|nossos|nostri|onze|vara|vores|vare|naszych) (?:tests?|testen|tester|pruebas|testes|testow))$/u;

const doubt = /doubt|obvious|unclear|zweifel|unklar|doute|dud[ao]|dúvida|dubbio|twijfel|tvek|tvivel|wątpliw/iu;

const choosing =
  /^(?:how we|wie wir|so|comment nous|como|come|hoe wi?j?e?|hur vi|jak) (?:decid|choos|entscheid|tranch|choisi|scegl|kiez|beslis|valj|wybier|decyd)/;

/** "How we decide when it is not obvious": what is chosen then are principles. */
const choosesInDoubt = (title: string): boolean =>
  doubt.test(title) && choosing.test(normalWords(withoutNumber(title)));

const kindsOfCriteria =
  "(?:selection|inclusion|exclusion|removal|acceptance|entry|exit|release|graduation|promotion|decision|evaluation|prioriti[sz]ation|deprecation) ";

/** "Criteria for …", "Feature removal for …", "Release process": by what rules a plan changes. */
const rules = [
  new RegExp(`^(?:the |[a-z]+ \\d{1,3} )?(?:${kindsOfCriteria})?criteria(?: (?:for|of|to) .+)?$`),
  /^(?:kriterien (?:fur|zur|zum)|criteres (?:de|pour)|criterios (?:de|para)|criteri (?:di|per)|criteria voor|kriterier for|kryteria|критерии|критерії) .+$|^criteres d/,
  /^definition of (?:done|ready)(?: |$)/,
  /^(?:feature|change|component|item|proposal) (?:removal|inclusion|acceptance|promotion)(?: (?:for|of|from|in) .+)?$/,
  /^(?:the )?(?:feature |change |release |component )?(?:release|removal|inclusion|deprecation) (?:process|policy|policies|rules|procedure|cadence|cycle)$/,
].map(overNormalWords);

const mayNameRules =
  /crit|kr[iy]t|крит|defin|removal|inclusion|acceptance|promotion|deprecation|release|^[^\p{L}]{0,8}\p{L}{2,12}ing\s/iu;

function namesRules(title: string): boolean {
  if (!mayNameRules.test(title)) return false;
  const normal = normalWords(withoutNumber(withoutBracket(title)));
  return rules.some((pattern) => pattern.test(normal)) || howPlansCome.test(normal);
}

/** "Technologiestrategie", "IT-Strategie": what is planned for a company or a product, unlike a "Teststrategie". */
const strategyCompound =
  /^(?:unsere |onze |var |vores )?(?:it|technologie|technik|tech|produkt|product|digital|digitalisierungs|digitaliserings|cloud|daten|data|plattform|platform|unternehmens|geschafts|bedrijfs|virksomhets|virksomheds|foretags|teknik|teknologi|service|support) ?strategi(?:e|en)?$/;

/** "Arbeitsprinzipien", "Architectuurprincipes": in one word, the last part says what they are. */
const principleCompound =
  /^\p{L}{4,}(?:prinzipien|grundsatze|leitsatze|principes|beginselen|principer|principper|prinsipper)$/u;

/** "Principios que aplican a todo lo anterior", "Principles we work by" */
const principlesThat =
  /^(?:(?:our|unsere|nos|nuestros|nossos|i nostri|onze|vara|vores|nasze|the|die|les|los|os|de) )?(?:(?:\p{L}+ )?(?:principles|tenets)|prinzipien|grundsatze|leitsatze|principes|principios|principi|uitgangspunten|principer|principper|prinsipper|zasady) (?:that|which|we|by|behind|die|nach denen|denen|qui|que|auxquels|che|a cui|waar|waarmee|som|ktore|ktorymi) /u;

const namesPrinciples = (normal: string): boolean => principleCompound.test(normal) || principlesThat.test(normal);

/** "Non priorità esplicite", "Keine Ziele" */
export const negated = /^(?:non|no|not|kein|keine|nicht|pas de|nao|niet|geen|inte|inga|ikke|nie) /;

/** "Step 1" says how something is done. */
const numberedStep = overNormalWords(/^(?:step|schritt|paso|passo|stap|trin|krok|adim|шаг|ステップ|步骤) ?\d{1,2}$/);

const strategyUnspaced = overNormalWords(
  /^(?:技术|技術|产品|製品|プロダクト|テクノロジー|数字化|デジタル|数据|データ|平台|公司)(?:战略|戦略|策略)$/,
);

/** Without blanks between words the last one says it: "運営原則" are principles. */
const unspacedKinds: readonly (readonly [RegExp, SectionKind])[] = (
  [
    [/(?:原則|原则|원칙)$/u, "principles"],
    [/(?:ビジョン|愿景|비전)$/u, "vision"],
    [/(?:リスク|风险|위험)$/u, "risks"],
  ] as const
).map(([pattern, kind]) => [overNormalWords(pattern), kind]);

function knownKind(title: string): SectionKind | null {
  const normal = normalWords(withoutNumber(title));
  const plain = normalWords(withoutNumber(withoutBracket(title)));
  const named = exact.get(normal) ?? exact.get(plain);
  if (named !== undefined) return named;
  const unspacedKind = unspacedKinds.find(([pattern]) => pattern.test(plain) || pattern.test(normal))?.[1];
  if (unspacedKind !== undefined) return unspacedKind;
  if (negated.test(normal) && mentionsAny(normal.replace(negated, ""), strongNouns)) return "non-goals";
  if (numberedStep.test(normal)) return "steps";
  if (namesPast(normal)) return "achieved";
  if (strategyCompound.test(normal) || strategyUnspaced.test(normal)) return "strategy";
  return !holdsPhrase(plain, everyPhrase) ? null : namedBesideFillers(plain);
}

function namedBesideFillers(normal: string): SectionKind | null {
  for (const [kind, set] of kinds) {
    const inside = phrasesIn(normal, set);
    if (inside.length > 0 && onlyFillers(wordsOutside(normal, set))) return kind;
  }
  return namesSeveralStatements(normal) ? "strategy" : null;
}

/** "Non-goal 2: no app" is one of them, "Fase 3. Resultados" a phase: neither names a section of them. */
const countedLabel = /^(\p{L}[\p{L} -]{2,24}?) ?\d{1,2}\s*[:：.–—-]\s*\S/u;

/** "Kapazität Q3", "Rétro T2" */
const partOfYear = /\s[QT][1-4]$/;

/** "Was wir nicht angehen", "So kannst du mitmachen": said in a sentence, in whatever language. */
function saidKind(title: string): SectionKind | null {
  const label = countedLabel.exec(title)?.[1];
  if (label !== undefined && (sectionKind(label) !== null || labelKind(label) !== null)) return null;
  const said = saidByHeading(withoutPage(withoutBracket(withoutNumber(title))).replace(partOfYear, ""));
  // "Decision criteria" are no decisions.
  if (said?.kind === "statement") return namesRules(title) ? "about" : said.statement;
  return said?.kind === "non-goals" || said?.kind === "about" ? said.kind : null;
}

/** "Mission & Strategy", "Vision, mission and values": its sub-headings say which is which. */
export function namesSeveralStatements(title: string): boolean {
  return (
    new Set(phrasesIn(title, statementWords).map((phrase) => exact.get(phrase))).size > 1 &&
    onlyFillers(wordsOutside(title, statementWords))
  );
}

const visionWords = phrases(
  "vision, visao, visione, visie, wizja, vize, vizyon, visio, ビジョン, 愿景, 願景, 비전, видение",
);

/** A page title that names a vision beside something else ("Support - Vision and Strategy"). */
export function namesVisionAmongOthers(title: string): boolean {
  return holdsPhrase(title, visionWords) && phrasesIn(title, statementWords).length > 1;
}

const statementWords: ReadonlySet<string> = new Set(
  kinds
    .filter(([kind]) => ["mission", "vision", "principles", "strategy"].includes(kind))
    .flatMap(([, set]) => [...set]),
);

function onlyFillers(words: readonly string[]): boolean {
  return consistsOf(words.join(" "), fillers);
}
