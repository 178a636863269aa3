/**
 * What a heading says its section holds, by its words alone: a statement (vision, principles…), a list of outcomes,
 * or something that is neither. A section that is neither is never searched for outcomes.
 */
import { withoutDigraphs } from "./beginnings";
import { saidByHeading } from "./laneWords";
import { remembered } from "./remembered";
import {
  consistsOf,
  holdsPhrase,
  mayHoldOnly,
  normalWords,
  phrases,
  phrasesIn,
  vocabularyOf,
  wordsOf,
  wordsOutside,
} from "./normalWords";

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
      "mission, our mission, mission statement, purpose, our purpose, why we exist, why we are here, wofur es uns gibt, pourquoi nous existons, leitauftrag, auftrag, leitbild, unser leitbild, unternehmensleitbild, notre mission, mision, nuestra mision, missao, nossa missao, missione, missie, onze missie, uppdrag, misja, mise, misyon, 使命, ミッション, 미션, 사명, миссия, our reason for being, raison detre, notre raison detre, razon de ser, nuestra razon de ser, ragione dessere, bestaansreden, unser auftrag, unsere mission, la nostra missione, nasza misja, var mission",
    ),
  ],
  [
    "vision",
    phrases(
      "vision, our vision, vision statement, where we are going, where we are headed, where we want to be, wo wir hinwollen, wohin wir wollen, ou nous allons, hacia donde vamos, technology vision, tech vision, architecture vision, engineering vision, platform vision, data vision, product vision, north star vision, long term vision, vision for the future, the vision, unsere vision, notre vision, vision produit, vision produkt, produktvision, vision nuestra, nuestra vision, visao, nossa visao, visione, la nostra visione, visie, onze visie, wizja, nasza wizja, vize, vizyon, visio, ビジョン, 愿景, 願景, 비전, видение",
    ),
  ],
  [
    "principles",
    phrases(
      "principles, what we value, was uns wichtig ist, guiding principles, guiding principals, what we hold to, what we stand for, wofur wir stehen, woran wir uns halten, ce en quoi nous croyons, en lo que creemos, no que acreditamos, in cosa crediamo, waar we in geloven, waar wij voor staan, vad vi tror pa, w co wierzymy, 行動指針, 行動原則, 行动准则, 指导原则, 行動規範, 행동 원칙, principals, guiding principle, our principles, core principles, design principles, engineering principles, architecture principles, product principles, technical principles, values, our values, core values, tenets, our tenets, axioms, axiom, design axiom, design axioms, beliefs, our beliefs, we believe, we value, waarden normen, waarden en normen, werte normen, werte und normen, values culture, values behaviours, values behaviors, valeurs comportements, when in doubt, im zweifel, en cas de doute, en caso de duda, em caso de duvida, nel dubbio, bij twijfel, what we believe, what we believe in, woran wir glauben, leitprinzipien, prinzipien, grundsatze, leitlinien, werte, unsere werte, principes, principes directeurs, valeurs, nos valeurs, principios, principios rectores, valores, nuestros valores, nossos valores, principi, principi guida, valori, uitgangspunten, leidende principes, waarden, kernwaarden, principer, vardering, varderingar, verdier, vaerdier, prinsipper, principper, zasady, wartosci, zasady, hodnoty, ilkeler, degerler, periaatteet, arvot, 原則, 原则, 価値観, 원칙, 가치, принципы, ценности",
    ),
  ],
  [
    "strategy",
    phrases(
      "strategy, our strategy, strategic plan, strategieplan, plan strategique, plan estrategico, piano strategico, strategisch plan, strategisk plan, plan strategiczny, 战略规划, 戦略計画, 전략 계획, approach, our approach, the strategy, technology strategy, technical strategy, tech strategy, product strategy, how we get there, how we will get there, guiding policy, strategie, unsere strategie, notre strategie, estrategia, nuestra estrategia, strategia, strategi, strategisch kader, stratejisi, 戦略, 战略, 전략, стратегия",
    ),
  ],
  [
    "themes",
    phrases(
      "themes, temi strategici, temas estrategicos, themes strategiques, strategic themes, strategy themes, pillars, strategic pillars, focus areas, areas of focus, strategic focus areas, bets, strategic bets, themen, saulen, schwerpunkte, axes, temas, ejes, eixos, temi, themas, teman, temaer, obszary, テーマ, 主题, 테마, темы",
    ),
  ],
  [
    "north-star",
    phrases(
      "north star, north star metric, hauptkennzahl, indicateur principal, indicador principal, indicatore principale, hoofdindicator, ノーススターメトリック, 노스스타 지표, our north star, north star metrics, etoile du nord, metrica estrella, 北極星, metrica norte, metrica estrella polar, metrica estrela guia, metrica polare, metrica stella polare, leitmetrik, ledstjarna",
    ),
  ],
  [
    "kpis",
    phrases(
      "kpi, kpis, metrics, key metrics, how we will know, how well know, how do we know, how we know, woran wir es merken, a quoi nous le verrons, como lo sabremos, como saberemos, hoe weten we het, hur vet vi det, mittarit, kluczowe wskazniki, klicove ukazatele, indicatori chiave, 重要指標, 核心指标, ключевые показатели, measures, success metrics, success measures, measures of success, how we measure success, how we measure, how we measure ourselves, how we know that it works, supporting kpis, key performance indicators, indicators, performance indicators, measuring success, metrics and kpis, kpis and metrics, indicateurs cles, indicadores clave, metriche, prestatie indicatoren",
    ),
  ],
  [
    "guardrails",
    phrases(
      "guardrails, guard rails, experiment guardrails, guardrails for experiments, guardrails for experimentation, safe to fail, safe to fail bounds, boundaries for experiments, experiment boundaries, rules for experiments, salvaguardas, experiment rules, limits for experiments, experiment limits, guardrail",
    ),
  ],
  [
    "decision-rights",
    phrases(
      "decision rights, decision making, who decides, decision authority, decision framework, escalation, decisions and escalation, raci, entscheidungsrechte, entscheidungsbefugnisse, droits de decision, derechos de decision, beslissingsrechten, wer entscheidet, wer was entscheidet, wer entscheidet was, qui decide, qui decide quoi, quien decide, quien decide que, quem decide, quem decide o que, chi decide, chi decide cosa, wie beslist, wie beslist wat, vem beslutar, vem bestammer, hvem bestemmer, hvem beslutter, kto decyduje, kto o czym decyduje, direitos de decisao, diritti decisionali, decision makers, who decides what, 意思決定権, 決定権限, 决策权",
    ),
  ],
  [
    "decisions",
    phrases(
      "decisions, decision log, decision record, decisions log, architecture decisions, key decisions, decisoes, decision journal, decision register, journal des decisions, registre des decisions, registro de decisiones, registro de decisoes, registro delle decisioni, entscheidungsprotokoll, besluitenlogboek, beschlusse, beschlussliste, gefasste beschlusse, decisions made, decisions taken, what we decided, decisoes tomadas, rejestr decyzji, beslutningslogg",
    ),
  ],
  [
    "non-goals",
    phrases(
      "non goals, nongoals, non goal, we will not, we wont, nous ne ferons pas, nao faremos, non faremo, not happening, wont happen, will not happen, what will not happen, what wont happen, not going to happen, no va a pasar, nao vai acontecer, gaat niet gebeuren, not doing, we are not going to, what we are not going to do, what were not going to do, what we dont do, what we do not do, ce que nous ne ferons pas, lo que no hacemos, que no haremos, que dejamos fuera, lo que no haremos, que no hacemos, o que nao faremos, cosa non facciamo, cosa non faremo, wat we niet doen, wat wij niet doen, niet doen, czego nie robimy, 行わないこと, что мы не делаем, чего мы не делаем, what we are not doing, what were not doing, what we are not working on, what were not working on, what we will not do, what we wont do, not in scope, out of scope, not now, not planned, what is not on the roadmap, not on the roadmap, anti goals, limits, things we will not do, ce que nous ne faisons pas, we are not, what we are not, what this is not, ce que nous ne sommes pas",
    ),
  ],
  [
    "risks",
    phrases(
      "risks, risk, key risks, risikoregister, open risks, known risks, main risks, major risks, risk mitigation, risikominderung, risikomitigierung, risicoregister, registre des risques, registro de riesgos, registro de riscos, registro dei rischi, rejestr ryzyk, riskregister, リスク登録簿, what could go wrong, what can go wrong, what might go wrong, was schiefgehen kann, ce qui peut mal tourner, que puede salir mal, o que pode dar errado, cosa puo andare storto, wat kan er misgaan, vad kan ga fel, risks and mitigations, risks and mitigation, risk register, raid, raid log, risks and issues, issues and risks, risks and assumptions, risks and dependencies, issues risks, riskit, κινδυνοι, סיכונים, المخاطر, risques et mesures, 风险与对策",
    ),
  ],
  [
    "ideas",
    phrases(
      "ideas, idea, idea backlog, ideas backlog, idea lane, experiments, ideas and experiments, parking lot, wishlist, wish list, brainstorm, future ideas, ideeen, experiment log, experiment backlog, hypothesis log, hypothesis backlog, hypotheses and experiments, idea board, bets and experiments, 仮説検証, アイデア",
    ),
  ],
  [
    "debt",
    phrases(
      "technical debt, tech debt, debt, debt portfolio, technical debt portfolio, tech debt portfolio, debt register, technical debt register, tech debt register, debt backlog, technical debt backlog, tech debt backlog, debt list, technical debt list, tech debt list, known debt, 技术债务",
    ),
  ],
  [
    "achieved",
    phrases(
      "results, what we achieved, what we have achieved, what weve achieved, what we accomplished, what we have accomplished, what weve accomplished, what we have done so far, what we have delivered so far, outcomes achieved, achievements, milestones so far, milestones reached, past milestones, our journey, our journey so far, the journey so far, our story, where we come from, how we got here, a look back, ergebnisse, resultats, resultados, risultati, resultaten",
    ),
  ],
  ["steps", phrases("steps, step by step, schritte, etapes, pasos, passos, stappen")],
  [
    "deliverables",
    phrases(
      "so erreichen wir das ziel, so erreichen wir das, so kommen wir hin, wie wir das erreichen, wie wir dahin kommen, comment nous y arriverons, comment y parvenir, como lo conseguiremos, como llegaremos, como chegaremos la, come ci arriviamo, come lo raggiungiamo, hoe we dat bereiken, hoe komen we daar, sa nar vi malet, sa nar vi dit, slik nar vi malet, sadan nar vi malet, jak to osiagniemy, jak tam dojdziemy, jak toho dosahneme, как мы этого достигнем, як ми цього досягнемо, 実現方法, 达成方式, what we deliver, what we are delivering, what gets delivered, what is delivered, what will be delivered, what we ship, what we will ship, what well ship, what well deliver, what we will build, what well build, what gets done, was geliefert wird, was wir liefern werden, ce qui sera livre, ce que nous allons livrer, ce quon livre, que entregamos, que entregaremos, que vamos a entregar, que se entrega, lo que entregamos, o que entregamos, o que sera entregue, o que sera feito, cosa consegniamo, cosa consegneremo, cosa verra consegnato, wat we leveren, wat leveren we, wat leveren we op, wat wordt opgeleverd, vad vi ska leverera, vad som levereras, hva vi skal levere, hvad vi skal levere, hvad der leveres, co dostarczamy, co dostarczymy, co zostanie dostarczone, co dodame, co dodavame, ne teslim edecegiz, neler teslim edecegiz, что мы поставим, что будет поставлено, що буде зроблено, що ми зробимо, 届けるもの, 何を届けるか, 提供するもの, 我们交付什么, 交付什么, 무엇을 제공하나, 제공할 것",
      "toimitukset, toimitettavat, tuotokset, tehtavat, tulokset, lots de travail, azioni, acties, uppgifter, aktiviteter, tiltak, dzialania, rezultaty, vystupy, dodavky, teslimatlar, teslim edilecekler, gorevler, ciktilar, isler, что будет сделано, поставки, результати, завдання, задачі, タスク, やること, 作業項目, アウトプット, 交付成果, 工作项, 交付内容, 할 일, 작업 항목, 결과물, kernergebnisse, kernresultaten, belangrijkste resultaten, nyckelresultat, nogleresultater, nokkelresultater, kluczowe rezultaty, kluczowe wyniki, klicove vysledky, anahtar sonuclar, temel sonuclar, ключевые результаты, ключові результати, 主な成果, 主要な結果, 主要成果, キーリザルト, 关键结果, 关键成果, 핵심 결과, 주요 결과, deliverables, deliverable, tasks, perimetre, umfang, escopo, ambito, omvang, zakres, omfang, omfattning, 范围, 範囲, スコープ, 범위, task list, work items, key results, key result, kr, krs, scope, milestone, milestones, work packages, stories, features, actions, action items, activities, planned work, work breakdown, plan of work, todo, to do, what we will do, what we will deliver, liefergegenstande, lieferungen, lieferergebnisse, lieferumfang, was wir liefern, lieferobjekte, arbeitspakete, aufgaben, massnahmen, schlusselergebnisse, livrables, livraisons, ce que nous livrons, ce que nous livrerons, taches, actions a mener, resultats cles, entregables, lo que entregaremos, tareas, resultados clave, acciones, entregaveis, entregas, o que vamos entregar, tarefas, resultados chave, acoes, deliverable, attivita, consegne, risultati chiave, opleveringen, wat we opleveren, taken, leverabler, vad vi levererar, hva vi leverer, hvad vi leverer, leveranser, leverancer, opgaver, oppgaver, produkty, zadania, ukoly, cikti, 成果物, 納品物, 交付物, 任务, 산출물, 작업, задачи, результаты",
    ),
  ],
  [
    "about",
    phrases(
      "受け入れ条件, 受入条件, 完了条件, 验收标准, 验收条件, 인수 조건, 완료 조건, best practices, best practice, good practices, things to avoid, dos and donts, on this page, nesta pagina, table of contents, contents, toc, quick links, useful links, related links, related, related resources, resources, references, footnotes, see also, appendix, further reading, read more, overview, summary, intro, background, context, contextual overview, about, about this page, about this document, about this roadmap, who is this for, audience, syfte, zweck, formal, tarkoitus, ucel, scopo, purpose of this page, purpose of this document, definitions, definition, terms, terminology, legend, key, faq, faqs, frequently asked questions, questions, open questions, motivation, the status quo, status quo, where we are, where we are now, where we are today, current state, current status, state of play, current situation, the challenge, challenges, problem, problem statement, problems, team, the team, people, members, contact, contacts, get involved, how to contribute, how to get involved, process, our process, planning process, how we work, ways of working, how we plan, how we prioritize, how we prioritise, how to, how to use, how to read this, how to read this page, how to read this roadmap, how to use this page, how to use this roadmap, using our roadmap, using the roadmap, using this roadmap, how this page works, guidelines, rules, competitive landscape, competition, personas, history, changelog, change log, revision history, version history, document history, notes, meeting notes, disclaimer, note, examples, example, troubleshooting, topics to be covered, coming soon, next steps, ownership, stakeholders, assumptions, dependencies, constraints, budget, resourcing, resources needed, related use cases, use cases, meetings, cadence, uberblick, hintergrund, kontext, anhang, sommaire, presentation, vue densemble, apercu, glossaire, questions frequentes, contacts, annexes, indice, contexto, antecedentes, preguntas frecuentes, contacto, anexos, visao geral, perguntas frequentes, contato, panoramica, contesto, contatti, contatos, contactos, overzicht, bijlagen, oversikt, spis tresci, kontekst, 目次, はじめに, 背景, 目录, 概述, 简介, 背景介绍, содержание, обзор",
      "governance, ground rules, meeting cadence, release dates, key dates, important dates, upcoming events, on call rota, support hours, wins, highlights, current architecture, target architecture, notes to self, assumptions and risks, budget and costs, our customers, the market, competitors, strengths, weaknesses, threats, how items are scored, rice scores, confidence levels, statuses, status legend, status definitions, status buckets, status values, health check, status update, latest update, weekly updates, weekly update, reviewers, distribution list, contacts and channels, test plan, bonus targets, change history, change record, changes, changes since last version, change notes, document changes, revision log, amendment record, amendments, things to include, what to include, what this file is, what this page is, how items get here, how things get here",
      "other, others, misc, miscellaneous, various, everything else, sonstiges, sonstige, verschiedenes, weiteres, divers, autres, autre, otros, otras, varios, outros, outras, diversos, altro, altri, varie, overig, overige, diversen, ovrigt, annet, andet, diverse, inne, pozostale, ostatni, ruzne, diger, muut, прочее, другое, разное, інше, різне, その他, 其他, 其它, 기타, agreements, our agreements, working agreements, working agreement, policies, policy, roles, roles and responsibilities, responsibilities, rituals, ceremonies, conventions, code of conduct, definition of done, definition of ready, our processes, processes, capacity, velocity, retro, retro actions, retrospective, lessons learned, learnings, what went well, diagnosis, recap, looking back, last year, agenda, attendees, minutes, discussion, timeline of events, root cause, common mistakes, common pitfalls, pitfalls, anti patterns, learning objectives, key takeaways, takeaways, exercise, exercises, metadata, document info, approvals, approval, sign off, revisions, revision, version, versions, updates, recent updates, update log, last updated, review cadence, communication plan, license, licence, credits, acknowledgements, authors, maintainers, glossary of terms, acronyms, abbreviations, sources, bibliography, attachments, downloads, screenshots, key documents, important links, aspirations, health metrics, success criteria, acceptance criteria, exit criteria, entry criteria, methods, approach and methodology, research questions, swot, market analysis, target audience, target group, who we are, what we do, why us",
      "aktueller stand, problem, motivation, offene punkte, offene themen, ausblick, ueberblick, pflegehinweise, definition, budget, team, abnahmekriterien, lessons learned, entscheidungsbedarf",
      "definition, contenu, pieges, roles, lequipe, parties prenantes, prochaines etapes, etapes suivantes, modifications, journal des modifications, etat des lieux, etat actuel, references, notes, definitions, criteres de succes, public cible, objet du document, suivi des modifications",
      "roles, partes interesadas, requisitos previos, control de cambios, estado actual, enlaces de interes, criterios de exito, alcance, lecciones aprendidas, publico objetivo",
      "aprovacao, aprovacoes, conteudo, time, partes interessadas, pre requisitos, historico de revisoes, controle de versao, estado atual, links uteis, criterios de sucesso, sobre, licoes aprendidas, publico alvo",
      "contenuto, contenuti, parti interessate, storico delle modifiche, revisioni, stato attuale, link utili, note, criteri di successo",
      "vervolgstappen, versiebeheer, versiegeschiedenis, huidige stand, aanpak, afspraken, succescriteria, open vragen",
      "definition, problem, noteringar, uppfoljning, oppna fragor, status i dag, apne sporsmal",
      "zasady pracy, role, stan obecny, problem, tym",
      "tanim, tanimlar, gecmis, degisiklik gecmisi, surum gecmisi, arka plan, iletisim, maaritelma, esimerkki, roolit, tiimi, oletukset, riippuvuudet, seuraavat vaiheet, muutoshistoria, nykytila, ongelma, haasteet, lahteet, sanasto, yhteenveto, johdanto, sisallysluettelo, tausta, yhteystiedot",
      "открытые вопросы, огляд",
      "例, 現状分析, 次のステップ, 今後の進め方, 関連リンク, メモ, 用語集, 問い合わせ, 会議体, 運用ルール, 进度说明, 下一步, 相关链接, 术语表, 联系人, 前言, 현재 상태, 다음 단계",
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
  "pi, pis, program increments, planning increments, increments, sprints, iterations, cycles, quarter, quarters, year, years, months, half years, semesters, periods, releases, okrs, objectives, goals, roadmaps, priorities, plans, pi planning, quartale, jahre, monate, perioden, zyklen, halbjahre, ziele, trimestre, trimestres, annees, mois, semestres, cycles, periodes, objectifs, anos, meses, ciclos, periodos, objetivos, trimestri, anni, mesi, cicli, obiettivi, kwartalen, jaren, maanden, perioden, doelen, kvartal, kvartaler, ar, ars, manader, mal, kwartaly, lata, cele, ctvrtleti, roky, cile, ceyrekler, yillar, hedefler, кварталы, годы, цели, квартали, роки, цілі",
);
const pastFillers = phrases("and, the, our, s, und, unsere, et, nos, y, e, en, och, og, i, и, та");

/** "Past PIs", "Vergangene Quartale", "Trimestres passés": what stands below was planned for times that are over. */
function namesPast(normal: string): boolean {
  if (!holdsPhrase(normal, pastWords) || !holdsPhrase(normal, timedNouns)) return false;
  return consistsOf(wordsOutside(wordsOutside(normal, pastWords).join(" "), timedNouns).join(" "), pastFillers);
}

const fillers = phrases(
  "supporting, experiment, experiments, right now, at the moment, currently, for now, top3, top5, top10, strategische, strategischen, experimente, experimentos, essais, we look at, we watch, we track, that matter, we care about, die wir verfolgen, que nous suivons, que seguimos, che seguiamo, die wij volgen, our, the, a, an, and, of, for, to, in, on, key, main, core, team, teams, strategic, overall, high level, top, s, company, product, technical, technology, tech, engineering, platform, department, departmental, group, organisation, organization, business, this year, next year, year, years, 1, 2, 3, 5, 10, why, current, team s, project, general, produktu, produktowa, technologiczna, technologii, technologica, firmy, dla, na, de producto, producto, tecnologica, tecnologia, digital, produit, technologique, numerique, pour, du, di, prodotto, della, del, per, produto, do, da, para, voor, ons, digitale, var, vart, teknisk, технологическая, продуктовая, продукта, компании, на, для, unsere, unser, der, die, das, und, fur, nos, notre, les, le, la, et, des, de, nuestros, nuestras, los, las, y, nossos, nossas, os, as, e, i, il, gli, onze, de, het, en, van",
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
export const sectionKind = remembered(
  (title: string): SectionKind | null =>
    (mayHoldOnly(title, sectionVocabulary) ? knownKind(title) : null) ??
    saidKind(title) ??
    (notInIt.test(title) ? "non-goals" : null) ??
    (promises.test(title) ? "principles" : null) ??
    (choosesInDoubt(title) ? "principles" : null) ??
    (experiments.test(title) && boundsOfExperiments.test(normalWords(withoutNumber(title))) ? "guardrails" : null) ??
    (namesRules(title) ? "about" : null),
);

/** "Our commitments to our users": how the team behaves to others. */
const promises =
  /^(?:our |nos |unsere |nuestros |i nostri )?(?:commitments?|engagements?|zusagen|versprechen|compromisos|impegni) (?:to(?:wards)? (?:our|each|you)|envers|vis-à-vis|au sein|auprès|gegenüber|an unsere|con (?:los|las|nuestr)|verso)/i;

/** "Not in this plan", "Not this half" */
const notInIt =
  /^not (?:in |part of |for )?(?:this|the|our) (?:plan|programme|half|quarter|year|time|round|release)\b/i;

const experiments = /e[xks]+p[ée]ri|versuch|essai|ensa[iy]|prove|proev|försök|forsøk/iu;
/** "Limiti per gli esperimenti", "Spielregeln für Versuche" */
const boundsOfExperiments =
  /^(?:spiel|spel)?(?:limit|grenz|grans|granic|regel|regl|regol)\p{L}* (?:\p{L}+ ){1,3}(?:e[xks]+peri|versuch|essai|ensa[iy]|prove|proev|forsok)\p{L}*$/u;

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
  /^(?:feature|change|component|item|proposal) (?:removal|inclusion|acceptance|promotion)(?: (?:for|of|from|in) .+)?$/,
  /^(?:the )?(?:feature |change |release |component )?(?:release|removal|inclusion|deprecation) (?:process|policy|policies|rules|procedure|cadence|cycle)$/,
] as const;

const mayNameRules =
  /crit|kr[iy]t|крит|removal|inclusion|acceptance|promotion|deprecation|release|^[^\p{L}]{0,8}\p{L}{2,12}ing\s/iu;

function namesRules(title: string): boolean {
  if (!mayNameRules.test(title)) return false;
  const normal = normalWords(withoutNumber(withoutBracket(title)));
  return rules.some((pattern) => pattern.test(normal)) || howPlansCome.test(normal);
}

/** "Technologiestrategie", "IT-Strategie": what is planned for a company or a product, unlike a "Teststrategie". */
const strategyCompound =
  /^(?:unsere |onze |var |vores )?(?:it|technologie|technik|tech|produkt|product|digital|digitalisierungs|digitaliserings|cloud|daten|data|plattform|platform|unternehmens|geschafts|bedrijfs|virksomhets|virksomheds|foretags|teknik|teknologi|service|support) ?strategi(?:e|en)?$/;

/** "Non priorità esplicite", "Keine Ziele" */
const negated = /^(?:non|no|not|kein|keine|nicht|pas de|nao|niet|geen|inte|inga|ikke|nie) /;

/** "Step 1" says how something is done. */
const numberedStep = /^(?:step|schritt|paso|passo|stap|trin|krok|adim|шаг|ステップ|步骤) ?\d{1,2}$/;
const strategyUnspaced =
  /^(?:技术|技術|产品|製品|プロダクト|テクノロジー|数字化|デジタル|数据|データ|平台|公司)(?:战略|戦略|策略)$/;

/** "北極星（企業価値）", "Risks (open)": what a bracket adds does not change what stands below. */
const bracketed = /\s*[(（][^()（）]{1,40}[)）]\s*$/u;

function withoutBracket(title: string): string {
  const last = title.trimEnd().at(-1);
  return last === ")" || last === "）" ? title.replace(bracketed, "") : title;
}

/** Without blanks between words the last one says it: "運営原則" are principles. */
const unspacedKinds: readonly (readonly [RegExp, SectionKind])[] = [
  [/(?:原則|原则|원칙)$/u, "principles"],
  [/(?:ビジョン|愿景|비전)$/u, "vision"],
  [/(?:リスク|风险|위험)$/u, "risks"],
  [/(?:決定|決裁|决策|决定)の?(?:記録|履歴|一覧|ログ|记录|日志)$/u, "decisions"],
];

function knownKind(title: string): SectionKind | null {
  const normal = normalWords(withoutNumber(title));
  const named = exact.get(normal) ?? exact.get(normalWords(withoutNumber(withoutBracket(title))));
  if (named !== undefined) return named;
  const unspacedKind = unspacedKinds.find(([pattern]) => pattern.test(normal))?.[1];
  if (unspacedKind !== undefined) return unspacedKind;
  if (negated.test(normal) && mentionsAny(normal.replace(negated, ""), strongNouns)) return "non-goals";
  if (numberedStep.test(normal)) return "steps";
  if (namesPast(normal)) return "achieved";
  if (strategyCompound.test(normal) || strategyUnspaced.test(normal)) return "strategy";
  return !holdsPhrase(normal, everyPhrase) ? null : namedBesideFillers(normal);
}

function namedBesideFillers(normal: string): SectionKind | null {
  for (const [kind, set] of kinds) {
    const inside = phrasesIn(normal, set);
    if (inside.length > 0 && onlyFillers(wordsOutside(normal, set))) return kind;
  }
  return namesSeveralStatements(normal) ? "strategy" : null;
}

/** "Was wir nicht angehen", "So kannst du mitmachen": said in a sentence, in whatever language. */
function saidKind(title: string): SectionKind | null {
  const said = saidByHeading(withoutPage(withoutBracket(withoutNumber(title))));
  if (said?.kind === "statement") return said.statement;
  return said?.kind === "non-goals" || said?.kind === "about" ? said.kind : null;
}

/** "Mission & Strategy", "Vision, mission and values": its sub-headings say which is which. */
export function namesSeveralStatements(title: string): boolean {
  return phrasesIn(title, statementWords).length > 1 && onlyFillers(wordsOutside(title, statementWords));
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

/** "2.", "IV.", "B)", "三、": what counts headings before their words. */
const numbered =
  /^\s*(?:(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?|[IVX]{1,5}\.|[A-Z][.)])\s+|(?:[一二三四五六七八九十]{1,3}|\d{1,2})、\s*|[（(][一二三四五六七八九十]{1,3}[)）]\s*)/u;

function withoutNumber(title: string): string {
  return title.replace(numbered, "");
}

/** Words that make a whole page a roadmap when its title holds them; a mere "plan" or "features" does not. */

const planNouns = phrases(
  "программа развития, program rozwoju, programma triennale, programma pluriennale, programa plurianual, meerjarenprogramma, entwicklungsprogramm, arbeitsprogramm, work programme, programme de travail, programa de trabajo, schema directeur, schemas directeurs, plan directeur, plan director, plano diretor, fahrplane, feuilles de route, hojas de ruta, mapas de ruta, routekaarten, fardplaner, mapy drogowe, cestovni mapy, tabelle di marcia, дорожные карты, дорожні карти, ranked list, priority list, prioritised list, prioritized list, year plan, years plan, annual plan, yearly plan, multiyear plan, rangliste, prioritatenliste, rangfolge, plan pluriannuel, plan triennal, plan trienal, plan quinquennal, plan quinquenal, plan plurianual, plano plurianual, plano trienal, piano triennale, piano pluriennale, plan anual, plan annuel, piano annuale, flerarsplan, plan wieloletni, roadmap, roadmaps, road map, road maps, okr, okrs, objectives, goals, outcomes, milestones, priorities, initiatives, epics, commitments, big rocks, action plan, action plans, projects, project pipeline, portfolio, work plan, workplan, delivery plan, whats next, what is next, book of business, release plan, project plan, product plan, goals and strategy, now next later, feature timeline, features timeline, project timeline, product timeline, delivery timeline, release timeline",
  "plan de travail, plan de trabajo, cronograma, plano de acao, plano de trabalho, plano anual, mapa do caminho, piano dazione, piano di lavoro, piano di sviluppo, actieplan, plan van aanpak, stappenplan, prioriteter, plan dzialania, plan prac, harmonogram prac, plan rozvoje, cestovni mapa, akcni plan, plan praci, eylem plani, oncelikler, is plani, план развития, план действий, план работ, цілі, план розвитку, план робіт, пріоритети, план дій, 年間計画, 中期計画, 開発計画, 重点施策, アクションプラン, 연간 계획, 추진 계획, 중점 과제, 실행 계획, 개발 계획, full de ruta, objectius, foaie de parcurs, obiective, celkituzesek, στοχοι, cilji, ciljevi, ciele, eesmargid, merki, tikslai, markmid, hedef, muc tieu, tujuan, sasaran, เป้าหมาย, أهداف, الأهداف, יעדים, מטרות, خارطة طريق, خطة عمل, תוכנית עבודה, mapa drogowa, mapa rozwoju, mapa de ruta, mapa de rota, vagkarta, foaie de parcurs, utiterv, plan vyvoje, peta jalan, lo trinh, дорожня карта, карта розвитку, χαρτης πορειας, خارطة الطريق, מפת דרכים, रोडमैप, แผนงาน, munkaterv, fejlesztesi terv, strategiai terv, cselekvesi terv, utemterv, hankesalkku, kehittamissuunnitelma, toimintasuunnitelma, kehittamishankkeet, στρατηγικο σχεδιο, σχεδιο δρασης, strateginis planas, veiklos planas, veiksmu planas, arengukava, tegevuskava, ricibas plans, attistibas plans, akcijski plan, strateski plan, plan strategic, plan de actiune, strategicky plan, ke hoach hanh dong, rencana kerja, rencana aksi, rencana strategis, fahrplan, ziele, quartalsziele, jahresziele, massnahmenplan, meilensteine, prioritaten, vorhaben, initiativen, projekte, feuille de route, objectifs, jalons, priorites, chantiers, projets, plan daction, plan dactions, plans daction, hoja de ruta, objetivos, hitos, priorita, iniziative, prioridades, iniciativas, proyectos, plan de accion, plan de acciones, planes de accion, metas, roteiro, projetos, tabella di marcia, obiettivi, traguardi, progetti, routekaart, doelen, doelstellingen, mijlpalen, prioriteiten, projecten, jaarplan, fardplan, mal, milstolpar, prioriteringar, veikart, malsettinger, milepaeler, koreplan, cele, kamienie milowe, priorytety, plan rozwoju, cile, milniky, yol haritasi, hedefler, tiekartta, tavoitteet",
  "ロードマップ, 目標, マイルストーン, 路线图, 路線圖, 目标, 里程碑, 로드맵, 목표, 마일스톤, дорожная карта, цели, вехи, приоритеты, проекты",
);
/** Key results make a title one of a plan; as a heading they announce the parts of outcomes. */
const strongNouns: ReadonlySet<string> = new Set([...planNouns, ...phrases("key results")]);

/** Nouns of plans, and those of work that is planned. */
const nouns: ReadonlySet<string> = new Set([
  ...planNouns,
  ...phrases(
    "terv, fejlesztesek, projektek, suunnitelma, σχεδιο, εργα, δρασεις, planas, projektai, kryptys, projektid, ke hoach, rencana, proiecte, objective, goal, outcome, milestone, priority, initiative, epic, actions, programs, programme, programmes, scenarios, features, themes, plan, plans, timeline, release schedule, schedule, backlog, what is next and why, whats next and why, what we work on, what we will work on, what we are working on, what were working on, what we are doing, planned work, upcoming work, upcoming features, enhancements, key investments, investments, product goals, strategic priorities, strategic objectives, strategic goals, strategic initiatives, focus, focus areas, bets, targets, todo list, deliverables, phases, work streams, workstreams, work in progress, insatser, satsningar, atgarder, innsatser, satsinger, tiltak, indsatser, initiativ, initiativer, initiatieven, dzialania, inicjatywy, hankkeet, ziel, zielsetzung, zielsetzungen, massnahmen, arbeitsplan, umsetzungsplan, zeitplan, objectif, marcos, malsattningar, projekt, prosjekter, malsaetninger, projekter, projekty, 優先事項, 施策, プロジェクト, 重点, 项目, 規劃, 规划, 우선순위, 과제, 프로젝트, план, инициативы",
  ),
]);

/** Nouns of aims rather than of plans: nearly any page may have "Goals", so alone they announce nothing. */
const aims = phrases(
  "goals, objectives, outcomes, projects, portfolio, ziele, projekte, objectifs, projets, objetivos, metas, proyectos, projetos, obiettivi, progetti, doelen, doelstellingen, projecten, mal, cele, cile, hedefler, tavoitteet, 目標, 目标, 목표, цели, проекты",
);
/** Steps any undertaking has: they announce outcomes where they are followed up. */
const steps = phrases(
  "milestones, meilensteine, jalons, hitos, marcos, traguardi, mijlpalen, milstolpar, milepaeler, kamienie milowe, milniky, マイルストーン, 里程碑, 마일스톤, вехи",
);
/** Aims a person may have. */
const personalAims: ReadonlySet<string> = new Set([
  ...[...aims].filter((noun) => !/^(?:proje|progett|prosje|проект|portfolio)/.test(noun)),
  ...phrases(
    "okr, okrs, objectius, obiective, celkituzesek, celok, στοχοι, cilji, ciljevi, ciele, eesmargid, tikslai, muc tieu, tujuan, цілі, målsättningar",
  ),
]);
const firmNouns: ReadonlySet<string> = new Set([...strongNouns].filter((noun) => !aims.has(noun) && !steps.has(noun)));
const qualifiers = phrases(
  "strategic, planned, upcoming, future, annual, yearly, quarterly, this year, next year, this quarter, next quarter, what we are working on, what were working on, what is next and why, whats next and why, key investments, product goals, strategische, strategiques, estrategicos, estrategicas, strategici, geplante, prevus, previstos",
);

/** Whether a heading announces outcomes wherever it stands, not only on pages that are roadmaps or strategies. */
export function announcesFirmly(title: string, hasPeriod: boolean): boolean {
  const normal = normalWords(title);
  return hasPeriod || mentionsAny(normal, firmNouns) || holdsPhrase(normal, qualifiers);
}

/** Whether a heading's only nouns are aims ("Goals", "Our objectives"). */
export function announcesAims(title: string): boolean {
  const normal = normalWords(title);
  return holdsPhrase(normal, aims) || holdsPhrase(normal, steps);
}

/** Whose aims are nobody else's. */
const ofPersons = phrases(
  "personal, individual, career, professional, employee, employees, bonus, my, personliche, personlichen, individuelle, individuellen, mitarbeiter, mitarbeitenden, mitarbeiterinnen, beschaftigten, meine, personnels, individuels, collaborateurs, personales, individuales, empleados, mis, pessoais, individuais, colaboradores, meus, personali, individuali, dipendenti, persoonlijke, individuele, medewerkers, mijn, personliga, individuella, medarbetarnas, personlige, individuelle, medarbejdernes, osobiste, indywidualne, pracownikow, osobni, individualni, kisisel, bireysel, henkilokohtaiset, личные, индивидуальные, личных, особисті, індивідуальні, szemelyes, egyeni, individuale, osobne, isiklikud, asmeniniai, ca nhan, pribadi, προσωπικοι, ατομικοι",
);
const whose = phrases(
  "the, of, for, our, der, des, unserer, von, fur, die, de, des, del, los, las, dos, das, da, di, dei, degli, van, voor, av, for, development, s",
);
const personalUnspaced =
  /^(?:个人|個人|개인)(?:の|的| )?(?:年度|成長)?(?:目标|目標|okr|목표)|^(?:mitarbeiter|personal|einzel)ziele\b/u;

/** "Personal OKRs", "Ziele der Mitarbeitenden": aims of persons, whatever they are. */
export function namesPersonalAims(title: string): boolean {
  const normal = normalWords(withoutNumber(title));
  if (personalUnspaced.test(normal)) return true;
  if (!holdsPhrase(normal, ofPersons)) return false;
  const words = wordsOutside(normal, whose);
  return words.some((word, at) => {
    const next = words[at + 1] ?? "";
    return (ofPersons.has(word) && personalAims.has(next)) || (personalAims.has(word) && ofPersons.has(next));
  });
}

/** What has aims that are no plan: "Goals of the meeting", "Ziele der Dokumentation", "会议目标". */
const otherAims = [
  /(?:^| )(?:goals?|objectives?|aims|priorities|outcomes) (?:of|for) (?:\p{L}+ ){0,2}(?:meeting|course|workshop|training|documentation|document|page|session|interview|survey|exercise|module|lesson|data model|code reviews?|reviews?|tests?|testing|tickets|incidents|bugs|issues|defects)(?: |$)/u,
  /(?:^| )(?:ziele?|prioritaten) (?:der|des|von|fur|dieser|dieses|einer|eines) (?:\p{L}+ ){0,1}(?:dokumentation|dokuments?|sitzung|besprechung|schulung|kurses|workshops?|seite|umfrage|lektion|moduls?|tests?|tickets|storungen|fehler|vorfalle)(?: |$)/u,
  /(?:^| )(?:objectifs?|priorites) (?:de |du |des |d )(?:la |l )?(?:\p{L}+ )?(?:reunion|formation|cours|atelier|documentation|document|page|enquete|module|seance|incidents|anomalies|tickets)(?: |$)/u,
  /(?:^| )(?:objetivos?|metas|prioridades) (?:de|del|do|da|dos|das|de la|de los) (?:reunion|reuniao|curso|taller|oficina|formacion|formacao|capacitacion|aprendizaje|aprendizado|aprendizagem|documentacion|documentacao|documento|pagina|encuesta|pesquisa|modulo|sesion|incidencias|incidentes|chamados)(?: |$)/u,
  /(?:^| )(?:obiettivi|priorita) (?:del|della|dell|dei|di) ?(?:riunione|corso|formazione|documentazione|documento|modulo|lezione|incidenti)(?: |$)|(?:^| )(?:doelen|doelstellingen) van (?:de |het )?(?:vergadering|cursus|training|documentatie|document|workshop|les)(?: |$)/u,
  /(?:^| )mal (?:for|med|for) (?:motet|moten|motets|utbildningen|kursen|kurset|dokumentationen|workshopen|modet|undervisningen|laering|laeringen|larande)(?: |$)|(?:^| )cele (?:spotkania|szkolenia|kursu|warsztatow|dokumentu|dokumentacji|ankiety)(?: |$)|(?:^| )cile (?:schuzky|skoleni|kurzu|dokumentu)(?: |$)|(?:^| )(?:toplanti|egitim|kurs|ders) hedefleri(?: |$)/u,
  /(?:^| )цел[иі] (?:встречи|совещания|курса|обучения|документа|зустрічі|навчання)(?: |$)/u,
  /(?:会议|会議|学习|学習|研修|培训|培訓|课程|課程)(?:の|的)?(?:目标|目標)/u,
  /(?:회의|학습|교육|강의)(?:의)? ?목표/u,
].map((pattern) => new RegExp(pattern.source.normalize("NFKD"), "u"));

/** Compounds that name something else although a noun of roadmaps stands in them. */
const falseNouns = phrases(
  "service level objectives, service level objective, recovery objectives, recovery time objectives, recovery point objectives, learning objectives, learning goals, design goals, non goals, nongoals, goals and non goals, test objectives, control objectives, quality objectives, project goals and non goals, example projects, sample projects, project ideas, side projects, development goals, entwicklungsziele, architecture goals, architekturziele, objectifs darchitecture, objetivos de arquitectura, obiettivi di architettura, architectuurdoelen, arkitekturmal, meeting outcomes, meeting objectives, sprint goals, lernziele, objectifs pedagogiques, objectifs dapprentissage, objetivos de aprendizaje, objetivos de aprendizagem, nichtziele, nicht ziele, qualitatsziele, leerdoelen",
);

/** Compounds written as one word end in their noun ("Produktfahrplan", "Projektportfolio", "jaardoelen"). */
const compoundEnd =
  /(?:(?<!lern|sprint|qualitats|schutz|klima)ziele|(?<!larande|kunskap|kvalitet|sprint)smal(?:en)?|roadmap|fahrplan|portfolio|vorhabenliste|entwicklungsplan|meilensteinplan|udviklingsplan|actieplan|werkplan|meilensteine|jahresziele|quartalsziele|massnahmenplan|quartalsplan|jahresplan|aktionsplan|handlungsplan|umsetzungsplan|kvartalsplan|arsplan|handlingsplan|utviklingsplan|verksamhetsplan|kwartaalplan|meerjarenplan|driejarenplan|projektliste|prioritaten|doelen|routekaart|fardplan|veikart|koreplan|milstolpar|milepaeler)$/;

function namesCompound(normal: string): boolean {
  return normal
    .split(" ")
    .some((word) => word.length > 7 && (declinedRoadmap.test(word) || (word.length > 8 && compoundEnd.test(word))));
}

/** Nouns among words that no blank divides. "目標" before another noun only qualifies it: "目標アーキテクチャ" is an architecture. */
const cjkNouns = new RegExp(
  `${["ロードマップ", "マイルストーン", "路线图", "路線圖", "里程碑", "로드맵"].map(normalWords).join("|")}|目標(?=一覧|計画|$|[^\\p{Script=Han}\\p{Script=Katakana}])`,
  "u",
);

/** Words that make a page or section one about how roadmaps are made, not a roadmap. */
const processWords = phrases(
  "begriffe, wichtige begriffe, definitionen, terms and definitions, vocabulary, termes et definitions, terminos y definiciones, begrippen, inwerkplan, inwerkprogramma, inwerken, einarbeitungsplan, einarbeitung, onboardingplan, introduktionsplan, legende, legenda, leyenda, legend, labels, hygiene, gestion de projet, gestion de projets, gestion du projet, gestion de proyectos, gestao de projetos, gestione progetti, gestione dei progetti, projektmanagement, projectmanagement, creation, walkthrough, definir les, definir des, fixer des, formuler des, definir objetivos, definir metas, establecer objetivos, formular objetivos, definire gli, definire obiettivi, ziele definieren, ziele setzen, ziele formulieren, zielsetzung fur, doelen stellen, doelen formuleren, satta mal, sette mal, wyznaczanie celow, ustalanie celow, setting goals, setting objectives, goal setting, zielvereinbarung, zielvereinbarungen, runbook, runbooks, run book, troubleshooting, standard operating procedure, sop, procedure, procedures, escalation, betriebshandbuch, notfallhandbuch, prompt, prompts, mode, modus, page, management, verwaltung, gestion des, questions, faq, faqs, tool, tools, comparison, survey, workshop, course, courses, lesson, lessons, exercise, exercises, syllabus, curriculum, kata, glossary, glossar, glossaire, glosario, glossario, glossarium, woordenlijst, ordlista, ordliste, slownik, slovnik, onboarding, cheatsheet, quiz, explained, working agreement, working agreements, team charter, code of conduct, ways of working, definition of done, definition of ready, refinement, roadmapping, fragen, schulung, kurs, fragebogen, questionnaire, formation, cours, preguntas, curso, taller, perguntas, domande, corso, vragen, cursus, opleiding, pytania, szkolenie, kurs, 研修, よくある質問, process, how to, how we, guide, guidelines, guideline, guidance, template, templates, blueprint, best practices, best practice, playbook, handbook, primer on, a primer, okr primer, roadmap primer, tutorial, checklist, cheat sheet, tips, framework, frameworks, methodology, training, interview, creating, capturing, writing, defining, managing, building a, what is, what are, introduction to, understanding, definition of, your, you, deine, dein, ihre, votre, vos, tus, seu, seus, suas, definitions, types, item types, triage, planning process, review process, ceremony, ceremonies, policy, policies, workflow, retrospective, meeting, minutes, examples, instructions, anleitung, leitfaden, vorlage, prozess, vorgehen, guide pratique, modele, processus, guia, plantilla, proceso, modelo, processo, guida, handleiding, sjabloon, mall, skabelon, szablon, proces, ガイド, テンプレート, 模板, 指南, 템플릿, 가이드, шаблон, руководство",
);

const adjectives = phrases(
  "cua, trong, cho, it, ict, additional, funded, further, stretch, weitere, zusatzliche, supplementaires, adicionales, adicionais, aggiuntivi, aanvullende, ytterligare, dodatkowe, and tactics, taktiken, et tactiques, y tacticas, e taticas, e tattiche, en tactieken, we want, we aim for, we seek, wanted, desired, expected, intended, angestrebte, gewunschte, erwartete, die wir wollen, vises, attendus, souhaites, esperados, deseados, buscados, esperadas, desejados, attesi, desiderati, gewenste, beoogde, onskade, onskede, pozadane, oczekiwane, our, the, a, an, and, of, for, to, in, on, key, main, core, team, teams, strategic, overall, high level, top, s, company, product, technical, technology, tech, engineering, platform, department, departmental, group, organisation, organization, business, current, general, detailed, public, annual, yearly, quarterly, monthly, agency, expanded, list, proposed, wip, draft, update, updated, status, new, next, internal, delivery, development, project, software, feature, long term, short term, mid term, medium term, term, year, years, quarter, planned, future, upcoming, active, currently, v, version, release, major, biggest, big, primary, important, most important, top level, business, strategische, strategischen, strategisches, strategiques, strategique, estrategicos, estrategicas, estrategico, strategici, strategiche, strategico, strategiska, strategiske, strategiczne, strategicke, na, dla, w, em, para, per, voor, pour, producto, produit, produto, prodotto, produktu, tecnologia, equipo, equipe, firmy, zespolu, annuels, annuelles, anuales, anuais, annuali, roczne, jahrlichen, wichtigste, wichtigsten, zentrale, zentralen, principaux, principales, principais, principali, belangrijkste, viktigaste, viktigste, glavni, stratejik, стратегические, стратегічні, основные, основні, ключевые, ключові, unsere, der, die, das, und, fur, nos, notre, les, le, la, et, des, de, du, nuestros, los, las, y, nossos, os, as, e, i, il, gli, onze, het, en, van, team, prioritised, prioritized, priorisierte, priorisierten, priorise, prioritaires, prioritarios, prioritarias, prioritari, prioritarie, geprioriteerde, prioriterade, prioriterte, prioriterede, priorytetowe, prioritni, приоритетные, пріоритетні",
);

/** All words of headings that only announce outcomes. */
export const announcementWords: ReadonlySet<string> = wordsOf(nouns, adjectives);

/** The same in scripts without blanks ("年度の目標", "重点项目"). */
const unspaced = new RegExp(
  `^(?:\\d|年度|年|の|的|今年|来年|上半年|下半年|上期|下期|季度|四半期|主要|重点|战略|戦略|团队|チーム|연간|분기|올해|주요| )*(?:${["目标", "目標", "目标与计划", "工作计划", "优先事项", "優先事項", "重点项目", "举措", "施策", "重点施策", "取り組み", "路线图", "ロードマップ", "マイルストーン", "里程碑", "목표", "로드맵", "과제", "추진 과제"].map((noun) => normalWords(noun)).join("|")})$`,
  "u",
);

/** Whether a heading only announces outcomes ("2019 Epics", "Our priorities", "Detailed roadmap"). */
export function announcesOutcomes(title: string, withoutPeriods: string): boolean {
  const normal = normalWords(withoutNumber(withoutPeriods === "" ? title : withoutPeriods));
  if (unspaced.test(normal)) return true;
  if (!mentionsAny(normal, nouns)) return false;
  return consistsOf(wordsOutside(normal, nouns).join(" "), adjectives);
}

/** Whether a title holds a noun of plans among whatever other words ("Hiring plan"). */
export function mentionsPlan(title: string): boolean {
  return mentionsAny(normalWords(title), nouns);
}

const we = phrases(
  "we, our, us, wir, unser, unsere, unseren, uns, nous, notre, nos, on, nosotros, nuestro, nuestra, nuestros, nuestras, vamos, nos, nosso, nossa, nossos, nossas, noi, nostro, nostra, nostri, nostre, abbiamo, wij, we, ons, onze, vi, var, vart, vara, vores, vare, my, nasz, nasza, nasze, nas, my, nase, biz, bizim, мы, наш, наши, нас, ми",
);
const weUnspaced = /我们|我們|私たち|当社|弊社|우리/u;
const advice = phrases(
  "should, must, can, could, may, you, your, sollte, sollten, soll, konnen, du, dein, dabei, devrait, devraient, doit, doivent, vous, votre, deberia, deberian, debe, deben, tu, deve, devem, deveria, dovrebbe, devono, moet, moeten, bor, skal, powinien, powinna, nalezy, должен, следует",
);

/** Whether a sentence before a list says that plans follow: it speaks of plans, of a time or of what "we" do, and advises nobody. */
export function announcesWork(sentence: string): boolean {
  const normal = normalWords(sentence);
  if (holdsPhrase(normal, advice)) return false;
  return mentionsPlan(sentence) || holdsPhrase(normal, we) || weUnspaced.test(sentence) || /\d{4}/.test(sentence);
}

const demands = phrases("should, must, you, your");

/** Whether a sentence before a list says what anybody has to do ("An OKR must name:"); with a time or "we" it is a plan. */
export function advisesReader(sentence: string): boolean {
  if (!/[:：]\s*$/.test(sentence) || /\d{4}|\b[QH]\d\b/.test(sentence)) return false;
  const normal = normalWords(sentence);
  return holdsPhrase(normal, demands) && !holdsPhrase(normal, we);
}

/** Words by which a heading asks; "What is next" and the like are announcements and never get here. */
const questionWords = phrases(
  "why, how, who, warum, wieso, weshalb, wie, wer, pourquoi, comment, por que, como, quien, quienes, quem, perche, waarom, hoe, varfor, hur, vem, hvorfor, hvordan, hvem, dlaczego, jak, proc, kdo, kto, neden, nasil, miksi, miten, почему, зачем, как, кто, чому, навіщо, хто, як, なぜ, どうやって, 为什么, 如何, 왜, 어떻게, γιατι, למה, لماذا, where to find, wo finde, ou trouver, donde encontrar, hogyan, miert, cum se, de ce, kako, zasto, preco, kuidas, kaip, cach, bagaimana, cara, πως, כיצד, איך, كيف, कैसे, วิธี",
);
/** Words that say "how" only before who does it, or before what is done. */
const saysHow =
  /^(?:zo \p{L}+ (?:je|jij|u|we|wij)|så \p{L}+ (?:du|ni|vi|man)|sådan \p{L}+|slik \p{L}+|näin \p{L}+|so \p{L}+ (?:du|ihr|sie|wir|man)|come (?:si|\p{L}+(?:are|ere|ire|rre|r(?:la|lo|le|li|ci|si)))|com (?:es|\p{L}+(?:ar|er|ir|re|-la|-lo|-les|-los)))(?!\p{L})|^(?:如何|怎么|怎样)|(?:는 방법|는 법|のしかた|の仕方|のやり方|の進め方|の決め方|の使い方|の読み方)$/iu;
const questioned = phrases(
  "what is, what are, what this, what it, what that, what does, what do, what success, what good, what we know, what we learned, what we heard, what we believe, what we own, what changed, what has changed, what happened, what went, was ist, was sind, was bedeutet, was wir wissen, quest ce que, ce que nous savons, que es, que significa, o que e, o que significa, cosa e, cosa significa, wat is, wat zijn, wat betekent, vad ar, hva er, hvad er, czym jest, co to, nedir, что такое, що таке",
);

const questionOpenings: ReadonlySet<string> = new Set(
  [...questionWords, ...questioned].map((phrase) => phrase.split(" ", 1)[0] ?? ""),
);

/** Whether a heading asks or explains ("Why we do this", "What does this mean?"): what follows is an answer, never an outcome. */
export function asksQuestion(title: string): boolean {
  const trimmed = title.trim();
  if (trimmed === "") return false;
  return endsInQuestionMark(trimmed) || saysHow.test(trimmed) || beginsWithQuestion(trimmed);
}

/** "Leaderboard for volunteers?": whoever wrote it is not sure yet. */
export const endsInQuestionMark = (text: string): boolean => "?？؟".includes(text.trim().at(-1) ?? " ");

/** Words by which a sentence asks that no other question word begins. */
const askingVerbs = phrases(
  "is, are, do, does, did, can, could, should, shall, will, would, has, have, what, which, when, where, ist, sind, soll, sollen, sollten, kann, konnen, konnten, muss, mussen, wollen, wollten, was, welche, welcher, welches, wann, wo, est, sont, faut, peut, peuvent, pouvons, devons, quel, quelle, quels, quelles, quand, es, puede, podemos, debemos, que, cual, cuales, cuando, pode, devemos, qual, quais, quando, possiamo, dobbiamo, moet, moeten, kan, kunnen, zullen, wat, welke, wanneer, ska, skal, kan, czy, maji, можем, нужно",
);

/** Whether a line asks for an answer; "Leaderboard for volunteers?" only doubts. */
export const asksForAnswer = (text: string): boolean =>
  endsInQuestionMark(text) && (beginsWithQuestion(text) || askingVerbs.has(normalWords(text).split(" ", 1)[0] ?? ""));

function beginsWithQuestion(title: string): boolean {
  const normal = normalWords(withoutNumber(title));
  const first = normal.indexOf(" ");
  if (!questionOpenings.has(first < 0 ? normal : normal.slice(0, first))) return false;
  const words = normal.split(" ", 3);
  return words.some((_, at) => {
    const opening = words.slice(0, at + 1).join(" ");
    return questionWords.has(opening) || questioned.has(opening);
  });
}

/** Questions by which a text explains what a plan of any kind is ("What are OKRs?", "OKRとは"). */
const defining = phrases(
  "what is, what are, was ist, was sind, quest ce que, quest ce qu, que es, que son, o que e, o que sao, cosa e, che cose, cosa sono, wat is, wat zijn, vad ar, hva er, hvad er, co to jest, czym jest, czym sa, co je, nedir, mika on, что такое, що таке, τι ειναι",
);

/** Whether a heading asks what a roadmap, an objective or the like is. */
export function definesPlan(title: string): boolean {
  const normal = normalWords(withoutNumber(title));
  if (definesUnspaced.test(normal)) return mentionsAny(normal, strongNouns);
  return phrasesIn(normal, defining).some((phrase) => normal.startsWith(phrase)) && namesKindOfPlan(normal);
}

const definesUnspaced = /とは$|^什么是|은 무엇인가$|란$/u;

/** "What is our roadmap" asks for the roadmap; "What are OKRs" for a definition. */
function namesKindOfPlan(normal: string): boolean {
  const words = wordsOutside(normal, defining).join(" ");
  return mentionsAny(words, strongNouns) && consistsOf(wordsOutside(words, strongNouns).join(" "), articles);
}

const articles = phrases("a, an, the, ein, eine, une, un, una, um, uma, uno, een, en, et, roadmap, okr");

const beginnings = "[<{.…_xX";
const onlyBracketed = /^(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>|\{{1,2}[^{}]{1,80}\}{1,2}|[.…_]{2,}|…|x{3,})$/i;
/** "[Feature]: [Description] – [Priority]", "Version [Next version] – [Date]" */
const bracketedInRow =
  /^(?:\p{L}{1,14}\s)?(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>)(?:\s*[:：|–—-]\s*(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>)){1,4}$/u;

/** "[Date] – Name of the milestone" */
const datedPlace = /^\[(?:date|datum|fecha|data|yyyy|tt\.mm|dd)[^\]]{0,20}\]\s*[-–—:]/i;

