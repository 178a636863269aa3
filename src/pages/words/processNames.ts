/** Titles that name how something is done: how plans are made, what is learned, said or done about them. */
import { normalWords, overNormalWords, phrases, phrasesIn } from "./normalWords";
import { firmNouns, howPlansCome } from "./planWords";
import { asksQuestion } from "./questionWords";
import { remembered } from "./remembered";
import { sectionKind, type SectionKind } from "./sectionWords";
import { namesRegister } from "./registerWords";
import { partsOfTitle, withoutDuration, withoutPage } from "./titleParts";

/** Words that make a page or section one about how roadmaps are made, not a roadmap. */
const processWords = phrases(`
  a primer, anleitung, begriffe, begrippen, best practice, best practices, betriebshandbuch, blueprint, building a,
  capturing, ceremonies, ceremony, cheat sheet, cheatsheet, checklist, code of conduct, comparison, corso, cours,
  course, courses, creating, creation, curriculum, curso, cursus, defining, definir des, definir les, definir metas,
  definir objetivos, definire gli, definire obiettivi, definition of, definition of done, definition of ready,
  definitionen, definitions, dein, deine, doelen formuleren, doelen stellen, domande, einarbeitung,
  einarbeitungsplan, escalation, establecer objetivos, examples, exercise, exercises, explained, faq, faqs,
  fixer des, formation, formular objetivos, formuler des, fragebogen, fragen, framework, frameworks,
  gestao de projetos, gestion de projet, gestion de projets, gestion de proyectos, gestion des, gestion du projet,
  gestione dei progetti, gestione progetti, glosario, glossaire, glossar, glossario, glossarium, glossary,
  goal setting, guia, guida, guidance, guide, guide pratique, guideline, guidelines, handbook, handleiding, how to,
  how we, hygiene, ihre, instructions, interview, introduction to, introduktionsplan, inwerken, inwerkplan,
  inwerkprogramma, item types, kata, kurs, labels, legend, legenda, legende, leitfaden, lesson, lessons, leyenda,
  mall, management, managing, meeting, menetelma, method, methode, methodik, methodologie, methodology, metod,
  metoda, metodika, metodiky, metodo, metodologia, metodyka, minutes, mode, modele, modelo, modus, notfallhandbuch,
  okr primer, onboarding, onboardingplan, opleiding, ordlista, ordliste, page, perguntas, planning process,
  plantilla, playbook, policies, policy, preguntas, primer on, procedure, procedures, proces, proceso, process,
  processo, processus, projectmanagement, projektmanagement, prompt, prompts, prozess, pytania, questionnaire,
  questions, quiz, refinement, retrospective, review process, roadmap primer, roadmapping, run book, runbook,
  runbooks, satta mal, schulung, sette mal, setting goals, setting objectives, seu, seus, sjabloon, skabelon,
  slovnik, slownik, sop, standard operating procedure, suas, survey, syllabus, szablon, szkolenie, taller, template,
  templates, termes et definitions, terminos y definiciones, terms and definitions, tips, tool, tools, training,
  triage, troubleshooting, tus, tutorial, types, understanding, ustalanie celow, verwaltung, vocabulary, vorgehen,
  vorlage, vos, votre, vragen, walkthrough, ways of working, what are, what is, wichtige begriffe, woordenlijst,
  workflow, working agreement, working agreements, workshop, writing, wyznaczanie celow, you, your,
  ziele definieren, ziele formulieren, ziele setzen, zielsetzung fur, zielvereinbarung, zielvereinbarungen,
  методика, методики, методологии, методология, методологіі, методологія, руководство, шаблон, 가이드, 방법론, 템플릿, ガイド,
  テンプレート, よくある質問, 指南, 方法论, 方法論, 模板, 研修
`);

