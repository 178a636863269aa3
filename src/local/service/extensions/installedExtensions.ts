/** Which extensions are installed: those the host was started with. Nothing of it is kept between runs. */

export interface InstalledExtension {
  readonly publisher: string;
  readonly name: string;
  readonly displayName: string;
  readonly version: string;
  readonly scopes: readonly string[];
  readonly contributions: readonly object[];
  /** Where its files stand; ends in `/`. */
  readonly baseUri: string;
  readonly registrationId: string;
  readonly installed: Date;
}

export interface InstalledExtensions {
  /** One that is installed again is replaced. */
  add(extension: InstalledExtension): void;
  all(): readonly InstalledExtension[];
  /** By `publisher.extension`, in any case. */
  find(id: string): InstalledExtension | null;
}

export function createInstalledExtensions(): InstalledExtensions {
  const byId = new Map<string, InstalledExtension>();
  return {
    add(extension) {
      byId.set(`${extension.publisher}.${extension.name}`.toLowerCase(), extension);
    },
    all: () => [...byId.values()],
    find: (id) => byId.get(id.toLowerCase()) ?? null,
  };
}
