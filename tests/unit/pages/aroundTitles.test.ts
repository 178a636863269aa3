/** What stands around a title and leaves it: labels, whoever looks after it, and the full stop of its sentence. */
import { readWiki } from "./readWiki";

function read(line: string, rest = ""): readonly (string | null | undefined)[] {
  const page = `# Roadmap\n\n## Now\n\n- ${line}\n${rest}- Another outcome of ours\n`;
  const [outcome] = readWiki({ "Roadmap.md": page }).streams.flatMap(({ outcomes }) => outcomes);
  return [outcome?.title, outcome?.owner, outcome?.label];
}

describe("whoever looks after a line", () => {
  it.each([
    ["Open the shop [ Sandy ]", "Sandy"],
    ["Open the shop (by Kirill)", "Kirill"],
    ["Open the shop (von Petra Lang)", "Petra Lang"],
    ["Open the shop (Anna, Bo) #12", "Anna, Bo"],
    ["Open the shop @kirill", "@kirill"],
    ["Open the shop. @a.lee @bo #12", "@a.lee, @bo"],
    ["Open the shop (owner Vilja Krag, by 30.11.2027)", "Vilja Krag"],
    ["Open the shop (vastaava Vilja Krag, 30.11.2027 mennessä)", "Vilja Krag"],
    ["Open the shop (chị Mai phụ trách)", "Mai"],
    ["Open the shop – Ansvarig: Tuva, klart: 30/11 #12", "Tuva"],
    ["Open the shop – owner: Tuva; due: 12 March", "Tuva"],
    ["Open the shop – due: 12 March 2027, owner: Tuva", "Tuva"],
    ["**Open the shop** – trekker: Tuva, gereed: 12 maart 2027", "Tuva"],
    ["Open the shop – owner: Tuva, Bo; due: 12 March 2027", "Tuva, Bo"],
  ])("leaves the title: %s", (line, owner) => {
    expect(read(line)).toEqual(["Open the shop", owner, null]);
  });

  it.each([
    ["**CTO: Open the shop**", "CTO"],
    ["VP Sales: Open the shop", "VP Sales"],
    ["Head of Data: Open the shop", "Head of Data"],
    ["Bereichsleitung Netze: Open the shop", "Bereichsleitung Netze"],
    ["Directora de Compras: Open the shop", "Directora de Compras"],
  ])("may stand before it by their role: %s", (line, owner) => {
    expect(read(line)).toEqual(["Open the shop", owner, null]);
  });

  it.each(["CRM: Open the shop", "Heads of bread: Open the shop", "Head: Open the shop", "CTO Open the shop"])(
    "is no role: %s",
    (line) => {
      expect(read(line)[1]).toBeNull();
    },
  );

  it.each([
    "Open the shop (by Design)",
    "Open the shop – red: lights, green: bread",
    "Open the shop (Harbour)",
    "Open the shop [Cellar]",
    "Open the shop (Jan)",
    "Open the shop (Lead Scoring)",
    "Open the shop (owner of the year)",
    "Open the shop (Driver Assistance, 2027)",
    "Ask shop@example.org",
    "Meet @ noon",
  ])("is not guessed from what may be no person: %s", (line) => {
    expect(read(line)).toEqual([line, null, null]);
  });
});

describe("a label", () => {
  it.each([
    ["KR 1.1 Half of all guests, at least", "Half of all guests, at least", "KR 1.1"],
    ["KR 2 Sell (more) bread", "Sell (more) bread", "KR 2"],
    ["Etappe C – Brot ausliefern", "Brot ausliefern", "Etappe C"],
    ["Phase A: Sell bread", "Sell bread", "Phase A"],
    ["Goal G2 – Sell bread", "Sell bread", "Goal G2"],
    ["Ziel Z1: Brot verkaufen", "Brot verkaufen", "Ziel Z1"],
    ["施策1 パンを焼く", "パンを焼く", "施策1"],
    ["三、把面包送到家", "把面包送到家", "三"],
    ["🎯 Objective 1: Sell bread", "Sell bread", "Objective 1"],
    ["Apuesta 2: Vender pan", "Vender pan", "Apuesta 2"],
    ["Záměr č. 1: Péct chléb", "Péct chléb", "Záměr č. 1"],
    ["P1 · Sell bread", "Sell bread", "P1"],
  ])("leaves the title: %s", (line, title, label) => {
    expect(read(line)).toEqual([title, null, label]);
  });

  it.each(["S3 buckets for bread", "Team A: sell bread", "Vitamin C – for everybody"])(
    "is not made of any letter and number: %s",
    (line) => {
      expect(read(line)).toEqual([line, null, null]);
    },
  );
});

