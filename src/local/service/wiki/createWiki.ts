/** The wiki part of the service: its routes, and what seeds and tests do to wikis directly. */
import type { RepositoryStore } from "../git/repositoryStore";
import type { Part, Project, Stores, User } from "../route";
import { pageCommentRoutes } from "./commentRoutes";
import { createCommentStore } from "./commentStore";
import { importCommits, type ImportedCommit } from "./importWiki";
import { pageRoutes } from "./pageRoutes";
import { wikiAssumptions } from "./wikiAssumptions";
import { createCodeWiki, createProjectWiki, wikiRoutes, type WikiWorld } from "./wikiRoutes";
import { createWikiStates } from "./wikiStates";
import { createWikiStore, type StoredWiki, type WikiStore } from "./wikiStore";

export interface WikiPart extends Part {
  readonly store: WikiStore;
  /** `empty`: without the first commit, for an import to be the first. */
  createProjectWiki(wiki: { project: Project; name: string; by: User; at: Date; empty?: boolean }): StoredWiki;
  createCodeWiki(wiki: {
    project: Project;
    name: string;
    repositoryId: string;
    mappedPath: string;
    version: string;
  }): StoredWiki;
  /** Adds commits to the wiki's published branch. */
  importCommits(wikiId: string, commits: readonly ImportedCommit[]): void;
}

export function createWikiPart(stores: Stores, repositories: RepositoryStore): WikiPart {
  const wikis = createWikiStore(stores.db);
  const world: WikiWorld = { wikis, repositories, states: createWikiStates(wikis, repositories) };
  return {
    routes: [...wikiRoutes(world), ...pageRoutes(world), ...pageCommentRoutes(world, createCommentStore(stores.db))],
    assumptions: wikiAssumptions,
    store: wikis,
    createProjectWiki: ({ empty, ...wiki }) =>
      createProjectWiki(world, { ...wiki, id: stores.newId(), firstCommit: empty !== true }),
    createCodeWiki: (wiki) => createCodeWiki(world, { ...wiki, id: stores.newId() }),
    importCommits(wikiId, commits) {
      const wiki = wikis.find(wikiId, null);
      if (wiki === null) throw new Error(`no wiki ${wikiId}`);
      importCommits(repositories, wiki.repositoryId, `refs/heads/${wiki.versions[0] ?? "wikiMaster"}`, commits);
    },
    projectDeleted(project) {
      for (const wiki of wikis.inProject(project.id)) wikis.remove(wiki.id);
    },
  };
}
