/** Labels of facts as teams of many languages write them, declined or not. */
import { attributeNamed, isWeakLabel, type AttributeName } from "../../../src/pages/words/attributeWords";
import { sectionKind } from "../../../src/pages/words/sectionWords";

const labels: readonly (readonly [AttributeName, string])[] = [
  [
    "status",
    "Current status;Aktueller Stand;État d'avancement;Estado actual;Stato attuale;Huidige status;Текущий статус;当前状态;현재 상태;Fortschritt;Avancement;Situación;Andamento;Stan;Postęp;Průběh;İlerleme;Прогресс;進捗状況;进度;진행 상황",
  ],
  [
    "owner",
    "Ansprechpartnerin;Porté par;Dueño;Proprietário;Kontaktperson;Odpovědný;Vastuuhenkilö;Руководитель;Verantwortliche;Federführung;Référente;Encargada;Quem;Verantwoordelijke;Ansvarlig;Odpowiedzialna;Sorumlusu;Ответственная;Відповідальні;責任者;责任人;책임자",
  ],
  [
    "target",
    "Go-live;Ziel-Termin;Ende;Fine;Koniec;Liefertermin;Vencimiento;Oplevering;Senast;Uzávěrka;Määräaika;Дедлайн;上线时间;Fertig bis;Échéance;Fecha prevista;Previsão;Scadenza;Streefdatum;Slutdato;Do kiedy;Datum dokončení;Bitiş tarihi;Сроки;Терміни;完了予定日;目标日期;마감일",
  ],
  [
    "start",
    "Startdatum;Date de début;Fecha de inicio;Data di inizio;Początek;Başlangıç;Дата начала;開始日;开始时间;시작일",
  ],
  ["priority", "Prioritaet;Priorité;Prioridade;Prioriteit;Priorytet;Öncelik;Пріоритет;優先順位;优先级;우선순위"],
  [
    "dependencies",
    "Abhängigkeit;Dépendances;Dependências;Dipende da;Afhankelijkheid;Beroende av;Zależności;Závislosti;Bağımlılık;Зависимости;Залежність;依存関係;依赖项;의존성",
  ],
  [
    "risk",
    "Main risk;Größtes Risiko;Risque principal;Riesgo principal;Główne ryzyko;Главный риск;Risiken;Risque;Riscos;Rischio;Risico;Risikoer;Ryzyko;Riziko;Riskler;Риски;Ризик;リスク;风险;위험",
  ],
  [
    "metric",
    "Messgröße;Indicateurs;Métrica;Misura;Maatstaf;Nøgletal;Miara sukcesu;Ukazatel;Ölçüt;Показатель;Показник;成功指標;衡量指标;성공 지표",
  ],
  [
    "description",
    "Anmerkung;Remarques;Observações;Osservazioni;Toelichting;Beskrivelse;Uwagi;Poznámka;Açıklama;Примечание;Примітки;備考;说明;비고",
  ],
  [
    "approach",
    "Follow-up;Nächste Schritte;Weiteres Vorgehen;Prochaines étapes;Siguientes pasos;Próximo passo;Prossimi passi;Volgende stappen;Nästa steg;Næste skridt;Następne kroki;Další kroky;Sonraki adımlar;Следующие шаги;Наступний крок;次のステップ;下一步;다음 단계",
  ],
  [
    "customers",
    "Für Anwender;Pour les utilisateurs;Para nuestros clientes;Para os usuários;Per gli utenti;Voor de klant;Kundnytta;For kunderne;Dla użytkowników;Pro uživatele;Müşteri için;Для пользователей;Для клієнта;顧客への価値;用户价值;사용자 가치",
  ],
  [
    "link",
    "Siehe auch;En savoir plus;Más información;Ligação;Collegamenti;Zie ook;Länkar;Lenker;Odnośnik;Odkazy;Bağlantı;Ссылки;Посилання;リンク;链接;링크",
  ],
  [
    "effort",
    "Aufwand;Coût;Presupuesto;Estimativa;Stima;Schatting;Kostnad;Nakład;Pracnost;Tahmin;Оценка;Вартість;工数;工作量;공수",
  ],
  [
    "tags",
    "Kategorie;Étiquettes;Categoría;Palavras-chave;Etichette;Taggar;Etykiety;Štítky;Etiketler;Теги;Мітки;タグ;标签;태그",
  ],
  [
    "decision",
    "Beschluss;Decisão;Decisioni;Beslissing;Beslutning;Decyzja;Rozhodnutí;Karar;Решение;Рішення;決定事項;决定;결정",
  ],
  ["work-item", "Épica;Épopée;Item de trabalho;Ärende;Zgłoszenie;Tiket;İş kalemi;Tiketti"],
  [
    "why",
    "Grund;Contexte;Razón;Justificativa;Motivazione;Aanleiding;Bakgrund;Baggrund;Powód;Zdůvodnění;Gerekçe;Причина;Обґрунтування;背景;배경;Begründung;Motivo;Benefício;Scopo;Nut;Syfte;Korzyść;Přínos;Fayda;Польза;Користь;狙い;价值;기대 효과",
  ],
];

