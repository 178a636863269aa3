/**
 * An extension as the local host sees it: what its manifest contributes, and the files that may be asked for.
 *
 * Only files the manifest marks as addressable are served, as in the real service; everything else in the folder or
 * package is not reachable, whatever path is asked for.
 */

/** One entry of `contributions`, its ids and targets written out in full. */
export interface Contribution {
  /** `publisher.extension.name` */
  readonly id: string;
  readonly type: string;
  readonly targets: readonly string[];
  readonly includes: readonly string[];
  readonly description: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  /** All of them must hold for the contribution to be there. */
  readonly constraints: readonly Constraint[];
}

export interface Constraint {
  /** `Feature`: the one whose meaning is published for extensions. */
  readonly name: string;
  readonly inverse: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ExtensionManifest {
  /** `publisher.extension` */
  readonly id: string;
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  readonly displayName: string;
  readonly scopes: readonly string[];
  readonly contributions: readonly Contribution[];
}

export interface ExtensionFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface Extension {
  readonly manifest: ExtensionManifest;
  /** Where it came from, for messages. */
  readonly source: string;
  /** An addressable file by its path in the package, `/`-separated, decoded; `null` when there is none of that name. */
  file(path: string): Promise<ExtensionFile | null>;
}

/** An extension that cannot be loaded: one sentence naming it and what is wrong with it. */
export class ExtensionError extends Error {
  constructor(source: string, problem: string) {
    super(`The extension ${source} cannot be loaded: ${problem}`);
    this.name = "ExtensionError";
  }
}

export interface ManifestIdentity {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  readonly displayName: string;
}

/** Reads `scopes` and `contributions` of a manifest document; throws `ExtensionError` where it is not one. */
export function readManifest(
  source: string,
  identity: ManifestIdentity,
  document: Readonly<Record<string, unknown>>,
): ExtensionManifest {
  const id = `${identity.publisher}.${identity.name}`;
  const contributions = document["contributions"];
  if (!Array.isArray(contributions)) {
    throw new ExtensionError(source, "its manifest has no list of contributions.");
  }
  return {
    ...identity,
    id,
    scopes: textList(document["scopes"]),
    contributions: contributions.map((each: unknown) => readContribution(source, id, each)),
  };
}

function readContribution(source: string, extensionId: string, entry: unknown): Contribution {
  if (!isRecord(entry) || typeof entry["id"] !== "string" || typeof entry["type"] !== "string") {
    throw new ExtensionError(source, "a contribution in its manifest has no id or no type.");
  }
  const inFull = (name: string): string => (name.startsWith(".") ? extensionId + name : name);
  const description = entry["description"];
  return {
    id: `${extensionId}.${entry["id"]}`,
    type: entry["type"],
    targets: textList(entry["targets"]).map(inFull),
    includes: textList(entry["includes"]).map(inFull),
    description: typeof description === "string" ? description : null,
    properties: isRecord(entry["properties"]) ? entry["properties"] : {},
    constraints: (Array.isArray(entry["constraints"]) ? entry["constraints"] : []).filter(isRecord).map(readConstraint),
  };
}

const readConstraint = (given: Readonly<Record<string, unknown>>): Constraint => ({
  name: typeof given["name"] === "string" ? given["name"] : "",
  inverse: given["inverse"] === true,
  properties: isRecord(given["properties"]) ? given["properties"] : {},
});

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

/** What is wrong with a path someone asks for or a package contains; `null` when it is a plain relative path. */
export function pathProblem(path: string): string | null {
  if (path === "" || path.startsWith("/") || /^[a-z]:/i.test(path)) {
    return "it is not relative";
  }
  if (/[\\\0]/.test(path)) {
    return "it contains a backslash or a NUL";
  }
  return path.split("/").some((segment) => segment === "" || segment === "." || segment === "..")
    ? "it contains an empty, “.” or “..” segment"
    : null;
}