/** Whether a title is the place for one in a template: "[Initiative name]", "<Outcome 1>", "…". */
export function isPlaceholder(title: string): boolean {
  const text = title.trim();
  if (beginnings.includes(text.charAt(0)) && onlyBracketed.test(text)) return true;
  return (text.includes("[") || text.includes("<")) && (bracketedInRow.test(text) || datedPlace.test(text));
}

/** What a strategy may be of that is no company's, product's or team's. */
const otherStrategies =
  /(?:^| )(?:test|tests|testing|qa|branch|branching|merge|git|backup|recovery|migration|deployment|release|rollout|rollback|caching|cache|logging|monitoring|alerting|retry|error handling|naming|versioning|localization|localisation|translation|indexing|sharding|partitioning|retention|exit|interview|pricing|seo)[ -]?strateg(?:y|ies|ie|ien|ia)$|^(?:test|backup|branching|release|migrations|deployment|rollout|logging)strategie$|^strateg(?:ie|ia) (?:de |di |des |dei )?(?:tests?|pruebas|testes|sauvegarde|branches|ramas|migracion|migracao|migrazione|despliegue|deploiement)$/;

/** Whether a title names the strategy of a practice ("Test strategy"), in a file called "strategy" too. */
export function namesOtherStrategy(title: string): boolean {
  return otherStrategies.test(normalWords(title));
}

