/** What a page was taken for, and why, in one sentence with the line it rests on. The first rule that speaks decides. */
import { COLON } from "./source/characterCodes";
import type { Place } from "../domain/diagnostic";
import type { PageKind } from "../domain/strategy";
import type { Found } from "./forms/findOutcomes";
import { inlineOf, placeOf, type PageSource } from "./forms/pageSource";
import { isIndex, showsSubpages } from "./forms/sectionContent";
import type { PageContext, Statements } from "./pageContent";
import { timesIn, withoutPeriods } from "./inline/when";
import type { Block } from "./source/block";
import { sectionsBelow } from "./source/sections";
import { spanOf, type Span } from "./source/sourceLines";
import {
  isEmptyPage,
  isPictureAlone,
  isTitleAlone,
  placeholderAlone,
  placeholderOfMost,
  solidWords,
  stubBanner,
} from "./stubs";
import { isTemplate } from "./template";
import { mentionsPlan, plannedAgendas } from "./words/planWords";
import { namesProcess } from "./words/processNames";
import { namesOtherStrategy, namesPersonalAims, namesRoadmap, standsAmongRoadmaps } from "./words/roadmapNames";
import { sectionKind, type SectionKind } from "./words/sectionWords";
import { namesRegister } from "./words/registerWords";
import { kindOfTitle } from "./words/titleKinds";
import { partsOfTitle, withoutDuration } from "./words/titleParts";
import { lookingBack } from "./words/lookingBack";
import { consistsOf, holdsPhrase, normalWords, phrases, wordsOutside } from "./words/normalWords";
import { isDecisionRecord } from "./statements/decisionRecord";
import { hasHeads, isLesson } from "./forms/lessons";
import { foldersOf } from "./pagePath";
import { isAddress } from "./resolveLink";

export interface Classified {
  readonly kind: PageKind;
  readonly reason: string;
  readonly place: Place | null;
}

const said = (kind: PageKind, reason: string, place: Place | null = null): Classified => ({ kind, reason, place });

/** What can be said before anything is read out of the page. */
export function classifyEarly(page: PageSource, titles: readonly string[], context: PageContext): Classified | null {
  if (context.isSettings) return said("settings", "It is the settings page.");
  const note = noteOf(page);
  if (note !== null && note.reason.startsWith(closedReason)) return note; // said later than any row on how to read it
  if (context.readAs !== null) return said(context.readAs, "A settings row says so.");
  if (isEmptyPage(page)) return said("stub", "The page is empty.");
  if (titles.some(namesStrategy)) {
    if (isTitleAlone(page)) return said("stub", "It holds nothing but its title.");
    if (isPictureAlone(page)) return said("stub", "It holds nothing but pictures, in which nothing can be read.");
  }
  if (note !== null) return note;
  const banner = stubBanner(page);
  if (banner !== null && solidWords(page) < 400)
    return said("stub", `It says of itself: “${banner.text}”`, banner.place);
  const alone = placeholderAlone(page);
  if (alone !== null) return said("stub", `It says nothing but “${alone.text}”`, alone.place);
  const most = placeholderOfMost(page);
  if (most !== null) return said("stub", `Most of its sections say nothing but “${most.text}”`, most.place);
  if (context.isRoot || context.correction !== null) return null;
  if (isReview(titles, context))
    return said("review", "Its title names a review, minutes or a report: such pages never link.");
  const personal = titles.find((title) => namesPersonalAims(title));
  if (personal !== undefined)
    return said("other", `Its title (“${personal}”) names aims of persons: none of them is planned work.`);
  if (isMinutes(page) && !titles.some(namesList)) return said("review", "It says who attended: minutes never link.");
  if (isOfMeeting(page, titles))
    return said("review", "It is called by a day and says what was discussed: minutes never link.");
  if (isDecisionRecord(page)) return said("decision", "Its headings are those of a decision record.");
  if (isDesign(page)) return said("other", "Its headings are those of a design document: a proposal, not a roadmap.");
  // "Research tool" is what a register may be of.
  const amongRoadmaps = standsAmongRoadmaps(foldersOf(context.path)) || titles.some(namesList);
  const process = titles.find(
    (title) => (namesProcess(title, amongRoadmaps) && !asksForRule(title)) || namesOtherStrategy(title),
  );
  if (process !== undefined)
    return said(
      "process",
      `Its title (“${process}”) says it is about how things are done: advice and process give no vision and no outcomes.`,
    );
  if (isTemplate(page))
    return foldersOf(context.path).some((folder) => namesProcess(folder))
      ? said("process", "Most of its lines are places to fill in: a template gives no vision and no outcomes.")
      : said("stub", "Most of its lines are places to fill in: a template that nobody has filled in yet.");
  if (isLesson(page))
    return said("process", "It defines something and gives examples: a lesson gives no vision and no outcomes.");
  return isAdvice(page)
    ? said(
        "process",
        "Most of its lines tell the reader what to do in general: advice gives no vision and no outcomes.",
      )
    : null;
}

