/** A member of a request body as text: what is neither text nor number is taken as absent, never as `[object Object]`. */
export function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}
