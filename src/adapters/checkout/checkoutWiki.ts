/**
 * A wiki on disk: a clone of a wiki's repository, a folder of a clone, or a plain folder.
 *
 * In a clone without uncommitted changes the files are those of HEAD with git's own blob ids, so the result does not
 * depend on how the checkout writes line endings; the commit is named. With uncommitted changes, or without git, the
 * files are those on disk and no commit is named. Nothing is ever written, and a checkout has no precondition a write
 * could rest on, so pages for writing come from the service alone.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { blobId, instant } from "../../domain/ids";
import type { BlobId, Instant } from "../../domain/ids";
import type { Wiki, WikiFile, WikiSnapshot } from "../../domain/wiki";
import type { FileChange, PageCommit, WikiHistory, WikiPast, WikiStore } from "../../ports/wikiStore";
import { failed } from "../azureDevOps/classify";
import { blobIdOfBytes } from "../azureDevOps/codecs/blobId";
import { pageContent } from "../azureDevOps/codecs/pageText";
import { hasContent } from "../azureDevOps/wikiStore";
import { blobs, filesAt, git, gitPrefix } from "./git";

export function checkoutWiki(directory: string): WikiStore {
  const inRepository = gitPrefix(directory) !== null;
  return {
    wikis: async () => [await wikiOf(directory, inRepository)],
    async snapshot(wiki, onProgress = () => undefined) {
      const clean = inRepository && (await isClean(directory));
      const files = clean
        ? await filesOfCommit(directory, "HEAD", onProgress)
        : await filesOnDisk(directory, onProgress);
      const commit = clean ? (await git(directory, ["rev-parse", "HEAD"])).toString("utf8").trim() : null;
      return { wiki, commit, files: byName(files) } satisfies WikiSnapshot;
    },
    page: () =>
      Promise.reject(failed("not-supported", "A page for writing cannot come from a checkout; name the service")),
    history: inRepository ? historyOf(directory) : null,
    past: inRepository ? pastOf(directory) : null,
  };
}

/** A checkout knows no ids of the service; its one wiki is named after the folder. */
async function wikiOf(directory: string, inRepository: boolean): Promise<Wiki> {
  const name = path.basename(path.resolve(directory));
  const branch = inRepository ? await branchOf(directory) : "";
  return {
    id: "",
    name,
    kind: "project",
    projectId: "",
    projectName: "",
    repositoryId: "",
    mappedPath: "/",
    version: branch === "" ? "checkout" : branch,
  };
}

/** Empty for a detached HEAD, which is how pipelines check out. */
const branchOf = async (directory: string): Promise<string> =>
  (await git(directory, ["branch", "--show-current"])).toString("utf8").trim();

/** HEAD holds files of this folder, and nothing in it differs from them. */
async function isClean(directory: string): Promise<boolean> {
  const args = ["status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--", "."];
  const rows = (await git(directory, args))
    .toString("utf8")
    .split("\0")
    .filter((row) => row !== "");
  if (rows.includes("# branch.oid (initial)") || rows.some((row) => !row.startsWith("# "))) return false;
  return (await filesAt(directory, "HEAD")).length > 0;
}

type Progress = (done: number, total: number) => void;

const byName = (files: readonly WikiFile[]): readonly WikiFile[] =>
  [...files].sort((a, b) => (a.file < b.file ? -1 : 1));

async function filesOfCommit(directory: string, commit: string, onProgress: Progress): Promise<readonly WikiFile[]> {
  const entries = await filesAt(directory, commit);
  const wanted = [...new Set(entries.filter((entry) => hasContent(`/${entry.path}`)).map((entry) => entry.blob))];
  onProgress(0, wanted.length);
  const contents = await blobs(directory, wanted);
  onProgress(wanted.length, wanted.length);
  return entries.map((entry) => {
    const bytes = hasContent(`/${entry.path}`) ? contents.get(entry.blob) : undefined;
    return wikiFile(`/${entry.path}`, blobId(entry.blob), bytes ?? null);
  });
}

async function filesOnDisk(directory: string, onProgress: Progress): Promise<readonly WikiFile[]> {
  const names = await namesBelow(directory, "");
  const files: WikiFile[] = [];
  onProgress(0, names.length);
  for (const name of names) {
    files.push(await fileOnDisk(directory, name));
    onProgress(files.length, names.length);
  }
  return files;
}

