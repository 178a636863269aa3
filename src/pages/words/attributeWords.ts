/**
 * Labels of facts ("Status:", "Owner:", column heads) and the fact each names, in the languages wikis are written in.
 */
import { composedFact } from "./factWords";
import { orTranscribed } from "./transcribed";
import { beginningsOf, begunWith } from "./wordBeginnings";
import { remembered } from "./remembered";
import { mayHoldOnly, normalWords, overNormalWords, phrases, vocabularyOf, wordsOutside } from "./normalWords";

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
  /** How it is done and what comes next: below such a label people list what they will do. */
  | "approach"
  | "customers"
  | "metric"
  | "baseline"
  | "current"
  | "goal-value"
  | "unit"
  | "achieved"
  /** Of a result: how it is known, and whether it is what was aimed at. */
  | "evidence"
  | "verdict"
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
      "stadiu, trang thai, tinh trang, stand van zaken, situacion, stan, 進捗状況, 状況, 进度, 进展, 進度, 진행 상황, 진행 상태, 진행률, 진척도, status, state, current status, progress, stage, phase status, done, complete, completed, stand, zustand, statut, etat, estado, situacao, stato, avanzamento, voortgang, lage, tilstand, stav, durum, tila",
      "状態, ステータス, 状态, 進捗, 상태, статус",
      "project status, where we are, status update, bearbeitungsstand, état d'avancement, stan prac, nuläge, tillstånd, durumu, tilanne, 現在の状況, 当前状态, 현재 상태, 진행",
    ),
  ],
  ["health", phrases("meteo, trafikljus, trafiklys, trafikklys, liikennevalo")],
  [
    "owner",
    phrases(
      "phu trach, nguoi phu trach, penanggung jawab, wer, qui, equipo, equipe, quien, time, quem, squadra, chi, wie, vem, hvem, zespol, kto, odpovida, kdo, tym, ekip, kim, команда, кто, хто, tech lead, product lead, dri, responsible party, accountable, analyst, analysts, assigned, assigned to, point of contact, poc, exec sponsor, sro, senior responsible owner, who, pm, product manager, product owner, team, teams, squad, driver, directly responsible individual, developer, developers, architect",
      "auftraggeber, auftraggeberin, commanditaire, chef de projet, cheffe de projet, jefe de proyecto, jefa de proyecto, patrocinador, gerente do projeto, capoprogetto, opdrachtgever, projectleider, projektledare, projektleder, prosjektleder, kierownik, kierownik projektu, verantwortlicher, besitzer, pilote, proprietaire, propietario, dono, verantwoordelijke",
      "担当係, 担当課, 责任单位, 責任單位, 負責人",
      "owning team, led by, engineering lead, ansprechpartner, ansprechpartnerin, produktverantwortliche, bearbeiter, porté par, dueño, proprietário, proprietario, encarregado, capo progetto, aanspreekpunt, opiekun, prowadzący, sahip, vastuuhenkilö, vastaava, 责任部门, 리더",
    ),
  ],
  [
    "target",
    phrases(
      "thoi han, hoan thanh, termen, bis, fertig bis, date limite, livraison prevue, pour le, fecha de entrega, data prevista, entrega prevista, termine, entro, data di consegna, gereed, klaar, son tarih, teslim tarihi, ne zaman, 目標時期, リリース予定, 目标日期, 완료 시점, go live, go live date, golive, launch date, inbetriebnahme, produktivstart, mise en service, mise en production, puesta en marcha, puesta en produccion, entrada em producao, messa in produzione, ingebruikname, livegang, driftsattning, idriftsettelse, uruchomienie, finished by, ready by, done by, complete by, completed by, eta, target, target release, target completion, date, delivery date, delivery, expected, expected delivery, estimated completion, estimated delivery, timeline, time frame, when, quarter, release, releases, release date, target version, fix version, milestone end date, end date, end, finish, finish date, planned, planned for, period, year, month, sprint, iteration",
      "bis wann, date cible, date de fin, calendrier, fecha limite, data, data limite, data alvo, data zakonczenia, koniec",
      "予定, 目標日, 完了予定, 预计, 완료 예정, 목표 시점, 목표일",
      "fin previsto, fin prevista, fin estimado, fin prevue, fim previsto, fine prevista, geplantes ende, voraussichtliches ende, tentative date, fecha tentativa, data tentativa, needed by, required by, ready by, live by, target delivery, ship date, expected by, planned completion, fertigstellung, liefertermin, geplant bis, geplant für, stichtag, vencimiento, uiterlijk, leveransdatum, senast, leveringsdato, senest, sluttdato, ostateczny termin, uzávěrka, tavoiteaika, eräpäivä, リリース時期, 上线时间, 출시일",
    ),
  ],
  [
    "start",
    phrases(
      "data de inicio, data di inizio, poczatek, data rozpoczecia, zacatek, datum zahajeni, zahajeni, baslangic, baslangic tarihi, дата начала, початок, дата початку, 開始, 开始, 开始时间, 시작, start, start date, started, begin, begins, beginn, startdatum, date de debut, debut, inicio, fecha de inicio, inizio, data inicio, startdato, 開始日, 开始日期, 시작일, начало",
    ),
  ],
  ["priority", phrases("优先度, 우선도, importance, moscow, rank, ranking, p, rang")],
  [
    "work-item",
    phrases(
      "work, linked work, linked work items, work link, work links, delivered by, implemented by, implemented in, board work, epic on the board, work item, work items, work item s, workitem, epic, epics, epic link, feature link, ado, ado link, ado item, ado id, azure devops, azure boards, ado epic, devops, board item, board link, tracking, tracked by, tracked in, tracking issue, tracking issues, tracking item, wi, id, issue, issues, issue s, ticket, tickets, ticket s, issue link, pbi, bli, elemento de trabajo, vorgang, arbeitselement, arbeitsaufgabe, epico, epique, epik, epos, elemento de trabalho, elemento di lavoro, element de travail, werkitem, arbetsobjekt, arbejdselement, arbeidselement, element roboczy, pracovni polozka, is ogesi, рабочий элемент, робочий елемент, эпик, епік, тикет, тікет, задача на доске, ワークアイテム, 作業項目, エピック, チケット, 工作项, 工单, 史诗, 작업 항목, 에픽, 티켓, 이슈",
      "element pracy, munkaelem, munkatetel, pracovni polozka, epic id, boards, azure boards item, verfolgt in, suivi dans, épopée, épica, epica, item de trabalho, ärende, zgłoszenie, tiket, iş kalemi, työkohde, tiketti",
    ),
  ],
  [
    "link",
    phrases(
      "url, urls, rfc, rfcs, rfc s, spec, specs, spec s, specification, docs, doc, document, documents, documentation, design, design doc, pr, prs, pull request, pull requests, project url, repo, repository, reference, references, resources, github, milestone, further reading, see also, quelle",
      "further information, more information, siehe auch, en savoir plus, más información, mais informações, veja também, ligação, collegamento, collegamenti, vedi anche, zie ook, meer informatie, se även, läs mer, se også, læs mere, les mer, zobacz też, więcej informacji, viz také, více informací, подробнее, см также, детальніше, див також, 参考, 関連資料, 相关链接, 참고, 관련 문서",
    ),
  ],
  [
    "description",
    phrases(
      "was es bedeutet, was das heisst, was das bedeutet, ce que cela signifie, que significa, o que significa, cosa significa, wat het betekent, wat dit betekent, vad det innebar, vad det betyder, hvad det betyder, hva det betyr, co to znaczy, co to oznacza, co to znamena, что это значит, що це означає, hinweis, nota, detalhes, commenti, noter, notatki, not, notlar, заметки, 概要, 備考, メモ, 内容, 비고, 메모, details, detail, notes, note, comment, comments, rationale, remarks, description notes, summary, what, what we will do, what it means, what this means, scope, about, notas, detalle",
      "备注, 說明",
    ),
  ],
  [
    "why",
    phrases(
      "raison, 狙い, 原因, intention, intent, justification, value, business value, outcome, outcomes, expected outcome, expected outcomes, goal, goals, objective, definition of done, acceptance criteria, success criteria, exit criteria, porque, por que, perche",
      "why now, why it matters, why this matters, grund, wozu, justificación, justificativa, razão, ragione, reden, motivering, begrunnelse, po co, powód, cel biznesowy, niçin, причина",
    ),
  ],
  [
    "approach",
    phrases(
      "how, approach, how we do it, next step, next steps, immediate next steps, follow up, follow ups, weiteres vorgehen, vorgehen, démarche, vervolgstappen, aanpak, 进め方, 下一步, 향후 계획, 추진 방법",
    ),
  ],
  [
    "customers",
    phrases(
      "fur die kunden, kundennutzen, para los clientes, para os clientes, per i clienti, dla klientow, pro zakazniky, musteriler icin, для клиентов, для клієнтів, お客様にとって, 顧客価値, 对客户, 客户价值, 고객 가치, 고객에게, for customers, for users, for customer, for our customers, customers, customer, customer benefit, customer value, customer impact, user impact, for the customer, what changes for customers, persona, fur kunden, pour les clients, para clientes, voor klanten, for kunder",
      "for our users, für unsere kunden, für anwender, für nutzer, für kundinnen und kunden, pour nos clients, pour les utilisateurs, bénéfice client, para nuestros clientes, para los usuarios, valor para el cliente, para nossos clientes, para os usuários, valor para o cliente, per i nostri clienti, per gli utenti, voor de klant, voor onze klanten, voor gebruikers, för kunderna, för kunden, kundnytta, for kunderne, for vores kunder, for kundene, for kunden, dla klienta, dla użytkowników, pro zákazníka, pro uživatele, müşteri için, müşteriye faydası, asiakkaille, asiakashyöty, для клиента, для пользователей, для клієнта, для користувачів, お客様へ, 顧客への価値, ユーザー価値, 对用户, 用户价值, 고객을 위해, 사용자 가치",
    ),
  ],
  [
    "metric",
    phrases(
      "المؤشر",
      "messbar an, gemessen an, maling, miara sukcesu, indicateur cle, 衡量指标, 측정 지표, key metric, how we will measure it, malsetning",
      "erfolgsmaß, messwert, cómo se mide, meting, meetbaar aan, meetpunt, succescriterium, mäts genom, mätvärde, målepunkt, måles på, succeskriterium, måltall, suksesskriterium, 測定方法, 評価指標, 衡量标准",
    ),
  ],
  [
    "baseline",
    phrases(
      "lahto, lahtotaso, bazis, kiindulo ertek, baslangic, خط الأساس",
      "基线, 基準値, 基线值, 初始值, 기준값, 베이스라인, wartosc poczatkowa, startvarde, utgangsvarde, baseline, where we started, where we were, base, starting value, start value, before, from, ausgangswert, valeur initiale, linea base, valor inicial, nulmeting",
    ),
  ],
  [
    "current",
    phrases(
      "utfall, teny, tenyertek, toteuma, guncel, الحالي, القيمة الحالية",
      "当前值, 当前, 现值, 現在値, 現状値, 현재값, wartosc obecna, nuvarde, navaerdi, where we stand, current, current value, now, actual, actuals, today, latest, latest value, status quo, ist, istwert, valeur actuelle, actuel, actual value, valor actual, valor atual, attuale, huidig",
    ),
  ],
  [
    "goal-value",
    phrases(
      "tavoitearvo, terv, celertek, المستهدف",
      "目标值, 目標値, 목표값, wartosc docelowa, malvarde, malverdi, target value, where we want to be, goal value, target, to, zielwert, soll, valeur cible, cible, objectif, valor objetivo, objetivo, meta, obiettivo, doel, streefwaarde",
    ),
  ],
  [
    "unit",
    phrases(
      "単位, 单位, 단위, jednostka, yksikko, mertekegyseg, birim, الوحدة, enhet, enhed, unit, units, einheit, unite, unidad, unidade, unita, eenheid",
    ),
  ],
  [
    "achieved",
    phrases(
      "achieved, achievement, result achieved, outcome achieved, realised, realized, erreicht, atteint, logrado, alcancado, raggiunto, behaald",
    ),
  ],
  [
    "evidence",
    phrases(
      "evidence, proof, measured in, nachweis, beleg, preuve, evidencia, prueba, prova, bewijs, bevis, dowod, 根拠, 证据",
    ),
  ],
  ["verdict", phrases("verdict, urteil, bewertung, veredicto, veredito, verdetto, oordeel, 判定")],
  [
    "enables",
    phrases(
      "enables, unlocks, supports, serves, supports outcome, contributes to, aligned to, ermoglicht, permet, habilita, abilita",
    ),
  ],
  [
    "dependencies",
    phrases(
      "braucht, hangt ab von, hangt af van, afhaenger af, zalezy od, zavisi na, зависит от, залежить від, 前提, 依赖项, 依赖关系, 前置条件, 의존 관계, 선행 조건, 선행 작업, requires, prerequisite, prerequisites, needs, abhangigkeiten",
      "blockiert durch, benötigt, pré requis, requisitos previos, prerrequisitos, requiere, pré requisitos, requer, prerequisiti, bloccato da, randvoorwaarden, geblokkeerd door, förutsättningar, forudsætninger, blokeret af, forutsetninger, krever, zablokowane przez, warunki wstępne, předpoklady, blokováno, ön koşullar, riippuvuudet, предпосылки, требуется, заблоковано, 阻塞, 전제 조건",
    ),
  ],
  [
    "risk",
    phrases(
      "위험 요소, mitigation, mitigations, raid, key risk, key risks, risks and mitigations, hindernisse, przeszkody, points dattention, punti di attenzione, lo que puede salir mal, o que pode dar errado, ce qui peut mal tourner, co moze pojsc nie tak, mika voi menna pieleen, что может пойти не так, що може піти не так, リスク要因",
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
      "entscheid, beschluss, decisão, decisioni, beslissing, beslutning, beslutninger, decyzja, decyzje, rozhodnutí, karar, kararlar, päätös, решение, решения, рішення, 決定, 決定事項, 决定, 决策, 결정, 결정 사항",
    ),
  ],
  ["kind", phrases("kind, runway or commitment, track, runway")],
  ["debt-class", phrases("class, debt class, debt, technical debt, klasse, classe, clase, klass, klasa, 分類, 分类")],
  ["impact", phrases("bv", "effect, 비즈니스 임팩트, 파급 효과")],
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
  ["confidence", phrases("förtroende")],
  [
    "effort",
    phrases(
      "estimated time, estimated cost, size, estimate, cost, tshirt, points",
      "difficulty, schwierigkeit, difficulté, dificultad, dificuldade, difficoltà, moeilijkheid, svårighetsgrad, trudność, obtížnost, zorluk, сложность, складність, 难度, 難度, 難易度, 난이도",
    ),
  ],
  [
    "tags",
    phrases(
      "tags, tag, labels, label, category, keywords, schlagworte, etiquetas, mots cles",
      "schlagwörter, stichwörter, kategorie, étiquettes, catégorie, categoría, palabras clave, categoria, palavras chave, etichette, parole chiave, categorie, trefwoorden, taggar, etiketter, kategori, tagger, emneord, tagi, etykiety, kategoria, štítky, tagy, etiketler, теги, метки, категория, мітки, категорія, タグ, ラベル, カテゴリ, 标签, 分类, 태그, 분류",
    ),
  ],
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
  [
    "hypothesis",
    phrases(
      "hypothesis, we believe, we believe that, what we believe, wir glauben, wir glauben dass, wir vermuten dass, nous croyons que, nous pensons que, creemos que, acreditamos que, crediamo che, wij geloven dat, we geloven dat, vi tror, vi tror att, vi tror at, wierzymy ze, assumption, bet, hypothese, hipotesis, hipotese, ipotesi, hypotes, hipoteza, 仮説, 假设, 가설, annahme, vermutung, our bet",
    ),
  ],
  [
    "test",
    phrases(
      "test, experiment, how we test, wie wir testen, comment on teste, como lo probamos, como testamos, come lo verifichiamo, come la verifichiamo, hoe we testen, hur vi testar, jak sprawdzamy, 検証方法, 验证方法, 验证方式, validation, experiment design, versuch, experience, essai, experimento, prueba, teste, esperimento, proef, eksperyment, 実験, 検証, 实验, 验证, 실험",
    ),
  ],
  [
    "result",
    phrases(
      "esito, uitkomst, utfall, udfald, result, results, learning, learnings, what we learned, ergebnis, ergebnisse, resultat, resultats, resultado, resultados, risultato, resultaat, wynik, 結果, 结果, 결과",
    ),
  ],
  [
    "theme",
    phrases(
      "theme, pillar, area, workstream, work stream, component, epic group, program, programme, thema, saule, bereich, axe, pilar, tema, gebied, omrade, obszar, eje, eixo, pilier, pilastro, pijler, filar, handlungsfeld, themenfeld, fokusomrade, indsatsomrade, satsingsomrade, 柱",
    ),
  ],
];

