/**
 * Members of a request's JSON body, by the type they must have.
 *
 * An absent member and `null` are the same; a member of another type is refused with 400, as the service's binder does.
 */
import { serviceError } from "./errors";
import { textOf } from "./textOf";

export interface RequestBody {
  text(name: string): string | null;
  integer(name: string): number | null;
  boolean(name: string): boolean | null;
  /** Texts, numbers or booleans as text: enumerations and ids travel as any of them. */
  word(name: string): string | null;
  object(name: string): RequestBody | null;
  list(name: string): readonly RequestBody[] | null;
  date(name: string): Date | null;
  texts(name: string): readonly string[] | null;
  has(name: string): boolean;
}

/** Anything but an object counts as an object without members. */
export function readBody(value: unknown): RequestBody {
  const members = isObject(value) ? value : {};
  const member = (name: string): unknown => (Object.hasOwn(members, name) ? members[name] : undefined) ?? null;
  const refuse = (name: string): never => {
    throw serviceError("VssPropertyValidationException", { message: `The value is not valid for ${name}.` });
  };
  const listOf = (name: string): readonly unknown[] | null => {
    const found = member(name);
    if (found === null) return null;
    return Array.isArray(found) ? (found as readonly unknown[]) : refuse(name);
  };
  return {
    text(name) {
      const found = member(name);
      return found === null || typeof found === "string" ? found : refuse(name);
    },
    integer(name) {
      const found = member(name);
      return found === null || (typeof found === "number" && Number.isInteger(found)) ? found : refuse(name);
    },
    boolean(name) {
      const found = member(name);
      if (found === "true" || found === "false") return found === "true";
      return found === null || typeof found === "boolean" ? found : refuse(name);
    },
    word(name) {
      const found = member(name);
      return found === null ? null : (textOf(found) ?? refuse(name));
    },
    object(name) {
      const found = member(name);
      if (found === null) return null;
      return isObject(found) ? readBody(found) : refuse(name);
    },
    date(name) {
      const found = member(name);
      if (found === null) return null;
      const date = new Date(typeof found === "string" ? found : Number.NaN);
      return Number.isNaN(date.getTime()) ? refuse(name) : date;
    },
    list: (name) => listOf(name)?.map((item) => (isObject(item) ? readBody(item) : refuse(name))) ?? null,
    texts: (name) => listOf(name)?.map((item) => (typeof item === "string" ? item : refuse(name))) ?? null,
    has: (name) => member(name) !== null,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
