/** Facts that one line states after one another. */
import { pagePath } from "../../../src/domain/ids";
import { editPage } from "../../../src/pages/editPage";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const path = pagePath("/Roadmap");
const context = plainContext(path);
const pageWith = (line: string): string =>
  `# Roadmap\n\n## Instant payments\n${line}\n\n- Gateway\n\n## Fewer disputes\n- Evidence\n`;
const first = (text: string) => {
  const [outcome] = readPage({ path, text }, context).outcomes;
  if (outcome === undefined) throw new Error("invariant: there are outcomes");
  return outcome;
};

describe("facts on one line", () => {
  it.each([
    "Owner: Mia Berg   |   When: Q2 2027   |   Confidence: medium",
    "Owner: Mia Berg · When: Q2 2027 · Confidence: medium",
    "- Owner: Mia Berg ; When: Q2 2027 ; Confidence: medium",
    "Owner: Mia Berg\tWhen: Q2 2027\tConfidence: medium",
    "`Owner:` Mia Berg | `When:` Q2 2027 | `Confidence:` medium",
    "`Owner` Mia Berg · `When` Q2 2027 · `Confidence` medium",
    "Owner: Mia Berg | Bucket: B2 | When: Q2 2027 | Confidence: medium",
    "**Owner:** Mia Berg | **Bucket:** B2 | **When:** Q2 2027 | **Confidence:** medium",
    "**Owner** Mia Berg · **When** Q2 2027 · **Confidence** medium",
  ])("are each read: %s", (line) => {
    expect(first(pageWith(line))).toMatchObject({
      owner: "Mia Berg",
      target: { literal: "Q2 2027" },
      confidence: "medium",
      description: null,
      deliverables: [{ title: "Gateway" }],
    });
  });

  it("may hold commas in brackets where their labels are in bold, and are none where a label is none", () => {
    const line = "**Epic** #12 · **Owner** Mia Berg · **When** Q2 2027 (before the feast, or never)";
    expect(first(pageWith(line))).toMatchObject({
      owner: "Mia Berg",
      workItems: [12],
      target: { literal: expect.stringContaining("Q2 2027") as string },
    });
    expect(first(pageWith("**Mia** bakes · **Ola** sells")).owner).toBeNull();
  });

  it("are one value where any part is no fact of its own", () => {
    expect(first(pageWith("Owner: Mia Berg | Ravi Menon")).owner).toBe("Mia Berg | Ravi Menon");
  });

  it("are none where code marks hold a field of some interface", () => {
    const outcome = first(pageWith("- `status` tells the state\n- `owner`: a new field"));
    expect(outcome).toMatchObject({ owner: null, status: null });
    expect(outcome.deliverables).toHaveLength(3);
  });

  it("are edited one by one, and the others stay byte for byte", () => {
    const text = pageWith("Owner: Mia Berg   |   When: Q2 2027   |   Confidence: medium");
    const { key } = first(text);
    const edit = { kind: "set-owner", target: { key, workItem: null }, from: "Mia Berg", to: "Ravi Menon" } as const;
    expect(editPage({ path, text }, [edit], context).text).toBe(text.replace("Mia Berg", "Ravi Menon"));
  });
});

describe("a bullet that is nothing but a time, among parts", () => {
  it.each([
    ["by end of January 2027", "2027-01-31"],
    ["bis Ende März 2027", "2027-03-31"],
    ["до конца января 2027", "2027-01-31"],
    ["Q3 2027", "2027-09-30"],
    ["before summer 2027", null],
    ["mitten av 2027", null],
  ])("says until when: %s", (time, to) => {
    const outcome = first(pageWith(`- Cards\n- ${time}`));
    expect(outcome.deliverables.map(({ title }) => title)).toEqual(["Cards", "Gateway"]);
    expect(outcome.target).toMatchObject({ literal: time, to });
  });

  it("stays a bullet where it says more, or is one of several", () => {
    expect(first(pageWith("- Cards by January 2027")).target).toBeNull();
    expect(first(pageWith("- Q1 2027\n- Q2 2027")).target).toBeNull();
  });
});

