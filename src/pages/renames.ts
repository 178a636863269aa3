/**
 * Pages followed through renames and moves: git knows only that a file is gone and another is new. The same bytes are
 * the same page; else the pair that shares most lines, when that is more than half of both. Two candidates that share
 * alike are no answer: a wrong page is worse than none.
 */
import type { BlobId, PagePath } from "../domain/ids";

export interface PageText {
  readonly path: PagePath;
  readonly blob: BlobId;
  /** `null` when it could not be read. */
  readonly text: string | null;
}

/** Of pages that are gone and pages that are new in one change: where each went, by its old path. */
export function renamedPages(gone: readonly PageText[], added: readonly PageText[]): ReadonlyMap<PagePath, PagePath> {
  const renames = new Map<PagePath, PagePath>();
  const taken = new Set<PagePath>();
  const take = (from: PageText, to: PageText): void => {
    renames.set(from.path, to.path);
    taken.add(to.path);
  };
  for (const from of gone) {
    const same = added.filter((to) => to.blob === from.blob && !taken.has(to.path));
    const only = same.length === 1 ? same[0] : same.find((to) => titleOf(to.path) === titleOf(from.path));
    if (only !== undefined) take(from, only);
  }
  for (const from of gone) {
    if (renames.has(from.path)) continue;
    const open = added.filter((to) => !taken.has(to.path));
    const shares = open.map((to) => ({ to, share: shared(from.text, to.text) })).sort((a, b) => b.share - a.share);
    const [best, second] = shares;
    if (best !== undefined && best.share > 0.5 && best.share > (second?.share ?? 0)) take(from, best.to);
  }
  return renames;
}

const titleOf = (path: PagePath): string => path.slice(path.lastIndexOf("/") + 1);

/** Share of lines two texts have in common, of the longer one; 0..1. Empty lines count for nothing. */
function shared(one: string | null, other: string | null): number {
  const [left, right] = [linesOf(one), linesOf(other)];
  const longer = Math.max(left.length, right.length);
  if (longer === 0) return 0;
  const counts = new Map<string, number>();
  for (const line of left) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of right) {
    const count = counts.get(line) ?? 0;
    if (count === 0) continue;
    counts.set(line, count - 1);
    common += 1;
  }
  return common / longer;
}

const linesOf = (text: string | null): readonly string[] =>
  (text ?? "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
