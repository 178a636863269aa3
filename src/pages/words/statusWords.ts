/**
 * Words and marks by which pages claim a state, in the languages wikis are written in.
 * A mark's meaning is the common one; a legend on the page overrides it.
 */
import type { ClaimedCategory } from "../../domain/strategy";
import { normalWords, overNormalWords, phrases } from "./normalWords";
import { remembered } from "./remembered";
import { saidByHeading, standsOutside } from "./saidByHeading";

/** Somebody proposed it and nobody said more. */
const proposals =
  "proposed, suggested, proposal, vorgeschlagen, propose, proposee, propuesto, propuesta, proposto, proposta, voorgesteld, foreslagen, foreslatt, foreslaet, zaproponowane, 提案";

const words: readonly (readonly [ClaimedCategory, ReadonlySet<string>])[] = [
  [
    "done",
    phrases(
      "produktiv, im betrieb, in betrieb, im einsatz, en service, mis en service, mise en service, en production, en produccion, em producao, in produzione, in productie, in produktion, i produktion, i drift, in uso, en uso, em uso, in gebruik, w produkcji, v provozu, tuotannossa, kaytossa, canlida, в эксплуатации, в експлуатації, в продакшене, 運用中, 稼働中, 运行中, 운영 중, done, ended, complete, completed, achieved, accomplished, accomplishments, shipped, delivered, finished, closed, resolved, launched, live, deployed, implemented, landed, ga, released, merged, past",
      "erledigt, fertig, abgeschlossen, umgesetzt, erreicht, termine, terminee, fini, acheve, fait, livre, realise, hecho, hecha, terminado, terminada, completado, completada, finalizado, entregado, concluido, concluida, feito, finalizada, entregue, completato, fatto, concluso, klaar, afgerond, gereed, voltooid, klart, klar, fardig, ferdig, faerdig, zrobione, zakonczone, ukonczone, gotowe, hotovo, valmis, valmistui, tamamlandi",
      "termines, terminees, faits, livres, hechas, hechos, completados, entregados, feitos, concluidos, completati, fatti, afgeronde, genomfort, genomforda, fullfort, gennemfort, zrealizowane, dokonceno, dokoncene, tamamlanan, kesz, elkeszult, paattynyt, paattyneet, valmiit, veroffentlicht, ausgeliefert, publie, publies, publiee, publicado, publicada, pubblicato, pubblicata, rilasciata, uitgebracht, slappt, frigivet, julkaistu, wydana, wydane, vydana, выпущена, випущено, baigta, uzbaigta, hoan thanh, da hoan thanh, selesai, zavrseno, dokoncane, dovrseno, lopetatud, pabeigts, ολοκληρωθηκε, مكتمل, منجز, תם, הושלם, 完了, 済み, 対応済み, 実施済み, リリース済み, 已上线, 已发布, 완료됨, 출시, виконано, завершені, завершенные, запущено, 完成, 已完成, 완료, готово, завершено, сделано, выполнено",
    ),
  ],
  [
    "in-progress",
    phrases(
      "haciendo, fazendo, in progress, in process, in discovery, rolling out, being built, being worked on, happening now, ongoing, on going, doing, aktiv, actif, activo, ativo, attivo, actief, aktivni, aktywne, aktiivinen, aktif, активно, active, currently active, started, wip, work in progress, underway, under way, in development, in dev, developing, in review, in test, testing, in testing, current, currently, executing, close to done, almost done, nearly done, partially done, partly done, mostly done, in flight, building, alpha, beta, working on it, continuing, in delivery, working on, working on now, doing now, we are working on, in pilot",
      "jatkuva, jatkuvaa, jatkuvasti, fortlaufend, en continu, continuo, continua, doorlopend, lopande, lobende, ciagle, na biezaco, prubezne, surekli, folyamatos, folyamatosan, постоянно, постійно, 持续, 持续进行, 継続, 継続的, 상시",
      "in umsetzung, in ausfuhrung, en ejecucion, en realisation, em execucao, in esecuzione, in arbeit, laufend, lauft, loopt, in bearbeitung, begonnen, en cours, demarre, commence, en curso, en progreso, en proceso, iniciado, em andamento, em curso, em progresso, in corso, in lavorazione, bezig, lopend, in uitvoering, in uitwerking, pagaende, pagar, pagaar, i gang, w trakcie, w toku, probiha, devam ediyor, basladi, kesken",
      "en developpement, en desarrollo, en marcha, em desenvolvimento, in sviluppo, in ontwikkeling, w realizacji, rozpracovano, folyamatban, kaynnissa, vykdoma, dang thuc hien, sedang berjalan, u tijeku, v teku, toos, procesa, σε εξελιξη, قيد التنفيذ, جاري التنفيذ, בביצוע, בתהליך, 対応中, 実施中, 開発中, 着手中, 研发中, 进行, 개발 중, 개발중, 진행, в процесі, в роботі, в розробці, в разработке, у роботі, 進行中, 作業中, 进行中, 開發中, 开发中, 진행 중, 진행중, в работе, в процессе, выполняется",
    ),
  ],
  [
    "proposed",
    phrases(
      proposals,
      "proposed, planned, backlog, to do, todo, not started, not yet started, upcoming, next up, queued, in queue, queue, new, open, accepted, approved, committed, scheduled, draft, idea, ideas, exploring, under consideration, considering, candidate, candidates, pending, waiting, ready, ready to start, future, requested, in analysis, analysis, to be done, icebox, parked, on hold, hold, paused, deferred, differe, differes, reporte, postponed, blocked, someday, wishlist, not scheduled, unscheduled, pipeline, coming up, coming next, up next, on deck, maybe, someday maybe, not started yet",
      "what does not work yet, what doesnt work yet, not done, not yet done, not done yet, not delivered, not yet delivered, not delivered yet, not built, not yet built, not built yet, not implemented, not yet implemented, not implemented yet, not finished, not yet finished, not finished yet, what you cannot do yet, what you cant do yet, what it cannot do yet, what is not there yet, what is still missing, what is missing, whats missing, not working yet",
      "не розпочато, не розпочата, не почато, ще не розпочато, ще не почато, не начат, не начата, еще не начато, на паузі, на паузе, niet gestart, non commence, no comenzado, nie rozpoczeto, nie rozpoczete, baslanmadi, belum dimulai, aloittamatta, nem kezdodott, neinceput, 미착수, to be confirmed, zu bestatigen, noch offen, a confirmer, por confirmar, a confirmar, da confermare, nog te bevestigen, angehalten, pausiert, verschoben, noch nicht begonnen, en attente, suspendu, suspendue, en pause, reporte a plus tard, pas commence, pas encore commence, a lancer, a demarrer, en espera, en pausa, suspendido, aplazado, sin empezar, no empezado, por iniciar, em espera, em pausa, suspenso, adiado, ainda nao comecou, nao comecou, a iniciar, in attesa, in pausa, sospeso, rinviato, da avviare, da lanciare, non iniziato, gepauzeerd, uitgesteld, niet begonnen, nog niet begonnen, vilande, pausad, ej startad, inte startad, sat pa pause, ikke startet, ikke pabegyndt, wstrzymane, odlozone, nierozpoczete, pozastaveno, odlozeno, nezahajeno, odotustilassa, keskeytetty, ei aloitettu, beklemede, baslamadi, baslanmadi, geplant, idee, ideen, idées, ideia, ideias, idea nueva, offen, zuruckgestellt, nicht begonnen, planifie, prevu, a faire, a venir, planificado, previsto, pendiente, por hacer, no iniciado, planejado, planeado, pendente, a fazer, nao iniciado, pianificato, da fare, da iniziare, gepland, te doen, nog niet gestart, planerad, planerat, planlagt, ej paborjad, planowane, zaplanowane, do zrobienia, planovano, planlandi, suunniteltu",
      "planifiee, planifiees, planificada, planificadas, planejada, planejadas, pianificata, pianificate, prevue, prevues, prevista, previste, planifies, planificados, planejados, pianificati, geplande, planlagte, planerade, planovane, planlanan, yapilacak, auf eis, beklemede, tervezett, suunnitteilla, tulossa, planuojama, chua bat dau, direncanakan, planirano, nacrtovano, plaanis, planota, προγραμματισμενο, مخطط, مخطط له, מתוכנן, 予定, 対応予定, 実施予定, 検討中, 未対応, 保留, 规划中, 待开始, 已规划, 暂停, 예정됨, 검토 중, 보류, заплановано, заплановані, запланированные, отложено, відкладено, на паузе, 計画中, 未着手, 计划中, 未开始, 待办, 예정, 계획, запланировано, план, не начато, в планах",
    ),
  ],
  [
    "removed",
    phrases(
      "withdrawn, stopped, cancelled, canceled, dropped, removed, rejected, abandoned, wont do, wont fix, will not do, descoped, out, declined, discarded, obsolete, not doing, discontinued",
      "abgebrochen, verworfen, gestrichen, eingestellt, entfallt, entfallen, annulee, abandonnee, anulado, anulada, annullata, abbandonato, abbandonata, geschrapt, gestopt, nedlagd, nedlagt, slopad, slopat, avbrutet, installt, skrinlagt, avlyst, anulowano, porzucone, zaniechane, peruttu, hylatty, luovuttu, скасовано, скасована, отменен, отменена, annule, abandonne, cancelado, cancelada, descartado, annullato, geannuleerd, vervallen, avbruten, installd, aflyst, anulowane, zruseno, iptal",
      "中止, 取消, 已取消, 취소, отменено",
    ),
  ],
];

