/** The page's end of the channel, against the client's own code at the other end. */
import { channelManager } from "azure-devops-extension-sdk/XDM";
import { openChannel, parseMessage, revive, serialize } from "../../../../src/local/page/xdm";
import type { XdmChannel, XdmMessage } from "../../../../src/local/page/xdm";

const FRAME_ORIGIN = "http://127.0.0.1:9002";
const PAGE_ORIGIN = "http://localhost:9001";

interface ClientChannel {
  invokeRemoteMethod(method: string, instanceId: string, params?: unknown[]): Promise<unknown>;
  getObjectRegistry(): { register(id: string, instance: unknown): void };
  onMessage(message: unknown): boolean;
  owns(source: unknown, origin: string, message: unknown): boolean;
}

/** The client's channel and ours, joined by hand: what one posts the other receives. */
function joined(): {
  readonly host: XdmChannel;
  readonly client: ClientChannel;
  readonly posted: { message: XdmMessage; origin: string }[];
} {
  const posted: { message: XdmMessage; origin: string }[] = [];
  const frame = {
    postMessage: (text: string, origin: string) => {
      const message = JSON.parse(text) as XdmMessage;
      posted.push({ message, origin });
      if (client.owns(page, PAGE_ORIGIN, message)) {
        client.onMessage(message);
      }
    },
  };
  const host = openChannel({ target: frame, origin: FRAME_ORIGIN });
  const page = { postMessage: (text: string) => host.receive({ source: frame, origin: FRAME_ORIGIN, data: text }) };
  const client = channelManager.addChannel(page as unknown as Window) as unknown as ClientChannel;
  return { host, client, posted };
}

describe("a channel to an extension frame", () => {
  test("answers the first request with the token it carried, to the exact origin", async () => {
    const { host, client, posted } = joined();
    host.register("DevOps.HostControl", { initialHandshake: () => ({ contributionId: "a.b.c" }) });
    await expect(client.invokeRemoteMethod("initialHandshake", "DevOps.HostControl", [{}])).resolves.toEqual({
      contributionId: "a.b.c",
    });
    expect(posted[0]?.message.handshakeToken).toMatch(/^[a-z0-9]{20,}$/);
    expect(posted.map((each) => each.origin)).toEqual([FRAME_ORIGIN]);
  });

  test("carries functions both ways, so that services and callbacks work", async () => {
    const { host, client } = joined();
    const heard: unknown[] = [];
    host.register("Service", {
      get: () => ({
        double: (value: number) => value * 2,
        listen: (callback: (text: string) => Promise<unknown>) => callback("called back"),
      }),
    });
    const service = (await client.invokeRemoteMethod("get", "Service")) as {
      double(value: number): Promise<number>;
      listen(callback: (text: string) => string): Promise<unknown>;
    };
    await expect(service.double(21)).resolves.toBe(42);
    await expect(
      service.listen((text) => {
        heard.push(text);
        return "thanks";
      }),
    ).resolves.toBe("thanks");
    expect(heard).toEqual(["called back"]);
  });

  test("keeps members with a leading underscore for calls of proxies only", async () => {
    const { host, client } = joined();
    const document = { id: "a", __etag: 3 };
    host.register("Data", { plain: () => document, manager: () => ({ read: () => document }) });
    await expect(client.invokeRemoteMethod("plain", "Data")).resolves.toEqual({ id: "a" });
    const manager = (await client.invokeRemoteMethod("manager", "Data")) as { read(): Promise<unknown> };
    await expect(manager.read()).resolves.toEqual({ id: "a", __etag: 3 });
  });

  test("gives back undefined for what a method does not answer, and the sentence of what it throws", async () => {
    const { host, client } = joined();
    host.register("Service", {
      nothing: () => undefined,
      fail: () => {
        throw new Error("It is closed on Mondays.");
      },
    });
    await expect(client.invokeRemoteMethod("nothing", "Service")).resolves.toBeUndefined();
    await expect(client.invokeRemoteMethod("fail", "Service")).rejects.toMatchObject({
      message: "It is closed on Mondays.",
    });
  });

  test("calls what the extension registered, once the extension has heard from it", async () => {
    const { host, client } = joined();
    host.register("DevOps.HostControl", { initialHandshake: () => ({}) });
    await client.invokeRemoteMethod("initialHandshake", "DevOps.HostControl");
    client.getObjectRegistry().register("form", { onLoaded: (args: { id: number }) => args.id + 1 });
    await expect(host.invoke("form", "onLoaded", [{ id: 7 }])).resolves.toBe(8);
    await expect(host.invoke("form", "onSaved", [])).rejects.toMatchObject({
      message: expect.stringContaining("RPC method not found"),
    });
  });

  test("rejects what is still open when it ends, and answers nothing afterwards", async () => {
    const { host, posted } = joined();
    const open = host.invoke("never", "answered", []);
    host.dispose();
    await expect(open).rejects.toThrow("The frame is gone.");
    await expect(host.invoke("never", "asked", [])).rejects.toThrow("The frame is gone.");
    expect(posted).toHaveLength(1);
  });
});

