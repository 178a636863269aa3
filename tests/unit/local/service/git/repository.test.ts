import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { changesBetween } from "../../../../../src/local/service/git/history";
import { emptyTree } from "../../../../../src/local/service/git/objects";
import {
  initRepository,
  isRefName,
  openRepository,
  type Repository,
} from "../../../../../src/local/service/git/repository";
import { editTree, entriesBelow, entryAt, fileMode, isSafePath } from "../../../../../src/local/service/git/trees";

let dir: string;
let repository: Repository;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), "repository-")), "r.git");
  initRepository(dir, "refs/heads/main");
  repository = openRepository(dir);
});
afterEach(() => rmSync(join(dir, ".."), { recursive: true, force: true }));

const git = (...parameters: string[]): string => execFileSync("git", ["-C", dir, ...parameters], { encoding: "utf8" });
const author = { name: "A <b>\n", email: "a@example.com", date: new Date(Date.UTC(2026, 0, 1)) };

function commitFiles(files: Readonly<Record<string, string>>, parent: string | null = null): string {
  const edits = new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      { id: repository.writeBlob(Buffer.from(text)), mode: fileMode },
    ]),
  );
  const base = parent === null ? emptyTree : (repository.commit(parent)?.tree ?? emptyTree);
  return repository.writeCommit({
    tree: editTree(repository, base, edits),
    parents: parent === null ? [] : [parent],
    author,
    committer: author,
    message: "m",
  });
}

test("what is written is what git reads", () => {
  const commit = commitFiles({ "/a.md": "a", "/a/b.md": "b", "/a-b.md": "c", "/ü/x": "y" });
  expect(repository.moveRef("refs/heads/main", null, commit)).toBe(true);
  expect(git("fsck", "--strict", "--full")).toBe("");
  expect(git("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "main").trim().split("\n")).toEqual([
    "a-b.md",
    "a.md",
    "a/b.md",
    "ü/x",
  ]);
  expect(git("show", "main:a/b.md")).toBe("b");
  expect(git("log", "-1", "--format=%an|%ae|%s|%aI", "main").trim()).toBe(
    "A b|a@example.com|m|2026-01-01T00:00:00+00:00",
  );
});

test("a reference moves only from where it is expected", () => {
  const first = commitFiles({ "/a": "1" });
  const second = commitFiles({ "/a": "2" }, first);
  expect(repository.moveRef("refs/heads/main", null, first)).toBe(true);
  expect(repository.moveRef("refs/heads/main", null, second)).toBe(false);
  expect(repository.moveRef("refs/heads/main", second, first)).toBe(false);
  expect(repository.moveRef("refs/heads/main", first, second)).toBe(true);
  expect(git("rev-parse", "main").trim()).toBe(second);
  expect(readdirSync(join(dir, "refs/heads"))).toEqual(["main"]);
});

test("a lock left by a killed process does not block the next one", () => {
  writeFileSync(join(dir, "refs/heads/main.lock"), "");
  const again = openRepository(dir);
  expect(again.moveRef("refs/heads/main", null, commitFiles({ "/a": "1" }))).toBe(true);
});

test("packed objects and references are read, and removed", () => {
  const commit = commitFiles({ "/a.md": "a" });
  repository.moveRef("refs/heads/main", null, commit);
  git("gc", "-q");
  const again = openRepository(dir);
  expect(again.ref("refs/heads/main")).toBe(commit);
  expect(
    Buffer.from(again.blob(entryAt(again, again.commit(commit)?.tree ?? "", "/a.md")?.id ?? "") ?? []).toString(),
  ).toBe("a");
  expect(again.moveRef("refs/heads/main", commit, null)).toBe(true);
  expect([...again.refs()]).toEqual([]);
});

test("a file moved without change is a rename, a changed one a deletion and an addition", () => {
  const first = commitFiles({ "/a.md": "a", "/b.md": "b" });
  const tree = repository.commit(first)?.tree ?? "";
  const a = entryAt(repository, tree, "/a.md");
  const after = editTree(
    repository,
    tree,
    new Map([
      ["/a.md", null],
      ["/c/a.md", { id: a?.id ?? "", mode: fileMode }],
      ["/b.md", { id: repository.writeBlob(Buffer.from("bb")), mode: fileMode }],
    ]),
  );
  expect(changesBetween(repository, tree, after).map(({ kind, path, source }) => [kind, path, source])).toEqual([
    ["edit", "/b.md", null],
    ["add", "/c", null],
    ["rename", "/c/a.md", "/a.md"],
  ]);
});

test("any set of edits leaves exactly the files it says", () => {
  const name = fc.constantFrom("a", "b", "a.md", "a-b", "Z", "é");
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `/${names.join("/")}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(path, fc.option(fc.string()))), (steps) => {
      const expected = new Map<string, string>();
      let tree = emptyTree;
      for (const [at, text] of steps) {
        for (const other of [...expected.keys()]) {
          if (other === at || other.startsWith(`${at}/`) || (text !== null && at.startsWith(`${other}/`)))
            expected.delete(other);
        }
        if (text !== null) expected.set(at, text);
        tree = editTree(
          repository,
          tree,
          new Map([[at, text === null ? null : { id: repository.writeBlob(Buffer.from(text)), mode: fileMode }]]),
        );
      }
      const root = entryAt(repository, tree, "/");
      const found = root === null ? [] : entriesBelow(repository, root, true).filter((entry) => !entry.isFolder);
      expect(
        new Map(found.map((entry) => [entry.path, Buffer.from(repository.blob(entry.id) ?? []).toString()])),
      ).toEqual(expected);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test.each(["refs/heads/a", "refs/heads/a/b", "refs/tags/v1.0"])("%s is a reference name", (name) => {
  expect(isRefName(name)).toBe(true);
});

test.each([
  "heads/a",
  "refs/heads/",
  "refs/heads/a..b",
  "refs/heads/.a",
  "refs/heads/a.lock",
  "refs/heads/a b",
  "refs/heads/../x",
  "refs/heads/a@{b",
  "refs/heads/a\u0000",
  "refs/x",
  "refs/heads/-x",
  `refs/heads/${"x".repeat(251)}`,
])("%j is no reference name", (name) => {
  expect(isRefName(name)).toBe(false);
});

test.each(["/../a", "/a/../b", "/.git/x", "/.GIT", "/a\\b", "/git~1", "/a\u0000", "/a//b", "/.g\u200cit"])(
  "%j is no path for a repository",
  (path) => {
    expect(isSafePath(path)).toBe(false);
  },
);

test("a branch is not made below another, above others neither; an emptied folder makes way", () => {
  const commit = commitFiles({ "/a.md": "a" });
  expect(repository.moveRef("refs/heads/a", null, commit)).toBe(true);
  expect(repository.moveRef("refs/heads/a/b", null, commit)).toBe(false);
  expect(repository.moveRef("refs/heads/c/d/e", null, commit)).toBe(true);
  expect(repository.moveRef("refs/heads/c", null, commit)).toBe(false);
  expect(repository.moveRef("refs/heads/c/d/e", commit, null)).toBe(true);
  expect(repository.moveRef("refs/heads/c", null, commit)).toBe(true);
  expect([...repository.refs().keys()]).toEqual(["refs/heads/a", "refs/heads/c"]);
});

test("a head that is set is there as a whole, with no file left beside it", () => {
  repository.setHead("refs/heads/other");
  expect(git("symbolic-ref", "HEAD").trim()).toBe("refs/heads/other");
});