/** Whether a title names aims of another kind ("Sprint goals", "Learning objectives"), in a folder of roadmaps too. */
export function namesOtherAims(title: string): boolean {
  return holdsPhrase(title, falseNouns) || namesPersonalAims(title) || namesAimsOfEvent(title);
}

function namesAimsOfEvent(title: string): boolean {
  const normal = normalWords(withoutNumber(title));
  return otherAims.some((pattern) => pattern.test(normal));
}

/** "年度目标": what stands last is what it is; "目标架构" is an architecture. */
const unspacedEnd = new RegExp(
  `(?:${["目标", "목표", "重点任务", "主要任务", "建设任务", "工作要点", "工作计划", "重点项目", "年度计划", "季度计划", "行动计划", "发展规划", "技术规划", "产品规划", "年度规划", "中长期规划", "重点工作", "開発計画", "年間計画", "年度計画", "中期計画", "重点施策", "アクションプラン"].map(normalWords).join("|")})$`,
  "u",
);

const roadmapWords = phrases(
  "fahrplane, feuilles de route, hojas de ruta, mapas de ruta, routekaarten, fardplaner, mapy drogowe, cestovni mapy, tabelle di marcia, дорожные карты, дорожні карти, roadmap, roadmaps, okr, okrs, fahrplan, feuille de route, hoja de ruta, tabella di marcia, routekaart, fardplan, veikart, mapa drogowa, yol haritasi, дорожная карта, дорожня карта",
);

