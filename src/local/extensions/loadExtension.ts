/** Loads an extension from where a person has it: the folder it is packed from, or the packed `.vsix`. */
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { contentType } from "./contentType";
import { ExtensionError, isRecord, pathProblem, readManifest } from "./extension";
import type { Extension, ExtensionFile } from "./extension";
import { readPackage } from "./readPackage";

const MAX_PACKAGE_BYTES = 100 * 1024 * 1024;
const MANIFEST = "vss-extension.json";

export async function loadExtension(path: string): Promise<Extension> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new ExtensionError(path, "there is no such folder or file.");
  }
  if (found.isDirectory()) {
    return loadFolder(path);
  }
  if (found.size > MAX_PACKAGE_BYTES) {
    throw new ExtensionError(path, "the package is larger than 100 MB.");
  }
  return readPackage(basename(path), await readFile(path));
}

/** An entry of the manifest's `files`: what is at `source` in the folder is at `packed` in the package. */
interface FileEntry {
  readonly source: string;
  readonly packed: string;
}

async function loadFolder(folder: string): Promise<Extension> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => {
    throw new ExtensionError(folder, `it has no ${MANIFEST}. Build the extension first.`);
  });
  const document = parseJson(folder, text);
  const entries = addressable(document["files"]);
  const root = await realpath(folder);
  const { publisher, id, version, name } = document;
  if (typeof publisher !== "string" || typeof id !== "string" || typeof version !== "string") {
    throw new ExtensionError(folder, `its ${MANIFEST} names no publisher, id or version.`);
  }
  const displayName = typeof name === "string" ? name : id;
  return {
    source: folder,
    manifest: readManifest(folder, { publisher, name: id, version, displayName }, document),
    file: (path) => readBelow(root, path, entries),
  };
}

function parseJson(source: string, text: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new ExtensionError(
      source,
      `its manifest is not JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  if (!isRecord(document)) {
    throw new ExtensionError(source, "its manifest is not an object.");
  }
  return document;
}

function addressable(files: unknown): readonly FileEntry[] {
  return (Array.isArray(files) ? files : []).flatMap((entry: unknown) => {
    if (!isRecord(entry) || entry["addressable"] !== true || typeof entry["path"] !== "string") {
      return [];
    }
    const source = trimmed(entry["path"]);
    const packed = typeof entry["packagePath"] === "string" ? trimmed(entry["packagePath"]) : source;
    return [{ source, packed }];
  });
}

/** `./dist/` → `dist`, `.` → `` */
function trimmed(path: string): string {
  return path
    .replace(/^\.?\/+/, "")
    .replace(/^\.$/, "")
    .replace(/\/+$/, "");
}

async function readBelow(root: string, path: string, entries: readonly FileEntry[]): Promise<ExtensionFile | null> {
  if (pathProblem(path) !== null) {
    return null;
  }
  for (const entry of entries) {
    const source = sourceOf(entry, path);
    // A link inside the folder may lead out of it; only what really lies below the folder is served.
    const real = source === null ? null : await realpath(resolve(root, source)).catch(() => null);
    if (real !== null && real.startsWith(root + sep) && (await stat(real)).isFile()) {
      return { bytes: await readFile(real), contentType: contentType(path) };
    }
  }
  return null;
}

function sourceOf(entry: FileEntry, path: string): string | null {
  if (entry.packed === "") {
    return join(entry.source, path);
  }
  if (path === entry.packed) {
    return entry.source;
  }
  return path.startsWith(`${entry.packed}/`) ? join(entry.source, path.slice(entry.packed.length + 1)) : null;
}
