/** Names of pages, headings and folders that are those of roadmaps, and aims and strategies that are none of a team's plan. */
import { withoutDigraphs } from "./beginnings";
import { holdsPhrase, normalWords, overNormalWords, phrases, wordsOutside } from "./normalWords";
import { aims, firmNouns, mentionsAny, strongNouns } from "./planWords";
import { remembered } from "./remembered";
import { withoutNumber } from "./titleParts";

/** Aims a person may have. */
const personalAims: ReadonlySet<string> = new Set([
  ...[...aims].filter((noun) => !/^(?:proje|progett|prosje|проект|portfolio)/.test(noun)),
  ...phrases(`
    celkituzesek, celok, ciele, ciljevi, cilji, eesmargid, målsättningar, muc tieu, obiective, objectius, okr, okrs,
    tikslai, tujuan, στοχοι, цілі
  `),
]);

/** Whose aims are nobody else's. */
const ofPersons = phrases(`
  asmeniniai, beschaftigten, bireysel, bonus, ca nhan, career, colaboradores, collaborateurs, dipendenti, egyeni,
  empleados, employee, employees, henkilokohtaiset, individuais, individual, individuale, individuales, individuali,
  individualni, individuele, individuella, individuelle, individuellen, individuels, indywidualne, isiklikud,
  kisisel, medarbejdernes, medarbetarnas, medewerkers, meine, meus, mijn, mis, mitarbeitenden, mitarbeiter,
  mitarbeiterinnen, my, osobiste, osobne, osobni, personal, personales, personali, personliche, personlichen,
  personliga, personlige, personnels, persoonlijke, pessoais, pracownikow, pribadi, professional, szemelyes,
  ατομικοι, προσωπικοι, индивидуальные, індивідуальні, личные, личных, особисті
`);

const whose = phrases(`
  av, da, das, de, degli, dei, del, der, des, development, di, die, dos, for, fur, las, los, of, our, s, the,
  unserer, van, von, voor
`);

const personalUnspaced = overNormalWords(
  /^(?:个人|個人|개인)(?:の|的| )?(?:年度|成長)?(?:目标|目標|okr|목표)|^(?:mitarbeiter|personal|einzel)ziele\b/u,
);

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

/** "Today's roadmap", "Der heutige Fahrplan", "今日のロードマップ": what is on at one day. */
const ofToday =
  /(?:^| )(?:todays|today s|heutige[nrs]?|dagens|dzisiejsz\p{L}+|dnesni) \p{L}|(?:^| )(?:for today|fur heute|du jour|d ?aujourd ?hui|de hoy|de hoje|di oggi|van vandaag|na dzis)(?: |$)|на сегодня|今日の|本日の|今天的/u;

/** What has aims that are no plan: "Goals of the meeting", "Ziele der Dokumentation", "会议目标". */
const otherAims = [
  /(?:^| )(?:goals?|objectives?|aims|priorities|outcomes) (?:of|for) (?:\p{L}+ ){0,2}(?:meeting|course|workshop|training|documentation|document|page|session|interview|survey|exercise|module|lesson|data model|code reviews?|reviews?|tests?|testing|tickets|incidents|bugs|issues|defects)(?: |$)/u,
  /(?:^| )(?:ziele?|prioritaten) (?:der|des|von|fur|dieser|dieses|einer|eines) (?:\p{L}+ ){0,1}(?:dokumentation|dokuments?|sitzung|besprechung|schulung|kurses|workshops?|seite|umfrage|lektion|moduls?|tests?|tickets|storungen|fehler|vorfalle)(?: |$)/u,
  /(?:^| )(?:objectifs?|priorites) (?:de |du |des |d )(?:la |l )?(?:\p{L}+ )?(?:reunion|formation|cours|atelier|documentation|document|page|enquete|module|seance|incidents|anomalies|tickets)(?: |$)/u,
  /(?:^| )(?:objetivos?|metas|prioridades) (?:de|del|do|da|dos|das|de la|de los) (?:reunion|reuniao|curso|taller|oficina|formacion|formacao|capacitacion|aprendizaje|aprendizado|aprendizagem|documentacion|documentacao|documento|pagina|encuesta|pesquisa|modulo|sesion|incidencias|incidentes|chamados)(?: |$)/u,
  /(?:^| )(?:obiettivi|priorita) (?:del|della|dell|dei|di) ?(?:riunione|corso|formazione|documentazione|documento|modulo|lezione|incidenti)(?: |$)|(?:^| )(?:doelen|doelstellingen) van (?:de |het )?(?:vergadering|cursus|training|documentatie|document|workshop|les)(?: |$)/u,
  /(?:^| )mal (?:for|med|for) (?:motet|moten|motets|utbildningen|kursen|kurset|dokumentationen|workshopen|modet|undervisningen|laering|laeringen|larande)(?: |$)|(?:^| )cele (?:spotkania|szkolenia|kursu|warsztatow|dokumentu|dokumentacji|ankiety)(?: |$)|(?:^| )cile (?:schuzky|skoleni|kurzu|dokumentu)(?: |$)|(?:^| )(?:toplanti|egitim|kurs|ders) hedefleri(?: |$)/u,
  /(?:^| )цел[иі] (?:встречи|совещания|курса|обучения|документа|зустрічі|навчання)(?: |$)/u,
  /^(?!.*\d{4}).*(?:(?:^| )(?:(?:goals|objectives|aims|purposes) of (?:the |our )?(?:\p{L}+ ){0,2}(?:association|society|club|charity)|ziele? (?:des|der|unseres|unserer) (?:\p{L}+ )?\p{L}*(?:vereins|verbands|verbandes|stiftung)|vereinsziele|(?:objectifs|buts) de (?:l|notre) ?association|(?:objetivos|fines) (?:de la|do|da|del) (?:asociacion|associacao|club|clube)|(?:obiettivi|scopi) dell ?associazione|(?:doelen|doelstellingen) van (?:de|onze) vereniging|foreningens mal|cele stowarzyszenia|cile spolku))(?: |$)/u,
  /(?:会议|会議|学习|学習|研修|培训|培訓|课程|課程)(?:の|的)?(?:目标|目標)/u,
  /(?:회의|학습|교육|강의)(?:의)? ?목표/u,
].map(overNormalWords);

