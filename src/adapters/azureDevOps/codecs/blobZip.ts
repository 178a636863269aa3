/**
 * Unpacks the zip of blobs the git service sends. Entries are known by the blob id of their bytes, never by the name
 * they carry, so a name can do no harm; sizes are checked before anything is unpacked.
 */
import { unzipSync } from "fflate";
import type { UnzipFileInfo } from "fflate";
import type { BlobId } from "../../../domain/ids";
import { blobIdOfBytes } from "./blobId";
import { ShapeError } from "./shape";

const MAX_ENTRIES = 20_000;
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
const MAX_ENTRY_BYTES = 25 * 1024 * 1024;
const MAX_RATIO = 200;
/** Below this size a high compression ratio is ordinary (a page of blanks). */
const RATIO_FLOOR = 1024 * 1024;

/** Throws `ShapeError` for an archive that is damaged or suspiciously large. */
export function unpackBlobs(zip: Uint8Array): ReadonlyMap<BlobId, Uint8Array> {
  const entries = unpack(zip);
  return new Map(Object.values(entries).map((bytes) => [blobIdOfBytes(bytes), bytes]));
}

function unpack(zip: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let count = 0;
  let total = 0;
  const admit = (entry: UnzipFileInfo): boolean => {
    count += 1;
    total += entry.originalSize;
    if (count > MAX_ENTRIES) throw new ShapeError(`an archive holds more than ${MAX_ENTRIES} files`);
    if (total > MAX_TOTAL_BYTES) throw new ShapeError("an archive unpacks to more than 200 MB");
    if (entry.originalSize > MAX_ENTRY_BYTES) throw new ShapeError("an archive holds a file of more than 25 MB");
    if (entry.originalSize > RATIO_FLOOR && entry.originalSize > MAX_RATIO * Math.max(1, entry.size)) {
      throw new ShapeError("an archive holds a file compressed beyond belief");
    }
    return !entry.name.endsWith("/");
  };
  try {
    return unzipSync(zip, { filter: admit });
  } catch (error) {
    if (error instanceof ShapeError) throw error;
    throw new ShapeError("an archive is damaged");
  }
}
