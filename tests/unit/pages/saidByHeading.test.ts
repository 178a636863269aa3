/** Headings in sentences, as teams of many languages write them: when, how far, what is left alone, what is about the page. */
import { readPage } from "../../../src/pages/readPage";
import { plainContext } from "../../../src/pages/pageContent";
import { pagePath } from "../../../src/domain/ids";
import { groupOf } from "../../../src/pages/words/groupHeading";
import { sectionKind } from "../../../src/pages/words/sectionWords";

const split = (headings: string): readonly string[] => headings.split(";");

const lanes: Readonly<Record<string, string>> = {
  German:
    "Was kommt als Nächstes;Naechstes Quartal;In den nächsten drei Monaten;Vor dem Start;Nach dem ersten Release;Bis Ende des Jahres;Woran wir gerade arbeiten;Noch zu tun",
  French:
    "Ce qui vient ensuite;Objectifs à moyen terme;Après le lancement;D'ici la fin de l'année;Priorités actuelles;À décider en fin d'édition;Ce qui reste à faire",
  Spanish:
    "Lo que viene;Objetivos a medio plazo;Después del lanzamiento;Hasta fin de año;Prioridades actuales;En lo que estamos trabajando;Aún no empezado",
  Portuguese:
    "O que vem depois;Objetivos de longo prazo;Depois do lançamento;Marcos posteriores;Até o fim do ano;No que estamos trabalhando;O que falta fazer",
  Italian:
    "Cosa viene dopo;Obiettivi a medio termine;Dopo il lancio;Entro fine anno;Prossimi sei mesi;A cosa stiamo lavorando;In attesa",
  Dutch:
    "Wat komt hierna;Doelen voor de middellange termijn;Na de lancering;Toekomstige plannen;Huidige prioriteiten;Waar we nu aan werken;Nog niet begonnen",
  Swedish:
    "Härnäst;På kort sikt;Innan årets slut;Framtida planer;Vad vi arbetar med nu;Inte påbörjat;Planerade insatser",
  Danish: "Hvad kommer bagefter;På lang sigt;Efter lanceringen;Fremtidige planer;Det arbejder vi på nu;Ikke påbegyndt",
  Norwegian: "Hva kommer etterpå;På lang sikt;De neste seks månedene;Det jobber vi med nå;Planlagte tiltak;Gjenstår",
  Polish:
    "Co będzie dalej;Cele średnioterminowe;Najbliższe sześć miesięcy;Do końca roku;Nad czym teraz pracujemy;Co pozostało do zrobienia",
  Czech: "Co bude dál;Střednědobé cíle;Po spuštění;Příštích šest měsíců;Na čem teď pracujeme;Zbývá udělat",
  Turkish: "Bundan sonra;Uzun vadede;Yıl sonuna kadar;Önümüzdeki altı ay;Şu anda üzerinde çalıştıklarımız;Planlananlar",
  Russian:
    "Что дальше;После первого релиза;До конца года;Ближайшие шесть месяцев;Над чем мы сейчас работаем;Ещё не начато",
  Ukrainian: "Що далі;Найближчим часом;До кінця року;Плани на майбутнє;Над чим ми зараз працюємо;Залишилося зробити",
  Japanese: "次の四半期;今後6か月;リリース前;将来の構想;現在取り組んでいること;まだできないこと;検討中の項目",
  Chinese: "下一步计划;未来六个月;发布之前;今年的重点;正在开发的功能;尚未开始;考虑中",
  Korean: "앞으로 할 일;다음 후보;출시 후;향후 6개월;지금 집중할 일;아직 시작하지 않은 일;검토 중인 항목",
};

