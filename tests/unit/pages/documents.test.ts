/** The three documents of the practice, read as a person would; skipped where they are absent. */
import { existsSync, readFileSync } from "node:fs";
import { blobId, pagePath } from "../../../src/domain/ids";
import { readStrategy } from "../../../src/pages/readStrategy";

const folder = "../shared/documents";
const names = ["platform-tech-strategy", "technical-strategy-handbook", "technology-vision-blueprint"];
const present = names.every((name) => existsSync(`${folder}/${name}.md`));

function strategy(): ReturnType<typeof readStrategy> {
  return readStrategy(
    names.map((name) => ({
      file: `/${name}.md`,
      path: null,
      order: null,
      blob: blobId("0".repeat(40)),
      content: { kind: "text", text: readFileSync(`${folder}/${name}.md`, "utf8") },
    })),
  );
}

(present ? describe : describe.skip)("the three documents", () => {
  it("give one vision, five principles and the link to the mission", () => {
    const read = strategy();
    const [stream] = read.streams;
    expect(read.streams).toHaveLength(1);
    expect(stream?.vision?.text).toMatch(/^Continually improve our effectiveness, by improving .* deliver value$/);
    expect(stream?.principles).toHaveLength(5);
    expect(read.pages[0]?.links.map((link) => link.target)).toContain("/1.-Welcome/Mission");
  });

  it("give front matter, a stub and the names of its empty sections", () => {
    const page = strategy().pages.find(({ path }) => path === pagePath("/technical strategy handbook"));
    expect(page?.kind).toBe("stub");
    expect(page?.frontMatter.map(({ name }) => name)).toEqual(["title", "description", "category", "tags", "date"]);
    expect(page?.emptySections.map(({ text }) => text)).toEqual([
      "Coming Soon",
      "Examples",
      "Troubleshooting",
      "Next Steps",
    ]);
    expect(page?.steps?.map(({ text }) => text)).toHaveLength(6);
  });

  it("give no outcome, and say that advice is no strategy and that a roadmap is missing", () => {
    const read = strategy();
    expect(read.streams.flatMap((stream) => stream.outcomes)).toEqual([]);
    expect(read.pages[2]?.kind).toBe("process");
    expect(read.diagnostics.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["advice-or-process", "no-roadmap-page", "stub"]),
    );
  });
});

if (!present) it("is skipped: the documents are not beside the project", () => expect(present).toBe(false));
