/** The repository in memory gives the same values as the one on disk. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGitStore, type GitStore } from "../../../src/local/service/git/gitStore";
import { createMemoryGitStore } from "../../../src/local/service/git/memoryRepository";
import type { Repository } from "../../../src/local/service/git/repository";

const id = "11111111-2222-4333-8444-555555555555";
const branch = "refs/heads/wikiMaster";
const author = { name: "Ann", email: "ann@example.com", date: new Date("2026-11-20T09:00:00Z") };

function commitPage(repository: Repository, text: string): string {
  const blob = repository.writeBlob(Buffer.from(text));
  const tree = repository.writeTree([{ mode: "100644", name: "Page.md", id: blob }]);
  const before = repository.ref(branch);
  const parents = before === null ? [] : [before];
  const commit = repository.writeCommit({ tree, parents, author, committer: author, message: text });
  expect(repository.moveRef(branch, before, commit)).toBe(true);
  return commit;
}

function walk(git: GitStore): unknown {
  const repository = git.create(id, branch);
  const first = commitPage(repository, "one");
  const second = commitPage(repository, "two");
  const commit = repository.commit(second);
  const tree = repository.tree(commit?.tree ?? "");
  return {
    second,
    commit,
    tree,
    text: Buffer.from(repository.blob(tree[0]?.id ?? "") ?? []).toString(),
    stale: repository.moveRef(branch, first, null),
    refs: [...repository.refs()],
    missing: [repository.read("0".repeat(40)), repository.ref("not a name"), repository.commit(tree[0]?.id ?? "")],
    abbreviated: repository.abbreviated(second.slice(0, 8)),
  };
}

test("objects, references and refusals are those of the repository on disk", () => {
  const dir = mkdtempSync(join(tmpdir(), "repositories-"));
  try {
    expect(walk(createMemoryGitStore())).toEqual(walk(createGitStore(dir)));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test("what came after the snapshot is forgotten, and nothing else", () => {
  const git = createMemoryGitStore();
  const repository = git.create(id, branch);
  const first = commitPage(repository, "one");
  git.snapshot();
  const second = commitPage(repository, "two");
  git.create("99999999-2222-4333-8444-555555555555", branch);
  git.restore();
  expect([repository.ref(branch), repository.commit(second)]).toEqual([first, null]);
  expect(repository.commit(first)?.message).toBe("one\n");
  expect(() => git.open("99999999-2222-4333-8444-555555555555")).toThrow("no repository");
  expect(commitPage(repository, "two")).toBe(second);
});