describe("what a channel refuses", () => {
  const target = { postMessage: jest.fn() };
  const data = JSON.stringify({ id: 1, instanceId: "Service", methodName: "toString" });

  function opened(): { readonly channel: XdmChannel; readonly answers: () => XdmMessage[] } {
    target.postMessage.mockClear();
    const channel = openChannel({ target, origin: FRAME_ORIGIN });
    channel.register("Service", { greet: () => "hello" });
    return {
      channel,
      answers: () => target.postMessage.mock.calls.map(([text]) => JSON.parse(text as string) as XdmMessage),
    };
  }

  test.each([
    ["another window", { source: {}, origin: FRAME_ORIGIN, data }],
    ["another origin", { source: target, origin: "http://127.0.0.1:90021", data }],
    ["a prefix of the origin", { source: target, origin: "http://127.0.0.1:900", data }],
    ["the opaque origin", { source: target, origin: "null", data }],
    ["something that is no JSON", { source: target, origin: FRAME_ORIGIN, data: "webpackOk" }],
    ["an object instead of text", { source: target, origin: FRAME_ORIGIN, data: { id: 1 } }],
  ])("a message from %s", async (_name, event) => {
    const { channel, answers } = opened();
    expect(channel.receive(event)).toBe(false);
    await Promise.resolve();
    expect(answers()).toEqual([]);
  });

  test.each(["toString", "constructor", "__proto__", "hasOwnProperty"])(
    "the inherited method %s",
    async (methodName) => {
      const { channel, answers } = opened();
      channel.receive({
        source: target,
        origin: FRAME_ORIGIN,
        data: JSON.stringify({ id: 4, instanceId: "Service", methodName }),
      });
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(answers()).toMatchObject([{ id: 4, error: { message: `RPC method not found: ${methodName}` } }]);
    },
  );

  test("an object that was never registered, and a proxy that was never given", async () => {
    const { channel, answers } = opened();
    for (const message of [
      { id: 5, instanceId: "constructor", methodName: "x" },
      { id: 6, instanceId: "__proxyFunctions", methodName: "proxy99" },
    ]) {
      channel.receive({ source: target, origin: FRAME_ORIGIN, data: JSON.stringify(message) });
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(answers().map((each) => (each.error as { message: string }).message)).toEqual([
      "The registered object constructor could not be found.",
      "RPC method not found: proxy99",
    ]);
  });

  test.each([
    ["no id", { instanceId: "a" }],
    ["an id that is no number", { id: "1", instanceId: "a" }],
    ["parameters that are no list", { id: 1, instanceId: "a", params: {} }],
    ["a method name that is no text", { id: 1, instanceId: "a", methodName: 4 }],
    ["a list", [1]],
  ])("a message with %s", (_name, message) => {
    expect(parseMessage(JSON.stringify(message))).toBeNull();
  });

  test("members named __proto__", () => {
    const message = parseMessage('{"id":1,"instanceId":"a","params":[{"__proto__":{"admin":true}}]}');
    expect((message?.params?.[0] as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe("values on the wire", () => {
  const noFunctions = (): never => {
    throw new Error("no function expected");
  };

  test("dates, text, numbers and lists come back as they were", () => {
    const value = { at: new Date(86_400_000), text: "", zero: 0, off: false, list: [1, "two", { three: 3 }] };
    const wire = JSON.parse(JSON.stringify(serialize(value, noFunctions))) as unknown;
    expect(revive(wire, noFunctions)).toEqual(value);
  });

  test("a value that contains itself comes back containing itself", () => {
    const value: { name: string; self?: unknown } = { name: "loop" };
    value.self = value;
    const back = revive(JSON.parse(JSON.stringify(serialize(value, noFunctions))), noFunctions) as { self: unknown };
    expect(back.self).toBe(back);
  });

  test("parts of the document never leave it", () => {
    expect(serialize({ node: document.body, text: "stays" }, noFunctions)).toEqual({ text: "stays" });
  });

  test("members that classes inherit are sent, errors keep their message", () => {
    class Greeter {
      readonly name = "Ada";
      greet(): string {
        return `Hello ${this.name}`;
      }
    }
    const functions: ((...args: unknown[]) => unknown)[] = [];
    const wire = serialize(new Greeter(), (call) => functions.push(call)) as Record<string, unknown>;
    expect(wire).toEqual({ name: "Ada", greet: { __proxyFunctionId: 1 } });
    expect(functions[0]?.()).toBe("Hello Ada");
    expect(serialize(new TypeError("broken"), () => 1)).toMatchObject({ message: "broken" });
  });
});