describe("facts in one bracket behind a title", () => {
  const inList = (line: string) =>
    first(`# Roadmap\n\n## 2027\n\n1. ${line}\n   - Dough\n2. Fewer disputes\n   - Evidence\n`);

  it.each([
    "**Bread for all** (owner: Mia Berg; due: Q2 2027; effort: M; depends on: Oven, Flour)",
    "**Bread for all** (owner: Mia Berg; due: Q2 2027; effort: M; depends on: Oven, Flour) – no one goes without",
    "Bread for all (owner: Mia Berg; due: Q2 2027; effort: M; depends on: Oven, Flour): no one goes without",
    "Bread for all [lead: Mia Berg | Q2 2027 | effort: M | blocked by: Oven, Flour]",
    "Bread for all (Verantw.: Mia Berg, bis: Q2 2027, Aufwand: M, hängt ab von: Oven, Flour)",
    "**Bread for all** (Resp.: Mia Berg; entrega: Q2 2027; esfuerzo: M; bloqueado por: Oven, Flour)",
  ])("are each read: %s", (line) => {
    expect(inList(line)).toMatchObject({
      title: "Bread for all",
      owner: "Mia Berg",
      target: { literal: "Q2 2027" },
      effort: "M",
      dependencies: ["Oven", "Flour"],
    });
  });

  it.each([
    ["(owner Mia, by 30 Sep)", "by 30 Sep"],
    ["(Verantw. Mia, bis 30.09.)", "bis 30.09."],
    ["(odp. Mia, do końca roku)", "do końca roku"],
    ["(resp. Mia, d'ici la fin de l'année)", "d'ici la fin de l'année"],
    ["(отв. Mia, до 30.09)", "до 30.09"],
  ])("say until when in a year that nobody says: %s", (bracket, literal) => {
    const { title, owner, target } = inList(`**Bread for all** ${bracket}`);
    expect([title, owner, target?.literal, target?.from]).toEqual(["Bread for all", "Mia", literal, null]);
  });

  it("may hold commas and dashes in their values where each has its label", () => {
    const text =
      "# Roadmap\n\n## Bread for all\nLead: Mia Berg. Due: March 2027. RAG: Red – the oven slips again, see the log\n- Dough\n\n## Fewer disputes\n- Evidence\n";
    expect(first(text)).toMatchObject({
      owner: "Mia Berg",
      target: { literal: "March 2027" },
      health: { state: "off-track" },
      description: null,
    });
  });

  it.each([
    "depends on the mill, answer in May",
    "Hängt ab von der Mühle",
    "dipende dal mulino",
    "zależy od młyna",
    "зависит от мельницы",
  ])("are told without a label where a line below says what it waits for: %s", (line) => {
    const { deliverables, dependencies } = inList(`**Bread for all**\n   - ${line}`);
    expect([deliverables.length, dependencies.length]).toEqual([1, 1]);
    expect(inList("**Bread for all**\n   - Dependency updates").deliverables).toHaveLength(2);
  });

  it("are none where a number may be a version", () => {
    expect(inList("**Bread for all** (Python 3.9, do 3 rounds)")).toMatchObject({ owner: null, target: null });
  });

  it("stand behind headings too, with a rank and a work item among them", () => {
    const text =
      "# Roadmap\n\n## Bread for all (Eigenaar: Joost, hoog, WI: AB#77)\n- Dough\n\n## Fewer disputes\n- Evidence\n";
    expect(first(text)).toMatchObject({
      title: "Bread for all",
      owner: "Joost",
      priority: "hoog",
      workItems: [77],
      references: [],
    });
  });

  it.each(["#77", "AB#77", "(#77)", "[#77](https://dev.azure.com/o/p/_workitems/edit/77)"])(
    "stand above a work item on a line of its own: %s",
    (item) => {
      const page = (line: string): string =>
        `# Roadmap\n\n## Bread for all\nOwner: Mia Berg\n${line}\n\n- Dough\n\n## Fewer disputes\n- Evidence\n`;
      expect(first(page(item))).toMatchObject({
        owner: "Mia Berg",
        workItems: [77],
        references: [],
        description: null,
      });
      const told = first(page(`It began with\n${item}`));
      expect([told.workItems, told.references.length]).toEqual([[], 1]);
    },
  );

  it.each(["tbd", "à définir", "noch offen", "por definir", "to be defined", "nog te bepalen"])(
    "are none where their value says that there is none yet: %s",
    (nothing) => {
      const text = `# Roadmap\n\n## Bread for all\nMetric: ${nothing}\nEffort: ${nothing}\n- Dough\n\n## Fewer disputes\n- Evidence\n`;
      expect(first(text)).toMatchObject({ metric: null, effort: null });
    },
  );

  it("are edited where they stand", () => {
    const text = "# Roadmap\n\n## Bread (owner: Mia Berg; effort: M)\n- Dough\n\n## Fewer disputes\n- Evidence\n";
    const { key } = first(text);
    const edit = { kind: "set-owner", target: { key, workItem: null }, from: "Mia Berg", to: "Ravi Menon" } as const;
    expect(editPage({ path, text }, [edit], context).text).toBe(text.replace("Mia Berg", "Ravi Menon"));
  });

  it.each([
    "Bread (rye: dark, wheat: light)",
    "Bread (see: the cookbook)",
    "Bread (why: hunger)",
    "Bread (ratio 1:2)",
    "Bread (note: owner of the year)",
  ])("are none where nothing in it is known to be one: %s", (line) => {
    expect(inList(line).title).toBe(line);
  });
});

