/** Nouns of plans and of what is planned: what announces outcomes, what only mentions a plan, and what advises its reader. */
import { consistsOf, holdsPhrase, normalWords, overNormalWords, phrases, wordsOf, wordsOutside } from "./normalWords";
import { withoutNumber } from "./titleParts";

/** What is planned for years, where another agenda is one of a meeting. */
export const plannedAgendas = phrases(`
  agenda cyfrowa, agenda digital, agenda digitale, agenda estrategica, agenda numerique, agenda strategica,
  agenda strategique, digital agenda, digitale agenda, digitaliseringsagenda, digitalni agenda, strategic agenda,
  strategische agenda, strategisk agenda
`);

/** Words that make a whole page a roadmap when its title holds them; a mere "plan" or "features" does not. */
const planNouns: ReadonlySet<string> = new Set([
  ...plannedAgendas,
  ...phrases(`
    actieplan, action plan, action plans, akcijski plan, akcni plan, aktionsplan, aloitteet, annual plan, arbeitsprogramm,
    arengukava, attistibas plans, big rocks, book of business, book of work, cartera de iniciativas,
    cartera de proyectos, ce qui arrive, ce qui vient, cele, celkituzesek, cestovni mapa, cestovni mapy, chantiers,
    ciele, cile, ciljevi, cilji, co nas czeka, commitments, cosa arriva, cronograma, cselekvesi terv, delivery plan,
    delivery timeline, doelen, doelstellingen, eesmargid, entwicklungsprogramm, epicas, epicek, epici, epicit,
    epicos, epics, epicy, epiken, epiki, epikler, eylem plani, fahrplan, fahrplane, fardplan, fardplaner,
    feature timeline, features timeline, fejlesztesi terv, feuille de route, feuilles de route, flerarsplan,
    foaie de parcurs, full de ruta, girisimler, girisimlerimiz, goals, goals and strategy, handlingsplan, hankesalkku,
    harmonogram prac, hedef, hedefler, hitos, hoja de ruta, hojas de ruta, hvad der kommer, indsatser, iniciativas,
    iniciativy, inicjatywy, inisiyatifler, initiatieven, initiativen, initiativer, initiatives, iniziative,
    is plani, jaarplan, jahresziele, jalons, kamienie milowe, ke hoach hanh dong, kehittamishankkeet,
    kehittamissuunnitelma, kezdemenyezesek, koreplan, lo trinh, mal, malsettinger, mapa de rota, mapa de ruta,
    mapa do caminho, mapa drogowa, mapa rozwoju, mapas de ruta, mapy drogowe, markmid, massnahmenplan,
    meerjarenprogramma, meilensteine, merki, metas, mijlpalen, milepaeler, milestones, milniky, milstolpar,
    muc tieu, multiyear plan, munkaterv, now next later, o que vem a seguir, o que vem por ai, obiective, obiettivi,
    objectifs, objectius, objective and key results, objectives, objectives and key results, objectives key results,
    objetivos, okr, okr ek, okr er, okr lar, okr s, okr t, okrar, okrer, okrs, oncelikler, outcomes, peta jalan,
    piano annuale, piano dazione, piano dei rilasci, piano di lavoro, piano di sviluppo, piano pluriennale,
    piano triennale, plan annuel, plan anual, plan daction, plan dactions, plan de accion, plan de acciones,
    plan de actiune, plan de lanzamientos, plan de trabajo, plan de travail, plan de versiones, plan de versions,
    plan des versions, plan directeur, plan director, plan dzialania, plan pluriannuel, plan plurianual, plan prac,
    plan praci, plan quinquenal, plan quinquennal, plan rozvoje, plan rozwoju, plan strategic, plan trienal,
    plan triennal, plan van aanpak, plan verzi, plan vyvoje, plan wieloletni, plan wydan, planes de accion,
    plano anual, plano de acao, plano de lancamentos, plano de trabalho, plano de versoes, plano diretor,
    plano plurianual, plano trienal, plans daction, portafoglio dei progetti, portafoglio progetti,
    portefeuille de projets, portefeuille projets, portfel inicjatyw, portfel projektow, portfolio, prioridades,
    priorita, prioritaten, prioritatenliste, prioriteiten, prioriterade initiativ, prioriteringar, priorites,
    prioriteter, priorities, prioritised list, prioritized list, priority list, priorytety, product plan,
    product timeline, progetti, program rozwoju, programa de trabajo, programa plurianual, programma pluriennale,
    programma triennale, programme de travail, project pipeline, project plan, project timeline, projecten,
    projects, projekte, projetos, projets, proyectos, quartalsziele, rangfolge, rangliste, ranked list,
    release plan, release timeline, rencana aksi, rencana kerja, rencana strategis, ricibas plans, road map,
    road maps, roadmap, roadmaps, roteiro, routekaart, routekaarten, sasaran, schema directeur, schemas directeurs,
    stappenplan, strategiai terv, strategicky plan, strateginis planas, strateski plan, tabella di marcia,
    tabelle di marcia, tavoitteet, tegevuskava, tiekartta, tikslai, toimintasuunnitelma, traguardi, tujuan,
    utemterv, utiterv, vad som kommer, vagkarta, veikart, veiklos planas, veiksmu planas, vorhaben,
    was als nachstes kommt, wat eraan komt, what is next, whats next, work plan, work programme, workplan,
    year plan, yearly plan, years plan, yol haritasi, ziele, στοχοι, στρατηγικο σχεδιο, σχεδιο δρασης,
    χαρτης πορειας, вехи, дорожная карта, дорожні карти, дорожные карты, дорожня карта, епіки, инициативы,
    ініціативи, карта розвитку, план действий, план дій, план работ, план развития, план релизов, план релізів,
    план робіт, план розвитку, портфель инициатив, портфель проектов, портфель проєктів, приоритеты, пріоритети,
    программа развития, проекты, цели, цілі, эпики, יעדים, מטרות, מפת דרכים, תוכנית עבודה, أهداف, الأهداف,
    خارطة الطريق, خارطة طريق, خطة عمل, रोडमैप, เป้าหมาย, แผนงาน, 개발 계획, 로드맵, 릴리스 계획, 마일스톤, 목표, 실행 계획, 에픽, 연간 계획,
    이니셔티브, 중점 과제, 추진 계획, 추진 과제, 핵심 과제, アクションプラン, エピック, マイルストーン, リリース計画, ロードマップ, 中期計画, 举措, 发布计划, 史诗, 年間計画, 施策一覧,
    版本计划, 目标, 目標, 路线图, 路線圖, 里程碑, 重点施策, 開発計画
  `),
]);

