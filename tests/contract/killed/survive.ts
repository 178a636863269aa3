/**
 * Kills a host again and again while people write, and looks for anything that was confirmed and is not there.
 *
 * Each run starts the host on the same folder, checks with its first answers what earlier runs were told, lets all
 * writers loose and kills the process with SIGKILL after a random time; every eighth run kills it while it starts.
 * After each kill git and SQLite judge what is on disk.
 */
import { createHash } from "node:crypto";
import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { type HostAddress, type Ledger, type Send, sender, writers } from "./writers";

export interface SurviveOptions {
  readonly runs: number;
  readonly seed: number;
  /** Longest time the writers get, in milliseconds. */
  readonly longest?: number;
  readonly say?: (line: string) => void;
}

export interface Survived {
  readonly runs: number;
  /** Of the runs: killed before the host was up. */
  readonly killedWhileStarting: number;
  /** Writes that were confirmed, all looked up again. */
  readonly confirmed: number;
  /** Writes that had landed although nobody was told. */
  readonly landedUnconfirmed: number;
  /** Sentences; none when all is well. */
  readonly problems: readonly string[];
}

export async function survive({ runs, seed, longest = 500, say = () => undefined }: SurviveOptions): Promise<Survived> {
  const folder = mkdtempSync(path.join(tmpdir(), "survive-"));
  const dataDir = path.join(folder, "data");
  const extension = emptyExtension(path.join(folder, "extension"));
  const random = randomOf(seed);
  const ledger: Ledger = new Map();
  const problems: string[] = [];
  let killedWhileStarting = 0;
  let confirmed = 0;
  let landedUnconfirmed = 0;
  try {
    for (let run = 1; run <= runs && problems.length === 0; run += 1) {
      const isEarly = run % 8 === 0;
      const host = start(dataDir, extension);
      if (isEarly) {
        await pause(random() * 500);
        if (!host.isUp()) killedWhileStarting += 1;
        await host.kill();
      } else {
        const address = await upOf(host, problems);
        if (address === null) break;
        const checked = await check(sender(address), address, ledger);
        problems.push(...checked.problems);
        landedUnconfirmed += checked.landed;
        const work = writeAll(address, ledger, run);
        await pause(random() * longest);
        await host.kill();
        problems.push(...(await work));
      }
      problems.push(...judge(dataDir));
      confirmed = [...ledger.values()].filter((each) => each.confirmed !== null).length;
      if (run % 10 === 0) say(`${run} runs, ${confirmed} documents confirmed, ${problems.length} problems`);
    }
    const last = start(dataDir, extension);
    const address = problems.length > 0 ? null : await upOf(last, problems);
    const checked = address === null ? noFindings : await check(sender(address), address, ledger);
    await last.kill();
    problems.push(...checked.problems, ...judge(dataDir));
    return {
      runs,
      killedWhileStarting,
      confirmed,
      landedUnconfirmed: landedUnconfirmed + checked.landed,
      problems,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const noFindings: Findings = { problems: [], landed: 0 };

interface Findings {
  readonly problems: readonly string[];
  /** Writes that had landed although nobody was told. */
  readonly landed: number;
}

/** Where the host is; null, and a problem more, when it does not come up. */
async function upOf(host: Host, problems: string[]): Promise<HostAddress | null> {
  try {
    return await host.up;
  } catch (error) {
    problems.push(`the host does not start: ${String(error)}`);
    return null;
  }
}

interface Host {
  readonly up: Promise<HostAddress>;
  isUp(): boolean;
  kill(): Promise<void>;
}

function start(dataDir: string, extension: string): Host {
  const here = (name: string): string => path.join(__dirname, name);
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [
    here("../runTypeScript.cjs"),
    here("host.ts"),
    dataDir,
    extension,
  ]);
  let isUp = false;
  let output = "";
  let errors = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const up = new Promise<HostAddress>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const end = output.indexOf("\n");
      if (end === -1) return;
      isUp = true;
      resolve(JSON.parse(output.slice(0, end)) as HostAddress);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    void ended.then(() => reject(new Error(errors === "" ? "the host ended" : errors)));
  });
  // A host that is killed while it starts never comes up; who waits for it is told through `up`.
  up.catch(() => undefined);
  return {
    up,
    isUp: () => isUp,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** All writers at once until the host is gone; what they complain of. */
async function writeAll(address: HostAddress, ledger: Ledger, run: number): Promise<readonly string[]> {
  const send = sender(address);
  const results = await Promise.allSettled(
    Object.entries(writers).map(([name, writer]) => writer.write(send, address, ledger, `${name} ${run}`)),
  );
  return results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
}

/** Looks up everything that is not settled yet or was settled before; settles what had been under way. */
async function check(send: Send, address: HostAddress, ledger: Ledger): Promise<Findings> {
  const found = await present(send, address);
  const problems: string[] = [];
  let landed = 0;
  for (const [name, { confirmed, underWay }] of ledger) {
    const value = found.get(name) ?? null;
    if (value === confirmed) {
      if (underWay === null) continue;
    } else if (value === underWay) landed += 1;
    else {
      problems.push(`${name} is ${String(value)}; confirmed was ${String(confirmed)}, under way ${String(underWay)}`);
      continue;
    }
    if (value === null) ledger.delete(name);
    else ledger.set(name, { confirmed: value, underWay: null });
  }
  return { problems, landed };
}

/** Everything there is, by the names the writers give it. */
async function present(send: Send, { project, wiki }: HostAddress): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const base = encodeURIComponent(project);
  const repository = `${base}/_apis/git/repositories/${encodeURIComponent(wiki)}`;
  const items = await read(
    send("GET", `${repository}/items?scopePath=/&recursionLevel=full&versionDescriptor.version=wikiMaster`),
  );
  for (const { path: file, objectId, gitObjectType } of rowsOf<{
    path: string;
    objectId: string;
    gitObjectType: string;
  }>(items)) {
    if (gitObjectType !== "blob" || !file.endsWith(".md")) continue;
    const content = contents.get(objectId) ?? objectId;
    found.set(`file ${file}`, content);
    found.set(file.slice(0, -3).replaceAll("-", " "), content);
  }
  const wiql = { query: "SELECT [System.Id] FROM WorkItems ORDER BY [System.Id]" };
  const answer = (await read(send("POST", `${base}/_apis/wit/wiql`, { body: wiql }))) as {
    workItems: { id: number }[];
  };
  const ids = answer.workItems.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += 200) {
    const body = { ids: ids.slice(at, at + 200), fields: ["System.Title", "System.Parent"] };
    const rows = rowsOf<{ id: number; fields: Readonly<Record<string, unknown>> }>(
      await read(send("POST", `${base}/_apis/wit/workitemsbatch`, { body })),
    );
    for (const { id, fields } of rows) {
      found.set(`item ${id}`, String(fields["System.Title"]));
      found.set(String(fields["System.Title"]), String(fields["System.Title"]));
      const parent = fields["System.Parent"];
      if (typeof parent === "number") found.set(`parent of ${id}`, String(parent));
    }
  }
  return found;
}

