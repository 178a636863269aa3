import { zipSync } from "fflate";
import { blobIdOfEtag, blobIdOfText } from "../../../../../src/adapters/azureDevOps/codecs/blobId";
import { unpackBlobs } from "../../../../../src/adapters/azureDevOps/codecs/blobZip";
import {
  readCommits,
  readDefaultBranch,
  readGitListing,
  readHasBranch,
} from "../../../../../src/adapters/azureDevOps/codecs/git";
import { pageContent } from "../../../../../src/adapters/azureDevOps/codecs/pageText";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("branches and files", () => {
  test("the branch is the one of exactly this name", () => {
    const rows = [
      { name: "refs/heads/wikiMaster2", objectId: "2".repeat(40) },
      { name: "refs/heads/wikiMaster", objectId: "1".repeat(40) },
    ];
    expect(readHasBranch({ value: rows }, "wikiMaster")).toBe(true);
    expect(readHasBranch(rows, "wikiMaste")).toBe(false);
  });

  test.each([["blob"], [3]])("files are told from folders, with the kind as %p", (blob) => {
    const commitId = "c".repeat(40);
    const listing = readGitListing([
      { objectId: "A".repeat(40), gitObjectType: blob === 3 ? 2 : "tree", path: "/Folder", isFolder: true, commitId },
      { objectId: "B".repeat(40), gitObjectType: blob, path: "/Folder/A-B.md", commitId },
    ]);
    expect(listing).toEqual({ commit: commitId, files: [{ path: "/Folder/A-B.md", blob: "b".repeat(40) }] });
  });

  test("the default branch loses its prefix, an empty repository has none", () => {
    expect(readDefaultBranch({ id: "r", defaultBranch: "refs/heads/main" })).toBe("main");
    expect(readDefaultBranch({ id: "r" })).toBeNull();
  });

  test("commits keep their message, and say when the list cut it", () => {
    const [commit] = readCommits([
      {
        commitId: "c1",
        author: { name: "Ana", date: "/Date(1774982186230)/" },
        comment: "Edit",
        commentTruncated: true,
      },
    ]);
    expect(commit).toEqual({
      cut: true,
      commit: { commit: "c1", author: "Ana", date: "2026-03-31T18:36:26.230Z", comment: "Edit" },
    });
  });
});

describe("blob ids", () => {
  test.each([
    ["This is my wiki page", "b54c50ea"],
    ["New content is here now.", "15a4f8f4"],
  ])("%p hashes to the ETag the service was recorded to serve", (text, start) => {
    expect(blobIdOfText(text).startsWith(start)).toBe(true);
  });

  test("line endings and a missing final newline count", () => {
    expect(new Set([blobIdOfText("a\n"), blobIdOfText("a\r\n"), blobIdOfText("a")]).size).toBe(3);
  });

  test.each([
    [`"${"a".repeat(40)}"`, "a".repeat(40)],
    ["A".repeat(40), "a".repeat(40)],
    ['""', null],
    [undefined, null],
  ])("the ETag %s", (etag, expected) => {
    expect(blobIdOfEtag(etag)).toBe(expected);
  });
});

describe("the zip of contents", () => {
  test("entries are known by their content, whatever they are called", () => {
    const zip = zipSync({ "../../evil.md": utf8("one"), "x/__proto__": utf8("two") });
    const found = unpackBlobs(zip);
    expect([...found.keys()].sort()).toEqual([blobIdOfText("one"), blobIdOfText("two")].sort());
  });

  test("a file compressed beyond belief is not unpacked", () => {
    expect(() => unpackBlobs(zipSync({ "a.md": new Uint8Array(8 * 1024 * 1024) }))).toThrow(/beyond belief/);
  });

  test("a page of blanks is", () => {
    expect(unpackBlobs(zipSync({ "a.md": new Uint8Array(100_000).fill(32) })).size).toBe(1);
  });

  test("a file of more than 25 MB is not unpacked", () => {
    const noise = new Uint8Array(26 * 1024 * 1024).map((_, index) => (index * 2654435761) % 251);
    expect(() => unpackBlobs(zipSync({ "a.md": noise }, { level: 0 }))).toThrow(/25 MB/);
  });

  test("a damaged archive is said to be damaged", () => {
    expect(() => unpackBlobs(utf8("PK not a zip"))).toThrow("an archive is damaged");
  });
});

describe("bytes of a page", () => {
  test.each(["", "text", "a\r\nb\tc\u00a0", "\uFEFFwith a mark", "emoji 🚀"])("%p survives", (text) => {
    expect(pageContent(utf8(text))).toEqual({ kind: "text", text });
  });

  test("what is not UTF-8 is reported, not replaced", () => {
    expect(pageContent(new Uint8Array([0x46, 0xfc, 0x72]))).toMatchObject({ kind: "unreadable" });
    expect(pageContent(new Uint8Array([0x41, 0x00, 0x42]))).toMatchObject({ kind: "unreadable" });
  });
});