/** Labels that also begin titles ("Context: …" of a document, "Wie: …"): facts only beside others. */
const weakTable: readonly (readonly [AttributeName, ReadonlySet<string>])[] = [
  ["why", phrases("problem statement, 背景, 배경")],
  [
    "description",
    phrases(
      "was, quoi, qué, alcance, o quê, o que, cosa, che cosa, wat, vad, hvad, hva, co, ne, mitä, что, что делаем, що, що робимо, 何を, 做什么, 무엇을",
    ),
  ],
  [
    "approach",
    phrases(
      "wie, ansatz, umsetzung, comment, approche, cómo, enfoque, como, abordagem, come, approccio, hoe, hur, tillvägagångssätt, hvordan, fremgangsmåde, tilnærming, jak, podejście, přístup, nasıl, yaklaşım, miten, kuinka, как, подход, як, підхід, 如何, 어떻게, 접근 방법",
    ),
  ],
  ["owner", phrases("contact, kontakt, contacto, contato, contatto, контакт")],
  [
    "target",
    phrases(
      "by, ende, fin, fine, einde, slut, slutt, koniec, konec, конец, кінець, 終了, 结束, 종료, livraison, entrega, consegna, klart, valmis, klaar op, gereed op, forventet faerdig, forventet ferdig, ferdig, faerdig",
    ),
  ],
  [
    "start",
    phrases(
      "kick off, kickoff, startet, démarrage, lancement, comienzo, arranque, avvio, data inizio, aanvang, oppstart, rozpoczęcie, alku, aloitus, старт, 着手, 启动时间, 착수일",
    ),
  ],
  [
    "effort",
    phrases(
      "grösse, größe, coût, estimación, tamaño, presupuesto, estimativa, tamanho, custo, orçamento, stima, impegno, schatting, omvang, grootte, insats, uppskattning, storlek, kostnad, indsats, estimat, størrelse, innsats, szacunek, rozmiar, náročnost, odhad, pracnost, efor, tahmin, maliyet, työmäärä, arvio, оценка, трудозатраты, стоимость, размер, оцінка, трудовитрати, вартість, розмір, 工数, 見積もり, 規模, 予算, 预算, 예산, 工作量, 估算, 规模, 成本, 공수, 예상 공수, 규모, 비용",
    ),
  ],
  [
    "goal-value",
    phrases(
      "ziel, alvo, valor meta, valor alvo, valore obiettivo, doelwaarde, målværdi, cel, cílová hodnota, cíl, hedef değer, hedef, целевое значение, цель, цільове значення, ціль, 목표치",
    ),
  ],
  [
    "baseline",
    phrases(
      "basis, depart, partenza, partida, startpunkt, starting point, basiswert, point de départ, linha de base, valore iniziale, valore di partenza, valeur de départ, valor de partida, beginwaarde, uitgangswaarde, utgångsläge, startværdi, udgangspunkt, startverdi, utgangspunkt, wartość bazowa, výchozí hodnota, výchozí stav, başlangıç değeri, базовое значение, исходное значение, базове значення, початкове значення, 基准值, 기준치, startwert, punto de partida, ponto de partida, linea di base, startwaarde, baslinje, wartość wyjściowa, punkt wyjścia, stan wyjściowy, ベースライン, 初期値, 開始値, 起始值",
    ),
  ],
  [
    "current",
    phrases(
      "aktuell, aktueller wert, atual, valore attuale, huidige waarde, nuvarande värde, nuværende, nuværende værdi, nåverdi, nåværende, wartość bieżąca, obecnie, aktuální hodnota, současná hodnota, mevcut değer, güncel değer, текущее значение, сейчас, поточне значення, зараз, 現状, 现状, 현재",
    ),
  ],
  [
    "link",
    phrases(
      "see, more, siehe, voir, ver, zie, documentación, documentação, documentazione, documentatie, belgeler, документация, документація, 資料",
    ),
  ],
];

