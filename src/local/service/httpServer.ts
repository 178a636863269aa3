/**
 * The socket around the service: node:http on loopback, nothing else.
 *
 * A web page the developer has open may try to reach it, so the Host header must name loopback (DNS rebinding), bodies
 * and headers are bounded, and slow clients are cut off. Answers are compressed when the client accepts gzip, as the
 * real service does.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Service } from "./createService";
import type { Served } from "./kernel";
import type { ServiceRequest } from "./route";

export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Default `127.0.0.1`; only loopback addresses are accepted. */
  readonly host?: string;
  /** What a client may cost; only tests want other limits. */
  readonly limits?: Partial<Limits>;
  /** Answers what is not below the organisation (pages of a shell); returns false to leave it to the service. */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
}

export interface Listening {
  readonly port: number;
  readonly server: Server;
  close(): Promise<void>;
}

export interface Limits {
  /** Bytes of a body. */
  readonly body: number;
  /** Bytes of all headers. */
  readonly headers: number;
  /** Milliseconds until all headers are there, and until the whole request is. */
  readonly headersTime: number;
  readonly requestTime: number;
  readonly connections: number;
}

const usualLimits: Limits = {
  body: 30 * 2 ** 20,
  headers: 16_384,
  headersTime: 20_000,
  requestTime: 120_000,
  connections: 100,
};

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/** What stands between a person and a running service, in a sentence. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/** Starts listening and moves the service to the port it got. */
export async function listen(service: Service, options: ListenOptions): Promise<Listening> {
  const host = options.host ?? "127.0.0.1";
  if (!loopback.has(host))
    throw new ListenError(`The service listens on this machine only; ${host} is not a loopback address.`);
  const limits = { ...usualLimits, ...options.limits };
  const server = createServer(
    {
      maxHeaderSize: limits.headers,
      requestTimeout: limits.requestTime,
      headersTimeout: limits.headersTime,
      connectionsCheckingInterval: Math.min(limits.headersTime, 5_000),
    },
    (request, response) => {
      answer(service, { ...options, largestBody: limits.body }, request, response).catch((error: unknown) => {
        response.destroy();
        // A client that leaves in the middle of its request is no event.
        if ((error as NodeJS.ErrnoException).code === "ECONNRESET") return;
        process.stderr.write(
          `${request.method ?? ""} ${request.url ?? ""}\n${error instanceof Error ? (error.stack ?? "") : String(error)}\n`,
        );
      });
    },
  );
  server.maxConnections = limits.connections;
  await started(server, options.port, host);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  service.moveTo(`http://localhost:${port}`);
  return {
    port,
    server,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(new ListenError(`Port ${port} is in use. Stop what uses it, or choose another with --port.`));
      else if (error.code === "EACCES")
        reject(new ListenError(`Port ${port} may not be opened by this user. Choose one above 1023.`));
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

async function answer(
  service: Service,
  options: ListenOptions & { readonly largestBody: number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLoopbackHost(request.headers.host)) {
    response
      .writeHead(421, { "content-type": "text/plain; charset=utf-8" })
      .end("This host answers to localhost only.\n");
    return;
  }
  if ((await options.before?.(request, response)) === true) return;
  const body = await readBody(request, options.largestBody);
  if (body === null) {
    response
      .writeHead(413, { "content-type": "text/plain; charset=utf-8", connection: "close" })
      .end("The request is too large.\n");
    return;
  }
  send(await service.handle(serviceRequest(request, body)), request, response);
}

/** `localhost:8080`, `127.0.0.1:8080`, `[::1]:8080`: a name that resolves here but is not ours is refused. */
export function isLoopbackHost(header: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(header ?? "");
}

/** Null when it is larger than allowed. */
async function readBody(request: IncomingMessage, largest: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > largest) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function serviceRequest(request: IncomingMessage, body: Buffer): ServiceRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return { method: (request.method ?? "GET").toUpperCase(), url: request.url ?? "/", headers, body };
}

function send(served: Served, request: IncomingMessage, response: ServerResponse): void {
  if (served.kind === "dropped") {
    request.socket.destroy();
    return;
  }
  const headers: Record<string, string> = { ...served.headers };
  let body = Buffer.from(served.body.buffer, served.body.byteOffset, served.body.length);
  const type = headers["content-type"] ?? "";
  const compressible = /^(?:application\/json|text\/)/.test(type) && body.length > 256;
  if (compressible && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))) {
    body = gzipSync(body, { level: 1 });
    headers["content-encoding"] = "gzip";
  }
  if (compressible)
    headers["vary"] = headers["vary"] === undefined ? "Accept-Encoding" : `${headers["vary"]}, Accept-Encoding`;
  if (served.status !== 204 && served.status !== 304) headers["content-length"] = String(body.length);
  response.writeHead(served.status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}
