/** Whole wikis as a stranger would count them: streams, what is stated, outcomes with their parts. */
import type { Strategy, Stream } from "../../../src/domain/strategy";
import { readWiki } from "./readWiki";

const streamNamed = ({ streams }: Strategy, name: string): Stream => {
  const found = streams.find((stream) => stream.name === name);
  if (found === undefined) throw new Error(`no stream ${name} among ${streams.map((each) => each.name).join(", ")}`);
  return found;
};
const lines = ({ outcomes }: Stream): readonly string[] =>
  outcomes.map(({ title, deliverables, held }) => `${title} ${deliverables.length}${held === null ? "" : ` ${held}`}`);

describe("a wiki that says things in its own words", () => {
  const strategy = readWiki({
    "/Home.md": [
      "# Engineering at Norrland Bank",
      "> **Our purpose** — make money simple for people who have little of it.",
      "## Where we are going\nBy 2029 every customer can do everything on a five-year-old phone.",
      "## What we believe\n1. **Boring is a feature.** New technology pays rent.\n2. **Write it down.**",
      "## How we measure ourselves\n| Measure | Now | Goal |\n|---|---|---|\n| Sev-1 incidents | 7 | 2 |\n| Lead time | 9 d | 2 d |",
    ].join("\n\n"),
    "/Data-Platform.md": [
      "# Data Platform",
      "**Vision**: Every team answers its own questions the same day.",
      "**North Star:** questions answered without a ticket (today 22%, aim 70% by end of 2027)",
      "## Risks\n| Risk | Response | Owner |\n|---|---|---|\n| The bill doubles | Mitigated: budgets per team | Lars |\n| Key person leaves | Accepted | Eva |",
    ].join("\n\n"),
    "/Data-Platform/Plan.md": [
      "# Plan",
      "### Now (through March)\n- [ ] **Marts for Lending** – #2201\n  - Ownership agreed\n  - Two marts live\n- [x] **Catalogue with owners** (#2188)",
      "### Next (April – June)\n- [ ] **Contracts for noisy sources**\n  - Schema registry\n- [ ] **Cost per question visible**",
      "### Later\n- Column-level lineage\n- Synthetic test data",
    ].join("\n\n"),
    "/Payments.md": "# Payments\n\n[[_TOSP_]]\n",
    "/Payments/2024-Roadmap.md": "# Roadmap 2024 (archived)\n\n## Things\n- Do A\n- Do B\n",
    "/Payments/Roadmap.md": "# Roadmap\n\n## Instant payments\n- Gateway\n\n## Fewer disputes\n- Evidence\n",
  });

  it("has the mission, the vision and what the front page states for all", () => {
    expect(strategy.mission?.text).toBe("make money simple for people who have little of it.");
    const { vision, principles, kpis } = streamNamed(strategy, "Strategy");
    expect(vision?.text).toMatch(/^By 2029 every customer/);
    expect(principles).toHaveLength(2);
    expect(kpis.map(({ name, current, target }) => [name, current, target])).toEqual([
      ["Sev-1 incidents", "7", "2"],
      ["Lead time", "9 d", "2 d"],
    ]);
  });

  it("has a stream for a page with pages below it, with what that page states", () => {
    const { vision, northStar, risks } = streamNamed(strategy, "Data Platform");
    expect(vision?.text).toBe("Every team answers its own questions the same day.");
    expect(northStar).toMatchObject({ current: "22%", target: "70%", date: { from: "2027-01-01" } });
    expect(risks.map(({ roam, mitigation }) => [roam, mitigation])).toEqual([
      ["mitigated", "budgets per team"],
      ["accepted", null],
    ]);
  });

  it("has lanes with a note on them, and the parts of lines where most have some, whatever stands under Later", () => {
    expect(lines(streamNamed(strategy, "Data Platform"))).toEqual([
      "Marts for Lending 2",
      "Catalogue with owners 0 done",
      "Contracts for noisy sources 1",
      "Cost per question visible 0",
      "Column-level lineage 0",
      "Synthetic test data 0",
    ]);
  });

  it("holds back what its own title calls archived", () => {
    expect(lines(streamNamed(strategy, "Payments"))).toEqual([
      "Things 2 archived",
      "Instant payments 1",
      "Fewer disputes 1",
    ]);
  });
});
