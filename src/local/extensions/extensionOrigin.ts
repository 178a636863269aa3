/**
 * Origins of extensions: each serves the files of one extension on a port of its own, so that its frames are cross-origin
 * to the page and to the frames of other extensions, and share no storage with them.
 *
 * It answers GET and HEAD only, for addressable files only, on loopback names only (a name that merely resolves to this
 * machine is refused: DNS rebinding). It holds no token and no cookie, and no other page may frame what it serves.
 */
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pathProblem } from "./extension";
import type { Extension } from "./extension";

export interface ExtensionOrigin {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

export const EXTENSION_HOST = "127.0.0.1";

/** Path below the origin under which an extension's files stand; ends in `/`. */
export function basePath(extension: Extension): string {
  const { publisher, name, version } = extension.manifest;
  return `/${[publisher, name, version].map(encodeURIComponent).join("/")}/`;
}

/** `pageOrigins` are the origins that may frame extension content. */
export async function openExtensionOrigin(
  extensions: readonly Extension[],
  pageOrigins: () => readonly string[],
  port = 0,
): Promise<ExtensionOrigin> {
  const byPath = new Map(extensions.map((extension) => [basePath(extension), extension]));
  const server = createServer((request, response) => {
    answer(byPath, pageOrigins(), request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, EXTENSION_HOST, resolve);
  });
  const address = server.address() as AddressInfo;
  return { origin: `http://${EXTENSION_HOST}:${address.port}`, close: () => closed(server) };
}

async function answer(
  byPath: ReadonlyMap<string, Extension>,
  pageOrigins: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const port = request.socket.localPort ?? 0;
  const headers = headersFor(pageOrigins);
  if (![`${EXTENSION_HOST}:${port}`, `localhost:${port}`].includes(request.headers.host ?? "")) {
    return end(response, 421, headers, "This address is served under the loopback name only.");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return end(response, 405, { ...headers, allow: "GET, HEAD" }, "Only GET and HEAD are answered here.");
  }
  const file = await findFile(byPath, request.url ?? "/");
  if (file === null) {
    return end(response, 404, headers, "No loaded extension has an addressable file of that name.");
  }
  response.writeHead(200, { ...headers, "content-type": file.contentType, "content-length": file.bytes.byteLength });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
}

/** The addressable file a request url names, decoded exactly once; `null` for every other path. */
export async function findFile(byPath: ReadonlyMap<string, Extension>, url: string): ReturnType<Extension["file"]> {
  const rawPath = url.split(/[?#]/, 1)[0] ?? "";
  const base = /^\/[^/]+\/[^/]+\/[^/]+\//.exec(rawPath)?.[0] ?? "";
  const extension = byPath.get(base);
  const path = decoded(rawPath.slice(base.length));
  return extension === undefined || path === null || pathProblem(path) !== null ? null : extension.file(path);
}

function decoded(path: string): string | null {
  // An encoded slash would let one segment become two after decoding.
  if (/%2f|%5c|%00/i.test(path)) {
    return null;
  }
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function headersFor(pageOrigins: readonly string[]): Record<string, string> {
  return {
    "content-security-policy": `frame-ancestors ${pageOrigins.join(" ")}`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
    // The page shows icons of extensions, and page and files are different sites.
    "cross-origin-resource-policy": "cross-origin",
  };
}

function end(response: ServerResponse, status: number, headers: Record<string, string>, message: string): void {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" });
  response.end(message);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
