/**
 * Headings that group outcomes instead of being one: a status, a horizon, a time, a release, a bare priority or phase.
 * "Done" and "Q1" are never outcomes; they say something about everything below them.
 */
import type { ClaimedCategory, Status, When } from "../../domain/strategy";
import { monthNames, periodsIn, periodWords, timesIn, whenOf, withoutPeriods } from "../inline/when";
import { bareLane, maySay, saidByHeading, saysOnlyWhen } from "./saidByHeading";
import { priorityLabels } from "./labelWords";
import { partsOfYear } from "./partsOfYear";
import { englishState, isEnglishTime } from "./englishLanes";
import { grades, gradesPriority, mustHaves, priorityWords, ranks, ranksAlone } from "./priorityWords";
import { remembered } from "./remembered";
import { consistsOf, lastWord, mayHoldOnly, normalWords, phrases, vocabularyOf, wordsOutside } from "./normalWords";
import { announcementWords, announcesOutcomes, carriesOn } from "./planWords";
import { negated } from "./sectionPhrases";
import { sectionKind } from "./sectionWords";
import { attributeNamed } from "./attributeWords";
import { orTranscribed } from "./transcribed";
import { partsOfTitle, withoutPage } from "./titleParts";
import { markPattern, statusMarks, statusOfPhrase, statusWords } from "./statusWords";

export type Group =
  | { readonly kind: "status"; readonly literal: string; readonly category: ClaimedCategory | null }
  /** `status`: the state a note beside the time claims ("Q1 (done)"). */
  | { readonly kind: "horizon"; readonly when: When; readonly status?: Status }
  /** `theme`: what stands behind the rank. */
  | { readonly kind: "priority"; readonly literal: string; readonly theme?: string }
  /** Whose work stands below. */
  | { readonly kind: "team" }
  | { readonly kind: "announcement" };

const horizonWords = phrases(`
  acum, berikutnya, beyond, bez daty, bez terminu, coming next, dann, depois, derpa, despues, entonces, first half,
  first quarter, fourth quarter, further out, future, h1, h2, h3, hien tai, horizon 1, horizon 2, horizon 3,
  horizon one, horizon three, horizon two, immediate term, kesobb, kovetkezo, last quarter, later, long, long term,
  longer term, mai tarziu, medium term, mid, mid term, myohemmin, na, naa, nanti, near, near term, next,
  next 12 months, next 3 months, next 6 months, next month, next quarter, next quarters, next six months,
  next sprint, next three months, next twelve months, next week, next year, no date, no date yet, not now, not yet,
  now, nu, nyt, ohne datum, ohne termin, on the horizon, one day, over the horizon, potem, potom, puis, right now,
  sans date, sau nay, second half, second quarter, sedan, sekarang, sem data, senza data, seuraavaksi, short,
  short term, sin fecha, someday, sometime, soon, third quarter, this month, this quarter, this sprint, this week,
  this year, tiep theo, uden dato, undated, unscheduled, upcoming, urmeaza, utan datum, what comes after,
  what comes later, what comes next, what follows, zonder datum, без дати, без даты
`);
/** Parts of a year, and those that begin when the year of a company does. */
const quarterWords: ReadonlySet<string> = new Set([
  ...partsOfYear.keys(),
  ...phrases("c1, c2, c3, c4, 上期, 下期, 上半期, 下半期, 第1四半期, 第2四半期, 第3四半期, 第4四半期"),
]);

const marks = new RegExp(markPattern, "gu");
const pictures = /[\p{Extended_Pictographic}\uFE0F\u200D]|:[a-z_]{2,30}:/gu;
const mayHoldMark = /[:\u0080-\uffff]/;
const withoutMarks = (text: string): string =>
  mayHoldMark.test(text) ? text.replace(marks, " ").replace(pictures, " ") : text;
