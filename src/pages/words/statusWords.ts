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
    phrases(`
      abgeschlossen, accomplished, accomplishments, acheve, achieved, afgerond, afgeronde, ausgeliefert, baigta,
      canlida, closed, completada, completado, completados, completati, completato, complete, completed, concluida,
      concluido, concluidos, concluso, da hoan thanh, delivered, deployed, dokoncane, dokoncene, dokonceno, done,
      dovrseno, elkeszult, em producao, em uso, en produccion, en production, en service, en uso, ended, entregado,
      entregados, entregue, erledigt, erreicht, faerdig, fait, faits, fardig, fatti, fatto, feito, feitos, ferdig,
      fertig, finalizada, finalizado, fini, finished, frigivet, fullfort, ga, gennemfort, genomforda, genomfort,
      gereed, gotowe, hecha, hechas, hecho, hechos, hoan thanh, hotovo, i drift, i produktion, im betrieb,
      im einsatz, implemented, in betrieb, in gebruik, in productie, in produktion, in produzione, in uso,
      julkaistu, kaytossa, kesz, klaar, klar, klart, landed, launched, live, livre, livres, lopetatud, merged,
      mis en ligne, mis en production, mis en service, mise en service, paattyneet, paattynyt, pabeigts, past,
      produktiv, pubblicata, pubblicato, publicada, publicado, publie, publiee, publies, realise, released,
      resolved, rilasciata, selesai, shipped, slappt, tamamlanan, tamamlandi, terminada, terminado, termine,
      terminee, terminees, termines, tuotannossa, uitgebracht, ukonczone, umgesetzt, uzbaigta, v provozu, valmiit,
      valmis, valmistui, veroffentlicht, voltooid, vydana, w produkcji, wydana, wydane, zakonczone, zavrseno,
      zrealizowane, zrobione, ολοκληρωθηκε, в експлуатації, в продакшене, в эксплуатации, виконано, випущено,
      выполнено, выпущена, готово, завершені, завершенные, завершено, запущено, сделано, הושלם, תם, مكتمل, منجز, 완료,
      완료됨, 운영 중, 출시, リリース済み, 完了, 完成, 実施済み, 対応済み, 已上线, 已发布, 已完成, 済み, 稼働中, 运行中, 運用中
    `),
  ],
  [
    "in-progress",
    phrases(`
      actief, actif, active, activo, aktif, aktiivinen, aktiv, aktivni, aktywne, almost done, alpha, ativo, attivo,
      basladi, begonnen, being built, being worked on, beta, bezig, building, ciagle, close to done, commence,
      continua, continuing, continuo, current, currently, currently active, dang thuc hien, demarre, devam ediyor,
      developing, doing, doing now, doorlopend, em andamento, em curso, em desenvolvimento, em execucao,
      em homologacao, em progresso, em testes, en continu, en cours, en curso, en desarrollo, en developpement,
      en ejecucion, en homologation, en marcha, en proceso, en progreso, en pruebas, en realisation, en recette,
      executing, fazendo, folyamatban, folyamatos, folyamatosan, fortlaufend, haciendo, happening now, i gang,
      in arbeit, in ausfuhrung, in bearbeitung, in collaudo, in corso, in delivery, in dev, in development,
      in discovery, in esecuzione, in flight, in lavorazione, in ontwikkeling, in pilot, in process, in progress,
      in review, in sviluppo, in test, in testing, in uitvoering, in uitwerking, in umsetzung, iniciado, jatkuva,
      jatkuvaa, jatkuvasti, kaynnissa, kesken, laufend, lauft, lobende, loopt, lopande, lopend, mostly done,
      na biezaco, nearly done, on going, ongoing, pagaar, pagaende, pagar, partially done, partly done, probiha,
      procesa, prubezne, rolling out, rozpracovano, sedang berjalan, started, surekli, testing, toos, u tijeku,
      under way, underway, v teku, vykdoma, w realizacji, w toku, w trakcie, we are working on, wip,
      work in progress, working on, working on it, working on now, σε εξελιξη, активно, в процесі, в процессе,
      в работе, в разработке, в роботі, в розробці, выполняется, постійно, постоянно, у роботі, בביצוע, בתהליך,
      جاري التنفيذ, قيد التنفيذ, 개발 중, 개발중, 상시, 진행, 진행 중, 진행중, 作業中, 実施中, 対応中, 开发中, 持续, 持续进行, 着手中, 研发中, 継続, 継続的, 进行,
      进行中, 進行中, 開発中, 開發中, ほぼ完了, 基本完成, 거의 완료
    `),
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
    phrases(`
      abandoned, abandonne, abandonnee, abbandonata, abbandonato, abgebrochen, aflyst, annule, annulee, annullata,
      annullato, anulada, anulado, anulowane, anulowano, avbruten, avbrutet, avlyst, cancelada, cancelado, canceled,
      cancelled, declined, descartado, descoped, discarded, discontinued, dropped, eingestellt, entfallen, entfallt,
      geannuleerd, geschrapt, gestopt, gestrichen, hylatty, installd, installt, iptal, luovuttu, nedlagd, nedlagt,
      not doing, obsolete, out, peruttu, porzucone, rejected, removed, skrinlagt, slopad, slopat, stopped,
      vervallen, verworfen, will not do, withdrawn, wont do, wont fix, zaniechane, zruseno, отменен, отменена,
      отменено, скасована, скасовано, 취소, 中止, 取消, 已取消
    `),
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
  /^(?:not yet|noch nicht|pas encore|todavia no|aun no|ainda nao|non ancora|nog niet|inte an|annu inte|endnu ikke|enda ikke|jeszcze nie|jeste ne|zatim ne|еще не|ще не) |^まだ|^还没|^尚未|^아직 |^(?:entwurf|konzept|concept|koncept|utkast|udkast|luonnos|bozza|borrador|rascunho|brouillon|szkic|taslak|tervezet|javas[lo]|idea$|ide$|ot(?:let)|uusi$|neu$|ny$|nytt$|napad$|pomysl$|fikir asamasinda$|nowe$|nove$|uj$|yeni$|forslag|voorstel|vorschlag|soumis|ingediend|eingereicht|verkennen|чернетк|черновик|идея$|ідея$|запропонован)|^(?:\p{L}{1,4} )+(?:prufung|genehmig|freigabe|entscheid|abstimm|bewertung|klarung|analys|anali[sz]|instruction|cadrage|verkenn|beoorde|qualif|letude|approv|aprob|aprov|approb|besluitv|goedke|onderzoek|beslut|godk|vurder|bedomn|decyzj|akcept|zatwierdz|schval|rozhodnut|posouz|погоджен|розгляд|согласован|рассмотр|утвержд)\p{L}*$|^(?:jovahagyasra|dontesre|onay) |^ei paatet|ドラフト$|下書き|提议$|已提出|草案|草稿|^案$|起案|建议中|待审|审批中|承認待ち|審査中|초안|승인 ?대기|결재 ?대기/u,
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
export const markPattern = `(?:${[...statusMarks.keys()].sort((left, right) => right.length - left.length).join("|")})\\uFE0F?`;
