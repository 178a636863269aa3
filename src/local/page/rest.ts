/** The page's own requests to the REST service: the published routes, with the page's token. */

export interface Rest {
  /** `path` below the organisation, e.g. `Platform/_apis/wit/wiql`; query values are encoded here. */
  get(path: string, query?: Query): Promise<unknown>;
  send(
    method: "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body: unknown,
    options?: SendOptions,
  ): Promise<unknown>;
  /** A JSON answer together with its ETag. */
  getWithTag(path: string, query?: Query): Promise<{ readonly value: unknown; readonly etag: string | null }>;
  bytes(path: string, query?: Query): Promise<Blob>;
}

export type Query = Readonly<Record<string, string | number | boolean>>;

export interface SendOptions {
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
}

/** The service refused: its own sentence, status and type key. */
export class RestError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly typeKey: string | null,
  ) {
    super(message);
    this.name = "RestError";
  }
}

export const API_VERSION = "7.1";

export function createRest(orgUrl: string, token: () => Promise<string>): Rest {
  const request = async (
    method: string,
    path: string,
    init: SendOptions & { body?: string; accept?: string },
  ): Promise<Response> => {
    const url = new URL(`${orgUrl}/${path}`);
    for (const [name, value] of Object.entries(init.query ?? {})) {
      url.searchParams.set(name, String(value));
    }
    if (!url.searchParams.has("api-version")) {
      url.searchParams.set("api-version", API_VERSION);
    }
    const response = await fetch(url, {
      method,
      headers: {
        accept: init.accept ?? "application/json",
        authorization: `Bearer ${await token()}`,
        ...(init.body === undefined ? {} : { "content-type": init.contentType ?? "application/json" }),
        ...init.headers,
      },
      cache: "no-store",
      ...(init.body === undefined ? {} : { body: init.body }),
    });
    if (!response.ok) {
      throw await refusal(response);
    }
    return response;
  };
  const jsonOf = async (response: Response): Promise<unknown> =>
    response.status === 204 ? null : ((await response.json()) as unknown);

  return {
    get: async (path, query = {}) => jsonOf(await request("GET", path, { query })),
    send: async (method, path, body, options = {}) =>
      jsonOf(
        await request(method, path, { ...options, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
      ),
    getWithTag: async (path, query = {}) => {
      const response = await request("GET", path, { query });
      return { value: await jsonOf(response), etag: response.headers.get("etag") };
    },
    bytes: async (path, query = {}) =>
      (await request("GET", path, { query, accept: "application/octet-stream" })).blob(),
  };
}

async function refusal(response: Response): Promise<RestError> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as { readonly message?: unknown; readonly typeKey?: unknown };
    const message = typeof body.message === "string" ? body.message : `The service answered ${response.status}.`;
    return new RestError(message, response.status, typeof body.typeKey === "string" ? body.typeKey : null);
  } catch {
    return new RestError(`The service answered ${response.status}: ${text.slice(0, 200)}`, response.status, null);
  }
}

/** Members of a list answer, `{count, value}`. */
export function listOf(answer: unknown): readonly Record<string, unknown>[] {
  const value = recordOf(answer)["value"];
  return Array.isArray(value) ? value.map(recordOf) : [];
}

/** A JSON object, or an empty one where the answer is something else. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