const finished: Readonly<Record<string, string>> = {
  German: "Was schon fertig ist;Bereits umgesetzt",
  French: "Ce que nous avons déjà fait;Fonctionnalités livrées",
  Spanish: "Lo que ya está hecho;Proyectos terminados",
  Portuguese: "O que já está pronto;Entregas concluídas",
  Italian: "Cosa abbiamo già fatto;Progetti conclusi",
  Dutch: "Wat we al gedaan hebben;Afgeronde projecten",
  Swedish: "Det här är klart;Redan levererat",
  Danish: "Allerede leveret;Afsluttede projekter",
  Norwegian: "Allerede levert;Avsluttede prosjekter",
  Polish: "Co już zrobiliśmy;Zakończone projekty",
  Czech: "Co už máme hotovo;Dokončené projekty",
  Turkish: "Neler yaptık;Tamamlanan projeler",
  Russian: "Что уже готово;Завершённые проекты",
  Ukrainian: "Що вже готово;Завершені проєкти",
  Japanese: "これまでに実現したこと;すでにできること",
  Chinese: "已实现的功能;我们已经做到的",
  Korean: "현재 릴리스에 들어간 것;지금까지 한 일",
};

const leftAlone: Readonly<Record<string, string>> = {
  German: "Was wir bewusst nicht machen;Außerhalb des Umfangs",
  French: "Ce qui n'est pas prévu;Hors périmètre;Ce qu'on ne fera pas",
  Spanish: "Lo que queda fuera;Qué no vamos a hacer",
  Portuguese: "O que fica de fora;O que não está previsto",
  Italian: "Cosa resta fuori;Cosa non è previsto",
  Dutch: "Wat er niet bij hoort;Buiten bereik",
  Swedish: "Det vi inte ska göra;Utanför omfattningen",
  Danish: "Det gør vi ikke;Uden for omfang",
  Norwegian: "Dette gjør vi ikke;Utenfor omfang",
  Polish: "Czego nie planujemy;Co nie wchodzi w zakres",
  Czech: "Co nebudeme dělat;Mimo rozsah",
  Turkish: "Kapsam dışı olanlar;Yapmayacaklarımız",
  Russian: "Чего мы не делаем;Что не входит",
  Ukrainian: "Чого ми не робимо;Поза межами",
  Japanese: "取り組まないこと;含まれないもの",
  Chinese: "明确不做的事;范围之外",
  Korean: "목표가 아닌 것;우리가 하지 않는 일",
};

const aboutThePage: Readonly<Record<string, string>> = {
  German: "Was heute geht;Mitmachen;So lesen Sie diese Seite;Änderungen an diesem Plan",
  French: "Ce qui marche aujourd'hui;À propos de cette page;Vos retours;Pour aller plus loin",
  Spanish: "Lo que funciona hoy;Acerca de esta página;Envíanos tus sugerencias;Seguimiento",
  Portuguese: "Sobre este roteiro;Mais informações;Acompanhamento",
  Italian: "Cosa funziona oggi;Informazioni su questa pagina;Suggerimenti;Come contribuire",
  Dutch: "Over deze pagina;Leeswijzer;Handige links",
  Swedish: "Om den här sidan;Synpunkter;Så kan du bidra",
  Danish: "Sådan kan du bidrage;Om denne side;Ofte stillede spørgsmål",
  Norwegian: "Slik bidrar du;Om denne siden;Tegnforklaring",
  Polish: "O tej stronie;Przydatne linki;Opinie",
  Czech: "O této stránce;Zpětná vazba;Užitečné odkazy",
  Turkish: "Bu sayfa hakkında;Katkıda bulunun;Sık sorulan sorular",
  Russian: "Что сейчас работает;Об этой странице;Условные обозначения;Обратная связь",
  Ukrainian: "Про цю сторінку;Умовні позначення;Зворотний зв'язок",
  Japanese: "今できること;このページについて;選定基準;参加方法",
  Chinese: "关于本页;参与方式;更新日志",
  Korean: "이 페이지에 대하여;참여 방법;자주 묻는 질문",
};

describe.each(Object.keys(lanes))("headings in %s", (language) => {
  it.each(split(lanes[language] ?? ""))("“%s” parts what stands below it", (heading) => {
    expect(["horizon", "status"]).toContain(groupOf(heading)?.kind);
  });

  it.each(split(finished[language] ?? ""))("“%s” says that it is done", (heading) => {
    expect(groupOf(heading)).toMatchObject({ kind: "status", category: "done" });
  });

  it.each(split(leftAlone[language] ?? ""))("“%s” names what is left alone", (heading) => {
    expect(sectionKind(heading)).toBe("non-goals");
  });

  it.each(split(aboutThePage[language] ?? ""))("“%s” is about the page", (heading) => {
    expect(sectionKind(heading)).toBe("about");
  });
});

