/** What the parts of the page share: who is signed in, where the person is, and the ways to change what is seen. */
import type { Place } from "./address";
import type { Catalogue } from "./catalogue";
import type { ManagedFeature } from "./features";
import type { HiddenFrames } from "./hiddenFrames";
import type { PageStore } from "./pageStore";
import type { Rest } from "./rest";
import type { Session, SessionExtension } from "./session";
import type { Contribution } from "../extensions/extension";

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface HostPage {
  readonly session: Session;
  /** `http://localhost:PORT/org`, without a final slash. */
  readonly orgUrl: string;
  readonly project: Named;
  readonly team: Named;
  readonly rest: Rest;
  readonly store: PageStore;
  readonly bar: AddressBar;
  readonly catalogue: Catalogue;
  /** Features of the loaded extensions, with their state in this project when the page was built. */
  readonly features: readonly ManagedFeature[];
  /** A contribution of any loaded extension by its full id, with the extension it belongs to. */
  contribution(id: string): ContributionOf | null;
  contributionsFor(target: string, type: string): readonly ContributionOf[];
  extensionToken(extension: string): Promise<string>;
  /** Frames of commands that no place of the page owns. */
  readonly frames: HiddenFrames;
}

export interface ContributionOf {
  readonly contribution: Contribution;
  readonly extension: SessionExtension;
}

/** The browser's address bar; `go` changes the place without loading the page again. */
export interface AddressBar {
  readonly place: () => Place;
  go(place: Place): void;
  /** Follows an address of this page; `false` when it is not one. */
  follow(url: URL): boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A link the page may follow for an extension: http or https, absolute or relative to the page; `null` otherwise. */
export function safeUrl(given: unknown, base: string): URL | null {
  if (typeof given !== "string") {
    return null;
  }
  try {
    const url = new URL(given, base);
    return url.protocol === "http:" || url.protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

/** A text property of what an extension sent, whose shape is never taken on trust. */
export function textIn(value: unknown, name: string, otherwise = ""): string {
  const member = memberOf(value, name);
  return typeof member === "string" ? member : otherwise;
}

export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Calls a function an extension handed over; what it answers or refuses is its own affair. */
export function notify(callback: unknown, ...args: unknown[]): void {
  if (typeof callback === "function") {
    void Promise.resolve((callback as (...args: unknown[]) => unknown)(...args)).catch(() => undefined);
  }
}
