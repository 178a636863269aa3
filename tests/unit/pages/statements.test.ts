/** What pages state beside outcomes, in the manners and languages teams write it down in. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Strategy"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));

describe("risks", () => {
  it.each(["## Risks & mitigations", "## Risks and mitigations", "## Risiken & Maßnahmen"])(
    "grouped by what became of them are no outcomes, below %j",
    (heading) => {
      const { outcomes, risks } = read(
        `# Harbour plan\n\n${heading}\n\n### Resolved\n- The crane is too slow\n\n### Accepted\n- One quay only\n`,
        "/Harbour plan",
      );
      expect(outcomes).toEqual([]);
      expect(risks.map(({ text, roam }) => [text, roam])).toEqual([
        ["The crane is too slow", "resolved"],
        ["One quay only", "accepted"],
      ]);
    },
  );
});

describe("a vision for each horizon", () => {
  const visions = (text: string, path?: string): readonly (readonly string[])[] =>
    read(text, path).visions.map(({ text: said, horizon }) => [horizon.from?.slice(0, 4) ?? horizon.literal, said]);

  it("stands in rows below its heading", () => {
    const text =
      "# Strategy\n\n## Vision\n\n| When | Vision |\n| --- | --- |\n| 2027 | Ships wait for nobody |\n| 2030 | Nobody waits for ships |\n";
    expect(visions(text)).toEqual([
      ["2027", "Ships wait for nobody"],
      ["2030", "Nobody waits for ships"],
    ]);
  });

  it("stands in bullets that begin with their time, in another language too", () => {
    const text = "# Visión\n\n- **Corto plazo (2027):** El puerto avisa a tiempo.\n- Largo plazo: Nadie espera.\n";
    expect(visions(text, "/Visión")).toEqual([
      ["2027", "El puerto avisa a tiempo."],
      ["Largo plazo", "Nadie espera."],
    ]);
  });

  it("may be a page of its own", () => {
    expect(visions("Jedes Schiff kennt seinen Liegeplatz.\n", "/Vision/Vision 2028")).toEqual([
      ["2028", "Jedes Schiff kennt seinen Liegeplatz."],
    ]);
  });

  it("is not taken from bullets that name no time", () => {
    expect(visions("# Vision\n\nShips are never late.\n\n- Harbour: two quays\n- Fleet: nine tugs\n")).toEqual([]);
  });
});

describe("guardrails", () => {
  it("keep what is listed below each of their aspects", () => {
    const text =
      "# Guardrails for experiments\n\n## Safe to fail\n- Never on rescue boats\n\n## Rollout\n- One quay for a week\n\n## Rollback\n- Back to paper within the hour\n";
    expect(read(text, "/Guardrails").guardrails.map(({ text: said, aspect }) => [said, aspect])).toEqual([
      ["One quay for a week", "rollout"],
      ["Back to paper within the hour", "rollback"],
      ["Never on rescue boats", "bounds"],
    ]);
  });

  it.each(["## Leitplanken für Experimente", "## Garde-fous", "## Vangrails", "## Guardrails for experiments"])(
    "below %j are no decisions",
    (heading) => {
      const { guardrails, decisions } = read(`# Decisions\n\n- We stay in the old port\n\n${heading}\n\n- Max. 5 %\n`);
      expect(guardrails.map(({ text }) => text)).toEqual(["Max. 5 %"]);
      expect(decisions.map(({ text }) => text)).toEqual(["We stay in the old port"]);
    },
  );
});

describe("decision rights and decisions", () => {
  it.each(["/Who decides", "/Wer entscheidet", "/Qui décide"])("are read from a page that asks: %s", (path) => {
    const { kind, decisionRights } = read("| Topic | Decides |\n| --- | --- |\n| Quays | Harbour master |\n", path);
    expect(kind).toBe("decision");
    expect(decisionRights.map(({ about, decides }) => [about, decides])).toEqual([["Quays", "Harbour master"]]);
  });

  it("are read from a journal of decisions, which is no minutes", () => {
    const { kind, decisions } = read("# Journal des décisions\n\n- 2026-02-01 : un seul quai\n", "/Décisions");
    expect(kind).toBe("decision");
    expect(decisions.map(({ text }) => text)).toEqual(["un seul quai"]);
  });
});

describe("themes and non-goals", () => {
  it("are read below qualified headings", () => {
    const { themes } = read(
      "# Strategie\n\n## Strategische Schwerpunkte\n\n### Kürzere Wege\n\nText.\n\n### Ruhe\n\nText.\n",
    );
    expect(themes.map(({ title }) => title)).toEqual(["Kürzere Wege", "Ruhe"]);
  });

  it("are read from the rows of a table whose first column names them", () => {
    const { themes } = read("# Our strategy\n\n| Theme | Meaning |\n| --- | --- |\n| Calm | No night shifts |\n");
    expect(themes.map(({ title }) => title)).toEqual(["Calm"]);
  });

  it("are told from what somebody is going to do", () => {
    const { nonGoals } = read("# Strategy\n\n## What we are not going to do\n\n### Now\n- Build a second port\n");
    expect(nonGoals.map(({ text }) => text)).toEqual(["Build a second port"]);
  });
});

describe("a page that says of one of its sections that it is unfinished", () => {
  const roadmap =
    "# Roadmap\n\n## Ships find their quay #1\n- Lights\n- Signs\n\n## Crews rest well #2\n- Beds\n\n## Tugs run quietly\nComing soon\n";

  it("is no stub", () => {
    const { kind, outcomes, emptySections } = read(roadmap, "/Roadmap");
    expect(kind).toBe("roadmap");
    expect(outcomes).toHaveLength(3);
    expect(emptySections.map(({ text }) => text)).toEqual(["Tugs run quietly"]);
  });

  it("is one when most of the others hold nothing either", () => {
    const text = "# Harbour\n\n## Crews\n\nComing soon\n\n## Tugs\n\nTBD\n\n## Quays\n\nTwo.\n";
    expect(read(text, "/Harbour").kind).toBe("stub");
    expect(read("# Harbour\n\n> This page is under construction.\n\n## Quays\n\nTwo.\n", "/Harbour").kind).toBe("stub");
  });
});

describe("metrics", () => {
  const figures = (text: string, path = "/Metrics"): readonly (readonly (string | null)[])[] => {
    const { northStar, kpis } = read(text, path);
    return [...(northStar === null ? [] : [northStar]), ...kpis].map((metric) => [
      metric.name,
      metric.unit,
      metric.baseline,
      metric.target,
      metric.current,
      metric.date?.from ?? null,
    ]);
  };

  it("are values in a list, named by the line above it", () => {
    const text =
      "# North Star\n\nShips on time\n\n- Unit: % of ships\n- Baseline: 40 % (May 2026)\n- Target: 95 %\n- Current: 61 %\n- Date: 2027-12-31\n";
    expect(figures(text)).toEqual([["Ships on time", "% of ships", "40 %", "95 %", "61 %", "2027-12-31"]]);
  });

  it("are sub-headings with values below them, in lines and in lists", () => {
    const text =
      "# How we measure success\n\n### Berth time\nBaseline: 12 h\nTarget: 3 h by 2027-03-31\nCurrent: 8 h\n\n### Lost boxes\n- **Baseline**: 240\n- **Target**: 30\n\n### How we collect them\n- Each month by hand\n- Twice a year by the port\n";
    expect(figures(text)).toEqual([
      ["Berth time", null, "12 h", "3 h", "8 h", "2027-03-31"],
      ["Lost boxes", null, "240", "30", null, null],
    ]);
  });

  it("take a number behind “target” for the aim, and a day for the day", () => {
    const text =
      "# KPIs\n\n- **Lost boxes**\n  - baseline: 120 a month\n  - target: 20 a month\n  - current: 75 a month\n- Berth time\n  - baseline: 9 h\n  - target: 2027-06-30\n";
    expect(figures(text)).toEqual([
      ["Lost boxes", null, "120 a month", "20 a month", "75 a month", null],
      ["Berth time", null, "9 h", null, null, "2027-06-30"],
    ]);
  });

  it("are read from columns in plain words", () => {
    const text =
      "# Metrics\n\n| KPI | Unit | Where we started | Where we are | Where we want to be | By when |\n| --- | --- | --- | --- | --- | --- |\n| Berth time | h | 12 | 8 | 3 | 2027-03-31 |\n";
    expect(figures(text)).toEqual([["Berth time", "h", "12", "3", "8", "2027-03-31"]]);
  });

  it.each([
    [
      "# Indicateurs clés\n\n* Coût par caisse : de 4,20 € à 3,50 €\n",
      ["Coût par caisse", null, "4,20 €", "3,50 €", null, null],
    ],
    [
      "# Kennzahlen\n\n## Leitstern\n\n**Zeit am Kai** – Einheit: Stunden, Ausgangswert: 21, Zielwert: 5 bis 31.12.2027, aktuell: 14\n",
      ["Zeit am Kai", "Stunden", "21", "5", "14", "2027-12-31"],
    ],
    [
      "# Métrica estrella\n\nbarcos a tiempo, 62 % hoy, meta 90 % para diciembre de 2027\n",
      ["barcos a tiempo", null, null, "90 %", "62 %", "2027-12-01"],
    ],
    [
      "# 指標\n\n| 指標 | 単位 | 基準値 | 目標値 | 現在値 | 測定日 |\n| --- | --- | --- | --- | --- | --- |\n| 待ち時間 | 分 | 41 | 20 | 32 | 2026-10-31 |\n",
      ["待ち時間", "分", "41", "20", "32", "2026-10-31"],
    ],
    [
      "# KPIs\n\n- Late ships per 100: 14 → 4 by Q2 2027\n",
      ["Late ships per 100", null, "14", "4", null, "2027-04-01"],
    ],
  ])("keep values and the times beside them apart: %j", (text, expected) => {
    expect(figures(text)).toEqual([expected]);
  });

  it("of an outcome have their aim in a column that may hold days elsewhere", () => {
    const row = (target: string): string =>
      `# Roadmap\n\n| Outcome | Deliverables | Metric | Target |\n| --- | --- | --- | --- |\n| Ships wait less | Lights; signs | Berth time | ${target} |\n| Crews rest | Beds; lamps | Hours of sleep | ${target} |\n`;
    const [aim] = read(row("3 h"), "/Roadmap").outcomes;
    expect([aim?.metric?.target, aim?.target]).toEqual(["3 h", null]);
    const [day] = read(row("2027-03-31"), "/Roadmap").outcomes;
    expect([day?.metric?.target, day?.target?.from]).toEqual([null, "2027-03-31"]);
  });
});

describe("what an outcome achieved, and how it is", () => {
  const roadmap = (lines: string): string =>
    `# Roadmap\n\n## Ships find their quay #1\n- Lights\n- Signs\n\n${lines}\n\n## Crews rest well #2\n- Beds\n- Lamps\n`;
  const first = (lines: string): PageContent["outcomes"][number] | undefined =>
    read(roadmap(lines), "/Roadmap").outcomes[0];

  it.each([
    [
      "Achieved: waiting ships 72 a month on 2026-10-15 – partly achieved, evidence: port log",
      "waiting ships",
      "72",
      "partly",
      "port log",
    ],
    [
      "Erreicht: Wartezeit: 58 min am 15.10.2026 – erreicht, Nachweis: Hafenbuch",
      "Wartezeit",
      "58 min",
      "achieved",
      "Hafenbuch",
    ],
    ["Atteint : 4 minutes le 2026-10-15, pas atteint", null, "4 minutes", "not-achieved", null],
    [
      "Logrado: 310 barcos el 2026-10-15, parcialmente logrado\nEvidencia: libro del puerto",
      null,
      "310 barcos",
      "partly",
      "libro del puerto",
    ],
    ["Result: waiting time 8 min on 2026-10-15, met", "waiting time", "8 min", "achieved", null],
    [
      "**Achieved**\n- Metric: waiting time\n- Value: 6 min\n- Date: 2026-10-15\n- Evidence: port log\n- Verdict: achieved",
      "waiting time",
      "6 min",
      "achieved",
      "port log",
    ],
  ])("is read from %j", (lines, metric, value, verdict, evidence) => {
    const { achieved, deliverables } = first(lines) ?? {};
    expect(achieved).toMatchObject({ metric, value, verdict, evidence, date: { from: "2026-10-15" } });
    expect(deliverables?.map(({ title }) => title)).toEqual(["Lights", "Signs"]);
  });

  it("is no result where an experiment is told: that is its own", () => {
    const { achieved, experiment } = first("Hypothesis: lights help\nTest: one quay\nResult: 8 min, met") ?? {};
    expect(achieved).toBeNull();
    expect(experiment?.result).toBe("8 min, met");
  });

  it.each([
    ["Health: red, 2026-11-05", "off-track"],
    ["Ampel: rot (05.11.2026)", "off-track"],
    ["Santé : vert – 2026-11-05", "on-track"],
    ["Salud: en riesgo (2026-11-05)", "at-risk"],
  ])("has the health %j", (lines, state) => {
    expect(first(lines)?.health).toMatchObject({ state, date: { from: "2026-11-05" } });
  });
});

describe("entries with facts in the same line", () => {
  it("are decisions with what else was considered", () => {
    const text =
      "# Journal des décisions\n\n- **2026-01-15 – Un seul quai.** Raison : le vent. Alternatives : deux quais, un ponton. Décidé par : la capitainerie\n";
    expect(read(text, "/Décisions").decisions).toMatchObject([
      {
        text: "Un seul quai.",
        date: { from: "2026-01-15" },
        reason: "le vent",
        alternatives: [{ text: "deux quais" }, { text: "un ponton" }],
        decidedBy: "la capitainerie",
      },
    ]);
  });

  it("are decisions below a heading, with alternatives listed below their label and a date in front", () => {
    const text =
      "# Entscheidungen\n\n## 12.03.2026: Wir bauen nur einen Kai\n**Entschieden von:** Hafenrat\n**Alternativen:**\n- Zwei Kais\n- Ein Ponton\n";
    expect(read(text, "/Entscheidungen").decisions).toMatchObject([
      {
        text: "Wir bauen nur einen Kai",
        date: { from: "2026-03-12" },
        decidedBy: "Hafenrat",
        alternatives: [{ text: "Zwei Kais" }, { text: "Ein Ponton" }],
      },
    ]);
  });

  it("are risks, in brackets too", () => {
    const text =
      "## Riesgos\n\n1. El viento para la grúa (probabilidad: alta, impacto: medio)\n   - Mitigación: otra grúa\n2. Falta gente. **Mitigación:** formar a dos. *(Responsable: Lucía)*\n";
    expect(read(text).risks).toMatchObject([
      { text: "El viento para la grúa", likelihood: "alta", impact: "medio", mitigation: "otra grúa" },
      { text: "Falta gente.", mitigation: "formar a dos", owner: "Lucía" },
    ]);
  });

  it("are risks in labelled paragraphs, beside others grouped by their state", () => {
    const text =
      "# Plan\n\n## Risks\n\n**Risk:** The crane stops.\n**Mitigation:** Rent a second.\n\n### Accepted\n- One quay only\n";
    expect(read(text).risks).toMatchObject([
      { text: "The crane stops", mitigation: "Rent a second." },
      { text: "One quay only", roam: "accepted" },
    ]);
  });

  it("are ideas with what is believed, tried and found", () => {
    const text =
      "# Experiments\n\n1. **Shorter form** – We believe that less brings more. Test: two weeks. Result: +8 %, validated.\n\n## In validation\n\n### Night berths\nHypothesis: fewer queues.\nOwner: Mira\n";
    expect(read(text, "/Experiments").ideas).toMatchObject([
      {
        title: "Shorter form",
        hypothesis: "We believe that less brings more.",
        test: "two weeks",
        result: "+8 %, validated",
        verdict: "validated",
      },
      { title: "Night berths", hypothesis: "fewer queues.", owner: "Mira" },
    ]);
  });

  it("are not made of a colon inside a title", () => {
    expect(
      read("# Ideas\n\n- Night berths: twice the ships\n- Say it plainly, always: no jargon\n").ideas.map(
        ({ title }) => title,
      ),
    ).toEqual(["Night berths: twice the ships", "Say it plainly, always: no jargon"]);
  });
});

describe("technical debt", () => {
  it("in lanes is no roadmap, and a lane is no class", () => {
    const { kind, outcomes, debt } = read(
      "# Technical debt\n\n## Now\n- Old radio\n- Shared key\n\n## Next\n- Split the log\n",
      "/Technical debt",
    );
    expect([kind, outcomes.length]).toEqual(["debt", 0]);
    expect(debt.map(({ title, class: named }) => [title, named])).toEqual([
      ["Old radio", null],
      ["Shared key", null],
      ["Split the log", null],
    ]);
  });

  it("is still a roadmap where the title says so", () => {
    const { outcomes } = read(
      "# Technical debt roadmap\n\n## Now\n- Old radio\n\n## Next\n- Split the log\n",
      "/Technical debt roadmap",
    );
    expect(outcomes).toHaveLength(2);
  });

  it.each([
    ["# Deuda técnica\n\n- **Una sola clave** (seguridad): tres incidentes\n", "Una sola clave", "seguridad"],
    ["# Tech debt register\n\n## Safety: one key for all\nOwner: Mira\n", "one key for all", "Safety"],
    ["# Dette technique\n\n- Une seule clé\n  - Classe : sécurité\n", "Une seule clé", "sécurité"],
  ])("has its class in %j", (text, title, named) => {
    expect(read(text, "/Debt").debt).toMatchObject([{ title, class: named }]);
  });
});
