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
    phrases(`
      auftrag, bestaansreden, dlaczego istniejemy, dlaczego tu jestesmy, hvorfor findes vi, hvorfor finnes vi,
      hvorfor vi eksisterer, hvorfor vi er her, hvorfor vi findes, hvorfor vi finnes, leitbild, miert letezunk,
      miksi olemme olemassa, mission statement, neden variz, notre raison detre, nuestra razon de ser,
      onze opdracht, para que existimos, perche esistiamo, po co istniejemy, por que existimos, porque existimos,
      pourquoi nous existons, pourquoi nous sommes la, proc existujeme, proc jsme tu, ragione dessere, raison detre,
      razon de ser, unternehmensleitbild, varfor finns vi, varfor vi existerar, varfor vi finns, waarom we bestaan,
      waarom wij bestaan, waarvoor we bestaan, warum es uns gibt, warum gibt es uns, warum wir da sind,
      wofur es uns gibt, wozu es uns gibt, wozu gibt es uns, wozu wir da sind, для чого ми тут, зачем мы нужны,
      зачем мы существуем, навіщо ми існуємо, чому ми існуємо, الرسالة, رسالتنا, مهمتنا, 우리가 존재하는 이유, 我们为什么存在,
      私たちが存在する理由
    `),
  ],
  [
    "vision",
    phrases(`
      a donde queremos llegar, adonde queremos llegar, aonde queremos chegar, dokad zmierzamy,
      dove vogliamo arrivare, gdzie chcemy byc, hacia donde vamos, hova szeretnenk eljutni, hova tartunk,
      hva ser vi for oss, hvad ser vi for os, hvor skal vi, hvor skal vi hen, hvor vi vil hen, hvor vil vi,
      hvor vil vi hen, kam smerujeme, kde chceme byt, long term vision, mihin olemme matkalla, minne olemme menossa,
      nereye gidiyoruz, north star vision, onde queremos chegar, ou nous allons, ou nous voulons aller,
      ou voulons nous aller, produktvision, vad ser vi framfor oss, vart vi ar pa vag, vision statement,
      waar we naartoe gaan, waar we naartoe willen, where do we see ourselves, wo wir hin wollen, wo wir hinwollen,
      wohin wir wollen, куда мы идем, куди ми йдемо, الرؤية, رؤيتنا, 우리가 가고자 하는 곳, 우리가 꿈꾸는 모습, 我们的目标是去哪里, 我们要去哪里
    `),
  ],
  [
    "principles",
    phrases(`
      arvot, beliefs, bij twijfel, ce en quoi nous croyons, ce qui compte pour nous, ce qui nous guide,
      cio che conta per noi, co nami kieruje, come vogliamo lavorare, comment nous voulons travailler,
      como queremos trabajar, como queremos trabalhar, convicciones, convictions, cosa ci guida, cosa conta per noi,
      creencias, degerler, det har star vi for, det star vi for, dette star vi for, em caso de duvida,
      en cas de doute, en caso de duda, en lo que creemos, en quoi nous croyons, grundsatze, grundwerte,
      guiding principals, hodnoty, hoe we willen werken, how we behave, how we want to work, hur vi vill arbeta,
      hur vill vi arbeta, hvordan vi vil arbejde, hvordan vi vil jobbe, hvordan vil vi arbejde,
      hvordan vil vi jobbe, ilkeler, im zweifel, in cosa crediamo, kernevaerdier, kernwaarden, leidende principes,
      leitlinien, leitprinzipien, lo que nos guia, lo que nos importa, miben hiszunk, mihin uskomme,
      na cem nam zalezi, na czym nam zalezy, nasil davraniriz, nel dubbio, no que acreditamos,
      o que e importante para nos, o que nos guia, o que nos importa, periaatteet, pravidla hry, principals,
      principer, principes, principes directeurs, principi, principi guida, principios, principios rectores,
      principle, principles, principper, prinsipper, prinzipien, reglas del juego, regles du jeu, regole del gioco,
      regras do jogo, rules of the game, sadan taenker vi, spelregels, spelregler, spielregeln, tenets,
      uberzeugungen, uitgangspunten, v co verime, vad som ar viktigt for oss, vad som leder oss, vad vi star for,
      vad vi tror pa, vaerdier, valeurs, valeurs comportements, valores, valori, values, values behaviors,
      values behaviours, values culture, vardering, varderingar, verdier, w co wierzymy, waar we in geloven,
      waar we voor staan, waar wij voor staan, waarden, waarden en normen, waarden normen, wartosci,
      was uns ausmacht, was uns leitet, was uns wichtig ist, wat ons leidt, wat we belangrijk vinden, we believe,
      we value, werte, werte normen, werte und normen, what guides us, what matters to us, when in doubt,
      wie wir arbeiten wollen, wie wir miteinander umgehen, wofur wir stehen, woran wir glauben,
      woran wir uns halten, zasady, zasady gry, во что мы верим, принципы, у що ми віримо, ценности, قيمنا, مبادئنا,
      가치, 우리가 중요하게 생각하는 것, 원칙, 価値観, 原则, 原則, 指导原则, 行动准则, 行動原則, 行動指針, 行動規範
    `),
  ],
  [
    "strategy",
    phrases(`
      approach, estrategia, guiding policy, how we get there, how we will get there, piano strategico,
      plan estrategico, plan strategiczny, plan strategique, strategi, strategia, strategic plan, strategie,
      strategieplan, strategisch kader, strategisch plan, strategisk plan, strategy, stratejisi, стратегия, 전략, 战略,
      战略规划, 戦略, 戦略計画
    `),
  ],
  [
    "themes",
    phrases(`
      areas de enfoque, areas de foco, areas of focus, aree di focus, aree di intervento, bets, kiemelt teruletek,
      obszary, prioriterade omraden, prioriterede omrader, prioriterte omrader, saulen, schwerpunkte, temaer, teman,
      temas, temas estrategicos, temi, temi strategici, themas, themen, themes strategiques,
      worauf wir uns konzentrieren, 추진 방향, テーマ, 主题, 优先方向
    `),
  ],
  [
    "north-star",
    phrases(`
      a metrica que importa, den vigtigste maling, den viktigste malingen, det viktigaste mattet,
      die eine kennzahl die zahlt, etoile du nord, hauptkennzahl, hoofdindicator, indicador guia,
      indicador principal, indicateur guide, indicateur principal, indicatore guida, indicatore principale,
      la metrica que importa, ledstjarna, legfontosabb meroszamunk, leitindikator, lindicateur qui compte,
      metrica norte, metrica polare, north star metriek, 노스스타 지표, ノーススターメトリック
    `),
  ],
  [
    "kpis",
    phrases(`
      a quoi nous le verrons, cifras, comment on mesure la reussite, comment on mesure le succes, como lo sabremos,
      como saberemos, cuadro de mando, de cijfers, hoe weten we het, how do we know, hur vet vi det,
      i nostri numeri, i numeri, indicadores clave, indicadores de desempenho, indicadores de desempeno,
      indicadores de rendimiento, indicateurs cles, indicateurs cles de performance, indicateurs de performance,
      indicatori chiave, indicatori di performance, indicatori di prestazione, key performance indicators,
      les chiffres, liczby, los numeros, measuring success, metryki sukcesu, miary sukcesu, nos chiffres,
      onze cijfers, os numeros, our numbers, performance indicators, siffrorna, succesmetingen, tallene,
      the numbers, unsere zahlen, woran wir es merken, zahlen, أرقامنا, المؤشرات, مؤشراتنا
    `),
  ],
  [
    "guardrails",
    phrases(`
      bezpieczniki, experiment boundaries, experiment limits, experiment rules, guardrail kpis, guardrail metrics,
      safe to fail, safe to fail bounds, skyddsracken, what must not suffer
    `),
  ],
  [
    "decision-rights",
    phrases(`
      beslissingsbevoegdheden, beslissingsrechten, beslutanderatt, beslutsmandat, beslutsratt, chi approva cosa,
      chi decide, chi decide cosa, circuit de validation, decision framework, decision making rights,
      decisions and escalation, derechos de decision, direitos de decisao, diritti decisionali, droits de decision,
      entscheidungsbefugnisse, entscheidungsrechte, entscheidungswege, escalation, hvem beslutter,
      hvem beslutter hvad, hvem bestemmer, hvem bestemmer hva, kararlar kimde, kdo o cem rozhoduje, kdo rozhoduje,
      ki dont, kim karar verir, kto decyduje, kto o czym decyduje, kuka paattaa, livelli di approvazione,
      mandats de decision, niveaux de validation, niveis de aprovacao, niveles de aprobacion, quem aprova o que,
      quem decide, quem decide o que, quem libera, qui decide, qui decide quoi, qui valide quoi, quien aprueba que,
      quien decide, quien decide que, raci, uprawnienia decyzyjne, vem beslutar, vem beslutar vad, vem bestammer,
      wer entscheidet, wer entscheidet was, wer gibt was frei, wer was entscheidet, who decides, who decides what,
      wie beslist, wie beslist wat, кто за что отвечает, кто решает, кто что решает, хто вирішує,
      хто за що відповідає, хто що вирішує, 결정 권한, 의사결정 권한, 决策权, 决策权限, 意思決定権, 意思決定権限, 決定権限, 誰が何を決めるか, 誰が決めるか, 谁决定什么,
      谁来决定
    `),
  ],
  [
    "decisions",
    phrases(`
      aktive adrs, architecture decision records, bereits beschlossen, ce que nous avons decide,
      ce qui a ete decide, co ustalilismy, co zdecydowalismy, cosa abbiamo deciso, decision record,
      decisions to be made, decisions to make, decisions to take, entscheidungsprotokoll, gefasste beschlusse,
      lo que hemos decidido, lo que ya decidimos, o que decidimos, o que ja decidimos, que hemos decidido,
      was bereits beschlossen ist, was beschlossen ist, was schon beschlossen ist, was wir beschlossen haben,
      was wir entschieden haben, was wurde beschlossen, was wurde entschieden, wat al besloten is, wat is besloten,
      wat we hebben besloten, what has been decided, what is already decided, what is decided
    `),
  ],
  [
    "non-goals",
    phrases(`
      a cosa diciamo di no, a lo que decimos no, amivel nem foglalkozunk, ao que dizemos nao,
      ce a quoi nous disons non, ce nu facem, ce que nous ne sommes pas, cosa non faremo, czemu mowimy nie,
      det vi sager nej till, det vi sier nei til, det vi siger nej til, ei tehda, gaat niet gebeuren,
      hier doen we niets mee, hva holder vi oss unna, hva vi holder oss unna, hvad holder vi os fra,
      hvad vi holder os fra, ikke inkludert, limits, nao incluido, nao vai acontecer, ne yapmayiz, neler yapmayiz,
      nem csinaljuk, nicht dabei, niet inbegrepen, no incluido, no va a pasar, non compris, non faremo, not doing,
      not going to happen, not happening, not now, not planned, out of scope, que dejamos fuera, rajataan pois,
      rajattu pois, waar we nee tegen zeggen, we are not, we are not going to, we will not, we wont,
      what is not on the roadmap, what this is not, what we do not do, what we stay away from,
      what were not going to do, what will not happen, what wont happen, will not happen, wont happen,
      wovon wir die finger lassen, ما لا نفعله, ما لا نقوم به, 行わないこと
    `),
  ],
  [
    "risks",
    phrases(`
      ce qui nous inquiete, ce qui peut mal tourner, co moze pojsc nie tak, co nas martwi, co se muze pokazit,
      concerns and risks, cosa ci preoccupa, cosa puo andare storto, det kan vælte læsset, hva bekymrer oss,
      hva kan ga galt, hva som kan ga galt, hvad bekymrer os, hvad der kan ga galt, hvad kan ga galt,
      hvad kan vælte læsset, issues and risks, lo que nos preocupa, mi mehet felre, mika voi menna pieleen,
      ne ters gidebilir, o que nos preocupa, o que pode dar errado, que nos preocupa, que puede salir mal,
      risikominderung, risikomitigierung, risk mitigation, risques et mesures, vad kan ga fel, vad oroar oss,
      vad som kan ga fel, vad som oroar oss, waar we ons zorgen over maken, was kann schiefgehen,
      was schiefgehen kann, was uns sorgen macht, wat kan er misgaan, wat ons zorgen baart, κινδυνοι,
      что нас беспокоит, що нас турбує, סיכונים, المخاطر, 风险与对策
    `),
  ],
  ["ideas", phrases("idea lane, hypothesen, hypoteser, idea board, pizarra de ideas, bets and experiments")],
  [
    "debt",
    phrases(`
      backlog tecnico, code rot, debt portfolio, dette, known cruft, known rot, la dette, notre dette,
      tech debt portfolio, technical debt portfolio, 技术债务
    `),
  ],
  [
    "achieved",
    phrases(`
      a look back, how we got here, milestones reached, milestones so far, our journey, our journey so far,
      our story, outcomes achieved, past milestones, the journey so far, where we come from, wyniki
    `),
  ],
  ["steps", phrases("steps, step by step, schritte, etapes, pasos, passos, stappen")],
  [
    "deliverables",
    phrases(`
      acciones, acoes, acties, action items, actions, actions a mener, activities, aktiviteter, alcance, ambito,
      anahtar sonuclar, arbeidspakker, arbeitspakete, arbejdspakker, arbetspaket, attivita, aufgaben, avaintulokset,
      azioni, belangrijkste resultaten, ce que lon va livrer, ce que nous allons livrer, ce que nous livrerons,
      ce que nous livrons, ce qui sera livre, ce quon livre, ce quon va faire, ce quon va livrer, cikti, ciktilar,
      co dodame, co dodavame, co dostarczamy, co dostarczymy, co obejmuje, co zahrnuje, co zostanie dostarczone,
      come ci arriviamo, come lo raggiungiamo, comment nous y arriverons, comment y parvenir, como chegaremos la,
      como llegaremos, como lo conseguiremos, consegne, consegne previste, cosa comprende, cosa consegneremo,
      cosa consegniamo, cosa include, cosa verra consegnato, deelprojecten, deliverable, deliverables,
      delleverancer, delleveranser, delmal, delprojekt, delprojekter, delprosjekter, dilci cile, dodavky, dzialania,
      entregables, entregas, entregaveis, escopo, etapes cles, features, feladatok, fonctionnalites,
      funcionalidades, functionaliteiten, funktionalitaten, funzionalita, gorevler, hitos, hoe komen we daar,
      hoe we dat bereiken, hva inngar, hva vi leverer, hva vi skal levere, hvad der leveres, hvad indgar,
      hvad vi leverer, hvad vi skal levere, ingar i leveransen, is paketleri, isler, jak tam dojdziemy,
      jak to osiagniemy, jak toho dosahneme, jalons, kamienie milowe, kapsam, kernergebnisse, kernresultaten,
      key result, key results, klicove vysledky, kluczowe rezultaty, kluczowe wyniki, kr, krs, kulcseredmenyek,
      laajuus, leszallitandok, leverabler, leverancer, leveranser, lieferergebnisse, liefergegenstande,
      lieferobjekte, lieferumfang, lieferungen, livrables, livraisons, lo que entregamos, lo que entregaremos,
      lotissement, lots, lots de travail, marcos, massnahmen, meilensteine, merfoldkovek, mijlpalen, milepaeler,
      milestone, milestones, milniky, milstolpar, munkacsomagok, ne teslim edecegiz, neler teslim edecegiz,
      nogleresultater, nokkelresultater, nyckelresultat, o que entregamos, o que inclui, o que sera entregue,
      o que sera feito, o que vamos entregar, omfang, omfattning, omvang, opgaver, opleveringen, oppgaver,
      pacchetti di lavoro, pacotes de trabalho, pakiety prac, paquetes de trabajo, perimetre, plan of work,
      planned work, pracovni balicky, produkty, que entregamos, que entregaremos, que incluye, que se entrega,
      que vamos a entregar, resultados chave, resultados clave, resultats cles, rezultaty, risultati chiave, rozsah,
      sa nar vi dit, sa nar vi malet, sadan nar vi malet, schlusselergebnisse, scope, slik nar vi malet,
      so erreichen wir das, so erreichen wir das ziel, so kommen wir hin, sous projets, stories, taches, taken,
      tareas, tarefas, task list, tasks, tehtavat, teilergebnisse, teilprojekte, teilziele, temel sonuclar,
      teslim edilecekler, teslimatlar, tiltak, to do, todo, toimitettavat, toimitukset, traguardi, tulokset,
      tuotokset, tyopaketit, ukoly, umfang, uppgifter, vad som ingar, vad som levereras, vad vi levererar,
      vad vi ska leverera, valitavoitteet, virstanpylvaat, vystupy, was geliefert wird, was liefern wir,
      was wir liefern, was wir liefern werden, was wird geliefert, wat hoort erbij, wat leveren we,
      wat leveren we op, wat we leveren, wat we opleveren, wat wordt opgeleverd, werkpakketten, what do we deliver,
      what gets delivered, what gets done, what is delivered, what we are delivering, what we deliver, what we ship,
      what we will build, what we will deliver, what we will do, what we will ship, what well build,
      what well deliver, what well ship, what will be delivered, what will we deliver, wie wir dahin kommen,
      wie wir das erreichen, work breakdown, work items, work packages, yapilacak isler, zadania, zakres, вехи,
      завдання, задачи, задачі, как мы этого достигнем, ключевые результаты, ключові результати, обсяг робіт,
      объем работ, пакети робіт, пакеты работ, поставки, результати, результаты, склад робіт, складові, скоуп,
      состав работ, что будет поставлено, что будет сделано, что входит, что мы поставим, що буде зроблено,
      що входить, що ми зробимо, як ми цього досягнемо, 결과물, 마일스톤, 무엇을 제공하나, 범위, 산출물, 세부 과제, 작업, 작업 항목, 제공할 것,
      주요 결과, 주요 작업, 할 일, 핵심 결과, アウトプット, キーリザルト, スコープ, タスク, マイルストーン, やること, ワークパッケージ, 主な成果, 主要な結果, 主要成果, 交付什么, 交付内容,
      交付成果, 交付物, 任务, 任务拆解, 何を届けるか, 作業項目, 关键成果, 关键结果, 具体任务, 実施内容, 実現方法, 届けるもの, 工作内容, 工作项, 成果物, 我们交付什么, 提供するもの, 範囲,
      納品物, 范围, 达成方式, 里程碑
    `),
  ],
  [
    "about",
    phrases(`
      aanpak, abnahmekriterien, about, about this document, about this page, about this roadmap, afspraken,
      aktueller stand, altri, altro, amendment record, analise swot, analisi swot, analisis dafo, analisis foda,
      analyse swot, andet, anexos, anhang, annet, annexes, antecedentes, any other business, aob, apercu,
      approach and methodology, approval, aprovacao, aprovacoes, aree di miglioramento, arka plan, ausblick, autre,
      autres, bijlagen, bonus targets, change notes, change record, changes since last version, communication plan,
      competitive landscape, confidence levels, constraints, contatos, contatti, contextual overview,
      control de cambios, controle de versao, diger, distribution list, divers, diverse, diversen, diversos,
      document info, dos and donts, entscheidungsbedarf, erfolgsindikatoren, esimerkki, etapes suivantes,
      etat des lieux, everything else, feste termine, financement, financiacion, financiamento, financiering,
      finansiering, finanziamento, finanzierung, fixtermine, formal, frequently asked questions, funding model,
      gecmis, get involved, glossaire, ground rules, haasteet, health check, health metrics, historico de revisoes,
      how to, huidige stand, iletisim, indicadores de exito, indicadores de sucesso, indicateurs de reussite,
      indicateurs de succes, indicatori di successo, indice, inne, johdanto, journal des modifications, key,
      lahteet, last updated, last year, learning objectives, lecciones aprendidas, lequipe, licoes aprendidas,
      liste offener punkte, looking back, market analysis, misc, miscellaneous, modelo de financiacion, mots cles,
      muut, muutokset, nachste termine, nesta pagina, noteringar, notes to self, nykytila, objet du document,
      offene punkte, offene themen, on call rota, on this page, ongelma, open vragen, ordine del giorno, ostatni,
      other, others, otras, otros, our customers, outras, outros, overig, overige, oversikt, overzicht, ovrigt,
      palabras clave, panoramica, parole chiave, partes interesadas, partes interessadas, parti interessate,
      parties prenantes, pflegehinweise, pieges, points damelioration, pontos de melhoria, pozostale,
      preguntas frecuentes, presentation, prochaines etapes, public cible, publico alvo, publico objetivo,
      puntos de mejora, quick links, regles communes, related, related use cases, requisitos previos,
      research questions, retour dexperience, retours dexperience, revisioni, rice scores, roolit, ruzne,
      schlagworte, scopo, seuraavat vaiheet, siehe auch, sign off, sisallysluettelo, sobre, sommaire, sonstige,
      sonstiges, spis tresci, stack technique, stack tecnologica, stack tecnologico, stan obecny, state of play,
      status auf einen blick, status buckets, status i dag, status legend, status update, status values,
      succescriteria, succesindicatoren, support hours, swot analyse, swot analysis, syfte, tanim, tarkoitus,
      technologiestack, termine, test plan, the challenge, the market, things to avoid, things to include, time,
      timeline of events, topics to be covered, tym, uberblick, ucel, ueberblick, upcoming events, uppfoljning,
      use cases, varie, varios, various, verschiedenes, versiebeheer, versiegeschiedenis, vervolgstappen,
      visao geral, vue densemble, was stimmen muss, weiteres, what this file is, what this page is, what to include,
      what we do, where do we stand, where we are, where we are now, where we are today, who is this for,
      who we are, why us, wichtige termine, wo stehen wir, wo stehen wir heute, yhteenveto, yhteystiedot,
      zasady pracy, εισαγωγη, ομαδα, ορισμος, περιεχομενα, συνδεσμοι, υποβαθρο, другое, інше, обзор, огляд, прочее,
      разное, різне, содержание, הגדרה, הערות, מבוא, סיכום, צוות, קישורים, רקע, תוכן עניינים, الخلفية, الفريق,
      المحتويات, المخاطر, المراجع, المقدمة, تعريف, خلفية, روابط, مقدمة, ملاحظات, نظرة عامة, 기술 스택, 기타, 다음 단계, 완료 조건,
      인수 조건, 현재 상태, その他, はじめに, メモ, 下一步, 会議体, 例, 其他, 其它, 前言, 受け入れ条件, 受入条件, 問い合わせ, 完了条件, 技术栈, 技術スタック, 术语表, 概述, 次のステップ,
      現状分析, 目录, 目次, 简介, 联系人, 背景, 背景介绍, 资源, 进度说明, 運用ルール, 验收条件, 验收标准
    `),
  ],
];

