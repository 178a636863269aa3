/** A value of a request as text, for reading and for quoting: what is not text is shown as JSON. */
export function sentText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "" : JSON.stringify(value);
}
