/** Projects and their teams, found by name or GUID in any case, as routes name them. */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { ProcessName, Project, Team } from "../route";

export interface ProjectStore {
  /** Adds the project with its default team "{name} Team", whose only member and administrator is `creator`. */
  add(project: {
    name: string;
    description: string | null;
    process: ProcessName;
    visibility: Project["visibility"];
    at: Date;
    creator: string;
  }): {
    project: Project;
    team: Team;
  };
  all(): readonly Project[];
  /** By name or GUID. */
  find(nameOrId: string): Project | null;
  update(
    id: string,
    changes: Partial<Pick<Project, "name" | "description" | "visibility" | "state">>,
    at: Date,
  ): Project;
  remove(id: string): void;
  teams(projectId: string): readonly Team[];
  /** By name or GUID. */
  findTeam(projectId: string, nameOrId: string): Team | null;
  defaultTeam(project: Project): Team;
  addTeam(team: { projectId: string; name: string; description: string; members: Team["members"] }): Team;
  updateTeam(id: string, changes: { name?: string; description?: string; members?: Team["members"] }): Team;
  removeTeam(id: string): void;
}

interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly process: string;
  readonly visibility: string;
  readonly state: string;
  readonly revision: number;
  readonly last_update: number;
  readonly default_team: string;
}

interface TeamRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly description: string;
  readonly members: string;
}

export function createProjectStore(db: DatabaseSyncInstance, newId: () => string): ProjectStore {
  db.exec(`
    CREATE TABLE IF NOT EXISTS core_project (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, description TEXT, process TEXT NOT NULL, visibility TEXT NOT NULL, state TEXT NOT NULL, revision INTEGER NOT NULL, last_update INTEGER NOT NULL, default_team TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS core_team (id TEXT PRIMARY KEY, project_id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, members TEXT NOT NULL, UNIQUE (project_id, name));
  `);
  const projectById = (id: string): Project | null => {
    const row = db.prepare("SELECT * FROM core_project WHERE id = ?").get(id) as unknown as ProjectRow | undefined;
    return row === undefined ? null : projectOfRow(row);
  };
  const teamById = (id: string): Team | null => {
    const row = db.prepare("SELECT * FROM core_team WHERE id = ?").get(id) as unknown as TeamRow | undefined;
    return row === undefined ? null : teamOfRow(row);
  };
  const store: ProjectStore = {
    add({ name, description, process, visibility, at, creator }) {
      const id = newId();
      const teamId = newId();
      db.prepare("INSERT INTO core_project VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").run(
        id,
        name,
        description,
        process,
        visibility,
        "wellFormed",
        11,
        at.getTime(),
        teamId,
      );
      db.prepare("INSERT INTO core_team VALUES (?, ?, ?, ?, ?)").run(
        teamId,
        id,
        `${name} Team`,
        "The default project team.",
        JSON.stringify([{ userId: creator, isAdmin: true }]),
      );
      return { project: required(projectById(id)), team: required(teamById(teamId)) };
    },
    all: () =>
      (db.prepare("SELECT * FROM core_project ORDER BY rowid").all() as unknown as ProjectRow[]).map(projectOfRow),
    find(nameOrId) {
      const row = db
        .prepare("SELECT * FROM core_project WHERE id = ? OR name = ?")
        .get(nameOrId.toLowerCase(), nameOrId) as unknown as ProjectRow | undefined;
      return row === undefined ? null : projectOfRow(row);
    },
    update(id, changes, at) {
      const before = required(projectById(id));
      const after = { ...before, ...changes };
      db.prepare(
        "UPDATE core_project SET name = ?, description = ?, visibility = ?, state = ?, revision = revision + 1, last_update = ? WHERE id = ?",
      ).run(after.name, after.description, after.visibility, after.state, at.getTime(), id);
      return required(projectById(id));
    },
    remove(id) {
      db.prepare("DELETE FROM core_team WHERE project_id = ?").run(id);
      db.prepare("DELETE FROM core_permission WHERE project_id = ?").run(id);
      db.prepare("DELETE FROM core_project WHERE id = ?").run(id);
    },
    teams: (projectId) =>
      (
        db.prepare("SELECT * FROM core_team WHERE project_id = ? ORDER BY name").all(projectId) as unknown as TeamRow[]
      ).map(teamOfRow),
    findTeam(projectId, nameOrId) {
      const row = db
        .prepare("SELECT * FROM core_team WHERE project_id = ? AND (id = ? OR name = ?)")
        .get(projectId, nameOrId.toLowerCase(), nameOrId) as unknown as TeamRow | undefined;
      return row === undefined ? null : teamOfRow(row);
    },
    defaultTeam: (project) => required(teamById(project.defaultTeamId)),
    addTeam({ projectId, name, description, members }) {
      const id = newId();
      db.prepare("INSERT INTO core_team VALUES (?, ?, ?, ?, ?)").run(
        id,
        projectId,
        name,
        description,
        JSON.stringify(members),
      );
      return required(teamById(id));
    },
    updateTeam(id, changes) {
      const after = { ...required(teamById(id)), ...changes };
      db.prepare("UPDATE core_team SET name = ?, description = ?, members = ? WHERE id = ?").run(
        after.name,
        after.description,
        JSON.stringify(after.members),
        id,
      );
      return required(teamById(id));
    },
    removeTeam(id) {
      db.prepare("DELETE FROM core_team WHERE id = ?").run(id);
    },
  };
  return store;
}

function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error("a row that was just written is gone");
  return value;
}

function projectOfRow(row: ProjectRow): Project {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    process: row.process as ProcessName,
    visibility: row.visibility as Project["visibility"],
    state: row.state as Project["state"],
    revision: row.revision,
    lastUpdateTime: new Date(row.last_update),
    defaultTeamId: row.default_team,
  };
}

function teamOfRow(row: TeamRow): Team {
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    description: row.description,
    members: JSON.parse(row.members) as Team["members"],
  };
}
