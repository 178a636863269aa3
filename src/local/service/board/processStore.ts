/** The process of each project: a copy of its own, which tests may replace. */
import type { Project } from "../route";
import type { BoardDatabase } from "./database";
import { fieldLookup, type Field, type FieldLookup } from "./processes/fieldCatalogue";
import type { CustomField, Process } from "./processes/process";
import { standardProcesses } from "./processes/standardProcesses";

export interface ProcessStore {
  of(project: Pick<Project, "id" | "process">): Process;
  set(project: Pick<Project, "id">, process: Process): void;
  remove(project: Pick<Project, "id">): void;
  /** Fields of the catalogue and of every process in use. */
  readonly fields: FieldLookup;
}

export function createProcessStore(database: BoardDatabase): ProcessStore {
  const known = new Map<string, Process>();
  let fields: FieldLookup | null = null;
  const inUse = (): readonly Process[] =>
    database
      .all<{ process: string }>("SELECT process FROM board_process")
      .map((row) => JSON.parse(row.process) as Process);
  return {
    of(project) {
      const cached = known.get(project.id);
      if (cached !== undefined) return cached;
      const row = database.get<{ process: string }>("SELECT process FROM board_process WHERE project = ?", project.id);
      const process = row === null ? standardProcesses[project.process] : (JSON.parse(row.process) as Process);
      known.set(project.id, process);
      return process;
    },
    set(project, process) {
      database.run("INSERT OR REPLACE INTO board_process VALUES (?, ?)", project.id, JSON.stringify(process));
      known.set(project.id, process);
      fields = null;
    },
    remove(project) {
      database.run("DELETE FROM board_process WHERE project = ?", project.id);
      known.delete(project.id);
      fields = null;
    },
    get fields() {
      fields ??= fieldLookup(unique(inUse().flatMap((process) => process.customFields)).map(fieldOf));
      return fields;
    },
  };
}

function unique(fields: readonly CustomField[]): readonly CustomField[] {
  return [...new Map(fields.map((field) => [field.referenceName, field])).values()];
}

function fieldOf(custom: CustomField): Field {
  return { ...custom, source: "written", detail: false };
}