/** Every status word, for telling a group heading from a title. */
export const statusWords: ReadonlySet<string> = new Set(words.flatMap(([, set]) => [...set]));

const categories: ReadonlyMap<string, ClaimedCategory> = new Map(
  [...words].reverse().flatMap(([category, set]) => [...set].map((phrase) => [phrase, category] as const)),
);
const longestPhrase = 5;
/** "Não iniciada", "planificadas" for "não iniciado", "planificado". */
const otherGender = /(?:[ao]s|a)$/u;

/** The state a text claims where one would stand; `null` when it claims none. */
export const statusOfWords = (text: string): ClaimedCategory | null =>
  statusOfPhrase(text) ?? (text.length > longestSaid ? null : stateSaid(text));

const longestSaid = 40;

/** "Wird umgesetzt", "Went live in May", "Seit Mai im Betrieb": words that say how far something is and nothing else. */
const stateSaid = remembered((text: string): ClaimedCategory | null => {
  const normal = normalWords(text);
  if (leftUndone.test(normal) || standsOutside(normal)) return "removed";
  if (undecided.test(normal)) return "proposed";
  if (beingDone.test(normal)) return "in-progress";
  const rest = normal.replace(leadToState, "");
  const category = rest === normal ? null : statusOfWords(rest);
  if (category !== null) return category === "done" && partly.test(normal) ? "in-progress" : category;
  const said = saidByHeading(text);
  return said?.kind === "state" ? said.state : null;
});

