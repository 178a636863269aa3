/** Beginnings of words with what they mean, for languages that glue endings to them. */

/** By their first letters, the longest first. */
export type Beginnings<Meaning> = ReadonlyMap<string, readonly (readonly [beginning: string, meaning: Meaning])[]>;

const firstLetters = 2;

/** Beginnings of less than two letters say nothing and are left out. */
export function beginningsOf<Meaning>(meanings: ReadonlyMap<string, Meaning>): Beginnings<Meaning> {
  const byLetters = new Map<string, (readonly [string, Meaning])[]>();
  for (const [beginning, meaning] of meanings) {
    if (beginning.length < firstLetters) continue;
    const letters = beginning.slice(0, firstLetters);
    const alike = byLetters.get(letters);
    if (alike === undefined) byLetters.set(letters, [[beginning, meaning]]);
    else alike.push([beginning, meaning]);
  }
  for (const alike of byLetters.values()) alike.sort(([left], [right]) => right.length - left.length);
  return byLetters;
}

/** What the longest beginning of a word means that leaves no longer ending. */
export function begunWith<Meaning>(
  word: string,
  beginnings: Beginnings<Meaning>,
  longestEnding: number,
): Meaning | undefined {
  const alike = beginnings.get(word.slice(0, firstLetters));
  if (alike === undefined) return undefined;
  for (const [beginning, meaning] of alike) {
    if (word.length - beginning.length > longestEnding) return undefined;
    if (word.startsWith(beginning)) return meaning;
  }
  return undefined;
}
