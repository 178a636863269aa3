/** Nouns of plans and of what is planned: what announces outcomes, what only mentions a plan, and what advises its reader. */
import { consistsOf, holdsPhrase, normalWords, overNormalWords, phrases, wordsOf, wordsOutside } from "./normalWords";
import { withoutNumber } from "./titleParts";

/** What is planned for years, where another agenda is one of a meeting. */
export const plannedAgendas = phrases(
  "digital agenda, strategic agenda, digitale agenda, strategische agenda, agenda numerique, agenda strategique, agenda digital, agenda estrategica, agenda digitale, agenda strategica, strategisk agenda, digitaliseringsagenda, agenda cyfrowa, digitalni agenda",
);

/** Words that make a whole page a roadmap when its title holds them; a mere "plan" or "features" does not. */
const planNouns: ReadonlySet<string> = new Set([
  ...plannedAgendas,
  ...phrases(
    "initiativen, initiativer, prioriterade initiativ, iniciativas, iniziative, initiatieven, inicjatywy, iniciativy, инициативы, ініціативи, inisiyatifler, girisimler, 举措, epicas, epicos, epiken, эпики, епіки, epicek, 史诗, 에픽, エピック, okr s, okr er, okr t, okr lar",
    "программа развития, program rozwoju, programma triennale, programma pluriennale, programa plurianual, meerjarenprogramma, entwicklungsprogramm, arbeitsprogramm, work programme, programme de travail, programa de trabajo, schema directeur, schemas directeurs, plan directeur, plan director, plano diretor, fahrplane, feuilles de route, hojas de ruta, mapas de ruta, routekaarten, fardplaner, mapy drogowe, cestovni mapy, tabelle di marcia, дорожные карты, дорожні карти, ranked list, priority list, prioritised list, prioritized list, year plan, years plan, annual plan, yearly plan, multiyear plan, rangliste, prioritatenliste, rangfolge, plan pluriannuel, plan triennal, plan trienal, plan quinquennal, plan quinquenal, plan plurianual, plano plurianual, plano trienal, piano triennale, piano pluriennale, plan anual, plan annuel, piano annuale, flerarsplan, plan wieloletni, roadmap, roadmaps, road map, road maps, okr, okrs, objectives and key results, objectives key results, objective and key results, objectives, goals, outcomes, milestones, priorities, initiatives, epics, commitments, big rocks, action plan, action plans, projects, project pipeline, portfolio, work plan, workplan, delivery plan, whats next, what is next, book of business, release plan, project plan, product plan, goals and strategy, now next later, o que vem por ai, o que vem a seguir, was als nachstes kommt, ce qui arrive, ce qui vient, cosa arriva, wat eraan komt, vad som kommer, hvad der kommer, co nas czeka, feature timeline, features timeline, project timeline, product timeline, delivery timeline, release timeline, book of work",
    "portfel inicjatyw, portfel projektow, cartera de proyectos, cartera de iniciativas, portefeuille de projets, portefeuille projets, portafoglio progetti, portafoglio dei progetti, портфель проектов, портфель инициатив, портфель проєктів, plan de versiones, plan de lanzamientos, plano de versoes, plano de lancamentos, plan de versions, plan des versions, piano dei rilasci, plan wydan, plan verzi, план релизов, план релізів, リリース計画, 版本计划, 发布计划, 릴리스 계획, 추진 과제, 핵심 과제, plan de travail, plan de trabajo, cronograma, plano de acao, plano de trabalho, plano anual, mapa do caminho, piano dazione, piano di lavoro, piano di sviluppo, actieplan, plan van aanpak, stappenplan, prioriteter, plan dzialania, plan prac, harmonogram prac, plan rozvoje, cestovni mapa, akcni plan, plan praci, eylem plani, oncelikler, is plani, план развития, план действий, план работ, цілі, план розвитку, план робіт, пріоритети, план дій, 年間計画, 中期計画, 開発計画, 重点施策, アクションプラン, 연간 계획, 추진 계획, 중점 과제, 실행 계획, 개발 계획, full de ruta, objectius, foaie de parcurs, obiective, celkituzesek, στοχοι, cilji, ciljevi, ciele, eesmargid, merki, tikslai, markmid, hedef, muc tieu, tujuan, sasaran, เป้าหมาย, أهداف, الأهداف, יעדים, מטרות, خارطة طريق, خطة عمل, תוכנית עבודה, mapa drogowa, mapa rozwoju, mapa de ruta, mapa de rota, vagkarta, utiterv, plan vyvoje, peta jalan, lo trinh, дорожня карта, карта розвитку, χαρτης πορειας, خارطة الطريق, מפת דרכים, रोडमैप, แผนงาน, munkaterv, fejlesztesi terv, strategiai terv, cselekvesi terv, utemterv, hankesalkku, kehittamissuunnitelma, toimintasuunnitelma, kehittamishankkeet, στρατηγικο σχεδιο, σχεδιο δρασης, strateginis planas, veiklos planas, veiksmu planas, arengukava, tegevuskava, ricibas plans, attistibas plans, akcijski plan, strateski plan, plan strategic, plan de actiune, strategicky plan, ke hoach hanh dong, rencana kerja, rencana aksi, rencana strategis, fahrplan, ziele, quartalsziele, jahresziele, massnahmenplan, meilensteine, prioritaten, vorhaben, initiativen, projekte, feuille de route, objectifs, jalons, priorites, chantiers, projets, plan daction, plan dactions, plans daction, hoja de ruta, objetivos, hitos, priorita, iniziative, prioridades, iniciativas, proyectos, plan de accion, plan de acciones, planes de accion, metas, roteiro, projetos, tabella di marcia, obiettivi, traguardi, progetti, routekaart, doelen, doelstellingen, mijlpalen, prioriteiten, projecten, jaarplan, fardplan, mal, milstolpar, prioriteringar, veikart, malsettinger, milepaeler, koreplan, cele, kamienie milowe, priorytety, plan rozwoju, cile, milniky, yol haritasi, hedefler, tiekartta, tavoitteet",
    "ロードマップ, 目標, マイルストーン, 路线图, 路線圖, 目标, 里程碑, 로드맵, 목표, 마일스톤, дорожная карта, цели, вехи, приоритеты, проекты",
  ),
]);

