/** Ties the store, the acts and the screen together for as long as the hub is open. */
import type { JSX } from "react";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { LinkOpener } from "../shared/LinkOpener";
import type { HubWorld } from "./acts";
import { createActs } from "./acts";
import { ActsProvider } from "./hubContext";
import type { HubAction, HubState } from "./hubState";
import { reduceHub, startState } from "./hubState";
import { HubProse, type ProseSources } from "./HubProse";
import { HubScreen } from "./HubScreen";
import { createStore } from "./store";
import type { Store } from "./store";

export function Hub(props: { readonly world: HubWorld & ProseSources }): JSX.Element {
  const { world } = props;
  const [store] = useState<Store<HubState, HubAction>>(() => createStore(startState, reduceHub));
  const acts = useMemo(() => createActs(store, world), [store, world]);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useEffect(() => {
    void acts.start();
    world.host.onHashChanged(acts.followHash);
  }, [acts, world]);
  const openLink = useMemo<Parameters<typeof LinkOpener>[0]["value"]>(
    () => (target) => (target.kind === "page" ? acts.openPage(target.page) : acts.openUrl(target.url)),
    [acts],
  );
  return (
    <ActsProvider acts={acts}>
      <LinkOpener value={openLink}>
        <HubProse world={world} acts={acts} session={state.session}>
          <HubScreen state={state} />
        </HubProse>
      </LinkOpener>
    </ActsProvider>
  );
}
