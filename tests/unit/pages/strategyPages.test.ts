/** Pages that state a strategy and hold what is done about it: which of their parts are statements, and which are work. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Quay"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
const texts = (statements: readonly { readonly text: string }[]): readonly string[] =>
  statements.map(({ text }) => text);
const outcomes = (content: PageContent): readonly (string | number)[][] =>
  content.outcomes.map(({ title, deliverables }) => [title, deliverables.length]);

describe("a table of themes", () => {
  it.each([
    ["| Theme | What it means | Exec sponsor |", "## Strategic themes"],
    ["| Pillar | In a nutshell | Sponsor |", "## Pillars"],
    ["| Handlungsfeld | Was das heißt | Sponsor |", "## Handlungsfelder"],
    ["| Eje | En pocas palabras | Responsable |", "## Ejes"],
    ["| Pijler | Wat het betekent | Trekker |", "## Pijlers"],
    ["| 重点テーマ | 意味 | 担当 |", "## 重点テーマ"],
  ])("names themes and no outcomes: %s", (head, heading) => {
    const rows = `${head}\n|--|--|--|\n| Dry feet | pumps, dykes, alarms | COO |\n| Clear water | filters and reeds | CIO |\n`;
    const content = read(`# Technology strategy 2027\n\n${heading}\n\n${rows}`);
    expect([content.themes.map(({ title }) => title), content.outcomes.length]).toEqual([
      ["Dry feet", "Clear water"],
      0,
    ]);
  });

  it("holds outcomes where a column names them, or says until when", () => {
    const rows = "|--|--|--|\n| Dry feet | Pumps report their faults | Ida |\n| Clear water | Reeds planted | Tom |\n";
    const named = read(`# Technology strategy 2027\n\n## Themes\n\n| Theme | Initiative | Owner |\n${rows}`);
    expect(outcomes(named)).toEqual([
      ["Pumps report their faults", 0],
      ["Reeds planted", 0],
    ]);
    const dated =
      "|--|--|--|\n| Dry feet | Pumps report their faults | May 2027 |\n| Clear water | Reeds | June 2027 |\n";
    expect(read(`# Technology strategy\n\n## Themes\n\n| Theme | In short | Due |\n${dated}`).outcomes.length).toBe(2);
  });
});

describe("what a team says that it will do", () => {
  const below = (owner: string, due: string): string =>
    `\n### Pumps report their faults\n${owner}: Ida Rabe\n${due}: 2027-05-31\n- Sensors at the north quay\n- Alarm to the desk\n\n### Berths are booked online\n${owner}: Tom Brandt\n${due}: 2027-10-31\n- Booking page\n`;
  const both = [
    ["Pumps report their faults", 2],
    ["Berths are booked online", 1],
  ];

  it.each([
    ["# Strategy on a page\n\n## What we commit to in FY27\n", "Owner", "Due"],
    ["# Hafenstrategie 2027\n\n## Wozu wir uns 2027 verpflichten\n", "Verantwortlich", "Fällig"],
    ["# Stratégie\n\n## Ce à quoi nous nous engageons en 2027\n", "Responsable", "Échéance"],
    ["# Estrategia\n\n## Nuestros compromisos 2027\n", "Responsable", "Fecha"],
    ["# 部門方針\n\n## ビジョン\n\n全岸壁を一画面で見る。\n\n## 2027年度の実施項目\n", "担当", "期限"],
    ["# 工作方针\n\n## 愿景\n\n所有泊位一屏可见。\n\n## 2027年度重点工作\n", "负责人", "完成时间"],
  ])("is outcomes where each says who and until when: %j", (top, owner, due) => {
    expect(outcomes(read(top + below(owner, due)))).toEqual(both);
  });

  it.each(["Was wir vorhaben", "Unsere Vorhaben", "What we plan to deliver"])(
    "is outcomes below the themes of a strategy: %s",
    (heading) => {
      const text = `# Hafenstrategie\n\n## Auftrag\n\nWir halten die Kais in Betrieb.\n\n## Grundsätze\n\n- Erst messen\n- Dann bauen\n\n## ${heading}\n\n### Kaiwände\n\n#### Pegel melden sich selbst (Q1 2027)\n- Sensoren\n\n#### Risse in der Karte\n- Aufnahme\n- Karte\n\n### Gleise\n\n#### Weichen vom Stellpult (Q3 2027)\n- Antrieb\n`;
      expect(outcomes(read(text, "/Hafenstrategie"))).toEqual([
        ["Pegel melden sich selbst", 1],
        ["Risse in der Karte", 2],
        ["Weichen vom Stellpult", 1],
      ]);
    },
  );

  it("is how the team behaves where nothing follows it up", () => {
    const lines = "- We answer within a day\n- We say so when we do not know\n";
    expect(read(`# Vision and strategy\n\n## What we commit to\n\n${lines}`).outcomes).toEqual([]);
    expect(read(`# Estrategia\n\n## Nuestros compromisos\n\n${lines}`).outcomes).toEqual([]);
  });

  it("is what a product is for, and no plan, where goals beside a vision and principles are not followed up", () => {
    const page = (goals: string): string =>
      `# Vision\n\nThe quay planner shows every free berth.\n\n## Business goals\n\n${goals}\n## Principles\n\n- Clear rules\n- One source\n`;
    const plain = "- Let agents book berths\n- Keep rules and berths in step\n";
    expect(outcomes(read(page(plain), "/docs/Vision"))).toEqual([]);
    const followed = "- Let agents book berths (in progress)\n- Keep rules and berths in step (planned)\n";
    expect(outcomes(read(page(followed), "/docs/Vision")).length).toBe(2);
  });

  it("takes a time beside its words for the time of all that stands below", () => {
    const [first] = read(
      "# 部門方針\n\n## ビジョン\n\n全岸壁を一画面で見る。\n\n## 2027年度の実施項目\n" + below("担当", "期限"),
    ).outcomes;
    expect(first?.horizon?.literal).toBe("2027年度");
  });

  it("is told by facts that wide blanks part", () => {
    const line = "担当：鈴木　期限：2027年9月";
    const text = `# 部門方針\n\n## ビジョン\n\n全岸壁を一画面で見る。\n\n## 2027年度の実施項目\n\n### 水位計の接続\n${line}\n- 設置\n\n### 予約の刷新\n${line}\n- 試行\n`;
    expect(read(text).outcomes.map(({ owner, target }) => [owner, target?.literal])).toEqual([
      ["鈴木", "2027年9月"],
      ["鈴木", "2027年9月"],
    ]);
  });
});

describe("a heading that says in its bracket what it means", () => {
  it.each([
    ["House rules (guardrails)", "guardrails"],
    ["Was uns bremst (Leitplanken)", "guardrails"],
    ["Woran wir uns halten wollen (Prinzipien)", "principles"],
    ["Left for others (non-goals)", "nonGoals"],
    ["Ce qui nous inquiète (risques)", "risks"],
    ["What slows us down (risks, top three first)", null],
  ] as const)("holds those: %s", (heading, kind) => {
    const content = read(`# Harbour crew\n\n## ${heading}\n\n- Ships before paper\n- Nobody lifts alone\n`);
    const found = (["guardrails", "principles", "nonGoals", "risks"] as const).filter(
      (each) => content[each].length > 0,
    );
    expect(found).toEqual(kind === null ? [] : [kind]);
  });

  it("is asked why we are here, and says so", () => {
    const text = "# Harbour crew\n\n## Why we get up (mission)\n\nShips leave on time, every day.\n";
    expect(read(text).mission?.text).toBe("Ships leave on time, every day.");
  });

  it("is a title where the bracket tags one thing", () => {
    const text =
      "# Roadmap\n\n## Move the pumps (risk)\n\n- Cables\n\n## Count the ships (KPI)\n\n- Counter\n\n## Tug to the moon (mission)\n\n- Rope\n";
    expect(read(text).outcomes.length).toBe(3);
  });

  it("holds ideas, however much its bracket says of them", () => {
    const text =
      "# Harbour crew\n\n## Parking lot (one-liners that nobody has thought about yet, so far)\n\n- Berths by text message\n- Live tide per quay\n";
    expect(read(text).ideas.map(({ title }) => title)).toEqual(["Berths by text message", "Live tide per quay"]);
  });
});

describe("rules for what is tried", () => {
  it.each([
    ["House rules for experiments"],
    ["Ground rules for our tests"],
    ["Ramar för våra tester"],
    ["Spielregeln für unsere Tests"],
    ["Règles pour nos tests"],
    ["Reglas para nuestras pruebas"],
  ])("are guardrails: %s", (heading) => {
    const text = `# Ideas of the quay\n\n| Idea | Hypothesis | Result |\n|--|--|--|\n| Night berths | More ships come | 3 % more |\n\n## ${heading}\n\n1. Never in a storm\n2. At most one quay\n`;
    const { guardrails, ideas } = read(text);
    expect([texts(guardrails), ideas.length]).toEqual([["Never in a storm", "At most one quay"], 1]);
  });

  it("are none where anybody tests software", () => {
    expect(read("# Handbook\n\n## Rules for tests\n\n- Never sleep in a test\n").guardrails).toEqual([]);
  });
});

describe("a matrix of who is accountable", () => {
  const rows =
    "|---|:-:|:-:|:-:|\n| Yearly budget | R | C | A |\n| Choice of cranes | I | A/R | C |\n| Closing a quay | A | R | I |\n";

  it.each([
    ["# The council of the quay\n\n| Topic | Master | Board | Council |\n"],
    ["# Who decides what in the harbour\n\n| Matter | Master | Board | Council |\n"],
    ["# Wer entscheidet was im Hafen\n\n| Sache | Master | Board | Council |\n"],
    ["# Vem beslutar vad i hamnen\n\n| Fråga | Master | Board | Council |\n"],
    ["# 港で誰が何を決めるか\n\n| 事項 | Master | Board | Council |\n"],
  ])("says who decides: %j", (top) => {
    const steps = "\n## Escalation\n\n1. Talk to each other\n2. Ask the master\n";
    expect(read(`${top}${rows}${steps}`).decisionRights.map(({ about, decides }) => [about, decides])).toEqual([
      ["Yearly budget", "Council"],
      ["Choice of cranes", "Board"],
      ["Closing a quay", "Master"],
    ]);
  });

  it("says nothing of rights where it shares out tasks", () => {
    expect(read(`# Docking\n\n| Task | Pilot | Crew | Tug |\n${rows}`).decisionRights).toEqual([]);
  });

  it("leaves an escalation that stands alone to who is asked", () => {
    const text = "# Harbour\n\n## Escalation\n\n- Storm: the master decides\n";
    expect(read(text).decisionRights.map(({ decides }) => decides)).toEqual(["master"]);
  });
});

describe("boxes to tick below a register", () => {
  const risks =
    "# Risks\n\n## R7 Crane crew leaves\nMitigation: a second crew on call\n\n## R9 Charts are lost\nMitigation: copies ashore\n";

  it.each([["Actions from last meeting"], ["Offene Aufgaben aus der Runde"], ["Actions"]])(
    "are no risks: %s",
    (heading) => {
      const content = read(`${risks}\n## ${heading}\n\n- [x] Ilse: ask the crew\n- [ ] Per: get the list\n`);
      expect(texts(content.risks)).toEqual(["R7 Crane crew leaves", "R9 Charts are lost"].map((text) => text.slice(3)));
    },
  );

  it("are risks where nothing else is", () => {
    const { risks: found } = read("# Risks\n\n## Open\n\n- [ ] Crane crew leaves\n- [x] Charts are lost\n");
    expect(texts(found)).toEqual(["Crane crew leaves", "Charts are lost"]);
  });
});

describe("measures", () => {
  it("are named before anybody knows a value of them", () => {
    const text =
      "# Engineering metrics\n\n## Essential metrics\n\n| Measure | Definition (over 28 days) |\n|--|--|\n| Berth wait | Hours from anchor to rope |\n| Lifts | Lifts an hour |\n";
    expect(read(text).kpis.map(({ name, target }) => [name, target])).toEqual([
      ["Berth wait", null],
      ["Lifts", null],
    ]);
  });

  it("are named once where a second table defines them", () => {
    const text =
      "# Kennzahlen\n\n| Kennzahl | Heute | Ziel |\n|--|--|--|\n| Wartezeit | 9 h | 4 h |\n\n## Wie gemessen wird\n\n| Kennzahl | Berechnung |\n|--|--|\n| Wartezeit | Anker bis Leine |\n";
    expect(read(text).kpis.map(({ name, target }) => [name, target])).toEqual([["Wartezeit", "4 h"]]);
  });

  it.each([
    ["## Was wir nicht messen\n\nWir vergleichen damit keine Schichten."],
    ["## O que não medimos\n\nNão comparamos turnos com estes números."],
    ["## Ce que nous ne mesurons pas\n\nNous ne comparons pas les équipes."],
  ])("are none of what is said to stand outside: %j", (below) => {
    const top = "# KPIs\n\n| KPI | Heute | Ziel |\n|--|--|--|\n| Wartezeit | 9 h | 4 h |\n\n";
    expect(read(top + below).kpis.map(({ name }) => name)).toEqual(["Wartezeit"]);
  });

  it.each([
    [
      "Our north star metric is **berths booked in a minute** — a captain who asked and got one.",
      "berths booked in a minute",
    ],
    ["Unsere Nordstern-Kennzahl ist die Zahl der Schiffe, die pünktlich ablegen.", "Zahl der Schiffe"],
    ["Notre indicateur phare est le nombre de quais libres par jour.", "nombre de quais libres par jour"],
    ["Nuestra métrica norte es barcos atendidos a tiempo por semana.", "barcos atendidos a tiempo por semana"],
    ["私たちの北極星指標は定刻に出港した船の割合です。", "定刻に出港した船の割合"],
  ])("have a north star told in a sentence: %s", (sentence, name) => {
    const text = `# KPIs\n\n${sentence}\n\n| KPI | Heute | Ziel |\n|--|--|--|\n| Wartezeit | 9 h | 4 h |\n`;
    expect(read(text).northStar?.name).toBe(name);
  });

  it("have none where the sentence says what one is for, or a star is a vision", () => {
    const of = (sentence: string): string | undefined => read(`# KPIs\n\n${sentence}\n`).northStar?.name;
    expect(of("A north star metric is what a team looks at first.")).toBeUndefined();
    expect(of("Our north star is a harbour where nobody waits.")).toBeUndefined();
  });
});

describe("values and principles", () => {
  it.each([
    ["**Values:** helpful · plain, even curt · honest about what we cannot do", 3],
    ["**Werte:** hilfsbereit • schlicht • ehrlich", 3],
    ["## 価値観\n\n誠実・挑戦・協働", 3],
    ["## バリュー\n\n- 先に現場を見る\n- 隠さない", 2],
    ["## Values\n\nKindness · Courage · Calm in whatever comes our way", 3],
  ])("stand in one line between dots: %j", (line, count) => {
    const { principles } = read(`# Harbour strategy\n\n**Mission:** Ships leave on time, every day.\n\n${line}\n`);
    expect(principles.map(({ kind }) => kind)).toEqual(Array.from({ length: count }, () => "value"));
  });

  it("keeps a name of two words that one dot joins", () => {
    const text = "# 戦略\n\n## 価値観\n\n- 安全・安心を第一に\n- 早く直す\n";
    expect(texts(read(text).principles)).toEqual(["安全・安心を第一に", "早く直す"]);
  });

  it("are named by a line in bold above what leads to them", () => {
    const text =
      "# Strategy of the harbour\n\n**Principles:**\n\n*We decide by these when it is dark.*\n\n1. Ships first\n\nAlways.\n\n2. Nobody lifts alone\n\nNot even once.\n";
    expect(texts(read(text).principles)).toEqual(["Ships first", "Nobody lifts alone"]);
  });

  it("have their names in bold before a bar", () => {
    const text = "# Harbour strategy\n\n## Values\n\n***Kind*** | We phone first.\n\n***Open*** | We show our logs.\n";
    expect(texts(read(text).principles)).toEqual(["Kind | We phone first.", "Open | We show our logs."]);
  });

  it("leaves a label in bold inside an outcome to the outcome", () => {
    const text =
      "# Roadmap\n\n## Pumps report their faults\n\n**Risks:**\n\nThe crew may leave before spring.\n\n- Sensors\n\n## Berths are booked online\n\n- Page\n";
    expect(outcomes(read(text))).toEqual([
      ["Pumps report their faults", 1],
      ["Berths are booked online", 1],
    ]);
  });
});

describe("what is done about risks and debt", () => {
  it.each([
    ["Risiko", "Was tun wir dagegen"],
    ["Risico", "Wat doen we eraan"],
    ["Risque", "Ce que nous faisons"],
    ["Riesgo", "Qué hacemos"],
    ["Risco", "O que fazemos"],
    ["Rischio", "Cosa facciamo"],
    ["Risk", "Vad vi gör åt den"],
    ["Ryzyko", "Co z tym robimy"],
  ])("stands in a column that asks for it: %s, %s", (risk, answer) => {
    const text = `# Harbour strategy\n\n| ${risk} | ${answer} |\n|--|--|\n| Crew leaves | A second crew on call |\n`;
    expect(read(text).risks.map(({ mitigation }) => mitigation)).toEqual(["A second crew on call"]);
  });

  it("is classed by its area where no other column says of what class it is", () => {
    const of = (heads: string, cells: string): readonly (string | null)[] =>
      read(`# Technical debt\n\n| ${heads} |\n|--|--|--|\n| ${cells} |\n`).debt.map((entry) => entry.class);
    expect(of("Area | Debt | Owner", "Security | One key for all doors | Ilse")).toEqual(["Security"]);
    expect(of("Area | Debt | Class", "Cranes | One key for all doors | Safety")).toEqual(["Safety"]);
  });
});

describe("the time in the title of a page", () => {
  const below =
    "\n\n## Objective 1: Ships leave on time\n\n- KR1: 95 % of ships\n\n## Objective 2: Berths online\n\n- KR1: 40 berths\n";
  const times = (title: string): readonly (string | undefined)[] =>
    read(`# ${title}${below}`).outcomes.map(({ horizon }) => horizon?.literal);

  it.each([
    ["OKRs of the crane crew — Q1 2027", "Q1 2027"],
    ["OKR T1 2027 · Equipo Grúas", "T1 2027"],
    ["Kranführer Ziele 2027", "2027"],
    ["QUAY-OPS Priorities 2027", "2027"],
  ])("is that of the aims it holds: %s", (title, time) => expect(times(title)).toEqual([time, time]));

  it.each([["Crane crew OKRs (2027-03-04)"], ["Crane crew OKRs"], ["Crane projects 2027"]])(
    "is none where it says when it was written, or of what year projects are: %s",
    (title) => expect(times(title)).toEqual([undefined, undefined]),
  );
});

describe("a heading above another of its kind", () => {
  it("states what stands below both once", () => {
    const lists = "\n\n- Crew leaves\n\n## Open ones\n\n- Charts are lost\n";
    const both = ["Crew leaves", "Charts are lost"];
    expect(texts(read(`# Risks${lists.replace("ones", "risks")}`).risks)).toEqual(both);
    expect(read(`# Ideas${lists.replace("Open ones", "Parking lot")}`).ideas.map(({ title }) => title)).toEqual(both);
    expect(read(`# Technical debt${lists.replace("Open ones", "Known debt")}`).debt.map(({ title }) => title)).toEqual(
      both,
    );
  });

  it("is none of what it lists", () => {
    const text =
      "# Ideen & Versuche – Team Kai\n\n## Ideen\n\n### Nachtliegeplätze\nWir glauben, dass mehr Schiffe kommen.\nTest: ein Monat\n\n### Tide per SMS\nWir glauben, dass weniger anrufen.\nTest: zwei Wochen\n\n## Ideenspeicher (noch von niemandem durchdacht, nur gesammelt)\n\n- Kran leihen\n";
    expect(read(text).ideas.map(({ title }) => title)).toEqual(["Nachtliegeplätze", "Tide per SMS", "Kran leihen"]);
  });
});

describe("a risk in one line", () => {
  it.each([
    ["- Crew leaves → a second crew on call"],
    ["- Crew leaves ➜ Mitigation: a second crew on call"],
    ["- Crew leaves -> Maßnahme: a second crew on call"],
    ["- Crew leaves ⇒ 対策：a second crew on call"],
    ["- Crew leaves (Gegenmaßnahme: a second crew on call)"],
  ])("has what is done about it behind an arrow, without its name: %s", (line) => {
    const { risks } = read(`# Harbour strategy\n\n## Risks\n\n${line}\n`);
    expect(risks.map(({ text, mitigation }) => [text, mitigation])).toEqual([["Crew leaves", "a second crew on call"]]);
  });

  it.each([
    ["*Likelihood:* high  *Impact:* low  *ROAM:* Owned"],
    ["*Likelihood:* high *Impact:* low *ROAM:* Owned"],
    ["**Likelihood**: high **Impact**: low **ROAM**: Owned"],
    ["Likelihood: high  Impact: low  ROAM: Owned"],
    ["Likelihood: high | Impact: low | ROAM: Owned"],
  ])("has its facts below it one after another: %s", (line) => {
    const { risks } = read(`# Risks\n\n## R1 Crew leaves\n${line}\nMitigation: a second crew\n`);
    expect(risks.map(({ likelihood, impact, roam, mitigation }) => [likelihood, impact, roam, mitigation])).toEqual([
      ["high", "low", "owned", "a second crew"],
    ]);
  });

  it.each([["Risico's programma Kaai 4"], ["Risiken Projekt Nordkai"], ["Riscos projeto Cais"]])(
    "stands below a title of whose risks they are: %s",
    (title) => expect(texts(read(`# ${title}\n\n- Crew leaves\n`).risks)).toEqual(["Crew leaves"]),
  );
});

describe("who decides, said by a name behind what it is about", () => {
  const rights = (text: string): readonly (string | null)[][] =>
    read(`# Harbour strategy\n\n${text}`).decisionRights.map(({ about, decides }) => [about, decides]);

  it.each([
    [
      "## Who decides\n\n- Budget: the board\n- Cranes: Head of quay, after the crew was heard\n",
      "board",
      "Head of quay",
    ],
    ["## Wer entscheidet\n\n- Budget: Hafenrat\n- Cranes: Leitung Kai (mit der Crew)\n", "Hafenrat", "Leitung Kai"],
    ["## Qui décide\n\n- Budget: le Conseil\n- Cranes: Capitainerie\n", "Conseil", "Capitainerie"],
  ])("is heard below a heading that asks who: %j", (text, first, second) => {
    expect(rights(text)).toEqual([
      ["Budget", first],
      ["Cranes", second],
    ]);
  });

  it("is none where a sentence follows, or the heading asks how", () => {
    expect(rights("## Who decides\n\n- Budget: it is settled every autumn\n")).toEqual([["Budget", null]]);
    expect(rights("## Decision making\n\n- First step: Written proposals\n")).toEqual([["First step", null]]);
  });
});

describe("a register whose columns say what they hold", () => {
  it.each([
    ["# 技術的負債ポートフォリオ\n\n| 領域 | 負債 | 影響 |", "領域"],
    ["# Technische Schulden\n\n| Bereich | Schuld | Folgen |", "Bereich"],
    ["# Deuda técnica\n\n| Área | Deuda | Impacto |", "Área"],
  ])("has debt in the column of that name, and its area beside it: %j", (top) => {
    const { debt } = read(`${top}\n|--|--|--|\n| Doors | One key for all | high |\n`);
    expect(debt.map(({ title, class: of }) => [title, of])).toEqual([["One key for all", "Doors"]]);
  });

  it("dates its decisions by headings whose time a dot parts from what was decided", () => {
    const text =
      "# Decision log\n\n## 2027-03-04 · We lease the tug\n**Alternatives:** buy one\n\n## 2027-04-11 | One quay\n**Alternatives:** two\n\n## Tasks\n\n- [ ] Ilse: call the owner\n";
    expect(read(text).decisions.map(({ text: told, date }) => [told, date?.literal])).toEqual([
      ["We lease the tug", "2027-03-04"],
      ["One quay", "2027-04-11"],
    ]);
  });
});

describe("a table below a time on a page of strategy", () => {
  const rows = "|--|--|--|\n| Pumps report their faults | Ida | 2027-05-31 |\n| Berths online | Tom | 2027-10-31 |\n";
  const table = (heads: string): number =>
    read(`# Harbour crew\n\n## Vision\n\nNobody waits at anchor.\n\n## 2027\n\n| ${heads} |\n${rows}`).outcomes.length;

  it("holds outcomes where its head names them and its rows say who and until when", () => {
    expect(table("Initiative | Owner | Due")).toBe(2);
    expect(table("Vorhaben | Wer | Bis")).toBe(2);
  });

  it("holds none where its rows are of anything", () => {
    expect(table("Event | Host | Where")).toBe(0);
    expect(table("Initiative | Team colour | Where")).toBe(0);
  });
});

describe("a list of measures", () => {
  it("holds no sentence about them", () => {
    const text =
      "# Kennzahlen\n\n- Wartezeit am Kai sinkt von 4 auf 2 Stunden\n- Die Tafel am Kai wird nicht mehr gedruckt.\n- Ausfälle je Woche: 3 → 1\n- Zufriedenheit der Crew\n";
    expect(read(text).kpis.map(({ name }) => name)).toEqual([
      "Wartezeit am Kai",
      "Ausfälle je Woche",
      "Zufriedenheit der Crew",
    ]);
  });
});

describe("a table of what is believed", () => {
  it("holds ideas where it says how each is tried and what came of it", () => {
    const text =
      "# What we try\n\n| # | We believe that | Test | Outcome | Verdict |\n|--|--|--|--|--|\n| 1 | night berths bring more ships | one quay, a month | 8 % more | validated |\n| 2 | nobody reads the board | two weeks without | 40 calls | rejected |\n";
    expect(read(text).ideas.map(({ title, verdict }) => [title, verdict])).toEqual([
      ["night berths bring more ships", "validated"],
      ["nobody reads the board", "rejected"],
    ]);
  });

  it("holds none where nothing is tried", () => {
    expect(read("# Notes\n\n| Assumption | Owner |\n|--|--|\n| The tide holds | Ida |\n").ideas).toEqual([]);
  });
});

describe("what is delivered in a time", () => {
  const page = (heading: string, owner: string): string =>
    `# Quay strategy\n\n## Vision\n\nEvery ship finds its quay.\n\n## ${heading}\n\n### Night berths\n\n${owner}\n\n- Lamps\n- Rails\n\n### Quiet tugs\n\n${owner}\n\n- Batteries\n`;

  it.each(["What we will deliver in 2027", "Was wir 2027 liefern"])("is its plan below “%s”", (heading) => {
    expect(outcomes(read(page(heading, "Owner: Ida Holm")))).toEqual([
      ["Night berths", 2],
      ["Quiet tugs", 1],
    ]);
  });

  it("is none where nobody follows it up, or no time is said", () => {
    expect(outcomes(read(page("What we will deliver in 2027", "As ever.")))).toEqual([]);
    expect(outcomes(read(page("What we will deliver", "Owner: Ida Holm")))).toEqual([]);
  });
});

describe("headings of a strategy that names no themes", () => {
  it("are themes where there are several with words of their own", () => {
    const titles = (rest: string): readonly string[] =>
      read(`# Our strategy\n\n## Fewer ships\n\nWe say no.\n\n${rest}`).themes.map(({ title }) => title);
    expect(titles("## Calm nights\n\nNobody works at two.\n")).toEqual(["Fewer ships", "Calm nights"]);
    expect(titles("## Ways out\n\nTBD\n")).toEqual([]);
  });
});

describe("a table of measures", () => {
  it("holds what they started from below the year it was, and notes below it name none", () => {
    const text =
      "# Kennzahlen\n\n| Kennzahl | Einheit | Basis 2025 | Ziel 2030 | Aktuell |\n|--|--|--|--|--|\n| Wartezeit | h | 4 | 2 | 3 |\n| Ausfälle | je Woche | 3 | 1 | 2 |\n\nHinweise\n\n- Wartezeit ohne Nachtschiffe\n- Ausfälle = ganze Tage\n";
    expect(read(text).kpis.map(({ name, baseline, target }) => [name, baseline, target])).toEqual([
      ["Wartezeit", "4", "2"],
      ["Ausfälle", "3", "1"],
    ]);
  });
});

describe("bounds of experiments", () => {
  it("are known whatever the experiments are about", () => {
    const text =
      "# Quay strategy\n\n## Guardrails for drone experiments\n\n- Never above the berth\n- Stop after a week\n";
    expect(texts(read(text).guardrails)).toEqual(["Never above the berth", "Stop after a week"]);
  });
});

describe("a sentence that counts principles above a list of as many", () => {
  const page = (sentence: string, title = "# Quay strategy"): readonly string[] =>
    texts(
      read(`${title}\n\n## What others take from it\n\n${sentence}\n\n1. **Ships first.** We wait.\n2. **One desk.**\n`)
        .principles,
    );

  it.each([
    "We sell berths and time. That is why two principles hold:",
    "Deshalb gelten zwei Prinzipien:",
    "Deux principes en découlent :",
    "Obowiązują dwie zasady:",
  ])("says that they are the principles of a strategy: %s", (sentence) => {
    expect(page(sentence)).toEqual(["Ships first. We wait.", "One desk."]);
  });

  it("says nothing where the list has more or fewer, or the page is no strategy", () => {
    expect(page("That is why three principles hold:")).toEqual([]);
    expect(page("That is why two principles hold:", "# Crane manual")).toEqual([]);
  });
});

describe("a table of measures of a strategy", () => {
  const page = (heading: string, head: string): PageContent =>
    read(
      `# Strategy: quays\n\n## ${heading}\n\n| ${head} |\n|--|--|\n| Lamps at the north quay | fewer falls |\n| Berths on one page | fewer calls |\n\n## What crews take from it\n\nTrust.\n\n## Map of berths\n\nNorth and south.\n`,
    );

  it.each([
    ["Recommended actions beyond the harbour", "Action | Benefit"],
    ["Empfohlene Maßnahmen außerhalb des Hafens", "Maßnahme | Nutzen"],
    ["Actions conseillées hors du port", "Action | Bénéfice"],
  ])("is its plan below a heading that names them, and none of its themes: %s", (heading, head) => {
    const content = page(heading, head);
    expect(outcomes(content)).toEqual([
      ["Lamps at the north quay", 0],
      ["Berths on one page", 0],
    ]);
    expect(content.themes).toEqual([]);
  });

  it("is none where heading or head speak of anything else", () => {
    expect(outcomes(page("Recommended gear", "Action | Benefit"))).toEqual([]);
    expect(outcomes(page("Recommended actions", "Tool | Benefit"))).toEqual([]);
  });
});

describe("what a project will not do", () => {
  const page = (heading: string, rest = ""): readonly string[] =>
    texts(read(`# Roadmap\n\n## ${heading}\n\nTo stay small:\n\n❌ No second cloud\n❌ No lock-in\n${rest}`).nonGoals);

  it.each([
    "What this project will NOT do",
    "🚫 Cosa questo progetto NON farà",
    "Lo que este proyecto no hará",
    "O que este projeto não fará",
    "Vad vi avstår från",
  ])("is listed below “%s”, a picture before each line", (heading) => {
    expect(page(heading)).toEqual(["No second cloud", "No lock-in"]);
  });

  it("is not what another picture marks", () => {
    expect(page("Non-goals", "\nIt will always be:\n✔ local\n✔ open\n")).toEqual(["No second cloud", "No lock-in"]);
  });

  it("is nothing said of work that is no project", () => {
    expect(texts(read("# Roadmap\n\nStałe rzeczy (nie projekty): dźwigi, liny.\n").nonGoals)).toEqual([]);
  });
});

describe("words of Swedish and Dutch strategies", () => {
  it("name themes, who decides in small letters, the star and the bounds of what is tried", () => {
    const swedish = read(
      "# Strategi\n\n## Strategiska inriktningar\n\n**Lugna nätter.** Ingen arbetar klockan två.\n\n**En tavla.** Alla ser samma.\n\n## Vem beslutar\n\n- Kajer: hamnkaptenen\n- Pris: drifts- och ekonomichefen, efter samråd\n",
    );
    expect(swedish.themes.map(({ title }) => title)).toEqual(["Lugna nätter", "En tavla"]);
    expect(swedish.decisionRights.map(({ about, decides }) => [about, decides])).toEqual([
      ["Kajer", "hamnkaptenen"],
      ["Pris", "drifts- och ekonomichefen"],
    ]);
    const dutch = read(
      "# Cijfers\n\n**Poolstermetriek:** schepen zonder wachttijd\n\n## Afspraken bij proeven\n\n- nooit meer dan één kade\n- binnen een dag terug te draaien\n",
    );
    expect(dutch.northStar?.name).toBe("schepen zonder wachttijd");
    expect(dutch.guardrails.length).toBe(2);
  });

  it("leave what has no heading that asks who undecided", () => {
    expect(read("# Strategy\n\n## How we decide\n\n- Prices: slowly\n").decisionRights).toEqual([]);
  });
});

describe("risks below a line with a colon", () => {
  it("are those of the page where the line stands below its title, and not below another heading", () => {
    const list = "Ryzyka, o których mówiliśmy:\n- Lód na kei → sól\n- Brak prądu\n";
    expect(read(`# Plan 2027\n\n${list}`).risks.map(({ text, mitigation }) => [text, mitigation])).toEqual([
      ["Lód na kei", "sól"],
      ["Brak prądu", null],
    ]);
    expect(read(`# Plan 2027\n\n## Keja\n\n${list}`).risks).toEqual([]);
  });
});
