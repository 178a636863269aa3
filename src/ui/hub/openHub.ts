/**
 * The hub without its screens: the state, what can be done to it, and the first look at the wiki and the board, which is under way
 * from here on. So the service is asked while the browser still fetches what draws the answer.
 */
import type { HubWorld } from "./acts";
import { createActs } from "./acts";
import type { Acts } from "./acts";
import type { HubAction, HubState } from "./hubState";
import { reduceHub, startState } from "./hubState";
import { createStore } from "./store";
import type { Store } from "./store";

export interface OpenHub<World extends HubWorld = HubWorld> {
  readonly world: World;
  readonly store: Store<HubState, HubAction>;
  readonly acts: Acts;
}

export function openHub<World extends HubWorld>(world: World): OpenHub<World> {
  const store: OpenHub["store"] = createStore(startState, reduceHub);
  const acts = createActs(store, world);
  void acts.start();
  world.host.onHashChanged(acts.followHash);
  return { world, store, acts };
}
