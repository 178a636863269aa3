/** Laws of editing: an edit changes its own span and reads back; whatever title is written comes back the same. */
import fc from "fast-check";
import { lineKeyOf, pagePath, workItemId } from "../../src/domain/ids";
import { editPage } from "../../src/pages/editPage";
import { plainContext } from "../../src/pages/pageContent";
import { readPage } from "../../src/pages/readPage";
import { addClaim, readClaims, releaseClaim } from "../../src/pages/claim";
import { instant, runId } from "../../src/domain/ids";

const path = pagePath("/Technology/Roadmap");
const context = plainContext(path);
const seeded = { seed: 20261120, numRuns: 150 };

const word = fc.constantFrom(
  "Checkout",
  "ready",
  "reliable",
  "für",
  "naïve",
  "日本",
  "deploys",
  "in",
  "minutes",
  "API",
  "über",
  "🚢",
  "cost",
);
const plainTitle = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(" "));
const ending = fc.constantFrom("\n", "\r\n");
const blanks = fc.constantFrom("", " ", "  ", "\t", "\u00a0");

/** A roadmap of headings and bullets with the oddities of real files. */
const roadmap = fc
  .record({
    ending,
    bom: fc.boolean(),
    final: fc.boolean(),
    spaceless: fc.boolean(),
    outcomes: fc.array(
      fc.record({
        title: plainTitle,
        bullets: fc.array(fc.record({ title: plainTitle, trail: blanks }), { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  })
  .map(({ ending: end, bom, final, spaceless, outcomes }) => {
    const lines = outcomes.flatMap(({ title, bullets }, at) => [
      `##${spaceless ? "" : " "}${title} ${at}`,
      "",
      ...bullets.map((bullet, index) => `- ${bullet.title} ${at}.${index}${bullet.trail}`),
      "",
    ]);
    const text = ["# Roadmap", "", ...lines].join(end);
    return `${bom ? "\ufeff" : ""}${text}${final ? end : "- last one here"}`;
  });

/** What one insertion added; fails when anything else changed. */
function insertedInto(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const length = after.length - before.length;
  for (let at = start; at >= 0 && at >= start - length; at -= 1) {
    if (before.slice(0, at) + before.slice(at) === after.slice(0, at) + after.slice(at + length))
      return after.slice(at, at + length);
  }
  throw new Error("more than one place changed");
}

describe("edits of a page", () => {
  it("without edits give the same bytes", () => {
    fc.assert(
      fc.property(fc.oneof(roadmap, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
        expect(editPage({ path, text }, [], context).text).toBe(text);
        readPage({ path, text }, context);
      }),
      seeded,
    );
  });

  it("write a link that reads back, change nothing else, and are undone to the same bytes", () => {
    fc.assert(
      fc.property(roadmap, fc.nat(), (text, choice) => {
        const before = readPage({ path, text }, context);
        const all = before.outcomes.flatMap((outcome) => [outcome, ...outcome.deliverables]);
        const line = all[choice % all.length];
        if (line === undefined) throw new Error("a roadmap without lines");
        const target = { key: line.key, workItem: null };
        const added = editPage({ path, text }, [{ kind: "add-mention", target, workItem: workItemId(4711) }], context);
        expect(added.refused).toEqual([]);
        expect(insertedInto(text, added.text)).toMatch(/^(?: |\s*)#4711\s*$/);
        const after = readPage({ path, text: added.text }, context);
        const keys = (content: typeof after): readonly string[] =>
          content.outcomes.flatMap((outcome) => [
            outcome.key,
            ...outcome.deliverables.map((deliverable) => deliverable.key),
          ]);
        expect(keys(after)).toEqual(keys(before));
        const removed = editPage(
          { path, text: added.text },
          [
            {
              kind: "remove-mention",
              target: { key: line.key, workItem: workItemId(4711) },
              workItem: workItemId(4711),
            },
          ],
          context,
        );
        expect(removed.refused).toEqual([]);
        expect(removed.text).toBe(text);
      }),
      seeded,
    );
  });

  it("write any title so that it reads back", () => {
    const character = fc.oneof(
      fc.constantFrom(..."|#@[]`*_<>\\&~$:()!-+.,'\" 1aé✅🚀日א").map(String),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    );
    const anyTitle = fc
      .array(character, { minLength: 1, maxLength: 14 })
      .map((characters) =>
        characters
          .join("")
          .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, "")
          .trim(),
      )
      .filter((title) => /[\p{L}\p{N}]/u.test(title));
    fc.assert(
      fc.property(roadmap, fc.nat(), anyTitle, (text, choice, to) => {
        const all = readPage({ path, text }, context).outcomes.flatMap((outcome) => [outcome, ...outcome.deliverables]);
        const line = all[choice % all.length];
        if (line === undefined) throw new Error("a roadmap without lines");
        const edited = editPage(
          { path, text },
          [{ kind: "set-title", target: { key: line.key, workItem: null }, from: line.title, to }],
          context,
        );
        expect(edited.refused).toEqual([]);
        const titles = readPage({ path, text: edited.text }, context).outcomes.flatMap((outcome) => [
          outcome.title,
          ...outcome.deliverables.map((deliverable) => deliverable.title),
        ]);
        expect(titles[choice % all.length]).toBe(to);
      }),
      seeded,
    );
  });

  it("refuse a line that is gone", () => {
    const edited = editPage(
      { path, text: "# Roadmap\n" },
      [{ kind: "add-mention", target: { key: lineKeyOf("00000000"), workItem: null }, workItem: workItemId(1) }],
      context,
    );
    expect(edited.refused).toHaveLength(1);
    expect(edited.text).toBe("# Roadmap\n");
  });
});

describe("claims", () => {
  it("are read back, and released to the same bytes", () => {
    fc.assert(
      fc.property(fc.oneof(roadmap, fc.string({ maxLength: 80 })), fc.string({ maxLength: 30 }), (text, who) => {
        const claim = {
          who,
          until: instant("2026-11-20T10:00:00Z"),
          run: runId("0123abcd"),
          keys: [lineKeyOf("aaaaaaaa")],
        };
        const claimed = addClaim(text, claim);
        expect(readClaims(claimed)).toHaveLength(1);
        expect(releaseClaim(claimed, claim.run)).toBe(text);
        expect(addClaim(claimed, claim)).toBe(claimed);
      }),
      seeded,
    );
  });
});
