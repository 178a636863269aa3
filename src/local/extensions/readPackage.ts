/**
 * Reads a packed extension (`.vsix`): a zip archive with `extension.vsixmanifest` (identity and assets, XML) and
 * `extension.vsomanifest` (contributions and scopes, JSON).
 *
 * The archive may come from anywhere, so sizes and names are checked before anything is unpacked, and nothing of it is
 * ever written to disk.
 */
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { contentType } from "./contentType";
import { ExtensionError, isRecord, pathProblem, readManifest } from "./extension";
import type { Extension } from "./extension";

export interface PackageLimits {
  readonly entries: number;
  readonly bytesOfOne: number;
  readonly bytesOfAll: number;
}

const LIMITS: PackageLimits = { entries: 5_000, bytesOfOne: 64 * 1024 * 1024, bytesOfAll: 256 * 1024 * 1024 };
const PACKAGE_MANIFEST = "extension.vsixmanifest";

/** `source` names the package in messages. Throws `ExtensionError` for what is not a sound package. */
export function readPackage(source: string, bytes: Uint8Array, limits: PackageLimits = LIMITS): Extension {
  const files = unpack(source, bytes, limits);
  const description = readDescription(source, files.get(PACKAGE_MANIFEST));
  const manifestFile = files.get(description.manifestPath);
  if (manifestFile === undefined) {
    throw new ExtensionError(source, `it contains no ${description.manifestPath}.`);
  }
  const { publisher, name, version, displayName } = description;
  return {
    source,
    manifest: readManifest(source, { publisher, name, version, displayName }, parseJson(source, manifestFile)),
    file: (path) => {
      const found = description.addressable.has(path) ? files.get(path) : undefined;
      return Promise.resolve(found === undefined ? null : { bytes: found, contentType: contentType(path) });
    },
  };
}

function unpack(source: string, bytes: Uint8Array, limits: PackageLimits): ReadonlyMap<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  const refuse = (problem: string): never => {
    throw new ExtensionError(source, problem);
  };
  const unzipped = unzip(source, bytes, (name, size) => {
    entries += 1;
    total += size;
    const problem = name.endsWith("/") ? null : pathProblem(name);
    if (problem !== null) {
      refuse(`its entry “${name}” is refused: ${problem}.`);
    }
    if (entries > limits.entries || size > limits.bytesOfOne || total > limits.bytesOfAll) {
      refuse("unpacked it would be larger than an extension can be.");
    }
    return !name.endsWith("/");
  });
  return new Map(Object.entries(unzipped).map(([name, content]) => [partName(name), content]));
}

/** The size the archive claims bounds what is inflated: the library inflates into a buffer of exactly that size. */
function unzip(
  source: string,
  bytes: Uint8Array,
  accept: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: (file) => accept(file.name, file.originalSize) });
  } catch (error) {
    if (error instanceof ExtensionError) {
      throw error;
    }
    throw new ExtensionError(source, "it is not a zip archive.");
  }
}

/** Names of parts are percent-encoded in packages; a name that is no valid encoding stands for itself. */
function partName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface PackageDescription {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  readonly displayName: string;
  readonly manifestPath: string;
  readonly addressable: ReadonlySet<string>;
}

function readDescription(source: string, bytes: Uint8Array | undefined): PackageDescription {
  if (bytes === undefined) {
    throw new ExtensionError(source, `it contains no ${PACKAGE_MANIFEST}.`);
  }
  const identity: Record<string, string> = {};
  const addressable = new Set<string>();
  let manifestPath = "extension.vsomanifest";
  let displayName = "";
  let inside = "";
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        inside = tag;
        if (tag === "Identity") {
          Object.assign(identity, attributes);
        }
        const path = partName((attributes["Path"] ?? "").replace(/^\/+/, ""));
        if (tag === "Asset" && attributes["Type"] === "Microsoft.VisualStudio.Services.Manifest") {
          manifestPath = path;
        }
        if (tag === "Asset" && attributes["Addressable"] === "true") {
          addressable.add(path);
        }
      },
      ontext: (text) => {
        displayName += inside === "DisplayName" ? text : "";
      },
      onclosetag: () => {
        inside = "";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(new TextDecoder().decode(bytes));
  const { Publisher: publisher, Id: name, Version: version } = identity;
  if (publisher === undefined || name === undefined || version === undefined) {
    throw new ExtensionError(source, `its ${PACKAGE_MANIFEST} names no publisher, id or version.`);
  }
  return { publisher, name, version, displayName: displayName === "" ? name : displayName, manifestPath, addressable };
}

function parseJson(source: string, bytes: Uint8Array): Record<string, unknown> {
  let document: unknown = null;
  try {
    document = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ExtensionError(source, "its manifest is not JSON.");
  }
  if (!isRecord(document)) {
    throw new ExtensionError(source, "its manifest is not an object.");
  }
  return document;
}
