/**
 * Faults that tests order: the service misbehaves for chosen requests as the real one does on a bad day.
 *
 * A fault is armed for requests that match and for a number of times; the kernel asks `next` once per request. The same
 * faults are ordered over the network, for one request by its query or a header (readFault.ts) or for requests to come
 * at `/_local/faults` (faultRoutes.ts).
 */

export type Fault =
  /** 429, with `Retry-After` where a time is named; not executed. */
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds?: number }
  /** 503 as a stopped or updating organisation answers: JSON after a byte order mark. */
  | { readonly kind: "unavailable"; readonly retryAfterSeconds?: number }
  /** 500 with the JSON envelope, not executed. The type decides whether a client may try again. */
  | { readonly kind: "server-error"; readonly typeKey?: string; readonly message?: string }
  /** The connection ends without an answer; nothing was executed. */
  | { readonly kind: "drop-before" }
  /** The connection ends without an answer although the request was executed. */
  | { readonly kind: "drop-after-commit" }
  /** The connection ends without an answer, and the request is executed some time later. */
  | { readonly kind: "late-commit"; readonly milliseconds: number }
  /** Executed after a pause. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** Executed, perhaps after a pause, and answered as when the service slows a client: `Retry-After`, the rate limit and a message for all. */
  | {
      readonly kind: "slowed";
      readonly retryAfterSeconds: number;
      readonly milliseconds?: number;
      readonly message?: string;
    }
  /** 401 in the three ways the service says it: with the envelope, with nothing, with an empty list. */
  | { readonly kind: "unauthorized"; readonly answer: "message" | "empty" | "empty-list" }
  /** An HTML page where JSON was expected: the sign-in page comes with 203. */
  | { readonly kind: "html"; readonly status: number }
  /** Of a `$batch`, the requests at these places (from 0) are not executed and answer 500 in their row. */
  | { readonly kind: "partial-batch"; readonly failing: readonly number[] }
  /** Lists end after this many rows, without a continuation token, as if that were all. */
  | { readonly kind: "cut-list"; readonly keep: number }
  /** Queries see the items as they were this long ago, and say nothing of it. */
  | { readonly kind: "stale-index"; readonly milliseconds: number }
  /** The caller may read and no more. */
  | { readonly kind: "read-only" }
  /** The caller is a member of no project. */
  | { readonly kind: "no-project" }
  /** Any status and body; in process only. */
  | { readonly kind: "answer"; readonly status: number; readonly body: string; readonly type: string };

export interface FaultPattern {
  readonly method?: string;
  /** Area and resource of the route as they are announced, e.g. `wiki/pages` or `wit/workItems`; any case. */
  readonly route?: string;
  /** Tested against path and query as sent. */
  readonly url?: RegExp;
  /** The first request that is hit, counted from 1 among those that match; default 1. */
  readonly nth?: number;
  /** How many requests are hit; default 1, `Infinity` until it is removed. */
  readonly times?: number;
}

/** A request as patterns see it. */
export interface FaultedRequest {
  readonly method: string;
  readonly url: string;
  /** `area/resource`; null where no route was found. */
  readonly route: string | null;
}

export interface ArmedFault {
  readonly id: number;
  readonly pattern: FaultPattern;
  readonly fault: Fault;
  /** Requests that matched so far, hit or not. */
  readonly matched: number;
  /** Requests that were hit so far. */
  readonly hit: number;
}

export interface Faults {
  /** Arms a fault; the returned function disarms it. */
  arm(pattern: FaultPattern, fault: Fault): () => void;
  /** Arms a fault and names it. */
  add(pattern: FaultPattern, fault: Fault): ArmedFault;
  /** In the order in which they were armed, spent ones too. */
  list(): readonly ArmedFault[];
  /** False when there is none of that number. */
  remove(id: number): boolean;
  clear(): void;
  /** The fault for this request, if one is armed: counts it. The first armed goes first. */
  next(request: FaultedRequest): Fault | null;
}

/** No faults until some are armed. */
export function createFaults(): Faults {
  let armed: readonly ArmedFault[] = [];
  let lastId = 0;
  const faults: Faults = {
    arm(pattern, fault) {
      const { id } = faults.add(pattern, fault);
      return () => void faults.remove(id);
    },
    add(pattern, fault) {
      lastId += 1;
      const entry: ArmedFault = { id: lastId, pattern, fault, matched: 0, hit: 0 };
      armed = [...armed, entry];
      return entry;
    },
    list: () => armed,
    remove(id) {
      const before = armed.length;
      armed = armed.filter((entry) => entry.id !== id);
      return armed.length < before;
    },
    clear() {
      armed = [];
    },
    next(request) {
      let hit: Fault | null = null;
      armed = armed.map((entry) => {
        if (hit !== null || isSpent(entry) || !matches(entry.pattern, request)) return entry;
        const matched = entry.matched + 1;
        if (matched < (entry.pattern.nth ?? 1)) return { ...entry, matched };
        hit = entry.fault;
        return { ...entry, matched, hit: entry.hit + 1 };
      });
      return hit;
    },
  };
  return faults;
}

function isSpent({ pattern, hit }: ArmedFault): boolean {
  return hit >= (pattern.times ?? 1);
}

function matches({ method, route, url }: FaultPattern, request: FaultedRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  if (route !== undefined && route.toLowerCase() !== request.route?.toLowerCase()) return false;
  return url === undefined || url.test(request.url);
}
