import { NotOffered, openFrame } from "../../../../src/local/page/frame";
import type { Frame, FrameState, HandshakeData } from "../../../../src/local/page/frame";
import type { XdmMessage } from "../../../../src/local/page/xdm";

const ORIGIN = "http://127.0.0.1:9002";

const handshake: HandshakeData = {
  contributionId: "a.b.hub",
  context: { extension: {}, pageContext: {}, user: {}, host: {} },
  initialConfig: {},
  themeData: { "palette-neutral-0": "0, 0, 0" },
};

interface World {
  readonly frame: Frame;
  readonly states: FrameState[];
  readonly posted: XdmMessage[];
  /** A message as the frame would send it. */
  say(message: object): Promise<void>;
}

const open: Frame[] = [];
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  for (const frame of open.splice(0)) {
    frame.close();
  }
  jest.useRealTimers();
});

function opened(): World {
  const element = document.body.appendChild(document.createElement("iframe"));
  const posted: XdmMessage[] = [];
  const target = element.contentWindow as Window;
  target.postMessage = ((text: string) => posted.push(JSON.parse(text) as XdmMessage)) as typeof target.postMessage;
  const states: FrameState[] = [];
  const frame = openFrame({
    element,
    source: `${ORIGIN}/a/b/1/hub.html`,
    extensionName: "Hub of tests",
    handshake: () => handshake,
    accessToken: () => Promise.resolve("scoped-token"),
    service: (id) => (id === "known" ? { answer: () => 42 } : undefined),
    onState: (state) => states.push(state),
  });
  open.push(frame);
  return {
    frame,
    states,
    posted,
    say: async (message) => {
      window.dispatchEvent(
        new MessageEvent("message", { source: target, origin: ORIGIN, data: JSON.stringify(message) }),
      );
      await jest.advanceTimersByTimeAsync(1);
    },
  };
}

const greet = (options: object) => ({
  id: 1,
  instanceId: "DevOps.HostControl",
  methodName: "initialHandshake",
  params: [options],
  handshakeToken: "token-of-the-client",
});
const control = (id: number, methodName: string, ...params: unknown[]) => ({
  id,
  instanceId: "DevOps.HostControl",
  methodName,
  params,
});

test("a frame is loaded once its handshake is answered", async () => {
  const { states, posted, say } = opened();
  await say(greet({}));
  expect(states.map((state) => state.kind)).toEqual(["loading", "loaded"]);
  expect(posted[0]).toMatchObject({
    id: 1,
    handshakeToken: "token-of-the-client",
    result: { contributionId: "a.b.hub" },
  });
});

test("a frame that asks for time is loaded when it says so", async () => {
  const { states, say } = opened();
  await say(greet({ loaded: false }));
  expect(states.map((state) => state.kind)).toEqual(["loading"]);
  await say(control(2, "notifyLoadSucceeded"));
  expect(states.map((state) => state.kind)).toEqual(["loading", "loaded"]);
});

test("a frame without a handshake is slow, then has failed after ten seconds, by name", async () => {
  const { states } = opened();
  await jest.advanceTimersByTimeAsync(9_999);
  expect(states.map((state) => state.kind)).toEqual(["loading", "slow"]);
  await jest.advanceTimersByTimeAsync(1);
  expect(states.at(-1)).toEqual({
    kind: "failed",
    message: "Hub of tests did not load within 10 seconds: its frame sent no handshake.",
  });
});

test("a frame that fails says why", async () => {
  const { states, say } = opened();
  await say(greet({ loaded: false }));
  await say(control(2, "notifyLoadFailed", { message: "no project" }));
  expect(states.at(-1)).toEqual({ kind: "failed", message: "Hub of tests says that it failed to load: no project" });
});

test("a frame that wants no theme gets none", async () => {
  const { posted, say } = opened();
  await say(greet({ applyTheme: false }));
  expect(posted[0]?.result).not.toHaveProperty("themeData");
});

test("a token and known services are handed out, an unknown service is undefined", async () => {
  const { posted, say } = opened();
  await say(greet({}));
  await say(control(2, "getAccessToken"));
  await say({ id: 3, instanceId: "DevOps.ServiceManager", methodName: "getService", params: ["known"] });
  await say({ id: 4, instanceId: "DevOps.ServiceManager", methodName: "getService", params: ["unknown"] });
  expect(posted[1]?.result).toEqual({ token: "scoped-token" });
  expect(posted[2]?.result).toEqual({ answer: { __proxyFunctionId: 1 } });
  expect(posted[3]).toEqual({ id: 4 });
});

test("nothing is sent to a frame before it was answered, calls wait for it to load", async () => {
  const { frame, posted, say } = opened();
  frame.changeTheme({ a: "b" });
  const call = frame.call(["form"], "onLoaded", [{ id: 1 }]);
  await jest.advanceTimersByTimeAsync(100);
  expect(posted).toEqual([]);
  await say(greet({}));
  expect(posted[1]).toMatchObject({ instanceId: "form", methodName: "onLoaded", params: [{ id: 1 }] });
  await say({ id: posted[1]?.id, result: "heard" });
  await expect(call).resolves.toBe("heard");
});

test("a call is tried under each name until the extension has mounted", async () => {
  const { frame, posted, say } = opened();
  await say(greet({}));
  const call = frame.call(["first", "second"], "execute", []);
  await jest.advanceTimersByTimeAsync(1);
  const refuse = (message: XdmMessage | undefined) =>
    say({ id: message?.id, error: { message: "The registered object x could not be found." } });
  await refuse(posted.at(-1));
  await refuse(posted.at(-1));
  await jest.advanceTimersByTimeAsync(250);
  expect(posted.slice(1).map((each) => each.instanceId)).toEqual(["first", "second", "first"]);
  await say({ id: posted.at(-1)?.id, result: "done" });
  await expect(call).resolves.toBe("done");
});

test("an object without the method refuses at once, it does not grow one later", async () => {
  const { frame, posted, say } = opened();
  await say(greet({}));
  const call = frame.call(["only"], "preload", []);
  const refused = expect(call).rejects.toBeInstanceOf(NotOffered);
  await jest.advanceTimersByTimeAsync(1);
  await say({ id: posted.at(-1)?.id, error: { message: "RPC method not found: preload" } });
  await refused;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(posted.filter((each) => each.methodName === "preload")).toHaveLength(1);
});
