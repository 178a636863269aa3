/** Repositories, references, commits, trees and differences. Items, blobs and pushes stand in files of their own. */
import { identityRef } from "../core/identityRef";
import { serviceError } from "../errors";
import { location } from "../locations";
import {
  answer,
  enumValue,
  list,
  noContent,
  ok,
  route,
  type Context,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../route";
import { readBody } from "../requestBody";
import { blobRoutes } from "./blobRoutes";
import { gitError } from "./gitErrors";
import { gitPaths, openOf, type Opened } from "./openedRepository";
import {
  changeCountsOf,
  changeValue,
  commentValue,
  commitReference,
  objectTypes,
  pushValue,
  repositoryUrl,
  repositoryValue,
  signatureValue,
} from "./gitShape";
import {
  descriptorOf,
  descriptorOfBody,
  resolveVersion,
  versionOptions,
  versionTypes,
  type VersionDescriptor,
} from "./gitVersion";
import { ancestors, changesBetween, touches, type Change, type HistoryEntry } from "./history";
import { itemRoutes } from "./itemRoutes";
import { emptyTree, isObjectId, noObject, type ObjectId } from "./objects";
import { pushRoutes } from "./pushRoutes";
import { isRefName, type Repository } from "./repository";
import { objectOrNull, type RepositoryStore, type StoredRepository } from "./repositoryStore";
import { entriesBelow, segmentsOf } from "./trees";

const repositoriesLocation = location("225f7195-f9c7-4d14-ab28-a83f7ff77e1f");
const refsLocation = location("2d874a60-a811-4f62-9c9f-963a6ea0a55b");
const commitsLocation = location("c2570c3b-5b3f-41b8-98bf-5407bfde8d58");
const changesLocation = location("5bf884f5-3e07-42e9-afb8-1b872267bf16");
const diffsLocation = location("615588d5-c0c7-4b88-88f8-e625306446e8");
const treesLocation = location("729f6437-6f92-44ec-8bee-273a7111063c");
const commitsBatchLocation = location("6400dfb2-0bcb-462b-b992-5a57f8f1416c");
const branchStatsLocation = location("d5b216de-d8d5-4d32-ae76-51df755b16d3");

export function gitRoutes(repositories: RepositoryStore): readonly Route[] {
  const opened = (request: RoutedRequest, context: Context): Opened => openOf(request, repositories, context);
  const one = { paths: gitPaths("/{repositoryId}") };
  return [
    route(repositoriesLocation, "GET", (request, context) => listRepositories(repositories, request, context), {
      paths: gitPaths(""),
    }),
    route(
      repositoriesLocation,
      "GET",
      (request, context) => {
        const { stored, repository } = opened(request, context);
        return ok(repositoryValue(stored, context, sizeOf(repository, stored), true));
      },
      one,
    ),
    route(repositoriesLocation, "POST", (request, context) => createRepository(repositories, request, context), {
      paths: gitPaths(""),
    }),
    route(repositoriesLocation, "PATCH", (request, context) => updateRepository(repositories, request, context), one),
    route(
      repositoriesLocation,
      "DELETE",
      (request, context) => {
        repositories.remove(opened(request, context).stored.id);
        return noContent();
      },
      { ...one, permission: "administer" },
    ),
    route(
      refsLocation,
      "GET",
      (request, context) => listRefs(repositories, opened(request, context), request, context),
      { paths: gitPaths("/{repositoryId}/refs/{*filter}") },
    ),
    route(
      refsLocation,
      "POST",
      (request, context) => updateRefs(repositories, opened(request, context), request, context),
      { paths: gitPaths("/{repositoryId}/refs") },
    ),
    route(
      refsLocation,
      "PATCH",
      (request, context) => lockRef(repositories, opened(request, context), request, context),
      { paths: gitPaths("/{repositoryId}/refs") },
    ),
    route(
      commitsLocation,
      "GET",
      (request, context) => listCommits(repositories, opened(request, context), request, context),
      { paths: gitPaths("/{repositoryId}/commits") },
    ),
    route(
      commitsLocation,
      "GET",
      (request, context) => oneCommit(repositories, opened(request, context), request, context),
      { paths: gitPaths("/{repositoryId}/commits/{commitId}") },
    ),
    route(
      commitsBatchLocation,
      "POST",
      (request, context) => commitsBatch(repositories, opened(request, context), request, context),
      {
        paths: gitPaths("/{repositoryId}/commitsbatch"),
        permission: "read",
      },
    ),
    route(changesLocation, "GET", (request, context) => commitChanges(opened(request, context), request, context), {
      paths: gitPaths("/{repositoryId}/commits/{commitId}/changes"),
    }),
    route(diffsLocation, "GET", (request, context) => diff(opened(request, context), request, context), {
      paths: gitPaths("/{repositoryId}/diffs/commits"),
    }),
    route(treesLocation, "GET", (request, context) => oneTree(opened(request, context), request, context), {
      paths: gitPaths("/{repositoryId}/trees/{sha1}"),
    }),
    route(branchStatsLocation, "GET", (request, context) => branchStats(opened(request, context), request, context), {
      paths: gitPaths("/{repositoryId}/stats/branches/{*name}"),
    }),
    ...itemRoutes(opened),
    ...blobRoutes(opened),
    ...pushRoutes(repositories, opened),
  ];
}

function listRepositories(repositories: RepositoryStore, request: RoutedRequest, context: Context): ServiceResponse {
  const hidden = request.query.boolean("includeHidden") === true;
  const links = request.query.boolean("includeLinks") === true;
  const rows = repositories
    .inProject(request.project?.id ?? null)
    .filter((stored) => (hidden || !stored.isWiki) && context.may("read", context.projects.find(stored.projectId)))
    .map((stored) => repositoryValue(stored, context, sizeOf(repositories.open(stored.id), stored), links));
  return list(rows, { valueFirst: true });
}

/** Bytes of the files at the default branch; 0 while empty. */
function sizeOf(repository: Repository, stored: StoredRepository): number {
  const tip = stored.defaultBranch === null ? null : repository.ref(stored.defaultBranch);
  const tree = tip === null ? null : (repository.commit(tip)?.tree ?? null);
  if (tree === null) return 0;
  return entriesBelow(repository, { path: "/", id: tree, mode: "40000", isFolder: true }, true)
    .filter((entry) => !entry.isFolder)
    .reduce((size, entry) => size + (repository.blob(entry.id)?.length ?? 0), 0);
}

function createRepository(repositories: RepositoryStore, request: RoutedRequest, context: Context): ServiceResponse {
  const body = (request.body ?? {}) as { name?: unknown; project?: { id?: unknown } };
  const name = typeof body.name === "string" ? body.name.trim() : "";
  if (name === "") throw serviceError("ArgumentNullException", { parameter: "name" });
  const project =
    request.project ?? (typeof body.project?.id === "string" ? context.projects.find(body.project.id) : null);
  if (project === null) throw serviceError("ArgumentNullException", { parameter: "project" });
  if (repositories.find(name, project.id) !== null) throw gitError("GitRepositoryNameAlreadyExistsException", { name });
  const stored = repositories.create({ projectId: project.id, name, isWiki: false });
  return answer(201, repositoryValue(stored, context, 0, false));
}

function updateRepository(repositories: RepositoryStore, request: RoutedRequest, context: Context): ServiceResponse {
  const { stored, repository } = openOf(request, repositories, context);
  const body = (request.body ?? {}) as { name?: unknown; defaultBranch?: unknown; isDisabled?: unknown };
  const name = typeof body.name === "string" && body.name !== stored.name ? body.name.trim() : null;
  if (name !== null && repositories.find(name, stored.projectId) !== null)
    throw gitError("GitRepositoryNameAlreadyExistsException", { name });
  const branch = typeof body.defaultBranch === "string" ? body.defaultBranch : null;
  if (branch !== null && (!isRefName(branch) || repository.ref(branch) === null))
    throw gitError("InvalidGitRefNameException", { name: branch });
  const updated = repositories.update(stored.id, {
    ...(name === null ? {} : { name }),
    ...(branch === null ? {} : { defaultBranch: branch }),
    ...(typeof body.isDisabled === "boolean" ? { isDisabled: body.isDisabled } : {}),
  });
  return ok(repositoryValue(updated, context, sizeOf(repository, updated), false));
}

function listRefs(
  repositories: RepositoryStore,
  { stored, repository }: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const filter = request.query.text("filter") ?? request.segments["filter"] ?? "";
  const contains = (request.query.text("filterContains") ?? "").toLowerCase();
  const top = request.query.integer("$top");
  const after = request.query.text("continuationToken");
  const rows = [...repository.refs()]
    .filter(
      ([name]) => name.startsWith(`refs/${filter.replace(/^refs\//, "")}`) && name.toLowerCase().includes(contains),
    )
    .filter(([name]) => after === null || name > after)
    .map(([name, id]) => refValue(repositories, stored, name, id, context));
  const page = top === null ? rows : rows.slice(0, top);
  const more = page.length < rows.length ? { headers: { "x-ms-continuationtoken": page.at(-1)?.name ?? "" } } : {};
  return list(page, { valueFirst: true, ...more });
}

function refValue(
  repositories: RepositoryStore,
  stored: StoredRepository,
  name: string,
  id: ObjectId,
  context: Context,
): { readonly name: string } & Record<string, unknown> {
  const creator = context.users.byId(repositories.creatorOf(stored.id, name) ?? "");
  const owner = context.users.byId(repositories.lockedBy(stored.id, name) ?? "");
  return {
    name,
    objectId: id,
    ...(owner === null ? {} : { isLockedBy: identityRef(owner, context), isLocked: true }),
    ...(creator === null ? {} : { creator: identityRef(creator, context) }),
    url: `${repositoryUrl(stored, context)}/refs?filter=${encodeURIComponent(name.replace(/^refs\//, ""))}`,
  };
}

/** Locks or unlocks the branch of the filter. */
function lockRef(
  repositories: RepositoryStore,
  { stored, repository }: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const name = `refs/${(request.query.text("filter") ?? "").replace(/^refs\//, "")}`;
  const id = isRefName(name) ? repository.ref(name) : null;
  if (id === null) throw gitError("InvalidGitRefNameException", { name });
  const { isLocked } = (request.body ?? {}) as { isLocked?: unknown };
  if (typeof isLocked !== "boolean") throw serviceError("ArgumentNullException", { parameter: "isLocked" });
  repositories.lock(stored.id, name, isLocked ? context.currentUser.id : null);
  return ok(refValue(repositories, stored, name, id, context));
}

function updateRefs(
  repositories: RepositoryStore,
  { stored, repository }: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const updates = Array.isArray(request.body) ? (request.body as readonly unknown[]).map(readBody) : [];
  if (updates.length === 0) throw serviceError("ArgumentNullException", { parameter: "refUpdates" });
  const rows = updates.map((update) => {
    const [name, before, after] = [
      update.text("name") ?? "",
      update.text("oldObjectId") ?? "",
      update.text("newObjectId") ?? "",
    ];
    const status = updateRef(repositories, stored, repository, name, before, after, context);
    return {
      repositoryId: stored.id,
      name,
      oldObjectId: before,
      newObjectId: after,
      isLocked: false,
      updateStatus: enumValue(status, refUpdateStates),
      success: status === "succeeded",
    };
  });
  return list(rows, { valueFirst: true });
}

const refUpdateStates = {
  succeeded: 0,
  forcePushRequired: 1,
  staleOldObjectId: 2,
  invalidRefName: 3,
  unprocessed: 4,
  unresolvableToCommit: 5,
  rejectedByPolicy: 14,
} as const;

function updateRef(
  repositories: RepositoryStore,
  stored: StoredRepository,
  repository: Repository,
  ref: string,
  before: string,
  after: string,
  context: Context,
): keyof typeof refUpdateStates {
  if (!isRefName(ref)) return "invalidRefName";
  if (!isObjectId(before) || !isObjectId(after)) return "unresolvableToCommit";
  if (after !== noObject && repository.commit(after) === null) return "unresolvableToCommit";
  if (repository.ref(ref) !== objectOrNull(before)) return "staleOldObjectId";
  if (repositories.isProtected(stored.id, ref)) return "rejectedByPolicy";
  repositories.push({
    repositoryId: stored.id,
    ref,
    before: objectOrNull(before),
    after: objectOrNull(after),
    by: context.currentUser,
    at: context.now,
  });
  return "succeeded";
}

interface CommitCriteria {
  readonly itemPath: string | null;
  readonly itemVersion: VersionDescriptor;
  readonly compareVersion: VersionDescriptor | null;
  readonly author: string | null;
  readonly user: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly fromCommit: string | null;
  readonly toCommit: string | null;
  readonly ids: readonly string[] | null;
  readonly oldestFirst: boolean;
  readonly excludeDeletes: boolean;
  readonly includePush: boolean;
  readonly skip: number;
  readonly top: number;
}

function listCommits(
  repositories: RepositoryStore,
  opened: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const { query } = request;
  const prefix = "searchCriteria.";
  const hasCompare = query.has(`${prefix}compareVersion.version`);
  const criteria: CommitCriteria = {
    itemPath: query.text(`${prefix}itemPath`) ?? query.text("itemPath"),
    itemVersion: descriptorOf(request, `${prefix}itemVersion.`),
    compareVersion: hasCompare ? descriptorOf(request, `${prefix}compareVersion.`) : null,
    author: query.text(`${prefix}author`),
    user: query.text(`${prefix}user`),
    from: query.date(`${prefix}fromDate`),
    to: query.date(`${prefix}toDate`),
    fromCommit: query.text(`${prefix}fromCommitId`),
    toCommit: query.text(`${prefix}toCommitId`),
    ids: query.list(`${prefix}ids`),
    oldestFirst: query.boolean(`${prefix}showOldestCommitsFirst`) === true,
    excludeDeletes: query.boolean(`${prefix}excludeDeletes`) === true,
    includePush: query.boolean(`${prefix}includePushData`) === true,
    skip: query.integer(`${prefix}$skip`) ?? query.integer("$skip") ?? query.integer("skip") ?? 0,
    top: query.integer(`${prefix}$top`) ?? query.integer("$top") ?? query.integer("top") ?? 100,
  };
  return list(commitRows(repositories, opened, criteria, context));
}

function commitsBatch(
  repositories: RepositoryStore,
  opened: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const body = readBody(request.body);
  const criteria: CommitCriteria = {
    itemPath: body.text("itemPath"),
    itemVersion: descriptorOfBody(body.object("itemVersion")),
    compareVersion: null,
    author: body.text("author"),
    user: body.text("user"),
    from: body.date("fromDate"),
    to: body.date("toDate"),
    fromCommit: body.text("fromCommitId"),
    toCommit: body.text("toCommitId"),
    ids: body.texts("ids"),
    oldestFirst: body.boolean("showOldestCommitsFirst") === true,
    excludeDeletes: body.boolean("excludeDeletes") === true,
    includePush: body.boolean("includePushData") === true,
    skip: request.query.integer("$skip") ?? body.integer("$skip") ?? 0,
    top: request.query.integer("$top") ?? body.integer("$top") ?? 100,
  };
  return list(commitRows(repositories, opened, criteria, context));
}

function commitRows(
  repositories: RepositoryStore,
  opened: Opened,
  criteria: CommitCriteria,
  context: Context,
): readonly unknown[] {
  const { stored, repository } = opened;
  const entries = criteria.ids === null ? searchCommits(opened, criteria) : byIds(opened, criteria.ids);
  const pushes = criteria.includePush ? repositories.pushes(stored.id) : [];
  return entries.map(({ id, commit }) => {
    const changes = changesOf(repository, id);
    const { url, remoteUrl, ...reference } = commitReference(id, commit, stored, context);
    const push = pushes.find((other) => other.after === id);
    return {
      ...reference,
      changeCounts: changeCountsOf(changes),
      ...(push === undefined ? {} : { push: pushValue(push, stored, context) }),
      url,
      remoteUrl,
    };
  });
}

function byIds({ stored, repository }: Opened, ids: readonly string[]): readonly HistoryEntry[] {
  return ids.map((id) => {
    const commit = repository.commit(id);
    if (commit === null) throw gitError("GitObjectDoesNotExistException", { id, repository: stored.id });
    return { id, commit };
  });
}

/** Lists take what reaches the version, newest first; no rename is followed. */
function searchCommits({ stored, repository }: Opened, criteria: CommitCriteria): readonly HistoryEntry[] {
  if (
    criteria.itemVersion.version === null &&
    criteria.toCommit === null &&
    (stored.isWiki || stored.defaultBranch === null)
  )
    return [];
  const descriptor: VersionDescriptor =
    criteria.toCommit === null ? criteria.itemVersion : { version: criteria.toCommit, type: "commit", options: "none" };
  const start = resolveVersion(repository, stored, descriptor);
  const excluded = excludedCommits(repository, stored, criteria);
  const path = criteria.itemPath === null || segmentsOf(criteria.itemPath).length === 0 ? null : criteria.itemPath;
  const found: HistoryEntry[] = [];
  const wanted = criteria.skip + criteria.top;
  for (const entry of ancestors(repository, start.id)) {
    if (!criteria.oldestFirst && found.length >= wanted) break;
    if (excluded.has(entry.id) || !matches(entry, criteria)) continue;
    if (path !== null && !touches(repository, entry.commit, path)) continue;
    found.push(entry);
  }
  const ordered = criteria.oldestFirst ? found.toReversed() : found;
  return ordered.slice(criteria.skip, wanted);
}

/** What the start of a range, or the compared version, already contains. */
function excludedCommits(
  repository: Repository,
  stored: StoredRepository,
  criteria: CommitCriteria,
): ReadonlySet<ObjectId> {
  const excluded = new Set<ObjectId>();
  if (criteria.fromCommit !== null) {
    const from = repository.commit(criteria.fromCommit);
    if (from === null)
      throw gitError("GitObjectDoesNotExistException", { id: criteria.fromCommit, repository: stored.id });
    for (const parent of from.parents) for (const { id } of ancestors(repository, parent)) excluded.add(id);
  }
  if (criteria.compareVersion !== null) {
    for (const { id } of ancestors(repository, resolveVersion(repository, stored, criteria.compareVersion).id))
      excluded.add(id);
  }
  return excluded;
}

function matches({ commit }: HistoryEntry, criteria: CommitCriteria): boolean {
  const is = (wanted: string | null, name: string, email: string): boolean =>
    wanted === null || `${name} <${email}>`.toLowerCase().includes(wanted.toLowerCase());
  if (!is(criteria.author, commit.author.name, commit.author.email)) return false;
  if (!is(criteria.user, commit.committer.name, commit.committer.email)) return false;
  const time = commit.committer.date.getTime();
  if (criteria.from !== null && time < criteria.from.getTime()) return false;
  return criteria.to === null || time <= criteria.to.getTime();
}

/** Against the first parent. */
function changesOf(repository: Repository, id: ObjectId): readonly Change[] {
  const commit = repository.commit(id);
  if (commit === null) return [];
  const parent = commit.parents[0];
  const before = parent === undefined ? null : (repository.commit(parent)?.tree ?? null);
  return changesBetween(repository, before, commit.tree);
}

function commitOf(opened: Opened, id: string): HistoryEntry {
  const known = isObjectId(id) ? id.toLowerCase() : null;
  const commit = known === null ? null : opened.repository.commit(known);
  if (known === null || commit === null)
    throw gitError("GitObjectDoesNotExistException", { id, repository: opened.stored.id });
  return { id: known, commit };
}

function oneCommit(
  repositories: RepositoryStore,
  opened: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const { stored, repository } = opened;
  const { id, commit } = commitOf(opened, request.segments["commitId"] ?? "");
  const count = request.query.integer("changeCount") ?? 0;
  const changes = changesOf(repository, id);
  const { url, remoteUrl } = commitReference(id, commit, stored, context);
  const push = repositories.pushes(stored.id).find((other) => other.after === id);
  return ok({
    treeId: commit.tree,
    ...(push === undefined ? {} : { push: pushValue(push, stored, context) }),
    commitId: id,
    author: signatureValue(commit.author),
    committer: signatureValue(commit.committer),
    ...commentValue(commit.message, true),
    parents: commit.parents,
    ...(count > 0
      ? {
          changeCounts: changeCountsOf(changes),
          changes: changes.slice(0, count).map((change) => changeValue(change, id, stored, context)),
        }
      : {}),
    url,
    remoteUrl,
    _links: {
      self: { href: url },
      repository: { href: repositoryUrl(stored, context) },
      web: { href: remoteUrl },
      changes: { href: `${String(url)}/changes` },
    },
  });
}

function commitChanges(opened: Opened, request: RoutedRequest, context: Context): ServiceResponse {
  const { id } = commitOf(opened, request.segments["commitId"] ?? "");
  const changes = changesOf(opened.repository, id);
  const skip = request.query.integer("skip") ?? request.query.integer("$skip") ?? 0;
  const top = request.query.integer("top") ?? request.query.integer("$top") ?? 100;
  return ok({
    changeCounts: changeCountsOf(changes),
    changes: changes.slice(skip, skip + top).map((change) => changeValue(change, id, opened.stored, context)),
  });
}

function diff({ stored, repository }: Opened, request: RoutedRequest, context: Context): ServiceResponse {
  const { query } = request;
  const side = (name: "base" | "target"): VersionDescriptor => ({
    version:
      query.text(`${name}Version`) ??
      query.text(`${name}VersionDescriptor.${name}Version`) ??
      query.text(`${name}VersionDescriptor.version`),
    type:
      query.enumeration(`${name}VersionType`, versionTypes) ??
      query.enumeration(`${name}VersionDescriptor.versionType`, versionTypes) ??
      "branch",
    options: query.enumeration(`${name}VersionOptions`, versionOptions) ?? "none",
  });
  const base = resolveVersion(repository, stored, side("base"));
  const target = resolveVersion(repository, stored, side("target"));
  const ofTarget = [...ancestors(repository, target.id)].map(({ id }) => id);
  const ofBase = [...ancestors(repository, base.id)].map(({ id }) => id);
  const [inTarget, inBase] = [new Set(ofTarget), new Set(ofBase)];
  const common = ofTarget.find((id) => inBase.has(id)) ?? null;
  const fromCommon = query.boolean("diffCommonCommit") === true && common !== null;
  const before = fromCommon ? (repository.commit(common)?.tree ?? emptyTree) : base.commit.tree;
  const changes = changesBetween(repository, before, target.commit.tree);
  const skip = query.integer("$skip") ?? 0;
  const top = query.integer("$top") ?? 100;
  const page = changes.slice(skip, skip + top);
  return ok({
    allChangesIncluded: skip + page.length >= changes.length,
    changeCounts: changeCountsOf(changes),
    changes: page.map((change) => changeValue(change, target.id, stored, context)),
    commonCommit: common,
    baseCommit: base.id,
    targetCommit: target.id,
    aheadCount: ofTarget.filter((id) => !inBase.has(id)).length,
    behindCount: ofBase.filter((id) => !inTarget.has(id)).length,
  });
}

function oneTree({ stored, repository }: Opened, request: RoutedRequest, context: Context): ServiceResponse {
  const id = (request.segments["sha1"] ?? "").toLowerCase();
  const object = isObjectId(id) ? repository.read(id) : null;
  if (id !== emptyTree && object?.type !== "tree")
    throw gitError("GitObjectDoesNotExistException", { id, repository: stored.id });
  const recursive = request.query.boolean("recursive") === true;
  const url = repositoryUrl(stored, context);
  const entries = entriesBelow(repository, { path: "/", id, mode: "40000", isFolder: true }, recursive);
  return ok({
    objectId: id,
    url: `${url}/trees/${id}`,
    treeEntries: entries.map((entry) => ({
      objectId: entry.id,
      relativePath: entry.path.slice(1),
      mode: entry.mode,
      gitObjectType: enumValue(entry.isFolder ? "tree" : "blob", objectTypes),
      url: `${url}/${entry.isFolder ? "trees" : "blobs"}/${entry.id}`,
      size: repository.read(entry.id)?.bytes.length ?? 0,
    })),
    size: object?.bytes.length ?? 0,
    _links: { self: { href: `${url}/trees/${id}` }, repository: { href: url } },
  });
}

function branchStats(opened: Opened, request: RoutedRequest, context: Context): ServiceResponse {
  const { stored, repository } = opened;
  const base = resolveVersion(repository, stored, descriptorOf(request, "baseVersionDescriptor."));
  const ofBase = new Set([...ancestors(repository, base.id)].map(({ id }) => id));
  const name = request.query.text("name") ?? request.segments["name"] ?? null;
  const rows = [...repository.refs()]
    .filter(([ref]) => ref.startsWith("refs/heads/") && (name === null || ref === `refs/heads/${name}`))
    .flatMap(([ref, id]) => {
      const commit = repository.commit(id);
      if (commit === null) return [];
      const own = [...ancestors(repository, id)].map((entry) => entry.id);
      const inOwn = new Set(own);
      return [
        {
          commit: {
            commitId: id,
            author: signatureValue(commit.author),
            committer: signatureValue(commit.committer),
            ...commentValue(commit.message, false),
            url: `${repositoryUrl(stored, context)}/commits/${id}`,
          },
          name: ref.slice("refs/heads/".length),
          aheadCount: own.filter((other) => !ofBase.has(other)).length,
          behindCount: [...ofBase].filter((other) => !inOwn.has(other)).length,
          isBaseVersion: id === base.id,
        },
      ];
    });
  if (name === null) return list(rows);
  const [row] = rows;
  if (row === undefined)
    throw serviceError("GitUnresolvableToCommitException", { version: name, type: "Branch", repository: stored.name });
  return ok(row);
}
