/** Everything the parts of the board share: its stores, and those of the service. */
import type { ProjectStore } from "../core/projectStore";
import type { UserStore } from "../core/userStore";
import type { Project, Stores, User } from "../route";
import type { AccessStore } from "./accessStore";
import type { BoardDatabase } from "./database";
import type { ItemStore } from "./itemStore";
import type { NodeStore } from "./nodeStore";
import type { ProcessStore } from "./processStore";
import type { TagStore } from "./tags";
import type { TeamSettingsStore } from "./teamSettingsStore";

export interface BoardStores {
  readonly service: Stores;
  readonly database: BoardDatabase;
  readonly users: UserStore;
  readonly projects: ProjectStore;
  readonly nodes: NodeStore;
  readonly items: ItemStore;
  readonly tags: TagStore;
  readonly processes: ProcessStore;
  readonly access: AccessStore;
  readonly teams: TeamSettingsStore;
  readonly settings: BoardSettings;
}

/** What tests may change about the board as a whole. */
export interface BoardSettings {
  /** Whether long texts are rewritten as the service may rewrite HTML. */
  canonicaliseHtml: boolean;
  /** Rows a query may return; 20,000 in the service. */
  queryLimit: number;
  /** Revisions an item may have; 10,000 in the service. */
  revisionLimit: number;
}

export function projectOf(stores: Pick<BoardStores, "projects">, id: string): Project {
  const project = stores.projects.find(id);
  if (project === null) throw new Error(`no project ${id}`);
  return project;
}

export function userOf(stores: Pick<BoardStores, "users">, id: string): User | null {
  return stores.users.byId(id);
}
