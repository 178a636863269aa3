/**
 * The channel between the page and one extension frame: JSON-RPC over `postMessage`, as the published client speaks it.
 *
 * Interfaces first, the message type in one place, the client's own words. What differs from the client on purpose:
 * a message is taken only from the one window *and* the one exact origin the frame was loaded from (the client compares
 * prefixes and takes "null"), its shape is checked before anything in it is used, methods are found with `Object.hasOwn`
 * (no walk up the prototype), and answers are posted to the exact origin, because tokens travel in them.
 *
 * Hard facts (azure-devops-extension-sdk 2.0 to 5.0, XDM.js):
 * - Data is always a string of JSON. A request has `instanceId`; a reply has not and is found by `id`.
 * - The client does not know our origin at first: it puts a `handshakeToken` into its requests until it accepted one
 *   reply, so a reply must echo the token, and nothing may be sent to the frame before its first message is answered.
 * - A method name of "" asks for the registered object itself.
 * - A function crosses as `{__proxyFunctionId}` and is called back at the instance `__proxyFunctions`, method `proxy<id>`.
 * - A reply is written with the serialisation settings of its request: that is how `__etag` survives.
 */

/** One message, in either direction. */
export interface XdmMessage {
  readonly id: number;
  readonly instanceId?: string;
  readonly methodName?: string;
  readonly instanceContext?: object;
  readonly params?: readonly unknown[];
  readonly result?: unknown;
  readonly error?: unknown;
  readonly handshakeToken?: string;
  readonly serializationSettings?: SerializationSettings;
}

export interface SerializationSettings {
  readonly includeUnderscoreProperties?: boolean;
}

/** The part of a window a channel needs. */
export interface MessageTarget {
  postMessage(message: string, targetOrigin: string): void;
}

