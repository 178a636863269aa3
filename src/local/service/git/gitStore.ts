/** The service's bare repositories, one folder each, named by GUID. */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { initRepository, openRepository, type Repository } from "./repository";

export interface GitStore {
  /** Folder that holds the repositories. */
  readonly root: string;
  create(id: string, head: string): Repository;
  /** Opening one that is not there is a mistake of the caller. */
  open(id: string): Repository;
  remove(id: string): void;
  /** Ids of all there are. */
  ids(): readonly string[];
  close(): Promise<void>;
}

export function createGitStore(root: string): GitStore {
  mkdirSync(root, { recursive: true });
  const opened = new Map<string, Repository>();
  const dirOf = (id: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(`not a repository id: ${id}`);
    return join(root, `${id}.git`);
  };
  return {
    root,
    create(id, head) {
      initRepository(dirOf(id), head);
      const repository = openRepository(dirOf(id));
      opened.set(id, repository);
      return repository;
    },
    open(id) {
      const known = opened.get(id);
      if (known !== undefined) return known;
      if (!existsSync(dirOf(id))) throw new Error(`no repository ${id}`);
      const repository = openRepository(dirOf(id));
      opened.set(id, repository);
      return repository;
    },
    remove(id) {
      opened.delete(id);
      rmSync(dirOf(id), { recursive: true, force: true });
    },
    ids: () => readdirSync(root).flatMap((name) => (name.endsWith(".git") ? [name.slice(0, -4)] : [])),
    close: async () => opened.clear(),
  };
}