/** Key results make a title one of a plan; as a heading they announce the parts of outcomes. */
export const strongNouns: ReadonlySet<string> = new Set([...planNouns, ...phrases("key results")]);

/** What "we" say that we will do or want to achieve: plans where they are followed up, else as often how the team means to behave. */
const pledges = phrases(
  "what we want to achieve, what we aim to achieve, what we will achieve, was wir erreichen wollen, ce que nous voulons atteindre, ce que nous voulons accomplir, que queremos lograr, que queremos conseguir, que queremos alcancar, cosa vogliamo ottenere, cosa vogliamo raggiungere, wat we willen bereiken, vad vi vill uppna, hva vi vil oppna, hvad vi vil opna, co chcemy osiagnac, ceho chceme dosahnout, чего мы хотим достичь, 達成したいこと, 我们要实现什么",
  "what we commit to, what we are committing to, what we have committed to, what we promise, what we will do, zusagen, was wir zusagen, was wir uns vornehmen, das nehmen wir uns vor, wozu wir uns verpflichten, engagements, ce a quoi nous nous engageons, ce que nous allons faire, compromisos, a lo que nos comprometemos, lo que vamos a hacer, compromissos, com o que nos comprometemos, o que vamos fazer, impegni, i nostri impegni, cosa faremo, toezeggingen, wat we toezeggen, wat we beloven, ataganden, vad vi atar oss, forpligtelser, forpliktelser, zobowiazania, co zrobimy, zavazky, что мы обязуемся сделать, что мы сделаем, обязательства, що ми зробимо, зобовязання",
);

/** Nouns of plans, and those of work that is planned. */
const nouns: ReadonlySet<string> = new Set([
  ...planNouns,
  ...pledges,
  ...phrases(
    "terv, fejlesztesek, projektek, suunnitelma, σχεδιο, εργα, δρασεις, planas, projektai, kryptys, projektid, ke hoach, rencana, proiecte, objective, goal, outcome, milestone, priority, initiative, epic, actions, programs, programme, programmes, scenarios, features, themes, plan, plans, timeline, release schedule, schedule, backlog, what is next and why, whats next and why, what we work on, what we will work on, what we are working on, what were working on, what we are doing, planned work, upcoming work, upcoming features, enhancements, key investments, investments, product goals, strategic priorities, strategic objectives, strategic goals, strategic initiatives, focus, focus areas, bets, targets, todo list, deliverables, phases, work streams, workstreams, work in progress, insatser, satsningar, atgarder, innsatser, satsinger, tiltak, indsatser, initiativ, dzialania, hankkeet, ziel, zielsetzung, zielsetzungen, massnahmen, arbeitsplan, umsetzungsplan, zeitplan, objectif, marcos, malsattningar, projekt, prosjekter, malsaetninger, projekter, projekty, 優先事項, 施策, プロジェクト, 重点, 项目, 規劃, 规划, 우선순위, 과제, 프로젝트, план, 일정, スケジュール",
  ),
]);

