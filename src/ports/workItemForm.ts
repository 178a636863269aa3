/** The form of one work item as an extension on it sees it: what is typed, not only what is saved. */
import type { WorkItemId } from "../domain/ids";
import type { WikiPageLink } from "../domain/board";
import type { NewWikiLink } from "./writer";

/** What the form shows now. One frame may see several items one after the other. */
export interface FormItem {
  /** `null` while it was never saved. */
  readonly id: WorkItemId | null;
  readonly type: string;
  /** Something typed is not saved yet. */
  readonly isDirty: boolean;
  readonly isReadOnly: boolean;
  /** As typed. */
  readonly parent: WorkItemId | null;
  /** *Wiki Page* links as typed, saved or not. */
  readonly wikiPages: readonly WikiPageLink[];
}

export interface WorkItemForm {
  /** `null` when no item is open, as between two of them. */
  current(): Promise<FormItem | null>;
  /** Adds the link to what the form will save. */
  addWikiLink(link: NewWikiLink): Promise<void>;
  /** Takes a link out of what the form will save; `url` as in `FormItem.wikiPages`. */
  removeWikiLink(url: string): Promise<void>;
  /** Reads the item again after it was written behind the form's back; what is typed is lost, so only for a clean form. */
  refresh(): Promise<void>;
  /** Told when another item is shown, saved, refreshed, reset or taken away; and of one that is there already. */
  onChange(listener: () => void): void;
  /** Makes the frame as high as its content, in pixels. */
  fit(height: number): void;
}
