/**
 * A wiki at a version: its pages there, their ids, and the one way to change it.
 *
 * Every change is one commit on the published branch. Page ids follow: they are brought up to the branch's tip before
 * they are read, by comparing trees, so that changes pushed past the wiki's routes are seen too.
 */
import { changesBetween } from "../git/history";
import { emptyTree, type ObjectId } from "../git/objects";
import type { Repository } from "../git/repository";
import type { RepositoryStore } from "../git/repositoryStore";
import { editTree, fileMode, type TreeEdits } from "../git/trees";
import type { User } from "../route";
import { wikiError } from "./wikiErrors";
import { readPageTree, type PageTree } from "./pageTree";
import { isConformant, titleOfStem } from "./pageTitle";
import type { StoredWiki, WikiStore } from "./wikiStore";

export interface WikiState {
  readonly wiki: StoredWiki;
  readonly version: string;
  /** Branch the version names; null when it is a commit or tag. */
  readonly ref: string | null;
  readonly repository: Repository;
  /** Null for a branch without commits. */
  readonly commit: ObjectId | null;
  readonly tree: ObjectId;
  readonly pages: PageTree;
}

export interface VersionAsked {
  readonly version: string | null;
  readonly type: "branch" | "tag" | "commit";
}

export interface WikiStates {
  /** For reading: the published version, or any branch, tag or commit that is asked for. */
  read(wiki: StoredWiki, asked: VersionAsked): WikiState;
  /** For writing: the branch must be named for a code wiki, and may only be `wikiMaster` for a project wiki. */
  write(wiki: StoredWiki, asked: VersionAsked): WikiState;
  /** Commits edits (paths in the repository) and returns the state after. */
  commit(state: WikiState, change: WikiChange): WikiState;
  idOf(state: WikiState, path: string): number | null;
  pathOf(state: WikiState, id: number): string | null;
  pagesAfter(state: WikiState, id: number, count: number): readonly { readonly id: number; readonly path: string }[];
}

export interface WikiChange {
  readonly edits: ReadonlyMap<string, Uint8Array | { readonly copyOf: ObjectId; readonly mode: string } | null>;
  readonly message: string;
  readonly by: User;
  readonly at: Date;
  /** A page that keeps its id under a new path. */
  readonly moved?: { readonly from: string; readonly to: string };
}

const keptTrees = 8;

