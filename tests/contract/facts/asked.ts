/** Short ways of asking the local service over HTTP, for tests that are one fact each. */
import { startService, type Started } from "../service/startService";

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; null where there is none. */
  readonly body: Record<string, unknown>;
  /** Of the error envelope; null where it is none. */
  readonly typeKey: string | null;
  readonly message: string;
}

export interface World extends Started {
  ask(method: string, path: string, options?: AskOptions): Promise<Answered>;
  /** `ask` for a page by its path. */
  page(method: string, path: string, options?: AskOptions): Promise<Answered>;
  /** Makes a work item and answers it. */
  item(type: string, fields?: Readonly<Record<string, unknown>>, relations?: readonly object[]): Promise<Item>;
  patch(id: number, operations: readonly object[], query?: string): Promise<Answered>;
  read(id: number, query?: string): Promise<Item>;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null sends none. Default 7.1. */
  readonly version?: string | null;
  /** Further query, beginning with `&`. */
  readonly query?: string;
}

export interface Item {
  readonly id: number;
  readonly rev: number;
  readonly url: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly relations?: readonly {
    readonly rel: string;
    readonly url: string;
    readonly attributes: Record<string, unknown>;
  }[];
}

export const patchType = { "content-type": "application/json-patch+json" };

export async function startWorld(process: "agile" | "scrum" | "cmmi" | "basic" = "agile"): Promise<World> {
  const started = await startService({ process });
  const ask: World["ask"] = async (method, path, { body, headers = {}, version = "7.1", query = "" } = {}) => {
    const address = version === null ? path : `${path}${path.includes("?") ? "&" : "?"}api-version=${version}`;
    const answer = await started.send(address + query, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = (await answer.text()).replace(/^\uFEFF/, "");
    const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true && text !== "";
    const parsed = (isJson ? JSON.parse(text) : null) as Record<string, unknown> | null;
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: parsed ?? {},
      typeKey: typeof parsed?.["typeKey"] === "string" ? parsed["typeKey"] : null,
      message: typeof parsed?.["message"] === "string" ? parsed["message"] : "",
    };
  };
  const itemOf = ({ status, text, body }: Answered): Item => {
    if (status !== 200) throw new Error(`${status}: ${text}`);
    return body as unknown as Item;
  };
  return {
    ...started,
    ask,
    page: (method, path, options) =>
      ask(method, `Demo/_apis/wiki/wikis/Demo.wiki/pages?path=${encodeURIComponent(path)}`, options),
    async item(type, fields = {}, relations = []) {
      const operations = [
        ...Object.entries({ "System.Title": type, ...fields }).map(([name, value]) => ({
          op: "add",
          path: `/fields/${name}`,
          value,
        })),
        ...relations.map((value) => ({ op: "add", path: "/relations/-", value })),
      ];
      return itemOf(
        await ask("POST", `Demo/_apis/wit/workitems/$${encodeURIComponent(type)}`, {
          body: operations,
          headers: patchType,
        }),
      );
    },
    patch: (id, operations, query = "") =>
      ask("PATCH", `_apis/wit/workitems/${id}`, { body: operations, headers: patchType, query }),
    read: async (id, query = "") => itemOf(await ask("GET", `_apis/wit/workitems/${id}`, { query })),
  };
}

export const hierarchy = (rel: "Forward" | "Reverse", url: string): object => ({
  rel: `System.LinkTypes.Hierarchy-${rel}`,
  url,
});
