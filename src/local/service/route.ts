/**
 * The contract between the kernel of the local service and everything it serves.
 *
 * A `Route` says what the real service publishes about an operation (its location id, route template and versions) and
 * how the operation behaves here. There is one table of routes; dispatch, version negotiation and discovery
 * (`OPTIONS _apis`) are all generated from it, so that nothing can be served that is not announced.
 *
 * Handlers return values, never bytes on the wire: a `Date` for every date, `enumValue(...)` for every enumeration and
 * full `url`/`_links` members. The kernel alone turns them into JSON, because only it knows what the client asked for
 * (`excludeUrls`, `enumsAsNumbers`, `msDateFormat`, `noArrayWrap`). Handlers throw `serviceError(...)` to refuse.
 * A handler must not answer with an empty success for something it does not do: it throws `notEmulated(name)`.
 */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import type { Faults } from "./faults";
import type { GitStore } from "./git/gitStore";
import type { ProjectStore } from "./core/projectStore";
import type { UserStore } from "./core/userStore";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What the real service publishes about a resource: one row of `OPTIONS _apis`. */
export interface Location {
  readonly id: string;
  /** As published, e.g. `wit`, `wiki`, `git`, `core`, `work`. */
  readonly area: string;
  readonly resource: string;
  /** E.g. `{project}/_apis/{area}/wikis/{wikiIdentifier}/{resource}/{*path}`. */
  readonly template: string;
  readonly resourceVersion: number;
  readonly minVersion: string;
  readonly maxVersion: string;
  /** `0.0` when the resource is in preview. */
  readonly releasedVersion: string;
}

export interface Route extends Location {
  readonly method: Method;
  /**
   * Request paths this route answers, in the language of `template` (`{area}` and `{resource}` are replaced), where they
   * are not the template with all of its segments: a list without its `{id}`, an organisation-level form without
   * `{project}`, a default team without `{team}`. Literal segments win over placeholders, more segments over fewer.
   */
  readonly paths?: readonly string[];
  /** Media types the body may have; default `application/json`. A body of another type is refused with 400. */
  readonly bodyTypes?: readonly string[];
  /** Token scope needed; default `vso.{code|wiki|work|project}` by area, `_write` unless GET. */
  readonly scope?: string;
  /** What the current user must be allowed to do in the project; default "read" for GET, "write" otherwise. */
  readonly permission?: Permission;
  handle(request: RoutedRequest, context: Context): Promise<ServiceResponse> | ServiceResponse;
}

/** In rising order: a reader may read, a contributor may write, an administrator may change projects and settings. */
export type Permission = "none" | "read" | "write" | "administer" | "bypassRules";

/** A request as it arrives, below the host: nothing of it is trusted or decoded. */
export interface ServiceRequest {
  /** Upper case. */
  readonly method: string;
  /** Path and query as sent: `/local/Demo/_apis/wiki/wikis?api-version=7.1`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A request that found its route. */
export interface RoutedRequest {
  readonly method: Method;
  readonly route: Route;
  /** Decoded values of the template's segments, by name as written in the template; absent segments are absent. */
  readonly segments: Readonly<Record<string, string>>;
  /** The project of the `{project}` segment (name or GUID), found and readable; null where the path has none. */
  readonly project: Project | null;
  /** The team of the `{team}` segment, or the project's default team where the template has one and the path has none. */
  readonly team: Team | null;
  readonly query: Query;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as bytes, and as JSON where its type is JSON (`null` when empty). */
  readonly bytes: Uint8Array;
  readonly body: unknown;
  readonly version: ApiVersion;
  /** Lower-case media types of `Accept`, without parameters, in the client's order; `[]` when absent or `*`+`/*`. */
  readonly accepts: readonly string[];
}

/** Query parameters: names are found without regard to case; a repeated name keeps the last value. */
export interface Query {
  text(name: string): string | null;
  /** `null` when absent; refuses what is not an integer as the service does. */
  integer(name: string): number | null;
  boolean(name: string): boolean | null;
  date(name: string): Date | null;
  /** Comma-separated. */
  list(name: string): readonly string[] | null;
  /** A member of an enumeration, by name (any case) or by number; refuses anything else. */
  enumeration<Name extends string>(name: string, members: Readonly<Record<Name, number>>): Name | null;
  has(name: string): boolean;
  readonly names: readonly string[];
}

export interface ApiVersion {
  /** E.g. 7.1; the earliest the resource has when a GET names none. */
  readonly number: number;
  readonly preview: boolean;
  /** The resource version of `-preview.N`, or the location's own. */
  readonly resourceVersion: number;
  /** As echoed in `content-type`; null when the client named none. */
  readonly text: string | null;
}

export type ResponseBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: unknown }
  /** `{count, value}`, or the bare array for clients that ask for `noArrayWrap`. `valueFirst` as some resources serve it. */
  | { readonly kind: "list"; readonly items: readonly unknown[]; readonly valueFirst?: boolean }
  | { readonly kind: "text"; readonly text: string; readonly type: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly type: string };

