/**
 * What carries a request to Azure DevOps: the official client of the place we run in.
 * A transport signs the request, sends it once and gives the answer back as it came. It never retries, never follows
 * a redirect and never reads the body: pacing, retry and classification live in `client.ts`, once for every client.
 */
export type Area = "core" | "wiki" | "wit" | "work" | "git";

/** A resource of the service; the id is the one discovery (`OPTIONS _apis/{area}`) lists. */
export interface ResourceLocation {
  readonly area: Area;
  readonly id: string;
}

export type Accept = "application/json" | "application/zip" | "application/octet-stream";

/**
 * What may be done when the answer does not arrive.
 * `read`: asked again. `guarded-write`: a precondition makes a second sending harmless, so sent again.
 * `once`: sent one time only (creates, link changes, deletes); a lost answer is an unknown outcome.
 */
export type Intent = "read" | "guarded-write" | "once";

export interface TransportRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly location: ResourceLocation;
  /** api-version asked for; a transport that can negotiate may send a lower one. */
  readonly version: string;
  /** Path below the organisation, percent-encoded, without a leading slash. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly ifMatch: string | null;
  readonly contentType: "application/json" | "application/json-patch+json" | null;
  readonly body: string | null;
  readonly accept: Accept;
  readonly intent: Intent;
}

export interface TransportResponse {
  readonly status: number;
  /** Lower-case names; only those the place we run in may read (a browser sees five of them). */
  readonly headers: ReadonlyMap<string, string>;
  /** Bytes for a successful answer that is not JSON, else text. */
  readonly body: string | Uint8Array;
}

/** No answer came. `delivered: "no"` only where the request surely never left (refused connection, unknown host). */
export class TransportError extends Error {
  override readonly name = "TransportError";
  constructor(
    message: string,
    readonly delivered: "no" | "unknown",
  ) {
    super(message);
  }
}

export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Address of the organisation, ending in `/`. */
  readonly orgUrl: string;
  /** Reads allowed side by side at most. */
  readonly parallelReads: number;
}

/** Path and query as sent. */
export function pathAndQuery(request: TransportRequest): string {
  const query = request.query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return query.length === 0 ? request.path : `${request.path}?${query.join("&")}`;
}
