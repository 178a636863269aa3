/**
 * What differs between two texts of a page, as parts in whole lines that stand in the first text exactly once: the form in
 * which a plan carries an edit of a page, since words are found again where offsets are not.
 */
export interface PagePart {
  readonly from: string;
  readonly to: string;
}

/** Parts in page order. Lines changed where they stand are parts of their own; lines that came or went are one part with what lies between. */
export function changedParts(before: string, after: string): readonly PagePart[] {
  if (before === after) return [];
  const [was, now] = [linesOf(before), linesOf(after)];
  return rangesOf(was, now).map((range) => partOf(before, was, now, range));
}

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split(/(?<=\n)/));

/** Line ranges, `end` not included: `start..end` of the first text became `start..newEnd` of the second. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

function rangesOf(was: readonly string[], now: readonly string[]): readonly Range[] {
  const shorter = Math.min(was.length, now.length);
  let first = 0;
  while (first < shorter && was[first] === now[first]) first += 1;
  let last = 0;
  while (last < shorter - first && was.at(-1 - last) === now.at(-1 - last)) last += 1;
  const whole = { start: first, end: was.length - last, newStart: first, newEnd: now.length - last };
  return was.length === now.length ? runsOf(was, now, whole) : [whole];
}

function runsOf(was: readonly string[], now: readonly string[], { start, end }: Range): readonly Range[] {
  const runs: Range[] = [];
  for (let at = start; at < end; at += 1) {
    if (was[at] === now[at]) continue;
    const open = runs.at(-1);
    if (open?.end === at) runs[runs.length - 1] = { ...open, end: at + 1, newEnd: at + 1 };
    else runs.push({ start: at, end: at + 1, newStart: at, newEnd: at + 1 });
  }
  return runs;
}

/** Lines above join the part, then lines below, until the page says its words once. */
function partOf(text: string, was: readonly string[], now: readonly string[], range: Range): PagePart {
  let { start, end } = range;
  const part = (): string => was.slice(start, end).join("");
  while (!standsOnce(text, part()) && (start > 0 || end < was.length)) {
    if (start > 0) start -= 1;
    else end += 1;
  }
  const [above, below] = [was.slice(start, range.start), was.slice(range.end, end)];
  return { from: part(), to: [...above, ...now.slice(range.newStart, range.newEnd), ...below].join("") };
}

/** An empty part stands nowhere. */
export function standsOnce(text: string, part: string): boolean {
  const at = part === "" ? -1 : text.indexOf(part);
  return at >= 0 && !text.includes(part, at + 1);
}
