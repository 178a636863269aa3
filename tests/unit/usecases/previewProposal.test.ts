/** What people propose: where it goes on pages as teams keep them, and the words for those who may not write. */
import { pagePath } from "../../../src/domain/ids";
import { proposedOutcomes } from "../../../src/domain/proposals";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import { blobOf } from "../../../src/pages/blob";
import { editPage } from "../../../src/pages/editPage";
import { fileOfPage } from "../../../src/pages/pagePath";
import { contextOf } from "../../../src/pages/readPage";
import { readStrategy } from "../../../src/pages/readStrategy";
import { readPointer } from "../../../src/sync/pointer";
import { editsOfRow } from "../../../src/usecases/editsOfRow";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import { previewProposal, type Suggestion, suggestionText } from "../../../src/usecases/previewProposal";
import { startPages } from "../../../src/usecases/startPages";
import { wiki } from "../ui/sample";

type Pages = Readonly<Record<string, string>>;

function load(pages: Pages): Loaded {
  const files = Object.entries(pages).map(([path, text]) => ({
    file: fileOfPage(pagePath(path)),
    path: null,
    order: null,
    blob: blobOf(text),
    content: { kind: "text" as const, text },
  }));
  return {
    portfolio: joinPortfolio(readStrategy(files), null, wiki, readPointer),
    snapshot: { wiki, commit: "c0ffee0", files },
    org: "https://dev.azure.com/contoso",
  };
}

function proposed(pages: Pages, changes: Partial<Suggestion> = {}): Pages {
  const loaded = load(pages);
  const preview = previewProposal(loaded, { ...suggestion, ...changes });
  if ("refused" in preview) throw new Error(preview.refused);
  const next: Record<string, string> = { ...pages };
  for (const row of preview.plan.operations) {
    const path = row.subject.page ?? pagePath("/");
    if (row.kind === "create-page") next[path] = row.changes[0]?.to ?? "";
    else {
      const edited = editPage(
        { path, text: next[path] ?? "" },
        editsOfRow(row, () => null),
        contextOf(loaded.portfolio.strategy, path),
      );
      expect(edited.refused).toEqual([]);
      next[path] = edited.text;
    }
  }
  return next;
}

const suggestion: Suggestion = {
  kind: "idea",
  stream: "strategy",
  title: "Lockers | at night",
  sentence: "People collect when they are awake.",
  owner: "Cy",
  day: "2026-11-27",
};
const roadmap =
  "# Roadmap\n\n## Now\n\n- Orders show where they are\n  - Tracking page with a map\n  - Mail with a link\n\n## Later\n\n- Paperless depots\n  - Scanners at every gate\n";
const ideasIn = (pages: Pages) =>
  load(pages).portfolio.strategy.streams.flatMap(({ ideas }) =>
    ideas.map(({ title, hypothesis, owner, since }) => [title, hypothesis, owner, since?.from ?? null]),
  );
const mine = ["Lockers | at night", "People collect when they are awake.", "Cy", "2026-11-27"];

test.each([
  [
    "a table",
    "# Ideas\n\n| Idea | Hypothesis | Owner | Since |\n| --- | --- | --- | --- |\n| Drones | They fly | Bo | 2026-01-01 |\n",
  ],
  ["bullets", "# Ideas\n\n- Drones\n  - Hypothesis: They fly\n  - Owner: Bo\n  - Since: 2026-01-01\n"],
  ["headings", "# Ideas\n\n## Drones\n\n- Hypothesis: They fly\n- Owner: Bo\n- Since: 2026-01-01\n"],
])("an idea joins the others in their own form: %s", (_form, text) => {
  const after = proposed({ "/Roadmap": roadmap, "/Ideas": text });
  expect(ideasIn(after)).toEqual([["Drones", "They fly", "Bo", "2026-01-01"], mine]);
  expect(after["/Ideas"]?.startsWith(text)).toBe(true);
});

test("the first idea of a starter page is its first row", () => {
  const target = { org: "", project: "", wiki: "", version: "" };
  const pages = Object.fromEntries(
    startPages({ target, existing: new Set(), streams: [] }).operations.map((row) => [
      row.subject.page ?? "/",
      row.changes[0]?.to ?? "",
    ]),
  );
  const started = { ...pages, "/Roadmap": roadmap };
  expect(ideasIn(proposed(started))).toEqual([mine]);
});

test("a stream without a page of ideas gets one that starts with this", () => {
  const after = proposed({ "/Roadmap": roadmap });
  expect(ideasIn(after)).toEqual([mine]);
});

