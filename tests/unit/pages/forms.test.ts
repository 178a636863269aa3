/** The forms people write roadmaps in, each with the outcomes and deliverables a person would read. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

function read(path: string, text: string): PageContent {
  return readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
}

const shape = (content: PageContent): readonly (readonly [string, number])[] =>
  content.outcomes.map((outcome) => [outcome.title, outcome.deliverables.length] as const);

describe("lines of HTML", () => {
  it("are no places to be filled in, as angle brackets around words are", () => {
    const page = (line: string): string =>
      `# Roadmap\n\n## Faster checkout\n- One page\n- ${line}\n- ${line}\n\n## Fewer tickets\n- Self service\n- ${line}\n- ${line}\n`;
    expect(shape(read("/Roadmap", page("Details: <br>")))).toHaveLength(2);
    expect(shape(read("/Roadmap", page("Owner: <name of the owner>")))).toEqual([]);
  });
});

describe("outcomes in a language whose headings are not understood", () => {
  const bullets = "- Egy gombnyomásos rendelés és fizetés\n- Mentett kosarak minden vevőnek\n";
  const certainties = (text: string): readonly string[] =>
    read("/Roadmap", text).outcomes.map(({ certainty }) => certainty);

  it("are guessed where they state nothing beside their titles", () => {
    const page = `# Roadmap\n\n## Gyorsabb rendelés\n${bullets}\n## Kevesebb hívás\n${bullets}`;
    expect(certainties(page)).toEqual(["guessed", "guessed"]);
    expect(certainties(page.replace("## Kevesebb", "## ✅ Kevesebb"))).toEqual(["guessed", "sure"]);
  });

  it("are sure in the languages that are understood", () => {
    expect(certainties("# Roadmap\n\n## Schneller bestellen\n- Ein Knopf\n\n## Weniger Anrufe\n- Antworten\n")).toEqual(
      ["sure", "sure"],
    );
  });
});

describe("a page that does not say what it is", () => {
  const kept = (title: string, manner: string): PageContent =>
    read(
      "/Linn",
      `# ${title}\n\n- Salajane tee${manner}\n  - valgustus\n- Vaikne saal${manner}\n  - uksed\n- Avatud aed${manner}\n  - pingid\n`,
    );

  it("holds guessed outcomes where its name speaks of a plan and all its parts are followed up in one manner", () => {
    const { outcomes } = kept("Linna arenguplaan 2027", " (Mari, mai)");
    expect(outcomes.map(({ certainty, deliverables }) => [certainty, deliverables.length])).toEqual([
      ["guessed", 1],
      ["guessed", 1],
      ["guessed", 1],
    ]);
  });

  it("is a plan by boxes below the weeks it counts, which no list of what is read in a week has", () => {
    const weeks = (name: string, box: string): PageContent =>
      read(
        `/${name}`,
        `# ${name}\n\n## Woche 1 – Entwurf\n- ${box}Skizze\n\n## Woche 2-4 – Neubau\n- ${box}Mauern\n- ${box}Dach\n\n## Woche 5 – Abnahme\n- ${box}Prüfung\n`,
      );
    const expected = [
      ["Entwurf", 1],
      ["Neubau", 2],
      ["Abnahme", 1],
    ];
    expect(shape(weeks("Zeitplan Bootshaus", "[ ] "))).toEqual(expected);
    expect(shape(weeks("Calendrier du hangar", "[ ] "))).toEqual(expected);
    expect(shape(weeks("Zeitplan Bootshaus", ""))).toEqual([]);
  });

  it("is judged by what stands in its lanes where it has some", () => {
    const lanes = (manner: string): string =>
      `# Plan biblioteki\n\n## I półrocze 2027\n\n- Czytnik${manner}\n  - kable\n- Regały${manner}\n  - śruby\n\n## II półrocze 2027\n\n- Katalog${manner}\n  - opisy\n\n## Uwagi\n\n- Klucze są u woźnego\n- Parking jest płatny\n- Toner w szafie\n`;
    expect(shape(read("/Biblioteka", lanes(" (kto: Ola; priorytet: wysoki)")))).toEqual([
      ["Czytnik", 1],
      ["Regały", 1],
      ["Katalog", 1],
    ]);
    expect(shape(read("/Biblioteka", lanes("")))).toEqual([]);
  });

  it("holds the work it lists, where that is weighed or each part says who does it", () => {
    const table = (...heads: readonly string[]): string =>
      `# Oven task list\n\n## Phase 1 – Heat\n\n| Title | ${heads.join(" | ")} |\n|---|${heads.map(() => "---|").join("")}\n| Buy bricks | ${heads.map(() => "x").join(" | ")} |\n| Lay bricks | ${heads.map(() => "y").join(" | ")} |\n\n## Phase 2 – Bread\n\n| Title | ${heads.join(" | ")} |\n|---|${heads.map(() => "---|").join("")}\n| Bake | ${heads.map(() => "z").join(" | ")} |\n`;
    expect(shape(read("/Oven", table("Priority", "Effort", "Status", "Owner", "Depends on")))).toEqual([
      ["Buy bricks", 0],
      ["Lay bricks", 0],
      ["Bake", 0],
    ]);
    expect(shape(read("/Oven", table("Status", "Owner")))).toEqual([]);
    const headed = (fact: string): string =>
      ["Heat", "Dough", "Shop"].map((title) => `### ${title}\n- [x] ${fact}\n- Effort: S\n- Files: a, b\n`).join("\n");
    const { outcomes } = read(
      "/Tareas/Lista-de-tareas",
      `# Panadería – lista de tareas\n\n${headed("**Responsable**: @eva")}`,
    );
    expect(
      outcomes.map(({ title, owner, status, deliverables }) => [title, owner, status?.category, deliverables.length]),
    ).toEqual(["Heat", "Dough", "Shop"].map((title) => [title, "@eva", "done", 0]));
    expect(shape(read("/Tareas/Lista-de-tareas", `# Panadería – lista de tareas\n\n${headed("Comprar")}`))).toEqual([]);
  });

  it("holds none where nothing follows its parts up, or its name speaks of something else", () => {
    expect(shape(kept("Linna arenguplaan 2027", ""))).toEqual([]);
    expect(shape(kept("Linna aiad", " (Mari, mai)"))).toEqual([]);
    expect(shape(kept("Koosoleku protokoll 2027", " (Mari, mai)"))).toEqual([]);
  });
});

describe("outcomes as headings", () => {
  it("are the level that holds the lists, not the quarters above it", () => {
    const content = read(
      "/Product/Roadmap",
      "# Roadmap\n\n## Q1 2026\n\n### Faster checkout\n- One page\n- Saved cards\n\n### Fewer tickets\n- Self service\n\n## Q2 2026\n\n### New markets\n* Poland\n* Spain\n",
    );
    expect(shape(content)).toEqual([
      ["Faster checkout", 2],
      ["Fewer tickets", 1],
      ["New markets", 2],
    ]);
    expect(content.outcomes.map((outcome) => outcome.horizon?.from)).toEqual([
      "2026-01-01",
      "2026-01-01",
      "2026-04-01",
    ]);
  });

  it.each(["Cycle 7 (5 Oct – 13 Nov)", "Sprint 12", "PI 3", "Zyklus 4", "Ciclo 2 (marzo 2026)"])(
    "are never a numbered stretch of time: %s",
    (title) => {
      const content = read(
        "/Platform/Roadmap",
        `# Roadmap\n\n## ${title}\n1. **Releases without waiting** \n    - drain queues\n2. **Cost per tenant**\n`,
      );
      expect(shape(content)).toEqual([
        ["Releases without waiting", 1],
        ["Cost per tenant", 0],
      ]);
    },
  );

  it("keep the rows of a table of deliverables as their parts, or leave them out", () => {
    const table =
      "| Deliverable | Owner | Due |\n|---|---|---|\n| Blue/green switch | Ann | 2027-03-31 |\n| Drain queues | Bob | 2027-04-30 |\n";
    const headings = `# Roadmap\n\n## Zero-downtime releases\n${table}\n## Reports within the hour\n- Streaming\n\n## Support answers\n- One desk\n`;
    expect(shape(read("/Roadmap", headings))).toEqual([
      ["Zero-downtime releases", 2],
      ["Reports within the hour", 1],
      ["Support answers", 1],
    ]);
    const apart = `# Roadmap\n\n## Zero-downtime releases\n- Blue/green switch\n\n## Reports within the hour\n- Streaming\n\n## Deliverables\n\n${table}`;
    expect(shape(read("/Roadmap", apart))).toEqual([
      ["Zero-downtime releases", 1],
      ["Reports within the hour", 1],
    ]);
  });

  it("are not lost where one without items is added beside the only one that has some", () => {
    const text = "# Roadmap\n\n## Zero-downtime releases\n- Blue/green switch\n\n## Support answers\n";
    expect(shape(read("/Roadmap", text))).toEqual([["Zero-downtime releases", 1]]);
    expect(
      shape(
        read("/Notes", `# Notes\n\n## 2027\n<!-- roadmap: outcomes -->\n${text.slice(11).replaceAll("## ", "### ")}`),
      ),
    ).toEqual([
      ["Zero-downtime releases", 1],
      ["Support answers", 0],
    ]);
  });

  it("may be lines in bold with facts glued below them", () => {
    const content = read(
      "/Data/2027 plan",
      "# 2027 plan\n\n**1. Certified data by default**\nOwner: Ines\n- Catalogue\n- Certificates\n\n**2. Reports within the hour**\n- Streaming\n\n**3. Self-service without chaos**\nWe begin with Finance.\n- Sandboxes\n",
    );
    expect(shape(content)).toEqual([
      ["Certified data by default", 2],
      ["Reports within the hour", 1],
      ["Self-service without chaos", 1],
    ]);
    expect(content.outcomes[0]?.owner).toBe("Ines");
    expect(content.outcomes[2]?.description).toBe("We begin with Finance.");
  });

  it("may change their form from one period to the next", () => {
    const content = read(
      "/Product/Roadmap 2027",
      "# Roadmap\n\n## Q1 2027\n| Outcome | Owner |\n|---|---|\n| Paid the same day | Ann |\n| No reminders by hand | |\n\n## Q2 2027\n\n### Fees are seen before they arise\n- Preview\n- Sums as PDF\n\n### Disputes settled in a day\n- Matching with the bank\n\n## Q3 2027\n- [Planning thread](https://forum.example/12)\n- [Slides](https://forum.example/13)\n",
    );
    expect(shape(content)).toEqual([
      ["Paid the same day", 0],
      ["No reminders by hand", 0],
      ["Fees are seen before they arise", 2],
      ["Disputes settled in a day", 1],
    ]);
    expect(content.outcomes.map((outcome) => outcome.horizon?.from)).toEqual([
      ...["2027-01-01", "2027-01-01", "2027-04-01", "2027-04-01"],
    ]);
  });

  it("may lack the blank after the number signs and stand with setext lines", () => {
    const content = read(
      "/Objectives 2026",
      "##Revenue\n* Close three deals\n* \n\n##Support\n* Answer in a day\n\nLeadership\n----------\n* \n",
    );
    expect(shape(content)).toEqual([
      ["Revenue", 1],
      ["Support", 1],
      ["Leadership", 0],
    ]);
  });

  it("lose their labels; bare priorities group", () => {
    const content = read(
      "/Goals",
      "# Goals\n\n## Priority 1\n\n### Objective 1: Grow revenue\n- KR1: Ten deals\n- KR2: Two partners\n\n## Priority 2\n\n### Objective 2: Keep people\n- KR1: Fewer leave\n",
    );
    expect(shape(content)).toEqual([
      ["Grow revenue", 2],
      ["Keep people", 1],
    ]);
    expect(content.outcomes[0]).toMatchObject({ label: "Objective 1", priority: "Priority 1" });
    expect(content.outcomes[0]?.deliverables[0]).toMatchObject({ title: "Ten deals", label: "KR1" });
  });

  it("take labelled bullets as facts and the rest as deliverables", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n## Zero-downtime releases\nPeople never notice a release.\n\n- Status: In progress\n- Owner: Ann Lee\n- Due: 2026-09-30\n- Epic: #41\n- For customers: no more night windows\n- Depends on: platform team\n- Risk: skills\n- Blue/green switch\n- Rollback in a minute #42\n\n## Cheaper builds\n- Status: Done ✅\n- Shared cache\n",
    );
    expect(shape(content)).toEqual([
      ["Zero-downtime releases", 2],
      ["Cheaper builds", 1],
    ]);
    const [first, second] = content.outcomes;
    expect(first).toMatchObject({
      owner: "Ann Lee",
      customers: "no more night windows",
      description: "People never notice a release.",
      workItems: [41],
    });
    expect(first?.target).toEqual({ literal: "2026-09-30", from: "2026-09-30", to: "2026-09-30" });
    expect(first?.status).toEqual({ literal: "In progress", category: "in-progress" });
    expect(first?.dependencies).toEqual(["platform team"]);
    expect(first?.risks.map(({ text }) => text)).toEqual(["skills"]);
    expect(first?.deliverables[1]?.workItems).toEqual([42]);
    expect(second).toMatchObject({ held: "done" });
  });

  it("without anything below an announcement are outcomes too, guessed", () => {
    const content = read(
      "/Strategy",
      "# Strategy\n\nWhy.\n\n## Our initiatives\n\n### Reliable platform\nNobody waits.\n\n### Happy developers\nShort loops.\n\n## Risks\n- Money\n",
    );
    expect(shape(content)).toEqual([
      ["Reliable platform", 0],
      ["Happy developers", 0],
    ]);
    expect(content.outcomes[0]?.certainty).toBe("guessed");
    expect(content.risks.map(({ text }) => text)).toEqual(["Money"]);
  });

  it("carry sections of their own for deliverables and risks", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n## Move to the cloud\n\n### Deliverables\n- Landing zone\n- Three services moved\n\n### Risks\n- Cost\n\n## One login\n\n### Deliverables\n- Directory\n\n### Risks\n- Vendors\n",
    );
    expect(shape(content)).toEqual([
      ["Move to the cloud", 2],
      ["One login", 1],
    ]);
  });

  it("have depth by their numbers where nearly all carry one", () => {
    const content = read(
      "/Book of Business",
      "## 1. Active\n\n## 1.1 Project -- Alpha\n- Build it\n\n## 1.2 Project -- Beta\n- Ship it\n- Sell it\n\n## 2. On hold\n\n## 2.1 Project -- Gamma\n",
    );
    expect(shape(content)).toEqual([
      ["Alpha", 1],
      ["Beta", 2],
      ["Gamma", 0],
    ]);
  });

  it("may be bold lines", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n**Better search**\n\n- Index\n- Ranking\n\n**Better alerts**\n\n- Rules\n",
    );
    expect(shape(content)).toEqual([
      ["Better search", 2],
      ["Better alerts", 1],
    ]);
  });

  it("may be bold lines with facts in a bracket, and a mark with a remark behind it", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n## Now\n\n**Better search** (theme: Reach, lead: Ida) 🟠 waits for storage\n- Index\n- Ranking\n\n## Next\n\n**Better alerts** (theme: Trust, lead: Tom)\n- Rules\n",
    );
    expect(content.outcomes.map(({ deliverables }) => deliverables.length)).toEqual([2, 1]);
  });

  it("stand below releases with or without a date", () => {
    const page =
      "# Versión 5.0 – marzo 2027\n\n## Voz en la cámara\n\n+ Comandos\n+ Cascos\n\n## Palés a ciegas\n\n+ Etiqueta\n+ Fotos\n\n# Versión 5.1 – sin fecha\n\n## Cita en el muelle\n\n(pendiente)\n";
    const { outcomes } = read("/Plan-de-versiones", page);
    expect(outcomes.map(({ title, horizon }) => [title, horizon?.literal, horizon?.from])).toEqual([
      ["Voz en la cámara", "Versión 5.0 – marzo 2027", "2027-03-01"],
      ["Palés a ciegas", "Versión 5.0 – marzo 2027", "2027-03-01"],
      ["Cita en el muelle", "Versión 5.1 – sin fecha", null],
    ]);
  });

  it("may be objectives in bold above results that are labelled in French", () => {
    const page =
      "# OKR 2027\n\n**Objectif 1 : Répondre le jour même**\n\nRC1 : Un seul guichet\n\nRC2 : 40 réponses types\n\n*Porteuse : Awa Fall*\n\n**Objectif 2 : Des devis clairs**\n\nRC1 : Quatre heures\n\nRC2 : Trois réseaux\n";
    expect(shape(read("/OKR", page))).toEqual([
      ["Répondre le jour même", 2],
      ["Des devis clairs", 2],
    ]);
  });
});

describe("outcomes as list items", () => {
  it("stand flat under Now, Next and Later, headings indented or not", () => {
    const content = read(
      "/Plan",
      "Intro\n\n  ## Now\n- Fix maps\n- Add hours\n  ## Next *(Q2 2026)*\n- Search by service\n  - notes\n\n  ## Later\n- Chat\n",
    );
    expect(shape(content)).toEqual([
      ["Fix maps", 0],
      ["Add hours", 0],
      ["Search by service", 0],
      ["Chat", 0],
    ]);
    expect(content.outcomes.map((outcome) => outcome.horizon?.literal)).toEqual([
      "Now",
      "Now",
      "Next (Q2 2026)",
      "Later",
    ]);
    expect(content.outcomes[2]?.horizon?.from).toBe("2026-04-01");
  });

  it("stand under a status; what is done is held", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n### In Progress\n- [ ] Dark mode\n\n### Done ✅\n- [x] Login\n\n### Not doing\n- Blockchain\n",
    );
    expect(shape(content)).toEqual([
      ["Dark mode", 0],
      ["Login", 0],
    ]);
    expect(content.outcomes.map((outcome) => outcome.held)).toEqual([null, "done"]);
  });

  it("are ranked by an ordered list; nested bullets are deliverables; a label ends the ranks", () => {
    const content = read(
      "/Projects",
      "By the board\n1. Exchange\n   - Adapter\n   - Hosting\n2. Access\n   - Portal\n3. Codes\n\nNot ranked:\n- Service bus\n- Certificates\n",
    );
    expect(shape(content)).toEqual([
      ["Exchange", 2],
      ["Access", 1],
      ["Codes", 0],
    ]);
    expect(content.outcomes.map((outcome) => outcome.rank)).toEqual([1, 2, 3]);
  });

  it("follow an announcement with their deliverables nested", () => {
    const content = read(
      "/Strategy",
      "# Where we go\n\n## Our theory\n- We think this\n- And that\n\n## Our priorities\n1. **Build one platform.** It is shared.\n   - Catalogue\n   - Templates\n2. **Grow partners**\n   - Programme\n\n## Practice\n- Read it\n- Use it\n",
    );
    expect(shape(content)).toEqual([
      ["Build one platform", 2],
      ["Grow partners", 1],
    ]);
  });

  it("may be bullets somebody indented into code", () => {
    const content = read(
      "/OKRs",
      "# OKRs\n\n## Q2 OKRs\n### Grow\n        -hire two\n        -train all\n                >how?\n\n### Earn\n        - sell\n",
    );
    expect(shape(content)).toEqual([
      ["Grow", 2],
      ["Earn", 1],
    ]);
    expect(content.outcomes[0]?.deliverables[0]?.certainty).toBe("guessed");
  });
});

describe("outcomes as table rows", () => {
  it("take their facts from columns", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n| # | Initiative | Owner | Status | Target | Epic |\n|--|--|--|--|--|--|\n| 1 | Passwordless \\| everywhere | Ann | 🚧 | Q3 2026 | #7 |\n| 2 | ~~Old thing~~ | Bob | Done | 01/04/2026 | |\n",
    );
    expect(shape(content)).toEqual([
      ["Passwordless | everywhere", 0],
      ["Old thing", 0],
    ]);
    const [first, second] = content.outcomes;
    expect(first).toMatchObject({ owner: "Ann", rank: 1, workItems: [7], status: { category: "in-progress" } });
    expect(second).toMatchObject({ held: "struck", target: { literal: "01/04/2026", from: null } });
    expect(content.diagnostics.map(({ rule }) => rule)).toContain("ambiguous-date");
  });

  it("are deliverables below headings of their own", () => {
    const content = read(
      "/Action plan",
      "# Action plan\n\n## Data quality\n\n| Milestone | Target date |\n|---|---|\n| **1.1** Assess | December 31, 2026 |\n| **1.2** Fix | Quarterly |\n\n## Skills\n\n| Milestone | Target date |\n|---|---|\n| **2.1** Train | 2026-05-01 |\n",
    );
    expect(shape(content)).toEqual([
      ["Data quality", 2],
      ["Skills", 1],
    ]);
    expect(content.outcomes[0]?.deliverables[0]).toMatchObject({
      title: "Assess",
      label: "1.1",
      target: { from: "2026-12-31" },
    });
  });

  it("are grouped by bold rows or by a column", () => {
    const bold = read(
      "/OKR",
      "# OKR\n\n| Objective | Owner | Score |\n|---|---|---|\n| **1 Ship often** | | |\n| Weekly release | ann | 0.7 |\n| Canary | bob | 0.2 |\n| | | |\n| **2 Hear users** | | |\n| Survey | eve | 1 |\n",
    );
    expect(shape(bold)).toEqual([
      ["Ship often", 2],
      ["Hear users", 1],
    ]);
    const column = read(
      "/OKR",
      "# OKR\n\n| Objective | Key result | Owner |\n|---|---|---|\n| Ship often | Weekly release | ann |\n| | Canary | bob |\n| Hear users | Survey | eve |\n",
    );
    expect(shape(column)).toEqual([
      ["Ship often", 2],
      ["Hear users", 1],
    ]);
  });

  it("may be HTML, done by a picture", () => {
    const content = read(
      "/Roadmap",
      '# Roadmap\n\n### Security\n<table><thead><tr><th>Feature</th><th>Quarter</th></tr></thead>\n<tbody><tr><td><a href="/a">Secret scanning</a></td><td><img src="c.png" alt="Done">2025 Q3</td></tr>\n\n<tr><td>Code scanning</td><td>Future</td></tr></tbody></table>\n\n### Boards\n<table><tr><th>Feature</th><th>Quarter</th></tr><tr><td>Linking</td><td>2026 Q1</td></tr></table>\n',
    );
    expect(shape(content)).toEqual([
      ["Security", 2],
      ["Boards", 1],
    ]);
    expect(content.outcomes[0]?.deliverables[0]).toMatchObject({
      title: "Secret scanning",
      status: { category: "done" },
      held: "done",
    });
  });

  it("are grouped by headings of themes where they are followed up, and leave out what sums them", () => {
    const table = "| Nr. | Maßnahme | Verantw. | Kosten | bis |\n|---|---|---|---|---|\n";
    const page = (label: string): string =>
      `# Maßnahmenplan Bibliothek 2027\n\n## ${label} A – Ausleihe\n\n${table}| A1 | Selbstverbuchung im Foyer | Wirth | 40 | 30.06.2027 |\n| | **Summe A** | | **40** | |\n\n` +
      `## ${label} B – Bestand\n\n${table}| B1 | Magazin räumen | Haas | 15 | 30.09.2027 |\n| | **Summe B** | | **15** | |\n\n## ${label} C – Haus\n\n(folgt)\n`;
    const themed = read("/Plan", page("Handlungsfeld"));
    expect(themed.outcomes.map(({ title, theme }) => [title, theme])).toEqual([
      ["Selbstverbuchung im Foyer", "Ausleihe"],
      ["Magazin räumen", "Bestand"],
    ]);
    expect(shape(read("/Plan", page("Ziel")))).toEqual([
      ["Ausleihe", 1],
      ["Bestand", 1],
      ["Haus", 0],
    ]);
  });

  it("go on with the theme above an empty cell, but not where themes are said again", () => {
    const page = (second: string): string =>
      `# Roadmap\n\n| Theme | Initiative | Owner |\n|---|---|---|\n| Trust | Signed receipts | Ann |\n| ${second} | Refunds within a day | Bo |\n| | Lost parcels | Cy |\n`;
    const themes = (second: string): readonly (string | null)[] =>
      read("/Roadmap", page(second)).outcomes.map(({ theme }) => theme);
    expect(themes("")).toEqual(["Trust", "Trust", "Trust"]);
    expect(themes("Speed")).toEqual(["Trust", "Speed", "Speed"]);
    expect(themes("Trust")).toEqual(["Trust", "Trust", null]);
  });

  it("are actions of a plan for a time that say who, how far and until when; tasks are none", () => {
    const page = (head: string): string =>
      `<h1>Plano de melhoria da biblioteca – 2027</h1>\n\n<table>\n<tr><th>Eixo</th><th>${head}</th><th>Unidade responsável</th><th>Prazo</th><th>Situação</th></tr>\n` +
      '<tr><td rowspan="2">Acervo</td><td>Leitura aos domingos</td><td>Biblioteca</td><td>31/07/2027</td><td>Não iniciada</td></tr>\n' +
      "<tr><td>Catálogo único</td><td>TI</td><td>30/11/2027</td><td>Planejada</td></tr>\n</table>\n";
    const actions = read("/Melhoria", page("Ação")).outcomes;
    expect(actions.map(({ title, theme, owner, status }) => [title, theme, owner, status?.category])).toEqual([
      ["Leitura aos domingos", "Acervo", "Biblioteca", "proposed"],
      ["Catálogo único", "Acervo", "TI", "proposed"],
    ]);
    expect(shape(read("/Melhoria", page("Tarefa")))).toEqual([]);
  });

  it("have their parts on the lines of a cell of main contents; a cell of contents describes", () => {
    const page = (contents: string): string =>
      `# 도서관 추진 과제\n\n| 과제명 | ${contents} | 담당 | 완료 시점 |\n|---|---|---|---|\n| 야간 개관 | 출입 인증<br>무인 반납 | 김하나 | 2027년 3월 |\n| 통합 목록 | 자료 정비<br>검색 화면 | 이두리 | 2027년 9월 |\n`;
    expect(shape(read("/과제", page("주요 내용")))).toEqual([
      ["야간 개관", 2],
      ["통합 목록", 2],
    ]);
    expect(shape(read("/과제", page("내용")))).toEqual([
      ["야간 개관", 0],
      ["통합 목록", 0],
    ]);
  });

  it("are goals in bold above their steps, each with facts of its own; a table of steps alone is a procedure", () => {
    const rows =
      "| **1** | **Otevřeno i večer** | **Nová** | **30. 6. 2027** | | |\n| 1.1 | Vstup na kartu | Hájek | 28. 2. | hotovo | |\n" +
      "| **2** | **Jeden katalog** | **Říha** | **31. 10. 2027** | | |\n| 2.1 | Sloučení databází | Říha | 30. 4. | probíhá | |\n";
    const page = (head: string): string =>
      `# Cíle a kroky knihovny 2027\n\n| č. | ${head} | Garant | Termín | Stav | Poznámka |\n|---|---|---|---|---|---|\n${rows}`;
    expect(shape(read("/Cíle", page("Cíl / krok")))).toEqual([
      ["Otevřeno i večer", 1],
      ["Jeden katalog", 1],
    ]);
    expect(shape(read("/Postup", page("Krok").replace("Cíle a kroky knihovny 2027", "Postup")))).toEqual([]);
  });

  it("are owned by who does them rather than by who sponsors them", () => {
    const owners = (heads: string): readonly (string | null)[] =>
      read(
        "/Portfel",
        `# Portfel inicjatyw\n\n| Inicjatywa | ${heads} | Koniec |\n|---|---|---|---|\n| Nowy portal | A. Dyr | B. Kier | 2027-06 |\n`,
      ).outcomes.map(({ owner }) => owner);
    expect(owners("Sponsor | Kierownik")).toEqual(["B. Kier"]);
    expect(owners("Sponsor | Budżet")).toEqual(["A. Dyr"]);
  });
});

describe("partial results", () => {
  it("are the parts of the result beside them, in a table of one row too", () => {
    const text =
      "# Roadmap\n\n| Nr | Ergebnis | Teilergebnisse | Wer | Termin |\n|--|--|--|--|--|\n| 1 | Steg erneuert | - Pfähle gesetzt<br/>- Bohlen verlegt | Ida | 30.09.2027 |\n";
    expect(shape(read("/Roadmap", text))).toEqual([["Steg erneuert", 2]]);
  });
});

describe("a time with a bracket on whom it is for", () => {
  it("is the time alone, where it has a year", () => {
    const horizons = (title: string) =>
      read(
        "/Goals",
        `# ${title}\n\n## Objective 1: Calm nights\n\n- KR 1: Lamps\n\n## Objective 2: Quiet tugs\n\n- KR 1: Batteries\n`,
      ).outcomes[0]?.horizon?.literal;
    expect(horizons("OKR Q1 2027 (all crews)")).toBe("Q1 2027");
    expect(horizons("Now (through March)")).toBe("Now (through March)");
  });
});

describe("other forms", () => {
  it("a page is one outcome by its labelled deliverables", () => {
    const content = read(
      "/Milestones/Open/Reliable messages",
      "---\ntitle: Reliable messages\n---\nEstimated date of completion: 2026-10-30\n\nWhy it matters.\n\n### Deliverable: [Test tool](https://example.org/issues/1)\nText\n- not a deliverable\n\n### Deliverable: [Protocol](https://example.org/issues/2)\n",
    );
    expect(shape(content)).toEqual([["Reliable messages", 2]]);
    expect(content.outcomes[0]).toMatchObject({ target: { from: "2026-10-30" }, description: "Why it matters." });
    expect(content.kind).toBe("outcome");
  });

  it("a gantt chart has sections and tasks", () => {
    const content = read(
      "/Timeline",
      "# Timeline\n\n::: mermaid\ngantt\n  dateFormat DD-MM-YYYY\n  title X\n\n  section Build\n  Kickoff :done, a, 01-12-2026, 2h\n  Broken :active b, after a\n\n  section Sell\n  Demo :28-01-2027, 1d\n:::\n",
    );
    expect(shape(content)).toEqual([
      ["Build", 2],
      ["Sell", 1],
    ]);
    expect(content.outcomes[0]?.deliverables[0]).toMatchObject({
      status: { category: "done" },
      target: { from: "2026-12-01" },
    });
  });

  it("a gantt chart has milestones beside its work, and a section of nothing else is no work", () => {
    const chart = (tasks: string): string =>
      `# Plan 2027\n\n\`\`\`mermaid\ngantt\n  dateFormat YYYY-MM-DD\n\n  section Atelier\n  Toits :2027-03-01, 7d\n\n  section Dates\n  ${tasks}\n\`\`\`\n`;
    const shapeOf = (tasks: string): unknown => shape(read("/Plan 2027", chart(tasks)));
    expect(shapeOf("Ouverture :milestone, m1, 2027-05-01, 0d")).toEqual([["Atelier", 1]]);
    expect(shapeOf("Ouverture :milestone, 2027-05-01, 0d\n  Affiches :2027-04-01, 3d")).toEqual([
      ["Atelier", 1],
      ["Dates", 2],
    ]);
  });

  it("a query stands for the deliverables of its heading", () => {
    const content = read(
      "/Portfolio",
      "# Portfolio\n\n## Exchange\nActive items\n- glued bullet\n::: query-table 8ec14279-1ee8-41ec-a4b5-b6d17000b5cb\n:::\n\n## Portal\n:::query-table f565c801-1c1e-4d4c-afdf-880b63429b27\n:::\n",
    );
    expect(content.outcomes.map((outcome) => outcome.queries)).toEqual([
      ["8ec14279-1ee8-41ec-a4b5-b6d17000b5cb"],
      ["f565c801-1c1e-4d4c-afdf-880b63429b27"],
    ]);
  });

  it("other languages are read the same", () => {
    const german = read(
      "/Produkt/Fahrplan",
      "# Fahrplan 2026\n\n## Jetzt\n\n### Schnellere Bestellung\n- Eine Seite\n- Gespeicherte Karten\n\n## Später\n\n### Neue Märkte\n- Polen\n",
    );
    expect(shape(german)).toEqual([
      ["Schnellere Bestellung", 2],
      ["Neue Märkte", 1],
    ]);
    const french = read(
      "/Feuille de route",
      "# Feuille de route\n\n## Objectif 1 : Réduire les délais\n- Automatiser\n\n## Objectif 2 : Fidéliser\n- Programme\n- Enquête\n",
    );
    expect(shape(french)).toEqual([
      ["Réduire les délais", 1],
      ["Fidéliser", 2],
    ]);
    const spanish = read(
      "/Hoja de ruta",
      "# Hoja de ruta\n\n| Iniciativa | Responsable | Estado | Fecha |\n|---|---|---|---|\n| Pago móvil | Ana | En curso | 2026-05-01 |\n| Portal | Luis | Completado | |\n",
    );
    expect(shape(spanish)).toEqual([
      ["Pago móvil", 0],
      ["Portal", 0],
    ]);
    expect(spanish.outcomes.map((outcome) => outcome.status?.category)).toEqual(["in-progress", "done"]);
  });
});

describe("pages that are no roadmap", () => {
  it.each([
    [
      "/How we plan our roadmap",
      "# How we plan our roadmap\n\n## Discovery\n- Add ideas\n- Validate\n\n## Definition\n- Write it\n- Estimate\n",
    ],
    [
      "/Team/Onboarding",
      "# Onboarding\n\n## Day one\n- Laptop\n- Badge\n\n## Week one\n- Meet people\n- Read the handbook\n",
    ],
    [
      "/Backlog Item Types",
      "# Overview\n\n| Type of Deliverable | Purpose | Process |\n|--|--|--|\n| Features | Roadmap items | Link |\n| Bugs | Support | TBC |\n",
    ],
    ["/Mission", "## Keep the flow\n## That delivers value\n## By stable software.\n"],
    [
      "/Architecture/Decisions/0001",
      "# Use queues\n\n- Status: Accepted\n- Owner: Ann\n- Date: 2026-01-01\n\n## Context\n- load\n\n## Consequences\n- cost\n- speed\n",
    ],
    ["/Minutes 2026-10-01", "# Minutes\n\n## Actions\n- Ann: call #12\n\n## Roadmap\n- talked about it #13\n"],
    ["/Release notes", "# v1.2.0\n- Fixed #1\n- Added #2\n\n# v1.1.0\n- Fixed #3\n"],
  ])("%s gives no outcomes", (path, text) => {
    expect(shape(read(path, text))).toEqual([]);
  });
});

describe("forms at the edge", () => {
  it("read the only heading with items of a roadmap as one guessed outcome, with the id below it", () => {
    const content = read("/Roadmap", "# Roadmap\n\n## Customers find answers\n#102\n\n- Search\n- Feedback\n");
    expect(shape(content)).toEqual([["Customers find answers", 2]]);
    expect(content.outcomes[0]).toMatchObject({ workItems: [102], certainty: "guessed" });
    expect(shape(read("/Roadmap", "# Roadmap\n\n## How to read this page\n\n- From the top\n"))).toEqual([]);
  });

  it("read ids of ten digits, up to the largest there can be", () => {
    const content = read("/Roadmap", "# Roadmap\n\n## Now\n\n- First #2147483647\n- Second #2147483648\n");
    expect(content.outcomes.map(({ title, workItems }) => [title, workItems])).toEqual([
      ["First", [2147483647]],
      ["Second #2147483648", []],
    ]);
  });

  it("take each line of a cell for a deliverable where every row is an outcome with facts of its own", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n| Outcome | Owner | Status | Deliverables |\n|---|---|---|---|\n| Start in a day | Ada | Done | Laptop #7<br/>Access |\n| Fewer incidents | Bo | Planned | Game days |\n",
    );
    expect(shape(content)).toEqual([
      ["Start in a day", 2],
      ["Fewer incidents", 1],
    ]);
    expect(content.outcomes[0]).toMatchObject({ owner: "Ada", held: "done" });
    expect(content.outcomes[0]?.deliverables.map(({ title, workItems }) => [title, workItems])).toEqual([
      ["Laptop", [7]],
      ["Access", []],
    ]);
  });

  it("link the ids of a column that holds nothing else, whatever it is called", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n| Outcome | Owner | Work |\n|---|---|---|\n| Payroll | Ann | #11 #12 |\n| Payslips | Bob | Later |\n",
    );
    expect(content.outcomes.map(({ workItems }) => workItems)).toEqual([[11, 12], []]);
  });

  it("never take a lane in a list for an outcome: the bullets below it are", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n- Now\n    - Clean data\n        - Dedup\n- Later\n    - AI\n        - Pilot\n",
    );
    expect(shape(content)).toEqual([
      ["Clean data", 1],
      ["AI", 1],
    ]);
    expect(content.outcomes.map(({ horizon }) => horizon?.literal)).toEqual(["Now", "Later"]);
  });
});

describe("facts and marks around a title", () => {
  it("are told apart in one sentence of labels", () => {
    const [outcome] = read(
      "/Roadmap",
      "# Roadmap\n\n## Faster checkout\nOwner: Ann. Why: people leave the basket. Due: 2026-06-30.\n- One page\n\n## Fewer tickets\n- Self service\n",
    ).outcomes;
    expect(outcome?.owner).toBe("Ann");
    expect(outcome?.target?.from).toBe("2026-06-30");
  });

  it("name the owner in brackets behind the title", () => {
    const content = read(
      "/OKRs",
      "# OKRs Q3 2026\n\n**O1 – Checkout nobody leaves** (Owner: Jo)\n- KR1: One page\n\n**O2 – Support that answers (Lead: Li)**\n- KR1: An hour (Owner: Kim)\n",
    );
    expect(content.outcomes.map(({ title, owner }) => [title, owner])).toEqual([
      ["Checkout nobody leaves", "Jo"],
      ["Support that answers", "Li"],
    ]);
    expect(content.outcomes[1]?.deliverables.map(({ title, owner }) => [title, owner])).toEqual([["An hour", "Kim"]]);
  });

  it("name people by their place, where each item of a list ends in a name and until when", () => {
    const text = (first: string): string =>
      `# Roadmap 2027\n\n1. Repair the lock (${first})\n   - New gate\n2. Paint the bridge (Wiebke, by end of May 2027)\n   - Red\n   - Grey\n`;
    const told = (first: string) =>
      read("/Roadmap 2027", text(first)).outcomes.map(({ title, owner, target }) => [title, owner, target?.literal]);
    expect(told("Enno, by 30 June 2027")).toEqual([
      ["Repair the lock", "Enno", "by 30 June 2027"],
      ["Paint the bridge", "Wiebke", "by end of May 2027"],
    ]);
    expect(told("by 30 June 2027")[1]).toEqual(["Paint the bridge (Wiebke, by end of May 2027)", null, undefined]);
    expect(told("Enno, 30 June 2027")[0]).toEqual(["Repair the lock (Enno, 30 June 2027)", null, undefined]);
  });

  it("name people by their place, where each item of a list ends in a name behind a dash and half of the names are known", () => {
    const told = (...names: readonly string[]) =>
      read(
        "/Roadmap",
        `# Roadmap\n\n## Now\n\n${names.map((name, at) => `- New bridge ${"ABC".charAt(at)} – ${name}\n`).join("")}`,
      ).outcomes.map(({ title, owner, status }) => [title, owner, status?.category]);
    expect(told("Anna", "Tjorven", "Oscar Lund – done")).toEqual([
      ["New bridge A", "Anna", undefined],
      ["New bridge B", "Tjorven", undefined],
      ["New bridge C", "Oscar Lund", "done"],
    ]);
    expect(told("Bremen", "Malmö", "Anna")[2]).toEqual(["New bridge C – Anna", null, undefined]);
    expect(told("Anna", "Oscar", "second half")[0]).toEqual(["New bridge A – Anna", null, undefined]);
  });

  it("say who does it before who pays for it", () => {
    const text =
      "# Roadmap\n\n## Boats\n\n- Sponsor: Ola Berg\n- Lead: Mia Holm\n- Piers\n\n## Ferries\n\n- Sponsor: Ola Berg\n- Quays\n";
    expect(read("/Roadmap", text).outcomes.map(({ owner }) => owner)).toEqual(["Mia Holm", "Ola Berg"]);
  });

  it("stand one after another behind the title, each with its label", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n## Now\n\n- **Quiet pumps** – Owner: Ilse – Due: 2027-03-12 #70\n  - Rubber feet\n  - Night speed\n- Dry cellar · Ansvarig: Per · Klart: 2027-05-01\n- Clean filters | Status: done\n- Pump room – a guide\n",
    );
    expect(
      content.outcomes.map(({ title, owner, target, workItems }) => [title, owner, target?.from, workItems]),
    ).toEqual([
      ["Quiet pumps", "Ilse", "2027-03-12", [70]],
      ["Dry cellar", "Per", "2027-05-01", []],
      ["Clean filters", null, undefined, []],
      ["Pump room – a guide", null, undefined, []],
    ]);
    expect(content.outcomes[2]?.status?.category).toBe("done");
  });

  it("are no parts where they say how other work stands to it", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n## Now\n\n- Quiet pumps\n  - Blocked by #51, see the board\n  - Rubber feet\n- Dry cellar\n  - siehe auch #52 für den alten Plan\n  - Drain laid #53\n",
    );
    expect(content.outcomes.map(({ deliverables }) => deliverables.map(({ title }) => title))).toEqual([
      ["Rubber feet"],
      ["Drain laid"],
    ]);
  });

  it("are what the page's own legend says, whatever the picture", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n| Mark | Meaning |\n| --- | --- |\n| 💡 | Idea |\n| 🏁 | Done |\n\n## Checkout\n- 💡 One page\n- 🏁 Saved cards\n\n## Support\n- 🏁 Self service\n",
    );
    const deliverables = content.outcomes.flatMap((outcome) => outcome.deliverables);
    expect(deliverables.map(({ title, status }) => [title, status?.category])).toEqual([
      ["One page", "proposed"],
      ["Saved cards", "done"],
      ["Self service", "done"],
    ]);
  });

  it("link the epic that stands in bold before its prose", () => {
    const content = read(
      "/Roadmap",
      "# Roadmap\n\n## Milestone 1\n\n**Epic: Checkout on one page** (#12). The basket becomes one page.\n\n**Epic: Saved cards** #13 – kept by the provider.\n",
    );
    expect(content.outcomes.map(({ title, workItems }) => [title, workItems])).toEqual([
      ["Checkout on one page", [12]],
      ["Saved cards", [13]],
    ]);
  });
});

describe("paragraphs of labelled lines", () => {
  const record = (label: string, title: string): string =>
    `${label}: ${title}\nOwner: Mia\nDue: May 2027\nStatus: planned\nParts:\n- First\n- Second\n`;
  const page = (label: string): PageContent =>
    read("/Action plan 2027", `${record(label, "Quiet pumps")}\n---\n\n${record(label, "Dry cellar")}\n---\n\nBye.\n`);

  it("are outcomes by the value of the first label that they share, and end where a rule parts them", () => {
    const { outcomes } = page("Undertaking");
    expect(
      outcomes.map(({ title, deliverables, owner, description }) => [title, deliverables.length, owner, description]),
    ).toEqual([
      ["Quiet pumps", 2, "Mia", null],
      ["Dry cellar", 2, "Mia", null],
    ]);
  });

  it("are none where the label says that something else is told", () => {
    expect(page("Risk").outcomes.map(({ title }) => title)).not.toContain("Quiet pumps");
    expect(page("Decision").outcomes.map(({ title }) => title)).not.toContain("Quiet pumps");
  });
});

describe("a picture before the name of a fact", () => {
  it("adorns it, and one before any other label leaves a part", () => {
    const { outcomes } = read(
      "/Roadmap",
      "# Roadmap\n\n## Quiet pumps\n- 👤 Owner: Mia\n- Rubber feet\n- ⚠️ Risk: the cellar floods\n\n## Dry cellar\n- 🧱 Walls: outer side\n- Drain\n",
    );
    expect(outcomes.map(({ owner, risks, deliverables }) => [owner, risks.length, deliverables.length])).toEqual([
      ["Mia", 1, 1],
      [null, 0, 2],
    ]);
  });
});

describe("times in bold above outcomes in bold", () => {
  it("are their lanes", () => {
    const page = read(
      "/Roadmap",
      `# Roadmap\n\n**Q1 2028**\n\n**Quiet pumps** – owner: Ilse\nWith the mill.\n- Rubber feet\n\n**Q2 2028**\n\n**Dry cellar**\n- Drain\n- Paint\n`,
    );
    expect(page.outcomes.map(({ title, owner, horizon }) => [title, owner, horizon?.literal])).toEqual([
      ["Quiet pumps", "Ilse", "Q1 2028"],
      ["Dry cellar", null, "Q2 2028"],
    ]);
  });
});
