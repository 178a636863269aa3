/** How registers and logs are kept: titles in bold below groups, codes, what was struck out, what was decided about a topic, who decides. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path: string): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));

describe("risks in paragraphs that begin with their name in bold", () => {
  it("are read below the headings that group them, with what is done at the end of the sentence", () => {
    const { risks } = read(
      "# Risks\n\n## Weather\n\n**R1. Fog stops the crane.** It comes each May. Mitigation: a spare timetable.\n\n**R2. Ice in the basin.** Seldom. Mitigation: the old tug.\n\n## Cables and cranes\n\n**R3. One pilot knows the sandbank.** High impact. Mitigation: pairing.\n\n**R4. Nobody applies.** Likely. Mitigation: more pay.\n",
      "/Risks",
    );
    expect(risks.map(({ text, mitigation }) => [text, mitigation])).toEqual([
      ["Fog stops the crane", "a spare timetable"],
      ["Ice in the basin", "the old tug"],
      ["One pilot knows the sandbank", "pairing"],
      ["Nobody applies", "more pay"],
    ]);
  });

  it("are the headings themselves where the same words in bold stand below each", () => {
    const part = "**What happens.** It stops.\n\n**What we tell.** Nothing.\n\n";
    const { risks } = read(`# Risiken\n\n## Nebel am Kai\n\n${part}## Eis im Becken\n\n${part}`, "/Risiken");
    expect(risks.map(({ text }) => text)).toEqual(["Nebel am Kai", "Eis im Becken"]);
  });
});

it("passes over a column of codes before the names of measures, whatever its head", () => {
  const { kpis } = read(
    "# Indicadores\n\n| Cód. | Indicador | Base 2025 | Meta 2027 | Último (set.) |\n|---|---|---|---|---|\n| PM1 | Navios a tempo | 61 | 80 | 68 |\n| PM2 | Horas no cais | 54 | 35 | 47 |\n",
    "/Indicadores",
  );
  expect(kpis.map(({ name, target, current }) => [name, target, current])).toEqual([
    ["Navios a tempo", "80", "68"],
    ["Horas no cais", "35", "47"],
  ]);
});

describe("a log of decisions", () => {
  it("says behind the label what was decided about a topic", () => {
    const { decisions, themes } = read(
      "# Dziennik decyzji\n\n## 2026-08-17 — Strategia portu\n\n**Decyzja:** Budujemy nabrzeże w dwóch etapach.\n\n**Uzasadnienie:** Taniej.\n\n## 2026-08-18 — Dźwig\n\n**Decyzja:** Kupujemy jeden używany dźwig z Gdyni.\n\n**Uzasadnienie:** Szybciej.\n",
      "/Dziennik-decyzji",
    );
    expect(decisions.map(({ text }) => text)).toEqual([
      "Budujemy nabrzeże w dwóch etapach.",
      "Kupujemy jeden używany dźwig z Gdyni.",
    ]);
    expect(themes).toEqual([]);
  });

  it("says in the sentence above its reason what was decided about a topic, and leaves alone what is still open", () => {
    const { decisions } = read(
      "# Entscheidungslog\n\n## 2026-03-04 – Kranwahl\n\nEin Kran je Kai: links der alte, rechts der neue.\nGrund: billiger.\n\n## 2026-03-09 – Beleuchtung\n\nDie Lampen bleiben bis Mitternacht an.\nGrund: Fähren.\n\n## Noch zu klären\n\n- Wer zahlt die Lampen\n- Zweiter Schlepper im Winter\n",
      "/Entscheidungslog",
    );
    expect(decisions.map(({ text, reason }) => [text, reason])).toEqual([
      ["Ein Kran je Kai: links der alte, rechts der neue.", "billiger."],
      ["Die Lampen bleiben bis Mitternacht an.", "Fähren."],
    ]);
  });

  it.each([
    "To be decided",
    "À trancher",
    "Por decidir",
    "Do rozstrzygnięcia",
    "Da chiarire",
    "Nog te beslissen",
    "検討中",
  ])("does not take what stands below %j for decided", (open) => {
    const { decisions } = read(
      `# Decision log\n\n## 2026\n\n- The pier stays open\n- One crane per quay\n\n## ${open}\n\n- A second tug\n- Lamps until midnight\n`,
      "/Decision-log",
    );
    expect(decisions.map(({ text }) => text)).toEqual(["The pier stays open", "One crane per quay"]);
  });

  it("keeps a heading above a sentence that may say why", () => {
    const { decisions } = read(
      "# Decision log\n\n## 2026-05-12 – Close the pier\n\nThe ice broke two of its posts.\nAlternatives: wait for spring\n",
      "/Decision-log",
    );
    expect(decisions.map(({ text }) => text)).toEqual(["Close the pier"]);
  });

  it("keeps a heading that tells it, and one above a word", () => {
    const { decisions } = read(
      "# Decision log\n\n## 2026-05-12 The old pier stays open in winter\n\nDecision: the pier stays open from November on.\nReason: ferries.\n\n## 2026-05-13 Second crane\n\nDecision: no.\nReason: money.\n",
      "/Decision-log",
    );
    expect(decisions.map(({ text }) => text)).toEqual(["The old pier stays open in winter", "Second crane"]);
  });

  it("leaves out what was struck through", () => {
    const { decisions } = read(
      "# Entscheidungslog\n\n### 2026-05-20 · ~~Umzug der Werft~~\n\naufgehoben im Juli\n\n### 2026-03-11 · Lotsen\n\nBeschluss: Lotsen fahren ab Mai auch in der Nacht.\nWarum: Nachfrage.\n",
      "/Entscheidungslog",
    );
    expect(decisions.map(({ text }) => text)).toEqual(["Lotsen fahren ab Mai auch in der Nacht."]);
  });
});

describe("technical debt", () => {
  it("that was paid off or struck out is no debt; rules of the register are no principles", () => {
    const { debt, principles } = read(
      "# Dette technique\n\n| Réf. | Sujet | Famille |\n|---|---|---|\n| D1 | Grue sans capteur | sûreté |\n| ~~D2~~ | Vieux quai | vitesse |\n\n## Soldée\n\n| Réf. | Sujet | Famille |\n|---|---|---|\n| D3 | Serveur du phare | sûreté |\n\n## Règles du jeu\n\n- une ligne par mois\n- pas de doublons\n",
      "/Dette-technique",
    );
    expect(debt.map((entry) => [entry.title, entry.class])).toEqual([["Grue sans capteur", "sûreté"]]);
    expect(principles).toEqual([]);
  });

  it.each([
    "Resolved",
    "✅ Already fixed",
    "**Erledigt**",
    "Réglé par la nouvelle digue (2026-03-02)",
    "Resolvidas",
    "Ya resuelto en marzo",
    "Chiusi di recente",
    "Opgelost",
    "Rozwiązane",
    "解決済み",
  ])("below %j is none any more", (settled) => {
    const { debt } = read(
      `# Technical debt\n\n## Open\n\n- Slow crane\n- Shared key\n\n## ${settled}\n\n- Old radio\n- No lamp\n`,
      "/Technical-debt",
    );
    expect(debt.map(({ title }) => title)).toEqual(["Slow crane", "Shared key"]);
  });

  it.each(["Dette résolue", "Deuda técnica saldada", "Resolved"])(
    "is none in a heading that says so: %s",
    (settled) => {
      const entries = ["Slow crane", "Shared key"]
        .map((title) => `### ${title}\n\n- Cost: an hour a week\n\n`)
        .join("");
      const { debt } = read(`# Technical debt\n\n${entries}### ${settled}\n\nNothing yet.\n`, "/Technical-debt");
      expect(debt.map(({ title }) => title)).toEqual(["Slow crane", "Shared key"]);
    },
  );

  it("is none in a list of what its entries state, nor where it is asked for", () => {
    const entries = ["Slow crane", "Shared key"]
      .map((title) => `### ${title}\n\n- Area: quay\n- What it costs: an hour\n- Way out: none\n\n`)
      .join("");
    const { debt } = read(
      `# Technical debt\n\n## How to write one\n\n- ID\n- Area\n- What it costs\n- Way out\n\n## Known\n\n${entries}## Round of 3 May\n\n- Does the old lamp count?\n`,
      "/Technical-debt",
    );
    expect(debt.map(({ title }) => title)).toEqual(["Slow crane", "Shared key"]);
  });

  it("is paid down by outcomes in a table below a heading of its plan", () => {
    const page = (heading: string): PageContent =>
      read(
        `# Technische Schulden\n\n## Verzeichnis\n\n### Kran ohne Bremse\n\n- Klasse: Sicherheit\n\n### Ein Schlüssel\n\n- Klasse: Tempo\n\n## ${heading}\n\n| Vorhaben | Verantwortlich | Fertig bis | Stand |\n|---|---|---|---|\n| Bremse nachrüsten | Ada | 31.03.2027 | geplant |\n| Schlüssel je Schicht | Bo | 30.06.2027 | geplant |\n`,
        "/Technische-Schulden",
      );
    const { debt, outcomes } = page("Tilgungsplan 2027");
    expect(outcomes.map(({ title }) => title)).toEqual(["Bremse nachrüsten", "Schlüssel je Schicht"]);
    expect(debt.map(({ title }) => title)).toEqual(["Kran ohne Bremse", "Ein Schlüssel"]);
    expect(page("Schulungsplan").outcomes).toEqual([]);
  });

  it.each(["Règles de calcul", "Fixtures", "Security"])("below %j is debt", (group) => {
    const { debt } = read(
      `# Technical debt\n\n## Speed\n\n- Slow crane\n- Shared key\n\n## ${group}\n\n- Old radio\n- No lamp\n`,
      "/Technical-debt",
    );
    expect(debt).toHaveLength(4);
  });

  it("in a table below a heading has headings beside it that say how it is kept", () => {
    const table =
      "| ID | Beschreibung | Priorität |\n|---|---|---|\n| T1 | Kran ohne Bremse | hoch |\n| T2 | Ein Schlüssel für alle | mittel |\n";
    const { debt } = read(
      `# Technische Schulden\n\n## Aktives Register\n\n${table}\n## Umgang damit\n\nNiemand behebt etwas nebenbei.\n`,
      "/Technische-Schulden",
    );
    expect(debt.map(({ title }) => title)).toEqual(["Kran ohne Bremse", "Ein Schlüssel für alle"]);
  });

  it("leaves rules that a team agreed on its principles", () => {
    const { principles } = read(
      "# Technical debt\n\n- Slow build\n- No tests\n\n## Principles\n\n- New debt is written down\n- Safety first\n",
      "/Technical-debt",
    );
    expect(principles.map(({ text }) => text)).toEqual(["New debt is written down", "Safety first"]);
  });
});

describe("facts beside a title", () => {
  it("say until when in a row of others, and that something is ready then is no state", () => {
    const { outcomes } = read(
      "# Roadmap\n\n### Quiet engines\nTheme: Clean bays · Lead: Per · by end of May 2027\n\n- Test the battery\n\n### Calm quays (lead: Oda, ready by June 2027)\n\n- Merge the calendars\n",
      "/Roadmap",
    );
    expect(
      outcomes.map(({ owner, target, horizon, status }) => [owner, target?.literal ?? horizon?.literal, status]),
    ).toEqual([
      ["Per", "by end of May 2027", null],
      ["Oda", "June 2027", null],
    ]);
  });

  it.each(["klaar in oktober", "fertig bis Oktober", "klart i oktober", "listo en octubre"])(
    "of which %s is a time",
    (words) => {
      const [outcome] = read(
        `# Roadmap\n\n## Quays\n\n### Calm (${words})\n\n- Ropes\n\n### Clean\n\n- Brooms\n`,
        "/Roadmap",
      ).outcomes;
      expect([outcome?.title, outcome?.status]).toEqual(["Calm", null]);
    },
  );
});

describe("what is said of a page", () => {
  it.each([
    "This is the list of what the harbour never does.\n\nIt goes with the [strategy](Strategy.md).",
    "This page collects what we plan.\n\nUse it before every meeting.",
  ])("below Purpose is no mission: %j", (text) => {
    expect(
      read(`# Harbour non-goals\n\n## Purpose\n\n${text}\n\n## The list\n\n- A casino\n`, "/Non-goals").mission,
    ).toBeNull();
  });

  it("in a heading alone above prose is no idea of it", () => {
    const part = "## Guardrails\n\n- Never at night\n\n## Who decides\n\n- Prices: Oda\n";
    expect(read(`# Experiments\n\n## What we look at\n\nThe tide.\n\n${part}`, "/Experiments").ideas).toEqual([]);
  });

  it.each(["Si ça ne marche pas", "Wenn es nicht klappt", "Se non funziona"])(
    "is done where %s, and no aim left out",
    (heading) => {
      expect(read(`# Harbour\n\n## ${heading}\n\n- Call the pilot\n- Wait\n`, "/Harbour").nonGoals).toEqual([]);
    },
  );
});

describe("statements under one heading or in one line", () => {
  it.each([
    ["Mission and values", "mission"],
    ["Mission und Werte", "mission"],
    ["Visión y valores", "vision"],
  ] as const)("%s are the paragraph and the list below it", (title, aim) => {
    const content = read(`# ${title}\n\nNobody waits at the quay.\n\n- Calm first\n- Open books\n`, "/Harbour");
    expect([content[aim]?.text, content.principles.map(({ text }) => text)]).toEqual([
      "Nobody waits at the quay.",
      ["Calm first", "Open books"],
    ]);
  });

  it("are none below a heading that names them and has headings for each", () => {
    const page =
      "# Mission and values\n\nWe met in May.\n\n## Mission\n\nNobody waits.\n\n## Values\n\n- Calm\n- Open\n";
    const { mission, principles } = read(page, "/Harbour");
    expect([mission?.text, principles.length]).toEqual(["Nobody waits.", 2]);
  });

  it("are decisions between dots in one paragraph", () => {
    const { decisions } = read(
      "# Risks\n\n## Decisions taken\n\nOne crane per quay · lamps: until midnight · no second pier (too dear;\ntoo late).\n",
      "/Risks",
    );
    expect(decisions.map(({ text }) => text)).toEqual([
      "One crane per quay",
      "lamps: until midnight",
      "no second pier (too dear; too late)",
    ]);
  });

  it("are principles in a list above a line of values", () => {
    const { principles } = read(
      "# Grundsätze des Hafens\n\n1. Erst die Fähre, dann die Fracht.\n2. Keine Arbeit bei Sturm.\n\n**Unsere Werte:** ruhig, offen, ehrlich\n",
      "/Grundsätze",
    );
    expect(principles.map(({ kind }) => kind).sort()).toEqual(["principle", "principle", "value", "value", "value"]);
  });

  it("are themes in a table whose column is named like the heading", () => {
    const table =
      "| Schwerpunkt | Was wir darunter verstehen |\n|---|---|\n| Ruhige Kais | leise Kräne |\n| Helle Nächte | Lampen |\n";
    expect(
      read(`# Strategie Hafen\n\n## Schwerpunkte\n\n${table}`, "/Strategie").themes.map(({ title }) => title),
    ).toEqual(["Ruhige Kais", "Helle Nächte"]);
  });
});

describe("values of measures and debt", () => {
  it.each(["Q1 2026", "März 2026"])("stand where one column is %s, beside a start and an aim", (head) => {
    const table = `| Kennzahl | Start (2024) | Ziel 2027 | ${head} | Bemerkung |\n|---|---|---|---|---|\n| Wartezeit | 19 | 7 | 11 | |\n| Fähren | 48 | 75 | 71 | Sturm |\n`;
    expect(
      read(`# Kennzahlen\n\n${table}`, "/Kennzahlen").kpis.map(({ baseline, target, current }) => [
        baseline,
        target,
        current,
      ]),
    ).toEqual([
      ["19", "7", "11"],
      ["48", "75", "71"],
    ]);
  });

  it.each(["– classe A", "(class B)", "— Klasse 2", "[tipo C]"])("are of a class named behind: %s", (behind) => {
    const { debt } = read(
      `# Technical debt\n\n- One key for all ${behind}\n  since 2017\n- Old radio ${behind}\n`,
      "/Technical-debt",
    );
    const sort = behind.replace(/^.* |[)\]]$/gu, "");
    expect(debt.map(({ title, class: named }) => [title, named])).toEqual([
      ["One key for all", sort],
      ["Old radio", sort],
    ]);
    const bold = read(
      `# Technical debt\n\n- **One key for all** ${behind}, since 2017\n- **Old radio** is loud\n`,
      "/Debt",
    );
    expect(bold.debt.map(({ title, class: named }) => [title, named])).toEqual([
      ["One key for all", sort],
      ["Old radio is loud", null],
    ]);
  });

  it("are aimed at in a row of a table below a measure with headings of its own", () => {
    const part = (name: string, aim: string): string =>
      `## ${name}\n\n### What it measures\n\nThe sea.\n\n### What success looks like\n\n| Threshold | Value |\n|---|---|\n| Target | ${aim} |\n| Critical | none |\n\n### When it is off track\n\n- Call the pilot\n\n`;
    const { kpis, outcomes } = read(
      `# Key performance indicators\n\nExactly two.\n\n${part("KPI 1: Ships on time", "95% or higher")}${part("KPI 2: Hours at the quay", "under 7")}`,
      "/KPIs",
    );
    expect([kpis.map(({ name, target }) => [name, target]), outcomes]).toEqual([
      [
        ["Ships on time", "95% or higher"],
        ["Hours at the quay", "under 7"],
      ],
      [],
    ]);
  });

  it.each([
    ["Our north star is **trips per active islander**.", "trips per active islander"],
    ["Our north star is a harbour where nobody waits.", undefined],
    ["Our north star is calm.", undefined],
  ])("are a north star where they can be counted: %s", (text, name) => {
    expect(
      read(`# Experiments\n\n## What we steer by\n\n${text}\n\n## Guardrails\n\n- Never at night\n`, "/Experiments")
        .northStar?.name,
    ).toBe(name);
  });

  it("of ideas that were kept or put aside are verdicts in French", () => {
    const table =
      "| Idée | Verdict |\n|---|---|\n| Phare bleu | retenue |\n| Quai rouge | écartée |\n| Bac de nuit | à examiner |\n| Grue | non retenue |\n";
    expect(read(`# Boîte à idées\n\n${table}`, "/Boîte-à-idées").ideas.map(({ verdict }) => verdict)).toEqual([
      "validated",
      "rejected",
      null,
      "rejected",
    ]);
  });
});

describe("limits of whatever", () => {
  it.each([
    [
      "Limites retenues",
      "- Grue de nuit hors priorité\n- Le vieux quai reste à préserver\n- Une piste pour plus tard\n",
    ],
    ["Rahmenbedingungen", "- Die Fähre fährt stündlich\n- Das Budget kommt im Mai\n- Der Kai gehört der Stadt\n"],
  ])("below %s are no guardrails where most lines bind nothing", (heading, list) => {
    expect(read(`# Harbour roadmap\n\n## ${heading}\n\n${list}`, "/Roadmap").guardrails).toEqual([]);
  });

  it.each([
    ["Limites", "- pas plus de deux grues\n- jamais la nuit\n"],
    ["Grenzen", "- höchstens zwei Kräne\n- nur bei Tag\n"],
    ["Межі", "- не більше двох кранів\n- тільки вдень\n"],
    ["制約", "- クレーンは二台以内\n- 夜間は禁止\n"],
    ["Guardrails", "- The old quay stays\n- Ferries first\n"],
  ])("below %s are guardrails where they bind, and by their name", (heading, list) => {
    expect(read(`# Harbour strategy\n\n## ${heading}\n\n${list}`, "/Strategy").guardrails).toHaveLength(2);
  });
});

describe("a page of guardrails", () => {
  it.each([
    [
      "Guardrails for experiments",
      "## The box\n\n| # | Bound | Why |\n|---|---|---|\n| G1 | Max 5% of ships | risk |\n| G2 | No trials at night | law |\n",
    ],
    ["Leitplanken für Experimente", "## Grenzen\n\n- höchstens 5 % der Schiffe\n- keine Versuche in der Nacht\n"],
  ])("named %s lists them below a heading of any name, and what was tried in a table", (title, listed) => {
    const { guardrails, ideas } = read(
      `# ${title}\n\n${listed}\nWho stops one asks nobody.\n\n## So far\n\n| Idea | Hypothesis | Test | Result | Verdict |\n|---|---|---|---|---|\n| Fog horn | ships hear it | two weeks, 5 % | no change | rejected |\n\n## Who can stop one\n\nAnyone.\n`,
      "/Guardrails",
    );
    expect(guardrails).toHaveLength(2);
    expect(ideas.map((idea) => [idea.title, idea.verdict])).toEqual([["Fog horn", "rejected"]]);
  });
});

it("takes the rows of a register of hypotheses, and none of the steps by which they are tried", () => {
  const { ideas } = read(
    "# Hypothesis experiments\n\n1. **Pose a hypothesis** about ships\n2. **Run it** twice\n\n## Validated hypotheses\n\n| ID | Hypothesis | Status | Key finding |\n|---|---|---|---|\n| H1 | Ships hear the horn in fog | Confirmed | all of them |\n| H2 | Two cranes halve the wait | Refuted | the road is full |\n",
    "/Hypotheses",
  );
  expect(ideas.map(({ title, verdict }) => [title, verdict])).toEqual([
    ["Ships hear the horn in fog", "validated"],
    ["Two cranes halve the wait", "rejected"],
  ]);
});

describe("who decides", () => {
  it("is read from a table among decisions that says who is heard before", () => {
    const { decisions, decisionRights } = read(
      "# Hvem beslutter hvad\n\n## Beslutninger\n\n| Emne | Besluttes af | Høres | Frist |\n|---|---|---|---|\n| Nye kraner | Havnerådet | Lodserne | 4 uger |\n| Åbningstider | Havnefogeden | – | 5 dage |\n",
      "/Hvem-beslutter-hvad",
    );
    expect(decisions).toEqual([]);
    expect(decisionRights.map(({ about, decides }) => [about, decides])).toEqual([
      ["Nye kraner", "Havnerådet"],
      ["Åbningstider", "Havnefogeden"],
    ]);
  });

  it("is read once on a page that asks and has a heading for it", () => {
    const { decisionRights } = read(
      "# Who decides what (Harbour)\n\n## Decision rights\n\n| Decision | Decides |\n|---|---|\n| New cranes | Board |\n\n## Deputies\n\n- Ada is away in May\n",
      "/Harbour/Who-decides-what",
    );
    expect(decisionRights.map(({ about, decides }) => [about, decides])).toEqual([["New cranes", "Board"]]);
  });

  it("leaves a table with days a log", () => {
    const { decisions } = read(
      "# Decision log\n\n| Decision | Decided by | Consulted | Date |\n|---|---|---|---|\n| Keep the old pier | the board | pilots | 2026-05-03 |\n",
      "/Decision-log",
    );
    expect(decisions.map(({ text }) => text)).toEqual(["Keep the old pier"]);
  });

  it.each([
    ["Who decides", "**New cranes** – decided by the harbour board. Pilots are heard.", "harbour board"],
    ["Wer entscheidet", "**Neue Kräne** – entschieden durch den Hafenrat; Lotsen werden gehört.", "den Hafenrat"],
    ["Qui décide", "**Nouvelles grues** – décidé par le conseil du port.", "conseil du port"],
  ])("is read on a page named %s from words behind a dash", (title, line, decides) => {
    const { decisionRights } = read(`# ${title}\n\n- ${line}\n- ${line.replace("**N", "**Xn")}\n`, `/${title}`);
    expect(decisionRights.map((right) => right.decides)).toEqual([decides, decides]);
  });
});

it("reads a page of risks that lists open questions beside them", () => {
  const { kind, risks } = read(
    "# Riesgos y preguntas abiertas\n\n## Riesgos\n\n| Riesgo | Mitigación |\n|---|---|\n| Niebla | otro horario |\n\n## Preguntas abiertas\n\nNinguna.\n",
    "/Riesgos",
  );
  expect([kind, risks.length]).toEqual(["other", 1]);
  expect(read("# Preguntas\n\n- ¿Cuándo abre el muelle?\n", "/Preguntas").kind).toBe("process");
});

describe("a page that is one decision by its counted title", () => {
  const text = (title: string): string =>
    `# ${title}\n\n- Status: proposed\n\nShips come in two ways:\n\n- by day\n- by night\n\n## Løsningsforslag\n\n### A second lamp\n\n- https://lamps.example\n\n### A pilot at night\n\n## Literature\n\n- https://harbours.example\n`;

  it("has its options and none of its lists for decisions", () => {
    const { kind, decisions } = read(text("ADR 007 - Light at night"), "/adr/007-light-at-night");
    expect(kind).toBe("decision");
    expect(
      decisions.map(({ text: told, status, alternatives }) => [
        told,
        status?.literal,
        alternatives.map((one) => one.text),
      ]),
    ).toEqual([["Light at night", "proposed", ["A second lamp", "A pilot at night"]]]);
  });

  it("states the others below a heading of decisions", () => {
    const { decisions } = read("# ADR 007 - Light\n\n## Decisions so far\n\n- One lamp\n- No pilot\n", "/adr/007");
    expect(decisions.map(({ text: told }) => told)).toEqual(["One lamp", "No pilot"]);
  });
});

describe("a register in which somebody noted who was there", () => {
  it.each([
    ["Quay risk register", "risks"],
    ["決定の記録", "decisions"],
  ] as const)("is no minutes: %s", (title, kind) => {
    const head = kind === "risks" ? "Risk | Response" : "決定 | 理由";
    const table = `| ${head} |\n|---|---|\n| 霧でクレーンが止まる | 予備の時刻表 |\n`;
    const page = read(`# ${title}\n\n${table}\n## Notes\n\nPresent: Ada, Bo\n\n- next in June\n`, `/${title}`);
    expect(page[kind].map(({ text: told }) => told)).toEqual(["霧でクレーンが止まる"]);
    expect(read(`# Round of May\n\nPresent: Ada, Bo\n\n${table}`, "/Round-of-May").kind).toBe("review");
  });
});

describe("measures", () => {
  it("that are counted in headings are no outcomes, and have their values below any of their parts", () => {
    const one = (at: number, name: string): string =>
      `### KPI ${at}: ${name}\n\n**How is it measured?**\n- Baseline: 50 %\n- Target: 70 %\n\n**Success indicators:**\n- ✅ 70 % reached (Q2 2026)\n\n**Who looks after it?**\n- Ada\n\n`;
    const { outcomes, kpis, northStar } = read(
      `# KPI canvas and OKR map\n\n## 1. Where we go\n\n**NSM: Calm nights a month (CNM)**\n\n## 2. Canvas\n\n${one(1, "Ships on time")}${one(2, "Crew at ease")}`,
      "/KPI",
    );
    expect(outcomes).toEqual([]);
    expect(kpis.map(({ name, baseline, target }) => [name, baseline, target])).toEqual([
      ["Ships on time", "50 %", "70 %"],
      ["Crew at ease", "50 %", "70 %"],
    ]);
    expect(northStar?.name).toBe("Calm nights a month (CNM)");
  });

  it("have no times for names", () => {
    const { kpis } = read("# KPIs\n\n## Calm nights\n\n- Q2 2026: 100 nights\n- Q4 2026: 200 nights\n", "/KPIs");
    expect(kpis.filter(({ name }) => /^Q/.test(name))).toEqual([]);
  });

  it.each(["Teraz", "Ahora", "Ora", "Jetzt"])("stand where a column says %s", (head) => {
    const { kpis } = read(
      `# KPIs\n\n| KPI | Baseline | Target | ${head} |\n|---|---|---|---|\n| Hours at the quay | 3,4 | 2,0 | 2,9 |\n`,
      "/KPIs",
    );
    expect(kpis.map(({ current }) => current)).toEqual(["2,9"]);
  });

  it("are read from a table with their values below a heading that asks how", () => {
    const page = (table: string): PageContent => read(`# Strategi\n\n## Hur vi följer upp\n\n${table}`, "/Strategi");
    expect(
      page("| Mått | Utgångsläge 2025 | Mål 2027 |\n|---|---|---|\n| Väntetid | 31 | 10 |\n").kpis.map(
        ({ name }) => name,
      ),
    ).toEqual(["Väntetid"]);
    expect(page("| Möte | Dag |\n|---|---|\n| Styrgrupp | tisdag |\n").kpis).toEqual([]);
  });
});

it.each([
  "What the programme will not do",
  "Ce que le programme ne fera pas",
  "Was das Vorhaben nicht leisten wird",
  "Lo que el programa no hará",
  "Vad programmet inte ska göra",
])("reads non-goals below “%s”", (heading) => {
  const { nonGoals } = read(`# Harbour charter\n\n## ${heading}\n\n- a museum\n- own tugs\n`, "/Charter");
  expect(nonGoals.map(({ text }) => text)).toEqual(["a museum", "own tugs"]);
});

it.each(["Hvad vi lærte af de forkastede", "Was wir aus dem Versuch gelernt haben", "Offene Fragen aus der Runde"])(
  "takes %j beside a table of ideas for none of them",
  (heading) => {
    const { ideas } = read(
      `# Ideas\n\n| Idea | Hypothesis | Verdict |\n|---|---|---|\n| A bell | boats hear it | rejected |\n\n## ${heading}\n\nThe bell: nobody heard it.\n`,
      "/Ideas",
    );
    expect(ideas.map(({ title }) => title)).toEqual(["A bell"]);
  },
);

it("reads what was tried from a table of experiments that says what happened to them", () => {
  const { ideas } = read(
    "# Archive\n\n## The failures\n\n| Experiment | The idea | What happened |\n|---|---|---|\n| Night bell | louder | ❌ nobody heard it |\n",
    "/docs/archive",
  );
  expect(ideas.map(({ title, verdict }) => [title, verdict])).toEqual([["Night bell", "rejected"]]);
});
