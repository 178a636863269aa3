import { createClient, RequestFailure } from "../../../../src/adapters/azureDevOps/client";
import { createWorkItem, getWorkItem, listWikis, putPage } from "../../../../src/adapters/azureDevOps/codecs/requests";
import { createSlowdowns } from "../../../../src/adapters/azureDevOps/slowdowns";
import { ShapeError } from "../../../../src/adapters/azureDevOps/codecs/shape";
import { TransportError } from "../../../../src/adapters/azureDevOps/transport";
import type { TransportResponse } from "../../../../src/adapters/azureDevOps/transport";
import type { Pace } from "../../../../src/ports/pace";
import { json, plain, refusal, scriptedTransport, testClock } from "../scriptedTransport";
import type { Script } from "../scriptedTransport";

const READ = listWikis("Demo");
const GUARDED = putPage({ project: "Demo", wiki: "w", version: null }, "/A", "text", "a".repeat(40), "message");
const CREATE = createWorkItem("Demo", "Epic", [], false);

function world(script: Script) {
  const transport = scriptedTransport(script);
  const clock = testClock();
  return { transport, clock, client: createClient(transport, clock) };
}

async function failureOf(work: Promise<unknown>): Promise<RequestFailure> {
  const error: unknown = await work.then(
    () => new Error("it succeeded"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof RequestFailure)) throw error;
  return error;
}

const lost = (): never => {
  throw new TransportError("socket hang up", "unknown");
};

describe("retries", () => {
  test("a read is tried again after a fault that passes", async () => {
    const { client, transport } = world((_request, index) => (index < 2 ? refusal(503, null) : json({ value: [] })));
    await client.send(READ);
    expect(transport.sent).toHaveLength(3);
  });

  test("a read gives up after five tries and says why", async () => {
    const { client, transport } = world(() => refusal(503, null, "Down for maintenance."));
    expect((await failureOf(client.send(READ))).failure).toMatchObject({
      kind: "not-reachable",
      message: "Down for maintenance.",
    });
    expect(transport.sent).toHaveLength(5);
  });

  test.each([
    ["a create", CREATE],
    ["a create that is throttled", CREATE],
  ])("%s is never sent twice", async (_name, request) => {
    const { client, transport } = world(() => refusal(429, null, "TF400733"));
    expect((await failureOf(client.send(request))).failure.kind).toBe("unknown-outcome");
    expect(transport.sent).toHaveLength(1);
  });

  test("a create that surely never left is not an unknown outcome", async () => {
    const { client } = world(() => {
      throw new TransportError("connect ECONNREFUSED", "no");
    });
    expect((await failureOf(client.send(CREATE))).failure.kind).toBe("not-reachable");
  });

  test("a create refused by the server's rules is a plain refusal", async () => {
    const { client } = world(() => refusal(400, "RuleValidationException", "TF401320"));
    expect((await failureOf(client.send(CREATE))).failure.kind).toBe("rejected");
  });

  test("a guarded write is sent again, and tells that an earlier answer was lost", async () => {
    const { client } = world((_request, index) => (index === 0 ? lost() : json({}, { etag: `"${"b".repeat(40)}"` })));
    expect((await client.send(GUARDED)).lostAnswers).toBe(1);
  });

  test("a guarded write refused after a lost answer carries that doubt along", async () => {
    const { client } = world((_request, index) =>
      index === 0 ? lost() : refusal(412, "WikiPageHasConflictsException"),
    );
    const failure = await failureOf(client.send(GUARDED));
    expect(failure.failure.kind).toBe("stale");
    expect(failure.lostAnswers).toBe(1);
  });

  test("a write that never got an answer is an unknown outcome", async () => {
    const { client } = world(lost);
    expect((await failureOf(client.send(GUARDED))).failure.kind).toBe("unknown-outcome");
  });

  test("a permanent 500 is not tried again", async () => {
    const { client, transport } = world(() => refusal(500, "WikiPageAlreadyExistsException"));
    await failureOf(client.send(GUARDED));
    expect(transport.sent).toHaveLength(1);
  });

  test("retries are at most a tenth of the requests once the first ten are used up", async () => {
    const { client, transport } = world(() => refusal(503, null));
    for (let n = 0; n < 40; n += 1) await failureOf(client.send(READ));
    expect(transport.sent.length).toBeLessThanOrEqual(40 + 10 + 4);
  });

  test("the waits grow and are jittered", async () => {
    const { client, clock } = world(() => refusal(503, null));
    await failureOf(client.send(READ));
    expect(clock.slept).toEqual([500, 1000, 2000, 4000]);
  });
});

