/**
 * The one place that paces, retries and classifies requests to Azure DevOps, whatever client carries them.
 *
 * Reads and guarded writes are tried again (full jitter, at most five tries, retries at most a tenth of all requests
 * after a small start); what is sent once never is, because a create cannot be made idempotent here and the service
 * is known to answer 429 after it has committed. An answer that never came to a write is an unknown outcome.
 * Retry-After is honoured wherever it can be read, on a 200 as well: delayed answers carry it.
 */
import { FailureError } from "../../ports/failure";
import type { Clock } from "../../ports/clock";
import type { Failure } from "../../ports/failure";
import { classify, helpFor, noAnswer } from "./classify";
import type { Refusal } from "./classify";
import { ShapeError } from "./codecs/shape";
import { createPacer } from "./pacer";
import type { Pacer } from "./pacer";
import { createSlowdowns } from "./slowdowns";
import type { Slowdowns } from "./slowdowns";
import { TransportError } from "./transport";
import type { Transport, TransportRequest, TransportResponse } from "./transport";

export interface Answer {
  readonly headers: ReadonlyMap<string, string>;
  /** Parsed JSON; `null` for an empty body. */
  readonly json: unknown;
  /** Bytes of an answer that is not JSON. */
  readonly bytes: Uint8Array;
  /** Earlier sendings of the same request whose answer was lost: the server may have done it already. */
  readonly lostAnswers: number;
}

/** A refusal, with what is known about earlier sendings. */
export class RequestFailure extends FailureError {
  constructor(
    failure: Failure,
    readonly lostAnswers: number,
  ) {
    super(failure);
  }
}

export interface Client {
  /** Throws `RequestFailure`. */
  send(request: TransportRequest): Promise<Answer>;
  /** Sends, then reads the JSON with `codec`; an answer of an unexpected shape is a Failure too. */
  read<T>(request: TransportRequest, codec: (json: unknown) => T): Promise<T>;
  readonly orgUrl: string;
}

/** Runs a codec; an answer of an unexpected shape becomes a Failure. */
export function decoded<T>(codec: () => T): T {
  try {
    return codec();
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new FailureError(unexpected(`The service answered in an unknown form: ${error.message}`));
  }
}

const MAX_TRIES = 5;
const BACKOFF_BASE = 500;
const BACKOFF_CAP = 30_000;
const READ_TIMEOUT = 30_000;
const WRITE_TIMEOUT = 60_000;
const FIRST_RETRIES = 10;
const RETRIES_PER_REQUEST = 0.1;

export function createClient(
  transport: Transport,
  clock: Clock,
  slowdowns: Slowdowns = createSlowdowns(clock),
): Client {
  const pacer = createPacer(clock, transport.parallelReads);
  let retriesLeft = FIRST_RETRIES;

  function mayRetry(): boolean {
    if (retriesLeft < 1) return false;
    retriesLeft -= 1;
    return true;
  }

  async function send(request: TransportRequest): Promise<Answer> {
    retriesLeft = Math.min(FIRST_RETRIES, retriesLeft + RETRIES_PER_REQUEST);
    const lane = request.intent === "read" ? "read" : "write";
    return pacer.run(lane, () => sendWithRetries(request));
  }

  async function sendWithRetries(request: TransportRequest): Promise<Answer> {
    let lostAnswers = 0;
    for (let tries = 1; ; tries += 1) {
      const outcome = await attempt(transport, request, { clock, pacer, slowdowns });
      if (outcome.kind === "answer") return { ...outcome.answer, lostAnswers };
      if (outcome.maybeDone) lostAnswers += 1;
      const retry = outcome.refusal.transient && request.intent !== "once" && tries < MAX_TRIES && mayRetry();
      if (!retry) throw new RequestFailure(finalFailure(request, outcome.refusal, lostAnswers), lostAnswers);
      await clock.sleep(clock.random() * Math.min(BACKOFF_CAP, BACKOFF_BASE * 2 ** tries));
      await pacer.ready();
    }
  }

  return {
    send,
    orgUrl: transport.orgUrl,
    async read(request, codec) {
      const { json } = await send(request);
      return decoded(() => codec(json));
    },
  };
}

