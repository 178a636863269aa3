/**
 * Serves the page: its bundle, its one HTML document for every address a person can open, and its session.
 *
 * How the page is signed in: the printed address carries a secret of this run in its path. Opening it stores the secret
 * in a cookie (HttpOnly, SameSite=Strict, its name carries the port) and leads to the page's plain address, so the
 * secret stands in no address a person copies and in no Referer. The cookie is worth one thing only: the POST that hands
 * the page its token, which besides demands the page's exact Origin and a header no form can send. The REST service
 * never looks at cookies. Cookies are shared between the ports of a host, so a cookie that could do more would be a gift
 * to every other local server; this one is useless without that Origin.
 */
import { timingSafeEqual } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { contentType } from "./extensions/contentType";
import { pathProblem } from "./extensions/extension";
import type { Session } from "./page/session";
import type { Served } from "./service/kernel";
import type { ServiceRequest } from "./service/route";

export interface PageServerOptions {
  readonly org: string;
  /** Folder of the built page: `page.js`, `page.css` and what they load. */
  readonly pageDir: string;
  /** Secret of this run. */
  readonly secret: string;
  /** Exact origins the page is served under, known once a port is. */
  readonly origins: () => readonly string[];
  /** Origins of extension frames. */
  readonly extensionOrigins: () => readonly string[];
  readonly session: () => Session;
  /** A token with the scopes of that extension; `null` when it is not loaded. */
  readonly extensionToken: (extension: string) => string | null;
  /** Where a person lands who opens the plain address. */
  readonly home: () => string;
}

/** Answers what belongs to the page; `null` for everything else, which is the service's. */
export type PageServer = (request: ServiceRequest) => Promise<Served | null>;

const ASSETS = "/_page/";
/** Segments that are the service's own, below the organisation, a project or one of its teams. */
const SERVICE_SEGMENTS = new Set(["_apis", "_git", "_odata"]);

export function createPageServer(options: PageServerOptions): PageServer {
  const cookieName = (): string => `local_page_${new URL(options.origins()[0] ?? "http://localhost").port}`;

  const signedIn = (request: ServiceRequest): boolean => {
    const cookies = (request.headers["cookie"] ?? "").split(";").map((each) => each.trim());
    const value = cookies.find((each) => each.startsWith(`${cookieName()}=`))?.slice(cookieName().length + 1) ?? "";
    return sameSecret(value, options.secret);
  };

  const signIn = (path: string): Served => {
    if (!sameSecret(path.slice(`/${options.org}/_signin/`.length), options.secret)) {
      return document(403, signInText(), options);
    }
    const cookie = `${cookieName()}=${options.secret}; Path=/${options.org}/; HttpOnly; SameSite=Strict`;
    // A document rather than a redirect: after a link from another site the next request must count as our own.
    return document(200, forward(options.home()), options, { "set-cookie": cookie });
  };

  const sessionRequest = (request: ServiceRequest, path: string): Served => {
    const ours = options.origins().includes(request.headers["origin"] ?? "") && request.headers["x-local-page"] === "1";
    if (request.method !== "POST" || !ours) {
      return json(403, { message: "Only the page itself may ask for its session." });
    }
    if (!signedIn(request)) {
      return json(401, { message: "Open the address that was printed when the local host started." });
    }
    if (path.endsWith("/extension")) {
      const token = options.extensionToken(extensionOf(request.body));
      return token === null ? json(404, { message: "No such extension is loaded." }) : json(200, { token });
    }
    return json(200, options.session());
  };

  const asset = async (path: string): Promise<Served> => {
    const name = path.slice(ASSETS.length);
    const file = pathProblem(name) === null ? await readBelow(options.pageDir, name) : null;
    return file === null
      ? text(404, "No such file.")
      : bytes(200, { ...safeHeaders, "content-type": contentType(name), "cache-control": "no-cache" }, file);
  };

  return async (request) => {
    const path = decodedPath(request.url);
    if (path === null) {
      return null;
    }
    const segments = path.split("/").filter((each) => each !== "");
    if (path.startsWith(ASSETS)) {
      return asset(path);
    }
    if (path === "/favicon.ico") {
      return { kind: "answer", status: 204, headers: safeHeaders, body: new Uint8Array() };
    }
    const [org, second = ""] = segments;
    if (org !== undefined && org !== options.org) {
      return null;
    }
    if (second === "_signin") {
      return signIn(path);
    }
    if (second === "_session") {
      return sessionRequest(request, path);
    }
    if (request.method !== "GET" || segments.slice(1, 4).some((each) => SERVICE_SEGMENTS.has(each))) {
      return null;
    }
    if (!signedIn(request)) {
      // Strict cookies stay at home when a link on another site led here: come again from our own page.
      return request.headers["sec-fetch-site"] === "cross-site"
        ? document(200, forward(request.url), options)
        : document(401, signInText(), options);
    }
    return segments.length === 0 || segments.length === 1
      ? document(200, forward(options.home()), options)
      : document(200, shell, options);
  };
}

function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function extensionOf(body: Uint8Array): string {
  try {
    const value = JSON.parse(new TextDecoder().decode(body)) as { readonly extension?: unknown } | null;
    return typeof value?.extension === "string" ? value.extension : "";
  } catch {
    return ""; // Not JSON names no extension; the caller answers 404.
  }
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "/");
  } catch {
    return null;
  }
}

async function readBelow(folder: string, name: string): Promise<Uint8Array | null> {
  const root = await realpath(folder).catch(() => null);
  const file = root === null ? null : await realpath(resolve(root, name)).catch(() => null);
  return root === null || file === null || !file.startsWith(root + sep) ? null : readFile(file).catch(() => null);
}

const safeHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

const shell = `<link rel="stylesheet" href="${ASSETS}page.css"><script src="${ASSETS}page.js" defer></script>
</head><body><div id="root"><p style="font-family:sans-serif;padding:2rem">Loading…</p></div>
<noscript>This page needs JavaScript.</noscript>`;

function signInText(): string {
  return `</head><body style="font-family:system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem">
<main><h1>Not signed in</h1>
<p>This local Azure DevOps answers only browsers that opened the address it printed when it started, which carries a
secret of that run. Open that address once; after it every link works until the local host is stopped.</p></main>`;
}

/** Leads on to an address of our own. */
function forward(address: string): string {
  const safe = address.startsWith("/") && !address.startsWith("//") ? address : "/";
  const written = safe.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return `<meta http-equiv="refresh" content="0; url=${written}"></head><body><a href="${written}">Continue</a>`;
}

function document(
  status: number,
  content: string,
  options: PageServerOptions,
  headers: Readonly<Record<string, string>> = {},
): Served {
  const frames = options.extensionOrigins().join(" ");
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${frames}`,
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Local Azure DevOps</title>${content}</body></html>
`;
  return bytes(
    status,
    {
      ...safeHeaders,
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy,
    },
    Buffer.from(html),
  );
}

function json(status: number, value: object): Served {
  const headers = { ...safeHeaders, "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return bytes(status, headers, Buffer.from(JSON.stringify(value)));
}

function text(status: number, message: string): Served {
  return bytes(status, { ...safeHeaders, "content-type": "text/plain; charset=utf-8" }, Buffer.from(message));
}

function bytes(status: number, headers: Readonly<Record<string, string>>, body: Uint8Array): Served {
  return { kind: "answer", status, headers, body };
}
