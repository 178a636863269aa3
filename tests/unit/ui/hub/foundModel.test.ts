import { foundScreen } from "../../../../src/ui/hub/found/foundModel";
import { department, outcome, pathOf, reading, portfolioOf, strategy, stream } from "../sample";

const { portfolio } = department();
const onlyPages = (facts: Parameters<typeof strategy>[0]): typeof portfolio => portfolioOf(strategy(facts), null);

describe("what was found", () => {
  test("asks first for the pages whose outcomes nobody has confirmed, with the reason and the line", () => {
    const screen = foundScreen(portfolio, new Map());
    expect(screen.toConfirm.map((page) => page.path)).toEqual(["/Product/Roadmap", "/Support/Roadmap"]);
    expect(screen.toConfirm[1]).toMatchObject({
      takenFor: "Roadmap: 1 outcome",
      place: { line: 4 },
      stream: "Support",
      word: null,
    });
    expect(screen.confirmed.map((page) => page.word)).toEqual([
      { kind: "saved", choice: "as-read", text: "Right as read" },
    ]);
  });

  test("a word chosen now stays in its place and shows as chosen", () => {
    const screen = foundScreen(portfolio, new Map([[pathOf("/Support/Roadmap"), "ignore" as const]]));
    expect(screen.toConfirm.find((page) => page.path === "/Support/Roadmap")?.word).toEqual({
      kind: "chosen",
      choice: "ignore",
      text: "Ignored",
    });
    expect(screen.chosen).toBe(1);
  });

  test("a page nothing was read from can be named as outcomes and moves up", () => {
    const screen = foundScreen(portfolio, new Map([[pathOf("/Meeting notes/2026-11-02"), "outcomes" as const]]));
    expect(screen.toConfirm.map((page) => page.path)).toContain("/Meeting notes/2026-11-02");
  });

  test("nobody is asked about a page that is history, and it leaves the counts", () => {
    const now = reading("/Roadmap 2026", { kind: "roadmap", outcomes: 1 });
    const then = reading("/Archive/Roadmap 2024", { kind: "roadmap", outcomes: 2 });
    const outcomes = [
      outcome("/Roadmap 2026", 1, "Orders are seen at once"),
      outcome("/Archive/Roadmap 2024", 2, "One portal", { held: "archived" }),
      outcome("/Archive/Roadmap 2024", 3, "No more fax", { held: "archived" }),
    ];
    const screen = foundScreen(onlyPages({ pages: [now, then], streams: [stream("Shop", { outcomes })] }), new Map());
    expect(screen.headline).toBe("1 outcome and 0 deliverables on 1 page, in 1 stream.");
    expect(screen.parts.at(-1)?.text).toBe("1 outcome");
    expect(screen.toConfirm.map(({ path }) => path)).toEqual(["/Roadmap 2026"]);
    expect(screen.unused.map(({ path }) => path)).toEqual(["/Archive/Roadmap 2024"]);
  });

  test("says what is there and what is not", () => {
    expect(foundScreen(portfolio, new Map()).parts.map((part) => part.text)).toEqual([
      "Mission",
      "3 visions",
      "2 principles",
      "5 metrics",
      "6 outcomes",
    ]);
    expect(foundScreen(onlyPages({}), new Map()).parts.every((part) => !part.found)).toBe(true);
  });

  test("a wiki without a roadmap page says exactly that", () => {
    const screen = foundScreen(onlyPages({ pages: [reading("/Vision", { kind: "vision" })] }), new Map());
    expect(screen.headline).toBe("1 page read, and no roadmap page among them: there are no outcomes to plan for.");
    expect(screen).toMatchObject({ hasRoadmap: false, empty: false, toConfirm: [] });
  });

  test("an empty wiki says that it is empty", () => {
    expect(foundScreen(onlyPages({}), new Map())).toMatchObject({
      headline: "This wiki has no pages yet.",
      empty: true,
    });
  });

  test("a page that cannot be read is named with what to do", () => {
    const problem = {
      rule: "unreadable-page",
      severity: "error" as const,
      message: "The page is not UTF-8.",
      place: null,
      help: "Save it as UTF-8.",
    };
    expect(
      foundScreen(onlyPages({ diagnostics: [problem, { ...problem, severity: "info" }] }), new Map()).problems,
    ).toEqual([problem]);
  });
});