async function fileOnDisk(directory: string, name: string): Promise<WikiFile> {
  const file = path.join(directory, name);
  if (!hasContent(name)) return wikiFile(name, await blobIdOfFile(file), null);
  const bytes = new Uint8Array(await readFile(file));
  return wikiFile(name, blobIdOfBytes(bytes), bytes);
}

/** Paths with a leading slash and forward slashes. Links to elsewhere are not followed; git's own folder is left out. */
async function namesBelow(directory: string, below: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(directory, below), { withFileTypes: true });
  const nested = await Promise.all(
    entries.map(async (entry): Promise<readonly string[]> => {
      const name = `${below}/${entry.name}`;
      if (entry.name === ".git") return [];
      if (entry.isDirectory()) return namesBelow(directory, name);
      return entry.isFile() ? [name] : [];
    }),
  );
  return nested.flat().sort();
}

/** Blob id of a file of any size, without holding it in memory. */
async function blobIdOfFile(file: string): Promise<BlobId> {
  const hash = createHash("sha1").update(`blob ${(await lstat(file)).size}\0`);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return blobId(hash.digest("hex"));
}

const wikiFile = (file: string, blob: BlobId, bytes: Uint8Array | null): WikiFile => ({
  file,
  path: null,
  order: null,
  blob,
  content: bytes === null ? null : pageContent(bytes),
});

// History ------------------------------------------------------------------------------------------

function historyOf(directory: string): WikiHistory {
  return {
    commits: (_wiki, file, limit) => log(directory, [`-n${limit}`], file),
    async changes(_wiki, commit) {
      const args = ["diff-tree", "--root", "-r", "-z", "--no-commit-id", "--no-renames", "--relative", "--full-index"];
      const rows = (await git(directory, [...args, "-m", "--first-parent", "--end-of-options", commit])).toString(
        "utf8",
      );
      return changesOf(rows.split("\0"));
    },
    async blob(_wiki, blob) {
      const bytes = (await blobs(directory, [blob])).get(blob);
      const content = bytes === undefined ? null : pageContent(bytes);
      return content?.kind === "text" ? content.text : null;
    },
  };
}

/** Rows of `git diff-tree -z`: `:mode mode blob blob letter`, then the path. */
function changesOf(fields: readonly string[]): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , before, after] = (fields[at] ?? "").split(" ");
    const path = fields[at + 1];
    if (before === undefined || after === undefined || path === undefined) continue;
    changes.push({ file: `/${path}`, before: objectOrNull(before), after: objectOrNull(after) });
  }
  return changes;
}

/** Git writes zeros for a side that is not there. */
const objectOrNull = (id: string): BlobId | null => (/^0+$/.test(id) ? null : blobId(id));

function pastOf(directory: string): WikiPast {
  return {
    commitsBetween: (_wiki, file, from, to, limit) =>
      log(directory, [`-n${limit}`, `--since=${afterOf(from)}`, `--until=${to}`], file ?? "/"),
    async snapshot(wiki, at, onProgress = () => undefined) {
      const [last] = await log(directory, ["-n1", `--until=${at}`], "/");
      if (last === undefined) return null;
      const files = await filesOfCommit(directory, last.commit, onProgress);
      return { wiki, commit: last.commit, files: byName(files) };
    },
  };
}

/** git's own `--since` takes the second itself along; what happened in it was before. */
const afterOf = (from: Instant): string => new Date(Date.parse(from) + 1000).toISOString();

async function log(directory: string, options: readonly string[], file: string): Promise<readonly PageCommit[]> {
  const format = "%H%x00%an%x00%aI%x00%B%x00%x1e";
  const rows = await git(directory, ["log", ...options, `--format=${format}`, "--", `.${file}`]);
  return rows.toString("utf8").split("\x1e").flatMap(commitOf);
}

function commitOf(row: string): readonly PageCommit[] {
  const [commit, author, date, comment] = row.replace(/^\n/, "").split("\0");
  if (commit === undefined || author === undefined || date === undefined || comment === undefined) return [];
  return [{ commit, author, date: instant(new Date(date).toISOString()), comment: comment.replace(/\n+$/, "") }];
}
