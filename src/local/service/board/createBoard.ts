/**
 * The board half of the service: work items with their history and links, queries, classification, teams' settings.
 *
 * `Board` is a part of the service with functions for seeds and tests beside its routes. Seeds go through the same
 * creating and changing as requests do, with people and dates of their own choice, so that a seeded history could have
 * happened.
 */
import type { Part, Project, Stores, Team, User } from "../route";
import { createAccessStore, type AccessStore } from "./accessStore";
import { boardAssumptions } from "./assumptions";
import type { BoardSettings, BoardStores } from "./boardStores";
import { openBoardDatabase } from "./database";
import { createItemStore } from "./itemStore";
import { createNodeStore, type NodeStore } from "./nodeStore";
import { inheritProcess, type Inheritance } from "./processes/inheritProcess";
import type { Process } from "./processes/process";
import { createProcessStore } from "./processStore";
import { attachmentRoutes } from "./routes/attachmentRoutes";
import { backlogRoutes } from "./routes/backlogRoutes";
import { batchRoutes } from "./routes/batchRoutes";
import { capacityRoutes } from "./routes/capacityRoutes";
import { classificationRoutes } from "./routes/classificationRoutes";
import { commentReactionRoutes } from "./routes/commentReactionRoutes";
import { commentRoutes } from "./routes/commentRoutes";
import { historyRoutes } from "./routes/historyRoutes";
import { metadataRoutes } from "./routes/metadataRoutes";
import { queryRoutes } from "./routes/queryRoutes";
import { reportingRoutes } from "./routes/reportingRoutes";
import { teamSettingsRoutes } from "./routes/teamSettingsRoutes";
import { templateRoutes } from "./routes/templateRoutes";
import { wiqlRoutes } from "./routes/wiqlRoutes";
import { workItemRoutes } from "./routes/workItemRoutes";
import { addQueryRoots, removeQueriesOf } from "./savedQueries";
import { createBoardSeed, type BoardSeed } from "./seedBoard";
import { createTagStore } from "./tags";
import { createTeamSettingsStore, visibilitiesOf, type TeamSettingsStore } from "./teamSettingsStore";
import { sentText } from "./sentText";

export interface Board extends Part {
  /** Makes items, links, areas, iterations and history. */
  readonly seed: BoardSeed;
  /** Replaces the process of a project; items keep what they have. */
  setProcess(project: Project, process: Process): void;
  /** Gives a project an inherited process. */
  inheritProcess(project: Project, changes: Inheritance): Process;
  readonly access: AccessStore;
  readonly nodes: NodeStore;
  readonly teams: TeamSettingsStore;
  readonly settings: BoardSettings;
  processOf(project: Project): Process;
}

export function createBoard(service: Stores): Board {
  const stores = createBoardStores(service);
  const setProcess = (project: Project, process: Process): void => {
    stores.processes.set(project, process);
    for (const team of stores.projects.teams(project.id)) {
      const settings = stores.teams.of(team);
      stores.teams.set(team, {
        ...settings,
        visibilities: visibilitiesOf(process),
        bugsBehavior: process.bugsBehavior,
      });
    }
  };
  return {
    routes: [
      ...workItemRoutes(stores),
      ...historyRoutes(stores),
      ...wiqlRoutes(stores),
      ...queryRoutes(stores),
      ...templateRoutes(stores),
      ...metadataRoutes(stores),
      ...classificationRoutes(stores),
      ...commentRoutes(stores),
      ...commentReactionRoutes(stores),
      ...attachmentRoutes(stores),
      ...batchRoutes(stores),
      ...reportingRoutes(stores),
      ...backlogRoutes(stores),
      ...teamSettingsRoutes(stores),
      ...capacityRoutes(stores),
    ],
    assumptions: boardAssumptions,
    projectCreated: (project, team, by, at) => projectCreated(stores, project, team, by, at),
    projectDeleted: (project) => projectDeleted(stores, project),
    teamCreated(team) {
      const project = stores.projects.find(team.projectId);
      if (project !== null) stores.teams.addTeam(team, stores.processes.of(project));
    },
    teamDeleted: (team) => stores.teams.removeTeam(team),
    seed: createBoardSeed(stores),
    setProcess,
    inheritProcess(project, changes) {
      const process = inheritProcess(stores.processes.of(project), changes);
      setProcess(project, process);
      return process;
    },
    access: stores.access,
    nodes: stores.nodes,
    teams: stores.teams,
    settings: stores.settings,
    processOf: (project) => stores.processes.of(project),
  };
}

/** The board's stores in the service's database. */
export function createBoardStores(service: Stores): BoardStores {
  const database = openBoardDatabase(service.db);
  service.db.function("board_person", (id: unknown) =>
    id === null ? null : (service.users.byId(sentText(id))?.displayName ?? null),
  );
  service.db.function("board_project", (id: unknown) => service.projects.find(String(id))?.name ?? null);
  const nodes = createNodeStore(database);
  return {
    service,
    database,
    users: service.users,
    projects: service.projects,
    nodes,
    items: createItemStore(database),
    tags: createTagStore(database, service.newId),
    processes: createProcessStore(database),
    access: createAccessStore(database, nodes),
    teams: createTeamSettingsStore(database, nodes),
    settings: { canonicaliseHtml: false, queryLimit: 20_000, revisionLimit: 10_000 },
  };
}

function projectCreated(stores: BoardStores, project: Project, team: Team, by: User, at: Date): void {
  const process = stores.processes.of(project);
  stores.nodes.addRoots(project, stores.service.newId, process.iterations);
  stores.teams.addDefaultTeam(team, project, process);
  addQueryRoots(stores, project, by, at);
}

function projectDeleted(stores: BoardStores, project: Project): void {
  for (const id of stores.items.idsOfProject(project.id)) stores.items.destroy(id);
  stores.nodes.removeAll(project.id);
  stores.processes.remove(project);
  for (const team of stores.projects.teams(project.id)) stores.teams.removeTeam(team);
  for (const tag of stores.tags.all(project.id)) stores.tags.remove(tag);
  removeQueriesOf(stores, project.id);
}