describe("pace", () => {
  test("Retry-After on a 200 holds the next request", async () => {
    const { client, clock } = world((_request, index) => json({}, index === 0 ? { "retry-after": "7" } : {}));
    await client.send(READ);
    expect(clock.slept).toEqual([]);
    await client.send(READ);
    expect(clock.slept).toEqual([7000]);
  });

  test("no more reads run side by side than the place allows, and all of them run", async () => {
    let running = 0;
    let most = 0;
    const { client, transport } = world(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return json({});
    });
    await Promise.all(Array.from({ length: 30 }, () => client.send(READ)));
    expect(most).toBe(4);
    expect(transport.sent).toHaveLength(30);
  });

  test("the throttling banner makes it one at a time", async () => {
    let running = 0;
    const atOnce: number[] = [];
    const { client } = world(async () => {
      running += 1;
      atOnce.push(running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return json({}, { "x-vss-globalmessage": "slow down" });
    });
    await client.send(READ);
    await Promise.all(Array.from({ length: 6 }, () => client.send(READ)));
    expect(Math.max(...atOnce)).toBe(1);
  });

  test("at most two writes run side by side", async () => {
    let running = 0;
    let most = 0;
    const { client } = world(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return json({});
    });
    await Promise.all(Array.from({ length: 8 }, () => client.send(CREATE)));
    expect(most).toBe(2);
  });

  test("a read that gets no answer in time is asked again", async () => {
    const never = new Promise<TransportResponse>(() => undefined);
    const transport = scriptedTransport((_request, index) => (index === 0 ? never : json({})));
    const clock = testClock();
    const impatient = {
      ...clock,
      sleep: (ms: number, signal?: AbortSignal) =>
        ms === 30_000 && transport.sent.length === 1 ? Promise.resolve() : clock.sleep(ms, signal),
    };
    await createClient(transport, impatient).send(READ);
    expect(transport.sent).toHaveLength(2);
  });

  test("a write that gets no answer in time is an unknown outcome", async () => {
    const transport = scriptedTransport(() => new Promise<TransportResponse>(() => undefined));
    const impatient = { ...testClock(), sleep: () => Promise.resolve() };
    const failure = await failureOf(createClient(transport, impatient).send(CREATE));
    expect(failure.failure.kind).toBe("unknown-outcome");
  });
});

describe("answers", () => {
  test("a shape nobody documented is a Failure, not a crash", async () => {
    const { client } = world(() => json({ rows: 1 }));
    const read = client.read(READ, () => {
      throw new ShapeError("the list of wikis is not a list");
    });
    await expect(read).rejects.toMatchObject({ failure: { kind: "unexpected-answer" } });
  });

  test("an answer that is cut off is asked for again", async () => {
    const { client, transport } = world((_request, index) =>
      index === 0 ? plain(200, '{"value": [', "application/json") : json([]),
    );
    await client.send(READ);
    expect(transport.sent).toHaveLength(2);
  });

  test("a bug in our own code is not dressed up as a refusal of the service", async () => {
    const { client } = world(() => {
      throw new TypeError("undefined is not a function");
    });
    await expect(client.send(getWorkItem(1))).rejects.toThrow(TypeError);
  });
});

describe("slowdowns", () => {
  const slowed = (message: string): TransportResponse => {
    const answer = json({ value: [] });
    return { ...answer, headers: new Map([...answer.headers, ["x-vss-globalmessage", message]]) };
  };

  function listened(script: Script) {
    const transport = scriptedTransport(script);
    const clock = testClock();
    const slowdowns = createSlowdowns(clock);
    const told: (string | null)[] = [];
    slowdowns.onSlowdown((slowdown) => told.push(slowdown === null ? "over" : slowdown.message));
    return { client: createClient(transport, clock, slowdowns), told, over: endOf(slowdowns) };
  }

  const endOf = (slowdowns: Pace): Promise<void> =>
    new Promise((ended) => {
      slowdowns.onSlowdown((slowdown) => {
        if (slowdown === null) ended();
      });
    });

  test("a banner of the service is told once in its words, and that it is over", async () => {
    const { client, told, over } = listened((_request, index) =>
      index < 3 ? slowed("Slow down.") : json({ value: [] }),
    );
    for (let sent = 0; sent < 4; sent += 1) await client.send(READ);
    await over;
    expect(told).toEqual(["Slow down.", "over"]);
  });

  test("a longer wait is told with its seconds and the words of before", async () => {
    const clock = testClock();
    const slowdowns = createSlowdowns(clock);
    const told: unknown[] = [];
    slowdowns.onSlowdown((slowdown) => told.push(slowdown));
    const over = endOf(slowdowns);
    slowdowns.asked("Slow down.", 0);
    slowdowns.asked(null, 29_500);
    slowdowns.asked(null, 1_000);
    expect(told).toEqual([
      { message: "Slow down.", seconds: 0 },
      { message: "Slow down.", seconds: 30 },
    ]);
    await over;
    expect(told.at(-1)).toBeNull();
  });

  test("a refusal as too many is told without words", async () => {
    const { client, told } = listened((_request, index) =>
      index === 0 ? refusal(429, null, "TF400733") : json({ value: [] }),
    );
    await client.send(READ);
    expect(told[0]).toBeNull();
  });

  test("what is only late or broken is no slowdown", async () => {
    const { client, told } = listened((_request, index) => (index === 0 ? refusal(503, null) : json({ value: [] })));
    await client.send(READ);
    expect(told).toEqual([]);
  });
});
