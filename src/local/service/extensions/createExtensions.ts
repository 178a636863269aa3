/** The extension part of the service: what is installed, the documents of extensions, and the tokens that reach them. */
import type { Assumption, Part, Stores, User } from "../route";
import { createDocumentStore } from "./documentStore";
import { dataScope, extensionRoutes } from "./extensionRoutes";
import { createInstalledExtensions, type InstalledExtension, type InstalledExtensions } from "./installedExtensions";

export interface ExtensionPart extends Part {
  readonly installed: InstalledExtensions;
  /** Makes an extension known, until the service is closed. */
  install(extension: Omit<InstalledExtension, "registrationId" | "installed">): void;
  /** A token for a person through an extension: the scopes of its manifest and the extension's own documents. */
  issueToken(extension: { publisher: string; name: string; scopes: readonly string[] }, user: User): string;
}

export function createExtensionPart(stores: Stores): ExtensionPart {
  const installed = createInstalledExtensions();
  return {
    installed,
    routes: extensionRoutes({ installed, documents: createDocumentStore(stores.db) }),
    assumptions,
    install(extension) {
      installed.add({ ...extension, registrationId: stores.newId(), installed: new Date(stores.clock.now()) });
    },
    issueToken({ publisher, name, scopes }, user) {
      const own = dataScope(`${publisher}.${name}`);
      return stores.users.issueToken({ userId: user.id, scopes: [...scopes.filter(mayBeAsked), own] }).secret;
    },
  };
}

/** A manifest asks for published scopes only: neither for full access nor for the documents of another extension. */
function mayBeAsked(scope: string): boolean {
  return scope.startsWith("vso.");
}

const assumptions: readonly Assumption[] = [
  {
    subject: "a document of an extension that exists, written without __etag",
    behaviour: "is refused like one with another __etag: InvalidDocumentVersionException",
    because: "documented only: -1 lets the last writer win, a number must match",
    probe: "PUT a document twice without __etag from an extension; read the second answer",
  },
  {
    subject: "DocumentExistsException and InvalidDocumentVersionException",
    behaviour: "400",
    because: "no recording shows their status; both missing ones are known to be 404",
    probe: "from an extension POST a document twice, then PUT it with an old __etag; read status and typeKey",
  },
  {
    subject: "a query for collections of documents that were never used",
    behaviour: "answers them without documents",
    because: "not documented; asking for the collection itself is known to be 404",
    probe: "from an extension query a collection nobody wrote to; read status and body",
  },
  {
    subject: "a collection whose documents were all deleted",
    behaviour: "still exists, empty",
    because: "not documented",
    probe: "from an extension write and delete one document, then GET the collection",
  },
  {
    subject: "documents of an extension that is not installed",
    behaviour: "404 InstalledExtensionNotFoundException",
    because: "not documented",
    probe: "uninstall an extension, GET its documents with a token from before; read status and typeKey",
  },
  {
    subject: "documents of another extension than the token's",
    behaviour: "403; full access tokens reach all",
    because: "documented: the token must belong to the extension; the answer is not",
    probe: "from one extension GET documents of another; read status and typeKey",
  },
];
