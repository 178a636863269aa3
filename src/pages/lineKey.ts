/**
 * Identity of an outcome or deliverable before it has a work item: a short hash of where it stands and what it says.
 * Frozen: keys live in the link comments of other people's work items. Labels, marks and ids are no part of it, so that
 * writing a mention or ticking a box never changes a key.
 */
import { lineKeyOf, type LineKey, type PagePath } from "../domain/ids";
import { ShortHash } from "./shortHash";

/** Lower case, one blank between words, no invisible characters, no closing punctuation. */
export function normaliseTitle(title: string): string {
  const plain = isPlain(title) ? title.trim().toLowerCase() : unicodeTitle(title);
  let end = plain.length;
  while (end > 0 && " .:;,".includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

/** ASCII without control characters and without two blanks in a row. */
function isPlain(title: string): boolean {
  let before = 0;
  for (let at = 0; at < title.length; at += 1) {
    const code = title.charCodeAt(at);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return true;
}

function unicodeTitle(title: string): string {
  const visible = title.normalize("NFC").replace(/[\u200b-\u200f\u2060\ufeff]/g, "");
  return visible.toLowerCase().replace(/\s+/gu, " ").trim();
}

const hash = new ShortHash();

/** Gives each line of one page its key; remembers what it gave, so that equal lines get keys of their own. */
export class LineKeys {
  /** How often each title was given a key, by what all lines with the same headings begin with. */
  private readonly all = new Map<string, Map<string, number>>();
  private given = new Map<string, number>();
  private trail: readonly string[] | null = null;
  private prefix = "";

  constructor(private readonly page: PagePath) {}

  /** `repeat` counts from 1: above 1 an equal line with the same headings stands further up. */
  next(trail: readonly string[], title: string): { readonly key: LineKey; readonly repeat: number } {
    this.beginWith(trail);
    const normal = normaliseTitle(title);
    const repeat = (this.given.get(normal) ?? 0) + 1;
    this.given.set(normal, repeat);
    hash.begin(this.prefix);
    return { key: lineKeyOf(hash.of(repeat > 1 ? `${normal}\n#${repeat}` : normal)), repeat };
  }

  /** Lines below one heading share their trail: it is normalised and hashed once. */
  private beginWith(trail: readonly string[]): void {
    if (trail === this.trail) return;
    this.trail = trail;
    const prefix = `${this.page}\n${trail.map(normaliseTitle).join("\u001f")}\n`;
    if (prefix === this.prefix) return;
    this.prefix = prefix;
    this.given = this.all.get(prefix) ?? new Map<string, number>();
    this.all.set(prefix, this.given);
  }
}