const statements: readonly (readonly [string, string])[] = [
  [
    "mission",
    "Unser Auftrag;Notre mission;Nuestra misión;La nostra missione;Vårt uppdrag;Nasza misja;Naše poslání;Misyonumuz;Наша миссия;私たちの使命;我们的使命;우리의 미션",
  ],
  [
    "vision",
    "Unser Zielbild;Vision cible;Visão;Toekomstbeeld;Målbild;Nasza wizja;Naše vize;Наше видение;Наше бачення;目指す姿;我们的愿景;우리의 비전",
  ],
  [
    "principles",
    "Leitsätze;Architekturprinzipien;I nostri principi;Våra principer;Nasze zasady;Naše zásady;İlkelerimiz;Наши принципы;Цінності;设计原则;우리의 원칙",
  ],
  [
    "strategy",
    "Stratégie technique;Nossa estratégia;Strategia tecnologica;Technologická strategie;Stratejimiz;Наша стратегія;我们的战略;기술 전략;Mission und Vision",
  ],
  [
    "kpis",
    "Woran wir Erfolg messen;Comment nous mesurons;Como vamos medir;Hoe we meten;Mätetal;Kluczowe wskaźniki;Jak měříme;Göstergeler;Как мы измеряем;Показники;成果指標;衡量指标",
  ],
  [
    "risks",
    "Risiken und Gegenmaßnahmen;Principaux risques;Riesgos y mitigación;Risico's en maatregelen;Risici og tiltag;Główne ryzyka;Hlavní rizika;Riskler ve önlemler;Основные риски;リスクと対応;风险与应对;위험과 대응",
  ],
  ["ideas", "Ideenspeicher;Banco de ideias;Idébank;Pomysły;Nápady;Fikirler;Ідеї;アイデア集;创意"],
  [
    "decisions",
    "Getroffene Entscheidungen;Décisions prises;Decisioni prese;Genomen besluiten;Podjęte decyzje;Alınan kararlar;Принятые решения;決定事項;决策",
  ],
  [
    "themes",
    "Strategische Handlungsfelder;Grands axes;Líneas estratégicas;Assi strategici;Fokusområden;Kierunki strategiczne;Стратегические направления;重点領域;战略方向;전략 테마",
  ],
  ["guardrails", "Leitplanken;Garde-fous;Vangrails;Gelændere;Mantinely;Ограничители;ガードレール;护栏"],
];

describe.each(statements)("headings of the kind “%s”", (kind, headings) => {
  it.each(split(headings))("has “%s”", (heading) => {
    expect(sectionKind(heading)).toBe(kind);
  });
});

describe("a lane counted from a release", () => {
  it.each(
    split(
      "Before launch;Post-launch;After v1.0;Antes de producción;Nach dem Go-live;Avant la mise en production;Next steps (short term);Nächste Schritte (kurzfristig);Naechste Schritte (kurzfristig)",
    ),
  )("“%s” parts what stands below it", (heading) => {
    expect(groupOf(heading)?.kind).toBe("horizon");
  });

  it("is no title, and a title is none", () => {
    for (const title of ["After three years", "Launch", "Next generation lockers", "Next steps"])
      expect(groupOf(title)).toBeNull();
  });
});

describe("a state with what was done besides, or with its release", () => {
  it.each(split("Done and tested;Completado y probado;Fertig und getestet;Terminé et testé;Verfuegbar"))(
    "“%s” says that it is done",
    (heading) => {
      expect(groupOf(heading)).toMatchObject({ kind: "status", category: "done" });
    },
  );

  it("is open where it is denied, and never done", () => {
    expect(groupOf("Not done")).toMatchObject({ kind: "status", category: "proposed" });
    for (const heading of ["No hecho", "No terminado", "Non fatto", "Niet af"]) expect(groupOf(heading)).toBeNull();
  });

  it("parts what is planned for the release", () => {
    expect(groupOf("In progress: v2.1 beta")).toMatchObject({
      kind: "horizon",
      when: { literal: "v2.1 beta" },
      status: { category: "in-progress" },
    });
    expect(groupOf("Done: two million boats")).toBeNull();
  });
});

