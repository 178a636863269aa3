import type { Route } from "../route";
import type { RepositoryStore } from "./repositoryStore";

export function gitRoutes(_repositories: RepositoryStore): readonly Route[] {
  return [];
}
