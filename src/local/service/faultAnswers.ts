/** What a fault makes of a request: an answer in place of the route's, or a change to it. */
import { errorResponse } from "./errorResponse";
import { serviceError, ServiceError } from "./errors";
import { signInHtml } from "./authenticate";
import type { Fault } from "./faults";
import type { ServiceRequest, ServiceResponse } from "./route";

/** The answer a fault gives in place of the route; null for faults that let the route answer. */
export function answerOfFault(fault: Fault, request: ServiceRequest): ServiceResponse | null {
  switch (fault.kind) {
    case "too-many-requests": {
      const refusal = errorResponse(serviceError("RequestBlocked", { resource: "Concurrency", namespace: "local" }));
      return { ...refusal, headers: retryAfter(fault.retryAfterSeconds) };
    }
    case "unavailable":
      return {
        status: 503,
        headers: { "x-tfs-serviceerror": encodeURIComponent(stoppedReason), ...retryAfter(fault.retryAfterSeconds) },
        body: { kind: "text", text: stoppedText, type: "application/json" },
      };
    case "server-error":
      return errorResponse(unexpected(fault.typeKey, fault.message));
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
    case "late-commit":
    case "delay":
    case "slowed":
    case "partial-batch":
    case "cut-list":
    case "stale-index":
    case "read-only":
    case "no-project":
      return null;
  }
}

/** The answer of the route as the fault lets it through. */
export function answerThroughFault(fault: Fault, response: ServiceResponse, now: number): ServiceResponse {
  if (fault.kind === "slowed") return slowed(fault, response, now);
  if (fault.kind === "cut-list" && response.status === 200) return cut(response, fault.keep);
  return response;
}

const retryAfter = (seconds: number | undefined): Readonly<Record<string, string>> =>
  seconds === undefined ? {} : { "retry-after": String(seconds) };

/** What the service says with the types clients tell apart; any other type comes with a sentence that fits all. */
const knownTypes: Readonly<Record<string, readonly [typeName: string, message: string]>> = {
  WikiPageAlreadyExistsException: [
    "Microsoft.TeamFoundation.Wiki.Server.WikiPageAlreadyExistsException, Microsoft.TeamFoundation.Wiki.Server",
    "The page '/Page' specified in the add operation already exists in the wiki. Please specify a new page path.",
  ],
  GitUnresolvableToCommitException: [
    "Microsoft.TeamFoundation.Git.Server.GitUnresolvableToCommitException, Microsoft.TeamFoundation.Git.Server",
    "TF401175:The version descriptor <Branch: main > could not be resolved to a version in the repository",
  ],
};

function unexpected(typeKey = "Exception", message?: string): ServiceError {
  const known = Object.hasOwn(knownTypes, typeKey) ? knownTypes[typeKey] : undefined;
  const typeName = typeKey === "Exception" ? "System.Exception, mscorlib" : `${vss}.${typeKey}, ${vss}`;
  const sentence = message ?? known?.[1] ?? "The service met an error it did not expect.";
  return new ServiceError(sentence, 500, known?.[0] ?? typeName, typeKey, typeKey === "Exception" ? 0 : 3000);
}

const vss = "Microsoft.VisualStudio.Services.Common";

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
  typeName: `${vss}.VssServiceException, ${vss}`,
  typeKey: "VssServiceException",
  errorCode: 0,
  eventId: 3000,
})}`;

/** The message stands in a header, so it is one line of ASCII. */
const slowMessage = "Your requests are being delayed because of high usage of shared resources.";

function slowed(
  { retryAfterSeconds, message = slowMessage }: Extract<Fault, { kind: "slowed" }>,
  response: ServiceResponse,
  now: number,
): ServiceResponse {
  return {
    ...response,
    headers: {
      ...response.headers,
      "retry-after": String(retryAfterSeconds),
      "x-ratelimit-resource": "Concurrency",
      "x-ratelimit-delay": String(retryAfterSeconds),
      "x-ratelimit-limit": "200",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Math.floor(now / 1000) + retryAfterSeconds),
      "x-vss-globalmessage": message.replace(/[^\u0020-\u007e]/g, "?"),
    },
  };
}

/** Members that hold the rows of a list in answers that are more than a list. */
const rowMembers = ["value", "values", "workItems", "workItemRelations", "comments"];

function cut(response: ServiceResponse, keep: number): ServiceResponse {
  const { "x-ms-continuationtoken": _, ...headers } = response.headers ?? {};
  const { body } = response;
  if (body.kind === "list") return { ...response, headers, body: { ...body, items: body.items.slice(0, keep) } };
  if (body.kind !== "json" || !isObject(body.value)) return response;
  const value: Record<string, unknown> = { ...body.value };
  const rows = rowMembers.find((name) => Array.isArray(value[name]));
  if (rows === undefined) return response;
  const kept = (value[rows] as readonly unknown[]).slice(0, keep);
  value[rows] = kept;
  if (typeof value["count"] === "number") value["count"] = kept.length;
  delete value["continuationToken"];
  delete value["nextPage"];
  return { ...response, headers, body: { ...body, value } };
}

/** A row of a `$batch` that was not carried out. */
const failedRow = {
  code: 500,
  headers: { "Content-Type": "application/json; charset=utf-8" },
  body: JSON.stringify({
    count: 1,
    value: {
      Message: "The service met an error it did not expect.",
      typeName: "System.Exception, mscorlib",
      typeKey: "Exception",
      errorCode: 0,
      eventId: 0,
    },
  }),
};

/** The requests of a `$batch` that are carried out, and its answer with the failed rows in their places. */
export function partialBatch(
  entries: unknown,
  failing: readonly number[],
): { readonly carriedOut: unknown; complete(response: ServiceResponse): ServiceResponse } {
  if (!Array.isArray(entries)) return { carriedOut: entries, complete: (response) => response };
  const fails = (_: unknown, place: number): boolean => failing.includes(place);
  return {
    carriedOut: entries.filter((entry, place) => !fails(entry, place)),
    complete(response) {
      const { body } = response;
      if (body.kind !== "json" || !isObject(body.value) || !Array.isArray(body.value["value"])) return response;
      const rows = [...(body.value["value"] as readonly unknown[])];
      const value = entries.map((entry, place) => (fails(entry, place) ? failedRow : rows.shift()));
      return { ...response, body: { kind: "json", value: { ...body.value, count: value.length, value } } };
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
