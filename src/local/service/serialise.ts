/**
 * From a handler's values to the JSON a client asked for: the one place where urls are left out, enumerations become
 * numbers, dates become `"\/Date(ms)\/"` and lists lose their wrapping.
 */
import type { Wishes } from "./acceptHeader";
import { EnumValue, KeptUrl, type ResponseBody } from "./route";

export function serialiseBody(body: Extract<ResponseBody, { kind: "json" | "list" }>, wishes: Wishes): string {
  if (body.kind === "json") return serialise(body.value, wishes);
  if (wishes.noArrayWrap) return serialise(body.items, wishes);
  const count = body.items.length;
  return serialise(body.valueFirst === true ? { value: body.items, count } : { count, value: body.items }, wishes);
}

/** Two private-use characters mark a date in the text until the backslashes can be put in. */
const dateMark = "\uE000date";

export function serialise(value: unknown, wishes: Wishes): string {
  const text = JSON.stringify(plain(value, wishes));
  return wishes.msDateFormat ? text.replace(new RegExp(`"${dateMark}(-?\\d+)"`, "g"), '"\\/Date($1)\\/"') : text;
}

function plain(value: unknown, wishes: Wishes): unknown {
  if (value instanceof Date) return wishes.msDateFormat ? `${dateMark}${value.getTime()}` : dateText(value);
  if (value instanceof EnumValue) return wishes.enumsAsNumbers ? value.number : value.name;
  if (value instanceof KeptUrl) return value.text;
  if (Array.isArray(value)) return value.map((item) => plain(item, wishes));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name, member]) => !(wishes.excludeUrls && isUrl(name, member)));
  return Object.fromEntries(entries.map(([name, member]) => [name, plain(member, wishes)]));
}

function isUrl(name: string, member: unknown): boolean {
  return (name === "url" || name === "_links") && !(member instanceof KeptUrl);
}

/** As the service writes dates: up to three decimals, trailing zeros trimmed. */
export function dateText(date: Date): string {
  return date.toISOString().replace(/\.?0*Z$/, "Z");
}
