/** Registers, logs and lists of statements as teams title, count and lay them out, in the languages of their wikis. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Harbour"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
const texts = (statements: readonly { readonly text: string }[]): readonly string[] =>
  statements.map(({ text }) => text);
const lines = (...parts: readonly string[]): string => parts.join("\n");

describe("a page titled for what it lists and whose it is", () => {
  const list = "\n\n- The crane stands still\n- Ice on the quay\n";

  it.each([
    "Risk register – Quay 4",
    "Quay 4: risks",
    "Matriz de riesgos – Muelle 4",
    "Registro dei rischi – Molo 4",
    "Lista ryzyk – Nabrzeże 4",
    "Risiken, die wir kennen",
    "リスク一覧",
    "风险清单",
  ])("%j lists risks", (title) => {
    expect(texts(read(`# ${title}${list}`).risks)).toEqual(["The crane stands still", "Ice on the quay"]);
  });

  it.each([
    ["Portafoglio del debito tecnico", "debt"],
    ["Dívida técnica que herdamos", "debt"],
    ["Ideeën in validatie", "ideas"],
    ["Pomysły do sprawdzenia – Port", "ideas"],
    ["検証中のアイデア", "ideas"],
    ["Diario delle decisioni – Molo 4", "decisions"],
    ["Decisões de arquitetura", "decisions"],
    ["決定ログ", "decisions"],
  ] as const)("%j lists %s", (title, kind) => {
    expect(read(`# ${title}${list}`)[kind]).toHaveLength(2);
  });

  it.each([
    "Risk scoring – Quay 4",
    "Lista de tareas – Muelle 4",
    "Decisions we need to take",
    "Ideas for the summer party – Quay 4: menu",
    "Diario de viaje",
    "Risks – definitions",
  ])("%j lists none of these", (title) => {
    const { risks, ideas, debt, decisions, principles } = read(`# ${title}${list}`);
    expect([risks, ideas, debt, decisions, principles].flat()).toEqual([]);
  });

  it("leaves what it says above its headings alone", () => {
    const page = lines("# Risks – Quay 4", "", "We look at them on Mondays.", "", "## Ice on the quay", "In January.");
    expect(texts(read(page).risks)).toEqual(["Ice on the quay"]);
    expect(read("# KPIs – Quay 4\n\nWe look at them on Mondays.\n").kpis).toEqual([]);
  });

  it("does not take what stands under the name of something else", () => {
    const page = lines("# Risk register", "", "- Ice", "", "## Decisions", "", "- We salt the quay");
    expect([texts(read(page).risks), texts(read(page).decisions)]).toEqual([["Ice"], ["We salt the quay"]]);
  });
});

describe("lines that are counted", () => {
  it.each([
    ["# Principles\n\n- **P1 — Ships first.** Always.\n- **P2 — Ask the pilot.** Twice.\n", "Ships first. Always."],
    ["# Leitprinzipien\n\n- Prinzip 1: Schiffe zuerst\n- Prinzip 2: Frag den Lotsen\n", "Schiffe zuerst"],
    [
      "# Nos principes\n\n## Principe n°1 : Le bateau d'abord\nToujours.\n\n## Principe n°2 : Le matelot\nAussi.\n",
      "Le bateau d'abord: Toujours.",
    ],
    ["# 行動原則\n\n- 原則1：船を先に\n- 原則2：水先人に聞く\n", "船を先に"],
    ["# Principios de arquitectura\n\n| # | Principio |\n|---|---|\n| 1 | Barcos primero |\n", "Barcos primero"],
  ])("leave their count: %j", (page, first) => {
    expect(read(page).principles[0]?.text).toBe(first);
  });

  it("keep what only one of them has", () => {
    expect(texts(read("# Principles\n\n- Pier 1: ships first\n- Ask the pilot\n").principles)).toEqual([
      "Pier 1: ships first",
      "Ask the pilot",
    ]);
  });
});

describe("values as headings", () => {
  it("are what stands below the line of who keeps the page", () => {
    const page = lines("# Our values", "", "| Kept by |", "|---|", "| Ada Quist |", "");
    const { principles } = read(`${page}\n## We wait for nobody\nNor they for us.\n\n## We wave\nAt every ship.\n`);
    expect(principles.map(({ text, kind }) => `${kind}: ${text}`)).toEqual([
      "value: We wait for nobody: Nor they for us.",
      "value: We wave: At every ship.",
    ]);
  });

  it.each(["Our values shape how we sail", "Unsere Werte bestimmen, wie wir fahren"])("stand below %j", (title) => {
    const page = lines("# About us", "", `## ${title}`, "", "### Calm", "", "### Craft", "", "### Care");
    expect(texts(read(page).principles)).toEqual(["Calm", "Craft", "Care"]);
  });

  it.each(["Our values in hiring", "Unsere Werte im Gespräch"])("do not stand below %j", (title) => {
    const page = lines("# About us", "", `## ${title}`, "", "### Interview", "", "### Offer", "", "### First day");
    expect(read(page).principles).toEqual([]);
  });
});

describe("what is left out", () => {
  it.each([
    "In scope:\n\n- Pilots\n\nOut of scope:\n\n- Tugs\n- Locks\n",
    "## Umfang\n\nIm Umfang:\n- Lotsen\n\nNicht im Umfang:\n- Tugs\n- Locks\n",
    "## Scope\n\n| In scope | Out of scope |\n|---|---|\n| Pilots | Tugs |\n| Ships | Locks |\n",
  ])("stands below its caption: %j", (page) => {
    expect(texts(read(`# Harbour office\n\n${page}`).nonGoals)).toEqual(["Tugs", "Locks"]);
  });

  it("of one outcome is none of the roadmap's", () => {
    const page = "# Roadmap\n\n## Pilots book online\n\nOut of scope:\n\n- Tugs\n- Locks\n\n## Locks open at night\n";
    expect(read(page).nonGoals).toEqual([]);
  });
});

describe("a log of decisions", () => {
  it("is known by what stands below its headings, whatever the page is called", () => {
    const page = lines(
      "# Ufficio del porto",
      "",
      "## Un solo rimorchiatore",
      "**Data:** 10/02/2026",
      "**Stato:** approvata",
      "**Decisione:** noleggio annuale",
      "**Alternative considerate:**",
      "- acquisto",
      "- noleggio annuale",
      "**Motivo:** costa meno.",
      "",
      "## Orari estivi",
      "**Decisione:** restano",
      "**Alternative:** nuovi orari",
    );
    const [tug, hours] = read(page).decisions;
    expect([tug?.text, tug?.date?.literal, tug?.status?.literal, texts(tug?.alternatives ?? [])]).toEqual([
      "Un solo rimorchiatore",
      "10/02/2026",
      "approvata",
      ["acquisto"],
    ]);
    expect([hours?.text, texts(hours?.alternatives ?? [])]).toEqual(["Orari estivi", ["nuovi orari"]]);
  });

  it("has a record below each of its headings", () => {
    const record = (title: string): string =>
      lines(`## ADR-${title}`, "", "### Context", "Ice.", "", "### Decision", "We salt.", "");
    const { decisions } = read(`# Quay\n\n${record("1 · Salt the quay")}\n${record("2 · Close at night")}`);
    expect(texts(decisions)).toEqual(["Salt the quay", "Close at night"]);
  });

  it.each([
    ["# Decisions made on 12 May 2026\n\n- We stay at quay 4\n", "12 May 2026"],
    ["# Beslutslogg\n\n### Vi stannar vid kaj 4\n2026-01-14 · Hamnrådet\n", "2026-01-14"],
    [
      "# Decisiones\n\n| Fecha | Decisión | Motivo |\n|---|---|---|\n| 03/02/2026 | muelle 4 | calado |\n",
      "03/02/2026",
    ],
  ])("is dated where its date stands: %j", (page, day) => {
    expect(read(page).decisions.map(({ date }) => date?.literal)).toEqual([day]);
  });

  it("is not made of an outcome's decision, nor of decisions that are waited for", () => {
    const outcome = "# Harbour\n\n## Pilots book online\n- Metric: bookings\n- Decision: our own tool\n- Why: calls\n";
    expect(read(outcome).decisions).toEqual([]);
    expect(read("# Harbour\n\n| Decision | Owner | Due |\n|---|---|---|\n| Tug | Ada | May |\n").decisions).toEqual([]);
  });
});

describe("a decision among numbered options", () => {
  const record = (decision: string): string =>
    lines(
      "# Night locks",
      "",
      "## Status",
      "Accepted",
      "",
      "## Context",
      "There are two ways:",
      "",
      "1. Open on request",
      "2. Open every hour",
      "",
      "## Decision",
      decision,
    );

  it.each([
    ["We take the second option.", "Open every hour", ["Open on request"]],
    ["Option 1.", "Open on request", ["Open every hour"]],
    [
      "The first option - open on request - costs less sleep.",
      "The first option - open on request - costs less sleep.",
      ["Open every hour"],
    ],
    ["We open when the bell rings.", "We open when the bell rings.", []],
  ])("%j", (told, text, alternatives) => {
    const [decision] = read(record(told)).decisions;
    expect([decision?.text, texts(decision?.alternatives ?? [])]).toEqual([text, alternatives]);
  });
});

describe("risks with what is done about them", () => {
  it("has its facts in a table below each heading", () => {
    const facts = lines("| Campo | Valor |", "|---|---|", "| Probabilidad | Alta |", "| Impacto | Medio |");
    const page = `# Matriz de riesgos\n\n## R1 – Hielo\n${facts}\n| Plan de mitigación | Sal |\n| Responsable | Turno |\n`;
    expect(read(page).risks).toEqual([
      expect.objectContaining({
        text: "Hielo",
        mitigation: "Sal",
        likelihood: "Alta",
        impact: "Medio",
        owner: "Turno",
      }),
    ]);
  });

  it.each([
    ["Risque", "Mesure de réduction", "Statut"],
    ["Ryzyko", "Działanie zaradcze", "Status"],
    ["リスク", "軽減策", "状態"],
  ])("are read below %s, %s and %s", (...heads) => {
    const page = `## Risks\n\n| ${heads.join(" | ")} |\n|---|---|---|\n| Ice | salt | Owned |\n`;
    expect(read(page).risks).toEqual([expect.objectContaining({ text: "Ice", mitigation: "salt", roam: "owned" })]);
  });

  it.each([
    "It may come early. As a precaution, we salt in October.",
    "Er kann früh kommen. Als Vorsichtsmaßnahme we salt in October.",
  ])("may tell it in a sentence: %j", (told) => {
    expect(read(`# Risks\n\n## Ice\n${told}\n`).risks[0]?.mitigation).toBe("we salt in October");
  });

  it("has no measure in who answers for it", () => {
    const page = "## Risks\n\n| Risk | Mitigation owner |\n|---|---|\n| Ice | Ada |\n";
    expect(read(page).risks[0]?.mitigation).toBeNull();
  });
});

describe("measures", () => {
  it("stand as headings below whatever groups them", () => {
    const page = lines("# Quay in numbers", "", "## Value", "", "### Waiting time", "- Baseline: 9 h", "- Target: 2 h");
    expect(read(page).kpis).toEqual([
      expect.objectContaining({ name: "Waiting time", baseline: "9 h", target: "2 h" }),
    ]);
    expect(read(page.replace("- Baseline", "- Metric: hours\n- Baseline")).kpis).toEqual([]);
  });

  it.each([
    ["Wskaźnik", "Punkt wyjścia", "Cel", "Obecnie"],
    ["Nyckeltal", "Startvärde", "Mål", "Nu"],
    ["指標", "基準値", "目標", "現在"],
    ["Indicador", "Ponto de partida", "Meta", "Hoje"],
  ])("are read below %s, %s, %s and %s", (...heads) => {
    const page = `# Quay\n\n| ${heads.join(" | ")} |\n|---|---|---|---|\n| Wait | 9 | 2 | 6 |\n`;
    expect(read(page).kpis).toEqual([
      expect.objectContaining({ name: "Wait", baseline: "9", target: "2", current: "6" }),
    ]);
  });

  it("were measured on the day beside where they stand", () => {
    const page =
      "# Quay\n\n**North star:** Ships on time\nBaseline 61 % · Target 95 % by Dec 2026 · Current 80 % (2 Mar 2026)\n";
    expect(read(page).northStar?.date?.from).toBe("2026-03-02");
  });
});

describe("ideas and debt", () => {
  it.each([
    ["Idea", "Ipotesi", "Come la verifichiamo", "Esito"],
    ["Idee", "Hypothese", "Proef", "Uitkomst"],
    ["アイデア", "仮説", "検証方法", "結果"],
    ["想法", "假设", "验证方式", "结果"],
    ["Idea", "Hipótesis", "Prueba", "Resultado"],
  ])("are known in any section by %s, %s, %s and %s", (...heads) => {
    const page = `# Harbour\n\n## Things we try\n\n| ${heads.join(" | ")} |\n|---|---|---|---|\n| Bell | heard | a week | loud |\n`;
    expect(read(page).ideas).toEqual([
      expect.objectContaining({ title: "Bell", hypothesis: "heard", test: "a week", result: "loud" }),
    ]);
  });

  it("have their class in front, in bold", () => {
    const page = "# Dette technique\n\n- **Vitesse** : aucun test de la criée\n- **Vieux portail** : lent le lundi\n";
    expect(read(page).debt.map(({ title, class: named }) => [title, named])).toEqual([
      ["aucun test de la criée", "Vitesse"],
      ["Vieux portail", null],
    ]);
  });
});

describe("a page on a team", () => {
  it("gives what its charter states", () => {
    const charter = "# Team charter\n\n## How we work\n- One crane at a time\n\n## Values\n- Candour\n- Calm\n";
    expect(read(charter, "/Team-Charter")).toMatchObject({
      outcomes: [],
      principles: [
        { text: "Candour", kind: "value" },
        { text: "Calm", kind: "value" },
      ],
    });
  });
});

describe("themes that a table explains and a list names again", () => {
  it("are each one theme", () => {
    const text =
      "# Harbour strategy\n\n## Themes\n| Theme | Why |\n|---|---|\n| Short stays | Ships wait |\n| Clean quay | Fines |\n\n## Focus areas\n- Short stays\n- Clean quay\n";
    expect(read(text).themes.map(({ title }) => title)).toEqual(["Short stays", "Clean quay"]);
  });
});

describe("sections of ideas and of what is left out, in a team's own words", () => {
  it.each(["Loose ideas", "Ideas, nobody has looked at them", "Ideias soltas (por validar)", "Wilde Ideen"])(
    "%j holds ideas",
    (title) => {
      expect(read(`# Harbour strategy\n\n## ${title}\n- Fog horn app\n- Tide clock\n`).ideas).toHaveLength(2);
    },
  );

  it.each(["We said no to", "Things we say no to", "Wozu wir Nein sagen", "A lo que decimos que no"])(
    "%j holds what is not done",
    (title) => {
      expect(texts(read(`# Harbour strategy\n\n## ${title}\n- Own tugs\n- A second quay\n`).nonGoals)).toEqual([
        "Own tugs",
        "A second quay",
      ]);
    },
  );

  it.each(["O que vem por aí", "Was als Nächstes kommt", "Wat eraan komt"])("%j names a plan", (title) => {
    const text = `# ${title}\n\n1. **Cranes call**\n   - sensors\n   - alarms\n2. **Clean quay**\n   - bins\n3. **Short stays**\n\n### Loose ideas\n- fog horn app\n`;
    expect(read(text, "/Harbour").outcomes.map(({ title: name }) => name)).toEqual([
      "Cranes call",
      "Clean quay",
      "Short stays",
    ]);
  });
});

describe("headings that are counted without a blank", () => {
  it("head what stands below them", () => {
    const text =
      "# Harbour strategy\n\n##1. Principles\n\n- Ships first\n- One chart\n\n##2. What we will not do\n\n- Own tugs\n";
    expect(read(text)).toMatchObject({
      principles: [{ text: "Ships first" }, { text: "One chart" }],
      nonGoals: [{ text: "Own tugs" }],
    });
  });
});

describe("what a measure was the year before", () => {
  it.each(["Référence 2026", "Last year", "Vorjahr", "去年"])("is what it is held against: %j", (head) => {
    const text = `# KPIs\n\n| KPI | ${head} | Current | Target |\n|---|---|---|---|\n| Ships on time | 71 | 74 | 80 |\n| Quays free | 3 | 4 | 6 |\n`;
    expect(read(text).kpis[0]).toMatchObject({ baseline: "71", current: "74", target: "80" });
  });
});

describe("options that were set aside", () => {
  it.each(["Options écartées", "Abgewählt"])("stand below %j", (label) => {
    const text = `# Decisions\n\n## D-01 – Crane\n**Decision:** we buy it.\n\n**${label}:**\n- lease it\n- share it\n\n## D-02 – Quay\n**Decision:** we pave it.\n`;
    expect(texts(read(text).decisions[0]?.alternatives ?? [])).toEqual(["lease it", "share it"]);
  });
});

describe("a page of non-goals with headings of its own", () => {
  it("gives what stands below the heading that says so too", () => {
    const text =
      "# Non-goals\n\n## Out of scope in the first year\n- Own tugs\n- A second quay\n\n## Intent\nWe start small.\n";
    expect(texts(read(text).nonGoals)).toEqual(["Own tugs", "A second quay"]);
  });

  it("gives those it counts, and neither what stands uncounted beside them nor why they exist", () => {
    const text =
      "# Non-goals\n\n## A word of warning\n\nThis is not up for debate.\n\n## What the port will never be\n\n### 1. A shipyard\n\nNo dry dock.\n\n### 2. A museum\n\nNo tickets.\n\n## Why these non-goals exist\n\nThe non-goals:\n\n- Keep the port small\n- Keep the crew calm\n";
    expect(texts(read(text, "/Non-goals").nonGoals)).toEqual(["A shipyard: No dry dock.", "A museum: No tickets."]);
  });
});

describe("a heading in the words of every day", () => {
  const held = (heading: string): readonly string[] => {
    const page = read(`# Harbour crew\n\n## ${heading}\n\n- Ships before paper\n- Nobody lifts alone\n`);
    const kinds = ["principles", "kpis", "nonGoals", "risks", "decisions", "decisionRights"] as const;
    return kinds.filter((kind) => page[kind].length > 0);
  };

  it.each([
    ["What do we believe in?", "principles"],
    ["Woran glauben wir?", "principles"],
    ["Vad tror vi på?", "principles"],
    ["Waar geloven we in?", "principles"],
    ["What are we not going to do?", "nonGoals"],
    ["Abbiamo detto di no a", "nonGoals"],
    ["Wozu wir nein gesagt haben", "nonGoals"],
    ["How do we know it is working?", "kpis"],
    ["Hoe weten we dat het werkt?", "kpis"],
    ["I numeri", "kpis"],
    ["Was uns Sorgen macht", "risks"],
    ["Lo que nos preocupa", "risks"],
    ["Was schon beschlossen ist", "decisions"],
    ["What we have decided", "decisions"],
    ["Who decides when we disagree?", "decisionRights"],
    ["Wer entscheidet, wenn wir uns nicht einig sind?", "decisionRights"],
  ] as const)("says what stands below it: %s", (heading, kind) => {
    expect(held(heading)).toEqual([kind]);
  });

  it.each([
    "How do we know we are done?",
    "What do we need?",
    "How do we decide?",
    "Warum machen wir das?",
    "Numbers",
    "Decision criteria",
    "Who decides the winner of the regatta?",
  ])("says nothing of the kind: %s", (heading) => {
    expect(held(heading)).toEqual([]);
  });

  it.each([
    ["Why do we exist?", "mission"],
    ["Varför finns vi?", "mission"],
    ["Pourquoi existons-nous ?", "mission"],
    ["Where do we want to be?", "vision"],
    ["Où allons-nous ?", "vision"],
  ] as const)("asks for one sentence: %s", (heading, kind) => {
    expect(read(`# Harbour crew\n\n## ${heading}\n\nEvery ship leaves on time.\n`)[kind]?.text).toBe(
      "Every ship leaves on time.",
    );
  });

  it.each(["Zo werken we", "So arbeiten wir", "Så jobbar vi", "Comment nous travaillons"])(
    "does not take how work is done for work: %s",
    (heading) => {
      const page = read(
        `# Jaarplan 2027\n\n## ${heading}\n\n**Safety first.** No start without a way back.\n\n**Calm nights.** Nobody is called.\n`,
      );
      expect(page.outcomes).toEqual([]);
    },
  );
});
