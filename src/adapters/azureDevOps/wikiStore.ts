/**
 * Reads wikis. The git path reads any wiki in two requests, at one commit; it needs the scope `vso.code`. Where that
 * is refused the pages are read one by one with `vso.wiki` alone, the tree before and after, and the store remembers
 * which way works for as long as it lives.
 *
 * Requests of a snapshot: git path 1 + ⌈text files/500⌉ (listing, contents; 2 when the wiki has no branch yet: the listing that
 * is not found, and the branches, which say why);
 * page path 2 + pages (tree, every page, tree again; 1 when there is no page), plus what found out that git is refused.
 */
import { isFailure } from "../../ports/failure";
import type { FailureKind } from "../../ports/failure";
import type { BlobId, Instant, PagePath } from "../../domain/ids";
import type { Wiki, WikiFile, WikiSnapshot } from "../../domain/wiki";
import type { ListedFile, PageCommit, PageText, WikiHistory, WikiPast, WikiStore } from "../../ports/wikiStore";
import { failed } from "./classify";
import { decoded } from "./client";
import type { Client } from "./client";
import { blobIdOfEtag, blobIdOfText } from "./codecs/blobId";
import { unpackBlobs } from "./codecs/blobZip";
import {
  readChanges,
  readCommit,
  readCommits,
  readDefaultBranch,
  readGitListing,
  readHasBranch,
  readsPullRequestsOnly,
} from "./codecs/git";
import type { GitFile, GitListing, ListedCommit } from "./codecs/git";
import { pageContent } from "./codecs/pageText";
import {
  downloadBlob,
  downloadBlobs,
  getCommit,
  getPage,
  getPageTree,
  getRepository,
  listBranchPolicies,
  listBranches,
  listChanges,
  listCommits,
  listCommitsBetween,
  listItems,
  listWikis,
} from "./codecs/requests";
import type { WikiAddress } from "./codecs/requests";
import { ShapeError } from "./codecs/shape";
import { belowMappedPath, inRepository, readPage, readPageTree, readWikis } from "./codecs/wikis";
import type { PublishedWiki, ServedPage } from "./codecs/wikis";

const BLOBS_PER_REQUEST = 500;
const TREE_TRIES = 3;

type Progress = (done: number, total: number) => void;

export function createWikiStore(client: Client, projectName: string): WikiStore {
  let gitRefused = false;
  const history = createHistory(client);
  const past = createPast(client);
  return {
    async wikis() {
      const published = await client.read(listWikis(projectName), (json) => readWikis(json, projectName));
      return Promise.all(published.map((wiki) => withVersion(client, wiki)));
    },
    async snapshot(wiki, onProgress = () => undefined, onListed = () => undefined) {
      if (!gitRefused) {
        try {
          return await gitSnapshot(client, wiki, onProgress, onListed);
        } catch (error) {
          if (!isRefusal(error)) throw error;
          gitRefused = true;
        }
      }
      return pageSnapshot(client, wiki, onProgress);
    },
    page: (wiki, path) => freshPage(client, wiki, path),
    takesPullRequestsOnly: (wiki) => takesPullRequestsOnly(client, wiki),
    get history() {
      return gitRefused ? null : history;
    },
    get past() {
      return gitRefused ? null : past;
    },
  };
}

/** The wiki's address in page requests; a code wiki needs its branch named, a project wiki refuses another than its own. */
export const addressOf = (wiki: Wiki): WikiAddress => ({
  project: wiki.projectName,
  wiki: wiki.id,
  version: wiki.kind === "code" ? wiki.version : null,
});

/** Fresh text with the value for If-Match; `null` when there is no such page. */
export async function freshPage(client: Client, wiki: Wiki, path: PagePath): Promise<PageText | null> {
  try {
    const answer = await client.send(getPage(addressOf(wiki), path));
    const page = decoded(() => readPage(answer.json));
    const text = page.content ?? "";
    return { path, text, blob: blobIdOfEtag(answer.headers.get("etag")) ?? blobIdOfText(text), id: page.id };
  } catch (error) {
    if (isMissingPage(error)) return null;
    throw error;
  }
}