describe("a rank in brackets behind a title", () => {
  it.each(["P2 - Medium", "P0 – Critical", "Priority 1", "nice to have", "hohe Priorität", "Prio 2: hoch"])(
    "%s",
    (rank) => {
      expect(first(pageWith("- Gateway").replace("Instant payments", `Instant payments (${rank})`))).toMatchObject({
        title: "Instant payments",
        priority: rank,
      });
    },
  );

  it.each(["P2P", "Priority mail", "high availability"])("is none of other words: %s", (words) => {
    const title = `Instant payments (${words})`;
    expect(first(pageWith("- Gateway").replace("Instant payments", title))).toMatchObject({ title, priority: null });
  });
});

it("a table of one row states facts, its work by number first", () => {
  const table = (work: string): string =>
    pageWith(`| Epic | Owner | Status | Due |\n|--|--|--|--|\n| ${work} | Mia | In progress | Q2 2027 |`);
  expect(first(table("#12"))).toMatchObject({ title: "Instant payments", owner: "Mia", workItems: [12] });
  expect(first(table("Wallets"))).not.toMatchObject({ title: "Instant payments", owner: "Mia" });
});

it.each(["Ziel", "Goal", "Objetivo", "Doel"])("an aim that is a time says until when: %s", (label) => {
  expect(first(pageWith(`Owner: Mia\n${label}: 30.09.2027`)).target).toMatchObject({ from: "2027-09-30" });
  expect(first(pageWith(`Owner: Mia\n${label}: 40 ships in 2027`)).target).toBeNull();
});

it("front matter that says whose and until when makes a page below roadmaps one outcome", () => {
  const text =
    "---\nverantwortlich: Mia Berg\nziel: 30.09.2027\n---\n\n## Worum es geht\n\nLampen.\n\n## Was geliefert wird\n\n- Masten\n- Kabel\n";
  const page = pagePath("/Roadmaps/Night berths");
  expect(readPage({ path: page, text }, plainContext(page)).outcomes).toMatchObject([
    {
      title: "Night berths",
      owner: "Mia Berg",
      target: { literal: "30.09.2027" },
      deliverables: [{ title: "Masten" }, { title: "Kabel" }],
    },
  ]);
});

it.each([
  "Rest 2027",
  "Rest of 2027",
  "Remainder of the year",
  "Resto del 2027",
  "Reste de l'année",
  "Rest des Jahres",
])("what is left of a time groups what stands below it: %s", (lane) => {
  const text = `# Roadmap\n\n## ${lane}\n- [ ] **Night berths** (Mia)\n  - [ ] Lamps\n\n## 2028\n- [ ] **Pilots** (Ola)\n  - [ ] Boats\n`;
  const read = readPage({ path, text }, context).outcomes;
  expect(read.map(({ title, horizon }) => [title, horizon?.literal])).toEqual([
    ["Night berths", lane],
    ["Pilots", "2028"],
  ]);
});

