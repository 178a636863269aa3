/**
 * Carries requests through azure-devops-node-api: its credential handlers, its HTTP client with the proxy settings of
 * the machine, and its discovery, which picks the api-version an older server still speaks.
 *
 * Its WikiApi can neither read a page with its ETag nor write one, and its REST client turns a 404 into `null` and an
 * HTML page into an empty result, so the HTTP client below it is used. Bodies are read as bytes: the client's own
 * `readBody` would decode a zip as text.
 */
import { gunzipSync } from "node:zlib";
import type { IncomingMessage } from "node:http";
import type { WebApi } from "azure-devops-node-api";
import { pathAndQuery, TransportError } from "../azureDevOps/transport";
import type { Transport, TransportRequest, TransportResponse } from "../azureDevOps/transport";

const PARALLEL_READS = 6;

export function createNodeTransport(api: WebApi, orgUrl: string): Transport {
  const versionOf = versionNegotiation(api);
  return {
    orgUrl,
    parallelReads: PARALLEL_READS,
    async send(request) {
      const version = await versionOf(request);
      if (typeof version !== "string") return version;
      const headers = {
        Accept: `${request.accept};api-version=${version}`,
        "X-TFS-FedAuthRedirect": "Suppress",
        ...(request.contentType === null ? {} : { "Content-Type": `${request.contentType}; charset=utf-8` }),
        ...(request.ifMatch === null ? {} : { "If-Match": request.ifMatch }),
      };
      try {
        const url = orgUrl + pathAndQuery(request);
        const { message } = await api.rest.client.request(request.method, url, request.body ?? "", headers);
        return await responseOf(message, request);
      } catch (error) {
        throw transportError(error);
      }
    },
  };
}

type Versions = (request: TransportRequest) => Promise<string | TransportResponse>;

/**
 * The version to send, from the list of resources of the area; the service's refusal when even that was refused.
 * The client remembers a list only once it has it, so requests that start together wait for the first one here.
 */
function versionNegotiation(api: WebApi): Versions {
  const listed = new Map<string, Promise<unknown>>();
  return async (request) => {
    const { area, id } = request.location;
    const list = listed.get(area) ?? api.vsoClient.beginGetLocation(area, id);
    listed.set(area, list);
    try {
      await list;
      return (await api.vsoClient.getVersioningData(request.version, area, id, {})).apiVersion ?? request.version;
    } catch (error) {
      listed.delete(area);
      const refusal = refusalOf(error);
      if (refusal !== null) return refusal;
      // A service that does not list the resource may still answer the version we know.
      if (error instanceof Error && error.message.startsWith("Failed to find api location")) return request.version;
      throw new TransportError(transportError(error).message, "no");
    }
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** An error of the REST client that is an answer of the service. */
function refusalOf(error: unknown): TransportResponse | null {
  const { statusCode, result, message } = error as {
    readonly statusCode?: unknown;
    readonly result?: unknown;
    readonly message?: unknown;
  };
  if (typeof statusCode !== "number") return null;
  const body = result === undefined || result === null ? textOf(message) : JSON.stringify(result);
  return { status: statusCode, headers: new Map(), body: body.startsWith("Failed request") ? "" : body };
}

async function responseOf(message: IncomingMessage, request: TransportRequest): Promise<TransportResponse> {
  const status = message.statusCode ?? 0;
  const raw = await bytesOf(message);
  const bytes = message.headers["content-encoding"] === "gzip" ? gunzipSync(raw) : raw;
  const headers = new Map(
    Object.entries(message.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value] as const],
    ),
  );
  const asBytes = request.accept !== "application/json" && status >= 200 && status < 300 && !isHtml(headers);
  return { status, headers, body: asBytes ? new Uint8Array(bytes) : bytes.toString("utf8") };
}

const isHtml = (headers: ReadonlyMap<string, string>): boolean =>
  (headers.get("content-type") ?? "").startsWith("text/html");

function bytesOf(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on("data", (chunk: Buffer) => chunks.push(chunk));
    message.on("end", () => resolve(Buffer.concat(chunks)));
    message.on("error", reject);
    message.on("aborted", () => reject(new Error("the connection broke off in the middle of the answer")));
  });
}

/** Codes of errors that come before anything was sent. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

function transportError(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  const { code, errors } = error as {
    readonly code?: unknown;
    readonly errors?: readonly { readonly code?: unknown }[];
  };
  const word = typeof code === "string" ? code : textOf(errors?.[0]?.code);
  const message = error instanceof Error && error.message !== "" ? error.message : word;
  return new TransportError(message, NEVER_SENT.has(word) ? "no" : "unknown");
}