/** The part of a `MessageEvent` a channel looks at. */
export interface MessageArrival {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

/** Methods an object offers to the frame; only its own members count. */
export type RemoteMethods = Readonly<Record<string, unknown>>;
/** An object, or what makes one from the context the caller sends. */
export type Registration = RemoteMethods | ((context: unknown) => RemoteMethods | Promise<RemoteMethods>);

export interface XdmChannel {
  /** Offers an object to the frame under an id. */
  register(instanceId: string, object: Registration): void;
  /** Takes one `message` event; `false` when it is not for this channel or not a message. */
  receive(event: MessageArrival): boolean;
  /** Calls a method of an object the frame registered. Rejects when the frame refuses, or on `dispose`. */
  invoke(instanceId: string, methodName: string, params: readonly unknown[], context?: object): Promise<unknown>;
  /** Ends the channel: pending calls are rejected, functions given away are forgotten. */
  dispose(): void;
}

export interface XdmChannelOptions {
  readonly target: MessageTarget;
  /** Exact origin of the frame, e.g. `http://127.0.0.1:8081`. */
  readonly origin: string;
  /** Sees every message taken and posted; for the page's trace. */
  readonly onMessage?: (direction: "in" | "out", message: XdmMessage) => void;
}

const PROXY_INSTANCE = "__proxyFunctions";
const MAX_DEPTH = 100;
const MAX_MESSAGE_LENGTH = 32 * 1024 * 1024;
/** Functions kept for the frame; past it the oldest are forgotten, so that a frame cannot fill the page's memory. */
const MAX_PROXIES = 20_000;

/** Reads what arrived; `null` for anything that is not a well-formed message. */
export function parseMessage(data: unknown): XdmMessage | null {
  if (typeof data !== "string" || data.length > MAX_MESSAGE_LENGTH) {
    return null;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(data, (key, value: unknown) => (key === "__proto__" ? undefined : value));
  } catch {
    return null; // Other scripts post strings of their own; they are not ours to report.
  }
  return isMessage(parsed) ? parsed : null;
}

function isMessage(value: unknown): value is XdmMessage {
  if (!isRecord(value) || Array.isArray(value)) {
    return false;
  }
  return (
    Number.isSafeInteger(value["id"]) &&
    isAbsentOr(value["instanceId"], (v) => typeof v === "string") &&
    isAbsentOr(value["methodName"], (v) => typeof v === "string") &&
    isAbsentOr(value["handshakeToken"], (v) => typeof v === "string" && v.length <= 100) &&
    isAbsentOr(value["params"], Array.isArray) &&
    isAbsentOr(value["instanceContext"], isRecord) &&
    isAbsentOr(value["serializationSettings"], isRecord)
  );
}

/** JSON has no `undefined`, but some senders write `null` for it. */
function isAbsentOr(value: unknown, test: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Gives a function its number on the channel. */
export type NameFunction = (call: (...args: unknown[]) => unknown) => number;
/** Makes the function that calls number n on the other side. */
export type CallFunction = (proxyId: number) => (...args: unknown[]) => Promise<unknown>;

/** Turns a value into what may go on the wire. `undefined` where nothing of it can. */
export function serialize(value: unknown, nameFunction: NameFunction, settings: SerializationSettings = {}): unknown {
  const ancestors: { readonly original: object; readonly copy: Record<string, unknown> }[] = [];
  let nextReference = 1;

  const member = (owner: object, item: unknown, depth: number): unknown => {
    if (typeof item === "function") {
      const call = item as (...args: unknown[]) => unknown;
      return { __proxyFunctionId: nameFunction(boundTo(call, owner)) };
    }
    if (!isRecord(item)) {
      return item;
    }
    const ancestor = ancestors.find((each) => each.original === item);
    if (ancestor !== undefined) {
      ancestor.copy["__circularReferenceId"] ??= nextReference++;
      return { __circularReference: ancestor.copy["__circularReferenceId"] };
    }
    return item instanceof Date ? { __proxyDate: item.getTime() } : object(item, depth + 1);
  };

  const object = (original: object, depth: number): unknown => {
    if (depth > MAX_DEPTH || belongsToTheDocument(original)) {
      return undefined;
    }
    const copy: Record<string, unknown> = Array.isArray(original) ? ([] as unknown as Record<string, unknown>) : {};
    ancestors.push({ original, copy });
    for (const key of Array.isArray(original) ? original.keys() : memberNames(original, settings)) {
      const name = String(key);
      const written = member(original, readMember(original, name), depth);
      if (written !== undefined && !(written === null && !Array.isArray(original))) {
        copy[name] = written;
      } else if (Array.isArray(original)) {
        copy[name] = null;
      }
    }
    ancestors.pop();
    return copy;
  };

  return member({}, value, 0);
}

/** One bound function per function and owner, so that the same service given twice keeps its numbers. */
const boundFunctions = new WeakMap<object, WeakMap<object, (...args: unknown[]) => unknown>>();

function boundTo(call: (...args: unknown[]) => unknown, owner: object): (...args: unknown[]) => unknown {
  const ofOwner = boundFunctions.get(owner) ?? new WeakMap<object, (...args: unknown[]) => unknown>();
  boundFunctions.set(owner, ofOwner);
  const bound = ofOwner.get(call) ?? ((...args: unknown[]) => call.apply(owner, args));
  ofOwner.set(call, bound);
  return bound;
}

/** Own and inherited names up to `Object.prototype`: services may be classes, and errors keep their message. */
function memberNames(object: object, settings: SerializationSettings): ReadonlySet<string> {
  const names = new Set<string>();
  for (let level: object | null = object; level !== null && level !== Object.prototype;) {
    for (const name of Object.getOwnPropertyNames(level)) {
      const hidden = name.startsWith("_") && settings.includeUnderscoreProperties !== true;
      if (name !== "constructor" && name !== "__proxyFunctionId" && name !== "__proto__" && !hidden) {
        names.add(name);
      }
    }
    level = Object.getPrototypeOf(level) as object | null;
  }
  return names;
}

function readMember(object: object, name: string): unknown {
  try {
    return (object as Record<string, unknown>)[name];
  } catch {
    return undefined; // A getter that throws has no value to send; the protocol leaves such members out.
  }
}

function belongsToTheDocument(object: object): boolean {
  return [globalThis.Node, globalThis.Window, globalThis.Event].some(
    (type) => type !== undefined && object instanceof type,
  );
}

/** The reverse of `serialize`: functions become calls to the other side. Changes nothing of what it is given. */
export function revive(value: unknown, callFunction: CallFunction): unknown {
  const references = new Map<number, object>();

  const item = (wire: unknown, depth: number): unknown => {
    if (!isRecord(wire) || depth > MAX_DEPTH) {
      return wire;
    }
    if (typeof wire["__proxyFunctionId"] === "number") {
      return callFunction(wire["__proxyFunctionId"]);
    }
    if (typeof wire["__proxyDate"] === "number") {
      return new Date(wire["__proxyDate"]);
    }
    if (typeof wire["__circularReference"] === "number") {
      return references.get(wire["__circularReference"]);
    }
    const copy: Record<string, unknown> = Array.isArray(wire) ? ([] as unknown as Record<string, unknown>) : {};
    if (typeof wire["__circularReferenceId"] === "number") {
      references.set(wire["__circularReferenceId"], copy);
    }
    for (const key of Object.keys(wire)) {
      if (key !== "__circularReferenceId") {
        copy[key] = item(wire[key], depth + 1);
      }
    }
    return copy;
  };

  return item(value, 0);
}

interface PendingCall {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Opens the page's end of a channel. Deliver `message` events to `receive`. */
export function openChannel(options: XdmChannelOptions): XdmChannel {
  const registered = new Map<string, Registration>();
  const pending = new Map<number, PendingCall>();
  const proxies = new Map<number, (...args: unknown[]) => unknown>();
  const proxyIds = new WeakMap<object, number>();
  let nextMessage = 1;
  let nextProxy = 1;
  let open = true;

  const nameFunction: NameFunction = (call) => {
    const id = proxyIds.get(call) ?? nextProxy++;
    proxyIds.set(call, id);
    proxies.set(id, call);
    const oldest = proxies.keys().next().value;
    if (proxies.size > MAX_PROXIES && oldest !== undefined) {
      proxies.delete(oldest);
    }
    return id;
  };

  const callFunction: CallFunction =
    (proxyId) =>
    (...args) =>
      request({
        instanceId: PROXY_INSTANCE,
        methodName: `proxy${proxyId}`,
        instanceContext: {},
        params: args,
        serializationSettings: { includeUnderscoreProperties: true },
      });

  const post = (message: XdmMessage): void => {
    if (open) {
      options.onMessage?.("out", message);
      options.target.postMessage(JSON.stringify(message), options.origin);
    }
  };

  const request = (message: Omit<XdmMessage, "id">): Promise<unknown> => {
    if (!open) {
      return Promise.reject(new Error("The frame is gone."));
    }
    const id = nextMessage++;
    const params = serialize(message.params ?? [], nameFunction, message.serializationSettings) as unknown[];
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      post({ ...message, id, params });
    });
  };

  const reply = (to: XdmMessage, outcome: { readonly result: unknown } | { readonly error: unknown }): void => {
    const write = (value: unknown): unknown => serialize(value, nameFunction, to.serializationSettings ?? {});
    const token = typeof to.handshakeToken === "string" ? { handshakeToken: to.handshakeToken } : {};
    if ("result" in outcome) {
      post({ id: to.id, result: write(outcome.result), ...token });
    } else {
      post({ id: to.id, error: write(outcome.error), ...token });
    }
  };

  const answer = async (message: XdmMessage, instanceId: string): Promise<void> => {
    try {
      const params = revive(message.params ?? [], callFunction) as unknown[];
      reply(message, { result: await perform(message, instanceId, params) });
    } catch (error) {
      reply(message, { error });
    }
  };

  const perform = async (message: XdmMessage, instanceId: string, params: unknown[]): Promise<unknown> => {
    const methodName = message.methodName ?? "";
    if (instanceId === PROXY_INSTANCE) {
      const call = proxies.get(Number(/^proxy(\d{1,15})$/.exec(methodName)?.[1] ?? Number.NaN));
      if (call === undefined) {
        throw new Error(`RPC method not found: ${methodName}`);
      }
      return call(...params);
    }
    const registration = registered.get(instanceId);
    if (registration === undefined) {
      throw new Error(`The registered object ${instanceId} could not be found.`);
    }
    const object = typeof registration === "function" ? await registration(message.instanceContext) : registration;
    if (methodName === "") {
      return object;
    }
    const method: unknown = Object.hasOwn(object, methodName) ? object[methodName] : undefined;
    if (typeof method !== "function") {
      throw new Error(`RPC method not found: ${methodName}`);
    }
    return (method as (...args: unknown[]) => unknown).apply(object, params);
  };

  const settle = (message: XdmMessage): boolean => {
    const call = pending.get(message.id);
    if (call === undefined) {
      return false;
    }
    pending.delete(message.id);
    if (message.error !== undefined && message.error !== null) {
      call.reject(revive(message.error, callFunction));
    } else {
      call.resolve(revive(message.result, callFunction));
    }
    return true;
  };

  return {
    register: (instanceId, object) => {
      registered.set(instanceId, object);
    },
    receive: (event) => {
      if (!open || event.source !== options.target || event.origin !== options.origin) {
        return false;
      }
      const message = parseMessage(event.data);
      if (message === null) {
        return false;
      }
      options.onMessage?.("in", message);
      if (typeof message.instanceId !== "string" || message.instanceId === "") {
        return settle(message);
      }
      void answer(message, message.instanceId);
      return true;
    },
    invoke: (instanceId, methodName, params, context) =>
      request({ instanceId, methodName, params, ...(context === undefined ? {} : { instanceContext: context }) }),
    dispose: () => {
      open = false;
      for (const call of pending.values()) {
        call.reject(new Error("The frame is gone."));
      }
      pending.clear();
      proxies.clear();
      registered.clear();
    },
  };
}
