/** A page around the hub that remembers what the hub asked of it. */
import type { Host } from "../../../../src/ports/host";

export interface Seen {
  readonly opened: string[];
  readonly toasts: string[];
  hash: string;
}

export function hostOf(seen: Seen): Host {
  return {
    user: { displayName: "Ann Lee", id: "1" },
    team: null,
    project: { id: "99999999-2222-4333-8444-555555555555", name: "Department" },
    hash: async () => seen.hash,
    setHash: async (hash) => {
      seen.hash = hash;
    },
    onHashChanged: () => undefined,
    openWorkItem: async (id) => {
      seen.opened.push(`#${id}`);
    },
    openPage: async (_wiki, page, line) => {
      seen.opened.push(`${page}:${line ?? ""}`);
    },
    openUrl: async (url) => {
      seen.opened.push(url);
    },
    hubUrl: (hash) => `https://dev.azure.com/hub#${hash}`,
    confirm: async () => true,
    toast: async (message) => {
      seen.toasts.push(message);
    },
  };
}
