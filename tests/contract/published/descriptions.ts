/** The published OpenAPI descriptions, where they lie beside the project: operations by method and path. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Parameter {
  readonly in: "path" | "query" | "header" | "body" | "formData";
  readonly name: string;
  readonly required?: boolean;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly schema?: Schema;
}

export type Schema = { readonly [name: string]: unknown };

export interface Operation {
  /** Name of the description file, e.g. `workItemTracking`. */
  readonly description: string;
  readonly name: string;
  readonly method: string;
  readonly template: string;
  readonly consumes: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Descriptions {
  /** The operation of a request: path below the host, with its organisation, and query. */
  find(method: string, path: string, query: URLSearchParams): Operation | null;
  readonly definitions: ReadonlyMap<string, Schema>;
  readonly operations: number;
}

interface Document {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly "x-ms-paths"?: Readonly<Record<string, PathItem>>;
  readonly definitions: Schema;
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

type PathItem = Readonly<Record<string, DescribedOperation>>;

interface DescribedOperation {
  readonly operationId: string;
  readonly consumes?: readonly string[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly responses: Operation["responses"];
}

export const descriptionsFolder = join(__dirname, "../../../../shared/azure-devops/specs/specification");

export const areDescriptionsPresent = existsSync(descriptionsFolder);

interface Entry {
  readonly operation: Operation;
  readonly expression: RegExp;
  readonly query: readonly string[];
  readonly weight: number;
}

export function readDescriptions(): Descriptions {
  const documents = readdirSync(descriptionsFolder).map((area) => readDocument(join(descriptionsFolder, area, "7.2")));
  const entries = documents
    .flatMap(({ name, document }) => entriesOf(name, document))
    .sort((left, right) => right.weight - left.weight);
  return {
    operations: entries.length,
    definitions: new Map(documents.map(({ name, document }) => [name, document.definitions])),
    find(method, path, query) {
      const matching = entries.filter(
        ({ operation, expression, query: named }) =>
          operation.method === method && expression.test(path) && named.every((name) => hasName(query, name)),
      );
      const complete = matching.find(({ operation }) => needed(operation).every((name) => hasName(query, name)));
      return (complete ?? matching[0])?.operation ?? null;
    },
  };
}

/** Query parameters it cannot do without: several operations share a path and differ in them. */
function needed({ parameters }: Operation): readonly string[] {
  return parameters.flatMap(({ in: place, name, required }) =>
    place === "query" && required === true && name !== "api-version" ? [name] : [],
  );
}

export function hasName(query: URLSearchParams, name: string): boolean {
  return [...query.keys()].some((key) => key.toLowerCase() === name.toLowerCase());
}

function readDocument(folder: string): { readonly name: string; readonly document: Document } {
  const file = readdirSync(folder).find((each) => each.endsWith(".json")) ?? "";
  const text = readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, "");
  return { name: file.replace(/\.json$/, ""), document: JSON.parse(text) as Document };
}

function entriesOf(description: string, document: Document): readonly Entry[] {
  const paths = Object.entries({ ...document.paths, ...document["x-ms-paths"] });
  return paths.flatMap(([template, item]) =>
    Object.entries(item).map(([method, described]) => {
      const [path = "", query = ""] = template.split("?");
      const operation: Operation = {
        description,
        name: described.operationId,
        method: method.toUpperCase(),
        template,
        consumes: described.consumes ?? [],
        parameters: (described.parameters ?? []).map((each) => resolved(each, document)),
        responses: described.responses,
      };
      const named = query.split("&").flatMap((pair) => pair.split("=")[0] ?? []);
      const names = named.filter((name) => name !== "");
      return { operation, expression: expressionOf(path), query: names, weight: weightOf(path) + names.length };
    }),
  );
}

function resolved(parameter: Parameter | { readonly $ref: string }, document: Document): Parameter {
  if (!("$ref" in parameter)) return parameter;
  const found = document.parameters?.[parameter.$ref.replace("#/parameters/", "")];
  if (found === undefined) throw new Error(`no parameter ${parameter.$ref}`);
  return found;
}

/** Project and team may be left out where a template has them, and the path of a node: its root is meant then. */
function expressionOf(template: string): RegExp {
  const source = template
    .replace(/[.$()]/g, "\\$&")
    .replace(/^\/\{organization\}/, "/[^/]+")
    .replace(/\/\{(?:project|team)\}(?=.*\/_apis\/)/g, "(?:/[^/]+)?")
    .replace(/\/\{path\}$/, "(?:/.*)?")
    .replace(/\{[^}]+\}/g, "[^/]+");
  return new RegExp(`^${source}/?$`, "i");
}

/** Words count more than placeholders. */
function weightOf(template: string): number {
  const segments = template.split("/");
  return segments.filter((segment) => !segment.includes("{")).length * 100 + segments.length * 10;
}
