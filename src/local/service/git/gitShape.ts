/** How repositories, commits, items and changes look in answers. */
import { projectReference } from "../core/projectReference";
import { identityRef } from "../core/identityRef";
import { EnumValue, enumValue, type Context } from "../route";
import type { Change } from "./history";
import type { Commit, ObjectId, Signature } from "./objects";
import type { Push, StoredRepository } from "./repositoryStore";
import type { FoundEntry } from "./trees";
import type { ResolvedVersion } from "./gitVersion";

export const objectTypes = { bad: 0, commit: 1, tree: 2, blob: 3, tag: 4 } as const;
export const changeTypes = { add: 1, edit: 2, rename: 8, delete: 16, "edit, rename": 10 } as const;

export function repositoryUrl(stored: StoredRepository, context: Pick<Context, "baseUrl">): string {
  return `${context.baseUrl}/${stored.projectId}/_apis/git/repositories/${stored.id}`;
}

/** `links` for one repository; lists leave them out. */
export function repositoryValue(
  stored: StoredRepository,
  context: Context,
  size: number,
  links: boolean,
): Record<string, unknown> {
  const project = context.projects.find(stored.projectId);
  const url = repositoryUrl(stored, context);
  const projectName = encodeURIComponent(project?.name ?? stored.projectId);
  const web = `${context.baseUrl}/${projectName}/_git/${encodeURIComponent(stored.name)}`;
  const remote = web.replace("://", `://${context.org}@`);
  const ssh = `git@ssh.${new URL(context.baseUrl).hostname}:v3/${context.org}/${projectName}/${encodeURIComponent(stored.name)}`;
  return {
    id: stored.id,
    name: stored.name,
    url,
    project: project === null ? null : projectReference(project, context),
    ...(stored.defaultBranch === null ? {} : { defaultBranch: stored.defaultBranch }),
    size,
    remoteUrl: remote,
    sshUrl: ssh,
    webUrl: web,
    ...(links ? { _links: repositoryLinks(stored, url, web, ssh) } : {}),
    isDisabled: stored.isDisabled,
    isInMaintenance: false,
  };
}

function repositoryLinks(stored: StoredRepository, url: string, web: string, ssh: string): Record<string, unknown> {
  const below = ["commits", "refs", "pullRequests", "items", "pushes"].map(
    (name) => [name, { href: `${url}/${name}` }] as const,
  );
  return {
    self: { href: url },
    project: { href: `vstfs:///Classification/TeamProject/${stored.projectId}` },
    web: { href: web },
    ssh: { href: ssh },
    ...Object.fromEntries(below),
  };
}

export function signatureValue(signature: Signature): Record<string, unknown> {
  return { name: signature.name, email: signature.email, date: signature.date };
}

/** The first line, as the service shows it in lists, and whether something was cut. */
export function commentValue(message: string, whole: boolean): Record<string, unknown> {
  const text = message.replace(/\n$/, "");
  const first = text.split("\n")[0] ?? "";
  if (whole || first === text) return { comment: text };
  return { comment: first, commentTruncated: true };
}

export function commitReference(
  id: ObjectId,
  commit: Commit,
  stored: StoredRepository,
  context: Context,
): Record<string, unknown> {
  const project = context.projects.find(stored.projectId);
  const web = `${context.baseUrl}/${encodeURIComponent(project?.name ?? stored.projectId)}/_git/${encodeURIComponent(stored.name)}`;
  return {
    commitId: id,
    author: signatureValue(commit.author),
    committer: signatureValue(commit.committer),
    ...commentValue(commit.message, false),
    url: `${repositoryUrl(stored, context)}/commits/${id}`,
    remoteUrl: `${web}/commit/${id}`,
  };
}

export function changeCountsOf(changes: readonly Change[]): Record<string, number> {
  const files = changes.filter((change) => !change.isFolder);
  const count = (kinds: readonly string[]): number => files.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    Add: count(["add"]),
    Edit: count(["edit"]),
    Delete: count(["delete"]),
    ...(count(["rename", "edit, rename"]) > 0 ? { Rename: count(["rename", "edit, rename"]) } : {}),
  };
}

export function changeValue(
  change: Change,
  commitId: ObjectId,
  stored: StoredRepository,
  context: Context,
): Record<string, unknown> {
  const query = `versionType=Commit&version=${commitId}`;
  return {
    item: {
      ...(change.after === null ? { objectId: change.before } : { objectId: change.after }),
      ...(change.before === null || change.after === null || change.before === change.after
        ? {}
        : { originalObjectId: change.before }),
      gitObjectType: enumValue(change.isFolder ? "tree" : "blob", objectTypes),
      commitId,
      path: change.path,
      ...(change.isFolder ? { isFolder: true } : {}),
      url: `${repositoryUrl(stored, context)}/items${escapedPath(change.path)}?${query}`,
    },
    changeType: new EnumValue(change.kind, changeTypes[change.kind]),
    ...(change.source === null ? {} : { sourceServerItem: change.source }),
  };
}

export function itemValue(
  entry: FoundEntry,
  version: ResolvedVersion,
  stored: StoredRepository,
  context: Context,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const { descriptor } = version;
  const named = { branch: "Branch", tag: "Tag", commit: "Commit" }[descriptor.type];
  const options = { none: "None", previousChange: "PreviousChange", firstParent: "FirstParent" }[descriptor.options];
  const at = descriptor.version === null ? "" : `&version=${encodeURIComponent(descriptor.version)}`;
  return {
    objectId: entry.id,
    gitObjectType: enumValue(objectTypeOf(entry), objectTypes),
    commitId: version.id,
    path: entry.path,
    ...(entry.isFolder ? { isFolder: true } : {}),
    ...more,
    url: `${repositoryUrl(stored, context)}/items${escapedPath(entry.path)}?versionType=${named}${at}&versionOptions=${options}`,
  };
}

function objectTypeOf(entry: FoundEntry): "tree" | "commit" | "blob" {
  if (entry.isFolder) return "tree";
  return entry.mode === "160000" ? "commit" : "blob";
}

function escapedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

export function pushValue(push: Push, stored: StoredRepository, context: Context): Record<string, unknown> {
  const user = context.users.byId(push.userId);
  return {
    pushedBy: user === null ? null : identityRef(user, context),
    pushId: push.id,
    date: push.date,
    url: `${repositoryUrl(stored, context)}/pushes/${push.id}`,
  };
}
