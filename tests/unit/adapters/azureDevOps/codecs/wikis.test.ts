import {
  belowMappedPath,
  inRepository,
  readPage,
  readPageTree,
  readWikis,
} from "../../../../../src/adapters/azureDevOps/codecs/wikis";
import { ShapeError } from "../../../../../src/adapters/azureDevOps/codecs/shape";
import { recordedBody } from "../recorded";

const projectWiki = {
  id: "c50338a2-dba2-4fb2-a2eb-ce5d570846dd",
  versions: [{ version: "wikiMaster" }],
  type: "projectWiki",
  name: "Demo.wiki",
  projectId: "adf21ddb-0000-0000-0000-000000000000",
  repositoryId: "c50338a2-dba2-4fb2-a2eb-ce5d570846dd",
  mappedPath: "/",
};

describe("the list of wikis", () => {
  test("wrapped with words, as Node is answered", () => {
    expect(readWikis({ value: [projectWiki], count: 1 }, "Demo")).toEqual([
      {
        wiki: {
          id: projectWiki.id,
          name: "Demo.wiki",
          kind: "project",
          projectId: projectWiki.projectId,
          projectName: "Demo",
          repositoryId: projectWiki.id,
          mappedPath: "/",
        },
        versions: ["wikiMaster"],
      },
    ]);
  });

  test("bare with numbers, as the browser client is answered", () => {
    const code = {
      ...projectWiki,
      type: 1,
      repositoryId: "r",
      mappedPath: "/docs",
      versions: [{ version: "main" }, { version: "next" }],
    };
    expect(readWikis([code], "Demo")[0]).toMatchObject({
      wiki: { kind: "code", repositoryId: "r", mappedPath: "/docs" },
      versions: ["main", "next"],
    });
  });

  test("no wiki at all", () => {
    expect(readWikis({ value: [], count: 0 }, "Demo")).toEqual([]);
    expect(readWikis([], "Demo")).toEqual([]);
  });

  test("a row without an id is not guessed at", () => {
    expect(() => readWikis([{ name: "x" }], "Demo")).toThrow(ShapeError);
  });

  const recorded = recordedBody("wiki/wiki2025-013-GET-wiki-wikis-200.json");
  (recorded === null ? test.skip : test)("as recorded from the service", () => {
    expect(readWikis(recorded, "WikiTests000001")).toMatchObject([
      { wiki: { kind: "project", mappedPath: "/" }, versions: ["wikiMaster"] },
    ]);
  });
});

describe("pages", () => {
  test("the tree is flat in the order served, parents first, without the root", () => {
    const tree = {
      path: "/",
      order: 0,
      isParentPage: true,
      gitItemPath: "/",
      subPages: [
        {
          path: "/B c",
          order: 1,
          gitItemPath: "/B-c.md",
          subPages: [{ path: "/B c/D", order: 0, gitItemPath: "/B-c/D.md", subPages: [] }],
        },
        { path: "/A", order: 0, gitItemPath: "/A.md" },
      ],
    };
    expect(readPageTree(tree).map((page) => [page.path, page.file, page.order])).toEqual([
      ["/B c", "/B-c.md", 1],
      ["/B c/D", "/B-c/D.md", 0],
      ["/A", "/A.md", 0],
    ]);
  });

  test("a page without content has none, an empty page has empty content", () => {
    expect(readPage({ path: "/A", gitItemPath: "/A.md" }).content).toBeNull();
    expect(readPage({ path: "/A", gitItemPath: "/A.md", content: "" }).content).toBe("");
  });

  const recorded = recordedBody("wiki/wiki2025-023-GET-wiki-wikis-myprojectwiki-pages-200.json");
  (recorded === null ? test.skip : test)("a page as recorded from the service", () => {
    expect(readPage(recorded)).toMatchObject({
      path: "/abc",
      file: "/abc.md",
      id: 87,
      content: "New content is here now.",
    });
  });
});

describe("the folder a code wiki is published from", () => {
  test.each([
    ["/docs/A.md", "/docs", "/A.md"],
    ["/docs/A.md", "docs/", "/A.md"],
    ["/A.md", "/", "/A.md"],
    ["/docsmore/A.md", "/docs", null],
    ["/other/A.md", "/docs", null],
  ])("%s published from %s is %s", (file, mapped, expected) => {
    expect(belowMappedPath(file, mapped)).toBe(expected);
  });

  test("and back again", () => {
    expect(inRepository("/A.md", "/docs")).toBe("/docs/A.md");
    expect(inRepository("/A.md", "/")).toBe("/A.md");
  });
});