/** Labels above that begin titles as often. */
const weakLabels: ReadonlySet<string> = new Set([
  ...phrases(
    "design, docs, doc, documentation, document, documents, security, privacy, sustainability, accessibility, compliance, legal, test, scope, data, team, teams, repository, repo, github, milestone, release, releases, iteration, sprint, period, quarter, year, month, support, release date, summary, area, component, track, developer, developers, architect, reference, references, resources, goal, goals, objective, how, approach, technical debt, debt, complete, done, planned, start, started, begin, end, finish, now, today, before, from, to, customer, customers, who, when, what, experiment, validation, theme, pillar, workstream, p, cost, size, points, date, delivery, timeline, class, url, rank, ranking, reach, estimate, progress, stage, next step, next steps, follow up, vorgehen, démarche, aanpak",
  ),
  ...weakTable.flatMap(([, labels]) => [...labels]),
]);

/** Whether a label is one of a fact only where others stand beside it. */
export const isWeakLabel = (label: string): boolean =>
  weakLabels.has(normalWords(label)) || (knownLabel(label) === null && composedFact(label)?.isWeak === true);

/** Beginnings of one-word labels in languages that decline them ("Відповідальна", "Verantwortlicher"). */
const namesByBeginning: ReadonlyMap<string, AttributeName> = new Map(
  (
    [
      [
        "status",
        "allapot busen καταστασ стан fortschri avanc andament progre fremdri postep prubeh ilerleme прогрес состояни",
      ],
      [
        "owner",
        "verantwort verantwoord zustandig ansprechp federfuhr eigentum referent porteu responsab responsav encargad eigena ansvar agar ejer odpowiedzial wlascic vlastni sorumlu felelos atsaking vadov υπευθυν odgovorn odgovoran vastuta atbild отговорни sahib ответствен владел исполнител відповідальн власник виконав",
      ],
      [
        "target",
        "fallig zielterm endda einddat echeanc delai venciment scadenz streefda slutdat maldat forfald forfall bitis hatarid προθεσμ tahtaeg tenggat срок дедлайн строк термін",
      ],
      ["priority", "priorit priorid prioryt oncelik dringlichk приорит пріорит"],
      [
        "dependencies",
        "abhangig dependenc dependanc dipenden afhankelijk beroend afhaengig avhengig zaleznos zavislos bagimlil зависимост залежн",
      ],
      ["risk", "risik risqu riesg risc rischi risic riskl ryzyk rizik kockazat uhka trussel риск ризик"],
      [
        "impact",
        "consequen consecuen conseguen consequenz konsekven gevolg seurau schadens tragweit schwere gravita gravite gravedad gravidad severi sever alvorl allvarl betydning dotkliw skutk vaikutt sulyoss hatas dopad impatt impact impakt наслідк последств вплив влияни импакт імпакт",
      ],
      [
        "metric",
        "matt kennzahl messgro erfolgskrit indicat indicad metri mesur medid misur maatst meetwa matet nyckelt nogletal nokkelt miar wskazni mierni ukazatel meritk olcut gosterg метрик показател показник",
      ],
      [
        "description",
        "beschreib bemerk bemaerk anmerk notiz remarq commentair descripci descriz descric observac osservaz comentari omschrij beschrij toelicht opmerk beskriv kommenta anteckn merknad uwag popis poznam aciklam описан примечан комментар примітк коментар komentarz",
      ],
      [
        "why",
        "amac begrund mehrwert benefici motivo proposit valeur valore nytt syfte gevinst korzys wartos prinos duvod amac fayda польз корист",
      ],
    ] as const
  ).flatMap(([name, words]) => words.split(" ").map((word) => [normalWords(word), name] as const)),
);
const beginnings = beginningsOf(namesByBeginning);
const longestEnding = 5;
const shortestLabel = 3;

