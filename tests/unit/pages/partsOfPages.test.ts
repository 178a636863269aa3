/** What stands among outcomes without their form, and outcomes that stand a little apart from the others. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

function read(path: string, text: string): PageContent {
  return readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
}

const shape = ({ outcomes }: PageContent): readonly (readonly [string, number])[] =>
  outcomes.map(({ title, deliverables }) => [title, deliverables.length]);

describe("a series of numbered headings", () => {
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

describe("headings beside outcomes", () => {
  it("are none where the outcomes state facts and they have neither facts nor items", () => {
    const text =
      "# Roadmap\n\n## One sign-in 🚧\n- Provider\n\n## No more paper 📅\n- Scanner\n\n## Thinking behind it\n\nBoth need the other.\n";
    expect(shape(read("/Roadmap", text))).toEqual([
      ["One sign-in", 1],
      ["No more paper", 1],
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
