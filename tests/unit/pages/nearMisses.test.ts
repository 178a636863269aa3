/** Findings about pages in pairs: a page that deserves one, and one that looks like it and does not. */
import { readWiki, type Pages } from "./readWiki";

const roadmap =
  "# Roadmap\n\n## Now\n\n- Open the second shop\n- Answer within a day\n\n## Later\n\n- Deliver by bike\n";

const found = (pages: Pages, rule: string): readonly string[] =>
  readWiki(pages)
    .diagnostics.filter((finding) => finding.rule === rule)
    .map(({ place }) => `${place?.page ?? ""}:${place?.line ?? 0}`);

const beside = (text: string, file = "Plan.md"): Pages => ({ [file]: text, "Roadmap.md": roadmap });

describe("a stub", () => {
  it.each([
    ["holds only its table of contents", "[[_TOC_]]\n", "Plan.md"],
    ["holds only its title, which promises strategy", "# Vision\n", "Vision.md"],
    ["holds only a picture below such a title", "# Vision\n\n![all of it](/all.png)\n", "Vision.md"],
    ["says so shortly", "# Plan\n\nThis is under construction.\n", "Plan.md"],
    [
      "says so of the page at length",
      `# Plan\n\nThis page is under construction, ${"and so on ".repeat(9)}.\n`,
      "Plan.md",
    ],
    [
      "says nothing else and who writes it when",
      "_Under construction – Mirthe writes this page when she is back from her talks with the skippers in May._\n",
      "Plan.md",
    ],
    [
      "leaves most of its sections for later",
      "# Plan\n\n## Kiosk\n\n_À compléter_\n\n## Tickets\n\nComing soon\n\n## Until then\n\nAsk Hana, room 12.\n",
      "Plan.md",
    ],
    [
      "was copied from a template and has its places still",
      "# Quiet tugs\n\n- Owner: <name>\n- Status: <status>\n- Due: <date>\n\n## Deliverables\n\n- <deliverable 1>\n- <deliverable 2>\n",
      "Quiet-tugs.md",
    ],
  ])("is a page that %s", (_name, text, file) => {
    expect(found(beside(text, file), "stub")).toHaveLength(1);
  });

  it.each([
    ["has a title of no strategy and pages below it", "# Teams\n", "Teams.md"],
    ["shows a picture below such a title", "# Floor\n\n![all of it](/all.png)\n", "Floor.md"],
    [
      "tells what else is under construction",
      "# Plan\n\nThe road to the harbour is under construction since May and opens before the guests come in June.\n",
      "Plan.md",
    ],
    [
      "says how far each part is",
      "# Plan\n\nThree kiosks by May.\n\n## Kiosk\n\nIn Arbeit\n\n## Tickets\n\nTo do\n",
      "Plan.md",
    ],
    ["begins with a word of its language", "# Plan\n\n## Visão\n\nTodo o cais vê a maré.\n", "Plan.md"],
    ["leaves one of its sections for later", `${roadmap}\n## Reports\n\nTBD\n`, "Plan.md"],
    [
      "stands in a folder of templates",
      "# Outcome\n\n- Owner: <name>\n- Status: <status>\n- Due: <date>\n\n## Deliverables\n\n- <deliverable 1>\n- <deliverable 2>\n",
      "Templates/Outcome.md",
    ],
  ])("is no page that %s", (_name, text, file) => {
    expect(found(beside(text, file), "stub")).toEqual([]);
  });
});

describe("a page whose place another took", () => {
  it.each([
    "> **Superseded by [Roadmap](/Roadmap)**\n\n",
    "This plan has been replaced by [another](/Roadmap), which the board took in May after long talks with all of us.\n\n",
  ])("says so of itself: %j", (note) => {
    expect(found(beside(note + roadmap), "superseded")).toHaveLength(1);
  });

  it("is not one that tells so at length of something else", () => {
    const other =
      "The first till is old and will be replaced by the new one, so that all of us have a year to learn it.\n\n";
    expect(found(beside(other + roadmap), "superseded")).toEqual([]);
    const moved = `We moved to Berlin in May. ${"Everybody likes the house near the river. ".repeat(6)}[Map](/Roadmap)`;
    expect(found(beside(`# Plan\n\n${moved}\n`), "pointer")).toEqual([]);
    expect(found(beside("# Plan\n\nMoved to [the roadmap](/Roadmap).\n"), "pointer")).toHaveLength(1);
  });

  it.each([
    "Our plan is now in [the portal](https://example.com/plan)",
    "De planning staat nu op SharePoint: [planning](https://example.com/plan)",
    "Der Plan liegt jetzt im [Portal](https://example.com/plan)",
    "El plan está ahora en [el portal](https://example.com/plan)",
    "計画は[ポータル](https://example.com/plan)に移動しました",
  ])("only says where its content is now: %s", (text) => {
    expect(found(beside(`${text}\n`), "pointer")).toHaveLength(1);
  });

  it("is none below a heading of its own, where something else is no longer cared for", () => {
    const why = "## Why\n\nThe old till is no longer maintained since May. Repairs take a week.\n\n";
    expect(found(beside(why + roadmap), "superseded")).toEqual([]);
    expect(found(beside(`## Status\n\nSuperseded by [the new one](/New).\n\n${roadmap}`), "superseded")).toHaveLength(
      1,
    );
  });
});

