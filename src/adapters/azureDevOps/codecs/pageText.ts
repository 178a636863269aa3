/**
 * Bytes of a page to text, without loss: what comes back from `text` is byte for byte what was read, a byte order
 * mark included. Bytes that are not UTF-8 are reported instead of being replaced, because an edit would destroy them.
 */
import type { WikiFile } from "../../../domain/wiki";

const MAX_PAGE_BYTES = 18 * 1024 * 1024;

export function pageContent(bytes: Uint8Array): NonNullable<WikiFile["content"]> {
  if (bytes.length > MAX_PAGE_BYTES) return { kind: "unreadable", reason: "The page is larger than 18 MB." };
  if (bytes.includes(0)) return { kind: "unreadable", reason: "The page contains zero bytes: it is not a text file." };
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: "unreadable", reason: "The page is not UTF-8 text." };
  }
}
