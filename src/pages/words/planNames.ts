/** Names of pages that speak of a plan in whatever language, and of plans that are none of outcomes. All ask normal words. */
import { plannedTime } from "./groupHeading";
import { normalWords, overNormalWords } from "./normalWords";
import { mentionsPlan } from "./planWords";

const anyPlan = overNormalWords(
  /pla+n(?!t|et|es?\b|k|c)|program(?!m(?:ing|er\b|ier|ation))|ohjelma|what we (?:will )?(?:deliver|build|ship)\b|\bpian[oi]\b|rencana|priorit|oncelik|terv(?:e|ek)?\b|suunnitelma|hanke|salkku|ke hoach|σχεδι|計画|計劃|计划|取組|계획|خط[ةه]|ת[ו]?כנית|योजना|แผน/u,
);

/** "Linna arenguplaan 2027": the stem of a word for plans, wherever it stands; or what is done in a time. */
export const namesAnyPlan = (name: string): boolean =>
  mentionsPlan(name) || anyPlan.test(normalWords(name)) || plannedTime(name) !== null;

/** They may stand inside a compound, as in "Mitarbeiterschulungsplan". */
const elseAnywhere =
  /training|schulung|onboard|einarbeit|oplei|utbildn|szkole|recruit|einstell|bereitschaft|dienstplan|schicht|urlaub|budget|haushalt|presupuesto|orcamento|bilanc|testplan|pruef|notfall|rollback|cutover|backup|maintenance|wartungsplan|mantenim|manuten|communicat|kommunik|comunicac|meeting|sitzung|protokoll|storung|veranstalt|kursplan|vorlesung|lernplan|syllabus/;
/** They begin or are a word: "improvement" and "information" hold some of them. */
const elseInWords =
  /\b(?:formation|formaci|formaca|formazion|hiring|rota|on call|shift|duty|holiday|vacation|leave|conges|vacaciones|ferie|tests?|testing|pruebas?|essais|prove|emergenc|recovery|cleaning|reunion|riunion|agenda de|minutes|retro|review|release notes|incidents?|events?|menu|seating|courses?|kurs|lessons?|lectures?|study|lern)/;

/** Who is where when, what is learned, spent or tried, and what is done in an emergency. */
export function namesPlanOfElse(name: string): boolean {
  const words = normalWords(name);
  return elseAnywhere.test(words) || elseInWords.test(words);
}

const workList = overNormalWords(
  /(?:(?:^| )(?:(?:task|work|feature|initiative|todo|to do)s? (?:list|register|registry|tracker)|tasks|aufgabenliste|arbeitsliste|liste des (?:taches|travaux|chantiers)|lista (?:de|das) (?:tareas|trabajos|tarefas|trabalhos)|(?:elenco|lista) delle attivita|takenlijst|werklijst|uppgiftslista|op(?:pg|g)aveliste|lista zadan|seznam ukolu|gorev listesi|tehtavalista|список задач)|タスク一覧|任务清单|작업 목록)$/u,
);

const schedule = overNormalWords(
  /schedule|harmonogram|aikataulu|cronoprogramma|calendrier|zeitschiene|tijdschema|тайм ?лайн|график|スケジュール|工程表|进度|일정/u,
);

/** "Thesis schedule", "Harmonogram budowy": times, of work or of whatever else. */
export const namesSchedule = (name: string): boolean => schedule.test(normalWords(name));

/** "Task list", "Checkout – tasks": work that is followed up, whoever planned it. */
export const namesWorkList = (name: string): boolean => workList.test(normalWords(name));

const backlog = overNormalWords(/\p{L}*backlogg?(?= |$)|беклог|бэклог|バックログ|백로그|需求池/u);
const ofElse = /sprint|спринт|bug|defect|incident|support|debt|schuld|dette|deuda|refine|groom|items?\b/;

/** "Customer account – backlog": what a product may become, as far as its parts are weighed. */
export function namesBacklog(name: string): boolean {
  const words = normalWords(name);
  return backlog.test(words) && !ofElse.test(words);
}
