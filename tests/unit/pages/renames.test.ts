/** Pages followed through renames: by their bytes, by their lines, never by a guess between two alike. */
import { blobId, instant, pagePath } from "../../../src/domain/ids";
import type { Wiki } from "../../../src/domain/wiki";
import { blobOf } from "../../../src/pages/blob";
import { renamedPages, type PageText } from "../../../src/pages/renames";
import { readStrategy } from "../../../src/pages/readStrategy";
import { newSettingsPage } from "../../../src/pages/settings";
import { missingPages, settingsFindings } from "../../../src/pages/settingsFindings";
import type { FileChange, WikiStore } from "../../../src/ports/wikiStore";
import { followPages } from "../../../src/usecases/followPages";

const page = (path: string, text: string): PageText => ({ path: pagePath(path), blob: blobOf(text), text });
const renames = (gone: readonly PageText[], added: readonly PageText[]): readonly (readonly [string, string])[] => [
  ...renamedPages(gone, added),
];

describe("renamed pages", () => {
  it("are the ones with the same bytes, of two the one with the same title", () => {
    expect(renames([page("/Roadmap", "a\nb")], [page("/Plans/Roadmap 2026", "a\nb"), page("/Other", "c")])).toEqual([
      ["/Roadmap", "/Plans/Roadmap 2026"],
    ]);
    expect(renames([page("/A", ""), page("/B", "")], [page("/X/B", ""), page("/X/A", "")])).toEqual([
      ["/A", "/X/A"],
      ["/B", "/X/B"],
    ]);
  });

  it("are found by more than half of their lines, whatever their line ends", () => {
    const old = page("/Roadmap", "one\ntwo\nthree\nfour");
    expect(renames([old], [page("/Plan", "one\r\ntwo\r\nthree\r\nfive")])).toEqual([["/Roadmap", "/Plan"]]);
    expect(renames([old], [page("/Plan", "one\ntwo\nsix\nfive")])).toEqual([]);
  });

  it("are not guessed where two share alike", () => {
    const old = page("/Roadmap", "one\ntwo\nthree\nfour");
    expect(renames([old], [page("/A", "one\ntwo\nthree\nx"), page("/B", "one\ntwo\nthree\ny")])).toEqual([]);
  });
});

describe("pages somebody names by an old path", () => {
  const texts = new Map(["x\ny\nz", "x\ny\nz\nnew"].map((text) => [blobOf(text), text]));
  const [first, second] = [...texts.keys()];
  const moves: Readonly<Record<string, readonly FileChange[]>> = {
    c1: [
      { file: "/Roadmap.md", before: first ?? null, after: null },
      { file: "/Plans/Roadmap.md", before: null, after: second ?? null },
    ],
    c2: [
      { file: "/Plans/Roadmap.md", before: second ?? null, after: null },
      { file: "/Plans/Now-and-later.md", before: null, after: second ?? null },
    ],
    c3: [{ file: "/Gone.md", before: blobId("1".repeat(40)), after: null }],
  };
  const last: Readonly<Record<string, string>> = { "/Roadmap.md": "c1", "/Plans/Roadmap.md": "c2", "/Gone.md": "c3" };
  const store = {
    history: {
      commits: (_: Wiki, file: string) =>
        Promise.resolve(
          last[file] === undefined
            ? []
            : [{ commit: last[file], author: "", date: instant("2026-01-01T00:00:00Z"), comment: "" }],
        ),
      changes: (_: Wiki, commit: string) => Promise.resolve(moves[commit] ?? []),
      blob: (_: Wiki, blob: ReturnType<typeof blobOf>) => Promise.resolve(texts.get(blob) ?? null),
    },
  } as unknown as WikiStore;

  it("are found over several moves and edits; what was deleted is not", async () => {
    const present = new Set([pagePath("/Plans/Now and later")]);
    const named = [pagePath("/Roadmap"), pagePath("/Gone"), pagePath("/Never"), pagePath("/Plans/Now and later")];
    expect([...(await followPages(store, {} as Wiki, named, present))]).toEqual([["/Roadmap", "/Plans/Now and later"]]);
    expect((await followPages({ ...store, history: null }, {} as Wiki, named, present)).size).toBe(0);
  });
});

describe("a settings row that names a missing page", () => {
  const strategy = readStrategy(
    [
      [
        "/Throughline.md",
        newSettingsPage([
          { name: "Reading of /Roadmap#Visits", value: "ignore" },
          { name: "Reading of /Plans", value: "outcomes" },
        ]),
      ],
      ["/Plans/Now-and-later.md", "x"],
    ].map(([file = "", text = ""]) => ({
      file,
      path: null,
      order: null,
      blob: blobOf(text),
      content: { kind: "text", text },
    })),
  );

  it("is said with where the page is now, as far as the history tells", () => {
    expect(missingPages(strategy)).toEqual(["/Roadmap"]);
    const now = new Map([[pagePath("/Roadmap"), pagePath("/Plans/Now and later")]]);
    expect(settingsFindings(strategy, now).map(({ help }) => help)).toEqual([
      "Change the path to /Plans/Now and later.",
    ]);
    expect(settingsFindings(strategy, new Map()).map(({ help }) => help)).toEqual([
      "Correct the path, or remove the line.",
    ]);
  });

  it("is said of a line that mutes a rule on such a page too", () => {
    const text = "- 2026-11-20: muted stub on /Gone – later\n- 2026-11-20: muted stub on / – later\n";
    const muting = readStrategy([
      { file: "/Throughline.md", path: null, order: null, blob: blobOf(text), content: { kind: "text", text } },
    ]);
    expect(settingsFindings(muting, new Map()).map(({ message }) => message)).toEqual([
      "The line that mutes stub names a page which is not there, so it says nothing.",
    ]);
  });
});
