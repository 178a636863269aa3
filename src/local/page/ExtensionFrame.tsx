/** Shows one contribution in its frame, with what a person sees while it loads and when it does not. */
import { useEffect, useRef, useState } from "react";
import type { Frame, FrameState } from "./frame";
import type { ContributionOf, HostPage } from "./hostPage";
import { titleOf } from "./contributionNames";
import { openContribution, SANDBOX } from "./openContribution";
import { Spinner } from "./Spinner";
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

  useEffect(() => {
    if (element.current === null) {
      return undefined;
    }
    const frame = openContribution({
      page,
      of,
      element: element.current,
      configuration: () => given.current.configuration,
      form: form ?? null,
      onState: setState,
      onResize: (size) => {
        if (minHeight !== undefined && size.height !== null) {
          setHeight(Math.max(minHeight, size.height));
        }
      },
    });
    given.current.onFrame?.(frame);
    return () => {
      given.current.onFrame?.(null);
      frame?.close();
    };
  }, [page, of, form, minHeight, round]);

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
