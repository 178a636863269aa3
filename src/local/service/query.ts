/** Query parameters as the service reads them: names in any case, members of enumerations by name or number. */
import { serviceError } from "./errors";
import type { Query } from "./route";

export function readQuery(text: string): Query {
  const pairs = [...new URLSearchParams(text)];
  const values = (name: string): readonly string[] =>
    pairs.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  const last = (name: string): string | null => values(name).at(-1) ?? null;
  const refuse = (name: string, value: string): never => {
    throw serviceError("VssPropertyValidationException", { message: `The value '${value}' is not valid for ${name}.` });
  };
  return {
    text: last,
    integer(name) {
      const value = last(name);
      if (value === null || value === "") return null;
      return /^-?\d{1,9}$/.test(value) ? Number(value) : refuse(name, value);
    },
    boolean(name) {
      const value = last(name)?.toLowerCase() ?? null;
      if (value === null || value === "") return null;
      if (value === "true") return true;
      return value === "false" ? false : refuse(name, value);
    },
    date(name) {
      const value = last(name);
      if (value === null || value === "") return null;
      const date = new Date(
        /^\d{4}-\d\d-\d\dT[^Z+]*$/.test(value) && !/[+-]\d\d:?\d\d$/.test(value) ? `${value}Z` : value,
      );
      return Number.isNaN(date.getTime()) ? refuse(name, value) : date;
    },
    list(name) {
      const found = values(name);
      return found.length === 0
        ? null
        : found
            .flatMap((value) => value.split(","))
            .map((part) => part.trim())
            .filter((part) => part !== "");
    },
    enumeration(name, members) {
      const value = last(name);
      if (value === null || value === "") return null;
      const names = Object.keys(members) as (keyof typeof members)[];
      const found = names.find(
        (member) => member.toLowerCase() === value.toLowerCase() || String(members[member]) === value,
      );
      return found ?? refuse(name, value);
    },
    has: (name) => values(name).length > 0,
    names: pairs.map(([key]) => key),
  };
}
