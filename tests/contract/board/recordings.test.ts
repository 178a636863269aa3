/**
 * Recorded conversations with the real service, held again with the local one: the same requests in the same order, with
 * ids exchanged as they become known. Status and body must agree in members, their order, nulls and texts; numbers, GUIDs,
 * dates and people may differ.
 *
 * The recordings are not part of the project; where they are not beside it, nothing is compared and the test says so.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startService, type Started } from "../service/startService";

const folder = resolve(__dirname, "../../../../shared/azure-devops/recordings");
const present = existsSync(folder);

interface Recording {
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly body: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly response: { readonly status: number; readonly body?: unknown };
}

function recordings(group: string, prefix: string): readonly (readonly [string, Recording])[] {
  return readdirSync(join(folder, group))
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, group, name), "utf8")) as Recording] as const);
}

/** Several groups recorded in one session, in the order of their numbers. */
function session(prefix: string, groups: readonly string[]): readonly (readonly [string, Recording])[] {
  return groups.flatMap((group) => recordings(group, prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
}

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** What may differ, replaced; what must not, kept. */
function comparable(value: unknown, key = ""): unknown {
  if (typeof value === "number")
    return ["count", "rev", "code", "eventId", "errorCode"].includes(key) ? value : "number";
  if (typeof value === "string") return comparableText(value);
  if (Array.isArray(value)) return value.map((item) => comparable(item));
  if (typeof value !== "object" || value === null) return value;
  const { uniqueName, displayName } = value as Readonly<Record<string, unknown>>;
  if (uniqueName !== undefined && displayName !== undefined) return { person: Object.keys(value) };
  // Newer answers carry it; these recordings are older than it.
  const members = Object.entries(value).filter(([name]) => name !== "multilineFieldsFormat");
  return Object.fromEntries(members.map(([name, member]) => [name, comparable(member, name)]));
}

function comparableText(text: string): string {
  if (date.test(text)) return text.startsWith("9999") ? text : "date";
  if (/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d:\d\d [AP]M$/.test(text)) return "spoken date";
  return text
    .replace(/https:\/\/dev\.azure\.com\/example-org\d|http:\/\/localhost:\d+\/local/g, "{org}")
    .replace(guid, "{guid}")
    .replace(/\b(workItems|recyclebin|edit)\/\d+/g, "$1/{id}")
    .replace(/Work item \d+/g, "Work item {id}")
    .replace(/(User \d|Local Administrator) <[^>]+>/g, "{person}");
}

class Replay {
  /** Recorded ids and GUIDs, and those of the local service. */
  private readonly exchanged = new Map<string, string>();

  constructor(private readonly started: Started) {}

  async hold(recording: Recording): Promise<{ readonly status: number; readonly body: unknown }> {
    const { method, uri, body, headers } = recording.request;
    const path = this.exchange(uri.replace(/^https:\/\/dev\.azure\.com\/[^/]+\//, ""));
    const version = /api-version=([\d.]+)/.exec(headers?.["accept"] ?? "")?.[1] ?? "5.0";
    const isPatch = Array.isArray(body);
    const response = await this.started.send(path, {
      method,
      headers: {
        accept: `application/json;api-version=${version}`,
        "content-type": isPatch ? "application/json-patch+json" : "application/json",
      },
      ...(body === null || body === undefined || method === "GET" || method === "DELETE"
        ? {}
        : { body: this.exchange(JSON.stringify(body)) }),
    });
    const text = await response.text();
    const answer: unknown = text === "" ? null : JSON.parse(text);
    this.learn(recording.response.body, answer);
    return { status: response.status, body: answer };
  }

  private exchange(text: string): string {
    return text
      .replace(guid, (found) => this.exchanged.get(found) ?? found)
      .replace(/(?<=ids=|"id":|workItems\/)\d+/g, (found) => this.exchanged.get(found) ?? found);
  }

  learn(recorded: unknown, own: unknown): void {
    if (typeof recorded !== "object" || recorded === null || typeof own !== "object" || own === null) return;
    for (const [name, member] of Object.entries(recorded)) {
      const mine = (own as Readonly<Record<string, unknown>>)[name];
      if ((name === "id" || name === "identifier") && (typeof mine === "string" || typeof mine === "number"))
        this.exchanged.set(String(member), String(mine));
      this.learn(member, mine);
    }
  }
}

async function replay(started: Started, conversation: readonly (readonly [string, Recording])[]): Promise<void> {
  const held = new Replay(started);
  for (const [name, recording] of conversation) {
    const answer = await held.hold(recording);
    const recorded = { name, status: recording.response.status, body: comparable(recording.response.body ?? null) };
    const own = { name, status: answer.status, body: comparable(answer.body) };
    expect(JSON.stringify(own, null, 1)).toBe(JSON.stringify(recorded, null, 1));
  }
}

const describeRecorded = present ? describe : describe.skip;

describeRecorded("recorded conversations (skipped where the recordings are not beside the project)", () => {
  let started: Started;
  afterEach(() => started.close());

  test("a task is created, shown, closed and deleted", async () => {
    started = await startService({ name: "WorkItemCreateShowUpdateDeleteTests", process: "basic" });
    await replay(started, session("crud2025", ["work-items"]));
  });

  test("a bug is created, shown, resolved and deleted", async () => {
    started = await startService({ name: "WorkItemCreateShowUpdateDeleteTests", process: "agile" });
    await replay(started, session("crud2021", ["work-items"]));
  });

  test("areas are created, moved, given to a team and deleted", async () => {
    started = await startService({ name: "Area1000001", process: "basic" });
    started.service.createTeam({ project: started.project, name: "teamArea_000002" });
    await replay(started, session("areas2025", ["classification", "team-settings"]));
  });

  test("iterations are created, moved, chosen by a team and deleted", async () => {
    started = await startService({ name: "IterationProj_000001", process: "basic" });
    started.service.createTeam({ project: started.project, name: "teamName1_000002" });
    await replay(started, session("iter2026", ["classification", "team-settings"]));
  });
});