/** In scripts without blanks what stands last is what it is: "マイルストーン管理" is about managing them. */
const processEnd = new RegExp(
  `(?:${["管理", "作成", "方法", "進め方", "やり方", "使い方", "決め方", "立て方", "作成方法", "作り方", "書き方", "テンプレート", "ガイド", "プロセス", "手順", "運用", "模板", "指南", "流程", "管理办法", "관리", "가이드", "템플릿", "작성법", "프로세스"].map(normalWords).join("|")})$`,
  "u",
);

/** What a roadmap may be of: "Policy roadmap", "Impact Framework OKRs". */
const subjects = phrases(`
  blueprint, framework, frameworks, guidelines, handbook, management, onboarding, playbook, policies, policy,
  process, survey, tool, tools, training, triage, workflow
`);

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
const learned = overNormalWords(
  /\b(?:learning|study|career|skills?) (?:road ?maps?|paths?|plans?)\b|\b(?:developer|engineer|programmer|scientist|analyst)s? road ?maps?\b|\broad ?maps? (?:to|for) (?:becom|learn|beginner)|\b(?:lernroadmap|lernfahrplan|lernpfad|roadmap zum \p{L}+entwickler)|\b(?:feuille de route|roadmap) (?:d ?apprentissage|pour devenir)|\b(?:hoja de ruta|roadmap|ruta|roteiro|roadmap) (?:de |para |do )?(?:aprendizaje|aprendizado|estudios?|estudos?|desarrollador|desenvolvedor)|学习路线|学習ロードマップ|(?:дорожная карта|roadmap) (?:обучения|разработчика)/u,
);

/** "Update the roadmap", "Submitting an item to the roadmap": what is done with it. */
const doneWithIt =
  /^(?:updat|maintain|submit|propos|edit|add|publish|present|communicat)(?:e|ing|ting)? (?:(?:an?|the|our|new|items?|ideas?|to|on|of) )*(?:road ?maps?|okrs?)(?: items?)?$/;

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

const whatIsNext =
  /\bwhat(?:s| is| comes) (?:next|coming|planned)\b|\bwhat (?:are we|we are|were) (?:working on|building)\b|\b(?:waar werken we aan|woran (?:wir arbeiten|arbeiten wir)|sur quoi (?:nous travaillons|travaillons nous)|en que (?:estamos )?trabaja(?:mos|ndo)|su cosa (?:stiamo )?lavor(?:iamo|ando)|(?:vad|hva|hvad) (?:vi )?(?:jobbar|arbetar|jobber|arbejder) (?:vi )?(?:med|pa)|nad czym pracujemy)\b/;

/** Whether a title names how something is done. `amongRoadmaps`: it stands in a folder of roadmaps, where "Engine & tools" is a team. */
export function namesProcess(title: string, amongRoadmaps = false): boolean {
  const named = processIn(title);
  return named === "subject" ? !amongRoadmaps : named;
}

/** "Ideenprozess", "Freigabeverfahren": in one word. Looking back from the noun compiles twenty times as fast. */
const processCompound =
  /(?<=\p{L}{3})(?:prozess|ablauf|verfahren|leitfaden|handbuch|richtlinie|anleitung|vorlage|proces|procedure|handleiding|richtlijn|sjabloon|rutin|riktlinje|handbok)(?:e|en|n|er)?$/u;

/** "From idea to roadmap": how something gets there. */
const untilRoadmap =
  /^(?:from|vom|von|de|du|del|da|dal|dalla|van|fran|fra|od) .{3,40} (?:to|zur|zum|a|al|alla|naar|till|til|do) (?:\p{L}{1,4} )?(?:\p{L}+ ?)?(?:road ?map|fahrplan|feuille de route|hoja de ruta)$/u;

/** "Support priorities", "Priorités (P1–P4)": which class of request is which. */
const classesOfRequests =
  /\bp[01] (?:to |bis |a |tot |do |til )?p[2-5]\b|\b(?:priorit|severit|prioryt)\p{L}* .*\b(?:service ?desk|help ?desk|support|incident|ticket)|\b(?:service ?desk|help ?desk|support|incident|ticket)s? (?:priorit|severit)/u;

