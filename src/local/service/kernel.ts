/**
 * Finds the route of a request, lets it answer and puts the answer into the shape the client asked for.
 *
 * Order of refusals: fault, preflight, foreign origin, sign-in, route, project, version, scope, permission, body. Every
 * refusal a handler throws becomes the service's JSON envelope here; what a handler does not foresee becomes a 500 and
 * is reported to `onBug`, never hidden.
 */
import { channel } from "node:diagnostics_channel";
import { readAccept, type Wishes } from "./acceptHeader";
import { negotiateVersion } from "./apiVersion";
import { authenticate, scopeOf, scopeSuffices, signInHtml } from "./authenticate";
import { corsHeaders, isForeignWrite, isPreflight, type Origins } from "./cors";
import { discover } from "./discovery";
import { notEmulated, serviceError, ServiceError } from "./errors";
import type { Fault } from "./faults";
import { readQuery } from "./query";
import { createRouter, type Found } from "./router";
import { serialise, serialiseBody } from "./serialise";
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
}

export interface Kernel {
  handle(request: ServiceRequest): Promise<Served>;
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
  user: User | null;
  version: ApiVersion | null;
}

const noWishes: Wishes = { excludeUrls: false, enumsAsNumbers: false, msDateFormat: false, noArrayWrap: false };