/** Nouns of aims rather than of plans: nearly any page may have "Goals", so alone they announce nothing. */
export const aims = phrases(
  "goals, objectives, outcomes, projects, portfolio, ziele, projekte, objectifs, projets, objetivos, metas, proyectos, projetos, obiettivi, progetti, doelen, doelstellingen, projecten, mal, cele, cile, hedefler, tavoitteet, 目標, 目标, 목표, цели, проекты",
);

/** Steps any undertaking has: they announce outcomes where they are followed up. */
const steps = phrases(
  "milestones, meilensteine, jalons, hitos, marcos, traguardi, mijlpalen, milstolpar, milepaeler, kamienie milowe, milniky, マイルストーン, 里程碑, 마일스톤, вехи",
);

/** What is a plan wherever it is named. */
export const firmNouns: ReadonlySet<string> = new Set(
  [...strongNouns].filter((noun) => !aims.has(noun) && !steps.has(noun)),
);

const qualifiers = phrases(
  "strategic, planned, upcoming, future, annual, yearly, quarterly, this year, next year, this quarter, next quarter, what we are working on, what were working on, what is next and why, whats next and why, key investments, product goals, strategische, strategiques, estrategicos, estrategicas, strategici, geplante, prevus, previstos",
);

const carries =
  /^(?:what (?:do |are |will )?we (?:tak(?:e|ing)|carry(?:ing)?|bring(?:ing)?)|was (?:nehmen )?wir|ce que nous emportons|que (?:nos )?llevamos|o que levamos|cosa portiamo|wat nemen we mee|vad tar vi med|hva tar vi med|hvad tager vi med|co (?:bierzemy|zabieramy)|mit viszunk)(?= ).*(?: (?:next|nachst|prochain|proxim|prossim|volgend|nasta|naeste|neste|nastepn|kovetkezo)[a-z]*(?: |$)| [qht][1-4]$)/;

const reaches =
  /^(?:what (?:will|shall|do|are) we (?:going to |want to )?(?:have )?(?:achiev|reach|accomplish|chang|done)|was (?:wollen|werden) wir .*erreich|que voulons nous .*attein|que (?:queremos|habremos|vamos a) (?:logra|consegui|alcanza)|o que (?:queremos|vamos|teremos) (?:alcanc|atingi|consegui)|cosa (?:vogliamo|avremo) (?:ottene|raggiun)|wat (?:willen|gaan) we .*berei|vad (?:vill|ska) vi .*uppna|hva(?:d)? (?:vil|skal) vi .*opp?na|co (?:chcemy|zamierzamy) osiagn).* 20\d\d(?: |$)/;

/** "What we take into the next quarter", "Vad tar vi med oss in i Q2?", "What will we have achieved by 2027?": what is done from here on. */
export const carriesOn = (title: string): boolean => {
  const normal = normalWords(withoutNumber(title));
  return carries.test(normal) || reaches.test(normal);
};

const works =
  /^(?:what (?:are we going to|will we|shall we|do we (?:plan|intend|want) to) (?:do|change|build|work on|deliver|achieve|tackle)|was (?:werden|wollen) wir (?:\S+ ){0,3}(?:tun|machen|angehen|erreichen|umsetzen)|wat (?:gaan|willen) we (?:\S+ ){0,3}(?:doen|bereiken|aanpakken|opleveren)|(?:que|qu) (?:allons nous|voulons nous|va t on) (?:faire|atteindre|changer)|que (?:vamos a|queremos) (?:hacer|lograr|conseguir)|o que (?:vamos|queremos) (?:fazer|alcancar|conseguir)|cosa (?:faremo|vogliamo (?:fare|ottenere))|vad (?:ska|vill) vi (?:\S+ )?(?:gora|uppna)|hvad (?:skal|vil) vi (?:gore|opna)|hva (?:skal|vil) vi (?:gjore|oppna)|co (?:zrobimy|chcemy osiagnac))(?= |$)/;

