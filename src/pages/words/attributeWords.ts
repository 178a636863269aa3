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
    phrases(`
      avanzamento, bearbeitungsstand, complete, completed, current status, done, durum, durumu, estado, etat,
      état d'avancement, lage, nuläge, phase status, progress, project status, situacao, situacion, stadiu, stage,
      stan, stan prac, stand, stand van zaken, state, stato, status, status update, statut, stav, tila, tilanne,
      tillstånd, tilstand, tinh trang, trang thai, voortgang, where we are, zustand, статус, 상태, 진척도, 진행, 진행 상태,
      진행 상황, 진행률, 현재 상태, ステータス, 当前状态, 状态, 状態, 状況, 現在の状況, 进展, 进度, 進度, 進捗, 進捗状況
    `),
  ],
  ["health", phrases("meteo, trafikljus, trafiklys, trafikklys, liikennevalo")],
  [
    "owner",
    phrases(`
      aanspreekpunt, accountable, analyst, analysts, ansprechpartner, ansprechpartnerin, architect, assigned,
      assigned to, auftraggeber, auftraggeberin, bearbeiter, besitzer, capo progetto, capoprogetto, chef de projet,
      cheffe de projet, chi, commanditaire, developer, developers, directly responsible individual, dono, dri,
      driver, dueño, ekip, encarregado, engineering lead, equipe, equipo, exec sponsor, gerente do projeto, hvem,
      jefa de proyecto, jefe de proyecto, kdo, kierownik, kierownik projektu, kim, kto, led by, nguoi phu trach,
      odpovida, opdrachtgever, opiekun, owning team, patrocinador, penanggung jawab, phu trach, pilote, pm, poc,
      point of contact, porté par, product lead, product manager, product owner, produktverantwortliche,
      projectleider, projektledare, projektleder, propietario, proprietaire, proprietario, proprietário,
      prosjektleder, prowadzący, quem, qui, quien, responsible party, sahip, senior responsible owner, squad,
      squadra, sro, team, teams, tech lead, time, tym, vastaava, vastuuhenkilö, vem, verantwoordelijke,
      verantwortlicher, wer, who, wie, zespol, команда, кто, хто, 리더, 担当係, 担当課, 負責人, 責任單位, 责任单位, 责任部门
    `),
  ],
  [
    "target",
    phrases(`
      bis, bis wann, calendrier, complete by, completed by, data, data alvo, data di consegna, data limite,
      data prevista, data tentativa, data zakonczenia, date, date cible, date de fin, date limite, delivery,
      delivery date, done by, driftsattning, end, end date, entrada em producao, entrega prevista, entro, eräpäivä,
      estimated completion, estimated delivery, eta, expected, expected by, expected delivery, fecha de entrega,
      fecha limite, fecha tentativa, fertig bis, fertigstellung, fim previsto, fin estimado, fin prevista,
      fin previsto, fin prevue, fine prevista, finish, finish date, finished by, fix version, geplant bis,
      geplant für, geplantes ende, gereed, go live, go live date, golive, hoan thanh, idriftsettelse,
      inbetriebnahme, ingebruikname, iteration, klaar, koniec, launch date, leveransdatum, leveringsdato,
      liefertermin, live by, livegang, livraison prevue, messa in produzione, milestone end date,
      mise en production, mise en service, month, ne zaman, needed by, ostateczny termin, period, planned,
      planned completion, planned for, pour le, produktivstart, puesta en marcha, puesta en produccion, quarter,
      ready by, release, release date, releases, required by, senast, senest, ship date, sluttdato, son tarih,
      sprint, stichtag, target, target completion, target delivery, target release, target version, tavoiteaika,
      tentative date, termen, termine, teslim tarihi, thoi han, time frame, timeline, uiterlijk, uruchomienie,
      uzávěrka, vencimiento, voraussichtliches ende, when, year, 목표 시점, 목표일, 완료 시점, 완료 예정, 출시일, リリース予定, リリース時期,
      上线时间, 予定, 完了予定, 目标日期, 目標日, 目標時期, 预计
    `),
  ],
  [
    "start",
    phrases(`
      baslangic, baslangic tarihi, begin, beginn, begins, data de inicio, data di inizio, data inicio,
      data rozpoczecia, date de debut, datum zahajeni, debut, fecha de inicio, inicio, inizio, poczatek, start,
      start date, startdato, startdatum, started, zacatek, zahajeni, дата начала, дата початку, начало, початок, 시작,
      시작일, 开始, 开始日期, 开始时间, 開始, 開始日
    `),
  ],
  ["priority", phrases("优先度, 우선도, importance, moscow, rank, ranking, p, rang")],
  [
    "work-item",
    phrases(`
      ado, ado epic, ado id, ado item, ado link, arbeidselement, arbeitsaufgabe, arbeitselement, arbejdselement,
      arbetsobjekt, ärende, azure boards, azure boards item, azure devops, bli, board item, board link, board work,
      boards, delivered by, devops, element de travail, element pracy, element roboczy, elemento de trabajo,
      elemento de trabalho, elemento di lavoro, epic, epic id, epic link, epic on the board, epica, épica, epico,
      epics, epik, epique, épopée, epos, feature link, id, implemented by, implemented in, iş kalemi, is ogesi,
      issue, issue link, issue s, issues, item de trabalho, linked work, linked work items, munkaelem, munkatetel,
      pbi, pracovni polozka, suivi dans, ticket, ticket s, tickets, tiket, tiketti, tracked by, tracked in,
      tracking, tracking issue, tracking issues, tracking item, työkohde, verfolgt in, vorgang, werkitem, wi, work,
      work item, work item s, work items, work link, work links, workitem, zgłoszenie, епік, задача на доске,
      рабочий элемент, робочий елемент, тикет, тікет, эпик, 에픽, 이슈, 작업 항목, 티켓, エピック, チケット, ワークアイテム, 作業項目, 史诗, 工作项,
      工单
    `),
  ],
  [
    "link",
    phrases(`
      collegamenti, collegamento, design, design doc, doc, docs, document, documentation, documents, en savoir plus,
      further information, further reading, github, læs mere, läs mer, les mer, ligação, mais informações,
      más información, meer informatie, milestone, more information, pr, project url, prs, pull request,
      pull requests, quelle, reference, references, repo, repository, resources, rfc, rfc s, rfcs, se även, se også,
      see also, siehe auch, spec, spec s, specification, specs, url, urls, vedi anche, veja também, více informací,
      viz také, więcej informacji, zie ook, zobacz też, детальніше, див також, подробнее, см также, 관련 문서, 참고, 参考,
      相关链接, 関連資料
    `),
  ],
  [
    "description",
    phrases(`
      about, ce que cela signifie, co to oznacza, co to znaczy, co to znamena, comment, commenti, comments,
      cosa significa, description notes, detail, details, detalhes, detalle, hinweis, hva det betyr,
      hvad det betyder, not, nota, notas, notatki, note, noter, notes, notlar, o que significa, que significa,
      rationale, remarks, scope, summary, vad det betyder, vad det innebar, was das bedeutet, was das heisst,
      was es bedeutet, wat dit betekent, wat het betekent, what, what it means, what this means, what we will do,
      заметки, что это значит, що це означає, 메모, 비고, メモ, 備考, 内容, 备注, 概要, 說明
    `),
  ],
  [
    "why",
    phrases(`
      acceptance criteria, begrunnelse, business value, cel biznesowy, definition of done, exit criteria,
      expected outcome, expected outcomes, goal, goals, grund, intent, intention, justificación, justification,
      justificativa, motivering, niçin, objective, outcome, outcomes, perche, po co, por que, porque, powód,
      ragione, raison, razão, reden, success criteria, value, why it matters, why now, why this matters, wozu,
      причина, 原因, 狙い
    `),
  ],
  [
    "approach",
    phrases(`
      aanpak, approach, démarche, follow up, follow ups, how, how we do it, immediate next steps, next step,
      next steps, vervolgstappen, vorgehen, weiteres vorgehen, 추진 방법, 향후 계획, 下一步, 进め方
    `),
  ],
  [
    "customers",
    phrases(`
      asiakashyöty, asiakkaille, bénéfice client, customer, customer benefit, customer impact, customer value,
      customers, dla klienta, dla klientow, dla użytkowników, for customer, for customers, for kunden, för kunden,
      for kundene, for kunder, för kunderna, for kunderne, for our customers, for our users, for the customer,
      for users, for vores kunder, für anwender, fur die kunden, fur kunden, für kundinnen und kunden, für nutzer,
      für unsere kunden, kundennutzen, kundnytta, müşteri için, musteriler icin, müşteriye faydası, para clientes,
      para los clientes, para los usuarios, para nossos clientes, para nuestros clientes, para os clientes,
      para os usuários, per gli utenti, per i clienti, per i nostri clienti, persona, pour les clients,
      pour les utilisateurs, pour nos clients, pro uživatele, pro zákazníka, pro zakazniky, user impact,
      valor para el cliente, valor para o cliente, voor de klant, voor gebruikers, voor klanten, voor onze klanten,
      what changes for customers, для клиента, для клиентов, для клієнта, для клієнтів, для користувачів,
      для пользователей, 고객 가치, 고객에게, 고객을 위해, 사용자 가치, お客様にとって, お客様へ, ユーザー価値, 客户价值, 对客户, 对用户, 用户价值, 顧客への価値, 顧客価値
    `),
  ],
  [
    "metric",
    phrases(`
      cómo se mide, erfolgsmaß, gemessen an, how we will measure it, indicateur cle, key metric, målepunkt,
      måles på, maling, malsetning, måltall, mäts genom, mätvärde, meetbaar aan, meetpunt, messbar an, messwert,
      meting, miara sukcesu, succescriterium, succeskriterium, suksesskriterium, المؤشر, 측정 지표, 測定方法, 衡量指标, 衡量标准,
      評価指標
    `),
  ],
  [
    "baseline",
    phrases(`
      ausgangswert, base, baseline, baslangic, bazis, before, from, kiindulo ertek, lahto, lahtotaso, linea base,
      nulmeting, start value, starting value, startvarde, utgangsvarde, valeur initiale, valor inicial,
      wartosc poczatkowa, where we started, where we were, خط الأساس, 기준값, 베이스라인, 初始值, 基準値, 基线, 基线值
    `),
  ],
  [
    "current",
    phrases(`
      actual, actual value, actuals, actuel, attuale, current, current value, guncel, huidig, ist, istwert, latest,
      latest value, navaerdi, now, nuvarde, status quo, teny, tenyertek, today, toteuma, utfall, valeur actuelle,
      valor actual, valor atual, wartosc obecna, where we stand, الحالي, القيمة الحالية, 현재값, 当前, 当前值, 现值, 現在値, 現状値
    `),
  ],
  [
    "goal-value",
    phrases(`
      celertek, cible, doel, goal value, malvarde, malverdi, meta, obiettivo, objectif, objetivo, soll,
      streefwaarde, target, target value, tavoitearvo, terv, to, valeur cible, valor objetivo, wartosc docelowa,
      where we want to be, zielwert, المستهدف, 목표값, 目标值, 目標値
    `),
  ],
  [
    "unit",
    phrases(`
      birim, eenheid, einheit, enhed, enhet, jednostka, mertekegyseg, unidad, unidade, unit, unita, unite, units,
      yksikko, الوحدة, 단위, 单位, 単位
    `),
  ],
  [
    "achieved",
    phrases(`
      achieved, achievement, alcancado, atteint, behaald, erreicht, logrado, outcome achieved, raggiunto, realised,
      realized, result achieved
    `),
  ],
  [
    "evidence",
    phrases(`
      beleg, bevis, bewijs, dowod, evidence, evidencia, measured in, nachweis, preuve, proof, prova, prueba, 根拠, 证据
    `),
  ],
  ["verdict", phrases("verdict, urteil, bewertung, veredicto, veredito, verdetto, oordeel, 判定")],
  [
    "enables",
    phrases(`
      abilita, aligned to, contributes to, enables, ermoglicht, habilita, permet, serves, supports,
      supports outcome, unlocks
    `),
  ],
  [
    "dependencies",
    phrases(`
      abhangigkeiten, afhaenger af, benötigt, bloccato da, blockiert durch, blokeret af, blokováno, braucht,
      forudsætninger, förutsättningar, forutsetninger, geblokkeerd door, hangt ab von, hangt af van, krever, needs,
      ön koşullar, pré requis, pré requisitos, předpoklady, prerequisite, prerequisites, prerequisiti,
      prerrequisitos, randvoorwaarden, requer, requiere, requires, requisitos previos, riippuvuudet,
      warunki wstępne, zablokowane przez, zalezy od, zavisi na, заблоковано, зависит от, залежить від, предпосылки,
      требуется, 선행 작업, 선행 조건, 의존 관계, 전제 조건, 依赖关系, 依赖项, 前提, 前置条件, 阻塞
    `),
  ],
  [
    "risk",
    phrases(`
      ce qui peut mal tourner, co moze pojsc nie tak, hindernisse, key risk, key risks, lo que puede salir mal,
      mika voi menna pieleen, mitigation, mitigations, o que pode dar errado, points dattention, przeszkody,
      punti di attenzione, raid, risks and mitigations, что может пойти не так, що може піти не так, 위험 요소, リスク要因
    `),
  ],
  [
    "consideration",
    phrases(`
      accessibility, compliance, consideration, considerations, datenschutz, environmental impact, ethics, legal,
      nachhaltigkeit, privacidad, privacy, securite, security, seguranca, seguridad, sicherheit, sicurezza,
      social impact, sustainability, veiligheid
    `),
  ],
  [
    "decision",
    phrases(`
      alternatives, alternatives considered, beschluss, beslissing, besluit, besluiten, beslut, beslutning,
      beslutninger, decided, decisão, decision, decisione, decisiones, decisioni, decisions, decisoes, decyzja,
      decyzje, entscheid, entscheidung, entscheidungen, karar, kararlar, options considered, päätös, rozhodnutí,
      trade off, trade offs, решение, решения, рішення, 결정, 결정 사항, 决定, 决策, 決定, 決定事項
    `),
  ],
  ["kind", phrases("kind, runway or commitment, track, runway")],
  ["debt-class", phrases("class, debt class, debt, technical debt, klasse, classe, clase, klass, klasa, 分類, 分类")],
  ["impact", phrases("bv", "effect, 비즈니스 임팩트, 파급 효과")],
  [
    "score-part",
    phrases(`
      cod, cost of delay, job duration, job size, risk reduction, risk reduction and opportunity enablement,
      risk reduction opportunity enablement, time criticality
    `),
  ],
  [
    "bet-aspect",
    phrases(`
      bounds, roll back, roll out, rollback, rollback plan, rollout, rollout plan, safe to fail bounds, way back
    `),
  ],
  ["confidence", phrases("förtroende")],
  [
    "effort",
    phrases(`
      cost, difficoltà, difficulté, difficulty, dificuldade, dificultad, estimate, estimated cost, estimated time,
      moeilijkheid, obtížnost, points, schwierigkeit, size, svårighetsgrad, trudność, tshirt, zorluk, складність,
      сложность, 난이도, 难度, 難度, 難易度
    `),
  ],
  [
    "tags",
    phrases(`
      categoria, categoría, categorie, catégorie, category, emneord, etichette, etiketler, etiketter, etiquetas,
      étiquettes, etykiety, kategori, kategoria, kategorie, keywords, label, labels, mots cles, palabras clave,
      palavras chave, parole chiave, schlagworte, schlagwörter, stichwörter, štítky, tag, taggar, tagger, tagi,
      tags, tagy, trefwoorden, категория, категорія, метки, мітки, теги, 분류, 태그, カテゴリ, タグ, ラベル, 分类, 标签
    `),
  ],
  [
    "proposed",
    phrases(`
      foreslaet af, foreslagen av, foreslatt av, propose le, propose par, proposed by, proposed on, proposto da,
      proposto em, proposto il, proposto por, propuesto el, propuesto por, suggested by, suggested on,
      voorgesteld door, voorgesteld op, vorgeschlagen am, vorgeschlagen von, zaproponowane przez, 提案者
    `),
  ],
  [
    "answer",
    phrases(`
      answer, answered, antwoord, antwort, odpowiedz, our answer, reponse, resposta, respuesta, risposta, svar, 回答
    `),
  ],
  [
    "hypothesis",
    phrases(`
      acreditamos que, annahme, assumption, bet, crediamo che, creemos que, hipotese, hipotesis, hipoteza, hypotes,
      hypothese, hypothesis, ipotesi, nous croyons que, nous pensons que, our bet, vermutung, vi tror, vi tror at,
      vi tror att, we believe, we believe that, we geloven dat, what we believe, wierzymy ze, wij geloven dat,
      wir glauben, wir glauben dass, wir vermuten dass, 가설, 仮説, 假设
    `),
  ],
  [
    "test",
    phrases(`
      come la verifichiamo, come lo verifichiamo, comment on teste, como lo probamos, como testamos, eksperyment,
      esperimento, essai, experience, experiment, experiment design, experimento, hoe we testen, how we test,
      hur vi testar, jak sprawdzamy, proef, prueba, test, teste, validation, versuch, wie wir testen, 실험, 实验, 実験,
      検証, 検証方法, 验证, 验证方式, 验证方法
    `),
  ],
  [
    "result",
    phrases(`
      ergebnis, ergebnisse, esito, learning, learnings, result, resultaat, resultado, resultados, resultat,
      resultats, results, risultato, udfald, uitkomst, utfall, what we learned, wynik, 결과, 結果, 结果
    `),
  ],
  [
    "theme",
    phrases(`
      area, axe, bereich, component, eixo, eje, epic group, filar, fokusomrade, gebied, handlungsfeld,
      indsatsomrade, obszar, omrade, pijler, pilar, pilastro, pilier, pillar, program, programme, satsingsomrade,
      saule, tema, thema, theme, themenfeld, work stream, workstream, 柱
    `),
  ],
];

