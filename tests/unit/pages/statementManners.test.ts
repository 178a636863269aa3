/** Statements as teams word them where no heading, or another form than a list, names them. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Harbour"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
const texts = (statements: readonly { readonly text: string }[]): readonly string[] =>
  statements.map(({ text }) => text);

describe("what a page is for", () => {
  const mission = (text: string): string | undefined => read(`# Quays\n\n${text}\n`).mission?.text;

  it.each([
    "**Purpose**: Central tracking document for all quays across their lives",
    "**Zweck**: Zentrale Übersicht aller Kais und ihrer Zustände",
    "## Purpose\n\nThis file is the canonical list of quays.\n\nIt collects work from:\n\n- Pilots\n\nEach item is short and clear.",
  ])("is nobody's mission: %s", (text) => {
    expect(mission(text)).toBeUndefined();
  });

  it("is one where it says what people do", () => {
    expect(mission("## Purpose\n\nEach ship is met by a pilot who knows it.")).toBe(
      "Each ship is met by a pilot who knows it.",
    );
  });
});

describe("a mission told in a sentence", () => {
  it.each([
    [
      "Welcome to the quay crew. Our mission is to bring every ship in on time.",
      "Our mission is to bring every ship in on time.",
    ],
    ["Our team's mission is that no crew waits. We work in shifts.", "Our team's mission is that no crew waits."],
    [
      "The mission of the pilots team is to bring every ship in safely.",
      "The mission of the pilots team is to bring every ship in safely.",
    ],
    ["Unser Auftrag ist es, dass kein Schiff warten muss.", "Unser Auftrag ist es, dass kein Schiff warten muss."],
    [
      "Notre mission est de faire entrer chaque bateau à l'heure.",
      "Notre mission est de faire entrer chaque bateau à l'heure.",
    ],
    ["Nuestra misión es guiar cada barco a su muelle.", "Nuestra misión es guiar cada barco a su muelle."],
    ["Onze missie is dat geen schip hoeft te wachten.", "Onze missie is dat geen schip hoeft te wachten."],
    [
      "私たちのミッションは、すべての船を時間どおりに迎えることです。",
      "私たちのミッションは、すべての船を時間どおりに迎えることです。",
    ],
  ])("is read from %j", (text, mission) => {
    const content = read(`# Quay crew\n\n${text}\n\n## Contact\n- Radio 12\n`);
    expect([content.kind, content.mission?.text]).toEqual(["mission", mission]);
  });

  it.each([
    "Our mission is often taken for our vision, which it is not.",
    "Our mission is to [verb] for [whom].",
    "Their mission is to bring every ship in on time.",
    "Unser Auftrag ist bis März befristet und endet dann.",
    "Nuestra misión es conocida por todos en el puerto.",
    "“Our mission is to bring every ship in on time”, says the port next door.",
  ])("is not made of %j", (text) => {
    expect(read(`# Quay crew\n\n${text}\n`).mission).toBeNull();
  });

  it("yields to one below its heading, and is none among examples", () => {
    const below = read("# Port\n\nOur mission is to be the friendliest port.\n\n## Mission\nShips wait for nobody.\n");
    expect(below.mission?.text).toBe("Ships wait for nobody.");
    expect(read("# Port\n\n## Examples\nOur mission is to be the friendliest port.\n").mission).toBeNull();
  });

  it("brings no vision to a page that states nothing else", () => {
    const sentence = "Our vision is a port in which nobody waits.";
    expect(read(`# Port\n\n${sentence}\n`).vision).toBeNull();
    expect(read(`# Port\n\n${sentence}\n\n## Our values\n- Calm\n`).vision?.text).toBe(sentence);
  });
});

describe("statements beside their names in a table of two columns", () => {
  it.each([
    [
      "| | |\n| --- | --- |\n| **Mission** | Ships wait for nobody. |\n| **Vision** | No queue at any quay. |\n| **Values** | Calm, care |\n",
    ],
    [
      "| Mission | Ships wait for nobody. |\n| --- | --- |\n| Vision | No queue at any quay. |\n| Werte | Calm; care |\n",
    ],
  ])("are read: %j", (table) => {
    const { mission, vision, principles } = read(`# Port\n\n${table}`);
    expect([mission?.text, vision?.text, ...texts(principles)]).toEqual([
      "Ships wait for nobody.",
      "No queue at any quay.",
      "Calm",
      "care",
    ]);
  });

  it("leave a table of facts and a glossary alone", () => {
    const facts = "| Owner | Mira |\n| --- | --- |\n| Due | 2027-03-31 |\n| Status | open |\n| Mission | port |\n";
    expect(read(`# Port\n\n${facts}`).mission).toBeNull();
    const glossary =
      "| Word | Meaning |\n| --- | --- |\n| Vision | Where we go |\n| Berth | A place |\n| Quay | A wall |\n";
    expect(read(`# Words\n\n${glossary}`).vision).toBeNull();
  });
});

describe("a vision for the years ahead", () => {
  it.each([
    ["Vision for the next five years", "next five years"],
    ["Vision in three years", "in three years"],
    ["Visión a 3 años", "3 años"],
    ["Vision 2030", "2030"],
  ])("below %j has that horizon", (heading, horizon) => {
    const { visions } = read(`# Plan\n\n## ${heading}\nNobody waits.\n`, "/Plan");
    expect(visions.map(({ text, horizon: { literal } }) => [text, literal])).toEqual([["Nobody waits.", horizon]]);
  });
});

describe("visions in a table of horizons", () => {
  it("are read wherever it stands", () => {
    const table = "| Horizon | Vision |\n| --- | --- |\n| 1 year | Ships are expected |\n| 3 years | Nobody waits |\n";
    const { visions } = read(`# Strategy\n\n${table}`, "/Strategy");
    expect(visions.map(({ text, horizon: { literal } }) => [literal, text])).toEqual([
      ["1 year", "Ships are expected"],
      ["3 years", "Nobody waits"],
    ]);
  });
});

describe("non-goals in one line", () => {
  it.each([
    ["**Non-goals**: a second port, our own tugs and a museum", ["a second port", "our own tugs", "a museum"]],
    ["Nicht-Ziele: ein zweiter Hafen; eigene Schlepper", ["ein zweiter Hafen", "eigene Schlepper"]],
    ["**We will not:** build a port, buy tugs.", ["build a port", "buy tugs"]],
    ["Out of scope: the old quay, which is not ours", ["the old quay, which is not ours"]],
  ])("are told apart in %j", (line, expected) => {
    expect(texts(read(`# Strategy\n\n${line}\n`, "/Strategy").nonGoals)).toEqual(expected);
  });

  it("are what somebody says they are not", () => {
    const { nonGoals } = read("# Strategy\n\n## We are not\n- a shipyard\n- a customs office\n", "/Strategy");
    expect(texts(nonGoals)).toEqual(["a shipyard", "a customs office"]);
  });
});

describe("a decision record", () => {
  const record = (parts: string, top = ""): PageContent["decisions"][number] | undefined =>
    read(`# 12. One quay\n\n${top}\n\n## Context\nTwo quays are too many.\n\n${parts}`, "/ADR/0012-one-quay")
      .decisions[0];

  it.each([
    ["Accepted", "done"],
    ["Angenommen am 2026-03-12", "done"],
    ["Aceptada", "done"],
    ["Proposed", "proposed"],
    ["Withdrawn", "removed"],
    ["Rejected", "removed"],
  ])("with the state %j is %s", (state, category) => {
    expect(record(`## Status\n${state}\n\n## Decision\nWe keep one quay.\n`)?.status).toEqual({
      literal: state,
      category,
    });
  });

  it("has its day and who decided in lines above or in the front matter", () => {
    const decision = "## Decision\nWe keep one quay.\n";
    expect(record(decision, "Date: 2026-03-12\nDeciders: Mira, Tom")).toMatchObject({
      date: { from: "2026-03-12" },
      decidedBy: "Mira, Tom",
    });
    const text = `---\nstatus: accepted\ndate: 2026-03-12\ndecision-makers: Mira\n---\n# One quay\n\n## Context\nWind.\n\n${decision}`;
    expect(read(text, "/ADR/One quay").decisions).toMatchObject([
      { status: { category: "done" }, date: { from: "2026-03-12" }, decidedBy: "Mira" },
    ]);
  });

  it.each([
    [
      "named",
      '## Considered Options\n* One quay\n* Two quays\n* A pontoon\n\n## Decision Outcome\nChosen option: "One quay", because the wind allows no more.\n',
      ["One quay", "the wind allows no more", "Two quays", "A pontoon"],
    ],
    [
      "numbered",
      "## Opciones\n1. Dos muelles\n2. Un muelle\n\n## Decisión\nOpción 2.\n",
      ["Un muelle", "Two quays are too many.", "Dos muelles"],
    ],
    [
      "marked",
      "## Options considered\n### Option A: Two quays\nDear.\n### Option B: One quay (chosen)\nCheap.\n\n## Decision\nWe build less.\n",
      ["We build less.", "Two quays are too many.", "Two quays"],
    ],
    [
      "the subject of the sentence",
      "## Optionen\n- Ponton\n- Kaimauer\n\n## Entscheidung\nWir bauen die Kaimauer statt Ponton.\n",
      ["Wir bauen die Kaimauer statt Ponton.", "Two quays are too many.", "Ponton"],
    ],
    [
      "one of several that it names",
      "## Options\n- Pontoon\n- Quay\n\n## Decision\nWe try pontoon and quay in turn.\n",
      ["We try pontoon and quay in turn.", "Two quays are too many.", "Pontoon", "Quay"],
    ],
  ])("whose choice is %s keeps the others as alternatives", (_, parts, expected) => {
    const { text, reason, alternatives = [] } = record(parts) ?? {};
    expect([text, reason, ...texts(alternatives)]).toEqual(expected);
  });

  it("says why in its own sentence, compares options in a table, and names who approved in one row", () => {
    const facts = "| Driver | Approver |\n| --- | --- |\n| Tom | Mira |\n\n**Status:** Decided on 2026-08-14";
    const options =
      "## Options considered\n| Option | Pros |\n| --- | --- |\n| Pontoon | Cheap |\n| Quay | Lasts |\n\n";
    expect(record(`${options}## Outcome\nQuay, because pontoons sink.\n`, facts)).toMatchObject({
      text: "Quay",
      reason: "pontoons sink",
      decidedBy: "Mira",
      date: { from: "2026-08-14" },
      alternatives: [{ text: "Pontoon" }],
    });
  });

  it("is not made of a page that says how to write one", () => {
    expect(record("## Decision\n“We will …” in the active voice.\n")).toBeUndefined();
  });

  it("may be one sentence", () => {
    const sentence =
      "In the context of ten ferries, facing fog and a single radar, we decided for buoys and against lamps and horns, to achieve calm nights, accepting the cost.";
    expect(read(`# Fog\n\n${sentence}\n\nStatus: Proposed\n`, "/Fog").decisions).toMatchObject([
      {
        text: "buoys",
        reason: "calm nights",
        status: { category: "proposed" },
        alternatives: [{ text: "lamps" }, { text: "horns" }],
      },
    ]);
  });
});

describe("decisions in sentences", () => {
  it.each([
    ["On 12 March 2026 it was decided to close the old quay.", "2026-03-12"],
    ["Es wurde beschlossen, den alten Kai zu schließen.", null],
    ["Il a été décidé de fermer le vieux quai.", null],
    ["Se acordó cerrar el muelle viejo.", null],
    ["Er is besloten om de oude kade te sluiten.", null],
  ])("are read from %j", (text, day) => {
    const { decisions } = read(`# Old quay\n\nIt leaks. ${text}\n`, "/Old quay");
    expect(decisions.map((decision) => [decision.text, decision.date?.from ?? null])).toEqual([[text, day]]);
  });

  it("are not what somebody has yet to decide, nor the history of a page", () => {
    expect(read("# Quay\n\nIt has to be decided whether we close it.\n").decisions).toEqual([]);
    expect(read("# Quay\n\n## History\nIt was decided to build it in 1901.\n").decisions).toEqual([]);
  });

  it("are spoken by those who decided below a heading for decisions", () => {
    const { decisions } = read(
      "# Decisions\n\nWe keep them short.\n\nWe decided to close the old quay because it leaks.\n",
      "/Decisions",
    );
    expect(decisions.map(({ text, reason }) => [text, reason])).toEqual([
      ["We decided to close the old quay", "it leaks."],
    ]);
  });

  it("have all that one line says below their heading, and no number of a log", () => {
    const text =
      "# Beschlüsse\n\n### D-19: Nur ein Kai\nEs wurde lange geredet.\n*Gremium:* Hafenrat, Mira. *Verworfene Alternativen:* zwei Kais; ein Ponton\n";
    expect(read(text, "/Beschluesse").decisions).toMatchObject([
      {
        text: "Nur ein Kai",
        decidedBy: "Hafenrat, Mira",
        alternatives: [{ text: "zwei Kais" }, { text: "ein Ponton" }],
      },
    ]);
  });
});

describe("a log of decisions", () => {
  it("is known by what its unspaced name ends with, with alternatives between its own commas", () => {
    const table =
      "| 日付 | 決定事項 | 理由 | 代替案 |\n| --- | --- | --- | --- |\n| 2026-04-10 | 岸壁を一つにする | 風 | 二つの岸壁、桟橋 |\n| 2026-05-10 | 夜は閉める | 霧 | ― |\n";
    const { decisions } = read(`# 意思決定の記録\n\n${table}`, "/意思決定");
    expect(decisions.map(({ text, alternatives }) => [text, ...texts(alternatives)])).toEqual([
      ["岸壁を一つにする", "二つの岸壁", "桟橋"],
      ["夜は閉める"],
    ]);
  });

  it("says in its own language what is proposed", () => {
    const text = "# Registro de decisiones\n\n## Un solo muelle\n**Motivo:** viento\n**Estado:** propuesta\n";
    expect(read(text, "/Decisiones").decisions[0]?.status?.category).toBe("proposed");
  });
});

describe("who decides in a line", () => {
  it("is read behind the verb, too", () => {
    const text = "# Kto o czym decyduje\n\n- Nabrzeża: decyduje kapitan portu, w razie sporu zarząd\n";
    expect(read(text, "/Kto decyduje").decisionRights).toMatchObject([{ about: "Nabrzeża", decides: "kapitan portu" }]);
  });
});

describe("who decides in a matrix of letters", () => {
  it.each(["RACI", "DACI"])("is whoever the A of a %s stands below", (name) => {
    const first = name.charAt(0);
    const table = `| Activity | Pilots | Crew | Port |\n| --- | --- | --- | --- |\n| Close a quay | ${first} | I | A |\n| Buy a tug | C | A/${first} | I |\n`;
    const { decisionRights } = read(`# ${name}\n\n${table}`, "/Decision rights");
    expect(decisionRights.map(({ about, decides }) => [about, decides])).toEqual([
      ["Close a quay", "Port"],
      ["Buy a tug", "Crew"],
    ]);
  });
});

describe("risks", () => {
  it("in paragraphs have each of their facts once", () => {
    const text =
      "# Risks\n\n**Risk: The crane stops**\nLikelihood: high\nImpact: a lost day\nMitigation: rent a second\nOwner: Mira\n\n**Risk: Fog**\nMitigation: buoys\n";
    expect(read(text, "/Risks").risks).toMatchObject([
      { text: "The crane stops", likelihood: "high", impact: "a lost day", mitigation: "rent a second", owner: "Mira" },
      { text: "Fog", mitigation: "buoys", owner: null },
    ]);
  });

  it("are those of a register of a year, without its numbers", () => {
    const text = "# Risikoregister 2026\n\n## R1 Nebel\n- Wahrscheinlichkeit: hoch\n- Maßnahme: Bojen\n";
    expect(read(text, "/Risikoregister 2026").risks).toMatchObject([
      { text: "Nebel", likelihood: "hoch", mitigation: "Bojen" },
    ]);
  });

  it("keep the facts of one bracket apart", () => {
    const text = "# Risker\n\n- Dimma (sannolikhet: hög, konsekvens: stor). Åtgärd: bojar\n";
    expect(read(text, "/Risker").risks).toMatchObject([
      { text: "Dimma", likelihood: "hög", impact: "stor", mitigation: "bojar" },
    ]);
  });

  it("are treated as their heading says, and have their remedy in wide brackets", () => {
    expect(read("# Riscos\n\n## Riscos aceites\n- Nevoeiro\n", "/Riscos").risks).toMatchObject([
      { text: "Nevoeiro", roam: "accepted" },
    ]);
    expect(read("# リスク\n\n- 霧（対策：浮標を増やす）\n", "/リスク").risks).toMatchObject([
      { text: "霧", mitigation: "浮標を増やす" },
    ]);
  });
});

describe("metrics, ideas and debt", () => {
  it("have values below heads that name a time", () => {
    const table =
      "| | Baseline (Jan 2026) | Aim 2027 | Current (Sep 2026) |\n| --- | --- | --- | --- |\n| Waiting time | 12 h | 3 h | 8 h |\n";
    expect(read(`# KPIs\n\n${table}`, "/KPIs").kpis).toMatchObject([
      { name: "Waiting time", baseline: "12 h", target: "3 h", current: "8 h", date: { from: "2026-09-01" } },
    ]);
  });

  it("are single rows below a heading that groups them", () => {
    const table = (head: string, name: string): string =>
      `| ${head} | Baseline | Target | Current |\n| --- | --- | --- | --- |\n| ${name} | 9 h | 5 h | 7 h |\n`;
    for (const [heading, head] of [
      ["Supporting figures", "Metric"],
      ["補助", "指標"],
    ] as const)
      expect(read(`# KPIs\n\n## ${heading}\n${table(head, "Wait")}`, "/KPIs").kpis).toMatchObject([
        { name: "Wait", baseline: "9 h", target: "5 h", current: "7 h" },
      ]);
  });

  it("are one idea on a page of its own in a folder of ideas", () => {
    const text = "# Night berths\n\n- Owner: Kim\n- Hypothesis: lamps bring ships\n- Next step: ask the pilots\n";
    const { ideas, outcomes } = read(text, "/Ideas/Night berths");
    expect([ideas.length, outcomes.length]).toEqual([1, 0]);
    expect(ideas[0]).toMatchObject({
      title: "Night berths",
      hypothesis: "lamps bring ships",
      nextStep: "ask the pilots",
    });
    expect(read(text, "/Notes/Night berths").ideas).toEqual([]);
  });

  it("are debt in a table below each class, and a window below the last of them", () => {
    const part = (name: string, title: string): string =>
      `### ${name}\n| Debt | Owner |\n| --- | --- |\n| ${title} | Mira |\n\n`;
    const { debt, investmentWindows } = read(
      `# Tech debt\n\n${part("Safety", "One key")}${part("Speed", "Old radio")}**Investment window:** one day a week\n`,
      "/Tech debt",
    );
    expect(debt.map(({ title, class: named }) => [title, named])).toEqual([
      ["One key", "Safety"],
      ["Old radio", "Speed"],
    ]);
    expect(texts(investmentWindows)).toEqual(["one day a week"]);
  });

  it("have figures of today where the state would stand", () => {
    const table = "| Mätetal | Nuläge | Mål |\n| --- | --- | --- |\n| Väntetid | 19 h | 7 h |\n";
    expect(read(`# KPI\n\n${table}`, "/KPI").kpis).toMatchObject([
      { name: "Väntetid", current: "19 h", target: "7 h" },
    ]);
  });

  it("are ideas where bets are tried out, and themes where they are not", () => {
    const bet = (facts: string): PageContent => read(`# Bets\n\n## Bet 1: Night berths\n${facts}\n`, "/Bets");
    const tried = bet("**Hypothesis:** lamps bring ships\n**Test:** one quay");
    expect([tried.themes.length, tried.ideas.map(({ title }) => title)]).toEqual([0, ["Night berths"]]);
    const plain = bet("More ships at night.");
    expect([plain.themes.length, plain.ideas.length]).toEqual([1, 0]);
  });

  it("are ideas with what is believed below their heading and a verdict of their own", () => {
    const text =
      "# Experiment log\n\n### Night berths\nWe believe that lamps bring ships in at night.\n**Test:** one quay\n\n### Boe luminose\n- Ipotesi: meno nebbia\n- Esito: confermata\n\n### Horns\n- Test: a week\n- Verdict: not supported\n";
    expect(read(text, "/Experiments/Log").ideas).toMatchObject([
      { hypothesis: "We believe that lamps bring ships in at night.", test: "one quay", verdict: null },
      { hypothesis: "meno nebbia", verdict: "validated" },
      { test: "a week", verdict: "rejected" },
    ]);
  });

  it("are debt with a class in a column of categories, and the share of work set aside for it", () => {
    const table = "| Title | Category | Interest |\n| --- | --- | --- |\n| One key for all | Safety | two audits |\n";
    const { debt, investmentWindows } = read(
      `# Tech debt\n\n${table}\nWe set aside 20 % of every sprint for this list.\n`,
      "/Tech debt",
    );
    expect(debt).toMatchObject([{ title: "One key for all", class: "Safety", cost: "two audits" }]);
    expect(texts(investmentWindows)).toEqual(["We set aside 20 % of every sprint for this list."]);
    expect(
      read("# Debt\n\n1. **Old radio** – safety. Costs us: two calls. Owner: Mira. #9\n", "/Debt").debt,
    ).toMatchObject([{ title: "Old radio", class: "safety", cost: "two calls", owner: "Mira", workItems: [9] }]);
    expect(
      texts(read("# Technische Schulden\n\nWir reservieren 15 % der Kapazität.\n", "/Schulden").investmentWindows),
    ).toEqual(["Wir reservieren 15 % der Kapazität."]);
  });
});

describe("a dash in a column of results", () => {
  it("is no result", () => {
    const table =
      "| Outcome | Owner | Achieved |\n| --- | --- | --- |\n| Ships wait less | Mira | 71 % on 2026-09-30 |\n| Crews rest | Tom | – |\n";
    const { outcomes } = read(`# Roadmap\n\n${table}`, "/Roadmap");
    expect(outcomes.map(({ achieved }) => achieved?.value ?? null)).toEqual(["71 %", null]);
    expect(outcomes[1]?.achieved).toBeNull();
  });
});

describe("a label with the day of what it says", () => {
  it("gives a result and health their day", () => {
    const { outcomes } = read(
      "# Roadmap\n\n## Ships wait less #1\nResult (2026-09-30): 8 h, partly achieved\nHealth (2026-10-02): red\n- Lights\n- Signs\n\n## Crews rest #2\n- Beds\n- Lamps\n",
      "/Roadmap",
    );
    expect(outcomes[0]).toMatchObject({
      achieved: { value: "8 h", verdict: "partly", date: { from: "2026-09-30" } },
      health: { state: "off-track", date: { from: "2026-10-02" } },
    });
  });
});

describe("facts behind a label in bold without a colon", () => {
  const first = (line: string): PageContent["outcomes"][number] | undefined =>
    read(
      `# Roadmap\n\n## Ships wait less #1\n${line}\n- Lights\n- Signs\n\n## Crews rest #2\n- Beds\n- Lamps\n`,
      "/Roadmap",
    ).outcomes[0];

  it("are a result and health", () => {
    expect(first("**Achieved** 62 % on time (2026-08-31), source: port log")?.achieved).toMatchObject({
      value: "62 %",
      date: { from: "2026-08-31" },
      evidence: "port log",
    });
    expect(first("**Health** – at risk")?.health?.state).toBe("at-risk");
    expect(first("**Health** of the crew comes first")?.health ?? null).toBeNull();
  });
});

describe("a fact directly above deliverables", () => {
  it.each([
    "Health: at risk",
    "**Owner:** Mira\n**Health:** at risk – the pilots face fog",
    "Status: limitations known",
  ])("announces no other list: %j", (line) => {
    const { outcomes } = read(
      `# Roadmap\n\n## Ships wait less #1\n${line}\n- Lights\n- Signs\n\n## Crews rest #2\n- Beds\n- Lamps\n`,
      "/Roadmap",
    );
    expect(outcomes.map(({ deliverables }) => deliverables.length)).toEqual([2, 2]);
  });
});

describe("a day in brackets with hyphens", () => {
  it("is diagnosed where it may be two or is none, and never guessed", () => {
    const { outcomes, diagnostics } = read(
      "# Roadmap\n\n## Ships wait less\n- Lights (due 01-04-2026) #1\n- Signs (due 31-02-2026) #2\n- Buoys (due 15-10-2026) #3\n",
      "/Roadmap",
    );
    expect(outcomes[0]?.deliverables.map(({ title, target }) => [title, target?.from])).toEqual([
      ["Lights", null],
      ["Signs", null],
      ["Buoys", "2026-10-15"],
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["ambiguous-date", "no-such-date"]));
  });
});

describe("a table with a column for each month", () => {
  it("says where each measure stands by the last month that is filled, and when", () => {
    const table =
      "| KPI | Aug | Sep | Oct | Target |\n|--|--|--|--|--|\n| Crane hours | 310 | 322 | 340 | 360 |\n| Waits | 9 | 7 | – | 4 |\n";
    expect(read(`# KPIs\n\n${table}`, "/KPIs").kpis).toMatchObject([
      { name: "Crane hours", current: "340", target: "360", date: { literal: "Oct" } },
      { name: "Waits", current: "7", target: "4", date: { literal: "Sep" } },
    ]);
  });

  it("states measures under whatever heading, but not on a roadmap", () => {
    const table = "| Indicator | Norm | Aug | Sep |\n|--|--|--|--|\n| Crane hours | 360 | 310 | 322 |\n";
    const page = (title: string): string => `# ${title}\n\n## Cranes and people\n\n${table}`;
    expect(read(page("Dashboard of the quay"), "/Dashboard").kpis).toMatchObject([
      { name: "Crane hours", target: "360", current: "322" },
    ]);
    expect(read(page("Roadmap of the quay"), "/Roadmap").kpis).toEqual([]);
  });

  it("is about what stands in bold above it where no column names anything", () => {
    const table = "| Aug 26 | Sep 26 | Target Feb 27 |\n|--|--|--|\n| 78.1 % | 78.9 % | 84 % |\n";
    expect(
      read(`# KPIs\n\n## North star\n\n**Full holds**: share of ships that leave full.\n\n${table}`, "/KPIs").northStar,
    ).toMatchObject({
      name: "Full holds",
      current: "78.9 %",
      target: "84 %",
    });
  });
});

describe("a line that leads to a list", () => {
  it("is no part of the description of what the list delivers", () => {
    const text =
      "# Roadmap\n\n## Ships leave on time\n\nEverybody waits today.\n\nWhat we build:\n\n- Berth map\n- Tide alarm\n\n## No paper at the gate\n\nThis includes:\n\n- Scan of the seal\n- Photo of the box\n";
    expect(
      read(text, "/Roadmap").outcomes.map(({ description, deliverables }) => [description, deliverables.length]),
    ).toEqual([
      ["Everybody waits today.", 2],
      [null, 2],
    ]);
  });

  it("ends before the sentence that leads to the list", () => {
    const { outcomes } = read(
      "# Roadmap\n\n## Ships leave on time\n\nEverybody waits today. We commit to:\n\n- Berth map\n\n## No paper\n\nWe will build:\n- Scan of the seal\n",
      "/Roadmap",
    );
    expect(outcomes.map(({ description }) => description)).toEqual(["Everybody waits today.", null]);
  });
});

describe("a place for a statement", () => {
  it.each([
    "TODO",
    "[What the port is for]",
    "Why is there a port? Whom does it help?",
    "Add a sentence or two here about the port.",
    "Bitte beschreiben Sie hier in zwei Sätzen Ihre Mission.",
    "Décrivez ici votre mission.",
    "A mission describes why a company exists. It rarely changes.",
    "Eine Mission beschreibt, wozu es ein Unternehmen gibt.",
  ])("is none: %j", (text) => {
    expect(read(`# Port\n\n## Mission\n${text}\n\n## Non-goals\n- A museum\n`).mission).toBeNull();
  });

  it("among themes is one that is only counted", () => {
    const themes = (text: string): readonly string[] =>
      read(`# Strategy\n\n## Themes\n\n${text}`, "/Strategy").themes.map(({ title }) => title);
    expect(themes("### Theme 1\nTODO\n\n### Theme 2\nTBD\n")).toEqual([]);
    expect(themes("### Theme 1: Calm\nNobody hurries.\n\n### Theme 2: Light\nLamps.\n")).toEqual(["Calm", "Light"]);
  });

  it("does not stop a sentence that a team wrote", () => {
    const mission = "Add light to every quay, so that your crew comes home.";
    expect(read(`# Port\n\n## Mission\n${mission}\n`).mission?.text).toBe(mission);
    expect(read("# Port\n\n## North star\nA metric of our own: ships on time\n").northStar?.name).toBe(
      "A metric of our own",
    );
  });
});

describe("values and principles below headings", () => {
  const values = (text: string, path?: string): readonly (readonly string[])[] =>
    read(text, path).principles.map((principle) => [principle.kind, principle.text]);

  it("are those of the headings in which a group ends, without their numbers", () => {
    const text =
      "# Crew values\n\n## 3. We value\n\n### 3.1. **Calm**\nNobody hurries.\n\n### 3.2. Light\n- Lamps burn\n";
    expect(values(text, "/Crew values")).toEqual([
      ["value", "Calm: Nobody hurries."],
      ["value", "Light"],
    ]);
  });

  it("are not those beside a heading that names them itself", () => {
    const text = "# Principles\n\n## Our principles\n- Calm first\n\n## Calm at night\nLamps are dimmed.\n";
    expect(values(text, "/Principles")).toEqual([["principle", "Calm first"]]);
  });

  it.each(["Waarden & normen", "Werte und Normen", "Values & culture"])("stand below %j", (heading) => {
    expect(values(`# Port\n\n## ${heading}\n- **Calm**: nobody hurries\n`)).toEqual([
      ["value", "Calm: nobody hurries"],
    ]);
  });
});

describe("what a heading says besides what it names", () => {
  it.each([
    ["What we are not working on right now", "nonGoals"],
    ["Risiko-Mitigierung", "risks"],
    ["Riscos em aberto", "risks"],
    ["リスク Top5", "risks"],
    ["Leitplanken für Versuche", "guardrails"],
    ["Limiti per gli esperimenti", "guardrails"],
    ["Technical debt portfolio", "debt"],
  ] as const)("leaves it that: %j", (heading, kind) => {
    expect(read(`# Port\n\n## ${heading}\n- The old crane\n- The new quay\n`)[kind]).toHaveLength(2);
  });

  it("may be that nothing of it is meant: what is not functional is no non-goal", () => {
    expect(read("# 港\n\n## 非機能\n- 性能: 100 ms\n").nonGoals).toEqual([]);
  });

  it("may be the statement itself", () => {
    const text =
      "# Port\n\n## Mission: Ships wait for nobody\n\n## ⭐ North star: Ships that leave on time\n\n- Unit: %\n- Baseline: 70 (Jan 2027)\n- Target: 95 by Dec 2028\n- Current: 81 (31 Oct 2027)\n";
    const { mission, northStar } = read(text);
    expect(mission?.text).toBe("Ships wait for nobody");
    expect(northStar).toMatchObject({ name: "Ships that leave on time", unit: "%", baseline: "70", target: "95" });
    expect([northStar?.current, northStar?.date?.from]).toEqual(["81", "2027-10-31"]);
  });

  it("is no statement where missions are counted", () => {
    const { mission, outcomes } = read(
      "# Roadmap\n\n## Mission 1: Fix the cranes\n- Rails\n- Motors\n\n## Mission 2: Fix the quay\n- Wall\n- Paint\n",
      "/Roadmap",
    );
    expect([mission, outcomes.map(({ title }) => title)]).toEqual([null, ["Fix the cranes", "Fix the quay"]]);
  });
});

describe("visions of several years", () => {
  const visions = (text: string): readonly (readonly string[])[] =>
    read(text, "/Vision").visions.map(({ text: said, horizon: { literal } }) => [literal, said]);

  it("stand below headings that begin with the years", () => {
    expect(
      visions("# Vision\n\n## 3-year vision\nShips are expected.\n\n## 10-Jahres-Vision\nNiemand wartet.\n"),
    ).toEqual([
      ["3-year", "Ships are expected."],
      ["10-Jahres", "Niemand wartet."],
    ]);
  });

  it("stand behind the years in bold, and not behind a dash in a sentence", () => {
    expect(visions("# Vision\n\n**In 1 year** – Ships are expected.\n\n**In zehn Jahren:** Niemand wartet.\n")).toEqual(
      [
        ["In 1 year", "Ships are expected."],
        ["In zehn Jahren", "Niemand wartet."],
      ],
    );
    const { vision, visions: none } = read("# Vision\n\nIn 5 years – we hope – nobody waits.\n", "/Vision");
    expect([vision?.text, none]).toEqual(["In 5 years – we hope – nobody waits.", []]);
  });

  it("are told before what stands under the title of the page, which is asked where they tell none", () => {
    const text = (below: string): string =>
      `# Wo wir hinwollen\n\n*Vom Klausurtag der Lotsen im Mai.*\n\n## Vision 2031\n${below}`;
    const found = (below: string): string | undefined => read(text(below), "/Lotsen").vision?.text;
    expect(found("Kein Schiff wartet.\n")).toBe("Kein Schiff wartet.");
    expect(found("")).toBe("Vom Klausurtag der Lotsen im Mai.");
  });
});

describe("metrics told in lines", () => {
  it("are named by what follows the kind of metric, and one of them may be the north star", () => {
    const { northStar, kpis } = read(
      "# Port\n\n## Core metrics\n- **North star metric:** Cut the waiting time from 9 hours to <2 hours.\n- **Secondary metric:** Complaints (only real ones)\n- **KPI 2:** Idle cranes: 12 % → 5 %\n",
    );
    expect([northStar?.name, northStar?.baseline, northStar?.target]).toEqual([
      "Cut the waiting time",
      "9 hours",
      "<2 hours",
    ]);
    expect(kpis.map(({ name, target }) => [name, target])).toEqual([
      ["Complaints", null],
      ["Idle cranes", "5 %"],
    ]);
  });

  it("are paragraphs that begin with a name in bold and state values", () => {
    const { kpis } = read(
      "# Hamn\n\n## Nyckeltal\n\n**Väntetid** – utgångsläge 9 dagar, mål 1 dag, just nu 3 dagar (2027-10-15)\n\n**Klagomål** – utgångsläge 11, mål 3, just nu 6 (2027-10-15)\n\n**Bo** – vet mer.\n",
    );
    expect(kpis.map(({ name, baseline, target, current }) => [name, baseline, target, current])).toEqual([
      ["Väntetid", "9 dagar", "1 dag", "3 dagar"],
      ["Klagomål", "11", "3", "6"],
    ]);
  });
});

describe("tables of risks", () => {
  it.each([
    "| Risiko | Maßnahme |\n| --- | --- |\n| Sturm | Kran abbauen |\n",
    "| Risiko | کاهش |\n| --- | --- |\n| Sturm | Kran abbauen |\n",
    "| Component | Risk level | Mitigation strategy |\n| --- | --- | --- |\n| Sturm | high | Kran abbauen |\n",
  ])("are known by their columns under any heading: %j", (table) => {
    const { risks } = read(`# Crane\n\n## Responsible cranes\n\n${table}`, "/Crane");
    expect(risks.map(({ text, mitigation }) => [text, mitigation])).toEqual([["Sturm", "Kran abbauen"]]);
  });

  it("are not those of outcomes with a column of risks", () => {
    const table =
      "| Outcome | Due | Risk | Mitigation |\n| --- | --- | --- | --- |\n| Ships wait less | Q3 | High | Pilots |\n";
    expect(read(`# Roadmap\n\n${table}`, "/Roadmap").risks).toEqual([]);
  });
});

describe("a decision that its record calls a conclusion", () => {
  it.each([
    "* *Chosen alternative: Gantry crane*\n* It fits the quay\n",
    "Chosen option: Gantry crane\n",
    "Gewählte Variante: Gantry crane.\n",
  ])("is read beside its options: %j", (text) => {
    const { decisions } = read(
      `# Use gantries\n\n## Considered alternatives\n* Mobile crane\n* GantryCrane\n\n## Conclusion\n${text}`,
      "/adr/1",
    );
    expect(decisions.map((decision) => [decision.text, texts(decision.alternatives)])).toEqual([
      ["Gantry crane", ["Mobile crane"]],
    ]);
  });

  it("is none where it names none of them", () => {
    const text = "# Cranes\n\n## Options\n- Gantry\n- Mobile\n\n## Conclusion\nBoth have their place.\n";
    expect(read(text, "/Cranes").decisions).toEqual([]);
  });
});

describe("a team named like a lesson", () => {
  it("has a vision all the same", () => {
    const { vision } = read("# Lab platform – where we are going\n\n## Vision\nNo sample waits.\n", "/Lab platform");
    expect(vision?.text).toBe("No sample waits.");
    expect(read("# Lab 3: cranes\n\n## Vision\nNo sample waits.\n", "/Lab 3").vision).toBeNull();
  });
});

describe("what a page says of the years, of doubt and of today", () => {
  it("is a vision for each line that begins with its years", () => {
    const text = "# Hafen\n\n## Vision\n**In 2 Jahren:** Jedes Schiff ist bekannt.\n**In 5 Jahren:** Niemand wartet.\n";
    const { vision, visions } = read(text);
    expect(texts(visions)).toEqual(["Jedes Schiff ist bekannt.", "Niemand wartet."]);
    expect(vision?.text).toBe("Jedes Schiff ist bekannt.");
  });

  it.each(["How we decide when it is not obvious", "So entscheiden wir im Zweifel", "Hoe we kiezen bij twijfel"])(
    "are principles below %j",
    (heading) => {
      expect(texts(read(`# Port\n\n## ${heading}\n1. Safe before fast\n2. Calm before loud\n`).principles)).toEqual([
        "Safe before fast",
        "Calm before loud",
      ]);
    },
  );

  it.each([
    "Was wir derzeit nicht angehen",
    "Ce que nous ne faisons pas pour l'instant",
    "Wat we nu niet doen",
    "Lo que no haremos por ahora",
  ])("are non-goals below %j", (heading) => {
    const { nonGoals, themes } = read(`# Strategy\n\n## ${heading}\n- A museum\n- A ferry\n`, "/Strategy");
    expect([texts(nonGoals), themes]).toEqual([["A museum", "A ferry"], []]);
  });

  it("are no rules of experiments where testing has them", () => {
    expect(read("# Labor\n\n## Spielregeln für Experimente\n- Nie nachts\n").guardrails).toHaveLength(1);
    expect(read("# Labor\n\n## Regeln für Tests\n- Nie nachts\n").guardrails).toEqual([]);
  });
});

describe("a text on a word", () => {
  it("that begins with what it means states nothing", () => {
    const text =
      "# Leitbild\n\n## Begriff\nWas eine Firma von sich sagt.\n\n## Ziele\n- **Außen:** Bild\n- **Innen:** Halt\n";
    const { kind, mission, outcomes } = read(text, "/Leitbild");
    expect([kind, mission, outcomes]).toEqual(["process", null, []]);
  });

  const example = "For example:\n- OBJ: Ships wait less\n- KR1: Two pilots\n\nOKRs and an OKR of a crew.\n";

  it.each([
    "- the **objective** describes what we want\n- **key results** are numbers\n\nA good objective should be:\n- short\n\nGood key results should:\n- be few\n\n",
    "- Das **Ziel** beschreibt, wohin es geht\n- **Schlüsselergebnisse** sind Zahlen\n\nGute Ziele sind:\n- kurz\n\nGute Schlüsselergebnisse sollten:\n- wenige sein\n\n",
  ])("and says again and again what the parts of a method are states nothing either: %j", (parts) => {
    const { kind, outcomes } = read(`# OKR\n\nHow crews set goals.\n\n${parts}${example}`, "/docs/OKR");
    expect([kind, outcomes]).toEqual(["process", []]);
  });

  it("is no plan that says once how it is written", () => {
    const preface = "Objectives are short. An OKR lasts a quarter.\n\nKey results are numbers. OKRs are few.\n\n";
    const { outcomes } = read(
      `# OKRs Q3 2027\n\n${preface}## Objective 1: Calm nights\n\n- KR 1: Lamps\n\n## Objective 2: Quiet tugs\n\n- KR 1: Batteries\n`,
      "/OKRs",
    );
    expect(outcomes.map(({ title }) => title)).toEqual(["Calm nights", "Quiet tugs"]);
  });
});

describe("a result told by its parts", () => {
  it("is read from labelled lines below an outcome", () => {
    const { outcomes } = read(
      "# Roadmap\n\n## Ships wait less\n- Metric: hours at anchor\n- Baseline: 9 h\n- Measured value: 4 h\n- Date: 2027-09-30\n- Evidence: pilot log\n- Verdict: achieved\n\n## Crews rest\n- Metric: nights at home\n- Verdict: not known yet\n",
      "/Roadmap",
    );
    expect(outcomes.map(({ achieved }) => achieved)).toMatchObject([
      { metric: "hours at anchor", value: "4 h", evidence: "pilot log", verdict: "achieved" },
      null,
    ]);
    expect(outcomes[0]?.achieved?.date?.from).toBe("2027-09-30");
  });

  it("is read from columns beside an outcome", () => {
    const { outcomes } = read(
      "# Outcomes 2027\n\n| Outcome | Metric | Before | After | Measured | Evidence | Verdict |\n| --- | --- | --- | --- | --- | --- | --- |\n| Ships wait less | Hours at anchor | 9 | 4 | 2027-09-30 | Log | Partly achieved |\n| Crews rest | Nights at home | 2 | 2 | 2027-09-30 | List | Not achieved |\n",
      "/Outcomes 2027",
    );
    expect(
      outcomes.map(({ achieved, metric }) => [
        metric?.baseline,
        achieved?.value,
        achieved?.date?.from,
        achieved?.evidence,
        achieved?.verdict,
      ]),
    ).toEqual([
      ["9", "4", "2027-09-30", "Log", "partly"],
      ["2", "2", "2027-09-30", "List", "not-achieved"],
    ]);
  });

  it("is none where an idea is judged", () => {
    const { outcomes } = read(
      "# Roadmap\n\n## Ships wait less\n- Hypothesis: pilots help\n- Measured: 4 h\n- Verdict: achieved\n\n## Crews rest\n- Beds\n",
      "/Roadmap",
    );
    expect(outcomes.map(({ achieved }) => achieved)).toEqual([null, null]);
  });
});

describe("health behind a title", () => {
  it.each([
    ["🟢 On track (14 Nov 2027): the pilots are there.", "on-track", "2027-11-14"],
    ["At risk (14 Nov 2027) – the pilots left.", "at-risk", "2027-11-14"],
    ["Off track. Nobody sleeps.", "off-track", undefined],
  ])("is read from %j", (said, state, day) => {
    const below = read(`# Roadmap\n\n## Ships wait less\n${said}\n- Lights\n\n## Crews rest\n- Beds\n`, "/Roadmap");
    const behind = read(`# Roadmap\n\n- **Ships wait less** — ${said}\n- **Crews rest** — soon\n`, "/Roadmap");
    for (const { outcomes } of [below, behind])
      expect(outcomes.map(({ health }) => [health?.state, health?.date?.from])).toEqual([
        [state, day],
        [undefined, undefined],
      ]);
  });

  it.each([
    "Late ships are the reason.",
    "Good pilots are rare.",
    "On track records we build.",
    "🟢 Port of the year.",
  ])("is not made of %j", (said) => {
    const { outcomes } = read(
      `# Roadmap\n\n## Ships wait less\n${said}\n- Lights\n\n## Crews rest\n- Beds\n`,
      "/Roadmap",
    );
    expect(outcomes.map(({ health }) => health)).toEqual([null, null]);
  });
});

describe("what a metric is to become", () => {
  it.each(["Objetivo: 90 % para diciembre de 2028", "Ziel: 90 % bis Dezember 2028", "Target: 90 % by Dec 2028"])(
    "is its target: %j",
    (line) => {
      const { northStar } = read(`# Port\n\n## North star: Ships on time\n- Baseline: 71 %\n- ${line}\n`);
      expect(northStar).toMatchObject({ baseline: "71 %", target: "90 %" });
    },
  );
});

describe("a value without a label behind the name of a metric", () => {
  const currents = (lines: string): readonly unknown[] =>
    read(`# Metrics\n\n${lines}\n`).kpis.map(({ name, current, target }) => [name, current, target]);

  it("says where the metric stands, where another line says both where it stands and where it is to go", () => {
    expect(
      currents("- Ships on time: **71 %** (target 90 %)\n- Crane faults: **3** (limit 5)\n- Crews: **12**"),
    ).toEqual([
      ["Ships on time", "71 %", "90 %"],
      ["Crane faults", "3", null],
      ["Crews", "12", null],
    ]);
  });

  it("may as well be what is aimed at where no line tells", () => {
    expect(currents("- Ships on time: 90 %\n- Crane faults: 3")).toEqual([
      ["Ships on time", null, null],
      ["Crane faults", null, null],
    ]);
  });
});

describe("a glossary", () => {
  it.each(["Glosario de estrategia", "Glossar der Strategie", "Strategy glossary"])("states nothing: %s", (title) => {
    const { mission, vision, principles } = read(
      `# ${title}\n\n**Mission**: what a team is there for.\n\n## Vision\n\nThe picture of what shall be.\n\n## Values\n\n- what people expect of each other\n`,
    );
    expect([mission, vision, principles]).toEqual([null, null, []]);
  });
});

describe("a page on who the team is", () => {
  it.each([
    ["Who we are", "Mission"],
    ["Quiénes somos", "Misión"],
    ["Wer wir sind", "Mission"],
    ["Qui sommes-nous ?", "Mission"],
  ])("states its mission: %s", (title, heading) => {
    const { mission } = read(`# ${title}\n\n## ${heading}\n\nEvery ship leaves on time.\n\n## Team\n\n- Ana\n- Bo\n`);
    expect(mission?.text).toBe("Every ship leaves on time.");
  });

  it("is no roadmap by that", () => {
    const { outcomes } = read("# Who we are\n\n## Pilots\n\n- Ana\n- Bo\n\n## Crane crew\n\n- Cy\n- Di\n");
    expect(outcomes).toEqual([]);
  });
});

describe("headings that say in everyday words what they hold", () => {
  it.each([
    ["What matters to us", "principles"],
    ["Rules we agreed on", "principles"],
    ["Hvordan vil vi jobbe?", "principles"],
    ["Decisions of the board", "decisions"],
    ["Things we have decided so far", "decisions"],
    ["Who merges what", "decisionRights"],
    ["Amivel nem foglalkozunk", "nonGoals"],
    ["Out of scope, please ask elsewhere", "nonGoals"],
    ["What could sink us", "risks"],
    ["Hva kan gå galt?", "risks"],
    ["Known rot", "debt"],
    ["Межі для експериментів", "guardrails"],
    ["Experimente: bis wohin?", "guardrails"],
    ["Guardrails for pilots on quays", "guardrails"],
    ["Leitplanken für Nachtfahrten", "guardrails"],
    ["خارج از دامنهٔ امسال", "nonGoals"],
    ["ریسک‌ها", "risks"],
  ] as const)("%s", (heading, kind) => {
    const content = read(
      `# Quays\n\nWe keep the quays.\n\n## ${heading}\n\n- The crane stays\n- Nobody sails at night\n`,
    );
    expect([content.outcomes.length, content[kind].length]).toEqual([0, 2]);
  });

  it("list nothing where the heading asks how and nobody decides", () => {
    const below = (line: string): number => read(`# Quays\n\n## How we decide\n\n- ${line}\n`).decisionRights.length;
    expect([below("Crew first, then cargo"), below("Cranes: the harbour master decides")]).toEqual([0, 1]);
  });

  it("say what is not decided where they say so", () => {
    expect(read("# Quays\n\n## What we decided not to do\n\n- A second quay\n").decisions).toEqual([]);
  });
});

describe("who decides what, in sentences", () => {
  const rights = (text: string): readonly (readonly [string | null, string | null])[] =>
    read(`# Quays\n\n## Who decides?\n\n${text}\n`).decisionRights.map(({ about, decides }) => [about, decides]);

  it("is one right a sentence, and one a clause where each has its verb", () => {
    expect(rights("The harbour master approves tolls. Ola has a veto on night work.")).toEqual([
      ["tolls", "harbour master"],
      ["night work", "Ola"],
    ]);
    expect(rights("A lead approves small repairs, the board approves the rest. Cranes: Bo only.")).toEqual([
      ["small repairs", "A lead"],
      ["the rest", "board"],
      ["Cranes", "Bo only"],
    ]);
  });

  it("is the one it was where only one sentence says so", () => {
    expect(rights("The harbour master decides. We meet on Mondays.")).toEqual([[null, "harbour master"]]);
  });

  it("may be named with an article behind its colon", () => {
    expect(read("# Quays\n\n## Quién decide\n\n- Precios: la comisión de compras\n").decisionRights[0]?.decides).toBe(
      "comisión de compras",
    );
  });
});

describe("what a review takes along", () => {
  const plan = (heading: string): readonly string[] =>
    read(
      `# Quays in numbers\n\n## Numbers\n\nFine.\n\n## ${heading}\n\n### Night mooring\nOwner: Bo\n- lamps\n- radio\n\n### Toll by phone\nOwner: Ida\n- app\n`,
      "/Quays/Numbers",
    ).outcomes.map(({ title }) => title);

  it.each(["What we take into the next quarter", "Vad tar vi med oss in i Q2?", "Mit viszünk a következő negyedévre?"])(
    "is a plan below %j",
    (heading) => {
      expect(plan(heading)).toEqual(["Night mooring", "Toll by phone"]);
    },
  );

  it("is none where nothing is said of a time to come", () => {
    expect(plan("What we take with us when we travel")).toEqual([]);
  });
});

describe("a state behind a title in bold", () => {
  it("is no part of the title, whatever mark stands between", () => {
    const { outcomes } = read(
      "# Quays\n\n## Roadmap\n\n**Lot 1 — Cranes (Q1 2027)** : in progress\n  - motor\n  - cable\n\n**Lot 2 — Lamps (Q2 2027)** : to be confirmed\n  - poles\n",
    );
    expect(outcomes.map(({ title, status, deliverables }) => [title, status?.category, deliverables.length])).toEqual([
      ["Cranes", "in-progress", 2],
      ["Lamps", "proposed", 1],
    ]);
  });
});

describe("lines that begin with a long dash", () => {
  it("are a list to whoever wrote them", () => {
    const page =
      "# Charter\n\n## Non-goals\n\n– no second crane\n– no ferry\n  to the island\n\n## Risks\n\nThose we know:\n— ice\n— fog\n";
    const { nonGoals, risks } = read(page);
    expect(texts(nonGoals)).toEqual(["no second crane", "no ferry to the island"]);
    expect(texts(risks)).toEqual(["ice", "fog"]);
  });

  it("go on with a sentence where nothing announces them, and alone", () => {
    const { vision } = read("# Charter\n\n## Vision\n\nEvery ship leaves on time\n– rain or\n– shine.\n");
    expect(vision?.text).toBe("Every ship leaves on time – rain or – shine.");
    expect(texts(read("# Charter\n\n## Non-goals\n\n– no second crane\n").nonGoals)).toEqual(["– no second crane"]);
  });
});

describe("several quotations in one line", () => {
  it("are each one of the values, whatever is said of them behind", () => {
    const page = (line: string): readonly string[] => texts(read(`# Charter\n\n## Values\n\n${line}\n`).principles);
    expect(page("“Ships before paper.” “Nobody lifts alone.”")).toEqual(["Ships before paper.", "Nobody lifts alone."]);
    expect(page("«Ships before paper». «Nobody lifts alone». In this order, says Ana.")).toEqual([
      "Ships before paper",
      "Nobody lifts alone",
    ]);
    expect(page("Ana says “ships” and means “all of them”.")).toEqual([]);
  });
});

describe("decisions in paragraphs that begin with their code in bold", () => {
  it("are the sentence behind it, with its day and what was set aside", () => {
    const { decisions } = read(
      "# Decisions\n\n**B-07 (2026-02-28)** We move in three tides. Verworfen: all at once; ship by ship.\n\n**B-09** adjourned, see the minutes.\n",
    );
    expect(decisions.map(({ text, date, alternatives }) => [text, date?.literal, texts(alternatives)])).toEqual([
      ["We move in three tides", "2026-02-28", ["all at once", "ship by ship"]],
    ]);
  });
});

describe("measures with a figure and nothing that says of what sort it is", () => {
  it("are measures where they stand in groups of a page of metrics, and bounds are aims", () => {
    const { kpis } = read(
      "# Metrics\n\n## Harbour\n\n- Ships on time: 71 %\n- Crews: 12\n\n## Cranes\n\n- Fault rate: < 2 %\n\n## Who looks after it\n\n- Ana\n- Bo\n",
    );
    expect(kpis.map(({ name, target }) => [name, target])).toEqual([
      ["Ships on time", null],
      ["Crews", null],
      ["Fault rate", "< 2 %"],
    ]);
  });

  it("name their unit in a bracket behind their name, and where they began", () => {
    const [kpi] = read("# Indicatori\n\n- Tempo di attesa (giorni): partenza 19, obiettivo 7, oggi 12\n").kpis;
    expect([kpi?.name, kpi?.unit, kpi?.baseline, kpi?.target, kpi?.current]).toEqual([
      "Tempo di attesa",
      "giorni",
      "19",
      "7",
      "12",
    ]);
  });
});

describe("a table of risks that begins with codes and letters", () => {
  it("names them in the column that neither counts nor weighs", () => {
    const { risks } = read(
      "# Registro\n\n## Rischi\n\n| Cod. | Prob. | Imp. | Descrizione | Cosa facciamo |\n|---|---|---|---|---|\n| R1 | A | M | Ghiaccio sul molo | Sale |\n| R2 | B | A | La gru si ferma | Una di riserva |\n",
    );
    expect(risks.map(({ text, likelihood, impact, mitigation }) => [text, likelihood, impact, mitigation])).toEqual([
      ["Ghiaccio sul molo", "A", "M", "Sale"],
      ["La gru si ferma", "B", "A", "Una di riserva"],
    ]);
  });
});

describe("lines that begin with a dash", () => {
  it("are a list, alone or below the line that leads to them", () => {
    const heading = read("# Quays\n\n## Principles\n\n— Crew first\n— Measure twice\n").principles;
    const lead = read("# Quays\n\n**Principles:**\n– Crew first\n– Measure twice\n").principles;
    expect([texts(heading), texts(lead)]).toEqual([
      ["Crew first", "Measure twice"],
      ["Crew first", "Measure twice"],
    ]);
  });

  it("are none where only one does", () => {
    expect(read("# Quays\n\n## Mission\n\nWe bring ships in\n– all of them, on time.\n").mission?.text).toBe(
      "We bring ships in\n– all of them, on time.".replace("\n", " "),
    );
  });
});

describe("what is set apart in one line", () => {
  it.each([
    ["**Tenets.** *Calm beats fast.* *Nobody sails alone.*", ["Calm beats fast.", "Nobody sails alone."]],
    ["## Values\n\n«Open books». «Kind words». In this order.", ["Open books", "Kind words"]],
    ["## Values\n\n“Open books”, “Kind words”", ["Open books", "Kind words"]],
  ])("is a list of statements: %s", (text, expected) => {
    expect(texts(read(`# Quays\n\n${text}\n`).principles)).toEqual(expected);
  });

  it("is none where one word of a sentence is", () => {
    expect(read("# Quays\n\n## Values\n\n*Calm* is what we want to be.\n").principles).toEqual([]);
  });
});

describe("a mission that the next sentence names", () => {
  it.each([
    ["We bring every ship home. That is our mission, whatever the weather.", "We bring every ship home."],
    ["Vi får alle skip trygt hjem. Det er samfunnsoppdraget vårt.", "Vi får alle skip trygt hjem."],
    [
      "Since 1987 we do one thing: our mission is to bring ships home.",
      "Since 1987 we do one thing: our mission is to bring ships home.",
    ],
    ["We began with one quay. **Our mission:** every ship comes home safely.", "every ship comes home safely."],
  ])("%s", (text, mission) => {
    expect(read(`# Quays\n\n${text}\n`).mission?.text).toBe(mission);
  });

  it("is none where that is not", () => {
    expect(read("# Quays\n\nThey paint quays in winter. That is not our mission.\n").mission).toBeNull();
  });
});

describe("themes that a sentence counts", () => {
  const themes = (lead: string): readonly string[] =>
    read(`# Quays\n\n## What it is about\n\n${lead}\n\n- Calm nights\n- Short ways\n- Open books\n`).themes.map(
      ({ title }) => title,
    );

  it.each(["The port rests on three pillars:", "Strategia nojaa kolmeen painopisteeseen:", "Hay 3 ejes:"])(
    "are those of the list below: %s",
    (lead) => {
      expect(themes(lead)).toEqual(["Calm nights", "Short ways", "Open books"]);
    },
  );

  it("are none where the list has another number of lines, or something else is counted", () => {
    expect([themes("The port rests on four pillars:"), themes("The port has three cranes:")]).toEqual([[], []]);
  });
});

describe("tables in more languages", () => {
  it("state measures and how far they are", () => {
    const { kpis } = read(
      "# Quays\n\n## Mittarit\n\n| Mittari | Lähtö 2025 | Tavoite 2029 | Yksikkö |\n|---|---|---|---|\n| Odotus | 9 | 3 | h |\n",
    );
    expect(kpis.map(({ name, baseline, target, unit }) => [name, baseline, target, unit])).toEqual([
      ["Odotus", "9", "3", "h"],
    ]);
  });

  it("list ideas by what became of them", () => {
    const { ideas } = read(
      "# Quays\n\n## Forsøgene\n\n| Idé | Kom fra | Dom |\n|---|---|---|\n| Lys om natten | Bo | valideret |\n| Bro af pap | Ida | forkastet |\n",
    );
    expect(ideas.map(({ title, verdict }) => [title, verdict])).toEqual([
      ["Lys om natten", "validated"],
      ["Bro af pap", "rejected"],
    ]);
  });

  it("are read on a page whose title asks what a team is for", () => {
    const { kind, principles } = read(
      "# Hvorfor finnes vi?\n\nVi får alle skip trygt hjem.\n\n# Hvordan vil vi jobbe?\n\n- Rolig\n- Sammen\n",
      "/Havn/Hvorfor-finnes-vi",
    );
    expect([kind, texts(principles)]).toEqual(["mission", ["Rolig", "Sammen"]]);
  });
});

describe("what a team says it is there for", () => {
  it.each([
    "Wij zijn er om schepen op tijd te laten vertrekken.",
    "Es gibt uns, damit jedes Schiff pünktlich ablegt.",
    "Nous existons pour que chaque navire parte à l'heure.",
    "Vi finns för att varje fartyg ska avgå i tid.",
  ])("is its mission in the middle of an introduction: %s", (sentence) => {
    expect(read(`# Harbour\n\nTwo quays, ten crews. ${sentence} Nothing else.\n`).mission?.text).toBe(sentence);
  });

  it("is none where it is only told of the crew", () => {
    expect(read("# Harbour\n\nWir sind da, wo die Kräne stehen und Schiffe liegen.\n").mission).toBeNull();
  });
});

describe("a sentence that points to its page", () => {
  it("is no vision, in whatever language", () => {
    const { vision } = read("# Quays\n\n## Vision\n\nCe document fixe l'intention.\n\nChaque navire part à l'heure.\n");
    expect(vision?.text).toBe("Chaque navire part à l'heure.");
  });
});

describe("a north star named below the heading of that name", () => {
  it("is that, and not what is said of it", () => {
    const { northStar, kpis } = read(
      "# Memo\n\n## North Star Metrics\n\nNorth Star Metric: ships on time\n\nIt was chosen because crews understand it.\n",
    );
    expect([northStar?.name, kpis.length]).toEqual(["ships on time", 0]);
  });
});

describe("a table of measures with times around today", () => {
  const values = (heads: string): readonly unknown[] => {
    const cells = heads.split("|").map((_, at) => String(at + 1));
    const page = `# KPIs\n\n| Metric | ${heads} |\n|${"---|".repeat(cells.length + 1)}\n| Ships on time | ${cells.join(" | ")} |\n`;
    return read(page).kpis.map(({ baseline, current, target }) => [baseline, current, target]);
  };

  it.each([
    ["2025 | now (Aug) | by July 2027", ["1", "2", "3"]],
    ["2024 | today | 2026 | 2027", ["1", "2", "4"]],
    ["現在 | 1ヶ月 | 3ヶ月", [null, "1", "3"]],
    ["now | Q1 2026 | Q4 2025", [null, "1", null]],
  ] as const)("says where they stood, stand and are to be: %s", (heads, expected) => {
    expect(values(heads)).toEqual([expected]);
  });
});

describe("a heading that asks what is planned", () => {
  const table =
    "| # | Resultaat | Wanneer | Trekker |\n|---|---|---|---|\n| 1 | Schepen varen op tijd | Q4 2027 | Henk |\n| 2 | Kranen staan nooit stil | Q2 2027 | Samira |\n";
  const goals =
    "### Goal A. Ships leave on time\n- one booking for all quays\n- pilots at night\n\n### Goal B. No crane stands still\n- spare parts\n- a second shift\n";
  const titles = (text: string, path: string): readonly string[] => read(text, path).outcomes.map(({ title }) => title);

  it("stands above outcomes of a plan", () => {
    expect(titles(`# Jaarplan 2027\n\n## Wat gaan we dan doen?\n\n${table}`, "/Haven/Jaarplan-2027")).toEqual([
      "Schepen varen op tijd",
      "Kranen staan nooit stil",
    ]);
  });

  it("announces them on any page where it names the time until when", () => {
    expect(
      titles(`# Our charter\n\n## What will we have achieved by summer 2027?\n\n${goals}`, "/Harbour/Charter"),
    ).toEqual(["Ships leave on time", "No crane stands still"]);
  });

  it("announces none where it looks back or asks how", () => {
    for (const heading of ["What have we achieved in 2025?", "How will we work in 2027?"])
      expect(titles(`# Our charter\n\n## ${heading}\n\n${goals}`, "/Harbour/Charter")).toEqual([]);
  });
});

describe("who decides what", () => {
  const rights = (text: string): readonly (readonly [string | null, string | null])[] =>
    read(text).decisionRights.map(({ about, decides }) => [about, decides]);

  it("stands in the lines of a paragraph, each parted by an arrow or a colon", () => {
    expect(
      rights("# Quays\n\n## Who decides what\n\n**Tides** → Harbour master, after a call  \n**Cranes** → Foreman\n"),
    ).toEqual([
      ["Tides", "Harbour master"],
      ["Cranes", "Foreman"],
    ]);
    expect(rights("# Quays\n\n## Who decides what\n\nTides: the harbour master\nCranes: Foreman\n")).toEqual([
      ["Tides", "harbour master"],
      ["Cranes", "Foreman"],
    ]);
  });

  it("stands in a table that says so, also under a heading that is about the page or on a page of rules", () => {
    const table = "| Topic | Decides | Escalation |\n|---|---|---|\n| Tides | Harbour master | Board |\n";
    for (const title of ["Quays", "Quays – rules of the game"])
      expect(rights(`# ${title}\n\n## Who may say yes\n\n${table}`)).toEqual([["Tides", "Harbour master"]]);
  });
});

describe("a remark beside what is stated", () => {
  it("is no vision in brackets below the table of visions", () => {
    const { vision, visions } = read(
      "# Quays\n\n## Vision\n\n| By when | What is true then |\n|---|---|\n| 2030 | No crew waits at night. |\n\n(The sentence for 2030 was argued about. Kept for now.)\n",
    );
    expect(vision?.text).toBe("No crew waits at night.");
    expect(visions.map(({ text }) => text)).toEqual(["No crew waits at night."]);
  });

  it("is no principle under the only heading left that says nothing, on a page of rules", () => {
    const text =
      "# Trials – rules of the game\n\n## Guardrails\n\n- At most one quay at a time\n- Never at high tide\n\n## Practicalities\n\n1. Fill in the form.\n\nFAQ\n- *May I try it on Sunday?* Yes.\n";
    expect(read(text, "/Harbour/Trials").principles.map((principle) => principle.text)).not.toContain(
      "Practicalities: FAQ",
    );
  });
});

describe("several themes behind their name", () => {
  it("are parted by dots, commas or semicolons", () => {
    const { themes, guardrails } = read(
      "# Strategy in short\n\n**Vision:** No ship waits for a berth.\n\n**Focus areas:** berths at night · pilots who know the ship · clean quays\n\n**Guardrails:** never at high tide; one quay at a time\n",
      "/Harbour/Strategy",
    );
    expect(themes.map(({ title }) => title)).toEqual(["berths at night", "pilots who know the ship", "clean quays"]);
    expect(texts(guardrails)).toEqual(["never at high tide", "one quay at a time"]);
  });
});

describe("words that say that there is nothing", () => {
  it.each(["None", "n/a", "tbd", "Keine", "Néant", "Ninguno", "Geen", "Brak", "нет", "なし", "暂无"])(
    "are no entry of any kind: %s",
    (nothing) => {
      const kinds = ["Risks", "Non-goals", "Guardrails", "Principles", "Ideas", "Strategic themes", "KPIs"];
      const listed = read(`# Strategy\n\n${kinds.map((kind) => `## ${kind}\n\n- ${nothing}\n`).join("\n")}`);
      const told = read(`# Strategy\n\n${kinds.map((kind) => `## ${kind}\n\n${nothing}\n`).join("\n")}`);
      for (const { risks, nonGoals, guardrails, principles, ideas, themes, kpis } of [listed, told])
        expect([risks, nonGoals, guardrails, principles, ideas, themes, kpis].flat()).toEqual([]);
    },
  );

  it("are no risk of an outcome", () => {
    const { outcomes } = read(
      "# Roadmap\n\n## Night berths\n- lamps\n- guards\n\nRisks: none\n\n## Pilots\n- boats\n",
      "/Harbour/Roadmap",
    );
    expect(outcomes.map(({ title, risks }) => [title, risks.length])).toEqual([
      ["Night berths", 0],
      ["Pilots", 0],
    ]);
  });
});

describe("a register whose rows are counted", () => {
  it("takes no column of codes for titles, whatever its head", () => {
    const { ideas } = read(
      "# Ideas\n\n| Kürzel | Einfall | Hypothese |\n|---|---|---|\n| I-01 | Lamps on buoys | Crews see them |\n| I-02 | Quiet cranes | Nobody complains |\n",
      "/Harbour/Ideas",
    );
    expect(ideas.map(({ title }) => title)).toEqual(["Lamps on buoys", "Quiet cranes"]);
  });

  it("takes no column of days for what was decided, in whatever language its head is", () => {
    const { decisions } = read(
      "# Kararlar\n\n| Tarih | Karar | Alternatifler |\n|---|---|---|\n| 14.01.2027 | Gece de çalışırız | Yalnız gündüz |\n| 28.01.2027 | İki vinç yeter | Üç vinç |\n",
      "/Liman/Kararlar",
    );
    expect(decisions.map(({ text, date }) => [text, date?.from])).toEqual([
      ["Gece de çalışırız", "2027-01-14"],
      ["İki vinç yeter", "2027-01-28"],
    ]);
  });

  it("is told apart from a table above it by a letter before its name", () => {
    const { risks } = read(
      "# RAID log\n\n| Wave | Go-live | Quays |\n|---|---|---|\n| 1 | done | North |\n| 2 | May 2027 | South |\n\n## R – Risks\n\n| Risk | Response |\n|---|---|\n| The tide is late | Wait |\n",
      "/Harbour/RAID-log",
    );
    expect(texts(risks)).toEqual(["The tide is late"]);
  });

  it("keeps what stands below the last of several bold lines above lists out of its entries", () => {
    const { debt } = read(
      "# Quays\n\n## Technical debt\n\n**Safety**\n- Rusty ladders\n\n**Speed**\n- Crane driven by hand\n- Two logbooks\n\nInvestment window: two days a month.\n",
    );
    expect(debt.map(({ title, class: sort }) => [title, sort])).toEqual([
      ["Rusty ladders", "Safety"],
      ["Crane driven by hand", "Speed"],
      ["Two logbooks", "Speed"],
    ]);
  });
});

describe("a bound behind a measure", () => {
  it("is its target, also where a bracket ends the name", () => {
    const { kpis } = read(
      "# KPIs\n\n- **Waiting time (ships)**: ≤ 2 h\n- **Signed papers**: ≥ 95 %\n",
      "/Harbour/KPIs",
    );
    expect(kpis.map(({ target }) => target)).toEqual(["≤ 2 h", "≥ 95 %"]);
  });
});

describe("a page that is one outcome", () => {
  const initiative = (measure: string): PageContent =>
    read(
      `# Night berths\n\nOwner: Ida\nStatus: in progress\nTarget date: Q4 2027\n\n## What we will deliver\n- lamps\n- guards\n\n${measure}`,
      "/Initiatives/Night-berths",
    );

  it.each([
    "## How we know it worked\n\nMetric: ships at night. 12 in May 2026, 30 a year later.\n",
    "## How we know it worked\n\n- Ships at night: 12 → 30\n",
    "## What success looks like\n\n- Ships at night: 12 → 30\n",
    "## Woran wir den Erfolg erkennen\n\n- Ships at night: 12 → 30\n",
    "## Measures of success\n\n| KPI | Baseline | Target |\n|---|---|---|\n| Ships at night | 12 | 30 |\n",
  ])("has the measure that its own section tells: %s", (measure) => {
    const { outcomes, kpis } = initiative(measure);
    expect(outcomes.map(({ metric }) => metric?.name.toLowerCase())).toEqual(["ships at night"]);
    expect(kpis).toEqual([]);
  });

  it("gives the strategy none of its other measures", () => {
    const { outcomes, kpis } = initiative("## How we know it worked\n\n- Ships at night: 12 → 30\n- Lamps lit: 80 %\n");
    expect(outcomes.map(({ metric }) => metric?.name)).toEqual(["Ships at night"]);
    expect(kpis).toEqual([]);
  });
});

describe("priorities of several years", () => {
  const text = (heading: string): string =>
    `# Harbour\n\n## Our vision\n\nNo ship waits.\n\n## ${heading}\n\n1. **Night berths** – lamps on every quay\n2. **Pilots** – who know the ship\n`;
  const page = (heading: string): PageContent => read(text(heading), "/Strategy/Harbour-master");

  it("are themes on a page of strategy", () => {
    const { outcomes, themes } = page("Priorities 2026 to 2028");
    expect(outcomes).toEqual([]);
    expect(themes.map(({ title }) => title)).toEqual(["Night berths", "Pilots"]);
  });

  it("are outcomes where they are those of a quarter", () => {
    expect(page("Priorities Q2 2027").outcomes.map(({ title }) => title)).toEqual(["Night berths", "Pilots"]);
  });
});

describe("rows with a rank", () => {
  const ranked = (first: number): string =>
    [0, 2]
      .map(
        (from) =>
          `## Q${from + 1} 2027\n\n| Rank | Outcome | Owner |\n|---|---|---|\n| ${first + from} | Berths ${from} | Ida |\n| ${first + from + 1} | Pilots ${from} | Per |\n`,
      )
      .join("\n");
  const ranks = (text: string): readonly (number | null)[] =>
    read(`# Roadmap\n\n${text}`, "/Harbour/Roadmap").outcomes.map(({ rank }) => rank);

  it("have the one that is written, through all tables of the page", () => {
    expect(ranks(ranked(1))).toEqual([1, 2, 3, 4]);
  });

  it("have none where they are numbers of something else", () => {
    expect(ranks(ranked(41))).toEqual([null, null, null, null]);
  });
});
