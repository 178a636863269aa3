/**
 * Reading answers whose shape is only promised by documentation. A member is taken when it has the type we need;
 * a missing member that we cannot do without is a `ShapeError`, which the client turns into a Failure.
 * Lists come wrapped (`{ count, value }`) to Node and bare to the browser client: `listOf` takes both.
 */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
}

export type Json = { readonly [name: string]: unknown };

export function record(value: unknown, what: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ShapeError(`${what} is not an object`);
  return value as Json;
}

export const recordOrNull = (value: unknown): Json | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;

/** Members of a list answer; `null` entries (unreadable items) are left out. */
export function listOf(value: unknown, what: string): readonly Json[] {
  const list = Array.isArray(value) ? value : recordOrNull(value)?.["value"];
  if (list === null || list === undefined) return [];
  if (!Array.isArray(list)) throw new ShapeError(`${what} is not a list`);
  return list.filter((entry): entry is Json => recordOrNull(entry) !== null);
}

export function text(source: Json, name: string, what: string): string {
  const value = source[name];
  if (typeof value !== "string") throw new ShapeError(`${what} has no ${name}`);
  return value;
}

export function textOrNull(source: Json, name: string): string | null {
  const value = source[name];
  return typeof value === "string" && value !== "" ? value : null;
}

export function integer(source: Json, name: string, what: string): number {
  const value = source[name];
  if (typeof value !== "number" || !Number.isInteger(value)) throw new ShapeError(`${what} has no ${name}`);
  return value;
}

export function integerOrNull(source: Json, name: string): number | null {
  const value = source[name];
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}

export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}