/** Of times that are over; what was planned for them is history. */
const pastWords = phrases(`
  afgelopen, anterior, anteriores, earlier, eerdere, former, fruhere, fruheren, gecmis, minione, minule, onceki,
  pasada, pasadas, pasado, pasados, passadas, passado, passados, passate, passati, passe, passee, passees, passes,
  past, poprzednie, precedent, precedente, precedentes, precedenti, precedents, predchozi, previous, tidigare,
  tidligere, vergangene, vergangenen, vorherige, vorherigen, vorige, минулі, попередні, предыдущие, прошлые
`);

/** What has its time: a part of a year, a round of planning, the plan made for it. */
const timedNouns = phrases(`
  annees, anni, anos, ar, ars, cele, ceyrekler, cicli, ciclos, cile, ctvrtleti, cycles, doelen, goals, halbjahre,
  half years, hedefler, increments, iterations, jahre, jaren, kvartal, kvartaler, kwartalen, kwartaly, lata,
  maanden, mal, manader, meses, mesi, mois, monate, months, obiettivi, objectifs, objectives, objetivos, okrs,
  perioden, periodes, periodos, periods, pi, pi planning, pis, planning increments, plans, priorities,
  program increments, quartale, quarter, quarters, releases, roadmaps, roky, semesters, semestres, sprints,
  trimestre, trimestres, trimestri, year, years, yillar, ziele, zyklen, годы, квартали, кварталы, роки, цели, цілі
`);

