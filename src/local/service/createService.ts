/**
 * The local service: a request handler over its stores, with clock and chance injected.
 *
 * It knows nothing of sockets (httpServer.ts wraps it), so a simulation calls `handle` in process with virtual time.
 * Database and repositories are handed in and stay the caller's to close; openService.ts opens them from a folder.
 */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { allAssumptions } from "./assumptions";
import { createBoard, type Board } from "./board/createBoard";
import { coreRoutes } from "./core/coreRoutes";
import { createOperationStore } from "./core/operationStore";
import { createPropertyStore } from "./core/propertyStore";
import { createProjectStore } from "./core/projectStore";
import { createUserStore } from "./core/userStore";
import { createOrigins } from "./cors";
import { createExtensionPart, type ExtensionPart } from "./extensions/createExtensions";
import { createFeatures, type FeaturePart } from "./features/createFeatures";
import { createFaults, type Faults } from "./faults";
import { createGitPart } from "./git/createGit";
import type { GitStore } from "./git/gitStore";
import { createRepositoryStore, type RepositoryStore } from "./git/repositoryStore";
import { createKernel, type Served } from "./kernel";
import { createLocationPart } from "./location/locationRoutes";
import { createNewId } from "./newId";
import type { Assumption, Part, ProcessName, Project, ServiceClock, ServiceRequest, Stores, Team, User } from "./route";
import { createSettings } from "./settings";
import { createWikiPart, type WikiPart } from "./wiki/createWiki";

export interface ServiceOptions {
  readonly clock: ServiceClock;
  /** In [0, 1): ids and tokens are drawn from it. */
  readonly random: () => number;
  readonly git: GitStore;
  readonly db: DatabaseSyncInstance;
  /** Default: none until some are ordered. */
  readonly faults?: Faults;
  /** Origin, e.g. `http://localhost:8080`; `moveTo` changes it once a port is known. */
  readonly baseUrl: string;
  /** Default "local". */
  readonly org?: string;
  /** Told of errors that are no refusals; default: written to standard error. */
  readonly onBug?: (error: unknown, request: ServiceRequest) => void;
  /** Called when the service was closed: the moment to close what was handed in. */
  readonly onClosed?: () => Promise<void>;
}

export interface NewProject {
  readonly name: string;
  readonly process: ProcessName;
  /** Default true: a project wiki named "{name}.wiki". */
  readonly projectWiki?: boolean;
  readonly description?: string | null;
  readonly visibility?: Project["visibility"];
  /** Default: the administrator, now. */
  readonly by?: User;
  readonly at?: Date;
}

export interface Service extends Stores {
  handle(request: ServiceRequest): Promise<Served>;
  /** A project with its default team, classification roots, default repository and (unless refused) its project wiki. */
  createProject(
    options: NewProject,
  ): Promise<{ readonly project: Project; readonly team: Team; readonly wikiId: string | null }>;
  deleteProject(project: Project): void;
  createTeam(team: { project: Project; name: string; description?: string; by?: User; at?: Date }): Team;
  readonly board: Board;
  readonly wiki: WikiPart;
  readonly extensions: ExtensionPart;
  readonly features: FeaturePart;
  readonly repositories: RepositoryStore;
  /** The first user: administrator of everything. */
  readonly administrator: User;
  readonly assumptions: readonly Assumption[];
  /** Lets pages of an origin call the service; its own origin always may. */
  allowOrigin(origin: string): void;
  /** Changes the origin that answers carry in their urls. */
  moveTo(origin: string): void;
  /** Nothing is carried out afterwards. */
  close(): Promise<void>;
}

