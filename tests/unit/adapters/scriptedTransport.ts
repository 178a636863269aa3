/** A transport that answers from a function and remembers what was asked, and a clock that moves only when slept on. */
import type { Transport, TransportRequest, TransportResponse } from "../../../src/adapters/azureDevOps/transport";
import type { Clock } from "../../../src/ports/clock";

export interface ScriptedTransport extends Transport {
  readonly sent: TransportRequest[];
}

export type Script = (request: TransportRequest, index: number) => TransportResponse | Promise<TransportResponse>;

export function scriptedTransport(script: Script, parallelReads = 4): ScriptedTransport {
  const sent: TransportRequest[] = [];
  return {
    sent,
    orgUrl: "https://dev.azure.com/contoso/",
    parallelReads,
    async send(request) {
      sent.push(request);
      return script(request, sent.length - 1);
    },
  };
}

export const json = (
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): TransportResponse => ({
  status,
  headers: new Map(Object.entries({ "content-type": "application/json; charset=utf-8", ...headers })),
  body: JSON.stringify(value),
});

export const refusal = (status: number, typeKey: string | null, message = "No."): TransportResponse =>
  json({ $id: "1", innerException: null, message, typeName: "", typeKey, errorCode: 0, eventId: 3000 }, {}, status);

export const plain = (status: number, body: string, type = "text/plain"): TransportResponse => ({
  status,
  headers: new Map([["content-type", type]]),
  body,
});

export interface TestClock extends Clock {
  readonly slept: number[];
}

/** Time passes by sleeping alone; a sleep that is cut short does not count. */
export function testClock(): TestClock {
  let time = Date.parse("2026-11-20T10:00:00Z");
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    random: () => 0.5,
    async sleep(milliseconds, signal) {
      await new Promise((resolve) => setImmediate(resolve));
      if (signal !== undefined) {
        if (signal.aborted) return;
        return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      }
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}
