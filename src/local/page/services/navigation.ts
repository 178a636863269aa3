/**
 * `ms.vss-features.host-navigation-service`: the address bar, as far as it is a hub's business.
 *
 * An extension supplies the addresses, so only http and https are followed, and a new window never gets a handle on the
 * page that opened it.
 */
import { notify, safeUrl } from "../hostPage";
import type { HostPage } from "../hostPage";
import { groupOf } from "../hubGroups";
import { textOf } from "../rest";
import type { RemoteMethods } from "../xdm";

export interface NavigationService {
  readonly methods: RemoteMethods;
  /** Forgets the listeners of the frame. */
  close(): void;
}

export function navigationService(page: HostPage, contributionId: string): NavigationService {
  const listeners = new Set<unknown>();
  const tell = (): void => {
    for (const listener of listeners) {
      notify(listener, hash());
    }
  };
  window.addEventListener("hashchange", tell);

  const methods = Object.freeze({
    getHash: () => hash(),
    setHash: (value: unknown) => {
      if (String(value) !== hash()) {
        location.hash = String(value);
      }
    },
    replaceHash: (value: unknown) => {
      history.replaceState(history.state, "", `${location.pathname}${location.search}#${encodeURI(String(value))}`);
      tell();
    },
    onHashChanged: (callback: unknown) => {
      listeners.add(callback);
    },
    getQueryParams: () => Object.fromEntries(new URLSearchParams(location.search)),
    setQueryParams: (parameters: unknown) => {
      const query = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries((parameters ?? {}) as Record<string, unknown>)) {
        if (value === "" || value === null || value === undefined) {
          query.delete(name);
        } else {
          query.set(name, textOf(value));
        }
      }
      const text = query.toString();
      history.replaceState(history.state, "", `${location.pathname}${text === "" ? "" : `?${text}`}${location.hash}`);
    },
    getPageRoute: () => ({
      id: "ms.vss-web.fallback-route-new-platform",
      routeValues: { project: page.project.name, parameters: contributionId },
    }),
    getPageNavigationElements: () => [
      { id: page.session.org.id, name: page.session.org.name, type: "organization" },
      { id: page.project.id, name: page.project.name, type: "project" },
      ...groupElement(page, contributionId),
      {
        id: contributionId,
        name: nameOf(page, contributionId),
        type: "ms.vss-web.hub",
      },
    ],
    navigate: (address: unknown) => {
      const url = accepted(address);
      if (!page.bar.follow(url)) {
        location.assign(url);
      }
    },
    openNewWindow: (address: unknown) => {
      window.open(accepted(address), "_blank", "noopener,noreferrer");
    },
    reload: () => {
      location.reload();
    },
    setDocumentTitle: (title: unknown) => {
      document.title = String(title);
    },
  });

  return {
    methods,
    close: () => {
      window.removeEventListener("hashchange", tell);
      listeners.clear();
    },
  };
}

/** The hub group of a hub; contributions elsewhere on a page stand in none. */
function groupElement(page: HostPage, contributionId: string): readonly object[] {
  const group = groupOf(page, contributionId);
  return group === null ? [] : [{ id: group.id, name: group.name, type: "ms.vss-web.hub-group" }];
}

function nameOf(page: HostPage, contributionId: string): string {
  const name = textOf(page.contribution(contributionId)?.contribution.properties["name"]);
  return name === "" ? contributionId : name;
}

function hash(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function accepted(address: unknown): URL {
  const url = safeUrl(address, location.href);
  if (url === null) {
    throw new Error(`Only http and https addresses are opened, not “${String(address)}”.`);
  }
  return url;
}
