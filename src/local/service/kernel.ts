/**
 * Finds the route of a request, lets it answer and puts the answer into the shape the client asked for.
 *
 * Order of refusals: fault, preflight, foreign origin, sign-in, route, project, version, scope, permission, body. Every
 * refusal a handler throws becomes the service's JSON envelope here; what a handler does not foresee becomes a 500 and
 * is reported to `onBug`, never hidden.
 *
 * Faults are acted out here, so that every route can have every bad day and no handler knows of them.
 */
import { channel } from "node:diagnostics_channel";
import { readAccept, type Wishes } from "./acceptHeader";
import { negotiateVersion } from "./apiVersion";
import { authenticate, scopeOf, scopeSuffices } from "./authenticate";
import { corsHeaders, isForeignWrite, isPreflight, type Origins } from "./cors";
import { discover } from "./discovery";
import { errorResponse } from "./errorResponse";
import { notEmulated, serviceError, ServiceError } from "./errors";
import { answerOfFault, answerThroughFault, partialBatch } from "./faultAnswers";
import { answerFaultRequest, localArea } from "./faultRoutes";
import type { Fault } from "./faults";
import { readQuery } from "./query";
import { faultOfText, FaultOrderError } from "./readFault";
import { createRouter, type Found } from "./router";
import { serialise, serialiseBody } from "./serialise";
import type { Token } from "./core/userStore";
import { atLeast } from "./permission";
import type {
  ApiVersion,
  Context,
  Part,
  Permission,
  Project,
  Route,
  RoutedRequest,
  ServiceRequest,
  ServiceResponse,
  Stores,
  Team,
  User,
} from "./route";

/** What leaves the service: bytes, or an ended connection (a fault). */
export type Served =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly kind: "dropped" };

/**
 * Every request with its answer as the handler gave it, before the client's wishes change its form: `Answered`. Costs
 * nothing while nobody listens; tests hold the messages against published descriptions.
 */
export const answered = channel("throughline.local-service.answered");

export interface Answered {
  readonly request: ServiceRequest;
  readonly response: ServiceResponse;
  /** Of the api-version; null where none was negotiated. */
  readonly version: number | null;
  /** The answer as JSON (of a list, its items) in that form; null where it is none. For listeners in other programs. */
  readonly plain: () => string | null;
}

export interface Kernel {
  handle(request: ServiceRequest): Promise<Served>;
  /** What was to be carried out later is not. */
  close(): void;
}

export interface KernelOptions {
  readonly origins: Origins;
  /** Told of every error that is not a refusal. */
  readonly onBug: (error: unknown, request: ServiceRequest) => void;
}

/** What is known of a request while it is answered; headers of the answer depend on it. */
interface Visit {
  readonly request: ServiceRequest;
  readonly path: readonly string[];
  readonly queryText: string;
  readonly accept: ReturnType<typeof readAccept>;
  /** Acted out while the request is answered. */
  readonly fault: Fault | null;
  user: User | null;
  version: ApiVersion | null;
}

function plainJson(body: ServiceResponse["body"]): string | null {
  if (body.kind === "json") return serialise(body.value, noWishes);
  return body.kind === "list" ? serialise(body.items, noWishes) : null;
}

const noWishes: Wishes = { excludeUrls: false, enumsAsNumbers: false, msDateFormat: false, noArrayWrap: false };

