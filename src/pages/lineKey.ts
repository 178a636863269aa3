/**
 * Identity of an outcome or deliverable before it has a work item: a short hash of where it stands and what it says.
 * Frozen: keys live in the link comments of other people's work items. Labels, marks and ids are no part of it, so that
 * writing a mention or ticking a box never changes a key.
 */
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { lineKeyOf, type LineKey, type PagePath } from "../domain/ids";

/** Lower case, one blank between words, no invisible characters, no closing punctuation. */
export function normaliseTitle(title: string): string {
  const visible = title.normalize("NFC").replace(/[\u200b-\u200f\u2060\ufeff]/g, "");
  const plain = visible.toLowerCase().replace(/\s+/gu, " ").trim();
  let end = plain.length;
  while (end > 0 && " .:;,".includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

/** Gives each line of one page its key; remembers what it gave, so that equal lines get keys of their own. */
export class LineKeys {
  private readonly given = new Map<string, number>();

  constructor(private readonly page: PagePath) {}

  /** `repeat` counts from 1: above 1 an equal line with the same headings stands further up. */
  next(trail: readonly string[], title: string): { readonly key: LineKey; readonly repeat: number } {
    const birth = [this.page, trail.map(normaliseTitle).join("\u001f"), normaliseTitle(title)].join("\n");
    const repeat = (this.given.get(birth) ?? 0) + 1;
    this.given.set(birth, repeat);
    const text = repeat > 1 ? `${birth}\n#${repeat}` : birth;
    return { key: lineKeyOf(bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8)), repeat };
  }
}