/** Compounds that name something else although a noun of roadmaps stands in them. */
const falseNouns = phrases(`
  architecture goals, architectuurdoelen, architekturziele, arkitekturmal, control objectives, debt portfolio,
  design goals, development goals, entwicklungsziele, example projects, goals and non goals, learning goals,
  learning objectives, leerdoelen, lernziele, meeting objectives, meeting outcomes, nicht ziele, nichtziele,
  non goals, nongoals, obiettivi di architettura, objectifs dapprentissage, objectifs darchitecture,
  objectifs pedagogiques, objetivos de aprendizagem, objetivos de aprendizaje, objetivos de arquitectura,
  project goals and non goals, project ideas, qualitatsziele, quality objectives, recovery objectives,
  recovery point objectives, recovery time objectives, sample projects, service level objective,
  service level objectives, side projects, sprint goals, tech debt portfolio, technical debt portfolio,
  test objectives
`);

/** Compounds written as one word end in their noun ("Produktfahrplan", "Projektportfolio", "jaardoelen"). */
const compoundEnd =
  /(?:(?<!lern|sprint|qualitats|schutz|klima)ziele|(?<!larande|kunskap|kvalitet|sprint)smal(?:en)?|roadmap|fahrplan|portfolio|vorhabenliste|entwicklungsplan|meilensteinplan|udviklingsplan|actieplan|werkplan|meilensteine|jahresziele|quartalsziele|massnahmenplan|quartalsplan|jahresplan|aktionsplan|handlungsplan|umsetzungsplan|kvartalsplan|arsplan|handlingsplan|tiltaksplan|atgardsplan|utviklingsplan|verksamhetsplan|kwartaalplan|meerjarenplan|driejarenplan|projektliste|projectportefeuille|projektportfolj|releaseplan|versionsplan|prioritaten|doelen|routekaart|fardplan|veikart|koreplan|handleplan|milstolpar|milepaeler)$/;

function namesCompound(normal: string): boolean {
  return normal
    .split(" ")
    .some((word) => word.length > 7 && (declinedRoadmap.test(word) || (word.length > 8 && compoundEnd.test(word))));
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

const roadmapWords = phrases(`
  cestovni mapy, fahrplan, fahrplane, fardplan, fardplaner, feuille de route, feuilles de route, hoja de ruta,
  hojas de ruta, mapa drogowa, mapas de ruta, mapy drogowe, okr, okrs, roadmap, roadmaps, routekaart, routekaarten,
  tabella di marcia, tabelle di marcia, veikart, yol haritasi, дорожная карта, дорожні карти, дорожные карты,
  дорожня карта
`);

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

/** "Portefeuille d'initiatives": the noun is the word behind it. */
const elided = /(?<!\p{L})(?:d|l|dell|all)['’](?=\p{L}{4})/iu;

/** Whether a page title names a roadmap, whatever else stands in it. */
export const namesRoadmap = remembered((title: string): boolean => {
  const normal = wordsOutside(normalWords(title), falseNouns).join(" ");
  const plain = withoutDigraphs(normal);
  const apart = elided.test(title) ? normalWords(title.replace(elided, " ")) : normal;
  return (
    [...new Set([normal, plain, apart])].some(namesRoadmapPlainly) &&
    !measuresIt.test(normal) &&
    !ofToday.test(normal) &&
    !namesPersonalAims(title) &&
    !namesAimsOfEvent(title)
  );
});

/** "Indicateurs du schéma directeur": by what a roadmap is measured. */
const measuresIt =
  /^(?:kpis?|metrics|indicators?|indicateurs?|indicador(?:es)?|indicatori|kennzahlen|messgro(?:ss|s)en|indicatoren|nyckeltal|nogletal|nokkeltall|wskazniki|ukazatele) (?:of|for|on|zur|zum|der|des|du|de|del|della|do|da|van|voor|for|av|til|dla) /;

/** Whether folders, the innermost last, lead directly into one of roadmaps. */
export const standsAmongRoadmaps = (folders: readonly string[]): boolean => namesRoadmap(folders.at(-1) ?? "");

/** Whether one of the folders is one of roadmaps. */
export const standsBelowRoadmaps = (folders: readonly string[]): boolean =>
  folders.some((folder) => namesRoadmap(folder));

function namesRoadmapPlainly(normal: string): boolean {
  if (/\b(?:sprint|iteration|iteracion|iteracao)\b/.test(normal) && !mentionsAny(normal, firmNouns)) return false;
  return (
    mentionsAny(normal, strongNouns) || namesCompound(normal) || unspacedEnd.test(normal) || portfolio.test(normal)
  );
}

/** With anything else beside them they may be wallets. */
const portfolio = /^(?:portefeuille|cartera|carteira|portafoglio|portefolje)(?: 20\d\d)?$/;

/** The loan word with the ending of its language ("roadmapa", "roadmapę", "roadmappen"); "roadmapping" is an activity. */
const declinedRoadmap = /^roadmap\p{L}{0,3}$/u;
