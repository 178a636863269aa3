/**
 * Git blob ids, computed here so that what was downloaded is known by its content rather than by the name it came
 * under. A wiki page's ETag is this id in quotes (recorded: every public capture hashes to it).
 */
import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { blobId } from "../../../domain/ids";
import type { BlobId } from "../../../domain/ids";

export function blobIdOfBytes(bytes: Uint8Array): BlobId {
  return blobId(bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes))));
}

export const blobIdOfText = (text: string): BlobId => blobIdOfBytes(utf8ToBytes(text));

/** Blob id in an ETag header, `null` when the header is absent, empty (`""`) or not a blob id. */
export function blobIdOfEtag(etag: string | undefined): BlobId | null {
  const match = /^(?:W\/)?"?([0-9a-f]{40})"?$/i.exec(etag ?? "");
  return match?.[1] === undefined ? null : blobId(match[1].toLowerCase());
}
