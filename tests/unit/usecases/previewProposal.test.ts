/** What people propose: where it goes on pages as teams keep them, and the words for those who may not write. */
import { pagePath } from "../../../src/domain/ids";
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
