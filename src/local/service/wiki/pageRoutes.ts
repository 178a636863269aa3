/** Pages: reading, creating, editing, deleting, moving, listing; attachments. Each write is one commit. */
import { zipSync } from "fflate";
import { location } from "../locations";
import { answer, list, ok, route, type Context, type Route, type RoutedRequest, type ServiceResponse } from "../route";
import { serviceError } from "../errors";
import { entryAt } from "../git/trees";
import { missingFromOrder, sortByOrder, withoutStem, withRenamedStem, withStem } from "./pageOrder";
import { checkPageTitle, longestPath, normalisePath, parentOfPath, stemOfTitle, titlesOfPath } from "./pageTitle";
import type { Page } from "./pageTree";
import { wikiError } from "./wikiErrors";
import { wikiOf, type WikiWorld } from "./wikiRoutes";
import type { VersionAsked, WikiState } from "./wikiStates";

export const recursionLevels = { none: 0, oneLevel: 1, oneLevelPlusNestedEmptyFolders: 4, full: 120 } as const;
type RecursionLevel = keyof typeof recursionLevels;

const pagesByPath = location("25d3fbc7-fe3d-46cb-b5a5-0b6f79caf27b");
const pagesById = location("ceddcf75-1068-452d-8b13-2d4d76e1f970");
const pagesBatch = location("71323c46-2592-4398-8771-ced73dd87207");
const pageMoves = location("e37bbe71-cbae-49e5-9a4e-949143b9d910");
const pageStats = location("81c4e0fe-7663-4d62-ad46-6ab78459f274");
const attachments = location("c4382d8d-fefc-40e0-92c5-49852e9e17c0");

/** Largest page and attachment the service takes. */
const largestPage = 18 * 2 ** 20;
const largestAttachment = 19 * 2 ** 20;

export function pageRoutes(world: WikiWorld): readonly Route[] {
  const readable = (request: RoutedRequest): WikiState =>
    world.states.read(wikiOf(request, world), versionAsked(request));
  const writable = (request: RoutedRequest): WikiState =>
    world.states.write(wikiOf(request, world), versionAsked(request));
  const idPath = ["{project}/_apis/wiki/wikis/{wikiIdentifier}/pages/{id:int}"];

  return [
    route(pagesByPath, "GET", (request, context) => {
      const state = readable(request);
      return servePage(world, state, pageAt(state, pathOf(request)), request, context);
    }),
    route(
      pagesById,
      "GET",
      (request, context) => {
        const state = readable(request);
        return servePage(world, state, pageWithId(world, state, request), request, context);
      },
      { paths: idPath },
    ),
    route(pagesByPath, "PUT", (request, context) => putPage(world, writable(request), request, context)),
    route(
      pagesById,
      "PATCH",
      (request, context) => {
        const state = writableById(world, request);
        const page = pageWithId(world, state, request);
        return editPage(world, state, page, request, context);
      },
      { paths: idPath },
    ),
    route(pagesByPath, "DELETE", (request, context) => {
      const state = writable(request);
      return deletePage(world, state, pageAt(state, pathOf(request)), request, context);
    }),
    route(
      pagesById,
      "DELETE",
      (request, context) => {
        const state = writableById(world, request);
        return deletePage(world, state, pageWithId(world, state, request), request, context);
      },
      { paths: idPath },
    ),
    route(pageMoves, "POST", (request, context) => movePage(world, writable(request), request, context)),
    route(pagesBatch, "POST", (request) => batch(world, readable(request), request), { permission: "read" }),
    route(pageStats, "GET", (request) => {
      const state = readable(request);
      const page = pageWithId(world, state, request, "pageId");
      const asked = request.query.integer("pageViewsForDays") !== null;
      return ok({ path: page.path, id: world.states.idOf(state, page.path), ...(asked ? { viewStats: [] } : {}) });
    }),
    route(attachments, "PUT", (request, context) => putAttachment(world, writable(request), request, context), {
      bodyTypes: ["application/octet-stream"],
      paths: [
        "{project}/_apis/wiki/wikis/{wikiIdentifier}/attachments",
        "{project}/_apis/wiki/wikis/{wikiIdentifier}/attachments/{name}",
      ],
    }),
  ];
}

/** Pages by id need no version: the id belongs to the wiki's published version. */
function writableById(world: WikiWorld, request: RoutedRequest): WikiState {
  const wiki = wikiOf(request, world);
  const asked = versionAsked(request);
  const version = asked.version ?? wiki.versions[0] ?? null;
  return world.states.write(wiki, { version, type: "branch" });
}