describe("what is not there yet", () => {
  it.each(
    split(
      "What does not work yet;Not yet delivered;Was noch nicht geht;Noch nicht umgesetzt;Ce qui ne marche pas encore;Lo que aún no funciona;Todavía no terminado;Non ancora fatto;Ikke levert ennå;Что ещё не работает;まだできないこと",
    ),
  )("“%s” is planned and not done", (heading) => {
    expect(groupOf(heading)).toMatchObject({ kind: "status", category: "proposed" });
  });
});

describe("a lane under a condition", () => {
  it.each(
    split(
      "Later, if useful;Plus tard, si utile;Später, falls nötig;Más adelante, si hace falta;Mais tarde, se fizer falta;Più avanti, se serve;Senare, om det behövs",
    ),
  )("“%s” is that lane", (heading) => {
    expect(groupOf(heading)).toMatchObject({ kind: "horizon", when: { literal: heading } });
  });

  it("says nothing of what is finished, nor makes a lane of a title", () => {
    expect(groupOf("Done, if nothing breaks")).toBeNull();
    expect(groupOf("Boats, if useful")).toBeNull();
  });
});

describe("a title behind its count", () => {
  it.each(split("Woche 1 – Planung;Semana 2-4 – Trabajos;Fase 2 – Pruebas;Axe 2 : Ouverture"))(
    "“%s” is no lane, however common its words",
    (heading) => {
      expect(groupOf(heading)).toBeNull();
    },
  );

  it.each(split("Phase 2 – laufend;Etappe 2 – jetzt;Fase 1 – próximamente;Maj;Mai;Kamień milowy #1;Веха 3"))(
    "“%s” has none: a state, a lane or a time",
    (heading) => {
      expect(["horizon", "status"]).toContain(groupOf(heading)?.kind);
    },
  );
});

describe("dates in German", () => {
  it("are about the page, which what is finished in French is not", () => {
    expect([groupOf("Termine"), sectionKind("Termine"), groupOf("Terminé")?.kind]).toEqual([null, "about", "status"]);
  });
});

describe("titles in other languages", () => {
  it.each(
    split(
      "Neue Kundenplattform;Lançamento do aplicativo;Lancement de la boutique;Nueva aplicación móvil;Migrazione al cloud;Snellere levering;Szybsze logowanie;Rychlejší platby;Hızlı ödeme;Новый личный кабинет;在庫の一括登録;新的结算系统;결제 화면 개선;Start der Filialsuche;Nächste Generation der Kasse;Dokumentfunktion;Rollenverwaltung;Risikobewertung;Kontaktformular;ページの改善;更新機能の追加;反馈功能优化;문서 기능 개선;사용성 개선",
    ),
  )("“%s” stays a title", (title) => {
    expect(groupOf(title)).toBeNull();
    expect(sectionKind(title)).toBeNull();
  });
});