describe("a pointer", () => {
  const kept = "The old score is no longer tracked here since May.\n";

  it("is a page that says so of itself, and none whose table has what is still tracked", () => {
    const table = "| Metric | Now | Target |\n|--|--|--|\n| Ships at night | 12 | 30 |\n\n";
    expect(found(beside(`# Numbers\n\n${kept}`, "Numbers.md"), "pointer")).toHaveLength(1);
    expect(found(beside(`# KPIs\n\n${table}${kept}`, "KPIs.md"), "pointer")).toEqual([]);
  });
});

describe("a page of advice", () => {
  it.each(["Our roadmap", "The roadmap", "Team goals", "Our objectives and key results"])(
    "is no plan that is called %s",
    (title) => {
      const plan =
        "\n\n## Open the shop\n\n- Rent a room\n- Buy an oven\n\n## Sell bread\n\n- Print bags\n- Hire Ann\n";
      expect(found({ "Plan.md": `# ${title}${plan}` }, "advice-or-process")).toEqual([]);
    },
  );

  it("is one on setting them", () => {
    expect(found({ "Plan.md": "# Setting objectives\n\n- Talk\n- Write\n" }, "advice-or-process")).toHaveLength(1);
  });
});

describe("a line of the past", () => {
  const text =
    "# Roadmap\n\n## Longer quay\n\nDue: 03/04/2025\n\n- Piles\n- Piles\n\n## Brighter lamps\n\nDue: 31.06.2025\n";
  const rules = (pages: Pages): readonly string[] => readWiki(pages).diagnostics.map(({ rule }) => rule);

  it("is nobody's to mend: what is doubtful there is told of pages that count", () => {
    const doubts = ["ambiguous-date", "no-such-date", "duplicate-title"];
    expect(rules({ "Roadmap.md": text })).toEqual(expect.arrayContaining(doubts));
    const past = {
      "Archive/Roadmap-2025.md": text,
      "Old.md": `> Superseded by [this](/Roadmap).\n\n${text}`,
      "Roadmap.md": roadmap,
    };
    expect(rules(past).filter((rule) => doubts.includes(rule))).toEqual([]);
  });
});

describe("a page that only points elsewhere", () => {
  it.each([
    "Diese Seite ist umgezogen, siehe [Ziele](/Roadmap).",
    "O conteúdo desta página foi movido para [Roadmap](/Roadmap).",
    "Questa pagina si è spostata: [Roadmap](/Roadmap).",
    "The roadmap is no longer kept here. You find it in Planner: https://example.com/plan",
    "La feuille de route n'est plus tenue ici : https://example.com/plan",
    "Der Plan wird hier nicht mehr gepflegt: https://example.com/plan",
  ])("says so in its language: %s", (text) => {
    expect(found(beside(text), "pointer")).toHaveLength(1);
  });

  it("is told where it points to nothing", () => {
    expect(found(beside("This page has moved to [Goals](/Goals).\n"), "broken-link")).toHaveLength(1);
  });
});

describe("a table of states", () => {
  it("says what a page's own words for its states mean", () => {
    const table = "| Word | Meaning |\n|--|--|\n| Wet | in progress, crews try it |\n| Dry | done |\n";
    const rows =
      "| Outcome | Status | Lead |\n|--|--|--|\n| Longer quay | Wet | Ann |\n| Brighter lamps | Dry | Bo |\n| Calm water | Salt | Cy |\n";
    const wiki = readWiki({ "Roadmap.md": `# Roadmap\n\n${table}\n${rows}` });
    const states = wiki.streams.flatMap(({ outcomes }) => outcomes.map(({ status }) => status?.category));
    expect(states).toEqual(["in-progress", "done", null]);
    expect(wiki.diagnostics.filter(({ rule }) => rule === "unknown-status")).toHaveLength(1);
  });

  it.each([
    ["6 von 20", "in-progress"],
    ["0 of 4", "proposed"],
    ["3/3", "done"],
    ["angehalten", "proposed"],
    ["à lancer", "proposed"],
  ])("understands %j", (state, category) => {
    const rows = `| Outcome | Status | Lead |\n|--|--|--|\n| Longer quay | ${state} | Ann |\n| Brighter lamps | done | Bo |\n`;
    const wiki = readWiki({ "Roadmap.md": `# Roadmap\n\n${rows}` });
    expect(wiki.streams[0]?.outcomes[0]?.status?.category).toBe(category);
  });

  it("holds outcomes where a column is named for them, and else says what the states mean", () => {
    const table = (head: string): Pages => ({
      "Roadmap.md": `# Roadmap\n\n| Status | ${head} |\n|--|--|\n| Planned | Open the shop |\n| Done | Sell bread |\n`,
    });
    const titles = (head: string) =>
      readWiki(table(head)).streams.flatMap(({ outcomes }) => outcomes.map(({ title }) => title));
    expect(titles("Outcome")).toEqual(["Open the shop", "Sell bread"]);
    expect(titles("Description")).toEqual([]);
  });
});