it("a time behind a title below another time says when it is due", () => {
  const text = "# Roadmap\n\n## 2027\n\n- Bread (Q2 2027)\n- Rolls (2027)\n";
  const [bread, rolls] = readPage({ path, text }, context).outcomes;
  expect(bread).toMatchObject({ horizon: { literal: "2027" }, target: { literal: "Q2 2027" } });
  expect(rolls).toMatchObject({ horizon: { literal: "2027" }, target: null });
});

describe("lines that are each a label and its value", () => {
  it("are facts, whatever some of them are called", () => {
    const outcome = first(pageWith("Owner: Mia Berg\nBy: end of March 2027\nFor tellers: no second screen"));
    expect(outcome).toMatchObject({
      owner: "Mia Berg",
      target: { literal: "end of March 2027" },
      attributes: [{ name: "For tellers", value: "no second screen" }],
      description: null,
    });
  });

  it("stay prose where one of them is none", () => {
    const outcome = first(pageWith("Owner: Mia Berg\nWe start small.\nFor tellers: no second screen"));
    expect(outcome).toMatchObject({
      owner: "Mia Berg",
      description: "We start small.\nFor tellers: no second screen",
    });
  });
});

describe("a labelled line broken in the middle of its sentence", () => {
  const goal = "**Goal:** whoever asks the harbour office for a berth gets an answer";
  const page = (lines: readonly string[]): string =>
    `# Roadmap\n\n## Berths\n\n${lines.join("\n")}\n\n- Forms\n\n## Cranes\n- Oil\n`;
  const stated = (lines: readonly string[]): unknown => {
    const outcome = first(page(lines));
    return [outcome.attributes.map(({ value }) => value), outcome.owner, outcome.description];
  };
  const asked = "whoever asks the harbour office for a berth gets an answer";

  it("goes on until another line has a label", () => {
    expect(stated([goal, "within a day.", "**Owner:** Mia Falk"])).toEqual([
      [`${asked} within a day.`],
      "Mia Falk",
      null,
    ]);
  });

  it("ends where its sentence does, and where it is short", () => {
    expect(stated([`${goal}.`, "We ask them all."])).toEqual([[`${asked}.`], null, "We ask them all."]);
    expect(stated(["**Owner:** Mia Falk", "We ask them all."])).toEqual([[], "Mia Falk", "We ask them all."]);
  });
});

describe("a day before a state", () => {
  it.each(["2027-03-28 done.", "28.3.2027 erledigt", "2027-03-28完了。"])(
    "leaves the state to be read: %s",
    (status) => {
      const outcome = first(`# Roadmap\n\n## Berths\n- Status: ${status}\n- Forms\n\n## Cranes\n- Oil\n`);
      expect(outcome.status?.category).toBe("done");
    },
  );
});

describe("a row in bold that parts the rows of a table", () => {
  const rows = (above: string): string =>
    `# Roadmap\n\n| # | Initiative | Owner | Needed by |\n|---|---|---|---|\n| **${above}** | | | |\n| 1 | Cards | Mia | Q1 2027 |\n| 2 | Gateway | Ravi | Q2 2027 |\n`;
  const outcomes = (text: string) => readPage({ path, text }, context).outcomes;

  it("names the theme of those below it", () => {
    expect(outcomes(rows("Fewer outages"))).toMatchObject([
      { title: "Cards", theme: "Fewer outages", target: { literal: "Q1 2027" } },
      { title: "Gateway", theme: "Fewer outages" },
    ]);
  });

  it("says their state or their time where it names one", () => {
    expect(outcomes(rows("In progress"))[1]).toMatchObject({ theme: null, status: { category: "in-progress" } });
    expect(outcomes(rows("2027"))[0]).toMatchObject({ theme: null, horizon: { from: "2027-01-01" } });
  });
});