function versionAsked(request: RoutedRequest): VersionAsked {
  return {
    version: request.query.text("versionDescriptor.version"),
    type: request.query.enumeration("versionDescriptor.versionType", { branch: 0, tag: 1, commit: 2 }) ?? "branch",
  };
}

/** The path travels in the query (node client) or in the address (browser client). */
function pathOf(request: RoutedRequest): string {
  return normalisePath(request.query.text("path") ?? request.segments["path"] ?? "/");
}

function pageAt(state: WikiState, path: string): Page {
  const page = state.pages.find(path);
  if (page === null) throw wikiError("WikiPageNotFoundException", { path });
  return page;
}

function pageWithId(world: WikiWorld, state: WikiState, request: RoutedRequest, segment = "id"): Page {
  const id = request.segments[segment] ?? "";
  const path = world.states.pathOf(state, Number(id));
  const page = path === null ? null : state.pages.find(path);
  if (page === null) throw wikiError("WikiPageByIdNotFoundException", { id });
  return page;
}

/** The blob's id for a page; the tree's for the root and for a folder without a file. */
function etagOf(page: Page): string {
  return `"${page.blob ?? page.folder ?? ""}"`;
}

function servePage(
  world: WikiWorld,
  state: WikiState,
  page: Page,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const headers = { etag: etagOf(page) };
  const wanted = request.accepts.find((type) => ["application/json", "text/plain", "application/zip"].includes(type));
  if (wanted === "text/plain") {
    const text = Buffer.from(state.pages.content(page)).toString("utf8");
    return { status: 200, headers, body: { kind: "text", text, type: "text/plain" } };
  }
  const level = request.query.enumeration<RecursionLevel>("recursionLevel", recursionLevels) ?? "none";
  if (wanted === "application/zip") return { status: 200, headers, body: zipOf(state, page, level) };
  const content = request.query.boolean("includeContent") === true ? textOf(state, page) : "";
  return ok(
    { ...pageValue(state, page, level, context), id: world.states.idOf(state, page.path) ?? undefined, content },
    headers,
  );
}

function textOf(state: WikiState, page: Page): string {
  return Buffer.from(state.pages.content(page)).toString("utf8");
}

/** Members in the recorded order; ids and content belong to the page asked for, not to those below it. */
function pageValue(state: WikiState, page: Page, level: RecursionLevel, context: Context): Record<string, unknown> {
  const wikiUrl = `${context.baseUrl}/${state.wiki.projectId}`;
  const path = encodeURIComponent(page.path);
  const below: RecursionLevel = level === "full" ? "full" : "none";
  return {
    path: page.path,
    order: page.order,
    ...(page.isParent ? { isParentPage: true } : {}),
    gitItemPath: page.gitItemPath,
    subPages:
      level === "none" ? [] : state.pages.children(page).map((child) => pageValue(state, child, below, context)),
    ...(page.isConformant ? {} : { isNonConformant: true }),
    url: `${wikiUrl}/_apis/wiki/wikis/${state.wiki.id}/pages/${path}`,
    remoteUrl: `${wikiUrl}/_wiki/wikis/${state.wiki.id}?pagePath=${path}`,
  };
}

