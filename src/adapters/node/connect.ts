/**
 * The live service, Azure DevOps Server or the local host, from Node.
 * Requests of connecting: one (`connectionData`), which says who is signed in.
 */
import { getBearerHandler, getPersonalAccessTokenHandler, WebApi } from "azure-devops-node-api";
import { FailureError } from "../../ports/failure";
import type { Clock } from "../../ports/clock";
import { classify, noAnswer } from "../azureDevOps/classify";
import { createAzureDevOps } from "../azureDevOps/createAzureDevOps";
import type { AzureDevOps } from "../azureDevOps/createAzureDevOps";
import { systemClock } from "../azureDevOps/systemClock";
import type { Transport, TransportResponse } from "../azureDevOps/transport";
import { organisationUrl } from "./hosts";
import { createNodeTransport } from "./nodeTransport";

export interface ConnectOptions {
  /** Address of the organisation or collection. */
  readonly org: string;
  /** Name or id of the project. */
  readonly project: string;
  readonly token: string;
  /** `SYSTEM_ACCESSTOKEN` is sent as Bearer whatever it looks like. */
  readonly bearer?: boolean;
  /** Hosts besides Azure DevOps and this machine that may have the token. */
  readonly allowHosts: readonly string[];
  readonly clock?: Clock;
  /** Sees every request; for counting and for `--verbose`. */
  readonly wrap?: (transport: Transport) => Transport;
}

export interface Connection extends AzureDevOps {
  /** Address of the organisation, without a trailing slash. */
  readonly org: string;
  /** Display name of the person the token belongs to. */
  readonly who: string;
  readonly clock: Clock;
}

export async function connect(options: ConnectOptions): Promise<Connection> {
  const url = organisationUrl(options.org, options.allowHosts).href;
  const handler =
    options.bearer === true || isJwt(options.token)
      ? getBearerHandler(options.token)
      : getPersonalAccessTokenHandler(options.token);
  // A connection per request: a kept one may be closed by the service in the moment a create goes out on it, and then
  // nobody knows whether the item was made. Redirects are never followed, retries are the client's in `azureDevOps`.
  const api = new WebApi(
    url.replace(/\/$/, ""),
    handler,
    { maxRedirects: 0, allowRedirects: false, allowRetries: false, socketTimeout: 60_000, keepAlive: false },
    { productName: "throughline", productVersion: "0.1" },
  );
  const who = await signedInAs(api, url);
  const transport = createNodeTransport(api, url);
  const clock = options.clock ?? systemClock;
  const azureDevOps = createAzureDevOps(options.wrap?.(transport) ?? transport, {
    project: { name: options.project, id: null },
    clock,
  });
  return { ...azureDevOps, wikiStore: azureDevOps.wikiStore, org: url.replace(/\/$/, ""), who, clock };
}

/** Three base64url parts: an Entra or pipeline token. A personal access token has no dots. */
export const isJwt = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);

/** connectionData exists as a preview only, so its version is named. */
async function signedInAs(api: WebApi, url: string): Promise<string> {
  const response = await connectionData(api, url);
  const refusal = classify(response);
  if (refusal !== null) throw new FailureError(refusal.failure);
  const { authenticatedUser } = JSON.parse(String(response.body).replace(/^\uFEFF/, "")) as {
    readonly authenticatedUser?: {
      readonly customDisplayName?: string;
      readonly providerDisplayName?: string;
      readonly id?: string;
    };
  };
  // Without a credential the service answers as this well-known identity instead of refusing.
  if (authenticatedUser?.id === "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa") {
    const anonymous = classify({ status: 401, headers: new Map(), body: "" });
    if (anonymous !== null) throw new FailureError(anonymous.failure);
  }
  return authenticatedUser?.customDisplayName ?? authenticatedUser?.providerDisplayName ?? "somebody";
}

async function connectionData(api: WebApi, url: string): Promise<TransportResponse> {
  try {
    const answer = await api.rest.client.get(`${url}_apis/connectionData?api-version=7.1-preview.1`, {
      Accept: "application/json",
      "X-TFS-FedAuthRedirect": "Suppress",
    });
    const type = answer.message.headers["content-type"];
    return {
      status: answer.message.statusCode ?? 0,
      headers: new Map(type === undefined ? [] : [["content-type", type]]),
      body: await answer.readBody(),
    };
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    throw new FailureError(
      noAnswer(message === undefined || message === "" ? (code ?? "no connection") : message).failure,
    );
  }
}
