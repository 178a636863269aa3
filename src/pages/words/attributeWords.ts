/**
 * Labels of facts ("Status:", "Owner:", column heads) and the fact each names, in the languages wikis are written in.
 */
import { remembered } from "./remembered";
import { mayHoldOnly, normalWords, phrases, wordsOf } from "./normalWords";

export type AttributeName =
  | "status"
  | "health"
  | "owner"
  | "target"
  | "start"
  | "priority"
  | "work-item"
  | "link"
  | "description"
  | "why"
  | "customers"
  | "metric"
  | "baseline"
  | "current"
  | "goal-value"
  | "unit"
  | "achieved"
  | "enables"
  | "dependencies"
  | "risk"
  | "consideration"
  | "decision"
  | "kind"
  | "debt-class"
  | "impact"
  /** A number of a score that has no fact of its own. */
  | "score-part"
  /** How a bet is bounded, rolled out or taken back. */
  | "bet-aspect"
  | "confidence"
  | "effort"
  | "tags"
  /** That somebody proposed it, and what came of that. */
  | "proposed"
  | "answer"
  | "hypothesis"
  | "test"
  | "result"
  | "theme"
  | "other";

const table: readonly (readonly [AttributeName, ReadonlySet<string>])[] = [
  [
    "status",
    phrases(
      "status, state, current status, progress, stage, phase status, done, complete, completed, stand, fortschritt, zustand, statut, etat, avancement, estado, progreso, situacao, stato, avanzamento, voortgang, lage, tilstand, stan, stav, durum, tila",
      "状態, ステータス, 状态, 進捗, 상태, статус, состояние",
    ),
  ],
  ["health", phrases("health, rag, rag status, confidence level, on track, gesundheit, ampel, meteo, salud")],
  [
    "owner",
    phrases(
      "owner, owners, owner s, owned by, owner s or team s, lead, leads, tech lead, product lead, project lead, dri, responsible, responsible party, responsibility, accountable, champion, champions, analyst, analysts, assignee, assigned, assigned to, point of contact, poc, contact person, sponsor, who, pm, product manager, project manager, product owner, team, teams, squad, driver, directly responsible individual, developer, developers, architect",
      "verantwortlich, verantwortlicher, verantwortliche, zustandig, besitzer, leitung, responsable, pilote, porteur, porteuse, proprietaire, responsables, propietario, encargado, responsavel, dono, responsabile, referente, eigenaar, verantwoordelijke, trekker, ansvarig, agare, ansvarlig, eier, wlasciciel, odpowiedzialny, vlastnik, sorumlu, omistaja",
      "担当, 担当者, 負責人, 负责人, 담당자, 담당, ответственный, владелец",
    ),
  ],
  [
    "target",
    phrases(
      "due, due by, due date, due on, eta, target, target date, target dates, target quarter, target release, target completion, completion date, date, dates, deadline, delivery date, delivery, expected, expected delivery, estimated date of completion, estimated completion, estimated completion date, estimated delivery, estimated date, timeline, timeframe, time frame, when, quarter, release, releases, release date, target version, fix version, milestone end date, end date, end, finish, finish date, by when, planned, planned for, horizon, period, year, month, sprint, iteration",
      "fallig, fallig am, termin, zieltermin, bis wann, zeitraum, quartal, kwartaal, kwartal, kvartal, trimestre, trimestr, datum, echeance, date cible, date de fin, calendrier, trimestre, periode, fecha, fecha limite, fecha objetivo, plazo, cuando, prazo, data, data limite, data alvo, scadenza, quando, termijn, wanneer, opleverdatum, frist, forfallsdato, tidsplan, slutdatum, kvartal, termin realizacji, data zakonczenia, tarih, aikataulu",
      "期限, 期日, 時期, 予定, 予定日, 納期, 目標日, 完了予定, 计划时间, 预计, 완료 예정, 예정일, 목표일, 截止日期, 日期, 季度, 기한, 일정, срок, дата, квартал",
    ),
  ],
  [
    "start",
    phrases(
      "start, start date, started, begin, begins, beginn, startdatum, date de debut, debut, inicio, fecha de inicio, inizio, data inicio, startdato, 開始日, 开始日期, 시작일, начало",
    ),
  ],
  [
    "priority",
    phrases(
      "priority, prio, importance, moscow, rank, ranking, p, prioritat, rang, priorite, prioridad, prioridade, priorita, prioriteit, prioritet, priorytet, priorita, oncelik, prioriteetti",
      "優先度, 优先级, 우선순위, приоритет",
    ),
  ],
  [
    "work-item",
    phrases(
      "work, linked work, linked work items, work link, work links, delivered by, implemented by, implemented in, board work, epic on the board, work item, work items, work item s, workitem, epic, epics, epic link, feature link, ado, ado link, ado item, ado id, azure devops, azure boards, ado epic, devops, board item, board link, backlog item, backlog items, tracking, tracked by, tracked in, tracking issue, tracking issues, tracking item, wi, id, issue, issues, issue s, ticket, tickets, ticket s, issue link, pbi, bli, elemento de trabajo, vorgang, arbeitselement",
    ),
  ],
  [
    "link",
    phrases(
      "link, links, link s, url, urls, rfc, rfcs, rfc s, spec, specs, spec s, specification, docs, doc, document, documents, documentation, design, design doc, pr, prs, pull request, pull requests, project url, repo, repository, reference, references, resources, github, milestone, more info, further reading, see also, liens, lien, enlaces, enlace, verweise, quelle",
    ),
  ],
  [
    "description",
    phrases(
      "description, details, detail, notes, note, comment, comments, rationale, remarks, description notes, summary, what, what we will do, scope, about, beschreibung, details, anmerkung, bemerkung, bemerkungen, descripcion, notas, detalle, descricao, observacoes, descrizione, note, omschrijving, toelichting, opmerkingen, beskrivning, beskrivelse, opis, uwagi, popis, aciklama, kuvaus, commentaire, commentaires, remarques",
      "説明, 备注, 描述, 說明, 설명, описание, примечания, комментарий",
    ),
  ],
  [
    "why",
    phrases(
      "intention, intent, why, reason, purpose, justification, motivation, benefit, benefits, value, business value, outcome, outcomes, expected outcome, expected outcomes, goal, goals, objective, how, approach, next step, next steps, definition of done, acceptance criteria, success criteria, exit criteria, warum, nutzen, zweck, pourquoi, benefice, benefices, porque, por que, beneficio, perche, waarom, varfor, hvorfor, dlaczego",
    ),
  ],
  [
    "customers",
    phrases(
      "for customers, for users, for customer, for our customers, customers, customer, customer benefit, customer value, customer impact, user impact, for the customer, what changes for customers, persona, personas, fur kunden, pour les clients, para clientes, voor klanten, for kunder",
    ),
  ],
  [
    "metric",
    phrases(
      "指标, 指標, 지표, wskaznik, mierniki, nyckeltal, metric, metrics, measure, measures, measured by, measurement, kpi, kpis, key metric, success metric, success measure, success metrics, how we measure, we will know this is working when, kennzahl, messgrosse, indicateur, indicador, metrica, indicatore, meetwaarde, matetal, malsetning, miernik, indicators, indicator",
    ),
  ],
  [
    "baseline",
    phrases(
      "基线, 基準値, 基线值, 初始值, 기준값, wartosc poczatkowa, startvarde, utgangsvarde, baseline, base, starting value, start value, before, from, ausgangswert, valeur initiale, linea base, valor inicial, nulmeting",
    ),
  ],
  [
    "current",
    phrases(
      "当前值, 当前, 现值, 現在値, 現状値, 현재값, wartosc obecna, nuvarde, navaerdi, current, current value, now, actual, actuals, today, latest, latest value, status quo, ist, istwert, valeur actuelle, actuel, actual value, valor actual, valor atual, attuale, huidig",
    ),
  ],
  [
    "goal-value",
    phrases(
      "目标值, 目標値, 목표값, wartosc docelowa, malvarde, malverdi, target value, goal value, target, to, zielwert, soll, valeur cible, cible, objectif, valor objetivo, meta, obiettivo, doel, streefwaarde",
    ),
  ],
  ["unit", phrases("unit, units, einheit, unite, unidad, unidade, unita, eenheid")],
  [
    "achieved",
    phrases(
      "achieved, achievement, result achieved, outcome achieved, realised, realized, erreicht, atteint, logrado, alcancado, raggiunto, behaald",
    ),
  ],
  [
    "enables",
    phrases(
      "enables, unlocks, supports, serves, supports outcome, contributes to, aligned to, ermoglicht, permet, habilita, abilita",
    ),
  ],
  [
    "dependencies",
    phrases(
      "depends on, dependency, dependencies, blocked by, blockers, blocker, requires, prerequisite, prerequisites, needs, abhangigkeiten, abhangig von, dependance, dependances, depend de, depende de, dependencias, dipendenze, afhankelijkheden, afhankelijk van, beroenden, avhengigheter, zaleznosci",
    ),
  ],
  [
    "risk",
    phrases(
      "risk, risks, mitigation, mitigations, raid, key risks, risks and mitigations, risiko, risiken, risque, risques, riesgo, riesgos, risco, riscos, rischio, rischi, risico, risicos, risker, ryzyko, ryzyka",
    ),
  ],
  [
    "consideration",
    phrases(
      "security, privacy, sustainability, accessibility, considerations, consideration, compliance, legal, ethics, environmental impact, social impact, sicherheit, datenschutz, nachhaltigkeit, securite, seguridad, privacidad, seguranca, sicurezza, veiligheid",
    ),
  ],
  [
    "decision",
    phrases(
      "decision, decisions, decided, alternatives, alternatives considered, options considered, trade off, trade offs, entscheidung, entscheidungen, decisiones, decisoes, decisione, besluit, besluiten, beslut",
    ),
  ],
  ["kind", phrases("kind, runway or commitment, track, runway")],
  ["debt-class", phrases("class, debt class, debt, technical debt, klasse")],
  ["impact", phrases("impact, bv, business impact, expected impact, auswirkung, wirkung, impacto, impatto, effekt")],
  [
    "score-part",
    phrases(
      "time criticality, risk reduction, risk reduction and opportunity enablement, risk reduction opportunity enablement, job size, job duration, cost of delay, cod",
    ),
  ],
  [
    "bet-aspect",
    phrases(
      "bounds, safe to fail bounds, rollout plan, rollback plan, rollout, rollback, roll out, roll back, way back",
    ),
  ],
  ["confidence", phrases("confidence, certainty, konfidenz, confiance, confianza, confianca")],
  [
    "effort",
    phrases(
      "effort, estimated effort, estimated time, estimated cost, size, estimate, estimation, complexity, cost, t shirt size, tshirt, points, story points, aufwand, schatzung, taille, esfuerzo, esforco, sforzo, inspanning, level of effort, loe",
    ),
  ],
  ["tags", phrases("tags, tag, labels, label, category, keywords, schlagworte, etiquetas, mots cles")],
  [
    "proposed",
    phrases(
      "proposed by, proposed on, suggested by, suggested on, vorgeschlagen von, vorgeschlagen am, propose par, propose le, propuesto por, propuesto el, proposto por, proposto em, proposto da, proposto il, voorgesteld door, voorgesteld op, foreslagen av, foreslatt av, foreslaet af, zaproponowane przez, 提案者",
    ),
  ],
  [
    "answer",
    phrases(
      "answer, answered, our answer, antwort, reponse, respuesta, resposta, risposta, antwoord, svar, odpowiedz, 回答",
    ),
  ],
  ["hypothesis", phrases("hypothesis, we believe, assumption, bet, hypothese, hipotesis, hipotese, ipotesi")],
  [
    "test",
    phrases(
      "test, experiment, how we test, validation, experiment design, versuch, experience, experimento, esperimento",
    ),
  ],
  [
    "result",
    phrases(
      "result, results, learning, learnings, what we learned, ergebnis, ergebnisse, resultat, resultats, resultado, resultados, risultato, resultaat",
    ),
  ],
  [
    "theme",
    phrases(
      "theme, pillar, area, workstream, work stream, component, epic group, program, programme, thema, saule, bereich, axe, pilar, tema, gebied, omrade, obszar",
    ),
  ],
];

const byPhrase: ReadonlyMap<string, AttributeName> = new Map(
  [...table].reverse().flatMap(([name, set]) => [...set].map((phrase) => [phrase, name] as const)),
);

/** All words of labels, also with the "s" that `attributeNamed` forgives. */
const labelVocabulary = wordsOf(
  byPhrase.keys(),
  [...byPhrase.keys()].map((phrase) => `${phrase}s`),
);

/** "We'll know we're successful when", "How will we know?" */
const tellsSuccess = /^(?:we(?:['’]ll| will)|how (?:will|do|would) (?:we|you)|you(?:['’]ll| will)) know\b/i;

/** The fact a label names; `null` when it is no known label. A trailing "(s)" counts as nothing. */
export function attributeNamed(label: string): AttributeName | null {
  if (tellsSuccess.test(label)) return "metric";
  return mayHoldOnly(label, labelVocabulary) ? knownLabel(label) : null;
}

const knownLabel = remembered((label: string): AttributeName | null => {
  const normal = normalWords(label.includes("(") ? label.replace(/\(s\)/gi, "") : label);
  return byPhrase.get(normal) ?? (normal.endsWith("s") ? byPhrase.get(normal.slice(0, -1)) : undefined) ?? null;
});