describe("lines below one another that each state a fact", () => {
  it("make a fact also of the label that alone begins a sentence as often", () => {
    const { effort, customers, attributes } = first(
      pageWith("Lead: Mia Berg\nSize: XL\nCustomers: market traders\nBucket: B2\nDue: Q2 2027"),
    );
    expect({ effort, customers }).toEqual({ effort: "XL", customers: "market traders" });
    expect(attributes).toMatchObject([{ name: "Bucket", value: "B2" }]);
    expect(first(pageWith("Size: whatever fits.\nToday: three days."))).toMatchObject({
      effort: null,
      description: "Size: whatever fits.\nToday: three days.",
    });
  });

  it.each([
    ["in a paragraph", "Eigenaar – Mia Berg\nPrioriteit – hoog\nKlaar – eind maart 2027"],
    ["in bold", "**Eigenaar** — Mia Berg\n**Prioriteit** — hoog\n**Klaar** — eind maart 2027"],
    ["as bullets", "- Eigenaar – Mia Berg\n- Prioriteit – hoog\n- Klaar – eind maart 2027"],
    ["as definitions", ": Eigenaar — Mia Berg\n: Prioriteit — hoog\n: Klaar — eind maart 2027"],
  ])("have a dash behind their labels, %s", (_, lines) => {
    expect(first(pageWith(lines))).toMatchObject({
      owner: "Mia Berg",
      priority: "hoog",
      target: { literal: "eind maart 2027" },
      description: null,
      deliverables: [{ title: "Gateway" }],
    });
  });

  it("are bullets like others where what stands before their dashes says nothing of a line", () => {
    const outcome = first(pageWith("- Metrics – a page for each\n- Risks – a register\n- Status – a field"));
    expect(outcome.deliverables).toHaveLength(4);
  });

  it("rank by the word behind a label that nobody knows", () => {
    expect(first(pageWith("Owner: Mia Berg\nBucket: must have")).priority).toBe("must have");
  });

  it("may begin with colons below a title in bold, which stands for a heading then", () => {
    const text =
      "# Roadmap\n\n**Boat share**\n: Verantwortlich — Ana\n: Termin — März 2027\n\n- Piers\n\n**Night ferry**\n: Verantwortlich — Ole\n: Ablage — R2\n: Priorität — hoch\n";
    const { outcomes } = readPage({ path, text }, context);
    expect(outcomes.map(({ title, owner }) => [title, owner])).toEqual([
      ["Boat share", "Ana"],
      ["Night ferry", "Ole"],
    ]);
    const glossary = "# Roadmap\n\n**API**\n: how programs speak\n\n**SLO**\n: what we promise\n";
    expect(readPage({ path, text: glossary }, context).outcomes).toEqual([]);
  });
});

describe("a page whose title names the time of what stands on it", () => {
  it.each([
    ["# Team OKRs – Q1 2027", "Q1 2027"],
    ["# OKRs van team Haven — 2027-H2", "2027-H2"],
    ["# Roadmap of the harbour – Q1 2027", "Q1 2027"],
    ["## Roadmap of the harbour, H2 2027", "H2 2027"],
    ["# Roadmap of the harbour (March 2027)", undefined],
    ["# Roadmap 2030 of the harbour", undefined],
    ["# OKRs of the harbour in Q1 2027, after those of Q4 2026", undefined],
  ])("sets them for it: %s", (title, literal) => {
    const text = `${title}\n\n### Fewer queues\n\n- Gates\n\n### Fewer papers\n\n- Forms\n`;
    expect(first(text).horizon?.literal).toBe(literal);
  });

  it("sets it where only the file is called so, and leaves a time of its own", () => {
    const half = pagePath("/Teams/Plan H1 2027");
    const read = (text: string) =>
      readPage({ path: half, text }, plainContext(half)).outcomes.map(({ horizon }) => horizon?.literal);
    expect(read("## Gates\n\n- Seals\n\n## Forms\n\n- Locks\n")).toEqual(["H1 2027", "H1 2027"]);
    expect(read("## Q1 2027\n\n- Seals\n\n## Later\n\n- Locks\n")).toEqual(["Q1 2027", "Later"]);
  });
});

