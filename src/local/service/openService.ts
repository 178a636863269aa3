/** The service together with what it keeps its state in: opened and closed as one. */
import { createService, type Service, type ServiceOptions } from "./createService";
import type { GitStore } from "./git/gitStore";
import { openStorage, temporaryStorage } from "./storage";

export interface OpenServiceOptions extends Omit<ServiceOptions, "db" | "git" | "onClosed"> {
  /** Where everything is kept; null for a service that leaves nothing behind. */
  readonly dataDir: string | null;
  /** Where repositories live when nothing is kept; default: a folder of bare ones. */
  readonly git?: GitStore;
}

export function openService({ dataDir, git, ...options }: OpenServiceOptions): Service {
  const storage = dataDir === null ? temporaryStorage(git) : openStorage(dataDir);
  const service = createService({ ...options, db: storage.db, git: storage.git, onClosed: storage.close });
  service.repositories.sweep();
  return service;
}