export function createWikiStates(wikis: WikiStore, repositories: RepositoryStore): WikiStates {
  const recent = new Map<string, PageTree>();

  function stateAt(wiki: StoredWiki, version: string, ref: string | null, commit: ObjectId | null): WikiState {
    const repository = repositories.open(wiki.repositoryId);
    const tree = commit === null ? emptyTree : (repository.commit(commit)?.tree ?? emptyTree);
    return { wiki, version, ref, repository, commit, tree, pages: pagesAt(wiki, repository, tree) };
  }

  /** A tree never changes, so its pages are read once; the few last asked for are kept. */
  function pagesAt(wiki: StoredWiki, repository: Repository, tree: ObjectId): PageTree {
    const key = `${wiki.repositoryId} ${tree} ${wiki.mappedPath}`;
    const pages = recent.get(key) ?? readPageTree(repository, tree, wiki.mappedPath);
    recent.delete(key);
    recent.set(key, pages);
    const [oldest] = recent.keys();
    if (recent.size > keptTrees && oldest !== undefined) recent.delete(oldest);
    return pages;
  }

  function branchState(wiki: StoredWiki, version: string): WikiState {
    const ref = `refs/heads/${version}`;
    const repository = repositories.open(wiki.repositoryId);
    const commit = repository.ref(ref);
    if (commit === null) throw wikiError("UnresolvableVersion", { version, repository: wiki.repositoryId });
    return stateAt(wiki, version, ref, commit);
  }

  function read(wiki: StoredWiki, asked: VersionAsked): WikiState {
    const version = asked.version ?? wiki.versions[0] ?? "wikiMaster";
    if (asked.version === null || asked.type === "branch") return branchState(wiki, version);
    const repository = repositories.open(wiki.repositoryId);
    const found = asked.type === "tag" ? repository.ref(`refs/tags/${version}`) : version;
    if (found === null || repository.commit(found) === null) {
      throw wikiError("UnresolvableVersion", { version, repository: wiki.repositoryId });
    }
    return stateAt(wiki, wiki.versions[0] ?? version, null, found);
  }

  function write(wiki: StoredWiki, asked: VersionAsked): WikiState {
    if (wiki.type === "projectWiki") {
      if (asked.version !== null && asked.version !== "wikiMaster") throw wikiError("InvalidVersion", {});
      return branchState(wiki, "wikiMaster");
    }
    if (asked.version === null || asked.type !== "branch") throw wikiError("VersionNeeded", {});
    if (!wiki.versions.includes(asked.version)) throw wikiError("InvalidVersion", {});
    return branchState(wiki, asked.version);
  }

  function commit(state: WikiState, change: WikiChange): WikiState {
    const { repository, wiki, version, ref } = state;
    if (ref === null) throw wikiError("InvalidVersion", {});
    syncIds(state);
    const edits: TreeEdits = new Map(
      [...change.edits].map(([path, content]) => {
        if (content === null) return [path, null];
        if (content instanceof Uint8Array) return [path, { id: repository.writeBlob(content), mode: fileMode }];
        return [path, { id: content.copyOf, mode: content.mode }];
      }),
    );
    const tree = editTree(repository, state.tree, edits);
    const author = { name: change.by.displayName, email: change.by.uniqueName, date: change.at };
    const parents = state.commit === null ? [] : [state.commit];
    const next = repository.writeCommit({ tree, parents, author, committer: author, message: change.message });
    repositories.push({
      repositoryId: wiki.repositoryId,
      ref,
      before: state.commit,
      after: next,
      by: change.by,
      at: change.at,
    });
    if (change.moved !== undefined) {
      wikis.pageIds.rename(wiki.id, version, change.moved.from, change.moved.to);
      wikis.pageIds.setSyncedTo(wiki.id, version, next);
    }
    const after = stateAt(wiki, version, ref, next);
    syncIds(after);
    return after;
  }

  /** Gives ids to new pages, drops those of removed ones, keeps those of files that only moved. */
  function syncIds(state: WikiState): void {
    const { wiki, version } = state;
    if (state.ref === null || state.commit === null) return;
    const before = wikis.pageIds.syncedTo(wiki.id, version);
    if (before === state.commit) return;
    wikis.pageIds.together(() => syncChanges(state, before));
  }

  function syncChanges(state: WikiState, before: string | null): void {
    const { wiki, version, repository } = state;
    const oldTree = before === null ? null : (repository.commit(before)?.tree ?? null);
    const ids = wikis.pageIds;
    for (const change of changesBetween(repository, oldTree, state.tree)) {
      const path = change.isFolder ? null : pagePathOf(change.path, wiki.mappedPath);
      const source = change.source === null ? null : pagePathOf(change.source, wiki.mappedPath);
      if (change.kind === "rename") {
        if (source !== null && path !== null) renameOne(ids, wiki.id, version, source, path);
        else if (source !== null) removeOne(ids, wiki.id, version, source);
        else if (path !== null) addOne(ids, wiki.id, version, path);
      } else if (path !== null && change.kind === "delete") removeOne(ids, wiki.id, version, path);
      else if (path !== null && change.kind === "add") addOne(ids, wiki.id, version, path);
    }
    ids.setSyncedTo(wiki.id, version, state.commit);
  }

  const live = (state: WikiState): void =>
    syncIds(state.ref === null ? read(state.wiki, { version: null, type: "branch" }) : state);
  return {
    read,
    write,
    commit,
    idOf(state, path) {
      live(state);
      return wikis.pageIds.idOf(state.wiki.id, state.version, path);
    },
    pathOf(state, id) {
      live(state);
      return wikis.pageIds.pathOf(state.wiki.id, state.version, id);
    },
    pagesAfter(state, id, count) {
      live(state);
      return wikis.pageIds.after(state.wiki.id, state.version, id, count);
    },
  };
}

type Ids = WikiStore["pageIds"];

function addOne(ids: Ids, wikiId: string, version: string, path: string): void {
  if (ids.idOf(wikiId, version, path) === null) ids.add(wikiId, version, path);
}

function removeOne(ids: Ids, wikiId: string, version: string, path: string): void {
  ids.removeOne(wikiId, version, path);
}

function renameOne(ids: Ids, wikiId: string, version: string, from: string, to: string): void {
  if (ids.idOf(wikiId, version, from) === null) addOne(ids, wikiId, version, to);
  else if (ids.idOf(wikiId, version, to) === null) ids.renameOne(wikiId, version, from, to);
  else ids.removeOne(wikiId, version, from);
}

/** Title path of a page file below the mapped folder; null for files that are no pages or not served. */
export function pagePathOf(gitPath: string, mappedPath: string): string | null {
  const prefix = mappedPath === "/" ? "/" : `${mappedPath}/`;
  if (!gitPath.startsWith(prefix) || !gitPath.endsWith(".md")) return null;
  const stems = gitPath.slice(prefix.length, -3).split("/");
  if (stems.some((stem) => stem.startsWith(".") || !isConformant(stem))) return null;
  return `/${stems.map(titleOfStem).join("/")}`;
}
