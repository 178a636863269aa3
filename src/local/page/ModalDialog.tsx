/** What every panel and dialog of the page stands in. */
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

interface ModalDialogProps {
  readonly className: string;
  readonly title: string;
  readonly lightDismiss: boolean;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: focus stays inside, Escape closes, what is behind it is inert. */
export function ModalDialog({ className, title, lightDismiss, onDismiss, children }: ModalDialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={className}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
      onMouseDown={(event) => {
        if (lightDismiss && event.target === element.current) {
          onDismiss();
        }
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2>{title}</h2>
          <button type="button" className="plain icon-button" aria-label="Close" onClick={onDismiss}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
