/** Wikis of a project: list, one, publish, change, unpublish. */
import { serviceError } from "../errors";
import type { RepositoryStore } from "../git/repositoryStore";
import { entryAt } from "../git/trees";
import { location } from "../locations";
import {
  answer,
  EnumValue,
  list,
  ok,
  route,
  type Context,
  type Project,
  type Route,
  type RoutedRequest,
  type User,
} from "../route";
import { textOf } from "../textOf";
import { wikiError } from "./wikiErrors";
import type { WikiStates } from "./wikiStates";
import type { StoredWiki, WikiStore } from "./wikiStore";

/** What the wiki's routes work on. */
export interface WikiWorld {
  readonly wikis: WikiStore;
  readonly repositories: RepositoryStore;
  readonly states: WikiStates;
}

const wikis = location("288d122c-dbd4-451d-aa5f-7dbbba070728");
const wikiTypes = { projectWiki: 0, codeWiki: 1 } as const;

export function wikiRoutes(world: WikiWorld): readonly Route[] {
  return [
    route(
      wikis,
      "GET",
      (request, context) => {
        const found = world.wikis
          .inProject(request.project?.id ?? null)
          .filter((wiki) => context.may("read", context.projects.find(wiki.projectId)));
        return list(
          found.map((wiki) => wikiValue(wiki, context)),
          { valueFirst: true },
        );
      },
      { paths: ["{project}/_apis/wiki/wikis", "_apis/wiki/wikis"] },
    ),
    route(wikis, "GET", (request, context) => ok(wikiValue(wikiOf(request, world), context)), {
      paths: ["{project}/_apis/wiki/wikis/{wikiIdentifier}", "_apis/wiki/wikis/{wikiIdentifier}"],
    }),
    route(wikis, "POST", (request, context) => create(world, request, context), {
      paths: ["{project}/_apis/wiki/wikis", "_apis/wiki/wikis"],
    }),
    route(wikis, "PATCH", (request, context) => update(world, request, context), {
      paths: ["{project}/_apis/wiki/wikis/{wikiIdentifier}", "_apis/wiki/wikis/{wikiIdentifier}"],
    }),
    route(
      wikis,
      "DELETE",
      (request, context) => {
        const wiki = wikiOf(request, world);
        if (wiki.type === "projectWiki") {
          throw wikiError("WikiOperationNotSupportedException", {
            message: "Wiki delete operation is not supported on wikis of type 'ProjectWiki'.",
          });
        }
        world.wikis.remove(wiki.id);
        return ok(wikiValue(wiki, context));
      },
      { paths: ["{project}/_apis/wiki/wikis/{wikiIdentifier}", "_apis/wiki/wikis/{wikiIdentifier}"] },
    ),
  ];
}

/** The wiki of the `{wikiIdentifier}` segment, by name or GUID. */
export function wikiOf(request: RoutedRequest, world: WikiWorld): StoredWiki {
  const name = request.segments["wikiIdentifier"] ?? "";
  const wiki = world.wikis.find(name, request.project?.id ?? null);
  if (wiki === null) throw wikiError("WikiNotFoundException", { wiki: name });
  return wiki;
}

function wikiValue(wiki: StoredWiki, context: Context): Record<string, unknown> {
  const base = `${context.baseUrl}/${wiki.projectId}`;
  return {
    id: wiki.id,
    versions: wiki.versions.map((version) => ({ version })),
    url: `${base}/_apis/wiki/wikis/${wiki.id}`,
    remoteUrl: `${base}/_wiki/wikis/${wiki.id}`,
    type: new EnumValue(wiki.type, wikiTypes[wiki.type]),
    name: wiki.name,
    projectId: wiki.projectId,
    repositoryId: wiki.repositoryId,
    mappedPath: wiki.mappedPath,
  };
}

interface CreateBody {
  readonly name?: unknown;
  readonly projectId?: unknown;
  readonly type?: unknown;
  readonly repositoryId?: unknown;
  readonly mappedPath?: unknown;
  readonly version?: { readonly version?: unknown } | null;
}

function create(world: WikiWorld, request: RoutedRequest, context: Context): ReturnType<Route["handle"]> {
  const body = (request.body ?? {}) as CreateBody;
  const name = typeof body.name === "string" ? body.name.trim() : "";
  if (name === "") throw serviceError("ArgumentNullException", { parameter: "Name" });
  const project = projectOfBody(body, request, context);
  if (world.wikis.find(name, project.id) !== null) throw wikiError("WikiAlreadyExistsException", { name });
  const type = (textOf(body.type) ?? "projectWiki").toLowerCase();
  if (type === "projectwiki" || type === "0") {
    const wiki = createProjectWiki(world, {
      project,
      name,
      by: context.currentUser,
      at: context.now,
      id: context.newId(),
    });
    return answer(201, wikiValue(wiki, context));
  }
  if (type !== "codewiki" && type !== "1") {
    throw serviceError("VssPropertyValidationException", { message: `The value '${type}' is not valid for type.` });
  }
  return answer(
    201,
    wikiValue(
      createCodeWiki(world, { ...codeWikiOf(body, world, project), name, project, id: context.newId() }),
      context,
    ),
  );
}