const namesList = (title: string): boolean =>
  kindOfTitle(title) !== null && partsOfTitle(title).some((part) => namesRegister(withoutPeriods(part)));

const namesStrategy = (title: string): boolean => namesRoadmap(title) || !elsewhere.has(sectionKind(title));

const elsewhere: ReadonlySet<SectionKind | null> = new Set([null, "about", "deliverables", "steps"]);

/** "Who decides", "How we measure success": questions that name what a page of strategy states. */
const asksForRule = (title: string): boolean => {
  const kind = kindOfTitle(title);
  return kind === "decision-rights" || kind === "kpis" || kind === "guardrails";
};

const designHeads = phrases(`
  api changes, api design, conception detaillee, data model, design details, detailed design, diseno propuesto,
  implementation details, losungsentwurf, proposed design, proposed solution, solucao proposta, solucion propuesta,
  solution design, solution proposee, technical design, technischer entwurf
`);
const designBeside = phrases(`
  alternativas, alternativen, alternatives, alternatives considered, goals, goals and non goals, nichtziele,
  non goals, objectifs, rejected alternatives, requirements, rollout, security considerations, test plan, testing,
  ziele
`);

/** A proposal how to build something: its goals and milestones are its own. */
function isDesign(page: PageSource): boolean {
  return hasHeads(page, designHeads) && hasHeads(page, designBeside);
}