/** Labels that also begin titles ("Context: …" of a document, "Wie: …"): facts only beside others. */
const weakTable: readonly (readonly [AttributeName, ReadonlySet<string>])[] = [
  ["why", phrases("problem statement, 背景, 배경")],
  [
    "description",
    phrases(`
      alcance, che cosa, co, cosa, hva, hvad, mitä, ne, o que, o quê, qué, quoi, vad, was, wat, что, что делаем, що,
      що робимо, 무엇을, 何を, 做什么
    `),
  ],
  [
    "approach",
    phrases(`
      abordagem, ansatz, approccio, approche, come, comment, como, cómo, enfoque, fremgangsmåde, hoe, hur, hvordan,
      jak, kuinka, miten, nasıl, podejście, přístup, tillvägagångssätt, tilnærming, umsetzung, wie, yaklaşım, как,
      підхід, подход, як, 어떻게, 접근 방법, 如何
    `),
  ],
  ["owner", phrases("contact, kontakt, contacto, contato, contatto, контакт")],
  [
    "target",
    phrases(`
      by, consegna, einde, ende, entrega, faerdig, ferdig, fin, fine, forventet faerdig, forventet ferdig,
      gereed op, klaar op, klart, konec, koniec, livraison, slut, slutt, valmis, кінець, конец, 종료, 終了, 结束
    `),
  ],
  [
    "start",
    phrases(`
      aanvang, alku, aloitus, arranque, avvio, comienzo, data inizio, démarrage, kick off, kickoff, lancement,
      oppstart, rozpoczęcie, startet, старт, 착수일, 启动时间, 着手
    `),
  ],
  [
    "effort",
    phrases(`
      arvio, coût, custo, efor, estimación, estimat, estimativa, grootte, grösse, größe, impegno, indsats, innsats,
      insats, kostnad, maliyet, náročnost, odhad, omvang, orçamento, pracnost, presupuesto, rozmiar, schatting,
      stima, storlek, størrelse, szacunek, tahmin, tamanho, tamaño, työmäärä, uppskattning, вартість, оценка,
      оцінка, размер, розмір, стоимость, трудовитрати, трудозатраты, 공수, 규모, 비용, 예산, 예상 공수, 予算, 估算, 工作量, 工数, 成本,
      見積もり, 規模, 规模, 预算
    `),
  ],
  [
    "goal-value",
    phrases(`
      alvo, cel, cíl, cílová hodnota, doelwaarde, hedef, hedef değer, målværdi, valor alvo, valor meta,
      valore obiettivo, ziel, целевое значение, цель, ціль, цільове значення, 목표치
    `),
  ],
  [
    "baseline",
    phrases(`
      basis, basiswert, başlangıç değeri, baslinje, beginwaarde, depart, linea di base, linha de base, partenza,
      partida, point de départ, ponto de partida, punkt wyjścia, punto de partida, stan wyjściowy, starting point,
      startpunkt, startværdi, startverdi, startwaarde, startwert, udgangspunkt, uitgangswaarde, utgångsläge,
      utgangspunkt, valeur de départ, valor de partida, valore di partenza, valore iniziale, výchozí hodnota,
      výchozí stav, wartość bazowa, wartość wyjściowa, базове значення, базовое значение, исходное значение,
      початкове значення, 기준치, ベースライン, 初期値, 基准值, 起始值, 開始値
    `),
  ],
  [
    "current",
    phrases(`
      aktuální hodnota, aktuell, aktueller wert, atual, güncel değer, huidige waarde, mevcut değer, nåværende,
      nåverdi, nuværende, nuværende værdi, nuvarande värde, obecnie, současná hodnota, valore attuale,
      wartość bieżąca, зараз, поточне значення, сейчас, текущее значение, 현재, 现状, 現状
    `),
  ],
  [
    "link",
    phrases(`
      belgeler, documentação, documentación, documentatie, documentazione, more, see, siehe, ver, voir, zie,
      документация, документація, 資料
    `),
  ],
];