/** Decides most headings before anything is normalised. */
const maySpeakOfRoadmap =
  /okr|roadmap|plan|feuille|hoja|marcia|kaart|kart|drogowa|harita|карта|ロード|路线|路線|로드/iu;

/** "The OKR magic", "Roadmap writing rule": a heading that speaks of the roadmap itself is about the page. */
export function speaksOfRoadmap(title: string): boolean {
  if (!maySpeakOfRoadmap.test(title)) return false;
  const normal = normalWords(title);
  return holdsPhrase(normal, roadmapWords) || cjkRoadmaps.some((word) => normal.includes(word));
}

const okrWords = phrases("okr, okrs, objectives and key results");

/** Whether a page title names objectives with their key results. */
export const namesOkrs = (title: string): boolean => holdsPhrase(title, okrWords);

const cjkRoadmaps = ["ロードマップ", "路线图", "路線圖", "로드맵"].map(normalWords);

/** Whether a page title names a roadmap, whatever else stands in it. */
export const namesRoadmap = remembered((title: string): boolean => {
  const normal = wordsOutside(normalWords(title), falseNouns).join(" ");
  const plain = withoutDigraphs(normal);
  return (
    (namesRoadmapPlainly(normal) || (plain !== normal && namesRoadmapPlainly(plain))) &&
    !namesPersonalAims(title) &&
    !namesAimsOfEvent(title)
  );
});

