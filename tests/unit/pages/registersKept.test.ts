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
  it("that was paid off is done, and struck out no debt; rules of the register are no principles", () => {
    const { debt, principles } = read(
      "# Dette technique\n\n| Réf. | Sujet | Famille |\n|---|---|---|\n| D1 | Grue sans capteur | sûreté |\n| ~~D2~~ | Vieux quai | vitesse |\n\n## Soldée\n\n| Réf. | Sujet | Famille |\n|---|---|---|\n| D3 | Serveur du phare | sûreté |\n\n## Règles du jeu\n\n- une ligne par mois\n- pas de doublons\n",
      "/Dette-technique",
    );
    expect(debt.map((entry) => [entry.title, entry.class, entry.status?.category ?? null])).toEqual([
      ["Grue sans capteur", "sûreté", null],
      ["Serveur du phare", "sûreté", "done"],
    ]);
    expect(principles).toEqual([]);
  });

  it("leaves rules that a team agreed on its principles", () => {
    const { principles } = read(
      "# Technical debt\n\n- Slow build\n- No tests\n\n## Principles\n\n- New debt is written down\n- Safety first\n",
      "/Technical-debt",
    );
    expect(principles.map(({ text }) => text)).toEqual(["New debt is written down", "Safety first"]);
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
