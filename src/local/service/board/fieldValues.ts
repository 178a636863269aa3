/**
 * Turns what a client sends for a field into what is kept, or says why not.
 *
 * Kept are: identities as user ids, dates as ISO strings in UTC, everything else as it is. `null` stands for no value.
 */
import type { UserStore } from "../core/userStore";
import { ruleSentence, type BrokenRule, type RuleFlag } from "./boardErrors";
import type { Field } from "./processes/fieldCatalogue";
import type { FieldValue } from "./workItem";
import { sentText } from "./sentText";

export type Coerced = { readonly value: FieldValue | null } | { readonly broken: BrokenRule };

const longestString = 255;
const longestText = 1_000_000;

export function brokenRule(field: Field, flags: readonly RuleFlag[], message?: string): BrokenRule {
  return { field: field.referenceName, flags, message: message ?? ruleSentence(field.name, flags) };
}

export function coerce(field: Field, sent: unknown, users: Pick<UserStore, "find" | "byId" | "byDescriptor">): Coerced {
  if (sent === null || sent === undefined || sent === "") return { value: null };
  switch (field.type) {
    case "string":
    case "treePath":
      return text(field, sent, longestString);
    case "plainText":
    case "html":
    case "history":
      return text(field, sent, longestText);
    case "integer":
      return number(field, sent, true);
    case "double":
      return number(field, sent, false);
    case "boolean":
      return boolean(field, sent);
    case "dateTime":
      return moment(field, sent);
    case "identity":
      return identity(field, sent, users);
  }
}

function text(field: Field, sent: unknown, longest: number): Coerced {
  if (typeof sent === "object") return { broken: brokenRule(field, ["invalidType"]) };
  const value = sentText(sent);
  if (value.length > longest) return { broken: brokenRule(field, ["invalidTooLong"]) };
  return { value: value === "" ? null : value };
}

function number(field: Field, sent: unknown, whole: boolean): Coerced {
  const value =
    typeof sent === "number" ? sent : typeof sent === "string" && sent.trim() !== "" ? Number(sent) : Number.NaN;
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value)))
    return { broken: brokenRule(field, ["invalidType"]) };
  return { value };
}

function boolean(field: Field, sent: unknown): Coerced {
  if (typeof sent === "boolean") return { value: sent };
  const word = String(sent).toLowerCase();
  if (word === "true" || word === "false") return { value: word === "true" };
  return { broken: brokenRule(field, ["invalidType"]) };
}

function moment(field: Field, sent: unknown): Coerced {
  const value = typeof sent === "string" ? readMoment(sent) : null;
  return value === null ? { broken: brokenRule(field, ["invalidType"]) } : { value };
}

/** A date as clients write it; without a zone it is UTC. */
export function readMoment(sent: string): string | null {
  const zoned = /(?:z|[+-]\d\d:?\d\d)$/i.test(sent.trim()) || !/^\d{4}-\d\d-\d\dT/i.test(sent.trim());
  const time = Date.parse(zoned ? sent.trim() : `${sent.trim()}Z`);
  const isDayOnly = /^\d{4}-\d\d-\d\d$/.test(sent.trim());
  const value = isDayOnly ? Date.parse(`${sent.trim()}T00:00:00Z`) : time;
  return Number.isNaN(value) ? null : new Date(value).toISOString();
}

function identity(field: Field, sent: unknown, users: Pick<UserStore, "find" | "byId" | "byDescriptor">): Coerced {
  if (typeof sent === "object" && sent !== null) return identityObject(field, sent, users);
  const user = users.find(String(sent));
  if (user === null) return { broken: unknownIdentity(field, String(sent)) };
  return { value: user.id };
}

/** An object is known by descriptor or unique name; an id alone is accepted and assigns nobody. */
function identityObject(field: Field, sent: object, users: Pick<UserStore, "find" | "byId" | "byDescriptor">): Coerced {
  const { descriptor, uniqueName, displayName } = sent as Readonly<Record<string, unknown>>;
  if (typeof descriptor === "string") {
    const user = users.byDescriptor(descriptor);
    return user === null ? { broken: unknownIdentity(field, descriptor) } : { value: user.id };
  }
  const name = typeof uniqueName === "string" ? uniqueName : typeof displayName === "string" ? displayName : null;
  if (name === null) return { value: null };
  const user = users.find(name);
  return user === null ? { broken: unknownIdentity(field, name) } : { value: user.id };
}

function unknownIdentity(field: Field, sent: string): BrokenRule {
  return brokenRule(
    field,
    ["hasValues", "limitedToValues", "invalidListValue"],
    `The identity value '${sent}' for field '${field.name}' is an unknown identity.`,
  );
}
