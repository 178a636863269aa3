/** Panels, dialogs and forms over the page, the last opened on top. */
import { useMemo } from "react";
import { ExtensionFrame } from "./ExtensionFrame";
import { titleOf } from "./contributionNames";
import type { HostPage } from "./hostPage";
import { ModalDialog } from "./ModalDialog";
import type { ContentOptions, Overlay } from "./pageStore";
import { useStore } from "./usePage";
import { WorkItemDialog } from "./WorkItemPage";

export function Overlays({ page }: { readonly page: HostPage }) {
  const { overlays } = useStore(page.store);
  return (
    <>
      {overlays.map((overlay) => (
        <OneOverlay
          key={overlay.key}
          page={page}
          overlay={overlay}
          close={() => page.store.apply({ kind: "close", key: overlay.key })}
        />
      ))}
    </>
  );
}

function OneOverlay({
  page,
  overlay,
  close,
}: {
  readonly page: HostPage;
  readonly overlay: Overlay;
  readonly close: () => void;
}) {
  switch (overlay.kind) {
    case "panel":
      return (
        <ContentOverlay
          page={page}
          contribution={overlay.contribution}
          options={overlay.options}
          className={`panel ${overlay.options.size}`}
          member="panel"
          description={overlay.options.description}
          close={close}
        />
      );
    case "custom-dialog":
      return (
        <ContentOverlay
          page={page}
          contribution={overlay.contribution}
          options={overlay.options}
          className="dialog content-dialog"
          member="dialog"
          description=""
          close={close}
        />
      );
    case "message-dialog":
      return <MessageDialog overlay={overlay} close={close} />;
    case "work-item":
      return (
        <WorkItemDialog
          page={page}
          target={{ kind: "existing", id: overlay.id }}
          onClosed={finish(close, overlay.onClose)}
        />
      );
    case "new-work-item":
      return (
        <WorkItemDialog
          page={page}
          target={{ kind: "new", type: overlay.type, values: overlay.values }}
          onClosed={finish(close, overlay.onClose)}
        />
      );
  }
}

function finish(close: () => void, onClose: (result: unknown) => void): (result: unknown) => void {
  return (result) => {
    close();
    onClose(result);
  };
}

interface ContentOverlayProps {
  readonly page: HostPage;
  readonly contribution: string;
  readonly options: ContentOptions;
  readonly className: string;
  /** Name under which the content finds its way to close itself, as published. */
  readonly member: "panel" | "dialog";
  readonly description: string;
  readonly close: () => void;
}

function ContentOverlay({ page, contribution, options, className, member, description, close }: ContentOverlayProps) {
  const found = page.contribution(contribution);
  const configuration = useMemo(() => {
    const finished = finish(close, options.onClose);
    return { ...options.configuration, [member]: { close: finished } };
    // The overlay is opened once; its options never change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const title = options.title === "" && found !== null ? titleOf(found) : options.title;
  const dismiss = (): void => {
    finish(close, options.onClose)(undefined);
  };
  return (
    <ModalDialog className={className} title={title} lightDismiss={options.lightDismiss} onDismiss={dismiss}>
      {description !== "" && <p className="secondary">{description}</p>}
      <div className="overlay-content">
        {found !== null && <ExtensionFrame page={page} of={found} configuration={configuration} />}
      </div>
    </ModalDialog>
  );
}

function MessageDialog({
  overlay,
  close,
}: {
  readonly overlay: Extract<Overlay, { kind: "message-dialog" }>;
  readonly close: () => void;
}) {
  const { message, options } = overlay;
  const answer = (accepted: boolean): void => {
    close();
    options.onClose(accepted);
  };
  return (
    <ModalDialog
      className="dialog message-dialog"
      title={options.title}
      lightDismiss={false}
      onDismiss={() => {
        answer(false);
      }}
    >
      <p className="message-text">{message}</p>
      <div className="dialog-buttons">
        {options.showCancel && (
          <button
            type="button"
            onClick={() => {
              answer(false);
            }}
          >
            {options.cancelText}
          </button>
        )}
        <button
          type="button"
          className="primary"
          autoFocus
          onClick={() => {
            answer(true);
          }}
        >
          {options.okText}
        </button>
      </div>
    </ModalDialog>
  );
}