const version =
  /^(?:release|version|versión|versió|versione|versão|wersja|verze|версия|версія|релиз|реліз|обновление|оновлення|milestone|ver|rel|release train|iteration|sprint|cycle|pi|program increment|planning increment|phase|stage|wave|horizon|increment|zyklus|meilenstein|etappe|fase|etapa|etape|ciclo|cyklus|cykl|jalon|hito|kamień milowy|milník|веха|віха|etap|этап|етап|v)?[ .:#-]*v?\.?\d{1,4}(?:\.(?:\d{1,4}|x)){0,3}(?:\s?[-–]\s?v?\d{1,3}(?:\.\d{1,3}){1,2})?(?:[-. ]?(?:alpha|beta|rc|ga|preview|lts|final)[. ]?\d*)?\.?\+?$/i;

/** Units by which times are counted from now, and what may stand before the number. */
const units = phrases(`
  an, anni, ano, anos, ans, ay, dag, dagar, dagen, day, days, den, dia, dias, dni, dzien, giorni, giorno, gun,
  hafta, honap, jaar, jahr, jahre, jour, jours, kk, kuukaudet, kuukausi, lat, luni, maand, maanden, manad, manader,
  maned, maneder, mes, mese, meses, mesi, mesic, mesicu, miesiac, miesiace, miesiecy, mois, monat, monate, month,
  months, quartal, quartale, quarter, quarters, semaine, semaines, semana, semanas, settimana, settimane, sprint,
  sprints, tag, tage, thang, trimestre, trimestres, tyden, tydzien, tygodni, tygodnie, uge, uke, uker, vecka,
  veckor, viikko, viikot, week, weeks, weken, woche, wochen, year, years, yil, года, день, дней, лет, месяц, месяца,
  месяцев, місяці, місяців, місяць, недели, недель, неделя, тиждень, тижні
`);
const rhythms = phrases(`
  annual, annuale, annually, annuel, anual, half yearly, jahrlich, mensal, mensile, mensual, mensuel, monatlich,
  monthly, quartalsweise, quarterly, trimestral, trimestrale, trimestriel, vierteljahrlich, weekly, yearly
`);

/** "Quarterly" above Q1 and Q2: by which unit they are told apart, and no theme. */
export const namesUnit = (title: string): boolean => {
  const normal = normalWords(title);
  return units.has(normal) || rhythms.has(normal);
};

const draftWords = phrases(
  "wip, draft, tentative, tbd, entwurf, brouillon, borrador, rascunho, bozza, concept, utkast",
);
const aheadWords = phrases(`
  a, and, bis, coming, die, erste, ersten, few, first, following, four, in, komende, kommende, kommenden, las, les,
  los, nachste, nachsten, najblizsze, nasta, neste, next, one, prochaines, prochains, prossime, prossimi, proximas,
  proximos, six, the, three, to, twelve, two, upcoming, volgende, within
`);

/** "Later, maybe": how sure a lane is. */
const hedgeWords = phrases("maybe, perhaps, possibly, hopefully, probably");

/** Generic nouns that may stand beside a status or horizon word in a group heading ("Completed milestones"). */
const groupNouns = phrases(`
  actions, already, and, arbeit, are, aufgaben, beginning, but, cette annee, cycle, cycles, deliverables,
  dieses jahr, dit jaar, e, early, en, end, enhancements, epics, este ano, et, feature, features, for, goals, i,
  i ar, improvements, in diesem jahr, in order, in priority order, in that order, in this order, in this section,
  initiatives, is, item, items, last quarter, last year, late, letos, lts, mid, milestones, months, objectives, och,
  of, og, okrs, or, our, outcomes, plans, prace, previously, priorities, progetti, projecten, projects, projekte,
  projekter, projetos, projets, proyectos, quarter, quest anno, recently, release, releases, roadmap, so far, start,
  stuff, tasks, term, tested, the, themen, themes, things, this quarter, this year, to date, travaux, und, up,
  verified, w tym roku, we, werk, what, whats, with, work, work cycle, y, year
`);

/** All words a group heading may consist of, besides numbers: any other word makes the heading a title. */
const groupVocabulary = vocabularyOf(
  horizonWords,
  priorityWords,
  mustHaves,
  grades,
  statusWords,
  groupNouns,
  announcementWords,
  priorityLabels,
  periodWords,
  units,
  aheadWords,
  draftWords,
  phrases("release version milestone ver rel train iteration sprint cycle pi program planning increment"),
  phrases(`
    phase stage wave step horizon zyklus meilenstein etappe fase etapa etape ciclo cyklus cykl jalon hito
  `),
  phrases("kamien milowy milnik веха віха etap этап етап"),
  phrases("alpha beta rc ga preview lts final"),
  phrases("next first initial full public general stable major minor patch production"),
  quarterWords,
  phrases("beyond above onwards onward up after following darüber hinaus danach folgende au delà après más allá"),
  phrases("posteriores além oltre verder framåt videre dalej"),
  hedgeWords,
  phrases("page seite pagina sida side"),
);

/** Index of the numbers people put before section headings. */
const numbering = /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]|\d{1,2}(?:\.\d{1,2}){1,4})\s+(?=[^\s(])/;

/** The group a heading names; `null` when it is a title or anything else. */
export const groupOf = remembered((title: string): Group | null =>
  orTranscribed(title, groupAsWritten(title), groupOf),
);

function groupAsWritten(title: string): Group | null {
  if (germanDates.test(title)) return null;
  const known = mayHoldOnly(title, groupVocabulary) ? knownGroup(title) : null;
  return (
    known ??
    monthsGroup(title) ??
    besideNote(title) ??
    rankOfIdeas(title) ??
    stateSince(title) ??
    stateForRelease(title) ??
    titledLane(title) ??
    countedFromRelease(title) ??
    deliveredIn(title) ??
    releaseIn(title) ??
    englishGroup(title) ??
    saidGroup(title) ??
    conditionalGroup(title) ??
    restOf(title) ??
    (carriesOn(title) ? announced : null)
  );
}

const announced: Group = { kind: "announcement" };

/** Dates on a calendar; "Terminé" and "terminées" are finished. */
const germanDates = /^\s*(?:Wichtige |Feste |Nächste )?Termine\s*$/;

const rest =
  /^(?:the )?(?:rest|remainder|reste|resto|restante|resten|reszta|zbytek)\s+(?:(?:of|des|dieses|de|du|del|do|van|av|af)\s+)?(?:(?:the|this|l['’]|het|dit)\s?)?(\S.{2,30})$/iu;
const year = phrases("annee, anno, ano, aret, jaar, jahres, roku, year, ar");

/** "Rest of 2026", "Rest des Jahres": what is left of a time. */
function restOf(title: string): Group | null {
  const time = rest.exec(title)?.[1];
  if (time === undefined) return null;
  if (year.has(normalWords(time))) return { kind: "horizon", when: whenOf(title) };
  const group = groupOf(time);
  return group?.kind === "horizon" ? { ...group, when: { ...group.when, literal: title } } : null;
}

const underCondition =
  /^(.{3,40}?)(?:,| [–—-])\s+(?:if|when|wenn|falls|si|se|als|om|hvis|jeśli|gdy|pokud|eğer|если|якщо)\s\S.{1,60}$/iu;

/** "Later, if useful", "Plus tard, si utile": a lane of what is not certain yet. */
function conditionalGroup(title: string): Group | null {
  const bare = underCondition.exec(title)?.[1];
  const group = bare === undefined ? null : groupOf(bare);
  if (group?.kind === "horizon") return { ...group, when: { ...group.when, literal: title } };
  return group?.kind === "status" && group.category === "proposed" ? { ...group, literal: title } : null;
}

const since = /^(.{3,30}?)\s+(?:since|seit|depuis|desde|dal(?:la|l)?|sinds|sedan|siden|od|с)\s+\S.{2,40}$/iu;
/** "Before launch", "Post-launch", "After v1.0": counted from a release, whose date nobody may know. */
const aroundRelease =
  /^(?:before|after|until|pre|post)[ -](?:the |our |we )?(?:(?:public|first|full|general|initial|final) )?(?:launch|release|go[ -]?live|going live|production|beta|alpha|ga|mvp|v?\d{1,2}(?:\.(?:\d{1,3}|x)){1,2}|v\d{1,2})$/i;

const countedFromRelease = (title: string): Group | null =>
  aroundRelease.test(
    withoutMarks(title)
      .replace(/[:：]?\s*$/u, "")
      .trim(),
  )
    ? { kind: "horizon", when: { literal: title, from: null, to: null } }
    : null;

const withWhom = /^(\S+ .{2,40}?)\s+(?:with|mit|avec|con|com|met|med|ze?|s|с|з)\s+\S.{2,60}$/iu;

/** "Done since the last refresh", "À valider avec les référents": a state, and from when on or with whom. */
function stateSince(title: string): Group | null {
  const state = since.exec(title)?.[1];
  const shared = state === undefined ? withWhom.exec(title)?.[1] : undefined;
  const found = stateOf(state ?? shared ?? "")?.category ?? null;
  if (found !== null) return { kind: "status", literal: title, category: found };
  const said = shared === undefined ? null : saidGroup(shared);
  return said?.kind === "status" ? { ...said, literal: title } : null;
}

const forWhich = /^(.{3,30}?)\s+(?:for|für|pour|para|per|voor|för|for|til|na|pro|для)\s+(?:the )?(\S.{0,20})$/iu;

/** "Planned for v1.1", "Geplant für 2.0": a state and a release. */
function stateForRelease(title: string): Group | null {
  const [, state = "", release = ""] = /\d/.test(title) ? (forWhich.exec(title.replace(numbering, "")) ?? []) : [];
  if (release === "" || !version.test(release)) return null;
  const status = stateOf(withoutMarks(state));
  return status === null
    ? null
    : { kind: "horizon", when: { literal: release, from: null, to: null }, status: { ...status, literal: title } };
}

/** "Phase 1: MVP": what the first phase leads to. */
const titledStage =
  /\d\s*[:：–—-]\s*(?:mvp|pilot\p{L}{0,4}|alpha|beta|launch|lan[cz]am\p{L}+|lanzamiento|lancement|lancio)(?!\p{L})/iu;

const countedStep =
  /^\s*(?:\p{L}+ \d{1,2}(?:\s?[-–]\s?\d{1,2})?\s*(?:[:：.|]|\s[–—-])\s+|[^\x00-\u10ff]{2,6}\s?\d{1,2}\s?[:：|｜]\s*)(?=\p{L})/u;

/** "Woche 1 – Planung", "Semana 3: trabajos", "フェーズ2｜公開": a title behind its count, however common its words, unless it is a state or a lane. */
function isTitledCount(text: string): boolean {
  const count = countedStep.exec(text)?.[0];
  if (count === undefined) return false;
  const title = text.slice(count.length);
  return stateOf(title) === null && bareLane(title) === null;
}

function englishGroup(title: string): Group | null {
  if (title.length > 60) return null;
  const words = withoutMarks(title).trim();
  const category = englishState(words);
  if (category !== null) return { kind: "status", literal: words, category };
  return isEnglishTime(words) ? { kind: "horizon", when: { literal: words, from: null, to: null } } : null;
}

const betweenMonths =
  /^(\p{L}{3,10})\.?\s*(?:[-–—/&]|\s(?:to|until|through|and|bis|und|à|et|a|y|e|tot|en|till|til|och|og|do|i)\s)\s*(\p{L}{3,10})\.?$/iu;

/** "January – March", "Oct to Dec", "Januar bis März": months of whichever year. */
function monthsGroup(title: string): Group | null {
  const [, first = "", last = ""] = betweenMonths.exec(title.trim()) ?? [];
  const areMonths = first !== "" && monthNames.has(normalWords(first)) && monthNames.has(normalWords(last));
  return areMonths ? { kind: "horizon", when: { literal: title.trim(), from: null, to: null } } : null;
}

/** A lane or a state said in a sentence, in whatever language; the time beside it is its time. */
function saidGroup(title: string): Group | null {
  if (title.length > 90 || !maySay(title)) return null;
  const text = withoutMarks(title.replace(numbering, "")).replace(/[(（][^()（）]*[)）]/gu, " ");
  const rest = withoutPeriods(text);
  const said = isOpenedStage(rest) || isTitledCount(text) ? null : saidByHeading(rest);
  const period = periodsIn(title)[0];
  const isSaid =
    said?.kind === "lane" ||
    said?.kind === "state" ||
    (period !== undefined && saysOnlyWhen(rest) && !titledStage.test(rest));
  const kind = sectionKind(title);
  if (!isSaid || (kind !== null && kind !== "deliverables")) return null;
  const when = period === undefined ? { from: null, to: null } : whenOf(period.literal);
  const literal = period === undefined || said !== null ? title : period.literal;
  const horizon: Group = { kind: "horizon", when: { literal, from: when.from, to: when.to } };
  if (said?.kind !== "state") return horizon;
  const status = { literal: title, category: said.state };
  return period === undefined ? { kind: "status", ...status } : { ...horizon, status };
}

/** "NOW (weeks 1–2) — monitoring", "Later: polish": a lane and what it is mostly about. */
const lane = /^(?:now|next|later)\b\s*(?:\([^()]{1,40}\)\s*)?(?:[:：–—]|-(?=\s))\s*\S/i;

const titledLane = (title: string): Group | null =>
  lane.test(title) ? { kind: "horizon", when: { literal: title, from: null, to: null } } : stateOfRelease(title);

const behindState = /^(\S[^:：]{2,30}?)\s*[:：]\s*(\S.{0,24})$/u;

/** "In progress: v2.1", "En curso: V4.0 Beta 2.2": a state and the release it is the state of. */
function stateOfRelease(title: string): Group | null {
  const [, words = "", release = ""] = /\d/.test(title) ? (behindState.exec(withoutMarks(title)) ?? []) : [];
  if (release === "" || !version.test(release.replace(preRelease, " ").trim())) return null;
  const status = stateOf(words);
  return status === null
    ? null
    : { kind: "horizon", when: { literal: release, from: null, to: null }, status: { ...status, literal: words } };
}

const preRelease = /\s(?:alpha|beta|rc|preview)(?: ?\d{1,2}(?:\.\d{1,3}){0,2})?$/i;

const saysDelivered =
  /^(?:what we (?:will |plan to |are going to )?(?:deliver|ship|build)|was wir (?:liefern|bauen)|ce que nous livr(?:ons|erons)|(?:lo|o) que (?:vamos a )?entreg\p{L}+|cosa consegn\p{L}+|wat we (?:op)?leveren|vad vi levererar)(?: (?:in|im|en|em|nel|i))?$/u;

/** The same of whatever is done. */
const saysDone =
  /^(?:what we(?: will| plan to| are going to|re going to| want to)? (?:do|get done)|what we ?(?:are|re) (?:doing|working on)|was wir (?:machen|tun|vorhaben|anpacken)(?: wollen| werden)?|ce (?:quon|que lon|que nous) (?:fait|fera|va faire|faisons|ferons|allons faire)|lo que (?:hacemos|haremos|vamos a hacer)|o que (?:fazemos|faremos|vamos fazer)|(?:(?:che )?cosa|quello che) (?:facciamo|faremo)|wat (?:we|wij) (?:gaan )?doen|vad vi (?:ska )?gora?|hvad vi (?:skal )?(?:laver|lave|gor)|hva vi (?:skal )?gjore?|co (?:robimy|zrobimy|bedziemy robic|delame|udelame|budeme delat)|що ми (?:робимо|зробимо)|что мы (?:делаем|сделаем))(?: (?:in|im|en|em|nel|i|w|v|в|у))?$/u;

/** "What we will deliver in 2027", "Product – what we do in 2027": the time of which it is the plan; without one such words name the parts of something. */
export const plannedTime = remembered((title: string): string | null => {
  if (!/\d/.test(title)) return null;
  for (const part of [title, ...partsOfTitle(title)]) {
    const [time, ...others] = periodsIn(part);
    const said = time === undefined || others.length > 0 ? "" : normalWords(withoutPeriods(withoutMarks(part)));
    if (time !== undefined && (saysDelivered.test(said) || saysDone.test(said))) return time.literal;
  }
  return null;
});

function deliveredIn(title: string): Group | null {
  const time = plannedTime(title);
  return time === null ? null : { kind: "horizon", when: whenOf(time) };
}

const releaseOfMonth =
  /^(?:(\p{L}{3,12})[- ](?:release|update)|(?:release|version|rilascio|versione|versión|versão|entrega|lanzamiento|lançamento|sortie|livraison|uitgave|wydanie)(?: (?:of|in|im|di|de|del|van))?(?: | d[’'])(\p{L}{3,12}))$/iu;
const releaseOnDay = /^v?\d{1,3}(?:\.\d{1,3}){1,2}\s*[–—-]\s*(?:~|≈|ca\.)?\s*(?=\d)/iu;

/** "April release", "Rilascio di aprile", "v0.9.0 – ~ 2027-06-14": what is planned for a release, by when that is. */
function releaseIn(title: string): Group | null {
  const [, before = "", behind = ""] = title.length > 40 ? [] : (releaseOfMonth.exec(title.trim()) ?? []);
  if (monthNames.has(normalWords(before || behind))) return { kind: "horizon", when: whenOf(title) };
  const release = releaseOnDay.exec(title)?.[0];
  const [day] = release === undefined ? [] : periodsIn(title.slice(release.length));
  if (release === undefined || day?.literal !== title.slice(release.length).trim()) return null;
  const { from, to } = whenOf(day.literal);
  return { kind: "horizon", when: { literal: title, from, to } };
}

const inBrackets = /[([（]([^()（）[\]]{2,40})[)\]）]\s*$/u;
const longestLane = 3;
const endsOfLanes: ReadonlySet<string> = new Set([...horizonWords].map(lastWord));

const laneWords = /^(?:now|next|later|soon|(?:short|mid|medium|near|long|longer) term)$/;

/** "Short term", "Corto plazo": the name of a lane and nothing else. */
export const namesLane = (words: string): boolean => laneWords.test(normalWords(words)) || bareLane(words) !== null;

/** The lane a title of other words ends in ("Being built now"), or has in brackets ("On the stove (this quarter)"). */
export function laneIn(title: string): string | null {
  if (!endsOfLanes.has(lastWord(normalWords(title)))) return null;
  const bracketed = inBrackets.exec(title)?.[1];
  const words = normalWords(bracketed ?? title).split(" ");
  if (bracketed !== undefined) return horizonWords.has(words.join(" ")) ? words.join(" ") : null;
  for (let length = Math.min(longestLane, words.length - 1); length > 0; length -= 1) {
    const end = words.slice(-length).join(" ");
    if (horizonWords.has(end)) return end;
  }
  return null;
}

const note = /^([^()（）]{2,40}?)\s*(?:[(（]([^()（）]{1,60})[)）]|\s[–—-]\s+([^–—]{2,30}))$/u;

const mayHoldNote = /[(（]|\s[–—-]\s/;

/** "Now (through March)", "Q1 – done": a lane or a status with a few words on it; "Phase 2 (Payments)" is a title. */
function besideNote(title: string): Group | null {
  if (!mayHoldNote.test(title)) return null;
  const [, bare = "", bracketed, dashed] = note.exec(title) ?? [];
  if (bracketed !== undefined && namesNextSteps(bare)) return laneGroup(bracketed);
  if (bare === "" || !mayHoldOnly(bare, groupVocabulary) || version.test(bare)) return null;
  const state = stateOf(bracketed ?? dashed ?? "");
  if (dashed !== undefined && state === null) return null;
  const group = knownGroup(bare);
  if (group?.kind === "status") return { ...group, literal: title };
  if (group?.kind !== "horizon") return null;
  // A time says when by itself; "Now" does so with its note.
  const isTimed = group.when.from !== null && state === null && periodsIn(bracketed ?? "").length === 0;
  const when = isTimed ? group.when : { ...group.when, literal: title };
  return state === null ? { ...group, when } : { ...group, when, status: state };
}

/** "Lower priority / ideas": where they stand among what is ranked, whatever else they are called. */
function rankOfIdeas(title: string): Group | null {
  const [rank = "", other, ...more] = title.includes("/") ? title.split(/\s+\/\s+/) : [];
  if (other === undefined || more.length > 0 || sectionKind(other) !== "ideas") return null;
  const group = groupOf(rank);
  return group?.kind === "priority" ? { ...group, literal: withoutMarks(title).trim() } : null;
}

/** "Next steps (short term)": for the time in the bracket, and nobody's next steps besides. */
export const namesNextSteps = (words: string): boolean =>
  sectionKind(words) === "about" && attributeNamed(words) === "approach";

function laneGroup(words: string): Group | null {
  const group = (mayHoldOnly(words, groupVocabulary) ? knownGroup(words) : null) ?? saidGroup(words);
  return group?.kind === "horizon" ? group : null;
}

/** The state a note consists of. */
function stateOf(words: string): Status | null {
  const category = statusOfPhrase(words);
  return category === null || !consistsOf(words, statusWords) ? null : { literal: words, category };
}

/** What people add to the last lane: "v2.3 and beyond", "2027 und später". */
const openEnd =
  /\s*(?:,|&|\+|\band\b|\bor\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|\bi\b)\s*(?:beyond|later|above|onwards?|up|after|following|darüber hinaus|später|danach|folgende|au-delà|après|más allá|posteriores|além|oltre|verder|later|framåt|senare|videre|dalej)$/iu;

/** The last words of such an end. */
const openEnds = phrases(`
  above, after, alem, alla, apres, beyond, dalej, danach, dela, folgende, following, framat, hinaus, later, oltre,
  onward, onwards, posteriores, senare, spater, up, verder, videre
`);

/** "Next 12 months (WIP)": a note on the plan, not on what stands in it. */
const draftNote = new RegExp(`(?<=\\S)\\s*[([](?:${[...draftWords].join("|")})[)\\]]$`, "iu");

function knownGroup(title: string): Group | null {
  const normal = normalWords(title);
  const unnumbered = quarterWords.has(normal) ? title : title.replace(numbering, "");
  const ended = openEnds.has(lastWord(normal)) ? unnumbered.replace(openEnd, "") : unnumbered;
  const text = ended.replace(draftNote, "").trim();
  const words = withoutMarks(text).replace(/\s+/g, " ").trim();
  if (normalWords(words) === "" || words.length > 90) return null;
  const plain = withoutMarks(title).trim();
  if (isTime(plain)) return { kind: "horizon", when: whenOf(plain) };
  return (
    datedVersion(plain) ??
    horizonGroup(words) ??
    versionGroup(words) ??
    statusGroup(text, words) ??
    priorityGroup(words) ??
    announcement(words)
  );
}

/** "Next 6 weeks", "0–3 months", "First 90 days": a time counted from now. */
function isAhead(words: string): boolean {
  const parts = normalWords(words).split(" ");
  const unit = parts.pop() ?? "";
  if (parts.length === 0 || !units.has(unit)) return false;
  const counted = parts.some(
    (part) => /^\d{1,3}$/.test(part) || /^(?:a|one|two|three|four|six|twelve|few)$/.test(part),
  );
  return counted && parts.every((part) => aheadWords.has(part) || /^\d{1,3}$/.test(part));
}

/** "Janeiro", "March": a month of the year that stands above it. */
const namesMonth = (words: string): boolean =>
  (words.length > 3 || /^M(?:a[ijy]|ei)$/.test(words)) && monthNames.has(normalWords(words));

/** "1. Quartal 2026", "März 2026": a time with its year and nothing besides. */
const isTime = (words: string): boolean =>
  /(?:19|20)\d{2}/.test(words) && (whenOf(words).from !== null || fiscalYear.test(words));
/** "2026年度上期": a year of a company, or a part of one. */
const fiscalYear = /^(?:19|20)\d{2} ?(?:年度|회계연도) ?(?:[上下]半?期|第?[1-4一二三四]四半期|Q[1-4])?$/u;

function horizonGroup(words: string): Group | null {
  if (isAhead(words) || namesMonth(words)) return { kind: "horizon", when: whenOf(words) };
  const periods = periodsIn(words);
  const rest = withoutPeriods(words);
  const bare = wordsOutside(rest, hedgeWords).join(" ");
  const horizon: When | null = periods[0] === undefined ? null : whenOf(periods[0].literal);
  if (horizon !== null && consistsOf(bare, groupNouns)) return { kind: "horizon", when: horizon };
  if (horizon !== null && announcesOutcomes(rest, rest)) return { kind: "horizon", when: horizon };
  const names = wordsOutside(bare, groupNouns).join(" ");
  const besideParts = wordsOutside(bare, quarterWords).join(" ");
  const partOfYear =
    besideParts !== bare && (consistsOf(besideParts, groupNouns) || announcesOutcomes(besideParts, besideParts));
  const known = partOfYear || (names !== "" && consistsOf(names, horizonWords));
  const beside = wordsOutside(bare, horizonWords);
  const full = beside.length < bare.split(" ").length && consistsOf(beside.join(" "), groupNouns);
  if (!known && !full) return null;
  if (partOfYear) return { kind: "horizon", when: whenOf(words) };
  return { kind: "horizon", when: horizon === null ? whenOf(rest) : { ...horizon, literal: words } };
}

/** "V1 (first version for paying customers)": the bracket is its title, unless it holds a time or a state. */
function isTitled(words: string): boolean {
  const inside = /\(([^()]+)\)/.exec(words)?.[1] ?? "";
  if (!/\p{L}{2}.*\s\p{L}{2}/u.test(inside) || /\d/.test(inside)) return false;
  return wordsOutside(wordsOutside(inside, statusWords).join(" "), groupNouns).length >= 2;
}

/** "v1.0 full release", "1.2.0 – next minor release": what kind of release it is. */
const namedRelease =
  /(?<=\d)\s*[:–—-]?\s*(?:(?:the|next|first|initial|full|final|public|general|stable|major|minor|patch|production)\s){0,3}release$/i;

const behindVersion = /^(\S{0,12}\d\S{0,8}|\p{L}+ v?\d\S{0,8})\s+[–—-]\s+(.{4,48})$/u;

/** "v4.2 – 2026-10-14", "4.2 – released 14 October 2026", "4.3 – no date": when it comes or came out, and nothing else, behind a version. */
function datedVersion(words: string): Group | null {
  const [, bare = "", note = ""] = behindVersion.exec(words) ?? [];
  if (!version.test(bare)) return null;
  if (horizonWords.has(normalWords(note))) return { kind: "horizon", when: { literal: words, from: null, to: null } };
  const [time, ...others] = timesIn(note);
  if (time === undefined || others.length > 0) return null;
  const said = note.replace(time.literal, " ").trim();
  const status = stateOf(said);
  if (said !== "" && status === null) return null;
  const group = { kind: "horizon", when: { ...time.when, literal: words } } as const;
  return status === null ? group : { ...group, status };
}

/** "v1.2.0", "Release 3", "Phase 2 (June 2025)": a version or numbered phase without a title of its own. */
function versionGroup(words: string): Group | null {
  const periods = periodsIn(words);
  if (isTitled(words)) return null;
  const core = words
    .replace(/\([^()]*\)/g, " ")
    .replace(/[:–—-]\s*$/, "")
    .replace(namedRelease, "")
    .trim();
  if (!version.test(core)) return null;
  if (/^\d{1,3}$/.test(core)) return null;
  const when = periods[0] === undefined ? { from: null, to: null } : whenOf(periods[0].literal);
  return { kind: "horizon", when: { literal: words, from: when.from, to: when.to } };
}

function statusGroup(text: string, words: string): Group | null {
  const bare = withoutPeriods(words).replace(/[:：]\s*$/, "");
  if (isOpenedStage(bare) || currentPlan.test(normalWords(bare))) return null;
  const core = wordsOutside(bare, groupNouns).join(" ");
  const rest = wordsOutside(core === "" ? bare : core, statusWords);
  const covered = core !== "" && rest.length === 0;
  const whole = consistsOf(bare, statusWords);
  if (!covered && !whole) return null;
  const mark = [...text.matchAll(marks)][0]?.[0].replace("\uFE0F", "");
  const category =
    statusOfPhrase(whole ? bare : core) ??
    lastStatus(bare) ??
    (mark === undefined ? null : (statusMarks.get(mark) ?? null));
  // "No hecho" is not done, whatever "no" may be an abbreviation of.
  return category === "done" && !whole && negated.test(normalWords(bare))
    ? null
    : { kind: "status", literal: words, category };
}

/** "Current roadmap": the plan that holds, and not what is under way. */
const currentPlan = /^(?:the |our )?current (?:\p{L}+ )?(?:roadmap|plan|goals|objectives|okrs|priorities)$/u;

const stages = phrases("alpha, beta");

/** "Open beta", "Closed alpha": what is opened to whom; "Beta" and "In beta" are where things are. */
function isOpenedStage(words: string): boolean {
  const rest = wordsOutside(words, stages).join(" ");
  return rest !== normalWords(words) && (statusOfPhrase(rest) !== null || saidByHeading(rest)?.kind === "state");
}

/** "Approved projects, not started": what stands last says it. */
function lastStatus(words: string): ClaimedCategory | null {
  const pieces = words.split(/\s[-–—]\s|[,/]/);
  return pieces.map((piece) => statusOfPhrase(piece)).findLast((category) => category !== null) ?? null;
}

function priorityGroup(words: string): Group | null {
  const bare = words.replace(/[:：]\s*$/, "").trim();
  if (ranks(bare) || ranksAlone(bare) || gradesPriority(bare)) return { kind: "priority", literal: bare };
  const core = wordsOutside(bare, groupNouns).join(" ");
  return core !== "" && consistsOf(core, priorityWords) ? { kind: "priority", literal: bare } : null;
}

function announcement(words: string): Group | null {
  const rest = withoutPage(withoutSpan(withoutPeriods(words)));
  return announcesOutcomes(words, rest) ? announced : null;
}

/** "90-day plan", "Roadmap 12 Monate": how long it is adds nothing to what it announces. */
function withoutSpan(words: string): string {
  const parts = normalWords(words).split(" ");
  const at = parts.findIndex((part, index) => /^\d{1,3}$/.test(part) && units.has(parts[index + 1] ?? ""));
  return at < 0 ? words : parts.filter((_, index) => index !== at && index !== at + 1).join(" ");
}
