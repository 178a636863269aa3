/** Draws an open hub for as long as it is open. */
import type { JSX } from "react";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { FailureMessage } from "../shared/FailureMessage";
import { Boundary } from "../shared/fetched";
import { keepFocus } from "../shared/keepFocus";
import { LinkOpener } from "../shared/LinkOpener";
import type { HubWorld } from "./acts";
import { ActsProvider } from "./hubContext";
import { HubProse, type ProseSources } from "./HubProse";
import { HubScreen } from "./HubScreen";
import type { OpenHub } from "./openHub";

export function Hub(props: { readonly hub: OpenHub<HubWorld & ProseSources> }): JSX.Element {
  const { world, store, acts } = props.hub;
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useEffect(() => keepFocus(document), []);
  const openLink = useMemo<Parameters<typeof LinkOpener>[0]["value"]>(
    () => (target) => (target.kind === "page" ? acts.openPage(target.page) : acts.openUrl(target.url)),
    [acts],
  );
  return (
    <ActsProvider acts={acts}>
      <LinkOpener value={openLink}>
        <HubProse world={world} acts={acts} session={state.session}>
          <Boundary instead={(failure, onRetry) => <FailureMessage failure={failure} onRetry={onRetry} />}>
            {() => <HubScreen state={state} />}
          </Boundary>
        </HubProse>
      </LinkOpener>
    </ActsProvider>
  );
}
