/** Shows one contribution in its frame, with what a person sees while it loads and when it does not. */
import { useEffect, useRef, useState } from "react";
import { openFrame } from "./frame";
import type { Frame, FrameState } from "./frame";
import { handshakeFor } from "./handshake";
import type { ContributionOf, HostPage } from "./hostPage";
import { createHostServices } from "./services/hostServices";
import { Spinner } from "./Spinner";
import { themes } from "./theme";
import type { WorkItemForm } from "./workItemForm";

interface ExtensionFrameProps {
  readonly page: HostPage;
  readonly of: ContributionOf;
  /** What `SDK.getConfiguration()` gives; read once, when the frame opens. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  readonly form?: WorkItemForm;
  /** Height that follows the extension's own `resize` calls, from this minimum; else the frame fills its place. */
  readonly minHeight?: number;
  readonly onFrame?: (frame: Frame | null) => void;
}

/** What the cloud's frames may do, as far as is known; `allow-same-origin` keeps the frame's own origin. */
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";
const NO_CONFIGURATION = {};

export function ExtensionFrame({
  page,
  of,
  configuration = NO_CONFIGURATION,
  form,
  minHeight,
  onFrame,
}: ExtensionFrameProps) {
  const element = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<FrameState>({ kind: "loading" });
  const [height, setHeight] = useState(minHeight);
  const [round, setRound] = useState(0);
  const title = titleOf(of);
  const given = useRef({ configuration, onFrame });
  given.current = { configuration, onFrame };
  const uri = of.contribution.properties["uri"];
  const source = typeof uri === "string" ? new URL(uri, of.extension.baseUri).href : null;

  useEffect(() => {
    if (element.current === null) {
      return undefined;
    }
    if (source === null) {
      setState({ kind: "failed", message: `${title} cannot be shown: its contribution names no uri.` });
      return undefined;
    }
    const services = createHostServices(page, of, form ?? null);
    const frame = openFrame({
      element: element.current,
      source,
      extensionName: title,
      handshake: () => handshakeFor(page, of, given.current.configuration),
      accessToken: () => page.extensionToken(of.extension.id),
      service: (id) => services.get(id),
      onState: setState,
      onResize: (size) => {
        if (minHeight !== undefined && size.height !== null) {
          setHeight(Math.max(minHeight, size.height));
        }
      },
    });
    let theme = page.store.state().theme;
    const stopWatching = page.store.subscribe(() => {
      if (page.store.state().theme !== theme) {
        theme = page.store.state().theme;
        frame.changeTheme(themes[theme]);
      }
    });
    given.current.onFrame?.(frame);
    return () => {
      given.current.onFrame?.(null);
      stopWatching();
      frame.close();
      services.close();
    };
  }, [page, of, form, source, title, minHeight, round]);

  const style = height === undefined ? undefined : { height };
  return (
    <div className="extension-frame" style={style} data-state={state.kind}>
      {(state.kind === "loading" || state.kind === "slow") && (
        <div className="extension-cover">
          <Spinner label={state.kind === "slow" ? `${title} is slow to load` : `Loading ${title}`} />
        </div>
      )}
      {state.kind === "failed" && (
        <div className="extension-cover" role="alert">
          <h2>Could not load {title}</h2>
          <p>{state.message}</p>
          <p className="secondary">
            Extension {of.extension.displayName} ({of.extension.id}, version {of.extension.version})
          </p>
          <button
            type="button"
            onClick={() => {
              setRound((value) => value + 1);
            }}
          >
            Try again
          </button>
        </div>
      )}
      <iframe key={round} ref={element} title={title} sandbox={SANDBOX} hidden={state.kind === "failed"} />
    </div>
  );
}

export function titleOf({ contribution, extension }: ContributionOf): string {
  const name = contribution.properties["name"] ?? contribution.properties["title"];
  return typeof name === "string" && name !== "" ? name : extension.displayName;
}