/** Whether folders, the innermost last, lead directly into one of roadmaps. */
export const standsAmongRoadmaps = (folders: readonly string[]): boolean => namesRoadmap(folders.at(-1) ?? "");

/** Whether one of the folders is one of roadmaps. */
export const standsBelowRoadmaps = (folders: readonly string[]): boolean =>
  folders.some((folder) => namesRoadmap(folder));

function namesRoadmapPlainly(normal: string): boolean {
  if (/\b(?:sprint|iteration|iteracion|iteracao)\b/.test(normal) && !mentionsAny(normal, firmNouns)) return false;
  return mentionsAny(normal, strongNouns) || namesCompound(normal) || unspacedEnd.test(normal);
}

/** In scripts without blanks what stands last is what it is: "マイルストーン管理" is about managing them. */
const processEnd = new RegExp(
  `(?:${["管理", "作成", "方法", "進め方", "やり方", "使い方", "決め方", "立て方", "作成方法", "作り方", "書き方", "テンプレート", "ガイド", "プロセス", "手順", "運用", "模板", "指南", "流程", "管理办法", "관리", "가이드", "템플릿", "작성법", "프로세스"].map(normalWords).join("|")})$`,
  "u",
);

/** The loan word with the ending of its language ("roadmapa", "roadmapę", "roadmappen"); "roadmapping" is an activity. */
const declinedRoadmap = /^roadmap\p{L}{0,3}$/u;

