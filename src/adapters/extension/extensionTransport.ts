/**
 * Carries requests through azure-devops-extension-api. Its clients cannot read a page with its ETag nor write one, so an
 * exported client is subclassed for `beginRequest` with the raw response; signing, the refresh of an expired token and
 * the headers of the service stay the library's own.
 *
 * The library asks for bare lists, numeric enums and `/Date(ms)/` dates; the codecs read that form too. It throws away
 * the headers of a refused request, and a browser shows only five headers of a successful one, so neither Retry-After
 * nor the rate limit can be seen here.
 */
import { getClient } from "azure-devops-extension-api";
import { OperationsRestClient } from "azure-devops-extension-api/Operations";
import { pathAndQuery, TransportError } from "../azureDevOps/transport";
import type { Area, Transport, TransportRequest, TransportResponse } from "../azureDevOps/transport";

const PARALLEL_READS = 4;

/** Resource areas, by which the host says where a part of the service lives. */
export const RESOURCE_AREA: Readonly<Record<Area, string>> = {
  core: "79134c72-4a58-4b42-976c-04e7115f32bf",
  wiki: "bf7d82a0-8aa5-4613-94ef-6172a5ea01f3",
  wit: "5264459e-e5e0-4bd8-b118-0985e68a4ec5",
  work: "1d4f49f9-02b9-4e26-b826-2cdb6195f2a9",
  git: "4e080c62-fa21-4fbc-8fef-2a10a2b38049",
};

/** Any exported client would do, this is the smallest: only what it inherits is used. */
class RawClient extends OperationsRestClient {
  send(request: TransportRequest): Promise<Response> {
    return this.beginRequest<Response>({
      method: request.method,
      apiVersion: request.version,
      routeTemplate: pathAndQuery(request),
      httpResponseType: request.accept,
      body: request.body ?? undefined,
      isRawData: true,
      returnRawResponse: true,
      customHeaders: {
        ...(request.contentType === null ? {} : { "Content-Type": request.contentType }),
        ...(request.ifMatch === null ? {} : { "If-Match": request.ifMatch }),
      },
    });
  }
}

function clientOf(area: Area): RawClient {
  return getClient(
    class extends RawClient {
      static readonly RESOURCE_AREA_ID = RESOURCE_AREA[area];
    },
  );
}

export function createExtensionTransport(orgUrl: string): Transport {
  const clients = new Map<Area, RawClient>();
  const clientFor = (area: Area): RawClient => {
    const client = clients.get(area) ?? clientOf(area);
    clients.set(area, client);
    return client;
  };
  return {
    orgUrl,
    parallelReads: PARALLEL_READS,
    async send(request) {
      try {
        return await responseOf(await clientFor(request.location.area).send(request), request);
      } catch (error) {
        const refused = refusalOf(error);
        if (refused !== null) return refused;
        throw new TransportError(error instanceof Error ? error.message : String(error), "unknown");
      }
    },
  };
}

async function responseOf(response: Response, request: TransportRequest): Promise<TransportResponse> {
  const headers = new Map<string, string>();
  response.headers.forEach((value, name) => headers.set(name.toLowerCase(), value));
  const isBytes = request.accept !== "application/json" && !(headers.get("content-type") ?? "").startsWith("text/html");
  const body = isBytes ? new Uint8Array(await response.arrayBuffer()) : await response.text();
  return { status: response.status, headers, body };
}

/** The answer inside the error the library throws for every status outside 200–299; `null` when no answer came. */
function refusalOf(error: unknown): TransportResponse | null {
  const { status, responseText } = error as { readonly status?: unknown; readonly responseText?: unknown };
  if (typeof status !== "number") return null;
  return { status, headers: new Map(), body: typeof responseText === "string" ? responseText : "" };
}