export function createKernel(stores: Stores, parts: readonly Part[], options: KernelOptions): Kernel {
  const routes = parts.flatMap((part) => part.routes);
  const router = createRouter(routes);

  async function handle(request: ServiceRequest): Promise<Served> {
    const fault = isPreflight(request) ? null : stores.faults.next(request);
    if (fault?.kind === "drop-before") return { kind: "dropped" };
    if (fault?.kind === "delay") await stores.clock.sleep(fault.milliseconds);
    const visit = visitOf(request);
    const response = (fault === null ? null : faultResponse(fault, request)) ?? (await respond(visit));
    if (fault?.kind === "drop-after-commit") return { kind: "dropped" };
    return serve(
      visit,
      fault?.kind === "slowed" ? slowed(response, fault.retryAfterSeconds, stores.clock.now()) : response,
    );
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
    const { user, token } = signedIn;
    visit.user = user;
    if (user.permission === "none") throw serviceError("UnauthorizedRequestException", { user: user.uniqueName });
    const [org, ...segments] = visit.path;
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
    const routed: RoutedRequest = {
      method: route.method,
      route,
      segments: found.segments,
      project,
      team: teamOf(found.segments, route, project),
      query: readQuery(visit.queryText),
      headers: request.headers,
      bytes: request.body,
      body: bodyOf(request, route),
      version,
      accepts: visit.accept.types,
    };
    return await route.handle(routed, contextOf(user, token.scopes));
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

  function contextOf(user: User, tokenScopes: readonly string[]): Context {
    const now = new Date(stores.clock.now());
    return {
      ...stores,
      currentUser: user,
      tokenScopes,
      now,
      may: (permission, project) => atLeast(stores.users.permissionOf(user, project?.id ?? null), permission),
    };
  }

  function serve(visit: Visit, response: ServiceResponse): Served {
    const activity = stores.newId();
    const body = bytesOf(response, visit);
    if (answered.hasSubscribers) {
      const message: Answered = { request: visit.request, response, version: visit.version?.number ?? null };
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
  return { handle };
}

const order: readonly Permission[] = ["none", "read", "write", "administer", "bypassRules"];

function atLeast(granted: Permission, needed: Permission): boolean {
  return order.indexOf(granted) >= order.indexOf(needed);
}

function visitOf(request: ServiceRequest): Visit {
  const mark = request.url.indexOf("?");
  const path = mark === -1 ? request.url : request.url.slice(0, mark);
  return {
    request,
    path: path
      .split("/")
      .filter((segment) => segment !== "")
      .map(decode),
    queryText: mark === -1 ? "" : request.url.slice(mark + 1),
    accept: readAccept(request.headers["accept"]),
    user: null,
    version: null,
  };
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

/** The error envelope, members in the recorded order. */
export function errorResponse(error: ServiceError): ServiceResponse {
  return {
    status: error.status,
    body: {
      kind: "json",
      value: {
        $id: "1",
        ...(error.customProperties === null ? {} : { customProperties: error.customProperties }),
        innerException: null,
        message: error.message,
        typeName: error.typeName,
        typeKey: error.typeKey,
        errorCode: 0,
        eventId: error.eventId,
      },
    },
  };
}

function jsonType(version: ApiVersion | null): string {
  const plain = "application/json; charset=utf-8";
  const text = version?.text ?? null;
  return text === null ? plain : `${plain}; api-version=${text}`;
}

/** The answer a fault gives in place of the route; null for faults that let the route answer. */
function faultResponse(fault: Fault, request: ServiceRequest): ServiceResponse | null {
  switch (fault.kind) {
    case "too-many-requests": {
      const refusal = errorResponse(serviceError("RequestBlocked", { resource: "Concurrency", namespace: "local" }));
      return { ...refusal, headers: { "retry-after": String(fault.retryAfterSeconds) } };
    }
    case "unavailable":
      return {
        status: 503,
        headers: {
          "x-tfs-serviceerror": encodeURIComponent(stoppedReason),
          ...(fault.retryAfterSeconds === undefined ? {} : { "retry-after": String(fault.retryAfterSeconds) }),
        },
        body: { kind: "text", text: stoppedText, type: "application/json" },
      };
    case "server-error":
      return errorResponse(
        new ServiceError(
          "The service met an error it did not expect.",
          500,
          "System.Exception, mscorlib",
          "Exception",
          0,
        ),
      );
    case "html": {
      const type = fault.status >= 500 ? "text/html" : "text/html; charset=utf-8";
      return { status: fault.status, body: { kind: "text", text: signInHtml, type } };
    }
    case "unauthorized":
      return unauthorized(fault.answer, new URL(request.url, "http://localhost").origin);
    case "answer":
      return { status: fault.status, body: { kind: "text", text: fault.body, type: fault.type } };
    case "drop-before":
    case "drop-after-commit":
    case "delay":
    case "slowed":
      return null;
  }
}

/** A 401 before anybody is known; the sign-in that is asked for depends on the way it is said. */
function unauthorized(answer: "message" | "empty" | "empty-list", origin: string): ServiceResponse {
  if (answer === "message") {
    const refusal = errorResponse(serviceError("UnauthorizedRequestException", { user: unknownCaller }));
    const challenge = `Bearer authorization_uri=https://login.microsoftonline.com/${noTenant}, TFS-Federated`;
    return { ...refusal, headers: { "www-authenticate": challenge, "x-vss-resourcetenant": noTenant } };
  }
  const headers = { "www-authenticate": `Basic realm="${origin}/"` };
  if (answer === "empty") return { status: 401, headers, body: { kind: "none" } };
  return { status: 401, headers, body: { kind: "json", value: { count: 0, value: [] } } };
}

const noTenant = "00000000-0000-0000-0000-000000000000";

/** Whom the service names where nobody is signed in. */
const unknownCaller = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";

const stoppedReason =
  "TF24668: The following team project collection is stopped: local. Start the collection and then try again. Administrator Reason: fault ordered by a test";

/** A stopped organisation answers JSON after a byte order mark. */
const stoppedText = `\uFEFF${JSON.stringify({
  $id: "1",
  innerException: null,
  message: stoppedReason,
  typeName: "Microsoft.VisualStudio.Services.Common.VssServiceException, Microsoft.VisualStudio.Services.Common",
  typeKey: "VssServiceException",
  errorCode: 0,
  eventId: 3000,
})}`;

function slowed(response: ServiceResponse, seconds: number, now: number): ServiceResponse {
  return {
    ...response,
    headers: {
      ...response.headers,
      "retry-after": String(seconds),
      "x-ratelimit-resource": "Concurrency",
      "x-ratelimit-delay": String(seconds),
      "x-ratelimit-limit": "200",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Math.floor(now / 1000) + seconds),
    },
  };
}