function projectOfBody(body: CreateBody, request: RoutedRequest, context: Context): Project {
  if (typeof body.projectId !== "string") {
    if (request.project === null) throw serviceError("ArgumentNullException", { parameter: "ProjectId" });
    return request.project;
  }
  const project = context.projects.find(body.projectId);
  if (project === null) throw serviceError("ProjectDoesNotExistWithNameException", { project: body.projectId });
  return project;
}

function codeWikiOf(
  body: CreateBody,
  world: WikiWorld,
  project: Project,
): { repositoryId: string; mappedPath: string; version: string } {
  if (typeof body.repositoryId !== "string") throw serviceError("ArgumentNullException", { parameter: "RepositoryId" });
  if (typeof body.mappedPath !== "string") throw serviceError("ArgumentNullException", { parameter: "MappedPath" });
  const version = body.version?.version;
  if (typeof version !== "string") throw serviceError("ArgumentNullException", { parameter: "Version" });
  const repository = world.repositories.find(body.repositoryId, project.id);
  if (repository === null) throw serviceError("GitRepositoryNotFoundException", { repository: body.repositoryId });
  return { repositoryId: repository.id, mappedPath: body.mappedPath, version };
}

/** The one project wiki: its own repository, hidden from lists, with the wiki's id and an empty first commit. */
export function createProjectWiki(
  world: WikiWorld,
  wiki: { project: Project; name: string; by: User; at: Date; id: string; firstCommit?: boolean },
): StoredWiki {
  const { project, name, id } = wiki;
  if (world.wikis.inProject(project.id).some((other) => other.type === "projectWiki")) {
    throw wikiError("WikiOperationNotSupportedException", { message: "A project wiki already exists in the project." });
  }
  if (world.repositories.find(name, project.id) !== null) throw wikiError("WikiAlreadyExistsException", { name });
  world.repositories.create({ projectId: project.id, name, isWiki: true, id });
  if (wiki.firstCommit !== false) {
    const repository = world.repositories.open(id);
    const author = { name: wiki.by.displayName, email: wiki.by.uniqueName, date: wiki.at };
    const tree = repository.writeTree([]);
    const commit = repository.writeCommit({
      tree,
      parents: [],
      author,
      committer: author,
      message: "Initializing wiki",
    });
    world.repositories.push({
      repositoryId: id,
      ref: "refs/heads/wikiMaster",
      before: null,
      after: commit,
      by: wiki.by,
      at: wiki.at,
    });
  }
  return world.wikis.add({
    id,
    name,
    projectId: project.id,
    type: "projectWiki",
    repositoryId: id,
    mappedPath: "/",
    versions: ["wikiMaster"],
  });
}

/** A folder of a repository's branch, published as a wiki. */
export function createCodeWiki(
  world: WikiWorld,
  wiki: { project: Project; name: string; id: string; repositoryId: string; mappedPath: string; version: string },
): StoredWiki {
  const repository = world.repositories.open(wiki.repositoryId);
  const commit = repository.ref(`refs/heads/${wiki.version}`);
  const tree = commit === null ? null : (repository.commit(commit)?.tree ?? null);
  if (tree === null) throw wikiError("InvalidVersion", {});
  const mappedPath = `/${wiki.mappedPath
    .split("/")
    .filter((segment) => segment !== "")
    .join("/")}`;
  if (entryAt(repository, tree, mappedPath)?.isFolder !== true) {
    throw wikiError("WikiInvalidPathException", {
      message: `The mapped path '${mappedPath}' does not exist in the repository.`,
    });
  }
  return world.wikis.add({
    id: wiki.id,
    name: wiki.name,
    projectId: wiki.project.id,
    type: "codeWiki",
    repositoryId: wiki.repositoryId,
    mappedPath,
    versions: [wiki.version],
  });
}

function update(world: WikiWorld, request: RoutedRequest, context: Context): ReturnType<Route["handle"]> {
  const wiki = wikiOf(request, world);
  const body = (request.body ?? {}) as { name?: unknown; versions?: unknown };
  const name = typeof body.name === "string" && body.name.trim() !== "" ? body.name.trim() : null;
  if (
    name !== null &&
    world.wikis.find(name, wiki.projectId)?.id !== undefined &&
    world.wikis.find(name, wiki.projectId)?.id !== wiki.id
  ) {
    throw wikiError("WikiAlreadyExistsException", { name });
  }
  const versions = versionsOf(body.versions, wiki, world);
  const updated = world.wikis.update(wiki.id, {
    ...(name === null ? {} : { name }),
    ...(versions === null ? {} : { versions }),
  });
  if (name !== null && wiki.type === "projectWiki") world.repositories.update(wiki.repositoryId, { name });
  return ok(wikiValue(updated, context));
}

function versionsOf(value: unknown, wiki: StoredWiki, world: WikiWorld): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  if (wiki.type === "projectWiki") {
    throw wikiError("WikiOperationNotSupportedException", {
      message: "Versions can be changed on wikis of type 'CodeWiki' only.",
    });
  }
  const versions = [...new Set(value.map((entry) => textOf((entry as { version?: unknown } | null)?.version) ?? ""))];
  const repository = world.repositories.open(wiki.repositoryId);
  if (versions.length === 0 || versions.some((version) => repository.ref(`refs/heads/${version}`) === null)) {
    throw wikiError("InvalidVersion", {});
  }
  return versions;
}
