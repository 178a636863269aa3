/** What a bench is: `export const bench: Bench` in a file `NAME.bench.ts`; main.ts finds it there. */
export interface Bench {
  readonly title: string;
  run(options: BenchOptions): Promise<void>;
}

export interface BenchOptions {
  /** Pages, outcomes and Epics of the project that is read. */
  readonly size: number;
  readonly print: (what: string, figure: string) => void;
}

/** Median, fastest and slowest of some repetitions in milliseconds; the first one, which warms up, is printed apart. */
export async function timed(work: () => unknown, repetitions = 5): Promise<string> {
  const times: number[] = [];
  for (let index = 0; index <= repetitions; index++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  const [first = 0, ...rest] = times;
  const sorted = rest.toSorted((one, other) => one - other);
  const at = (place: number): string => `${Math.round(sorted[place] ?? 0)}`;
  const median = at(Math.floor(sorted.length / 2));
  return `${median} ms (${at(0)} to ${at(sorted.length - 1)}; first ${Math.round(first)})`;
}
