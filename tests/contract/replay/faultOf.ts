/**
 * The bad day a recording shows, as a fault the local service can be told to have; null for an ordinary answer.
 *
 * Faults say how the service was, not what it does, so they are counted apart.
 */
import type { Fault } from "../../../src/local/service/faults";
import type { Recorded } from "./sequences";

export function faultOf({ response }: Recorded): Fault | null {
  const { status, body, bodyText = "" } = response;
  const isPage = /^\s*<(?:!doctype )?html/i.test(bodyText);
  if (isPage) return { kind: "html", status };
  if (status === 503) return { kind: "unavailable" };
  if (status === 429) return { kind: "too-many-requests", retryAfterSeconds: 1 };
  if (status !== 401) return null;
  if (body === null || body === undefined) return { kind: "unauthorized", answer: "empty" };
  const isList = typeof body === "object" && "count" in body;
  return { kind: "unauthorized", answer: isList ? "empty-list" : "message" };
}
