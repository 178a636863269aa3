/**
 * What headings are called that say what their section holds, where no vocabulary of single words tells it
 * (`englishHeadings.ts`, `headingWords.ts`): a name of several words, or a word that means it as a heading alone.
 */
import {
  consistsOf,
  holdsPhrase,
  mayHoldOnly,
  normalWords,
  phrases,
  phrasesIn,
  vocabularyOf,
  wordsOutside,
} from "./normalWords";
import { mentionsAny, strongNouns } from "./planWords";
import type { SectionKind } from "./sectionWords";
import { withoutBracket, withoutNumber } from "./titleParts";

/** In normal form, each in one list. */
const named: readonly (readonly [SectionKind, string])[] = [
  [
    "mission",
    `
      auftrag, bestaansreden, dlaczego istniejemy, dlaczego tu jestesmy, hvorfor findes vi, hvorfor finnes vi,
      hvorfor vi eksisterer, hvorfor vi er her, hvorfor vi findes, hvorfor vi finnes, leitbild, miert letezunk,
      miksi olemme olemassa, mission statement, neden variz, notre raison detre, nuestra razon de ser, onze opdracht,
      para que existimos, perche esistiamo, po co istniejemy, por que existimos, porque existimos,
      pourquoi nous existons, pourquoi nous sommes la, proc existujeme, proc jsme tu, ragione dessere, raison detre,
      razon de ser, unternehmensleitbild, varfor finns vi, varfor vi existerar, varfor vi finns, waarom we bestaan,
      waarom wij bestaan, waarvoor we bestaan, warum es uns gibt, warum gibt es uns, warum wir da sind,
      wofur es uns gibt, wozu es uns gibt, wozu gibt es uns, wozu wir da sind, для чого ми тут, зачем мы нужны,
      зачем мы существуем, навіщо ми існуємо, чому ми існуємо, الرسالة, رسالتنا, مهمتنا, 我们为什么存在, 私たちが存在する理由,
      우리가 존재하는 이유
    `,
  ],
  [
    "vision",
    `
      a donde queremos llegar, adonde queremos llegar, aonde queremos chegar, dokad zmierzamy, dove vogliamo arrivare,
      gdzie chcemy byc, hacia donde vamos, hova szeretnenk eljutni, hova tartunk, hva ser vi for oss,
      hvad ser vi for os, hvor skal vi, hvor skal vi hen, hvor vi vil hen, hvor vil vi, hvor vil vi hen, kam smerujeme,
      kde chceme byt, long term vision, mihin olemme matkalla, minne olemme menossa, nereye gidiyoruz,
      north star vision, onde queremos chegar, ou nous allons, ou nous voulons aller, ou voulons nous aller,
      produktvision, vad ser vi framfor oss, vart vi ar pa vag, vision statement, waar we naartoe gaan,
      waar we naartoe willen, where do we see ourselves, wo wir hin wollen, wo wir hinwollen, wohin wir wollen,
      куда мы идем, куди ми йдемо, الرؤية, رؤيتنا, 我们的目标是去哪里, 我们要去哪里, 우리가 가고자 하는 곳, 우리가 꿈꾸는 모습
    `,
  ],
  [
    "principles",
    `
      arvot, beliefs, bij twijfel, ce en quoi nous croyons, ce qui compte pour nous, ce qui nous guide,
      cio che conta per noi, co nami kieruje, come vogliamo lavorare, comment nous voulons travailler,
      como queremos trabajar, como queremos trabalhar, convicciones, convictions, cosa ci guida, cosa conta per noi,
      creencias, degerler, det har star vi for, det star vi for, dette star vi for, em caso de duvida, en cas de doute,
      en caso de duda, en lo que creemos, en quoi nous croyons, grundsatze, grundwerte, guiding principals, hodnoty,
      hoe we willen werken, how we behave, how we want to work, hur vi vill arbeta, hur vill vi arbeta,
      hvordan vi vil arbejde, hvordan vi vil jobbe, hvordan vil vi arbejde, hvordan vil vi jobbe, ilkeler, im zweifel,
      in cosa crediamo, kernevaerdier, kernwaarden, leidende principes, leitlinien, leitprinzipien, lo que nos guia,
      lo que nos importa, miben hiszunk, mihin uskomme, na cem nam zalezi, na czym nam zalezy, nasil davraniriz,
      nel dubbio, no que acreditamos, o que e importante para nos, o que nos guia, o que nos importa, periaatteet,
      pravidla hry, principals, principer, principes, principes directeurs, principi, principi guida, principios,
      principios rectores, principle, principles, principper, prinsipper, prinzipien, reglas del juego, regles du jeu,
      regole del gioco, regras do jogo, rules of the game, sadan taenker vi, spelregels, spelregler, spielregeln,
      tenets, uberzeugungen, uitgangspunten, v co verime, vad som ar viktigt for oss, vad som leder oss,
      vad vi star for, vad vi tror pa, vaerdier, valeurs, valeurs comportements, valores, valori, values,
      values behaviors, values behaviours, values culture, vardering, varderingar, verdier, w co wierzymy,
      waar we in geloven, waar we voor staan, waar wij voor staan, waarden, waarden en normen, waarden normen,
      wartosci, was uns ausmacht, was uns leitet, was uns wichtig ist, wat ons leidt, wat we belangrijk vinden,
      we believe, we value, werte, werte normen, werte und normen, what guides us, what matters to us, when in doubt,
      wie wir arbeiten wollen, wie wir miteinander umgehen, wofur wir stehen, woran wir glauben, woran wir uns halten,
      zasady, zasady gry, во что мы верим, принципы, у що ми віримо, ценности, قيمنا, مبادئنا, 価値観, 原则, 原則, 指导原则, 行动准则,
      行動原則, 行動指針, 行動規範, 가치, 우리가 중요하게 생각하는 것, 원칙
    `,
  ],
  [
    "strategy",
    `
      approach, estrategia, guiding policy, how we get there, how we will get there, piano strategico,
      plan estrategico, plan strategiczny, plan strategique, strategi, strategia, strategic plan, strategie,
      strategieplan, strategisch kader, strategisch plan, strategisk plan, strategy, stratejisi, стратегия, 战略, 战略规划,
      戦略, 戦略計画, 전략
    `,
  ],
  [
    "themes",
    `
      areas de enfoque, areas de foco, areas of focus, aree di focus, aree di intervento, bets, kiemelt teruletek,
      obszary, prioriterade omraden, prioriterede omrader, prioriterte omrader, saulen, schwerpunkte, temaer, teman,
      temas, temas estrategicos, temi, temi strategici, themas, themen, themes strategiques,
      worauf wir uns konzentrieren, テーマ, 主题, 优先方向, 추진 방향
    `,
  ],
  [
    "north-star",
    `
      a metrica que importa, den vigtigste maling, den viktigste malingen, det viktigaste mattet,
      die eine kennzahl die zahlt, etoile du nord, hauptkennzahl, hoofdindicator, indicador guia, indicador principal,
      indicateur guide, indicateur principal, indicatore guida, indicatore principale, la metrica que importa,
      ledstjarna, legfontosabb meroszamunk, leitindikator, lindicateur qui compte, metrica norte, metrica polare,
      north star metriek, ノーススターメトリック, 노스스타 지표
    `,
  ],
  [
    "kpis",
    `
      a quoi nous le verrons, cifras, comment on mesure la reussite, comment on mesure le succes, como lo sabremos,
      como saberemos, cuadro de mando, de cijfers, hoe weten we het, how do we know, hur vet vi det, i nostri numeri,
      i numeri, indicadores clave, indicadores de desempenho, indicadores de desempeno, indicadores de rendimiento,
      indicateurs cles, indicateurs cles de performance, indicateurs de performance, indicatori chiave,
      indicatori di performance, indicatori di prestazione, key performance indicators, les chiffres, liczby,
      los numeros, measuring success, metryki sukcesu, miary sukcesu, nos chiffres, onze cijfers, os numeros,
      our numbers, performance indicators, siffrorna, succesmetingen, tallene, the numbers, unsere zahlen,
      woran wir es merken, zahlen, أرقامنا, المؤشرات, مؤشراتنا
    `,
  ],
  [
    "guardrails",
    `
      bezpieczniki, experiment boundaries, experiment limits, experiment rules, guardrail kpis, guardrail metrics,
      safe to fail, safe to fail bounds, skyddsracken, what must not suffer
    `,
  ],
  [
    "decision-rights",
    `
      beslissingsbevoegdheden, beslissingsrechten, beslutanderatt, beslutsratt, chi approva cosa,
      circuit de validation, decision framework, decision making rights, decisions and escalation, entscheidungsrechte,
      entscheidungswege, escalation, kararlar kimde, ki dont, kim karar verir, kuka paattaa, livelli di approvazione,
      mandats de decision, niveaux de validation, niveis de aprovacao, niveles de aprobacion, quem aprova o que,
      quem libera, qui valide quoi, quien aprueba que, wer gibt was frei, кто за что отвечает, кто решает,
      кто что решает, хто вирішує, хто за що відповідає, хто що вирішує, 决策权, 意思決定権, 誰が何を決めるか, 誰が決めるか, 谁来决定, 결정 권한,
      의사결정 권한
    `,
  ],
  [
    "decisions",
    `
      aktive adrs, architecture decision records, bereits beschlossen, ce que nous avons decide, ce qui a ete decide,
      co ustalilismy, co zdecydowalismy, cosa abbiamo deciso, decision record, decisions to be made, decisions to make,
      decisions to take, entscheidungsprotokoll, gefasste beschlusse, lo que hemos decidido, lo que ya decidimos,
      o que decidimos, o que ja decidimos, que hemos decidido, was bereits beschlossen ist, was beschlossen ist,
      was schon beschlossen ist, was wir beschlossen haben, was wir entschieden haben, was wurde beschlossen,
      was wurde entschieden, wat al besloten is, wat is besloten, wat we hebben besloten, what has been decided,
      what is already decided, what is decided
    `,
  ],
  [
    "non-goals",
    `
      a cosa diciamo di no, a lo que decimos no, amivel nem foglalkozunk, ao que dizemos nao, ce nu facem,
      ce que nous ne sommes pas, cosa non faremo, czemu mowimy nie, det vi sager nej till, det vi sier nei til,
      det vi siger nej til, ei tehda, gaat niet gebeuren, hier doen we niets mee, hva holder vi oss unna,
      hva vi holder oss unna, hvad holder vi os fra, hvad vi holder os fra, ikke inkludert, limits, nao incluido,
      nao vai acontecer, ne yapmayiz, neler yapmayiz, nem csinaljuk, nicht dabei, niet inbegrepen, no incluido,
      no va a pasar, non compris, non faremo, not doing, not going to happen, not happening, not now, not planned,
      out of scope, que dejamos fuera, rajataan pois, rajattu pois, waar we nee tegen zeggen, we are not,
      we are not going to, we will not, we wont, what is not on the roadmap, what this is not, what we do not do,
      what we stay away from, what will not happen, what wont happen, will not happen, wont happen,
      wovon wir die finger lassen, ما لا نفعله, ما لا نقوم به, 行わないこと
    `,
  ],
  [
    "risks",
    `
      ce qui nous inquiete, ce qui peut mal tourner, co moze pojsc nie tak, co nas martwi, co se muze pokazit,
      concerns and risks, cosa ci preoccupa, cosa puo andare storto, det kan vælte læsset, hva bekymrer oss,
      hva kan ga galt, hva som kan ga galt, hvad bekymrer os, hvad der kan ga galt, hvad kan ga galt,
      hvad kan vælte læsset, issues and risks, lo que nos preocupa, mi mehet felre, mika voi menna pieleen,
      ne ters gidebilir, o que nos preocupa, o que pode dar errado, que nos preocupa, que puede salir mal,
      risikominderung, risikomitigierung, risk mitigation, risques et mesures, vad kan ga fel, vad oroar oss,
      vad som kan ga fel, vad som oroar oss, waar we ons zorgen over maken, was kann schiefgehen, was schiefgehen kann,
      was uns sorgen macht, wat kan er misgaan, wat ons zorgen baart, κινδυνοι, что нас беспокоит, що нас турбує,
      סיכונים, المخاطر, ریسک ها, ریسکها, 风险与对策
    `,
  ],
  ["ideas", "bets and experiments, hypoteser, hypothesen, idea board, idea lane, pizarra de ideas"],
  [
    "debt",
    `
      backlog tecnico, code rot, debt portfolio, dette, known cruft, known rot, la dette, notre dette,
      tech debt portfolio, technical debt portfolio, 技术债务
    `,
  ],
  [
    "achieved",
    `
      a look back, how we got here, milestones reached, milestones so far, our journey, our journey so far, our story,
      outcomes achieved, past milestones, the journey so far, where we come from, wyniki
    `,
  ],
  ["steps", "etapes, pasos, passos, schritte, stappen, step by step, steps"],
  [
    "deliverables",
    `
      acciones, acoes, acties, action items, actions, actions a mener, activities, aktiviteter, alcance, ambito,
      anahtar sonuclar, arbeidspakker, arbeitspakete, arbejdspakker, arbetspaket, attivita, aufgaben, avaintulokset,
      azioni, belangrijkste resultaten, ce que lon va livrer, ce que nous allons livrer, ce que nous livrerons,
      ce que nous livrons, ce qui sera livre, ce quon livre, ce quon va faire, ce quon va livrer, cikti, ciktilar,
      co dodame, co dodavame, co dostarczamy, co dostarczymy, co obejmuje, co zahrnuje, co zostanie dostarczone,
      come ci arriviamo, come lo raggiungiamo, comment nous y arriverons, comment y parvenir, como chegaremos la,
      como llegaremos, como lo conseguiremos, consegne, consegne previste, cosa comprende, cosa consegneremo,
      cosa consegniamo, cosa include, cosa verra consegnato, deelprojecten, deliverable, deliverables, delleverancer,
      delleveranser, delmal, delprojekt, delprojekter, delprosjekter, dilci cile, dodavky, dzialania, entregables,
      entregas, entregaveis, escopo, etapes cles, features, feladatok, fonctionnalites, funcionalidades,
      functionaliteiten, funktionalitaten, funzionalita, gorevler, hitos, hoe komen we daar, hoe we dat bereiken,
      hva inngar, hva vi leverer, hva vi skal levere, hvad der leveres, hvad indgar, hvad vi leverer,
      hvad vi skal levere, ingar i leveransen, is paketleri, isler, jak tam dojdziemy, jak to osiagniemy,
      jak toho dosahneme, jalons, kamienie milowe, kapsam, kernergebnisse, kernresultaten, key result, key results,
      klicove vysledky, kluczowe rezultaty, kluczowe wyniki, kr, krs, kulcseredmenyek, laajuus, leszallitandok,
      leverabler, leverancer, leveranser, lieferergebnisse, liefergegenstande, lieferobjekte, lieferumfang,
      lieferungen, livrables, livraisons, lo que entregamos, lo que entregaremos, lotissement, lots, lots de travail,
      marcos, massnahmen, meilensteine, merfoldkovek, mijlpalen, milepaeler, milestone, milestones, milniky,
      milstolpar, munkacsomagok, ne teslim edecegiz, neler teslim edecegiz, nogleresultater, nokkelresultater,
      nyckelresultat, o que entregamos, o que inclui, o que sera entregue, o que sera feito, o que vamos entregar,
      omfang, omfattning, omvang, opgaver, opleveringen, oppgaver, pacchetti di lavoro, pacotes de trabalho,
      pakiety prac, paquetes de trabajo, perimetre, plan of work, planned work, pracovni balicky, produkty,
      que entregamos, que entregaremos, que incluye, que se entrega, que vamos a entregar, resultados chave,
      resultados clave, resultats cles, rezultaty, risultati chiave, rozsah, sa nar vi dit, sa nar vi malet,
      sadan nar vi malet, schlusselergebnisse, scope, slik nar vi malet, so erreichen wir das,
      so erreichen wir das ziel, so kommen wir hin, sous projets, stories, taches, taken, tareas, tarefas, task list,
      tasks, tehtavat, teilergebnisse, teilprojekte, teilziele, temel sonuclar, teslim edilecekler, teslimatlar,
      tiltak, to do, todo, toimitettavat, toimitukset, traguardi, tulokset, tuotokset, tyopaketit, ukoly, umfang,
      uppgifter, vad som ingar, vad som levereras, vad vi levererar, vad vi ska leverera, valitavoitteet,
      virstanpylvaat, vystupy, was geliefert wird, was liefern wir, was wir liefern, was wir liefern werden,
      was wird geliefert, wat hoort erbij, wat leveren we, wat leveren we op, wat we leveren, wat we opleveren,
      wat wordt opgeleverd, werkpakketten, what do we deliver, what gets delivered, what gets done, what is delivered,
      what we are delivering, what we deliver, what we ship, what we will build, what we will deliver, what we will do,
      what we will ship, what well build, what well deliver, what well ship, what will be delivered,
      what will we deliver, wie wir dahin kommen, wie wir das erreichen, work breakdown, work items, work packages,
      yapilacak isler, zadania, zakres, вехи, завдання, задачи, задачі, как мы этого достигнем, ключевые результаты,
      ключові результати, обсяг робіт, объем работ, пакети робіт, пакеты работ, поставки, результати, результаты,
      склад робіт, складові, скоуп, состав работ, что будет поставлено, что будет сделано, что входит, что мы поставим,
      що буде зроблено, що входить, що ми зробимо, як ми цього досягнемо, やること, アウトプット, キーリザルト, スコープ, タスク, マイルストーン,
      ワークパッケージ, 主な成果, 主要な結果, 主要成果, 交付什么, 交付内容, 交付成果, 交付物, 任务, 任务拆解, 何を届けるか, 作業項目, 关键成果, 关键结果, 具体任务, 実施内容, 実現方法, 届けるもの,
      工作内容, 工作项, 成果物, 我们交付什么, 提供するもの, 範囲, 納品物, 范围, 达成方式, 里程碑, 결과물, 마일스톤, 무엇을 제공하나, 범위, 산출물, 세부 과제, 작업, 작업 항목, 제공할 것,
      주요 결과, 주요 작업, 할 일, 핵심 결과
    `,
  ],
  [
    "about",
    `
      aanpak, abnahmekriterien, about, about this document, about this page, about this roadmap, afspraken,
      aktueller stand, altri, altro, amendment record, analise swot, analisi swot, analisis dafo, analisis foda,
      analyse swot, andet, anexos, anhang, annet, annexes, antecedentes, any other business, aob, apercu,
      approach and methodology, approval, aprovacao, aprovacoes, aree di miglioramento, arka plan, ausblick, autre,
      autres, bijlagen, bonus targets, change notes, change record, changes since last version, communication plan,
      competitive landscape, confidence levels, constraints, contatos, contatti, contextual overview,
      control de cambios, controle de versao, diger, distribution list, divers, diverse, diversen, diversos,
      document info, dos and donts, entscheidungsbedarf, erfolgsindikatoren, esimerkki, etapes suivantes,
      etat des lieux, everything else, feste termine, financement, financiacion, financiamento, financiering,
      finansiering, finanziamento, finanzierung, fixtermine, formal, frequently asked questions, funding model, gecmis,
      get involved, glossaire, ground rules, haasteet, health check, health metrics, historico de revisoes, how to,
      huidige stand, iletisim, indicadores de exito, indicadores de sucesso, indicateurs de reussite,
      indicateurs de succes, indicatori di successo, indice, inne, johdanto, journal des modifications, key, lahteet,
      last updated, last year, learning objectives, lecciones aprendidas, lequipe, licoes aprendidas,
      liste offener punkte, looking back, market analysis, misc, miscellaneous, modelo de financiacion, mots cles,
      muut, muutokset, nachste termine, nesta pagina, noteringar, notes to self, nykytila, objet du document,
      offene punkte, offene themen, on call rota, on this page, ongelma, open vragen, ordine del giorno, ostatni,
      other, others, otras, otros, our customers, outras, outros, overig, overige, oversikt, overzicht, ovrigt,
      palabras clave, panoramica, parole chiave, partes interesadas, partes interessadas, parti interessate,
      parties prenantes, pflegehinweise, pieges, points damelioration, pontos de melhoria, pozostale,
      preguntas frecuentes, presentation, prochaines etapes, public cible, publico alvo, publico objetivo,
      puntos de mejora, quick links, regles communes, related, related use cases, requisitos previos,
      research questions, retour dexperience, retours dexperience, revisioni, rice scores, roolit, ruzne, schlagworte,
      scopo, seuraavat vaiheet, siehe auch, sign off, sisallysluettelo, sobre, sommaire, sonstige, sonstiges,
      spis tresci, stack technique, stack tecnologica, stack tecnologico, stan obecny, state of play,
      status auf einen blick, status buckets, status i dag, status legend, status update, status values,
      succescriteria, succesindicatoren, support hours, swot analyse, swot analysis, syfte, tanim, tarkoitus,
      technologiestack, termine, test plan, the challenge, the market, things to avoid, things to include, time,
      timeline of events, topics to be covered, tym, uberblick, ucel, ueberblick, upcoming events, uppfoljning,
      use cases, varie, varios, various, verschiedenes, versiebeheer, versiegeschiedenis, vervolgstappen, visao geral,
      vue densemble, was stimmen muss, weiteres, what this file is, what this page is, what to include, what we do,
      where do we stand, where we are, where we are now, where we are today, who is this for, who we are, why us,
      wichtige termine, wo stehen wir, wo stehen wir heute, yhteenveto, yhteystiedot, zasady pracy, εισαγωγη, ομαδα,
      ορισμος, περιεχομενα, συνδεσμοι, υποβαθρο, другое, обзор, огляд, прочее, разное, різне, содержание, інше, הגדרה,
      הערות, מבוא, סיכום, צוות, קישורים, רקע, תוכן עניינים, الخلفية, الفريق, المحتويات, المراجع, المقدمة, تعريف, خلفية,
      روابط, مقدمة, ملاحظات, نظرة عامة, その他, はじめに, メモ, 下一步, 会議体, 例, 其他, 其它, 前言, 受け入れ条件, 受入条件, 問い合わせ, 完了条件, 技术栈, 技術スタック,
      术语表, 概述, 次のステップ, 現状分析, 目录, 目次, 简介, 联系人, 背景, 背景介绍, 资源, 进度说明, 運用ルール, 验收条件, 验收标准, 기술 스택, 기타, 다음 단계, 완료 조건, 인수 조건,
      현재 상태
    `,
  ],
];