/** "Being tested", "Se está construyendo" */
const beingDone =
  /^(?:(?:is|are) )?being (?!considered|discussed|assessed|evaluated)[a-z]+|^(?:se esta|se estan|estamos|estao|esta sendo|stiamo|si sta) [a-z]+ndo$|^(?:wird|werden|wordt|worden) (?:gerade |derzeit |nu )?(?:ge[a-z]+[tnd]|entwickelt|erstellt|aufgebaut|ontwikkeld)$/u;

/** "Fast fertig", "Presque fini" */
const nearly =
  "(?:almost|nearly|partially|partly|mostly|teilweise|grosstenteils|fast|nahezu|weitgehend|presque|partiellement|casi|parcialmente|quase|quasi|parzialmente|bijna|grotendeels|deels|nastan|delvis|naesten|nesten|prawie|czesciowo|temer|castecne|lahes|osittain|majdnem|neredeyse|почти|частично|маиже|частково)";
const partly = new RegExp(`(?:^| )${nearly} `, "u");

/** "Since May", "is", "has gone": what may stand in front of a state. */
const leadToState = new RegExp(
  `^(?:(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od) \\p{L}+ (?:\\d{4} )?)?(?:(?:it|is|are|was|were|has|have|been|went|gone|now|already|fully|just|ist|sind|jetzt|bereits|schon|est|sont|a|ete|deja|esta|ya|ja|e|gia|stato|is|zijn|nu|al|er|ar|jest|juz|je|jiz) )*(?:${nearly} )?`,
  "u",
);

/** "Wird nicht umgesetzt", "Gaat niet door", "Ne sera pas fait" */
const leftUndone = overNormalWords(
  /^(?:wont|will not|no longer|nicht mehr|ne plus|ya no|nao mais|non piu|niet meer|inte langre|ikke lenger|ikke laengere|juz nie|uz ne|ei enaa|больше не|більше не) ?|^(?:(?:wird|werden|wordt|worden|gaat|blir|bliver|kommer) (?:nicht|niet|inte|ej|ikke)|ne (?:sera|seront|se fera)|no (?:se (?:hara|realizara|va)|sera)|nao (?:sera|vai)|non (?:sara|verra|si fara)|nie bedzie|nebude|nem (?:valosul|lesz|keszul)|не буд)(?= |$)/u,
);

