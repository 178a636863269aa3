/** What the heads and bold rows of tables say of the rows below them, and what boxes to tick say below headings. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";
import { groupOf } from "../../../src/pages/words/groupHeading";

function read(path: string, text: string): PageContent {
  return readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
}

const shape = ({ outcomes }: PageContent): readonly (readonly [string, number])[] =>
  outcomes.map(({ title, deliverables }) => [title, deliverables.length]);

describe("a table of versions and what each holds", () => {
  const page = (heads: string, rows: readonly string[], last: string): PageContent =>
    read(
      "/Fahrplan",
      `# Fahrplan\n\n## Fertig\n\n| Version | Inhalt | ${heads} |\n|---|---|---|\n${rows.map((row, at) => `| v0.${at + 1} | ${row} |\n`).join("")}\n## ${last}\n\n- Nachtmodus\n- Karten\n`,
    );

  it("holds outcomes, and so does a list below another state beside it", () => {
    const { outcomes } = page("Abnahme", ["Suche | gefunden", "Filter | gefiltert"], "Geplant");
    expect(outcomes.map(({ title, target, status }) => [title, target?.literal, status?.category])).toEqual([
      ["Suche", "v0.1", "done"],
      ["Filter", "v0.2", "done"],
      ["Nachtmodus", undefined, "proposed"],
      ["Karten", undefined, "proposed"],
    ]);
  });

  it("is a history where each has its day", () => {
    expect(page("Datum", ["Suche | 2.3.2027", "Filter | 3.4.2027"], "Anmerkungen").outcomes).toEqual([]);
  });
});

describe("the heads of a table", () => {
  it("name outcomes beside the time they are set for, and their results below an empty cell are parts", () => {
    const content = read(
      "/OKR",
      "| Objetivo T2 2027 | Resultado clave | Base | Meta |\n|---|---|---|---|\n| **Menos colas** | Citas por teléfono | 10 % | 40 % |\n| | Avisos por correo | 0 % | 80 % |\n| **Menos papel** | Formularios en línea | 3 | 12 |\n",
    );
    expect(shape(content)).toEqual([
      ["Menos colas", 2],
      ["Menos papel", 1],
    ]);
    expect(content.outcomes.map(({ horizon }) => horizon?.literal)).toEqual(["T2 2027", "T2 2027"]);
  });

  it("that promise work items above titles have titles, above numbers they have work items", () => {
    const table = (cells: readonly string[]): string =>
      `# Roadmap\n\ns | Work items | Status | Tentative date\n|--|--|--|--|\n${cells.map((cell, at) => `${at + 1} | ${cell} | Pending | Oct 2027\n`).join("")}`;
    const content = read("/Roadmap", table(["Pay with a card", "Send a receipt"]));
    expect(content.outcomes.map(({ title, target }) => [title, target?.literal])).toEqual([
      ["Pay with a card", "Oct 2027"],
      ["Send a receipt", "Oct 2027"],
    ]);
    expect(shape(read("/Roadmap", table(["#12", "#13"])))).toEqual([]);
  });

  it("that name a result and its deliverables hold an outcome in a single row too", () => {
    const head = "| Result | Deliverables | Who | When | State |\n|---|---|---|---|---|\n";
    const text = `# Roadmap\n\n## Forms\n\n${head}| Renew a card at home | Form<br/>Signature | Mia | 2027-02-15 | done |\n| Renew a pass at home | Photo | Bo | 2027-06-15 | planned |\n\n## Access\n\n${head}| Read by everybody | Audit<br/>Contrast | Ola | 2027-03-31 | planned |\n`;
    expect(shape(read("/Roadmap", text))).toEqual([
      ["Renew a card at home", 2],
      ["Renew a pass at home", 1],
      ["Read by everybody", 2],
    ]);
  });

  it("of its neighbours open a section named like notices, where its rows are followed up too", () => {
    const head = "| Outcome | Who | When |\n|---|---|---|\n";
    const below = (heads: string): string =>
      `# Roadmap\n\n## Forms\n\n${head}| Renew a card | Mia | Q1 2027 |\n\n## Notices\n\n${heads}| One inbox | Ola | Q2 2027 |\n`;
    expect(shape(read("/Roadmap", below(head))).map(([title]) => title)).toEqual(["Renew a card", "One inbox"]);
    const others = "| Sent | By | To |\n|---|---|---|\n";
    expect(shape(read("/Roadmap", below(others))).map(([title]) => title)).toEqual(["Renew a card"]);
  });

  it("name key results beside nothing but figures, whatever the values are called", () => {
    const objective = (head: string, cells: string): string =>
      `## Obiettivo 1: Porto senza code\n\n| ${head} | Da | A | Voto |\n|---|---|---|---|\n| Biglietti online | ${cells} |\n\n`;
    const parts = (text: string): number =>
      read("/OKR", `# OKR Q4 2026\n\n${text}`).outcomes[0]?.deliverables.length ?? 0;
    expect(parts(objective("KR", "22% | 45% | 0,4"))).toBe(1);
    expect(parts(objective("KR", "22% | molti | 0,4"))).toBe(0);
    expect(parts(objective("Varie", "22% | 45% | 0,4"))).toBe(0);
  });
});

describe("a row with nothing but a name in bold", () => {
  const table = (title: (words: string) => string): string =>
    `# Plan 2027\n\n| Initiative | What we will deliver | Lead | Target |\n|---|---|---|---|\n| **Storage** | | | |\n| ${title("Shared disks")} | • quotas<br>• moving house | Jo | Dec 2027 |\n| ${title("Shared queue")} | • fair shares<br>• report | Ty | Mar 2028 |\n| **Deposits** | | | |\n| ${title("One form")} | • receipt<br>• embargo | Sam | Oct 2027 |\n`;

  it("is what the rows below it are about", () => {
    const content = read(
      "/Plan 2027",
      table((words) => words),
    );
    expect(content.outcomes.map(({ title, theme }) => [title, theme])).toEqual([
      ["Shared disks", "Storage"],
      ["Shared queue", "Storage"],
      ["One form", "Deposits"],
    ]);
  });

  it("is an outcome without parts yet where all outcomes are in bold", () => {
    const content = read(
      "/Plan 2027",
      table((words) => `**${words}**`),
    );
    expect(content.outcomes.map(({ title }) => title)).toContain("Storage");
  });
});

describe("cells with several lines", () => {
  const lanes = (now: string): PageContent =>
    read("/Roadmap", `# Roadmap\n\n| Now | Next |\n|---|---|\n| ${now} | Boats without queues |\n`);

  it.each([
    ["**Berths online**<br>- Map<br>- Payment", [["Berths online", 2]]],
    ["Berths online<br>• Map<br>• Payment", [["Berths online", 2]]],
    ["Berths online<ul><li>Map</li><li>Payment</li></ul>", [["Berths online", 2]]],
    [
      "**Berths online**<br>Together with the town.<br>- Map<br>**Quay lights**",
      [
        ["Berths online", 1],
        ["Quay lights", 0],
      ],
    ],
    [
      "Berths online<br>Quay lights",
      [
        ["Berths online", 0],
        ["Quay lights", 0],
      ],
    ],
    [
      "- Berths online<br>- Quay lights",
      [
        ["Berths online", 0],
        ["Quay lights", 0],
      ],
    ],
  ] as const)("below a time have titles, and their parts behind bullets: %s", (cell, found) => {
    expect(shape(lanes(cell))).toEqual([...found, ["Boats without queues", 0]]);
  });

  it("say more of a title in bold where they are neither", () => {
    expect(lanes("**Berths online**<br>Together with the town.").outcomes[0]?.description).toBe(
      "Together with the town.",
    );
  });

  it("are parts of a measure that is taken, below what its rows are about", () => {
    const text =
      "# Programa 2027\n\n| N.º | Medida | Acciones | Responsable | Plazo |\n|---|---|---|---|---|\n| **Eje A – Playas** | | | | |\n| A1 | Arena limpia todo el año | - Rastrillos<br>- Papeleras | Eva Soler | junio 2027 |\n| **Eje B – Puerto** | | | | |\n| B1 | Menos ruido de noche | | Juan Gil | mayo 2027 |\n";
    const { outcomes } = read("/Programa 2027", text);
    expect(outcomes.map(({ title, theme, deliverables }) => [title, theme, deliverables.length])).toEqual([
      ["Arena limpia todo el año", "Playas", 2],
      ["Menos ruido de noche", "Puerto", 0],
    ]);
  });
});

describe("boxes to tick", () => {
  it("that are open leave the state to a heading of work in progress, and say that nothing is done below any other", () => {
    const text =
      "# Roadmap\n\n## In progress\n- [ ] Pay by card\n- [x] Pay by phone\n\n## Planned\n- [ ] Pay by watch\n\n## Done\n- [ ] Pay by cheque\n";
    expect(read("/Roadmap", text).outcomes.map(({ title, status }) => [title, status?.category])).toEqual([
      ["Pay by card", "in-progress"],
      ["Pay by phone", "done"],
      ["Pay by watch", "proposed"],
      ["Pay by cheque", "proposed"],
    ]);
  });

  it("below numbered releases make a plan of a page in any language, once a box is open in two of them", () => {
    const releases = (second: string): string =>
      `# Termékek\n\n## 3.4 (2027. március)\n- [x] Gyors keresés\n- [ ] Export\n\n## 3.5 (2027. május)\n${second}\n`;
    expect(shape(read("/Termékek", releases("- [ ] Nyomtatás"))).map(([title]) => title)).toEqual([
      "Gyors keresés",
      "Export",
      "Nyomtatás",
    ]);
    expect(shape(read("/Termékek", releases("- [x] Nyomtatás")))).toEqual([]);
    expect(shape(read("/Termékek", releases("- Nyomtatás")))).toEqual([]);
  });
});

describe("headings and lists around outcomes", () => {
  it("name the release that a state is for", () => {
    const text = "# Roadmap\n\n## 📋 Planejado para v1.1\n- [ ] Recibo\n";
    expect(read("/Roadmap", text).outcomes).toMatchObject([{ title: "Recibo", horizon: { literal: "v1.1" } }]);
    expect(groupOf("Planned for 2.0")).toMatchObject({ kind: "horizon", status: { category: "proposed" } });
    expect(groupOf("Planned for the winter fair")).toBeNull();
  });

  it("explain marks where each line is a mark and its state", () => {
    const below = (list: string): number | undefined =>
      read("/Roadmap", `# Roadmap\n\n## Pay by card\n\n${list}\n\n## Pay by phone\n\n- App\n`).outcomes.find(
        ({ title }) => title === "Pay by card",
      )?.deliverables.length;
    expect(below("- ✅ Done\n- 🔄 In progress\n- ⏳ Planned") ?? 0).toBe(0);
    expect(below("- ✅ Terminal in the shop\n- 🔄 Terminal in the café\n- ⏳ Terminal at the door")).toBe(3);
  });

  it("are parts of a page that is one outcome where their heading says what they are called", () => {
    const text = (heading: string): string =>
      `# Permits online\n\n| | |\n|---|---|\n| Owner | Mia |\n| Status | in progress |\n| Due | 30 September 2027 |\n\n## ${heading}\n\n### Lot 1 – Counter\n- form\n\n### Lot 2 – Old files\n- scans\n`;
    expect(shape(read("/Initiatives/Permits online", text("Lots")))).toEqual([["Permits online", 2]]);
  });

  it("describe the files of a repository, whatever the page is called", () => {
    const files = ["index.html", "css/main.css", "js/forms.js", "package.json", "images/", ".gitignore"];
    const list = (names: readonly string[]): string => names.map((name) => `- \`${name}\` — as it is\n`).join("");
    const page = (names: readonly string[]): PageContent =>
      read("/Roadmap", `# Roadmap\n\n## Front\n${list(names.slice(0, 3))}\n## Rest\n${list(names.slice(3))}`);
    expect(shape(page(files))).toEqual([]);
    expect(shape(page(["serve", "deploy", "watch", "test", "lint", "pack"])).length).toBeGreaterThan(0);
  });
});

it("a proposal is a state, also in Spanish, and so is what somebody is doing", () => {
  const text =
    "# Hoja de ruta\n\n| Iniciativa | Responsable | Fin previsto | Situación |\n|---|---|---|---|\n| Cita única | Ana | 30/06/2027 | Propuesta |\n| Aviso único | Luis | 31/07/2027 | Haciendo |\n";
  const { outcomes, diagnostics } = read("/Hoja de ruta", text);
  expect(outcomes.map(({ status, target }) => [status?.category, target?.literal])).toEqual([
    ["proposed", "30/06/2027"],
    ["in-progress", "31/07/2027"],
  ]);
  expect(diagnostics.map(({ rule }) => rule)).not.toContain("unknown-status");
});

describe("a ranked list right below the title of a roadmap", () => {
  const page = (box: string, rest: string): PageContent =>
    read(
      "/Plan rozwoju",
      `# Plan rozwoju piekarni\n\n1. ${box}**Piec na zamówienie**\n   - palnik\n   - komin\n\n2. ${box}**Sklep w sieci**\n   - koszyk\n   - dostawa\n\n10. ${box}**Nocna zmiana**\n   - grafik\n\n---\n\n${rest}`,
    );

  it("is the plan where its lines in bold have boxes to tick, whatever note ends the page", () => {
    const note = "**Notatka o piecach:**\n\n- jeden stoi\n- drugi przyjdzie\n";
    expect(shape(page("[ ] ", note))).toEqual([
      ["Piec na zamówienie", 2],
      ["Sklep w sieci", 2],
      ["Nocna zmiana", 1],
    ]);
    expect(shape(page("", note)).map(([title]) => title)).not.toContain("Piec na zamówienie");
  });
});

describe("phases with what stands behind their titles", () => {
  const below = (heading: string): PageContent["outcomes"][number] | undefined =>
    read(
      "/Roadmap",
      `# Roadmap\n\n## ${heading}\n- ovens\n- doors\n\n## Phase 8: Selling online\n- basket\n- delivery\n`,
    ).outcomes[0];
  const told = (heading: string): readonly unknown[] => {
    const outcome = below(heading);
    return [outcome?.label, outcome?.title, outcome?.status?.category ?? null, outcome?.horizon?.literal ?? null];
  };

  it.each([
    ["Phase 1 | Baking at night ✅ done", "done", null],
    ["Phase 1: Baking at night 🔄 in progress", "in-progress", null],
    ["Phase 1: Baking at night 🔶 In progress", "in-progress", null],
    ["Phase 1: Baking at night ✅ Done (2027-07-14)", "done", "2027-07-14"],
    ["Phase 1: Baking at night ⬜ Q3 2027", "proposed", "Q3 2027"],
    ["Phase 1: Baking at night (short term)", null, "short term"],
    ["Phase 1: Baking at night (corto plazo)", null, "corto plazo"],
    ["Phase 1: Baking at night (Später)", null, "Später"],
  ])("are told by it: %s", (heading, category, horizon) => {
    expect(told(heading)).toEqual(["Phase 1", "Baking at night", category, horizon]);
  });

  it("keep what no state or time is", () => {
    expect(below("Phase 1: Bread 🥐 and cakes")?.title).toBe("Bread 🥐 and cakes");
    expect(below("Phase 1: Ovens ✅ ready for two bakers")?.title).toBe("Ovens ✅ ready for two bakers");
    expect(below("Phase 1: Baking at night (short)")?.title).toBe("Baking at night (short)");
  });

  it("are outcomes where each has the name of a lane in brackets; without titles they are lanes", () => {
    const page = (first: string, second: string): PageContent =>
      read("/Roadmap", `# Roadmap\n\n## ${first}\n- ovens\n- doors\n\n## ${second}\n- basket\n`);
    expect(shape(page("Phase 1: Baking at night (now)", "Phase 2: Selling online (long term)"))).toEqual([
      ["Baking at night", 2],
      ["Selling online", 1],
    ]);
    expect(shape(page("In the oven (now)", "In the cellar (later)")).map(([title]) => title)).toEqual([
      "ovens",
      "doors",
      "basket",
    ]);
  });

  it("have titles where words have no blanks between them", () => {
    const text =
      "# ロードマップ\n\n## フェーズ1｜まず開店する ✅ 完了（2027-07-14）\n- [x] かまど\n- [x] 看板\n\n## フェーズ2｜通販 🔶 進行中\n- [ ] かご\n- [ ] 配送\n";
    const { outcomes } = read("/ロードマップ", text);
    expect(outcomes.map(({ label, title, status }) => [label, title, status?.category])).toEqual([
      ["フェーズ1", "まず開店する", "done"],
      ["フェーズ2", "通販", "in-progress"],
    ]);
  });
});

describe("a backlog in tables by rank", () => {
  const table = (heading: string, description: string): string =>
    `# Roadmap\n\n## Høy prioritet\n\n| # | Funksjon | Beskrivelse |\n|--|--|--|\n| B-01 | Lys på kaia | Ingen faller |\n\n## ${heading}\n\n| # | Funksjon | Beskrivelse |\n|--|--|--|\n| B-02 | Stille dragere | ${description} |\n`;
  const second = (heading: string, description = "Lades om natten"): readonly unknown[] => {
    const [, outcome] = read("/Quay", table(heading, description)).outcomes;
    return [outcome?.priority, outcome?.dependencies];
  };

  it("takes a lower rank for one, also where it is called ideas besides", () => {
    expect(second("Lavere prioritet")).toEqual(["Lavere prioritet", []]);
    expect(second("🟢 Lavere prioritet / idéer")).toEqual(["Lavere prioritet / idéer", []]);
  });

  it("reads from the last sentence of a description what its row waits for", () => {
    expect(second("Lav prioritet", "Lades om natten. Avhenger av B-01 (lys).")).toEqual([
      "Lav prioritet",
      ["B-01 (lys)"],
    ]);
    expect(second("Lav prioritet", "Avhenger av B-01. Lades om natten.")).toEqual(["Lav prioritet", []]);
  });
});

describe("headings that part what a lane lists", () => {
  const page = (more: string): PageContent =>
    read(
      "/路线图",
      `# 路线图\n\n## 短期目标\n- **[高优先级] 夜间烘焙:** 两位师傅。\n- **网上商店:** 先卖面包。\n${more}\n## 中期目标\n- **配送:** 骑车。\n- **会员卡:** 纸做的。\n\n### 炉子\n- **配送:** 骑车。\n\n### 门面\n- 待定\n`,
    );

  it("are no outcomes where most lanes have nothing but their lists", () => {
    expect(page("").outcomes.map(({ title, priority }) => [title, priority])).toEqual([
      ["夜间烘焙", "高优先级"],
      ["网上商店", null],
      ["配送", null],
      ["会员卡", null],
    ]);
  });

  it("are outcomes where each lane is parted so", () => {
    const parted = page("\n### 面粉\n- 仓库\n\n### 水\n- 水管\n");
    expect(parted.outcomes.map(({ title }) => title)).toEqual(["面粉", "水", "炉子", "门面"]);
  });
});

describe("lists that are no plan", () => {
  it("explain single words, however the page is called", () => {
    const terms = "Four parts:\n\n- Focus - few aims\n- Align - the whole bakery\n- Track - look often\n\nAnd talk\n\n";
    const page = (rest: string): PageContent => read("/OKRs", `## What counts\n\n${terms}${rest}`);
    expect(page("- Often - Every week\n- Frankly - Say it\n- Together - Bring cake\n").outcomes).toEqual([]);
    expect(page("- [ ] Ovens for the night\n- [ ] Bread in the shop by noon\n").outcomes.length).toBe(2);
  });

  it("say what is to do for the plan that the page is", () => {
    const page = (first: string, second: string): PageContent =>
      read(
        "/Strategic plan",
        `# Strategic plan\n\nWritten after the visit.\n\n## To do\n- ${first}\n- ${second}\n- Bake\n`,
      );
    expect(page("Write the strategic plan", "Share the strategic plan with the owner").outcomes).toEqual([]);
    expect(page("Write the strategic plan", "Buy an oven").outcomes.length).toBe(3);
  });
});

it("what is new in a list has its title behind the word for it", () => {
  const titles = (lead: string): readonly string[] =>
    read("/Roadmap", `# Roadmap\n\n## Now\n- ${lead} Night ovens\n- Day ovens\n`).outcomes.map(({ title }) => title);
  expect(titles("**New:**")).toEqual(["Night ovens", "Day ovens"]);
  expect(titles("**Nowe:**")).toEqual(["Night ovens", "Day ovens"]);
  expect(titles("**New bread:**")).toEqual(["New bread", "Day ovens"]);
});

describe("a column that asks what will be done", () => {
  it.each(["Wat gaan we doen", "Was werden wir tun", "Que vamos a hacer", "Vad ska vi göra"])(
    "has the deliverables of its row: %s",
    (head) => {
      const text = `# Roadmap\n\n| Nr | Onderwerp | ${head} | Trekker |\n|--|--|--|--|\n| 1 | Stille kade | Lampen<br/>Wachten | Bram |\n| 2 | Snelle sluis | Sensoren | Elske |\n`;
      const { outcomes } = read("/Roadmap", text);
      expect(outcomes.map(({ deliverables }) => deliverables.map(({ title }) => title))).toEqual([
        ["Lampen", "Wachten"],
        ["Sensoren"],
      ]);
    },
  );
});
