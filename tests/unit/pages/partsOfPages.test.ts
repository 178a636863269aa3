/** What stands among outcomes without their form, and outcomes that stand a little apart from the others. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

function read(path: string, text: string): PageContent {
  return readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
}

const readRoadmap = (text: string): PageContent => read("/Harbour/Roadmap", `# Roadmap\n\n${text}`);

const shape = ({ outcomes }: PageContent): readonly (readonly [string, number])[] =>
  outcomes.map(({ title, deliverables }) => [title, deliverables.length]);

describe("headings counted by what they deliver", () => {
  const page = (parts: string): string => `# Ferry work plan\n\n## Crew\n\nSix of us.\n\n## Work packages\n\n${parts}`;

  it("are outcomes below “Work packages” where each has items of its own", () => {
    const parts = "### WP1: Harbour survey\n\n- [x] Depths\n- [ ] Piers\n\n### WP2: Night service\n\n- [ ] Lights\n";
    expect(shape(read("/Work plan", page(parts)))).toEqual([
      ["Harbour survey", 2],
      ["Night service", 1],
    ]);
  });
});

describe("titles in bold with numbers", () => {
  const facts = (lead: string): string => `Lead: ${lead}. Due: March 2027.`;
  const page = `# Where our time goes\n\n## The list\n\n**1. Moves are booked** #12\n${facts("Ida")}\n- Form\n- Calendar\n\n**2. Fees are paid at night**\n${facts("Tom")}\n- Card\n- Gate\n\n**3. Bleeps are off**\n${facts("Bo")}\n- App\n\n**4. Know what we own**\nLead: tbc. Due: ?\nStill a line.\n\n## Parked\nA new crane.\n`;

  it("are outcomes where each says who and until when, whatever the page is called", () => {
    expect(shape(read("/Where our time goes", page))).toEqual([
      ["Moves are booked", 2],
      ["Fees are paid at night", 2],
      ["Bleeps are off", 1],
      ["Know what we own", 0],
    ]);
  });

  it("are none on a page that says neither", () => {
    const plain = page.replaceAll(/^Lead.*$/gm, "We talked about it.");
    expect(read("/Where our time goes", plain).outcomes).toEqual([]);
  });

  it("may have a name and a work item in a bracket, and a mark with a remark", () => {
    const parts = "- Form\n- Calendar\n\n";
    const commitments = `## Commitments\n\n**1. Moves are booked** (Ida, AB#4711) 🟢\nBy phone today.\n${parts}**2. Fees are paid at night** (Tom, AB#4712) 🟡 waiting for the bank since 3 May\n${parts}`;
    const { outcomes } = read("/What we do", `# What we do this quarter\n\n${commitments}`);
    expect(outcomes.map(({ title, owner, health }) => [title, owner, health?.state])).toEqual([
      ["Moves are booked", "Ida", "on-track"],
      ["Fees are paid at night", "Tom", "at-risk"],
    ]);
    expect(outcomes.map(({ workItems }) => workItems)).toEqual([[4711], [4712]]);
    expect(outcomes.map(({ deliverables }) => deliverables.length)).toEqual([2, 2]);
  });

  it("keep a bracket that states no work item, and one that states none but a word of its own", () => {
    const [first, second] = readRoadmap(
      "**1. Moves are booked** (Ida, phone)\n\n- Form\n\n**2. Fees are paid** (Blocked, #4712)\n\n- Card\n",
    ).outcomes;
    expect([first?.owner, second?.owner]).toEqual([null, null]);
  });
});

describe("priorities with titles", () => {
  const first =
    "## Öncelik 1 — Liman\n\n### 1.1 Işıkları yenile\n\nEskidi.\n\n### 1.2 Kapıyı onar\n\nKırık.\n\n## Öncelik 2 — Gişe\n\n1. Yeni bilet\n2. Kart\n\n";

  it("are outcomes above headings with nothing but prose, one level deeper too where they count on", () => {
    const { outcomes } = read("/Yol haritası", `# Yol haritası\n\n${first}### Öncelik 3 — Depo\n\nBoş.\n`);
    expect(outcomes.map(({ title, deliverables, theme }) => [title, deliverables.length, theme])).toEqual([
      ["Liman", 2, null],
      ["Gişe", 2, null],
      ["Depo", 0, null],
    ]);
  });

  it("part headings above their items", () => {
    const text =
      "# Roadmap\n\n## Priority 1 — Harbour\n\n### Night ferry\n- Lights\n\n### Piers\n- Wood\n\n## Priority 2 — Shop\n\n### Tickets\n- Paper\n\n### Cards\n- Chip\n";
    expect(shape(read("/Roadmap", text)).map(([title]) => title)).toEqual(["Night ferry", "Piers", "Tickets", "Cards"]);
  });

  it("are outcomes of a backlog where most of its headings have one, with its words and not as a group", () => {
    const part = (heading: string): string => `## ${heading}\n\n- [ ] Survey\n- [ ] Order\n\n`;
    const ranked = ["Prioridade alta — Cais norte", "Hohe Priorität: Kasse", "High priority — Night ferry", "Lights"];
    const page = read("/Backlog", `# Backlog\n\n${ranked.map(part).join("")}`);
    expect(shape(page)).toEqual([
      ["Cais norte", 2],
      ["Kasse", 2],
      ["Night ferry", 2],
      ["Lights", 2],
    ]);
    expect(page.outcomes[0]?.priority).toBe("Prioridade alta");
    const plain = ["Cais norte", "Kasse", "Good morning — Night ferry", "Lights"];
    expect(read("/Backlog", `# Backlog\n\n${plain.map(part).join("")}`).outcomes).toEqual([]);
  });
});

describe("a series of numbered headings", () => {
  it("may have colons behind its numbers, and leaves headings without one out", () => {
    const text =
      "# Fahrplan\n\n## 1: Vermessen (März 2027)\n- Boden\n\n## Aus dem Alltag\n- Wir messen nachts\n\n## 2: Bauen (Mai 2027)\n- Dach\n\n## Fixtermine\n- **Fest:** 3. Juni 2027\n- Eröffnung\n";
    expect(shape(read("/Fahrplan", text))).toEqual([
      ["Vermessen", 1],
      ["Bauen", 1],
    ]);
  });

  it("holds a phase that is only told beside phases with their work", () => {
    const text =
      "# Roadmap\n\n## Phase 1 – Survey\n\nWe count what there is.\n\n## Phase 2 – Pilot\n- Two shops\n- Training\n\n## Phase 3 – Rollout\n- All shops\n";
    expect(shape(read("/Roadmap", text))).toEqual([
      ["Survey", 0],
      ["Pilot", 2],
      ["Rollout", 1],
    ]);
  });

  it("goes on a level too deep where its number says so", () => {
    const text =
      "# Goals 2026\n\n## O1. Fewer calls\n- Self service\n\n### O2. Faster answers\n- Templates\n\n## O3. Happy agents\n- Shifts\n";
    expect(shape(read("/Goals 2026", text))).toEqual([
      ["Fewer calls", 1],
      ["Faster answers", 1],
      ["Happy agents", 1],
    ]);
  });

  it("is known by its codes without a colon, below the name of whose they are too", () => {
    const text =
      "# OKRs Q2 2026\n\n## Team\n\n### O1 Fewer calls\n- KR1.1 Half of all returns without a call\n- KR1.2 Three guides\n\n### O2 Faster answers\n- KR2.1 Within the hour\n";
    const content = read("/OKRs", text);
    expect(shape(content)).toEqual([
      ["Fewer calls", 2],
      ["Faster answers", 1],
    ]);
    expect(content.outcomes[0]?.deliverables[0]?.title).toBe("Half of all returns without a call");
  });
});

describe("a page that is one outcome", () => {
  const facts = "| Field | Value |\n|---|---|\n| Owner | Mia Holm |\n| Status | in progress |\n| End | 12/2029 |\n\n";
  const below = (stages: string): PageContent =>
    read("/Roadmaps/Leaving the old host", `${facts}## Worum geht es\n\nThe old host goes.\n\n${stages}`);

  it("has the name of the page where its facts stand above its headings, and its stages are its parts", () => {
    const content = below(
      "## Stages\n\n### Stage 1: Cars on the new system\n\nSince May.\n\n### Stage 2: Houses on the new system\n\nIn autumn.\n",
    );
    expect(shape(content)).toEqual([["Leaving the old host", 2]]);
    expect(content.outcomes[0]?.target).toMatchObject({ from: "2029-12-01", to: "2029-12-31" });
    expect(content.outcomes[0]?.deliverables.map(({ title }) => title)).toEqual([
      "Cars on the new system",
      "Houses on the new system",
    ]);
  });

  it("has parts below “Done” that are done, and below “What we deliver” parts that claim nothing", () => {
    const [outcome] = below("## Done\n\n- Cars moved\n\n## What we deliver\n\n- Houses moved\n").outcomes;
    expect(outcome?.deliverables.map(({ title, status, held }) => [title, status?.category ?? null, held])).toEqual([
      ["Cars moved", "done", "done"],
      ["Houses moved", null, null],
    ]);
  });

  it("has no parts in options below a heading", () => {
    const options = "## Options\n\n### Option 1: Buy\n\nDear.\n\n### Option 2: Build\n\nSlow.\n";
    expect(shape(below(options))).toEqual([["Leaving the old host", 0]]);
  });
});

describe("headings beside outcomes", () => {
  it("are none where the outcomes state facts and they have neither facts nor items", () => {
    const text =
      "# Roadmap\n\n## One sign-in 🚧\n- Provider\n\n## No more paper 📅\n- Scanner\n\n## Thinking behind it\n\nBoth need the other.\n";
    expect(shape(read("/Roadmap", text))).toEqual([
      ["One sign-in", 1],
      ["No more paper", 1],
    ]);
  });

  it("have what users can do as their parts, and not as whom they are for", () => {
    const stage = (at: number, label: string): string =>
      `## Milestone ${at} — Berth ${at}\n\nA long story.\n\n**${label}:**\n- Book a berth\n- Cancel it\n\n`;
    for (const label of ["What the user can do", "Was der Benutzer kann"]) {
      const { outcomes } = readRoadmap(stage(1, label) + stage(2, label));
      expect(outcomes.map(({ deliverables, customers }) => [deliverables.length, customers])).toEqual([
        [2, null],
        [2, null],
      ]);
    }
    expect(readRoadmap(stage(1, "Users") + stage(2, "Users")).outcomes[0]?.customers).not.toBeNull();
  });
});

describe("headings above a scale of marks", () => {
  const scale = (mark: string, words: readonly string[]): string =>
    words.map((word, at) => `- ${mark.repeat(at + 1)} **${word}** – about ${at + 1} weeks\n`).join("");
  const work = "## Stage 1\n\n### Slips\n- Archive\n- Stamps\n\n### Refunds\n- Policy\n";

  it("explain what each number of them means, whatever the heading says", () => {
    const key = `## Key\n\n### Nehézség\n${scale("🔥", ["Könnyű", "Közepes", "Nehéz"])}\n### Haszon\n${scale("💎", ["Kicsi", "Elég", "Nagy"])}\n`;
    expect(shape(read("/Roadmap", `# Roadmap\n\n${key}${work}`))).toEqual([
      ["Slips", 2],
      ["Refunds", 1],
    ]);
  });

  it("are outcomes where the marks rate their lines", () => {
    const rated = "## Tills\n- 🔥 **Scanner** – for all\n- 🔥🔥🔥 **Printer** – for some\n- 🔥 **Scale** – for few\n\n";
    expect(shape(read("/Roadmap", `# Roadmap\n\n${rated}## Slips\n- Archive\n`))).toEqual([
      ["Tills", 3],
      ["Slips", 1],
    ]);
  });
});

describe("headings without items beside a part of the page whose headings have some", () => {
  const facts = (priority: string): string =>
    `**Priority:** ${priority} | **Difficulty:** fair | **Impact:** broad\n\n`;
  const first = `## Stage 1: basics\n\n### 1.1 Slips\n${facts("high")}- Archive\n\n### 1.2 Refunds\n${facts("low")}- Policy\n\n`;
  const outcomes = (second: string): readonly (readonly [string, number])[] =>
    shape(read("/Roadmap", `# Roadmap\n\n${first}## Stage 2: more\n\n${second}`));

  it("are outcomes where they state the facts that all of those state", () => {
    expect(outcomes(`### 电子收据\n${facts("low")}### 2.2 退款规则\n${facts("low")}`)).toEqual([
      ["Slips", 1],
      ["Refunds", 1],
      ["电子收据", 0],
      ["退款规则", 0],
    ]);
  });

  it("are none where they state less", () => {
    expect(outcomes("### Tills\n**Priority:** low\n\n### Scales\nLater.\n")).toEqual([
      ["Slips", 1],
      ["Refunds", 1],
    ]);
  });
});

describe("what stands below nothing but a day", () => {
  const plan = "# Overview\n\nWhat has to be done.\n\n1. Set up the tills\n2. Load the prices\n\n";

  it("was noted on that day where it ends in who took on which actions", () => {
    const notes = "# 5-9-2026\n\n- Prices\n    - where do they come from?\n- Ana actions\n    - send a list\n";
    expect(shape(read("/Work plan", plan + notes))).toEqual([
      ["Set up the tills", 0],
      ["Load the prices", 0],
    ]);
  });

  it("is due that day otherwise", () => {
    const due = "# 2026-09-05\n\n- Prices\n    - where they come from\n- Scales\n    - Repair\n";
    expect(shape(read("/Work plan", plan + due))).toEqual([
      ["Prices", 1],
      ["Scales", 1],
    ]);
  });
});

describe("tables of outcomes", () => {
  it("are read under any heading where their columns are those of the tables beside them", () => {
    const table = (row: string): string => `| Initiative | Lead |\n|---|---|\n| ${row} | Jo |\n\n`;
    const text = `# Roadmap\n\n## Active\n\n${table("One sign-in")}## Looking for a lead\n\n${table("No more paper")}## Done\n\n${table("New tills")}`;
    expect(shape(read("/Roadmap", text)).map(([title]) => title)).toEqual([
      "One sign-in",
      "No more paper",
      "New tills",
    ]);
  });

  it("have their titles where the words are, not where goals are figures, and their groups in bold with an owner", () => {
    const text =
      "# OKRs\n\n| # | Objective / Key result | Start | Goal | Who |\n|---|---|---|---|---|\n| **O1** | **Fewer calls** | | | **Jo** |\n| 1.1 | Calls a day | 90 | 55 | Jo |\n| 1.2 | Returns without a call | 10 % | < 30 % | Al |\n| **O2** | **Faster answers** | | | **Al** |\n| 2.1 | Minutes to an answer | 45 | 10 | Al |\n";
    expect(shape(read("/OKRs", text))).toEqual([
      ["Fewer calls", 2],
      ["Faster answers", 1],
    ]);
  });
});

describe("a list below what an outcome should bring", () => {
  it("holds its deliverables", () => {
    const text =
      "# Roadmap\n\n## Goal: Safe releases\n\nThe outcome of this effort should be:\n\n- A release each month\n- Fixes within a day\n\n## Goal: Quick starts\n- Templates\n";
    expect(shape(read("/Roadmap", text))).toEqual([
      ["Safe releases", 2],
      ["Quick starts", 1],
    ]);
  });
});

describe("what somebody wants to achieve", () => {
  it.each([
    ["/Garage plan 2027", "# Garage plan 2027\n\n## What we want to achieve\n\n"],
    ["/Werkstatt", "**Werkstatt**\n\n**Vision**\n\nAlle Busse fahren.\n\n**Was wir erreichen wollen**\n\n"],
    ["/Atelier", "# Atelier\n\n## Ce que nous voulons atteindre\n\n"],
  ])("are outcomes with their parts on %s", (path, above) => {
    const list =
      "1. **Fewer breakdowns**\n   - New batteries\n   - A check before winter\n   - Lead: Ole\n   - Finished by: 30 June 2027\n2. **Parts on the same day**\n   - A store in the north hall\n   - Lead: Ida\n";
    const { outcomes } = read(path, `${above}${list}`);
    expect(outcomes.map(({ title, owner, deliverables }) => [title, owner, deliverables.length])).toEqual([
      ["Fewer breakdowns", "Ole", 2],
      ["Parts on the same day", "Ida", 1],
    ]);
    expect(outcomes[0]?.target?.from).toBe("2027-06-30");
  });

  it("is none where nothing of it is followed up, on a page that is no plan", () => {
    const text = "# Choir\n\n## What we want to achieve\n\n- Sing in tune\n- Have a good time\n";
    expect(read("/Choir", text).outcomes).toEqual([]);
  });
});

describe("headings that say something together", () => {
  it("are lanes where they end in the words of several, or have them in brackets", () => {
    const text =
      "# Roadmap\n\n## On the stove (this quarter)\n- One sign-in\n\n## In the larder (next quarter)\n- No more paper\n\n## Dreams (2029)\n- A second shop\n";
    const { outcomes } = read("/Roadmap", text);
    expect(outcomes.map(({ title, horizon }) => [title, horizon?.literal])).toEqual([
      ["One sign-in", "On the stove (this quarter)"],
      ["No more paper", "In the larder (next quarter)"],
      ["A second shop", "Dreams (2029)"],
    ]);
  });

  it("are titles where only one of them ends in such words", () => {
    const text = "# Roadmap\n\n## Tills that work from now\n- Cables\n- Spare parts\n\n## One sign-in\n- Provider\n";
    expect(shape(read("/Roadmap", text))).toEqual([
      ["Tills that work from now", 2],
      ["One sign-in", 1],
    ]);
  });

  it("are teams whose work stands below, and themes of it", () => {
    const text = "# Roadmap\n\n## Payments team\n- One basket\n- Refunds by phone\n\n## Search team\n- Fuzzy words\n";
    expect(read("/Roadmap", text).outcomes.map(({ title, theme }) => [title, theme])).toEqual([
      ["One basket", "Payments team"],
      ["Refunds by phone", "Payments team"],
      ["Fuzzy words", "Search team"],
    ]);
  });

  it("are teams as lines in bold too, and a title where one of them stands alone", () => {
    const page = (first: string): string =>
      `# Fahrplan\n\n**${first}**\n\n* Anlegen ohne Funk\n    * Boje 4\n    * Boje 9\n* Schleuse am Abend\n\n**Team Werft**\n\n* Ein Dock mehr\n    * Pumpe\n    * Tor\n`;
    expect(read("/Fahrplan", page("Team Hafen")).outcomes.map(({ title, theme }) => [title, theme])).toEqual([
      ["Anlegen ohne Funk", "Team Hafen"],
      ["Schleuse am Abend", "Team Hafen"],
      ["Ein Dock mehr", "Team Werft"],
    ]);
    expect(shape(read("/Fahrplan", page("Der neue Hafen")))).toEqual([
      ["Der neue Hafen", 2],
      ["Team Werft", 1],
    ]);
  });
});

describe("what nobody has written yet", () => {
  it.each(["Feature A", "Item 2", "TBD", "Lorem ipsum dolor sit amet"])("is no outcome: %s", (title) => {
    const text = `# Roadmap\n\n## Now\n- ${title}\n- One sign-in\n\n## Next\n- No more paper\n`;
    expect(shape(read("/Roadmap", text)).map(([found]) => found)).toEqual(["One sign-in", "No more paper"]);
  });

  it("is no objective behind its label", () => {
    const text = "# OKRs\n\n## Objective 1: TBD\n- KR1: TBD\n\n## Objective 2: Lorem ipsum\n- KR1: …\n";
    expect(shape(read("/OKRs", text))).toEqual([]);
  });
});

describe("facts in bold after the words of a line", () => {
  it("are read from an item, and leave its title", () => {
    const text =
      "# Roadmap\n\n## Now\n\n- One sign-in for all. **Owner:** Ana **Due:** 2026-03-31 #12\n- No more paper – **Owner:** Ben\n";
    const [first, second] = read("/Roadmap", text).outcomes;
    expect(first).toMatchObject({ title: "One sign-in for all", owner: "Ana", workItems: [12] });
    expect(first?.target?.from).toBe("2026-03-31");
    expect(second).toMatchObject({ title: "No more paper", owner: "Ben" });
  });

  it("are read from the prose below a heading, and leave the description", () => {
    const text =
      "# Roadmap\n\n## One sign-in\nEverybody has nine passwords. **Owner:** Ana. **Status:** in progress\n\n- Provider\n\n## No more paper\n- Scanner\n";
    const [first] = read("/Roadmap", text).outcomes;
    expect(first).toMatchObject({ owner: "Ana", status: { literal: "in progress", category: "in-progress" } });
    expect(first?.description).toBe("Everybody has nine passwords.");
  });
});

describe("the title of a long item", () => {
  const titleOf = (item: string): string | undefined =>
    read("/Roadmap", `# Roadmap\n\n## Prices to compare\n\n- ${item}\n- A second step\n`).outcomes[0]?.deliverables[0]
      ?.title;

  it("is its first sentence, which ends neither in open brackets nor behind an abbreviation", () => {
    const rest = "Afterwards the buyers are asked for what they still miss in it.";
    const asked = "Ask each supplier for the file we made for them (incl. 4 columns and their dates)";
    expect(titleOf(`${asked}. ${rest}`)).toBe(`${asked}.`);
    const shown = "Show the prices of at least three suppliers beside one another, i.e. Of the same day";
    expect(titleOf(`${shown}! ${rest}`)).toBe(`${shown}!`);
  });

  it("does not begin with what parted the people named before it", () => {
    const people = "@<F5E3506F-4E89-4094-A31E-24BBA8CD9AA6>, @<0EBA20A6-5B36-475E-9536-CC042704399F>";
    expect(titleOf(`${people}, plan the comparison`)).toBe("plan the comparison");
  });
});

describe("a task list in a quote", () => {
  it("holds the deliverables of the heading above it, each on its own line", () => {
    const text =
      "# Roadmap\n\n## One sign-in\n\n> - [ ] Provider\n>   - [ ] Contract\n> - [x] Old systems\n\n## No more paper\n\n> - [ ] Scanner\n";
    const content = read("/Roadmap", text);
    expect(shape(content)).toEqual([
      ["One sign-in", 2],
      ["No more paper", 1],
    ]);
    expect(content.outcomes[0]?.deliverables.map(({ place }) => place.line)).toEqual([5, 7]);
  });
});

describe("headings told by their facts", () => {
  it("are outcomes below “Next steps” too, where each states its status", () => {
    const text =
      "# Roadmap\n\n## Current focus\n\n#### One sign-in\n*What*: one password\n*Status*: half done\n\n## Next steps\n\n#### No more paper\n*What*: scan it\n*Status*: not started\n\n#### New tills\n*What*: they break\n*Status*: not started\n";
    expect(shape(read("/Roadmap", text)).map(([title]) => title)).toEqual([
      "One sign-in",
      "No more paper",
      "New tills",
    ]);
  });

  it("leave out the last where it alone has none", () => {
    const part = (title: string): string => `## ${title}\n- **Owner:** Jo\n- **Status:** planned\n- Work on it\n\n`;
    const text = `# Roadmap\n\n${part("One sign-in")}${part("No more paper")}## Meet-ups\n- Monday at ten\n`;
    expect(shape(read("/Roadmap", text)).map(([title]) => title)).toEqual(["One sign-in", "No more paper"]);
  });
});

describe("lines wholly in bold", () => {
  it("head their prose and the list below it", () => {
    const text =
      "# Roadmap\n\n**One sign-in**\n\nEverybody has nine passwords.\n\n- Provider\n- Old systems\n\n**No more paper**\n\n- Scanner\n";
    expect(shape(read("/Roadmap", text))).toEqual([
      ["One sign-in", 2],
      ["No more paper", 1],
    ]);
  });
});

describe("captions above lists in a quarter", () => {
  it("are outcomes without a list of their own too", () => {
    const text =
      "# OKRs\n\n## Q1 2026\nOne sign-in for all\n- Provider\n- Old systems\n\nNo more paper\n- Scanner\n\n## Q2 2026\nA second shop in the harbour\n";
    expect(shape(read("/OKRs", text))).toEqual([
      ["One sign-in for all", 2],
      ["No more paper", 1],
      ["A second shop in the harbour", 0],
    ]);
  });
});

describe("a time in brackets behind a title", () => {
  it.each(["(goal: 2026-04-27)", "(Ziel: 2026-04-27)", "(due 2026-04-27)", "(2026-04-27)"])(
    "is its time, whatever word stands before the colon: %s",
    (time) => {
      const text = `# Roadmap\n\n## One sign-in ${time}\n- Provider\n\n## No more paper\n- Scanner\n`;
      expect(shape(read("/Roadmap", text)).map(([title]) => title)).toEqual(["One sign-in", "No more paper"]);
    },
  );
});

describe("goals and work on pages of another kind", () => {
  it("are no outcomes where long-term goals on a mission page state nothing", () => {
    const text =
      "## Mission\n\nShoes for everybody.\n\n## Long-term goals\n\n1. Known for quick deliveries\n2. A good place to work\n";
    expect(shape(read("/Mission", text))).toEqual([]);
  });

  it("are outcomes in a table of ongoing initiatives on a team's page", () => {
    const text =
      "# Control room\n\nWe are six.\n\n## Ongoing initiatives\n\n| Initiative | Owner | Due |\n|---|---|---|\n| New data centre | Jo | 2027 |\n| Map of faults | Al | Q3 |\n\n## Daily work\n\n- Check switching requests\n";
    expect(shape(read("/Teams/Control room", text)).map(([title]) => title)).toEqual([
      "New data centre",
      "Map of faults",
    ]);
  });

  it.each(["Documentation", "Diagnostics", "Collaboration", "Comments", "Calendar"])(
    "%s is an area of work",
    (area) => {
      const text = `# Roadmap\n\n## ${area}\n- [ ] One page\n\n## Search\n- [ ] Fuzzy words\n`;
      expect(shape(read("/Roadmap", text))).toEqual([
        [area, 1],
        ["Search", 1],
      ]);
    },
  );
});

describe("labelled bullets among those of work", () => {
  const page = [
    "# Verkehrsplan",
    "",
    "## Ziel 1: Busse ohne Wartezeit",
    "- Status: in Arbeit",
    "- Leitbild der Linie: jede Minute zählt",
    "- Verantwortlich: Team Takt",
    "- Beschreibung: Ampeln lassen den Bus durch",
    "- Nächste Schritte: Messfahrt im Mai",
    "- Vorrang an zwölf Ampeln",
    "- Sicherheit: Notstopp geprüft",
    "",
    "## Ziel 2: Fahrkarten auf dem Telefon",
    "- Verkauf im Netz",
  ].join("\n");
  const [first] = read("/Verkehrsplan", page).outcomes;

  it("are facts, also one nobody knows between two others, and no work", () => {
    expect(first?.deliverables.map(({ title }) => title)).toEqual(["Vorrang an zwölf Ampeln"]);
    expect(first?.owner).toBe("Team Takt");
    expect(first?.attributes.map(({ name, value }) => [name, value])).toEqual([
      ["Leitbild der Linie", "jede Minute zählt"],
      ["Nächste Schritte", "Messfahrt im Mai"],
    ]);
    expect(first?.considerations.map(({ text }) => text)).toEqual(["Notstopp geprüft"]);
  });

  it("describe it where nothing else does", () => {
    expect(first?.description).toBe("Ampeln lassen den Bus durch");
    const [both] = read(
      "/Roadmap",
      "# Roadmap\n\n## Faster boarding\nPeople wait too long.\n\n- Owner: Ann\n- Notes: ask the drivers\n- All doors open\n\n## Fewer breakdowns\n- Spare parts\n",
    ).outcomes;
    expect([both?.description, both?.attributes.map(({ value }) => value)]).toEqual([
      "People wait too long.",
      ["ask the drivers"],
    ]);
  });
});

describe("a caption whose bullets are the work", () => {
  it("states no fact besides", () => {
    const outcomes = read(
      "/Roadmap",
      "# Roadmap\n\n## Goal: Quiet nights\n\n**Components:**\n- Alarm filter\n- Rota\n\n## Goal: Short queues\n\n**Components:**\n- Kiosk\n",
    ).outcomes;
    expect(outcomes.map(({ theme, deliverables }) => [theme, deliverables.length])).toEqual([
      [null, 2],
      [null, 1],
    ]);
  });
});

describe("facts in other places", () => {
  it("are read in a quote, and from a person named by a mention", () => {
    const { outcomes } = read(
      "/Roadmap",
      "# Roadmap\n\n## Instant refunds\n> **Status:** On hold\n- Bank API\n\n## Outage drills\n**Owner**: @<6f9619ff-8b86-d011-b42d-00cf4fc964ff>; **Due**: Mar 2026\n- Game day\n",
    );
    expect(outcomes.map(({ status, owner, description }) => [status?.literal, owner, description])).toEqual([
      ["On hold", null, null],
      [undefined, "@<6f9619ff-8b86-d011-b42d-00cf4fc964ff>", null],
    ]);
  });

  it("are owner and time in one bracket; a deliverable is due when its title says", () => {
    const { outcomes } = read(
      "/Plan/Roadmap",
      "# Roadmap\n\n## Szybsza rejestracja (Właściciel: Ola, termin: Q3 2026)\n- Formularz (kto: Jan)\n- Podpis (Q4 2026)\n\n## Mniej zgłoszeń\n- Notatka: krótko (zob. plan)\n- Baza wiedzy\n",
    );
    expect(outcomes.map(({ title, owner, target }) => [title, owner, target?.literal])).toEqual([
      ["Szybsza rejestracja", "Ola", "Q3 2026"],
      ["Mniej zgłoszeń", null, undefined],
    ]);
    expect(outcomes[0]?.deliverables.map(({ title, owner, target }) => [title, owner, target?.from])).toEqual([
      ["Formularz", "Jan", undefined],
      ["Podpis", null, "2026-10-01"],
    ]);
  });

  it("are bullets below a sub-heading, each once; words for an open time are none", () => {
    const { outcomes } = read(
      "/Roadmap",
      "# Roadmap\n\n## 紙をなくす\n期限：未定\n- 電子署名\n\n### リスク\n- 人手不足\n- 予算\n\n## 待たせない\n- 予約\n",
    );
    expect(outcomes[0]?.risks.map(({ text }) => text)).toEqual(["人手不足", "予算"]);
    expect(outcomes[0]?.target).toBeNull();
  });

  it("are marks of a legend, also one whose words name no state", () => {
    const { outcomes } = read(
      "/Roadmap",
      "# Roadmap\n\nLegend: ✅ shipped | 💤 parked | ❓ unclear\n\n## Slips\n- 💤 Archive\n- ❓ Stamps\n\n## Refunds\n- ✅ Policy\n",
    );
    expect(
      outcomes.flatMap(({ deliverables }) => deliverables.map(({ title, status }) => [title, status?.category])),
    ).toEqual([
      ["Archive", "proposed"],
      ["Stamps", null],
      ["Policy", "done"],
    ]);
  });
});

describe("key results below a heading of their own", () => {
  const page = (first: string, second: string): string =>
    `# OKRs\n\n## Fewer calls\n\n### Key results\n\n**${first}**\n- Templates\n- A search\n\n**${second}**\n- Labels\n\n## Happy agents\n\n### Key results\n- Fair shifts\n- A quiet room\n`;

  it("are lines in bold of several words, each above what it takes", () => {
    const { outcomes } = read("/OKRs", page("Half of all questions are answered alone", "Returns need no call"));
    expect(outcomes.map(({ deliverables }) => deliverables.map(({ title }) => title))).toEqual([
      ["Half of all questions are answered alone", "Returns need no call"],
      ["Fair shifts", "A quiet room"],
    ]);
  });

  it("stand below single words in bold that part their list", () => {
    expect(shape(read("/OKRs", page("Website", "Warehouse")))).toEqual([
      ["Fewer calls", 3],
      ["Happy agents", 2],
    ]);
  });
});

describe("the time of a round of aims", () => {
  const horizons = (subtitle: string): readonly (string | undefined)[] =>
    read(
      "/OKR",
      `# Ticket desk\n\n## ${subtitle}\n\nStill being talked about.\n\n## Fewer calls\n- Templates\n\n## Happy agents\n- Shifts\n`,
    ).outcomes.map(({ horizon }) => horizon?.literal);

  it("stands in the heading that goes on with the title", () => {
    expect(horizons("Objectives and Key Results – Q1 2027")).toEqual(["Q1 2027", "Q1 2027"]);
  });

  it("is no time of a heading that tells when the page was written", () => {
    expect(horizons("Objectives as of 4 May 2027")).not.toContain("4 May 2027");
  });
});

describe("an objective behind the only bullet below its name", () => {
  const page = (objective: string): string =>
    `# OKR: Schnelle Ausleihe\n\n## Ziel\n${objective}\n## Schlüsselergebnisse\n- [ ] Halbe Wartezeit\n- [ ] Zwei Automaten\n\n## Zeitplan\n\n| Zeit | Arbeit |\n|---|---|\n| März | Versuch |\n\n## Stimmung\n- Alle warten\n- Keiner mag das\n`;

  it("is the outcome its key results stand beside", () => {
    expect(shape(read("/OKR", page("- Niemand wartet am Tresen\n")))).toEqual([["Niemand wartet am Tresen", 2]]);
  });

  it("is none where several bullets stand there", () => {
    expect(shape(read("/OKR", page("- Niemand wartet\n- Alle leihen\n")))).not.toContainEqual(["Niemand wartet", 2]);
  });

  it("is the one in a quote in bold, and not what explains it; a quote that is not in bold remarks on it", () => {
    const explained = page("> **Niemand wartet am Tresen**\n\nDas Ziel ist keine neue Software.\n");
    expect(shape(read("/OKR", explained))).toEqual([["Niemand wartet am Tresen", 2]]);
    const remarked = page("Niemand wartet am Tresen\n\n> Auf Wunsch der Leitung.\n");
    expect(shape(read("/OKR", remarked))).toEqual([["Niemand wartet am Tresen", 2]]);
  });
});

describe("tasks in Korean that are required", () => {
  it("stand in a group of that rank, and not below an outcome of that name", () => {
    const { outcomes } = read(
      "/로드맵",
      "# 도서관 로드맵\n\n#### 필수 과제\n- 대출 기록 정리\n- 회원 카드 교체\n\n#### 향후 과재\n- 야간 반납함\n",
    );
    expect(outcomes.map(({ title, priority }) => [title, priority])).toEqual([
      ["대출 기록 정리", "필수 과제"],
      ["회원 카드 교체", "필수 과제"],
      ["야간 반납함", null],
    ]);
  });
});

describe("milestones of a phase", () => {
  const page = (time: string): string =>
    `# Hoja de ruta\n\n## Fase 1 — Cimientos (${time})\n\n### Hitos\n- Local alquilado\n- Cinco socios\n\n### Indicadores de éxito\n- Nadie espera\n\n## Fase 2 — Feria de barrio (Meses 7–9)\n\n### Hitos\n- Primera feria\n\n### Indicadores de éxito\n- Cien visitas\n\n## Financiación\n- Cuotas\n- Donaciones\n`;

  it("are its parts beside what tells that it went well, and its months its time", () => {
    const { outcomes } = read("/Hoja de ruta", page("Meses 1–6"));
    expect(outcomes.map(({ title, deliverables }) => [title, deliverables.map((part) => part.title)])).toEqual([
      ["Cimientos", ["Local alquilado", "Cinco socios"]],
      ["Feria de barrio", ["Primera feria"]],
    ]);
    expect(outcomes.map(({ target, horizon }) => (target ?? horizon)?.literal)).toEqual(["Meses 1–6", "Meses 7–9"]);
  });

  it("stand below a title that says how long it takes", () => {
    expect(read("/Hoja de ruta", page("6 meses")).outcomes[0]?.title).toBe("Cimientos (6 meses)");
  });
});

describe("a list below the scope of an outcome", () => {
  const page = (scope: string): string =>
    `# Roadmap\n\n## Nachtkastje\n\n**Status:** In uitwerking\n\nNu kan het niet anders, maar:\n\n- Niemand vindt de sleutel\n- De klep klemt\n\n${scope}- Een slot met code\n\n## Leeszaal\n- Lampen\n\n**Bewust buiten de eerste versie:**\n\n- Geen koffie\n`;

  it("holds its parts, and not what the sentences before it lead to", () => {
    const { outcomes, nonGoals } = read("/Roadmap", page("**Scope (ruwe schets):**\n\n"));
    expect(outcomes[0]?.deliverables.map(({ title }) => title)).toEqual(["Een slot met code"]);
    expect(outcomes[0]?.status?.category).toBe("in-progress");
    expect(nonGoals.map(({ text }) => text)).toEqual(["Geen koffie"]);
  });

  it("stands beside the others where nothing names a scope", () => {
    expect(shape(read("/Roadmap", page("Daarom komt er:\n\n")))[0]).toEqual(["Nachtkastje", 3]);
  });
});

describe("“Overview” above everything else on a plan", () => {
  const page = (...counts: readonly string[]): string =>
    `# Reading room workplan\n\n## Overview\n\nWhat we mean to do.\n\n### ${counts[0]}Find old maps\n\nIn all cellars.\n\n#### ${counts[1]}Ask the neighbours\n\n#### ${counts[2]}Look behind the stove\n\n### ${counts[3]}Describe them\n\nEach on one card.\n\n### ${counts[4]}Show them\n\nIn the hall.\n`;

  it("closes nothing where what stands below it is counted", () => {
    const { outcomes } = read("/Workplan", page("1. ", "1a. ", "1b. ", "2. ", "3. "));
    expect(outcomes.map(({ title, deliverables }) => [title, deliverables.map((part) => part.title)])).toEqual([
      ["Find old maps", ["Ask the neighbours", "Look behind the stove"]],
      ["Describe them", []],
      ["Show them", []],
    ]);
  });

  it("is a part of the document where it is not", () => {
    expect(shape(read("/Workplan", page("", "", "", "", "")))).toEqual([]);
  });
});

describe("numbered rows of a table", () => {
  const page = (column: string): string =>
    `# Feuille de route\n\n| Lot | Version | ${column} | État |\n|---|---|---|---|\n| 1 | 0.1.0 | Socle et premier prêt de bout en bout : cartes, rayons, rappels et retours, avec une aide pour les lecteurs qui ne lisent pas encore | publié |\n| 2 | 0.2.0 | Rappels | à venir |\n`;

  it("have their titles where they are described, and releases for their times", () => {
    const { outcomes } = read("/Feuille de route", page("Contenu"));
    expect(outcomes.map(({ title }) => title.split(" : ")[0])).toEqual([
      "Socle et premier prêt de bout en bout",
      "Rappels",
    ]);
    expect(outcomes.map(({ target, status }) => [target?.literal, status?.category])).toEqual([
      ["0.1.0", "done"],
      ["0.2.0", "proposed"],
    ]);
  });

  it("have none where their words are somebody's", () => {
    expect(shape(read("/Feuille de route", page("Responsable")))).toEqual([]);
  });
});

describe("a picture before the time of a title", () => {
  it("says nothing besides, and hides no time", () => {
    const { outcomes } = read(
      "/Roadmap",
      "# Roadmap\n\n## 🌐 Q3 2027 — Fewer calls\n- Templates\n\n## 🔒 Q4 2027 — Happy agents\n- Shifts\n",
    );
    expect(outcomes.map(({ title, target, horizon }) => [title, (target ?? horizon)?.literal])).toEqual([
      ["Fewer calls", "Q3 2027"],
      ["Happy agents", "Q4 2027"],
    ]);
  });
});

describe("a state behind a dot", () => {
  it("is the state of the title before it; other words are a part of the title", () => {
    const { outcomes } = read(
      "/ROADMAP",
      "# Roadmap\n\n## M1 — Il Banco · *in corso*\n- Lampade\n\n## M2 — Il Cortile · *pianificata*\n- Panche\n\n## M3 — Carta · Inchiostro\n- Penne\n",
    );
    expect(outcomes.map(({ title, status }) => [title, status?.category ?? null])).toEqual([
      ["Il Banco", "in-progress"],
      ["Il Cortile", "proposed"],
      ["Carta · Inchiostro", null],
    ]);
  });
});

describe("facts below the list of deliverables", () => {
  it.each(["**Deliverables**", "### Deliverables", "**Key results**"])(
    "are those of the outcome above, below %s",
    (parts) => {
      const { outcomes } = readRoadmap(
        `## Night berths\n\n${parts}\n- lamps\n- guards\n\n**Owner:** Ida\n**Due:** May 2027\n\n## Pilots\n\n${parts}\n- boats\n\n> Owner: Per\n`,
      );
      expect(
        outcomes.map(({ title, owner, target, deliverables }) => [title, owner, target?.literal, deliverables.length]),
      ).toEqual([
        ["Night berths", "Ida", "May 2027", 2],
        ["Pilots", "Per", undefined, 1],
      ]);
    },
  );

  it("are none where prose stands beside them", () => {
    const { outcomes } = readRoadmap(
      "## Night berths\n\n**Deliverables**\n- lamps\n- guards\n\nOwner: Ida. She asked for it, and so did the crews.\nNobody else did.\n\n## Pilots\n- boats\n",
    );
    expect(outcomes.map(({ deliverables }) => deliverables.length)).toEqual([2, 1]);
  });
});

describe("a part that folds", () => {
  const lines = ({ outcomes }: PageContent): readonly unknown[] =>
    outcomes.map(({ title, horizon, status }) => [title, horizon?.literal ?? status?.category ?? null]);
  const folded = (summary: string, ...titles: readonly string[]): string =>
    `<details>\n<summary>${summary}</summary>\n\n${headed(...titles)}</details>\n\n`;
  const headed = (...titles: readonly string[]): string =>
    titles.map((title) => `### ${title}\n- lamps\n- brooms\n\n`).join("");

  it("groups the headings inside it, whatever their level, and none behind its end", () => {
    const text = folded("Q1 2027", "Night berths") + folded("Q2 2027", "Pilots") + headed("Clean quays");
    expect(lines(readRoadmap(text))).toEqual([
      ["Night berths", "Q1 2027"],
      ["Pilots", "Q2 2027"],
      ["Clean quays", null],
    ]);
  });

  it("stands where the headings inside it would, and is no part of the one before it", () => {
    expect(lines(readRoadmap(headed("Pilots", "Clean quays") + folded("Done", "Night berths", "Beacons")))).toEqual([
      ["Pilots", null],
      ["Clean quays", null],
      ["Night berths", "done"],
      ["Beacons", "done"],
    ]);
    const lanes = `## Q2 2027\n\n${headed("Pilots")}## Q3 2027\n\n${headed("Clean quays")}${folded("Q1 2027", "Beacons")}`;
    expect(lines(readRoadmap(lanes))).toEqual([
      ["Pilots", "Q2 2027"],
      ["Clean quays", "Q3 2027"],
      ["Beacons", "Q1 2027"],
    ]);
  });

  it("has no outcomes where it is about the page", () => {
    const about = folded("How to read this page", "Legend", "Owners");
    expect(lines(readRoadmap(headed("Pilots", "Clean quays") + about))).toEqual([
      ["Pilots", null],
      ["Clean quays", null],
    ]);
  });
});

describe("a table of themes", () => {
  it("has outcomes in its descriptions where no other column could name them", () => {
    const { outcomes } = readRoadmap(
      "### Current roadmap\n\n| Theme | Description | Timeline |\n|---|---|---|\n| Light | Lamps on every quay | 2027 H1 |\n| | Beacons that tell the tide | 2027 H2 |\n| Crews | A pilot who knows the ship | Future |\n",
    );
    expect(outcomes.map(({ title, theme, target, status }) => [title, theme, target?.literal, status])).toEqual([
      ["Lamps on every quay", "Light", "2027 H1", null],
      ["Beacons that tell the tide", "Light", "2027 H2", null],
      ["A pilot who knows the ship", "Crews", "Future", null],
    ]);
  });
});