/** What may stand beside a name: whose it is, how many there are, of what time. */
const fillers = phrases(`
  1, 10, 2, 3, 5, a, an, and, as, at the moment, che seguiamo, cinco, cinq, cinque, cuatro, currently, cztery, da,
  dappui, das, data, de, de apoio, de apoyo, de producto, del, della, der, des, deux, di, di supporto, die,
  die wij volgen, die wir verfolgen, digital, digitale, dla, do, dois, dos, drei, drie, du, duas, due, e, eight, en,
  et, fem, fire, firmy, five, for, for now, four, funf, fur, fyra, gli, het, i, il, in, key, la, las, le, les, los,
  main, na, next year, nine, nos, nossas, nossos, notre, nuestras, nuestros, numerique, of, on, ondersteunende, ons,
  onze, os, our, para, per, piec, platform, pour, prodotto, product, producto, produit, produktowa, produktu, produto,
  quatre, quatro, quattro, que nous suivons, que seguimos, right now, s, sechs, seis, sept, sete, seven, sieben, siete,
  six, sju, stodjande, strategische, strategischen, szesc, team, teams, tech, technologica, technologiczna,
  technologii, technologique, tecnologia, tecnologica, teknisk, the, this year, three, to, top, top10, top3, top5, tre,
  tres, trois, trzy, tva, twee, two, und, unser, unsere, unterstutzende, van, var, vart, vier, vijf, voor, wspierajace,
  y, zes, zeven, zwei, для, компании, на, продукта, продуктовая, технологическая
`);

