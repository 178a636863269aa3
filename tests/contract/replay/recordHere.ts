/**
 * Recordings made of the local service itself, in the form of recorded traffic: for testing the replay, never the service.
 *
 * They come from another organisation than the one replayed to: other ids and numbers, other names, dates and people, and
 * a past that the recording does not show.
 */
import { openService } from "../../../src/local/service/openService";
import type { Service } from "../../../src/local/service/createService";
import type { ProcessName, Project, User } from "../../../src/local/service/route";
import { seededRandom, standingClock } from "../service/startService";
import type { Recorded } from "./sequences";

export interface Past {
  readonly service: Service;
  readonly project: Project;
  readonly by: User;
  readonly at: Date;
  /** Sends a request whose answer nobody sees. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<unknown>;
}

export interface Recorder extends Past {
  /** Sends a request that is recorded; answers the body. */
  readonly record: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // The tests know what they asked for.
  readonly body: Readonly<Record<string, unknown>>;
}

/** Plays `story` to a service of its own with a past of its own; answers what was recorded of it. */
export async function recordHere(
  process: ProcessName,
  story: (recorder: Recorder) => Promise<void>,
): Promise<readonly Recorded[]> {
  const clock = standingClock(Date.UTC(2024, 4, 7, 12, 30));
  const service = openService({
    clock,
    random: seededRandom(4711),
    dataDir: null,
    baseUrl: "https://dev.azure.com",
    org: "elsewhere",
  });
  const recordings: Recorded[] = [];
  try {
    const by = service.users.add({ displayName: "User 7", uniqueName: "user7@example.com", permission: "bypassRules" });
    const { secret } = service.users.issueToken({ userId: by.id });
    await passTime(service, by, process);
    const { project } = await service.createProject({ name: "Harbour", process, projectWiki: false, by });
    const send: Recorder["record"] = async (method, path, body, headers = {}) => {
      clock.move(1234);
      const isPatch = Array.isArray(body) && /workitems/i.test(path);
      const sent = { "content-type": isPatch ? "application/json-patch+json" : "application/json", ...headers };
      const served = await service.handle({
        method,
        url: `/elsewhere/${path}`,
        headers: { ...sent, authorization: `Basic ${Buffer.from(`:${secret}`).toString("base64")}` },
        body: body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body)),
      });
      if (served.kind === "dropped") throw new Error("dropped");
      const text = Buffer.from(served.body).toString("utf8");
      const answered = text === "" ? null : (JSON.parse(text) as Answer["body"]);
      recordings.push({
        file: `${recordings.length} ${method} ${path}`,
        sequence: "made here",
        place: recordings.length,
        recorded: "9999-12-31",
        request: { method, uri: `https://dev.azure.com/elsewhere/${path}`, headers: sent, body: body ?? null },
        response: { status: served.status, headers: served.headers, body: answered, bodyText: text },
      });
      return { status: served.status, headers: served.headers, body: answered ?? {} };
    };
    const unseen: Past["send"] = async (...request) => {
      const { body } = await send(...request);
      recordings.pop();
      return body;
    };
    await story({ service, project, by, at: new Date(clock.now() - 9e8), send: unseen, record: send });
    return recordings;
  } finally {
    await service.close();
  }
}

/** Numbers are given out already, so that none agrees by chance. */
async function passTime(service: Service, by: User, process: ProcessName): Promise<void> {
  const { project } = await service.createProject({ name: "Long ago", process, by });
  const at = new Date("2023-02-03T04:05:06Z");
  for (let count = 0; count < 40; count += 1) {
    service.board.seed.createItem({ project, type: "Task", fields: { "System.Title": `Old ${count}` }, by, at });
    service.board.seed.addNode(project, "area", `Old ${count}`);
  }
}
