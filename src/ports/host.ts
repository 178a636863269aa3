/** What the page around the hub can do; a member that is `null` is omitted from the screen. */
import type { PagePath, WorkItemId } from "../domain/ids";
import type { Wiki } from "../domain/wiki";

export interface Host {
  readonly user: { readonly displayName: string; readonly id: string };
  readonly project: { readonly id: string; readonly name: string };
  /** Name of the team the page around us is about; `null` where it says none. */
  readonly team: string | null;
  /** Hash of the address bar without `#`, for deep links. */
  hash(): Promise<string>;
  setHash(hash: string): Promise<void>;
  onHashChanged(listener: (hash: string) => void): void;
  openWorkItem(id: WorkItemId): Promise<void>;
  openPage(wiki: Wiki, page: PagePath, line: number | null): Promise<void>;
  /** A new tab of the browser; http, https and mailto only, anything else is refused. */
  openUrl(url: string): Promise<void>;
  /** Address of a view of the hub, for links from elsewhere; `hash` as `formatRoute` writes it, empty for the hub itself. */
  hubUrl(hash: string): string;
  /** Resolves to the person's choice; `false` on cancel. */
  confirm(message: string, options: { readonly title: string; readonly ok: string }): Promise<boolean>;
  toast(message: string): Promise<void>;
}
