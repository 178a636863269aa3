/** The world around a drawn hub: a page that remembers what the hub asked of it, and planning as in another thread. */
import { deserialize, serialize } from "node:v8";
import type { Host } from "../../../../src/ports/host";
import type { SyncPlanner } from "../../../../src/ports/syncPlanner";
import { previewSync } from "../../../../src/usecases/previewSync";

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

/** Plans as a worker does: from copies, and answers with a copy, so that nothing may rest on who holds which object. */
export const plansOfCopies: SyncPlanner = {
  plan: async (source) => copyOf(previewSync(copyOf(source))),
};

const copyOf = <T>(value: T): T => deserialize(serialize(value)) as T;
