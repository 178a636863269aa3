/**
 * One extension frame, from its first byte to its last: opens the channel before the address is set, answers the
 * handshake, hands out services and tokens, and says where loading stands.
 *
 * A frame counts as loaded when the handshake was answered, or, if the extension asked to say so itself
 * (`loaded: false`), when it said so. Without a handshake within ten seconds it has failed.
 */
import { openChannel } from "./xdm";
import type { RemoteMethods, XdmChannel, XdmMessage } from "./xdm";

export type FrameState =
  | { readonly kind: "loading" }
  | { readonly kind: "slow" }
  | { readonly kind: "loaded" }
  | { readonly kind: "failed"; readonly message: string };

/** What the client reads from the answer to `initialHandshake` (its current form). */
export interface HandshakeData {
  readonly contributionId: string;
  readonly context: {
    readonly extension: object;
    readonly pageContext: object;
    readonly user: object;
    readonly host: object;
  };
  readonly initialConfig: Readonly<Record<string, unknown>>;
  readonly themeData: Readonly<Record<string, string>>;
}

export interface FrameOptions {
  readonly element: HTMLIFrameElement;
  /** Absolute address of the contribution's document. */
  readonly source: string;
  readonly extensionName: string;
  /** Made when it is asked for, so that it carries the theme of that moment. */
  readonly handshake: () => HandshakeData;
  readonly accessToken: () => Promise<string>;
  /** The service of that id; `undefined` when the page has none, which is what the extension then gets. */
  readonly service: (id: string) => RemoteMethods | undefined;
  readonly onState: (state: FrameState) => void;
  readonly onResize?: (size: { readonly width: number | null; readonly height: number | null }) => void;
  readonly onMessage?: (direction: "in" | "out", message: XdmMessage) => void;
  readonly slowAfter?: number;
  readonly failAfter?: number;
}

export interface Frame {
  /** Calls a method of an object the extension registers, once the frame has loaded; tries for about four seconds. */
  call(objectIds: readonly string[], method: string, params: readonly unknown[]): Promise<unknown>;
  changeTheme(theme: Readonly<Record<string, string>>): void;
  close(): void;
}

/** The object an extension registers has no method of that name. */
export class NotOffered extends Error {}

const SLOW_AFTER = 3_000;
const FAIL_AFTER = 10_000;
const CALL_ATTEMPTS = 16;
const CALL_PAUSE = 250;

export function openFrame(options: FrameOptions): Frame {
  const target = options.element.contentWindow;
  if (target === null) {
    throw new Error("A frame is opened only while it is part of the document.");
  }
  const channel = openChannel({
    target,
    origin: new URL(options.source).origin,
    ...(options.onMessage === undefined ? {} : { onMessage: options.onMessage }),
  });
  const progress = watchLoading(options);
  register(channel, options, progress);
  const receive = (event: MessageEvent): void => {
    channel.receive(event);
  };
  window.addEventListener("message", receive);
  options.element.src = options.source;

  return {
    // The client drops, silently, what it receives before its handshake is answered.
    call: async (objectIds, method, params) => {
      await progress.loaded;
      return callRegistered(channel, objectIds, method, params);
    },
    changeTheme: (theme) => {
      if (progress.shaken()) {
        void ignoreRefusal(
          channel.invoke("DevOps.SdkClient", "dispatchEvent", ["themeChanged", { detail: { data: theme } }]),
        );
      }
    },
    close: () => {
      progress.stop();
      window.removeEventListener("message", receive);
      channel.dispose();
    },
  };
}

interface LoadProgress {
  /** Settles when the frame has loaded; never for one that fails. */
  readonly loaded: Promise<void>;
  shaken(): boolean;
  shake(): void;
  finish(state: FrameState): void;
  stop(): void;
}

