/**
 * `.order` files: one stem per line, encoded, without `.md`; written without a final newline, line ends kept.
 *
 * Lines without a page are ignored when reading and kept when writing; pages without a line follow alphabetically.
 */

/** Sorts stems as the wiki shows them. */
export function sortByOrder(stems: readonly string[], order: string | null): readonly string[] {
  const present = new Set(stems);
  const listed = linesOf(order).filter((line) => present.has(line));
  const known = new Set(listed);
  const rest = stems.filter((stem) => !known.has(stem)).toSorted(alphabetically);
  return [...new Set(listed), ...rest];
}

/** The file after a page was put at an index among its siblings (last when null). */
export function withStem(
  order: string | null,
  stem: string,
  siblings: readonly string[],
  index: number | null,
): string {
  const others = siblings.filter((sibling) => sibling !== stem);
  const lines = order === null ? [...others] : linesOf(order).filter((line) => line !== stem);
  const before = index === null ? undefined : others[index];
  const at = before === undefined ? lines.length : lines.indexOf(before);
  return written(
    [...lines.slice(0, at === -1 ? lines.length : at), stem, ...lines.slice(at === -1 ? lines.length : at)],
    order,
  );
}

/** The file without a page; null when nothing is left in it. */
export function withoutStem(order: string | null, stem: string): string | null {
  const lines = linesOf(order).filter((line) => line !== stem);
  return order === null || lines.length === 0 ? null : written(lines, order);
}

/** The file with a page renamed in its place. */
export function withRenamedStem(order: string | null, from: string, to: string): string | null {
  if (order === null || !linesOf(order).includes(from)) return order;
  return written(
    linesOf(order).map((line) => (line === from ? to : line)),
    order,
  );
}

export function missingFromOrder(stems: readonly string[], order: string | null): readonly string[] {
  const lines = new Set(linesOf(order));
  return stems.filter((stem) => !lines.has(stem));
}

/** Blanks are read as the dashes they stand for: hand-written files show titles. */
function linesOf(order: string | null): readonly string[] {
  if (order === null) return [];
  return order
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim().replaceAll(" ", "-"))
    .filter((line) => line !== "");
}

function written(lines: readonly string[], before: string | null): string {
  const end = before?.includes("\r\n") === true ? "\r\n" : "\n";
  return lines.join(end) + (before !== null && /\n$/.test(before) ? end : "");
}

function alphabetically(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return left < right ? -1 : 1;
}
