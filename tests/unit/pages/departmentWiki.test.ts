/** What a department's pages say beside their outcomes, read where such pages say it: facts below labels, results, pillars, lanes. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (name: string, text: string): PageContent => {
  const path = pagePath(name);
  return readPage({ path, text }, plainContext(path));
};

const shape = ({ outcomes }: PageContent): readonly (readonly [string, number])[] =>
  outcomes.map(({ title, deliverables }) => [title, deliverables.length]);

describe("a roadmap by lanes", () => {
  it("has its far lane as bare lines where the near ones have headings", () => {
    const text =
      "# Roadmap\n\n## Now\n\n### One sign-in\n- Provider\n- Old systems\n\n### Environments\n- Images\n\n## Later\n\n- No more paper\n";
    const content = read("/Roadmap", text);
    expect(shape(content)).toEqual([
      ["One sign-in", 2],
      ["Environments", 1],
      ["No more paper", 0],
    ]);
    expect(content.outcomes[2]?.horizon?.literal).toBe("Later");
  });

  it.each(["TBD", "offen", "nobody yet", "à définir", "por asignar", "nog open", "未定", "не назначен"])(
    "has no owner where the page says so: %s",
    (nobody) => {
      const text = `# Roadmap\n\n## One sign-in\n- Owner: ${nobody}\n- Provider\n\n## Environments\n- Owner: Jo\n- Images\n`;
      expect(read("/Roadmap", text).outcomes.map(({ owner }) => owner)).toEqual([null, "Jo"]);
    },
  );

  it("holds what is listed below the label of a fact as that fact, and what is next as work", () => {
    const text =
      "# Roadmap\n\n## One sign-in\n\nRisks:\n\n- The contract is late\n\nNext steps:\n\n- Provider\n- Old systems\n\n## Environments\n\n- Images\n";
    const content = read("/Roadmap", text);
    expect(shape(content)).toEqual([
      ["One sign-in", 2],
      ["Environments", 1],
    ]);
    expect(content.outcomes[0]?.risks.map((risk) => risk.text)).toEqual(["The contract is late"]);
  });
});

describe("objectives", () => {
  it("have results as measures and initiatives as deliverables where both stand below them", () => {
    const text =
      "# OKR 2026 Q4\n\n## Objective: Citizens come back\n\n| Key result | Baseline | Target | Current |\n|---|---|---|---|\n| Returning visitors | 20% | 40% | 26% |\n| Calls per form | 0.4 | 0.1 | 0.3 |\n\n### Initiatives\n\n- Saved forms\n- Reminders\n- Shorter letters\n\n## Objective: Nobody dreads a form\n\n| Key result | Baseline | Target | Current |\n|---|---|---|---|\n| Minutes per form | 22 | 8 | 15 |\n";
    const content = read("/OKR-2026-Q4", text);
    expect(shape(content)).toEqual([
      ["Citizens come back", 3],
      ["Nobody dreads a form", 1],
    ]);
    expect(content.outcomes[0]?.metric).toMatchObject({
      name: "Returning visitors",
      baseline: "20%",
      target: "40%",
      current: "26%",
    });
    expect(content.outcomes[0]?.attributes.map(({ value }) => value)).toContain("Calls per form");
  });
});

describe("a page of strategy", () => {
  it("names its outcomes below each pillar; the pillar is their theme", () => {
    const text =
      "# Strategy\n\n## Pillars\n\n### Self-service\n\nOutcomes we want:\n\n- An environment in an hour\n- No ticket for a password\n\n### Resilience\n\nOutcomes we want:\n\n- A site may fail at noon\n";
    const { outcomes } = read("/Strategy", text);
    expect(outcomes.map(({ theme, title }) => [theme, title])).toEqual([
      ["Self-service", "An environment in an hour"],
      ["Self-service", "No ticket for a password"],
      ["Resilience", "A site may fail at noon"],
    ]);
    expect(outcomes.every(({ certainty }) => certainty === "guessed")).toBe(true);
  });
});

describe("a page of decisions", () => {
  const text =
    "# Decisions\n\n## 2026-03-01 Identity provider\n\nDecision: buy, from the state.\n\nAlternatives:\n\n- build on the old directory\n- wait for the federation\n\n## Who decides\n\n- Architecture: the board decides, escalation to the CIO\n";

  it("keeps what else was considered below a label of its own", () => {
    const [decision] = read("/Decisions", text).decisions;
    expect(decision?.alternatives.map((alternative) => alternative.text)).toEqual([
      "build on the old directory",
      "wait for the federation",
    ]);
  });

  it("tells who decides from what was decided", () => {
    const { decisions, decisionRights } = read("/Decisions", text);
    expect(decisions.map((decision) => decision.text)).toEqual(["Identity provider"]);
    expect(decisionRights.map(({ decides }) => decides)).toEqual(["board"]);
  });
});

describe("a mission", () => {
  it("is its first sentence where bold only stresses the beginning of a later one", () => {
    const text =
      "# Mission\n\nWe answer questions about code.\n\n**We help engineering leaders** set goals and measure them.\n";
    expect(read("/Mission", text).mission?.text).toBe("We answer questions about code.");
  });
});

describe("pages of debt and guardrails", () => {
  it("state a share of the work as the window debt has", () => {
    const text = "# Technical debt\n\n- Tests by hand\n\n20% of each sprint goes into debt.\n";
    expect(read("/Technical-debt", text).investmentWindows.map((window) => window.text)).toEqual([
      "20% of each sprint goes into debt.",
    ]);
  });

  it("say how an experiment is taken back", () => {
    const text = "# Guardrails for experiments\n\n- At most 5% see it\n- A switch turns it off within a minute\n";
    expect(read("/Guardrails", text).guardrails.map(({ aspect }) => aspect)).toEqual(["bounds", "rollback"]);
  });
});
