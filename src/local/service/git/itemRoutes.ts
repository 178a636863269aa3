/** Items: files and folders at a version, as metadata, content or zip. */
import { zipSync } from "fflate";
import { serviceError } from "../errors";
import { location } from "../locations";
import { readBody } from "../requestBody";
import {
  list,
  ok,
  route,
  type Context,
  type ResponseBody,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../route";
import { gitError } from "./gitErrors";
import { gitPaths, type Opened } from "./openedRepository";
import { commitReference, itemValue } from "./gitShape";
import {
  descriptorOf,
  descriptorOfBody,
  memberOf,
  resolveVersion,
  type ResolvedVersion,
  type VersionDescriptor,
} from "./gitVersion";
import { ancestors, latestChanges, touches, type HistoryEntry } from "./history";
import type { Repository } from "./repository";
import { entriesBelow, entryAt, type FoundEntry } from "./trees";

const items = location("fb93c0db-47ed-4a31-8c20-47552878fb44");
const itemsBatch = location("630fd2e4-fb88-4f85-ad21-13f3fd1fbca9");

export const recursionLevels = { none: 0, oneLevel: 1, oneLevelPlusNestedEmptyFolders: 4, full: 120 } as const;
type RecursionLevel = keyof typeof recursionLevels;
type Format = "json" | "zip" | "text" | "octetStream";
const formats: readonly Format[] = ["json", "zip", "text", "octetStream"];

/** What an answer about items carries beside the plain metadata. */
interface Wanted {
  readonly metadata: boolean;
  readonly latestChange: boolean;
  readonly content: boolean;
}

type Open = (request: RoutedRequest, context: Context) => Opened;

export function itemRoutes(open: Open): readonly Route[] {
  return [
    route(items, "GET", (request, context) => serveItems(open(request, context), request, context), {
      paths: [...gitPaths("/{repositoryId}/items"), ...gitPaths("/{repositoryId}/items/{*path}")],
    }),
    route(itemsBatch, "POST", (request, context) => serveBatch(open(request, context), request, context), {
      paths: gitPaths("/{repositoryId}/itemsbatch"),
      permission: "read",
    }),
  ];
}

function serveItems(opened: Opened, request: RoutedRequest, context: Context): ServiceResponse {
  const { query } = request;
  const one = query.text("path") ?? request.segments["path"] ?? null;
  const scope = one ?? query.text("scopePath") ?? "/";
  const descriptor = versionOf(request);
  const version = versionAt(opened, descriptor, scope);
  const entry = entryOf(opened, version, scope);
  const level = query.enumeration<RecursionLevel>("recursionLevel", recursionLevels) ?? "none";
  const format = formatOf(request, one !== null && !entry.isFolder);
  if (format !== "json")
    return { status: 200, headers: disposition(entry, request), body: bodyOf(opened.repository, entry, format) };
  const wanted: Wanted = {
    metadata: query.boolean("includeContentMetadata") === true,
    latestChange: query.boolean("latestProcessedChange") === true,
    content: query.boolean("includeContent") === true,
  };
  if (one !== null && level === "none") return ok(describeAll(opened, version, [entry], wanted, context)[0]);
  const below = wanted.content ? { ...wanted, content: false } : wanted;
  return list(describeAll(opened, version, listed(opened.repository, entry, level), below, context));
}

/** `versionDescriptor.*` today, plain names in old clients. */
function versionOf(request: RoutedRequest): VersionDescriptor {
  return request.query.has("versionDescriptor.version")
    ? descriptorOf(request, "versionDescriptor.")
    : descriptorOf(request, "");
}

function versionAt(opened: Opened, descriptor: VersionDescriptor, path: string): ResolvedVersion {
  const version = resolveVersion(opened.repository, opened.stored, descriptor);
  if (descriptor.options !== "previousChange") return version;
  const last = [...ancestors(opened.repository, version.id)].find(({ commit }) =>
    touches(opened.repository, commit, path),
  );
  const parent = last?.commit.parents[0];
  const commit = parent === undefined ? null : opened.repository.commit(parent);
  if (parent === undefined || commit === null) throw notFound(opened, version, path);
  return { id: parent, commit, descriptor };
}

function entryOf(opened: Opened, version: ResolvedVersion, path: string): FoundEntry {
  const entry = entryAt(opened.repository, version.commit.tree, path);
  if (entry === null) throw notFound(opened, version, path);
  return entry;
}

function notFound({ stored }: Opened, version: ResolvedVersion, path: string): Error {
  const { type, version: name } = version.descriptor;
  const named = { branch: "Branch", tag: "Tag", commit: "Commit" }[type];
  const text = name ?? stored.defaultBranch?.replace("refs/heads/", "") ?? "";
  return gitError("GitItemNotFoundException", { path, repository: stored.name, version: `${named}: ${text} ` });
}

/** `$format` decides, else the first media type that can be served; a file asked for by path is bytes by default. */
function formatOf(request: RoutedRequest, isFile: boolean): Format {
  const asked = request.query.text("$format");
  if (asked !== null) {
    const format = formats.find((name) => name.toLowerCase() === asked.toLowerCase());
    if (format === undefined)
      throw serviceError("VssPropertyValidationException", {
        message: `The value '${asked}' is not valid for $format.`,
      });
    return format;
  }
  const byType: Readonly<Record<string, Format>> = {
    "application/json": "json",
    "application/zip": "zip",
    "text/plain": "text",
    "application/octet-stream": "octetStream",
  };
  const accepted = request.accepts.map((type) => byType[type]).find((format) => format !== undefined);
  if (accepted !== undefined) return accepted;
  return isFile && request.query.boolean("includeContent") !== true ? "octetStream" : "json";
}

function disposition(entry: FoundEntry, request: RoutedRequest): Readonly<Record<string, string>> {
  if (request.query.boolean("download") !== true) return {};
  const name = entry.path === "/" ? "repository" : nameOf(entry);
  return {
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(entry.isFolder ? `${name}.zip` : name)}`,
  };
}

function bodyOf(repository: Repository, entry: FoundEntry, format: Exclude<Format, "json">): ResponseBody {
  if (format === "zip") return { kind: "bytes", bytes: zipOf(repository, entry), type: "application/zip" };
  const bytes = repository.blob(entry.id) ?? new Uint8Array();
  if (entry.isFolder) return { kind: "bytes", bytes: zipOf(repository, entry), type: "application/zip" };
  return { kind: "bytes", bytes, type: format === "text" ? "text/plain" : "application/octet-stream" };
}

/** A folder's zip starts with the folder itself, the root's with what it holds. */
function zipOf(repository: Repository, entry: FoundEntry): Uint8Array {
  if (!entry.isFolder) return zipSync({ [nameOf(entry)]: repository.blob(entry.id) ?? new Uint8Array() });
  const start = entry.path === "/" ? 1 : entry.path.length - nameOf(entry).length;
  const files = entriesBelow(repository, entry, true).filter((each) => !each.isFolder);
  return zipSync(
    Object.fromEntries(files.map((each) => [each.path.slice(start), repository.blob(each.id) ?? new Uint8Array()])),
  );
}

function nameOf(entry: FoundEntry): string {
  return entry.path.slice(entry.path.lastIndexOf("/") + 1);
}

/** The item itself first, then what is below it. */
function listed(repository: Repository, entry: FoundEntry, level: RecursionLevel): readonly FoundEntry[] {
  if (!entry.isFolder || level === "none") return [entry];
  return [entry, ...entriesBelow(repository, entry, level === "full")];
}

type Latest = ReadonlyMap<string, HistoryEntry>;

/** The newest change of each entry, where it is asked for. */
function latestOf(
  { repository }: Opened,
  version: ResolvedVersion,
  entries: readonly FoundEntry[],
  wanted: Wanted,
): Latest {
  if (!wanted.latestChange) return new Map();
  return latestChanges(
    repository,
    version.id,
    entries.map(({ path }) => path),
  );
}

function describeAll(
  opened: Opened,
  version: ResolvedVersion,
  entries: readonly FoundEntry[],
  wanted: Wanted,
  context: Context,
): readonly Record<string, unknown>[] {
  const latest = latestOf(opened, version, entries, wanted);
  return entries.map((entry) => describe(opened, version, entry, wanted, latest, context));
}

function describe(
  opened: Opened,
  version: ResolvedVersion,
  entry: FoundEntry,
  wanted: Wanted,
  latest: Latest,
  context: Context,
): Record<string, unknown> {
  const { repository, stored } = opened;
  const bytes = entry.isFolder ? null : repository.blob(entry.id);
  const change = latest.get(entry.path);
  return itemValue(entry, version, stored, context, {
    ...(change === undefined
      ? {}
      : { latestProcessedChange: commitReference(change.id, change.commit, stored, context) }),
    ...(wanted.content && bytes !== null ? { content: Buffer.from(bytes).toString("utf8") } : {}),
    ...(wanted.metadata ? { contentMetadata: metadataOf(entry, bytes) } : {}),
  });
}

function metadataOf(entry: FoundEntry, bytes: Uint8Array | null): Record<string, unknown> {
  const fileName = nameOf(entry);
  if (bytes === null) return { fileName };
  const dot = fileName.lastIndexOf(".");
  const binary = bytes.includes(0);
  return {
    ...(binary ? {} : { encoding: 65001 }),
    contentType: binary ? "application/octet-stream" : "text/plain",
    fileName,
    ...(dot > 0 ? { extension: fileName.slice(dot + 1) } : {}),
    ...(binary ? { isBinary: true } : {}),
  };
}

function serveBatch(opened: Opened, request: RoutedRequest, context: Context): ServiceResponse {
  const body = readBody(request.body);
  const descriptors = body.list("itemDescriptors");
  if (descriptors === null) throw serviceError("ArgumentNullException", { parameter: "itemDescriptors" });
  const wanted: Wanted = {
    metadata: body.boolean("includeContentMetadata") === true,
    latestChange: body.boolean("latestProcessedChange") === true,
    content: false,
  };
  return list(
    descriptors.map((descriptor) => {
      const path = descriptor.text("path") ?? "/";
      const version = versionAt(opened, descriptorOfBody(descriptor), path);
      const level = memberOf(descriptor.word("recursionLevel"), recursionLevels) ?? "none";
      const entries = listed(opened.repository, entryOf(opened, version, path), level);
      return describeAll(opened, version, entries, wanted, context);
    }),
  );
}
