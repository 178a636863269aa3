/** Version descriptors: which commit a request means. */
import { serviceError } from "../errors";
import type { RequestBody } from "../requestBody";
import type { RoutedRequest } from "../route";
import { isObjectId, type Commit, type ObjectId } from "./objects";
import type { Repository } from "./repository";
import type { StoredRepository } from "./repositoryStore";

export const versionTypes = { branch: 0, tag: 1, commit: 2 } as const;
export const versionOptions = { none: 0, previousChange: 1, firstParent: 2 } as const;

export interface VersionDescriptor {
  readonly version: string | null;
  readonly type: keyof typeof versionTypes;
  readonly options: keyof typeof versionOptions;
}

export interface ResolvedVersion {
  readonly id: ObjectId;
  readonly commit: Commit;
  readonly descriptor: VersionDescriptor;
}

/** Reads `{prefix}version`, `{prefix}versionType` and `{prefix}versionOptions`. */
export function descriptorOf(request: RoutedRequest, prefix: string): VersionDescriptor {
  const { query } = request;
  return {
    version: query.text(`${prefix}version`),
    type: query.enumeration(`${prefix}versionType`, versionTypes) ?? "branch",
    options: query.enumeration(`${prefix}versionOptions`, versionOptions) ?? "none",
  };
}

/** The commit; refuses as the service does when there is none. Without a version: the default branch. */
export function resolveVersion(
  repository: Repository,
  stored: StoredRepository,
  descriptor: VersionDescriptor,
): ResolvedVersion {
  const found = commitIdOf(repository, stored, descriptor);
  const commit = found === null ? null : repository.commit(found);
  if (found === null || commit === null) throw unresolvable(stored, descriptor);
  if (descriptor.options !== "firstParent") return { id: found, commit, descriptor };
  const parent = commit.parents[0];
  const before = parent === undefined ? null : repository.commit(parent);
  if (parent === undefined || before === null) throw unresolvable(stored, descriptor);
  return { id: parent, commit: before, descriptor };
}

function commitIdOf(
  repository: Repository,
  stored: StoredRepository,
  { version, type }: VersionDescriptor,
): ObjectId | null {
  if (version === null || version === "")
    return stored.defaultBranch === null ? null : repository.ref(stored.defaultBranch);
  if (type === "commit") return isObjectId(version) ? version.toLowerCase() : null;
  const name = version.replace(/^refs\/(?:heads|tags)\//, "");
  return name.includes("..") || /[\s~^:?*[\\]/.test(name)
    ? null
    : repository.ref(`refs/${type === "tag" ? "tags" : "heads"}/${name}`);
}

function unresolvable(stored: StoredRepository, { version, type }: VersionDescriptor): Error {
  const named = { branch: "Branch", tag: "Tag", commit: "Commit" }[type];
  const text = version ?? stored.defaultBranch?.replace("refs/heads/", "") ?? "";
  return serviceError("GitUnresolvableToCommitException", { version: text, type: named, repository: stored.name });
}

/** A version descriptor inside a JSON body; members by name or number. */
export function descriptorOfBody(body: RequestBody | null): VersionDescriptor {
  return {
    version: body?.text("version") ?? null,
    type: memberOf(body?.word("versionType") ?? null, versionTypes) ?? "branch",
    options: memberOf(body?.word("versionOptions") ?? null, versionOptions) ?? "none",
  };
}

/** The member of an enumeration a client names, or numbers. */
export function memberOf<Name extends string>(
  word: string | null,
  members: Readonly<Record<Name, number>>,
): Name | null {
  const names = Object.keys(members) as Name[];
  return names.find((name) => name.toLowerCase() === word?.toLowerCase() || String(members[name]) === word) ?? null;
}
