/**
 * Closing the period of each of our own pages of all forms, with every way to choose what is carried: nothing is lost,
 * nothing is doubled, every line that is carried stands on the next page byte for byte, and the edit is undone to the same
 * bytes; or it is refused, and nothing is planned.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { pagePath } from "../../src/domain/ids";
import { isToDecide } from "../../src/domain/closing";
import { joinPortfolio } from "../../src/domain/joinPortfolio";
import type { WikiFile } from "../../src/domain/wiki";
import { blobOf } from "../../src/pages/blob";
import { editPage } from "../../src/pages/editPage";
import { fileOfPage, pageOfFile } from "../../src/pages/pagePath";
import { contextOf, readPageLines } from "../../src/pages/readPage";
import { readStrategy } from "../../src/pages/readStrategy";
import { linesOfOutcome } from "../../src/pages/closing/outcomeLines";
import type { Loaded } from "../../src/usecases/loadPortfolio";
import { previewClosing } from "../../src/usecases/previewClosing";

const folder = join(import.meta.dirname, "../unit/pages/readings");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, { path: string }>;
const pages = readdirSync(join(folder, "pages")).map((name) => ({
  path: pagePath(pageOfFile(expected[name.replace(/\.md$/, "")]?.path ?? `/${name}`)),
  text: readFileSync(join(folder, "pages", name), "utf8"),
}));

const wiki = { id: "w", name: "w", projectId: "p", projectName: "Demo", version: "wikiMaster" };
const file = (path: string, text: string): WikiFile => ({
  file: fileOfPage(pagePath(path)),
  path: null,
  order: null,
  blob: blobOf(text),
  content: { kind: "text", text },
});

function load(files: readonly WikiFile[]): Loaded {
  const portfolio = joinPortfolio(readStrategy(files), null, wiki, () => null);
  return { portfolio, snapshot: { wiki: { ...wiki } as Loaded["snapshot"]["wiki"], commit: "c", files }, org: "o" };
}

const live = ({ portfolio }: Loaded): readonly string[] =>
  portfolio.outcomes.filter(({ facts }) => isToDecide(facts)).map(({ facts }) => facts.title);

const closable = pages
  .map((page) => ({ ...page, loaded: load([file(page.path, page.text)]) }))
  .filter(({ loaded }) => live(loaded).length > 0);

const next = pagePath("/Roadmap 2031 Q1");

interface Tried {
  readonly made: boolean;
}

function tryToClose({ path, text, loaded }: (typeof closable)[number], carries: (at: number) => boolean): Tried {
  const { outcomes } = loaded.portfolio;
  const fates = outcomes.map(({ key }, at) => ({
    key,
    fate: carries(at) ? ("carried" as const) : ("dropped" as const),
    why: "so",
  }));
  const to = fates.some(({ fate }) => fate === "carried") ? next : null;
  const preview = previewClosing(loaded, { page: path, group: null, to, day: "2030-12-31", fates });
  if ("refused" in preview) return { made: false };
  const { operations } = preview.plan;
  const created = operations.find(({ kind }) => kind === "create-page")?.changes[0]?.to ?? null;
  const note = operations.at(-1)?.changes[0]?.to ?? "";
  const context = contextOf(loaded.portfolio.strategy, path);
  const closed = editPage({ path, text }, [{ kind: "replace-part", from: "", to: note }], context);
  expect(closed.refused).toEqual([]);
  expect(closed.text.replace(note, "")).toBe(text);
  const open = editPage({ path, text: closed.text }, [{ kind: "replace-part", from: note, to: "" }], context);
  expect(open.text).toBe(text);
  const after = load([file(path, closed.text), ...(created === null ? [] : [file(next, created)])]);
  const carried = outcomes.filter(({ facts }, at) => carries(at) && isToDecide(facts));
  expect(live(after)).toEqual(carried.map(({ facts }) => facts.title));
  expect(
    after.portfolio.outcomes.filter(({ facts }) => facts.place.page === path).map(({ facts }) => facts.title),
  ).toEqual(outcomes.map(({ facts }) => facts.title));
  const readout = readPageLines({ path, text }, context);
  const { source } = readout;
  for (const outcome of readout.lines.filter((_, at) => carries(at))) {
    for (const { first, last } of linesOfOutcome(source, outcome) ?? []) {
      const lines = text.slice(source.lines[first]?.start, source.lines[last]?.end).trimEnd();
      expect(created).toContain(lines);
    }
  }
  return { made: true };
}

describe("closing any page", () => {
  it("keeps every byte of what is carried, counts it once, and can be taken back", () => {
    fc.assert(
      fc.property(fc.nat({ max: closable.length - 1 }), fc.nat(), (index, bits) => {
        const page = closable[index];
        if (page === undefined) throw new Error("no such page");
        tryToClose(page, (at) => ((bits >> (at % 31)) & 1) === 1);
      }),
      { seed: 20301231, numRuns: 80 },
    );
  });

  it("is made and not refused on most of them", () => {
    const sample = closable.filter((_, at) => at % 6 === 0);
    const made = sample.filter((page) => tryToClose(page, () => true).made).length;
    expect(made / sample.length).toBeGreaterThan(0.7);
  });
});