const byPhrase: ReadonlyMap<string, AttributeName> = new Map(
  [...table, ...weakTable].reverse().flatMap(([name, set]) => [...set].map((phrase) => [phrase, name] as const)),
);

/** What may stand around the noun of a label ("Main risk", "Estado actual"). */
const adjectives = phrases(
  "current, main, top, biggest, known, major, primary, overall, aktueller, aktuelle, grosstes, wichtigstes, principal, principaux, principales, actuel, actual, atual, attuale, principale, huidige, grootste, nuvarande, storsta, nuvaerende, glowne, obecny, aktualni, hlavni, guncel, текущий, текущая, главный, основной, поточний, головний",
);

/** All words of labels, also with the "s" that `attributeNamed` forgives. */
const labelVocabulary = vocabularyOf(
  byPhrase.keys(),
  adjectives,
  [...byPhrase.keys()].map((phrase) => `${phrase}s`),
);

/** "We'll know we're successful when", "How will we know?" */
const tellsSuccess = /^(?:we(?:['’]ll| will)|how (?:will|do|would) (?:we|you)|you(?:['’]ll| will)) know\b/i;

/** The fact a label names; `null` when it is no known label. A trailing "(s)" counts as nothing. */
export const attributeNamed = remembered((label: string): AttributeName | null => {
  if (tellsSuccess.test(label)) return "metric";
  if (label.trim() === "🚦") return "health";
  const unscaled = /[)）]$/u.test(label) ? label.replace(scale, "") : label;
  if (unscaled !== label && unscaled !== "") return attributeNamed(unscaled);
  const known = mayHoldOnly(label, labelVocabulary) ? knownLabel(label) : null;
  const found = known ?? (label.length > shortestLabel ? declinedLabel(label) : null) ?? unhyphenated(label);
  return orTranscribed(
    label,
    found ??
      bothNamed(label) ??
      riskNamed(label) ??
      (asksWhatNext(label) ? "approach" : (composedFact(label)?.name ?? null)),
    attributeNamed,
  );
});