describe("a time behind a dash", () => {
  it.each(["June", "by June 2027", "Q3", "2027-03-01", "5월까지", "5月末"])("leaves the title: %s", (time) => {
    expect(read(`Sell bread — ${time}`)[0]).toBe("Sell bread");
  });

  it.each(["2027", "v1.2", "March of the bakers"])("is not read from what may be part of a name: %s", (words) => {
    expect(read(`Sell bread — ${words}`)[0]).toBe(`Sell bread — ${words}`);
  });
});

describe("a rank in brackets and a time behind a comma", () => {
  it.each([
    ["Sell bread (Prio A), bis 30.06.2027", "Prio A", "2027-06-30"],
    ["Sell bread (Priority 2), by June 2027", "Priority 2", "2027-06-01"],
    ["Sell bread (Priorité B), d'ici mars 2027", "Priorité B", "2027-03-01"],
    ["Sell bread, do 31.03.2027", null, "2027-03-31"],
  ])("leave the title: %s", (line, priority, from) => {
    const [outcome] = readWiki({ "Roadmap.md": `# Roadmap\n\n## Now\n\n- ${line}\n- Bake more\n` }).streams.flatMap(
      ({ outcomes }) => outcomes,
    );
    expect([outcome?.title, outcome?.priority, outcome?.target?.from]).toEqual(["Sell bread", priority, from]);
  });

  it("are said to be two days where they may be", () => {
    const { diagnostics } = readWiki({
      "Roadmap.md": "# Roadmap\n\n## Now\n\n- Sell bread, bis 03/09/2027\n- Bake more\n",
    });
    expect(diagnostics.map(({ rule }) => rule)).toContain("ambiguous-date");
  });

  it.each(["Sell bread (Plan B)", "Sell bread, buns and cakes by weight", "Sell bread, by the river"])(
    "are not read from what may be part of a name: %s",
    (line) => {
      expect(read(line)[0]).toBe(line);
    },
  );
});

describe("what headings count by", () => {
  const titles = (...headings: readonly string[]): readonly string[] =>
    readWiki({ "Roadmap.md": headings.map((heading) => `## ${heading}\n\n- One part\n- Another part\n`).join("\n") })
      .streams.flatMap(({ outcomes }) => outcomes)
      .map(({ title }) => title);

  it.each([
    ["Scheibe 0 – Teig", "Scheibe 1 – Ofen"],
    ["Kromka 1: Teig", "Kromka 2: Ofen"],
    ["A1 Teig", "A2 Ofen"],
    ["Laib A – Teig", "Laib B – Ofen"],
  ])("leaves the titles, whatever the word: %s", (...headings) => {
    expect(titles(...headings)).toEqual(["Teig", "Ofen"]);
  });

  it.each([
    ["Bakery 4 – new oven", "Bakery 5 – new roof"],
    ["Bakery 1 – new oven", "A new roof"],
    ["S1 of bread", "S2 of cake"],
  ])("is no name that holds a number: %s", (...headings) => {
    expect(titles(...headings)).toEqual(headings);
  });
});

describe("a time or a state", () => {
  it.each([
    ["Sell bread (week of 2027-03-01)", "Sell bread"],
    ["Vendre du pain (au-delà du T1 2027)", "Vendre du pain"],
    ["Drugi kwartał – Sprzedać chleb", "Sprzedać chleb"],
    ["2. Quartal: Brot verkaufen", "Brot verkaufen"],
    ["【進行中】パンを焼く", "パンを焼く"],
    ["[In progress] Sell bread", "Sell bread"],
    ["【東京】パンを焼く", "【東京】パンを焼く"],
    ["0.3.0 — Sell bread", "Sell bread"],
    ["1.x: Sell bread", "Sell bread"],
    ["v1.2.0 - Sell bread", "Sell bread"],
    ["24.12 – Sell bread", "24.12 – Sell bread"],
    ["Second oven: sell bread", "Second oven: sell bread"],
  ])("leaves the title, and nothing else does: %s", (line, title) => {
    expect(read(line)[0]).toBe(title);
  });
});

describe("a title struck out", () => {
  const struck = (line: string): readonly (string | null | undefined)[] => {
    const page = `# Roadmap\n\n## Now\n\n- ${line}\n- Another outcome of ours\n`;
    const [outcome] = readWiki({ "Roadmap.md": page }).streams.flatMap(({ outcomes }) => outcomes);
    return [outcome?.title, outcome?.held, outcome?.description];
  };

  it.each([
    ["~~Sell bread~~", null],
    ["~~Sell bread~~ dropped in May", "dropped in May"],
    ["~~Sell bread~~ → nobody had time", "nobody had time"],
    ["~~Sell bread~~: moved to the other shop", "moved to the other shop"],
  ])("is held, with the reason behind it: %s", (line, reason) => {
    expect(struck(line)).toEqual(["Sell bread", "struck", reason]);
  });

  it("is not one that another title takes the place of", () => {
    expect(struck("~~Sell bread~~ Sell cakes")[1]).toBeNull();
  });
});

