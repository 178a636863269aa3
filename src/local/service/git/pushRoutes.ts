/** Pushes: changes to many files as one commit, accepted only on top of the commit the client names. */
import { serviceError } from "../errors";
import { location } from "../locations";
import { readBody, type RequestBody } from "../requestBody";
import { answer, list, ok, route, type Context, type Route, type RoutedRequest, type ServiceResponse } from "../route";
import { gitError } from "./gitErrors";
import { gitPaths, type Opened } from "./openedRepository";
import { changeTypes, commentValue, pushValue, repositoryUrl, repositoryValue, signatureValue } from "./gitShape";
import { emptyTree, isObjectId, noObject, type Commit, type ObjectId, type Signature } from "./objects";
import { isRefName, type Repository } from "./repository";
import { objectOrNull, type Push, type RepositoryStore } from "./repositoryStore";
import { editTree, entryAt, fileMode, isSafePath, type TreeEdits } from "./trees";

const pushesLocation = location("ea98d07b-3c87-4971-8ede-a613694ffb55");

type Open = (request: RoutedRequest, context: Context) => Opened;

export function pushRoutes(repositories: RepositoryStore, open: Open): readonly Route[] {
  return [
    route(pushesLocation, "POST", (request, context) => push(repositories, open(request, context), request, context), {
      paths: gitPaths("/{repositoryId}/pushes"),
    }),
    route(
      pushesLocation,
      "GET",
      (request, context) => listPushes(repositories, open(request, context), request, context),
      {
        paths: gitPaths("/{repositoryId}/pushes"),
      },
    ),
    route(
      pushesLocation,
      "GET",
      (request, context) => onePush(repositories, open(request, context), request, context),
      {
        paths: gitPaths("/{repositoryId}/pushes/{pushId:int}"),
      },
    ),
  ];
}

function push(
  repositories: RepositoryStore,
  opened: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const { stored, repository } = opened;
  const body = readBody(request.body);
  const [update, ...more] = body.list("refUpdates") ?? [];
  if (update === undefined || more.length > 0) throw serviceError("ArgumentNullException", { parameter: "refUpdates" });
  const [name, old] = [update.text("name") ?? "", update.text("oldObjectId") ?? noObject];
  const commits = body.list("commits") ?? [];
  if (!isRefName(name)) throw gitError("InvalidGitRefNameException", { name });
  if (!isObjectId(old))
    throw serviceError("ArgumentException", {
      message: `The value '${old}' is not an object id.\r\nParameter name: oldObjectId`,
    });
  if (commits.length === 0) throw serviceError("ArgumentNullException", { parameter: "commits" });
  const tip = repository.ref(name);
  const base = objectOrNull(old);
  const startsBranch = tip === null && base !== null && repository.commit(base) !== null;
  if (!startsBranch && tip !== base) throw serviceError("GitReferenceStaleException", { ref: name });
  if (repositories.isProtected(stored.id, name)) throw serviceError("GitPullRequestRequired", {});
  const written = writeCommits(repository, base, commits, context);
  const last = written.at(-1);
  if (last === undefined) throw serviceError("ArgumentNullException", { parameter: "commits" });
  const made = repositories.push({
    repositoryId: stored.id,
    ref: name,
    before: tip,
    after: last.id,
    by: context.currentUser,
    at: context.now,
  });
  return answer(201, pushAnswer(repositories, opened, made, written, context));
}

function writeCommits(
  repository: Repository,
  base: ObjectId | null,
  commits: readonly RequestBody[],
  context: Context,
): readonly { id: ObjectId; commit: Commit }[] {
  const written: { id: ObjectId; commit: Commit }[] = [];
  for (const body of commits) {
    const parent = written.at(-1)?.id ?? base;
    const tree = parent === null ? emptyTree : (repository.commit(parent)?.tree ?? emptyTree);
    const committer: Signature = {
      name: context.currentUser.displayName,
      email: context.currentUser.uniqueName,
      date: context.now,
    };
    const commit: Commit = {
      tree: editTree(repository, tree, editsOf(repository, tree, body.list("changes") ?? [])),
      parents: parent === null ? [] : [parent],
      author: authorOf(body, committer),
      committer,
      message: body.text("comment") ?? "",
    };
    written.push({ id: repository.writeCommit(commit), commit });
  }
  return written;
}

function authorOf(body: RequestBody, committer: Signature): Signature {
  const author = body.object("author");
  if (author === null) return committer;
  return {
    name: author.text("name") ?? committer.name,
    email: author.text("email") ?? committer.email,
    date: author.date("date") ?? committer.date,
  };
}

