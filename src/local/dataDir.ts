/**
 * The folder a local host keeps its data in: marked as ours, used by one process at a time.
 *
 * A process may be killed at any moment: the marker is replaced as a whole, and a lock whose process is gone is taken.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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
  if (marker === null) await writeMarker(path, null);
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
    const stranger = (await readdir(path)).find((name) => !name.startsWith(MARKER) && name !== LOCK);
    if (stranger !== undefined) {
      throw new DataDirError(
        `The data directory ${path} is not one of the local host: it holds ${stranger} and no ${MARKER}. Choose an empty or new folder with --data.`,
      );
    }
    return null;
  }
  const marker = parseMarker(text);
  if (typeof marker?.format !== "number") {
    throw new DataDirError(
      `${join(path, MARKER)} does not say in which format the data directory is. Choose a new folder with --data.`,
    );
  }
  if (marker.format !== FORMAT) {
    throw new DataDirError(
      `The data directory ${path} was written by another version of the local host (format ${marker.format}, this program knows ${FORMAT}). Use that version, or choose a new folder with --data.`,
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
  const beside = join(path, `${MARKER}.new`);
  await writeFile(beside, `${JSON.stringify(marker, null, 2)}\n`);
  await rename(beside, join(path, MARKER));
}

/** Of two that start at once one gets it: the file is made, never overwritten. */
async function takeLock(path: string, lock: string): Promise<void> {
  const owner = Number(await readFile(lock, "utf8").catch(() => "0"));
  if (owner > 0 && owner !== process.pid && isRunning(owner)) throw inUse(path, ` (process ${owner})`);
  await rm(lock, { force: true });
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw inUse(path, "");
    throw error;
  }
}

function inUse(path: string, by: string): DataDirError {
  return new DataDirError(
    `The data directory ${path} is in use by another local host${by}. Stop it, or choose another with --data.`,
  );
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
