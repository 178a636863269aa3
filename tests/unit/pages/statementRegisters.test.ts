/** Risks, debt, decisions and decision rights in the forms teams keep them in: registers, logs, tables, headings and labelled lines. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Harbour"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
const texts = (statements: readonly { readonly text: string }[]): readonly string[] =>
  statements.map(({ text }) => text);
const nothing = ({ risks, debt, decisions, decisionRights, outcomes }: PageContent): number =>
  risks.length + debt.length + decisions.length + decisionRights.length + outcomes.length;

describe("a page named for what it lists, beside what it is of", () => {
  it.each([
    [
      "# Crane tools · 风险登记表（Risk register）\n\n| 编号 | 风险 | 可能性 | 缓解措施 |\n| --- | --- | --- | --- |\n| R-1 | 吊机停电 | 高 | 备用电源 |\n",
    ],
    ["# Risk register 2027 – Quay platform\n\n- 吊机停电\n"],
    ["# Plateforme des quais – Registre des risques\n\n- 吊机停电\n"],
    ["# 港湾システム　リスク一覧\n\n- 吊机停电\n"],
    ["# Risicolijst: kadeplatform\n\n- 吊机停电\n"],
  ])("holds risks: %j", (text) => {
    const content = read(text, "/Crane-tool");
    expect([texts(content.risks), content.outcomes.length]).toEqual([["吊机停电"], 0]);
  });

  it.each([
    [
      "# Technical debt portfolio 2027 - Quay platform\n\n## Safety\n\n- One key for all doors #31\n\n## Speed\n\n- Ledgers are copied by hand\n",
    ],
    [
      "# Deuda técnica: plataforma de muelles\n\n## Safety\n\n- One key for all doors #31\n\n## Speed\n\n- Ledgers are copied by hand\n",
    ],
    [
      "# Kaiplattform – Technische Schulden\n\n## Safety\n\n- One key for all doors #31\n\n## Speed\n\n- Ledgers are copied by hand\n",
    ],
  ])("holds debt by class and no outcomes: %j", (text) => {
    const { debt, outcomes, kind } = read(text, "/Quay");
    expect(debt.map(({ title, class: of }) => [title, of])).toEqual([
      ["One key for all doors", "Safety"],
      ["Ledgers are copied by hand", "Speed"],
    ]);
    expect([outcomes.length, kind]).toEqual([0, "debt"]);
  });

  it("keeps the notes below its lists for notes", () => {
    const text =
      "# Debt register – Quay\n\n## Safety\n\n- One key for all doors\n\nNotes\n\n1. Sorted by what it costs.\n2. Add what hurts.\n";
    expect(read(text, "/Quay").debt.map(({ title }) => title)).toEqual(["One key for all doors"]);
  });

  it("lists nothing below a heading of something else beside its table", () => {
    const rows =
      "| No | Date | Decision | Alternatives |\n|--|--|--|--|\n| 1 | 2027-02-01 | We lease the tug | Buy one |\n";
    const { decisions } = read(`# Decision log of the quay\n\n${rows}\n## Members\n\n- Ilse Krom, chair\n- Per Holm\n`);
    expect(texts(decisions)).toEqual(["We lease the tug"]);
  });

  it("is a guide where it says how one is kept, and a roadmap where it says so", () => {
    expect(nothing(read("# How to keep a risk register\n\n- Name an owner\n- Look at it monthly\n", "/Guide"))).toBe(0);
    expect(nothing(read("# Risk management – handbook\n\n- Name an owner\n- Look at it monthly\n", "/Handbook"))).toBe(
      0,
    );
    expect(read("# Debt roadmap – Quay\n\n## Q1 2027\n\n- One key per door\n", "/Roadmap").debt).toEqual([]);
  });

  it("is one part of a title of two kinds, whose headings tell them apart", () => {
    const text = "# 港湾　リスクと技術的負債\n\n## リスク一覧\n\n- 停電\n\n## 技術的負債\n\n### 安全性\n- 共用の鍵\n";
    const { risks, debt } = read(text, "/港湾");
    expect([texts(risks), debt.map(({ title }) => title)]).toEqual([["停電"], ["共用の鍵"]]);
  });
});

describe("risks", () => {
  it.each([
    "Hauptrisiken (Auszug)",
    "Projektrisiken",
    "Risks we look at every week",
    "Riesgos identificados en el taller",
    "Riscos levantados com a diretoria",
    "Risks to monitor",
    "Riesgos a vigilar",
    "Risques à surveiller",
    "Rischi da tenere d'occhio",
    "Risiken im Blick",
    "Risker att bevaka",
    "Risques du programme",
    "Lista de riesgos",
    "Risikoliste",
    "위험 목록",
    "风险清单",
    "Risk log",
  ])("stand below %j", (heading) => {
    expect(texts(read(`# Harbour\n\n## ${heading}\n\n- The crane stops\n`).risks)).toEqual(["The crane stops"]);
  });

  it.each(["Risk appetite", "Risk management", "Risk matrix", "Why take risks?", "Risks of multitasking"])(
    "do not stand below %j",
    (heading) => {
      expect(read(`# Harbour\n\n## ${heading}\n\n- The crane stops\n`).risks).toEqual([]);
    },
  );

  it.each([
    [
      "| Risiko | Auswirkung | Wahrscheinlichkeit | Gegenmaßnahme (Betrieb) |",
      "| --- | --- | --- | --- |",
      "| Kran steht | Hoch | Gering | Zweiter Kran |",
    ],
    [
      "| No. | リスク | 影響度 | 確率 | 対応策 |",
      "| --- | --- | --- | --- | --- |",
      "| 1 | Kran steht | Hoch | Gering | Zweiter Kran |",
    ],
    [
      "| Ryzyko | Poziom | Prawdopodobieństwo | Działanie zapobiegawcze |",
      "| --- | --- | --- | --- |",
      "| Kran steht | Hoch | Gering | Zweiter Kran |",
    ],
    [
      "| Area | Risk | Severity | Likelihood | Planned response |",
      "| --- | --- | --- | --- | --- |",
      "| Quay | Kran steht | Hoch | Gering | Zweiter Kran |",
    ],
    [
      "| 编号 | 风险 | 影响程度 | 概率 | 缓解措施 |",
      "| --- | --- | --- | --- | --- |",
      "| R1 | Kran steht | Hoch | Gering | Zweiter Kran |",
    ],
  ])("are known by their columns under any heading: %j", (...rows) => {
    const [risk] = read(`# Harbour\n\n## From the workshop\n\n${rows.join("\n")}\n`).risks;
    expect([risk?.text, risk?.impact, risk?.likelihood, risk?.mitigation]).toEqual([
      "Kran steht",
      "Hoch",
      "Gering",
      "Zweiter Kran",
    ]);
  });

  it.each([
    "| Probability | Weight |\n| --- | --- |\n| Low | 1 |\n",
    "| Risk level | Meaning |\n| --- | --- |\n| High | Stop |\n",
    "| Term | Risk |\n| --- | --- |\n| Hazard | What may harm |\n",
    "| Project | Due | Risk | Action |\n| --- | --- | --- | --- |\n| Crane | Q3 | High | Call |\n",
  ])("are none in a table of levels, terms or projects: %j", (table) => {
    expect(read(`# Harbour\n\n## Scales\n\n${table}`).risks).toEqual([]);
  });

  it("are counted once where a summary repeats their codes", () => {
    const text =
      "# Risk register – Quay\n\n## Operations\n\n| ID | Risk | Mitigation |\n| --- | --- | --- |\n| R-01 | The crane stops (night → day) | A second crane |\n| R-02 | Fog | Radar |\n\n## Act now\n\n| Rank | ID | Risk | Action |\n| --- | --- | --- | --- |\n| 1 | R-02 | Fog again | Radar |\n";
    expect(texts(read(text).risks)).toEqual(["The crane stops (night → day)", "Fog"]);
  });

  it("have what was done behind a dash where their heading says how they are treated", () => {
    const text =
      "# Harbour\n\n## Risks\n\n### Resolved\n\n- The old pilot retires — two were trained in May\n\n### Accepted\n\n- Fog in November; it passes\n";
    expect(read(text).risks.map(({ text: risk, mitigation, roam }) => [risk, mitigation, roam])).toEqual([
      ["The old pilot retires", "two were trained in May", "resolved"],
      ["Fog in November; it passes", null, "accepted"],
    ]);
  });

  it.each([
    ["状况", "已缓解", "mitigated"],
    ["状況", "解決済み", "resolved"],
    ["Stan", "zaakceptowane", "accepted"],
    ["Estado", "mitigado", "mitigated"],
    ["Status", "open", null],
  ])("are treated as their column %j says: %j", (head, value, roam) => {
    const text = `# Risks\n\n| Risk | ${head} |\n| --- | --- |\n| Fog | ${value} |\n`;
    expect(read(text, "/Risks").risks.map((risk) => risk.roam)).toEqual([roam]);
  });
});

describe("debt", () => {
  it("leaves the code it is counted by", () => {
    const text =
      "# Technical debt register\n\n## TD-001: One key for all doors\n\n- Owner: Ilse\n- Class: safety\n\n## TD-002: Ledgers by hand\n\n- Owner: Per\n- Class: speed\n";
    expect(read(text).debt.map(({ title }) => title)).toEqual(["One key for all doors", "Ledgers by hand"]);
  });

  it.each([
    "| ID | Area | Debt | Owner |\n| --- | --- | --- | --- |\n| TD-1 | Quay | One key for all doors | Mira |\n",
    "| Nr. | Bereich | Technische Schuld | Zuständig |\n| --- | --- | --- | --- |\n| 1 | Kai | One key for all doors | Mira |\n",
    "| 編号 | 分類 | 技術的負債 | 担当 |\n| --- | --- | --- | --- |\n| 1 | 港 | One key for all doors | Mira |\n",
  ])("is named by its column and not by its area: %j", (table) => {
    const { debt } = read(
      `# Tech debt tracker\n\n## Usage\n\n- Add one row per item.\n\n## Debt table\n\n${table}`,
      "/Debt",
    );
    expect(debt.map(({ title, owner }) => [title, owner])).toEqual([["One key for all doors", "Mira"]]);
  });
});

describe("decisions", () => {
  it("are those of their pages, and not the lines that link them", () => {
    const text =
      "# Decisions\n\n- [No second pier](/Decisions/No-second-pier)\n- [Lamps until midnight](/Decisions/Lamps-until-midnight)\n";
    expect(read(text, "/Decisions")).toMatchObject({ kind: "decision", decisions: [] });
    expect(read(text.replaceAll(/\[|\]\([^)]*\)/g, ""), "/Decisions").decisions).toHaveLength(2);
  });

  it("are rows of a log, with what else was on the table", () => {
    const text =
      "# Decision log - Harbour office\n\n| No. | Date | What we decided | What else was on the table | Status |\n| --- | --- | --- | --- | --- |\n| 4 | 3 Feb 2027 | Keep the paper ledger | A tablet; a phone app (ours, or bought) | Superseded by 5 |\n\n## Background to no. 4\n\nThe tablet fell into the water.\n";
    expect(
      read(text, "/Log").decisions.map(({ text: said, date, status, alternatives }) => [
        said,
        date?.from,
        status?.category,
        texts(alternatives),
      ]),
    ).toEqual([["Keep the paper ledger", "2027-02-03", "removed", ["A tablet", "a phone app (ours, or bought)"]]]);
  });

  it.each([
    ["Architektonická rozhodnutí – přístav", "Datum", "Stav", "přijato", "Zvažovali jsme"],
    ["Architekturentscheidungen – Hafen", "Datum", "Status", "angenommen", "Weitere Optionen"],
    ["Journal des décisions – Port", "Date", "Statut", "accepté", "Autres options"],
    ["Registro de decisiones: puerto", "Fecha", "Estado", "aceptada", "Otras opciones"],
    ["Kade – besluitenlijst", "Datum", "Status", "aangenomen", "Andere opties"],
  ])("are headings with labelled lines on the page %j", (title, date, status, accepted, others) => {
    const text = `# ${title}\n\n## ADR 3: Radar from one maker\n\n**${date}:** 4. 3. 2027\n**${status}:** ${accepted}\n**${others}:** two makers (one each side, one spare), none\n\n## ADR 4: Ledger on paper\n\n**${date}:** 22.4.2027\n**${status}:** ${accepted}\n`;
    expect(
      read(text, "/Port").decisions.map((one) => [
        one.text,
        one.date?.from,
        one.status?.category,
        texts(one.alternatives),
      ]),
    ).toEqual([
      ["Radar from one maker", "2027-03-04", "done", ["two makers (one each side, one spare)", "none"]],
      ["Ledger on paper", "2027-04-22", "done", []],
    ]);
  });

  it("say what was chosen where their heading says only when", () => {
    const text = "# Decisions – Quay\n\n## 3 May 2027\n\nDecision: One maker for all radars\nOwner: Mira\n";
    expect(texts(read(text, "/Log").decisions)).toEqual(["One maker for all radars"]);
  });

  it.each([
    "Open decisions",
    "Decisions to be made",
    "3. Offene Entscheidungen",
    "Décisions à prendre",
    "Decisiones pendientes",
    "Openstaande besluiten",
    "Otwarte decyzje",
    "Открытые решения",
    "未決事項",
  ])("are none while they are waited for below %j, unless one says how it ended", (heading) => {
    const text = `# Quay plan\n\n## ${heading}\n\n1. **Crane:** bought or hired\n2. **Ledger:** paper or tablet\n   - Decision: paper\n`;
    expect(texts(read(text, "/Quay plan").decisions)).toEqual(["Ledger"]);
  });

  it("are none where a line only asks", () => {
    const text =
      "# Harbour\n\n## Decisions\n\n- Night locks stay shut\n- Do we keep the paper ledger?\n- Which crane?\n  - Decision: the blue one\n";
    expect(texts(read(text).decisions)).toEqual(["Night locks stay shut", "Which crane?"]);
  });

  it.each([
    "# Decision making – guide\n\n- Write it down\n- Ask two people\n",
    "# Decision log template\n\n| Date | Decision |\n| --- | --- |\n| [date] | [decision] |\n",
    "# Minutes of the harbour board, 3 May 2027\n\nAttendees: Mira, Jon\n\n| Wer | Was |\n| --- | --- |\n| Mira | ask |\n",
  ])("are none on %j", (text) => {
    expect(nothing(read(text, "/Page"))).toBe(0);
  });
});

describe("decision rights", () => {
  const right = ({ decisionRights }: PageContent): unknown =>
    decisionRights.map(({ about, decides, escalation }) => [about, decides, escalation]);
  const expected = [
    ["Radar", "Harbour master", "Port director"],
    ["Ledgers", "Office lead", null],
  ];

  it.each([
    "**Radar**\nDecides: Harbour master\nConsulted: pilots\nEscalation: Port director\n\n**Ledgers**\nDecides: Office lead\n",
    "Radar\nDecides: Harbour master\nEscalation: Port director\n\nLedgers\nDecides: Office lead\nConsulted: nobody\n",
    "- Radar\n  - Decides: Harbour master\n  - Consulted: pilots\n  - Escalation: Port director\n- Ledgers\n  - Decides: Office lead\n",
    "- **Radar** – Decides: Harbour master; Consulted: pilots; Escalation: Port director\n- **Ledgers** – Decides: Office lead\n",
    "- Radar · Decides: Harbour master · Escalation: Port director\n- Ledgers · Decides: Office lead\n",
    "### Radar\n\nDecides: Harbour master\nEscalation: Port director\n\n### Ledgers\n\nDecides: Office lead\n",
    "### Radar\n\n- Entscheidet: Harbour master\n- Eskalation: Port director\n\n### Ledgers\n\n- Entscheidet: Office lead\n",
    "- Radar. Décide : Harbour master. Consultés : pilotes. En cas de désaccord : Port director\n- Ledgers. Décide : Office lead\n",
    "| Decisión | Decide | Se consulta a | Si no hay acuerdo |\n| --- | --- | --- | --- |\n| Radar | Harbour master | pilotos | Port director |\n| Ledgers | Office lead | | |\n",
    "| 決定事項 | 決定者 | 合意できない場合 |\n| --- | --- | --- |\n| Radar | Harbour master | Port director |\n| Ledgers | Office lead | – |\n",
  ])("have their labels: %j", (body) => {
    expect(right(read(`# Harbour\n\n## Who decides\n\n${body}`))).toEqual(expected);
  });

  it("are known by their columns under any heading", () => {
    const table =
      "| Decision | Who decides | Escalation |\n| --- | --- | --- |\n| Radar | Harbour master | Port director |\n| Ledgers | Office lead | – |\n";
    expect(right(read(`# Harbour\n\n## Governance of the quays\n\n${table}`))).toEqual(expected);
  });

  it.each([
    [
      "# RACI\n\n## Legend\n\nA answers for it.\n\n## Матрица\n\n| Область | Harbour master | Office lead |\n|---|---|---|\n| **Quays** | | |\n| Radar | **A/R** | C |\n| **Office** | | |\n| Ledgers | I | А |\n",
      "below a heading without the word, in groups, with letters of either alphabet",
    ],
    [
      "# Quays\n\n## Quay office\n\n| Thema | Mitarbeit (R) | Verantwortung (A) | Rat (C) |\n|---|---|---|---|\n| Radar | Kim | Harbour master | Bo |\n| Ledgers | Bo | Office lead | – |\n",
      "by the letters in its heads",
    ],
    [
      "# Quays\n\n## Wie beslist waarover?\n\n| Vraag | Harbour master | Office lead |\n|---|---|---|\n| Radar | beslist | adviseert |\n| Ledgers | – | beslist |\n",
      "by the word for deciding in a cell",
    ],
    [
      "# Quays\n\n## Who has the final say?\n\n| What | Harbour master | Office lead |\n|---|---|---|\n| Radar | x | |\n| Ledgers | | x |\n",
      "by the only mark of a row",
    ],
    [
      "# 码头\n\n## 三、谁说了算\n\n| 事 | 岗位 | 备注 |\n|---|---|---|\n| Radar | Harbour master | 24 小时内 |\n| Ledgers | Office lead | |\n",
      "beside what the heading asks about",
    ],
    [
      "# Quays\n\n## Qui tranche ?\n\nHarbour master tranche Radar. Office lead valide Ledgers.\n\n---\nRelu : mars 2027\n",
      "in sentences above the line that ends the page",
    ],
  ])("stand in a table of who does what: %j %s", (text) => {
    expect(read(text).decisionRights.map(({ about, decides }) => [about, decides])).toEqual([
      ["Radar", "Harbour master"],
      ["Ledgers", "Office lead"],
    ]);
  });

  it("are whose the doing is, where nobody else answers for it", () => {
    const rows = "| Radar | R | C |\n| Ledgers | I | R |\n| Tolls | R | R |\n| Cranes | R | A |\n";
    expect(
      read(`# Quays\n\n## RACI\n\n| What | Kim | Bo |\n|---|---|---|\n${rows}`).decisionRights.map(
        ({ decides }) => decides,
      ),
    ).toEqual(["Kim", "Bo", null, "Bo"]);
  });

  it.each([
    ["In case of doubt, Kim has the final say. For the rest, it is the crew.", "doubt", "the rest", "the crew"],
    ["En cas de doute, Kim a le dernier mot. Pour le reste, c'est l'équipage.", "doute", "le reste", "l'équipage"],
    ["Bij twijfel beslist Kim. Voor de rest, het is de ploeg.", "twijfel", null, null],
  ])("begin with when they are needed: %j", (text, first, second, who) => {
    const { decisionRights } = read(`# Quays\n\n## Who decides\n\n${text} Bo approves tolls.\n`);
    expect(decisionRights.map(({ about, decides }) => [about, decides])).toEqual([
      [first, "Kim"],
      ...(second === null ? [] : [[second, who]]),
      ["tolls", "Bo"],
    ]);
  });

  it.each([
    "## Systems compared\n\n| System | Ours | Theirs |\n| --- | --- | --- |\n| Radar | ✔ | |\n| Ledgers | | ✔ |\n",
    "## Report on controls (RACI)\n\n### Law\n\nIt follows rule 7.\n",
    "## Log\n\n| Decision | Who decides | Date |\n| --- | --- | --- |\n| Radar | Harbour master | 3 May 2027 |\n",
    "## Terms\n\n| Term | Meaning |\n| --- | --- |\n| Decider | who decides |\n",
  ])("are none in %j", (body) => {
    expect(read(`# Harbour\n\n${body}`).decisionRights).toEqual([]);
  });

  it("are none among the options of a decision record", () => {
    const text =
      "# Use DACI\n\n## Context\n\nWho decides is unclear.\n\n## Considered options\n\n- DACI\n- RACI\n\n## Decision\n\nWe use DACI.\n\n## Pros and cons\n\n### RACI\n\nRACI has more letters than we need.\n";
    expect(read(text, "/ADR-7").decisionRights).toEqual([]);
  });
});

describe("rows that begin with a day", () => {
  const log = (head: string, rows: readonly string[]): string =>
    `# Harbour\n\n${head}\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join("\n")}\n`;

  it.each([
    ["## Decision log\n\n| Date | Decision | Who |", "27.08"],
    ["## Beslutningslogg\n\n| Dato | Beslutning | Hvem |", "18.11"],
    ["## Decision log\n\n| Date | Decision | Who |", "3/5"],
    ["## 주요 결정\n\n| 날짜 | 결정 | 검토한 대안 |", "2027-03-04"],
  ])("are decisions by what was decided, not by the day: %j %s", (head, day) => {
    const { decisions } = read(log(head, [`${day} | Keep the old pier | Kim`]));
    expect(decisions.map(({ text, date }) => [text, date?.literal])).toEqual([["Keep the old pier", day]]);
  });

  it("keep what begins with a number that is no day", () => {
    const { decisions } = read(
      "# Harbour\n\n## Decisions\n\n- 3/4 of the quay stays open\n- 2.5 m is the least depth\n",
    );
    expect(texts(decisions)).toEqual(["3/4 of the quay stays open", "2.5 m is the least depth"]);
  });
});

describe("letters that are parted or lose their marks where words are compared", () => {
  it("tell in Korean which ideas held and which decisions are made", () => {
    const content = read(
      "# 항만\n\n## 아이디어 현황\n\n| 아이디어 | 결과 |\n|---|---|\n| 야간 하역 | 기각 – 소음 |\n| 예약 부두 | 검증됨 |\n| 공용 창고 | 아직 실험 중 |\n\n## 주요 결정\n\n| 결정 | 날짜 | 상태 |\n|---|---|---|\n| 부두를 유지한다 | 2027-03-04 | 승인 |\n",
    );
    expect(content.ideas.map(({ title, verdict }) => [title, verdict])).toEqual([
      ["야간 하역", "rejected"],
      ["예약 부두", "validated"],
      ["공용 창고", null],
    ]);
    expect(content.decisions.map(({ status }) => status?.category)).toEqual(["done"]);
  });

  it("tell in Korean how far a risk is treated", () => {
    const text =
      "# 항만\n\n## 위험\n\n| 위험 | 영향 | 상태 |\n|---|---|---|\n| 부두 정전 | 높음 | 해결됨 |\n| 인력 부족 | 중간 | 완화 중 |\n";
    expect(read(text).risks.map(({ roam }) => roam)).toEqual(["resolved", "mitigated"]);
  });

  it("tell in Japanese what a heading without blanks is about", () => {
    expect(texts(read("# 港湾\n\n## 岸壁事業リスク\n\n- 停電\n").risks)).toEqual(["停電"]);
    expect(read("# 港湾\n\n## 製品ビジョン\n\n誰もが待たずに積み込める港。\n").vision?.text).toBe(
      "誰もが待たずに積み込める港。",
    );
  });
});

it("what a template asks is no non-goal, what answers it is one", () => {
  const text = (answer: string): string =>
    `# Roadmap\n\n## What we are not doing\n\nAre there things we leave out on purpose?\n\n${answer}`;
  expect(texts(read(text("")).nonGoals)).toEqual([]);
  expect(texts(read(text("We build no second quay.\n")).nonGoals)).toEqual(["We build no second quay."]);
});

describe("a log of decisions with a heading for each", () => {
  const record = (title: string): string =>
    `# ${title}\n\n## Context\n\nThe old one leaks.\n\n## Options\n\n- Big boat\n- Small boat\n\n## Decision\n\nWe take the small boat for the summer.\n\n## Risks\n\nThe small boat holds few guests.\n\n`;

  it("holds them by their headings, with day, reason and what else was considered; what they bring are no risks", () => {
    const content = read(
      `${record("2027-05-03 Sail the small boat")}${record("2027-06-11 Rent it out")}`,
      "/Decision-log",
    );
    expect(content.decisions).toMatchObject([
      {
        text: "Sail the small boat",
        date: { from: "2027-05-03" },
        reason: "The old one leaks.",
        alternatives: [{ text: "Big boat" }],
      },
      { text: "Rent it out", date: { from: "2027-06-11" } },
    ]);
    expect(content.risks).toEqual([]);
  });

  it("is none where one heading alone has a decision, and a risk of the page stays one", () => {
    const content = read("# Quay\n\n## Decision log\n\n- Two cranes\n\n## Risks\n\n- Ice\n");
    expect([texts(content.decisions), texts(content.risks)]).toEqual([["Two cranes"], ["Ice"]]);
  });
});

describe("what explains a register", () => {
  it("is none of its decisions: the states they may have, in a column before their titles or in a list", () => {
    const content = read(
      "# Decisiones (ADRs)\n\n## Índice de ADRs\n\n| ID | Estado | Título | Fecha |\n| --- | --- | --- | --- |\n| ADR-1 | Aceptado | Comprar el barco pequeño | 2027-03-02 |\n\n## Estados de un ADR\n\n- **Propuesto:** En discusión.\n- **Aceptado:** En marcha.\n- **Reemplazado:** Hay otra más reciente.\n",
      "/Decisiones",
    );
    expect(texts(content.decisions)).toEqual(["Comprar el barco pequeño"]);
  });

  it("is none of its risks: what figures mean; its overview holds them, and headings say more about each", () => {
    const content = read(
      "# Risk register\n\n**Scale:**\n- Severity (S): 1=nobody notices, 5=we close\n- Detectability (D): 1=at once, 5=too late\n\n## Overview\n\n| ID | Risk | S | Mitigation |\n|---|---|---|---|\n| R1 | Fog over the strait | 4 | Radar |\n| R2 | Ice in the harbour | 5 | Tug |\n\n## R1 — Fog over the strait, worst in autumn\n\n**Mitigation:** Radar on both boats.\n",
      "/Risk-register",
    );
    expect(content.risks).toMatchObject([
      { text: "Fog over the strait", mitigation: "Radar" },
      { text: "Ice in the harbour", mitigation: "Tug" },
    ]);
  });
});

describe("non-goals in a list below one of several headings", () => {
  const keep = "## Adding to it\n\nWhoever adds an entry must:\n\n- Say why.\n";
  const entries =
    "1. **Night crossings.** The harbour is dark.\n2. **Car decks.** Too small.\n3. **Own fuel.** The port has some.\n";

  it("are its entries where they are numbered and named in bold; the other headings say how it is kept", () => {
    expect(texts(read(`# Non-goals\n\n## The list\n\n${entries}\n${keep}`).nonGoals)).toEqual([
      "Night crossings. The harbour is dark.",
      "Car decks. Too small.",
      "Own fuel. The port has some.",
    ]);
  });

  it("are the headings where prose stands above the list", () => {
    const text = `# Non-goals\n\n## Crossings at night\n\nNobody asked twice.\n\n${entries}\n## Car decks\n\nToo small.\n`;
    expect(texts(read(text).nonGoals)).toEqual(["Crossings at night: Nobody asked twice.", "Car decks: Too small."]);
  });
});

it("measures stand below all headings of their page where several of them name measures", () => {
  const metric = (name: string): string => `- **${name}**\n  - Target: 30 %\n  - Measured: harbour book\n`;
  const text = `# KPI\n\n## Passengers\n\n### New\n${metric("First crossings")}\n## Engagement metrics\n\n### Back\n${metric("Second crossings")}\n## Technical metrics\n\n### Boats\n${metric("Boats at sea")}\n## How we look\n\n### When\n- **Daily**: boats\n`;
  expect(new Set(read(text, "/KPI").kpis.map(({ name, target }) => `${name} ${target ?? ""}`))).toEqual(
    new Set(["First crossings 30 %", "Second crossings 30 %", "Boats at sea 30 %"]),
  );
});

describe("parts of what a register lists, known by the nouns of their labels", () => {
  it("say how likely a risk is, what it does and what is done about it", () => {
    const { risks } = read(
      "# Risiken\n\n## Der Lieferant schließt\n\n- Wie wahrscheinlich ist das? eher hoch\n- Schwere (1–5): 4\n- Was wir dagegen tun: ein zweiter Lieferant\n\n## Leute gehen\n\n- **Schadenspotenzial:** hoch\n- **Geplante Gegenmaßnahme:** Patenschaften\n",
      "/Risiken",
    );
    expect(risks).toMatchObject([
      { text: "Der Lieferant schließt", likelihood: "eher hoch", impact: "4", mitigation: "ein zweiter Lieferant" },
      { text: "Leute gehen", impact: "hoch", mitigation: "Patenschaften" },
    ]);
  });

  it("say what is believed of an idea and what came of it, and not what is hoped for", () => {
    const { ideas } = read(
      "# Idéer\n\n## Mistlur på kajen\n\n- Vår hypotes: fler hittar in\n- Så testade vi: en vecka\n- Vad hände? Ingen hörde den\n- Slutsats: stämde inte\n\n## Lyktor\n\n- Vår hypotes: färre grundstötningar\n- Förväntat resultat: hälften\n- Bedömning: Bekräftad\n",
      "/Ideer",
    );
    expect(ideas).toMatchObject([
      { hypothesis: "fler hittar in", result: "Ingen hörde den", verdict: "rejected" },
      { hypothesis: "färre grundstötningar", result: null, verdict: "validated" },
    ]);
  });

  it("say who decided and what was turned down", () => {
    const { decisions } = read(
      "# Decisions\n\n## We buy two cranes\n\n- Signed off by: Ann\n- Options discussed: rent them; keep the old ones\n\n## Wir mieten das Depot\n\n- **Wer hat entschieden?** Der Vorstand\n- **Verworfene Varianten:** Neubau\n- **Gewählte Variante:** Miete\n",
      "/Decisions",
    );
    expect(decisions.map(({ decidedBy, alternatives }) => [decidedBy, texts(alternatives)])).toEqual([
      ["Ann", ["rent them", "keep the old ones"]],
      ["Der Vorstand", ["Neubau"]],
    ]);
  });

  it("say of what class debt is", () => {
    const { debt } = read(
      "# Dette technique\n\n| Dette | Nature de la dette | Porteur |\n|---|---|---|\n| Pas de tests | imprudente | Ann |\n",
      "/Dette-technique",
    );
    expect(debt).toMatchObject([{ title: "Pas de tests", class: "imprudente", owner: "Ann" }]);
  });

  it("say where a measure stood in one year, stands in the next and is to be, and what it serves is no value", () => {
    const { kpis } = read(
      "# KPIs\n\n| KPI | Wert 2024 | Wert 2025 | Target FY26 | UoM | Strategisches Ziel |\n|---|---|---|---|---|---|\n| Hours at anchor | 40 | 32 | 12 | hours | Calm quays |\n",
      "/KPIs",
    );
    expect(kpis).toMatchObject([{ baseline: "40", current: "32", target: "12", unit: "hours" }]);
    const [headed] = read(
      "# KPIs\n\n## Pünktlichkeit\n\n- Anfangswert: 80\n- Ist-Stand (Juni): 87\n- Zielgröße: 95\n- Maßeinheit: Prozent\n",
      "/KPIs",
    ).kpis;
    expect(headed).toMatchObject({
      name: "Pünktlichkeit",
      baseline: "80",
      current: "87",
      target: "95",
      unit: "Prozent",
    });
  });

  it("are none where a label says who or when, or what else a bracket holds is no part of the value", () => {
    const { decisions } = read(
      "# Kararlar\n\n- Vinci satın alıyoruz (değerlendirilen seçenekler: kiralama, ortak kullanım). 03.02.2026\n- **Decision date:** soon\n",
      "/Kararlar",
    );
    expect(texts(decisions[0]?.alternatives ?? [])).toEqual(["kiralama", "ortak kullanım"]);
  });
});