export function createKernel(stores: Stores, parts: readonly Part[], options: KernelOptions): Kernel {
  const routes = parts.flatMap((part) => part.routes);
  const router = createRouter(routes);

  let closed = false;

  async function handle(request: ServiceRequest): Promise<Served> {
    const fault = isPreflight(request) ? null : faultFor(request);
    const visit = visitOf(request, fault instanceof FaultOrderError ? null : fault);
    if (fault instanceof FaultOrderError) return serve(visit, plainText(400, fault.message));
    switch (fault?.kind) {
      case "drop-before":
        return { kind: "dropped" };
      case "late-commit":
        void carryOutLater(visit, fault.milliseconds);
        return { kind: "dropped" };
      case "drop-after-commit":
        await respond(visit);
        return { kind: "dropped" };
      default:
        return serve(visit, await answerWith(fault ?? null, visit));
    }
  }

  async function answerWith(fault: Fault | null, visit: Visit): Promise<ServiceResponse> {
    if (fault === null) return respond(visit);
    if (fault.kind === "delay" || fault.kind === "slowed") await stores.clock.sleep(fault.milliseconds ?? 0);
    const inPlace = answerOfFault(fault, visit.request);
    return inPlace ?? answerThroughFault(fault, await respond(visit), stores.clock.now());
  }

  async function carryOutLater(visit: Visit, milliseconds: number): Promise<void> {
    await stores.clock.sleep(milliseconds);
    if (!closed) await respond(visit);
  }

  /** The request's own order goes before those that wait; what belongs to this host is spared. */
  function faultFor(request: ServiceRequest): Fault | FaultOrderError | null {
    const { path, queryText } = addressOf(request);
    if (path[0] === localArea) return null;
    const order = request.headers["x-local-fault"] ?? readQuery(queryText).text("fault");
    if (order === null)
      return stores.faults.next({ method: request.method, url: request.url, route: routeName(request) });
    try {
      return faultOfText(order);
    } catch (error) {
      if (error instanceof FaultOrderError) return error;
      throw error;
    }
  }

  function routeName(request: ServiceRequest): string | null {
    const found = router.find(request.method, addressOf(request).path.slice(1));
    if (found.kind === "route") return `${found.route.area}/${found.route.resource}`;
    return found.kind === "not-emulated" ? `${found.location.area}/${found.location.resource}` : null;
  }

  async function respond(visit: Visit): Promise<ServiceResponse> {
    const { request } = visit;
    if (isPreflight(request)) return { status: 200, body: { kind: "none" } };
    if (isForeignWrite(request, options.origins)) {
      return plainText(403, "A page of another origin may not change anything here.");
    }
    try {
      return await answerSignedIn(visit);
    } catch (error) {
      if (error instanceof ServiceError) return errorResponse(error);
      options.onBug(error, request);
      const message = error instanceof Error ? error.message : String(error);
      return errorResponse(new ServiceError(message, 500, "System.Exception, mscorlib", "Exception", 0));
    }
  }

  async function answerSignedIn(visit: Visit): Promise<ServiceResponse> {
    const { request } = visit;
    const signedIn = authenticate(request, stores.users, stores.clock.now(), stores.baseUrl);
    if (signedIn.kind === "refused") return signedIn.response;
    const { token } = signedIn;
    const user = limited(signedIn.user, visit.fault);
    visit.user = user;
    if (user.permission === "none") throw serviceError("UnauthorizedRequestException", { user: user.uniqueName });
    const [org, ...segments] = visit.path;
    if (org === localArea) return answerLocally(visit, user, token, segments);
    if (org?.toLowerCase() !== stores.org.toLowerCase()) return noController(visit);
    if (request.method === "OPTIONS") return discoverAt(segments) ?? noController(visit);
    const found = router.find(request.method, segments);
    if (found.kind !== "route") return refuseRoute(found, visit);
    const { route } = found;
    const project = projectOf(found.segments, user);
    const versionText = readQuery(visit.queryText).text("api-version") ?? visit.accept.version;
    const version = negotiateVersion(versionText, request.method, route);
    visit.version = version;
    const permission = route.permission ?? (route.method === "GET" ? "read" : "write");
    if (!scopeSuffices(token.scopes, route.scope ?? scopeOf(route.area, route.method, permission === "read"))) {
      throw serviceError("UnauthorizedRequestException", { user: user.uniqueName });
    }
    requirePermission(permission, user, project, route);
    const sent = bodyOf(request, route);
    const batch =
      visit.fault?.kind === "partial-batch" && route.area === "wit" && route.resource === "batch"
        ? partialBatch(sent, visit.fault.failing)
        : null;
    const routed: RoutedRequest = {
      method: route.method,
      route,
      segments: found.segments,
      project,
      team: teamOf(found.segments, route, project),
      query: readQuery(visit.queryText),
      headers: request.headers,
      bytes: request.body,
      body: batch === null ? sent : batch.carriedOut,
      version,
      accepts: visit.accept.types,
    };
    const response = await route.handle(routed, contextOf(user, token.scopes, visit.fault));
    return batch === null ? response : batch.complete(response);
  }

  function answerLocally(visit: Visit, user: User, token: Token, path: readonly string[]): ServiceResponse {
    const mayOrder = token.scopes.includes("app_token") && atLeast(user.permission, "administer");
    if (!mayOrder) return plainText(403, "Faults are ordered by an administrator with a full token.");
    return answerFaultRequest(visit.request, path, stores.faults);
  }

  function discoverAt(segments: readonly string[]): ServiceResponse | null {
    const [first, area, ...rest] = segments;
    if (first?.toLowerCase() !== "_apis" || rest.length > 0) return null;
    return discover(area ?? null, routes);
  }

  function projectOf(segments: Readonly<Record<string, string>>, user: User): Project | null {
    const name = segments["project"];
    if (name === undefined) return null;
    const project = stores.projects.find(name);
    if (project === null || project.state !== "wellFormed" || stores.users.permissionOf(user, project.id) === "none") {
      throw serviceError("ProjectDoesNotExistWithNameException", { project: name });
    }
    return project;
  }

  function teamOf(segments: Readonly<Record<string, string>>, route: Route, project: Project | null): Team | null {
    if (project === null || !route.template.includes("{team}")) return null;
    const name = segments["team"];
    if (name === undefined) return stores.projects.defaultTeam(project);
    const team = stores.projects.findTeam(project.id, name);
    if (team === null) throw serviceError("TeamNotFoundException", { team: name });
    return team;
  }

  function requirePermission(permission: Permission, user: User, project: Project | null, route: Route): void {
    if (atLeast(stores.users.permissionOf(user, project?.id ?? null), permission)) return;
    throw route.area.toLowerCase() === "git" || route.area.toLowerCase() === "wiki"
      ? serviceError("GitNeedsPermissionException", { identity: user.displayName, permission: "GenericContribute" })
      : serviceError("AccessCheckException", {
          message: `TF50309: The following account does not have sufficient permissions to complete the operation: ${user.displayName}. The following permissions are needed to perform this operation: ${permission === "read" ? "View project-level information" : "Edit project-level information"}.`,
        });
  }

  function contextOf(user: User, tokenScopes: readonly string[], fault: Fault | null): Context {
    const now = new Date(stores.clock.now());
    return {
      ...stores,
      currentUser: user,
      tokenScopes,
      now,
      indexedAt: fault?.kind === "stale-index" ? new Date(now.getTime() - fault.milliseconds) : now,
      may: (permission, project) => atLeast(stores.users.permissionOf(user, project?.id ?? null), permission),
    };
  }

  function serve(visit: Visit, response: ServiceResponse): Served {
    const activity = stores.newId();
    const body = bytesOf(response, visit);
    if (answered.hasSubscribers && visit.path[0] !== localArea) {
      const version = visit.version?.number ?? null;
      const plain = (): string | null => plainJson(response.body);
      const message: Answered = { request: visit.request, response, version, plain };
      answered.publish(message);
    }
    return {
      kind: "answer",
      status: response.status,
      headers: {
        ...standardHeaders(visit, activity),
        ...corsHeaders(visit.request, options.origins),
        ...body.headers,
        ...response.headers,
      },
      body: body.bytes,
    };
  }

  function bytesOf(response: ServiceResponse, visit: Visit): { bytes: Uint8Array; headers: Record<string, string> } {
    const { body } = response;
    if (body.kind === "none") return { bytes: new Uint8Array(), headers: {} };
    if (body.kind === "text") return { bytes: Buffer.from(body.text), headers: { "content-type": body.type } };
    if (body.kind === "bytes") return { bytes: body.bytes, headers: { "content-type": body.type } };
    const failed = response.status >= 400;
    const text =
      failed && body.kind === "json" ? serialise(body.value, noWishes) : serialiseBody(body, visit.accept.wishes);
    return { bytes: Buffer.from(text), headers: { "content-type": jsonType(failed ? null : visit.version) } };
  }

  function standardHeaders(visit: Visit, activity: string): Record<string, string> {
    const session = (visit.request.headers["x-tfs-session"] ?? "").split(",")[0]?.trim();
    return {
      activityid: activity,
      "cache-control": "no-cache",
      expires: "-1",
      p3p: 'CP="CAO DSP COR ADMa DEV CONo TELo CUR PSA PSD TAI IVDo OUR SAMi BUS DEM NAV STA UNI COM INT PHY ONL FIN PUR LOC CNT"',
      pragma: "no-cache",
      "request-context": "appId=cid-v1:00000000-0000-0000-0000-000000000000",
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "x-tfs-processid": processId,
      "x-tfs-session": session === undefined || session === "" ? activity : session,
      "x-vss-e2eid": activity,
      "x-vss-senderdeploymentid": processId,
      ...(visit.user === null ? {} : { "x-vss-userdata": `${visit.user.id}:${visit.user.uniqueName}` }),
    };
  }

  const processId = stores.newId();
  return {
    handle,
    close() {
      closed = true;
    },
  };
}