/** A page on the team itself is where many state what they are for. */
const whoWeAre =
  /^(?:who (?:we are|are we)|why we (?:exist|are here)|wer wir sind|warum es uns gibt|qui (?:sommes nous|nous sommes)|pourquoi nous existons|quienes somos|quem somos|(?:por que|porque) existimos|chi siamo|wie (?:zijn (?:wij|we)|(?:wij|we) zijn)|hvem (?:vi er|er vi)|vilka (?:vi ar|ar vi)|kim jestesmy|kdo jsme|biz kimiz|кто мы|хто ми)(?: (?:and|und|et|y|e|en|och|og|i|a) .{3,30})?$/;

/** "Ways of working", "So arbeiten wir": what a team agreed on for itself, unlike a guide to how anything is done. */
const waysOfWorking =
  /^(?:our |the |team |unsere )*(?:ways? of working|working agreements?)|^(?:working|life) at |^arbeiten bei |^travailler chez |^werken bij |^(?:jobba|arbeta|jobbe|arbejde) hos |^(?:how (?:we|our teams?) (?:all )?(?:work|operate|run|collaborate)|so arbeiten wir|wie wir (?:zusammen ?)?arbeiten|comment (?:nous travaillons|on travaille)|como (?:trabajamos|trabalhamos)|come lavoriamo|(?:hoe|zo) (?:(?:wij|we) werken|werken (?:wij|we))|(?:sa|hur) (?:(?:arbetar|jobbar) vi|vi (?:arbetar|jobbar))|(?:slik|hvordan) (?:(?:jobber|arbeider) vi|vi (?:jobber|arbeider))|(?:sadan|hvordan) (?:arbejder vi|vi arbejder)|jak pracujemy|как мы работаем|як ми працюємо)|働き方$|工作方式$/u;

export const namesWaysOfWorking = (title: string): boolean => waysOfWorking.test(normalWords(title));

const ownProcess = phrases("process, planning process, review process, prozess, processus, proceso, processo, proces");

/** "Roadmap process and calendar": how a team does it, and nothing that tells others how to. */
export function namesOwnProcess(title: string): boolean {
  const named = phrasesIn(title, processWords);
  return named.length > 0 && named.every((words) => ownProcess.has(words));
}

/** `"subject"`: what it names may as well be what a roadmap is of. */
const processIn = remembered((title: string): boolean | "subject" => {
  const normal = normalWords(title);
  const whole = withoutPage(normal);
  if (whole !== normal) return processIn(whole);
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
    const asks =
      asksQuestion(title) && !whatIsNext.test(normal) && !whoWeAre.test(normal) && !statesOf.has(sectionKind(title));
    return asks || processEnd.test(normalWords(title));
  }
  if (process.every((word) => questions.has(word)) && listOf.has(sectionKind(title))) return false;
  if (!process.every((word) => subjects.has(word))) return true;
  const part = partsOfTitle(title).at(-1) ?? "";
  const kind = sectionKind(part);
  return endsInPlan(title) || statesOf.has(kind) || (kind !== null && namesRegister(part)) ? false : "subject";
});

/** In "Policy roadmap 2026" and "Tools principles" the last noun says what it is. */
function endsInPlan(title: string): boolean {
  const words = normalWords(title)
    .replace(/(?: (?:[qh][1-4]|fy|cy|\d{1,4}))+$/, "")
    .split(" ");
  const last = words.at(-1) ?? "";
  return (firmNouns.has(last) || statesOf.has(sectionKind(last))) && words.length <= 5;
}

/** "Risks and open questions" lists both. */
const questions = phrases("domande, fragen, perguntas, preguntas, pytania, questions, vragen");
const listOf: ReadonlySet<SectionKind | null> = new Set(["risks", "decisions", "ideas", "debt"]);

/** What a page states for whatever its title names before: "Lab platform – where we are going". */
const statesOf: ReadonlySet<SectionKind | null> = new Set(["mission", "vision", "principles", "strategy", "kpis"]);