/** Labels above that begin titles as often. */
const weakLabels: ReadonlySet<string> = new Set([
  ...phrases(`
    aanpak, accessibility, approach, architect, area, before, begin, class, complete, compliance, component, cost,
    customer, customers, data, date, debt, delivery, démarche, design, developer, developers, doc, docs, document,
    documentation, documents, done, end, estimate, experiment, finish, follow up, from, github, goal, goals, how,
    iteration, legal, milestone, month, next step, next steps, now, objective, p, period, pillar, planned, points,
    privacy, progress, quarter, rank, ranking, reach, reference, references, release, release date, releases, repo,
    repository, resources, scope, security, size, sprint, stage, start, started, summary, support, sustainability,
    team, teams, technical debt, test, theme, timeline, to, today, track, url, validation, vorgehen, what, when,
    who, workstream, year
  `),
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
const adjectives = phrases(`
  actual, actuel, aktualni, aktuelle, aktueller, attuale, atual, biggest, current, glowne, grootste, grosstes,
  guncel, hlavni, huidige, known, main, major, nuvaerende, nuvarande, obecny, overall, primary, principal,
  principale, principales, principaux, storsta, top, wichtigstes, главный, головний, основной, поточний, текущая,
  текущий
`);

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
const whoever = phrases(`
  abteilung, afdeling, avdeling, avdelning, birim, eenheid, einheit, enhed, enhet, jednostka, komorka, orgao, osoba,
  persona, personne, pessoa, sector, setor, stelle, ufficio, unidad, unidade, unita, unite, utvar, підрозділ,
  подразделение
`);

function declinedLabel(label: string): AttributeName | null {
  const words = label.includes(" ") ? wordsOutside(label, adjectives) : normalWords(label).split(" ");
  const [normal = "", ...others] = words.length === 2 ? words.filter((word) => !whoever.has(word)) : words;
  if (others.length > 0) return null;
  return begunWith(normal, beginnings, longestEnding) ?? null;
}

/** "(1–5)", "(H/M/L)", "(%)": how a value is counted. */
const scale = /\s*[(（](?:[\d\s–—\/.,-]+|[hml](?:\s*[\/,]\s*[hml])+|[%€$])[)）]$/iu;

/** What may stand around a risk and what comes of it ("Impact score", "Impatto atteso"); an expected result is none yet. */
const aroundRisk = phrases(`
  ana, associated, associati, attendu, attendue, attesi, atteso, beklenen, beschreibung, beskrivelse, beskrivning,
  business, degree, degree of, description, duzeyi, en negocio, erwartete, erwarteter, esperada, esperado,
  estimated, expected, expected level of, fo, forvantad, forventet, grad, is, kuvaus, level, level of, livello di,
  metier, mira, mogelijke, mogliche, mojliga, mozliwe, mozna, mulige, negocio, niveau, nivel de, no negocio,
  ocekavany, oczekiwany, olasi, opis, popis, posibles, possibili, possible, possiveis, potential, potenzielle,
  principais, przewidywany, score, stopien, storste, sur le metier, uroven, uzleti, varhato, verwachte, vurdert,
  возможные, можливі, ожидаемое, ожидаемый, очікуваний, рівень, уровень
`);
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