describe("what a heading states beside other words", () => {
  it.each([
    [
      "debt",
      "Unsere technischen Schulden;Altlasten & technische Schulden;Notre dette technique;Vår tekniske gjeld;Техдолг команды",
    ],
    [
      "decision-rights",
      "Rollen und Befugnisse;Matrice RACI;Права принятия решений;Roller og mandater;Role a pravomoci;Päätösvalta tiimissä;Beslutningsmandater;役割と権限;책임과 권한;Кто принимает решение",
    ],
    ["decisions", "Bisherige Entscheidungen;Beschlüsse & Begründungen;Журнал решений;Tatte beslutninger;Päätökset"],
    [
      "guardrails",
      "Nicht verhandelbar;Nos lignes rouges;Non negoziabili;Våra ramar;Leitplanken für Experimente;我们的红线",
    ],
    ["north-star", "Nuestra North Star;Metryka Gwiazdy Polarnej;Pohjantähtemme;我们的北极星"],
    [
      "risks",
      "Cartographie des risques;Mapa de riesgos;Risiken und Stolpersteine;Riskit ja toimenpiteet;Suurimmat riskimme;Kockázatok",
    ],
    ["ideas", "Ideenkatalog;Банк идей;Реєстр ідей;Hipótesis y experimentos;Laufende Experimente;仮説と実験"],
    [
      "principles",
      "Werte & Kultur;Unsere gemeinsamen Werte;Våra värdeord;Alapelvek;大切にしていること;Vezérelvek;Bærende prinsipper;基本原则;How we decide (principles);Comment nous décidons (principes)",
    ],
    ["vision", "Unsere Ambition;A nossa ambição;Tahtotila;Jövőképünk;将来像;Termékvíziónk"],
    ["themes", "Unsere Stoßrichtungen;Aandachtsgebieden;Ejes de trabajo;注力分野;Painopisteet"],
    ["strategy", "Vision, Nordstern und Werte"],
    ["about", "Visão geral e metodologia;Visión general del proyecto;Visione generale"],
    ["mission", "Mission de la DSI;Auftrag der Abteilung Betrieb;Зачем мы существуем"],
    ["kpis", "Indicateurs de performance;Ключові показники ефективності;Indicatori e metriche"],
    ["deliverables", "Arbejdspakker;Qué incluye;Состав работ;Teilziele"],
    [
      "achieved",
      "Nos succès;Resultados obtenidos;Våra framgångar;Oppnådde resultater;Resultaten 2025;Årets resultater;Worauf wir stolz sind",
    ],
    [
      "non-goals",
      "Nicht Bestandteil;Avgrensninger;Mitä emme tee;Не делаем;Lo que nunca haremos;Amit idén nem csinálunk",
    ],
    [
      "about",
      "Alternativen und Abwägung;Options étudiées;Ideen und Risiken;Prochaines actions;Kapazität Q3;Lärdomar;Zpětná vazba a připomínky;Terimler ve kısaltmalar;Jegyzőkönyvek;用户反馈;代替案;Annahmen und Rahmenbedingungen;Afhængigheder til andre teams;Ulkoiset riippuvuudet;Závislosti na jiných týmech;Møtenotat;Nykytilanne;Mapa zależności;Durum raporu;Список литературы;運営体制;候选方案;회고;Závěry a poučení;Informe de estado;Dónde encontrarnos;Bağımlılıklarımız;Függőségek más csapatoktól",
    ],
  ])("says %s: %s", (kind, headings) => {
    for (const heading of split(headings)) expect([heading, sectionKind(heading)]).toEqual([heading, kind]);
  });

  it.each(
    split(
      "Rollen und Rechte;Gestion des documents;Kundenportal;Mandantenfähigkeit;会議管理;Kullanıcı deneyimi;Fase 2. Modelo;Procesamiento de pagos;Moderation;Kostensenkung;Feedback-Portal;Schuldenabbau;Alternativtext;Kontextmenü;Protokollierung;Referenzdaten;Questionnaires;Cuestionario;Cancellation;Enseignement;Segnalazioni;Blockierung;Cerraduras;Palautus;Tanımlama;Ekipman;Risk management;Capacity planning;Saavutettavuus;Oppimispolku;Budjetointi;Stažení;Uzavření roku;Wnioski;Raporty;Portal klientów;Erőforráskezelés;Emlékeztetők;Müşteri bilgileri;Контакты клиентов;Матрица доступа;データ取得;工数管理;审批流程;反馈收集;수정 요청;Styring",
    ),
  )("is nothing of the kind where it may as well be built: “%s”", (title) => {
    expect([groupOf(title), sectionKind(title)]).toEqual([null, null]);
  });

  it.each([
    ["Hög prioritet", "priority"],
    ["Приоритет: низкий", "priority"],
    ["Nicht weiterverfolgt", "status"],
    ["Bloqueados", "status"],
    ["Seuraavaksi tulossa", "horizon"],
    ["Herbst 2026", "horizon"],
    ["Muss", "priority"],
    ["Indispensabili", "priority"],
    ["Måste", "priority"],
    ["Powinno być", "priority"],
    ["Medelprioritet", "priority"],
    ["最優先事項", "priority"],
    ["優先度:高", "priority"],
    ["計画済み", "status"],
    ["Hazırlık aşamasında", "status"],
    ["Mais para frente", "horizon"],
    ["Wstrzymane", "status"],
    ["Közép távú tervek", "horizon"],
    ["Vypuštěno", "status"],
    ["Lukuvuosi 2027", "horizon"],
  ])("is a lane: “%s”", (heading, kind) => {
    expect(groupOf(heading)?.kind).toBe(kind);
  });
});