/** Key results make a title one of a plan; as a heading they announce the parts of outcomes. */
export const strongNouns: ReadonlySet<string> = new Set([...planNouns, ...phrases("key results")]);

/** What "we" say that we will do or want to achieve: plans where they are followed up, else as often how the team means to behave. */
const pledges = phrases(`
  a lo que nos comprometemos, ataganden, ce a quoi nous nous engageons, ce que nous allons faire,
  ce que nous voulons accomplir, ce que nous voulons atteindre, ceho chceme dosahnout, co chcemy osiagnac,
  co zrobimy, com o que nos comprometemos, compromisos, compromissos, cosa faremo, cosa vogliamo ottenere,
  cosa vogliamo raggiungere, das nehmen wir uns vor, engagements, forpligtelser, forpliktelser, hva vi vil oppna,
  hvad vi vil opna, i nostri impegni, impegni, lo que vamos a hacer, o que vamos fazer, que queremos alcancar,
  que queremos conseguir, que queremos lograr, toezeggingen, vad vi atar oss, vad vi vill uppna,
  was wir erreichen wollen, was wir tun werden, was wir uns vornehmen, was wir zusagen, wat we beloven,
  wat we toezeggen, wat we willen bereiken, what we aim to achieve, what we are committing to, what we commit to,
  what we have committed to, what we intend to do, what we plan to deliver, what we plan to do, what we promise,
  what we want to achieve, what we will achieve, what we will do, wozu wir uns verpflichten, zavazky, zobowiazania,
  zusagen, зобовязання, обязательства, чего мы хотим достичь, что мы обязуемся сделать, что мы сделаем,
  що ми зробимо, 我们要实现什么, 達成したいこと
`);

/** Nouns of plans, and those of work that is planned. */
const nouns: ReadonlySet<string> = new Set([
  ...planNouns,
  ...pledges,
  ...phrases(`
    actions, arbeitsplan, atgarder, backlog, bets, deliverables, dzialania, enhancements, epic, features,
    fejlesztesek, focus, focus areas, goal, hankkeet, indsatser, initiativ, initiative, innsatser, insatser,
    investments, ke hoach, key investments, kryptys, malsaetninger, malsattningar, marcos, massnahmen, milestone,
    objectif, objective, outcome, phases, plan, planas, planned work, plans, priority, product goals, programme,
    programmes, programs, proiecte, projekt, projektai, projektek, projekter, projektid, projekty, prosjekter,
    release schedule, rencana, satsinger, satsningar, scenarios, schedule, strategic goals, strategic initiatives,
    strategic objectives, strategic priorities, suunnitelma, targets, terv, themes, tiltak, timeline, todo list,
    umsetzungsplan, upcoming features, upcoming work, what is next and why, what we are doing,
    what we are working on, what we will work on, what we work on, what were working on, whats next and why,
    work in progress, work streams, workstreams, zeitplan, ziel, zielsetzung, zielsetzungen, δρασεις, εργα, σχεδιο,
    план, 과제, 우선순위, 일정, 프로젝트, スケジュール, プロジェクト, 優先事項, 施策, 規劃, 规划, 重点, 项目
  `),
]);

