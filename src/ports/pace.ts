/** How fast the service lets us ask. */

/** The service asks for a slower pace; everything goes on, later. */
export interface Slowdown {
  /** What the service says about it to people; `null` where it only made us wait. */
  readonly message: string | null;
  /** Seconds the next request waits; 0 where the service named no time. */
  readonly seconds: number;
}

export interface Pace {
  /** Tells of every slowdown, and with `null` when it is over. Returns the way to stop listening. */
  onSlowdown(listener: (slowdown: Slowdown | null) => void): () => void;
}
