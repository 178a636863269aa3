/**
 * Who is calling: a personal access token as Basic credentials (any user name), or a bearer token.
 *
 * Without `X-TFS-FedAuthRedirect: Suppress` the service sends people to a sign-in page, 302 without credentials and 203
 * with bad ones, so that a client which forgets the header meets HTML instead of a status.
 */
import { timingSafeEqual } from "node:crypto";
import type { Token, UserStore } from "./core/userStore";
import type { ServiceRequest, ServiceResponse, User } from "./route";

export type Authenticated =
  | { readonly kind: "user"; readonly user: User; readonly token: Token }
  | { readonly kind: "refused"; readonly response: ServiceResponse };

export function authenticate(request: ServiceRequest, users: UserStore, now: number, baseUrl: string): Authenticated {
  const secret = secretOf(request.headers["authorization"]);
  if (secret === null) return refuse(request, baseUrl, "none");
  const token = users.token(secret);
  if (token === null || !sameText(token.secret, secret)) return refuse(request, baseUrl, "bad");
  if (token.expires !== null && token.expires <= now) return refuse(request, baseUrl, "expired");
  const user = users.byId(token.userId);
  return user === null ? refuse(request, baseUrl, "bad") : { kind: "user", user, token };
}

function secretOf(header: string | undefined): string | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(header ?? "");
  if (bearer !== null) return bearer[1] ?? null;
  const basic = /^Basic\s+(\S+)$/i.exec(header ?? "");
  if (basic === null) return null;
  const text = Buffer.from(basic[1] ?? "", "base64").toString("utf8");
  return text.slice(text.indexOf(":") + 1);
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(request: ServiceRequest, baseUrl: string, why: "none" | "bad" | "expired"): Authenticated {
  if (request.headers["x-tfs-fedauthredirect"]?.toLowerCase() !== "suppress") {
    return { kind: "refused", response: why === "none" ? redirectToSignIn(baseUrl) : signInPage() };
  }
  const challenge = { "www-authenticate": `Basic realm="${new URL(baseUrl).origin}/"` };
  const reason = "Access Denied: The Personal Access Token used has expired.";
  const headers = why === "expired" ? { ...challenge, "x-tfs-serviceerror": encodeURIComponent(reason) } : challenge;
  return { kind: "refused", response: { status: 401, headers, body: { kind: "none" } } };
}

function redirectToSignIn(baseUrl: string): ServiceResponse {
  return {
    status: 302,
    headers: { location: `${new URL(baseUrl).origin}/_signin` },
    body: { kind: "text", text: signInHtml, type: "text/html; charset=utf-8" },
  };
}

function signInPage(): ServiceResponse {
  return { status: 203, body: { kind: "text", text: signInHtml, type: "text/html; charset=utf-8" } };
}

/** Stands for the service's sign-in page: what matters is that it is HTML. */
export const signInHtml = `<!DOCTYPE html>
<html lang="en"><head><title>Sign In</title></head><body><h1>Sign in to your account</h1></body></html>
`;

/** Which scope each area needs. */
const families: Readonly<Record<string, string>> = {
  wiki: "vso.wiki",
  git: "vso.code",
  wit: "vso.work",
  work: "vso.work",
  core: "vso.project",
  operations: "vso.project",
  processes: "vso.work",
  policy: "vso.code",
};

/** The scope a request needs; null when any signed-in caller may. */
export function scopeOf(area: string, method: string, posesAsRead: boolean): string | null {
  const family = families[area.toLowerCase()];
  if (family === undefined) return null;
  if (method === "GET" || posesAsRead) return family;
  return family === "vso.project" ? "vso.project_manage" : `${family}_write`;
}

/** A write scope contains reading; `manage` and `full` contain writing; `vso.profile` may list projects. */
export function scopeSuffices(granted: readonly string[], needed: string | null): boolean {
  if (needed === null || granted.includes("app_token")) return true;
  const family = needed.replace(/_(?:write|manage|full)$/, "");
  const rank = (scope: string): number => ["", "_write", "_manage", "_full"].indexOf(scope.slice(family.length));
  const suffices = (scope: string): boolean => scope.startsWith(family) && rank(scope) >= rank(needed);
  return granted.some(suffices) || (needed === "vso.project" && granted.includes("vso.profile"));
}
