/**
 * Starts the local host: the REST service, the page over it, the second origin of extension files, and the seed.
 *
 * It prints nothing; the command line does. Everything it opened it closes again, also when it fails half way. A data
 * directory carries a marker file, and one that has other content and no marker is refused rather than written into.
 */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { openDataDir } from "./dataDir";
import type { DataDir } from "./dataDir";
import type { Extension } from "./extensions/extension";
import { basePath, openExtensionOrigin } from "./extensions/extensionOrigin";
import { loadExtension } from "./extensions/loadExtension";
import type { Session } from "./page/session";
import { createPageServer } from "./pageServer";
import type { PageServer } from "./pageServer";
import { createSeedClock } from "./seed/seedClock";
import { plantSeed } from "./seed/plantSeed";
import type { Seed } from "./seed/plantSeed";
import { openService } from "./service/openService";
import type { Service } from "./service/createService";
import { listen } from "./service/httpServer";
import type { Served } from "./service/kernel";
import type { ProcessName } from "./service/route";

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where everything is kept between runs; `null` keeps nothing. */
  readonly dataDir: string | null;
  readonly seed: Seed;
  readonly process: ProcessName;
  /** Folders or `.vsix` files to load beside the hub. */
  readonly extensions: readonly string[];
  /** The built extension; its first hub is where a person lands. */
  readonly hubDir: string;
  /** The built page; default: the folder `page` beside `hubDir`. */
  readonly pageDir?: string;
  /** Called with the service after the seed, before anyone is let in: for programs that arrange their own projects or faults. */
  readonly prepare?: (service: Service) => Promise<void>;
}

export interface Serving {
  /** Signs a browser in and leads to the hub. Carries a secret of this run. */
  readonly url: string;
  readonly orgUrl: string;
  readonly project: string;
  readonly wiki: string;
  /** Personal access token of the administrator, for this run. */
  readonly token: string;
  close(): Promise<void>;
}

const ORG = "local";

