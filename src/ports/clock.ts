/** Time and chance, injected so that the engine can be simulated. */
export interface Clock {
  /** Milliseconds since the epoch, for pacing and time-outs only; facts use the server's time. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
}
