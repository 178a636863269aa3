/**
 * Reads the document of a work item change: operations by name or by number, on the paths a work item has.
 *
 * What is read here is only the form; whether a field exists or a relation may be added is decided later.
 */
import { boardError } from "./boardErrors";
import { sentText } from "./sentText";

export type PatchOperation =
  | { readonly kind: "test"; readonly path: TestPath; readonly value: unknown }
  | { readonly kind: "set-field"; readonly field: string; readonly value: unknown; readonly merge: boolean }
  | { readonly kind: "remove-field"; readonly field: string }
  | { readonly kind: "set-format"; readonly field: string; readonly value: unknown }
  | { readonly kind: "add-relation"; readonly value: unknown }
  | { readonly kind: "remove-relation"; readonly index: number }
  | { readonly kind: "set-relation-comment"; readonly index: number; readonly comment: string | null }
  /** Only in batches: the number by which later items may speak of this one. */
  | { readonly kind: "temporary-id"; readonly id: number };

export type TestPath =
  | { readonly kind: "rev" | "id"; readonly text: string }
  | { readonly kind: "field"; readonly field: string; readonly text: string };

const names = ["add", "remove", "replace", "move", "copy", "test"] as const;
type OperationName = (typeof names)[number];

export function readPatch(body: unknown): readonly PatchOperation[] {
  if (!Array.isArray(body)) throw boardError("InvalidPatchDocument", {});
  return body.map(readOperation);
}

function readOperation(value: unknown): PatchOperation {
  if (typeof value !== "object" || value === null) throw boardError("InvalidPatchDocument", {});
  const { op, path, value: operand } = value as { op?: unknown; path?: unknown; value?: unknown };
  if (typeof path !== "string") throw refused("The path of the operation is missing.");
  const name = operationName(op);
  if (name === "move" || name === "copy") throw refused(`The operation ${name} is not supported for work items.`);
  return operationOn(name, path, operand);
}

function operationName(op: unknown): OperationName {
  if (typeof op === "number" && Number.isInteger(op)) {
    const name = names[op];
    if (name !== undefined) return name;
  }
  if (typeof op === "string") {
    const name = names.find((each) => each === op.toLowerCase());
    if (name !== undefined) return name;
  }
  throw refused(`The operation ${String(op)} is not valid.`);
}

function operationOn(name: Exclude<OperationName, "move" | "copy">, path: string, value: unknown): PatchOperation {
  const parts = path.replace(/^\//, "").split("/");
  const [root = "", second, ...rest] = parts.map(unescapePointer);
  switch (root.toLowerCase()) {
    case "rev":
    case "id":
      return onNumber(name, root.toLowerCase() as "rev" | "id", path, value);
    case "fields":
      if (second === undefined || second === "" || rest.length > 0) break;
      return onField(name, second, path, value);
    case "multilinefieldsformat":
      if (second === undefined || rest.length > 0 || name === "test" || name === "remove") break;
      return { kind: "set-format", field: second, value };
    case "relations":
      return onRelation(name, second, rest, path, value);
  }
  throw refused(`The path ${path} is not valid for work items.`);
}

function onNumber(name: OperationName, kind: "rev" | "id", path: string, value: unknown): PatchOperation {
  if (name === "test") return { kind: "test", path: { kind, text: path }, value };
  if (kind === "id" && name === "add" && typeof value === "number") return { kind: "temporary-id", id: value };
  throw refused(`The path ${path} can only be tested.`);
}

function onField(name: OperationName, field: string, path: string, value: unknown): PatchOperation {
  switch (name) {
    case "test":
      return { kind: "test", path: { kind: "field", field, text: path }, value };
    case "remove":
      return { kind: "remove-field", field };
    default:
      return { kind: "set-field", field, value, merge: name === "add" };
  }
}

function onRelation(
  name: OperationName,
  at: string | undefined,
  rest: readonly string[],
  path: string,
  value: unknown,
): PatchOperation {
  if (name === "add" && at === "-" && rest.length === 0) return { kind: "add-relation", value };
  const index = at !== undefined && /^\d+$/.test(at) ? Number(at) : null;
  if (index === null) throw refused(`The path ${path} is not valid for work items.`);
  if (name === "remove" && rest.length === 0) return { kind: "remove-relation", index };
  if (rest.join("/").toLowerCase() === "attributes/comment" && name !== "test") {
    const comment = name === "remove" || value === null || value === undefined ? null : sentText(value);
    return { kind: "set-relation-comment", index, comment };
  }
  throw refused(`The operation ${name} is not supported for the path ${path}.`);
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function refused(message: string): Error {
  return boardError("PatchOperationFailedException", { message });
}