describe("lines with one title", () => {
  const twice = (first: string, second: string): Pages => ({
    "Roadmap.md": `# Roadmap\n\n## Now\n\n- Open the shop${first}\n- Open the shop${second}\n`,
  });

  it("are told apart by their work items, and by nothing else", () => {
    expect(found(twice("", ""), "duplicate-title")).toEqual(["/Roadmap:6"]);
    expect(found(twice(" #7", ""), "duplicate-title")).toEqual(["/Roadmap:6"]);
    expect(found(twice(" #7", " #8"), "duplicate-title")).toEqual([]);
  });

  const lanes = (now: string, later: string): Pages => ({
    "Roadmap.md": `# Roadmap\n\n## Now\n\n- Open the shop${now}\n- Sell bread\n\n## Later\n\n- Open the shop${later}\n- Sell cakes\n`,
  });

  it("are named where both are open, now and later", () => {
    expect(found(lanes("", ""), "duplicate-title")).toEqual(["/Roadmap:10"]);
    expect(found(lanes(" #7", ""), "duplicate-title")).toEqual([]);
    expect(found(lanes(" ✅", ""), "duplicate-title")).toEqual([]);
  });

  it("are those of two teams where each has its own", () => {
    const page = "# Roadmap\n\n## Harbour\n\n### Open the shop\n- Door\n\n### Sell bread\n- Oven\n";
    const both = { "Roadmap.md": `${page}\n## Airport\n\n### Open the shop\n- Gate\n\n### Sell cakes\n- Oven\n` };
    expect(found(both, "duplicate-title")).toEqual([]);
  });
});

describe("a missing picture", () => {
  it("is said in a wiki without attachments too, where the source lists its files", () => {
    expect(found({ "Roadmap.md": `${roadmap}\n![map](/.attachments/map.png)\n` }, "missing-picture")).toEqual([
      "/Roadmap:12",
    ]);
  });
});

describe("a status", () => {
  const table = (status: string): Pages => ({
    "Roadmap.md": `# Roadmap\n\n| Goal | Status |\n|--|--|\n| Open the shop | ${status} |\n| Deliver by bike | Done |\n`,
  });

  it.each(["-", "–", "n/a", "…"])("is not stated by %j", (status) => {
    expect(found(table(status), "unknown-status")).toEqual([]);
    expect(readWiki(table(status)).streams[0]?.outcomes[0]?.status).toBeNull();
  });

  it("is unknown where a word says nothing known", () => {
    expect(found(table("Purple"), "unknown-status")).toHaveLength(1);
  });
});

describe("a vision", () => {
  it("is one sentence, whatever full stops its abbreviations have", () => {
    const vision = (text: string): Pages => beside(`# Vision\n\n${text}\n`, "Vision.md");
    expect(found(vision("Every guest of Dr. Meyer, e.g. Mrs. Low, waits a day at most."), "not-one-sentence")).toEqual(
      [],
    );
    expect(found(vision("No guest waits. We like that."), "not-one-sentence")).toHaveLength(1);
  });
});

describe("broken links", () => {
  it("are nobody's gap in the minutes of a meeting", () => {
    expect(found(beside("# Minutes\n\n[Gone](/Gone)\n", "Minutes.md"), "broken-link")).toEqual([]);
    expect(found({ "Roadmap.md": `${roadmap}\n[Gone](/Gone)\n` }, "broken-link")).toHaveLength(1);
  });

  it("are one on the front page, which leads to the strategy, and none on a page that links it once", () => {
    const front = (links: string): Pages => ({
      "Home.md": `# Welcome\n\n${links}\n- [Gone](/Gone)\n`,
      "Roadmap.md": roadmap,
      "Vision.md": "# Vision\n\nNo ship waits.\n",
    });
    expect(found(front("- [What we build](/Roadmap)\n- [Why](/Vision)"), "broken-link")).toEqual(["/Home:5"]);
    expect(found(front("- [What we build](/Roadmap)\n- [Again](/Roadmap)"), "broken-link")).toEqual([]);
  });
});

describe("a wiki without outcomes", () => {
  it("has a roadmap page where one is started, and none where no page is named so", () => {
    expect(found({ "Roadmap.md": "# Roadmap\n\nComing soon\n" }, "no-roadmap-page")).toEqual([]);
    expect(found({ "Plan.md": "# Plan\n\nComing soon\n" }, "no-roadmap-page")).toEqual([":0"]);
  });
});