/** What a handler answers. The kernel adds the recorded headers, the version echo and CORS. */
export interface ServiceResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: ResponseBody;
}

/** A member of an enumeration: served by name, or by number to clients that ask for `enumsAsNumbers`. */
export class EnumValue {
  constructor(
    readonly name: string,
    readonly number: number,
  ) {}
}

export function enumValue<Name extends string>(
  name: NoInfer<Name>,
  members: Readonly<Record<Name, number>>,
): EnumValue {
  return new EnumValue(name, members[name]);
}

/** Text that is served as it stands even where it reads like a `url` member that `excludeUrls` would remove. */
export class KeptUrl {
  constructor(readonly text: string) {}
}

export function ok(value: unknown, headers?: Readonly<Record<string, string>>): ServiceResponse {
  return answer(200, value, headers);
}

export function answer(status: number, value: unknown, headers?: Readonly<Record<string, string>>): ServiceResponse {
  return { status, body: { kind: "json", value }, ...(headers === undefined ? {} : { headers }) };
}

export function list(
  items: readonly unknown[],
  options: { valueFirst?: boolean; headers?: Readonly<Record<string, string>> } = {},
): ServiceResponse {
  return {
    status: 200,
    body: { kind: "list", items, ...(options.valueFirst === undefined ? {} : { valueFirst: options.valueFirst }) },
    ...(options.headers === undefined ? {} : { headers: options.headers }),
  };
}

export function noContent(status = 204): ServiceResponse {
  return { status, body: { kind: "none" } };
}

/** Joins a published location with one method, its behaviour and whatever differs from the defaults. */
export function route(
  location: Location,
  method: Method,
  handle: Route["handle"],
  differences: Partial<Omit<Route, keyof Location | "method" | "handle">> = {},
): Route {
  return { ...location, ...differences, method, handle };
}

/** Time of the service. Injected: simulation moves it by hand. */
export interface ServiceClock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export interface User {
  readonly id: string;
  readonly displayName: string;
  /** E-mail address. */
  readonly uniqueName: string;
  /** `aad.…` */
  readonly descriptor: string;
  /** What the user may do in every project, unless a project says otherwise. */
  readonly permission: Permission;
  /** Bounds the permissions while a fault lasts; "none" those of projects, for the organisation still lets the user in. */
  readonly atMost?: Permission;
}

export type ProcessName = "agile" | "scrum" | "cmmi" | "basic";

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly process: ProcessName;
  readonly visibility: "private" | "organization" | "public";
  readonly state: "wellFormed" | "deleting";
  readonly revision: number;
  readonly lastUpdateTime: Date;
  readonly defaultTeamId: string;
}

export interface Team {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  /** Ids of users, and who of them administers the team. */
  readonly members: readonly { readonly userId: string; readonly isAdmin: boolean }[];
}

/** What every part of the service is built on; one per service, alive as long as it. */
export interface Stores {
  /** One database: every part creates its own tables in it, with its own prefix (`core_`, `wiki_`, `board_`). */
  readonly db: DatabaseSyncInstance;
  readonly git: GitStore;
  readonly projects: ProjectStore;
  readonly users: UserStore;
  readonly clock: ServiceClock;
  /** In [0, 1). */
  readonly random: () => number;
  /** A version 4 GUID drawn from `random`. */
  readonly newId: () => string;
  readonly faults: Faults;
  /** GUID of the organisation. */
  readonly instanceId: string;
  /** Name of the organisation, first segment of every path. */
  readonly org: string;
  /** `http://localhost:8080/local`: where the organisation lives, without a final slash. */
  readonly baseUrl: string;
}

/** The stores as one request sees them. */
export interface Context extends Stores {
  readonly currentUser: User;
  /** Time of the request: one value for everything one request writes. */
  readonly now: Date;
  /** The moment queries see: `now`, unless a fault holds the index back. */
  readonly indexedAt: Date;
  /** Scopes of the token the request came with. */
  readonly tokenScopes: readonly string[];
  /** Whether the current user may; `refuse` (errors.ts) says it in the service's words. */
  may(permission: Permission, project: Project | null): boolean;
}

/**
 * A part of the service. The board implements it in `board/createBoard.ts`:
 * `createBoard(stores: Stores): Board`, where `Board extends Part` adds its seed functions.
 */
export interface Part {
  readonly routes: readonly Route[];
  /** Called inside the transaction that creates the project: root nodes, default team settings, process copy. */
  projectCreated?(project: Project, defaultTeam: Team, by: User, at: Date): void;
  projectDeleted?(project: Project): void;
  teamCreated?(team: Team, by: User, at: Date): void;
  teamDeleted?(team: Team): void;
  /** What this part assumes without evidence; printed with all others. */
  readonly assumptions: readonly Assumption[];
}

/** Something the service does here that no recording, specification or report decides. */
export interface Assumption {
  readonly subject: string;
  readonly behaviour: string;
  readonly because: string;
  /** What to do in a real organisation to know; null where the difference is meant and there is nothing to find out. */
  readonly probe: string | null;
}
