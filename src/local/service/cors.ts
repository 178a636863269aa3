/**
 * Which pages may call the service from a browser, and what they may read of its answers.
 *
 * The real service answers `Access-Control-Allow-Origin: *`. This one echoes allowed origins only, because it runs on a
 * developer's machine where any page may try (a deliberate difference). The exposed headers are exactly the service's:
 * a page can read the ETag and the continuation token, and cannot read `Retry-After` or the rate limit.
 */
import type { ServiceRequest } from "./route";

export interface Origins {
  allow(origin: string): void;
  isAllowed(origin: string): boolean;
}

/** The service's own origin is always allowed. */
export function createOrigins(own: () => string): Origins {
  const allowed = new Set<string>();
  return {
    allow: (origin) => void allowed.add(origin.toLowerCase()),
    isAllowed: (origin) => origin.toLowerCase() === own() || allowed.has(origin.toLowerCase()),
  };
}

const exposed = "ActivityId,X-TFS-Session,X-MS-ContinuationToken,X-VSS-GlobalMessage,ETag";

/** A preflight asks before the real request; an `OPTIONS` without this header is a client's discovery. */
export function isPreflight(request: ServiceRequest): boolean {
  return request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined;
}

export function corsHeaders(request: ServiceRequest, origins: Origins): Readonly<Record<string, string>> {
  const origin = request.headers["origin"];
  if (origin === undefined) return { "access-control-expose-headers": "Request-Context" };
  if (!origins.isAllowed(origin)) return { vary: "Origin" };
  const asked = request.headers["access-control-request-headers"];
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "OPTIONS,GET,POST,PATCH,PUT,DELETE",
    "access-control-allow-headers": asked ?? "authorization",
    "access-control-max-age": "3600",
    "access-control-expose-headers": `${exposed},Request-Context`,
    ...(request.headers["access-control-request-private-network"] === "true"
      ? { "access-control-allow-private-network": "true" }
      : {}),
    vary: "Origin",
  };
}

/** A page of another origin may not change anything, whatever token it guessed. */
export function isForeignWrite(request: ServiceRequest, origins: Origins): boolean {
  if (request.method === "GET" || request.method === "OPTIONS" || request.method === "HEAD") return false;
  const origin = request.headers["origin"];
  if (origin !== undefined) return !origins.isAllowed(origin);
  return request.headers["sec-fetch-site"] === "cross-site";
}