describe("facts told one after another behind a title", () => {
  const read = (heading: string) =>
    first(`# Roadmap\n\n## ${heading}\n\n- Gateway\n\n## Fewer disputes\n\n- Evidence\n`);

  it.each([
    "Instant payments — Mia Berg — high — March 2027",
    "Instant payments — owner Mia Berg — March 2027 — priority high",
    "Instant payments | Mia Berg | March 2027 | high",
    "Instant payments (Mia Berg, March 2027, high)",
    "Instant payments [Mia Berg; March 2027; high]",
  ])("are each known by their words: %s", (heading) => {
    expect(read(heading)).toMatchObject({
      title: "Instant payments",
      owner: "Mia Berg",
      priority: "high",
      target: { literal: "March 2027" },
    });
  });

  it("hold one name that nobody knows, a light, and a state with its time", () => {
    expect(read("Instant payments — Registry — 🟢 — Sept 2027")).toMatchObject({
      title: "Instant payments",
      owner: "Registry",
      health: { state: "on-track" },
      target: { from: "2027-09-01" },
    });
    expect(read("Pagamenti — resp. Ufficio Nord — concluso a maggio 2026")).toMatchObject({
      owner: "Ufficio Nord",
      status: { category: "done" },
      target: { from: "2026-05-01" },
    });
  });

  it.each(["Faster start — better — cheaper", "Search (fast, cheap, good)", "Team — Payments — for all"])(
    "are none where nothing in them is known to be one: %s",
    (title) => {
      expect(read(title)).toMatchObject({ title, owner: null, target: null });
    },
  );

  it("make headings of lines in bold, below a heading of their theme too", () => {
    const text =
      "# Roadmap\n\n## Kiel\n\n🔄 **Boat share** [Ana Kos; Mai 2027; Priorität: hoch]\n   1. Piers\n\n**Night ferry** — Ole Brandt — bis Ende März 2027 — hoch\n- Quays\n\n## Bonn\n\n**Trams** (Anna Berg; Juni 2027; hoch)\n- Rails\n";
    expect(readPage({ path, text }, context).outcomes.map(({ title, owner, theme }) => [title, owner, theme])).toEqual([
      ["Boat share", "Ana Kos", "Kiel"],
      ["Night ferry", "Ole Brandt", "Kiel"],
      ["Trams", "Anna Berg", "Bonn"],
    ]);
  });

  it("say that the headings are the outcomes, and a workstream above them their theme", () => {
    const told = (title: string): string => `### ${title} — Ana Kos — 🟢 — Sept 2027\n- Part\n\n`;
    const text = `# Roadmap\n\n## Workstream: Sea\n\n${told("Boats")}${told("Piers")}## Workstream: Land\n\n${told("Trams")}${told("Rails")}`;
    expect(readPage({ path, text }, context).outcomes.map(({ title, theme }) => [title, theme])).toEqual([
      ["Boats", "Sea"],
      ["Piers", "Sea"],
      ["Trams", "Land"],
      ["Rails", "Land"],
    ]);
  });
});

describe("a cell that holds a title and its parts", () => {
  const table = (cell: string): string =>
    `# Fahrplan\n\n| Nr | Vorhaben | Wer | Wann fertig | Woran gemessen (Messgröße) | Ampel | Braucht |\n|---|---|---|---|---|---|---|\n| 1 | ${cell} | Ola | Q3 FY27 | Brote je Tag 40 → 80 | 🟡 | Ofen |\n| 2 | **Rollen** | Bo | Q1 FY28 | – | ✅ | |\n`;

  it.each([
    "**Brot für alle**<br>• Teig<br>• Ofen",
    "**Brot für alle** <br/>- Teig<br/>- Ofen",
    "Brot für alle<br>1. Teig<br>2. Ofen",
  ])("holds the outcome and its deliverables: %s", (cell) => {
    const { outcomes } = readPage({ path, text: table(cell) }, context);
    expect(outcomes.map(({ title, deliverables }) => [title, deliverables.map((part) => part.title)])).toEqual([
      ["Brot für alle", ["Teig", "Ofen"]],
      ["Rollen", []],
    ]);
    expect(outcomes[0]).toMatchObject({
      owner: "Ola",
      target: { literal: "Q3 FY27" },
      metric: { name: "Brote je Tag" },
      health: { state: "at-risk" },
      dependencies: ["Ofen"],
    });
    expect(outcomes[1]?.status?.category).toBe("done");
  });

  it("holds no parts where its lines begin without bullets", () => {
    const [outcome] = readPage({ path, text: table("Brot für alle<br>und Rollen") }, context).outcomes;
    expect([outcome?.title, outcome?.deliverables]).toEqual(["Brot für alle und Rollen", []]);
  });

  it("says until when only where its cells name parts of years, and not days", () => {
    const days = table("Brot")
      .replace("Wann fertig", "Besprochen")
      .replace("Q3 FY27", "02.03.2027")
      .replace("Q1 FY28", "09.03.2027");
    expect(readPage({ path, text: days }, context).outcomes.map(({ target }) => target)).toEqual([null, null]);
  });
});

