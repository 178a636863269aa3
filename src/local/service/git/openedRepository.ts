/** Which repository a git request means, and the addresses git routes answer at. */
import { serviceError } from "../errors";
import type { Context, RoutedRequest } from "../route";
import { gitError } from "./gitErrors";
import type { Repository } from "./repository";
import type { RepositoryStore, StoredRepository } from "./repositoryStore";

export interface Opened {
  readonly stored: StoredRepository;
  readonly repository: Repository;
}

/** Git routes exist with and without the project, because a repository's GUID is enough. */
export function gitPaths(below: string): readonly string[] {
  const path = `_apis/git/repositories${below}`;
  return [`{project}/${path}`, path];
}

/** The repository of the `{repositoryId}` segment. */
export function openOf(request: RoutedRequest, repositories: RepositoryStore, context: Context): Opened {
  const name = request.segments["repositoryId"] ?? "";
  const stored = repositories.find(name, request.project?.id ?? null);
  if (stored === null || !context.may("read", context.projects.find(stored.projectId))) {
    throw serviceError("GitRepositoryNotFoundException", { repository: name });
  }
  if (
    stored.isDisabled &&
    request.segments["repositoryId"] !== undefined &&
    request.route.resource !== "repositories"
  ) {
    throw gitError("GitRepositoryDisabledException", {});
  }
  return { stored, repository: repositories.open(stored.id) };
}
