/** Statements written in one line behind their name, as front pages have them. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, title = "/Home") =>
  readPage({ path: pagePath(title), text }, plainContext(pagePath(title)));

describe("a statement behind its name", () => {
  it("is read from bold lines, quotes and lines of one paragraph", () => {
    const statements = read(
      "# Data department\n\n**Mission:** Everyone decides on facts they can check.\n**Vision 2028**: No report is older than an hour.\n\n> **North star:** decisions on certified data, 34 % → 80 %\n\nWelcome!\n",
    );
    expect(statements.mission?.text).toBe("Everyone decides on facts they can check.");
    expect(statements.vision?.text).toBe("No report is older than an hour.");
    expect(statements.visions.map(({ horizon }) => horizon.literal)).toEqual(["2028"]);
    expect(statements.northStar).toMatchObject({ name: "decisions on certified data", target: "80 %" });
  });

  it("takes nothing of what follows, so that a roadmap below it stays one", () => {
    const { outcomes, ...statements } = read(
      "# Roadmap\n\nVision: Nobody waits for a number.\n\n## Q1 2027\n- Reports within the hour\n- Certified data\n",
      "/Roadmap",
    );
    expect(statements.vision?.text).toBe("Nobody waits for a number.");
    expect(outcomes.map(({ title }) => title)).toEqual(["Reports within the hour", "Certified data"]);
  });

  it("is a heading with a time, too", () => {
    expect(read("# Data\n\n## Vision 2028\nNo report is older than an hour.\n").vision?.text).toBe(
      "No report is older than an hour.",
    );
  });

  it("stays a fact of its outcome inside one", () => {
    const { outcomes, ...statements } = read(
      "# Roadmap\n\n## Reports within the hour\nVision: nobody waits.\n- Streaming\n\n## Certified data\n- Catalogue\n",
      "/Roadmap",
    );
    expect(statements.vision).toBeNull();
    expect(outcomes).toHaveLength(2);
  });
});