it.each([
  ["Mês 2 - Controles", "Mês 2"],
  ["Woche 3: Piloten", "Woche 3"],
  ["Month 1 – Foundations (weeks 1-4)", "Month 1"],
  ["Quay 2 – Controls", null],
])("a heading may count months and weeks: %s", (heading, literal) => {
  const rows = "| Project | Owner | Status |\n|---|---|---|\n| Bread | Ola | Open |\n";
  const text = `# Roadmap\n\n## ${heading}\n\n${rows}\n## ${heading.replace(/\d/, "9")}\n\n${rows}`;
  expect(readPage({ path, text }, context).outcomes[0]?.horizon?.literal ?? null).toBe(literal);
});

it.each([
  ["läuft, Ampel gelb 🟡", "in-progress", "at-risk"],
  ["läuft 🟡", "in-progress", undefined],
  ["in Umsetzung", "in-progress", undefined],
  ["en ejecución, semáforo 🟡", "in-progress", "at-risk"],
])("a state and a light beside it: %s", (state, category, health) => {
  const outcome = first(pageWith(`- Status: ${state}\n- Owner: Ola`));
  expect([outcome.status?.category, outcome.health?.state]).toEqual([category, health]);
});

describe("facts behind one dash or in a bracket", () => {
  it.each([
    ["Guided tours – owner Mia, due Q2 2027", "Mia", "due Q2 2027"],
    ["Guided tours — Verantwortlich: Mia Berg, fällig 30.06.2027", "Mia Berg", "30.06.2027"],
    ["**Guided tours** – trekker Mia van Dam, gereed Q2 2027, #812", "Mia van Dam", "Q2 2027"],
    ["**Guided tours** – trekker nog te bepalen", null, null],
    ["**Guided tours** – tickets, maps and audio", null, null],
  ])("stand behind one dash of an item: %s", (line, owner, literal) => {
    const text = `# Roadmap\n\n## Museum\n- ${line}\n- Café\n\n## Park\n- Paths\n`;
    const [tours] = first(text).deliverables;
    expect(tours).toMatchObject({ title: "Guided tours", owner, target: literal === null ? null : { literal } });
  });

  it("name people by their place behind titles in bold, beside times and states", () => {
    const page = (one: string, two: string): string =>
      `# Roadmap\n\n## Now\n- **Lamps** (${one})\n  - Poles\n- **Quay** (${two})\n  - Stones\n`;
    const owners = (text: string): readonly (string | null)[] =>
      readPage({ path, text }, context).outcomes.map(({ owner }) => owner);
    expect(owners(page("Brandl, bis 30.09.2027, läuft", "Kiesling, Q3"))).toEqual(["Brandl", "Kiesling"]);
    expect(owners(page("Berlin, Q2", "Hamburg, Q3"))).toEqual([null, null]);
  });
});

describe("how much it takes, in a bracket", () => {
  it.each(["[Complexity 8]", "(Effort 8)", "[Aufwand 13]"])("is a fact on a line of its own: %s", (line) => {
    const { effort, description } = first(pageWith(line));
    expect([effort, description]).toEqual([line.slice(1, -1), null]);
  });

  it("stands before titles too", () => {
    const { deliverables } = first(pageWith("- [Complexity 5] Cards\n- [Option 2] Vouchers"));
    expect(deliverables.map(({ title }) => title).slice(0, 2)).toEqual(["Cards", "[Option 2] Vouchers"]);
  });
});
