/**
 * Every request the product makes, written once. The path is built from encoded segments; the location id is the one
 * discovery lists (recorded `OPTIONS _apis`), so that a client that negotiates can find it.
 */
import type { Accept, Area, Intent, ResourceLocation, TransportRequest } from "../transport";

const VERSION = "7.1";
export const PATCH_TYPE = "application/json-patch+json";

const LOCATIONS = {
  projects: { area: "core", id: "603fe2ac-9723-48b9-88ad-09305aa6c6e1" },
  wikis: { area: "wiki", id: "288d122c-dbd4-451d-aa5f-7dbbba070728" },
  pages: { area: "wiki", id: "25d3fbc7-fe3d-46cb-b5a5-0b6f79caf27b" },
  repositories: { area: "git", id: "225f7195-f9c7-4d14-ab28-a83f7ff77e1f" },
  refs: { area: "git", id: "2d874a60-a811-4f62-9c9f-963a6ea0a55b" },
  items: { area: "git", id: "fb93c0db-47ed-4a31-8c20-47552878fb44" },
  blobs: { area: "git", id: "7b28e929-2c99-405d-9c5c-6167a06e6816" },
  commits: { area: "git", id: "c2570c3b-5b3f-41b8-98bf-5407bfde8d58" },
  changes: { area: "git", id: "5bf884f5-3e07-42e9-afb8-1b872267bf16" },
  branchPolicies: { area: "git", id: "2c420070-a0a2-49cc-9639-c9f271c5ff07" },
  teamIterations: { area: "work", id: "c9175577-28a1-4b06-9197-8636af9f64ad" },
  teamFieldValues: { area: "work", id: "07ced576-58ed-49e6-9c1e-5cb53ab8bf2a" },
  backlogConfiguration: { area: "work", id: "7799f497-3cb5-4f16-ad4f-5cd06012db64" },
  workItemTypes: { area: "wit", id: "7c8d7a76-4a09-43e8-b5df-bd792f4ac6aa" },
  classificationNodes: { area: "wit", id: "a70579d1-f53a-48ee-a5be-7be8659023b9" },
  wiql: { area: "wit", id: "1a9c53f7-f243-4447-b110-35ef023636e4" },
  wiqlById: { area: "wit", id: "a02355f5-5f8a-4671-8e32-369d23aac83d" },
  workItemsBatch: { area: "wit", id: "908509b6-4248-4475-a1cd-829139ba419f" },
  workItem: { area: "wit", id: "72c7ddf8-2cdc-4f60-90cd-ab71c14a399b" },
  revisions: { area: "wit", id: "a00c85a5-80fa-4565-99c3-bcd2181434bb" },
  newWorkItem: { area: "wit", id: "62d3d110-0047-428c-ad3c-4fe872c91c74" },
  recycleBin: { area: "wit", id: "b70d8d39-926c-465e-b927-b1bf0e5ca0e0" },
  artifactUriQuery: { area: "wit", id: "a9a9aa7a-8c09-44d3-ad1b-46e855c1e3d3" },
} as const satisfies Readonly<Record<string, ResourceLocation>>;

type Query = readonly (readonly [string, string])[];

interface Options {
  readonly accept?: Accept;
  readonly ifMatch?: string | null;
}

const path = (...segments: readonly string[]): string => segments.map(encodeURIComponent).join("/");
const area = (project: string | null, name: Area, ...rest: readonly string[]): string =>
  path(...(project === null ? [] : [project]), "_apis", name, ...rest);

function get(location: ResourceLocation, at: string, query: Query = [], options: Options = {}): TransportRequest {
  return {
    method: "GET",
    location,
    version: VERSION,
    path: at,
    query,
    ifMatch: null,
    contentType: null,
    body: null,
    accept: options.accept ?? "application/json",
    intent: "read",
  };
}

function send(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  location: ResourceLocation,
  at: string,
  query: Query,
  body: unknown,
  intent: Intent,
  options: Options & { readonly contentType?: TransportRequest["contentType"] } = {},
): TransportRequest {
  return {
    method,
    location,
    version: VERSION,
    path: at,
    query,
    ifMatch: options.ifMatch ?? null,
    contentType: body === null ? null : (options.contentType ?? "application/json"),
    body: body === null ? null : JSON.stringify(body),
    accept: options.accept ?? "application/json",
    intent,
  };
}

// Core -------------------------------------------------------------------------------------------

export const getProject = (project: string): TransportRequest =>
  get(LOCATIONS.projects, path("_apis", "projects", project));

// Wiki -------------------------------------------------------------------------------------------

export interface WikiAddress {
  readonly project: string;
  readonly wiki: string;
  /** Branch of a code wiki; a project wiki is addressed without one. */
  readonly version: string | null;
}

const versionQuery = (at: WikiAddress): Query =>
  at.version === null
    ? []
    : [
        ["versionDescriptor.version", at.version],
        ["versionDescriptor.versionType", "branch"],
      ];