/** "Risiken/Bemerkungen", "Owner / Team": two facts in one place are read as the first. */
function bothNamed(label: string): AttributeName | null {
  const [first = "", second = "", ...others] = label.includes("/") ? label.split(/\s*\/\s*/) : [];
  return others.length > 0 || second === "" || isWeakLabel(first) || attributeNamed(second) === null
    ? null
    : attributeNamed(first);
}

/** "Prochain jalon", "Volgende actie", "Следующие действия": what comes next, by the beginnings of both words. */
const nextStep = overNormalWords(
  /^(?:next|nachst|prochain|suivant|proxim|siguient|prossim|volgend|vervolg|nasta|naest|neste|seuraav|nastepn|kolejn|najblizsz|dalsz|dalsi|pristi|nejblizs|kov|kovetkez|sirada|sonraki|след|наступн|подальш|дальнеиш|ближаиш|nachfolg)\p{L}* (?:steps?|actions?|milestones?|moves?|schritt|aktion|massnahm|meilenst|etap|jalon|paso|accion|hito|passo|acoe|acao|marco|pass|azion|stap|acti|steg|atgard|skridt|skritt|trin|aktivit|handling|tiltak|askel|toimen|vaihe|krok|dzialan|zadan|postup|ukol|lepes|teend|adim|шаг|крок|действ|дії|дии|этап|етап)\p{L}*$|^(?:action|azione|etape|passo|paso|accion|acao|forlob|oppfolging|videre|jatko)\p{L}* (?:suivante?s?|successiv[aoei]|siguientes?|seguintes?|forlob|oppfolging|toime\p{L}*)$|^(?:whats next|what happens next|nog te doen|vervolgactie|wat nu|was kommt als nachstes|et maintenant|que falta|o que falta|cosa manca|ce qui reste|mi jon most|co bude dal|co dalej|vad hander nu|hvad sker der nu|hva skjer na|att gora harnast|що далі|что дальше|що робити далі|что делать дальше|siradaki|jatkotoimet|vervolgstap|teendo(?:k)?|yapilacaklar|pendencias|pendientes)$|^(?:次の|ネクスト|后续|下一步|다음 ?)(?:アクション|ステップ|一手|计划|行动|工作|步骤|할 일|액션|단계|조치)$/u,
);
const asksWhatNext = (label: string): boolean =>
  label.length > shortestLabel && label.length < longestQuestion && nextStep.test(normalWords(label));