function watchLoading(options: FrameOptions): LoadProgress {
  let handshakeDone = false;
  let tellLoaded = (): void => undefined;
  const loaded = new Promise<void>((resolve) => {
    tellLoaded = resolve;
  });
  const slow = setTimeout(() => {
    options.onState({ kind: "slow" });
  }, options.slowAfter ?? SLOW_AFTER);
  const fail = setTimeout(() => {
    clearTimeout(slow);
    const seconds = Math.round((options.failAfter ?? FAIL_AFTER) / 1000);
    const what = handshakeDone
      ? "it greeted the page but never said that it has loaded"
      : "its frame sent no handshake";
    options.onState({
      kind: "failed",
      message: `${options.extensionName} did not load within ${seconds} seconds: ${what}.`,
    });
  }, options.failAfter ?? FAIL_AFTER);
  const stop = (): void => {
    clearTimeout(slow);
    clearTimeout(fail);
  };
  options.onState({ kind: "loading" });
  return {
    loaded,
    shaken: () => handshakeDone,
    shake: () => {
      handshakeDone = true;
    },
    finish: (state) => {
      stop();
      options.onState(state);
      if (state.kind === "loaded") {
        tellLoaded();
      }
    },
    stop,
  };
}

function register(channel: XdmChannel, options: FrameOptions, progress: LoadProgress): void {
  channel.register(
    "DevOps.HostControl",
    Object.freeze({
      initialHandshake: (request: unknown) => {
        const { loaded, applyTheme } = (request ?? {}) as { readonly loaded?: unknown; readonly applyTheme?: unknown };
        progress.shake();
        if (loaded !== false) {
          setTimeout(() => {
            progress.finish({ kind: "loaded" });
          }, 0);
        }
        const { themeData, ...rest } = options.handshake();
        return applyTheme === false ? rest : { ...rest, themeData };
      },
      notifyLoadSucceeded: () => {
        progress.finish({ kind: "loaded" });
      },
      notifyLoadFailed: (reason: unknown) => {
        progress.finish({
          kind: "failed",
          message: `${options.extensionName} says that it failed to load: ${reasonText(reason)}`,
        });
      },
      getAccessToken: async () => ({ token: await options.accessToken() }),
      getAppToken: () => {
        throw new Error("The local host has no extension certificate, so it issues no app tokens.");
      },
      resize: (width: unknown, height: unknown) => {
        options.onResize?.({ width: sizeOf(width), height: sizeOf(height) });
      },
    }),
  );
  channel.register(
    "DevOps.ServiceManager",
    Object.freeze({ getService: (id: unknown) => (typeof id === "string" ? options.service(id) : undefined) }),
  );
}

function sizeOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? Math.min(value, 20_000) : null;
}

function reasonText(reason: unknown): string {
  if (typeof reason === "string") {
    return reason;
  }
  const message = (reason as { readonly message?: unknown } | null)?.message;
  return typeof message === "string" ? message : "it gave no reason.";
}

/** Extensions register their objects while they mount: an unknown object means "not yet", an unknown method means no. */
async function callRegistered(
  channel: XdmChannel,
  objectIds: readonly string[],
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
  let last: unknown = null;
  for (let attempt = 0; attempt < CALL_ATTEMPTS; attempt++) {
    let notOffered: string | null = null;
    for (const id of objectIds) {
      try {
        return await channel.invoke(id, method, params);
      } catch (error) {
        last = error;
        const reason = reasonText(error);
        if (/method not found/i.test(reason)) {
          notOffered = reason;
        } else if (!/could not be found/i.test(reason)) {
          throw error;
        }
      }
    }
    if (notOffered !== null) {
      throw new NotOffered(notOffered);
    }
    await new Promise((resolve) => setTimeout(resolve, CALL_PAUSE));
  }
  throw last;
}

/** An extension that listens to nothing refuses the call; nobody waits for the answer. */
async function ignoreRefusal(call: Promise<unknown>): Promise<void> {
  await call.catch(() => undefined);
}
