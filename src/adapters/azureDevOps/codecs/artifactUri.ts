/**
 * Address of a wiki page inside a work item link:
 * `vstfs:///Wiki/WikiPage/{project}%2F{wiki}%2F{title path without its leading slash}`, encoded once.
 * Captured from the service: with a leading slash the link is stored but the form never finds the page; the address
 * comes back as it was sent, hex case included, so two of them are compared decoded and without regard to case.
 */
import { pagePath } from "../../../domain/ids";
import type { PagePath } from "../../../domain/ids";
import type { Wiki } from "../../../domain/wiki";

const PREFIX = "vstfs:///Wiki/WikiPage/";

export interface PageAddress {
  readonly projectId: string;
  readonly wikiId: string;
  readonly page: PagePath;
}

export function artifactUri(wiki: Pick<Wiki, "id" | "projectId">, page: PagePath): string {
  return PREFIX + encodeURIComponent(`${wiki.projectId}/${wiki.id}/${page.replace(/^\//, "")}`);
}

/** `null` when the address is not one of a wiki page. */
export function readArtifactUri(uri: string): PageAddress | null {
  if (!uri.toLowerCase().startsWith(PREFIX.toLowerCase())) return null;
  const decoded = decode(uri.slice(PREFIX.length));
  const match = /^([^/]+)\/([^/]+)\/(.*)$/s.exec(decoded ?? "");
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return null;
  return { projectId: match[1], wikiId: match[2], page: pagePath(`/${match[3]}`) };
}

/** Form two addresses are compared in. */
export const comparableUri = (uri: string): string => (decode(uri) ?? uri).toLowerCase();

/** `null` for a malformed escape. */
function decode(uri: string): string | null {
  try {
    return decodeURIComponent(uri);
  } catch {
    return null;
  }
}