const longestQuestion = 40;

/** "Ziel-Termin", "Projekt-Leitung": one word, however it is written. */
const unhyphenated = (label: string): AttributeName | null =>
  label.includes("-") && !label.includes(" ") ? attributeNamed(label.replaceAll("-", "")) : null;

/** Who may be responsible ("Unidade responsável", "Zuständige Stelle"). */
const whoever = phrases(
  "unidade, setor, orgao, pessoa, unidad, sector, persona, personne, unite, unita, ufficio, stelle, abteilung, einheit, eenheid, afdeling, avdelning, avdeling, enhet, enhed, jednostka, komorka, osoba, utvar, birim, подразделение, підрозділ",
);

function declinedLabel(label: string): AttributeName | null {
  const words = label.includes(" ") ? wordsOutside(label, adjectives) : normalWords(label).split(" ");
  const [normal = "", ...others] = words.length === 2 ? words.filter((word) => !whoever.has(word)) : words;
  if (others.length > 0) return null;
  return begunWith(normal, beginnings, longestEnding) ?? null;
}

/** "(1–5)", "(H/M/L)", "(%)": how a value is counted. */
const scale = /\s*[(（](?:[\d\s–—\/.,-]+|[hml](?:\s*[\/,]\s*[hml])+|[%€$])[)）]$/iu;

