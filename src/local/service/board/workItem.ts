/** A work item as the store keeps it: one snapshot per revision. */

/** Identities are user ids, dates ISO strings in UTC with milliseconds. */
export type FieldValue = string | number | boolean;
export type Fields = Readonly<Record<string, FieldValue>>;
export type TextFormat = "html" | "markdown";

export interface Revision {
  readonly item: number;
  readonly rev: number;
  readonly project: string;
  readonly type: string;
  /** Node ids. */
  readonly area: number;
  readonly iteration: number;
  /** When this revision was made, and when the next one was (`forever` for the newest). */
  readonly changed: number;
  readonly revised: number;
  /** User id. */
  readonly changedBy: string;
  readonly watermark: number;
  readonly deleted: boolean;
  /** What people and rules wrote, by reference name; absent when empty. Place, type and people of the change are above. */
  readonly fields: Fields;
  /** How long texts are written, by reference name; what is not listed is HTML. */
  readonly formats: Readonly<Record<string, TextFormat>>;
}

/** A link between two items, seen from neither. */
export interface Link {
  readonly id: number;
  /** E.g. `System.LinkTypes.Hierarchy`. */
  readonly type: string;
  /** The end from which it goes forward (the parent of a hierarchy link). */
  readonly source: number;
  readonly target: number;
  readonly comment: string | null;
  readonly added: number;
  readonly removed: number;
}

/** A link to something that is no work item. */
export interface Resource {
  readonly id: number;
  readonly rel: "ArtifactLink" | "Hyperlink" | "AttachedFile";
  readonly url: string;
  readonly name: string | null;
  readonly comment: string | null;
  readonly size: number | null;
  readonly authorized: number;
  readonly created: number;
  readonly modified: number;
}

/** A relation as one item sees it. */
export type Relation =
  | {
      readonly kind: "link";
      readonly link: Link;
      /** Reference name with its direction, e.g. `System.LinkTypes.Hierarchy-Forward`. */
      readonly rel: string;
      readonly other: number;
    }
  | { readonly kind: "resource"; readonly resource: Resource };

/** What one update did to the relations of an item. */
export interface RelationChanges {
  readonly added: readonly RelationRecord[];
  readonly removed: readonly RelationRecord[];
  readonly updated: readonly RelationRecord[];
}

/** A relation as history remembers it. */
export type RelationRecord =
  | {
      readonly kind: "link";
      readonly rel: string;
      readonly other: number;
      readonly comment: string | null;
    }
  | { readonly kind: "resource"; readonly resource: Resource };

export interface Update {
  readonly item: number;
  readonly number: number;
  readonly rev: number;
  /** `revision` changed fields (and perhaps relations), `link` only links. */
  readonly kind: "revision" | "link";
  readonly at: number;
  readonly by: string;
  readonly relations: RelationChanges | null;
}
