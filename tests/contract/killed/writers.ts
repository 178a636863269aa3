/**
 * People who write to a host until it is gone, each knowing exactly what was confirmed to it.
 *
 * A writer has one request under way at a time. When the host dies, that one may have landed or not; everything before
 * it must be there.
 */

export interface HostAddress {
  readonly orgUrl: string;
  readonly project: string;
  readonly wiki: string;
  readonly token: string;
}

/** What one document must be: its confirmed value, or the one that was on its way. */
export interface Expected {
  readonly confirmed: string | null;
  readonly underWay: string | null;
}

/** Values by name, as the writers know them: pages by path, items by `item ID`, items nobody was told the number of by title. */
export type Ledger = Map<string, Expected>;

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: unknown;
}

/** Null when the host is gone. */
export type Send = (method: string, path: string, options?: SendOptions) => Promise<Answer | null>;

export interface SendOptions {
  readonly body?: unknown;
  readonly type?: string;
  readonly ifMatch?: string;
}

export function sender(host: HostAddress): Send {
  return async (method, path, { body, type = "application/json", ifMatch } = {}) => {
    try {
      const answer = await fetch(`${host.orgUrl}/${path}${path.includes("?") ? "&" : "?"}api-version=7.1`, {
        method,
        headers: {
          authorization: `Bearer ${host.token}`,
          "content-type": type,
          ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, etag: answer.headers.get("etag"), body: text === "" ? null : JSON.parse(text) };
    } catch (error) {
      // Node's fetch says so of every connection that ends early, and JSON of a body cut off in the middle; by their
      // names, because Jest has errors of its own.
      if (["TypeError", "SyntaxError"].includes((error as Error).name)) return null;
      throw error;
    }
  };
}

export interface Writer {
  /** One write after another until the host is gone; rejects when the host refuses what it should take. */
  write(send: Send, host: HostAddress, ledger: Ledger, name: string): Promise<void>;
}

const pages = ({ project, wiki }: HostAddress): string =>
  `${encodeURIComponent(project)}/_apis/wiki/wikis/${encodeURIComponent(wiki)}/pages`;
const patchType = "application/json-patch+json";

async function step(
  ledger: Ledger,
  name: string,
  value: string,
  send: () => Promise<Answer | null>,
): Promise<Answer | null> {
  const before = ledger.get(name)?.confirmed ?? null;
  ledger.set(name, { confirmed: before, underWay: value });
  const answer = await send();
  if (answer === null) return null;
  if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
  ledger.set(name, { confirmed: value, underWay: null });
  return answer;
}

/** Makes a page and edits it twice, each time against the version it was told. */
const pageWriter: Writer = {
  async write(send, host, ledger, name) {
    for (let count = 0; ; count += 1) {
      const path = `/${name} ${count}`;
      let etag: string | null = null;
      for (const content of ["one", "two", "three"]) {
        const options: SendOptions = { body: { content }, ...(etag === null ? {} : { ifMatch: etag }) };
        const address = `${pages(host)}?path=${encodeURIComponent(path)}`;
        const answer = await step(ledger, path, content, () => send("PUT", address, options));
        if (answer === null) return;
        etag = answer.etag;
      }
    }
  },
};

/** Makes an Epic and renames it twice, each time against the revision it was told. */
const itemWriter: Writer = {
  async write(send, host, ledger, name) {
    for (let count = 0; ; count += 1) {
      const title = `${name} ${count}`;
      const address = `${encodeURIComponent(host.project)}/_apis/wit/workitems/$Epic`;
      const body = [{ op: "add", path: "/fields/System.Title", value: title }];
      const made = await step(ledger, title, title, () => send("POST", address, { body, type: patchType }));
      if (made === null) return;
      ledger.delete(title);
      const { id } = made.body as { id: number };
      ledger.set(`item ${id}`, { confirmed: title, underWay: null });
      for (const rev of [1, 2]) {
        const changes = [
          { op: "test", path: "/rev", value: rev },
          { op: "add", path: "/fields/System.Title", value: `${title}, ${rev}` },
        ];
        const renamed = await step(ledger, `item ${id}`, `${title}, ${rev}`, () =>
          send("PATCH", `_apis/wit/workitems/${id}`, { body: changes, type: patchType }),
        );
        if (renamed === null) return;
      }
    }
  },
};

/** Makes an item and one below it: who is told of the second finds it linked. */
const familyWriter: Writer = {
  async write(send, host, ledger, name) {
    for (let count = 0; ; count += 1) {
      const title = `${name} ${count}`;
      const address = `${encodeURIComponent(host.project)}/_apis/wit/workitems/$Epic`;
      const parent = await send("POST", address, {
        body: [{ op: "add", path: "/fields/System.Title", value: title }],
        type: patchType,
      });
      if (parent === null) return;
      if (parent.status !== 200) throw new Error(`${title}: ${parent.status}`);
      const { id, url } = parent.body as { id: number; url: string };
      ledger.set(`item ${id}`, { confirmed: title, underWay: null });
      const child = await send("POST", address.replace("$Epic", "$Feature"), {
        body: [
          { op: "add", path: "/fields/System.Title", value: `${title} child` },
          { op: "add", path: "/relations/-", value: { rel: "System.LinkTypes.Hierarchy-Reverse", url } },
        ],
        type: patchType,
      });
      if (child === null) return;
      if (child.status !== 200) throw new Error(`${title} child: ${child.status}`);
      ledger.set(`parent of ${(child.body as { id: number }).id}`, { confirmed: String(id), underWay: null });
    }
  },
};

/** Pushes to the wiki's repository past the wiki, against the tip it was told. */
const pusher: Writer = {
  async write(send, host, ledger, name) {
    const repository = `${encodeURIComponent(host.project)}/_apis/git/repositories/${encodeURIComponent(host.wiki)}`;
    for (let count = 0; ; count += 1) {
      const refs = await send("GET", `${repository}/refs?filter=heads/wikiMaster`);
      if (refs === null) return;
      const [tip] = (refs.body as { value: { objectId: string }[] }).value;
      const path = `/${name}-${count}.md`;
      const change = { changeType: "add", item: { path }, newContent: { content: "pushed", contentType: "rawtext" } };
      const push = {
        refUpdates: [{ name: "refs/heads/wikiMaster", oldObjectId: tip?.objectId }],
        commits: [{ comment: "Push", changes: [change] }],
      };
      ledger.set(`file ${path}`, { confirmed: null, underWay: "pushed" });
      const pushed = await send("POST", `${repository}/pushes`, { body: push });
      if (pushed === null) return;
      // Somebody else's write came between: the loser is told, and nothing of it is there.
      if (pushed.status === 409) ledger.delete(`file ${path}`);
      else if (pushed.status === 201) ledger.set(`file ${path}`, { confirmed: "pushed", underWay: null });
      else throw new Error(`push: ${pushed.status} ${JSON.stringify(pushed.body)}`);
    }
  },
};

export const writers: Readonly<Record<string, Writer>> = {
  "page writer": pageWriter,
  "other page writer": pageWriter,
  "item writer": itemWriter,
  "other item writer": itemWriter,
  "family writer": familyWriter,
  pusher,
};