test("an outcome stands last, under Later, and is no idea", () => {
  const after = proposed({ "/Roadmap": roadmap }, { kind: "outcome", title: "Lockers at night" });
  const titles = load(after).portfolio.outcomes.map(({ facts }) => [facts.title, facts.horizon?.literal]);
  expect(titles).toEqual([
    ["Orders show where they are", "Now"],
    ["Paperless depots", "Later"],
    ["Lockers at night", "Later"],
  ]);
});

describe("an outcome that was proposed", () => {
  const propose = (text: string): Pages =>
    proposed({ "/Roadmap": text }, { kind: "outcome", title: "Lockers at night", sentence: null });
  const found = (pages: Pages) =>
    proposedOutcomes(load(pages).portfolio).map(({ outcome, proposed: words, answer }) => [
      outcome.facts.title,
      words,
      answer,
    ]);

  test.each([
    ["bullets", roadmap, "Proposed by: Cy, 2026-11-27"],
    ["headings", "# Roadmap\n\n## Later\n\n### Paperless depots\n\n- Owner: Bo\n", "Proposed by: Cy, 2026-11-27"],
    [
      "a table with states",
      "# Roadmap\n\n| Outcome | Owner | Status |\n|--|--|--|\n| Paperless depots | Bo | Planned |\n",
      "Proposed by Cy, 2026-11-27",
    ],
  ])("waits until the page says more: %s", (_form, text, words) => {
    const pages = propose(text);
    expect(pages["/Roadmap"]?.startsWith(text.trimEnd().slice(0, 40))).toBe(true);
    expect(found(pages)).toEqual([["Lockers at night", words, null]]);
  });

  test("is answered by a line, a state that moved on, a decision that names it, a number or a stroke, and by nothing else", () => {
    const pages = propose(roadmap);
    const with_ = (from: string, to: string): Pages => ({
      ...pages,
      "/Roadmap": pages["/Roadmap"]?.replace(from, to) ?? "",
    });
    const answer = (given: Pages) => found(given)[0]?.[2];
    expect(answer(with_("- Proposed by", "- Answer: not this year\n  - Proposed by"))).toEqual({
      kind: "said",
      text: "not this year",
    });
    expect(answer(with_("- Proposed by", "- Status: accepted\n  - Proposed by"))).toEqual({
      kind: "said",
      text: "accepted",
    });
    expect(answer(with_("- Proposed by", "- Status: proposed\n  - Proposed by"))).toBeNull();
    expect(answer(with_("- Lockers at night", "- Lockers at night #7"))).toEqual({ kind: "taken-on" });
    expect(answer(with_("- Lockers at night", "- ~~Lockers at night~~"))).toEqual({ kind: "struck" });
    const decided = "# Decisions\n\n- 2026-12-04: Lockers at night wait for the new depot\n";
    expect(answer({ ...pages, "/Decisions": decided })).toMatchObject({ kind: "decided" });
    expect(answer(with_("- Proposed by", "- Owner: Bo\n  - Proposed by"))).toBeNull();
  });

  test("is told apart from what a team only planned", () => {
    expect(found({ "/Roadmap": `${roadmap}\n## Planned\n\n- Depots by rail\n` })).toEqual([]);
    expect(
      found({ "/Roadmap": "# Roadmap\n\n## Später\n\n- Nachts abholen\n  - Vorgeschlagen von: Cy\n- Anderes\n" }),
    ).toEqual([["Nachts abholen", "Vorgeschlagen von: Cy", null]]);
  });
});

test("what cannot be proposed is said in a sentence", () => {
  const loaded = load({ "/Roadmap": roadmap });
  const refused = (changes: Partial<Suggestion>) => previewProposal(loaded, { ...suggestion, ...changes });
  expect(refused({ title: "  " })).toEqual({ refused: "Say in a few words what you propose." });
  expect(refused({ title: "a\nb" })).toMatchObject({ refused: expect.stringMatching(/one line/) });
  expect(refused({ stream: "nobody" })).toEqual({ refused: "There is no stream “nobody”." });
});

test("the same words can be sent by who may not write, and say nothing that was not said", () => {
  expect(suggestionText(suggestion)).toBe(
    "Idea: Lockers | at night\nHypothesis: People collect when they are awake.\nProposed by: Cy\nProposed on: 2026-11-27\n",
  );
  expect(suggestionText({ ...suggestion, kind: "outcome", sentence: null, owner: null })).toBe(
    "Outcome: Lockers | at night\nProposed on: 2026-11-27\n",
  );
});