type Outcome =
  | { readonly kind: "answer"; readonly answer: Omit<Answer, "lostAnswers"> }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly maybeDone: boolean };

interface Pacing {
  readonly clock: Clock;
  readonly pacer: Pacer;
  readonly slowdowns: Slowdowns;
}

async function attempt(transport: Transport, request: TransportRequest, pacing: Pacing): Promise<Outcome> {
  const { clock, pacer, slowdowns } = pacing;
  const started = clock.now();
  let response: TransportResponse;
  try {
    response = await withTimeout(
      transport.send(request),
      clock,
      request.intent === "read" ? READ_TIMEOUT : WRITE_TIMEOUT,
    );
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    pacer.complained();
    return { kind: "refused", refusal: noAnswer(error.message), maybeDone: error.delivered === "unknown" };
  }
  followHints(response, pacing);
  const refusal = classify(response);
  if (refusal === null) {
    pacer.good(clock.now() - started);
    return answerOf(response);
  }
  if (refusal.transient) pacer.complained();
  if (refusal.failure.kind === "throttled") slowdowns.asked(null, 0);
  return { kind: "refused", refusal, maybeDone: refusal.transient };
}

async function withTimeout<T>(work: Promise<T>, clock: Clock, milliseconds: number): Promise<T> {
  const done = new AbortController();
  const timeout = clock.sleep(milliseconds, done.signal).then(
    () => undefined,
    () => undefined,
  );
  try {
    const first = await Promise.race([work.then((value) => ({ value })), timeout]);
    if (first !== undefined) return first.value;
    throw new TransportError(`no answer within ${milliseconds / 1000} seconds`, "unknown");
  } finally {
    done.abort();
  }
}

function followHints(response: TransportResponse, { clock, pacer, slowdowns }: Pacing): void {
  const wait = retryAfter(response.headers.get("retry-after"), clock.now());
  if (wait > 0) pacer.hold(wait);
  const message = response.headers.get("x-vss-globalmessage") ?? null;
  if (message !== null) pacer.onlyOne();
  if (message !== null || wait > 0) slowdowns.asked(message, wait);
  const limit = Number(response.headers.get("x-ratelimit-limit") ?? Number.NaN);
  const remaining = Number(response.headers.get("x-ratelimit-remaining") ?? Number.NaN);
  if (remaining < limit * 0.2) pacer.onlyOne();
}

/** Milliseconds a Retry-After header asks for, in either of its forms; 0 without one. */
function retryAfter(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  const seconds = Number(value);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now;
  return Number.isFinite(milliseconds) ? Math.min(Math.max(milliseconds, 0), 5 * 60_000) : 0;
}

function answerOf(response: TransportResponse): Outcome {
  if (typeof response.body !== "string") {
    return { kind: "answer", answer: { headers: response.headers, json: null, bytes: response.body } };
  }
  const text = response.body.replace(/^\uFEFF/, "");
  try {
    const json: unknown = text.trim() === "" ? null : JSON.parse(text);
    return { kind: "answer", answer: { headers: response.headers, json, bytes: new Uint8Array() } };
  } catch {
    const refusal: Refusal = {
      failure: unexpected("The service answered with something that is not JSON"),
      transient: true,
    };
    return { kind: "refused", refusal, maybeDone: true };
  }
}

function finalFailure(request: TransportRequest, refusal: Refusal, lostAnswers: number): Failure {
  const { failure } = refusal;
  if (request.intent === "read" || lostAnswers === 0 || !refusal.transient) return failure;
  return {
    ...failure,
    kind: "unknown-outcome",
    message: `The answer to a change was lost, so it may or may not have been made (${failure.message})`,
    help: helpFor("unknown-outcome"),
  };
}

const unexpected = (message: string): Failure => ({
  kind: "unexpected-answer",
  message,
  help: helpFor("unexpected-answer"),
  status: null,
  typeKey: null,
});
