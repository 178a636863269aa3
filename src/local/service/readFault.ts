/**
 * Faults as they are ordered over the network: `kind; name=value; …` in a query or header, a JSON object in a body.
 *
 * Nothing that arrives is trusted: kinds and members come from one table, numbers are bounded, and a fault that would
 * let a stranger choose what this origin answers (`answer`) cannot be ordered at all.
 */
import type { Fault, FaultPattern } from "./faults";

/** An order that means nothing; the message says what was wrong with it. */
export class FaultOrderError extends Error {
  override readonly name = "FaultOrderError";
}

type Value = number | string | readonly number[];

interface Member {
  readonly required: boolean;
  /** Null when the value is none. */
  read(value: unknown): Value | null;
  readonly expected: string;
}

type OrderedKind = Exclude<Fault["kind"], "answer">;

const retryAfterSeconds = numberUpTo(86_400);
const milliseconds = numberUpTo(600_000);
const text: Member = {
  required: false,
  expected: "a text of at most 500 characters on one line",
  read: (value) =>
    typeof value === "string" && value.length <= 500 && !/[\u0000-\u001f\u007f]/.test(value) ? value : null,
};

const members: Readonly<Record<OrderedKind, Readonly<Record<string, Member>>>> = {
  "too-many-requests": { retryAfterSeconds },
  unavailable: { retryAfterSeconds },
  "server-error": {
    typeKey: {
      required: false,
      expected: "the name of a type",
      read: (value) => (typeof value === "string" && /^\w{1,100}$/.test(value) ? value : null),
    },
    message: text,
  },
  "drop-before": {},
  "drop-after-commit": {},
  "late-commit": { milliseconds: required(milliseconds) },
  delay: { milliseconds: required(milliseconds) },
  slowed: { retryAfterSeconds: required(retryAfterSeconds), milliseconds, message: text },
  unauthorized: { answer: required(oneOf(["message", "empty", "empty-list"])) },
  html: { status: required({ ...numberUpTo(599), expected: "a status from 200 to 599", read: status }) },
  "partial-batch": { failing: required({ required: true, expected: "places such as 0,2", read: places }) },
  "cut-list": { keep: required(numberUpTo(1_000_000)) },
  "stale-index": { milliseconds: required(numberUpTo(86_400_000)) },
  "read-only": {},
  "no-project": {},
};

/** What can be ordered: kinds with their members. */
export const orderedKinds = Object.keys(members) as readonly OrderedKind[];

/** `too-many-requests; retryAfterSeconds=7`. */
export function faultOfText(order: string): Fault {
  const [kind = "", ...rest] = order.split(";").map((part) => part.trim());
  const pairs = rest.filter((part) => part !== "").map((part) => splitOnce(part));
  return faultOf(new Map<string, unknown>([["kind", kind], ...pairs]));
}

/** `{"kind": "too-many-requests", "retryAfterSeconds": 7}`. */
export function faultOfJson(value: unknown): Fault {
  if (!isObject(value)) throw new FaultOrderError("A fault is an object with a kind.");
  return faultOf(new Map(Object.entries(value)));
}

/** `{"method": "PUT", "route": "wiki/pages", "nth": 2, "times": 3}`; `times` null until it is removed. */
export function patternOfJson(value: unknown): FaultPattern {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new FaultOrderError("What to match is an object.");
  const { method, route, nth, times, ...unknown } = value;
  const [first] = Object.keys(unknown);
  if (first !== undefined)
    throw new FaultOrderError(`Nothing is matched by ${first}; method, route, nth and times are.`);
  return {
    ...(method === undefined ? {} : { method: wordOf("method", method, /^[A-Za-z]{3,7}$/) }),
    ...(route === undefined ? {} : { route: wordOf("route", route, /^[\w$-]{1,60}\/[\w$-]{1,60}$/) }),
    ...(nth === undefined ? {} : { nth: countOf("nth", nth) }),
    ...(times === undefined ? {} : { times: times === null ? Infinity : countOf("times", times) }),
  };
}

function faultOf(given: ReadonlyMap<string, unknown>): Fault {
  const kind = orderedKinds.find((each) => each === given.get("kind"));
  if (kind === undefined) {
    throw new FaultOrderError(`${String(given.get("kind"))} is no fault. There are ${orderedKinds.join(", ")}.`);
  }
  const known = members[kind];
  const stranger = [...given.keys()].find((name) => name !== "kind" && !Object.hasOwn(known, name));
  if (stranger !== undefined) throw new FaultOrderError(`The fault ${kind} has no member ${stranger}.`);
  const values: Record<string, Value> = {};
  for (const [name, member] of Object.entries(known)) {
    const value = given.get(name);
    if (value === undefined && !member.required) continue;
    const read = value === undefined ? null : member.read(value);
    if (read === null) throw new FaultOrderError(`The fault ${kind} needs ${name}: ${member.expected}.`);
    values[name] = read;
  }
  // The table above has exactly the members of each kind; its test goes through all of them.
  return { kind, ...values } as Fault;
}

function splitOnce(part: string): readonly [string, string] {
  const mark = part.indexOf("=");
  return mark === -1 ? [part, ""] : [part.slice(0, mark).trim(), part.slice(mark + 1).trim()];
}

function required(member: Member): Member {
  return { ...member, required: true };
}

function numberUpTo(most: number): Member {
  return {
    required: false,
    expected: `a whole number from 0 to ${most}`,
    read: (value) => {
      const number = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
      return typeof number === "number" && Number.isInteger(number) && number >= 0 && number <= most ? number : null;
    },
  };
}

function oneOf(words: readonly string[]): Member {
  return {
    required: false,
    expected: `one of ${words.join(", ")}`,
    read: (value) => words.find((word) => word === value) ?? null,
  };
}

function status(value: unknown): number | null {
  const number = numberUpTo(599).read(value);
  return typeof number === "number" && number >= 200 ? number : null;
}

function places(value: unknown): readonly number[] | null {
  const list: readonly unknown[] = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
  const read = list.map((each) => numberUpTo(199).read(each)).filter((each) => typeof each === "number");
  return read.length === list.length && read.length > 0 ? read : null;
}

function wordOf(name: string, value: unknown, shape: RegExp): string {
  if (typeof value === "string" && shape.test(value)) return value;
  throw new FaultOrderError(`${JSON.stringify(value)} is no ${name}.`);
}

function countOf(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1) return value;
  throw new FaultOrderError(`${name} is a whole number from 1.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
