/** The git part of the service. */
import type { Part, Stores } from "../route";
import { gitAssumptions } from "./gitAssumptions";
import { gitRoutes } from "./gitRoutes";
import type { RepositoryStore } from "./repositoryStore";

export function createGitPart(stores: Stores, repositories: RepositoryStore): Part {
  return {
    routes: gitRoutes(repositories),
    assumptions: gitAssumptions,
    /** A new project has one empty repository of its own name. */
    projectCreated(project) {
      repositories.create({ projectId: project.id, name: project.name, isWiki: false, id: stores.newId() });
    },
    projectDeleted(project) {
      for (const repository of repositories.inProject(project.id)) repositories.remove(repository.id);
    },
  };
}