const superseded =
  /\b(?:superseded by|has been superseded|replaced by|no longer (?:updated|maintained|valid|in use)|out of date and|is an archive of|this page is archived|ersetzt durch|wird nicht mehr (?:gepflegt|aktualisiert)|nicht mehr aktuell|remplacée? par|n['’]est plus (?:à jour|maintenue?|valable)|sustituid[oa] por|ya no (?:se actualiza|es válid[oa]|está vigente)|substituíd[oa] por|não é mais (?:atualizad[oa]|válid[oa])|sostituit[oa] da|non (?:è )?più (?:aggiornat[oa]|valid[oa])|vervangen door|wordt niet meer (?:bijgewerkt|onderhouden)|ersatts av|uppdateras inte längre|oppdateres ikke lenger|nie jest już aktualizowan[ay]|zastąpion[ay] przez)\b|更新されていません|更新は終了|不再(?:更新|维护)|已(?:过时|被取代)|더 이상 (?:업데이트|관리|유지)되지 않/iu;
/** Alone these may speak of anything on the page: only a sentence about the page, or a short one, means all of it. */
const outdated =
  /\b(?:deprecated|obsolete|outdated|out of date|veraltet|überholt|obsolète|périmée?|obsolet[oa]|desactualizad[oa]|desatualizad[oa]|superat[oa]|verouderd|föråldrad|foreldet|forældet|nieaktualn[ay]|przestarzał[ay])\b|過去の|古い(?:ページ|情報)|已过期/iu;
const ofThePage =
  /\b(?:this|diese[sr]?|cette?|est[ea]|questa?|deze|dit|denna|denne|dette|t[ae]n?) (?:page|document|roadmap|plan|wiki|seite|dokument|fahrplan|feuille|página|documento|hoja|pagina|documento|sida|side|dokument|strona|plik)\b/iu;
const mostOfShortNote = 80;
const mostOfPointer = 200;

/** Longer texts say first that they are a note about the page, or they are about something else on it. */
const mostBeforeNote = 24;

/** Below a heading of its own ("Why") a sentence tells of something else, unless it begins so ("Superseded by …") or names the page. */
function saysSuperseded(text: string, isBelow: () => boolean): boolean {
  const at = superseded.exec(text)?.index;
  if (at === undefined) return false;
  if (ofThePage.test(text)) return true;
  const isShort = text.length <= mostOfShortNote;
  return isBelow() ? isShort && at === 0 : isShort || at <= mostBeforeNote;
}

const saysOutdated = (text: string): boolean =>
  outdated.test(text) && (text.length <= mostOfShortNote || ofThePage.test(text));
const pointer =
  /(?<!\p{L})(?:(?:has|have|is|was) (?:been )?moved|moved to|is (?:now )?maintained in|now lives|(?:is|are) now (?:in|on|at|kept|held)|can be found (?:at|in|here|on)|(?:no longer|not) (?:kept|maintained|tracked) here|n['’]est plus (?:tenue?|maintenue?|suivie?) ici|(?:hier nicht mehr|nicht mehr hier) (?:gepflegt|geführt)|ya no se (?:mantiene|lleva) aquí|já não é (?:mantid|atualizad)[oa] aqui|non (?:è|viene) più (?:tenut|aggiornat)[oa] qui|(?:hier niet meer|niet meer hier) (?:bijgehouden|onderhouden)|(?:ikke længere|ikke lenger|inte längre) (?:vedligeholdt |vedlikeholdt |uppdaterad )?her|see the new|verschoben nach|umgezogen|jetzt (?:hier|unter)|(?:steht|stehen|liegt|liegen|findet sich|finden sich) (?:jetzt|nun|ab sofort)|(?:a été|est) (?:déplacée?|transférée?)|a déménagé|se trouve(?:nt)? (?:désormais|maintenant|à présent)|est (?:désormais|maintenant) (?:sur|dans)|se ha (?:movido|trasladado)|ahora (?:está|se encuentra)|(?:está|se encuentra) ahora|foi (?:movid[oa]|transferid[oa])|agora (?:está|fica|encontra-se)|(?:está|encontra-se) agora|(?:è stat[oa]|si è) (?:spostat[oa]|trasferit[oa])|(?:ora|adesso) si trova|si trova (?:ora|adesso)|is verplaatst|is verhuisd|(?:staat|staan|vind je|is te vinden) (?:nu|voortaan)|har flyttats?|(?:ligger|finns) (?:nu|numera)|er flyttet|(?:ligger|finnes|findes) n[åu]|przeniesion[aoey]|teraz znajduje się|znajduje się teraz|перен[её]с[её]н[аоы]?|переехала?|теперь (?:находится|живет|живёт)|перенесен[аоі]|löytyy nyt)(?!\p{L})|に移(?:動|転)しました|へ移(?:動|転)しました|已(?:移|迁移|搬)[至到]|(?:으로|로) (?:이동|이전)(?:했|하였|되었)/iu;

const saysMoved = (text: string): boolean =>
  pointer.test(text) && (text.length <= mostOfPointer || ofThePage.test(text));

/** How the note begins that closing a period leaves (`closing/closedNote.ts`). */
const closedReason = "It says: “Closed on ";

/** Whether a heading other than the page's title stands above a block. */
const isHeadingBefore =
  ({ first }: Block) =>
  (other: Block): boolean =>
    other.kind === "heading" && other.level > 1 && other.first < first;

/** A note near the top that another page took this one's place. */
function noteOf(page: PageSource): Classified | null {
  const blocks = page.blocks.filter(
    (block) => block.kind !== "front-matter" && block.kind !== "heading" && block.kind !== "comment",
  );
  for (const block of blocks.slice(0, 3)) {
    if (block.kind !== "paragraph" && block.kind !== "quote") continue;
    const inline = inlineOf(page, block.lines);
    const span = spanOf(block.lines);
    if (inline.text.length > 400) continue;
    if (saysSuperseded(inline.text, () => page.blocks.some(isHeadingBefore(block))) || saysOutdated(inline.text))
      return said("superseded", `It says: “${inline.text}”`, placeOf(page, span));
    const short = blocks.length <= 3 && inline.links.length > 0;
    const isBare = solidWords(page) < 60 && !blocks.some(({ kind }) => kind === "table");
    if (saysMoved(inline.text) && (short || isBare))
      return said("pointer", `It says: “${inline.text}”`, placeOf(page, span));
  }
  return null;
}

const reviewWords = phrases(
  lookingBack,
  "steerco, lenkungsausschuss, lenkungskreis, comite de pilotage, copil, agenda, agendas, invitation, tagesordnung, ordre du jour, orden del dia, pauta, ordine del giorno, dagordning, dagsorden, porzadek obrad, gundem, повестка, notes, one on one, 1 on 1, 1 1, journal, diary, logbook, notizen, apuntes, anotacoes, appunti, notities, anteckningar, notater, notatki, poznamky, muistiinpanot, заметки, нотатки, メモ, minutes, meeting, meeting notes, meeting minutes, meetings, stand up, standup, incident, incidents, postmortem, post mortem, post mortems, root cause analysis, rca, outage, release notes, changelog, change log, build notes, whats new",
  "protokoll, protokolle, sitzungsprotokoll, besprechung, besprechungen, storung, storungen, vorfall, anderungsprotokoll, versionshinweise, compte rendu, comptes rendus, reunion, reunions, incident, notes de version, acta, actas, reunion, reuniones, incidente, incidentes, notas de la version, ata, atas, reuniao, reunioes, notas de versao, verbale, verbali, riunione, notulen, vergadering, vergaderingen, incidentrapport, mote, moten, referat, protokol, spotkanie, spotkania, notatka ze spotkania, incydent, zapis, zapis z porady, porada, zapis z jednani, toplanti, toplanti notlari, tutanak, poytakirja, muistio, 議事録, 会議, 会议纪要, 障害報告, 更新履歴, 회의록, протокол",
);
const attendees = phrases(`
  aanwezig, aanwezigen, absents, afwezig, anwesend, apologies, asistentes, assenti, attendance, attendee, attendees,
  ausentes, dalyviai, deelnemers, deltagare, deltagere, deltakere, entschuldigt, excuses, franvarande, hadir,
  jelen vannak, katilanlar, katilimcilar, lasna, minute taker, nieobecni, note taker, notulist, obecni, omluveni,
  osallistujat, partecipanti, participantes, participants, peserta, present, presentes, presenti, presents,
  prezenti, pritomni, protokollant, protokollantin, resztvevok, schriftfuhrung, scribe, secretaire de seance, sorry,
  teilnehmende, teilnehmer, tham du, thanh phan tham du, there, ucastnici, uczestnicy, παροντες, отсутствовали,
  присутні, присутствовали, учасники, участники, 불참, 서기, 참석, 참석자, 참여자, 与会人员, 出席, 出席人员, 出席者, 参会人员, 参加者, 書記, 欠席
`);

/** Somebody noted who was there. */
function isMinutes(page: PageSource): boolean {
  if (sectionsBelow(page.root).some(({ normal }) => attendees.has(normal))) return true;
  return page.blocks.slice(0, 12).some((block) => linesOf(block).some((line) => namesAttendees(page, line)));
}

const discussed = phrases(`
  agenda, agenda items, agendapunten, argomenti, asialista, assuntos, asuntos, bespreekpunten, besprochen,
  besprochenes, dagordning, dagsorden, discussao, discussie, discussion, discussion points, discussione,
  discussions, diskusjon, diskussion, drofting, dyskusja, gundem, keskustelu, omowione, orden del dia,
  ordine del giorno, ordre du jour, points abordes, projednano, sujets, tagesordnung, temas, temas tratados, tematy,
  themen, topics, topics discussed, обговорення, обсуждение, повестка, порядок денний, 논의, 안건, 讨论, 议题, 議論, 議題
`);

/** "Weekly sync, 14 April 2026" above "Topics" and "To do": what was said on that day. */
const isOfMeeting = (page: PageSource, titles: readonly string[]): boolean =>
  sectionsBelow(page.root).some(({ normal }) => discussed.has(normal.replace(/^(?:\d{1,2} )+/, ""))) &&
  sectionsBelow(page.root).some(({ role }) => role.kind === "deliverables") &&
  titles.some(namesDay) &&
  !titles.some((title) => mentionsPlan(title) || /strateg|стратег/iu.test(title));

const namesDay = (title: string): boolean =>
  timesIn(title).some(({ when: { from, to } }) => from !== null && from === to);

function namesAttendees(page: PageSource, line: readonly Span[]): boolean {
  const opening = page.inlines.opening(line);
  const label = mayHoldLabel(opening) ? /^([\p{L} ]{2,24})\s*[:：]/u.exec(opening)?.[1] : undefined;
  return label !== undefined && attendees.has(normalWords(label));
}

/** Whether letters and blanks alone lead to a colon; whatever is not ASCII is not judged. */
function mayHoldLabel(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const lower = code | 0x20;
    if (code > 127 || code === COLON) return true;
    if ((lower < 97 || lower > 122) && code > 32) return false;
  }
  return false;
}

const noLines: readonly (readonly Span[])[] = [];

/** The lines or bullets of a block. */
function linesOf(block: Block): readonly (readonly Span[])[] {
  if (block.kind === "paragraph") return block.lines.map((line) => [line]);
  return block.kind === "list" ? block.items.map((item) => item.lines) : noLines;
}

/** By its title, or by standing in a folder of minutes; a journal of decisions is none. */
function isReview(titles: readonly string[], context: PageContext): boolean {
  const folders = foldersOf(context.path);
  const named = [...titles, folders.at(-1) ?? ""].some(
    (title) =>
      namesReview(title) &&
      partsOfTitle(title).some((part) => namesReview(part) && sectionKind(withoutPeriods(part)) !== "decisions"),
  );
  return named || folders.some((folder) => isOnlyReview(folder));
}

const namesReview = (title: string): boolean =>
  holdsPhrase(wordsOutside(withoutDuration(title), plannedAgendas).join(" "), reviewWords);

/** "Meetings", "2026 minutes": everything below is about what was said. */
function isOnlyReview(folder: string): boolean {
  const words = folder.replace(/\d+/g, " ").trim();
  return words !== "" && consistsOf(words, reviewWords);
}

const advises =
  /^(?:[–—•*-]\s*|\d+\.\s*)?(?:create|pair|separate|adopt|treat|measure|cultivate|encourage|use|document|translate|regularly|prioriti[sz]e|embed|consider|draft|define|run|start|make sure|ensure|establish|identify|avoid|keep|communicate|align|invest|focus|build|lead|balance|manage|set|choose|remember|think|ask|involve|share|review|track|write|develop|assess|foster|don['’]t|always|never|begin|understand|learn|highlight|recogni[sz]e|maintain)\b/i;
const generic = /\b(?:a|an|your|you|teams?|leaders?|organi[sz]ations?|engineers|stakeholders|whether|e\.g\.)\b/i;
const fewestLines = 8;

/** Mostly imperatives in general terms, without headings that state anything. */
function isAdvice(page: PageSource): boolean {
  if (sectionsBelow(page.root).length > 12) return false;
  const lines = page.blocks.flatMap(linesOf);
  if (lines.length < fewestLines) return false;
  const instructing: (readonly Span[])[] = [];
  let others = 0;
  for (const line of lines) {
    if (advises.test(page.inlines.opening(line))) instructing.push(line);
    else if ((others += 1) * 2 > lines.length) return false;
  }
  return instructing.filter((line) => generic.test(inlineOf(page, line).text)).length * 3 >= lines.length;
}

const kindOfSection: ReadonlyMap<SectionKind, PageKind> = new Map<SectionKind, PageKind>([
  ["mission", "mission"],
  ["vision", "vision"],
  ["principles", "strategy"],
  ["strategy", "strategy"],
  ["themes", "strategy"],
  ["north-star", "metric"],
  ["kpis", "metric"],
  ["guardrails", "strategy"],
  ["decision-rights", "decision"],
  ["decisions", "decision"],
  ["non-goals", "strategy"],
  ["risks", "other"],
  ["ideas", "ideas"],
  ["debt", "debt"],
]);

/** Shows its subpages, or has a list of nothing but links to pages of the wiki. */
const listsPages = (page: PageSource): boolean =>
  showsSubpages(page) ||
  page.blocks.some(
    (block) =>
      block.kind === "list" &&
      isIndex(page, block) &&
      block.items.every(({ lines }) => inlineOf(page, lines).links.every(({ target }) => !isAddress(target))),
  );

/** A page whose lines stand for pages that have outcomes of their own. */
export const indexOfPages: Classified = {
  kind: "roadmap",
  reason: "Most of its lines link pages that have outcomes themselves.",
  place: null,
};

export function classify(
  page: PageSource,
  titles: readonly string[],
  statements: Statements,
  found: Found,
): Classified {
  const place = found.at?.heading == null ? null : placeOf(page, found.at.heading.content);
  const count = found.outcomes.length;
  if (count > 0) {
    const kind = found.isPage === true ? "outcome" : "roadmap";
    return said(kind, `${count} ${count === 1 ? "outcome" : "outcomes"}: ${found.form}.`, place);
  }
  for (const title of titles) {
    const kind = kindOfTitle(title) ?? sectionKind(withoutPeriods(title));
    const mapped = kind === null ? undefined : kindOfSection.get(kind);
    if (mapped !== undefined) return said(mapped, `Its title is “${title}”.`);
  }
  const byContent = classifyByContent(statements);
  if (byContent !== null) return byContent;
  const roadmap = titles.find((title) => namesRoadmap(title));
  if (roadmap !== undefined && isStarted(page))
    return said("roadmap", `Its title is “${roadmap}”; nothing is written below its headings yet.`);
  if (roadmap !== undefined && listsPages(page))
    return said("roadmap", `Its title is “${roadmap}”; it lists pages and has no outcomes itself.`);
  if (roadmap !== undefined)
    return said("process", `Its title (“${roadmap}”) names a roadmap, but nothing in it has the form of outcomes.`);
  return said("other", "Nothing in it was recognised as strategy.");
}

/** Headings that group outcomes by time, and no outcome below any of them yet. */
function isStarted(page: PageSource): boolean {
  const sections = sectionsBelow(page.root).filter((section) => section !== page.root.children[0]);
  return (
    sections.length > 1 &&
    sections.every(
      ({ role, blocks }) => role.group?.kind === "horizon" && blocks.every((block) => block.kind === "comment"),
    )
  );
}

function classifyByContent(statements: Statements): Classified | null {
  const { mission, vision, principles, northStar, kpis, themes, debt, ideas, decisionRights } = statements;
  if (vision !== null) return said("vision", "It states a vision.", vision.place);
  if (mission !== null) return said("mission", "It states a mission.", mission.place);
  const first = principles[0] ?? themes[0];
  if (first !== undefined) return said("strategy", "It states principles or themes.", first.place);
  const metric = northStar ?? kpis[0];
  if (metric !== undefined) return said("metric", "It states metrics.", metric.place);
  if (debt[0] !== undefined) return said("debt", "It lists technical debt.", debt[0].place);
  if (ideas[0] !== undefined) return said("ideas", "It lists ideas.", ideas[0].place);
  return decisionRights[0] === undefined ? null : said("decision", "It says who decides.", decisionRights[0].place);
}