describe.each(labels)("labels of the fact “%s”", (name, words) => {
  it.each(words.split(";"))("has the label “%s”", (label) => {
    expect(attributeNamed(label)).toBe(name);
  });
});

/** None of these stands in a list: each consists of known words. */
const composed: readonly (readonly [AttributeName, string])[] = [
  [
    "status",
    "Delivery progress;Umsetzungsgrad;Statut de l’initiative;% completado;Grau de avanço;Percentuale di completamento;Hur långt har vi kommit;Процент выполнения;完成率",
  ],
  ["health", "Project health;Gesamtampel;🚦;Saúde do projeto;Hur går det?;Stav zdraví"],
  [
    "owner",
    "Initiative lead;Zuständiges Team;Équipe responsable;Equipo a cargo;Projektägare;Ansvarig person;Toteuttava tiimi;牵头部门;주관 부서",
  ],
  [
    "target",
    "Planned date;Zielquartal;Date prévue;Fecha estimada;Datum gereed;Cílové datum;Tavoitepäivä;Плановый срок;実施時期",
  ],
  ["start", "Geplanter Start;Projektbeginn;Début prévu;Inicio previsto;Planerad start;Дата старта;開始予定日"],
  [
    "effort",
    "Rough size;Size (S/M/L);Effort (days);Geschätzter Aufwand;Horas estimadas;T-shirt size;Aufwandsschätzung;Предварительная трудоёмкость;預估工作量",
  ],
  [
    "confidence",
    "Our confidence (1–5);How sure are we?;Zuversicht der Schätzung;Niveau de confiance;Nível de confiança;Luottamustaso;Уровень уверенности;信心度",
  ],
  [
    "customers",
    "Who is it for?;Target users;Für wen?;Zielgruppe;Pour qui ?;Para quién;Voor wie;Dla kogo?;Для кого;누구를 위해",
  ],
  [
    "why",
    "Why are we doing this?;Warum machen wir das?;Bénéfices attendus;Beneficios esperados;Verwachte baten;Hvorfor gjør vi dette?",
  ],
  ["approach", "How do we get there?;Wie gehen wir vor?;Jak to uděláme;Delivery approach;Unser Ansatz"],
  ["risk", "What could go wrong?;Risk description;Points d’attention;Mögliche Risiken;Риски проекта"],
  ["impact", "Impact (1–5);Severity score;Erwartete Auswirkung;Impact attendu;Nivel de impacto;Очікуваний вплив"],
  ["metric", "Success indicator;How do we measure it?;Indicateur de réussite;Критерии успеха;Succesindicator"],
  ["dependencies", "Dependencies (other teams);Wartet auf;Dépendance(s);Beroenden till andra team"],
  ["description", "What is it?;Worum geht es?;En bref;Breve descripción;Kort beskrivelse"],
  ["work-item", "Jira key;Jira-Epic;GitHub issue;Nº de ticket;Clé Jira;Задача в Jira;任务编号"],
];

describe.each(composed)("labels put together of words, for the fact “%s”", (name, words) => {
  it.each(words.split(";"))("“%s”", (label) => {
    expect(attributeNamed(label)).toBe(name);
  });
});