const isMissingPage = (error: unknown): boolean =>
  isFailure(error) &&
  error.failure.kind === "not-found" &&
  (error.failure.typeKey ?? "").startsWith("WikiPageNotFound");

const REFUSALS: ReadonlySet<FailureKind> = new Set(["not-signed-in", "not-permitted", "not-found"]);

/** The service itself says no to reading git; the same three answers it gives for a missing scope, right or repository. */
const isRefusal = (error: unknown): boolean =>
  isFailure(error) && error.failure.status !== null && REFUSALS.has(error.failure.kind);

// Which version of a wiki --------------------------------------------------------------------------

/** A code wiki published in several versions is read in its repository's default branch, else in the first one listed. */
async function withVersion(client: Client, published: PublishedWiki): Promise<Wiki> {
  const { wiki, versions } = published;
  const first = versions[0] ?? "wikiMaster";
  if (wiki.kind === "project" || versions.length < 2) return { ...wiki, version: first };
  const preferred = await defaultBranch(client, wiki.projectName, wiki.repositoryId);
  return { ...wiki, version: preferred !== null && versions.includes(preferred) ? preferred : first };
}

async function defaultBranch(client: Client, project: string, repository: string): Promise<string | null> {
  try {
    return await client.read(getRepository(project, repository), readDefaultBranch);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Policies are read with `vso.code`; where that, or the service, says no, nobody knows. */
async function takesPullRequestsOnly(client: Client, wiki: Wiki): Promise<boolean | null> {
  if (wiki.kind === "project") return false;
  try {
    return await client.read(
      listBranchPolicies(wiki.projectName, wiki.repositoryId, wiki.version),
      readsPullRequestsOnly,
    );
  } catch (error) {
    if (isRefusal(error) || (isFailure(error) && error.failure.kind === "not-supported")) return null;
    throw error;
  }
}

// The git path -------------------------------------------------------------------------------------

async function gitSnapshot(
  client: Client,
  wiki: Wiki,
  onProgress: Progress,
  onListed: (files: readonly ListedFile[]) => void,
): Promise<WikiSnapshot> {
  const listing = await branchListing(client, wiki);
  if (listing === null) return { wiki, commit: null, files: [] };
  onListed(filesOfWiki(listing.files, wiki).map(({ path }) => ({ file: path, path: null })));
  return snapshotOf(client, wiki, listing, onProgress);
}

/** The files a branch has, and the commit it stood at; `null` for a project wiki that has no branch yet. */
async function branchListing(client: Client, wiki: Wiki): Promise<GitListing | null> {
  try {
    const { projectName, repositoryId, version } = wiki;
    const request = listItems(projectName, repositoryId, folderOf(wiki), { type: "branch", version });
    return await client.read(request, readGitListing);
  } catch (error) {
    if (!isFailure(error) || error.failure.kind !== "not-found" || (await hasBranch(client, wiki))) throw error;
    if (wiki.kind === "project") return null;
    throw failed(
      "not-found",
      `The wiki ${wiki.name} is published from the branch ${wiki.version}, which is not there any more`,
    );
  }
}

const hasBranch = ({ read }: Client, { projectName, repositoryId, version }: Wiki): Promise<boolean> =>
  read(listBranches(projectName, repositoryId, version), (json) => readHasBranch(json, version));

const folderOf = (wiki: Wiki): string => (wiki.mappedPath === "" ? "/" : wiki.mappedPath);

/** Files below the folder the wiki is published from, with paths from there. */
const filesOfWiki = (files: readonly GitFile[], wiki: Wiki): readonly GitFile[] =>
  files.flatMap((file) => {
    const below = belowMappedPath(file.path, wiki.mappedPath);
    return below === null ? [] : [{ path: below, blob: file.blob }];
  });

async function snapshotOfCommit(
  client: Client,
  wiki: Wiki,
  commit: string,
  onProgress: Progress,
): Promise<WikiSnapshot> {
  const { projectName, repositoryId } = wiki;
  const request = listItems(projectName, repositoryId, folderOf(wiki), { type: "commit", version: commit });
  return snapshotOf(client, wiki, await client.read(request, readGitListing), onProgress);
}

async function snapshotOf(
  client: Client,
  wiki: Wiki,
  listing: GitListing,
  onProgress: Progress,
): Promise<WikiSnapshot> {
  const files = filesOfWiki(listing.files, wiki);
  const contents = await downloadContents(
    client,
    wiki,
    files.filter((file) => hasContent(file.path)),
    onProgress,
  );
  return { wiki, commit: listing.commit, files: files.map((file) => wikiFileOf(file, contents)) };
}

/** Pages and `.order` files; what lies under `.attachments` matters by name only. */
export function hasContent(file: string): boolean {
  const folders = file.split("/");
  const name = folders.pop() ?? "";
  if (folders.some((folder) => folder === ".attachments" || folder === ".git")) return false;
  return name === ".order" || /\.md$/i.test(name);
}

async function downloadContents(
  client: Client,
  wiki: Wiki,
  files: readonly GitFile[],
  onProgress: Progress,
): Promise<ReadonlyMap<BlobId, Uint8Array>> {
  const blobs = [...new Set(files.map((file) => file.blob))];
  const total = blobs.length;
  let done = 0;
  onProgress(done, total);
  const parts = await Promise.all(
    chunksOf(blobs, BLOBS_PER_REQUEST).map(async (chunk) => {
      const { bytes } = await client.send(downloadBlobs(wiki.projectName, wiki.repositoryId, chunk));
      done += chunk.length;
      onProgress(done, total);
      return unpack(bytes);
    }),
  );
  const contents = new Map(parts.flatMap((part) => [...part]));
  const absent = blobs.find((blob) => !contents.has(blob));
  if (absent !== undefined)
    throw failed("unexpected-answer", `The service left out the file with the content id ${absent}`);
  return contents;
}

function unpack(zip: Uint8Array): ReadonlyMap<BlobId, Uint8Array> {
  try {
    return unpackBlobs(zip);
  } catch (error) {
    if (error instanceof ShapeError)
      throw failed("too-large", `The contents of the wiki were not unpacked: ${error.message}`);
    throw error;
  }
}

function wikiFileOf(file: GitFile, contents: ReadonlyMap<BlobId, Uint8Array>): WikiFile {
  const bytes = hasContent(file.path) ? contents.get(file.blob) : undefined;
  return {
    file: file.path,
    path: null,
    order: null,
    blob: file.blob,
    content: bytes === undefined ? null : pageContent(bytes),
  };
}

export function chunksOf<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

// The page path ------------------------------------------------------------------------------------

/** Not a snapshot by itself: someone may rename between two requests, so the tree is read again at the end. */
async function pageSnapshot(client: Client, wiki: Wiki, onProgress: Progress): Promise<WikiSnapshot> {
  let tree = await pageTree(client, wiki);
  for (let tries = 0; tries < TREE_TRIES; tries += 1) {
    if (tree.length === 0) return { wiki, commit: null, files: [] };
    const files = await filesOf(client, wiki, tree, onProgress);
    const after = await pageTree(client, wiki);
    if (files !== null && sameTree(tree, after)) return { wiki, commit: null, files };
    tree = after;
  }
  throw failed("stale", `The pages of ${wiki.name} kept moving while they were read`);
}

async function pageTree(client: Client, wiki: Wiki): Promise<readonly ServedPage[]> {
  try {
    const tree = await client.read(getPageTree(addressOf(wiki)), readPageTree);
    return tree.filter((page) => /\.md$/i.test(page.file));
  } catch (error) {
    if (isMissingPage(error)) return []; // a wiki without any page
    throw error;
  }
}

const sameTree = (before: readonly ServedPage[], after: readonly ServedPage[]): boolean =>
  treeKey(before) === treeKey(after);
const treeKey = (tree: readonly ServedPage[]): string =>
  tree.map((page) => `${page.path}\t${page.file}\t${page.order ?? ""}`).join("\n");

/** `null` when a page of the tree was gone by the time it was read. */
async function filesOf(
  client: Client,
  wiki: Wiki,
  tree: readonly ServedPage[],
  onProgress: Progress,
): Promise<readonly WikiFile[] | null> {
  let done = 0;
  onProgress(done, tree.length);
  const files = await Promise.all(
    tree.map(async (page) => {
      const fresh = await freshPage(client, wiki, page.path);
      done += 1;
      onProgress(done, tree.length);
      return pageFile(wiki, page, fresh);
    }),
  );
  return files.every((file) => file !== null) ? files : null;
}

function pageFile(wiki: Wiki, page: ServedPage, fresh: PageText | null): WikiFile | null {
  const file = belowMappedPath(page.file, wiki.mappedPath) ?? page.file;
  const place = { file, path: page.path, order: page.order };
  if (fresh !== null) return { ...place, blob: fresh.blob, content: { kind: "text", text: fresh.text } };
  // A file pushed with a blank in its name is listed but never served.
  if (!/\s/.test(page.file)) return null;
  return {
    ...place,
    blob: blobIdOfText(""),
    content: {
      kind: "unreadable",
      reason: "The service lists this page but does not serve it: its file name has a blank.",
    },
  };
}

// History ------------------------------------------------------------------------------------------

function createHistory(client: Client): WikiHistory {
  return {
    async commits(wiki, file, limit) {
      const at = file === "/" ? wiki.mappedPath || "/" : inRepository(file, wiki.mappedPath);
      const listed = await client.read(
        listCommits(wiki.projectName, wiki.repositoryId, at, wiki.version, limit),
        readCommits,
      );
      return Promise.all(
        listed.map(({ commit, cut }) => (cut ? wholeCommit(client, wiki, commit) : Promise.resolve(commit))),
      );
    },
    async changes(wiki, commit) {
      const changes = await client.read(listChanges(wiki.projectName, wiki.repositoryId, commit), readChanges);
      return changes.flatMap((change) => {
        const file = belowMappedPath(change.file, wiki.mappedPath);
        return file === null ? [] : [{ ...change, file }];
      });
    },
    async blob(wiki, blob) {
      try {
        const { bytes } = await client.send(downloadBlob(wiki.projectName, wiki.repositoryId, blob));
        const content = pageContent(bytes);
        return content.kind === "text" ? content.text : null;
      } catch (error) {
        if (isFailure(error) && error.failure.kind === "not-found") return null;
        throw error;
      }
    },
  };
}

/** Requests of a past snapshot: those of the git path, the commit asked for instead of the branch. */
function createPast(client: Client): WikiPast {
  return {
    async snapshot(wiki, at, onProgress = () => undefined) {
      const [last] = await listedBetween(client, wiki, "/", null, at, 1);
      return last === undefined ? null : snapshotOfCommit(client, wiki, last.commit.commit, onProgress);
    },
    commitsBetween: (wiki, file, from, to, limit) => commitsBetween(client, wiki, file ?? "/", from, to, limit),
  };
}

const COMMITS_PER_REQUEST = 100;

/** Requests: ⌈commits/100⌉, one more where the last list is full, and one for each message the list cut. */
async function commitsBetween(
  client: Client,
  wiki: Wiki,
  file: string,
  from: Instant | null,
  to: Instant,
  limit: number,
): Promise<readonly PageCommit[]> {
  const found = await listedBetween(client, wiki, file, from, to, limit);
  return Promise.all(
    found.map(({ commit, cut }) => (cut ? wholeCommit(client, wiki, commit) : Promise.resolve(commit))),
  );
}

async function listedBetween(
  client: Client,
  wiki: Wiki,
  file: string,
  from: Instant | null,
  to: Instant,
  limit: number,
): Promise<readonly ListedCommit[]> {
  const folder = file === "/" ? folderOf(wiki) : inRepository(file, wiki.mappedPath);
  const at = { file: folder, branch: wiki.version, from, to };
  const found: ListedCommit[] = [];
  for (let full = true; full && found.length < limit;) {
    const top = Math.min(COMMITS_PER_REQUEST, limit - found.length);
    const request = listCommitsBetween(wiki.projectName, wiki.repositoryId, at, { skip: found.length, top });
    const listed = await client.read(request, readCommits);
    found.push(...listed);
    full = listed.length === top;
  }
  return found;
}

/** The list cuts long messages, and our own trailer stands at the end of one. */
const wholeCommit = (client: Client, wiki: Wiki, commit: PageCommit): Promise<PageCommit> =>
  client.read(getCommit(wiki.projectName, wiki.repositoryId, commit.commit), readCommit);