/** What may stand around a risk and what comes of it ("Impact score", "Impatto atteso"); an expected result is none yet. */
const aroundRisk = phrases(
  "expected, estimated, potential, possible, business, associated, description, score, level, degree, expected level of, level of, degree of, beschreibung, erwartete, erwarteter, mogliche, potenzielle, metier, attendu, attendue, sur le metier, esperado, esperada, posibles, negocio, en negocio, no negocio, nivel de, principais, possiveis, livello di, atteso, attesi, associati, possibili, verwachte, mogelijke, niveau, grad, forventet, forvantad, storste, mojliga, mulige, vurdert, beskrivelse, beskrivning, kuvaus, oczekiwany, przewidywany, mozliwe, opis, stopien, ocekavany, mozna, popis, mira, uroven, fo, varhato, uzleti, ana, olasi, is, duzeyi, beklenen, очікуваний, ожидаемый, ожидаемое, возможные, можливі, уровень, рівень",
);
/** "Risikobeschreibung", "Schadenspotenzial": nouns that say what of it is said. */
const saidOf = /(?:beschreibung|beskrivning|beskrivelse|beschrijving|potenzial|grad)$/u;

function riskNamed(label: string): AttributeName | null {
  const bare = wordsOutside(wordsOutside(label, aroundRisk).join(" "), adjectives).join(" ").replace(saidOf, "");
  const name =
    bare === normalWords(label) || bare.length <= shortestLabel ? null : (knownLabel(bare) ?? declinedLabel(bare));
  return name === "risk" || name === "impact" ? name : null;
}

function knownLabel(label: string): AttributeName | null {
  const normal = normalWords(label.includes("(") ? label.replace(/\(['’]?s\)/gi, "") : label);
  return named(normal) ?? (normal.includes(" ") ? named(wordsOutside(normal, adjectives).join(" ")) : null) ?? null;
}

const named = (normal: string): AttributeName | undefined =>
  byPhrase.get(normal) ?? (normal.endsWith("s") ? byPhrase.get(normal.slice(0, -1)) : undefined);
