/** The browser's address bar and history, as the page uses them. */
import { addressOf, placeOf } from "./address";
import type { AddressBar } from "./hostPage";

export function createAddressBar(org: string): AddressBar {
  const listeners = new Set<() => void>();
  let place = placeOf(location.pathname, location.search);
  let address = location.pathname + location.search;
  const look = (): void => {
    // The hash and the query of a hub are its own: only a changed path or wiki page is another place.
    if (address === location.pathname + location.search) {
      return;
    }
    address = location.pathname + location.search;
    place = placeOf(location.pathname, location.search);
    for (const listener of [...listeners]) {
      listener();
    }
  };
  window.addEventListener("popstate", look);
  const push = (url: string): void => {
    history.pushState(null, "", url);
    look();
  };
  return {
    place: () => place,
    go: (next) => {
      push(addressOf(org, next));
    },
    follow: (url) => {
      const ours =
        url.origin === location.origin && url.pathname.startsWith(`/${org}/`) && !url.pathname.includes("/_apis/");
      if (ours && placeOf(url.pathname, url.search).kind !== "unknown") {
        push(url.pathname + url.search + url.hash);
        return true;
      }
      return false;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