/** What a roadmap may be of: "Policy roadmap", "Impact Framework OKRs". */
const subjects = phrases(
  "onboarding, blueprint, management, tool, tools, survey, framework, frameworks, policy, policies, workflow, handbook, playbook, guidelines, triage, process, training",
);

/** "About our roadmap", "Sobre o roadmap": a page on the roadmap, not the roadmap. */
const aboutIt =
  /^(?:about|uber|ueber|zur|zum|sobre|acerca|a propos|over|om) (?:[a-z]+ ){0,2}(?:[a-z]*roadmap|okrs?|fahrplan|feuille de route|hoja de ruta|routekaart|fardplan)[a-z]{0,2}$/;
/** "Your roadmap in 5 steps" */
const inSteps =
  /\b(?:in|en|em|i|w) (?:\d{1,2}|three|four|five|drei|vier|funf|trois|quatre|cinq|tres|cuatro|cinco|quatro|tre|quattro|cinque|drie|vijf|fyra|fem) (?:easy |simple |einfachen )?(?:steps?|schritten|etapes|pasos|passos|passi|stappen|steg|trin|krokach)\b/;

/** "OKR cycle", "Roadmap-Rhythmus": when plans are made. */
const whenPlanned =
  /\b(?:okrs?|objectives|goals?|roadmap|planning|planungs?|ziele) ?(?:cycle|cadence|calendar|rhythm|zyklus|rhythmus|kalender|ablauf|timeline)$|^(?:cycle|cadence|calendrier|ciclo|calendario|cykl|cyklus|rytm) (?:de |des |dei |di |dos |planowania )?(?:okrs?|objectifs|objetivos|obiettivi|metas|celow|planification|planificacion|planejamento)$/;

