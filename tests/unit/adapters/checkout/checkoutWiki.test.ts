import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkoutWiki } from "../../../../src/adapters/checkout/checkoutWiki";
import { blobIdOfText } from "../../../../src/adapters/azureDevOps/codecs/blobId";
import type { WikiFile, WikiSnapshot } from "../../../../src/domain/wiki";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "checkout wiki "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

const git = (...args: readonly string[]): string =>
  execFileSync(
    "git",
    ["-c", "user.name=Ana", "-c", "user.email=ana@example.com", "-c", "commit.gpgsign=false", ...args],
    { cwd: folder, encoding: "utf8" },
  );

function commit(message: string): void {
  git("add", "-A");
  git("commit", "-q", "-m", message);
}

async function snapshot(directory: string = folder): Promise<WikiSnapshot> {
  const store = checkoutWiki(directory);
  const [wiki] = await store.wikis();
  if (wiki === undefined) throw new Error("no wiki");
  return store.snapshot(wiki);
}

const named = (files: readonly WikiFile[], name: string): WikiFile | undefined =>
  files.find((file) => file.file === name);

describe("a plain folder", () => {
  test("pages and .order are read, attachments are known by name", async () => {
    write("A-b.md", "# A\r\n");
    write(".order", "A-b");
    write("A-b/C.md", "c");
    write(".attachments/plan.png", new Uint8Array([1, 2, 3]));
    write(".attachments/notes.md", "not a page");
    const { commit: at, files } = await snapshot();
    expect(at).toBeNull();
    expect(files.map((file) => file.file)).toEqual([
      "/.attachments/notes.md",
      "/.attachments/plan.png",
      "/.order",
      "/A-b.md",
      "/A-b/C.md",
    ]);
    expect(named(files, "/A-b.md")).toEqual({
      file: "/A-b.md",
      path: null,
      order: null,
      blob: blobIdOfText("# A\r\n"),
      content: { kind: "text", text: "# A\r\n" },
    });
    expect(named(files, "/.attachments/plan.png")?.content).toBeNull();
    expect(named(files, "/.attachments/notes.md")?.content).toBeNull();
  });

  test("a page that is not UTF-8 is named, not replaced", async () => {
    write("Latin.md", new Uint8Array([0x46, 0xfc, 0x72]));
    expect(named((await snapshot()).files, "/Latin.md")?.content).toMatchObject({ kind: "unreadable" });
  });

  test("links to elsewhere are not followed", async () => {
    write("A.md", "a");
    symlinkSync("/etc", path.join(folder, "etc"));
    symlinkSync("/etc/hostname", path.join(folder, "Host.md"));
    expect((await snapshot()).files.map((file) => file.file)).toEqual(["/A.md"]);
  });

  test("an empty folder is an empty wiki", async () => {
    expect((await snapshot()).files).toEqual([]);
  });

  test("there is no history, and no page to write to", async () => {
    const store = checkoutWiki(folder);
    expect(store.history).toBeNull();
    const [wiki] = await store.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    await expect(store.page(wiki, "/A" as never)).rejects.toMatchObject({ failure: { kind: "not-supported" } });
  });

  test("a folder inside a repository that does not track it is read from disk", async () => {
    git("init", "-q");
    write("README.md", "outside");
    commit("one");
    write("wiki/A.md", "a");
    const { commit: at, files } = await snapshot(path.join(folder, "wiki"));
    expect([at, files.map((file) => file.file)]).toEqual([null, ["/A.md"]]);
  });
});

describe("a clone", () => {
  beforeEach(() => {
    git("init", "-q", "-b", "wikiMaster");
  });

  test("without uncommitted changes the files are those of HEAD, with git's own ids", async () => {
    write("A-b.md", "# A\r\n");
    write("Überblick/ä.md", "ü");
    write(".attachments/big.bin", new Uint8Array(1000));
    commit("one");
    const { commit: at, files } = await snapshot();
    expect(at).toBe(git("rev-parse", "HEAD").trim());
    expect(named(files, "/A-b.md")?.blob).toBe(git("rev-parse", "HEAD:A-b.md").trim());
    expect(named(files, "/Überblick/ä.md")?.content).toEqual({ kind: "text", text: "ü" });
    expect(named(files, "/.attachments/big.bin")).toMatchObject({
      content: null,
      blob: git("rev-parse", "HEAD:.attachments/big.bin").trim(),
    });
  });

  test("what was changed but not committed is what is read, and no commit is named", async () => {
    write("A.md", "one");
    commit("one");
    write("A.md", "two");
    write("New.md", "new");
    const { commit: at, files } = await snapshot();
    expect(at).toBeNull();
    expect(named(files, "/A.md")?.content).toEqual({ kind: "text", text: "two" });
    expect(named(files, "/New.md")?.content).toEqual({ kind: "text", text: "new" });
  });

  test("a clone without a commit is read from disk", async () => {
    write("A.md", "a");
    expect((await snapshot()).files.map((file) => file.file)).toEqual(["/A.md"]);
  });

  test("a folder of it is a wiki of its own, as code wikis are published", async () => {
    write("docs/A.md", "a");
    write("src/x.md", "x");
    commit("one");
    const { commit: at, files } = await snapshot(path.join(folder, "docs"));
    expect(at).not.toBeNull();
    expect(files.map((file) => file.file)).toEqual(["/A.md"]);
  });

  test("its name is the folder's, its version the branch", async () => {
    write("A.md", "a");
    commit("one");
    expect(await checkoutWiki(folder).wikis()).toMatchObject([
      { name: path.basename(folder), version: "wikiMaster", mappedPath: "/" },
    ]);
    git("checkout", "-q", "--detach");
    expect(await checkoutWiki(folder).wikis()).toMatchObject([{ version: "checkout" }]);
  });

  test("history: who changed a page when and why, and what it said before", async () => {
    write("A b.md", "one");
    commit("First line\n\nSync-Run: 0a0b0c0d");
    write("A b.md", "two");
    write("Other.md", "x");
    commit("Second");
    const store = checkoutWiki(folder);
    const [wiki] = await store.wikis();
    if (wiki === undefined || store.history === null) throw new Error("no history");
    const commits = await store.history.commits(wiki, "/A b.md", 10);
    expect(commits.map((entry) => [entry.author, entry.comment])).toEqual([
      ["Ana", "Second"],
      ["Ana", "First line\n\nSync-Run: 0a0b0c0d"],
    ]);
    expect(commits[0]?.date).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(await store.history.blob(wiki, blobIdOfText("one"))).toBe("one");
    expect(await store.history.blob(wiki, blobIdOfText("never written"))).toBeNull();
  });

  test("a hook or monitor the repository configures is not run", async () => {
    write("A.md", "a");
    commit("one");
    const marker = path.join(folder, "..", `${path.basename(folder)} ran`);
    writeFileSync(path.join(folder, ".git", "monitor.sh"), `#!/bin/sh\ntouch "${marker}"\n`, { mode: 0o755 });
    git("config", "core.fsmonitor", path.join(folder, ".git", "monitor.sh"));
    await snapshot();
    expect(() => rmSync(marker)).toThrow(/ENOENT/);
  });
});