describe("a full stop", () => {
  it.each([
    ["Sell bread.", "Sell bread"],
    ["パンを届ける。", "パンを届ける"],
    ["Move to oven 2.1.", "Move to oven 2.1"],
  ])("ends the sentence and is no part of the title: %s", (line, title) => {
    expect(read(line)[0]).toBe(title);
  });

  it.each(["Sell bread, rolls, etc.", "Buy Rye Inc.", "Sell bread...", "Sell bread. Then rolls."])(
    "stays where it is more than that: %s",
    (line) => {
      expect(read(line)[0]).toBe(line);
    },
  );

  it("stays where a person escaped it", () => {
    expect(read("Sell bread\\.")[0]).toBe("Sell bread.");
  });
});

describe("“Wie:”", () => {
  const owner = (facts: string): string | null | undefined =>
    readWiki({ "Roadmap.md": `# Roadmap\n\n## Brot\n\n${facts}\n\n## Rolle\n\n- Eins\n` }).streams[0]?.outcomes[0]
      ?.owner;

  it("asks how in German and who in Dutch", () => {
    expect(owner("- Status: geplant\n- Was: das Brot und die Rollen für alle\n- Wie: Neuer Ofen")).toBeNull();
    expect(owner("- Status: gepland\n- Wat: het brood voor een klant\n- Wie: Joost")).toBe("Joost");
  });
});

describe("months of a project", () => {
  it.each(["kk 6–24", "Monate 6–24", "M6–M24", "місяці 6–24"])("say when, in brackets behind a title: %s", (months) => {
    const page = `# Roadmap\n\n## A1 Open the shop (${months})\n- Shelves\n\n## A2 Close the depot (${months})\n- Keys\n`;
    const [outcome] = readWiki({ "Roadmap.md": page }).streams.flatMap(({ outcomes }) => outcomes);
    expect(outcome?.title).toMatch(/Open the shop$/u);
    expect((outcome?.target ?? outcome?.horizon)?.literal).toBe(months);
  });
});

describe("units and persons in brackets behind titles in bold", () => {
  const second = "- **Move the archive** (FB 12, Fr. Adler) – läuft seit März\n- **Close the yard** (FB 7)\n";

  it("are owners where persons are addressed in most of them", () => {
    expect(read("**Open the shop** (FB 30, Hr. Brandt)", second)[1]).toBe("FB 30, Hr. Brandt");
    const third = "- **Count the stock** (FB 8, Herr Lang)\n";
    expect(read("**Open the shop** (FB 30)", second + third)[1]).toBe("FB 30");
    expect(read("**Open the shop** (Finance / Mrs Okafor)", second)[1]).toBe("Finance / Mrs Okafor");
  });

  it("are parts of titles where no person is named", () => {
    const plain = "- **Move the archive** (FB 12)\n- **Close the yard** (FB 7)\n";
    expect(read("**Open the shop** (FB 30)", plain)[1]).toBeNull();
  });
});

describe("states with a time", () => {
  const stateOf = (line: string) => {
    const page = `# Roadmap\n\n## Now\n\n- ${line}\n- Another outcome of ours\n`;
    const [outcome] = readWiki({ "Roadmap.md": page }).streams.flatMap(({ outcomes }) => outcomes);
    return [outcome?.title, outcome?.status?.category ?? null];
  };

  it.each([
    "Open the shop (In progress, likely v1.1)",
    "Open the shop – läuft seit November",
    "Open the shop – in progress since June",
  ])("leave the title: %s", (line) => {
    expect(stateOf(line)).toEqual(["Open the shop", "in-progress"]);
  });

  it("say nothing where what is new is shouted", () => {
    expect(stateOf("Open the shop (New!)")).toEqual(["Open the shop", null]);
  });

  it("are parts of the title among other words", () => {
    expect(stateOf("Open the shop (open, 24 hours a day)")[0]).toBe("Open the shop (open, 24 hours a day)");
  });
});

describe("titles of rows that count by letters", () => {
  const titles = (rows: readonly string[]) => {
    const page = `# Roadmap\n\n| Milestone | Result |\n| --- | --- |\n${rows.map((row) => `| ${row} | Works |\n`).join("")}`;
    return readWiki({ "Roadmap.md": page }).streams.flatMap(({ outcomes }) => outcomes.map(({ title }) => title));
  };

  it("leave the letters out", () => {
    expect(titles(["A — Open the shop", "B — Bake at night", "C — Sell online"])).toEqual([
      "Open the shop",
      "Bake at night",
      "Sell online",
    ]);
    expect(titles(["A: Open the shop", "B: Bake at night"])).toEqual(["Open the shop", "Bake at night"]);
  });

  it("keep them where they do not count", () => {
    expect(titles(["X — Open the shop", "Y — Bake at night"])).toEqual(["X — Open the shop", "Y — Bake at night"]);
    expect(titles(["1 Oven", "2 Shops"])).toEqual(["1 Oven", "2 Shops"]);
  });
});
