/** Bare repositories of the service, driven through the git command line. */
import { mkdirSync } from "node:fs";

export interface GitStore {
  /** Folder that holds the repositories. */
  readonly root: string;
  close(): Promise<void>;
}

export function createGitStore(root: string): GitStore {
  mkdirSync(root, { recursive: true });
  return { root, close: async () => {} };
}