const pagesPath = (at: WikiAddress): string => area(at.project, "wiki", "wikis", at.wiki, "pages");

export const listWikis = (project: string): TransportRequest => get(LOCATIONS.wikis, area(project, "wiki", "wikis"));

export const getPageTree = (at: WikiAddress): TransportRequest =>
  get(LOCATIONS.pages, pagesPath(at), [["path", "/"], ["recursionLevel", "full"], ...versionQuery(at)]);

export const getPage = (at: WikiAddress, page: string): TransportRequest =>
  get(LOCATIONS.pages, pagesPath(at), [["path", page], ["includeContent", "true"], ...versionQuery(at)]);

/** `ifMatch` is the quoted blob id of the text that is replaced; `null` creates the page. */
export const putPage = (
  at: WikiAddress,
  page: string,
  content: string,
  ifMatch: string | null,
  message: string,
): TransportRequest =>
  send(
    "PUT",
    LOCATIONS.pages,
    pagesPath(at),
    [["path", page], ["comment", message], ...versionQuery(at)],
    { content },
    "guarded-write",
    { ifMatch: ifMatch === null ? null : `"${ifMatch}"` },
  );

// Git --------------------------------------------------------------------------------------------

const repository = (project: string, id: string, ...rest: readonly string[]): string =>
  area(project, "git", "repositories", id, ...rest);

export const getRepository = (project: string, id: string): TransportRequest =>
  get(LOCATIONS.repositories, repository(project, id));

export const listBranches = (project: string, id: string, name: string): TransportRequest =>
  get(LOCATIONS.refs, repository(project, id, "refs"), [["filter", `heads/${name}`]]);

export const listItems = (
  project: string,
  id: string,
  folder: string,
  at: { readonly type: "branch" | "commit"; readonly version: string },
): TransportRequest =>
  get(LOCATIONS.items, repository(project, id, "items"), [
    ["scopePath", folder],
    ["recursionLevel", "full"],
    ["versionDescriptor.version", at.version],
    ["versionDescriptor.versionType", at.type],
  ]);

/** Bytes of one file of a branch. */
export const downloadItem = (project: string, id: string, path: string, branch: string): TransportRequest =>
  get(
    LOCATIONS.items,
    repository(project, id, "items"),
    [
      ["path", path],
      ["versionDescriptor.version", branch],
      ["versionDescriptor.versionType", "branch"],
      ["$format", "octetStream"],
    ],
    { accept: "application/octet-stream" },
  );

export const downloadBlobs = (project: string, id: string, blobs: readonly string[]): TransportRequest =>
  send("POST", LOCATIONS.blobs, repository(project, id, "blobs"), [], blobs, "read", { accept: "application/zip" });

export const downloadBlob = (project: string, id: string, blob: string): TransportRequest =>
  get(LOCATIONS.blobs, repository(project, id, "blobs", blob), [["$format", "octetstream"]], {
    accept: "application/octet-stream",
  });

export const listCommits = (
  project: string,
  id: string,
  file: string,
  branch: string,
  limit: number,
): TransportRequest =>
  get(LOCATIONS.commits, repository(project, id, "commits"), [
    ["searchCriteria.itemPath", file],
    ["searchCriteria.itemVersion.version", branch],
    ["searchCriteria.itemVersion.versionType", "branch"],
    ["searchCriteria.$top", String(limit)],
  ]);

/** Of the file or folder, inside a span of time (both ends included), newest first. */
export const listCommitsBetween = (
  project: string,
  id: string,
  at: { readonly file: string; readonly branch: string; readonly from: string | null; readonly to: string },
  page: { readonly skip: number; readonly top: number },
): TransportRequest =>
  get(LOCATIONS.commits, repository(project, id, "commits"), [
    ...(at.file === "/" ? [] : ([["searchCriteria.itemPath", at.file]] as const)),
    ["searchCriteria.itemVersion.version", at.branch],
    ["searchCriteria.itemVersion.versionType", "branch"],
    ...(at.from === null ? [] : ([["searchCriteria.fromDate", at.from]] as const)),
    ["searchCriteria.toDate", at.to],
    ["searchCriteria.$skip", String(page.skip)],
    ["searchCriteria.$top", String(page.top)],
  ]);

export const getCommit = (project: string, id: string, commit: string): TransportRequest =>
  get(LOCATIONS.commits, repository(project, id, "commits", commit));

export const listBranchPolicies = (project: string, id: string, branch: string): TransportRequest =>
  get(LOCATIONS.branchPolicies, area(project, "git", "policy", "configurations"), [
    ["repositoryId", id],
    ["refName", `refs/heads/${branch}`],
  ]);

/** All changes of a commit; a wiki's commits are small, and what lies beyond a thousand files is no page edit of ours. */
export const listChanges = (project: string, id: string, commit: string): TransportRequest =>
  get(LOCATIONS.changes, repository(project, id, "commits", commit, "changes"), [["top", "1000"]]);

// Board ------------------------------------------------------------------------------------------