/** "Wat gaan we dan doen?": a question that what is planned answers. */
export const asksForWork = (title: string): boolean => works.test(normalWords(withoutNumber(title)));

/** Whether a heading announces outcomes wherever it stands, not only on pages that are roadmaps or strategies. */
export function announcesFirmly(title: string, hasPeriod: boolean): boolean {
  const normal = normalWords(title);
  return hasPeriod || carriesOn(title) || mentionsAny(normal, firmNouns) || holdsPhrase(normal, qualifiers);
}

/** Whether a heading's only nouns are aims ("Goals", "Our objectives"). */
export function announcesAims(title: string): boolean {
  const normal = normalWords(title);
  return holdsPhrase(normal, aims) || holdsPhrase(normal, steps);
}

/** What is set for a time, and for the next anew. */
const setInRounds: ReadonlySet<string> = new Set([
  ...[...aims].filter((noun) => !/^(?:proj|progett|проект|portfolio)/.test(noun)),
  ...phrases(
    "priorities, prioritaten, priorites, prioridades, priorita, prioriteiten, prioriteringar, prioriteter, priorytety",
  ),
]);

/** Whether a title names aims of a round ("Cranes: goals 2027", "Priorities 2024"). */
export const namesAims = (title: string): boolean => holdsPhrase(normalWords(title), setInRounds);

/** Whether a heading names what is pledged ("What we commit to"). */
export const announcesPledges = (title: string): boolean => holdsPhrase(normalWords(title), pledges);

/** Nouns among words that no blank divides. "目標" before another noun only qualifies it: "目標アーキテクチャ" is an architecture. */
const cjkNouns = new RegExp(
  `${["ロードマップ", "マイルストーン", "路线图", "路線圖", "里程碑", "로드맵"].map(normalWords).join("|")}|目標(?=一覧|計画|$|[^\\p{Script=Han}\\p{Script=Katakana}])`,
  "u",
);

/** Whether normal words hold one of the nouns; where no blank divides words, any noun of plans. */
export const mentionsAny = (normal: string, nouns: ReadonlySet<string>): boolean =>
  holdsPhrase(normal, nouns) || cjkNouns.test(normal);

const adjectives = phrases(
  "klicove, kluczowe, ключевые, ключові, prioriterade, prioriterede, prioriterte, kiemelt, cua, trong, cho, it, ict, additional, funded, further, stretch, weitere, zusatzliche, supplementaires, adicionales, adicionais, aggiuntivi, aanvullende, ytterligare, dodatkowe, and tactics, taktiken, et tactiques, y tacticas, e taticas, e tattiche, en tactieken, we want, we aim for, we seek, wanted, desired, expected, intended, angestrebte, gewunschte, erwartete, die wir wollen, vises, attendus, souhaites, esperados, deseados, buscados, esperadas, desejados, attesi, desiderati, gewenste, beoogde, onskade, onskede, pozadane, oczekiwane, our, the, a, an, and, of, for, to, in, on, key, main, core, team, teams, strategic, overall, high level, top, s, company, product, technical, technology, tech, engineering, platform, department, departmental, group, organisation, organization, business, current, general, detailed, public, annual, yearly, quarterly, monthly, agency, expanded, list, в, proposed, wip, draft, update, updated, status, new, next, internal, delivery, development, project, software, feature, long term, short term, mid term, medium term, term, year, years, quarter, planned, future, upcoming, active, currently, v, version, release, major, biggest, big, primary, important, most important, top level, strategische, strategischen, strategisches, strategiques, strategique, estrategicos, estrategicas, estrategico, strategici, strategiche, strategico, strategiska, strategiske, strategiczne, strategicke, na, dla, w, em, para, per, voor, pour, producto, produit, produto, prodotto, produktu, tecnologia, equipo, equipe, firmy, zespolu, annuels, annuelles, anuales, anuais, annuali, roczne, jahrlichen, wichtigste, wichtigsten, zentrale, zentralen, principaux, principales, principais, principali, belangrijkste, viktigaste, viktigste, glavni, stratejik, стратегические, стратегічні, основные, основні, ключевые, ключові, unsere, der, die, das, und, fur, nos, notre, les, le, la, et, des, de, du, nuestros, los, las, y, nossos, os, as, e, i, il, gli, onze, het, en, van, prioritised, prioritized, priorisierte, priorisierten, priorise, prioritaires, prioritarios, prioritarias, prioritari, prioritarie, geprioriteerde, prioriterade, prioriterte, prioriterede, priorytetowe, prioritni, приоритетные, пріоритетні",
);

