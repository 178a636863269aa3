/**
 * What the server tells the page once a person is signed in. The page asks for it by a POST that only the page's own
 * origin can make; nothing of it ever stands in an address.
 */
import type { ExtensionManifest } from "../extensions/extension";

export interface SessionUser {
  readonly id: string;
  readonly displayName: string;
  readonly uniqueName: string;
  readonly descriptor: string;
}

export interface SessionExtension extends ExtensionManifest {
  /** Where its files stand, on an origin of its own; ends in `/`. */
  readonly baseUri: string;
}

export interface Session {
  readonly org: { readonly id: string; readonly name: string };
  readonly user: SessionUser;
  /** Token of the page itself, for everything the person may do. */
  readonly token: string;
  readonly extensions: readonly SessionExtension[];
}

/** Refused because this browser has not been signed in to this run. */
export class SignInNeeded extends Error {}

export const SESSION_HEADER = "x-local-page";

export async function fetchSession(org: string): Promise<Session> {
  return (await post(`/${org}/_session`, {})) as Session;
}

/** A token for one extension: the scopes of its manifest, nothing more. */
export async function fetchExtensionToken(org: string, extension: string): Promise<string> {
  return ((await post(`/${org}/_session/extension`, { extension })) as { readonly token: string }).token;
}

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", [SESSION_HEADER]: "1" },
    body: JSON.stringify(body),
    cache: "no-store",
  });
  if (response.status === 401) {
    throw new SignInNeeded("This browser is not signed in to this run.");
  }
  if (!response.ok) {
    throw new Error(`The local host answered ${response.status} to ${path}.`);
  }
  return response.json();
}
