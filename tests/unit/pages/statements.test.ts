/** What pages state beside outcomes, in the manners and languages teams write it down in. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Strategy"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));

describe("risks", () => {
  it.each(["## Risks & mitigations", "## Risks and mitigations", "## Risiken & Maßnahmen"])(
    "grouped by what became of them are no outcomes, below %j",
    (heading) => {
      const { outcomes, risks } = read(
        `# Harbour plan\n\n${heading}\n\n### Resolved\n- The crane is too slow\n\n### Accepted\n- One quay only\n`,
        "/Harbour plan",
      );
      expect(outcomes).toEqual([]);
      expect(risks.map(({ text, roam }) => [text, roam])).toEqual([
        ["The crane is too slow", "resolved"],
        ["One quay only", "accepted"],
      ]);
    },
  );
});

describe("a vision for each horizon", () => {
  const visions = (text: string, path?: string): readonly (readonly string[])[] =>
    read(text, path).visions.map(({ text: said, horizon }) => [horizon.from?.slice(0, 4) ?? horizon.literal, said]);

  it("stands in rows below its heading", () => {
    const text =
      "# Strategy\n\n## Vision\n\n| When | Vision |\n| --- | --- |\n| 2027 | Ships wait for nobody |\n| 2030 | Nobody waits for ships |\n";
    expect(visions(text)).toEqual([
      ["2027", "Ships wait for nobody"],
      ["2030", "Nobody waits for ships"],
    ]);
  });

  it("stands in bullets that begin with their time, in another language too", () => {
    const text = "# Visión\n\n- **Corto plazo (2027):** El puerto avisa a tiempo.\n- Largo plazo: Nadie espera.\n";
    expect(visions(text, "/Visión")).toEqual([
      ["2027", "El puerto avisa a tiempo."],
      ["Largo plazo", "Nadie espera."],
    ]);
  });

  it("may be a page of its own", () => {
    expect(visions("Jedes Schiff kennt seinen Liegeplatz.\n", "/Vision/Vision 2028")).toEqual([
      ["2028", "Jedes Schiff kennt seinen Liegeplatz."],
    ]);
  });

  it("is not taken from bullets that name no time", () => {
    expect(visions("# Vision\n\nShips are never late.\n\n- Harbour: two quays\n- Fleet: nine tugs\n")).toEqual([]);
  });
});

describe("guardrails", () => {
  it("keep what is listed below each of their aspects", () => {
    const text =
      "# Guardrails for experiments\n\n## Safe to fail\n- Never on rescue boats\n\n## Rollout\n- One quay for a week\n\n## Rollback\n- Back to paper within the hour\n";
    expect(read(text, "/Guardrails").guardrails.map(({ text: said, aspect }) => [said, aspect])).toEqual([
      ["One quay for a week", "rollout"],
      ["Back to paper within the hour", "rollback"],
      ["Never on rescue boats", "bounds"],
    ]);
  });

  it.each(["## Leitplanken für Experimente", "## Garde-fous", "## Vangrails", "## Guardrails for experiments"])(
    "below %j are no decisions",
    (heading) => {
      const { guardrails, decisions } = read(`# Decisions\n\n- We stay in the old port\n\n${heading}\n\n- Max. 5 %\n`);
      expect(guardrails.map(({ text }) => text)).toEqual(["Max. 5 %"]);
      expect(decisions.map(({ text }) => text)).toEqual(["We stay in the old port"]);
    },
  );
});

describe("decision rights and decisions", () => {
  it.each(["/Who decides", "/Wer entscheidet", "/Qui décide"])("are read from a page that asks: %s", (path) => {
    const { kind, decisionRights } = read("| Topic | Decides |\n| --- | --- |\n| Quays | Harbour master |\n", path);
    expect(kind).toBe("decision");
    expect(decisionRights.map(({ about, decides }) => [about, decides])).toEqual([["Quays", "Harbour master"]]);
  });

  it("are read from a journal of decisions, which is no minutes", () => {
    const { kind, decisions } = read("# Journal des décisions\n\n- 2026-02-01 : un seul quai\n", "/Décisions");
    expect(kind).toBe("decision");
    expect(decisions.map(({ text }) => text)).toEqual(["un seul quai"]);
  });
});

describe("themes and non-goals", () => {
  it("are read below qualified headings", () => {
    const { themes } = read(
      "# Strategie\n\n## Strategische Schwerpunkte\n\n### Kürzere Wege\n\nText.\n\n### Ruhe\n\nText.\n",
    );
    expect(themes.map(({ title }) => title)).toEqual(["Kürzere Wege", "Ruhe"]);
  });

  it("are read from the rows of a table whose first column names them", () => {
    const { themes } = read("# Our strategy\n\n| Theme | Meaning |\n| --- | --- |\n| Calm | No night shifts |\n");
    expect(themes.map(({ title }) => title)).toEqual(["Calm"]);
  });

  it("are told from what somebody is going to do", () => {
    const { nonGoals } = read("# Strategy\n\n## What we are not going to do\n\n### Now\n- Build a second port\n");
    expect(nonGoals.map(({ text }) => text)).toEqual(["Build a second port"]);
  });
});

describe("a page that says of one of its sections that it is unfinished", () => {
  const roadmap =
    "# Roadmap\n\n## Ships find their quay #1\n- Lights\n- Signs\n\n## Crews rest well #2\n- Beds\n\n## Tugs run quietly\nComing soon\n";

  it("is no stub", () => {
    const { kind, outcomes, emptySections } = read(roadmap, "/Roadmap");
    expect(kind).toBe("roadmap");
    expect(outcomes).toHaveLength(2);
    expect(emptySections.map(({ text }) => text)).toEqual(["Tugs run quietly"]);
  });

  it("is one when most of the others hold nothing either", () => {
    const text = "# Harbour\n\n## Crews\n\nComing soon\n\n## Tugs\n\nTBD\n\n## Quays\n\nTwo.\n";
    expect(read(text, "/Harbour").kind).toBe("stub");
    expect(read("# Harbour\n\n> This page is under construction.\n\n## Quays\n\nTwo.\n", "/Harbour").kind).toBe("stub");
  });
});