/** "Risks & mitigations" comes without its "and". */
const asWritten = (phrase: string): readonly string[] =>
  phrase.includes(" and ") ? [phrase, phrase.replace(" and ", " ")] : [phrase];

const kinds: ReadonlyMap<string, SectionKind> = new Map(
  named.flatMap(([kind, list]) => [...phrases(list)].flatMap(asWritten).map((phrase) => [phrase, kind] as const)),
);

/** "Key" names a legend where it stands alone. */
const beside: ReadonlySet<string> = new Set([...kinds.keys()].filter((name) => !fillers.has(name)));
const vocabulary = vocabularyOf(kinds.keys(), fillers);

/** "Non priorità esplicite", "Keine Ziele" */
export const negated = /^(?:non|no|not|kein|keine|nicht|pas de|nao|niet|geen|inte|inga|ikke|nie) /;

const deniesPlan = (normal: string): boolean =>
  negated.test(normal) && mentionsAny(normal.replace(negated, ""), strongNouns);

/** The kind a heading is the name of, with fillers beside it or without; several names of a strategy's parts are a strategy. */
export function kindNamed(title: string): SectionKind | null {
  if (!mayHoldOnly(title, vocabulary)) return null;
  const words = normalWords(withoutBracket(withoutNumber(title)));
  const whole = kinds.get(words);
  if (whole !== undefined) return whole;
  if (deniesPlan(words)) return "non-goals";
  const [only, ...others] = kindsIn(words, beside);
  if (only === undefined || !isBesideName(wordsOutside(words, beside).join(" "))) return null;
  if (others.length === 0) return only;
  return namesSeveralStatements(words) ? "strategy" : null;
}