const pastFillers = phrases("and, the, our, s, und, unsere, et, nos, y, e, en, och, og, i, и, та");

/** "Past PIs", "Vergangene Quartale", "Trimestres passés": what stands below was planned for times that are over. */
function namesPast(normal: string): boolean {
  if (!holdsPhrase(normal, pastWords) || !holdsPhrase(normal, timedNouns)) return false;
  return consistsOf(wordsOutside(wordsOutside(normal, pastWords).join(" "), timedNouns).join(" "), pastFillers);
}

const fillers = phrases(`
  1, 10, 2, 3, 5, a, an, and, as, at the moment, che seguiamo, cinco, cinq, cinque, cuatro, currently, cztery, da,
  dappui, das, data, de, de apoio, de apoyo, de producto, del, della, der, des, deux, di, di supporto, die,
  die wij volgen, die wir verfolgen, digital, digitale, dla, do, dois, dos, drei, drie, du, duas, due, e, eight, en,
  essais, et, experimente, experimentos, fem, fire, firmy, five, for, for now, four, funf, fur, fyra, gli, het, i,
  il, in, key, la, las, le, les, los, main, na, next year, nine, nos, nossas, nossos, notre, nuestras, nuestros,
  numerique, of, on, ondersteunende, ons, onze, os, our, para, per, piec, platform, pour, prodotto, product,
  producto, produit, produktowa, produktu, produto, quatre, quatro, quattro, que nous suivons, que seguimos,
  right now, s, sechs, seis, sept, sete, seven, sieben, siete, six, sju, stodjande, strategische, strategischen,
  szesc, team, teams, tech, technologica, technologiczna, technologii, technologique, tecnologia, tecnologica,
  teknisk, the, this year, three, to, top, top10, top3, top5, tre, tres, trois, trzy, tva, twee, two, und, unser,
  unsere, unterstutzende, van, var, vart, vier, vijf, voor, wspierajace, y, zes, zeven, zwei, для, компании, на,
  продукта, продуктовая, технологическая
`);

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
  `
    cloud cloudstrategie data datastrategi datastrategie daten datenstrategie digital digitaliseringsstrategi
    digitalisierungsstrategie digitalstrategie it itstrategie platformstrategie plattform plattformstrategie
    productstrategie produkt produktstrategi produktstrategie service servicestrategie strategi strategie strategien
    support supportstrategie tech technik technikstrategie technologie technologiestrategie techstrategie
    teknikstrategi teknologistrategi unternehmensstrategie virksomhetsstrategi
  `.split(" "),
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