/** "Frontend developer roadmap", "Lernroadmap", "Roadmap to become an engineer": what somebody learns, in which order. */
const learned =
  /\b(?:learning|study|career|skills?) (?:road ?maps?|paths?|plans?)\b|\b(?:developer|engineer|programmer|scientist|analyst)s? road ?maps?\b|\broad ?maps? (?:to|for) (?:becom|learn|beginner)|\b(?:lernroadmap|lernfahrplan|lernpfad|roadmap zum \p{L}+entwickler)|\b(?:feuille de route|roadmap) (?:d ?apprentissage|pour devenir)|\b(?:hoja de ruta|roadmap|ruta|roteiro|roadmap) (?:de |para |do )?(?:aprendizaje|aprendizado|estudios?|estudos?|desarrollador|desenvolvedor)|学习路线|学習ロードマップ|(?:дорожная карта|roadmap) (?:обучения|разработчика)/u;
/** "Update the roadmap", "Submitting an item to the roadmap": what is done with it. */
const doneWithIt =
  /^(?:updat|maintain|submit|propos|edit|add|publish|present|communicat)(?:e|ing|ting)? (?:(?:an?|the|our|new|items?|ideas?|to|on|of) )*(?:road ?maps?|okrs?)(?: items?)?$/;

/** "Reviewing and identifying OKRs", "Setting objectives": how plans come about. */
const howPlansCome =
  /^(?:reviewing|identifying|setting|drafting|defining|grading|scoring|tracking|measuring|agreeing|aligning|choosing) (?:(?:reviewing|identifying|setting|drafting|defining|grading|scoring|tracking|measuring|agreeing|aligning|choosing|on|and|our|the|your|team) )*(?:road ?maps?|okrs?|objectives|goals|key results)(?: and (?:okrs?|objectives|goals|key results))?$/;

