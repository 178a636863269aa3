/** The folder a local host keeps its data in: marked as ours, used by one process at a time. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface DataDir {
  readonly path: string;
  /** What the first run planted here; `null` when none finished. */
  readonly planted: { readonly project: string; readonly wiki: string } | null;
  remember(planted: { readonly project: string; readonly wiki: string }): Promise<void>;
  release(): Promise<void>;
}

/** The folder cannot be used; the message is a sentence that says why and what to do. */
export class DataDirError extends Error {
  override readonly name = "DataDirError";
}

const MARKER = "local-azure-devops.json";
const LOCK = "local-azure-devops.lock";
const FORMAT = 1;

export async function openDataDir(path: string): Promise<DataDir> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw new DataDirError(
      `The data directory ${path} cannot be made (${messageOf(error)}). Choose another with --data.`,
    );
  });
  const marker = await readMarker(path);
  const lock = join(path, LOCK);
  await takeLock(path, lock);
  // A run that ended while seeding left half a story: it is told again from the start.
  const kept = marker?.planted ?? null;
  if (marker !== null && kept === null) {
    await removeContent(path);
  }
  await writeMarker(path, kept);
  return {
    path,
    planted: kept,
    remember: (planted) => writeMarker(path, planted),
    release: () => rm(lock, { force: true }),
  };
}

interface Marker {
  readonly format: number;
  readonly planted: DataDir["planted"];
}

/** The marker, `null` in an empty folder; refuses a folder that has content of others. */
async function readMarker(path: string): Promise<Marker | null> {
  const text = await readFile(join(path, MARKER), "utf8").catch(() => null);
  if (text === null) {
    const names = await readdir(path);
    if (names.length > 0) {
      throw new DataDirError(
        `The data directory ${path} is not one of the local host: it holds ${names[0] ?? "files"} and no ${MARKER}. Choose an empty or new folder with --data.`,
      );
    }
    return null;
  }
  const marker = parseMarker(text);
  if (marker?.format !== FORMAT) {
    throw new DataDirError(
      `The data directory ${path} was written by another version of the local host. Choose a new folder with --data.`,
    );
  }
  return marker;
}

function parseMarker(text: string): Marker | null {
  try {
    return JSON.parse(text) as Marker | null;
  } catch {
    return null; // The caller refuses a marker that does not say its format.
  }
}

async function writeMarker(path: string, planted: DataDir["planted"]): Promise<void> {
  const marker: Marker = { format: FORMAT, planted };
  await writeFile(join(path, MARKER), `${JSON.stringify(marker, null, 2)}\n`);
}

async function takeLock(path: string, lock: string): Promise<void> {
  const owner = Number(await readFile(lock, "utf8").catch(() => "0"));
  if (owner > 0 && owner !== process.pid && isRunning(owner)) {
    throw new DataDirError(
      `The data directory ${path} is in use by another local host (process ${owner}). Stop it, or choose another with --data.`,
    );
  }
  await writeFile(lock, String(process.pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function removeContent(path: string): Promise<void> {
  await Promise.all(
    ["service.db", "service.db-shm", "service.db-wal", "repositories"].map((name) =>
      rm(join(path, name), { recursive: true, force: true }),
    ),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
