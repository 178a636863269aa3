/** A service on a real socket with the official node client, for contract tests. */
import { getPersonalAccessTokenHandler, WebApi } from "azure-devops-node-api";
import type { Service } from "../../../src/local/service/createService";
import { openService } from "../../../src/local/service/openService";
import { listen } from "../../../src/local/service/httpServer";
import type { ProcessName, Project } from "../../../src/local/service/route";

export interface Started {
  readonly service: Service;
  readonly clock: StandingClock;
  readonly project: Project;
  readonly wikiId: string;
  /** `http://localhost:PORT/local`. */
  readonly orgUrl: string;
  readonly token: string;
  readonly api: WebApi;
  /** Requests with the token, bare `fetch` otherwise. */
  readonly send: (path: string, init?: RequestInit) => Promise<Response>;
  close(): Promise<void>;
}

/** The same numbers every time. */
export function seededRandom(seed = 1): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface StandingClock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  move(milliseconds: number): void;
  /** Who sleeps from now on waits for `release`; otherwise a sleep takes no time but the clock's. */
  hold(): { release(): void };
}

/** A clock that stands until it is moved. */
export function standingClock(start = Date.UTC(2026, 0, 5, 9)): StandingClock {
  let time = start;
  let held: Promise<void> = Promise.resolve();
  return {
    now: () => time,
    async sleep(milliseconds) {
      await held;
      time += milliseconds;
    },
    move: (milliseconds) => {
      time += milliseconds;
    },
    hold() {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return { release: () => release() };
    },
  };
}

export async function startService(options: { process?: ProcessName; name?: string } = {}): Promise<Started> {
  const clock = standingClock();
  const service = openService({
    clock,
    random: seededRandom(),
    dataDir: null,
    baseUrl: "http://localhost",
  });
  const listening = await listen(service, { port: 0 });
  const { project, wikiId } = await service.createProject({
    name: options.name ?? "Demo",
    process: options.process ?? "agile",
  });
  const token = service.users.issueToken({ userId: service.administrator.id }).secret;
  const orgUrl = service.baseUrl;
  const api = new WebApi(orgUrl, getPersonalAccessTokenHandler(token), { maxRedirects: 0 });
  return {
    service,
    clock,
    project,
    wikiId: wikiId ?? "",
    orgUrl,
    token,
    api,
    send: (path, init = {}) =>
      fetch(`${orgUrl}/${path}`, {
        redirect: "manual",
        ...init,
        headers: {
          authorization: `Basic ${Buffer.from(`:${token}`).toString("base64")}`,
          "x-tfs-fedauthredirect": "Suppress",
          ...(init.headers as Record<string, string> | undefined),
        },
      }),
    async close() {
      await listening.close();
      await service.close();
    },
  };
}