function zipOf(
  state: WikiState,
  page: Page,
  level: RecursionLevel,
): { kind: "bytes"; bytes: Uint8Array; type: string } {
  const files: Record<string, Uint8Array> = {};
  const put = (one: Page): void => {
    if (one.blob !== null) files[one.gitItemPath.replace(/^\//, "")] = state.pages.content(one);
  };
  put(page);
  const below = level === "none" ? [] : level === "full" ? descendants(state, page) : state.pages.children(page);
  below.forEach(put);
  return { kind: "bytes", bytes: zipSync(files), type: "application/zip" };
}

function descendants(state: WikiState, page: Page): readonly Page[] {
  return state.pages.children(page).flatMap((child) => [child, ...descendants(state, child)]);
}

function contentOf(request: RoutedRequest): Uint8Array {
  const body = request.body as { content?: unknown } | null;
  if (body === null || typeof body !== "object")
    throw serviceError("ArgumentNullException", { parameter: "parameters" });
  const { content } = body;
  if (content !== undefined && content !== null && typeof content !== "string") {
    throw serviceError("VssPropertyValidationException", { message: "The value is not valid for content." });
  }
  const bytes = Buffer.from(content ?? "", "utf8");
  if (bytes.length > largestPage) {
    throw wikiError("WikiOperationNotSupportedException", { message: "The page exceeds the largest size of 18 MB." });
  }
  return bytes;
}

/** Without quotes; null when absent. */
function ifMatch(request: RoutedRequest): string | null {
  return request.headers["if-match"]?.trim().replace(/^"(.*)"$/, "$1") ?? null;
}

function putPage(world: WikiWorld, state: WikiState, request: RoutedRequest, context: Context): ServiceResponse {
  const path = pathOf(request);
  if (path === "/")
    throw wikiError("WikiInvalidPathException", { message: "The root of the wiki is not a page that can be written." });
  const existing = state.pages.find(path);
  const match = ifMatch(request);
  if (match !== null) {
    if (existing === null) throw wikiError("WikiPageNotFoundException", { path });
    return editPage(world, state, existing, request, context);
  }
  if (existing !== null && existing.blob !== null)
    throw wikiError("WikiPageAlreadyExistsException", { path, operation: "add" });
  const parent = checkNewPath(state, path, "add", null);
  const title = titlesOfPath(path).at(-1) ?? "";
  const after = world.states.commit(state, {
    edits: new Map([
      [gitPathOf(state, parent, title), contentOf(request)],
      [orderPathOf(state, parent), orderWith(state, parent, title)],
    ]),
    message: request.query.text("comment") ?? `Added page '${title}'`,
    by: context.currentUser,
    at: context.now,
  });
  return writtenPage(world, after, path, 201, context);
}

function editPage(
  world: WikiWorld,
  state: WikiState,
  page: Page,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  const match = ifMatch(request);
  if (match === null) throw serviceError("ArgumentNullException", { parameter: "version" });
  if (page.blob === null) throw wikiError("WikiPageNotFoundException", { path: page.path });
  if (match !== page.blob) throw wikiError("WikiPageHasConflictsException", { path: page.path });
  const content = contentOf(request);
  if (Buffer.compare(content, state.pages.content(page)) === 0)
    return writtenPage(world, state, page.path, 200, context);
  const after = world.states.commit(state, {
    edits: new Map([[page.gitItemPath, content]]),
    message: request.query.text("comment") ?? `Updated page '${titlesOfPath(page.path).at(-1) ?? ""}'`,
    by: context.currentUser,
    at: context.now,
  });
  return writtenPage(world, after, page.path, 200, context);
}

function writtenPage(
  world: WikiWorld,
  state: WikiState,
  path: string,
  status: number,
  context: Context,
): ServiceResponse {
  const page = pageAt(state, path);
  const value = {
    ...pageValue(state, page, "none", context),
    id: world.states.idOf(state, path) ?? undefined,
    content: textOf(state, page),
  };
  return answer(status, value, { etag: etagOf(page) });
}

function deletePage(
  world: WikiWorld,
  state: WikiState,
  page: Page,
  request: RoutedRequest,
  context: Context,
): ServiceResponse {
  if (page.path === "/")
    throw wikiError("WikiInvalidPathException", { message: "The root of the wiki cannot be deleted." });
  const parent = pageAt(state, parentOfPath(page.path));
  const order = withoutStem(state.pages.orderFile(parent), page.stem);
  world.states.commit(state, {
    edits: new Map<string, Uint8Array | null>([
      [`${folderOf(state, page)}.md`, null],
      [folderOf(state, page), null],
      [orderPathOf(state, parent), order === null ? null : Buffer.from(order)],
    ]),
    message: request.query.text("comment") ?? `Deleted page '${titlesOfPath(page.path).at(-1) ?? ""}'`,
    by: context.currentUser,
    at: context.now,
  });
  return ok({ ...pageValue(state, page, "none", context), content: "" }, { etag: '""' });
}

function movePage(world: WikiWorld, state: WikiState, request: RoutedRequest, context: Context): ServiceResponse {
  const body = (request.body ?? {}) as { path?: unknown; newPath?: unknown; newOrder?: unknown };
  if (typeof body.path !== "string") throw serviceError("ArgumentNullException", { parameter: "path" });
  if (typeof body.newPath !== "string") throw serviceError("ArgumentNullException", { parameter: "newPath" });
  const newOrder =
    typeof body.newOrder === "number" && Number.isInteger(body.newOrder) && body.newOrder >= 0 ? body.newOrder : null;
  const from = normalisePath(body.path);
  const to = normalisePath(body.newPath);
  const page = pageAt(state, from);
  if (from === "/" || to === "/")
    throw wikiError("WikiInvalidPathException", { message: "The root of the wiki cannot be moved." });
  const after =
    from === to
      ? reorder(world, state, page, newOrder, request, context)
      : relocate(world, state, page, to, newOrder, request, context);
  const moved = pageAt(after, to);
  const value = {
    page: { ...pageValue(after, moved, "none", context), content: "" },
    path: body.path,
    newPath: body.newPath,
    newOrder: moved.order,
  };
  return answer(201, value, { etag: etagOf(moved) });
}

function reorder(
  world: WikiWorld,
  state: WikiState,
  page: Page,
  newOrder: number | null,
  request: RoutedRequest,
  context: Context,
): WikiState {
  const parent = pageAt(state, parentOfPath(page.path));
  const stems = state.pages.children(parent).map((child) => child.stem);
  const order = state.pages.orderFile(parent);
  if (order !== null && missingFromOrder(stems, order).length > 0)
    throw wikiError("WikiPageOrderIncompleteException", {});
  const next = withStem(order, page.stem, sortByOrder(stems, order), newOrder);
  if (next === order) return state;
  return world.states.commit(state, {
    edits: new Map([[orderPathOf(state, parent), Buffer.from(next)]]),
    message: request.query.text("comment") ?? `Reordered page '${titlesOfPath(page.path).at(-1) ?? ""}'`,
    by: context.currentUser,
    at: context.now,
  });
}

/** File, folder of children and the order files of both parents change in one commit. */
function relocate(
  world: WikiWorld,
  state: WikiState,
  page: Page,
  to: string,
  newOrder: number | null,
  request: RoutedRequest,
  context: Context,
): WikiState {
  if (to.startsWith(`${page.path}/`)) {
    throw wikiError("WikiInvalidPathException", { message: `The page '${page.path}' cannot be moved below itself.` });
  }
  const target = checkNewPath(state, to, "rename", page);
  const source = pageAt(state, parentOfPath(page.path));
  const title = titlesOfPath(to).at(-1) ?? "";
  const sameParent = source.path === target.path;
  const edits = new Map<string, Uint8Array | { copyOf: string; mode: string } | null>();
  const oldFolder = folderOf(state, page);
  const newFile = gitPathOf(state, target, title);
  if (page.blob !== null) {
    edits.set(`${oldFolder}.md`, null);
    edits.set(newFile, { copyOf: page.blob, mode: "100644" });
  }
  const folder = entryAt(state.repository, state.tree, oldFolder);
  if (folder?.isFolder === true) {
    edits.set(oldFolder, null);
    edits.set(newFile.replace(/\.md$/, ""), { copyOf: folder.id, mode: folder.mode });
  }
  if (sameParent && newOrder === null) {
    const renamed = withRenamedStem(state.pages.orderFile(source), page.stem, stemOfTitle(title));
    if (renamed !== null) edits.set(orderPathOf(state, source), Buffer.from(renamed));
  } else {
    const left = withoutStem(state.pages.orderFile(source), page.stem);
    if (!sameParent) edits.set(orderPathOf(state, source), left === null ? null : Buffer.from(left));
    const stems = state.pages
      .children(target)
      .map((child) => child.stem)
      .filter((stem) => !sameParent || stem !== page.stem);
    const before = sameParent ? left : state.pages.orderFile(target);
    const placed = withStem(before, stemOfTitle(title), sortByOrder(stems, before), newOrder);
    edits.set(orderPathOf(state, target), Buffer.from(placed));
  }
  return world.states.commit(state, {
    edits,
    message: request.query.text("comment") ?? `Renamed page '${page.path}' to '${to}'`,
    by: context.currentUser,
    at: context.now,
    moved: { from: page.path, to },
  });
}

/** The parent of a page to be; refuses paths that are not allowed, taken, or without ancestors. */
function checkNewPath(state: WikiState, path: string, operation: "add" | "rename", moved: Page | null): Page {
  const titles = titlesOfPath(path);
  const problem = titles.map(checkPageTitle).find((message) => message !== null) ?? null;
  if (problem !== null) throw wikiError("WikiInvalidPathException", { message: problem });
  if (path.length > longestPath) {
    throw wikiError("WikiInvalidPathException", { message: `The page path exceeds ${longestPath} characters.` });
  }
  const parent = state.pages.find(parentOfPath(path));
  if (parent === null || (parent.path !== "/" && parent.blob === null)) {
    throw wikiError("WikiAncestorPageNotFoundException", { path });
  }
  const stem = stemOfTitle(titles.at(-1) ?? "").toLowerCase();
  const taken = state.pages
    .children(parent)
    .some((child) => child.stem.toLowerCase() === stem && child.path !== moved?.path && child.blob !== null);
  if (taken) throw wikiError("WikiPageAlreadyExistsException", { path, operation });
  return parent;
}

function orderWith(state: WikiState, parent: Page, title: string): Uint8Array {
  const order = state.pages.orderFile(parent);
  const siblings = sortByOrder(
    state.pages.children(parent).map((child) => child.stem),
    order,
  );
  return Buffer.from(withStem(order, stemOfTitle(title), siblings, null));
}

/** Folder in the repository that holds the children of a page. */
function folderOf(state: WikiState, page: Page): string {
  if (page.path === "/") return state.wiki.mappedPath === "/" ? "" : state.wiki.mappedPath;
  return page.gitItemPath.replace(/\.md$/, "");
}

function gitPathOf(state: WikiState, parent: Page, title: string): string {
  return `${folderOf(state, parent)}/${stemOfTitle(title)}.md`;
}

function orderPathOf(state: WikiState, parent: Page): string {
  return `${folderOf(state, parent)}/.order`;
}

function batch(world: WikiWorld, state: WikiState, request: RoutedRequest): ServiceResponse {
  const body = (request.body ?? {}) as { top?: unknown; continuationToken?: unknown; pageViewsForDays?: unknown };
  const top = body.top === undefined || body.top === null ? 100 : Number(body.top);
  if (!Number.isInteger(top) || top < 1 || top > 100) {
    throw serviceError("ArgumentException", {
      message: "The value of top must be from 1 to 100.\r\nParameter name: top",
    });
  }
  const token = body.continuationToken ?? "0";
  const last = Number(token);
  if (!Number.isInteger(last) || last < 0) {
    throw serviceError("ArgumentException", {
      message: "The continuation token is not valid.\r\nParameter name: continuationToken",
    });
  }
  const rows = world.states.pagesAfter(state, last, top + 1);
  const page = rows.slice(0, top);
  const stats = body.pageViewsForDays === undefined || body.pageViewsForDays === null ? {} : { viewStats: [] };
  const next = page.at(-1);
  const more = rows.length > top && next !== undefined;
  return list(
    page.map(({ id, path }) => ({ path, id, ...stats })),
    more ? { headers: { "x-ms-continuationtoken": String(next.id) } } : {},
  );
}

function putAttachment(world: WikiWorld, state: WikiState, request: RoutedRequest, context: Context): ServiceResponse {
  const name = request.query.text("name") ?? request.segments["name"] ?? "";
  if (name === "" || /[/\\#\u0000-\u001f]/.test(name) || name.startsWith(".") || name.endsWith(".")) {
    throw wikiError("WikiInvalidPathException", { message: `The attachment name '${name}' is not valid.` });
  }
  const text = Buffer.from(request.bytes).toString("latin1").trim();
  if (!/^[A-Za-z0-9+/\r\n]*={0,2}$/.test(text) || text.replace(/[\r\n]/g, "").length % 4 !== 0) {
    throw serviceError("ArgumentException", { message: "The input is not a valid Base-64 string." });
  }
  const bytes = Buffer.from(text, "base64");
  if (bytes.length > largestAttachment) {
    throw wikiError("WikiOperationNotSupportedException", {
      message: "The attachment exceeds the largest size of 19 MB.",
    });
  }
  const folder = state.wiki.mappedPath === "/" ? "" : state.wiki.mappedPath;
  const path = `${folder}/.attachments/${name}`;
  if (entryAt(state.repository, state.tree, path) !== null) {
    throw wikiError("WikiPathAlreadyExistsException", { path: `/.attachments/${name}` });
  }
  const after = world.states.commit(state, {
    edits: new Map([[path, bytes]]),
    message: request.query.text("comment") ?? `Added attachment '${name}'`,
    by: context.currentUser,
    at: context.now,
  });
  const entry = entryAt(after.repository, after.tree, path);
  return answer(201, { name, path: `/.attachments/${name}` }, { etag: `"${entry?.id ?? ""}"` });
}