/** All words of headings that only announce outcomes. */
export const announcementWords: ReadonlySet<string> = wordsOf(nouns, adjectives);

/** The same in scripts without blanks ("年度の目標", "重点项目"). */
const unspaced = overNormalWords(
  new RegExp(
    `^(?:\\d|年度|年|の|的|今年|来年|上半年|下半年|上期|下期|季度|四半期|主要|重点|战略|戦略|团队|チーム|연간|분기|올해|주요| )*(?:${["目标", "目標", "目标与计划", "工作计划", "优先事项", "優先事項", "重点项目", "重点工作", "重点任务", "主要任务", "举措", "施策", "重点施策", "取り組み", "取組", "取組内容", "重点取組", "実施項目", "路线图", "ロードマップ", "マイルストーン", "里程碑", "목표", "로드맵", "과제", "추진 과제", "추진과제", "중점 과제"].join("|")})$`,
    "u",
  ),
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
  "we, our, us, wir, unser, unsere, unseren, uns, nous, notre, nos, on, nosotros, nuestro, nuestra, nuestros, nuestras, vamos, nosso, nossa, nossos, nossas, noi, nostro, nostra, nostri, nostre, abbiamo, wij, ons, onze, vi, var, vart, vara, vores, vare, my, nasz, nasza, nasze, nas, nase, biz, bizim, мы, наш, наши, нас, ми",
);

const weUnspaced = /我们|我們|私たち|当社|弊社|우리/u;

const advice = phrases(
  "should, must, can, could, may, you, your, sollte, sollten, soll, konnen, du, dein, dabei, devrait, devraient, doit, doivent, vous, votre, deberia, deberian, debe, deben, tu, deve, devem, deveria, dovrebbe, devono, moet, moeten, bor, skal, powinien, powinna, nalezy, должен, следует",
);

const ranks =
  /^(?:in (?:this|the following) order|(?:in order|by order|by) (?:of )?priority|ranked|(?:in dieser|in folgender) reihenfolge|nach prioritat|dans cet ordre|par (?:ordre de )?priorite|en este orden|por (?:orden de )?prioridad|nesta ordem|por (?:ordem de )?prioridade|in quest ?ordine|in ordine di priorita|in deze volgorde|op (?:volgorde van )?prioriteit|i den har ordningen|i denne raekkefolge|i denne rekkefolgen|w tej kolejnosci|v tomto poradi)$/;

/** Whether a sentence before a list says that plans follow: it speaks of plans, of their order, of a time or of what "we" do, and advises nobody. */
export function announcesWork(sentence: string): boolean {
  const normal = normalWords(sentence);
  if (holdsPhrase(normal, advice)) return false;
  return (
    ranks.test(normal) ||
    mentionsPlan(sentence) ||
    holdsPhrase(normal, we) ||
    weUnspaced.test(sentence) ||
    /\d{4}/.test(sentence)
  );
}

const demands = phrases("should, must, you, your");

/** Whether a sentence before a list says what anybody has to do ("An OKR must name:"); with a time or "we" it is a plan. */
export function advisesReader(sentence: string): boolean {
  if (!/[:：]\s*$/.test(sentence) || /\d{4}|\b[QH]\d\b/.test(sentence)) return false;
  const normal = normalWords(sentence);
  return holdsPhrase(normal, demands) && !holdsPhrase(normal, we);
}

/** "Reviewing and identifying OKRs", "Setting objectives": how plans come about. */
export const howPlansCome =
  /^(?:reviewing|identifying|setting|drafting|defining|grading|scoring|tracking|measuring|agreeing|aligning|choosing) (?:(?:reviewing|identifying|setting|drafting|defining|grading|scoring|tracking|measuring|agreeing|aligning|choosing|on|and|our|the|your|team) )*(?:road ?maps?|okrs?|objectives|goals|key results)(?: and (?:okrs?|objectives|goals|key results))?$/;
