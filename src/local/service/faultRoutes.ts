/**
 * `/_local/faults`: faults for requests to come, listed, added and removed over the network.
 *
 * This is no part of the service that is emulated. It answers administrators with a full token only, so that neither a
 * page nor an extension can spoil a day.
 *
 *     GET    /_local/faults        all that are armed, with how often they hit
 *     POST   /_local/faults        {"fault": {"kind": "drop-after-commit"}, "match": {"route": "wiki/pages", "nth": 2}}
 *     DELETE /_local/faults[/ID]   all of them, or one
 */
import type { ArmedFault, Faults } from "./faults";
import { FaultOrderError, faultOfJson, patternOfJson } from "./readFault";
import { answer, noContent, ok, type ServiceRequest, type ServiceResponse } from "./route";

/** First segment of what belongs to this host and not to the service. */
export const localArea = "_local";

/** Answers a request of somebody who may order faults; `path` without the first segment. */
export function answerFaultRequest(request: ServiceRequest, path: readonly string[], faults: Faults): ServiceResponse {
  const [area, id, ...rest] = path;
  if (area !== "faults" || rest.length > 0) return refused(404, "There is /_local/faults and nothing else.");
  if (request.method === "GET" && id === undefined) return ok({ faults: faults.list().map(shapeOf) });
  if (request.method === "POST" && id === undefined) return added(request, faults);
  if (request.method === "DELETE") return removed(id, faults);
  return refused(405, "Faults are listed with GET, added with POST and removed with DELETE.");
}

function added(request: ServiceRequest, faults: Faults): ServiceResponse {
  try {
    const order = readOrder(request.body);
    return answer(201, shapeOf(faults.add(patternOfJson(order["match"]), faultOfJson(order["fault"]))));
  } catch (error) {
    if (error instanceof FaultOrderError) return refused(400, error.message);
    throw error;
  }
}

function readOrder(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new FaultOrderError('An order is JSON: {"fault": {"kind": "…"}, "match": {}}.');
}

function removed(id: string | undefined, faults: Faults): ServiceResponse {
  if (id === undefined) {
    faults.clear();
    return noContent();
  }
  return /^\d{1,9}$/.test(id) && faults.remove(Number(id))
    ? noContent()
    : refused(404, `There is no fault with the number ${id}.`);
}

/** `times` null stands for "until it is removed". */
function shapeOf({ id, pattern, fault, matched, hit }: ArmedFault): object {
  const { method, route, url, nth = 1, times = 1 } = pattern;
  return {
    id,
    fault,
    match: {
      ...(method === undefined ? {} : { method }),
      ...(route === undefined ? {} : { route }),
      ...(url === undefined ? {} : { url: url.source }),
      nth,
      times: times === Infinity ? null : times,
    },
    matched,
    hit,
  };
}

function refused(status: number, message: string): ServiceResponse {
  return answer(status, { message });
}
