/**
 * Holds one state and tells who listens; knows neither React nor what the state means.
 * Every change goes through the reducer it was made with.
 */
export interface Store<State, Action> {
  getState(): State;
  dispatch(action: Action): void;
  /** Returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

export function createStore<State, Action>(
  initial: State,
  reduce: (state: State, action: Action) => State,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
