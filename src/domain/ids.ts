/**
 * Identifiers, branded so that one kind is never passed for another.
 * A brand exists at compile time only; on the wire each is its bare string or number.
 */
declare const brand: unique symbol;
type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Number of a work item, unique in the organisation; a positive integer. */
export type WorkItemId = Brand<number, "WorkItemId">;
/** Title path of a wiki page, `/A B/C`; `/` is the root. Never a file path. */
export type PagePath = Brand<string, "PagePath">;
/** Git blob SHA-1 of a page's bytes, 40 lower-case hex digits; equals the page's ETag without quotes. */
export type BlobId = Brand<string, "BlobId">;
/** Identity of an outcome or deliverable: 8 lower-case hex digits, fixed at birth (see `lineKey` in `domain/line.ts`). */
export type LineKey = Brand<string, "LineKey">;
/** Identity of one apply: 8 lower-case hex digits; stands in pointers and commit trailers. */
export type RunId = Brand<string, "RunId">;
/** A point in time as the server tells it, ISO 8601 with `Z`. */
export type Instant = Brand<string, "Instant">;

export const workItemId = (value: number): WorkItemId => value as WorkItemId;
export const pagePath = (value: string): PagePath => value as PagePath;
export const blobId = (value: string): BlobId => value as BlobId;
export const lineKeyOf = (value: string): LineKey => value as LineKey;
export const runId = (value: string): RunId => value as RunId;
export const instant = (value: string): Instant => value as Instant;
