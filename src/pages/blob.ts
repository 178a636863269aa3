/** Git's content address of a page: SHA-1 over `blob <bytes>\0` and the UTF-8 bytes; equals the page's ETag. */
import { sha1 } from "@noble/hashes/legacy";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils";
import { blobId, type BlobId } from "../domain/ids";

export function blobOf(text: string): BlobId {
  const bytes = utf8ToBytes(text);
  return blobId(bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes))));
}