export const getBacklogConfiguration = (project: string): TransportRequest =>
  get(LOCATIONS.backlogConfiguration, area(project, "work", "backlogconfiguration"));

export const listWorkItemTypes = (project: string): TransportRequest =>
  get(LOCATIONS.workItemTypes, area(project, "wit", "workitemtypes"));

/** What a team of the project selected, by the team's name or id; `vso.work` is enough for both, unlike for a list of teams. */
export const listTeamIterations = (project: string, team: string): TransportRequest =>
  get(LOCATIONS.teamIterations, path(project, team, "_apis", "work", "teamsettings", "iterations"));

export const getTeamAreas = (project: string, team: string): TransportRequest =>
  get(LOCATIONS.teamFieldValues, path(project, team, "_apis", "work", "teamsettings", "teamfieldvalues"));

/** The whole tree; the service nests iterations at most fourteen deep. */
export const listIterations = (project: string): TransportRequest =>
  get(LOCATIONS.classificationNodes, area(project, "wit", "classificationnodes", "iterations"), [["$depth", "14"]]);

/**
 * `top` cuts silently, so a caller that gives one treats a full answer as "may be more". `precise` lets the query name
 * a time of day, which the service refuses otherwise.
 */
export const runWiql = (project: string, query: string, top: number | null, precise = false): TransportRequest =>
  send(
    "POST",
    LOCATIONS.wiql,
    area(project, "wit", "wiql"),
    [
      ...(top === null ? [] : ([["$top", String(top)]] as const)),
      ...(precise ? ([["timePrecision", "true"]] as const) : []),
    ],
    { query },
    "read",
  );

/** What a saved query lists. */
export const runSavedQuery = (project: string, query: string, top: number): TransportRequest =>
  get(LOCATIONS.wiqlById, area(project, "wit", "wiql", query), [["$top", String(top)]]);

/** At most 200 ids; fields and relations exclude each other in the service. `asOf` asks for the past. */
export const getWorkItems = (
  ids: readonly number[],
  want: { readonly fields: readonly string[] } | "relations",
  asOf: string | null = null,
): TransportRequest =>
  send(
    "POST",
    LOCATIONS.workItemsBatch,
    area(null, "wit", "workitemsbatch"),
    [],
    {
      ids,
      ...(want === "relations" ? { $expand: "relations" } : { fields: want.fields }),
      ...(asOf === null ? {} : { asOf }),
      errorPolicy: "omit",
    },
    "read",
  );

export const getWorkItem = (id: number): TransportRequest =>
  get(LOCATIONS.workItem, area(null, "wit", "workitems", String(id)), [["$expand", "relations"]]);

export const getRevision = (id: number, rev: number): TransportRequest =>
  get(LOCATIONS.revisions, area(null, "wit", "workItems", String(id), "revisions", String(rev)), [
    ["$expand", "relations"],
  ]);

/** `skip` revisions from the first are left out; at most 200 are answered. */
export const listRevisions = (id: number, skip: number, top: number): TransportRequest =>
  get(LOCATIONS.revisions, area(null, "wit", "workItems", String(id), "revisions"), [
    ["$skip", String(skip)],
    ["$top", String(top)],
    ["$expand", "relations"],
  ]);

/** Everything in the bin by id. Asked by ids, one that is not there is answered with a refusal of all of them. */
export const listRecycled = (project: string): TransportRequest =>
  get(LOCATIONS.recycleBin, area(project, "wit", "recyclebin"));

export const queryArtifactUris = (project: string, artifactUris: readonly string[]): TransportRequest =>
  send("POST", LOCATIONS.artifactUriQuery, area(project, "wit", "artifacturiquery"), [], { artifactUris }, "read");

const writeQuery = (validateOnly: boolean): Query => [
  ["$expand", "relations"],
  ...(validateOnly ? ([["validateOnly", "true"]] as const) : []),
];

export const createWorkItem = (
  project: string,
  type: string,
  document: readonly object[],
  validateOnly: boolean,
): TransportRequest =>
  send(
    "POST",
    LOCATIONS.newWorkItem,
    `${area(project, "wit", "workitems")}/$${encodeURIComponent(type)}`,
    writeQuery(validateOnly),
    document,
    validateOnly ? "read" : "once",
    { contentType: PATCH_TYPE },
  );

/** `intent` is `guarded-write` only for documents whose `test /rev` decides; link changes do not move the revision. */
export const updateWorkItem = (
  id: number,
  document: readonly object[],
  validateOnly: boolean,
  intent: Intent,
): TransportRequest =>
  send(
    "PATCH",
    LOCATIONS.workItem,
    area(null, "wit", "workitems", String(id)),
    writeQuery(validateOnly),
    document,
    validateOnly ? "read" : intent,
    { contentType: PATCH_TYPE },
  );

export const deleteWorkItem = (id: number): TransportRequest =>
  send("DELETE", LOCATIONS.workItem, area(null, "wit", "workitems", String(id)), [], null, "once");