function visitOf(request: ServiceRequest, fault: Fault | null): Visit {
  const accept = readAccept(request.headers["accept"]);
  return { request, ...addressOf(request), accept, fault, user: null, version: null };
}

function addressOf(request: ServiceRequest): { readonly path: readonly string[]; readonly queryText: string } {
  const mark = request.url.indexOf("?");
  const path = mark === -1 ? request.url : request.url.slice(0, mark);
  const segments = path.split("/").filter((segment) => segment !== "");
  return { path: segments.map(decode), queryText: mark === -1 ? "" : request.url.slice(mark + 1) };
}

/** What a fault leaves of a person's permissions, for one request. */
function limited(user: User, fault: Fault | null): User {
  if (fault?.kind === "read-only") return { ...user, atMost: "read" };
  return fault?.kind === "no-project" ? { ...user, atMost: "none" } : user;
}

/** A segment that is not valid percent-encoding is taken as it stands: it then matches nothing. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}

function bodyOf(request: ServiceRequest, route: Route): unknown {
  if (route.method === "GET" || request.body.length === 0) return null;
  const header = request.headers["content-type"] ?? "";
  const type = (header.split(";")[0] ?? "").trim().toLowerCase();
  const types = route.bodyTypes ?? ["application/json"];
  if (!types.includes(type) && !types.includes("*/*")) {
    throw serviceError("VssRequestContentTypeNotSupportedException", { type, method: route.method, types });
  }
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type)) return null;
  try {
    return JSON.parse(
      Buffer.from(request.body)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    ) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw serviceError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: body" });
  }
}