/** Nouns of aims rather than of plans: nearly any page may have "Goals", so alone they announce nothing. */
export const aims = phrases(`
  cele, cile, doelen, doelstellingen, goals, hedefler, mal, metas, obiettivi, objectifs, objectives, objetivos,
  outcomes, portfolio, progetti, projecten, projects, projekte, projetos, projets, proyectos, tavoitteet, ziele,
  проекты, цели, 목표, 目标, 目標
`);

/** Steps any undertaking has: they announce outcomes where they are followed up. */
const steps = phrases(`
  hitos, jalons, kamienie milowe, marcos, meilensteine, mijlpalen, milepaeler, milestones, milniky, milstolpar,
  traguardi, вехи, 마일스톤, マイルストーン, 里程碑
`);

/** What is a plan wherever it is named. */
export const firmNouns: ReadonlySet<string> = new Set(
  [...strongNouns].filter((noun) => !aims.has(noun) && !steps.has(noun)),
);

const qualifiers = phrases(`
  annual, estrategicas, estrategicos, future, geplante, key investments, next quarter, next year, planned,
  previstos, prevus, product goals, quarterly, strategic, strategici, strategiques, strategische, this quarter,
  this year, upcoming, what is next and why, what we are working on, what were working on, whats next and why,
  yearly
`);

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
  ...phrases(`
    prioridades, priorita, prioritaten, prioriteiten, prioriteringar, priorites, prioriteter, priorities,
    priorytety
  `),
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

const adjectives = phrases(`
  a, aanvullende, active, additional, adicionais, adicionales, agency, aggiuntivi, an, and, and tactics,
  angestrebte, annual, annuali, annuelles, annuels, anuais, anuales, as, attendus, attesi, belangrijkste, beoogde,
  big, biggest, buscados, business, cho, company, core, cua, current, currently, das, de, delivery, department,
  departmental, der, des, deseados, desejados, desiderati, desired, detailed, development, die, die wir wollen, dla,
  dodatkowe, draft, du, e, e taticas, e tattiche, em, en, en tactieken, engineering, equipe, equipo, erwartete,
  esperadas, esperados, estrategicas, estrategico, estrategicos, et, et tactiques, expanded, expected, feature,
  firmy, for, funded, fur, further, future, general, geprioriteerde, gewenste, gewunschte, glavni, gli, group, het,
  high level, i, ict, il, important, in, intended, internal, it, jahrlichen, key, kiemelt, klicove, kluczowe, la,
  las, le, les, list, long term, los, main, major, medium term, mid term, monthly, most important, na, new, next,
  nos, nossos, notre, nuestros, oczekiwane, of, on, onskade, onskede, onze, organisation, organization, os, our,
  overall, para, per, planned, platform, pour, pozadane, primary, principais, principales, principali, principaux,
  priorise, priorisierte, priorisierten, prioritaires, prioritari, prioritarias, prioritarie, prioritarios,
  prioriterade, prioriterede, prioriterte, prioritised, prioritized, prioritni, priorytetowe, prodotto, product,
  producto, produit, produktu, produto, project, proposed, public, quarter, quarterly, release, roczne, s,
  short term, software, souhaites, status, strategic, strategiche, strategici, strategicke, strategico,
  strategiczne, strategique, strategiques, strategische, strategischen, strategisches, strategiska, strategiske,
  stratejik, stretch, supplementaires, taktiken, team, teams, tech, technical, technology, tecnologia, term, the,
  to, top, top level, trong, und, unsere, upcoming, update, updated, v, van, version, viktigaste, viktigste, vises,
  voor, w, wanted, we aim for, we seek, we want, weitere, wichtigste, wichtigsten, wip, y, y tacticas, year, yearly,
  years, ytterligare, zentrale, zentralen, zespolu, zusatzliche, в, ключевые, ключові, основні, основные,
  приоритетные, пріоритетні, стратегические, стратегічні
`);

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

const we = phrases(`
  abbiamo, biz, bizim, my, nas, nase, nasz, nasza, nasze, noi, nos, nosotros, nossa, nossas, nosso, nossos, nostra,
  nostre, nostri, nostro, notre, nous, nuestra, nuestras, nuestro, nuestros, on, ons, onze, our, uns, unser, unsere,
  unseren, us, vamos, var, vara, vare, vart, vi, vores, we, wij, wir, ми, мы, нас, наш, наши
`);

const weUnspaced = /我们|我們|私たち|当社|弊社|우리/u;

const advice = phrases(`
  bor, can, could, dabei, debe, deben, deberia, deberian, dein, deve, devem, deveria, devono, devraient, devrait,
  doit, doivent, dovrebbe, du, konnen, may, moet, moeten, must, nalezy, powinien, powinna, should, skal, soll,
  sollte, sollten, tu, votre, vous, you, your, должен, следует
`);

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