describe("headings beside lanes that say nothing the reader knows", () => {
  const path = pagePath("/Feuille de route");
  const { outcomes } = readPage(
    {
      path,
      text: "# Feuille de route\n\n## En cours\n- Paiement en magasin\n\n## Souhaits des boutiques\n- Ticket par courriel\n\n## Plus tard\n- Carte cadeau\n\n## Fait\n- Recherche\n\n## Maison mère\n- Paris\n",
    },
    plainContext(path),
  );

  it("part their lines between lanes, guessed, and are about the page below the last", () => {
    expect(outcomes.map(({ title, theme, certainty }) => [title, theme, certainty])).toEqual([
      ["Paiement en magasin", null, "sure"],
      ["Ticket par courriel", "Souhaits des boutiques", "guessed"],
      ["Carte cadeau", null, "sure"],
      ["Recherche", null, "sure"],
    ]);
  });
});

describe("a page that names its lanes in another language", () => {
  it.each([
    "Jetzt|Als Nächstes|Später",
    "Maintenant|Ensuite|Plus tard",
    "Agora|A seguir|Mais tarde",
    "Teraz|Następnie|Później",
    "Сейчас|Далее|Позже",
    "今|次|将来",
    "지금|다음|나중에",
  ])("is a roadmap by its lanes: %s", (names) => {
    const page = pagePath("/Team");
    const text = names
      .split("|")
      .map((name, at) => `## ${name}\n\n- Line ${at}\n`)
      .join("\n");
    expect(readPage({ path: page, text }, plainContext(page)).outcomes).toHaveLength(3);
  });
});

describe("a noun of what would be done", () => {
  it.each([
    "Implementation",
    "Implementation Plan",
    "Dostępność",
    "Wykonanie",
    "Verfügbarkeit",
    "Beschikbaarheid",
    "Disponibilité",
    "Доступность",
    "Завершение",
    "Впровадження",
  ])("says no state: %s", (heading) => {
    expect(groupOf(heading)?.kind).not.toBe("status");
  });

  it.each(["Implementado", "Dostępne", "Verfügbar", "Beschikbaar", "Disponible", "Доступно", "Завершено", "Готово"])(
    "is another word than the one that says it is: %s",
    (heading) => {
      expect(groupOf(heading)).toMatchObject({ kind: "status", category: "done" });
    },
  );
});

describe("a heading put together from the words of its language", () => {
  it.each([
    ["risks", "Geïdentificeerde risico's;Pontos de atenção;Points de vigilance"],
    ["principles", "Unsere Leitlinien;Diretrizes;Regole del gioco;Onze basisprincipes"],
    ["vision", "Là où nous voulons arriver;Onze langetermijnvisie"],
    ["themes", "Programmalijnen;Frentes de trabajo;Aree prioritarie"],
    ["guardrails", "Zwingende Vorgaben;Waar we niet van afwijken;Vincoli inderogabili"],
    ["non-goals", "Afbakening;Explizit nicht enthalten"],
    [
      "about",
      "Betrachtete Alternativen;Opções analisadas;Zentrale Annahmen;Por aclarar;Nutzerfeedback;Samenhang met andere projecten;Lehren aus dem Pilot;Istruzioni per l'uso;Scopo del documento",
    ],
  ])("states %s: %s", (kind, headings) => {
    for (const heading of split(headings)) expect([heading, sectionKind(heading)]).toEqual([heading, kind]);
  });

  it.each(
    split(
      "Bloqué;Pausados;Congelati;Stilgelegd;Ausgesetzt;Op de planning;Da pianificare;Onder handen;Antes de verano;Un giorno, forse",
    ),
  )("parts what stands below it: %s", (heading) => {
    expect(groupOf(heading)).not.toBeNull();
  });

  it.each(
    split(
      "Bloque;Etapa 2 – Inventario;Kundendokumente;Données de santé;Motor de juego;Gestione documenti;Comptes utilisateurs;Mittelwert;Puntos de venta",
    ),
  )("is a title beside it: %s", (heading) => {
    expect([groupOf(heading), sectionKind(heading)]).toEqual([null, null]);
  });
});
