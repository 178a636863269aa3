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
