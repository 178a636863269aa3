/**
 * The local service: a request handler over its stores, with clock and chance injected.
 *
 * It knows nothing of sockets (httpServer.ts wraps it), so a simulation calls `handle` in process with virtual time.
 * Everything lives below `dataDir` (one database and bare repositories) or, with null, in memory and a folder that
 * `close` removes.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { createBoard, type Board } from "./board/createBoard";
import { createProjectStore } from "./core/projectStore";
import { createUserStore } from "./core/userStore";
import { createFaults, type Faults } from "./faults";
import { createGitStore } from "./git/gitStore";
import { createKernel } from "./kernel";
import { createNewId } from "./newId";
import type { Assumption, Part, ProcessName, Project, ServiceClock, ServiceRequest, Stores, Team, User } from "./route";
import type { Served } from "./kernel";

export interface ServiceOptions {
  readonly clock: ServiceClock;
  readonly random: () => number;
  /** Where everything is kept; null for a service that leaves nothing behind. */
  readonly dataDir: string | null;
  readonly faults?: Faults;
  /** Origin, e.g. `http://localhost:8080`; `moveTo` changes it once a port is known. */
  readonly baseUrl: string;
  /** Default "local". */
  readonly org?: string;
}

export interface Service extends Stores {
  handle(request: ServiceRequest): Promise<Served>;
  /** A project with its default team, classification roots and (unless refused) its project wiki "{name}.wiki". */
  createProject(options: {
    readonly name: string;
    readonly process: ProcessName;
    readonly projectWiki?: boolean;
    readonly description?: string | null;
    readonly by?: User;
    readonly at?: Date;
  }): Promise<{ readonly project: Project; readonly team: Team; readonly wikiId: string | null }>;
  readonly board: Board;
  /** The first user: administrator of everything. */
  readonly administrator: User;
  readonly assumptions: readonly Assumption[];
  /** Changes the origin that answers carry in their urls. */
  moveTo(origin: string): void;
  close(): Promise<void>;
}

export function createService(options: ServiceOptions): Service {
  const dir = options.dataDir ?? mkdtempSync(join(tmpdir(), "local-service-"));
  mkdirSync(dir, { recursive: true });
  const db = new DatabaseSync(options.dataDir === null ? ":memory:" : join(dir, "service.db"));
  db.exec("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;");
  const org = options.org ?? "local";
  const origin = { value: options.baseUrl };
  const newId = createNewId(options.random);
  const stores: Stores = {
    db,
    git: createGitStore(join(dir, "repositories")),
    projects: createProjectStore(db, newId),
    users: createUserStore(db, newId, options.random),
    clock: options.clock,
    random: options.random,
    newId,
    faults: options.faults ?? createFaults(),
    org,
    get baseUrl() {
      return `${origin.value}/${org}`;
    },
  };
  const administrator =
    stores.users.find("admin@local.example") ??
    stores.users.add({
      displayName: "Local Administrator",
      uniqueName: "admin@local.example",
      permission: "bypassRules",
    });
  const board = createBoard(stores);
  const parts: readonly Part[] = [board];
  const kernel = createKernel(stores, parts);
  return {
    ...stores,
    get baseUrl() {
      return stores.baseUrl;
    },
    board,
    administrator,
    assumptions: parts.flatMap((part) => part.assumptions),
    handle: (request) => kernel.handle(request),
    async createProject({ name, process, description = null, by = administrator, at = new Date(options.clock.now()) }) {
      const created = stores.projects.add({ name, description, process, visibility: "private", at, creator: by.id });
      for (const part of parts) part.projectCreated?.(created.project, created.team, by, at);
      return { ...created, wikiId: null };
    },
    moveTo(next) {
      origin.value = next;
    },
    async close() {
      await stores.git.close();
      db.close();
      if (options.dataDir === null) rmSync(dir, { recursive: true, force: true });
    },
  };
}