describe("a label that says two things, or what a title says as well", () => {
  it.each([
    "Risk owner",
    "Who and when",
    "In progress",
    "At risk",
    "Prio 2",
    "Status page",
    "Startseite",
    "Statusseite",
    "Kundenportal",
    "Onboarding",
    "Checkout",
    "Customer portal",
    "Cost reduction",
    "Dependency updates",
    "Feedback portal",
    "Team onboarding",
    "Timeline view",
    "Health checks",
  ])("“%s” is none", (label) => {
    expect(attributeNamed(label)).toBeNull();
  });

  it.each(["Users", "Calendar", "Ticket delivery", "Product sizes", "Team", "Solution"])(
    "“%s” is one only beside others",
    (label) => {
      expect([attributeNamed(label) !== null, isWeakLabel(label)]).toEqual([true, true]);
    },
  );
});

describe("labels of deliverables", () => {
  it.each(
    "Lots de travail;Azioni;Opleveringen;Uppgifter;Tiltak;Działania;Výstupy;Teslimatlar;Завдання;作業項目;交付成果;결과물;Resultados chave;Kluczowe rezultaty;Klíčové výsledky;Anahtar sonuçlar;Ключевые результаты;主な成果;关键结果;핵심 결과".split(
      ";",
    ),
  )("has the label “%s”", (label) => {
    expect(sectionKind(label)).toBe("deliverables");
  });
});

describe("a title that begins like a label", () => {
  it.each([
    "Risikoanalyse der Lieferkette",
    "Verantwortungsvolle KI",
    "Metrik-Plattform ausrollen",
    "Priorisierungsverfahren",
    "Key results",
    "Main street rollout",
  ])("“%s” is none", (title) => {
    expect(attributeNamed(title)).toBeNull();
  });
});

it("knows a risk, what comes of it and what comes next by the nouns of a label, with how they are counted around them", () => {
  const named = (words: string): readonly (AttributeName | null)[] => words.split(";").map(attributeNamed);
  const impacts = "Impact score;Schadenspotenzial;Nivel de impacto;Impatto atteso (1-5);Konsekvens;影響度";
  expect(new Set(named(impacts))).toEqual(new Set(["impact"]));
  const risks = "Risikobeschreibung;What could go wrong?;Principais riscos;Kockázat;Риски/Примечания;想定リスク";
  expect(new Set(named(risks))).toEqual(new Set(["risk"]));
  const steps = "Next milestone;Volgende actie;Prochain jalon;Что дальше;Następne działanie;Seuraava askel;다음 액션";
  expect(new Set(named(steps))).toEqual(new Set(["approach"]));
});

it("knows where a measure stands, shall stand or stood by its value and by what stands beside it", () => {
  const named = (words: string): readonly (AttributeName | null)[] => words.split(";").map(attributeNamed);
  expect(new Set(named("Value today;Aktueller Wert;Nivel actual;Nykyinen arvo;現在値"))).toEqual(new Set(["current"]));
  expect(new Set(named("Zielwert;Nivel objetivo;Tavoitearvo;目標値"))).toEqual(new Set(["goal-value"]));
  expect(new Set(named("Initial value;Startwert;Valor inicial"))).toEqual(new Set(["baseline"]));
  expect(named("Business value;Expected results;What now?;Voraussichtliches Ende;Who?")).toEqual([
    "why",
    "why",
    "approach",
    "target",
    "owner",
  ]);
  expect(named("Current status by milestone;Release notes;Initial state;Milestone status")).toEqual([
    null,
    null,
    "baseline",
    null,
  ]);
});

it("takes what there will be at the end for no day", () => {
  const questions = "What there will be at the end;What is in place by then;What we finish";
  expect(questions.split(";").map(attributeNamed)).not.toContain("target");
  expect(attributeNamed("Planned end")).toBe("target");
});

it("takes no title of work for a fact", () => {
  const titles = "Next generation portal;Client/Server;Risk appetite;Impact assessment;Risikominimierung;Next phase";
  expect(titles.split(";").map(attributeNamed)).toEqual(titles.split(";").map(() => null));
  expect(attributeNamed("Résultat attendu")).not.toBe("result");
});