/** Whether words say nothing of their own beside a name. */
export const isBesideName = (words: string): boolean => consistsOf(words, fillers);

const kindsIn = (words: string, among: ReadonlySet<string>): ReadonlySet<SectionKind> =>
  new Set(phrasesIn(words, among).flatMap((phrase) => kinds.get(phrase) ?? []));

const ofStrategy: ReadonlySet<SectionKind> = new Set(["mission", "vision", "principles", "strategy"]);
const statementNames: ReadonlySet<string> = new Set(
  [...kinds].flatMap(([phrase, kind]) => (ofStrategy.has(kind) ? [phrase] : [])),
);

/** "Mission & Strategy", "Vision, mission and values": its sub-headings say which is which. */
export const namesSeveralStatements = (title: string): boolean =>
  kindsIn(title, statementNames).size > 1 && isBesideName(wordsOutside(title, statementNames).join(" "));

const visionWords = phrases(
  "vision, visao, visione, visie, wizja, vize, vizyon, visio, ビジョン, 愿景, 願景, 비전, видение",
);

/** A page title that names a vision beside something else ("Support - Vision and Strategy"). */
export const namesVisionAmongOthers = (title: string): boolean =>
  holdsPhrase(title, visionWords) && phrasesIn(title, statementNames).length > 1;
