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
  ])("are each read: %s", (line) => {
    expect(first(pageWith(line))).toMatchObject({
      owner: "Mia Berg",
      target: { literal: "Q2 2027" },
      confidence: "medium",
      description: null,
      deliverables: [{ title: "Gateway" }],
    });
  });

  it("are one value where any part is no fact of its own", () => {
    expect(first(pageWith("Owner: Mia Berg | Ravi Menon")).owner).toBe("Mia Berg | Ravi Menon");
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
