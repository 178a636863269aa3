/** The project everything happens in. Inside the hub the page knows its id; elsewhere it is asked for once. */
import { FailureError } from "../../ports/failure";
import { helpFor } from "./classify";
import type { Client } from "./client";
import { getProject } from "./codecs/requests";
import { record, text } from "./codecs/shape";

export interface ProjectName {
  readonly name: string;
  /** `null` where only the name is known. */
  readonly id: string | null;
}

export interface KnownProject {
  readonly name: string;
  readonly id: string;
}

/** Remembers a success; a failed look-up is tried again at the next call. */
export function projectLookup(client: Client, project: ProjectName): () => Promise<KnownProject> {
  let known: Promise<KnownProject> | null =
    project.id === null ? null : Promise.resolve({ name: project.name, id: project.id });
  return async () => {
    known ??= askFor(client, project.name);
    try {
      return await known;
    } catch (error) {
      known = null;
      throw error;
    }
  };
}

async function askFor(client: Client, name: string): Promise<KnownProject> {
  const project = await client.read(getProject(name), (json) => {
    const row = record(json, "a project");
    return { id: text(row, "id", "a project"), name: text(row, "name", "a project") };
  });
  if (project.id !== "") return project;
  throw new FailureError({
    kind: "not-found",
    message: `There is no project ${name}.`,
    help: helpFor("not-found"),
    status: 404,
    typeKey: null,
  });
}