export async function serve(options: ServeOptions): Promise<Serving> {
  const closers: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).reverse()) {
      await each();
    }
  };
  try {
    return { ...(await start(options, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(options: ServeOptions, closers: (() => Promise<void> | void)[]): Promise<Omit<Serving, "close">> {
  const extensions = await Promise.all([options.hubDir, ...options.extensions].map(loadExtension));
  const data = options.dataDir === null ? null : await openDataDir(options.dataDir);
  if (data !== null) {
    closers.push(() => data.release());
  }
  const clock = createSeedClock();
  const service = openService({
    clock,
    random: secureRandom,
    dataDir: data?.path ?? null,
    baseUrl: "http://localhost",
    org: ORG,
  });
  closers.push(() => service.close());

  const page = { origins: [] as string[], extensionOrigins: new Map<Extension, string>() };
  const extensionOrigins = (): readonly string[] => [...page.extensionOrigins.values()];
  const secret = randomBytes(24).toString("base64url");
  const tokens = issueTokens(service, extensions);
  closers.push(() => {
    tokens.revoke();
  });
  const home = { path: `/${ORG}` };
  const pageServer = createPageServer({
    org: ORG,
    pageDir: options.pageDir ?? join(dirname(options.hubDir), "page"),
    secret,
    origins: () => page.origins,
    extensionOrigins,
    session: () => sessionOf(service, page.extensionOrigins, tokens.page),
    extensionToken: (id) => tokens.ofExtension.get(id) ?? null,
    home: () => home.path,
  });

  const listening = await listen(service, {
    port: options.port,
    before: (request, response) => servePage(pageServer, request, response),
  });
  closers.push(() => listening.close());
  const origin = `http://localhost:${listening.port}`;
  page.origins.push(origin, `http://127.0.0.1:${listening.port}`);
  installPage(service);
  for (const extension of extensions) {
    const opened = await openExtensionOrigin([extension], () => page.origins);
    closers.push(() => opened.close());
    page.extensionOrigins.set(extension, opened.origin);
    install(service, extension, opened.origin);
  }
  for (const each of [...page.origins, ...extensionOrigins()]) {
    service.allowOrigin(each);
  }

  const planted = await seedOnce(data, () => plantSeed(service, clock, options.seed, options.process));
  await options.prepare?.(service);
  // What a person came for is on in every project that stands at the start; other extensions wait for their switch.
  for (const { manifest } of extensions.slice(0, 1)) {
    for (const project of service.projects.all()) {
      service.features.switchOn(manifest.id, project);
    }
  }
  clock.release();
  home.path = homeOf(planted.project, extensions);
  return {
    url: `${origin}/${ORG}/_signin/${secret}`,
    orgUrl: `${origin}/${ORG}`,
    project: planted.project,
    wiki: planted.wiki,
    token: tokens.administrator,
  };
}

interface Planted {
  readonly project: string;
  readonly wiki: string;
}

/** A kept directory is seeded on its first run only. */
async function seedOnce(data: DataDir | null, plant: () => Promise<Planted>): Promise<Planted> {
  const before = data?.planted ?? null;
  if (before !== null) {
    return before;
  }
  const planted = await plant();
  await data?.remember(planted);
  return planted;
}

interface RunTokens {
  readonly administrator: string;
  readonly page: string;
  readonly ofExtension: ReadonlyMap<string, string>;
  revoke(): void;
}

/** Tokens of this run: one that may do everything for the person, one for the page, one per extension with its scopes. */
function issueTokens(service: Service, extensions: readonly Extension[]): RunTokens {
  const userId = service.administrator.id;
  const issue = (scopes: readonly string[]): string => service.users.issueToken({ userId, scopes }).secret;
  const administrator = issue(["app_token"]);
  const page = issue(["app_token"]);
  const ofExtension = new Map(
    extensions.map(({ manifest }) => [manifest.id, service.extensions.issueToken(manifest, service.administrator)]),
  );
  return {
    administrator,
    page,
    ofExtension,
    revoke: () => {
      for (const secret of [administrator, page, ...ofExtension.values()]) {
        service.users.revoke(secret);
      }
    },
  };
}

function sessionOf(service: Service, origins: ReadonlyMap<Extension, string>, token: string): Session {
  const { id, displayName, uniqueName, descriptor } = service.administrator;
  return {
    org: { id: service.instanceId, name: service.org },
    user: { id, displayName, uniqueName, descriptor },
    token,
    extensions: [...origins].map(([extension, origin]) => ({
      ...extension.manifest,
      baseUri: origin + basePath(extension),
    })),
  };
}

/** The page keeps its dashboards as an extension keeps its documents. */
function installPage(service: Service): void {
  service.extensions.install({
    publisher: "local",
    name: "page",
    displayName: "Local page",
    version: "1.0.0",
    scopes: [],
    contributions: [],
    baseUri: service.baseUrl,
  });
}

/** The service lists what the page loads, and keeps its documents. */
function install(service: Service, extension: Extension, origin: string): void {
  const { publisher, name, displayName, version, scopes, contributions } = extension.manifest;
  const baseUri = origin + basePath(extension);
  service.extensions.install({ publisher, name, displayName, version, scopes, contributions, baseUri });
}

function homeOf(project: string, extensions: readonly Extension[]): string {
  const hub = extensions
    .flatMap(({ manifest }) => manifest.contributions)
    .find((each) => each.type === "ms.vss-web.hub");
  const base = `/${ORG}/${encodeURIComponent(project)}`;
  return hub === undefined ? base : `${base}/_apps/hub/${encodeURIComponent(hub.id)}`;
}

/** In [0, 1), from the system's source: tokens are drawn from it. */
function secureRandom(): number {
  return Number(randomBytes(8).readBigUInt64BE() >> 11n) / 2 ** 53;
}

const MAX_PAGE_BODY = 64 * 1024;

/** Lets the page server answer first; `false` leaves the request to the service, its body unread. */
async function servePage(pageServer: PageServer, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = request.url ?? "/";
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  const body = url.startsWith(`/${ORG}/_session`) ? await readSmallBody(request) : new Uint8Array();
  const served: Served | null = await pageServer({
    method: (request.method ?? "GET").toUpperCase(),
    url,
    headers,
    body,
  });
  if (served?.kind !== "answer") {
    return false;
  }
  response.writeHead(served.status, { ...served.headers, "content-length": String(served.body.byteLength) });
  response.end(served.body);
  return true;
}

async function readSmallBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_PAGE_BODY) {
      throw new Error("A request for the page's session is larger than any the page sends.");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