/** What the writers write, by the id of its blob. */
const contents: ReadonlyMap<string, string> = new Map(
  ["one", "two", "three", "pushed"].map((text) => [
    createHash("sha1").update(`blob ${text.length}\0${text}`).digest("hex"),
    text,
  ]),
);

async function read(sent: ReturnType<Send>): Promise<unknown> {
  const answer = await sent;
  if (answer?.status !== 200) throw new Error(`the host does not answer: ${JSON.stringify(answer)}`);
  return answer.body;
}

function rowsOf<Row>(body: unknown): readonly Row[] {
  return (body as { value: readonly Row[] }).value;
}

/** What git and SQLite say of the folder of a dead host. */
function judge(dataDir: string): readonly string[] {
  return [...judgeRepositories(path.join(dataDir, "repositories")), ...judgeDatabase(path.join(dataDir, "service.db"))];
}

function judgeRepositories(folder: string): readonly string[] {
  return namesIn(folder).flatMap((name) => {
    const dir = path.join(folder, name);
    if (!namesIn(dir).includes("HEAD")) return []; // Cut off while it was laid out: nobody knows of it.
    try {
      const said = execFileSync("git", ["-C", dir, "fsck", "--strict", "--full", "--no-dangling"], {
        encoding: "utf8",
        stdio: "pipe",
      });
      return said === "" ? [] : [`git fsck of ${name}: ${said}`];
    } catch (error) {
      return [`git fsck of ${name}: ${String((error as { stderr?: unknown }).stderr ?? error)}`];
    }
  });
}

function judgeDatabase(file: string): readonly string[] {
  if (!namesIn(path.dirname(file)).includes(path.basename(file))) return [];
  // A copy: the next host shall recover what the killed one left, not what this look has tidied.
  const folder = mkdtempSync(path.join(tmpdir(), "integrity-"));
  for (const name of ["service.db", "service.db-wal"]) {
    if (namesIn(path.dirname(file)).includes(name))
      copyFileSync(path.join(path.dirname(file), name), path.join(folder, name));
  }
  const db = new DatabaseSync(path.join(folder, "service.db"));
  try {
    const said = db.prepare("PRAGMA integrity_check").all() as { integrity_check: string }[];
    return said.flatMap((row) => (row.integrity_check === "ok" ? [] : [`integrity_check: ${row.integrity_check}`]));
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** An extension with nothing in it: the host wants one to land on. */
function emptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifestVersion: 1,
    id: "nothing",
    publisher: "tests",
    version: "1.0.0",
    name: "Nothing",
    targets: [{ id: "Microsoft.VisualStudio.Services" }],
    contributions: [],
    files: [],
  };
  writeFileSync(path.join(folder, "vss-extension.json"), JSON.stringify(manifest));
  return folder;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
