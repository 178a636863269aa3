/**
 * Short digests: the pointer carries one per agreed fact, so that *who* changed a fact is known without any history.
 *
 * Promise: the same fact with the same canonical value always has the same digest, on every machine and in every version
 * (the digests live in other people's boards). Eight hex digits: a changed value goes unnoticed once in four billion.
 */
import { sha256 } from "@noble/hashes/sha2";

const encoder = new TextEncoder();

/** First `length` hex digits of the SHA-256 of `text` as UTF-8. */
export function shortHash(text: string, length: number): string {
  let hex = "";
  for (const byte of sha256(encoder.encode(text))) {
    hex += byte.toString(16).padStart(2, "0");
    if (hex.length >= length) break;
  }
  return hex.slice(0, length);
}

/** Digest of a fact's canonical value (`canonical.ts`); facts with equal values have different digests. */
export const digestOf = (fact: string, canonical: string): string => shortHash(`${fact}\n${canonical}`, 8);
