/** Counts in words: `plural(1, "page")` is "1 page", `plural(2, "entry", "entries")` is "2 entries". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;
