/**
 * Faults that tests order: the service misbehaves for chosen requests as the real one does on a bad day.
 *
 * A fault is armed for a request pattern and a number of times; the kernel asks `next` once per request.
 */

export type Fault =
  /** 429 with `Retry-After`, the request is not executed. */
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number }
  /** 503 as a stopped or updating organisation answers. */
  | { readonly kind: "unavailable"; readonly retryAfterSeconds?: number }
  /** 500 with the JSON envelope, not executed. */
  | { readonly kind: "server-error" }
  /** The connection ends without an answer; nothing was executed. */
  | { readonly kind: "drop-before" }
  /** The connection ends without an answer although the request was executed. */
  | { readonly kind: "drop-after-commit" }
  /** Executed after a pause. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** Executed and answered with 200, `Retry-After` and the rate limit headers, as when the service slows a client. */
  | { readonly kind: "slowed"; readonly retryAfterSeconds: number }
  /** 401 in the three ways the service says it: with the envelope, with nothing, with an empty list. */
  | { readonly kind: "unauthorized"; readonly answer: "message" | "empty" | "empty-list" }
  /** An HTML page where JSON was expected. */
  | { readonly kind: "html"; readonly status: number }
  /** Any status and body. */
  | { readonly kind: "answer"; readonly status: number; readonly body: string; readonly type: string };

export interface FaultPattern {
  readonly method?: string;
  /** Tested against path and query as sent. */
  readonly url?: RegExp;
  /** Requests that match and are let through before the first fault. */
  readonly after?: number;
  /** How many requests are hit; default 1, `Infinity` until disarmed. */
  readonly times?: number;
}

export interface Faults {
  /** Arms a fault; the returned function disarms it. */
  arm(pattern: FaultPattern, fault: Fault): () => void;
  /** The fault for this request, if one is armed: counts it. */
  next(request: { readonly method: string; readonly url: string }): Fault | null;
  clear(): void;
}

interface Armed {
  readonly pattern: FaultPattern;
  readonly fault: Fault;
  toSkip: number;
  left: number;
}

/** No faults until some are armed. */
export function createFaults(): Faults {
  let armed: readonly Armed[] = [];
  return {
    arm(pattern, fault) {
      const entry: Armed = { pattern, fault, toSkip: pattern.after ?? 0, left: pattern.times ?? 1 };
      armed = [...armed, entry];
      return () => {
        armed = armed.filter((other) => other !== entry);
      };
    },
    next(request) {
      for (const entry of armed) {
        if (entry.left === 0 || !matches(entry.pattern, request)) continue;
        if (entry.toSkip > 0) {
          entry.toSkip -= 1;
          continue;
        }
        entry.left -= 1;
        return entry.fault;
      }
      return null;
    },
    clear() {
      armed = [];
    },
  };
}

function matches(pattern: FaultPattern, request: { readonly method: string; readonly url: string }): boolean {
  if (pattern.method !== undefined && pattern.method !== request.method) return false;
  return pattern.url === undefined || pattern.url.test(request.url);
}