/** What is said of a roadmap and is none: "Feedback on the roadmap", "Risques de la feuille de route", "Roadmap history". */
const besideIt =
  "(?:ground |house )?rules|spielregeln|regeln|spelregels|regels|regles|reglas|regras|regole|regler|spelregler|zasady|pravidla|feedback|comments|history|changes|risks|stakeholders|communication|dependencies|ruckmeldung(?:en)?|kommentare|historie|verlauf|anderungen|risiken|abhangigkeiten|kommunikation|retours|historique|journal|risques|dependances|comentarios|historial|riesgos|dependencias|comunicacion|historico|riscos|comunicacao|storia|rischi|dipendenze|comunicazione|terugkoppeling|geschiedenis|risicos|afhankelijkheden|communicatie|aterkoppling|historik|historikk|risker|risici|beroenden|kommentarer|tilbagemeldinger|tilbakemeldinger|uwagi|historia|ryzyka|zaleznosci|отзывы|история|риски|зависимости";
const roadmapNoun =
  "(?:road ?map|roadmapy|fahrplan|feuille de route|hoja de ruta|tabella di marcia|routekaart|fardplan|veikart|дорожнои карты|дорожнои карте)";
const saidOfIt = new RegExp(
  `^(?:${besideIt}) (?:(?:of|on|about|from|to|for|zur|zum|fur|der|die|des|de|du|pour|para|per|la|el|las|los|della|sulla|do|da|van|voor|op|over|de|til|pa|for|av|om|do|dla|по|к)(?: |$))+(?:(?:the|our|unserer|nuestra|nossa|notre|nostra|onze|\\w+) )?${roadmapNoun}|${roadmapNoun}s? (?:${besideIt})$`,
);
/** "Milestones in Jira": how a tool has them. */
const inTool =
  /\b(?:in|with|using|mit|en|avec|con|med|met|w|no|su) (?:jira|azure devops|azure boards|github|gitlab|trello|asana|notion|confluence|ms project|excel|planner)\b/;

/** "Lab 3: …", "Container labs": an exercise; a "Lab platform" is none. */
const inLab = /(?:^| )labs?$|^labs? \d/;

/** How long a plan is, and nothing about pages. */
const onOnePage =
  /\b(?:(?:on (?:a|one) |one |single |1 )page|auf einer seite|sur une page|en una p[aá]gina|(?:em|numa|em uma) p[aá]gina|in una pagina|op (?:een|één) pagina|p[aå] (?:en|én|ett) sid[ae]|na jednej stronie)\b/iu;

const mayNamePage = /p[aá]g|seite|sid[ae]|stronie/iu;

/** "Plan on a page" without its page. */
export const withoutPage = (title: string): string =>
  (mayNamePage.test(title) ? title.replace(onOnePage, " ") : title).trim();

const whatIsNext =
  /\bwhat(?:s| is| comes) (?:next|coming|planned)\b|\bwhat (?:are we|we are|were) (?:working on|building)\b|\b(?:waar werken we aan|woran (?:wir arbeiten|arbeiten wir)|sur quoi (?:nous travaillons|travaillons nous)|en que (?:estamos )?trabaja(?:mos|ndo)|su cosa (?:stiamo )?lavor(?:iamo|ando)|(?:vad|hva|hvad) (?:vi )?(?:jobbar|arbetar|jobber|arbejder) (?:vi )?(?:med|pa)|nad czym pracujemy)\b/;
const duration = /\b(?:\d+|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty|few) minutes?\b/;

/** The normal words of a title without "five minutes": a length, and no minutes of a meeting. */
export const withoutDuration = (title: string): string => normalWords(title).replace(duration, " ");

/** Whether a title names how something is done. `amongRoadmaps`: it stands in a folder of roadmaps, where "Engine & tools" is a team. */
export function namesProcess(title: string, amongRoadmaps = false): boolean {
  const named = processIn(title);
  return named === "subject" ? !amongRoadmaps : named;
}

/** "Ideenprozess", "Freigabeverfahren": in one word. */
const processCompound =
  /\p{L}{3}(?:prozess|ablauf|verfahren|leitfaden|handbuch|richtlinie|anleitung|vorlage|proces|procedure|handleiding|richtlijn|sjabloon|rutin|riktlinje|handbok)(?:e|en|n|er)?$/u;
/** "From idea to roadmap": how something gets there. */
const untilRoadmap =
  /^(?:from|vom|von|de|du|del|da|dal|dalla|van|fran|fra|od) .{3,40} (?:to|zur|zum|a|al|alla|naar|till|til|do) (?:\p{L}{1,4} )?(?:\p{L}+ ?)?(?:road ?map|fahrplan|feuille de route|hoja de ruta)$/u;

/** "Support priorities", "Priorités (P1–P4)": which class of request is which. */
const classesOfRequests =
  /\bp[01] (?:to |bis |a |tot |do |til )?p[2-5]\b|\b(?:priorit|severit|prioryt)\p{L}* .*\b(?:service ?desk|help ?desk|support|incident|ticket)|\b(?:service ?desk|help ?desk|support|incident|ticket)s? (?:priorit|severit)/u;

/** A page on the team itself is where many state what they are for. */
const whoWeAre =
  /^(?:who (?:we are|are we)|why we (?:exist|are here)|wer wir sind|warum es uns gibt|qui (?:sommes nous|nous sommes)|pourquoi nous existons|quienes somos|quem somos|(?:por que|porque) existimos|chi siamo|wie (?:zijn (?:wij|we)|(?:wij|we) zijn)|hvem (?:vi er|er vi)|vilka (?:vi ar|ar vi)|kim jestesmy|kdo jsme|biz kimiz|кто мы|хто ми)(?: (?:and|und|et|y|e|en|och|og|i|a) .{3,30})?$/;

/** `"subject"`: what it names may as well be what a roadmap is of. */
const processIn = remembered((title: string): boolean | "subject" => {
  const normal = normalWords(title);
  if (mayNamePage.test(normal) && onOnePage.test(normal)) return processIn(withoutPage(normal));
  if (
    [aboutIt, inSteps, whenPlanned, learned, doneWithIt, howPlansCome, saidOfIt, inTool].some((pattern) =>
      pattern.test(normal),
    )
  )
    return true;
  const process = phrasesIn(withoutDuration(title).replace(whatIsNext, " "), processWords);
  if (process.length === 0) {
    if (inLab.test(normal) || processCompound.test(normal)) return "subject";
    if (untilRoadmap.test(normal) || classesOfRequests.test(normal)) return true;
    const asks = asksQuestion(title) && !whatIsNext.test(normal) && !whoWeAre.test(normal);
    return asks || processEnd.test(normalWords(title));
  }
  if (!process.every((word) => subjects.has(word))) return true;
  return endsInPlan(title) || statesOf.has(sectionKind(partsOfTitle(title).at(-1) ?? "")) ? false : "subject";
});

/** "Harbour works – strategic plan", "Lab platform: where we are going": what dashes and colons part. */
export const partsOfTitle = (title: string): readonly string[] => title.split(/\s[–—|·-]\s|[:：]\s/);

/** In "Policy roadmap 2026" and "Tools principles" the last noun says what it is. */
function endsInPlan(title: string): boolean {
  const words = normalWords(title)
    .replace(/(?: (?:[qh][1-4]|fy|cy|\d{1,4}))+$/, "")
    .split(" ");
  const last = words.at(-1) ?? "";
  return (firmNouns.has(last) || statesOf.has(sectionKind(last))) && words.length <= 5;
}

/** What a page states for whatever its title names before: "Lab platform – where we are going". */
const statesOf: ReadonlySet<SectionKind | null> = new Set(["mission", "vision", "principles", "strategy", "kpis"]);

function mentionsAny(normal: string, set: ReadonlySet<string>): boolean {
  return holdsPhrase(normal, set) || cjkNouns.test(normal);
}

/** Generic nouns that may stand beside a status or horizon word in a group heading ("Completed milestones"). */
export const groupNouns = phrases(
  "work cycle, cycle, cycles, this year, this quarter, last year, last quarter, so far, to date, dieses jahr, in diesem jahr, cette annee, este ano, quest anno, dit jaar, i ar, w tym roku, letos, plans, lts, early, late, mid, end, beginning, start, previously, work, items, item, milestones, features, feature, tasks, projects, initiatives, goals, objectives, releases, release, epics, outcomes, deliverables, enhancements, improvements, actions, priorities, roadmap, okrs, themes, the, our, recently, and, or, of, for, with, we, are, is, what, whats, things, stuff, already, so far, but, term, quarter, year, months, up, in this section, in order, in this order, in that order, in priority order, arbeit, projekte, themen, aufgaben, und, travaux, projets, et, proyectos, y, projetos, e, progetti, projecten, en, werk, projekter, och, og, prace, i",
);

export { fillers as fillerWords };