export function createService(options: ServiceOptions): Service {
  const { db, git } = options;
  const settings = createSettings(db);
  const launch = Number(settings.get("launches") ?? "0");
  settings.set("launches", String(launch + 1));
  const newId = createNewId(options.random, launch);
  const instanceId = settings.get("instance") ?? newId();
  settings.set("instance", instanceId);
  const org = options.org ?? "local";
  let origin = new URL(options.baseUrl).origin;
  const baseStores = {
    db,
    git,
    projects: createProjectStore(db, newId),
    users: createUserStore(db, newId, options.random),
    clock: options.clock,
    random: options.random,
    newId,
    faults: options.faults ?? createFaults(),
    instanceId,
    org,
  };
  const stores: Stores = {
    ...baseStores,
    get baseUrl() {
      return `${origin}/${org}`;
    },
  };
  const administrator =
    stores.users.find("admin@local.example") ??
    stores.users.add({
      displayName: "Local Administrator",
      uniqueName: "admin@local.example",
      permission: "bypassRules",
    });

  const repositories = createRepositoryStore(db, git, newId);
  const wiki = createWikiPart(stores, repositories);
  const board = createBoard(stores);
  const extensions = createExtensionPart(stores);
  const features = createFeatures(stores, extensions.installed);

  function addProject({
    name,
    process,
    description = null,
    visibility = "private",
    by = administrator,
    at = now(),
  }: NewProject): {
    project: Project;
    team: Team;
  } {
    return inTransaction(() => {
      const created = stores.projects.add({ name, description, process, visibility, at, creator: by.id });
      for (const part of parts) part.projectCreated?.(created.project, created.team, by, at);
      return created;
    });
  }

  function deleteProject(project: Project): void {
    inTransaction(() => {
      for (const part of parts) part.projectDeleted?.(project);
      stores.projects.remove(project.id);
    });
    repositories.sweep();
  }

  function createTeam(team: { project: Project; name: string; description?: string; by?: User; at?: Date }): Team {
    const { project, name, description = "", by = administrator, at = now() } = team;
    return inTransaction(() => {
      const members = [{ userId: by.id, isAdmin: true }];
      const created = stores.projects.addTeam({ projectId: project.id, name, description, members });
      for (const part of parts) part.teamCreated?.(created, by, at);
      return created;
    });
  }

  function deleteTeam(team: Team): void {
    inTransaction(() => {
      for (const part of parts) part.teamDeleted?.(team);
      stores.projects.removeTeam(team.id);
    });
  }

  function inTransaction<Result>(work: () => Result): Result {
    db.exec("BEGIN");
    try {
      const result = work();
      db.exec("COMMIT");
      return result;
    } catch (error) {
      db.exec("ROLLBACK");
      throw error;
    }
  }

  const now = (): Date => new Date(options.clock.now());
  const core: Part = {
    routes: coreRoutes({
      properties: createPropertyStore(options.db),
      operations: createOperationStore(db),
      createProject: ({ context, ...project }) =>
        addProject({ ...project, by: context.currentUser, at: context.now }).project,
      deleteProject,
      createTeam: ({ context, ...team }) => createTeam({ ...team, by: context.currentUser, at: context.now }),
      deleteTeam,
    }),
    assumptions: [],
  };
  const parts: readonly Part[] = [
    createLocationPart(),
    core,
    createGitPart(stores, repositories),
    wiki,
    board,
    extensions,
    features,
  ];
  const origins = createOrigins(() => origin);
  const kernel = createKernel(stores, parts, { origins, onBug: options.onBug ?? printBug });

  return {
    ...baseStores,
    get baseUrl() {
      return stores.baseUrl;
    },
    board,
    wiki,
    extensions,
    features,
    repositories,
    administrator,
    assumptions: allAssumptions(parts),
    handle: (request) => kernel.handle(request),
    async createProject({ projectWiki = true, ...options }) {
      const created = addProject(options);
      const { by = administrator, at = now() } = options;
      const { project } = created;
      const wikiId = projectWiki ? wiki.createProjectWiki({ project, name: `${project.name}.wiki`, by, at }).id : null;
      return { ...created, wikiId };
    },
    deleteProject,
    createTeam,
    allowOrigin: (allowed) => origins.allow(allowed),
    moveTo(next) {
      origin = new URL(next).origin;
    },
    async close() {
      kernel.close();
      await options.onClosed?.();
    },
  };
}

function printBug(error: unknown, request: ServiceRequest): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${request.method} ${request.url}\n${text}\n`);
}