function editsOf(repository: Repository, tree: ObjectId, changes: readonly RequestBody[]): TreeEdits {
  const edits = new Map<string, { id: ObjectId; mode: string } | null>();
  for (const change of changes) {
    const path = pathOf(change.object("item")?.text("path") ?? null);
    const existing = entryAt(repository, tree, path);
    switch (changeTypeOf(change.word("changeType"))) {
      case "add":
        if (existing !== null && edits.get(path) !== null) throw gitError("GitPathAlreadyExists", { path });
        edits.set(path, { id: repository.writeBlob(contentOf(change)), mode: fileMode });
        break;
      case "edit":
        if (existing === null || existing.isFolder) throw gitError("GitPathDoesNotExist", { path });
        edits.set(path, { id: repository.writeBlob(contentOf(change)), mode: existing.mode });
        break;
      case "delete":
        if (existing === null) throw gitError("GitPathDoesNotExist", { path });
        edits.set(path, null);
        break;
      case "rename":
      case "edit, rename": {
        const from = pathOf(change.text("sourceServerItem"));
        const source = entryAt(repository, tree, from);
        if (source === null) throw gitError("GitPathDoesNotExist", { path: from });
        if (existing !== null && edits.get(path) !== null) throw gitError("GitPathAlreadyExists", { path });
        edits.set(from, null);
        const content = !change.has("newContent") ? source.id : repository.writeBlob(contentOf(change));
        edits.set(path, { id: content, mode: source.mode });
        break;
      }
    }
  }
  return edits;
}

/** By name, by number, or as `rename, edit` in either order. */
function changeTypeOf(value: string | null): keyof typeof changeTypes {
  const text = (value ?? "")
    .toLowerCase()
    .split(",")
    .map((part) => part.trim())
    .toSorted()
    .join(", ");
  const names = Object.keys(changeTypes) as (keyof typeof changeTypes)[];
  const found = names.find((name) => name === text || String(changeTypes[name]) === text);
  if (found === undefined)
    throw serviceError("VssPropertyValidationException", {
      message: `The value '${value ?? ""}' is not valid for changeType.`,
    });
  return found;
}

function pathOf(path: string | null): string {
  const full = path === null ? "" : path.startsWith("/") ? path : `/${path}`;
  if (full === "" || full === "/" || full.endsWith("/") || !isSafePath(full))
    throw gitError("InvalidPath", { path: path ?? "" });
  return full;
}

function contentOf(change: RequestBody): Uint8Array {
  const newContent = change.object("newContent");
  const content = newContent?.text("content") ?? null;
  if (newContent === null || content === null) throw serviceError("ArgumentNullException", { parameter: "newContent" });
  const type = (newContent.word("contentType") ?? "rawtext").toLowerCase();
  if (type === "rawtext" || type === "0") return Buffer.from(content, "utf8");
  if (type === "base64encoded" || type === "1") return Buffer.from(content, "base64");
  throw serviceError("VssPropertyValidationException", {
    message: `The value '${type}' is not valid for contentType.`,
  });
}

function pushAnswer(
  repositories: RepositoryStore,
  { stored }: Opened,
  made: Push,
  commits: readonly { id: ObjectId; commit: Commit }[],
  context: Context,
): Record<string, unknown> {
  const url = repositoryUrl(stored, context);
  const now = repositories.find(stored.id, null) ?? stored;
  return {
    commits: commits.map(({ id, commit }) => ({
      treeId: commit.tree,
      commitId: id,
      author: signatureValue(commit.author),
      committer: signatureValue(commit.committer),
      ...commentValue(commit.message, true),
      parents: commit.parents,
      url: `${url}/commits/${id}`,
    })),
    refUpdates: [refUpdateOf(made)],
    repository: repositoryValue(now, context, 0, false),
    ...pushValue(made, stored, context),
    _links: {
      self: { href: `${url}/pushes/${made.id}` },
      repository: { href: url },
      commits: { href: `${url}/pushes/${made.id}/commits` },
      refs: { href: `${url}/refs/${made.ref.replace("refs/", "")}` },
    },
  };
}

function refUpdateOf(push: Push): Record<string, unknown> {
  return {
    repositoryId: push.repositoryId,
    name: push.ref,
    oldObjectId: push.before ?? noObject,
    newObjectId: push.after ?? noObject,
  };
}

function listPushes(
  repositories: RepositoryStore,
  { stored }: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const { query } = request;
  const ref = query.text("searchCriteria.refName");
  const [from, to] = [query.date("searchCriteria.fromDate"), query.date("searchCriteria.toDate")];
  const pusher = query.text("searchCriteria.pusherId")?.toLowerCase() ?? null;
  const updates = query.boolean("searchCriteria.includeRefUpdates") === true || ref !== null;
  const skip = query.integer("$skip") ?? 0;
  const top = query.integer("$top") ?? 100;
  const rows = repositories
    .pushes(stored.id)
    .filter((each) => (ref === null || each.ref === ref) && (pusher === null || each.userId === pusher))
    .filter((each) => (from === null || each.date >= from) && (to === null || each.date <= to))
    .slice(skip, skip + top);
  return list(
    rows.map((each) => ({
      ...(updates ? { refUpdates: [refUpdateOf(each)] } : {}),
      repository: repositoryValue(stored, context, 0, false),
      ...pushValue(each, stored, context),
    })),
  );
}

function onePush(
  repositories: RepositoryStore,
  { stored }: Opened,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const id = Number(request.segments["pushId"]);
  const found = repositories.pushes(stored.id).find((each) => each.id === id);
  if (found === undefined) throw gitError("GitObjectDoesNotExistException", { id: String(id), repository: stored.id });
  return ok({
    refUpdates: [refUpdateOf(found)],
    repository: repositoryValue(stored, context, 0, false),
    ...pushValue(found, stored, context),
  });
}
