/** The forms in which any kind of statement is written: codes, counts, names in bold, one line, tables, and the names of sections. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Harbour"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
const beginnings = (statements: readonly { readonly text: string }[]): readonly string[] =>
  statements.map(({ text }) => text.split(/:| · | – /)[0] ?? "");

describe("entries that are counted", () => {
  it.each([
    [
      "headings with codes",
      "## Principles\n### HP-01 Ships first\nA crane waits.\n### HP-02 One chart\nAll read it.\n",
    ],
    [
      "headings with the name of what they are",
      "## Grundsätze\n### Grundsatz 1: Ships first\nx\n### Grundsatz 2: One chart\ny\n",
    ],
    ["bullets with codes", "## Zasady\n- Z1 – Ships first\n- Z2 – One chart\n"],
    ["bullets with codes and colons", "## Principes\n* PR-1: Ships first\n* PR-2: One chart\n"],
    [
      "rows behind a column of numbers",
      "## Principios\n| # | Principio | Por qué |\n|---|---|---|\n| 1 | Ships first | a |\n| 2 | One chart | b |\n",
    ],
  ])("are read without their count from %s", (_, text) => {
    expect(beginnings(read(`# Harbour\n\n${text}`).principles)).toEqual(["Ships first", "One chart"]);
  });

  it("leave out what stands among them uncounted", () => {
    const text =
      "# Nicht-Ziele\n\n## Nicht-Ziel 1: Kein eigenes Rechenzentrum\nZu teuer.\n\n## Nicht-Ziel 2: Keine App\nWir haben eine.\n\n## Wie es weitergeht\nIm Mai mehr.\n";
    expect(beginnings(read(text).nonGoals)).toEqual(["Kein eigenes Rechenzentrum", "Keine App"]);
  });

  it("keep a code that not all of them have", () => {
    const text = "# Harbour\n\n## Principles\n- P1 berths stay free\n- Ships first\n";
    expect(beginnings(read(text).principles)).toEqual(["P1 berths stay free", "Ships first"]);
  });
});

describe("names in bold that begin lines", () => {
  it.each([
    ["lines of one paragraph", "**Calm** – we count to ten.\n**Brave** – we say it first.\n"],
    ["a paragraph each", "**Calm.** We count to ten.\n\n**Brave.** We say it first,\nwhoever listens.\n"],
    ["names with a colon", "**Calm:** we count to ten.\n\n**Brave**: we say it first.\n"],
  ])("are values in %s", (_, lines) => {
    const { principles } = read(`# Hafen\n\n## Unsere Werte\n\n${lines}`);
    expect(principles.map(({ kind, text }) => [kind, text.split(/[\s.:]/)[0]])).toEqual([
      ["value", "Calm"],
      ["value", "Brave"],
    ]);
  });

  it("goes on behind a small word that is an “and” in another language only, where it stands more than once", () => {
    const { nonGoals } = read("# Muelle\n\n**No entra este año:** autos, cuentas en yenes, firma en papel.\n");
    expect(nonGoals.map(({ text }) => text)).toEqual(["autos", "cuentas en yenes", "firma en papel"]);
  });

  it("are emphasis where one stands alone, or the sentence goes on", () => {
    expect(read("# Port\n\n## Values\n\n**Nobody** has voted on them yet.\n\n**Everybody** may.\n").principles).toEqual(
      [],
    );
    expect(read("# Port\n\n## Values\n\n**Note:** they are voted on in May.\n").principles).toEqual([]);
  });
});

it("names values in one line, and takes no sentence for them", () => {
  expect(read("# Port\n\n## Values\nCourage, care and calm.\n").principles.map(({ text }) => text)).toEqual([
    "Courage",
    "care",
    "calm",
  ]);
  expect(
    read("# Port\n\n## Values\nWe wrote them down, and we keep them where everybody sees them.\n").principles,
  ).toEqual([]);
});

it("takes a value that could name a part of any page, where it is written as the others are", () => {
  const values = (headings: readonly string[]): readonly string[] =>
    beginnings(
      read(`# Port\n\n## Valeurs\n${headings.map((name) => `### ${name}\nNous y tenons.\n`).join("\n")}`).principles,
    );
  expect(values(["Courage 💪", "Responsabilité 🤝", "Calme 🌊"])).toEqual([
    "Courage 💪",
    "Responsabilité 🤝",
    "Calme 🌊",
  ]);
  expect(values(["Courage", "Calme", "Références"])).toEqual(["Courage", "Calme"]);
});

describe("sections by their names", () => {
  it.each([
    ["Sicherheitsprinzipien", "principles"],
    ["Ontwerpprincipes", "principles"],
    ["Our five operating principles", "principles"],
    ["Principles we build by", "principles"],
    ["Grundsätze, nach denen wir bauen", "principles"],
    ["Principi che valgono per tutti", "principles"],
    ["함께 일하는 원칙", "principles"],
    ["Zasady architektury", "principles"],
    ["Nos convictions", "principles"],
    ["Unsere Überzeugungen", "principles"],
    ["Kerneværdier", "principles"],
    ["What the port is not", "nonGoals"],
    ["What we are not building", "nonGoals"],
    ["Was das Vorhaben nicht ist", "nonGoals"],
    ["Ce que le projet n’est pas", "nonGoals"],
    ["Abgrenzung und Nicht-Ziele", "nonGoals"],
    ["No entra este año", "nonGoals"],
    ["O que não entra", "nonGoals"],
    ["Not in 2027", "nonGoals"],
    ["Left out this year", "nonGoals"],
    ["Salvaguardas dos pilotos", "guardrails"],
    ["Límites para los pilotos", "guardrails"],
  ] as const)("%s", (title, kind) => {
    const content = read(`# Harbour\n\n## ${title}\n- No second quay\n- Calm before speed\n`);
    expect(content[kind]).toHaveLength(2);
  });

  it.each([
    "SOLID principles",
    "Principles of accounting",
    "Values that the function returns",
    "What is not working",
    "What the report does not say",
    "What we do not know yet",
    "Was noch nicht klar ist",
    "No entrar",
    "Grenzwerte",
    "Abgrenzung",
    "Pilots",
  ])("states nothing below %s", (title) => {
    const { principles, nonGoals, guardrails } = read(
      `# Harbour\n\n## ${title}\n- No second quay\n- Calm before speed\n`,
    );
    expect([principles, nonGoals, guardrails]).toEqual([[], [], []]);
  });
});

describe("themes", () => {
  it.each([
    [
      "a table by its own word",
      "## Handlungsfelder\n\n| Handlungsfeld | Wer |\n|---|---|\n| Calm water | Ann |\n| One gate | Bo |\n",
    ],
    [
      "a table behind numbers",
      "## Strategic themes\n\n| # | Theme | Why |\n|---|---|---|\n| 1 | Calm water | a |\n| 2 | One gate | b |\n",
    ],
    ["headings below a count of them", "## Nos trois axes\n### Calm water\nx\n### One gate\ny\n"],
    ["names in bold", "## Pilares estratégicos\n\n**Calm water** – sin olas.\n\n**One gate** – para todos.\n"],
    ["headings below the strategy", "## Strategy: how we get there\n### 1. Calm water\nx\n### 2. One gate\ny\n"],
    ["headings below tracks", "## Vores to spor\n### Calm water\nx\n### One gate\ny\n"],
  ])("are read from %s and are no outcomes", (_, text) => {
    const { themes, outcomes } = read(`# Havn 2030\n\n## Vision\nNo ship waits.\n\n${text}`);
    expect(themes.map(({ title }) => title)).toEqual(["Calm water", "One gate"]);
    expect(outcomes).toEqual([]);
  });

  it("are not taken from a table of days or of people", () => {
    const table = "| Date | Meeting |\n|---|---|\n| 2 May | Board |\n";
    expect(read(`# Port\n\n## Vision\nNo ship waits.\n\n## Themes\n\n${table}`).themes).toEqual([]);
  });
});

describe("lines in bold above what they say", () => {
  it("are themes, each on a line of its own in its paragraph", () => {
    const text =
      "# Hafenstrategie\n\n## Handlungsfelder\n\n**1. Ruhige Nächte**\nNiemand wartet auf den Kran.\n\n**2. Grüne Kräne**\nStrom statt Diesel,\nauch im Winter.\n";
    expect(read(text).themes.map(({ title }) => title)).toEqual(["Ruhige Nächte", "Grüne Kräne"]);
    const one = "# Hafenstrategie\n\n## Handlungsfelder\n\n**Ruhige Nächte**\nNiemand wartet auf den Kran.\n";
    expect(read(one).themes).toEqual([]);
  });

  it("are the headings of a page that has no others, where one of them stands above a list", () => {
    const text =
      "**Unser Auftrag**\n\nWir bringen Schiffe sicher an den Kai.\n\n**Unsere Vision**\n\nNiemand wartet draußen.\n\n**Unsere Werte**\n\n- Ruhig\n- Offen\n";
    const { mission, vision, principles } = read(text, "/Leitbild");
    expect([mission?.text, vision?.text]).toEqual([
      "Wir bringen Schiffe sicher an den Kai.",
      "Niemand wartet draußen.",
    ]);
    expect(beginnings(principles)).toEqual(["Ruhig", "Offen"]);
  });
});

describe("priorities of a page of strategy", () => {
  const titles = ({ themes }: PageContent): readonly string[] => themes.map(({ title }) => title);

  it.each([
    ["# Harbour strategy\n\n## Our strategic priorities\n\n- **Calm nights** – nobody waits\n- Green cranes\n"],
    [
      "# Hafenstrategie\n\n**Prioritäten**\n\n1. Calm nights\n2. Green cranes\n\n**Was schwierig ist**\n\n- Der Nebel\n",
    ],
    [
      "# Stratégie du port\n\n## Priorités stratégiques\n\n### Calm nights\nPersonne n'attend.\n\n### Green cranes\nOu presque.\n",
    ],
    ["# 港の戦略\n\n## 優先事項\n\n- Calm nights\n- Green cranes\n"],
  ])("are its themes as long as they say nothing else: %j", (text) => {
    const content = read(text, "/Harbour strategy");
    expect(content.outcomes).toEqual([]);
    expect(titles(content)).toEqual(["Calm nights", "Green cranes"]);
  });

  it.each([
    ["their parts", "- Calm nights\n  - Two pilots\n- Green cranes\n  - Six motors\n"],
    ["their times", "- Calm nights (Q3 2027)\n- Green cranes (Q4 2027)\n"],
    ["who answers for them", "- Calm nights @ola\n- Green cranes @kim\n"],
  ])("are outcomes where they say %s", (_, list) => {
    const content = read(`# Harbour strategy\n\n## Our priorities\n\n${list}`, "/Harbour strategy");
    expect(content.outcomes.map(({ title }) => title)).toEqual(["Calm nights", "Green cranes"]);
    expect(titles(content)).toEqual([]);
  });

  it("are outcomes on a page that is a plan, and where a time makes them one", () => {
    const list = "- Calm nights\n- Green cranes\n";
    expect(read(`# Roadmap\n\n## Our priorities\n\n${list}`, "/Roadmap").outcomes).toHaveLength(2);
    expect(read(`# Strategy\n\n## Priorities 2027\n\n${list}`, "/Strategy").outcomes).toHaveLength(2);
  });
});

describe("a page on how a team works", () => {
  const sections =
    "**Grundsätze**\n\n- Klein anfangen\n- Laut sagen, was nicht geht\n\n**Wer entscheidet was**\n\n| Frage | Entscheidet |\n|---|---|\n| Neue Maschine | Werkstattleitung |\n\n**Grenzen für Versuche**\n\n- höchstens zwei Linien\n\n**Vision**\n\nNie mehr warten.\n\n**Ziele 2027**\n\n- Drei Linien\n";

  it.each(["So arbeiten wir", "Ways of working", "Comment nous travaillons", "Our working agreement"])(
    "states its principles, who decides and its bounds, no vision and no outcomes: %s",
    (title) => {
      const content = read(`# ${title}\n\n${sections}`, `/${title}`);
      expect(content.kind).toBe("process");
      expect(beginnings(content.principles)).toEqual(["Klein anfangen", "Laut sagen, was nicht geht"]);
      expect(content.decisionRights.map(({ about, decides }) => [about, decides])).toEqual([
        ["Neue Maschine", "Werkstattleitung"],
      ]);
      expect(beginnings(content.guardrails)).toEqual(["höchstens zwei Linien"]);
      expect([content.vision, content.outcomes]).toEqual([null, []]);
    },
  );

  it("states who decides where it is on a process of the team's own", () => {
    const { principles, guardrails, decisionRights } = read(`# Roadmap process\n\n${sections}`, "/Roadmap process");
    expect([principles, guardrails]).toEqual([[], []]);
    expect(decisionRights.map(({ about, decides }) => [about, decides])).toEqual([
      ["Neue Maschine", "Werkstattleitung"],
    ]);
  });

  it("states nothing where it says how others do it", () => {
    const { principles, guardrails, decisionRights } = read(`# How to write principles\n\n${sections}`, "/Guide");
    expect([principles, guardrails, decisionRights]).toEqual([[], [], []]);
  });
});

describe("a page that is one outcome", () => {
  const parts =
    "**Wirkung**\n\n**Was wir liefern**\n\n* Zwei Kabel\n* Ein Test\n\n**Nicht dabei**\n\n* Der alte Kran\n\n**Risiken**\n\n* Frost im März\n* Der Lieferant\n";

  it("has its first line in bold for its title, and the risks it states are its own and none of the page", () => {
    const facts =
      "**Strom am Kai Nord**\n\nVerantwortlich: Ole Brandt\nEpic: #77\nStatus: in Arbeit\nTermin: Juni 2028\n\n";
    const { outcomes, risks, nonGoals } = read(`${facts}${parts}`, "/Kai/Strom");
    expect(outcomes.map(({ title, deliverables }) => [title, deliverables.length])).toEqual([["Strom am Kai Nord", 2]]);
    expect(beginnings(outcomes[0]?.risks ?? [])).toEqual(["Frost im März", "Der Lieferant"]);
    expect(risks).toEqual([]);
    expect(beginnings(nonGoals)).toEqual(["Der alte Kran"]);
  });

  it("keeps its name where a table states its facts, with the measure below a heading", () => {
    const text =
      "| | |\n|--|--|\n| Owner | Ole Brandt |\n| Epic | #77 |\n| Status | In progress |\n\n## What we will deliver\n\n- Two cables\n\n## How we measure it\n\nTime to plug in: from 40 minutes to 5 minutes.\n\n## Risks\n\n- Frost in March\n";
    const { outcomes, risks, kpis } = read(text, "/Quay/Power at the quay");
    expect(outcomes.map(({ title, metric }) => [title, metric?.name])).toEqual([
      ["Power at the quay", "Time to plug in"],
    ]);
    expect([beginnings(outcomes[0]?.risks ?? []), risks, kpis]).toEqual([["Frost in March"], [], []]);
  });

  it("leaves to the page what stands beside its outcomes", () => {
    const text =
      "# Roadmap\n\n## One login\n\n- Directory\n- Cards\n\n## Green cranes\n\n- Motors\n\n## Risks\n\n- Frost in March\n";
    const { outcomes, risks } = read(text, "/Roadmap");
    expect(outcomes.flatMap((outcome) => outcome.risks)).toEqual([]);
    expect(beginnings(risks)).toEqual(["Frost in March"]);
  });
});

describe("what a team says no to", () => {
  it.each([
    "Things we say no to (for now)",
    "Not part of this",
    "Wozu wir nein sagen",
    "Ce à quoi nous disons non",
    "A lo que decimos que no",
    "Waar we nee tegen zeggen",
    "Det vi säger nej till",
  ])("are its non-goals below “%s”", (heading) => {
    const { nonGoals } = read(
      `# Harbour\n\n## Vision\n\nCalm nights for all.\n\n## ${heading}\n\n- A second pier\n- Private boats\n`,
    );
    expect(beginnings(nonGoals)).toEqual(["A second pier", "Private boats"]);
  });
});

describe("a log whose entries have a code and a name", () => {
  const log = (title: string, told: string): string =>
    `# Decisions\n\n## ${title}\n3 June 2026, accepted\n\n**Decision:** ${told}\n\n**Alternatives:** two cranes; none\n\n**Because:** it is cheaper.\n\n## HD-2 Boats\n\n**Decision:** Boats are rented by the day.\n`;

  it("says below each of them what was decided", () => {
    const { decisions } = read(log("HD-3 Cranes of the quay", "We run one crane until 2029."), "/Decisions");
    expect(decisions.map(({ text, reason, alternatives }) => [text, reason, alternatives.length])).toEqual([
      ["We run one crane until 2029.", "it is cheaper.", 2],
      ["Boats are rented by the day.", null, 0],
    ]);
  });

  it("says it in the title where that has no code, or where nothing but a word stands below", () => {
    expect(read(log("One crane until 2029", "We run one crane until 2029."), "/Decisions").decisions[0]?.text).toBe(
      "One crane until 2029",
    );
    expect(read(log("HD-3: Run one crane until 2029", "One crane."), "/Decisions").decisions[0]?.text).toBe(
      "Run one crane until 2029",
    );
  });
});

describe("metrics", () => {
  it("are headings below a heading that groups them, and not the note on top", () => {
    const text =
      "# Kennzahlen\n\n*Stand: 3. Mai 2027*\n\n## Betrieb\n### Wartezeit je Schiff\n- Start: 9 h\n- Aktuell: 6 h\n- Ziel: 3 h\n### Ausfälle\n- Start: 12\n- Ziel: 4\n";
    expect(read(text, "/Kennzahlen").kpis).toMatchObject([
      { name: "Wartezeit je Schiff", current: "6 h", target: "3 h" },
      { name: "Ausfälle", target: "4" },
    ]);
  });

  it("are named by the first line of their section, where it names one", () => {
    const { northStar, kpis } = read(
      "# Port\n\n## North star\n**Metric:** ships served without waiting\n**Target:** 40 a week\n\n### Interim north star (2027)\n**Metric:** ships that book ahead\n**Target:** 10 a week\n",
    );
    expect([northStar, ...kpis]).toMatchObject([
      { name: "ships served without waiting", target: "40 a week" },
      { name: "ships that book ahead", target: "10 a week" },
    ]);
    const measured = "# Port\n\n## North star\n\n**Ships served a week**\n- Measurement: the gate log\n- Target: 40\n";
    expect(read(measured).northStar).toMatchObject({ name: "Ships served a week", target: "40" });
  });

  it("have the last of several targets, and never a stretch", () => {
    const table = (heads: string): string =>
      `# Port\n\n## KPIs\n\n| KPI | Now | ${heads} |\n|---|---|---|---|\n| Calls | 9 | 20 | 30 |\n`;
    expect(read(table("Mid-year target | Year-end target")).kpis[0]).toMatchObject({ name: "Calls", target: "30" });
    expect(read(table("Target | Stretch target")).kpis[0]).toMatchObject({ target: "20" });
  });

  it("keep thousands together, and lose the marks around their name", () => {
    const { northStar } = read(
      "# Port\n\n**Our north star: crates moved per hour** — 1,240 today, target 2,500 by June 2028 (we started at 1,010 in May 2026).\n",
    );
    expect(northStar).toMatchObject({
      name: "crates moved per hour",
      baseline: "1,010",
      current: "1,240",
      target: "2,500",
    });
  });
});

describe("ideas", () => {
  it.each([
    ["We believe that…", "…crews book ahead"],
    ["Wir glauben, dass", "…crews book ahead"],
    ["Nous pensons que…", "... crews book ahead"],
  ])("believe what stands below %j", (head, cell) => {
    const { ideas } = read(
      `# Ideas\n\n| Idea | ${head} | Result |\n|---|---|---|\n| Booking | ${cell} | |\n\n## House rules\n- Be brief\n`,
    );
    expect(ideas).toMatchObject([{ title: "Booking", hypothesis: "crews book ahead" }]);
  });

  it("are rows that have a verdict, whatever the page is called, and none on a roadmap", () => {
    const table =
      "| Idee | Von | Urteil |\n|---|---|---|\n| Karte der Busse | Ole | bestätigt |\n| Chat im Bus | Ida | verworfen |\n";
    expect(
      read(`# Gesammelt am Tresen\n\nNichts davon ist versprochen.\n\n${table}`).ideas.map(({ title, verdict }) => [
        title,
        verdict,
      ]),
    ).toEqual([
      ["Karte der Busse", "validated"],
      ["Chat im Bus", "rejected"],
    ]);
    expect(read(`# Roadmap\n\n${table}`, "/Roadmap").ideas).toEqual([]);
  });

  it("are headings that say what is believed and how it is tried, whatever the page is called", () => {
    const tried = (title: string, label: string): string =>
      `## ${title}\n- **Hipótesis:** ayuda\n- **${label}:** dos semanas\n`;
    expect(
      read(`# Propuestas del muelle\n\n${tried("Reserva", "Prueba")}\n${tried("Grúa", "Prueba")}`).ideas,
    ).toMatchObject([{ title: "Reserva", hypothesis: "ayuda", test: "dos semanas" }, { title: "Grúa" }]);
    expect(read(`# Propuestas del muelle\n\n${tried("Reserva", "Prueba")}`).ideas).toEqual([]);
    expect(read(`# Roadmap\n\n${tried("Reserva", "Prueba")}\n${tried("Grúa", "Prueba")}`, "/Roadmap").ideas).toEqual(
      [],
    );
  });
});

it("passes over the sentence that says what the team is part of", () => {
  const vision = (text: string): string | undefined => read(`# Quay\n\n## Vision\n${text}\n`).vision?.text;
  expect(vision("The quay team is part of Operations. No ship waits in our port.")).toBe("No ship waits in our port.");
  expect(vision("配車チームは運行部の一部です。私たちは待ち時間をなくします。")).toBe("私たちは待ち時間をなくします。");
  expect(vision("Every crew is part of the port. No ship waits.")).toBe("Every crew is part of the port.");
});

it("knows a page by what stands before a dash, and not by what is said of it", () => {
  expect(read("# Principles – quay crew\n\n- Ships first\n- Calm\n").principles).toHaveLength(2);
  expect(read("# Principles – how to write them\n\n- Be brief\n- Be bold\n").principles).toEqual([]);
  expect(read("# Principles – template\n\n- Be brief\n- Be bold\n").principles).toEqual([]);
});

it("knows a section by its name where what stands behind a dash asks what it means", () => {
  const kpis = (heading: string): readonly string[] =>
    read(`# Quay\n\n## ${heading}\n\n### Technika\n\n- Ships on time: 95 %\n`).kpis.map(({ name }) => name);
  expect(kpis("6. KPI — jak poznáme, že jsme na správné cestě")).toHaveLength(1);
  expect(kpis("KPIs – how we know that it works")).toHaveLength(1);
  expect(kpis("KPIs – how to choose them")).toEqual([]);
});

it("names measures behind a column that counts them, and reads whatever is aimed at for a year", () => {
  const { kpis } = read(
    "# 码头\n\n## 数据\n\n| # | KPI | 당시 | 베이스라인 | 年底目标 |\n|---|---|---|---|---|\n| 1 | 准时率 | – | 70 % | 95 % |\n| 2 | 投诉 | – | 12 | 4 |\n",
  );
  expect(kpis.map(({ name, baseline, target }) => [name, baseline, target])).toEqual([
    ["准时率", "70 %", "95 %"],
    ["投诉", "12", "4"],
  ]);
});

it("takes what stands behind a measure for the value it is to reach, and no outcome", () => {
  const outcomes = (table: string): readonly string[] =>
    read(`# Roadmap\n\n## Technika\n\n${table}`, "/Roadmap").outcomes.map(({ title }) => title);
  expect(outcomes("| Metrika | Cíl |\n|---|---|\n| Doba startu | Pod dvě sekundy |\n| Pády | Klesají |\n")).toEqual([]);
  expect(
    outcomes(
      "| Kennzahl | Ziel | Wer |\n|---|---|---|\n| Stau | < 5 Schiffe | Ole |\n| Lob | Mehr als heute | Ida |\n",
    ),
  ).toEqual([]);
  expect(
    outcomes("| Ziel | Kennzahl |\n|---|---|\n| Schiffe warten nicht | Stau |\n| Alle loben uns | Lob |\n"),
  ).toHaveLength(2);
});

it("knows a north star by its name in front of a line, and on a page of measures by itself", () => {
  const star = (text: string, title = "Rules"): string | undefined =>
    read(`# ${title}\n\n${text}\n\n## Principles\n\n- Calm\n- Open\n`).northStar?.name;
  expect(star("We try things.\n\n## What we watch\n\n北极星指标：准点的船")).toBe("准点的船");
  expect(star("Onze poolster is **tevreden schippers**: wie zonder wachten vaart.", "KPI's")).toBe(
    "tevreden schippers",
  );
  expect(star("Unser Leitstern ist **pünktliche Schiffe**.", "Kennzahlen")).toBe("pünktliche Schiffe");
  expect(star("Onze poolster is een haven zonder wachten.")).toBeUndefined();
});

it("takes the lines that date a page for no vision, and pillars in a counted table for themes", () => {
  const { vision, themes } = read(
    "# Vize přístavu\n\n> **Datum:** 2027-02-20\n> **Verze:** 1.0\n\n## Kdo jsme\n\nTři pilíře identity:\n\n| Pilíř | Popis |\n|---|---|\n| Klid | Nikdo nečeká |\n| Otevřenost | Ceny visí |\n| Řemeslo | Lana drží |\n",
    "/Vize",
  );
  expect(vision).toBeNull();
  expect(themes.map(({ title }) => title)).toEqual(["Klid", "Otevřenost", "Řemeslo"]);
});

it("hears in the mark or the last words of a result whether an idea held", () => {
  const verdicts = (page: string): unknown => read(page, "/Ideas").ideas.map(({ verdict }) => verdict);
  expect(
    verdicts(
      "# Ideas\n\n| Idea | Result |\n|---|---|\n| Fog horn | Heard by all. It works |\n| Paper charts | It did not work |\n| Night crew | 👍 half the wait |\n| Flags | Nobody looked ❌ |\n| Ropes | Works are under way |\n",
    ),
  ).toEqual(["validated", "rejected", "validated", "rejected", null]);
  expect(
    verdicts("# Ideeënbord\n\n## Getest en goed bevonden\n\n- Misthoorn\n\n## Nog te bekijken\n\n- Vlag\n"),
  ).toEqual(["validated", null]);
});

it.each([
  [
    "validated",
    ["Erfolgreich", "Hypotesen stämde", "Verificata", "Sprawdziło się", "仮説が支持された", "Подтвердилось"],
  ],
  [
    "rejected",
    [
      "Nicht erfolgreich",
      "Klopt niet",
      "Non concluant",
      "Nepotvrdilo se",
      "否决",
      "Holdt ikke",
      "Ej godkänd",
      "Nem validált",
      "不採用",
    ],
  ],
  [null, ["À confirmer", "To be validated", "Success rate by region", "Zu bestätigen"]],
])("hears %s in words of a verdict", (verdict, cells) => {
  const rows = cells.map((cell, at) => `| Fog horn ${at} | Ships hear it | ${cell} |`).join("\n");
  const { ideas } = read(`# Ideas\n\n| Idea | Hypothesis | Verdict |\n|---|---|---|\n${rows}\n`, "/Ideas");
  expect(ideas.map((idea) => idea.verdict)).toEqual(cells.map(() => verdict));
});

it("knows how risks are treated by the letter of ROAM behind a heading of any language", () => {
  const { risks } = read(
    "# Riscuri – Cheiul nou\n\n## Acceptate (A)\n\n- **Ceața oprește macaraua.** Măsură: orar de rezervă.\n\n## În lucru (M)\n\n- **Cablul e vechi.**\n",
    "/Riscuri",
  );
  expect(risks.map(({ text, roam, mitigation }) => [text, roam, mitigation])).toEqual([
    ["Ceața oprește macaraua.", "accepted", "orar de rezervă"],
    ["Cablul e vechi.", "mitigated", null],
  ]);
});

it("knows what is left alone for now, whose decisions they are, and what nobody trades", () => {
  const { nonGoals, decisions, guardrails, themes } = read(
    "# Strategia portu\n\n## Decyzje właściciela\n\n- Zostaje jeden dźwig.\n\n## Czego teraz nie robimy\n\n- nowy falochron\n\n## What we will not trade for it\n\n- Never more than two ships in a trial\n\n## Porządek prac\n\nNajpierw dźwig.\n",
    "/Strategia",
  );
  expect([nonGoals, decisions, guardrails].map((all) => all.map(({ text }) => text))).toEqual([
    ["nowy falochron"],
    ["Zostaje jeden dźwig"],
    ["Never more than two ships in a trial"],
  ]);
  expect(themes).toEqual([]);
});