/** "Entwurf", "In Prüfung", "Till beslut", "待审批": somebody has yet to decide whether it is done. */
const undecided = overNormalWords(
  /^(?:not yet|noch nicht|pas encore|todavia no|aun no|ainda nao|non ancora|nog niet|inte an|annu inte|endnu ikke|enda ikke|jeszcze nie|jeste ne|zatim ne|еще не|ще не) |^まだ|^还没|^尚未|^아직 |^(?:entwurf|konzept|concept|koncept|utkast|udkast|luonnos|bozza|borrador|rascunho|brouillon|szkic|taslak|tervezet|javas[lo]|idea$|ide$|ot(?:let)|uusi$|neu$|nowe$|nove$|uj$|yeni$|forslag|soumis|ingediend|eingereicht|verkennen|чернетк|черновик|идея$|ідея$|запропонован)|^(?:\p{L}{1,4} )+(?:prufung|genehmig|freigabe|entscheid|abstimm|bewertung|klarung|analys|anali[sz]|qualif|letude|approv|aprob|aprov|approb|besluitv|goedke|onderzoek|beslut|godk|vurder|bedomn|decyzj|akcept|zatwierdz|schval|rozhodnut|posouz|погоджен|розгляд|согласован|рассмотр|утвержд)\p{L}*$|^(?:jovahagyasra|dontesre|onay) |^ei paatet|草案|草稿|^案$|起案|建议中|待审|审批中|承認待ち|審査中|초안|승인 ?대기|결재 ?대기/u,
);

/** The state a phrase claims by its first words, the longest known phrase first. */
export function statusOfPhrase(text: string): ClaimedCategory | null {
  const parts = normalWords(text.slice(0, 200)).split(" ");
  for (let length = Math.min(longestPhrase, parts.length); length > 0; length -= 1) {
    const phrase = parts.slice(0, length).join(" ");
    const category = categories.get(phrase) ?? categories.get(phrase.replace(otherGender, "o"));
    if (category !== undefined) return category;
  }
  return percentCategory(text);
}

/** At most four words that claim a state. */
export const isStatusPhrase = (words: string): boolean =>
  normalWords(words).split(" ").length <= 4 && statusOfPhrase(words) !== null;

const proposedWords = phrases(proposals);

/** Whether a state says that somebody proposed it and nobody said more. */
export const isProposedWord = (text: string): boolean =>
  proposedWords.has(normalWords(text.slice(0, 200)).split(" ")[0] ?? "");

/** "40 %", or how many of how many: "6 von 20", "3/7". */
function percentCategory(text: string): ClaimedCategory | null {
  const match =
    /^\s*(?:(?:zu|a|à|al|at|ca\.?|~|op)\s*)?(\d{1,3})(?:[.,]\d+)?\s*(?:%|(?:\/|of|von|sur|de|di|van|av|af|z|ze)\s*(\d{1,3})(?![\d.\/]))/i.exec(
      text,
    );
  if (match === null || Number(match[1]) > Number(match[2] ?? 100)) return null;
  const percent = (Number(match[1]) / Number(match[2] ?? 100)) * 100;
  return percent >= 100 ? "done" : percent > 0 ? "in-progress" : "proposed";
}

const marks: readonly (readonly [string, ClaimedCategory | null])[] = [
  ["✅", "done"],
  ["✔", "done"],
  ["☑", "done"],
  ["✓", "done"],
  ["🟢", null],
  ["🎉", "done"],
  ["🚀", null],
  [":white_check_mark:", "done"],
  [":heavy_check_mark:", "done"],
  [":ballot_box_with_check:", "done"],
  [":check_mark:", "done"],
  [":tada:", "done"],
  ["🔁", "in-progress"],
  ["🔄", "in-progress"],
  ["🚧", "in-progress"],
  ["⏳", "in-progress"],
  ["⌛", "in-progress"],
  ["🏗", "in-progress"],
  ["🛠", "in-progress"],
  ["👷", "in-progress"],
  ["🏃", "in-progress"],
  [":construction:", "in-progress"],
  [":hourglass:", "in-progress"],
  [":hourglass_flowing_sand:", "in-progress"],
  [":repeat:", "in-progress"],
  [":arrows_counterclockwise:", "in-progress"],
  [":soon:", "proposed"],
  ["🔜", "proposed"],
  ["📅", "proposed"],
  ["📝", null],
  ["🦶", null],
  ["🟡", null],
  ["🟠", null],
  ["🔴", null],
  ["🔵", null],
  ["⚪", null],
  ["⚫", null],
  ["🟩", null],
  ["🟦", null],
  ["🟨", null],
  ["🟧", null],
  ["🟥", null],
  ["⬜", "proposed"],
  ["🔲", "proposed"],
  ["☐", "proposed"],
  ["🔮", "proposed"],
  ["❌", null],
  ["✖", null],
  ["🚫", "removed"],
  ["⛔", null],
  ["🗑", "removed"],
  ["⏸", null],
  [":x:", null],
  [":no_entry:", null],
  [":red_circle:", null],
  [":yellow_circle:", null],
  [":green_circle:", null],
  [":large_blue_circle:", null],
];

export const statusMarks: ReadonlyMap<string, ClaimedCategory | null> = new Map(marks);

/** All marks, longest first, as one alternation; the variation selector after a mark belongs to it. */
export const markPattern = `(?:${[...statusMarks.keys()]
  .sort((left, right) => right.length - left.length)
  .join("|")})\\uFE0F?`;