function refuseRoute(found: Exclude<Found, { kind: "route" }>, visit: Visit): ServiceResponse {
  if (found.kind === "nothing") return noController(visit);
  if (found.kind === "not-emulated") {
    throw notEmulated(`${visit.request.method} ${found.location.area}/${found.location.resource}`);
  }
  const message = `The requested resource does not support http method '${visit.request.method}'.`;
  return {
    status: 405,
    headers: { allow: found.allowed.join(", ") },
    body: { kind: "json", value: { count: 1, value: { Message: message } } },
  };
}

/** Unmatched routes answer in plain text, not with the JSON envelope. */
function noController(visit: Visit): ServiceResponse {
  const path = `/${visit.path.slice(1).join("/")}`;
  const message = `The controller for path '${path}' was not found or does not implement IController.`;
  const response = plainText(404, message);
  return { ...response, headers: { "x-tfs-serviceerror": encodeURIComponent(message).replaceAll("'", "%27") } };
}

function plainText(status: number, text: string): ServiceResponse {
  return { status, body: { kind: "text", text, type: "text/plain; charset=utf-8" } };
}

function jsonType(version: ApiVersion | null): string {
  const plain = "application/json; charset=utf-8";
  const text = version?.text ?? null;
  return text === null ? plain : `${plain}; api-version=${text}`;
}
