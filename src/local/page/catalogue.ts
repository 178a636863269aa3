/** What a form offers to choose from: types with their states, areas, iterations, people. Asked for once, when needed. */
import { listOf, recordOf, textOf } from "./rest";
import type { Rest } from "./rest";

export interface TypeEntry {
  readonly name: string;
  /** RRGGBB */
  readonly color: string;
  readonly states: readonly StateEntry[];
}

export interface StateEntry {
  readonly name: string;
  readonly color: string;
  /** `Proposed`, `InProgress`, `Resolved`, `Completed`, `Removed` as served. */
  readonly category: string;
}

export interface LevelEntry {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly types: readonly string[];
}

export interface Catalogue {
  types(): Promise<readonly TypeEntry[]>;
  areas(): Promise<readonly string[]>;
  iterations(): Promise<readonly string[]>;
  people(): Promise<readonly { readonly displayName: string; readonly uniqueName: string }[]>;
  /** Backlog levels that are portfolio levels or the requirement level, highest first. */
  levels(): Promise<readonly LevelEntry[]>;
}

export function createCatalogue(rest: Rest, project: string, projectId: string, teamId: string): Catalogue {
  const at = encodeURIComponent(project);
  return {
    types: once(async () => listOf(await rest.get(`${at}/_apis/wit/workitemtypes`)).map(typeOf)),
    areas: once(async () => pathsOf(await rest.get(`${at}/_apis/wit/classificationnodes/Areas`, { $depth: 10 }))),
    iterations: once(async () =>
      pathsOf(await rest.get(`${at}/_apis/wit/classificationnodes/Iterations`, { $depth: 10 })),
    ),
    people: once(async () =>
      listOf(await rest.get(`_apis/projects/${projectId}/teams/${teamId}/members`))
        .map((member) => recordOf(member["identity"]))
        .map((person) => ({ displayName: textOf(person["displayName"]), uniqueName: textOf(person["uniqueName"]) })),
    ),
    levels: once(async () => levelsOf(await rest.get(`${at}/_apis/work/backlogconfiguration`))),
  };
}

/** Remembers an answer, never a failure: after one the next caller asks again. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

function typeOf(json: Record<string, unknown>): TypeEntry {
  const states = Array.isArray(json["states"]) ? json["states"] : [];
  return {
    name: textOf(json["name"]),
    color: textOf(json["color"]),
    states: states.map(recordOf).map((state) => ({
      name: textOf(state["name"]),
      color: textOf(state["color"]),
      category: textOf(state["category"]),
    })),
  };
}

/** Paths of a classification tree as fields carry them: `Project\Child\Grandchild`. */
function pathsOf(root: unknown): readonly string[] {
  const below = (node: Record<string, unknown>, parent: string): readonly string[] => {
    const path = parent === "" ? textOf(node["name"]) : `${parent}\\${textOf(node["name"])}`;
    const children = Array.isArray(node["children"]) ? node["children"].map(recordOf) : [];
    return [path, ...children.flatMap((child) => below(child, path))];
  };
  return below(recordOf(root), "");
}

function levelsOf(answer: unknown): readonly LevelEntry[] {
  const configuration = recordOf(answer);
  const portfolio = Array.isArray(configuration["portfolioBacklogs"]) ? configuration["portfolioBacklogs"] : [];
  return [...(portfolio as unknown[]), configuration["requirementBacklog"]]
    .map(recordOf)
    .filter((level) => level["id"] !== undefined)
    .map((level) => ({
      id: textOf(level["id"]),
      name: textOf(level["name"]),
      rank: Number(level["rank"]),
      types: (Array.isArray(level["workItemTypes"]) ? level["workItemTypes"] : []).map((type) =>
        textOf(recordOf(type)["name"]),
      ),
    }))
    .sort((a, b) => b.rank - a.rank);
}
